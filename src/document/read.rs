//! The one door from a document to a checked [`Policy`]: everything that is wrong with it is told at once.
//!
//! The document is JSON with the keys of the policy file. What it leaves out is left out: nothing is filled in here.
//! Rule 1 of docs/rules.md.

pub(crate) mod keys;
pub(crate) mod statement;

mod circles;
pub(crate) mod contacts;
mod names;
mod nearest;
mod pathways;
mod place;
mod references;
pub(crate) mod signs;
mod statements;
mod table;
pub(crate) mod text;
mod vocabulary;
mod working;

use crate::document::problem::Problem;
use crate::policy::Policy;
use names::Names;
use place::Place;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use text::is_id;

/// The parts of a document.
const PARTS: [&str; 13] = [
    "welsh",
    "id",
    "policy",
    "agencies",
    "posts",
    "events",
    "hours",
    "questions",
    "forms",
    "pathways",
    "contacts",
    "calendar",
    "regions",
];

/// Reads and checks a board's policy and contacts; the document's calendar is not looked at.
///
/// `boards` are the ids that `then` may name; `None`: they are not known, and any id may be one.
///
/// # Errors
/// Every problem: unknown keys, phrases that cannot be read, references to nothing, statements without a paragraph.
pub(super) fn policy(document: &Value, boards: Option<&[&str]>) -> Result<Policy, Vec<Problem>> {
    let Some(parts) = document.as_object() else {
        return Err(vec![Problem::at("document", "is not an object")]);
    };
    let names = Names::of(parts, boards);
    let on_both_sides = names.on_both_sides();
    let mut reader = Reader { problems: Vec::new(), names, on_both_sides };
    let policy = reader.policy(parts);
    match policy {
        Some(policy) if reader.problems.is_empty() => Ok(policy),
        _ => Err(reader.problems),
    }
}

/// Reads one document: collects its problems, and knows its names.
struct Reader<'a> {
    problems: Vec<Problem>,
    names: Names<'a>,
    /// Posts that both sides have, by how the document speaks of them elsewhere.
    on_both_sides: BTreeSet<String>,
}

impl Reader<'_> {
    fn bad(&mut self, place: &Place, text: String) {
        self.tell(Problem::at(place.shown(), text).of(place.address.clone()));
    }

    /// Tells of a problem, once.
    fn tell(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The same, of one key of the table there: the text goes on after the key's name.
    fn bad_key(&mut self, place: &Place, key: &str, text: String) {
        if key.is_empty() {
            return self.bad(place, text);
        }
        let address = place.key(key);
        self.tell(Problem::at(place.shown(), format!("{key} {text}")).of(address));
    }

    fn policy(&mut self, parts: &Map<String, Value>) -> Option<Policy> {
        let top = Place::top("document");
        for part in parts.keys().filter(|part| !PARTS.contains(&part.as_str())) {
            self.bad(&top, format!("\"{part}\" is unknown here; write {}", PARTS.join(", ")));
        }
        let id = parts.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        if !is_id(&id) {
            self.bad_key(&top, "id", format!("is \"{}\"; write small letters, digits and hyphens", id.escape_debug()));
        }
        let facts = match parts.get("policy") {
            Some(policy) => self.facts(policy, parts.get("regions")),
            None => {
                self.bad(&top, "[policy] is missing".to_owned());
                None
            }
        };
        // Whatever the facts are, everything else is read too: its problems are told at once.
        let (agencies, posts, events) = (self.agencies(parts), self.named(parts, "posts"), self.named(parts, "events"));
        let (hours, questions, forms) = (self.hours(parts), self.questions(parts), self.forms(parts));
        let (pathways, contacts) = (self.pathways(parts), self.contacts(parts));
        let (facts, statements) = facts?;
        Some(Policy { id, facts, agencies, posts, events, hours, questions, forms, statements, pathways, contacts })
    }
}
