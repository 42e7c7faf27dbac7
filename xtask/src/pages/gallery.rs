//! Every state of the widget, drawn by its own example: the states that the tests use, and the same program.

use crate::tool::{example, read};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::process::Command;

/// One state, standing still.
#[derive(Deserialize, Serialize)]
pub(crate) struct Still {
    /// In its address.
    name: String,
    /// What to look at.
    about: String,
    /// The interface's language.
    language: String,
    /// The widget's HTML.
    html: String,
}

/// Draws every state.
///
/// # Errors
/// The example does not build, or prints something else.
pub(crate) fn stills() -> Result<Vec<Still>> {
    let printed = read(&mut Command::new(example("gallery")?))?;
    serde_json::from_str(&printed).context("the gallery printed something else than its states")
}
