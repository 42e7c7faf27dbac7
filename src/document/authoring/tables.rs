//! The tables of a policy's files for whoever writes them: which keys each has, what a key holds, and what it is for.
//!
//! Made from the tables that reading uses. The reference, a form and an editor's completion are made from these.

use super::schema::{examples, help};
use crate::document::read::keys::{self, Key, Shape};
use crate::document::read::statement::Statement;
use crate::policy::first_word;

pub use crate::document::read::keys::Holds;

/// A kind of table in `policy.toml` or `contacts.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// `[policy]`.
    Policy,
    /// `[policy.working_days]`.
    WorkingDays,
    /// An entry of `[agencies]`.
    Agency,
    /// An entry of `[posts]`.
    Post,
    /// An entry of `[questions]`.
    Question,
    /// An entry of `[forms]`.
    Form,
    /// A pathway.
    Pathway,
    /// A stage of a pathway.
    Stage,
    /// An action.
    Action,
    /// A decision: an action that may list its outcomes.
    Decision,
    /// An outcome of a decision.
    Option,
    /// A limit over several stages.
    Cap,
    /// A note.
    Note,
    /// A note on how fast it should go.
    Pace,
    /// A note on what the document leaves open.
    Silent,
    /// A note on another way.
    Instead,
    /// A row of `contacts.toml`.
    Contact,
}

/// A key of a table, for whoever writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHelp {
    /// The key.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// It has to be there.
    pub required: bool,
    /// What it is for.
    pub help: &'static str,
    /// What may stand behind its `=`.
    pub example: String,
}

impl TableKind {
    /// Every kind, in the order of the reference.
    pub const ALL: [TableKind; 17] = [
        TableKind::Policy,
        TableKind::WorkingDays,
        TableKind::Agency,
        TableKind::Post,
        TableKind::Question,
        TableKind::Form,
        TableKind::Pathway,
        TableKind::Stage,
        TableKind::Action,
        TableKind::Decision,
        TableKind::Option,
        TableKind::Cap,
        TableKind::Note,
        TableKind::Pace,
        TableKind::Silent,
        TableKind::Instead,
        TableKind::Contact,
    ];

