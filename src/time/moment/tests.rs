//! Moments as people write them, and as London's clocks show them.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use super::{BadMoment, Moment, PartialDate, at_clock, start_of_day};
use chrono::NaiveDate;

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn time(text: &str) -> super::LondonTime {
    moment(text).start()
}

#[test]
fn reads_and_shows() {
    for (text, shown) in [
        ("2026-11-20", "2026-11-20"),
        ("2024-02-29", "2024-02-29"),
        ("1900-01-01", "1900-01-01"),
        ("2099-12-31", "2099-12-31"),
        ("2026-11-20T16:30", "2026-11-20T16:30:00+00:00"),
        ("2026-11-20T16:30:05", "2026-11-20T16:30:05+00:00"),
        ("2026-11-20T16:30:05.123", "2026-11-20T16:30:05+00:00"),
        ("2026-07-20T16:30", "2026-07-20T16:30:00+01:00"),
        ("2026-07-20T16:30Z", "2026-07-20T17:30:00+01:00"),
        ("2026-07-20T16:30:00.000Z", "2026-07-20T17:30:00+01:00"),
        ("2026-07-20T16:30:00+01:00", "2026-07-20T16:30:00+01:00"),
        ("2026-07-20T16:30:00 01:00", "2026-07-20T16:30:00+01:00"),
        // RFC 3339, 5.6: small letters, and a second that was put in.
        ("2026-07-20t16:30:00z", "2026-07-20T17:30:00+01:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2026-11-20T20:00-05:00", "2026-11-21T01:00:00+00:00"),
        // 25 October 2026: 01:30 occurs twice, the first time in summer time.
        ("2026-10-25T00:59:59", "2026-10-25T00:59:59+01:00"),
        ("2026-10-25T01:30", "2026-10-25T01:30:00+01:00"),
        ("2026-10-25T01:30+00:00", "2026-10-25T01:30:00+00:00"),
        ("2026-10-25T02:00", "2026-10-25T02:00:00+00:00"),
        // 29 March 2026: 01:00 to 02:00 does not occur.
        ("2026-03-29T00:59", "2026-03-29T00:59:00+00:00"),
        ("2026-03-29T02:00", "2026-03-29T02:00:00+01:00"),
        ("2026-03-29T01:30Z", "2026-03-29T02:30:00+01:00"),
        // The clocks stayed forward from 1968 to 1971, but years before 1996 are given the rule in force.
        ("1970-01-01T12:00", "1970-01-01T12:00:00+00:00"),
    ] {
        assert_eq!(moment(text).to_string(), shown, "{text}");
        assert_eq!(moment(shown), moment(text), "{shown} reads back");
    }
}

#[test]
fn refuses_with_words() {
    let said = |text: &str| Moment::parse(text).unwrap_err().to_string();
    assert_eq!(
        said("2026-03-29T01:30"),
        "\"2026-03-29T01:30\" does not exist in London: the clocks go forward over it; write a time an hour later"
    );
    assert_eq!(said("20 November"), "\"20 November\" is not a day or a time; write 2026-11-20 or 2026-11-20T16:30");
    assert_eq!(said("2206-11-20"), "\"2206-11-20\" is too far away; write a year from 1900 to 2099");
    assert_eq!(
        PartialDate::parse("May 2017").unwrap_err().to_string(),
        "\"May 2017\" is not a date; write 2017, 2017-05 or 2017-05-31"
    );
}

#[test]
fn a_day_that_does_not_exist_is_told_so() {
    for text in ["2026-11-31", "2025-02-29", "2026-13-01", "2026-00-10", "2026-02-30T16:30", "2026-11-00t16:30z"] {
        assert!(matches!(Moment::parse(text), Err(BadMoment::NoSuchDay(_))), "{text}");
    }
    let said = Moment::parse("2026-11-31").unwrap_err().to_string();
    assert_eq!(said, "\"2026-11-31\" is no day of the calendar; write a day that its month has");
}

