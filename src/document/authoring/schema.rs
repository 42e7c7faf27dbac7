//! JSON Schemas of the files that boards write, made from the tables that reading uses: an editor completes and checks a
//! file as it is typed.
//!
//! A schema knows keys and phrases. That names lead somewhere, paragraphs are in reach and sentences say enough, only
//! checking the policy can tell. They are in draft 7, which the common TOML editors understand.

mod patterns;
mod statements;
mod welsh;

use crate::document::read::keys::{self, Holds, Shape};
use crate::policy::{AGENCY_KINDS, Audience, Duty, SilenceCounts};
use crate::time::calendar::Division;
use patterns::pattern;
use serde_json::{Map, Value, json};
use statements::definition;

pub(super) use patterns::examples;
pub(super) use statements::help;
pub use welsh::welsh_schema;

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";
const ID: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

/// The schema of `policy.toml`.
pub fn policy_schema() -> Value {
    let text = |help: &str| table_of(value(Holds::Neutral), help);
    let mut facts = table(&keys::POLICY);
    set(&mut facts, "required", json!(required(&keys::POLICY)));
    let reserved = ["policy", "agencies", "posts", "events", "hours", "questions", "forms"];
    let reserved = Map::from_iter(reserved.map(|name| (name.to_owned(), json!(true))));
    json!({
        "$schema": DRAFT,
        "title": "A board's policy: what its document says",
        "type": "object",
        "required": ["policy"],
        "properties": {
            "policy": described(facts, "Facts of the document, and what holds everywhere."),
            "agencies": agencies(),
            "posts": table_of(either("title", &keys::POST), "Posts: an id and its title, or a table. Whose side it is on is said where it is used."),
            "events": text("Moments that start a clock: an id and its words, like \"getting the decision\"."),
            "hours": table_of(phrase(Holds::Words, patterns::hours()), "Windows of hours: an id, and \"working days 09:00 to 17:00\", \"outside ID\" or \"not stated\"."),
            "questions": table_of(table(&keys::QUESTION), "Questions that the answer depends on."),
            "forms": table_of(table(&keys::FORM), "Forms and marked messages."),
        },
        "additionalProperties": { "$ref": "#/definitions/pathway" },
        // Only a local policy may leave a pathway's title and stages to its region.
        "if": { "not": { "properties": { "policy": { "required": ["based_on"] } } } },
        "then": { "properties": reserved, "additionalProperties": { "required": required(&keys::PATHWAY) } },
        "definitions": definitions(),
    })
}

/// The schema of `contacts.toml`.
pub fn contacts_schema() -> Value {
    json!({
        "$schema": DRAFT,
        "title": "A board's contacts: who holds each post",
        "type": "object",
        "properties": { "as_of": described(value(Holds::Date), "The date of the list: 2017, 2017-05 or 2017-05-31.") },
        "additionalProperties": described(table(&keys::CONTACT), "A row: a post, an agency, or both, and how to reach it."),
        "definitions": { "note": note(&keys::NOTE), "silent": note(&keys::SILENT), "pace": note(&keys::PACE), "instead": note(&keys::INSTEAD), "when": when() },
    })
}

/// The schema of a calendar: `england-and-wales.json`.
pub fn calendar_schema() -> Value {
    let day = |help: &str| json!({ "type": "string", "pattern": patterns::DAY, "description": help });
    let text = |help: &str| json!({ "type": "string", "minLength": 1, "description": help });
    json!({
        "$schema": DRAFT,
        "title": "Bank holidays of one division of the United Kingdom",
        "type": "object",
        "required": ["division", "first", "last", "source", "retrieved", "holidays"],
        "properties": {
            "division": described(value(Holds::Division), "Whose bank holidays these are."),
            "first": day("The first day on which bank holidays are known."),
            "last": day("The last day on which bank holidays are known."),
            "source": text("Where they were published."),
            "retrieved": day("When they were taken from there."),
            "holidays": {
                "type": "array",
                "description": "The bank holidays, in order.",
                "items": {
                    "type": "object",
                    "required": ["date", "title"],
                    "properties": {
                        "date": day("The day."),
                        "title": text("Its name, as published."),
                        "source": text("Where it was published, if it is not in the government's list."),
                    },
                    "additionalProperties": false,
                },
            },
        },
        "additionalProperties": false,
    })
}

/// What several places of a schema refer to.
fn definitions() -> Value {
    let mut pathway = table(&keys::PATHWAY);
    set(&mut pathway, "additionalProperties", json!({ "$ref": "#/definitions/stage" }));
    json!({
        "pathway": described(pathway, "A pathway: one procedure, for one kind of disagreement. Its stages are tables in it."),
        "stage": described(table(&keys::STAGE), "A stage of the pathway: list its name in stages."),
        "action": table(&keys::ACTION),
        "decision": table(&keys::DECISION),
        "note": note(&keys::NOTE),
        "silent": note(&keys::SILENT),
        "pace": note(&keys::PACE),
        "instead": note(&keys::INSTEAD),
        "cap": table(&keys::CAP),
        "option": note(&keys::OPTION),
        "when": when(),
    })
}

/// The keys that a table of this shape has to have.
fn required(shape: &Shape) -> Vec<&'static str> {
    shape.keys.iter().filter(|key| key.required).map(|key| key.name).collect()
}

