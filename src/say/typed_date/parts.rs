//! What the words of a moment name: a day by its date or its distance, a time, a part of the day.

use super::words::{Half, Word, spaced, words};
use super::{Misread, Towards};
use crate::say::words::Language;
use chrono::{Duration, NaiveTime, Weekday};

/// What the words of a text name, each at most once.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Parts {
    pub(super) now: bool,
    pub(super) ago: Option<Duration>,
    pub(super) relative: Option<i64>,
    pub(super) weekday: Option<Weekday>,
    /// "last Monday", "next Monday": that way from today, and not today.
    pub(super) way: Option<Towards>,
    pub(super) day: Option<u32>,
    /// "20th": it can stand without a month.
    pub(super) is_ordinal: bool,
    pub(super) month: Option<u32>,
    pub(super) year: Option<i32>,
    /// "Mawrth" before any day is named: Tuesday or March.
    pub(super) mawrth: bool,
    pub(super) time: Option<Clock>,
    pub(super) half: Option<Half>,
    pub(super) noon: bool,
    /// "9.10": ten past nine, or the ninth of October.
    pub(super) dotted: Option<(u32, u32)>,
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    hour: u32,
    minute: u32,
    second: u32,
    /// `09:30`, `0430`, `4.30 hrs`: of twenty-four hours.
    is_full: bool,
    /// `4`: without minutes.
    is_bare: bool,
}

impl Parts {
    pub(super) fn collect(text: &str, language: Language) -> Result<Parts, Misread> {
        let text = spaced(text);
        let words = words(&text, language).ok_or(Misread::Unreadable)?;
        // A year, or a time: by itself neither is meant for sure.
        if matches!(words.as_slice(), [Word::Figures(figures)] if four(figures).is_some()) {
            return Err(Misread::Unreadable);
        }
        let mut parts = Parts::default();
        let mut rest = words.as_slice();
        while !rest.is_empty() {
            let taken = parts.take(rest)?;
            rest = rest.get(taken..).unwrap_or_default();
        }
        parts.settle()?;
        Ok(parts)
    }

    /// Takes the first words that say something together; how many those are.
    fn take(&mut self, words: &[Word]) -> Result<usize, Misread> {
        use Word::{
            Ago, Am, At, Beyond, Day, Days, Dydd, Figures, Mawrth, Middle, Minutes, Noon, Number, Ordinal, Way,
        };
        let is_length = |word: &Word| matches!(word, Minutes(_) | Days(_));
        match *words {
            [Figures(figures), length, Ago, ..] if is_length(&length) => {
                self.count_back(small(figures)?.into(), length)?;
                Ok(3)
            }
            [Number(number), length, Ago, ..] if is_length(&length) => {
                self.count_back(number, length)?;
                Ok(3)
            }
            [length, Ago, ..] if is_length(&length) => {
                self.count_back(1, length)?;
                Ok(2)
            }
            // "1630 hrs", "16.30 hrs": an hour alone would be a length.
            [Figures(figures), Minutes(60), ..] => {
                let time = clock(figures).filter(|time| !time.is_bare).ok_or(Misread::Unreadable)?;
                once(&mut self.time, Clock { is_full: true, ..time })?;
                Ok(2)
            }
            [Figures("12"), Noon, ..] => {
                self.noon = true;
                Ok(2)
            }
            [Figures(figures), Word::Half(_), ..] if self.is_hour(figures) => self.take_time(clock(figures), 1),
            [Figures(figures), Word::Oclock, ..] => self.take_time(clock(figures), 2),
            [Figures(figures), Am, ref after @ ..] if self.is_hour(figures) && leads_to(after).is_none() => {
                self.set_half(Half::Am)?;
                self.take_time(clock(figures), 2)
            }
            [At | Am, ref after @ ..] => match leads_to(after) {
                Some(time) => self.take_time(Some(time), 2),
                None => Ok(1),
            },
            [Figures(day), Ordinal, ..] => {
                once(&mut self.day, small(day)?)?;
                self.is_ordinal = true;
                Ok(2)
            }
            [Figures(day), Figures(month), Figures(year), ..]
                if day.len() < 3 && month.len() < 3 && four(year).is_some() =>
            {
                self.set_date(year, month, day)?;
                Ok(3)
            }
            // Tuesday, and not March.
            [Dydd, Mawrth, ..] => {
                once(&mut self.weekday, Weekday::Tue)?;
                Ok(2)
            }
            [Word::Half(half), Mawrth, ..] => {
                once(&mut self.weekday, Weekday::Tue)?;
                self.set_half(half)?;
                Ok(2)
            }
            [Middle, Dydd, ..] => {
                self.noon = true;
                Ok(2)
            }
            [Days(1), Beyond, Day(day @ (-1 | 1)), ..] => {
                once(&mut self.relative, 2 * day)?;
                Ok(3)
            }
            [Way(Towards::Past), Word::Half(Half::Night), ..] => {
                self.take_word(Word::Night(-1))?;
                Ok(2)
            }
            [word, ..] => {
                self.take_word(word)?;
                Ok(1)
            }
            [] => Ok(0),
        }
    }

