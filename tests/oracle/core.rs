//! The core's answers to the cases of `run.py`, which compares them with those of other libraries.
//!
//! A case is three little-endian 32-bit numbers: what is asked, how many, and a day (days since 1970). An answer is
//! one: days or minutes since 1970, or [`NONE`]. The division is the first argument.

use chrono::{DateTime, NaiveDate};
use escalation::policy::phrase::Quantity;
use escalation::time::calendar::{Calendar, count, count_back, last_working_day, same_working_day};
use escalation::time::moment::{Moment, at_clock};
use std::error::Error;
use std::io::{Read, Write};
use std::num::NonZeroU16;

/// What a case asks. The numbers are those of `run.py`.
mod asked {
    /// `last_working_day`, or `same_working_day` for 0.
    pub(crate) const WORKING_DAYS: i32 = 0;
    /// The same, as `count` gives it beside its explanation.
    pub(crate) const COUNTED_WORKING_DAYS: i32 = 1;
    /// `count` in working weeks.
    pub(crate) const COUNTED_WORKING_WEEKS: i32 = 2;
    /// `at_clock`, in minutes after midnight.
    pub(crate) const CLOCK: i32 = 3;
    /// `count_back` in working days.
    pub(crate) const WORKING_DAYS_BACK: i32 = 4;
    /// `count` in calendar months.
    pub(crate) const MONTHS: i32 = 5;
}

/// The calendar ends before the answer.
const NONE: i32 = i32::MIN;

fn main() -> Result<(), Box<dyn Error>> {
    let division = std::env::args().nth(1).ok_or("say which division")?;
    let file = std::fs::read_to_string(format!("policies/calendars/{division}.json"))?;
    let calendar = Calendar::from_json(&serde_json::from_str(&file)?).map_err(|problems| problems.join("; "))?;
    let mut cases = Vec::new();
    std::io::stdin().lock().read_to_end(&mut cases)?;
    let mut answers = Vec::with_capacity(cases.len() / 3);
    let mut numbers = cases.as_chunks::<4>().0.iter().map(|bytes| i32::from_le_bytes(*bytes));
    while let (Some(asked), Some(number), Some(day)) = (numbers.next(), numbers.next(), numbers.next()) {
        let day = NaiveDate::from_epoch_days(day).ok_or("such a day cannot be written down")?;
        answers.extend(answer(asked, u16::try_from(number)?, day, &calendar)?.to_le_bytes());
    }
    std::io::stdout().lock().write_all(&answers)?;
    Ok(())
}

fn answer(asked: i32, number: u16, day: NaiveDate, calendar: &Calendar) -> Result<i32, Box<dyn Error>> {
    let quantity = match (asked, NonZeroU16::new(number)) {
        (asked::CLOCK, _) => return minutes(at_clock(day, number).to_utc()),
        (asked::WORKING_DAYS_BACK, Some(number)) => {
            let counted = count_back(Quantity::WorkingDays(number), Moment::Day(day), calendar, None);
            return Ok(counted.map_or(NONE, |counted| days(counted.due.day())));
        }
        (asked::WORKING_DAYS, None) => {
            return Ok(same_working_day(day, calendar).map_or(NONE, days));
        }
        (asked::WORKING_DAYS, Some(number)) => {
            return Ok(last_working_day(day, number, calendar).map_or(NONE, days));
        }
        (asked::COUNTED_WORKING_DAYS, None) => Quantity::SameWorkingDay,
        (asked::COUNTED_WORKING_DAYS, Some(number)) => Quantity::WorkingDays(number),
        (asked::COUNTED_WORKING_WEEKS, Some(number)) => Quantity::WorkingWeeks(number),
        (asked::MONTHS, Some(number)) => Quantity::Months(number),
        _ => return Err(format!("no such case: {asked}, {number}").into()),
    };
    Ok(count(quantity, Moment::Day(day), calendar).map_or(NONE, |counted| days(counted.due.day())))
}

fn days(day: NaiveDate) -> i32 {
    day.to_epoch_days()
}

fn minutes(moment: DateTime<chrono::Utc>) -> Result<i32, Box<dyn Error>> {
    Ok(i32::try_from(moment.timestamp() / 60)?)
}
