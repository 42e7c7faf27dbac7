//! Moments in London: a day, or a day and a time. What a device's own zone says plays no part.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;

/// A local time in Europe/London.
pub type LondonTime = DateTime<Tz>;

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
