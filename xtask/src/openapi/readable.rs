//! Schemas as makers of clients expect them: enumerations as `enum`, what may be left out without `null`, dates with formats.

use serde_json::{Map, Value, json};

/// Which parts of which shapes are days or times. All others go only as far as a document does, or may be either.
const FORMATS: [(&str, &str, &[&str]); 8] = [
    ("CountedDay", "date", &["date"]),
    ("Holiday", "date", &["date"]),
    ("Calendar", "date", &["first", "last", "retrieved"]),
    ("Service", "date", &["assured_date"]),
    ("ListedService", "date", &["assured_date"]),
    ("Situation", "date-time", &["now"]),
    ("Contactable", "date-time", &["until", "from"]),
    ("Action", "date-time", &["until", "from"]),
];

/// All schemas, by name.
pub(super) fn readable(schemas: Map<String, Value>) -> Map<String, Value> {
    let mut schemas: Map<String, Value> =
        schemas.into_iter().map(|(name, schema)| (name, made_readable(schema))).collect();
    for (name, format, properties) in FORMATS {
        for property in properties {
            let place = format!("/properties/{property}");
            let found =
                schemas.get_mut(name).and_then(|schema| schema.pointer_mut(&place)).and_then(Value::as_object_mut);
            debug_assert!(found.is_some(), "{name}{place} is no longer there");
            if let Some(found) = found {
                found.insert("format".to_owned(), json!(format));
            }
        }
    }
    schemas
}

fn made_readable(schema: Value) -> Value {
    match schema {
        Value::Array(items) => items.into_iter().map(made_readable).collect(),
        Value::Object(fields) => {
            let fields: Map<String, Value> =
                fields.into_iter().map(|(key, value)| (key, made_readable(value))).collect();
            without_idle_null(enumerated(fields))
        }
        plain => plain,
    }
}

/// `oneOf` of constants is an enumeration; what each means goes into the description.
fn enumerated(mut fields: Map<String, Value>) -> Map<String, Value> {
    if let Some(value) = fields.remove("const") {
        fields.insert("enum".to_owned(), json!([value]));
    }
    // A choice of `true` alone is a yes or a no.
    if fields.get("enum").is_some_and(|values| *values == json!([true])) {
        fields.remove("enum");
        fields.insert("type".to_owned(), json!("boolean"));
    }
    let values = fields.get("oneOf").and_then(Value::as_array).map(|choices| {
        choices.iter().map(|choice| Some((choice.get("enum")?.get(0)?.clone(), choice.get("description").cloned())))
    });
    let Some(values) = values.and_then(|values| values.collect::<Option<Vec<_>>>()) else { return fields };
    let said = fields.get("description").and_then(Value::as_str).unwrap_or_default();
    let meanings = values
        .iter()
        .filter_map(|(value, means)| Some(format!("- `{}`: {}", value.as_str()?, means.as_ref()?.as_str()?)));
    let description = [said.to_owned()].into_iter().filter(|said| !said.is_empty()).chain(meanings).collect::<Vec<_>>();
    let values: Vec<Value> = values.into_iter().map(|(value, _)| value).collect();
    fields.remove("oneOf");
    fields.insert("type".to_owned(), json!("string"));
    fields.insert("enum".to_owned(), json!(values));
    fields.insert("description".to_owned(), json!(description.join("\n")));
    fields
}

/// What may be left out is never null, where it is an answer: it is left out.
fn without_idle_null(mut fields: Map<String, Value>) -> Value {
    let required = fields.get("required").cloned().unwrap_or_else(|| json!([]));
    let is_required = |name: &str| required.as_array().is_some_and(|names| names.iter().any(|known| known == name));
    if let Some(properties) = fields.get_mut("properties").and_then(Value::as_object_mut) {
        for (_, schema) in properties.iter_mut().filter(|(name, _)| !is_required(name)) {
            *schema = without_null(schema.take());
        }
    }
    Value::Object(fields)
}

/// The same schema, never null.
fn without_null(schema: Value) -> Value {
    let Value::Object(mut fields) = schema else { return schema };
    if let Some(kinds) = fields.get("type").and_then(Value::as_array) {
        let kinds: Vec<Value> = kinds.iter().filter(|kind| *kind != "null").cloned().collect();
        if let [kind] = kinds.as_slice() {
            fields.insert("type".to_owned(), kind.clone());
        }
    }
    let choices = fields.get("anyOf").and_then(Value::as_array);
    let choices: Option<Vec<Value>> =
        choices.map(|choices| choices.iter().filter(|choice| **choice != json!({ "type": "null" })).cloned().collect());
    if let Some([Value::Object(one)]) = choices.as_deref() {
        fields.remove("anyOf");
        fields.extend(one.clone());
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::{enumerated, without_idle_null};
    use serde_json::{Value, json};

    fn fields(value: &Value) -> serde_json::Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn constants_are_an_enumeration() {
        let choice = |value: &str, means: &str| json!({ "type": "string", "enum": [value], "description": means });
        let schema =
            json!({ "description": "Which.", "oneOf": [choice("a", "The first."), choice("b", "The second.")] });
        let expected = json!({ "type": "string", "enum": ["a", "b"], "description": "Which.\n- `a`: The first.\n- `b`: The second." });
        assert_eq!(Value::Object(enumerated(fields(&schema))), expected);
    }

    #[test]
    fn what_may_be_left_out_is_never_null() {
        let schema = json!({
            "type": "object", "required": ["a"],
            "properties": {
                "a": { "type": ["string", "null"] },
                "b": { "type": ["string", "null"] },
                "c": { "anyOf": [{ "$ref": "#/c" }, { "type": "null" }], "description": "C" },
            },
        });
        let expected = json!({
            "a": { "type": ["string", "null"] },
            "b": { "type": "string" },
            "c": { "$ref": "#/c", "description": "C" },
        });
        assert_eq!(without_idle_null(fields(&schema)).get("properties"), Some(&expected));
    }
}
