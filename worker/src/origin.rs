//! What an answer about a board rests on: its policy's edition and version, and where its contacts come from.

use crate::index::BoardFiles;
use escalation::time::moment::PartialDate;
use http::header::HeaderMap;
use http::{HeaderName, HeaderValue};

const POLICY: HeaderName = HeaderName::from_static("escalation-policy");
const CONTACTS: HeaderName = HeaderName::from_static("escalation-contacts");

/// What an answer about a board rests on, as headers say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    policy: HeaderValue,
    contacts: HeaderValue,
}

impl Origin {
    /// Everything as it was deployed.
    pub fn deployed(board: &str, files: &BoardFiles) -> Origin {
        Origin {
            policy: policy(board, files, &files.document.hash),
            contacts: contacts("deployed", files.contacts_as_of.as_deref()),
        }
    }

    /// With contacts that were published since; `tag` is that of the document with them in it.
    pub fn published(board: &str, files: &BoardFiles, tag: &str, as_of: Option<PartialDate>) -> Origin {
        Origin {
            policy: policy(board, files, tag.trim_matches('"')),
            contacts: contacts("published", as_of.map(|date| date.to_string()).as_deref()),
        }
    }

    /// Board, edition and version of its document (`redbridge; edition="3rd edition"; document="0f3c…"`); where its contacts
    /// come from and their newest date (`deployed; as-of="2017-05"`).
    pub fn put_on(&self, headers: &mut HeaderMap) {
        headers.insert(POLICY, self.policy.clone());
        headers.insert(CONTACTS, self.contacts.clone());
    }
}

fn policy(board: &str, files: &BoardFiles, document: &str) -> HeaderValue {
    plain(match &files.edition {
        Some(edition) => format!("{board}; edition=\"{}\"; document=\"{document}\"", quotable(edition)),
        None => format!("{board}; document=\"{document}\""),
    })
}

fn contacts(from: &str, as_of: Option<&str>) -> HeaderValue {
    plain(match as_of {
        Some(as_of) => format!("{from}; as-of=\"{}\"", quotable(as_of)),
        None => from.to_owned(),
    })
}

/// All that goes in is plain already; what were not would be left out.
fn plain(text: String) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
}

/// A header carries plain characters only: any other becomes a question mark.
fn quotable(text: &str) -> String {
    let plain = |letter: char| matches!(letter, ' '..='~') && !matches!(letter, '"' | '\\');
    text.chars().map(|letter| if plain(letter) { letter } else { '?' }).collect()
}
