//! What a name says: the first word of a statement's name is what it is.

use crate::policy::{ActionKind, NoteKind, first_word};

/// A kind of statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Statement {
    /// Something that somebody does.
    Action,
    /// Something that is said.
    Note,
    /// A limit over a run of stages.
    Cap,
    /// An outcome of a decision.
    Option,
}

impl Statement {
    /// What the statement of this name is; `None`: it is none.
    pub(crate) fn of(name: &str) -> Option<Statement> {
        match first_word(name) {
            "cap" => Some(Statement::Cap),
            "option" => Some(Statement::Option),
            _ if ActionKind::of(name).is_some() => Some(Statement::Action),
            _ if NoteKind::of(name).is_some() => Some(Statement::Note),
            _ => None,
        }
    }

    /// What to call it in an error.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Statement::Action => "action",
            Statement::Note => "note",
            Statement::Cap => "cap",
            Statement::Option => "option",
        }
    }

    /// The first words of its names.
    pub(crate) fn first_words(self) -> Vec<&'static str> {
        match self {
            Statement::Action => ActionKind::ALL.map(ActionKind::id).to_vec(),
            Statement::Note => NoteKind::ALL.map(NoteKind::id).to_vec(),
            Statement::Cap => vec!["cap"],
            Statement::Option => vec!["option"],
        }
    }
}
