//! A calendar as JSON: `{division, first, last, source, retrieved, holidays: [{date, title}]}`.

#[cfg(feature = "drafting")]
mod update;
#[cfg(feature = "drafting")]
pub use update::update_calendar;

use super::read::text::hidden_or_markup;
use crate::time::calendar::{Calendar, Division, Holiday};
use crate::time::moment::day;
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

const KEYS: [&str; 6] = ["division", "first", "last", "source", "retrieved", "holidays"];

impl Calendar {
    /// Reads and checks a calendar.
    ///
    /// # Errors
    /// Every problem, each with its place in the value, what was found and what is allowed.
    pub fn from_json(value: &Value) -> Result<Calendar, Vec<String>> {
        let mut problems = Vec::new();
        let calendar = read(value, &mut problems);
        match calendar {
            Some(calendar) if problems.is_empty() => Ok(calendar),
            _ => Err(problems),
        }
    }

    /// The calendar as [`Calendar::from_json`] reads it.
    pub fn to_json(&self) -> Value {
        let holidays: Vec<Value> = self.holidays.iter().map(Holiday::to_json).collect();
        json!({
            "division": self.division.id(),
            "first": self.first.to_string(),
            "last": self.last.to_string(),
            "source": self.source,
            "retrieved": self.retrieved.to_string(),
            "holidays": holidays,
        })
    }

    /// The calendar as its file has it: JSON with a bank holiday on each line, so that a change can be read.
    #[cfg(feature = "drafting")]
    pub fn to_file(&self) -> String {
        let fact = |key: &str, value: &str| format!("  \"{key}\": {},\n", Value::from(value));
        let holidays: Vec<String> = self
            .holidays
            .iter()
            .map(|holiday| {
                let part = |key: &str, value: &str| format!("\"{key}\": {}", Value::from(value));
                let parts = [part("date", &holiday.date.to_string()), part("title", &holiday.title)];
                let source = holiday.source.as_deref().map(|source| part("source", source));
                format!("    {{{}}}", parts.into_iter().chain(source).collect::<Vec<_>>().join(", "))
            })
            .collect();
        [
            "{\n",
            &fact("division", self.division.id()),
            &fact("first", &self.first.to_string()),
            &fact("last", &self.last.to_string()),
            &fact("source", &self.source),
            &fact("retrieved", &self.retrieved.to_string()),
            "  \"holidays\": [\n",
            &holidays.join(",\n"),
            "\n  ]\n}\n",
        ]
        .concat()
    }
}

impl Holiday {
    pub(super) fn to_json(&self) -> Value {
        let mut holiday = json!({ "date": self.date.to_string(), "title": self.title });
        if let (Some(fields), Some(source)) = (holiday.as_object_mut(), &self.source) {
            fields.insert("source".to_owned(), json!(source));
        }
        holiday
    }
}

fn read(value: &Value, problems: &mut Vec<String>) -> Option<Calendar> {
    let Some(fields) = value.as_object() else {
        problems.push(format!("the calendar is {}; write an object with {}", kind(value), KEYS.join(", ")));
        return None;
    };
    for key in fields.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        problems.push(format!("\"{key}\" is not a part of a calendar; write {}", KEYS.join(", ")));
    }
    let division = read_division(fields, problems);
    let first = read_day(fields, "first", "first", problems);
    let last = read_day(fields, "last", "last", problems);
    let source = read_words(fields, "source", "source", problems);
    let retrieved = read_day(fields, "retrieved", "retrieved", problems);
    let holidays = read_holidays(fields.get("holidays"), "holidays", problems);
    let (first, last) = (first?, last?);
    if last < first {
        problems.push(format!("last is {last}, before first; write {first} or a later day"));
    }
    for (place, holiday) in
        holidays.iter().enumerate().filter(|(_, holiday)| holiday.date < first || holiday.date > last)
    {
        problems.push(format!("holidays[{place}].date is {}; write a day from {first} to {last}", holiday.date));
    }
    // A year without any would turn all of its bank holidays into working days.
    let has_some = |year| holidays.iter().any(|holiday| holiday.date.year() == year);
    if let Some(year) = (first.year()..=last.year()).find(|year| is_whole(*year, first, last) && !has_some(*year)) {
        problems.push(format!("holidays has none in {year}; write them down, or end the calendar before"));
    }
    Some(Calendar { division: division?, first, last, source: source?, retrieved: retrieved?, holidays })
}

fn is_whole(year: i32, first: NaiveDate, last: NaiveDate) -> bool {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    day(1, 1).is_some_and(|day| first <= day) && day(12, 31).is_some_and(|day| day <= last)
}

fn read_division(fields: &Map<String, Value>, problems: &mut Vec<String>) -> Option<Division> {
    let id = read_words(fields, "division", "division", problems)?;
    let division = Division::parse(&id);
    if division.is_none() {
        let ids = Division::ALL.map(Division::id).join(", ");
        problems.push(format!("division is \"{id}\"; write one of {ids}"));
    }
    division
}

/// Reads a list of bank holidays, with or without more keys, that has to be in order.
pub(super) fn read_holidays(value: Option<&Value>, place: &str, problems: &mut Vec<String>) -> Vec<Holiday> {
    let Some(items) = value.and_then(Value::as_array) else {
        let found = value.map_or("missing", kind);
        problems.push(format!("{place} is {found}; write a list of {{\"date\", \"title\"}}"));
        return Vec::new();
    };
    let mut holidays: Vec<Holiday> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let place = format!("{place}[{index}]");
        let Some(fields) = item.as_object() else {
            problems.push(format!("{place} is {}; write {{\"date\", \"title\"}}", kind(item)));
            continue;
        };
        let date = read_day(fields, "date", &format!("{place}.date"), problems);
        let named = |key| date.map_or_else(|| format!("{place}.{key}"), |date| format!("{place}.{key}, of {date},"));
        let title = read_words(fields, "title", &named("title"), problems);
        let source = fields.get("source").and_then(|_| read_words(fields, "source", &named("source"), problems));
        let (Some(date), Some(title)) = (date, title) else {
            continue;
        };
        match holidays.last() {
            Some(before) if before.date == date => problems.push(format!("{place}.date is {date} a second time")),
            Some(before) if before.date > date => {
                problems.push(format!("{place}.date is {date}, after {}; write the days in order", before.date));
            }
            _ => holidays.push(Holiday { date, title, source }),
        }
    }
    holidays
}

fn read_day(fields: &Map<String, Value>, key: &str, place: &str, problems: &mut Vec<String>) -> Option<NaiveDate> {
    let text = read_words(fields, key, place, problems)?;
    let found = day(&text);
    if found.is_none() {
        problems.push(format!("{place} is \"{text}\"; write a day as in 2026-12-25"));
    }
    found
}

fn read_words(fields: &Map<String, Value>, key: &str, place: &str, problems: &mut Vec<String>) -> Option<String> {
    match fields.get(key) {
        Some(Value::String(text)) if !text.trim().is_empty() => match hidden_or_markup(text) {
            None => return Some(text.clone()),
            Some(found) => problems.push(format!(
                "{place} has \"{}\"; write plain words, without markup or control characters",
                found.escape_default()
            )),
        },
        Some(Value::String(_)) => problems.push(format!("{place} is empty; write some words")),
        Some(other) => problems.push(format!("{place} is {}; write a text", kind(other))),
        None => problems.push(format!("{place} is missing")),
    }
    None
}

/// What kind of value was found, for an error.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
