//! Reading a moment: ISO 8601, strictly, without a clock or a zone's name.

use super::{LondonTime, Moment, first_at};
use crate::time::london::London;
use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use std::fmt;
use std::ops::RangeInclusive;

/// The years that can be written. Past 2099 it is not known when London's clocks change.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=2099;

/// Why something is not a moment. `Display` says what was found and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadMoment {
    /// It is written in another way, or such a day or time does not exist.
    Unreadable(String),
    /// The same, where a year or a month would do.
    UnreadablePartial(String),
    /// It is written well, and there is no such day.
    NoSuchDay(String),
    /// The clocks go forward over this local time.
    Skipped(String),
    /// Its year is not one that can be written.
    OtherYear(String),
}

impl fmt::Display for BadMoment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (BadMoment::Unreadable(found)
        | BadMoment::UnreadablePartial(found)
        | BadMoment::NoSuchDay(found)
        | BadMoment::Skipped(found)
        | BadMoment::OtherYear(found)) = self;
        write!(formatter, "\"{found}\" {}", self.reason())
    }
}

impl BadMoment {
    /// What is wrong with it and what is allowed, as the end of "FOUND is …".
    pub fn reason(&self) -> String {
        match self {
            BadMoment::Unreadable(_) => "is not a day or a time; write 2026-11-20 or 2026-11-20T16:30".to_owned(),
            BadMoment::UnreadablePartial(_) => "is not a date; write 2017, 2017-05 or 2017-05-31".to_owned(),
            BadMoment::NoSuchDay(_) => "is no day of the calendar; write a day that its month has".to_owned(),
            BadMoment::Skipped(_) => {
                "does not exist in London: the clocks go forward over it; write a time an hour later".to_owned()
            }
            BadMoment::OtherYear(_) => {
                format!("is too far away; write a year from {} to {}", YEARS.start(), YEARS.end())
            }
        }
    }
}

impl std::error::Error for BadMoment {}

impl Moment {
    /// Reads `2026-11-20`, `2026-11-20T16:30` or `2026-11-20T16:30:00`, the last two perhaps with an offset or `Z`.
    ///
    /// A time without an offset is London's; one that occurs twice is the earlier. Parts of a second are dropped, and a leap
    /// second (`:60`) is the one before it; `t` and `z` may be small letters, as RFC 3339 has it.
    ///
    /// # Errors
    /// [`BadMoment`] when it is written in another way, does not exist, or is before 1900 or after 2099.
    ///
    /// ```
    /// use escalation::time::moment::{BadMoment, Moment};
    /// assert_eq!(Moment::parse("2026-07-01T12:00Z")?.to_string(), "2026-07-01T13:00:00+01:00");
    /// // 29 March 2026: the clocks go from 01:00 to 02:00.
    /// assert!(matches!(Moment::parse("2026-03-29T01:30"), Err(BadMoment::Skipped(_))));
    /// // 25 October 2026: 01:30 occurs twice.
    /// assert_eq!(Moment::parse("2026-10-25T01:30")?.to_string(), "2026-10-25T01:30:00+01:00");
    /// # Ok::<(), BadMoment>(())
    /// ```
    pub fn parse(text: &str) -> Result<Moment, BadMoment> {
        let moment = match text.split_once(['T', 't']) {
            None => day(text).map(Moment::Day),
            Some((date, rest)) => {
                let (clock, offset) = split_offset(rest);
                let local = day(date).and_then(|day| time(day, clock));
                match (local, offset) {
                    (None, _) => None,
                    (Some(local), None) => {
                        Some(Moment::Time(first_at(local).ok_or_else(|| BadMoment::Skipped(shown(text)))?))
                    }
                    (Some(local), Some(offset)) => elsewhere(local, offset).map(Moment::Time),
                }
            }
        };
        let wrong = || match is_no_day(text) {
            true => BadMoment::NoSuchDay(shown(text)),
            false => BadMoment::Unreadable(shown(text)),
        };
        let moment = moment.ok_or_else(wrong)?;
        if YEARS.contains(&moment.day().year()) { Ok(moment) } else { Err(BadMoment::OtherYear(shown(text))) }
    }
}

/// Reads `2026-11-20`.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = numbers(text)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Whether a moment begins with a day that is written well and does not exist: `2026-11-31`.
fn is_no_day(text: &str) -> bool {
    let date = text.split(['T', 't']).next().unwrap_or_default();
    numbers(date).is_some() && day(date).is_none()
}

/// Year, month and day, whatever they are.
fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('-');
    let numbers = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    parts.next().is_none().then_some(numbers)
}

/// Reads `16:30`, `16:30:00` or `16:30:00.000`.
fn time(day: NaiveDate, text: &str) -> Option<NaiveDateTime> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut parts = whole.split(':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let second = match (parts.next(), fraction) {
        (Some(second), None) => digits(second, 2)?,
        (Some(second), Some(fraction)) if (1..=9).contains(&fraction.len()) => {
            digits(fraction, fraction.len())?;
            digits(second, 2)?
        }
        (None, None) => 0,
        _ => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    // A leap second has no name of its own here; the day is the one that it ends.
    day.and_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

/// The clock's part and the offset's part of `16:30Z`, `16:30+01:00`, `16:30-05:00`.
///
/// A space stands for a plus: in an address `+` means a space, and who copies a time from an answer into an address
/// meets that.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    match text.find(['Z', 'z', '+', '-', ' ']).and_then(|place| text.split_at_checked(place)) {
        Some((clock, offset)) => (clock, Some(offset)),
        None => (text, None),
    }
}

fn elsewhere(local: NaiveDateTime, offset: &str) -> Option<LondonTime> {
    let east_seconds = if matches!(offset, "Z" | "z") { 0 } else { offset_seconds(offset)? };
    let time = FixedOffset::east_opt(east_seconds)?.from_local_datetime(&local).single()?;
    Some(time.with_timezone(&London))
}

/// Reads `+01:00` as seconds east of Greenwich.
fn offset_seconds(text: &str) -> Option<i32> {
    let (sign, clock) = text.split_at_checked(1)?;
    let (hours, minutes) = clock.split_once(':')?;
    let minutes = digits(hours, 2)? * 60 + digits(minutes, 2).filter(|minutes| *minutes < 60)?;
    let seconds = i32::try_from(minutes * 60).ok()?;
    Some(if sign == "-" { -seconds } else { seconds })
}

/// A number of exactly so many digits.
pub(super) fn digits(text: &str, count: usize) -> Option<u32> {
    if text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// As much of what was found as an error shows.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
