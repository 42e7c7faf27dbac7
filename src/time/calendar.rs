//! Working days and bank holidays: which days count, and what day a count ends on.

mod count;

use crate::time::number::day_number;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

pub use count::{
    Counted, CountedDay, SkippedDay, Uncountable, count, count_back, count_by, last_working_day, same_working_day,
};

/// The parts of the British Isles that share a list of bank holidays. All keep the time of Europe/London.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Division {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// The Isle of Man.
    IsleOfMan,
    /// Jersey.
    Jersey,
    /// Guernsey.
    Guernsey,
}

impl Division {
    /// Every division.
    pub const ALL: [Division; 6] = [
        Division::EnglandAndWales,
        Division::Scotland,
        Division::NorthernIreland,
        Division::IsleOfMan,
        Division::Jersey,
        Division::Guernsey,
    ];

    /// Those whose bank holidays the United Kingdom's government publishes in one file. The islands publish their own.
    pub const PUBLISHED: [Division; 3] = [Division::EnglandAndWales, Division::Scotland, Division::NorthernIreland];

    /// Its id in files and addresses: `england-and-wales`.
    pub fn id(self) -> &'static str {
        match self {
            Division::EnglandAndWales => "england-and-wales",
            Division::Scotland => "scotland",
            Division::NorthernIreland => "northern-ireland",
            Division::IsleOfMan => "isle-of-man",
            Division::Jersey => "jersey",
            Division::Guernsey => "guernsey",
        }
    }

    /// The division with this id; `None` if there is none.
    pub fn parse(id: &str) -> Option<Division> {
        Division::ALL.into_iter().find(|division| division.id() == id)
    }
}

impl fmt::Display for Division {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// A division's bank holidays from a first to a last day, and where they were published.
///
/// Holding one proves: the days are in order, none is there twice, all lie between the first and the last, and no
/// year between them is without any.
/// [`Calendar::from_json`] is the only way to get one, but for a document that was packed after it was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    pub(crate) division: Division,
    #[serde(with = "day_number")]
    pub(crate) first: NaiveDate,
    #[serde(with = "day_number")]
    pub(crate) last: NaiveDate,
    /// Empty in a document that was packed: no view says it.
    #[serde(skip)]
    pub(crate) source: String,
    #[serde(with = "day_number")]
    pub(crate) retrieved: NaiveDate,
    pub(crate) holidays: Vec<Holiday>,
}

/// A bank holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    #[serde(with = "day_number")]
    pub date: NaiveDate,
    /// Its name, as published.
    pub title: String,
    /// Where it was published, for a day that is not in the government's list; `None`: it is in that list, or the document
    /// was packed.
    #[serde(skip)]
    pub source: Option<String>,
}

/// Why a day is not a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOff<'a> {
    /// Saturday or Sunday, whatever else it is.
    Weekend,
    /// A bank holiday from Monday to Friday, by name.
    BankHoliday(&'a str),
}

/// A day was asked about whose bank holidays are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEnds {
    /// The first day on which bank holidays are known.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

impl fmt::Display for CalendarEnds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "bank holidays are known from {} to {} only", self.first, self.last)
    }
}

impl std::error::Error for CalendarEnds {}

impl Calendar {
    /// Whose bank holidays these are.
    pub fn division(&self) -> Division {
        self.division
    }

    /// The first day on which bank holidays are known.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day on which bank holidays are known.
    pub fn last(&self) -> NaiveDate {
        self.last
    }

    /// Where they were published.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// When they were taken from there.
    pub fn retrieved(&self) -> NaiveDate {
        self.retrieved
    }

    /// The bank holidays, in order.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The bank holiday on this day, if it is one.
    ///
    /// # Errors
    /// [`CalendarEnds`] when that is not known.
    pub fn holiday(&self, day: NaiveDate) -> Result<Option<&Holiday>, CalendarEnds> {
        if day < self.first || day > self.last {
            return Err(self.ends());
        }
        let place = self.holidays.binary_search_by_key(&day, |holiday| holiday.date).ok();
        Ok(place.and_then(|place| self.holidays.get(place)))
    }

    /// Why this day is not a working day; `None` if it is one.
    ///
    /// # Errors
    /// [`CalendarEnds`] when its bank holidays are not known: such a day is never taken for a working day (rule 39 of
    /// docs/rules.md).
    pub fn day_off(&self, day: NaiveDate) -> Result<Option<DayOff<'_>>, CalendarEnds> {
        let holiday = self.holiday(day)?;
        if is_weekend(day) {
            return Ok(Some(DayOff::Weekend));
        }
        Ok(holiday.map(|holiday| DayOff::BankHoliday(&holiday.title)))
    }

    /// Whether this is a Monday to Friday and no bank holiday.
    ///
    /// # Errors
    /// [`CalendarEnds`] when that is not known.
    pub fn is_working_day(&self, day: NaiveDate) -> Result<bool, CalendarEnds> {
        Ok(self.day_off(day)?.is_none())
    }

    fn ends(&self) -> CalendarEnds {
        CalendarEnds { first: self.first, last: self.last }
    }
}

/// Whether this is a Saturday or a Sunday.
pub(crate) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests;
