//! Dates as far as a document gives them: "2019", "2019-05", "2019-05-31".

use super::{Unreadable, unreadable};
use chrono::{Datelike, NaiveDate};

/// The days that a written date stands for: a month runs from its first day to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// Reads a date as a document gives it.
///
/// # Errors
/// Anything but a year, a month or a day that exists.
pub fn written_date(text: &str) -> Result<DateRange, Unreadable> {
    read(text).map_or_else(|| unreadable(text, "2019, 2019-05 or 2019-05-31"), Ok)
}

fn read(text: &str) -> Option<DateRange> {
    let digits = |part: &str, length: usize| match part.len() == length && part.bytes().all(|b| b.is_ascii_digit()) {
        true => part.parse::<u32>().ok(),
        false => None,
    };
    let mut parts = text.split('-');
    let year = i32::try_from(digits(parts.next()?, 4)?).ok()?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() {
        return None;
    }
    match (month, day) {
        (None, _) => Some(DateRange {
            first: NaiveDate::from_ymd_opt(year, 1, 1)?,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
        }),
        (Some(month), None) => {
            let first = NaiveDate::from_ymd_opt(year, month?, 1)?;
            Some(DateRange { first, last: first.with_day(u32::from(first.num_days_in_month()))? })
        }
        (Some(month), Some(day)) => {
            let day = NaiveDate::from_ymd_opt(year, month?, day?)?;
            Some(DateRange { first: day, last: day })
        }
    }
}
