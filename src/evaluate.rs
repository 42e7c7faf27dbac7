//! A situation held against a document: what is to be asked, whom to go to, by when, and what comes next.
//!
//! The rules that comments name by number stand in `docs/rules.md`.

mod actions;
mod caps;
pub(crate) mod case;
pub(crate) mod clock;
mod conflict;
pub mod conversation;
pub mod guide;
mod hours;
pub(crate) mod ladder;
mod notes;
pub(crate) mod reader;
mod run;
mod silences;
pub mod timeline;
mod told;
mod warnings;
mod ways;
pub(crate) mod who;
pub mod whole;
