//! Choices from words: "a", "a or b", "not a or b".

use super::{Choice, Unreadable, unreadable};

impl<Id: From<String>> Choice<Id> {
    /// Reads a choice phrase. Whether the ids exist is not known here.
    ///
    /// # Errors
    /// The part that is not one id.
    pub fn parse(text: &str) -> Result<Choice<Id>, Unreadable> {
        let ids = text.strip_prefix("not ");
        let negated = ids.is_some();
        let ids = ids.unwrap_or(text).split(" or ");
        match ids.clone().find(|id| id.is_empty() || id.contains([' ', ','])) {
            Some(id) => unreadable(id, "\"a\", \"a or b\" or \"not a or b\"".to_owned()),
            None => Ok(Choice { negated, ids: ids.map(|id| Id::from(id.to_owned())).collect() }),
        }
    }
}

impl<Id: PartialEq> Choice<Id> {
    /// Whether this id is one of those allowed.
    pub fn allows(&self, id: &Id) -> bool {
        self.ids.contains(id) != self.negated
    }
}
