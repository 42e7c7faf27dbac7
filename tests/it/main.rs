//! What a person relies on, tested from outside: one binary, a module for each subject.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]
#![allow(clippy::string_slice, reason = "a test that cuts its text wrongly fails")]
#![allow(unreachable_pub, reason = "the modules of a test binary are its own")]

mod boards;
mod calendar;
mod counted;
mod coverage;
mod dependencies;
mod documents;
mod evaluation;
mod files;
mod fuzz;
mod health;
mod hostile;
mod json;
mod layers;
mod messages;
mod next;
mod open_referral;
mod packed;
mod people;
mod problems;
mod reading;
mod reference;
mod rules;
mod run;
mod schemas;
mod shape;
mod sheet;
mod tables;
mod text;
mod unknown;
mod window;
mod words;
