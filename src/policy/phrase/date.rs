//! Dates as far as a document gives them: "2019", "2019-05", "2019-05-31".

use super::{Unreadable, unreadable};
use crate::time::moment::PartialDate;
use chrono::NaiveDate;

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
/// Anything but a year, a month or a day that exists, from 1900 to 2099.
pub fn written_date(text: &str) -> Result<DateRange, Unreadable> {
    match PartialDate::parse(text) {
        Ok(date) => Ok(DateRange { first: date.first_day(), last: date.last_day() }),
        Err(_) => unreadable(text, "2019, 2019-05 or 2019-05-31".to_owned()),
    }
}
