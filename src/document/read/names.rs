//! The names that a document gives to its agencies, posts, events, stages, …: what references may lead to.

use super::statement::Statement;
use super::table::texts;
use crate::policy::AGENCY_KINDS;
use crate::policy::phrase::People;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Everything that a reference may name, by what it is.
pub(super) struct Names<'a> {
    parts: &'a Map<String, Value>,
    boards: Option<&'a [&'a str]>,
}

impl<'a> Names<'a> {
    pub(super) fn of(parts: &'a Map<String, Value>, boards: Option<&'a [&'a str]>) -> Names<'a> {
        Names { parts, boards }
    }

    /// The ids of a part: "posts", "events", "hours", "forms", "questions", "agencies", "pathways".
    pub(super) fn ids(&self, part: &str) -> impl Iterator<Item = &'a str> {
        ids(self.parts.get(part))
    }

    /// Whether a part has this id.
    pub(super) fn has(&self, part: &str, id: &str) -> bool {
        self.parts.get(part).is_some_and(|part| part.get(id).is_some())
    }

    /// The words of an id: words alone, or the title of a table.
    pub(super) fn words(&self, part: &str, id: &str) -> Option<String> {
        let value = self.parts.get(part)?.get(id)?;
        value.as_str().or_else(|| value.get("title")?.as_str()).map(str::to_owned)
    }

    /// The choices of a question.
    pub(super) fn choices(&self, question: &str) -> impl Iterator<Item = &'a str> {
        let choices = self.parts.get("questions").and_then(|questions| questions.get(question)?.get("choices"));
        ids(choices)
    }

    /// Ids and kinds of agency.
    pub(super) fn agencies(&self) -> impl Iterator<Item = &'a str> {
        let kinds = AGENCY_KINDS.into_iter().filter(|kind| !self.has("agencies", kind));
        self.ids("agencies").chain(kinds)
    }

    /// Posts that both sides have: each side's is named somewhere, or both in one word.
    pub(super) fn on_both_sides(&self) -> BTreeSet<String> {
        let mut sides = BTreeSet::new();
        self.parts.values().for_each(|part| sides_of(part, &mut sides));
        let has = |post: &str, side: &str| sides.contains(&(post.to_owned(), side.to_owned()));
        let is_both = |post: &&str| has(post, "each") || (has(post, "own") && has(post, "other"));
        self.ids("posts").filter(is_both).map(str::to_owned).collect()
    }

    /// Boards that `then` may name; `None`: not known.
    pub(super) fn boards(&self) -> Option<&'a [&'a str]> {
        self.boards
    }
}

/// Posts with the sides that people phrases give them, anywhere in a value.
fn sides_of(value: &Value, sides: &mut BTreeSet<(String, String)>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        if let ("who" | "to", Some(Ok(people))) = (key.as_str(), value.as_str().map(People::parse)) {
            for person in people.everybody() {
                sides.extend(person.side.map(|side| (person.post.to_string(), side.word().to_owned())));
            }
        }
        sides_of(value, sides);
    }
}

/// The keys of a table.
pub(super) fn ids(value: Option<&Value>) -> impl Iterator<Item = &str> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::keys).map(String::as_str)
}

/// The stages that a pathway lists.
pub(super) fn listed_stages(pathway: &Value) -> Vec<&str> {
    texts(pathway.get("stages"))
}

/// The actions of a scope.
pub(super) fn actions(scope: &Value) -> impl Iterator<Item = &str> {
    ids(Some(scope)).filter(|name| Statement::of(name) == Some(Statement::Action))
}

/// "a, b, c"; "(none yet)" if there are none.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() { "(none yet)".to_owned() } else { names.join(", ") }
}
