//! What moment somebody means who types "20 Nov", "yesterday" or "4.30pm". Pure: the present is an argument.
//!
//! Whatever can be read in two ways is asked back, never guessed: a wrong start gives a wrong deadline.

use chrono::{Datelike, Days, Duration, LocalResult, NaiveDate, NaiveTime, TimeZone, Weekday};
use escalation::say::letters;
use escalation::time::london::London;
use escalation::time::moment::{LondonTime, Moment};

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
    /// It cannot have been so late: told of the start of a run by whoever knows when a later stage started.
    AfterTheStage,
}

/// The moment that `text` means at the present `now`.
///
/// A day without a time is a [`Moment::Day`]; a time that occurs twice when the clocks go back is the earlier one.
///
/// # Errors
/// [`Misread`], where the text has no meaning or two.
pub fn read(text: &str, now: LondonTime, towards: Towards) -> Result<Moment, Misread> {
    let parts = Parts::collect(text)?;
    if let Some(back) = parts.ago {
        return Ok(Moment::Time(now - back));
    }
    if parts == (Parts { now: true, ..Parts::default() }) {
        return Ok(Moment::Time(now));
    }
    let day = parts.day_from(now.date_naive(), towards)?;
    match (day, parts.time) {
        (Some(day), None) => Ok(Moment::Day(day)),
        (Some(day), Some(time)) => at(day, time).map(Moment::Time),
        (None, Some(time)) => {
            let today = now.date_naive();
            let moment = at(today, time)?;
            let other = match towards {
                Towards::Past if moment > now => today.pred_opt(),
                Towards::Future if moment < now => today.succ_opt(),
                _ => None,
            };
            other.map_or(Ok(moment), |day| at(day, time)).map(Moment::Time)
        }
        (None, None) => Err(Misread::Unreadable),
    }
}

fn at(day: NaiveDate, time: NaiveTime) -> Result<LondonTime, Misread> {
    match London.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Ok(moment),
        LocalResult::None => Err(Misread::SkippedByClocks),
    }
}

/// What the words of a text say, each at most once.
#[derive(Debug, Default, PartialEq)]
struct Parts {
    now: bool,
    ago: Option<Duration>,
    relative: Option<i64>,
    weekday: Option<Weekday>,
    /// "last Monday", "next Monday": that way from today, and not today.
    way: Option<Towards>,
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    time: Option<NaiveTime>,
}

impl Parts {
    fn collect(text: &str) -> Result<Parts, Misread> {
        let text = spaced(text);
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        let mut parts = Parts::default();
        let mut rest = words.as_slice();
        while let [word, after @ ..] = rest {
            rest = after;
            match after {
                [unit, "ago", after @ ..] => {
                    parts.count_back(word, unit)?;
                    rest = after;
                }
                [half @ ("am" | "pm"), after @ ..] => {
                    once(&mut parts.time, clock(&[*word, *half].concat())?.ok_or(Misread::Unreadable)?)?;
                    rest = after;
                }
                ["hrs" | "hours", after @ ..] => {
                    once(&mut parts.time, of_24_hours(word).ok_or(Misread::Unreadable)?)?;
                    rest = after;
                }
                _ => parts.take(word, words.len() == 1)?,
            }
        }
        Ok(parts)
    }

    /// "3 days ago".
    fn count_back(&mut self, number: &str, unit: &str) -> Result<(), Misread> {
        let number: i64 = match number {
            "a" | "an" | "one" => 1,
            "two" => 2,
            digits => small(digits).ok_or(Misread::Unreadable)?.into(),
        };
        match unit {
            "day" | "days" => once(&mut self.relative, -number),
            "week" | "weeks" => once(&mut self.relative, -7 * number),
            "hour" | "hours" => once(&mut self.ago, Duration::hours(number)),
            "minute" | "minutes" | "min" | "mins" => once(&mut self.ago, Duration::minutes(number)),
            _ => Err(Misread::Unreadable),
        }
    }

