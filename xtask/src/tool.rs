//! Other programs: cargo, npm, and what the npm packages bring.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// A program, run from the root of the project; those of the npm packages (Node 22 among them) come first.
pub(crate) fn tool(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", search_path());
    command
}

/// The cargo that runs this task.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root());
    command
}

/// Runs a command and lets it print what it prints.
///
/// # Errors
/// It cannot be started, or it does not end well.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} cannot be started"))?;
    if !status.success() {
        bail!("{program} did not succeed ({status}); its own words are above");
    }
    Ok(())
}

/// Runs a command and gives what it prints.
///
/// # Errors
/// It cannot be started, or it does not end well: then with what it said.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{program} cannot be started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{program} did not succeed ({}): {}", output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// An example of one of the packages, built as the tests build it: where they have run, it is there.
///
/// # Errors
/// It does not build.
pub(crate) fn example(name: &str) -> Result<PathBuf> {
    run(cargo().args(["build", "--quiet", "--locked", "--workspace", "--all-features", "--example", name]))?;
    Ok(target_folder()?.join("debug/examples").join(name))
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder() -> Result<PathBuf> {
    let metadata = read(cargo().args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let folder = metadata.get("target_directory").and_then(|folder| folder.as_str());
    Ok(PathBuf::from(folder.context("cargo metadata names no target directory")?))
}

fn search_path() -> OsString {
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let mut folders = vec![paths::node_programs()];
    folders.extend(std::env::split_paths(&usual));
    std::env::join_paths(folders).unwrap_or(usual)
}
