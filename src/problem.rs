//! What is wrong with a document, and where.

use std::fmt;

/// Words for whoever writes a policy: `format!` with the feature `authoring`, and nothing without it. Readers load
/// documents that were checked when they were built: a problem tells them where it is, and what it is they could not mend.
macro_rules! say {
    ($($words:tt)*) => {
        if cfg!(feature = "authoring") { format!($($words)*) } else { String::new() }
    };
}
pub(crate) use say;

/// One problem of a document: where, what was found, what is allowed.
///
/// ```
/// # use escalation::problem::Problem;
/// let problem = Problem::at("resolution.stage-3, action \"resolve\"", "limit is \"0 working days\"; write 1 or more");
/// assert_eq!(problem.to_string(), "resolution.stage-3, action \"resolve\": limit is \"0 working days\"; write 1 or more");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, if one is known, and the address in it.
    pub place: String,
    /// What was found, and what is allowed; without the feature `authoring`, that there is something.
    pub text: String,
    /// The address of what it is about, where that is one: finds the line in a file.
    pub(crate) address: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub fn at(place: &str, text: impl Into<String>) -> Problem {
        let mut text = text.into();
        if text.is_empty() {
            text.push_str("is not as it has to be; check the policy's files");
        }
        Problem { place: place.to_owned(), text, address: None }
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
