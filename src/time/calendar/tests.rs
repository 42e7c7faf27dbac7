//! Working days, bank holidays and counts at their edges.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use super::{
    Calendar, CalendarEnds, Counted, DayOff, Division, Uncountable, count, count_back, count_by, last_working_day,
    same_working_day,
};
use crate::answer::SkippedDay;
use crate::policy::phrase::{Days, Quantity};
use crate::time::moment::Moment;
use crate::time::{ClosedDay, WorkingTime};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::num::NonZeroU16;
use std::sync::LazyLock;

const FILES: [&str; 6] = [
    include_str!("../../../policies/calendars/england-and-wales.json"),
    include_str!("../../../policies/calendars/scotland.json"),
    include_str!("../../../policies/calendars/northern-ireland.json"),
    include_str!("../../../policies/calendars/isle-of-man.json"),
    include_str!("../../../policies/calendars/jersey.json"),
    include_str!("../../../policies/calendars/guernsey.json"),
];

fn calendars() -> Vec<Calendar> {
    FILES.iter().map(|file| Calendar::from_json(&serde_json::from_str(file).unwrap()).unwrap()).collect()
}

fn england() -> &'static Calendar {
    static ENGLAND: LazyLock<Calendar> = LazyLock::new(|| calendars().remove(0));
    &ENGLAND
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn number(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

fn counted(quantity: Quantity, start: &str) -> Counted<'static> {
    count(quantity, Moment::parse(start).unwrap(), england()).unwrap()
}

