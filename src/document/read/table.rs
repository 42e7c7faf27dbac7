//! A table of a document, opened: its keys are known, and each holds what it should.

use super::Reader;
use super::keys::{Holds, Key, Shape};
use super::nearest::nearest;
use super::place::Place;
use super::signs;
use super::statement::Statement;
use super::text::{complaint, is_id, name_like, said_twice};
use crate::document::problem::Problem;
use crate::policy::phrase::Unreadable;
use serde_json::{Map, Value};

/// An opened table. What has the wrong form was told of when it was opened, and is not answered.
pub(super) struct Table<'a> {
    pub(super) map: &'a Map<String, Value>,
    pub(super) place: Place,
}

impl<'a> Table<'a> {
    /// The words of this key.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.map.get(key)?.as_str()
    }

    /// The words of this key, owned.
    pub(super) fn owned(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }

    /// The words of a key that had to be there.
    pub(super) fn required(&self, key: &str) -> String {
        self.owned(key).unwrap_or_default()
    }

    /// The list of words of this key.
    pub(super) fn list(&self, key: &str) -> Vec<&'a str> {
        texts(self.map.get(key))
    }

    /// The list of words of this key, owned.
    pub(super) fn owned_list(&self, key: &str) -> Vec<String> {
        self.list(key).into_iter().map(str::to_owned).collect()
    }

    /// The statements of this kind, in the file's order.
    pub(super) fn statements(&self, kind: Statement) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let named = self.map.iter().map(|(name, value)| (name.as_str(), value));
        named.filter(move |(name, _)| Statement::of(name) == Some(kind))
    }
}

/// The strings of a list.
pub(super) fn texts(value: Option<&Value>) -> Vec<&str> {
    let list = value.and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).collect()
}

