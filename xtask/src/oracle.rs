//! Counts dates a second way, in Python: `tests/oracle`.

use crate::python::python;
use crate::tool::{example, tool};
use anyhow::Result;
use std::process::Command;

/// How `tests/oracle/run.py` is started; the program whose dates it compares is built before.
///
/// # Errors
/// There is no Python 3, it cannot make an environment, or the program does not build.
pub(crate) fn command() -> Result<Command> {
    let python = python()?;
    let core = example("oracle")?;
    let mut command = tool(&python.to_string_lossy());
    command.arg("tests/oracle/run.py").arg(core);
    Ok(command)
}
