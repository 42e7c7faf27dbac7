//! When London's clocks change, by the rule in force: no table of the past, and nothing from the device.

use chrono::{Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike};
use chrono::{Utc, Weekday};
use std::fmt;

/// London's time: British Summer Time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October, Greenwich Mean Time for the rest of the year.
///
/// So it has been since 1996. Years before that are given the same rule, which is not how the clocks went: between 1968
/// and 1971, for instance, they did not change. It does no harm. Moments before 1900 are refused, calendars begin in
/// 2012, and what happened before 1996 is overdue by decades, whatever the hour.
///
/// Source: Summer Time Act 1972, section 1(2), as the Summer Time Order 2002 (SI 2002/262) left it, which carries out
/// Directive 2000/84/EC.
///
/// ```
/// use chrono::{DateTime, TimeZone};
/// use escalation::time::london::London;
/// let before = DateTime::UNIX_EPOCH.with_timezone(&London);
/// assert_eq!(before.to_rfc3339(), "1970-01-01T00:00:00+00:00");
/// // 29 March 2026: the clocks go from 01:00 to 02:00.
/// assert_eq!(London.with_ymd_and_hms(2026, 3, 29, 1, 30, 0).earliest(), None);
/// // 25 October 2026: 01:30 occurs twice.
/// let twice = London.with_ymd_and_hms(2026, 10, 25, 1, 30, 0);
/// assert_eq!(twice.earliest().map(|time| time.to_rfc3339()).as_deref(), Some("2026-10-25T01:30:00+01:00"));
/// assert_eq!(twice.latest().map(|time| time.to_rfc3339()).as_deref(), Some("2026-10-25T01:30:00+00:00"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct London;

/// What London's clocks show beside UTC. Shown as `GMT` or `BST`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LondonOffset {
    /// Greenwich Mean Time: the same.
    Gmt,
    /// British Summer Time: an hour later.
    Bst,
}

impl TimeZone for London {
    type Offset = LondonOffset;

    fn from_offset(_: &LondonOffset) -> London {
        London
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<LondonOffset> {
        // Every midnight occurs once.
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<LondonOffset> {
        // Each offset is tried: a clock that keeps it shows 01:00 or 02:00 when the clocks change.
        match (!is_summer(local, 1), is_summer(local, 2)) {
            (true, false) => MappedLocalTime::Single(LondonOffset::Gmt),
            (false, true) => MappedLocalTime::Single(LondonOffset::Bst),
            (true, true) => MappedLocalTime::Ambiguous(LondonOffset::Bst, LondonOffset::Gmt),
            (false, false) => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> LondonOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> LondonOffset {
        if is_summer(utc, 1) { LondonOffset::Bst } else { LondonOffset::Gmt }
    }
}

impl Offset for LondonOffset {
    fn fix(&self) -> FixedOffset {
        let seconds_east = match self {
            LondonOffset::Gmt => 0,
            LondonOffset::Bst => 60 * 60,
        };
        // An hour can always be written as an offset.
        FixedOffset::east_opt(seconds_east).unwrap_or(Utc.fix())
    }
}

impl fmt::Display for LondonOffset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            LondonOffset::Gmt => "GMT",
            LondonOffset::Bst => "BST",
        })
    }
}

impl fmt::Debug for LondonOffset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Whether it is summer time by a clock that keeps one offset all year and shows `change_hour` when the others change.
fn is_summer(clock: &NaiveDateTime, change_hour: u32) -> bool {
    // March and October have 31 days: their last Sunday is the one from the 25th on.
    let weekday = clock.weekday();
    let last_sunday_came = clock.day() >= 25 + weekday.num_days_from_sunday();
    let changed = last_sunday_came && (weekday != Weekday::Sun || clock.hour() >= change_hour);
    match clock.month() {
        3 => changed,
        10 => !changed,
        month => (4..10).contains(&month),
    }
}

#[cfg(test)]
mod tests;
