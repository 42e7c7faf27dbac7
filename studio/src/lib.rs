//! Where a board writes its own policy, in a browser, and nothing that is typed leaves the page.
//!
//! `draft` is what is written: the board's files, with undo. Everything else reads it or gives back a changed file.

pub mod draft;
