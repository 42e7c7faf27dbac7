//! The rule beside the tz database as chrono-tz has it: transitions one by one, and none of our arithmetic.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use super::London;
use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London as Table;

/// From the first year in which the rule held to the last that chrono-tz has: its table ends with 2099, and says
/// winter time for ever after.
const YEARS: [i32; 2] = [1996, 2099];

#[test]
fn every_hour_is_that_of_the_tz_database() {
    let [first, last] = YEARS;
    let end = midnight(last + 1, 1, 1);
    let mut hour = midnight(first, 1, 1);
    let (mut skipped, mut twice) = (0, 0);
    while hour < end {
        // Its first second and its last: the clocks change between two hours.
        for clock in [hour, hour + TimeDelta::seconds(3599)] {
            let (ours, theirs) = (London.offset_from_utc_datetime(&clock), Table.offset_from_utc_datetime(&clock));
            assert_eq!(ours.fix(), theirs.fix(), "{clock} UTC");
            let ours = London.offset_from_local_datetime(&clock).map(|offset| offset.fix());
            let theirs = Table.offset_from_local_datetime(&clock).map(|offset| offset.fix());
            assert_eq!(ours, theirs, "{clock} in London");
            skipped += i32::from(ours.earliest().is_none());
            twice += i32::from(ours.earliest() != ours.latest());
        }
        hour += TimeDelta::hours(1);
    }
    // Two of the clocks compared are in the hour that is skipped, and two in the hour that comes twice.
    let years = last + 1 - first;
    assert_eq!((skipped, twice), (2 * years, 2 * years));
}

#[test]
fn a_time_is_written_as_with_the_tz_database() {
    for (year, month, day) in [(2012, 1, 1), (2026, 3, 29), (2026, 3, 30), (2026, 10, 25), (2026, 10, 26)] {
        let time: DateTime<Utc> = midnight(year, month, day).and_utc();
        let (ours, theirs) = (time.with_timezone(&London), time.with_timezone(&Table));
        assert_eq!(ours.to_rfc3339(), theirs.to_rfc3339());
        assert_eq!(
            format!("{ours} {ours:?} {}", ours.format("%Z %z")),
            format!("{theirs} {theirs:?} {}", theirs.format("%Z %z"))
        );
    }
}

#[test]
fn there_is_an_answer_for_whatever_chrono_can_write() {
    for clock in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
        assert_eq!(London.offset_from_utc_datetime(&clock).to_string(), "GMT");
        assert_eq!(London.offset_from_local_datetime(&clock).single().unwrap().to_string(), "GMT");
        assert_eq!(London.offset_from_utc_date(&clock.date()).to_string(), "GMT");
        assert_eq!(London.offset_from_local_date(&clock.date()).single().unwrap().to_string(), "GMT");
    }
}

fn midnight(year: i32, month: u32, day: u32) -> NaiveDateTime {
    Utc.with_ymd_and_hms(year, month, day, 0, 0, 0).unwrap().naive_utc()
}
