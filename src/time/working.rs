//! What a policy says a working day is, where it says so.

use crate::time::window::Days;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A policy's own definition of a working day and of when something counts as happening.
///
/// Without one, a working day is Monday to Friday except bank holidays, and the day of an event is not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingTime {
    /// The definition as a clause: completes "A working day is …".
    pub says: String,
    /// Its paragraph.
    pub cite: String,
    /// The days of the week that are working days; bank holidays never are.
    pub days: Days,
    /// The working hours, in minutes after midnight: what hours "within working time" are counted in.
    pub hours: Option<(u16, u16)>,
    /// Minutes after midnight: what happens later counts as happening on the next working day.
    pub cut_off: Option<u16>,
    /// What happens on a day that is no working day counts as happening on the next one.
    pub next_working_day: bool,
    /// The day of the event is the first day.
    pub first_day_counts: bool,
    /// Days that are no working days here, beside bank holidays.
    pub closed: Vec<ClosedDay>,
}

/// A day on which an area does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDay {
    /// The year; `None`: every year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// What it is called.
    pub title: String,
}

impl WorkingTime {
    /// Why the area does not work on this day, where it is one of its own closed days.
    pub fn closed_on(&self, day: NaiveDate) -> Option<&str> {
        let is_on = |closed: &&ClosedDay| {
            closed.year.is_none_or(|year| year == day.year()) && (closed.month, closed.day) == (day.month(), day.day())
        };
        self.closed.iter().find(is_on).map(|closed| closed.title.as_str())
    }

    /// Whether what happens outside working time counts as happening on the next working day.
    ///
    /// A cut-off means that too: what comes in on a Saturday cannot count as earlier than what came in on Friday night.
    pub(crate) fn moves_on(&self) -> bool {
        self.next_working_day || self.cut_off.is_some()
    }

    /// Whether the area works on this day of the week.
    pub(crate) fn is_weekday(&self, day: NaiveDate) -> bool {
        self.days.has_weekday(day.weekday())
    }
}
