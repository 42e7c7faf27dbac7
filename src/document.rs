//! A board's document: everything that an answer is worked out from, checked.

use crate::policy::Policy;
use crate::time::calendar::Calendar;
use problem::Problem;
use serde_json::Value;

#[cfg(feature = "authoring")]
pub mod authoring;
mod calendar;
mod packed;
pub mod problem;
mod read;

#[cfg(feature = "authoring")]
pub use calendar::update_calendar;

/// A board's policy and contacts, with the bank holidays of its division.
///
/// A browser gets it packed ([`Document::pack`]); everybody else reads JSON.
#[derive(Clone, Debug)]
pub struct Document {
    /// What the board's document says.
    pub policy: Policy,
    /// The bank holidays of the policy's division.
    pub calendar: Calendar,
}

impl Document {
    /// Reads and checks a document.
    ///
    /// # Errors
    /// Every problem. A text that is not JSON gives one, with its line.
    pub fn from_json(text: &str) -> Result<Document, Vec<Problem>> {
        match serde_json::from_str(text) {
            Ok(value) => Document::from_value(&value, None),
            Err(error) => Err(vec![Problem::at("document", format!("is not JSON: {error}"))]),
        }
    }

    /// Reads and checks a document that is JSON already.
    ///
    /// `boards` are the ids that the policy may lead to; `None`: they are not known, and any id may be one.
    ///
    /// # Errors
    /// Every problem.
    pub fn from_value(value: &Value, boards: Option<&[&str]>) -> Result<Document, Vec<Problem>> {
        let policy = read::policy(value, boards);
        let calendar = calendar(value);
        match (policy, calendar) {
            (Ok(policy), Ok(calendar)) if policy.facts().division == calendar.division() => {
                Ok(Document { policy, calendar })
            }
            (Ok(policy), Ok(calendar)) => {
                let (found, expected) = (calendar.division(), policy.facts().division);
                Err(vec![Problem::at(
                    "calendar",
                    format!("division is \"{found}\"; write that of the policy, {expected}"),
                )])
            }
            (policy, calendar) => {
                let mut problems = policy.err().unwrap_or_default();
                problems.extend(calendar.err().unwrap_or_default());
                Err(problems)
            }
        }
    }
}

fn calendar(value: &Value) -> Result<Calendar, Vec<Problem>> {
    let Some(calendar) = value.get("calendar") else {
        return Err(vec![Problem::at("calendar", "is missing")]);
    };
    Calendar::from_json(calendar)
        .map_err(|problems| problems.into_iter().map(|text| Problem::at("calendar", text)).collect())
}
