//! A TOML file as JSON, with the line of every address in it.

use super::File;
use super::doubt::Doubt;
use super::lines::Lines;
use super::mistake::plain_words;
use crate::document::problem::Problem;
use serde_json::{Map, Number, Value};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a TOML file holds: as much as can be read.
pub(super) struct TomlFile {
    pub(super) table: Map<String, Value>,
    pub(super) lines: Lines,
    /// What is not TOML in it.
    pub(super) mistakes: Vec<Problem>,
    /// What that leaves in doubt; `None`: nothing, for all of it is TOML.
    pub(super) doubt: Option<Doubt>,
}

/// Reads a file; `prefix` goes before its addresses ("contacts.").
pub(super) fn read(file: &File, prefix: &str) -> TomlFile {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let mut reader = Reader { file, lines: Lines::default(), line_starts: line_starts(&file.text) };
    let mut mistakes: Vec<Problem> = Vec::new();
    let mut mistaken_lines: Vec<usize> = Vec::new();
    for error in &errors {
        let span = error.span().unwrap_or_default();
        let line = line_at(&reader.line_starts, span.start);
        mistaken_lines.push(line);
        let mistake = mistake(file, error, span, line);
        if !mistakes.contains(&mistake) {
            mistakes.push(mistake);
        }
    }
    let doubt = (!mistakes.is_empty()).then(|| Doubt::new(&file.path, prefix, &file.text, &mistaken_lines));
    let table = reader.table(table.get_ref(), prefix);
    TomlFile { table, lines: reader.lines, mistakes, doubt }
}

fn mistake(file: &File, error: &toml::de::Error, span: Range<usize>, line: usize) -> Problem {
    let problem = |text: String| Problem::in_file(&file.path, Some(line), text);
    if let Some(words) = file.text.lines().nth(line.saturating_sub(1)).and_then(plain_words) {
        return problem(words);
    }
    let found = file.text.get(span).and_then(|found| found.lines().next()).unwrap_or_default();
    let message = error.message().replace('\n', ", ");
    let text = if found.is_empty() { message } else { format!("\"{found}\": {message}") };
    problem(text)
}

struct Reader<'a> {
    file: &'a File,
    lines: Lines,
    line_starts: Vec<usize>,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable, prefix: &str) -> Map<String, Value> {
        let mut map = Map::new();
        for (key, value) in table {
            let address = format!("{prefix}{}", key.get_ref());
            let line = line_at(&self.line_starts, key.span().start);
            self.lines.note(address.clone(), &self.file.path, line);
            map.insert(key.get_ref().to_string(), self.value(value, &address));
        }
        map
    }

    fn value(&mut self, value: &Spanned<DeValue>, address: &str) -> Value {
        match value.get_ref() {
            DeValue::Table(table) => Value::Object(self.table(table, &format!("{address}."))),
            DeValue::Array(items) => items.iter().map(|item| self.value(item, address)).collect(),
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            // A date without quotation marks is the same date.
            DeValue::Datetime(date) => Value::String(date.to_string()),
            // No key holds a number: what it is matters only for the error.
            DeValue::Integer(number) => number_of(number.as_str()),
            DeValue::Float(number) => number_of(number.as_str()),
        }
    }
}

fn number_of(text: &str) -> Value {
    text.parse::<Number>().map_or_else(|_| Value::String(text.to_owned()), Value::Number)
}

fn line_starts(text: &str) -> Vec<usize> {
    let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place + 1);
    std::iter::once(0).chain(after_breaks).collect()
}

/// The line of a byte, counted from 1.
fn line_at(line_starts: &[usize], byte: usize) -> usize {
    line_starts.partition_point(|start| *start <= byte)
}
