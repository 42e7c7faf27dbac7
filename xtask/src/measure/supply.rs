//! What everything is built with: its licences and sources, its known holes, and bills of materials.

use crate::paths::{dist, tools};
use crate::setup::{self, WASM};
use crate::step::step;
use crate::tool::{cargo, read, run, tool};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What to look up besides.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Fetch the lists of known holes too: cargo-deny's lie on GitHub, npm's with its registry
    #[arg(long)]
    advisories: bool,
}

const DENY: Program = Program { name: "cargo-deny", version: "0.20.2" };
const CYCLONEDX: Program = Program { name: "cargo-cyclonedx", version: "0.5.9" };

/// What is deployed: the package, what it is built for, with which features.
const DEPLOYED: [(&str, &str); 3] = [("widget", "csr"), ("worker", ""), ("studio", "csr")];

/// Holds every package to `deny.toml`, and writes the bills of materials of what is deployed.
///
/// # Errors
/// A package may not be used, a program cannot be had, or a list of holes cannot be fetched or has one of ours.
pub(super) fn measure(options: &Options) -> Result<()> {
    setup::set_up()?;
    for program in [DENY, CYCLONEDX] {
        program.install()?;
    }
    step("Hold every package to deny.toml", || {
        run(tool(&DENY.path().to_string_lossy()).args(["--all-features", "check", "licenses", "bans", "sources"]))
    })?;
    if options.advisories {
        step("Look for known holes of Rust packages", || {
            run(tool(&DENY.path().to_string_lossy()).args(["--all-features", "check", "advisories"]))
        })?;
        // Few of npm's packages ship; a hole in any of them may still reach whoever builds.
        step("Look for known holes of npm packages", || run(tool("npm").arg("audit")))?;
    }
    step("Write the bills of materials", bills)
}

fn bills() -> Result<()> {
    let folder = dist().join("bills");
    fs::create_dir_all(&folder)?;
    for (package, features) in DEPLOYED {
        let name = format!("escalation-{package}");
        run(cargo_cyclonedx()
            .args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--target", WASM])
            .args(["--manifest-path", &format!("{package}/Cargo.toml"), "--features", features])
            .args(["--override-filename", &name]))?;
        // It is written beside each manifest of the workspace; only what is deployed is wanted.
        for written in members()? {
            let file = written.join(format!("{name}.json"));
            if file.exists() {
                let bill = fs::read(&file)?;
                fs::remove_file(&file)?;
                if written.ends_with(package) {
                    fs::write(folder.join(format!("{name}.cdx.json")), bill)?;
                }
            }
        }
    }
    let npm = read(tool("npm").args(["sbom", "--sbom-format=cyclonedx", "--package-lock-only"]))?;
    fs::write(folder.join("tools.cdx.json"), npm)?;
    println!("  {}: escalation-widget, -worker, -studio and tools (.cdx.json)", folder.display());
    Ok(())
}

/// A program that is a command of cargo, called as cargo calls it.
fn cargo_cyclonedx() -> Command {
    tool(&CYCLONEDX.path().to_string_lossy())
}

/// The folders of the workspace's packages.
fn members() -> Result<Vec<PathBuf>> {
    let metadata = read(cargo().args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages =
        metadata.get("packages").and_then(|packages| packages.as_array()).context("cargo names no packages")?;
    let manifests = packages.iter().filter_map(|package| package.get("manifest_path")?.as_str());
    Ok(manifests.filter_map(|manifest| PathBuf::from(manifest).parent().map(PathBuf::from)).collect())
}

/// A program from the registry, of one version.
struct Program {
    name: &'static str,
    version: &'static str,
}

impl Program {
    fn path(&self) -> PathBuf {
        tools().join("supply/bin").join(self.name)
    }

    fn install(&self) -> Result<()> {
        if self.path().exists() {
            return Ok(());
        }
        step(&format!("Install {}", self.name), || {
            // Unoptimised, it is there in half the time and runs for seconds all the same.
            run(cargo()
                .args(["install", self.name, "--version", self.version, "--locked", "--debug", "--quiet", "--root"])
                .arg(tools().join("supply")))
        })
    }
}
