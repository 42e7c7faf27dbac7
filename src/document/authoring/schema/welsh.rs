//! The schema of `policy.cy.toml`: the tables of a policy with only those keys that hold words.

use super::{DRAFT, described, statements::help, table_of};
use crate::document::read::keys::{self, Holds, Shape};
use crate::document::read::statement::Statement;
use crate::document::welsh::is_words;
use serde_json::{Map, Value, json};

/// The schema of a policy's words in Welsh.
///
/// Whether there is such an address in the policy, only checking can tell.
pub fn welsh_schema() -> Value {
    let named = |shape: &Shape, help: &str| table_of(json!({ "anyOf": [words(), table(shape)] }), help);
    let choices = table_of(words(), "Its answers: an id and its words for each.");
    let mut question = table(&keys::QUESTION);
    if let Some(properties) = question.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("choices".to_owned(), choices);
    }
    let mut pathway = table(&keys::PATHWAY);
    if let Some(pathway) = pathway.as_object_mut() {
        pathway.insert("additionalProperties".to_owned(), table(&keys::STAGE));
    }
    json!({
        "$schema": DRAFT,
        "title": "A board's policy: its words in Welsh, each at its address in policy.toml",
        "type": "object",
        "properties": {
            "policy": described(table(&keys::POLICY), "The document itself, and what holds everywhere."),
            "agencies": named(&keys::AGENCY, "Agencies: an id and its name in Welsh."),
            "posts": named(&keys::POST, "Posts: an id and its title in Welsh, or a table."),
            "events": table_of(words(), "Moments that start a clock: an id and its words in Welsh."),
            "questions": table_of(question, "Questions that the answer depends on."),
            "forms": table_of(table(&keys::FORM), "Forms and marked messages."),
            "contacts": table_of(table(&keys::CONTACT), "What posts are called in Welsh, by the row of contacts.toml."),
        },
        "additionalProperties": described(pathway, "A pathway, and its stages as tables in it."),
        "definitions": {
            "statement": {
                "anyOf": [
                    words(),
                    {
                        "type": "object",
                        "properties": words_of([keys::DECISION.keys, keys::INSTEAD.keys, keys::CAP.keys].into_iter().flatten()),
                        "patternProperties": statements(keys::DECISION.statements),
                        "additionalProperties": false,
                    },
                ],
            },
        },
    })
}

fn words() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

/// A table of this shape, without the keys that hold no words.
fn table(shape: &Shape) -> Value {
    let mut properties = words_of(shape.keys);
    for statement in shape.statements {
        for word in statement.first_words() {
            let reference = json!({ "$ref": "#/definitions/statement" });
            properties.insert(word.to_owned(), json!({ "allOf": [reference], "description": help(word) }));
        }
    }
    let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    let statements = statements(shape.statements);
    if let Some(table) = table.as_object_mut().filter(|_| !statements.is_empty()) {
        table.insert("patternProperties".to_owned(), Value::Object(statements));
    }
    table
}

/// Statements with more of a name behind their first word.
fn statements(kinds: &[Statement]) -> Map<String, Value> {
    let words = kinds.iter().flat_map(|statement| statement.first_words());
    words
        .map(|word| (format!("^{word}(-[a-z0-9-]*[a-z0-9])?$"), json!({ "$ref": "#/definitions/statement" })))
        .collect()
}

/// The keys that hold words.
fn words_of<'k>(keys: impl IntoIterator<Item = &'k keys::Key>) -> Map<String, Value> {
    let mut properties = Map::new();
    for key in keys.into_iter().filter(|key| is_words(key.name)) {
        let schema = match key.holds {
            Holds::List | Holds::Addresses => json!({ "type": "array", "items": words() }),
            _ => words(),
        };
        properties.insert(key.name.to_owned(), described(schema, key.help));
    }
    properties
}
