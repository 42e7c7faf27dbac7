//! Dates, times and deadlines in words.

use super::{Words, message};
use crate::time::london::London;
use crate::time::moment::{LondonTime, Moment, PartialDate};
use chrono::{Datelike, NaiveDate, Offset, TimeZone, Timelike, Weekday};

/// Within so many hours a time goes without its day.
const HOURS_NEAR: i64 = 12;
/// Within so many days a date goes without its year.
const DAYS_NEAR: i64 = 300;

impl Words {
    /// "Thursday 26 November 2026".
    pub fn date(self, date: NaiveDate) -> String {
        let (weekday, month, year) =
            (self.weekday(date.weekday()), self.month(date.month()), date.year_ce().1.to_string());
        message::date(self, &weekday, date.day(), &month, &year)
    }

    /// "Thursday 26 November": where the year goes without saying.
    pub fn date_this_year(self, date: NaiveDate) -> String {
        let (weekday, month) = (self.weekday(date.weekday()), self.month(date.month()));
        message::date_this_year(self, &weekday, date.day(), &month)
    }

    /// "26 Nov": for labels.
    pub fn short_date(self, date: NaiveDate) -> String {
        let month = message::month_short(self, date.month());
        message::date_short(self, date.day(), &month)
    }

    /// "Thu": for a strip of days.
    pub fn short_weekday(self, date: NaiveDate) -> String {
        message::weekday_short(self, date.weekday().number_from_monday())
    }

    /// "4:30pm", "9pm", "midday", "midnight"; with "GMT" or "BST" in the hour that the clocks go through twice.
    pub fn time(self, time: LondonTime) -> String {
        let said = self.clock_time(time.hour(), time.minute());
        let is_named = matches!((time.hour(), time.minute()), (0 | 12, 0));
        if is_named || London.from_local_datetime(&time.naive_local()).single().is_some() {
            return said;
        }
        let zone = if time.offset().fix().local_minus_utc() == 0 { "GMT" } else { "BST" };
        message::time_zoned(self, &said, zone)
    }

    /// Minutes after midnight as a time: "5pm".
    pub fn clock(self, minutes: u16) -> String {
        self.clock_time(u32::from(minutes) / 60 % 24, u32::from(minutes) % 60)
    }

    fn clock_time(self, hour: u32, minute: u32) -> String {
        let hour12 = match hour % 12 {
            0 => 12,
            hour => hour,
        };
        let plain = match (hour, minute) {
            (0, 0) => return message::time_midnight(self),
            (12, 0) => return message::time_noon(self),
            (_, 0) => hour12.to_string(),
            (_, minute) => format!("{hour12}:{minute:02}"),
        };
        if hour >= 12 { message::time_afternoon(self, &plain) } else { message::time_morning(self, &plain) }
    }

    /// "Thursday 26 November 2026", or "4:30pm on Thursday 26 November 2026".
    pub fn moment(self, moment: Moment) -> String {
        match moment {
            Moment::Day(date) => self.date(date),
            Moment::Time(time) => self.time_on(time, &self.date(time.date_naive())),
        }
    }

    /// The same seen from `now`: without a year that goes without saying.
    pub fn moment_near(self, moment: Moment, now: LondonTime) -> String {
        let day = moment.day();
        let far = (day - now.date_naive()).num_days().abs() > DAYS_NEAR;
        let date = if far { self.date(day) } else { self.date_this_year(day) };
        match moment {
            Moment::Day(_) => date,
            Moment::Time(time) => self.time_on(time, &date),
        }
    }

    /// In a line: "4:30pm Thursday 3 Dec".
    pub fn moment_short(self, moment: Moment) -> String {
        let day = moment.day();
        let date = message::date_line(self, &self.weekday(day.weekday()), &self.short_date(day));
        match moment {
            Moment::Day(_) => date,
            Moment::Time(time) => message::time_line(self, &self.time(time), &date),
        }
    }

    /// As a deadline: "by the end of Thursday 26 November 2026", "by 4:30pm on Thursday 26 November 2026".
    pub fn by(self, due: Moment) -> String {
        let words = self.moment(due);
        match due {
            Moment::Day(_) => message::by_day(self, &words),
            Moment::Time(_) => message::by_time(self, &words),
        }
    }

    /// How far off a deadline is: "today", "tomorrow", "in 4 days"; "overdue by 2 days".
    pub fn relative(self, due: Moment, now: LondonTime) -> String {
        let today = now.date_naive();
        let (day, past) = match due {
            Moment::Day(date) => (date, date < today),
            Moment::Time(time) => (time.date_naive(), time < now),
        };
        let days = u32::try_from((day - today).num_days().abs()).unwrap_or(u32::MAX);
        if past { message::overdue_days(self, days) } else { message::due_in_days(self, days) }
    }

    /// A time seen from `now`: "9pm" if it is today's, else "7am on Tuesday 24 November".
    pub fn time_from(self, time: LondonTime, now: LondonTime) -> String {
        let is_near = now < time && (time - now).num_hours() < HOURS_NEAR;
        if is_near || time.date_naive() == now.date_naive() {
            return self.time(time);
        }
        self.time_on(time, &self.date_this_year(time.date_naive()))
    }

    /// A document's date, as far as it goes: `2017-05` is "May 2017".
    pub fn partial_date(self, date: PartialDate) -> String {
        let year = date.year().to_string();
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => message::date_partial_day(self, day, &self.month(month), &year),
            (Some(month), None) => message::date_partial_month(self, &self.month(month), &year),
            (None, _) => year,
        }
    }

    /// The same after a verb: "in May 2019", "on 31 May 2019", "in 2019".
    pub fn on_partial_date(self, date: PartialDate) -> String {
        let year = date.year().to_string();
        match (date.month(), date.day()) {
            (Some(month), Some(day)) => message::date_on_day(self, day, &self.month(month), &year),
            (Some(month), None) => message::date_in_month(self, &self.month(month), &year),
            (None, _) => message::date_in_year(self, &year),
        }
    }

    fn time_on(self, time: LondonTime, date: &str) -> String {
        if (time.hour(), time.minute()) == (0, 0) {
            return message::time_midnight_start(self, date);
        }
        message::time_on_day(self, &self.time(time), date)
    }

    pub(super) fn weekday(self, day: Weekday) -> String {
        message::weekday(self, day.number_from_monday())
    }

    fn month(self, month: u32) -> String {
        message::month(self, month)
    }
}
