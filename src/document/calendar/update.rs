//! Bringing a calendar up to date from the government's file: years are added, never dropped.

use super::{kind, read_holidays};
use crate::time::calendar::{Calendar, Division, Holiday};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// A calendar with the years of the government's file added to it, or corrected by it.
///
/// `existing` is a calendar as [`Calendar::from_json`] reads it, or null for a new one; `government` is GOV.UK's
/// `bank-holidays.json`: `{division: {division, events: [{title, date, …}]}}`. The file replaces every year that it
/// has; the years before it, which GOV.UK drops in time, stay, and so does a day of any year that the calendar has with a
/// source of its own. `source` and `retrieved` are written down.
///
/// # Errors
/// Every problem, each with its division, what was found and what is allowed: a file of another shape, days out of order
/// or there twice, a division that is not known or not the calendar's, a year missing between two others, a year with
/// fewer bank holidays than it had (with the days that are not there) or than any has.
pub fn update_calendar(
    existing: &Value,
    government: &Value,
    division: Division,
    source: &str,
    retrieved: NaiveDate,
) -> Result<Value, Vec<String>> {
    let mut problems = Vec::new();
    let published = published(government, division, &mut problems);
    let kept = match existing {
        Value::Null => Vec::new(),
        existing => match Calendar::from_json(existing) {
            Ok(calendar) => kept(calendar, division, &published, &mut problems),
            Err(found) => {
                problems.extend(found.into_iter().map(|problem| format!("the calendar to update: {problem}")));
                Vec::new()
            }
        },
    };
    check_years(&kept, &published, &mut problems);
    let mut holidays: Vec<Holiday> = kept.into_iter().chain(published).collect();
    holidays.sort_by_key(|holiday| holiday.date);
    let (Some(first), Some(last), true) = (holidays.first(), holidays.last(), problems.is_empty()) else {
        let named = |problem: String| {
            let says_it = problem.starts_with("the file") || problem.contains(division.id());
            if says_it { problem } else { format!("{division}: {problem}") }
        };
        return Err(problems.into_iter().map(named).collect());
    };
    let (first, last) = (first.date.year(), last.date.year());
    let updated = serde_json::json!({
        "division": division.id(),
        "first": format!("{first:04}-01-01"),
        "last": format!("{last:04}-12-31"),
        "source": source,
        "retrieved": retrieved.to_string(),
        "holidays": holidays.iter().map(Holiday::to_json).collect::<Vec<_>>(),
    });
    Calendar::from_json(&updated).map(|calendar| calendar.to_json())
}

/// No year of any division has had fewer: England and Wales have eight, and no year lost one.
const FEWEST_IN_A_YEAR: usize = 8;

/// The division's bank holidays in the government's file.
fn published(government: &Value, division: Division, problems: &mut Vec<String>) -> Vec<Holiday> {
    let (id, known) = (division.id(), Division::PUBLISHED.map(Division::id));
    let Some(divisions) = government.as_object() else {
        problems.push(format!("the file is {}; it has to be an object of divisions", kind(government)));
        return Vec::new();
    };
    for other in divisions.keys().filter(|other| !known.contains(&other.as_str())) {
        problems.push(format!("the file has a division \"{other}\"; known are {}", known.join(", ")));
    }
    let Some(fields) = divisions.get(id).and_then(Value::as_object) else {
        problems.push(format!("the file has no division \"{id}\""));
        return Vec::new();
    };
    if let Some(other) = fields.get("division").filter(|other| other.as_str() != Some(id)) {
        problems.push(format!("{id}.division is {other}; it has to be \"{id}\""));
    }
    let place = format!("{id}.events");
    let holidays = read_holidays(fields.get("events"), &place, problems);
    if holidays.is_empty() {
        problems.push(format!("{place} has no bank holidays"));
    }
    holidays
}

/// What stays of the calendar: the years before the file's first, and days with a source of their own that the file lacks.
fn kept(calendar: Calendar, division: Division, published: &[Holiday], problems: &mut Vec<String>) -> Vec<Holiday> {
    if calendar.division != division {
        problems.push(format!("the calendar to update is of {}; it has to be of {division}", calendar.division));
    }
    let Some(first) = published.first().map(|holiday| holiday.date.year()) else {
        return Vec::new();
    };
    let is_published = |holiday: &Holiday| published.iter().any(|known| known.date == holiday.date);
    let (of_file, own): (Vec<Holiday>, Vec<Holiday>) = calendar
        .holidays
        .into_iter()
        .partition(|holiday| holiday.date.year() >= first && (holiday.source.is_none() || is_published(holiday)));
    // Bank holidays are moved and added, not taken away: fewer than before means that the file is not whole.
    for year in first..=calendar.last.year() {
        let (before, now) = (count_in(year, &of_file), count_in(year, published));
        if now < before {
            let lacking = of_file.iter().filter(|holiday| holiday.date.year() == year && !is_published(holiday));
            let lacking: Vec<String> = lacking.map(|holiday| format!("{} ({})", holiday.date, holiday.title)).collect();
            problems.push(format!(
                "{year} has {now} bank holidays in the file and {before} in the calendar to update; the file lacks {}; \
                 give a day that is one all the same a source in the calendar",
                lacking.join(", ")
            ));
        }
    }
    own
}

/// Each year from the first to the last has to be there, whole.
fn check_years(kept: &[Holiday], published: &[Holiday], problems: &mut Vec<String>) {
    let years = || kept.iter().chain(published).map(|holiday| holiday.date.year());
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        return;
    };
    for year in first..=last {
        let count = count_in(year, kept) + count_in(year, published);
        if count < FEWEST_IN_A_YEAR {
            problems.push(format!("{year} has {count} bank holidays; a whole year has {FEWEST_IN_A_YEAR} or more"));
        }
    }
}

fn count_in(year: i32, holidays: &[Holiday]) -> usize {
    holidays.iter().filter(|holiday| holiday.date.year() == year).count()
}

#[cfg(test)]
mod tests;
