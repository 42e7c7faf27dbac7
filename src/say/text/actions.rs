//! What to do, as text.

use super::Reader;
use super::page::{Page, capital, small};
use crate::answer::{ActionAnswer, Availability, Conflict, Contactable, DeadlineKind};
use crate::policy::ActionKind;
use crate::policy::phrase::Then;
use crate::say::words::Arg;

impl Reader<'_> {
    /// Actions under a heading; nothing for none.
    pub(super) fn actions<'a>(
        self,
        page: &mut Page,
        heading: &str,
        actions: impl Iterator<Item = &'a ActionAnswer<'a>>,
    ) {
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
        let line = match action.condition_words {
            Some(clause) => self
                .words
                .phrase(key!("text-if"), &[("clause", Arg::Policy(clause)), ("sentence", Arg::Text(&small(does)))]),
            None => does,
        };
        page.cited_bullet(&line, action.cite);
        self.people(page, action);
        if let Some(how) = action.how {
            page.under(&self.words.phrase(key!("text-how"), &[("how", Arg::Policy(how))]));
        }
        if action.optional {
            page.under(&self.words.phrase(key!("text-optional"), &[]));
        }
        if let Some(unknown) = &action.unknown {
            page.under(&self.words.applies_if(unknown));
        }
        match &action.available {
            Availability::Any => {}
            Availability::NotStated => page.under(&self.words.phrase(key!("available-hours-not-stated"), &[])),
            Availability::Now { hours, .. } | Availability::Later { hours, .. } => {
                page.under(&self.words.phrase(key!("text-hours"), &[("hours", Arg::Text(&self.words.hours(hours)))]));
            }
        }
        self.action_time(page, action);
        for line in self.words.on_settling(action, self.perspective) {
            page.under(&line);
        }
        for option in action.options {
            let outcome = [("outcome", Arg::Policy(&option.says))];
            page.under(&match option.then {
                Some(Then::NotStated) => self.words.phrase(key!("text-outcome-silent"), &outcome),
                _ => self.words.phrase(key!("text-outcome"), &outcome),
            });
        }
        for conflict in &action.conflicts {
            page.cited_under(&self.also_says(conflict), conflict.cite);
        }
        for note in &action.notes {
            page.cited_under(&self.words.note(note.kind, note.text), note.cite);
        }
        let said = |entry: &Contactable| self.gone_to.iter().any(|other| other.contact == entry.contact);
        for entry in action.contacts.iter().filter(|entry| !said(entry)) {
            page.under(&format!("{}:", capital(self.post(entry))));
            page.nest(|page| self.contact(page, &entry.contact));
        }
    }

    /// Who does it, and to whom or with whom, where the sentence does not say so itself.
    fn people(self, page: &mut Page, action: &ActionAnswer) {
        match self.words.who(action, self.perspective) {
            Some(who) => page.under(&self.words.phrase(key!("text-who"), &[("who", Arg::Text(&who))])),
            // In danger it is whoever is there.
            None if action.kind == ActionKind::Danger => {}
            None => page.under(&self.words.phrase(key!("text-who-silent"), &[])),
        }
        match self.words.addressees(action, self.perspective) {
            Some(to) => page.under(&to),
            None if action.to.is_empty() && action.kind == ActionKind::Escalate => {
                page.under(&self.words.phrase(key!("text-to-silent"), &[]));
            }
            None => {}
        }
    }

    /// The deadline of an action. That there is none goes without saying for telling, recording, asking for advice, for
    /// what may be left undone, and for what is done at once.
    fn action_time(self, page: &mut Page, action: &ActionAnswer) {
        let quiet =
            matches!(action.kind, ActionKind::Notify | ActionKind::Record | ActionKind::Consult | ActionKind::Danger);
        if action.deadline.kind == DeadlineKind::None && (quiet || action.optional) {
            return;
        }
        for line in self.deadline(&action.deadline) {
            page.under(&line);
        }
    }

    /// "The policy also says: …"
    pub(super) fn also_says(self, conflict: &Conflict) -> String {
        self.words.phrase(key!("text-conflict"), &[("text", Arg::Text(&self.conflict(conflict)))])
    }

    /// What the document says elsewhere; of two limits the one that ends first is used, and the other is still said.
    pub(super) fn conflict(self, conflict: &Conflict) -> String {
        let Some(limit) = conflict.limit else { return conflict.text.to_owned() };
        let limit = self.words.limit(limit);
        let other = match conflict.due {
            Some(due) => self.words.phrase(
                key!("text-conflict-other-due"),
                &[("limit", Arg::Text(&limit)), ("by", Arg::Text(&self.words.by(due)))],
            ),
            None => self.words.phrase(key!("text-conflict-other"), &[("limit", Arg::Text(&limit))]),
        };
        format!("{} {other}", conflict.text)
    }
}
