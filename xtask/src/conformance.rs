//! Whether the running worker keeps what its description promises: thousands of generated requests.

use crate::python::python;
use crate::tool::tool;
use anyhow::Result;
use std::process::Command;

/// How many requests are made at most of each kind, and from which numbers they are drawn.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Amount {
    /// At most so many for each operation of the description
    #[arg(long, default_value_t = 600)]
    cases: u32,
    /// The same seed draws the same requests
    #[arg(long, default_value_t = 2026)]
    seed: u32,
    /// Fewer than so many in all prove too little, and so does an operation that never gave an answer; 0: nothing is counted
    #[arg(long, default_value_t = 5000)]
    least: u32,
}

impl Amount {
    /// What the tests do each time: too few to demand an answer of each operation.
    pub(crate) const SHORT: Amount = Amount { cases: 10, seed: 2026, least: 0 };
}

/// How `tests/conformance/run.py` is started, against the worker at an address.
///
/// # Errors
/// There is no Python, or it cannot install what is needed.
pub(crate) fn command(address: &str, amount: Amount) -> Result<Command> {
    let mut command = tool(&python()?.to_string_lossy());
    command
        .args(["tests/conformance/run.py", address])
        .args([amount.cases, amount.seed, amount.least].map(|number| number.to_string()));
    Ok(command)
}