impl Reader<'_> {
    /// Opens a table: tells of unknown keys, missing keys, and values of the wrong form.
    ///
    /// `also` knows names that may stand in it besides, such as the stages of a pathway.
    pub(super) fn open<'v>(
        &mut self,
        place: Place,
        value: &'v Value,
        shape: &Shape,
        also: impl Fn(&str, &Value) -> bool,
    ) -> Option<Table<'v>> {
        let map = self.map(&place, value)?;
        for (name, value) in map {
            if let Some(key) = shape.keys.iter().find(|key| key.name == name) {
                self.check_value(&place, key, value);
            } else if Statement::of(name).is_some_and(|statement| shape.statements.contains(&statement)) {
                self.check_id(&place, name);
            } else if !also(name, value) {
                let text = match meant(name, shape) {
                    Some(meant) => format!(
                        "\"{name}\" is unknown here; did you mean \"{meant}\"? If not, policies/REFERENCE.md has what can stand here"
                    ),
                    None => format!("\"{name}\" is unknown here; write {}", allowed(shape)),
                };
                self.problems.push(Problem::at(place.shown(), text).of(place.key(name)));
            }
        }
        for key in shape.keys.iter().filter(|key| key.required && !map.contains_key(key.name)) {
            self.bad_key(&place, key.name, "is missing".to_owned());
        }
        Some(Table { map, place })
    }

    /// A value that has to be a table.
    pub(super) fn map<'v>(&mut self, place: &Place, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let map = value.as_object();
        if map.is_none() {
            self.bad(place, format!("is {}; write a table", short(value)));
        }
        map
    }

    /// Words that stand alone: of a post, an event, a choice. `key` is empty where the place says it all.
    pub(super) fn words(&mut self, place: &Place, key: &str, value: &Value, holds: Holds) -> String {
        let Some(text) = value.as_str() else {
            let wanted = if value.is_object() || value.is_array() {
                "words in quotation marks".to_owned()
            } else {
                format!("it in quotation marks: \"{value}\"")
            };
            self.bad_key(place, key, format!("is {}; write {wanted}", short(value)));
            return String::new();
        };
        if let Some(complaint) = complaint(text, holds) {
            self.bad_key(place, key, complaint);
        }
        text.to_owned()
    }

    /// Names are made of small letters, digits and hyphens.
    pub(super) fn check_id(&mut self, place: &Place, id: &str) {
        if !is_id(id) {
            let meant = match name_like(id) {
                meant if meant.is_empty() => String::new(),
                meant => format!(": {meant}"),
            };
            let text = format!("\"{}\" is no name; write small letters, digits and hyphens{meant}", id.escape_debug());
            self.problems.push(Problem::at(place.shown(), text).of(place.key(id)));
        }
    }

    /// Tells of a phrase that could not be read.
    pub(super) fn phrase<T>(&mut self, place: &Place, key: &str, text: &str, read: Result<T, Unreadable>) -> Option<T> {
        let error = match read {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        // A sign of a word processor in a phrase was told of when the table was opened; beside it nothing else is.
        if let Some(sign) = signs::found(text) {
            self.bad_key(place, key, format!("has {sign}"));
            return None;
        }
        // An empty text or one with spaces around it was told of when the table was opened.
        if !text.is_empty() && text.trim() == text {
            let verb = if error.found == text { "is" } else { "has" };
            self.bad_key(place, key, format!("{verb} {error}"));
        }
        None
    }

    fn check_value(&mut self, place: &Place, key: &Key, value: &Value) {
        let name = key.name;
        let wrong = match (key.holds, value) {
            (Holds::When | Holds::Choices | Holds::WorkingDays | Holds::ClosedDays, Value::Object(_))
            | (Holds::True, Value::Bool(true)) => {
                return;
            }
            (Holds::When, _) => "a table, like { agency = \"police\" }",
            (Holds::Choices, _) => "a table, like { yes = \"yes\", no = \"no\" }",
            (Holds::WorkingDays, _) => {
                "a table, like { says = \"Monday to Friday, except bank holidays\", cite = \"1.2\" }"
            }
            (Holds::ClosedDays, _) => "a table, like { \"2026-12-24\" = \"offices closed\" }",
            (Holds::True, _) => "true, or leave it out",
            (Holds::List | Holds::Emails | Holds::Phones | Holds::Ids | Holds::Addresses, Value::Array(items))
                if items.iter().all(Value::is_string) =>
            {
                for text in texts(Some(value)) {
                    if let Some(complaint) = complaint(text, key.holds) {
                        self.bad_key(place, name, complaint);
                    }
                }
                return;
            }
            (Holds::List | Holds::Emails | Holds::Phones | Holds::Ids | Holds::Addresses, _) => {
                "a list of words, like [\"a\", \"b\"]"
            }
            (_, Value::String(text)) => {
                if let Some(complaint) = complaint(text, key.holds).or_else(|| said_twice(name, text)) {
                    self.bad_key(place, name, complaint);
                }
                return;
            }
            (_, Value::Number(_) | Value::Bool(_)) => &format!("it in quotation marks: \"{value}\""),
            _ => "words in quotation marks",
        };
        self.bad_key(place, name, format!("is {}; write {wrong}", short(value)));
    }
}

/// The key or statement that a misspelt name is likely to mean: `rasie-night` is to be `raise-night`.
fn meant(name: &str, shape: &Shape) -> Option<String> {
    if let Some(key) = nearest(name, shape.keys.iter().map(|key| key.name)) {
        return Some(key.to_owned());
    }
    let (first, rest) = name.split_at(name.find('-').unwrap_or(name.len()));
    let words = shape.statements.iter().flat_map(|statement| statement.first_words());
    let word = nearest(first, words).filter(|word| *word != first)?;
    Some(format!("{word}{rest}"))
}

/// The names that a kind of table allows.
fn allowed(shape: &Shape) -> String {
    let keys: Vec<&str> = shape.keys.iter().map(|key| key.name).collect();
    let mut allowed = keys.join(", ");
    for statement in shape.statements {
        let (word, first_words) = (statement.word(), statement.first_words().join(", "));
        let more = match first_words == word {
            true => format!("; {word}, {word}-…"),
            false => format!("; as {word}, a name that begins with {first_words}"),
        };
        allowed.push_str(&more);
    }
    allowed
}

/// A value as JSON, cut where it gets long.
fn short(value: &Value) -> String {
    let whole = value.to_string();
    match whole.char_indices().nth(60).and_then(|(end, _)| whole.get(..end)) {
        Some(start) => format!("{start}…"),
        None => whole,
    }
}
