//! The built worker under load: printed for people to judge, nothing is asserted but that every answer is one.

use crate::build;
use crate::conformance::{self, Amount};
use crate::debian;
use crate::paths::tools;
use crate::server::{Repeat, Server, free_port};
use crate::step::step;
use crate::tool::{run, tool};
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// Throughput and latency beside a plain worker that gives the same bytes, and with many boards more.
///
/// # Errors
/// It does not build, a program that is needed cannot be had, or an answer is none.
pub(super) fn speed() -> Result<()> {
    script("speed", &[])
}

/// So many requests, 64 at a time: errors, and memory over time.
///
/// # Errors
/// As [`speed`].
pub(super) fn endurance(requests: u32) -> Result<()> {
    script("endurance", &[requests.to_string()])
}

/// Thousands of requests that the API's description allows and forbids.
///
/// # Errors
/// It does not build, or an answer is not what the description promises.
pub(super) fn conformance(amount: Amount) -> Result<()> {
    build::build()?;
    let server = step("Start the worker", || Server::start(free_port()?, Repeat::Problems))?;
    run(&mut conformance::command(&server.address(), amount)?)
}

/// Runs a script of `tests/measure`.
fn script(name: &str, arguments: &[String]) -> Result<()> {
    build::build()?;
    check_wrk()?;
    fs::create_dir_all(tools())?;
    run(tool("node").arg(format!("tests/measure/{name}.mjs")).args(arguments))
}

/// The program that makes the requests.
fn check_wrk() -> Result<()> {
    // It prints its version and ends as if that were wrong.
    let is_there = || Command::new("wrk").arg("--version").output().is_ok();
    if !is_there() && debian::may_install() {
        step("Install wrk", || debian::install("wrk"))?;
    }
    is_there().then_some(()).context("wrk is missing: install it (Debian, Homebrew: wrk)")
}
