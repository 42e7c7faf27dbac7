//! A situation held against a document: what is to be asked, whom to go to, by when, and what comes next.
//!
//! `Rule 22` in a comment is rule 22 of `docs/rules.md`, where all of them stand, each with an example.

mod actions;
mod caps;
pub(crate) mod case;
pub(crate) mod clock;
mod conflict;
pub mod conversation;
mod course;
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
