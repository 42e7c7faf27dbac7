//! Vocabulary that a policy defines and never uses.

use super::lines::Lines;
use crate::document::problem::Problem;
use crate::document::read::text::is_id;
use crate::policy::phrase::{Agreement, Condition, Limit, People, Start, Window};
use crate::policy::{Action, Note, Policy, Statements};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Posts, events, hours, questions and forms of this file that nothing names. What stands in a layer below is for others
/// too.
pub(super) fn unused(policy: &Policy, lines: &Lines, path: &str) -> Vec<Problem> {
    let mut used = Used::default();
    used.policy(policy);
    let defined = policy.posts.iter().map(|post| ("posts", post.id.as_str()));
    let defined = defined.chain(policy.events.iter().map(|event| ("events", event.id.as_str())));
    let defined = defined.chain(policy.hours.iter().map(|hours| ("hours", hours.id.as_str())));
    let defined = defined.chain(policy.questions.iter().map(|question| ("questions", question.id.as_str())));
    let defined = defined.chain(policy.forms.iter().map(|form| ("forms", form.id.as_str())));
    let unused = defined.filter(|(part, id)| !used.names.contains(&(*part, *id)));
    told(unused, lines, path)
}

/// The same of a document that has other problems: what stands in none of its texts, whatever they are.
pub(super) fn unnamed(document: &Value, lines: &Lines, path: &str) -> Vec<Problem> {
    let mut named = BTreeSet::new();
    let is_defined = |part: &str| ["posts", "events", "agencies", "questions", "calendar"].contains(&part);
    let parts = document.as_object().into_iter().flatten().filter(|(part, _)| !is_defined(part));
    parts.for_each(|(_, part)| names(part, &mut named));
    // A question whose choices are posts asks who the reader is: nothing has to name it.
    let posts = document.get("posts").and_then(Value::as_object);
    for (id, question) in document.get("questions").and_then(Value::as_object).into_iter().flatten() {
        let choices = question.get("choices").and_then(Value::as_object);
        let of_posts = |choices: &&Map<String, Value>| {
            choices.keys().all(|choice| posts.is_some_and(|posts| posts.contains_key(choice)))
        };
        if let Some(choices) = choices.filter(of_posts) {
            named.insert(id);
            named.extend(choices.keys().map(String::as_str));
        }
    }
    let ids = |part: &'static str| {
        let table = document.get(part).and_then(Value::as_object);
        table.into_iter().flat_map(|table| table.keys()).map(move |id| (part, id.as_str()))
    };
    let parts = ["posts", "events", "hours", "questions", "forms"];
    told(parts.into_iter().flat_map(ids).filter(|(_, id)| is_id(id) && !named.contains(id)), lines, path)
}

fn told<'a>(unused: impl Iterator<Item = (&'static str, &'a str)>, lines: &Lines, path: &str) -> Vec<Problem> {
    let addresses = unused.map(|(part, id)| format!("{part}.{id}")).filter(|address| lines.path(address) == Some(path));
    addresses
        .map(|address| Problem::at(&address, "is never used; use it or leave it out").of(address.clone()))
        .collect()
}

/// Everything in a value that may be a name in a phrase, and what a `when` asks.
fn names<'v>(value: &'v Value, named: &mut BTreeSet<&'v str>) {
    match value {
        Value::String(text) => named.extend(text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')),
        Value::Array(items) => items.iter().for_each(|item| names(item, named)),
        Value::Object(map) => {
            for (key, value) in map {
                if key == "when" {
                    named.extend(value.as_object().into_iter().flat_map(|when| when.keys()).map(String::as_str));
                }
                names(value, named);
            }
        }
        _ => {}
    }
}

#[derive(Default)]
struct Used<'a> {
    /// Part and id.
    names: BTreeSet<(&'static str, &'a str)>,
}

impl<'a> Used<'a> {
    fn policy(&mut self, policy: &'a Policy) {
        self.statements(&policy.statements);
        for pathway in &policy.pathways {
            self.condition(&pathway.when);
            self.statements(&pathway.statements);
            for cap in &pathway.caps {
                self.limit(Some(&cap.limit));
                self.after(cap.after.iter().flat_map(|after| &after.0));
                self.notes(&cap.notes);
            }
            for stage in &pathway.stages {
                self.condition(&stage.when);
                self.people(stage.skip.iter());
                self.after(stage.after.iter().flat_map(|after| &after.0));
                self.statements(&stage.statements);
            }
        }
        for post in &policy.posts {
            self.names.extend(post.held_by.iter().map(|held_by| ("posts", held_by.as_str())));
        }
        if let Some(role) = policy.role_question() {
            self.names.insert(("questions", role.id.as_str()));
            self.names.extend(role.choices.iter().map(|post| ("posts", post.id.as_str())));
        }
        for contact in &policy.contacts {
            let posts = contact.post.iter().chain(&contact.via);
            self.names.extend(posts.map(|post| ("posts", post.as_str())));
            self.condition(&contact.when);
            self.notes(&contact.notes);
        }
        for form in &policy.forms {
            self.notes(&form.notes);
        }
        for hours in &policy.hours {
            if let Window::Outside(other) = &hours.window {
                self.names.insert(("hours", other));
            }
        }
    }

    fn statements(&mut self, statements: &'a Statements) {
        for action in &statements.actions {
            self.action(action);
        }
        self.notes(&statements.notes);
    }

    fn action(&mut self, action: &'a Action) {
        self.people(action.who.iter().chain(&action.to).chain(&action.satisfied));
        self.names.extend(action.form.iter().map(|form| ("forms", form.as_str())));
        self.limit(action.limit.as_ref());
        self.after(action.after.iter().flat_map(|after| &after.0));
        self.condition(&action.when);
        self.notes(&action.notes);
    }

    fn people(&mut self, people: impl Iterator<Item = &'a People>) {
        let everybody = people.flat_map(People::everybody);
        self.names.extend(everybody.map(|person| ("posts", person.post.as_str())));
    }

    /// The event and the post that a limit names.
    fn limit(&mut self, limit: Option<&'a Limit>) {
        let Some(limit) = limit else { return };
        self.names.extend(limit.before.iter().map(|event| ("events", event.as_str())));
        if let Some(Agreement::SetBy(person)) = &limit.agreement {
            self.names.insert(("posts", person.post.as_str()));
        }
    }

    fn notes(&mut self, notes: &'a [Note]) {
        for note in notes {
            self.condition(&note.when);
            self.names.extend(note.contact.iter().map(|post| ("posts", post.as_str())));
            self.limit(note.limit.as_ref());
        }
    }

    fn after(&mut self, starts: impl Iterator<Item = &'a Start>) {
        for start in starts {
            if let Start::Event(event) = start {
                self.names.insert(("events", event.as_str()));
            }
        }
    }

    fn condition(&mut self, condition: &'a Condition) {
        let hours = condition.hours.iter().flat_map(|hours| &hours.ids);
        self.names.extend(hours.map(|id| ("hours", id.as_str())));
        self.names.extend(condition.answers.iter().map(|(question, _)| ("questions", question.as_str())));
    }
}
