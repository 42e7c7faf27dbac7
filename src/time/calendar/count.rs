//! Counting: what day or time a limit ends at, and which days it passed over. Rules 36 and 37 of docs/rules.md.

use super::{Calendar, CalendarEnds, is_weekend};
use crate::time::moment::{Moment, at_clock};
use crate::time::{Quantity, WorkingTime};
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Timelike};
use std::fmt;
use std::num::NonZeroU16;

/// What a count came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The day (its end) or, for hours, the time.
    pub due: Moment,
    /// Every day from the start to the end and whether it counts; empty for elapsed hours. Counted back, the event's day
    /// is the first and the earliest the last.
    pub days: Vec<CountedDay<'a>>,
}

/// One day of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedDay<'a> {
    /// The day.
    pub date: NaiveDate,
    /// Whether it counts.
    pub counts: bool,
    /// Why it does not.
    pub why: Option<SkippedDay<'a>>,
}

/// Why a day does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkippedDay<'a> {
    /// The day of the event itself.
    Start,
    /// The day of the event itself, which was after the hour at which the policy's working day ends.
    AfterHours,
    /// The day that counts as that of the event, as the event was outside working time.
    CountsAsStart,
    /// Saturday or Sunday, or another day of the week on which the policy says that nobody works.
    Weekend,
    /// A bank holiday, by name.
    BankHoliday(&'a str),
    /// A day on which the policy's area does not work, by name.
    Closed(&'a str),
}

/// Why nothing could be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncountable {
    /// A working day would have to be found where bank holidays are not known.
    CalendarEnds(CalendarEnds),
    /// Working hours are counted, and the policy does not say which they are.
    NoWorkingHours,
}

impl From<CalendarEnds> for Uncountable {
    fn from(ends: CalendarEnds) -> Uncountable {
        Uncountable::CalendarEnds(ends)
    }
}

impl fmt::Display for Uncountable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Uncountable::CalendarEnds(ends) => ends.fmt(formatter),
            Uncountable::NoWorkingHours => formatter.write_str("working hours are not defined"),
        }
    }
}

impl std::error::Error for Uncountable {}

/// When a limit that starts at `start` ends, by the definition of a working day that holds where a policy has none.
///
/// # Errors
/// As [`count_by`].
pub fn count(quantity: Quantity, start: Moment, calendar: &Calendar) -> Result<Counted<'_>, Uncountable> {
    count_by(quantity, start, calendar, None)
}

/// When a limit that starts at `start` ends.
///
/// - Working days count from the date of the start, which itself is not counted, whatever its hour; or as the policy's
///   own definition says.
/// - The same working day is that date if it is a working day, else the next one.
/// - The same day is that date, whatever day it is.
/// - Days and weeks count from the date of the start. A month ends on the same day of the next one, or on its last day.
/// - Hours elapse, through nights, weekends and clock changes, from the time; from a day they count from its first
///   minute (to count from its end, pass [`Moment::end`] as a time).
/// - Working hours elapse within the policy's working hours only.
///
/// # Errors
/// [`CalendarEnds`] when a working day would have to be found where bank holidays are not known. Calendar days and
/// hours need none. [`Uncountable::NoWorkingHours`] when working hours are to be counted without a definition of them.
pub fn count_by<'a>(
    quantity: Quantity,
    start: Moment,
    calendar: &'a Calendar,
    working: Option<&'a WorkingTime>,
) -> Result<Counted<'a>, Uncountable> {
    let day = start.day();
    let rules = Rules { calendar, working };
    match quantity {
        Quantity::SameWorkingDay => rules.working_days(start, 1, First::Start),
        Quantity::NextWorkingDay => rules.working_days(start, 1, First::Next),
        Quantity::WorkingDays(days) => rules.working_days(start, u32::from(days.get()), First::AsDefined),
        Quantity::WorkingWeeks(weeks) => {
            rules.working_days(start, WORKING_WEEK * u32::from(weeks.get()), First::AsDefined)
        }
        Quantity::SameDay => Ok(Counted { due: Moment::Day(day), days: vec![counted_day(day)] }),
        Quantity::Days(days) => Ok(calendar_days(day, u32::from(days.get()), calendar)?),
        Quantity::Weeks(weeks) => Ok(calendar_days(day, 7 * u32::from(weeks.get()), calendar)?),
        Quantity::Months(months) => {
            let due = day.checked_add_months(Months::new(months.get().into())).ok_or(calendar.ends())?;
            let days = u32::try_from((due - day).num_days()).unwrap_or_default();
            Ok(calendar_days(day, days, calendar)?)
        }
        Quantity::Hours(hours) => {
            let end = start.start().checked_add_signed(TimeDelta::hours(i64::from(hours.get())));
            Ok(Counted { due: Moment::Time(end.ok_or(calendar.ends())?), days: Vec::new() })
        }
        Quantity::WorkingHours(hours) => rules.working_hours(start, u32::from(hours.get())),
    }
}

