//! The built worker under load: printed for people to judge, nothing is asserted but that every answer is one.

use crate::build;
use crate::conformance::{self, Amount};
use crate::debian;
use crate::paths::tools;
use crate::python::python_of_clients;
use crate::server::Server;
use crate::step::step;
use crate::tool::{read, run, tool};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Throughput and latency beside a plain worker that gives the same bytes, and with many boards more.
///
/// # Errors
/// It does not build, a program that is needed cannot be had, or an answer is none.
pub(super) fn speed() -> Result<()> {
    script("speed", &[])
}

/// The same as text.
///
/// # Errors
/// As [`speed`].
pub(super) fn figures() -> Result<String> {
    let printed = read(&mut command("speed")?)?;
    Ok(format!("```text\n{}\n```\n", printed.trim()))
}

/// The score of the published questions, as text.
///
/// # Errors
/// It does not build, or a question is not answered right in all.
pub(super) fn question_figures() -> Result<String> {
    build::build()?;
    let server = Server::start_aside()?;
    let printed = read(tool("node").args(["tests/questions/score.mjs", &server.address()]))?;
    // The address is of this run only.
    let printed = printed.replace(&server.address(), "the API");
    Ok(format!("```text\n{}\n```\n", printed.trim()))
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
    let server = Server::start_aside()?;
    run(&mut conformance::command(&server.address(), amount)?)
}

/// Clients that OpenAPI Generator makes, given every answer of every board.
///
/// # Errors
/// It does not build, Java is missing, or a client does not read an answer.
pub(super) fn clients() -> Result<()> {
    build::build()?;
    check_java()?;
    let python = python_of_clients()?;
    let server = Server::start_aside()?;
    run(tool(&python.to_string_lossy()).args(["tests/clients/run.py", &server.address()]))
}

/// Java's compiler, and `javax.annotation`, which Java has no longer and Debian's Maven brings.
fn check_java() -> Result<()> {
    let is_there = || {
        let compiler = Command::new("javac").arg("--version").output().is_ok_and(|told| told.status.success());
        compiler && Path::new("/usr/share/java/geronimo-annotation-1.3-spec.jar").exists()
    };
    for package in ["default-jdk-headless", "libgeronimo-annotation-1.3-spec-java"] {
        if !is_there() && debian::may_install() {
            step("Install Java", || debian::install(package))?;
        }
    }
    is_there()
        .then_some(())
        .context("Java is missing: install it (Debian: default-jdk-headless and libgeronimo-annotation-1.3-spec-java)")
}

/// Runs a script of `tests/measure`.
fn script(name: &str, arguments: &[String]) -> Result<()> {
    run(command(name)?.args(arguments))
}

/// How a script of `tests/measure` is started; what it needs is there then.
fn command(name: &str) -> Result<Command> {
    build::build()?;
    check_wrk()?;
    fs::create_dir_all(tools())?;
    let mut command = tool("node");
    command.arg(format!("tests/measure/{name}.mjs"));
    Ok(command)
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
