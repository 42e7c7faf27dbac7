//! Windows of hours from words and back: "Monday to Thursday 09:00 to 17:00, not bank holidays".

use super::{Days, Span, Unreadable, Window, unreadable};
use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};
use std::fmt;

const EXAMPLES: &str = "for example \"working days 09:00 to 17:00\", \"weekends all day\", \"outside ID\", \"not stated\", with \"not bank holidays\" last if it is needed";
const DAY_END: u16 = 24 * 60;
const NOT_BANK_HOLIDAYS: &str = "not bank holidays";
const WEEK: [(Weekday, &str); 7] = [
    (Mon, "Monday"),
    (Tue, "Tuesday"),
    (Wed, "Wednesday"),
    (Thu, "Thursday"),
    (Fri, "Friday"),
    (Sat, "Saturday"),
    (Sun, "Sunday"),
];

impl Window {
    /// Reads an hours phrase: `not stated`, `outside ID`, or spans of days and times, perhaps with `not bank holidays`
    /// as the last part. Times are local, Europe/London.
    ///
    /// Whether the other window exists is not known here.
    ///
    /// # Errors
    /// The part that cannot be read, and what may stand there.
    pub fn parse(text: &str) -> Result<Window, Unreadable> {
        if text == "not stated" {
            return Ok(Window::NotStated);
        }
        if let Some(id) = text.strip_prefix("outside ") {
            return Ok(Window::Outside(id.to_owned()));
        }
        let spans = text.strip_suffix(NOT_BANK_HOLIDAYS).and_then(|rest| rest.strip_suffix(", "));
        let not_bank_holidays = spans.is_some();
        let spans = spans.unwrap_or(text).split(", ").map(Span::parse).collect::<Result<_, _>>()?;
        Ok(Window::Spans { spans, not_bank_holidays })
    }
}

impl Span {
    /// Whether it is open from midnight to midnight.
    pub fn is_all_day(&self) -> bool {
        (self.opens, self.shuts) == (0, DAY_END)
    }

    fn parse(text: &str) -> Result<Span, Unreadable> {
        Span::read(text).map_or_else(|| unreadable(text, EXAMPLES.to_owned()), Ok)
    }

    fn read(text: &str) -> Option<Span> {
        if let Some(days) = text.strip_suffix(" all day") {
            return Some(Span { days: Days::parse(days)?, opens: 0, shuts: DAY_END });
        }
        let (rest, shuts) = text.rsplit_once(" to ")?;
        let (days, opens) = rest.rsplit_once(' ')?;
        let opens = minutes(opens).filter(|opens| *opens < DAY_END)?;
        let shuts = minutes(shuts)?;
        Some(Span { days: Days::parse(days)?, opens, shuts: if shuts == 0 { DAY_END } else { shuts } })
    }
}

impl Days {
    /// Reads the days of a span.
    pub(crate) fn parse(text: &str) -> Option<Days> {
        match text {
            "every day" => Some(Days::Every),
            "working days" => Some(Days::Working),
            "weekends" => Some(Days::Weekends),
            "bank holidays" => Some(Days::BankHolidays),
            _ => {
                let (first, last) = text.split_once(" to ").unwrap_or((text, text));
                Some(Days::Range(weekday(first)?, weekday(last)?))
            }
        }
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    WEEK.into_iter().find(|(_, name)| *name == text).map(|(day, _)| day)
}

fn name(weekday: Weekday) -> &'static str {
    WEEK.into_iter().find(|(day, _)| *day == weekday).map_or("", |(_, name)| name)
}

/// Minutes after midnight of "09:30"; "24:00" is a day's end.
pub(super) fn minutes(text: &str) -> Option<u16> {
    let two_digits = |part: &str| match part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) {
        true => part.parse::<u16>().ok(),
        false => None,
    };
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= DAY_END).then_some(minutes)
}

impl fmt::Display for Days {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Days::Every => out.write_str("every day"),
            Days::Working => out.write_str("working days"),
            Days::Weekends => out.write_str("weekends"),
            Days::BankHolidays => out.write_str("bank holidays"),
            Days::Range(first, last) if first == last => out.write_str(name(*first)),
            Days::Range(first, last) => write!(out, "{} to {}", name(*first), name(*last)),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        if self.is_all_day() {
            return write!(out, "{} all day", self.days);
        }
        let (opens, shuts) = (self.opens, self.shuts);
        write!(out, "{} {:02}:{:02} to {:02}:{:02}", self.days, opens / 60, opens % 60, shuts / 60, shuts % 60)
    }
}

/// The phrase of a policy file: what [`Window::parse`] reads.
impl fmt::Display for Window {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Window::NotStated => out.write_str("not stated"),
            Window::Outside(id) => write!(out, "outside {id}"),
            Window::Spans { spans, not_bank_holidays } => {
                for (index, span) in spans.iter().enumerate() {
                    write!(out, "{}{span}", if index == 0 { "" } else { ", " })?;
                }
                if *not_bank_holidays { write!(out, ", {NOT_BANK_HOLIDAYS}") } else { Ok(()) }
            }
        }
    }
}
