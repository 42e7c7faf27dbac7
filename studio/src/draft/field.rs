//! What stands in a field, written in its table: keys in their order, and nothing for what is empty.

use super::edit::{self, Edited, Order, Refused, Value};
use escalation::document::authoring::TableKind;

/// Writes a key at a path; `None` and what is empty take it out. `kind` is that of the table around it.
///
/// # Errors
/// A file that is not TOML, or a table around it that is not there or that only the text can change.
pub fn set(text: &str, path: &[&str], kind: Option<TableKind>, value: Option<&Value>) -> Edited {
    let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    let names: Vec<&str> = kind.map(TableKind::keys).unwrap_or_default().iter().map(|key| key.name).collect();
    let order = Order { keys: &names, words: kind.and_then(TableKind::words_key) };
    match value.filter(|value| !is_empty(value)) {
        // Words alone are said by the entry itself.
        Some(value) => match (order.words == path.last().copied(), Value::read(text)?.at(around)) {
            (true, Some(Value::Words(_))) => edit::set(text, around, value, Order::default()),
            _ => edit::set(text, path, value, order),
        },
        None => match edit::remove(text, path) {
            Err(Refused::Missing(_)) => Ok(text.to_owned()),
            removed => removed,
        },
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Words(words) => words.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Table(entries) => entries.is_empty(),
        Value::Bool(_) | Value::Other(_) => false,
    }
}
