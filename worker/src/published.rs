//! Contacts that were published after the deployment: whether they may be used, and the document with them in it.
//!
//! Contacts change weekly, policies yearly. A list that cannot be trusted is never used: the deployed one stands.

use crate::digest::sha256;
use chrono::{DateTime, Utc};
use escalation::document::Document;
use escalation::export::json::{dated_after, newest};
use escalation::time::moment::LondonTime;
use serde::Deserialize;
use serde_json::Value;

/// What a read of the published contacts brought.
#[derive(Clone, Debug)]
pub enum Reading {
    /// Contacts are never published here.
    Unbound,
    /// It could not be read, or not in time.
    Failed,
    /// Nothing is published for this board.
    Nothing,
    /// A list.
    Found(Published),
}

/// A published list, as it was read: nothing is known of it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The contacts: what a document holds under `contacts`, as JSON.
    pub text: String,
    /// What was written beside it; `None`: nothing that can be read.
    pub note: Option<Note>,
}

/// What is written beside a published list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Note {
    /// The board that it is for.
    pub board: String,
    /// The newest date in the list.
    pub as_of: String,
    /// When it was published, to the second: `2026-11-20T16:30:00Z`.
    pub published: String,
    /// The SHA-256 of the text, in hexadecimal digits.
    pub sha256: String,
}

/// What a published list is held against.
pub struct Deployed<'a> {
    /// The bytes of the board's document.
    pub document: &'a [u8],
    /// When it was built.
    pub built: &'a str,
}

/// The deployed document with the published contacts in place of its own.
///
/// The newer list is used; of two whose dates can be the same day, the one that was built or published later.
///
/// `None`: the list must not be used at `present`.
pub fn merge(
    board: &str,
    deployed: Deployed<'_>,
    published: &Published,
    present: LondonTime,
) -> Option<(Document, Value)> {
    let note = published.note.as_ref().filter(|note| note.board == board)?;
    if note.sha256 != sha256(published.text.as_bytes()) {
        return None;
    }
    let contacts: Value = serde_json::from_str(&published.text).ok()?;
    let mut parts: Value = serde_json::from_slice(deployed.document).ok()?;
    let before = Document::from_value(&parts, None).ok()?;
    parts.as_object_mut()?.insert("contacts".to_owned(), contacts);
    let after = Document::from_value(&parts, None).ok()?;

    let date = newest(&after.policy)?;
    let published = time(&note.published)?;
    if note.as_of != date.to_string() {
        return None;
    }
    // A date still to come would stand before every other list until then.
    if published > present || !dated_after(&after.policy, present).is_empty() {
        return None;
    }
    let is_later = match newest(&before.policy) {
        Some(before) if date.first_day() > before.last_day() => true,
        Some(before) if date.last_day() < before.first_day() => false,
        Some(_) => time(deployed.built).is_some_and(|built| published > built),
        None => true,
    };
    is_later.then_some((after, parts))
}

fn time(text: &str) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
}