/// A count, a day a word: "24- start, 25- Christmas Day, 29+".
fn told(counted: &Counted) -> String {
    let words = counted.days.iter().map(|day| {
        let date = day.date.format("%-d").to_string();
        match &day.why {
            None => format!("{date}+"),
            Some(SkippedDay::Start) => format!("{date}- start"),
            Some(SkippedDay::Weekend) => format!("{date}- weekend"),
            Some(SkippedDay::BankHoliday(title) | SkippedDay::Closed(title)) => format!("{date}- {title}"),
            Some(SkippedDay::AfterHours) => format!("{date}- late"),
            Some(SkippedDay::CountsAsStart) => format!("{date}- as start"),
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_files_are_of_all_divisions_and_cover_the_same_years() {
    for (calendar, division) in calendars().into_iter().zip(Division::ALL) {
        assert_eq!(calendar.division(), division);
        assert_eq!((calendar.first(), calendar.last()), (day("2012-01-01"), day("2028-12-31")));
        let round = Calendar::from_json(&calendar.to_json()).unwrap();
        assert_eq!(round, calendar);
    }
}

#[test]
fn moved_and_single_bank_holidays_are_known() {
    let calendar = england();
    let title = |date: &str| calendar.holiday(day(date)).unwrap().map(|holiday| holiday.title.as_str());
    for (date, expected) in [
        ("2012-06-04", Some("Spring bank holiday")),
        ("2012-06-05", Some("Queen’s Diamond Jubilee")),
        ("2012-05-28", None),
        ("2020-05-08", Some("Early May bank holiday (VE day)")),
        ("2020-05-04", None),
        ("2022-05-30", None),
        ("2022-06-02", Some("Spring bank holiday")),
        ("2022-06-03", Some("Platinum Jubilee bank holiday")),
        ("2022-09-19", Some("Bank Holiday for the State Funeral of Queen Elizabeth II")),
        ("2023-05-08", Some("Bank holiday for the coronation of King Charles III")),
        // Scotland's alone.
        ("2026-06-15", None),
        ("2026-12-25", Some("Christmas Day")),
        ("2026-12-26", None),
        ("2026-12-28", Some("Boxing Day")),
        ("2027-12-27", Some("Christmas Day")),
        ("2027-12-28", Some("Boxing Day")),
    ] {
        assert_eq!(title(date), expected, "{date}");
    }
}

#[test]
fn a_division_has_bank_holidays_of_its_own() {
    let [_, scotland, northern_ireland, isle_of_man, jersey, guernsey] = calendars().try_into().unwrap();
    for (calendar, date, expected) in [
        (&scotland, "2026-06-15", Some("World Cup bank holiday")),
        (&scotland, "2026-04-06", None),
        (&scotland, "2026-11-30", Some("St Andrew’s Day")),
        (&northern_ireland, "2026-03-17", Some("St Patrick’s Day")),
        (&northern_ireland, "2026-07-13", Some("Battle of the Boyne (Orangemen’s Day)")),
        (&northern_ireland, "2026-06-15", None),
        (&isle_of_man, "2026-06-05", Some("TT Bank Holiday")),
        (&isle_of_man, "2026-07-06", Some("Tynwald Day")),
        (&jersey, "2025-05-09", Some("Liberation Day")),
        (&guernsey, "2025-05-09", Some("Liberation Day")),
        (&guernsey, "2026-07-06", None),
    ] {
        let holiday = calendar.holiday(day(date)).unwrap();
        assert_eq!(holiday.map(|holiday| holiday.title.as_str()), expected, "{date}");
    }
}

#[test]
fn the_day_of_the_event_is_not_counted() {
    let counted = counted(Quantity::WorkingDays(number(2)), "2026-12-23T16:30");
    assert_eq!(counted.due, Moment::Day(day("2026-12-29")));
    assert_eq!(told(&counted), "23- start, 24+, 25- Christmas Day, 26- weekend, 27- weekend, 28- Boxing Day, 29+");
}

#[test]
fn one_working_day_from_any_day_of_a_weekend_is_monday() {
    for start in ["2026-11-20", "2026-11-21T09:00", "2026-11-22T23:59"] {
        assert_eq!(counted(Quantity::WorkingDays(number(1)), start).due, Moment::Day(day("2026-11-23")), "{start}");
    }
}

#[test]
fn good_friday_and_easter_monday_do_not_count() {
    let counted = counted(Quantity::WorkingWeeks(number(1)), "2027-03-25");
    assert_eq!(counted.due, Moment::Day(day("2027-04-05")));
    assert_eq!(
        told(&counted),
        "25- start, 26- Good Friday, 27- weekend, 28- weekend, 29- Easter Monday, 30+, 31+, 1+, 2+, 3- weekend, \
         4- weekend, 5+"
    );
}

#[test]
fn the_same_working_day_is_today_or_the_next() {
    assert_eq!(told(&counted(Quantity::SameWorkingDay, "2026-11-20T23:30")), "20+");
    assert_eq!(told(&counted(Quantity::SameWorkingDay, "2026-11-21")), "21- weekend, 22- weekend, 23+");
    assert_eq!(
        told(&counted(Quantity::SameWorkingDay, "2026-12-25")),
        "25- Christmas Day, 26- weekend, 27- weekend, 28- Boxing Day, 29+"
    );
}

#[test]
fn the_same_day_is_today_whatever_day_it_is() {
    assert_eq!(told(&counted(Quantity::SameDay, "2026-11-20T23:30")), "20+");
    assert_eq!(told(&counted(Quantity::SameDay, "2026-11-21")), "21+");
    assert_eq!(told(&counted(Quantity::SameDay, "2031-12-25T08:00")), "25+");
}

#[test]
fn calendar_days_need_no_calendar() {
    let counted = counted(Quantity::Days(number(3)), "2029-12-31T12:00");
    assert_eq!(counted.due, Moment::Day(day("2030-01-03")));
    assert_eq!(told(&counted), "31- start, 1+, 2+, 3+");
}

#[test]
fn hours_elapse_through_clock_changes() {
    for (start, hours, due) in [
        ("2026-03-28T12:00", 24, "2026-03-29T13:00:00+01:00"),
        ("2026-10-24T12:00", 24, "2026-10-25T11:00:00+00:00"),
        // Twice 01:30: from the first, an hour later it is the second.
        ("2026-10-25T01:30", 1, "2026-10-25T01:30:00+00:00"),
        ("2026-11-20T16:30", 48, "2026-11-22T16:30:00+00:00"),
        // Of a day its first minute.
        ("2026-11-20", 24, "2026-11-21T00:00:00+00:00"),
        ("2050-01-01T10:00", 72, "2050-01-04T10:00:00+00:00"),
    ] {
        let counted = counted(Quantity::Hours(number(hours)), start);
        assert_eq!(counted.due.to_string(), due, "{start} + {hours}");
        assert_eq!(counted.days, []);
    }
}

#[test]
fn what_is_not_known_is_not_guessed() {
    let calendar = england();
    let ends = CalendarEnds { first: day("2012-01-01"), last: day("2028-12-31") };
    let last = |event: &str, days: u16| last_working_day(day(event), number(days), calendar);
    assert_eq!(last("2028-12-28", 1), Ok(day("2028-12-29")));
    assert_eq!(last("2028-12-29", 1), Err(ends));
    assert_eq!(last("2028-12-28", 2), Err(ends));
    assert_eq!(last("2011-12-31", 1), Ok(day("2012-01-03")));
    assert_eq!(last("2011-12-30", 1), Err(ends));
    assert_eq!(last("2012-01-01", u16::MAX), Err(ends));
    let known =
        ["2011-12-31", "2012-01-01", "2028-12-31", "2029-01-01"].map(|text| calendar.holiday(day(text)).is_ok());
    assert_eq!(known, [false, true, true, false]);
    // A calendar that ends on a working day, a Thursday, knows that day.
    let shorter = Calendar { last: day("2028-12-28"), ..calendar.clone() };
    assert_eq!(last_working_day(day("2028-12-27"), number(1), &shorter), Ok(day("2028-12-28")));
    assert!(last_working_day(day("2028-12-28"), number(1), &shorter).is_err());
    assert_eq!(same_working_day(day("2028-12-30"), calendar), Err(ends));
    assert_eq!(same_working_day(NaiveDate::MAX, calendar), Err(ends));
    assert_eq!(last_working_day(NaiveDate::MAX, number(1), calendar), Err(ends));
    assert_eq!(calendar.is_working_day(day("2029-01-02")), Err(ends));
    assert_eq!(calendar.is_working_day(day("2029-01-06")), Err(ends));
    for quantity in [Quantity::Days(number(1)), Quantity::WorkingDays(number(1))] {
        assert_eq!(count(quantity, Moment::Day(NaiveDate::MAX), calendar), Err(Uncountable::CalendarEnds(ends)));
    }
    assert_eq!(ends.to_string(), "bank holidays are known from 2012-01-01 to 2028-12-31 only");
}

/// Monday to Friday 09:00 to 17:00, as a policy may define it.
fn defined() -> WorkingTime {
    WorkingTime {
        says: "made up".to_owned(),
        cite: "1".to_owned(),
        days: Days::Range(chrono::Weekday::Mon, chrono::Weekday::Fri),
        hours: Some((9 * 60, 17 * 60)),
        cut_off: None,
        next_working_day: false,
        first_day_counts: false,
        closed: Vec::new(),
    }
}

fn by(defined: &WorkingTime, quantity: Quantity, start: &str) -> (String, String) {
    let counted = count_by(quantity, Moment::parse(start).unwrap(), england(), Some(defined)).unwrap();
    (counted.due.to_string(), told(&counted))
}

#[test]
fn weeks_and_months_are_of_the_calendar() {
    let due = |quantity, start| counted(quantity, start).due.to_string();
    assert_eq!(due(Quantity::Weeks(number(2)), "2026-12-18"), "2027-01-01");
    assert_eq!(due(Quantity::Months(number(1)), "2026-01-31"), "2026-02-28");
    assert_eq!(due(Quantity::Months(number(1)), "2028-01-31"), "2028-02-29");
    assert_eq!(due(Quantity::Months(number(3)), "2026-11-20T16:30"), "2027-02-20");
    assert_eq!(counted(Quantity::Months(number(1)), "2026-11-30").days.len(), 31);
    assert_eq!(due(Quantity::NextWorkingDay, "2026-12-24"), "2026-12-29");
}

#[test]
fn a_policy_may_define_its_working_day() {
    let one = Quantity::WorkingDays(number(1));
    let plain = defined();
    assert_eq!(by(&plain, one, "2026-11-20T18:00"), told_as("2026-11-23", "20- start, 21- weekend, 22- weekend, 23+"));
    // What comes after 4 pm on Friday, or on Saturday, counts as of Monday.
    let cut = WorkingTime { cut_off: Some(16 * 60), ..defined() };
    assert_eq!(by(&cut, one, "2026-11-20T16:00").0, "2026-11-23");
    let late = "20- late, 21- weekend, 22- weekend, 23- as start, 24+";
    assert_eq!(by(&cut, one, "2026-11-20T16:01"), told_as("2026-11-24", late));
    assert_eq!(by(&cut, one, "2026-11-21T08:00").0, "2026-11-24");
    assert_eq!(by(&cut, Quantity::SameWorkingDay, "2026-11-20T16:01").0, "2026-11-23");
    assert_eq!(by(&cut, Quantity::NextWorkingDay, "2026-11-20T16:01").0, "2026-11-24");
    // A day without a time is taken to be in time: of two dates the earlier.
    assert_eq!(by(&cut, one, "2026-11-20").0, "2026-11-23");
    let receipt = WorkingTime { next_working_day: true, ..defined() };
    assert_eq!(
        by(&receipt, one, "2026-11-21T08:00"),
        told_as("2026-11-24", "21- weekend, 22- weekend, 23- as start, 24+")
    );
    assert_eq!(by(&receipt, one, "2026-11-20T18:00").0, "2026-11-23");
    let first = WorkingTime { first_day_counts: true, ..defined() };
    assert_eq!(
        by(&first, Quantity::WorkingDays(number(2)), "2026-11-20"),
        told_as("2026-11-23", "20+, 21- weekend, 22- weekend, 23+")
    );
    assert_eq!(by(&first, one, "2026-11-21").0, "2026-11-23");
    let saturdays = WorkingTime { days: Days::Range(chrono::Weekday::Mon, chrono::Weekday::Sat), ..defined() };
    assert_eq!(by(&saturdays, one, "2026-11-20").0, "2026-11-21");
}

fn told_as(due: &str, days: &str) -> (String, String) {
    (due.to_owned(), days.to_owned())
}

#[test]
fn an_area_may_have_days_off_of_its_own() {
    let closed = |year, month, day| ClosedDay { year, month, day, title: "offices closed".to_owned() };
    let area = WorkingTime { closed: vec![closed(Some(2026), 12, 29), closed(None, 12, 30)], ..defined() };
    let days = "24- start, 25- Christmas Day, 26- weekend, 27- weekend, 28- Boxing Day, 29- offices closed, \
                30- offices closed, 31+";
    assert_eq!(by(&area, Quantity::WorkingDays(number(1)), "2026-12-24"), told_as("2026-12-31", days));
    assert_eq!(by(&area, Quantity::WorkingDays(number(1)), "2027-12-24").0, "2027-12-29");
    assert_eq!(by(&area, Quantity::WorkingDays(number(1)), "2027-12-29").0, "2027-12-31");
}

#[test]
fn working_hours_pass_in_working_time_only() {
    let four = Quantity::WorkingHours(number(4));
    let due = |start| by(&defined(), four, start).0;
    assert_eq!(due("2026-11-20T09:30"), "2026-11-20T13:30:00+00:00");
    assert_eq!(due("2026-11-20T13:00"), "2026-11-20T17:00:00+00:00");
    // 2 hours on Friday, 2 on Monday
    assert_eq!(due("2026-11-20T15:00"), "2026-11-23T11:00:00+00:00");
    assert_eq!(due("2026-11-20T18:00"), "2026-11-23T13:00:00+00:00");
    assert_eq!(due("2026-11-21T10:00"), "2026-11-23T13:00:00+00:00");
    assert_eq!(due("2026-11-20T03:00"), "2026-11-20T13:00:00+00:00");
    // Over the change of the clocks in March 2027 nothing is lost.
    assert_eq!(due("2027-03-25T15:00"), "2027-03-30T11:00:00+01:00");
    assert_eq!(by(&defined(), four, "2026-11-20T15:00").1, "20+, 21- weekend, 22- weekend, 23+");
    let undefined = count(four, Moment::parse("2026-11-20T15:00").unwrap(), england());
    assert_eq!(undefined, Err(Uncountable::NoWorkingHours));
}

#[test]
fn what_is_due_before_an_event_is_counted_back() {
    let back = |quantity, event| {
        let counted = count_back(quantity, Moment::parse(event).unwrap(), england(), None).unwrap();
        (counted.due.to_string(), told(&counted))
    };
    // Thursday 26 November 2026: Wednesday, Tuesday.
    let two = Quantity::WorkingDays(number(2));
    assert_eq!(back(two, "2026-11-26T10:00"), told_as("2026-11-24", "26- start, 25+, 24+"));
    // Monday 23: Friday 20, Thursday 19. Saturday 21: the same.
    assert_eq!(back(two, "2026-11-23").0, "2026-11-19");
    assert_eq!(back(two, "2026-11-21").0, "2026-11-19");
    // Tuesday 29 December 2026: over Christmas to Thursday 24 and Wednesday 23.
    assert_eq!(back(two, "2026-12-29").0, "2026-12-23");
    assert_eq!(back(Quantity::Days(number(5)), "2026-11-26").0, "2026-11-21");
    assert_eq!(back(Quantity::Weeks(number(2)), "2026-11-26").0, "2026-11-12");
    // Ten working days before Thursday 26 November 2026: 25, 24, 23; 20, 19, 18, 17, 16; 13, 12.
    assert_eq!(back(Quantity::WorkingWeeks(number(2)), "2026-11-26").0, "2026-11-12");
    assert_eq!(back(Quantity::Months(number(1)), "2026-03-31").0, "2026-02-28");
    assert_eq!(back(Quantity::Hours(number(48)), "2026-11-26T10:00").0, "2026-11-24T10:00:00+00:00");
}

#[test]
fn a_bank_holiday_is_named_and_a_weekend_is_a_weekend() {
    let calendar = england();
    assert_eq!(calendar.day_off(day("2026-12-25")), Ok(Some(DayOff::BankHoliday("Christmas Day"))));
    assert_eq!(calendar.day_off(day("2026-12-26")), Ok(Some(DayOff::Weekend)));
    assert_eq!(calendar.day_off(day("2026-12-24")), Ok(None));
}

#[test]
fn every_problem_of_a_calendar_is_told() {
    let problems = |value: &Value| Calendar::from_json(value).unwrap_err();
    assert_eq!(
        problems(&json!([])),
        ["the calendar is a list; write an object with division, first, last, source, retrieved, holidays"]
    );
    assert_eq!(
        problems(&json!({
            "division": "wales", "first": "2026-01-01", "last": "31 December", "source": " ", "bunting": true,
            "holidays": [{"date": "2026-02-30", "title": "?"}, 7, {"date": "2026-12-25"}, {"date": 1, "title": ""}],
        })),
        [
            "\"bunting\" is not a part of a calendar; write division, first, last, source, retrieved, holidays",
            "division is \"wales\"; write one of england-and-wales, scotland, northern-ireland, isle-of-man, jersey, guernsey",
            "last is \"31 December\"; write a day as in 2026-12-25",
            "source is empty; write some words",
            "retrieved is missing",
            "holidays[0].date is \"2026-02-30\"; write a day as in 2026-12-25",
            "holidays[1] is a number; write {\"date\", \"title\"}",
            "holidays[2].title, of 2026-12-25, is missing",
            "holidays[3].date is a number; write a text",
            "holidays[3].title is empty; write some words",
        ]
    );
    assert_eq!(
        problems(&json!({
            "division": "scotland", "first": "2026-12-31", "last": "2026-01-01", "source": "s", "retrieved": "2026-01-01",
            "holidays": [{"date": "2026-12-25", "title": "a"}, {"date": "2026-12-25", "title": "b"},
                         {"date": "2026-01-01", "title": "c"}],
        })),
        [
            "holidays[1].date is 2026-12-25 a second time",
            "holidays[2].date is 2026-01-01, after 2026-12-25; write the days in order",
            "last is 2026-01-01, before first; write 2026-12-31 or a later day",
            "holidays[0].date is 2026-12-25; write a day from 2026-12-31 to 2026-01-01",
        ]
    );
    assert_eq!(
        problems(&json!({
            "division": "scotland", "first": "2025-07-01", "last": "2027-12-31", "source": "s", "retrieved": "2026-01-01",
            "holidays": [{"date": "2026-12-25", "title": "a"}],
        })),
        ["holidays has none in 2027; write them down, or end the calendar before"]
    );
}
