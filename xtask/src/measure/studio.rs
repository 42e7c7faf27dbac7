//! How soon the studio shows and checks what is typed, in Chromium, beside its own text editor without a check.

use crate::browser::CHROMIUM;
use crate::build;
use crate::server::Server;
use crate::tool::{run, tool};
use anyhow::Result;

/// Which visits.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each page is visited, to type twenty letters
    #[arg(long, default_value_t = 3)]
    visits: u32,
}

/// Builds the studio, and types in it and beside it.
///
/// # Errors
/// Something does not build, or there is no browser.
pub(super) fn measure(options: &Options) -> Result<()> {
    build::build()?;
    let server = Server::start_aside()?;
    run(tool("node")
        .arg("tests/measure/studio.mjs")
        .env("CHROMIUM", CHROMIUM.path()?)
        .env("WORKER", server.address())
        .env("VISITS", options.visits.to_string()))
}
