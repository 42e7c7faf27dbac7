//! Python for the tests that count dates a second way: a virtual environment with what `tests/oracle` asks for.

use crate::debian;
use crate::paths::{root, tools};
use crate::stamp::Stamp;
use crate::step::step;
use crate::tool::{cargo, read, run, target_folder, tool};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How `tests/oracle/run.py` is started; the program whose dates it compares is built before.
///
/// # Errors
/// There is no Python 3, it cannot make an environment, or the program does not build.
pub(crate) fn command() -> Result<Command> {
    let python = python()?;
    run(cargo().args(["build", "--quiet", "--package", "escalation", "--example", "oracle"]))?;
    let core = target_folder()?.join("debug/examples/oracle");
    let mut command = tool(&python.to_string_lossy());
    command.arg("tests/oracle/run.py").arg(core);
    Ok(command)
}

/// The Python of the environment, made or brought up to date.
fn python() -> Result<PathBuf> {
    let folder = tools().join("venv");
    let python = folder.join("bin/python");
    let wanted = root().join("tests/oracle/requirements.txt");
    let stamp = Stamp::new("venv", &[&fs::read(&wanted).context("tests/oracle/requirements.txt")?]);
    if stamp.is_current(&[&python]) {
        return Ok(python);
    }
    step("Make a Python environment for the oracle", || {
        read(tool("python3").arg("--version"))
            .map_err(|_| anyhow!("Python 3 is missing: install it, for it counts the dates a second time"))?;
        make_environment(&folder)?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        run(tool(&python.to_string_lossy()).args(pip).arg(&wanted))?;
        stamp.keep()
    })?;
    Ok(python)
}

/// Debian keeps what `venv` needs in a package of its own.
fn make_environment(folder: &Path) -> Result<()> {
    let make = || run(tool("python3").args(["-m", "venv", "--clear"]).arg(folder));
    if make().is_ok() {
        return Ok(());
    }
    if debian::may_install() {
        debian::install("python3-venv")?;
    }
    make().context("Python cannot make an environment: install its venv module (Debian: python3-venv)")
}
