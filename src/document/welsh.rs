//! A policy's words in Welsh, laid over the policy by address. Whatever else the policy says stays: dates, limits, people.
//!
//! Each text in Welsh begins with a mark, so that a view can tell it from one that has no Welsh and stands in English.

use super::problem::Problem;
use super::read::statement::Statement;
use crate::policy::WELSH_WORDS;
use serde_json::{Map, Value};

/// Keys that hold words for readers, wherever they stand.
pub(crate) const WORDS: [&str; 14] = [
    "title", "short", "name", "says", "does", "how", "if", "open", "subject", "ask", "label", "board", "area", "fields",
];

/// Whether a key of this name holds words for readers.
#[cfg(feature = "drafting")]
pub(crate) fn is_words(key: &str) -> bool {
    WORDS.contains(&key)
}

/// Parts of a policy whose entries are words, or tables with words.
const NAMED: [&str; 4] = ["agencies", "posts", "events", "choices"];
/// What words alone stand for, where the policy has a table.
const MAIN: [&str; 3] = ["says", "title", "name"];
/// The parts of a document that stand beside its pathways.
const PARTS: [&str; 8] = ["policy", "agencies", "posts", "events", "questions", "forms", "contacts", "hours"];

/// The parts of a document with these words in the place of its own.
///
/// # Errors
/// Addresses that the policy does not have, and keys that hold no words.
pub(super) fn in_welsh(parts: &Value, words: &Value) -> Result<Value, Vec<Problem>> {
    let (mut parts, mut problems) = (parts.clone(), Vec::new());
    let Some(tables) = words.as_object() else {
        return Err(vec![Problem::at("welsh", "is no table; write words by address, as in policy.toml")]);
    };
    for (key, value) in tables {
        let base = match PARTS.contains(&key.as_str()) {
            true => parts.get_mut(key),
            false => parts.get_mut("pathways").and_then(|pathways| pathways.get_mut(key)),
        };
        let address = format!("welsh.{key}");
        match (base, value) {
            (Some(Value::Object(base)), Value::Object(words)) => lay(base, words, key, &address, &mut problems),
            _ => problems.push(stranger(&address)),
        }
    }
    if problems.is_empty() { Ok(parts) } else { Err(problems) }
}

fn stranger(address: &str) -> Problem {
    Problem::at(address, "is not in the policy; write words only, at an address of policy.toml").of(address.to_owned())
}

fn lay(
    base: &mut Map<String, Value>,
    words: &Map<String, Value>,
    part: &str,
    address: &str,
    problems: &mut Vec<Problem>,
) {
    for (key, value) in words {
        let address = format!("{address}.{key}");
        let is_words = WORDS.contains(&key.as_str())
            || NAMED.contains(&part)
            || matches!(Statement::of(key), Some(Statement::Note | Statement::Option));
        match (base.get_mut(key), value) {
            (Some(Value::Object(base)), Value::Object(words)) => lay(base, words, key, &address, problems),
            (Some(Value::Object(base)), Value::String(text)) if is_words => {
                match MAIN.into_iter().find_map(|main| base.get_key_value(main).map(|(main, _)| main.clone())) {
                    Some(main) => base.insert(main, marked(text)),
                    None => {
                        problems.push(stranger(&address));
                        None
                    }
                };
            }
            (Some(own @ Value::String(_)), Value::String(text)) if is_words => *own = marked(text),
            (Some(Value::Array(own)), Value::Array(texts)) if is_words && own.len() == texts.len() => {
                *own = texts.iter().filter_map(Value::as_str).map(marked).collect();
            }
            (Some(Value::Array(own)), Value::Array(_)) if is_words => {
                let text = format!("has another number than the policy's {}; write one for each, in order", own.len());
                problems.push(Problem::at(&address, text).of(address.clone()));
            }
            (Some(_), _) if !is_words => {
                let text = "holds no words; leave it to policy.toml, which holds for both languages";
                problems.push(Problem::at(&address, text).of(address.clone()));
            }
            _ => problems.push(stranger(&address)),
        }
    }
}

fn marked(text: impl AsRef<str>) -> Value {
    Value::String(format!("{WELSH_WORDS}{}", text.as_ref()))
}
