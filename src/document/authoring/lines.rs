//! Which file and line an address stands at.

use crate::document::problem::Problem;
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

    /// The file and line of just this address.
    pub(super) fn exactly(&self, address: &str) -> Option<(&str, usize)> {
        self.by_address.get(address).map(|(path, line)| (path.as_str(), *line))
    }

    /// Whether anything stands inside what is at this address.
    pub(super) fn has_inside(&self, address: &str) -> bool {
        let inside = |other: &String| other.strip_prefix(address).is_some_and(|rest| rest.starts_with('.'));
        self.by_address.keys().any(inside)
    }

    /// The file that an address stands in.
    pub(super) fn path(&self, address: &str) -> Option<&str> {
        self.by_address.get(address).map(|(path, _)| path.as_str())
    }

    /// Puts file and line before each problem's place, and the problems in order: those of `main_file` first. A problem
    /// whose address stands nowhere is one of that file as a whole.
    pub(super) fn place(&self, problems: Vec<Problem>, main_file: &str) -> Vec<Problem> {
        let mut placed: Vec<(bool, String, usize, Problem)> = Vec::new();
        for problem in problems {
            let (path, line) = self.of(&problem, main_file);
            let place = match (&problem.address, line) {
                (None, _) => problem.place.clone(),
                (_, 0) => format!("{path}, {}", problem.place),
                _ => format!("{path}, line {line}, {}", problem.place),
            };
            let (file, in_line) = match problem.address {
                // What knows no address may know its file.
                None => (problem.file.clone(), problem.line),
                Some(_) => (Some(path.to_owned()), (line > 0).then_some(line)),
            };
            let problem = Problem { place, file, line: in_line, ..problem };
            placed.push((path != main_file, path.to_owned(), line, problem));
        }
        placed.sort_by(|one, other| (one.0, &one.1, one.2).cmp(&(other.0, &other.1, other.2)));
        placed.into_iter().map(|(.., problem)| problem).collect()
    }

    /// The file and line that a problem is about; line 0: the file as a whole.
    pub(super) fn of<'l>(&'l self, problem: &Problem, main_file: &'l str) -> (&'l str, usize) {
        let found = problem.address.as_deref().and_then(|address| self.nearest(address));
        found.unwrap_or((main_file, 0))
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
