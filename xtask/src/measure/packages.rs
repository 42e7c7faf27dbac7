//! What others take with them, tried where they put it: a page in React and one in Vue, and a WordPress.

use crate::browser::CHROMIUM;
use crate::build;
use crate::debian;
use crate::packages::plugin;
use crate::server::Server;
use crate::step::step;
use crate::tool::{read, run, tool};
use anyhow::{Context, Result};

/// What a WordPress of one's own needs, as Debian calls it.
const WORDPRESS: [&str; 5] =
    ["php-cli", "php-mysql", "mariadb-server", "wordpress", "wordpress-theme-twentytwentythree"];

/// Packs the package, and compiles a page in React and one in Vue against it.
///
/// # Errors
/// It does not build, or a page does not compile.
pub(super) fn package() -> Result<()> {
    build::build()?;
    run(tool("node").arg("tests/package/run.mjs"))
}

/// Puts the guide on a WordPress as administrator, editor and author, with the plugin and without.
///
/// # Errors
/// It does not build, WordPress cannot be had, or readers do not get what they should.
pub(super) fn wordpress() -> Result<()> {
    build::build()?;
    for package in WORDPRESS {
        let is_there = || read(tool("dpkg").args(["--status", package])).is_ok();
        if !is_there() && debian::may_install() {
            step(&format!("Install {package}"), || debian::install(package))?;
        }
        is_there().then_some(()).with_context(|| format!("Debian's {package} is missing: install it"))?;
    }
    let server = Server::start_aside()?;
    let mut command = tool("python3");
    command.args(["tests/wordpress/run.py", &server.address()]).arg(plugin()).env("CHROMIUM", CHROMIUM.path()?);
    run(&mut command)
}
