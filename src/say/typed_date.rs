//! What moment somebody means who types "20 Nov", "yesterday" or "4.30pm". Pure: the present is an argument.
//!
//! Whatever can be read in two ways is asked back, never guessed: a wrong start gives a wrong deadline. `words` has the words
//! of both languages, `parts` what they name together.

mod parts;
mod words;

use crate::say::words::Language;
use crate::time::london::London;
use crate::time::moment::{LondonTime, Moment};
use chrono::{Datelike, Days, LocalResult, NaiveDate, NaiveTime, TimeZone, Weekday};
use parts::Parts;

/// Which way to look from the present when a day is not fully given ("Monday", "20 Nov", "9pm").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// The latest such moment that is not ahead: when something started.
    Past,
    /// The next such moment that is not behind: a moment to plan for.
    Future,
}

/// Why a text could not be read as a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Some part is neither a day nor a time.
    Unreadable,
    /// A day that does not exist ("31 Nov").
    NoSuchDay,
    /// The weekday does not fall on the date ("Monday 20 Nov 2026").
    WrongWeekday,
    /// "4.12": the twelfth past four, or the fourth of December.
    DateOrTime,
    /// "4.30": in the morning or in the afternoon.
    MorningOrAfternoon,
    /// A time that the change to summer time leaves out.
    SkippedByClocks,
}

/// The moment that `text` means at the present `now`, to somebody who reads the guide in `language`.
///
/// A day without a time is a [`Moment::Day`]; a time that occurs twice when the clocks go back is the earlier one.
///
/// # Errors
/// [`Misread`], where the text has no meaning or two.
pub fn read(text: &str, now: LondonTime, towards: Towards, language: Language) -> Result<Moment, Misread> {
    let parts = Parts::collect(text, language)?;
    if let Some(back) = parts.ago {
        let is_all = parts == Parts { ago: parts.ago, ..Parts::default() };
        return if is_all { Ok(Moment::Time(now - back)) } else { Err(Misread::Unreadable) };
    }
    if parts == (Parts { now: true, ..Parts::default() }) {
        return Ok(Moment::Time(now));
    }
    let today = now.date_naive();
    if let Some((day, month)) = parts.time_as_date()
        && let Some(date) = nearest(today, day, Some(month), towards)
        && parts.weekday.is_none_or(|weekday| date.weekday() == weekday)
    {
        return Err(Misread::DateOrTime);
    }
    match (parts.day_from(today, towards)?, parts.time()?) {
        (Some(day), None) => Ok(Moment::Day(day)),
        (Some(day), Some(time)) if parts.is_weekday_alone() => nearest_time(day, 7, time, now, towards),
        (Some(day), Some(time)) => at(day, time).map(Moment::Time),
        (None, Some(time)) => nearest_time(today, 1, time, now, towards),
        (None, None) => Err(Misread::Unreadable),
    }
}

/// Whether nothing is typed but spaces.
pub fn is_blank(text: &str) -> bool {
    words::spaced(text).is_empty()
}

/// A time of a day; of one so many days further, where that lies the wrong way from the present.
fn nearest_time(
    day: NaiveDate,
    further: i64,
    time: NaiveTime,
    now: LondonTime,
    towards: Towards,
) -> Result<Moment, Misread> {
    let moment = at(day, time)?;
    let other = match towards {
        Towards::Past if moment > now => shifted(day, -further),
        Towards::Future if moment < now => shifted(day, further),
        _ => None,
    };
    other.map_or(Ok(moment), |day| at(day, time)).map(Moment::Time)
}

fn at(day: NaiveDate, time: NaiveTime) -> Result<LondonTime, Misread> {
    match London.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Ok(moment),
        LocalResult::None => Err(Misread::SkippedByClocks),
    }
}

impl Parts {
    /// Whether the day is named by its weekday, and by nothing else: the nearest of that name is meant.
    fn is_weekday_alone(&self) -> bool {
        self.weekday.is_some() && self.way.is_none() && self.relative.is_none() && self.day.is_none()
    }

    /// The day that the parts name; `None`: they name only a time.
    fn day_from(&self, today: NaiveDate, towards: Towards) -> Result<Option<NaiveDate>, Misread> {
        if self.now {
            return Err(Misread::Unreadable);
        }
        let dated = match (self.day, self.month, self.year) {
            (None, None, None) => None,
            (Some(day), Some(month), Some(year)) => {
                Some(NaiveDate::from_ymd_opt(year, month, day).ok_or(Misread::NoSuchDay)?)
            }
            (Some(day), month, None) if month.is_some() || self.is_ordinal || self.weekday.is_some() => {
                Some(nearest(today, day, month, towards).ok_or(Misread::NoSuchDay)?)
            }
            _ => return Err(Misread::Unreadable),
        };
        let relative = match self.relative {
            Some(days) => Some(shifted(today, days).ok_or(Misread::NoSuchDay)?),
            None => None,
        };
        match (dated, relative, self.weekday) {
            (Some(_), Some(_), _) => Err(Misread::Unreadable),
            (Some(day), None, weekday) | (None, Some(day), weekday) => match weekday {
                Some(weekday) if day.weekday() != weekday => Err(Misread::WrongWeekday),
                _ if self.way.is_some() => Err(Misread::Unreadable),
                _ => Ok(Some(day)),
            },
            (None, None, Some(weekday)) => Ok(nearest_weekday(today, weekday, towards, self.way)),
            (None, None, None) if self.way.is_some() => Err(Misread::Unreadable),
            (None, None, None) => Ok(None),
        }
    }
}

fn shifted(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { today.checked_sub_days(distance) } else { today.checked_add_days(distance) }
}

/// The nearest such day of a month, of any month where none is named. Eight years on, because a 29 February may be that far.
fn nearest(today: NaiveDate, day: u32, month: Option<u32>, towards: Towards) -> Option<NaiveDate> {
    let this_month = today.year() * 12 + i32::try_from(today.month0()).ok()?;
    (0..=8 * 12).find_map(|distance| {
        let months = if towards == Towards::Past { this_month - distance } else { this_month + distance };
        let found = NaiveDate::from_ymd_opt(months.div_euclid(12), months.rem_euclid(12).unsigned_abs() + 1, day)?;
        let fits = if towards == Towards::Past { found <= today } else { found >= today };
        Some(found).filter(|found| fits && month.is_none_or(|month| found.month() == month))
    })
}

fn nearest_weekday(today: NaiveDate, weekday: Weekday, towards: Towards, way: Option<Towards>) -> Option<NaiveDate> {
    let first = i64::from(way.is_some());
    (first..first + 7).find_map(|distance| {
        let days = if way.unwrap_or(towards) == Towards::Past { -distance } else { distance };
        shifted(today, days).filter(|day| day.weekday() == weekday)
    })
}

#[cfg(test)]
mod tests;
