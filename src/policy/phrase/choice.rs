//! Choices from words: "a", "a or b", "not a or b".

use super::{Choice, Unreadable, unreadable};

impl Choice {
    /// Reads a choice phrase. Whether the ids exist is not known here.
    ///
    /// # Errors
    /// The part that is not one id.
    pub fn parse(text: &str) -> Result<Choice, Unreadable> {
        let ids = text.strip_prefix("not ");
        let negated = ids.is_some();
        let ids: Vec<String> = ids.unwrap_or(text).split(" or ").map(str::to_owned).collect();
        match ids.iter().find(|id| id.is_empty() || id.contains([' ', ','])) {
            Some(id) => unreadable(id, "\"a\", \"a or b\" or \"not a or b\"".to_owned()),
            None => Ok(Choice { negated, ids }),
        }
    }

    /// Whether this id is one of those allowed.
    pub fn allows(&self, id: &str) -> bool {
        self.ids.iter().any(|listed| listed == id) != self.negated
    }
}
