//! Bringing a calendar up to date from the government's file: years are added, never dropped.

use super::json::{kind, read_holidays};
use super::{Calendar, Division, Holiday};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// A calendar with the years of the government's file added to it, or corrected by it.
///
/// `existing` is a calendar as [`Calendar::from_json`] reads it, or null for a new one; `government` is GOV.UK's
/// `bank-holidays.json`: `{division: {division, events: [{title, date, …}]}}`. The file replaces every year that it
/// has; the years before it, which GOV.UK drops in time, stay. `source` and `retrieved` are written down.
///
/// # Errors
/// Every problem, each with its place, what was found and what is allowed: a file of another shape, days out of order
/// or there twice, a division that is not known or not the calendar's, a year missing between two others, a year with
/// fewer bank holidays than it had or than any has.
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
    let holidays: Vec<Holiday> = kept.into_iter().chain(published).collect();
    check_years(&holidays, &mut problems);
    let (Some(first), Some(last), true) = (holidays.first(), holidays.last(), problems.is_empty()) else {
        return Err(problems);
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
    let (id, known) = (division.id(), Division::ALL.map(Division::id));
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

/// What stays of the calendar: the years before the file's first.
fn kept(calendar: Calendar, division: Division, published: &[Holiday], problems: &mut Vec<String>) -> Vec<Holiday> {
    if calendar.division != division {
        problems.push(format!("the calendar to update is of {}; it has to be of {division}", calendar.division));
    }
    let Some(first) = published.first().map(|holiday| holiday.date.year()) else {
        return Vec::new();
    };
    // Bank holidays are moved and added, not taken away: fewer than before means that the file is not whole.
    for year in first..=calendar.last.year() {
        let (before, now) = (count_in(year, &calendar.holidays), count_in(year, published));
        if now < before {
            problems.push(format!("{year} has {now} bank holidays in the file and {before} in the calendar to update"));
        }
    }
    calendar.holidays.into_iter().filter(|holiday| holiday.date.year() < first).collect()
}

/// Each year from the first to the last has to be there, whole.
fn check_years(holidays: &[Holiday], problems: &mut Vec<String>) {
    let (Some(first), Some(last)) = (holidays.first(), holidays.last()) else {
        return;
    };
    for year in first.date.year()..=last.date.year() {
        let count = count_in(year, holidays);
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
