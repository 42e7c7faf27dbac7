//! Properties of hours: what `next_change` reports is all that `is_open` does.

use crate::calendar::calendar;
use chrono::{NaiveDate, TimeDelta, Weekday};
use escalation::policy::Hours;
use escalation::policy::phrase::{Days, Span, Window};
use escalation::time::calendar::Division;
use escalation::time::moment::{LondonTime, start_of_day};
use escalation::time::window::{is_open, next_change};
use proptest::prelude::*;

fn weekday() -> impl Strategy<Value = Weekday> {
    (0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap_or(Weekday::Mon))
}

fn days() -> impl Strategy<Value = Days> {
    prop_oneof![
        Just(Days::Every),
        Just(Days::Working),
        Just(Days::Weekends),
        Just(Days::BankHolidays),
        (weekday(), weekday()).prop_map(|(first, last)| Days::Range(first, last)),
    ]
}

/// Hours on the quarter, with one and two in the morning often among them: then the clocks change.
fn span() -> impl Strategy<Value = Span> {
    let quarter = || prop_oneof![0..96_u16, 2..10_u16].prop_map(|quarter| quarter * 15);
    (days(), quarter(), quarter()).prop_map(|(days, opens, shuts)| Span { days, opens, shuts: shuts + 15 })
}

fn window() -> impl Strategy<Value = Window> {
    (proptest::collection::vec(span(), 1..4), any::<bool>())
        .prop_map(|(spans, not_bank_holidays)| Window::Spans { spans, not_bank_holidays })
}

/// A moment of 2026, often on a day on which the clocks change or near one that is a bank holiday.
fn moment() -> impl Strategy<Value = LondonTime> {
    let day = prop_oneof![1..=365_u32, Just(88), Just(298), 355..=363_u32];
    (day, 0..1440_i64).prop_map(|(day, minutes)| {
        let day = NaiveDate::from_yo_opt(2026, day).unwrap_or_default();
        start_of_day(day) + TimeDelta::minutes(minutes)
    })
}

proptest! {
    #[test]
    fn nothing_changes_before_the_next_change(window in window(), at in moment()) {
        let calendar = calendar(Division::EnglandAndWales);
        let open = |at| is_open(&window, &[], at, &calendar, None);
        let change = next_change(&window, &[], at, &calendar, None);
        let end = change.unwrap_or(at + TimeDelta::days(14)).min(at + TimeDelta::days(14));
        let mut moment = at;
        while moment < end {
            prop_assert_eq!(open(moment), open(at), "at {}", moment);
            moment += TimeDelta::minutes(5);
        }
        if let Some(change) = change {
            prop_assert!(change > at);
            prop_assert_eq!(open(change), open(at).map(|open| !open), "at the change {}", change);
            prop_assert_eq!(open(change - TimeDelta::seconds(1)).filter(|_| change > at), open(at));
        }
    }

    #[test]
    fn outside_is_open_when_its_window_is_shut(window in window(), at in moment()) {
        let calendar = calendar(Division::Scotland);
        let all = [Hours { id: "office".to_owned(), words: String::new(), window: window.clone() }];
        let outside = Window::Outside("office".to_owned());
        let open = is_open(&outside, &all, at, &calendar, None);
        prop_assert_eq!(open, is_open(&window, &all, at, &calendar, None).map(|open| !open));
        prop_assert!(open.is_some());
        prop_assert_eq!(next_change(&outside, &all, at, &calendar, None), next_change(&window, &all, at, &calendar, None));
    }
}
