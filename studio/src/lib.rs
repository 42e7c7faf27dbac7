//! Where a board writes its own policy, in a browser, and nothing that is typed leaves the page.
//!
//! `draft` is what is written: the board's files, as texts. `read` is what was worked out of it, once for each change; `state`
//! is what is open, with undo. Each tab is a view of its own, a function component that is given a [`Read`](read::Read) and tells
//! of an [`Edit`](state::Edit): see `given`. `keeping` has what a browser keeps of it all, and `browser` gives them clock,
//! network, storage and files.
//!
//! No rules here: the core answers.

pub mod archive;
#[cfg(feature = "csr")]
pub mod browser;
pub mod changes;
pub mod checks;
pub mod completion;
pub mod contacts;
pub mod draft;
pub mod given;
pub mod keeping;
pub mod open;
pub mod opening;
pub mod outline;
pub mod read;
pub mod readers;
pub mod signoff;
pub mod state;
pub mod take_away;
pub mod templates;
pub mod text;
