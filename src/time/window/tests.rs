//! Hours that are open and closed, and when that changes.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use super::{is_open, next_change};
use crate::policy::Hours;
use crate::policy::phrase::{Days, Span, Window};
use crate::time::calendar::Calendar;
use crate::time::moment::{LondonTime, Moment};
use crate::time::{ClosedDay, WorkingTime};
use chrono::Weekday;

fn calendar() -> Calendar {
    let file = include_str!("../../../policies/calendars/england-and-wales.json");
    Calendar::from_json(&serde_json::from_str(file).unwrap()).unwrap()
}

fn time(text: &str) -> LondonTime {
    Moment::parse(text).unwrap().start()
}

/// `09:00 to 17:00` on some days.
fn span(days: Days, hours: &str) -> Span {
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':').unwrap();
        hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap()
    };
    let (opens, shuts) = hours.split_once(" to ").unwrap();
    Span { days, opens: minutes(opens), shuts: minutes(shuts) }
}

fn spans(spans: Vec<Span>) -> Window {
    Window::Spans { spans, not_bank_holidays: false }
}

fn outside(id: &str) -> Window {
    Window::Outside(id.to_owned())
}

fn hours(id: &str, window: Window) -> Hours {
    Hours { id: id.to_owned(), words: String::new(), window }
}

/// The moments at which a window changes from `from` on, each with what it then is.
fn changes(window: &Window, all: &[Hours], from: &str, count: usize) -> Vec<String> {
    let calendar = calendar();
    let mut at = time(from);
    let mut told = Vec::new();
    while told.len() < count {
        let Some(change) = next_change(window, all, at, &calendar, None) else {
            told.push("never".to_owned());
            return told;
        };
        let verb = if is_open(window, all, change, &calendar, None).unwrap() { "opens" } else { "shuts" };
        told.push(format!("{verb} {}", change.format("%a %F %H:%M %Z")));
        at = change;
    }
    told
}

fn open(window: &Window, all: &[Hours], at: &str) -> Option<bool> {
    is_open(window, all, time(at), &calendar(), None)
}

#[test]
fn the_first_minute_is_inside_and_the_last_is_not() {
    let office = spans(vec![span(Days::Working, "9:00 to 17:00")]);
    assert_eq!(open(&office, &[], "2026-11-20T08:59:59"), Some(false));
    assert_eq!(open(&office, &[], "2026-11-20T09:00"), Some(true));
    assert_eq!(open(&office, &[], "2026-11-20T16:59:59"), Some(true));
    assert_eq!(open(&office, &[], "2026-11-20T17:00"), Some(false));
}

#[test]
fn working_days_leave_out_weekends_and_bank_holidays() {
    let office = spans(vec![span(Days::Working, "9:00 to 17:00")]);
    assert_eq!(
        changes(&office, &[], "2026-12-24T12:00", 3),
        ["shuts Thu 2026-12-24 17:00 GMT", "opens Tue 2026-12-29 09:00 GMT", "shuts Tue 2026-12-29 17:00 GMT"]
    );
}

#[test]
fn a_night_belongs_to_the_evening_it_opens_on() {
    // Friday and Saturday evenings: Sunday before 07:00 is open, Sunday evening is not.
    let night = spans(vec![span(Days::Range(Weekday::Fri, Weekday::Sat), "21:00 to 7:00")]);
    assert_eq!(open(&night, &[], "2026-11-22T06:59"), Some(true));
    assert_eq!(open(&night, &[], "2026-11-20T06:59"), Some(false));
    assert_eq!(
        changes(&night, &[], "2026-11-20T12:00", 5),
        [
            "opens Fri 2026-11-20 21:00 GMT",
            "shuts Sat 2026-11-21 07:00 GMT",
            "opens Sat 2026-11-21 21:00 GMT",
            "shuts Sun 2026-11-22 07:00 GMT",
            "opens Fri 2026-11-27 21:00 GMT",
        ]
    );
}

