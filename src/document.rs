//! A board's document: everything that an answer is worked out from, checked.

use crate::policy::{Policy, WELSH_WORDS};
use crate::time::calendar::Calendar;
use problem::Problem;
use serde_json::Value;

#[cfg(feature = "drafting")]
pub mod authoring;
mod calendar;
mod packed;
pub mod problem;
mod read;
pub(crate) use read::text::is_id;
mod welsh;

#[cfg(feature = "drafting")]
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
    /// The same policy with its words in Welsh, where the board has given any; a text without Welsh is in English, and
    /// begins without [`WELSH_WORDS`](crate::policy::WELSH_WORDS).
    pub welsh: Option<Policy>,
}

impl Document {
    /// The policy in the words of a language, as far as it has them.
    pub fn policy_in(&self, welsh: bool) -> &Policy {
        self.welsh.as_ref().filter(|_| welsh).unwrap_or(&self.policy)
    }

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
        // A document that is wrong is told of in its own language first.
        let welsh = match value.get("welsh").filter(|_| policy.is_ok()) {
            Some(words) => {
                Some(welsh::in_welsh(value, words).and_then(|value| read::policy(&value, boards).map_err(of_welsh))?)
            }
            None => None,
        };
        match (policy, calendar) {
            (Ok(policy), Ok(calendar)) if policy.facts().division == calendar.division() => {
                Ok(Document { policy, calendar, welsh })
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

/// What is wrong with words in Welsh stands at their address in that file.
fn of_welsh(problems: Vec<Problem>) -> Vec<Problem> {
    let welsh = |problem: Problem| {
        let text = problem.text.replace(WELSH_WORDS, "");
        let address = problem.address.map(|address| ["welsh.", &address].concat());
        Problem { text, address, place: ["welsh: ", &problem.place].concat(), ..problem }
    };
    problems.into_iter().map(welsh).collect()
}

fn calendar(value: &Value) -> Result<Calendar, Vec<Problem>> {
    let Some(calendar) = value.get("calendar") else {
        return Err(vec![Problem::at("calendar", "is missing")]);
    };
    Calendar::from_json(calendar)
        .map_err(|problems| problems.into_iter().map(|text| Problem::at("calendar", text)).collect())
}