    /// How it is written: `[PATHWAY.STAGE]`.
    pub fn written(self) -> &'static str {
        match self {
            TableKind::Policy => "[policy]",
            TableKind::WorkingDays => "[policy.working_days]",
            TableKind::Agency => "[agencies]",
            TableKind::Post => "[posts]",
            TableKind::Question => "[questions]",
            TableKind::Form => "[forms.NAME]",
            TableKind::Pathway => "[PATHWAY]",
            TableKind::Stage => "[PATHWAY.STAGE]",
            TableKind::Action | TableKind::Decision => "[PATHWAY.STAGE.ACTION]",
            TableKind::Option => "option-…, in a decide",
            TableKind::Cap => "cap, in a pathway",
            TableKind::Note => "a note",
            TableKind::Pace => "a pace note",
            TableKind::Silent => "a silent note",
            TableKind::Instead => "an instead note",
            TableKind::Contact => "contacts.toml: [ROW]",
        }
    }

    /// What it is, in a sentence.
    pub fn what(self) -> &'static str {
        match self {
            TableKind::Policy => "The document itself, and what holds everywhere.",
            TableKind::WorkingDays => "What the document says a working day is, where it says so.",
            TableKind::Agency => "An id and the board's name for it, or a table with these keys.",
            TableKind::Post => "An id and its title, or a table with these keys.",
            TableKind::Question => "A question that the answer depends on.",
            TableKind::Form => "A form, or a message that the document marks.",
            TableKind::Pathway => "One procedure. Its name is yours; its stages are tables in it.",
            TableKind::Stage => "A stage that the pathway lists.",
            TableKind::Action | TableKind::Decision => "What somebody does: its name begins with its kind.",
            TableKind::Option => "An outcome: words alone, or a table with these keys.",
            TableKind::Cap => "A limit over several stages.",
            TableKind::Note | TableKind::Pace | TableKind::Silent | TableKind::Instead => {
                "Words alone, or a table with these keys."
            }
            TableKind::Contact => "A row of the contact list. Its name is yours, and stays when the person changes.",
        }
    }

    /// Its keys, in the order in which they are written.
    pub fn keys(self) -> Vec<KeyHelp> {
        let keys = self.shape().keys.iter().filter(|key| !self.is_of_conflicts(key));
        keys.map(|key| KeyHelp {
            name: key.name,
            holds: key.holds,
            required: key.required,
            help: key.help,
            example: example(self.written(), key),
        })
        .collect()
    }

    /// The key that words alone stand for: a post that is nothing but words has them as its `title`.
    pub fn words_key(self) -> Option<&'static str> {
        match self {
            TableKind::Agency => Some("name"),
            TableKind::Post => Some("title"),
            TableKind::Option | TableKind::Note | TableKind::Pace | TableKind::Silent | TableKind::Instead => {
                Some("says")
            }
            _ => None,
        }
    }

    /// The words that the names of statements in it begin with: `escalate`, `silent`.
    pub fn first_words(self) -> Vec<&'static str> {
        self.shape().statements.iter().flat_map(|statement| statement.first_words()).collect()
    }

    /// The kinds of statement that may stand in it, for people: "action", "note".
    pub(super) fn statements(self) -> Vec<&'static str> {
        self.shape().statements.iter().map(|statement| statement.word()).collect()
    }

    /// The kind of table that a statement of this name is; `None`: it is the name of none.
    pub fn of_statement(name: &str) -> Option<TableKind> {
        Some(match (Statement::of(name)?, first_word(name)) {
            (Statement::Action, "decide") => TableKind::Decision,
            (Statement::Action, _) => TableKind::Action,
            (Statement::Note, "pace") => TableKind::Pace,
            (Statement::Note, "silent") => TableKind::Silent,
            (Statement::Note, "instead") => TableKind::Instead,
            (Statement::Note, _) => TableKind::Note,
            (Statement::Cap, _) => TableKind::Cap,
            (Statement::Option, _) => TableKind::Option,
        })
    }

    /// The kind of table at a path of `policy.toml`: `["ladder", "one"]` is a stage. `None`: what stands there has no
    /// keys of its own.
    pub fn in_policy(path: &[&str]) -> Option<TableKind> {
        match path {
            ["policy"] => Some(TableKind::Policy),
            ["policy", "working_days"] => Some(TableKind::WorkingDays),
            ["agencies", _] => Some(TableKind::Agency),
            ["posts", _] => Some(TableKind::Post),
            ["questions", _] => Some(TableKind::Question),
            ["forms", _] => Some(TableKind::Form),
            ["agencies" | "posts" | "events" | "hours" | "questions", ..] | ["forms"] => None,
            [_] => Some(TableKind::Pathway),
            [scope, name] if *scope != "policy" => {
                let is_key = keys::PATHWAY.keys.iter().any(|key| key.name == *name);
                TableKind::of_statement(name).or((!is_key).then_some(TableKind::Stage))
            }
            [.., name] => TableKind::of_statement(name),
            [] => None,
        }
    }

    /// The kind of table at a path of `contacts.toml`.
    pub fn in_contacts(path: &[&str]) -> Option<TableKind> {
        match path {
            [_] => Some(TableKind::Contact),
            [_, .., name] => TableKind::of_statement(name),
            [] => None,
        }
    }

    fn shape(self) -> &'static Shape {
        match self {
            TableKind::Policy => &keys::POLICY,
            TableKind::WorkingDays => &keys::WORKING_DAYS,
            TableKind::Agency => &keys::AGENCY,
            TableKind::Post => &keys::POST,
            TableKind::Question => &keys::QUESTION,
            TableKind::Form => &keys::FORM,
            TableKind::Pathway => &keys::PATHWAY,
            TableKind::Stage => &keys::STAGE,
            TableKind::Action => &keys::ACTION,
            TableKind::Decision => &keys::DECISION,
            TableKind::Option => &keys::OPTION,
            TableKind::Cap => &keys::CAP,
            TableKind::Note => &keys::NOTE,
            TableKind::Pace => &keys::PACE,
            TableKind::Silent => &keys::SILENT,
            TableKind::Instead => &keys::INSTEAD,
            TableKind::Contact => &keys::CONTACT,
        }
    }

    /// A limit is one of a conflict's keys; these notes share its table and may not have one.
    fn is_of_conflicts(self, key: &Key) -> bool {
        key.name == "limit" && matches!(self, TableKind::Pace | TableKind::Silent)
    }
}

/// Phrases that a key of this kind takes, as examples; empty where it takes any words.
pub fn phrases(holds: Holds) -> &'static [&'static str] {
    examples(holds)
}

/// What a statement is whose name begins with this word: "Action: answer."; empty where it is no such word.
pub fn statement_help(first_word: &str) -> &'static str {
    help(first_word)
}

