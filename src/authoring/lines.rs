//! Which file and line an address stands at.

use crate::problem::Problem;
use std::collections::HashMap;

/// Files and lines by address: `resolution.stage-3.resolve.limit`.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    by_address: HashMap<String, (String, usize)>,
}

impl Lines {
    /// Notes where an address stands.
    pub(super) fn note(&mut self, address: String, path: &str, line: usize) {
        self.by_address.insert(address, (path.to_owned(), line));
    }

    /// Lays other lines over these.
    pub(super) fn lay_over(&mut self, other: Lines) {
        self.by_address.extend(other.by_address);
    }

    /// The file that an address stands in.
    pub(super) fn path(&self, address: &str) -> Option<&str> {
        self.by_address.get(address).map(|(path, _)| path.as_str())
    }

    /// Puts file and line before a problem's place; `whole_file` if its address stands nowhere.
    pub(super) fn place(&self, problem: Problem, whole_file: &str) -> Problem {
        let Some(address) = &problem.address else {
            return problem;
        };
        let (path, line) = match self.nearest(address) {
            Some((path, line)) => (path, format!(", line {line}")),
            None => (whole_file, String::new()),
        };
        Problem { place: format!("{path}{line}, {}", problem.place), ..problem }
    }

    /// The line of an address, else of the nearest one around it.
    fn nearest(&self, address: &str) -> Option<(&str, usize)> {
        let mut address = address;
        loop {
            if let Some((path, line)) = self.by_address.get(address) {
                return Some((path, *line));
            }
            (address, _) = address.rsplit_once('.')?;
        }
    }
}
