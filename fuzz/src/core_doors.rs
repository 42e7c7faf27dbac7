//! What is done with any text at all: none of it may panic, hang or overflow.
//!
//! The targets hand these functions what the fuzzer makes up; `tests/it/fuzz.rs` hands them the boards' own files, whole
//! and damaged, each time the tests run.

use escalation::answer::Perspective;
use escalation::document::Document;
use escalation::document::authoring::Sources;
use escalation::document::update_calendar;
use escalation::evaluate::whole::whole;
use escalation::export::json;
use escalation::export::{ics, vcard};
use escalation::policy::Policy;
use escalation::policy::phrase::Quantity;
use escalation::say::sheet;
use escalation::say::typed_date::{Towards, read};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::calendar::{Calendar, Division, count};
use escalation::time::london::London;
use escalation::time::moment::{LondonTime, Moment};
use serde_json::Value;
use std::num::NonZeroU16;
use std::sync::LazyLock;

const ENGLAND: &str = include_str!("../../policies/calendars/england-and-wales.json");

/// The boards of this project, each read once.
static BOARDS: LazyLock<[(&str, Document); 5]> = LazyLock::new(|| {
    [
        board(
            "barnet",
            include_str!("../../policies/barnet/policy.toml"),
            include_str!("../../policies/barnet/contacts.toml"),
        ),
        board(
            "oxfordshire",
            include_str!("../../policies/oxfordshire/policy.toml"),
            include_str!("../../policies/oxfordshire/contacts.toml"),
        ),
        board(
            "redbridge",
            include_str!("../../policies/redbridge/policy.toml"),
            include_str!("../../policies/redbridge/contacts.toml"),
        ),
        board(
            "suffolk",
            include_str!("../../policies/suffolk/policy.toml"),
            include_str!("../../policies/suffolk/contacts.toml"),
        ),
        board(
            "windsor-and-maidenhead",
            include_str!("../../policies/windsor-and-maidenhead/policy.toml"),
            include_str!("../../policies/windsor-and-maidenhead/contacts.toml"),
        ),
    ]
});

/// A text as a board's policy file: read, checked, and if it is one, asked at each of its stages.
pub fn policy_file(text: &str) {
    match sources("board", text, "").checked("board") {
        (Some(written), _) => ask_everywhere(&written.document),
        (None, problems) => assert!(!problems.is_empty(), "a file is refused for a reason"),
    }
}

/// A text as the document that the worker loads.
pub fn document(text: &str) {
    match Document::from_json(text) {
        Ok(document) => ask_everywhere(&document),
        Err(problems) => assert!(!problems.is_empty(), "a document is refused for a reason"),
    }
}

/// Bytes as the document that a browser loads.
pub fn packed(bytes: &[u8]) {
    if let Some(document) = Document::unpack(bytes) {
        ask_everywhere(&document);
    }
}

/// A text as a question to a board of ours: its name, a question mark, and a query string as it stands once decoded.
///
/// It is refused with what is allowed, or answered in full.
pub fn situation(text: &str) {
    let Some((board, query)) = text.split_once('?') else { return };
    let Some((_, document)) = BOARDS.iter().find(|(known, _)| *known == board) else { return };
    let params: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    match Situation::from_params(&document.policy, &params, present()) {
        Ok(situation) => answer(&document.policy, &document.calendar, &situation),
        Err(problem) => assert!(!problem.to_string().is_empty(), "a value is refused for a reason"),
    }
}