#[test]
fn days_may_run_over_a_weeks_end() {
    let window = spans(vec![span(Days::Range(Weekday::Sat, Weekday::Mon), "10:00 to 12:00")]);
    let days = ["20", "21", "22", "23", "24"].map(|day| open(&window, &[], &format!("2026-11-{day}T11:00")));
    assert_eq!(days, [Some(false), Some(true), Some(true), Some(true), Some(false)]);
}

#[test]
fn not_bank_holidays_shuts_the_night_that_opens_on_one() {
    let night = Window::Spans { spans: vec![span(Days::Every, "21:00 to 7:00")], not_bank_holidays: true };
    // The night of Christmas Eve runs on into Christmas Day; that of Christmas Day does not begin.
    assert_eq!(
        changes(&night, &[], "2026-12-24T22:00", 2),
        ["shuts Fri 2026-12-25 07:00 GMT", "opens Sat 2026-12-26 21:00 GMT"]
    );
}

#[test]
fn outside_is_everything_else_also_on_a_bank_holiday() {
    let all = [hours("office", spans(vec![span(Days::Working, "9:00 to 17:00")]))];
    assert_eq!(
        changes(&outside("office"), &all, "2026-12-24T12:00", 3),
        ["opens Thu 2026-12-24 17:00 GMT", "shuts Tue 2026-12-29 09:00 GMT", "opens Tue 2026-12-29 17:00 GMT"]
    );
    let twice = [all.to_vec(), vec![hours("night", outside("office"))]].concat();
    assert_eq!(open(&outside("night"), &twice, "2026-11-20T12:00"), Some(true));
    assert_eq!(open(&outside("night"), &twice, "2026-11-20T20:00"), Some(false));
}

#[test]
fn spans_that_meet_do_not_change_anything() {
    let window = spans(vec![
        span(Days::Every, "21:00 to 24:00"),
        span(Days::Every, "0:00 to 7:00"),
        span(Days::Weekends, "7:00 to 21:00"),
    ]);
    assert_eq!(
        changes(&window, &[], "2026-11-20T20:00", 3),
        ["opens Fri 2026-11-20 21:00 GMT", "shuts Mon 2026-11-23 07:00 GMT", "opens Mon 2026-11-23 21:00 GMT"]
    );
    let always = spans(vec![span(Days::Every, "0:00 to 24:00")]);
    assert_eq!(open(&always, &[], "2026-11-20T20:00"), Some(true));
    assert_eq!(changes(&always, &[], "2026-11-20T20:00", 1), ["never"]);
    let round_the_clock = spans(vec![span(Days::Every, "9:00 to 9:00")]);
    assert_eq!(changes(&round_the_clock, &[], "2026-11-20T20:00", 1), ["never"]);
}

#[test]
fn a_night_is_9_or_11_hours_when_the_clocks_change() {
    let night = spans(vec![span(Days::Every, "21:00 to 7:00")]);
    for (from, hours, told) in [
        ("2026-03-28T21:00", 9, "shuts Sun 2026-03-29 07:00 BST"),
        ("2026-10-24T21:00", 11, "shuts Sun 2026-10-25 07:00 GMT"),
    ] {
        assert_eq!(changes(&night, &[], from, 1), [told]);
        let change = next_change(&night, &[], time(from), &calendar(), None).unwrap();
        assert_eq!((change - time(from)).num_hours(), hours);
    }
}

