//! What was worked out of a draft, once for each change.

use crate::draft::Draft;
use chrono::NaiveDate;
use escalation::document::authoring::Written;
use escalation::document::problem::Problem;
use std::rc::Rc;

/// A draft, with what the core says of it.
#[derive(Debug)]
pub struct Read {
    /// What is written.
    pub draft: Rc<Draft>,
    /// The draft as it was opened: what it is held against.
    pub opened: Rc<Draft>,
    /// Everything that is wrong with it, older editions too; empty: nothing is.
    pub problems: Vec<Problem>,
    /// Its document; `None` while something in it is wrong.
    pub document: Option<Rc<Written>>,
    /// The newest document that could be read, while this one cannot.
    pub last_right: Option<Rc<Written>>,
}

/// Two are the same only where they are one: each change is read once.
impl PartialEq for Read {
    fn eq(&self, other: &Read) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Read {
    /// Reads a draft on a day; `before` is what was read of it before this change.
    pub fn new(draft: Rc<Draft>, opened: Rc<Draft>, today: NaiveDate, before: Option<&Read>) -> Read {
        let sources = draft.sources();
        let (document, mut problems) = sources.checked(&draft.board);
        problems.extend(sources.check_dates(&draft.board, today));
        let document = document.map(Rc::new);
        // Of one board several drafts may be kept.
        let is_same = |before: &&Read| Rc::ptr_eq(&before.opened, &opened) && before.draft.board == draft.board;
        let of_same = before.filter(is_same);
        let last_right = document.clone().or_else(|| of_same.and_then(|before| before.last_right.clone()));
        Read { draft, opened, problems, document, last_right }
    }

    /// What is wrong in one of its files.
    pub fn problems_of<'a>(&'a self, file: &'a str) -> impl Iterator<Item = &'a Problem> {
        self.problems.iter().filter(move |problem| self.file_of(problem) == Some(file))
    }

    /// What is wrong at an address in one of its files, and under it.
    pub fn problems_at<'a>(&'a self, file: &'a str, address: &'a str) -> impl Iterator<Item = &'a Problem> {
        let is_its = move |found: &str| {
            found.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '.']))
        };
        self.problems_of(file).filter(move |problem| problem.address().is_some_and(is_its))
    }

    /// The file of the draft that a problem is in; `None`: it is in none of them, or in the folder as a whole.
    pub fn file_of<'a>(&self, problem: &'a Problem) -> Option<&'a str> {
        let path = problem.file.as_deref()?;
        let name = path.strip_prefix(&self.draft.board)?.strip_prefix('/')?;
        self.draft.files.contains_key(name).then_some(name)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{NaiveDate, Read};
    use crate::draft::{CONTACTS, POLICY};
    use crate::templates::tests::example;
    use std::rc::Rc;

    #[test]
    fn the_last_right_document_stays_while_another_is_wrong() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let draft = Rc::new(example());
        let right = Read::new(draft.clone(), draft.clone(), today, None);
        assert_eq!(right.problems, []);
        let spoilt = Rc::new(draft.with(POLICY, draft.text(POLICY).replace("2 working days", "2 wroking days")));
        let wrong = Read::new(spoilt, draft, today, Some(&right));
        assert!(wrong.document.is_none());
        assert!(Rc::ptr_eq(wrong.last_right.as_ref().unwrap(), right.document.as_ref().unwrap()));
        let found: Vec<_> = wrong.problems_of(POLICY).collect();
        assert_eq!(found.len(), wrong.problems.len());
        let line = found.first().unwrap().line.unwrap();
        assert!(wrong.draft.text(POLICY).lines().nth(line - 1).unwrap().contains("wroking"));
        assert_eq!(wrong.problems_of(CONTACTS).count(), 0);
    }
}