    fn take_word(&mut self, word: Word) -> Result<(), Misread> {
        match word {
            Word::Figures(figures) => self.take_figures(figures),
            Word::Dydd => Ok(()),
            Word::Now => set(&mut self.now),
            Word::Noon => set(&mut self.noon),
            Word::Day(days) => once(&mut self.relative, days),
            Word::Night(days) => {
                once(&mut self.relative, days)?;
                self.set_half(Half::Night)
            }
            Word::Way(way) => once(&mut self.way, way),
            Word::Half(half) => self.set_half(half),
            Word::Weekday(weekday) => once(&mut self.weekday, weekday),
            Word::Month(month) => once(&mut self.month, month),
            // Behind a day it is March.
            Word::Mawrth if self.day.is_some() && self.month.is_none() => once(&mut self.month, MARCH),
            Word::Mawrth => set(&mut self.mawrth),
            _ => Err(Misread::Unreadable),
        }
    }

    fn count_back(&mut self, number: i64, length: Word) -> Result<(), Misread> {
        match length {
            Word::Days(days) => once(&mut self.relative, -number * days),
            Word::Minutes(minutes) => once(&mut self.ago, Duration::minutes(number * minutes)),
            _ => Err(Misread::Unreadable),
        }
    }

    /// "Last night 9pm", "4pm in the afternoon": what agrees is no second one.
    fn set_half(&mut self, half: Half) -> Result<(), Misread> {
        let both = match (self.half, half) {
            (Some(Half::Night), Half::Pm) | (Some(Half::Pm), Half::Night) => Half::Night,
            (Some(before), _) if before != half => return Err(Misread::Unreadable),
            _ => half,
        };
        self.half = Some(both);
        Ok(())
    }

    fn take_time(&mut self, time: Option<Clock>, taken: usize) -> Result<usize, Misread> {
        once(&mut self.time, time.ok_or(Misread::Unreadable)?)?;
        Ok(taken)
    }

    /// Whether figures before "pm" are its hour, and not a day or a year.
    fn is_hour(&self, figures: &str) -> bool {
        let is_year = self.month.is_some() && self.year.is_none() && four(figures).is_some_and(is_year);
        clock(figures).is_some_and(|time| !(is_year || time.is_bare && time.hour > 12))
    }

    /// `20`, `2026`, `1630`, `4.30`, `16:30:42`, `20/11`, `20/11/26`, `2026-11-20`.
    fn take_figures(&mut self, figures: &str) -> Result<(), Misread> {
        let numbers: Vec<&str> = figures.split(['/', '-', '.']).collect();
        match *numbers.as_slice() {
            [_] if figures.contains(':') => once(&mut self.time, clock(figures).ok_or(Misread::Unreadable)?),
            [year] if self.year.is_none() && four(year).is_some_and(is_year) => self.set_year(year),
            [time] if time.len() == 4 => once(&mut self.time, clock(time).ok_or(Misread::Unreadable)?),
            // "20 Nov 26".
            [year] if year.len() == 2 && self.day.is_some() && self.month.is_some() => self.set_year(year),
            [day] if day.len() < 3 => once(&mut self.day, small(day)?),
            [hour, minute] if figures.contains('.') && minute.len() == 2 && clock(figures).is_some() => {
                self.dotted = Some((small(hour)?, small(minute)?));
                once(&mut self.time, clock(figures).ok_or(Misread::Unreadable)?)
            }
            [day, month] => self.set_month(month, day),
            [year, month, day] if year.len() == 4 => self.set_date(year, month, day),
            [day, month, year] => self.set_date(year, month, day),
            _ => Err(Misread::Unreadable),
        }
    }

    fn set_date(&mut self, year: &str, month: &str, day: &str) -> Result<(), Misread> {
        self.set_month(month, day)?;
        self.set_year(year)
    }

    fn set_month(&mut self, month: &str, day: &str) -> Result<(), Misread> {
        once(&mut self.day, small(day)?)?;
        once(&mut self.month, small(month)?)
    }