#[test]
fn refuses_what_is_not_a_moment() {
    for text in [
        "",
        "T",
        "-",
        "--",
        "2026",
        "2026-11",
        "2026-1-1",
        "+2026-11-20",
        "2026-11-20 ",
        " 2026-11-20",
        "2026-11-20T",
        "2026-11-20T16",
        "2026-11-20T24:00",
        "2026-11-20T16:60",
        "2026-11-20T16:30:00:00",
        "2026-11-20T16:30.5",
        "2026-11-20T16:30:00.",
        "2026-11-20T16:30:00.1234567890",
        "2026-11-20T16:30+1",
        "2026-11-20T16:30+24:00",
        "2026-11-20T16:30+00:60",
        "2026-11-20T16:30+",
        "2026-11-20TZ",
        "2026-11-20T16:30ZZ",
        "2026-11-20T16:30:61",
        "2026-11-20T16:30zZ",
        "2026-11-31-1",
        "2026-11-20T16:30 Europe/London",
        "99999999999999-01-01",
        "٢٠٢٦-١١-٢٠",
        "2026-11-2💥",
        "2026-11-20T💥",
        "2026-11-20T16:30💥",
    ] {
        assert!(matches!(Moment::parse(text), Err(BadMoment::Unreadable(_))), "{text}");
    }
    for text in ["1899-12-31", "2100-01-01", "0000-01-01", "9999-12-31T23:59", "2099-12-31T23:59-01:00"] {
        assert!(matches!(Moment::parse(text), Err(BadMoment::OtherYear(_))), "{text}");
    }
    assert!(Moment::parse(&"9".repeat(100_000)).unwrap_err().to_string().len() < 200);
}

#[test]
fn a_day_is_past_when_london_has_the_next() {
    assert!(!moment("2026-07-01").is_past(time("2026-07-01T22:59:59Z")));
    assert!(moment("2026-07-01").is_past(time("2026-07-01T23:00Z")));
    assert!(!moment("2026-07-01T09:00").is_past(time("2026-07-01T09:00")));
    assert!(moment("2026-07-01T09:00").is_past(time("2026-07-01T09:00:01")));
}

#[test]
fn a_clock_time_is_a_moment_even_when_the_clocks_change() {
    let spring = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
    assert_eq!(start_of_day(spring), time("2026-03-29T00:00Z"));
    for minutes in [60, 61, 90, 119, 120] {
        assert_eq!(at_clock(spring, minutes), time("2026-03-29T01:00Z"), "{minutes}");
    }
    assert_eq!(at_clock(spring, 1440), time("2026-03-29T23:00Z"));
    let autumn = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
    assert_eq!(at_clock(autumn, 90), time("2026-10-25T00:30Z"));
    assert_eq!(at_clock(autumn, 119), time("2026-10-25T00:59Z"));
    assert_eq!(at_clock(autumn, 120), time("2026-10-25T02:00Z"));
    // No panic at the ends of what chrono can write.
    start_of_day(NaiveDate::MAX);
    start_of_day(NaiveDate::MIN);
    Moment::Day(NaiveDate::MAX).end();
}

#[test]
fn a_day_runs_to_the_next_midnight() {
    assert_eq!(moment("2026-03-29").end(), time("2026-03-29T23:00Z"));
    assert_eq!(moment("2026-10-24").end(), time("2026-10-24T23:00Z"));
    assert_eq!(moment("2026-10-25").end(), time("2026-10-26T00:00Z"));
}

#[test]
fn partial_dates_reach_as_far_as_they_are_written() {
    for (text, first, last) in [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-05", "2017-05-01", "2017-05-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2017-12", "2017-12-01", "2017-12-31"),
        ("2017-05-31", "2017-05-31", "2017-05-31"),
    ] {
        let partial = PartialDate::parse(text).unwrap();
        assert_eq!(partial.to_string(), text);
        assert_eq!((partial.first_day().to_string(), partial.last_day().to_string()), (first.into(), last.into()));
    }
    for text in ["", "17", "201", "2017-", "2017-5", "2017-13", "2017-00", "2017-02-30", "2017/05", "2017-05-31T10:00"]
    {
        assert!(matches!(PartialDate::parse(text), Err(BadMoment::UnreadablePartial(_))), "{text}");
    }
    assert!(matches!(PartialDate::parse("1066"), Err(BadMoment::OtherYear(_))));
}
