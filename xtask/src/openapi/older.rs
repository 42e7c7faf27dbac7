//! The same description in OpenAPI 3.0, for programs that know no 3.1.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The end of the name of a shape that may be null as well: here a reference cannot be null itself.
const OR_NULL: &str = "OrNull";
/// Where a reference to a shape leads.
const SCHEMAS: &str = "#/components/schemas/";

/// The description as 3.0 has it: nothing else is said.
pub(super) fn older(description: &Value) -> Value {
    let mut older = rewritten(description.clone());
    let mut wanted = BTreeSet::new();
    collect(&older, OR_NULL, &mut wanted);
    if let Some(schemas) = older.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for name in wanted {
            let Some(mut schema) = schemas.get(&name).cloned() else { continue };
            if let Some(fields) = schema.as_object_mut() {
                fields.insert("nullable".to_owned(), json!(true));
                if let Some(values) = fields.get_mut("enum").and_then(Value::as_array_mut) {
                    values.push(Value::Null);
                }
            }
            schemas.insert(name + OR_NULL, schema);
        }
    }
    // A shape that may be null wherever it stands is there in that form alone.
    let mut used = BTreeSet::new();
    collect(&older, "", &mut used);
    if let Some(schemas) = older.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas.retain(|name, _| used.contains(name));
    }
    if let Some(fields) = older.as_object_mut() {
        fields.insert("openapi".to_owned(), json!("3.0.3"));
        if let Some(info) = fields.get_mut("info").and_then(Value::as_object_mut) {
            info.remove("summary");
            if let Some(license) = info.get_mut("license").and_then(Value::as_object_mut) {
                license.remove("identifier");
                license.insert("url".to_owned(), json!("https://spdx.org/licenses/"));
            }
        }
    }
    older
}

/// The shapes that references lead to whose name ends so, without that end.
fn collect(value: &Value, end: &str, names: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, end, names)),
        Value::Object(fields) => {
            let reference = fields.get("$ref").and_then(Value::as_str).and_then(|place| place.strip_suffix(end));
            // A parameter may have the name of a shape.
            names.extend(reference.and_then(|place| place.strip_prefix(SCHEMAS)).map(str::to_owned));
            fields.values().for_each(|value| collect(value, end, names));
        }
        _ => {}
    }
}

fn rewritten(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(rewritten).collect(),
        // An example is a value, and no schema.
        Value::Object(fields) => {
            let inside = |(key, value): (String, Value)| {
                let value =
                    if matches!(key.as_str(), "example" | "examples" | "value") { value } else { rewritten(value) };
                (key, value)
            };
            Value::Object(schema(fields.into_iter().map(inside).collect()))
        }
        plain => plain,
    }
}

fn schema(mut fields: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(kinds)) = fields.get("type").cloned() {
        let mut kinds = kinds.into_iter().filter(|kind| kind != "null");
        if let Some(kind) = kinds.next() {
            fields.insert("type".to_owned(), kind);
            fields.insert("nullable".to_owned(), json!(true));
        }
    }
    if let Some(Value::Array(choices)) = fields.get("anyOf").cloned() {
        let others: Vec<&Value> = choices.iter().filter(|choice| !is_null(choice)).collect();
        if let ([one], true) = (others.as_slice(), choices.len() > 1)
            && let Some(reference) = one.get("$ref").and_then(Value::as_str)
        {
            fields.remove("anyOf");
            fields.insert("$ref".to_owned(), json!(format!("{reference}{OR_NULL}")));
        }
    }
    // Beside a reference nothing else counts: it goes into a list of its own.
    if fields.len() > 1 && fields.get("$ref").is_some_and(Value::is_string) {
        let reference = fields.remove("$ref");
        fields.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
    // The examples of a schema are a list; those of an answer have names, and stay.
    if let Some(Value::Array(examples)) = fields.get("examples").cloned() {
        fields.remove("examples");
        if let Some(first) = examples.into_iter().next() {
            fields.insert("example".to_owned(), first);
        }
    }
    fields
}

/// `{"type": "null"}`; rewritten before, it has lost nothing.
fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "null")
}

#[cfg(test)]
mod tests {
    use super::{older, schema};
    use serde_json::{Value, json};
    use std::collections::BTreeSet;

    #[test]
    fn a_shape_that_may_be_null_wherever_it_stands_is_there_in_that_form_alone() {
        let description = json!({
            "paths": { "/": { "parameters": [{ "$ref": "#/components/parameters/A" }], "schema": { "$ref": "#/components/schemas/B" } } },
            "components": { "schemas": {
                "A": { "type": "object" },
                "B": { "type": "object", "properties": { "a": { "anyOf": [{ "$ref": "#/components/schemas/A" }, { "type": "null" }] } } },
            } },
        });
        let older = older(&description);
        let names =
            older.pointer("/components/schemas").and_then(Value::as_object).into_iter().flat_map(|all| all.keys());
        assert_eq!(names.map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(["AOrNull", "B"]));
    }

    #[test]
    fn what_the_older_form_has_no_words_for_is_said_in_its_own() {
        for (newer, older) in [
            (json!({ "type": ["string", "null"] }), json!({ "type": "string", "nullable": true })),
            (json!({ "anyOf": [{ "$ref": "#/a" }, { "type": "null" }] }), json!({ "$ref": "#/aOrNull" })),
            (json!({ "$ref": "#/a", "description": "A" }), json!({ "allOf": [{ "$ref": "#/a" }], "description": "A" })),
            (json!({ "$ref": "#/a" }), json!({ "$ref": "#/a" })),
            (json!({ "type": "string", "examples": ["x", "y"] }), json!({ "type": "string", "example": "x" })),
        ] {
            assert_eq!(Value::Object(schema(newer.as_object().cloned().unwrap_or_default())), older);
        }
    }
}