/// The last day or time that is this long before an event: the mirror of counting on. The day of the event is not counted.
///
/// # Errors
/// As [`count_by`]; what is no length of time (the same day, the same or the next
/// working day, working hours) cannot be counted back.
pub fn count_back<'a>(
    quantity: Quantity,
    event: Moment,
    calendar: &'a Calendar,
    working: Option<&'a WorkingTime>,
) -> Result<Counted<'a>, Uncountable> {
    let day = event.day();
    let rules = Rules { calendar, working };
    match quantity {
        Quantity::WorkingDays(days) => rules.working_days_back(day, u32::from(days.get())),
        Quantity::WorkingWeeks(weeks) => rules.working_days_back(day, WORKING_WEEK * u32::from(weeks.get())),
        Quantity::Days(days) => Ok(calendar_days_back(day, u32::from(days.get()), calendar)?),
        Quantity::Weeks(weeks) => Ok(calendar_days_back(day, 7 * u32::from(weeks.get()), calendar)?),
        Quantity::Months(months) => {
            let due = day.checked_sub_months(Months::new(months.get().into())).ok_or(calendar.ends())?;
            let days = u32::try_from((day - due).num_days()).unwrap_or_default();
            Ok(calendar_days_back(day, days, calendar)?)
        }
        Quantity::Hours(hours) => {
            let due = event.start().checked_sub_signed(TimeDelta::hours(i64::from(hours.get())));
            Ok(Counted { due: Moment::Time(due.ok_or(calendar.ends())?), days: Vec::new() })
        }
        Quantity::SameDay | Quantity::SameWorkingDay | Quantity::NextWorkingDay | Quantity::WorkingHours(_) => {
            Err(Uncountable::NoWorkingHours)
        }
    }
}

/// The last day on which something may be done that has `working_days` from `event` on.
///
/// The day of `event` is not counted; counting runs over working days of `calendar`, and the deadline is the end of
/// the returned day, Europe/London.
///
/// # Errors
/// [`CalendarEnds`] when bank holidays are not known that far: an unknown holiday is never taken for a working day.
///
/// Source: rule 36 of docs/rules.md.
///
/// ```
/// use chrono::NaiveDate;
/// use escalation::time::calendar::{Calendar, last_working_day};
/// use std::num::NonZeroU16;
/// # let json = include_str!("../../../policies/calendars/england-and-wales.json");
/// # let calendar = Calendar::from_json(&serde_json::from_str(json).unwrap()).unwrap();
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let one = NonZeroU16::MIN;
/// // From Christmas Eve 2026, a Thursday, over Christmas, the weekend and the Monday that stands in for Boxing Day.
/// assert_eq!(last_working_day(day("2026-12-24"), one, &calendar), Ok(day("2026-12-29")));
/// // From a Saturday.
/// assert_eq!(last_working_day(day("2026-11-21"), one, &calendar), Ok(day("2026-11-23")));
/// ```
pub fn last_working_day(
    event: NaiveDate,
    working_days: NonZeroU16,
    calendar: &Calendar,
) -> Result<NaiveDate, CalendarEnds> {
    nth_working_day(event, u32::from(working_days.get()), calendar)
}

