//! Builds everything and serves it.

use crate::build;
use crate::server::{Repeat, Server, check_port};
use crate::step::step;
use anyhow::{Result, bail};

/// Where to serve.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port of http://localhost
    #[arg(long, default_value_t = 8787)]
    port: u16,
}

/// Builds, serves, and stays until it is stopped.
///
/// # Errors
/// The port is taken, the build fails, or the runtime does not start.
pub(crate) fn serve(options: &Options) -> Result<()> {
    check_port(options.port)?;
    // Whatever it weighs, it can be looked at.
    build::build()?;
    let mut server = step("Start the worker", || Server::start(options.port, Repeat::Everything))?;
    let home = server.address();
    println!("\nOpen in a browser (Ctrl-C stops the server):");
    println!("  {home}/           the boards");
    println!("  {home}/v1/boards  the same, for programs\n");
    let status = server.wait()?;
    bail!("The worker stopped by itself ({status})")
}
