//! What changed between two policies: nothing between one and itself, and a sentence for each field that is another.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

#[path = "../../tests/it/boards.rs"]
#[allow(dead_code, unreachable_pub, reason = "other tests use the rest")]
mod boards;

use escalation::document::Document;
use escalation::policy::Policy;
use escalation_pages::changes::{Change, Topic, changes};
use escalation_pages::feed::feed;
use serde_json::Value;

fn said(changes: &[Change]) -> Vec<String> {
    changes
        .iter()
        .map(|change| {
            let cite = change.says.cite.as_ref().map(|cite| format!(" ({cite})")).unwrap_or_default();
            format!("{}{cite}", change.says.words)
        })
        .collect()
}

/// A policy of two stages, and the same with some words replaced.
fn two(old: &str, new: &str) -> (Document, Document) {
    const POLICY: &str = r#"
[policy]
board = "Samplebury Safeguarding Children Partnership"
title = "Escalation policy"
division = "england-and-wales"
in_force_from = "2026-01"

[agencies]
social-care = "Samplebury Children's Services"
police = "Samplebury Police"

[posts]
worker = "worker"
manager = "line manager"
head = "head of service"

[events]
decision = "getting the decision"

[ladder]
title = "Disagreement"
stages = ["one", "two"]

[ladder.one]
label = "Stage 1"
after = "decision"
raise = { who = "own worker", to = "other worker", limit = "2 working days", cite = "4.4" }

[ladder.two]
label = "Stage 2"
if = "the workers cannot agree"
escalate = { who = "own worker", to = "own manager", limit = "1 working day", cite = "4.5" }
resolve = { who = "each manager", limit = "10 working days", after = "escalate", cite = "4.5" }
notify = { to = "each head", cite = "4.6" }
"#;
    const CONTACTS: &str = r#"
as_of = "2026-01"

[duty]
post = "manager"
agency = "police"
phones = ["01632 960101"]
cite = "page 7"
"#;
    let board = |policy: &str, contacts: &str| boards::from_texts("samplebury", policy, contacts).document().clone();
    let (policy, contacts) = (POLICY.replace(old, new), CONTACTS.replace(old, new));
    assert!(policy != POLICY || contacts != CONTACTS, "{old} stands nowhere");
    (board(POLICY, CONTACTS), board(&policy, &contacts))
}

#[test]
fn a_change_is_a_sentence_that_says_what_it_was() {
    let cases = [
        ("10 working days", "5 working days", "Stage 2, try to resolve it: 5 working days, was 10 working days. (4.5)"),
        (
            "01632 960101",
            "01632 960109",
            "line manager, Samplebury Police: telephone 01632 960109, was 01632 960101. (page 7)",
        ),
        (
            "if = \"the workers cannot agree\"",
            "if = \"no answer came\"",
            "Stage 2: reached if “no answer came”, was “the workers cannot agree”.",
        ),
        (
            "to = \"own manager\"",
            "to = \"own head\"",
            "Stage 2, escalate to the head of service of the side that raises it: goes to the head of service of the side \
             that raises it, was the line manager of the side that raises it. (4.5)",
        ),
        (
            "in_force_from = \"2026-01\"",
            "in_force_from = \"2026-01\"\nreview_due = \"2029-01\"",
            "The document: due for review January 2029. Nothing was said of it before.",
        ),
        ("label = \"Stage 1\"", "label = \"First stage\"", "First stage: label First stage, was Stage 1."),
    ];
    for (old, new, expected) in cases {
        let (before, after) = two(old, new);
        let found = said(&changes(&before, &after, boards::present()));
        assert!(found.contains(&expected.to_owned()), "{expected}\nnot in {found:#?}");
    }
}

#[test]
fn what_comes_and_goes_is_told_whole() {
    let (before, after) = two(
        "raise = {",
        "confirm = { who = \"other worker\", to = \"own worker\", limit = \"2 working days\", after = \"resolved\", cite = \"4.4\" }\nraise = {",
    );
    let come = said(&changes(&before, &after, boards::present()));
    assert_eq!(
        come,
        [
            "Stage 1, confirm the outcome to the worker of the side that raises it is new. 2 working days; done by the worker \
          of the other side; goes to the worker of the side that raises it; counted from when it was settled; paragraph \
          4.4. (4.4)"
        ]
    );
    let gone = said(&changes(&after, &before, boards::present()));
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert!(
        gone[0].starts_with(
            "Stage 1, confirm the outcome to the worker of the side that raises it is not there any more."
        )
    );
}

