//! The widget's speed in Chromium, beside the same page with an empty Yew app.

use crate::browser::CHROMIUM;
use crate::build;
use crate::paths::{dist, tools};
use crate::server::Server;
use crate::tool::{read, run, tool};
use crate::wasm::{Aim, Module};
use anyhow::Result;
use std::process::Command;

/// Which visits.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The board
    #[arg(long, default_value = "redbridge")]
    board: String,
    /// How often each page is visited; the middle is printed
    #[arg(long, default_value_t = 5)]
    visits: u32,
}

/// Builds the widget and the empty app, and visits both.
///
/// # Errors
/// Something does not build, or there is no browser.
pub(super) fn measure(options: &Options) -> Result<()> {
    build::build()?;
    let server = Server::start_aside()?;
    run(&mut visits(options, &server)?)
}

/// The same as text, for the board that the defaults name.
///
/// # Errors
/// As [`measure`].
pub(super) fn figures() -> Result<String> {
    let [fetched, _] = build::build()?;
    let server = Server::start_aside()?;
    let printed = read(&mut visits(&Options { board: "redbridge".to_owned(), visits: 5 }, &server)?)?;
    Ok(format!("```text\n{}\n{}\n```\n", fetched.text().trim(), printed.trim()))
}

/// The command that visits both; the empty app is built before, and the server draws the first question.
fn visits(options: &Options, server: &Server) -> Result<Command> {
    let floor = Module {
        package: "escalation-floor",
        features: &[],
        name: "escalation_floor",
        folder: tools().join("floor"),
        aim: Aim::Size,
        restarts: false,
        keeps_names: false,
    };
    floor.build()?;
    let mut command = tool("node");
    command
        .arg("tests/measure/widget.mjs")
        .env("SITE", dist().join("site"))
        .env("PACKED", dist().join("packed"))
        .env("FLOOR", &floor.folder)
        .env("CHROMIUM", CHROMIUM.path()?)
        .env("WORKER", server.address())
        .env("BOARD", &options.board)
        .env("VISITS", options.visits.to_string());
    Ok(command)
}
