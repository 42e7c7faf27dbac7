//! What to do, as text.

use super::Reader;
use super::page::Page;
use crate::answer::{ActionAnswer, Availability, Conflict, DeadlineKind};
use crate::policy::ActionKind;
use crate::words::Arg;

impl Reader {
    /// Actions under a heading; nothing for none.
    pub(super) fn actions<'a>(self, page: &mut Page, heading: &str, actions: impl Iterator<Item = &'a ActionAnswer>) {
        let mut actions = actions.peekable();
        if actions.peek().is_none() {
            return;
        }
        page.heading(heading);
        for action in actions {
            self.action(page, action);
        }
    }

    /// One action: what, for whom it is, how, by when, and what the policy says about it.
    pub(super) fn action(self, page: &mut Page, action: &ActionAnswer) {
        let does = self.words.action(action, self.perspective);
        let line = match &action.condition_words {
            Some(clause) => {
                self.words.phrase("text-if", &[("clause", Arg::Text(clause)), ("sentence", Arg::Text(&does))])
            }
            None => does,
        };
        page.cited_bullet(&line, &action.cite);
        if let Some(who) = self.words.who(action, self.perspective) {
            page.under(&self.words.phrase("text-who", &[("who", Arg::Text(&who))]));
        }
        if let (Some(_), Some(to)) = (&action.does, self.words.posts(&action.to, action.join, self.perspective)) {
            page.under(&self.addressees(action.kind, &to));
        }
        if let Some(how) = &action.how {
            page.under(&self.words.phrase("text-how", &[("how", Arg::Text(how))]));
        }
        if action.optional {
            page.under(&self.words.phrase("text-optional", &[]));
        }
        if !action.unknown.is_empty() {
            page.under(&self.words.phrase("text-if-unknown", &[]));
        }
        if let Availability::Now { hours, .. } | Availability::Later { hours, .. } = &action.available {
            page.under(&self.words.phrase("text-hours", &[("hours", Arg::Text(hours))]));
        }
        self.action_time(page, action);
        for option in &action.options {
            page.under(&self.words.phrase("text-outcome", &[("outcome", Arg::Text(&option.says))]));
        }
        for conflict in &action.conflicts {
            page.under(&self.conflict(conflict));
        }
        for note in &action.notes {
            page.cited_under(&self.words.note(note.kind, &note.text), &note.cite);
        }
        for entry in &action.contacts {
            page.under(&entry.post);
            self.contact(page, &entry.contact);
        }
    }

    /// The deadline of an action; silence about telling, recording and asking for advice goes without saying.
    fn action_time(self, page: &mut Page, action: &ActionAnswer) {
        let quiet = matches!(action.kind, ActionKind::Notify | ActionKind::Record | ActionKind::Consult);
        if action.deadline.kind == DeadlineKind::None && quiet {
            return;
        }
        for line in self.deadline(&action.deadline) {
            page.under(&line);
        }
    }

    fn addressees(self, kind: ActionKind, to: &str) -> String {
        let to = [("to", Arg::Text(to))];
        match kind {
            ActionKind::Meet | ActionKind::Resolve | ActionKind::Decide => self.words.phrase("text-with", &to),
            _ => self.words.phrase("text-to", &to),
        }
    }

    /// What the document says elsewhere, with the date by that.
    pub(super) fn conflict(self, conflict: &Conflict) -> String {
        let mut words = self.words.phrase("text-conflict", &[("text", Arg::Text(&conflict.text))]);
        if let Some(due) = conflict.due {
            let by = self.words.by(due);
            words = format!("{words} {}", self.words.phrase("text-conflict-due", &[("by", Arg::Text(&by))]));
        }
        if conflict.rules {
            words = format!("{words} {}", self.words.phrase("text-conflict-rules", &[]));
        }
        format!("{words} [{}]", conflict.cite)
    }
}
