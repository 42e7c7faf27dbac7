//! What is wrong with a document, and where.

use std::fmt;

/// One problem of a document: where, what was found, what is allowed.
///
/// ```
/// # use escalation::document::problem::Problem;
/// let problem = Problem::at("resolution.stage-3, action \"resolve\"", "limit is \"0 working days\"; write 1 or more");
/// assert_eq!(problem.to_string(), "resolution.stage-3, action \"resolve\": limit is \"0 working days\"; write 1 or more");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, if one is known, and the address in it.
    pub place: String,
    /// What was found, and what is allowed.
    pub text: String,
    /// The address of what it is about, where that is one: finds the line in a file.
    pub(crate) address: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub fn at(place: &str, text: impl Into<String>) -> Problem {
        Problem { place: place.to_owned(), text: text.into(), address: None }
    }

    /// The same, about what stands at this address.
    pub(crate) fn of(self, address: String) -> Problem {
        Problem { address: Some(address), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.text)
    }
}

impl std::error::Error for Problem {}
