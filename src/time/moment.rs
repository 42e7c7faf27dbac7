//! Moments in London: a day, or a day and a time. What a device's own zone says plays no part.

mod partial;
mod read;

use crate::time::london::London;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};
use std::fmt;

pub use partial::PartialDate;
pub use read::BadMoment;
pub(crate) use read::day;

/// A local time in Europe/London.
pub type LondonTime = DateTime<London>;

/// A day, or a time on a day: what a reader gives, and what a deadline is.
///
/// Shown in ISO 8601: `2026-11-20`, or `2026-11-20T16:30:00+00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A whole day; as a deadline, its end.
    Day(NaiveDate),
    /// A time on a day.
    Time(LondonTime),
}

impl Moment {
    /// The day, in London.
    pub fn day(&self) -> NaiveDate {
        match self {
            Moment::Day(day) => *day,
            Moment::Time(time) => time.date_naive(),
        }
    }

    /// When it starts: a day's first minute, or the time itself.
    pub fn start(&self) -> LondonTime {
        match self {
            Moment::Day(day) => start_of_day(*day),
            Moment::Time(time) => *time,
        }
    }

    /// When it is over: the first minute of the day after a day, or the time itself.
    ///
    /// Of two deadlines the one whose end is earlier bites first.
    ///
    /// ```
    /// use escalation::time::moment::Moment;
    /// let by_friday = Moment::parse("2026-11-20")?;
    /// assert_eq!(by_friday.end().to_rfc3339(), "2026-11-21T00:00:00+00:00");
    /// assert!(Moment::parse("2026-11-20T23:59")?.end() < by_friday.end());
    /// # Ok::<(), escalation::time::moment::BadMoment>(())
    /// ```
    pub fn end(&self) -> LondonTime {
        match self {
            Moment::Day(day) => start_of_day(day.succ_opt().unwrap_or(*day)),
            Moment::Time(time) => *time,
        }
    }

    /// Whether it is certainly later than another: by the clock where both have a time, else by the day.
    pub(crate) fn is_after(&self, other: Moment) -> bool {
        match (self, other) {
            (Moment::Time(time), Moment::Time(other)) => *time > other,
            (moment, other) => moment.day() > other.day(),
        }
    }

    /// As a deadline, whether it is missed: a day once London's date is a later one, a time once it is later.
    /// Rule 40 of docs/rules.md.
    pub fn is_past(&self, now: LondonTime) -> bool {
        match self {
            Moment::Day(day) => now.date_naive() > *day,
            Moment::Time(time) => now > *time,
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(day) => write_day(formatter, *day),
            Moment::Time(time) => write_time(formatter, *time),
        }
    }
}

/// The days between two times on which London's clocks change, and whether they go forward.
pub(crate) fn clock_changes(start: LondonTime, end: LondonTime) -> Vec<(NaiveDate, bool)> {
    let offset = |time: LondonTime| time.offset().fix().local_minus_utc();
    let mut changes = Vec::new();
    let mut from = start;
    while from < end {
        let to = Moment::Day(from.date_naive()).end().min(end);
        if offset(from) != offset(to) {
            changes.push((from.date_naive(), offset(from) < offset(to)));
        }
        from = to;
    }
    changes
}

/// The first minute of a day in London.
pub fn start_of_day(day: NaiveDate) -> LondonTime {
    at_clock(day, 0)
}

/// The moment at which London's clocks show `minutes` after midnight on `day`; 1440 is the next day's midnight.
///
/// Clocks that go forward over that time first show a later one: that moment is taken. Of a time that occurs twice it
/// is the earlier. So a later clock time is never an earlier moment.
pub fn at_clock(day: NaiveDate, minutes: u16) -> LondonTime {
    let local = day.and_time(NaiveTime::MIN);
    // A gap ends on a whole minute, and is an hour long.
    (0..=60)
        .filter_map(|later| local.checked_add_signed(TimeDelta::minutes(i64::from(minutes) + later)))
        .find_map(first_at)
        // Out of reach: such a day is far outside the years that can be written.
        .unwrap_or_else(|| London.from_utc_datetime(&local))
}

/// The first moment at which London's clocks show `local`; `None` if the clock change skips it.
fn first_at(local: NaiveDateTime) -> Option<LondonTime> {
    London.from_local_datetime(&local).earliest()
}

fn write_day(formatter: &mut fmt::Formatter<'_>, day: NaiveDate) -> fmt::Result {
    write!(formatter, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

fn write_time(formatter: &mut fmt::Formatter<'_>, time: LondonTime) -> fmt::Result {
    write_day(formatter, time.date_naive())?;
    // London is never west of Greenwich.
    let offset_minutes = time.offset().fix().local_minus_utc() / 60;
    write!(
        formatter,
        "T{:02}:{:02}:{:02}+{:02}:{:02}",
        time.hour(),
        time.minute(),
        time.second(),
        offset_minutes / 60,
        offset_minutes % 60
    )
}

#[cfg(test)]
mod tests;
