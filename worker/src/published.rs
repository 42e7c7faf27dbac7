//! Contacts that were published after the deployment: whether they may be used, and the document with them in it.
//!
//! Contacts change weekly, policies yearly. A list that cannot be trusted is never used: the deployed one stands.

use crate::kept::hex;
use escalation::document::Document;
use escalation::json::newest;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The board that it is for.
    pub board: String,
    /// The date of the list.
    pub as_of: String,
    /// The SHA-256 of the text, in hexadecimal digits.
    pub sha256: String,
}

/// Why a published list is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// No note, or the note of another board.
    Unmarked,
    /// It is not what was published.
    Damaged,
    /// The policy and it do not fit together.
    Invalid,
    /// It is older than the deployed list, or has no date.
    Older,
}

/// The deployed document with the published contacts in place of its own.
///
/// # Errors
/// The list must not be used.
pub fn merge(board: &str, deployed: &[u8], published: &Published) -> Result<(Document, Value), Rejected> {
    let note = published.note.as_ref().filter(|note| note.board == board).ok_or(Rejected::Unmarked)?;
    if note.sha256 != hex(&Sha256::digest(published.text.as_bytes())) {
        return Err(Rejected::Damaged);
    }
    let contacts: Value = serde_json::from_str(&published.text).map_err(|_| Rejected::Invalid)?;
    let mut parts: Value = serde_json::from_slice(deployed).map_err(|_| Rejected::Invalid)?;
    let before = Document::from_value(&parts, None).map_err(|_| Rejected::Invalid)?;
    parts.as_object_mut().ok_or(Rejected::Invalid)?.insert("contacts".to_owned(), contacts);
    let after = Document::from_value(&parts, None).map_err(|_| Rejected::Invalid)?;
    let date = |document: &Document| newest(&document.policy).map(|date| date.last_day());
    if date(&after) < date(&before) || date(&after).is_none() {
        return Err(Rejected::Older);
    }
    Ok((after, parts))
}