/// A text as a calendar of ours, and as the government's file that brings one up to date.
pub fn calendar_file(text: &str) {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return };
    if let Ok(calendar) = Calendar::from_json(&value) {
        let again = Calendar::from_json(&calendar.to_json());
        assert_eq!(again.as_ref(), Ok(&calendar), "a calendar that is written reads as it was");
        for day in [calendar.first(), calendar.last()] {
            for number in [1, 20, u16::MAX] {
                if let Some(number) = NonZeroU16::new(number) {
                    let _ = count(Quantity::WorkingDays(number), Moment::Day(day), &calendar);
                }
            }
        }
    }
    let existing = serde_json::from_str(ENGLAND).unwrap_or(Value::Null);
    for existing in [&Value::Null, &existing] {
        let source = "https://www.gov.uk/bank-holidays.json";
        let updated = update_calendar(existing, &value, Division::EnglandAndWales, source, present().date_naive());
        if let Ok(updated) = updated {
            assert!(Calendar::from_json(&updated).is_ok(), "what an update writes is a calendar");
        }
    }
}

/// A Friday afternoon, an hour before the clocks go forward, and the last minute that the calendar has.
const ASKED_AT: [&str; 3] = ["2026-11-20T16:30", "2027-03-28T00:30", "2028-12-31T23:59"];

fn sources(board: &str, policy: &str, contacts: &str) -> Sources {
    let files = [
        (format!("{board}/policy.toml"), policy),
        (format!("{board}/contacts.toml"), contacts),
        ("calendars/england-and-wales.json".to_owned(), ENGLAND),
    ];
    Sources::new(files.map(|(path, text)| (path, text.to_owned())))
}

fn board(name: &'static str, policy: &str, contacts: &str) -> (&'static str, Document) {
    match sources(name, policy, contacts).document(name) {
        Ok(written) => (name, written.document),
        Err(problems) => panic!("{name} cannot be read: {problems:?}"),
    }
}

fn ask_everywhere(document: &Document) {
    for row in json::contacts(&document.policy) {
        let _ = vcard::card(&document.policy, &row, &row.caveats().join("\n"), None);
    }
    for pathway in document.policy.pathways() {
        for stage in &pathway.stages {
            for perspective in Perspective::ALL {
                for at in ASKED_AT {
                    let mut situation = Situation::at(present());
                    situation.pathway = Some(pathway.id.clone());
                    situation.stage = Some(stage.id.clone());
                    situation.perspective = perspective;
                    situation.at = Moment::parse(at).ok();
                    answer(&document.policy, &document.calendar, &situation);
                }
            }
        }
    }
}

/// Everything that an answer is turned into.
fn answer(policy: &Policy, calendar: &Calendar, situation: &Situation) {
    let whole = whole(policy, calendar, situation);
    for language in [Language::English, Language::Welsh] {
        let words = Words::new(language);
        let laid_out = sheet::sheet(&whole, words);
        let _ = sheet::text(&laid_out);
        let _ = sheet::stages_text(&laid_out);
        let _ = ics::calendar(&whole.timeline, words, situation.now);
    }
    let _ = serde_json::to_string(&json::Guide::from(&whole.guide));
    let _ = serde_json::to_string(&json::Timeline::from(&whole.timeline));
}

fn present() -> LondonTime {
    begin("2026-11-20T09:00").unwrap_or_else(|| chrono::DateTime::UNIX_EPOCH.with_timezone(&London))
}

/// A Friday afternoon, the hour that comes twice, the hour that is left out, a leap day, and the first minute of a year.
const WHEN_TYPED: [&str; 5] =
    ["2026-11-20T16:30", "2026-10-25T01:30", "2027-03-28T00:30", "2028-02-29T12:00", "2027-01-01T00:00"];

/// A text as a moment: refused, or one that stands in an address and is read there as the same.
pub fn typed_date(text: &str) {
    for now in WHEN_TYPED.into_iter().filter_map(begin) {
        for towards in [Towards::Past, Towards::Future] {
            for language in [Language::English, Language::Welsh] {
                if let Ok(moment) = read(text, now, towards, language) {
                    assert_eq!(Moment::parse(&moment.to_string()), Ok(moment), "{text:?} at {now}");
                }
            }
        }
    }
}

fn begin(text: &str) -> Option<LondonTime> {
    Moment::parse(text).ok().map(|moment| moment.start())
}