    fn set_year(&mut self, year: &str) -> Result<(), Misread> {
        let full = match year.len() {
            2 => 2000 + i32::try_from(small(year)?).map_err(|_| Misread::Unreadable)?,
            _ => four(year).filter(|year| is_year(*year)).ok_or(Misread::Unreadable)?,
        };
        once(&mut self.year, full)
    }

    /// What can only be told once every word is known.
    fn settle(&mut self) -> Result<(), Misread> {
        let is_dated = self.day.is_some() || self.month.is_some();
        let has_day = self.relative.is_some() || self.weekday.is_some() || self.mawrth;
        // "yesterday 2030": no year goes with that.
        if let Some(year) = self.year.filter(|_| has_day && !is_dated) {
            self.year = None;
            self.take_time(clock(&year.to_string()), 0)?;
        }
        if self.mawrth {
            match (self.day, self.month, self.year) {
                (Some(_), None, Some(_)) => self.month = Some(MARCH),
                // The third of March, or Tuesday the third.
                (Some(_), None, None) => return Err(Misread::Unreadable),
                _ => once(&mut self.weekday, Weekday::Tue)?,
            }
        }
        Ok(())
    }

    /// The time of day; `None`: none is named.
    pub(super) fn time(&self) -> Result<Option<NaiveTime>, Misread> {
        let Some(Clock { hour, minute, second, is_full, is_bare }) = self.time else {
            return Ok(if self.noon { NaiveTime::from_hms_opt(12, 0, 0) } else { None });
        };
        let hour = match self.half {
            _ if self.noon => return Err(Misread::Unreadable),
            Some(Half::Am) if (1..=12).contains(&hour) => hour % 12,
            Some(Half::Pm) if (1..=12).contains(&hour) => hour % 12 + 12,
            Some(Half::Night) if (6..=11).contains(&hour) => hour + 12,
            // "16:30pm" says it twice.
            Some(Half::Pm | Half::Night) if hour > 12 && !is_bare => hour,
            Some(_) => return Err(Misread::Unreadable),
            None if (1..=7).contains(&hour) && !is_full => return Err(Misread::MorningOrAfternoon),
            None => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, second).map(Some).ok_or(Misread::Unreadable)
    }

    /// The day and month that a time may be instead: nothing beside it says which is meant.
    pub(super) fn time_as_date(&self) -> Option<(u32, u32)> {
        let is_time = self.day.is_some() || self.relative.is_some() || self.half.is_some();
        self.dotted.filter(|(day, month)| !is_time && (1..=31).contains(day) && (1..=12).contains(month))
    }
}

const MARCH: u32 = 3;

/// Four figures that are a year where a year can stand. A time is also written so: "20 Nov 1630".
fn is_year(figures: i32) -> bool {
    (2000..2100).contains(&figures)
}

/// The time that words begin with, unless it is the day of a month.
fn leads_to(words: &[Word]) -> Option<Clock> {
    match *words {
        [Word::Figures(_), Word::Month(_) | Word::Mawrth | Word::Ordinal, ..] => None,
        [Word::Figures(figures), ..] => clock(figures),
        _ => None,
    }
}

/// `4`, `4.30`, `16:30`, `16:30:42`, `1630`.
fn clock(figures: &str) -> Option<Clock> {
    let pieces: Vec<&str> = figures.split([':', '.']).collect();
    let (hour, minute, second) = match *pieces.as_slice() {
        [both] if both.len() == 4 => (both.get(..2)?, both.get(2..)?, "00"),
        [hour] => (hour, "00", "00"),
        [hour, minute] => (hour, minute, "00"),
        [hour, minute, second] if !figures.contains('.') => (hour, minute, second),
        _ => return None,
    };
    let number = |text: &str, least: usize, end: u32| {
        small(text).ok().filter(|number| (least..=2).contains(&text.len()) && *number < end)
    };
    let is_bare = pieces.len() == 1 && figures.len() < 3;
    Some(Clock {
        is_full: hour.len() == 2 && !is_bare,
        is_bare,
        hour: number(hour, 1, 24)?,
        minute: number(minute, 2, 60)?,
        second: number(second, 2, 60)?,
    })
}

/// A number of one to three figures.
fn small(figures: &str) -> Result<u32, Misread> {
    if figures.len() > 3 { Err(Misread::Unreadable) } else { figures.parse().map_err(|_| Misread::Unreadable) }
}

/// A number of four figures.
fn four(figures: &str) -> Option<i32> {
    if figures.len() == 4 { figures.parse().ok() } else { None }
}

/// Of one kind there is one: two are asked back.
fn once<T>(place: &mut Option<T>, value: T) -> Result<(), Misread> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(Misread::Unreadable),
    }
}

fn set(flag: &mut bool) -> Result<(), Misread> {
    *flag = true;
    Ok(())
}
