//! The doors that take what comes from outside, one module for each part of the project that has some.
//!
//! Each function is one door, and takes anything at all: the targets hand it what the fuzzer makes up, and the tests of the part
//! hand it the boards' own files and every text of `fuzz/seeds`, whole and damaged, each time they run.

pub mod core_doors;
pub mod worker_doors;
