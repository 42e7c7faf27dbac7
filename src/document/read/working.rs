//! What a document says a working day is.

use super::Reader;
use super::keys::{self, Holds};
use super::table::Table;
use crate::policy::phrase::{Days, Span, Window, written_date};
use crate::time::{ClosedDay, WorkingTime};
use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::Value;

/// A leap year: every day of a year is in it.
const ANY_YEAR: i32 = 2028;

impl Reader<'_> {
    /// `[policy.working_days]`.
    pub(super) fn working_time(&mut self, facts: &Table) -> Option<WorkingTime> {
        let value = facts.map.get("working_days").filter(|value| value.is_object())?;
        let table = self.open(facts.place.table("working_days"), value, &keys::WORKING_DAYS, |_, _| false)?;
        Some(WorkingTime {
            says: table.required("says"),
            cite: table.required("cite"),
            days: self.weekdays(&table).unwrap_or(Days::Range(Weekday::Mon, Weekday::Fri)),
            hours: self.working_hours(&table),
            cut_off: self.cut_off(&table),
            next_working_day: self.only(&table, "receipt", "next working day"),
            first_day_counts: self.only(&table, "first_day", "counts"),
            closed: self.closed_days(&table),
        })
    }

    fn weekdays(&mut self, table: &Table) -> Option<Days> {
        let text = table.text("days")?;
        let days = Days::parse(text).filter(|days| matches!(days, Days::Range(..) | Days::Every));
        if days.is_none() {
            let text = format!("is \"{text}\"; write \"Monday to Friday\", with other days or \"every day\"");
            self.bad_key(&table.place, "days", text);
        }
        days
    }

    /// "09:00 to 17:00", read as hours of every day are.
    fn working_hours(&mut self, table: &Table) -> Option<(u16, u16)> {
        let text = table.text("hours")?;
        if let Ok(Window::Spans { spans, not_bank_holidays: false }) = Window::parse(&format!("every day {text}"))
            && let [Span { opens, shuts, .. }] = spans.as_slice()
            && opens < shuts
        {
            return Some((*opens, *shuts));
        }
        self.bad_key(&table.place, "hours", format!("is \"{text}\"; write hours of one day, like \"09:00 to 17:00\""));
        None
    }

    fn cut_off(&mut self, table: &Table) -> Option<u16> {
        let text = table.text("cut_off")?;
        // An hour is what hours of a day may open at.
        if let Ok(Window::Spans { spans, .. }) = Window::parse(&format!("every day {text} to 24:00"))
            && let [Span { opens, .. }] = spans.as_slice()
        {
            return Some(*opens);
        }
        self.bad_key(&table.place, "cut_off", format!("is \"{text}\"; write a time, like \"16:30\""));
        None
    }

    /// A key that has one value, or is left out.
    fn only(&mut self, table: &Table, key: &str, value: &str) -> bool {
        let Some(text) = table.text(key) else { return false };
        if text != value {
            self.bad_key(&table.place, key, format!("is \"{text}\"; write \"{value}\", or leave it out"));
        }
        true
    }

    /// Days and what they are called: `"2026-12-24"` of one year, `"12-24"` of every year.
    fn closed_days(&mut self, table: &Table) -> Vec<ClosedDay> {
        let mut closed = Vec::new();
        for (day, title) in table.map.get("holidays").and_then(Value::as_object).into_iter().flatten() {
            let key = format!("holidays: {day}");
            let title = self.words(&table.place, &key, title, Holds::Words);
            let (year, date) = match day.len() {
                5 => (None, one_day(&format!("{ANY_YEAR}-{day}"))),
                _ => {
                    let date = one_day(day);
                    (date.map(|date| date.year()), date)
                }
            };
            match date {
                Some(date) => closed.push(ClosedDay { year, month: date.month(), day: date.day(), title }),
                None => {
                    let text = "is no day; write 2026-12-24, or 12-24 for every year".to_owned();
                    self.bad_key(&table.place, &key, text);
                }
            }
        }
        closed
    }
}

/// A date that says its day.
fn one_day(text: &str) -> Option<NaiveDate> {
    written_date(text).ok().filter(|date| date.day().is_some() && text.len() == 10).map(|date| date.first_day())
}
