//! Where in a document something stands: for errors, and as an address.

use super::statement::Statement;

/// A place in a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Its address: `resolution.stage-3.resolve`.
    pub(super) address: String,
    /// The same for people: `resolution.stage-3, action "resolve"`.
    pub(super) shown: String,
}

impl Place {
    /// The place of a table at the top of the file.
    pub(super) fn top(key: &str) -> Place {
        Place { address: key.to_owned(), shown: key.to_owned() }
    }

    /// The place of a table in this one.
    pub(super) fn table(&self, key: &str) -> Place {
        Place { address: format!("{}.{key}", self.address), shown: format!("{}.{key}", self.shown) }
    }

    /// The place of a statement in this table.
    pub(super) fn statement(&self, statement: Statement, name: &str) -> Place {
        let word = statement.word();
        Place { address: format!("{}.{name}", self.address), shown: format!("{}, {word} \"{name}\"", self.shown) }
    }
}