    fn take(&mut self, word: &str, alone: bool) -> Result<(), Misread> {
        match word {
            "at" | "on" | "the" | "of" | "am" | "ar" => return Ok(()),
            "now" | "nawr" | "rwan" => {
                self.now = true;
                return Ok(());
            }
            "today" | "heddiw" => return once(&mut self.relative, 0),
            "yesterday" | "ddoe" => return once(&mut self.relative, -1),
            "tomorrow" | "yfory" => return once(&mut self.relative, 1),
            "last" => return once(&mut self.way, Towards::Past),
            "next" => return once(&mut self.way, Towards::Future),
            "noon" | "midday" => {
                return once(&mut self.time, NaiveTime::from_hms_opt(12, 0, 0).ok_or(Misread::Unreadable)?);
            }
            _ => {}
        }
        if let Some(weekday) = place(word, &WEEKDAYS).and_then(|place| Weekday::try_from(place).ok()) {
            return once(&mut self.weekday, weekday);
        }
        if let Some(month) = place(word, &MONTHS) {
            return once(&mut self.month, u32::from(month) + 1);
        }
        if alone && dotted_pair(word).is_some_and(|(day, month)| (1..=31).contains(&day) && (1..=12).contains(&month)) {
            return Err(Misread::DateOrTime);
        }
        if let Some(time) = clock(word)? {
            return once(&mut self.time, time);
        }
        self.take_numbers(word)
    }

    /// `20`, `20th`, `2026`, `20/11`, `20/11/26`, `20-Nov-2026`, `2026-11-20`.
    fn take_numbers(&mut self, word: &str) -> Result<(), Misread> {
        let numbers: Vec<&str> = word.split(['/', '-', '.']).collect();
        match numbers.as_slice() {
            [year] if year.len() == 4 && year.parse::<u16>().is_ok() => once(&mut self.year, full_year(year)?),
            [day] => {
                let day = ["st", "nd", "rd", "th"].iter().find_map(|ending| day.strip_suffix(ending)).unwrap_or(day);
                once(&mut self.day, small(day).ok_or(Misread::Unreadable)?)
            }
            [day, month] => self.set_date(None, month, day),
            [year, month, day] if year.len() == 4 => self.set_date(Some(year), month, day),
            [day, month, year] => self.set_date(Some(year), month, day),
            _ => Err(Misread::Unreadable),
        }
    }

    fn set_date(&mut self, year: Option<&str>, month: &str, day: &str) -> Result<(), Misread> {
        once(&mut self.day, small(day).ok_or(Misread::Unreadable)?)?;
        let month = place(month, &MONTHS).map(|place| u32::from(place) + 1).or_else(|| small(month));
        once(&mut self.month, month.ok_or(Misread::Unreadable)?)?;
        match year {
            Some(year) => once(&mut self.year, full_year(year)?),
            None => Ok(()),
        }
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
            (Some(day), Some(month), None) => Some(nearest_year(today, month, day, towards).ok_or(Misread::NoSuchDay)?),
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

/// Whether nothing is typed but spaces.
pub fn is_blank(text: &str) -> bool {
    spaced(text).is_empty()
}

/// Small letters, with commas, wide and narrow spaces, and the `T` of ISO 8601 as plain spaces, and without the points of
/// "p.m." and "Nov.".
fn spaced(text: &str) -> String {
    let plain = |letter: char| match letter {
        ',' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        _ => letters::small(letter),
    };
    let mut before = ' ';
    let is_kept = |letter: &char| {
        let is_kept = *letter != '.' || before.is_ascii_digit();
        before = *letter;
        is_kept
    };
    let lower: String = text.chars().map(plain).filter(is_kept).collect();
    let lower = lower.trim_ascii();
    match lower.split_once('t') {
        Some((date, time))
            if date.len() == 10 && date.chars().all(|letter| letter.is_ascii_digit() || letter == '-') =>
        {
            [date, " ", time].concat()
        }
        _ => lower.to_owned(),
    }
}

fn once<T>(place: &mut Option<T>, value: T) -> Result<(), Misread> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(Misread::Unreadable),
    }
}