/// The day itself if it is a working day, else the next working day.
///
/// # Errors
/// [`CalendarEnds`] when bank holidays are not known that far.
pub fn same_working_day(day: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, CalendarEnds> {
    nth_working_day(day.pred_opt().ok_or(calendar.ends())?, 1, calendar)
}

const WORKING_WEEK: u32 = 5;

/// The `needed`th working day after `event`: so many weekdays on, and one more for each bank holiday on the way; those few are
/// all that is looked at, for a year has eight.
fn nth_working_day(event: NaiveDate, needed: u32, calendar: &Calendar) -> Result<NaiveDate, CalendarEnds> {
    let ends = calendar.ends();
    if next(event, calendar)? < calendar.first {
        return Err(ends);
    }
    let passed = calendar.holidays.partition_point(|holiday| holiday.date <= event);
    let mut ahead = calendar.holidays.get(passed..).unwrap_or_default().iter().peekable();
    let mut day = weekdays_on(event, needed).ok_or(ends)?;
    loop {
        let mut skipped = 0;
        while let Some(holiday) = ahead.next_if(|holiday| holiday.date <= day) {
            skipped += u32::from(!is_weekend(holiday.date));
        }
        if skipped == 0 {
            return if day > calendar.last { Err(ends) } else { Ok(day) };
        }
        // There may be others on these days.
        day = weekdays_on(day, skipped).ok_or(ends)?;
    }
}

/// The `needed`th Monday to Friday after a day; `None` past the last day that can be written down.
fn weekdays_on(day: NaiveDate, needed: u32) -> Option<NaiveDate> {
    // A Saturday and a Sunday count on from their Friday.
    let from_monday = day.weekday().num_days_from_monday();
    let weekday = from_monday.min(4);
    let place = weekday + needed;
    let days = place / WORKING_WEEK * 7 + place % WORKING_WEEK - from_monday;
    day.checked_add_days(Days::new(days.into()))
}

/// Where counting begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    /// On the day of the start.
    Start,
    /// On the day after it.
    Next,
    /// On the day after it, unless the policy says that the day of the event counts.
    AsDefined,
}

/// What a working day is: the calendar's, or the policy's own.
#[derive(Clone, Copy)]
struct Rules<'a> {
    calendar: &'a Calendar,
    working: Option<&'a WorkingTime>,
}

