//! The description of a board's directory alone, as readers of Open Referral UK look for it: paths below its base, and
//! nothing that belongs to the rest of the API.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The base of a directory in the whole description.
const BASE: &str = "/v1/boards/{board}/directory";

/// The part of a description (of OpenAPI 3.0) that is about directories; `boards` are those that have one.
pub(super) fn directory(description: &Value, boards: &[&str]) -> Value {
    let mut paths = Map::new();
    for (path, item) in description.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let Some(place) = path.strip_prefix(BASE) else { continue };
        let place = if place.is_empty() { "/" } else { place };
        // The standard's name for it.
        paths.insert(place.replace("{service}", "{id}"), without_board(item));
    }
    let mut part = description.clone();
    let of_board = |board: &&str| json!({ "url": BASE.replace("{board}", board), "description": board });
    let servers: Vec<Value> = boards.iter().map(of_board).collect();
    for (key, value) in [("paths", Value::Object(paths)), ("servers", Value::Array(servers))] {
        super::set(&mut part, key, value);
    }
    if let Some(info) = part.get_mut("info") {
        super::set(info, "title", json!("Escalation Guide: a board's directory"));
    }
    if let Some(service) = part.pointer_mut("/components/parameters/Service") {
        super::set(service, "name", json!("id"));
    }
    keep_what_is_used(&mut part);
    part
}

/// The board stands in the address of the server already.
fn without_board(item: &Value) -> Value {
    let mut item = item.clone();
    for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
        if let Some(parameters) = operation.get_mut("parameters").and_then(Value::as_array_mut) {
            parameters.retain(|parameter| parameter != &super::parameter("Board"));
        }
    }
    item
}

/// Drops components and headings to which nothing leads.
fn keep_what_is_used(part: &mut Value) {
    let mut used = BTreeSet::new();
    let mut open = vec![part.get("paths").cloned().unwrap_or_default()];
    while let Some(value) = open.pop() {
        let mut found = Vec::new();
        references(&value, &mut found);
        for reference in found {
            if used.insert(reference.clone()) {
                open.extend(part.pointer(reference.trim_start_matches('#')).cloned());
            }
        }
    }
    for (kind, components) in part.get_mut("components").and_then(Value::as_object_mut).into_iter().flatten() {
        if let Some(components) = components.as_object_mut() {
            components.retain(|name, _| used.contains(&format!("#/components/{kind}/{name}")));
        }
    }
    if let Some(tags) = part.get_mut("tags").and_then(Value::as_array_mut) {
        tags.retain(|tag| tag.get("name") == Some(&json!("directories")));
    }
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
