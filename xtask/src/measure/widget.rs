//! The widget's speed in Chromium, beside the same page with an empty Yew app.

use crate::browser::CHROMIUM;
use crate::build;
use crate::paths::{dist, tools};
use crate::tool::{run, tool};
use crate::wasm::{Aim, Module};
use anyhow::Result;

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
    run(tool("node")
        .arg("tests/measure/widget.mjs")
        .env("SITE", dist().join("site"))
        .env("PACKED", dist().join("packed"))
        .env("FLOOR", &floor.folder)
        .env("CHROMIUM", CHROMIUM.path()?)
        .env("BOARD", &options.board)
        .env("VISITS", options.visits.to_string()))
}
