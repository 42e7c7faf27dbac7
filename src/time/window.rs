//! Hours of the day: whether somebody can be reached at a moment, and when that changes. Rule 28 of docs/rules.md.

use crate::time::WorkingTime;
use crate::time::by_rank;
use crate::time::calendar::{Calendar, is_weekend};
use crate::time::moment::{LondonTime, at_clock};
use crate::time::number::weekday_number;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A window of hours by id, with the phrase it was read from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hours {
    /// Its id in `[hours]`.
    pub id: String,
    /// The phrase as written, for people.
    pub words: String,
    /// When it is open.
    pub window: Window,
}

/// When a post can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Window {
    /// The document names hours without saying which.
    NotStated,
    /// Outside another window, by id.
    Outside(String),
    /// The union of these spans.
    Spans {
        /// One or more.
        spans: Vec<Span>,
        /// "not bank holidays": shut on bank holidays whatever the spans say.
        not_bank_holidays: bool,
    },
}

/// Days and hours of a window: half-open, so 09:00 belongs to the span that starts then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The days on which it opens.
    pub days: Days,
    /// Minutes after midnight at which it opens, 0 to 1439.
    pub opens: u16,
    /// Minutes after midnight at which it shuts, 1 to 1440; at or before `opens`, it shuts on the next day.
    pub shuts: u16,
}

/// Days of the week, as a document names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Days {
    /// Every day.
    Every,
    /// Monday to Friday except bank holidays.
    Working,
    /// Saturday and Sunday.
    Weekends,
    /// Bank holidays of the policy's division.
    BankHolidays,
    /// A weekday to a weekday, both included; may run over a week's end.
    Range(#[serde(with = "weekday_number")] chrono::Weekday, #[serde(with = "weekday_number")] chrono::Weekday),
}

impl Days {
    /// Whether it has this day of the week, whatever is a bank holiday.
    pub(crate) fn has_weekday(self, weekday: chrono::Weekday) -> bool {
        use chrono::Weekday::{Sat, Sun};
        let weekend = matches!(weekday, Sat | Sun);
        match self {
            Days::Every => true,
            Days::Working => !weekend,
            Days::Weekends => weekend,
            Days::BankHolidays => false,
            Days::Range(first, last) => weekday.days_since(first) <= last.days_since(first),
        }
    }
}

/// Whether a window is open at a moment.
///
/// `None`: the document does not state the hours, or they depend on bank holidays of a day on which none are known.
/// A span is open from its first minute to just before its last, and belongs to the day on which it opens: whether a
/// bank holiday counts is asked of that day. Working days are the policy's, where it defines them (`working`).
pub fn is_open(
    window: &Window,
    all: &[Hours],
    at: LondonTime,
    calendar: &Calendar,
    working: Option<&WorkingTime>,
) -> Option<bool> {
    let hours = Resolved::new(window, all, working)?;
    hours.is_open(at, calendar)
}

/// The next moment after `at` at which a window opens or shuts.
///
/// `None`: not within 400 days, or not before the last day on which bank holidays are known, or the hours are not
/// stated. Where one span meets the next nothing changes.
pub fn next_change(
    window: &Window,
    all: &[Hours],
    at: LondonTime,
    calendar: &Calendar,
    working: Option<&WorkingTime>,
) -> Option<LondonTime> {
    let hours = Resolved::new(window, all, working)?;
    let open = hours.is_open(at, calendar)?;
    let clock_times = hours.clock_times();
    for day in at.date_naive().iter_days().take(DAYS_SEARCHED) {
        for minutes in &clock_times {
            let moment = at_clock(day, *minutes);
            if moment > at && hours.is_open(moment, calendar)? != open {
                return Some(moment);
            }
        }
    }
    None
}

/// More than a year, so that hours on a single bank holiday are found.
const DAYS_SEARCHED: usize = 400;

/// A window's spans, with what other windows it is outside of worked out.
struct Resolved<'a> {
    spans: &'a [Span],
    not_bank_holidays: bool,
    /// Open when the spans are shut.
    outside: bool,
    /// What a working day is, where the policy says it.
    working: Option<&'a WorkingTime>,
}

impl<'a> Resolved<'a> {
    /// `None` when the hours are not stated.
    fn new(window: &'a Window, all: &'a [Hours], working: Option<&'a WorkingTime>) -> Option<Resolved<'a>> {
        let mut window = window;
        let mut outside = false;
        // A window may be outside of one that is outside of another; in a circle it states nothing.
        for _ in 0..=all.len() {
            match window {
                Window::NotStated => return None,
                Window::Outside(id) => {
                    outside = !outside;
                    window = &all.iter().find(|hours| hours.id == *id)?.window;
                }
                Window::Spans { spans, not_bank_holidays } => {
                    return Some(Resolved { spans, not_bank_holidays: *not_bank_holidays, outside, working });
                }
            }
        }
        None
    }

    fn is_open(&self, at: LondonTime, calendar: &Calendar) -> Option<bool> {
        let today = at.date_naive();
        let mut unknown = false;
        // No span is longer than a day, so one that is open now opened today or yesterday.
        for day in [Some(today), today.pred_opt()].into_iter().flatten() {
            for span in self.spans.iter().filter(|span| holds(span, day, at)) {
                match self.opens_on(span.days, day, calendar) {
                    Some(true) => return Some(!self.outside),
                    Some(false) => {}
                    None => unknown = true,
                }
            }
        }
        if unknown { None } else { Some(self.outside) }
    }

    /// Whether a span with these days opens on `day`; `None` when that depends on bank holidays that are not known.
    fn opens_on(&self, days: Days, day: NaiveDate, calendar: &Calendar) -> Option<bool> {
        let bank_holiday = || calendar.holiday(day).ok().map(|holiday| holiday.is_some());
        let named = match days {
            Days::BankHolidays => bank_holiday(),
            Days::Working if self.is_worked(day) => bank_holiday().map(|is_one| !is_one),
            Days::Working => Some(false),
            _ => Some(days.has_weekday(day.weekday())),
        };
        if named == Some(false) || !self.not_bank_holidays {
            return named;
        }
        match bank_holiday() {
            Some(false) => named,
            Some(true) => Some(false),
            None => None,
        }
    }

    /// Whether it is a day of the week on which people work, and none on which the policy's area is closed.
    fn is_worked(&self, day: NaiveDate) -> bool {
        match self.working {
            Some(working) => working.is_weekday(day) && working.closed_on(day).is_none(),
            None => !is_weekend(day),
        }
    }

    /// The minutes after midnight at which a span may open or shut, in order.
    fn clock_times(&self) -> Vec<u16> {
        let mut minutes = Vec::new();
        self.spans.iter().for_each(|span| minutes.extend([span.opens, span.shuts % 1440]));
        by_rank(&mut minutes, &|minute| u32::from(*minute));
        minutes.dedup();
        minutes
    }
}

/// Whether `at` lies in the span that opens on `day`, if it opens on that day.
fn holds(span: &Span, day: NaiveDate, at: LondonTime) -> bool {
    let shuts_on = if span.shuts > span.opens { Some(day) } else { day.succ_opt() };
    at >= at_clock(day, span.opens) && shuts_on.is_some_and(|day| at < at_clock(day, span.shuts))
}

#[cfg(test)]
mod tests;
