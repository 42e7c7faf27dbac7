//! What is done with any text at all that stands in the store of published contacts.

use escalation::document::authoring::{Sources, Written};
use escalation::evaluate::guide::guide;
use escalation::export::json::{self, newest};
use escalation::situation::Situation;
use escalation::time::moment::{LondonTime, Moment};
use escalation_worker::digest::sha256;
use escalation_worker::published::{Deployed, Note, Published, merge};
use serde_json::Value;
use std::sync::LazyLock;

const BUILT: &str = "2026-11-01T00:00:00Z";

/// The board that the contacts are published for, and its document as it was deployed.
static BOARD: LazyLock<(Written, Vec<u8>)> = LazyLock::new(|| {
    let files = [
        ("redbridge/policy.toml", include_str!("../../policies/redbridge/policy.toml")),
        ("redbridge/contacts.toml", include_str!("../../policies/redbridge/contacts.toml")),
        ("calendars/england-and-wales.json", include_str!("../../policies/calendars/england-and-wales.json")),
    ];
    let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
    match sources.document("redbridge") {
        Ok(written) => {
            let bytes = written.json.to_string().into_bytes();
            (written, bytes)
        }
        Err(problems) => panic!("redbridge cannot be read: {problems:?}"),
    }
});

/// The contacts as they were deployed: what a text that is damaged was.
pub fn deployed_contacts() -> String {
    BOARD.0.json.get("contacts").map(Value::to_string).unwrap_or_default()
}

/// A text as published contacts: used where all that is written beside it holds, and answered with; else never used.
pub fn published_contacts(text: &str) {
    let true_note = note(text);
    if let Some((document, parts)) = used(text, &true_note) {
        assert!(
            newest(&document.policy).is_some_and(|date| date.to_string() == true_note.as_of),
            "a list has its date"
        );
        assert!(parts.get("contacts").is_some(), "the document has the list");
        let guide = guide(&document.policy, &document.calendar, &Situation::at(present()));
        assert!(serde_json::to_string(&json::Guide::from(&guide)).is_ok(), "an answer can be written");
    }
    // Another board's, of another day, published tomorrow, or not what was written.
    let spoil: [fn(&mut Note); 4] = [
        |note| note.board.push('x'),
        |note| note.as_of.push('1'),
        |note| note.published = "2026-11-21T00:00:00Z".to_owned(),
        |note| note.sha256.push('0'),
    ];
    for spoil in spoil {
        let mut note = true_note.clone();
        spoil(&mut note);
        assert!(used(text, &note).is_none(), "{note:?} is not true of {text:?}");
    }
    // Half of it, as a store that was written to in the middle of a failure may have it.
    let half = text.char_indices().nth(text.chars().count() / 2).map(|(at, _)| at).unwrap_or_default();
    if let Some(half) = text.get(..half).filter(|half| half.len() < text.len()) {
        assert!(used(half, &true_note).is_none(), "half of a list is none");
    }
}

fn used(text: &str, note: &Note) -> Option<(escalation::document::Document, Value)> {
    let published = Published { text: text.to_owned(), note: Some(note.clone()) };
    merge("redbridge", Deployed { document: &BOARD.1, built: BUILT }, &published, present())
}

/// What `cargo xtask contacts publish` would write beside a text.
fn note(text: &str) -> Note {
    let contacts: Option<Value> = serde_json::from_str(text).ok();
    let document = contacts.and_then(|contacts| {
        let mut parts = BOARD.0.json.clone();
        parts.as_object_mut()?.insert("contacts".to_owned(), contacts);
        escalation::document::Document::from_value(&parts, None).ok()
    });
    let as_of = document.and_then(|document| newest(&document.policy).map(|date| date.to_string()));
    Note {
        board: "redbridge".to_owned(),
        as_of: as_of.unwrap_or_default(),
        published: "2026-11-20T08:00:00Z".to_owned(),
        sha256: sha256(text.as_bytes()),
    }
}

fn present() -> LondonTime {
    let present = Moment::parse("2026-11-20T09:00").map(|moment| moment.start());
    present.unwrap_or_else(|_| chrono::DateTime::UNIX_EPOCH.with_timezone(&escalation::time::london::London))
}
