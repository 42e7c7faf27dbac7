//! What a machine with rustup, Node and npm still needs: the WASM target and the npm packages of the lock file.

use crate::paths;
use crate::stamp::Stamp;
use crate::step::{step, up_to_date};
use crate::tool::{read, run, tool};
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::process::Command;

/// The target of everything that runs in a browser or in the worker.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

const OLDEST_NODE: u32 = 20;

/// Brings the machine to where it can build; does nothing where it can.
///
/// # Errors
/// A prerequisite is missing: one sentence says what to do.
pub(crate) fn set_up() -> Result<()> {
    check_node()?;
    add_wasm_target()?;
    install_packages()
}

fn check_node() -> Result<()> {
    let advice = format!("install Node {OLDEST_NODE} or newer, with npm");
    // Not through `tool`: what the machine itself has is asked for.
    let version = read(Command::new("node").arg("--version")).map_err(|_| anyhow!("Node is missing: {advice}"))?;
    let version = version.trim();
    if !is_new_enough(version) {
        bail!("Node is {version}, too old: {advice}");
    }
    read(Command::new("npm").arg("--version")).map_err(|_| anyhow!("npm is missing: {advice}"))?;
    Ok(())
}

/// Whether a version of Node, as it says it (`v22.1.0`), will do.
fn is_new_enough(version: &str) -> bool {
    let major = version.trim_start_matches('v').split('.').next();
    major.and_then(|major| major.parse().ok()).is_some_and(|major: u32| major >= OLDEST_NODE)
}

fn add_wasm_target() -> Result<()> {
    let title = format!("Rust target {WASM}");
    if has_wasm_target() {
        up_to_date(&title);
        return Ok(());
    }
    step(&title, || {
        run(tool("rustup").args(["target", "add", WASM])).context(format!(
            "rustup cannot add it: install rustup from https://rustup.rs, or add the target {WASM} to your own Rust"
        ))
    })
}

/// Asks the compiler, so that a Rust without rustup will do when it has the target.
fn has_wasm_target() -> bool {
    read(tool("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_ok_and(|folder| std::path::Path::new(folder.trim()).is_dir())
}

fn install_packages() -> Result<()> {
    let title = "npm packages, as locked";
    let manifest = fs::read(paths::root().join("package.json"))?;
    let lock = fs::read(paths::root().join("package-lock.json"))?;
    let stamp = Stamp::new("npm", &[&manifest, &lock]);
    if stamp.is_current(&[&paths::node_programs().join("wrangler")]) {
        up_to_date(title);
        return Ok(());
    }
    step(title, || {
        // No package's own script runs here: none of those we use needs it.
        run(tool("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
        stamp.keep()
    })
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        for (version, expected) in
            [("v18.20.4", false), ("v20.0.0", true), ("v22.23.2", true), ("v100.1.0", true), ("", false)]
        {
            assert_eq!(is_new_enough(version), expected, "{version:?}");
        }
    }
}
