//! The runners of the tests: what each checks, how it is started, what it prints.

use crate::browser::{self, CHROMIUM, FIREFOX};
use crate::build;
use crate::conformance::{self, Amount};
use crate::oracle;
use crate::readers;
use crate::server::Server;
use crate::setup::WASM;
use crate::tally::Format;
use crate::tool::{cargo, tool};
use anyhow::Result;
use std::process::Command;

/// A runner, the quick ones first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// The code is laid out as rustfmt lays it out.
    Format,
    /// No lint speaks, on the machine that builds.
    Lint,
    /// No lint speaks, in what runs in a browser and on the edge.
    LintWasm,
    /// Every test in Rust, doc tests included.
    Rust,
    /// Dates, counted a second time in Python.
    Oracle,
    /// Everything builds, and the widget keeps within its budget.
    Build,
    /// The worker, on the real runtime.
    Worker,
    /// What the API's description promises, asked for at random.
    Conformance,
    /// What leaves the guide, read by programs of others.
    Readers,
    /// The widget, in real browsers.
    Browser,
}

/// What the last runners need; made when the first of them comes.
#[derive(Default)]
pub(crate) struct Surroundings {
    server: Option<Server>,
}

impl Runner {
    /// All of them, in the order in which they run.
    pub(crate) const ALL: [Runner; 10] = [
        Runner::Format,
        Runner::Lint,
        Runner::LintWasm,
        Runner::Rust,
        Runner::Oracle,
        Runner::Build,
        Runner::Worker,
        Runner::Conformance,
        Runner::Readers,
        Runner::Browser,
    ];

    /// Its name on the command line and in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Runner::Format => "format",
            Runner::Lint => "lint",
            Runner::LintWasm => "lint-wasm",
            Runner::Rust => "rust",
            Runner::Oracle => "oracle",
            Runner::Build => "build",
            Runner::Worker => "worker",
            Runner::Conformance => "conformance",
            Runner::Readers => "readers",
            Runner::Browser => "browser",
        }
    }

    /// How it says what it did.
    pub(crate) fn format(self) -> Format {
        match self {
            Runner::Format | Runner::Lint | Runner::LintWasm | Runner::Build | Runner::Conformance => Format::Check,
            Runner::Rust => Format::Cargo,
            Runner::Oracle | Runner::Readers => Format::Closing,
            Runner::Worker | Runner::Browser => Format::Node,
        }
    }

    /// The files that it runs; they stand after every option.
    pub(crate) fn files(self) -> Option<&'static str> {
        match self {
            Runner::Worker => Some("tests/worker/**/*.test.mjs"),
            Runner::Browser => Some("tests/browser/**/*.test.mjs"),
            _ => None,
        }
    }

    /// How it is started.
    ///
    /// # Errors
    /// What it needs cannot be had.
    pub(crate) fn command(self, surroundings: &mut Surroundings) -> Result<Command> {
        Ok(match self {
            Runner::Format => with(cargo(), &["fmt", "--all", "--check"]),
            Runner::Lint => lint(&["--workspace", "--all-targets", "--all-features"]),
            Runner::LintWasm => lint(&[
                "--package=escalation-widget",
                "--package=escalation-worker",
                "--features=escalation-widget/csr",
                "--target",
                WASM,
            ]),
            Runner::Rust => with(cargo(), &["test", "--quiet", "--workspace", "--all-features", "--no-fail-fast"]),
            Runner::Oracle => oracle::command()?,
            Runner::Build => with(Command::new(std::env::current_exe()?), &["build"]),
            Runner::Worker => {
                let mut command = node(surroundings)?;
                command.env("ESCALATION_XTASK", std::env::current_exe()?);
                command
            }
            Runner::Conformance => conformance::command(&surroundings.address()?, Amount::SHORT)?,
            Runner::Readers => readers::command(&surroundings.address()?)?,
            Runner::Browser => {
                browser::letters()?;
                let mut command = node(surroundings)?;
                command.env("CHROMIUM", CHROMIUM.path()?).env("FIREFOX", FIREFOX.path()?);
                command.env("ESCALATION_XTASK", std::env::current_exe()?);
                command
            }
        })
    }
}

fn with(mut command: Command, arguments: &[&str]) -> Command {
    command.args(arguments);
    command
}

fn lint(what: &[&str]) -> Command {
    let mut command = with(cargo(), &["clippy", "--quiet"]);
    command.args(what).args(["--", "--deny", "warnings"]);
    command
}

/// Node's own runner; one file at a time, for each starts a browser.
fn node(surroundings: &mut Surroundings) -> Result<Command> {
    let address = surroundings.address()?;
    let mut command = with(tool("node"), &["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    command.env("ESCALATION_GUIDE", address);
    Ok(command)
}

impl Surroundings {
    /// Where the worker is; built and started if it is not there yet.
    fn address(&mut self) -> Result<String> {
        if self.server.is_none() {
            build::build()?;
            let server = Server::start_aside()?;
            self.server = Some(server);
        }
        Ok(self.server.as_ref().map(Server::address).unwrap_or_default())
    }
}
