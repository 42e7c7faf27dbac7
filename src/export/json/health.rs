//! The policy health report.

use serde::Serialize;

/// `GET /v1/boards/{board}/health`: what a board may want to mend in its document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Health {
    /// The board's id.
    pub board: String,
    /// Out of 100.
    pub score: u8,
    /// What was found.
    pub findings: Vec<Finding>,
    /// How many situations were tried.
    pub tried: u64,
    /// How many of them have no answer.
    pub unanswered: u64,
}

/// Something that a board may want to mend.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What kind of finding.
    pub code: String,
    /// The address it is about.
    pub r#where: String,
    /// It as a sentence, in the board's words.
    pub text: String,
    /// The paragraph, where there is one.
    pub cite: Option<String>,
    /// How many points mending it would bring.
    pub points: u8,
}

#[cfg(feature = "authoring")]
impl Health {
    /// A board's health as the API gives it.
    pub fn new(board: &str, health: &crate::health::Health) -> Health {
        let finding = |finding: &crate::health::Finding| Finding {
            code: finding.code.id().to_owned(),
            r#where: finding.place.clone(),
            text: finding.text.clone(),
            cite: finding.cite.clone(),
            points: finding.points,
        };
        Health {
            board: board.to_owned(),
            score: health.score,
            findings: health.findings.iter().map(finding).collect(),
            tried: health.tried,
            unanswered: health.unanswered,
        }
    }
}
