//! Sentences pasted from a document: facts carry over into a policy file, the document's words do not.

use crate::document::problem::Problem;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// So many words in a row in common are a copy.
const RUN: usize = 12;

/// Every text of a document with its address. Paragraphs are left out.
pub fn texts(document: &Map<String, Value>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (part, value) in document {
        match part.as_str() {
            "calendar" | "id" => {}
            "pathways" => collect(value, "", &mut found),
            _ => collect(value, part, &mut found),
        }
    }
    found
}

/// Texts, each with its place, that have 12 or more words in a row in common with one of `documents` (name and text).
pub fn pasted(texts: &[(String, String)], documents: &[(String, String)]) -> Vec<Problem> {
    let documents: Vec<(&str, Vec<String>)> =
        documents.iter().map(|(name, text)| (name.as_str(), words(text))).collect();
    let mut runs: HashMap<&[String], &str> = HashMap::new();
    for (name, words) in &documents {
        runs.extend(words.windows(RUN).map(|run| (run, *name)));
    }
    let mut problems = Vec::new();
    for (place, text) in texts {
        let words = words(text);
        let common = words.windows(RUN).find_map(|run| Some((run, runs.get(run)?)));
        if let Some((run, name)) = common {
            let run = run.join(" ");
            let text = format!("has {RUN} words in a row in common with {name}: \"{run}\"; say it in other words");
            problems.push(Problem::at(place, text).of(place.clone()));
        }
    }
    problems
}

fn collect(value: &Value, address: &str, found: &mut Vec<(String, String)>) {
    let under = |key: &str| {
        if address.is_empty() { key.to_owned() } else { format!("{address}.{key}") }
    };
    match value {
        Value::String(text) => found.push((address.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(item, address, found)),
        Value::Object(map) => {
            for (key, value) in map.iter().filter(|(key, _)| *key != "cite") {
                collect(value, &under(key), found);
            }
        }
        _ => {}
    }
}

/// Words in small letters, whatever stands between them.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
