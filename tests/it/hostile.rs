//! A board whose every text is an attack, as far as the door lets it through: no format that leaves the core is broken by it.
//!
//! `tests/hostile/document.json` is made here from the board that says everything (`tests/it/packed`). The tests of the worker and
//! the browser show it wherever a policy or a contact is shown: `tests/hostile/board.mjs`.

use crate::boards::{present, root};
use escalation::document::Document;
use escalation::evaluate::whole::whole;
use escalation::export::{ics, json, vcard};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::Moment;
use serde_json::Value;
use std::fs;

/// Ends an attribute, opens a tag if it is decoded twice, is a script where an address is wanted, and begins a line of a calendar or
/// a card. The door refuses angle brackets, so there are none.
const ATTACK: &str = "\" onmouseover=\"globalThis.struck=1\" x='&lt;img src=x onerror=globalThis.struck=1&gt;' \
                      javascript:globalThis.struck=1 {{7*7}} \\nX-STRUCK:1;X-STRUCK=1,";

/// The same where an address of a website or of an e-mail is wanted.
const ADDRESSES: [&str; 2] = [
    "https://a.example/\"onmouseover=\"globalThis.struck=1\"x='&lt;img/src=x/onerror=globalThis.struck=1&gt;'\\nX-STRUCK:1",
    "\"onmouseover=\"globalThis.struck=1\"x='&lt;img/src=x/onerror=globalThis.struck=1&gt;'@a.example",
];

/// The fewest texts of the board that have to be replaced for this to prove anything.
const FEWEST: usize = 60;

fn everything() -> Value {
    serde_json::from_slice(&fs::read(root().join("tests/it/packed/everything.json")).unwrap()).unwrap()
}

/// The board with every text replaced that may be, and how many were.
fn hostile() -> (Value, usize) {
    let mut document = everything();
    let mut places = Vec::new();
    texts(&document, String::new(), &mut places);
    let mut replaced = 0;
    for place in places {
        let before = document.pointer(&place).cloned().unwrap();
        let candidates = [ATTACK.to_owned(), format!("{ATTACK}.")];
        for candidate in candidates.into_iter().chain(ADDRESSES.map(str::to_owned)) {
            *document.pointer_mut(&place).unwrap() = Value::String(candidate);
            if Document::from_value(&document, None).is_ok() {
                replaced += 1;
                break;
            }
            *document.pointer_mut(&place).unwrap() = before.clone();
        }
    }
    (document, replaced)
}

/// Where each text of a document stands.
fn texts(value: &Value, place: String, found: &mut Vec<String>) {
    let part = |name: &str| format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
    match value {
        Value::String(_) => found.push(place),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| texts(value, part(&at.to_string()), found));
        }
        Value::Object(values) => values.iter().for_each(|(name, value)| texts(value, part(name), found)),
        _ => {}
    }
}

#[test]
fn the_board_that_the_other_tests_show_attacks_wherever_the_door_lets_it() {
    let (document, replaced) = hostile();
    assert!(replaced >= FEWEST, "only {replaced} texts could be replaced");
    let text = serde_json::to_string_pretty(&document).unwrap() + "\n";
    let file = root().join("tests/hostile/document.json");
    if std::env::var_os("WRITE_HOSTILE").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == text, "run the tests once with WRITE_HOSTILE=1, for the board that says everything has changed");
}

#[test]
fn no_text_begins_a_line_of_a_calendar_or_a_card() {
    let document = Document::from_value(&hostile().0, None).unwrap();
    let policy = &document.policy;
    let rows = json::contacts(policy);
    let cards: Vec<String> =
        rows.iter().filter_map(|row| vcard::card(policy, row, &row.caveats().join("\n"), None)).collect();
    assert!(!cards.is_empty(), "no card was written");
    cards.iter().for_each(|card| check_lines(card));
    for pathway in policy.pathways() {
        for stage in &pathway.stages {
            let mut situation = Situation::at(present());
            situation.pathway = Some(pathway.id.clone());
            situation.stage = Some(stage.id.clone());
            situation.at = Moment::parse("2026-11-20").ok();
            let whole = whole(policy, &document.calendar, &situation);
            let calendar = ics::calendar(&whole.timeline, Words::new(Language::English), situation.now);
            check_lines(&calendar);
        }
    }
}

/// No line, unfolded, is the attack's own, and no parameter of one is.
fn check_lines(text: &str) {
    let unfolded = text.replace("\r\n ", "");
    for line in unfolded.split("\r\n") {
        let name = line.split(':').next().unwrap_or_default();
        assert!(!name.contains("X-STRUCK"), "{line}");
    }
}
