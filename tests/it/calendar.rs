//! Properties of counting. `tests/oracle` compares the dates themselves with another library's.

use chrono::{NaiveDate, TimeDelta};
use escalation::answer::SkippedDay;
use escalation::policy::phrase::Quantity;
use escalation::time::calendar::{Calendar, Division, count, last_working_day, same_working_day};
use escalation::time::moment::{Moment, start_of_day};
use proptest::prelude::*;
use std::num::NonZeroU16;

pub(crate) fn calendar(division: Division) -> Calendar {
    let path = format!("{}/policies/calendars/{division}.json", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read_to_string(path).unwrap();
    Calendar::from_json(&serde_json::from_str(&file).unwrap()).unwrap()
}

fn division() -> impl Strategy<Value = Division> {
    proptest::sample::select(Division::ALL.to_vec())
}

/// A day from 2012 to the middle of 2027: no count of up to 200 working days ends beyond the calendars.
fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2012, 1, 1).unwrap();
    (0..5_660_u32).prop_map(move |days| first + TimeDelta::days(i64::from(days)))
}

fn number() -> impl Strategy<Value = NonZeroU16> {
    (1..=200_u16).prop_map(|number| NonZeroU16::new(number).unwrap())
}

proptest! {
    #[test]
    fn a_deadline_is_a_working_day_after_the_event(division in division(), event in day(), days in number()) {
        let calendar = calendar(division);
        let due = last_working_day(event, days, &calendar).unwrap();
        prop_assert!(due > event);
        prop_assert_eq!(calendar.is_working_day(due), Ok(true));
    }

    #[test]
    fn one_more_working_day_is_the_next_working_day(division in division(), event in day(), days in number()) {
        let calendar = calendar(division);
        let due = last_working_day(event, days, &calendar).unwrap();
        let longer = last_working_day(event, days.saturating_add(1), &calendar).unwrap();
        prop_assert_eq!(longer, same_working_day(due.succ_opt().unwrap(), &calendar).unwrap());
    }

    #[test]
    fn a_later_event_never_has_an_earlier_deadline(division in division(), event in day(), days in number()) {
        let calendar = calendar(division);
        let due = |event| last_working_day(event, days, &calendar).unwrap();
        prop_assert!(due(event) <= due(event.succ_opt().unwrap()));
    }

    #[test]
    fn the_same_working_day_is_the_first_from_the_day_on(division in division(), event in day()) {
        let calendar = calendar(division);
        let due = same_working_day(event, &calendar).unwrap();
        let working: Vec<bool> = event.iter_days().take_while(|day| *day <= due)
            .map(|day| calendar.is_working_day(day).unwrap()).collect();
        prop_assert_eq!(working.iter().filter(|works| **works).count(), 1);
        prop_assert_eq!(working.last(), Some(&true));
    }

    #[test]
    fn the_explanation_accounts_for_every_day(division in division(), event in day(), days in number()) {
        let calendar = calendar(division);
        let counted = count(Quantity::WorkingDays(days), Moment::Day(event), &calendar).unwrap();
        prop_assert_eq!(counted.due, Moment::Day(last_working_day(event, days, &calendar).unwrap()));
        prop_assert_eq!(counted.days.iter().filter(|day| day.counts).count(), usize::from(days.get()));
        let listed: Vec<NaiveDate> = counted.days.iter().map(|day| day.date).collect();
        let passed: Vec<NaiveDate> = event.iter_days().take_while(|day| *day <= counted.due.day()).collect();
        prop_assert_eq!(listed, passed);
        for (index, day) in counted.days.iter().enumerate() {
            prop_assert_eq!(day.counts, day.why.is_none());
            prop_assert_eq!(index == 0, day.why == Some(SkippedDay::Start));
            prop_assert!(index == 0 || day.counts == calendar.is_working_day(day.date).unwrap());
        }
    }

    #[test]
    fn a_working_week_is_five_working_days(division in division(), event in day(), weeks in 1..=40_u16) {
        let calendar = calendar(division);
        let counted = |quantity| count(quantity, Moment::Day(event), &calendar).unwrap();
        let weeks = NonZeroU16::new(weeks).unwrap();
        let days = NonZeroU16::new(weeks.get() * 5).unwrap();
        prop_assert_eq!(counted(Quantity::WorkingWeeks(weeks)), counted(Quantity::WorkingDays(days)));
    }

    #[test]
    fn calendar_days_add_up_and_never_end(division in division(), event in day(), days in 1..=2_000_u16) {
        let days = NonZeroU16::new(days).unwrap();
        let calendar = calendar(division);
        let counted = count(Quantity::Days(days), Moment::Day(event), &calendar).unwrap();
        prop_assert_eq!(counted.due, Moment::Day(event + TimeDelta::days(i64::from(days.get()))));
        prop_assert_eq!(counted.days.iter().filter(|day| day.counts).count(), usize::from(days.get()));
    }

    #[test]
    fn hours_taken_off_again_lead_back(event in day(), minutes in 0..1440_i64, hours in 1..=2_000_u16) {
        let start = start_of_day(event) + TimeDelta::minutes(minutes);
        let hours = NonZeroU16::new(hours).unwrap();
        let calendar = calendar(Division::EnglandAndWales);
        let counted = count(Quantity::Hours(hours), Moment::Time(start), &calendar).unwrap();
        prop_assert_eq!(counted.due.start() - TimeDelta::hours(i64::from(hours.get())), start);
        prop_assert!(counted.days.is_empty());
    }

    #[test]
    fn a_moment_reads_back_as_it_is_shown(event in day(), minutes in 0..1440_i64) {
        for moment in [Moment::Day(event), Moment::Time(start_of_day(event) + TimeDelta::minutes(minutes))] {
            prop_assert_eq!(Moment::parse(&moment.to_string()), Ok(moment));
        }
    }

    #[test]
    fn whatever_is_written_is_read_or_refused(text in "\\PC*", near in "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.+Z -]{0,20})?") {
        for text in [text, near] {
            if let Ok(moment) = Moment::parse(&text) {
                prop_assert_eq!(Moment::parse(&moment.to_string()), Ok(moment));
                prop_assert!(moment.start() <= moment.end());
            }
        }
    }
}