impl<'a> Rules<'a> {
    /// Why a day is no working day; `None` if it is one.
    fn day_off(self, day: NaiveDate) -> Result<Option<SkippedDay<'a>>, CalendarEnds> {
        let works = self.working.map_or(!is_weekend(day), |working| working.is_weekday(day));
        let holiday = self.calendar.holiday(day)?;
        if !works {
            return Ok(Some(SkippedDay::Weekend));
        }
        let closed = || self.working.and_then(|working| working.closed_on(day)).map(SkippedDay::Closed);
        Ok(holiday.map(|holiday| SkippedDay::BankHoliday(&holiday.title)).or_else(closed))
    }

    /// The day that an event counts as happening on, and the days passed on the way to it.
    fn start(self, event: Moment) -> Result<(NaiveDate, Vec<CountedDay<'a>>), CalendarEnds> {
        let (event_day, mut passed) = (event.day(), Vec::new());
        let Some(working) = self.working.filter(|working| working.moves_on()) else { return Ok((event_day, passed)) };
        let late = working.cut_off.is_some_and(|cut_off| minute_of(event).is_some_and(|minute| minute > cut_off));
        let mut day = event_day;
        let mut off = self.day_off(day)?.or(late.then_some(SkippedDay::AfterHours));
        while let Some(why) = off {
            passed.push(CountedDay { date: day, counts: false, why: Some(why) });
            day = next(day, self.calendar)?;
            off = self.day_off(day)?;
        }
        Ok((day, passed))
    }

    fn working_days(self, event: Moment, needed: u32, first: First) -> Result<Counted<'a>, Uncountable> {
        let (start, mut days) = self.start(event)?;
        let first_counts = match first {
            First::Start => true,
            First::Next => false,
            First::AsDefined => self.working.is_some_and(|working| working.first_day_counts),
        };
        let mut day = start;
        if !first_counts {
            let why = if days.is_empty() { SkippedDay::Start } else { SkippedDay::CountsAsStart };
            days.push(CountedDay { date: start, counts: false, why: Some(why) });
            day = next(day, self.calendar)?;
        }
        let mut left = needed;
        loop {
            let why = self.day_off(day)?;
            days.push(CountedDay { date: day, counts: why.is_none(), why });
            if why.is_none() {
                left = left.saturating_sub(1);
                if left == 0 {
                    return Ok(Counted { due: Moment::Day(day), days });
                }
            }
            day = next(day, self.calendar)?;
        }
    }

    fn working_days_back(self, event: NaiveDate, needed: u32) -> Result<Counted<'a>, Uncountable> {
        let mut days = vec![start_day(event)];
        let (mut day, mut left) = (event, needed);
        while left > 0 {
            day = day.pred_opt().ok_or(self.calendar.ends())?;
            let why = self.day_off(day)?;
            days.push(CountedDay { date: day, counts: why.is_none(), why });
            left -= u32::from(why.is_none());
        }
        Ok(Counted { due: Moment::Day(day), days })
    }

    /// Hours within the working hours of working days. What was given as a day counts from its first working hour.
    fn working_hours(self, event: Moment, hours: u32) -> Result<Counted<'a>, Uncountable> {
        let Some((opens, shuts)) = self.working.and_then(|working| working.hours) else {
            return Err(Uncountable::NoWorkingHours);
        };
        let (mut day, mut days) = self.start(event)?;
        let mut left = hours * 60;
        let mut from = minute_of(event).filter(|_| days.is_empty()).unwrap_or_default().max(opens);
        loop {
            let late = (from >= shuts).then_some(SkippedDay::AfterHours);
            let why = self.day_off(day)?.or(late);
            days.push(CountedDay { date: day, counts: why.is_none(), why });
            if why.is_none() {
                let available = u32::from(shuts.saturating_sub(from));
                if left <= available {
                    let minute = from.saturating_add(u16::try_from(left).unwrap_or_default());
                    return Ok(Counted { due: Moment::Time(at_clock(day, minute)), days });
                }
                left -= available;
            }
            day = next(day, self.calendar)?;
            from = opens;
        }
    }
}

/// The minute of the day of a time; `None` for a day.
fn minute_of(moment: Moment) -> Option<u16> {
    match moment {
        Moment::Day(_) => None,
        Moment::Time(time) => u16::try_from(time.hour() * 60 + time.minute()).ok(),
    }
}

fn calendar_days(event: NaiveDate, needed: u32, calendar: &Calendar) -> Result<Counted<'_>, CalendarEnds> {
    let mut days = vec![start_day(event)];
    let mut day = event;
    for _ in 0..needed {
        day = next(day, calendar)?;
        days.push(counted_day(day));
    }
    Ok(Counted { due: Moment::Day(day), days })
}

fn calendar_days_back(event: NaiveDate, needed: u32, calendar: &Calendar) -> Result<Counted<'_>, CalendarEnds> {
    let mut days = vec![start_day(event)];
    let mut day = event;
    for _ in 0..needed {
        day = day.pred_opt().ok_or(calendar.ends())?;
        days.push(counted_day(day));
    }
    Ok(Counted { due: Moment::Day(day), days })
}

fn counted_day<'a>(date: NaiveDate) -> CountedDay<'a> {
    CountedDay { date, counts: true, why: None }
}

fn start_day<'a>(date: NaiveDate) -> CountedDay<'a> {
    CountedDay { date, counts: false, why: Some(SkippedDay::Start) }
}

/// The next day. After the last day that can be written down there is none, and no calendar goes there.
fn next(day: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, CalendarEnds> {
    day.succ_opt().ok_or(calendar.ends())
}
