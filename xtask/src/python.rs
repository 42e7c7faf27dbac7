//! Python for the tests that ask somebody else: virtual environments with what their `requirements.txt` ask for.

use crate::debian;
use crate::paths::{root, tools};
use crate::stamp::Stamp;
use crate::step::step;
use crate::tool::{read, run, tool};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};

/// What is installed: all of it in one environment, so that no two versions of a package are wanted.
const REQUIREMENTS: [&str; 3] =
    ["tests/oracle/requirements.txt", "tests/conformance/requirements.txt", "tests/readers/requirements.txt"];

/// What the makers of clients need, who take minutes and a Java beside it: in an environment of its own.
const CLIENTS: [&str; 1] = ["tests/clients/requirements.txt"];

/// The Python of the tests' environment, made or brought up to date.
///
/// # Errors
/// There is no Python 3, or it cannot make an environment.
pub(crate) fn python() -> Result<PathBuf> {
    environment("venv", &REQUIREMENTS)
}

/// The same of the environment with the makers of clients.
///
/// # Errors
/// As [`python`].
pub(crate) fn python_of_clients() -> Result<PathBuf> {
    environment("venv-clients", &CLIENTS)
}

fn environment(name: &str, requirements: &[&str]) -> Result<PathBuf> {
    let folder = tools().join(name);
    let python = folder.join("bin/python");
    let wanted = requirements.iter().map(|file| fs::read(root().join(file)).context((*file).to_owned()));
    let wanted: Vec<Vec<u8>> = wanted.collect::<Result<_>>()?;
    let inputs: Vec<&[u8]> = wanted.iter().map(Vec::as_slice).collect();
    let stamp = Stamp::new(name, &inputs);
    if stamp.is_current(&[&python]) {
        return Ok(python);
    }
    step("Make a Python environment for the tests", || {
        read(tool("python3").arg("--version"))
            .map_err(|_| anyhow!("Python 3.11 or newer is missing: install it, for it tests what it did not write"))?;
        make_environment(&folder)?;
        let mut pip = tool(&python.to_string_lossy());
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        for file in requirements {
            pip.args(["--requirement", file]);
        }
        run(&mut pip)?;
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
