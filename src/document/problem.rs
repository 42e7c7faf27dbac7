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
    /// The file that it is in, by its path, where there is one.
    pub file: Option<String>,
    /// The line of that file, counted from 1; `None`: it is about the file as a whole.
    pub line: Option<usize>,
    /// The address of what it is about, where that is one: finds the line in a file.
    pub(crate) address: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub fn at(place: &str, text: impl Into<String>) -> Problem {
        Problem { place: place.to_owned(), text: text.into(), file: None, line: None, address: None }
    }

    /// A problem of a file, or of one of its lines.
    #[cfg(feature = "drafting")]
    pub(crate) fn in_file(path: &str, line: Option<usize>, text: impl Into<String>) -> Problem {
        let place = line.map_or_else(|| path.to_owned(), |line| format!("{path}, line {line}"));
        Problem { file: Some(path.to_owned()), line, ..Problem::at(&place, text) }
    }

    /// The address in the document of what it is about, where that is one: `resolution.stage-3.resolve`.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
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