/// A number of one to three digits.
fn small(digits: &str) -> Option<u32> {
    let plain = (1..=3).contains(&digits.len()) && digits.chars().all(|letter| letter.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn full_year(digits: &str) -> Result<i32, Misread> {
    let year: i32 = digits.parse().map_err(|_| Misread::Unreadable)?;
    match digits.len() {
        2 => Ok(2000 + year),
        4 => Ok(year),
        _ => Err(Misread::Unreadable),
    }
}

fn dotted_pair(word: &str) -> Option<(u32, u32)> {
    let (first, second) = word.split_once('.')?;
    Some((small(first)?, small(second)?))
}

/// `4pm`, `4.30pm`, `16:30`, `09:05`. `None`: not a time at all.
fn clock(word: &str) -> Result<Option<NaiveTime>, Misread> {
    let (digits, half) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (word, None),
    };
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        None if half.is_some() => (digits, "00"),
        _ => return Ok(None),
    };
    let (Some(hour), Some(minute)) = (small(hours), small(minutes)) else {
        return Ok(None);
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return Err(Misread::Unreadable),
        None if (1..=7).contains(&hour) && hours.len() == 1 => {
            return Err(Misread::MorningOrAfternoon);
        }
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).map(Some).ok_or(Misread::Unreadable)
}

/// `16:30`, `1630`: what stands before "hrs".
fn of_24_hours(word: &str) -> Option<NaiveTime> {
    let (hours, minutes) = word.split_once([':', '.']).or_else(|| word.split_at_checked(2))?;
    NaiveTime::from_hms_opt(small(hours)?, small(minutes).filter(|_| minutes.len() == 2)?, 0)
}

fn shifted(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) }
}

/// The nearest such day of a year; eight years, because a 29 February may be that far.
fn nearest_year(today: NaiveDate, month: u32, day: u32, towards: Towards) -> Option<NaiveDate> {
    (0..=8).find_map(|distance| {
        let (year, fits): (i32, fn(&NaiveDate, &NaiveDate) -> bool) = match towards {
            Towards::Past => (today.year() - distance, NaiveDate::le),
            Towards::Future => (today.year() + distance, NaiveDate::ge),
        };
        NaiveDate::from_ymd_opt(year, month, day).filter(|found| fits(found, &today))
    })
}

fn nearest_weekday(today: NaiveDate, weekday: Weekday, towards: Towards, way: Option<Towards>) -> Option<NaiveDate> {
    let first = i64::from(way.is_some());
    (first..first + 7).find_map(|distance| {
        let days = if way.unwrap_or(towards) == Towards::Past { -distance } else { distance };
        shifted(today, days).filter(|day| day.weekday() == weekday)
    })
}

/// English and Welsh, whole or shortened as people shorten them, from Monday on.
const WEEKDAYS: [&str; 7] = [
    "mon monday llun",
    "tue tues tuesday mawrth",
    "wed weds wednesday mercher",
    "thu thur thurs thursday iau",
    "fri friday gwener",
    "sat saturday sadwrn",
    "sun sunday sul",
];

/// Like [`WEEKDAYS`], from January on. Welsh *Mawrth* is Tuesday and March: it is read as the weekday, and a date says `3`
/// instead.
const MONTHS: [&str; 12] = [
    "jan january ionawr",
    "feb february chwefror",
    "mar march",
    "apr april ebrill",
    "may mai",
    "jun june mehefin",
    "jul july gorffennaf",
    "aug august awst",
    "sep sept september medi",
    "oct october hydref",
    "nov november tachwedd",
    "dec december rhagfyr",
];

/// The first of some lists of names in which a word stands, counted from 0.
fn place(word: &str, lists: &[&str]) -> Option<u8> {
    (0..).zip(lists).find(|(_, names)| names.split(' ').any(|name| name == word)).map(|(place, _)| place)
}

#[cfg(test)]
#[path = "typed_date_tests.rs"]
mod tests;
