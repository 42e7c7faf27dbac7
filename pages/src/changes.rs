//! What changed between two policies: a draft and what is published, two editions, two boards. In sentences: which post,
//! limit, contact or stage.
//!
//! Both are checked policies, and it is their parts that are compared, by their addresses: no line of a file, so that an order
//! of lines or a comment is no change. Words in Welsh and bank holidays are not compared.

mod entries;

use crate::line::{heading, points};
use entries::{Entry, Field, entries};
use escalation::document::Document;
use escalation::say::sheet::Line;
use escalation::time::by_rank;
use escalation::time::moment::LondonTime;
use std::collections::BTreeMap;
use yew::prelude::*;

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub topic: Topic,
    /// Its address in the policy: `resolution.stage-2.resolve`, `contacts.duty`.
    pub address: String,
    /// What changed, as a sentence with the new paragraph.
    pub says: Line,
}

/// What a change is about, in the order in which changes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// What the document says of itself.
    Document,
    /// Pathways, stages, actions, limits.
    Stages,
    /// What is said about them.
    Notes,
    /// Who holds a post.
    Contacts,
    /// Agencies, posts, events, hours, questions, forms.
    Names,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Topic; 5] = [Topic::Document, Topic::Stages, Topic::Notes, Topic::Contacts, Topic::Names];

    /// Its heading.
    pub fn words(self) -> &'static str {
        match self {
            Topic::Document => "The document",
            Topic::Stages => "Stages, actions and limits",
            Topic::Notes => "What is said about them",
            Topic::Contacts => "Contacts",
            Topic::Names => "Agencies, posts, events, hours, questions and forms",
        }
    }
}

/// Everything that changed from one document to another. `now` decides nothing: actions are named as an answer names them.
pub fn changes(from: &Document, to: &Document, now: LondonTime) -> Vec<Change> {
    let (before, after) = (entries(from, now), entries(to, now));
    let by_address = |entries: &[Entry]| -> BTreeMap<String, usize> {
        entries.iter().enumerate().map(|(at, entry)| (entry.address.clone(), at)).collect()
    };
    let (old, new) = (by_address(&before), by_address(&after));
    let mut found: Vec<Change> = Vec::new();
    for entry in &after {
        match old.get(&entry.address).and_then(|at| before.get(*at)) {
            Some(was) => found.extend(differences(was, entry)),
            None => found.push(entry.change(format!("{} is new. {}", entry.name, entry.whole()).trim_end().to_owned())),
        }
    }
    for entry in before.iter().filter(|entry| !new.contains_key(&entry.address)) {
        found.push(entry.change(format!("{} is not there any more. It was: {}", entry.name, entry.whole())));
    }
    by_rank(&mut found, &|change| change.topic as u32);
    found
}

/// A sentence for each field that is another; one where only something without words is.
fn differences(was: &Entry, is: &Entry) -> Vec<Change> {
    if was.raw == is.raw {
        return Vec::new();
    }
    let pairs = is.fields.iter().zip(&was.fields).filter(|(is, was)| is.says != was.says);
    let found: Vec<Change> = pairs.map(|(field, was)| is.change(sentence(&is.name, field, was))).collect();
    if !found.is_empty() {
        return found;
    }
    vec![is.change(format!("{} has changed in something that reads the same.", is.name))]
}

/// "Stage 2, Line managers, try to resolve it: 5 working days, was 10 working days."
fn sentence(name: &str, is: &Field, was: &Field) -> String {
    let label = if is.label.is_empty() { String::new() } else { format!("{} ", is.label) };
    match (is.says.is_empty(), was.says.is_empty()) {
        (false, false) => format!("{name}: {label}{}, was {}.", is.says, was.says),
        (false, true) => format!("{name}: {label}{}. Nothing was said of it before.", is.says),
        _ => format!("{name}: {label}nothing is said of it any more. It was {}.", was.says),
    }
}

/// What changed, by what it is about. Headings begin at `level`.
pub fn changes_view(changes: &[Change], level: u8) -> Html {
    if changes.is_empty() {
        return html! { <p class="changes__none">{ "Nothing is different." }</p> };
    }
    let of =
        |topic: Topic| changes.iter().filter(move |change| change.topic == topic).map(|change| change.says.clone());
    let parts = Topic::ALL.into_iter().map(|topic| {
        let lines: Vec<Line> = of(topic).collect();
        if lines.is_empty() {
            return Html::default();
        }
        html! { <section>{ heading(level, "part", topic.words()) }{ points("changes__list", &lines) }</section> }
    });
    html! { <div class="changes">{ for parts }</div> }
}
