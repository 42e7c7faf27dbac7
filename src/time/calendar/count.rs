//! Counting: what day or time a limit ends at, and which days it passed over. Rules 36 and 37 of docs/rules.md.

use super::{Calendar, CalendarEnds, DayOff};
use crate::time::Quantity;
use crate::time::moment::Moment;
use chrono::{NaiveDate, TimeDelta};
use std::num::NonZeroU16;

/// What a count came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The day (its end) or, for hours, the time.
    pub due: Moment,
    /// Every day from the start to the end and whether it counts; empty for hours.
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
    /// Saturday or Sunday.
    Weekend,
    /// A bank holiday, by name.
    BankHoliday(&'a str),
}

/// When a limit that starts at `start` ends.
///
/// - Days and working days count from the date of the start, which itself is not counted, whatever its hour.
/// - The same working day is that date if it is a working day, else the next one.
/// - Hours elapse, through nights, weekends and clock changes, from the time; from a day they count from its first
///   minute (to count from its end, pass [`Moment::end`] as a time).
///
/// # Errors
/// [`CalendarEnds`] when a working day would have to be found where bank holidays are not known. Calendar days and
/// hours need none.
pub fn count(quantity: Quantity, start: Moment, calendar: &Calendar) -> Result<Counted<'_>, CalendarEnds> {
    let day = start.day();
    match quantity {
        Quantity::SameWorkingDay => working_days(None, day, 1, calendar),
        Quantity::WorkingDays(days) => working_days(Some(day), next(day, calendar)?, u32::from(days.get()), calendar),
        Quantity::WorkingWeeks(weeks) => {
            working_days(Some(day), next(day, calendar)?, WORKING_WEEK * u32::from(weeks.get()), calendar)
        }
        Quantity::Days(days) => calendar_days(day, days, calendar),
        Quantity::Hours(hours) => {
            let end = start.start().checked_add_signed(TimeDelta::hours(i64::from(hours.get())));
            Ok(Counted { due: Moment::Time(end.ok_or(calendar.ends())?), days: Vec::new() })
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
    nth_working_day(next(event, calendar)?, u32::from(working_days.get()), calendar, |_, _| ())
}

/// The day itself if it is a working day, else the next working day.
///
/// # Errors
/// [`CalendarEnds`] when bank holidays are not known that far.
pub fn same_working_day(day: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, CalendarEnds> {
    nth_working_day(day, 1, calendar, |_, _| ())
}

const WORKING_WEEK: u32 = 5;

/// The `needed`th working day from `first` on, `first` included; `see` is told each day passed, why it is off if it is.
fn nth_working_day<'a>(
    first: NaiveDate,
    needed: u32,
    calendar: &'a Calendar,
    mut see: impl FnMut(NaiveDate, Option<DayOff<'a>>),
) -> Result<NaiveDate, CalendarEnds> {
    let mut day = first;
    let mut left = needed;
    loop {
        let off = calendar.day_off(day)?;
        see(day, off);
        if off.is_none() {
            left = left.saturating_sub(1);
            if left == 0 {
                return Ok(day);
            }
        }
        day = next(day, calendar)?;
    }
}

/// Working days from `first` on, the days listed; before them the day of the event, if it stands apart.
fn working_days(
    event: Option<NaiveDate>,
    first: NaiveDate,
    needed: u32,
    calendar: &Calendar,
) -> Result<Counted<'_>, CalendarEnds> {
    let mut days: Vec<CountedDay> = event.map(start_day).into_iter().collect();
    let due = nth_working_day(first, needed, calendar, |date, off| {
        let why = off.map(|off| match off {
            DayOff::Weekend => SkippedDay::Weekend,
            DayOff::BankHoliday(title) => SkippedDay::BankHoliday(title),
        });
        days.push(CountedDay { date, counts: why.is_none(), why });
    })?;
    Ok(Counted { due: Moment::Day(due), days })
}

fn calendar_days(event: NaiveDate, needed: NonZeroU16, calendar: &Calendar) -> Result<Counted<'_>, CalendarEnds> {
    let mut days = vec![start_day(event)];
    let mut day = event;
    for _ in 0..needed.get() {
        day = next(day, calendar)?;
        days.push(CountedDay { date: day, counts: true, why: None });
    }
    Ok(Counted { due: Moment::Day(day), days })
}

fn start_day<'a>(date: NaiveDate) -> CountedDay<'a> {
    CountedDay { date, counts: false, why: Some(SkippedDay::Start) }
}

/// The next day. After the last day that can be written down there is none, and no calendar goes there.
fn next(day: NaiveDate, calendar: &Calendar) -> Result<NaiveDate, CalendarEnds> {
    day.succ_opt().ok_or(calendar.ends())
}