/// The schema of a table of this shape. No key has to be there: a local policy may leave to its region what it does not
/// change.
fn table(shape: &Shape) -> Value {
    let mut properties = Map::new();
    let mut patterns = Map::new();
    for key in shape.keys {
        properties.insert(key.name.to_owned(), described(value(key.holds), key.help));
    }
    for statement in shape.statements {
        for word in statement.first_words() {
            let reference = json!({ "$ref": format!("#/definitions/{}", definition(*statement, word)) });
            properties.insert(word.to_owned(), json!({ "allOf": [reference], "description": help(word) }));
            patterns.insert(format!("^{word}-[a-z0-9-]*[a-z0-9]$"), reference);
        }
    }
    let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !patterns.is_empty() {
        set(&mut table, "patternProperties", Value::Object(patterns));
    }
    table
}

/// Words, or a table when more is needed: `key` of the table is what the words alone are.
fn either(key: &str, shape: &Shape) -> Value {
    let words = shape.keys.iter().find(|known| known.name == key).map_or(Holds::Words, |key| key.holds);
    json!({ "anyOf": [value(words), table(shape)] })
}

/// Words, or a table that says them.
fn note(shape: &Shape) -> Value {
    either("says", shape)
}

/// A table of named things.
fn table_of(item: Value, help: &str) -> Value {
    json!({ "type": "object", "description": help, "propertyNames": { "pattern": ID }, "additionalProperties": item })
}

/// The schema of what a key holds.
fn value(holds: Holds) -> Value {
    match holds {
        Holds::When => json!({ "$ref": "#/definitions/when" }),
        Holds::Choices => json!({
            "type": "object", "minProperties": 2, "propertyNames": { "pattern": ID },
            "additionalProperties": value(Holds::Words),
        }),
        Holds::List | Holds::Emails | Holds::Phones | Holds::Addresses => {
            json!({ "type": "array", "items": phrase(holds, pattern(holds)) })
        }
        Holds::Ids => {
            json!({ "type": "array", "minItems": 1, "uniqueItems": true, "items": phrase(holds, pattern(holds)) })
        }
        Holds::WorkingDays => {
            let mut working_days = table(&keys::WORKING_DAYS);
            set(&mut working_days, "required", json!(required(&keys::WORKING_DAYS)));
            working_days
        }
        Holds::ClosedDays => json!({
            "type": "object", "propertyNames": { "pattern": patterns::CLOSED_DAY },
            "additionalProperties": value(Holds::Words),
        }),
        Holds::True => json!({ "enum": [true] }),
        Holds::Audience => json!({ "enum": Audience::ALL.map(Audience::id) }),
        Holds::Silence => json!({ "enum": SilenceCounts::ALL.map(SilenceCounts::id) }),
        Holds::Duty => json!({ "enum": Duty::ALL.map(Duty::id) }),
        Holds::Division => json!({ "enum": Division::ALL.map(Division::id) }),
        Holds::Kind => json!({ "enum": AGENCY_KINDS }),
        _ => phrase(holds, pattern(holds)),
    }
}

/// Words of this pattern, with examples for the reader of a schema.
fn phrase(holds: Holds, pattern: String) -> Value {
    let mut phrase = json!({ "type": "string", "minLength": 1, "pattern": pattern });
    let examples = patterns::examples(holds);
    if !examples.is_empty() {
        set(&mut phrase, "examples", json!(examples));
    }
    phrase
}

/// An agency of a known kind may be words alone; any other is a table that says its kind.
fn agencies() -> Value {
    let other = table(&keys::AGENCY);
    let known = AGENCY_KINDS.map(|kind| (kind.to_owned(), either("name", &keys::AGENCY)));
    let mut agencies = table_of(other, "Agencies that the board names: an id, and its name or a table.");
    set(&mut agencies, "properties", Value::Object(Map::from_iter(known)));
    agencies
}

fn when() -> Value {
    let choice = || json!({ "type": "string", "pattern": patterns::choice() });
    let described_bool =
        described(json!({ "type": "boolean" }), "Whether both sides are one agency: recognised, never asked.");
    let described = |help: &str| described(choice(), help);
    json!({
        "type": "object",
        "minProperties": 1,
        "properties": {
            "agency": described("The agency whose decision is challenged: ids or kinds, \"a or b\", \"not a or b\"."),
            "own_agency": described("The agency that raises the disagreement: ids or kinds, \"a or b\", \"not a or b\"."),
            "same_agency": described_bool,
            "hours": described("Ids in [hours]: \"a or b\", \"not a or b\". Of an action or a contact only. Hours never leave anything out: they order."),
        },
        "propertyNames": { "pattern": "^(own_agency|same_agency|[a-z0-9-]+)$" },
        "additionalProperties": described("A question of [questions], and its choices: \"a or b\", \"not a or b\"."),
    })
}

/// The same schema with help. Beside a reference help would not be read, so the reference moves in.
fn described(schema: Value, help: &str) -> Value {
    let mut schema = if schema.get("$ref").is_some() { json!({ "allOf": [schema] }) } else { schema };
    set(&mut schema, "description", json!(help));
    schema
}

fn set(schema: &mut Value, key: &str, value: Value) {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert(key.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::help;
    use crate::document::read::statement::Statement;

    #[test]
    fn every_first_word_of_a_statement_has_help() {
        for statement in [Statement::Action, Statement::Note, Statement::Cap, Statement::Option] {
            for word in statement.first_words() {
                assert!(help(word).ends_with('.'), "{word}");
            }
        }
    }
}
