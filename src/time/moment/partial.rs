//! Dates as far as a document gives them: a year, a month or a day.

use super::read::{BadMoment, YEARS, day, digits, shown};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `2017`, `2017-05` or `2017-05-31`: a date as far as a document goes, shown as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    first_day: NaiveDate,
    last_day: NaiveDate,
}

impl PartialDate {
    /// Reads a year, a month or a day.
    ///
    /// # Errors
    /// [`BadMoment`] when it is written in another way, does not exist, or is before 1900 or after 2099.
    ///
    /// ```
    /// use escalation::time::moment::PartialDate;
    /// let review_due = PartialDate::parse("2020-02")?;
    /// assert_eq!(review_due.last_day().to_string(), "2020-02-29");
    /// assert_eq!(review_due.to_string(), "2020-02");
    /// # Ok::<(), escalation::time::moment::BadMoment>(())
    /// ```
    pub fn parse(text: &str) -> Result<PartialDate, BadMoment> {
        let partial = match text.len() {
            4 => year(text),
            7 => month(text),
            _ => day(text).map(|day| PartialDate { first_day: day, last_day: day }),
        };
        match partial {
            Some(partial) if YEARS.contains(&partial.first_day.year()) => Ok(partial),
            Some(_) => Err(BadMoment::OtherYear(shown(text))),
            None => Err(BadMoment::UnreadablePartial(shown(text))),
        }
    }

    /// The earliest day that it can mean.
    pub fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The latest day that it can mean: a month runs to its end.
    pub fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The year.
    pub fn year(&self) -> i32 {
        self.first_day.year()
    }

    /// The month, if it goes so far.
    pub fn month(&self) -> Option<u32> {
        (self.first_day.month() == self.last_day.month()).then(|| self.first_day.month())
    }

    /// The day of the month, if it goes so far.
    pub fn day(&self) -> Option<u32> {
        (self.first_day == self.last_day).then(|| self.first_day.day())
    }

    /// Whether the last day that it can mean is over.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.last_day < today
    }

    /// Whether the last day that it can mean is more than a year ago: contacts as old as that are doubtful.
    pub fn is_over_a_year_old(&self, today: NaiveDate) -> bool {
        self.last_day.checked_add_months(Months::new(12)).is_some_and(|year_later| year_later < today)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = BadMoment;

    fn try_from(text: String) -> Result<PartialDate, BadMoment> {
        PartialDate::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

/// A text, as JSON has it.
#[cfg(feature = "authoring")]
impl schemars::JsonSchema for PartialDate {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year())?;
        if let Some(month) = self.month() {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

fn year(text: &str) -> Option<PartialDate> {
    let year = i32::try_from(digits(text, 4)?).ok()?;
    Some(PartialDate {
        first_day: NaiveDate::from_ymd_opt(year, 1, 1)?,
        last_day: NaiveDate::from_ymd_opt(year, 12, 31)?,
    })
}

fn month(text: &str) -> Option<PartialDate> {
    let (year, month) = text.split_once('-')?;
    let (year, month) = (i32::try_from(digits(year, 4)?).ok()?, digits(month, 2)?);
    let first_day = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last_day = (28..=31).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day))?;
    Some(PartialDate { first_day, last_day })
}
