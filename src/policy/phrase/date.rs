//! Dates as far as a document gives them: "2019", "2019-05", "2019-05-31".

use super::{Unreadable, unreadable};
use crate::time::moment::PartialDate;

/// Reads a date as a document gives it.
///
/// # Errors
/// Anything but a year, a month or a day that exists, from 1900 to 2099.
pub fn written_date(text: &str) -> Result<PartialDate, Unreadable> {
    PartialDate::parse(text).or_else(|_| unreadable(text, "2019, 2019-05 or 2019-05-31".to_owned()))
}