#[test]
fn hours_that_the_clock_change_touches_start_and_end_once() {
    let early = spans(vec![span(Days::Every, "1:15 to 1:45")]);
    // 29 March 2026: 01:15 to 01:45 does not occur, so nothing opens.
    assert_eq!(changes(&early, &[], "2026-03-28T12:00", 1), ["opens Mon 2026-03-30 01:15 BST"]);
    assert_eq!(open(&early, &[], "2026-03-29T02:00"), Some(false));
    // 25 October 2026: it occurs twice; the earlier is meant.
    assert_eq!(
        changes(&early, &[], "2026-10-24T12:00", 3),
        ["opens Sun 2026-10-25 01:15 BST", "shuts Sun 2026-10-25 01:45 BST", "opens Mon 2026-10-26 01:15 GMT"]
    );
    // A span that opens inside the gap opens when the gap ends.
    let late = spans(vec![span(Days::Every, "1:30 to 3:00")]);
    assert_eq!(changes(&late, &[], "2026-03-29T00:00", 1), ["opens Sun 2026-03-29 02:00 BST"]);
}

#[test]
fn hours_on_bank_holidays_are_found_months_ahead() {
    let window = spans(vec![span(Days::BankHolidays, "0:00 to 24:00")]);
    assert_eq!(
        changes(&window, &[], "2026-09-01T12:00", 4),
        [
            "opens Fri 2026-12-25 00:00 GMT",
            "shuts Sat 2026-12-26 00:00 GMT",
            "opens Mon 2026-12-28 00:00 GMT",
            "shuts Tue 2026-12-29 00:00 GMT",
        ]
    );
}

#[test]
fn what_is_not_stated_or_not_known_is_neither_open_nor_shut() {
    let office = spans(vec![span(Days::Working, "9:00 to 17:00")]);
    let all = [hours("office", office.clone()), hours("night", Window::NotStated), hours("loop", outside("loop"))];
    for window in [Window::NotStated, outside("night"), outside("loop"), outside("nobody's")] {
        assert_eq!(open(&window, &all, "2026-11-20T12:00"), None);
        assert_eq!(next_change(&window, &all, time("2026-11-20T12:00"), &calendar(), None), None);
    }
    // The calendar ends on 31 December 2028, a Sunday.
    assert_eq!(open(&office, &[], "2029-01-02T12:00"), None);
    assert_eq!(open(&outside("office"), &all, "2029-01-02T12:00"), None);
    assert_eq!(open(&office, &[], "2029-01-02T18:00"), Some(false));
    assert_eq!(open(&office, &[], "2029-01-06T12:00"), Some(false));
    assert_eq!(changes(&office, &[], "2028-12-29T12:00", 2), ["shuts Fri 2028-12-29 17:00 GMT", "never"]);
    // Hours that no bank holiday touches are known for ever.
    let every_day = spans(vec![span(Days::Every, "9:00 to 17:00")]);
    assert_eq!(changes(&every_day, &[], "2030-01-01T12:00", 1), ["shuts Tue 2030-01-01 17:00 GMT"]);
}

#[test]
fn no_spans_are_never_open() {
    assert_eq!(open(&spans(vec![]), &[], "2026-11-20T12:00"), Some(false));
    assert_eq!(changes(&spans(vec![]), &[], "2026-11-20T12:00", 1), ["never"]);
}

/// A board that is closed on 29 December has nobody at its desks on that day either.
#[test]
fn working_days_are_the_policys_where_it_defines_them() {
    let office = spans(vec![span(Days::Working, "09:00 to 17:00")]);
    let closed = ClosedDay { year: Some(2026), month: 12, day: 29, title: "council offices closed".to_owned() };
    let working = WorkingTime {
        says: "a day on which the council's offices are open".to_owned(),
        cite: "1".to_owned(),
        days: Days::Range(Weekday::Mon, Weekday::Fri),
        hours: None,
        cut_off: None,
        next_working_day: false,
        first_day_counts: false,
        closed: vec![closed],
    };
    let noon = time("2026-12-29T12:00");
    assert_eq!(is_open(&office, &[], noon, &calendar(), None), Some(true));
    assert_eq!(is_open(&office, &[], noon, &calendar(), Some(&working)), Some(false));
    let next = next_change(&office, &[], noon, &calendar(), Some(&working)).unwrap();
    assert_eq!(next, time("2026-12-30T09:00"));
}
