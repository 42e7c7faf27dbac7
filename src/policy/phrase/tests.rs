//! Every phrase of a policy file, there and back.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use std::num::NonZeroU16;

use super::*;
use proptest::prelude::*;

fn told<T>(read: Result<T, Unreadable>) -> Result<T, String> {
    read.map_err(|error| error.to_string())
}

fn number(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

/// Every unit with some numbers, ranges and times of the day, where it may have them.
fn amounts() -> Vec<Limit> {
    let units = [
        Quantity::WorkingDays,
        Quantity::WorkingWeeks,
        Quantity::Days,
        Quantity::Weeks,
        Quantity::Months,
        Quantity::Hours,
        Quantity::WorkingHours,
    ];
    let numbered = units.into_iter().flat_map(|unit| [1, 2, 10, 999].map(|count| unit(number(count))));
    let mut amounts = Vec::new();
    for quantity in numbered.chain([Quantity::SameDay, Quantity::SameWorkingDay, Quantity::NextWorkingDay]) {
        let longest = quantity.number().filter(|count| count.get() < 999).map(|_| number(999));
        for longest in [None, longest] {
            for by in [None, Some(0), Some(750)] {
                if by.is_none() || !quantity.is_hours() {
                    amounts.push(Limit { quantity: Some(quantity), longest, by, ..Limit::default() });
                }
            }
        }
    }
    amounts.push(Limit::default());
    amounts
}

#[test]
fn every_limit_reads_back_as_it_is_shown() {
    let urgencies: Vec<_> = Urgency::ALL.into_iter().map(Some).chain([None]).collect();
    let chair = Person { side: Some(Side::Board), post: "chair".into() };
    let agreements = [
        Some(Agreement::BetweenBoth),
        Some(Agreement::SetByRaiser),
        Some(Agreement::SetBy(chair)),
        Some(Agreement::Protects),
        None,
    ];
    let befores =
        [(None, None), (None, Some("conference")), (Some(Quantity::WorkingDays(number(2))), Some("conference"))];
    let mut seen = 0;
    for urgency in urgencies {
        for agreement in &agreements {
            for amount in amounts() {
                for (ahead, before) in befores {
                    for (guide, or_sooner) in [(false, false), (false, true), (true, false), (true, true)] {
                        let limit = Limit {
                            urgency,
                            agreement: agreement.clone(),
                            guide: guide && (amount.quantity.is_some() || ahead.is_some()),
                            or_sooner: or_sooner && amount.quantity.is_some(),
                            ahead,
                            before: before.map(EventId::from),
                            ..amount.clone()
                        };
                        if limit != Limit::default() {
                            assert_eq!(Limit::parse(&limit.to_string()), Ok(limit));
                            seen += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 100_000, "only {seen}");
}

#[test]
fn a_limit_says_what_it_says() {
    let limit =
        Limit::parse("urgently, set by the raiser, as a guide 2 working weeks or sooner, before conference").unwrap();
    assert_eq!(limit.urgency, Some(Urgency::Urgently));
    assert_eq!(limit.agreement, Some(Agreement::SetByRaiser));
    assert_eq!(limit.quantity, Some(Quantity::WorkingWeeks(number(2))));
    assert!(limit.guide && limit.or_sooner);
    assert_eq!(limit.before, Some("conference".into()));
    let range = Limit::parse("5 to 10 working days by 17:00").unwrap();
    assert_eq!(range.quantity, Some(Quantity::WorkingDays(number(5))));
    assert_eq!(range.longest_quantity(), Some(Quantity::WorkingDays(number(10))));
    assert_eq!(range.by, Some(17 * 60));
    // One day after conference is another thing than one day before it.
    let (after, ahead) = (Limit::parse("1 day, before conference"), Limit::parse("1 day before conference"));
    assert_eq!(after.map(|limit| (limit.quantity, limit.ahead)), Ok((Some(Quantity::Days(number(1))), None)));
    assert_eq!(ahead.map(|limit| (limit.quantity, limit.ahead)), Ok((None, Some(Quantity::Days(number(1))))));
}

#[test]
fn harmless_spellings_are_read_as_the_standard_form() {
    for (spelt, standard) in [
        ("48hrs", "48 hours"),
        ("48 hrs", "48 hours"),
        ("24-hour", "24 hours"),
        ("1 hours", "1 hour"),
        ("within 5 working days", "5 working days"),
        ("Within five working days", "5 working days"),
        ("three working days", "3 working days"),
        ("one (1) working day", "1 working day"),
        ("no later than 5 business days", "5 working days"),
        ("5 working day", "5 working days"),
        ("05 days", "5 days"),
        ("up to 10 calendar days or sooner", "10 days or sooner"),
        ("a maximum of 2 weeks", "2 weeks"),
        ("ASAP", "as soon as possible"),
        ("Immediately", "immediately"),
        ("straightaway", "straight away"),
        ("the next working day", "next working day"),
        ("by the end of the next working day", "next working day"),
        ("by 12:00 the next working day", "next working day by 12:00"),
        ("by noon on the next working day", "next working day by 12:00"),
        ("by 5pm the same working day or sooner", "same working day by 17:00 or sooner"),
        ("within 2 working days by 4.30 pm", "2 working days by 16:30"),
        ("5-10 working days", "5 to 10 working days"),
        ("five to ten working days", "5 to 10 working days"),
        ("4 hours within working time", "4 working hours"),
        ("4 office hours", "4 working hours"),
        ("as a guide, 1 working week", "as a guide 1 working week"),
        ("at least 5 days before the conference", "5 days before conference"),
        ("no later than 2 working days before conference", "2 working days before conference"),
        ("a timescale that protects the child", "a time that protects"),
        ("immediately, within 24 hrs", "immediately, 24 hours"),
    ] {
        assert_eq!(told(Limit::parse(spelt)).map(|limit| limit.to_string()), Ok(standard.to_owned()), "{spelt}");
    }
}

#[test]
fn limits_that_say_nothing_certain_are_refused() {
    let order = "write each kind of part once, in this order: urgency, agreement, quantity, before EVENT";
    for (text, expected) in [
        ("0 working days", "\"0 working days\"; write 1 or more".to_owned()),
        ("1000 hours", "\"1000 hours\"; write 999 or fewer".to_owned()),
        ("99999999999999999999 hours", "\"99999999999999999999 hours\"; write 999 or fewer".to_owned()),
        ("1 day, 2 days", format!("\"2 days\"; {order}")),
        ("before conference, 1 day", format!("\"1 day\"; {order}")),
        ("4 hours by 12:00", "\"4 hours by 12:00\"; write hours without \"by\", which is for days".to_owned()),
        ("before the big conference", "\"before the big conference\"; write \"before\" and then one event".to_owned()),
    ] {
        assert_eq!(told(Limit::parse(text)), Err(expected), "{text}");
    }
    for text in ["", "soon", "-1 days", "+1 day", "1 dayss", "1 day,2 hours", "by 25:00 the next working day", "by 5pm"]
    {
        let error = told(Limit::parse(text)).unwrap_err();
        assert!(error.contains("write for example \"5 working days or sooner\""), "{text}: {error}");
    }
}

#[test]
fn what_cannot_be_said_is_named() {
    for (text, named) in [
        ("10 school days", "school days"),
        ("within this term", "school terms"),
        ("30 minutes", "minutes cannot be said"),
        ("one year", "years cannot be said"),
        ("half a day", "halves cannot be said"),
        ("1.5 days", "halves cannot be said"),
        ("the later of 2 days or the meeting", "the later of two events cannot be said"),
        ("5 days or 7 days whichever is sooner", "the shorter here"),
        ("close of business", "without a time cannot be said"),
        ("by the end of the week", "the end of a week cannot be said"),
        ("in a timely manner", "no haste and no number is no limit"),
        ("every 6 months", "again and again"),
        ("at least 5 days", "the longest time"),
    ] {
        let error = told(Limit::parse(text)).unwrap_err();
        assert!(error.contains(named), "{text}: {error}");
    }
}

#[test]
fn people_have_sides_joins_and_stand_ins() {
    let people = People::parse("each manager or board chair, else board vice-chair or lead").unwrap();
    let person = |side, post: &str| Person { side, post: post.into() };
    assert_eq!(people.persons, [person(Some(Side::Each), "manager"), person(Some(Side::Board), "chair")]);
    assert_eq!(people.join, Join::Or);
    assert_eq!(people.stand_ins, [person(Some(Side::Board), "vice-chair"), person(None, "lead")]);
    let all = People::parse("own a and other b and c").unwrap();
    assert_eq!((all.join, all.persons.len(), all.stand_ins.len()), (Join::And, 3, 0));
    let person = "write own, other, each, board or nothing, and then one post";
    for (text, expected) in [
        ("a or b and c", "\"a or b and c\"; write all \"and\" or all \"or\"".to_owned()),
        ("their manager", format!("\"their manager\"; {person}")),
        ("own line manager", format!("\"own line manager\"; {person}")),
        ("a, else b, else c", format!("\"b, else c\"; {person}")),
        ("a, b", format!("\"a, b\"; {person}")),
    ] {
        assert_eq!(told(People::parse(text)), Err(expected), "{text}");
    }
}

#[test]
fn a_choice_is_one_of_some_or_none_of_them() {
    let allows = |text: &str, id: &str| Choice::parse(text).unwrap().allows(&id.to_owned());
    assert!(allows("a or b", "b") && !allows("a or b", "c"));
    assert!(!allows("not a or b", "b") && allows("not a or b", "c"));
    for text in ["", "not ", "a, b", "a and b", "a or not b"] {
        assert!(Choice::<String>::parse(text).is_err(), "{text}");
    }
}

#[test]
fn what_starts_a_clock_is_found_by_name() {
    let find = |name: &str| match name {
        "decision" => Ok(Start::Event(name.into())),
        _ => Err("decision".to_owned()),
    };
    let event = Start::Event("decision".into());
    assert_eq!(After::parse("decision or resolved", find), Ok(After(vec![event, Start::Resolved])));
    assert_eq!(After::parse("not stated", find), Ok(After(vec![Start::NotStated])));
    assert_eq!(told(After::parse("decision or raise", find)), Err("\"raise\"; write decision".to_owned()));
}

#[test]
fn something_may_lead_to_several_stages_or_to_one_other_thing() {
    let find = |name: &str| match name {
        "two" | "three" => Ok(Then::Stages(vec![name.into()])),
        "ladder" => Ok(Then::Pathway(name.into())),
        _ => Err("two, three or ladder".to_owned()),
    };
    assert_eq!(Then::parse("two or three", find), Ok(Then::Stages(vec!["two".into(), "three".into()])));
    assert_eq!(Then::parse("ladder", find), Ok(Then::Pathway("ladder".into())));
    assert_eq!(Then::parse("not stated", find), Ok(Then::NotStated));
    assert_eq!(Then::parse("https://a.example", find), Ok(Then::Address("https://a.example".to_owned())));
    assert_eq!(told(Then::parse("two or four", find)), Err("\"four\"; write two, three or ladder".to_owned()));
    assert_eq!(
        told(Then::parse("two or ladder", find)),
        Err("\"two or ladder\"; write several only if all are stages".to_owned())
    );
    assert!(Then::parse("https://a.example or two", find).is_err());
    assert!(Then::parse("http://a.example", find).is_err());
}

#[test]
fn windows_read_back_as_they_are_shown() {
    for text in [
        "not stated",
        "outside office",
        "every day all day",
        "every day 21:00 to 07:00",
        "working days 09:00 to 17:00",
        "weekends all day, bank holidays all day",
        "Monday to Thursday 09:00 to 17:00, Friday 09:00 to 16:30, not bank holidays",
        "Saturday to Monday 10:00 to 24:00",
        "Sunday 00:00 to 12:00",
    ] {
        assert_eq!(Window::parse(text).unwrap().to_string(), text);
    }
    // A day's end has two spellings, and both mean it.
    assert_eq!(Window::parse("every day 09:00 to 00:00"), Window::parse("every day 09:00 to 24:00"));
    assert_eq!(Window::parse("every day 00:00 to 24:00"), Window::parse("every day all day"));
}

#[test]
fn windows_that_no_clock_shows_are_refused() {
    for (text, found) in [
        ("office hours", "office hours"),
        ("every day 9:00 to 17:00", "every day 9:00 to 17:00"),
        ("every day 09:00 to 24:01", "every day 09:00 to 24:01"),
        ("every day 24:00 to 07:00", "every day 24:00 to 07:00"),
        ("every day 09:60 to 17:00", "every day 09:60 to 17:00"),
        ("Mon to Fri 09:00 to 17:00", "Mon to Fri 09:00 to 17:00"),
        ("weekends all day, nights", "nights"),
        ("not bank holidays", "not bank holidays"),
        ("not bank holidays, weekends all day", "not bank holidays"),
        ("weekends all day,not bank holidays", "weekends all day,not bank holidays"),
        ("", ""),
    ] {
        assert_eq!(Window::parse(text).unwrap_err().found, found, "{text}");
    }
}

#[test]
fn a_written_date_runs_from_its_first_day_to_its_last() {
    let days = |text: &str| written_date(text).map(|date| (date.first_day().to_string(), date.last_day().to_string()));
    let range = |first: &str, last: &str| Ok((first.to_owned(), last.to_owned()));
    assert_eq!(days("2019"), range("2019-01-01", "2019-12-31"));
    assert_eq!(days("2020-02"), range("2020-02-01", "2020-02-29"));
    assert_eq!(days("2019-05-31"), range("2019-05-31", "2019-05-31"));
    for text in ["", "19", "2019-5", "2019-13", "2019-02-30", "2019-05-31-1", "May 2019", "2019-", "+019"] {
        let error = written_date(text).unwrap_err().to_string();
        assert_eq!(error, format!("\"{text}\"; write 2019, 2019-05 or 2019-05-31"));
    }
}

proptest! {
    /// Words of the grammar in any order are read or refused, and what is read means what it shows.
    #[test]
    fn no_phrase_breaks_its_parser(words in proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..8)) {
        let text = words.concat();
        if let Ok(limit) = Limit::parse(&text) {
            prop_assert_eq!(Limit::parse(&limit.to_string()), Ok(limit));
        }
        if let Ok(window) = Window::parse(&text) {
            prop_assert_eq!(Window::parse(&window.to_string()), Ok(window));
        }
        let _ = (People::parse(&text), Choice::<String>::parse(&text), written_date(&text));
        let _ = After::parse(&text, |name| Ok(Start::Event(name.into())));
        let _ = Then::parse(&text, |name| Ok(Then::Stages(vec![name.into()])));
    }

    #[test]
    fn no_text_breaks_a_parser(text in ".{0,40}") {
        let _ = (Limit::parse(&text), Window::parse(&text), People::parse(&text), Choice::<String>::parse(&text), written_date(&text));
    }
}

const WORDS: &[&str] = &[
    "1",
    "5",
    "0",
    "999",
    "70000",
    " ",
    ", ",
    " working",
    " to ",
    " by ",
    "12:00",
    "next working day",
    " weeks",
    " months",
    "set by ",
    "within ",
    "three",
    " day",
    " days",
    " hours",
    " or sooner",
    "as a guide ",
    "before ",
    "same working day",
    "immediately",
    "urgently",
    "agreed between both",
    "every day ",
    "Monday",
    " to ",
    "Friday ",
    "09:00",
    "24:00",
    "00:00",
    "all day",
    "weekends",
    "outside ",
    "not stated",
    "not bank holidays",
    "not ",
    " or ",
    " and ",
    ", else ",
    "own ",
    "post",
    "2019",
    "-",
    "02",
    "é",
    "\u{0}",
];