/// A key's example as it stands behind its `=`.
fn example(written: &str, key: &Key) -> String {
    let quoted = |text: &str| format!("\"{text}\"");
    let own = match key.name {
        "title" => match written {
            "[policy]" => "Resolving differences",
            "[posts]" => "line manager",
            "[forms.NAME]" => "Escalation form",
            "[PATHWAY]" => "Disagreement between agencies",
            "[PATHWAY.STAGE]" => "Line managers",
            _ => "Public Protection Sergeant",
        },
        "name" if written.starts_with("contacts") => "…",
        "short" if written == "[posts]" => "lead",
        "short" if written == "[PATHWAY.STAGE]" => "line managers",
        "board" => "Exampleshire Safeguarding Partnership",
        "area" => "Exampleshire",
        "edition" => "2nd edition",
        "website" | "source" => "https://example.org/policy",
        "based_on" => "region",
        "name" if key.holds == Holds::Words => "Exampleshire Police",
        "kind" => "police",
        "ask" => "Where do you work?",
        "label" => "Stage 2",
        "form" => "referral",
        "skip" => "own manager",
        "rota" => "1 week in 3 from 2026-11-23",
        "silence" => "agreement",
        "menu" => "option 2",
        "web_form" => "https://example.org/form",
        "says" if written.contains("working_days") => "Monday to Saturday, except bank holidays",
        "days" => "Monday to Saturday",
        "hours" => "09:00 to 17:00",
        "cut_off" => "16:00",
        "receipt" => "next working day",
        "first_day" => "counts",
        "post" | "via" | "contact" => "business-manager",
        "agency" => "police or health",
        "subject" => "Escalation",
        "stage_field" => "Stage",
        "due_field" => "Answer due",
        "how" => "in writing",
        "covers" => "stage-1 to stage-3",
        "then" => "stage-3",
        "open" => "which number to call",
        "if" if !written.contains("instead") => "the managers cannot agree",
        "after" if written == "[PATHWAY.STAGE.ACTION]" => "raise",
        "says" if written.contains("silent") => "who chairs the meeting",
        "says" if written.contains("instead") => "Follow the complaints procedure of the agency.",
        "short" if written.ends_with("note") && !written.contains("instead") => {
            "5 working days in 4.6, but 2 on page 6"
        }
        "as_of" => "2026-11",
        "in_force_from" => "2026-04",
        "review_due" => "2028-04-30",
        "does" => "Meet and go through the concern.",
        _ => "",
    };
    if !own.is_empty() {
        return quoted(own);
    }
    let is_words = matches!(
        key.holds,
        Holds::Words | Holds::Neutral | Holds::Clause | Holds::Sentence | Holds::Limit | Holds::People
    );
    if let Some(of_help) = key.help.split('"').nth(1).filter(|of_help| is_words && !of_help.contains('…')) {
        return quoted(of_help);
    }
    match key.holds {
        Holds::Choices => "{ city = \"in the city\", county = \"elsewhere\" }".to_owned(),
        Holds::When if written.contains("instead") => "{ same_agency = true }".to_owned(),
        Holds::When if written.starts_with("contacts") => "{ hours = \"office\" }".to_owned(),
        Holds::When => "{ agency = \"police or health\" }".to_owned(),
        Holds::True => "true".to_owned(),
        Holds::WorkingDays => "{ says = \"Monday to Saturday, except bank holidays\", cite = \"2.1\" }".to_owned(),
        Holds::ClosedDays => "{ \"2026-12-24\" = \"offices closed\" }".to_owned(),
        Holds::Addresses => "[\"ladder.two.notify\"]".to_owned(),
        Holds::List if key.name == "address" => "[\"1 High Street\", \"Exampleton\"]".to_owned(),
        Holds::Ids if key.name == "held_by" => "[\"chair\"]".to_owned(),
        Holds::Ids => "[\"stage-1\", \"stage-2\"]".to_owned(),
        Holds::List => "[\"Stage\", \"Answer due\"]".to_owned(),
        Holds::Phones => "[\"020 7946 0000 x12\"]".to_owned(),
        Holds::Emails => "[\"name@example.org\"]".to_owned(),
        Holds::Cite => quoted("4.2"),
        Holds::Division => quoted("england-and-wales"),
        Holds::Audience => quoted("adults"),
        Holds::Duty => quoted("must"),
        Holds::Clause => quoted("in the shortest time possible"),
        Holds::Sentence => quoted("Speak to each other first."),
        Holds::Neutral | Holds::Words => quoted("Line managers"),
        other => examples(other).first().map(|example| quoted(example)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TableKind, example};
    use crate::document::read::keys::Holds;
    use crate::document::read::text::complaint;
    use crate::policy::phrase::Limit;
    use serde_json::Value;

    /// An example that its own reader refused would teach a mistake.
    #[test]
    fn every_example_is_toml_that_its_key_takes() {
        let mut seen = 0;
        for kind in TableKind::ALL {
            let written = kind.written();
            for key in kind.shape().keys {
                let line = format!("{} = {}", key.name, example(written, key));
                let table: Value = toml::from_str(&line).unwrap_or_default();
                let value = table.get(key.name);
                assert!(value.is_some(), "{written}: {line}");
                if let Some(text) = value.and_then(Value::as_str) {
                    assert_eq!(complaint(text, key.holds), None, "{written}: {line}");
                    assert!(key.holds != Holds::Limit || Limit::parse(text).is_ok(), "{written}: {line}");
                    assert!(!matches!(key.holds, Holds::True | Holds::When), "{written}: {line}");
                }
                seen += 1;
            }
        }
        assert!(seen > 60, "only {seen} keys");
    }
}
