//! Where in a document something stands: for errors, and as an address.

use super::statement::Statement;

/// A place in a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Its address: `resolution.stage-3.resolve`.
    pub(super) address: String,
    /// The same for whoever writes it: `resolution.stage-3, action "resolve"`.
    said: String,
}

impl Place {
    /// The place of a table at the top of the file.
    pub(super) fn top(key: &str) -> Place {
        Place { address: key.to_owned(), said: key.to_owned() }
    }

    /// The place of a table in this one.
    pub(super) fn table(&self, key: &str) -> Place {
        Place { address: self.key(key), said: format!("{}.{key}", self.said) }
    }

    /// The place of a statement in this table.
    pub(super) fn statement(&self, statement: Statement, name: &str) -> Place {
        Place { address: self.key(name), said: format!("{}, {} \"{name}\"", self.said, statement.word()) }
    }

    /// The address of a key of this table.
    pub(super) fn key(&self, key: &str) -> String {
        [&self.address, ".", key].concat()
    }

    /// What to call it in an error.
    pub(super) fn shown(&self) -> &str {
        if self.said.is_empty() { &self.address } else { &self.said }
    }
}
