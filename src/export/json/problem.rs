//! What is said when a request cannot be answered.

use super::Board;
use crate::answer::{EMERGENCY_PHONE, EMERGENCY_TEXT};
use serde::Serialize;

/// Problem details, RFC 9457 (`application/problem+json`): what was wrong, and what a reader needs all the same.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct ProblemDetails<'a> {
    /// An address that explains the kind of problem.
    pub r#type: String,
    /// The kind of problem in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What was wrong this time.
    pub detail: String,
    /// The parameter that was wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The values that the parameter can have, where they can be listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
    /// The same, and those that there are of a board, a service, a division or a form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The tool's own emergency line.
    pub emergency: EmergencyLine,
    /// The board that was asked about; null: none is known.
    pub board: Option<Board<'a>>,
}

/// The tool's own emergency line.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct EmergencyLine {
    /// The line, the same for every board.
    pub text: &'static str,
    /// The number in it.
    pub phone: &'static str,
}

impl Default for EmergencyLine {
    fn default() -> Self {
        EmergencyLine { text: EMERGENCY_TEXT, phone: EMERGENCY_PHONE }
    }
}
