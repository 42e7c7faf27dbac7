//! Whether what leaves the guide is read right by programs that others wrote: `tests/readers`.

use crate::python::python;
use crate::tool::tool;
use anyhow::Result;
use std::process::Command;

/// How `tests/readers/run.py` is started, against the worker at an address.
///
/// # Errors
/// There is no Python, or it cannot install what is needed.
pub(crate) fn command(address: &str) -> Result<Command> {
    let mut command = tool(&python()?.to_string_lossy());
    command.args(["tests/readers/run.py", address]);
    Ok(command)
}
