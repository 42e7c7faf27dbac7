//! The names that a policy gives to its agencies, posts, events, stages, …, with their words: what can be chosen, and what a
//! phrase of ids means. Read from the file as it stands, whatever else may be wrong with it.

use super::Draft;
use super::edit::Value;
use escalation::document::authoring::TableKind;
use escalation::policy::AGENCY_KINDS;
use escalation::policy::phrase::Side;

/// An id and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// What it is called; the id where it has no words.
    pub words: String,
}

/// A question and what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub ask: String,
    /// Its answers.
    pub choices: Vec<Named>,
}

/// A stage and the names of its actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id and what it is called.
    pub named: Named,
    /// Its actions.
    pub actions: Vec<String>,
}

/// A pathway and its stages, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pathway {
    /// Its id and title.
    pub named: Named,
    /// The stages that it lists.
    pub stages: Vec<Stage>,
    /// The actions that stand in it itself.
    pub actions: Vec<String>,
}

/// All names of a policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Agencies that it names.
    pub agencies: Vec<Named>,
    /// Posts.
    pub posts: Vec<Named>,
    /// Events.
    pub events: Vec<Named>,
    /// Windows of hours.
    pub hours: Vec<Named>,
    /// Questions.
    pub questions: Vec<Question>,
    /// Forms.
    pub forms: Vec<Named>,
    /// Pathways.
    pub pathways: Vec<Pathway>,
}

/// The tables of a policy that are not pathways.
pub const PARTS: [&str; 7] = ["policy", "agencies", "posts", "events", "hours", "questions", "forms"];

impl Names {
    /// The names of a draft; what it is based on has its names too.
    pub fn of(draft: &Draft) -> Names {
        let mut names = Names::default();
        draft.layers().iter().for_each(|policy| names.add(policy));
        names
    }

    /// The names of one file, beside those that are there already.
    fn add(&mut self, policy: &Value) {
        let part = |name: &str| policy.get(name).map(Value::entries).unwrap_or_default();
        let named = |name: &str, key: &str| -> Vec<Named> {
            part(name)
                .iter()
                .map(|(id, value)| Named::of(id, value.words().or(value.get(key).and_then(Value::words))))
                .collect()
        };
        extend(&mut self.agencies, named("agencies", "name"), |agency| &agency.id);
        extend(&mut self.posts, named("posts", "title"), |post| &post.id);
        extend(&mut self.events, named("events", ""), |event| &event.id);
        extend(&mut self.hours, named("hours", ""), |hours| &hours.id);
        extend(&mut self.forms, named("forms", "title"), |form| &form.id);
        let questions = part("questions").iter().map(|(id, question)| Question {
            id: id.clone(),
            ask: question.get("ask").and_then(Value::words).unwrap_or(id).to_owned(),
            choices: question
                .get("choices")
                .map(Value::entries)
                .unwrap_or_default()
                .iter()
                .map(|(id, words)| Named::of(id, words.words()))
                .collect(),
        });
        extend(&mut self.questions, questions.collect(), |question| &question.id);
        let pathways = policy.entries().iter().filter(|(id, value)| !PARTS.contains(&id.as_str()) && value.is_table());
        let pathways = pathways.map(|(id, value)| Pathway::of(id, value)).collect();
        extend(&mut self.pathways, pathways, |pathway| &pathway.named.id);
    }

    /// The pathway of this id.
    pub fn pathway(&self, id: &str) -> Option<&Pathway> {
        self.pathways.iter().find(|pathway| pathway.named.id == id)
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Agencies, and the kinds of agency that the policy does not name: what a condition can ask for.
    pub fn agencies_and_kinds(&self) -> Vec<Named> {
        let kinds = AGENCY_KINDS.iter().filter(|kind| self.agencies.iter().all(|agency| agency.id != **kind));
        let kinds = kinds.map(|kind| Named { id: (*kind).to_owned(), words: kind.replace('-', " ") });
        self.agencies.iter().cloned().chain(kinds).collect()
    }

    /// Everybody whom a people phrase may name: each post on each side, and each side's agency.
    pub fn people(&self) -> Vec<String> {
        let sides = Side::ALL.map(Side::word);
        let agencies = sides.iter().filter(|side| **side != Side::Board.word()).map(|side| format!("{side} agency"));
        let posts = self.posts.iter().flat_map(|post| {
            let sided = sides.iter().map(|side| format!("{side} {}", post.id));
            sided.chain([post.id.clone()]).collect::<Vec<_>>()
        });
        posts.chain(agencies).collect()
    }
}

impl Named {
    fn of(id: &str, words: Option<&str>) -> Named {
        Named { id: id.to_owned(), words: words.unwrap_or(id).to_owned() }
    }
}

impl Pathway {
    fn of(id: &str, value: &Value) -> Pathway {
        let listed = value.get("stages").map(Value::list).unwrap_or_default();
        let stage = |id: &String| {
            let stage = value.get(id);
            let said = |key: &str| stage.and_then(|stage| stage.get(key)).and_then(Value::words);
            let named = Named::of(id, said("label").or(said("title")));
            Stage { named, actions: stage.map(actions).unwrap_or_default() }
        };
        Pathway {
            named: Named::of(id, value.get("title").and_then(Value::words)),
            stages: listed.iter().map(stage).collect(),
            actions: actions(value),
        }
    }
}

/// The actions that stand in a table.
fn actions(table: &Value) -> Vec<String> {
    let is_action = |name: &str| matches!(TableKind::of_statement(name), Some(TableKind::Action | TableKind::Decision));
    table.entries().iter().filter(|(name, _)| is_action(name)).map(|(name, _)| name.clone()).collect()
}

/// Adds what is not there yet.
fn extend<T>(known: &mut Vec<T>, more: Vec<T>, id: impl Fn(&T) -> &String) {
    for item in more {
        if known.iter().all(|known| id(known) != id(&item)) {
            known.push(item);
        }
    }
}