#[test]
fn a_policy_against_itself_gives_nothing() {
    for board in boards::every() {
        let found = changes(board.document(), board.document(), boards::present());
        assert_eq!(found, [], "{}", board.id());
    }
}

/// What a policy has beside its words: worked out from them when it was read, so that it never changes alone.
const DERIVED: [&str; 4] = ["address", "dial", "named", "window"];

/// Every text, number and yes or no of a policy, by its path.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members.iter().filter(|(name, _)| !DERIVED.contains(&name.as_str())) {
                leaves(value, &format!("{path}/{}", name.replace('/', "~1")), found);
            }
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                leaves(value, &format!("{path}/{at}"), found);
            }
        }
        Value::Null => {}
        _ => found.push(path.to_owned()),
    }
}

fn changed(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(format!("{text} changed")),
        Value::Number(number) => Value::from(number.as_u64().unwrap_or_default() + 1),
        Value::Bool(holds) => Value::Bool(!holds),
        other => other.clone(),
    }
}

#[test]
fn each_field_that_changes_alone_is_named() {
    let (mut tried, mut topics, mut unnamed) = (0, Vec::new(), Vec::new());
    for id in ["redbridge", "madeupton"] {
        let board = boards::every().find(|board| board.id() == id).unwrap();
        let document = board.document();
        let whole = serde_json::to_value(&document.policy).unwrap();
        let mut paths = Vec::new();
        leaves(&whole, "", &mut paths);
        // One of eleven, from every part: each costs a whole comparison.
        for path in paths.iter().filter(|path| path.as_str() != "/id").step_by(11) {
            let mut other = whole.clone();
            let leaf = other.pointer_mut(path).unwrap();
            let was = leaf.clone();
            *leaf = changed(&was);
            // What is one of a closed list, or a date, is not read as anything else.
            let Ok(policy) = serde_json::from_value::<Policy>(other) else { continue };
            let other = Document { policy, ..document.clone() };
            let found = changes(document, &other, boards::present());
            assert!(!found.is_empty(), "{id}: {path} changed from {was}, and nothing is said");
            // An id is no word: what has another is told of as gone and as new.
            let is_word = was.is_string() && !path.ends_with("/id") && !path.ends_with("/post");
            let names_it = |change: &Change| change.says.words.contains(" changed") || !is_word;
            if !found.iter().any(names_it) {
                unnamed.push(path.clone());
            }
            tried += 1;
            topics.extend(found.iter().map(|change| change.topic));
        }
    }
    assert_eq!(unnamed, [""; 0], "a text changed, and no sentence has the new one");
    topics.sort();
    topics.dedup();
    assert!(tried > 80, "{tried} fields");
    assert_eq!(topics, Topic::ALL);
}

/// A reader that is not ours reads the feed: the newer edition first, with what changed since the older one.
#[test]
fn a_feed_tells_of_each_edition_with_what_changed() {
    let (older, mut newer) = two("10 working days", "5 working days");
    let mut whole = serde_json::to_value(&newer.policy).unwrap();
    whole["facts"]["in_force_from"] = Value::from("2027-04");
    newer.policy = serde_json::from_value(whole).unwrap();
    let text = feed(&[vec![&newer, &older]], "https://guide.example/", boards::present());
    let read = feed_rs::parser::parse(text.as_bytes()).unwrap();
    let entries: Vec<(&str, String, &str)> = read
        .entries
        .iter()
        .map(|entry| {
            let day = entry.updated.unwrap().with_timezone(&escalation::time::london::London).date_naive().to_string();
            (entry.id.as_str(), day, entry.content.as_ref().unwrap().body.as_deref().unwrap())
        })
        .collect();
    let [(new, new_day, changed), (old, old_day, first)] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!(
        (*new, *old),
        ("https://guide.example/boards/samplebury#2027-04", "https://guide.example/boards/samplebury#2026-01")
    );
    assert_eq!((new_day.as_str(), old_day.as_str()), ("2027-04-01", "2026-01-01"));
    assert!(changed.contains("Stage 2, try to resolve it: 5 working days, was 10 working days. (4.5)"), "{changed}");
    assert!(first.contains("has none before it"));
    assert!(text.contains("href=\"https://guide.example/feed.xml\""));
}
