//! What is written: the files of one board, as texts, and what they mean.

mod asked;
pub mod edit;
pub mod field;
pub mod ids;
pub mod moving;
pub mod names;
pub mod references;

use crate::archive::{self, NotPacked};
use edit::Value;
use escalation::document::authoring::{Sources, Written};
use escalation::document::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The policy.
pub const POLICY: &str = "policy.toml";
/// The contacts.
pub const CONTACTS: &str = "contacts.toml";
/// The policy's words in Welsh.
pub const WELSH: &str = "policy.cy.toml";
/// Questions and right answers, written before the guide was asked.
pub const CASES: &str = "cases.toml";

/// The files of one board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The board's id: the name of its folder.
    pub board: String,
    /// Its files by name, as they stand in its folder: `policy.toml`, `contacts.toml`, `policy.2015.toml`.
    pub files: BTreeMap<String, String>,
    /// What it rests on and does not change: calendars, and the folders of policies that it is based on. Path and text.
    #[serde(default)]
    pub beside: BTreeMap<String, String>,
}

impl Draft {
    /// The text of one of its files; empty where there is none.
    pub fn text(&self, file: &str) -> &str {
        self.files.get(file).map_or("", String::as_str)
    }

    /// The same with another text in one of its files.
    #[must_use]
    pub fn with(&self, file: &str, text: String) -> Draft {
        let mut draft = self.clone();
        draft.files.insert(file.to_owned(), text);
        draft
    }

    /// The same resting on these calendars.
    #[must_use]
    pub fn with_calendars(mut self, calendars: &BTreeMap<String, String>) -> Draft {
        self.beside.extend(calendars.clone());
        self
    }

    /// What its policy says, then what those say that it is based on, each as it stands in its file. What cannot be read says
    /// nothing.
    pub fn layers(&self) -> Vec<Value> {
        let mut layers = Vec::new();
        let mut text = self.text(POLICY);
        // No policy is based on more than a few others: a circle is told of elsewhere.
        for _ in 0..4 {
            let Ok(policy) = Value::read(text) else { break };
            let base = policy.at(&["policy", "based_on"]).and_then(Value::words).unwrap_or_default();
            let file = format!("{base}/{POLICY}");
            let below = self.beside.iter().find(|(path, _)| **path == file || path.ends_with(&format!("/{file}")));
            let below = below.filter(|_| !base.is_empty()).map(|(_, text)| text);
            layers.push(policy);
            let Some(below) = below else { break };
            text = below;
        }
        layers
    }

    /// Its files as the core reads them.
    pub fn sources(&self) -> Sources {
        let own = self.files.iter().map(|(name, text)| (format!("{}/{name}", self.board), text.clone()));
        let sources = Sources::new(own.chain(self.beside.clone()));
        #[cfg(all(feature = "csr", target_family = "wasm"))]
        let sources = sources.with_numbering(crate::browser::numbers::assigned);
        sources
    }

    /// Everything that is wrong with it; empty: nothing is.
    pub fn problems(&self) -> Vec<Problem> {
        self.sources().check(&self.board)
    }

    /// Its document.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn document(&self) -> Result<Written, Vec<Problem>> {
        self.sources().document(&self.board)
    }

    /// Its folder as a zip: the files that are its own.
    ///
    /// # Errors
    /// Why they cannot be packed.
    pub fn folder(&self) -> Result<Vec<u8>, NotPacked> {
        let files = self.files.iter().map(|(name, text)| (format!("{}/{name}", self.board), text.as_bytes()));
        archive::pack(files)
    }
}
