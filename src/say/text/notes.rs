//! What to know before relying on an answer, as text: contradictions, other procedures, notes, silence, warnings, sources.

use super::Reader;
use super::page::Page;
use crate::answer::{Guide, NoteAnswer, OtherWay, Silence, Warning};
use crate::policy::phrase::Then;
use crate::policy::{Facts, NoteKind};
use crate::say::words::Arg;

impl Reader<'_> {
    pub(super) fn conflicts(self, page: &mut Page, guide: &Guide) {
        if guide.conflicts.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-conflicts"), &[]));
        for conflict in &guide.conflicts {
            page.cited_bullet(&self.conflict(conflict), conflict.cite);
        }
    }

    pub(super) fn elsewhere(self, page: &mut Page, guide: &Guide) {
        if guide.elsewhere.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-elsewhere"), &[]));
        if let Some(way) = guide.chosen_way() {
            return self.way(page, way);
        }
        for elsewhere in &guide.elsewhere {
            match elsewhere.then {
                Some(Then::Address(address)) => {
                    page.cited_bullet(&[elsewhere.says, " ", address].concat(), elsewhere.cite);
                }
                _ => page.cited_bullet(elsewhere.says, elsewhere.cite),
            }
        }
    }

    /// Another way as the whole answer: where to go, whom to ask, what is left open, what is said otherwise.
    fn way(self, page: &mut Page, way: &OtherWay) {
        let says = match way.then {
            Some(Then::Address(address)) => [way.says, " ", address].concat(),
            _ => way.says.to_owned(),
        };
        page.cited_bullet(&says, way.cite);
        if let Some(clause) = way.condition_words {
            page.under(&self.words.phrase(key!("text-applies-if"), &[("clause", Arg::Policy(clause))]));
        }
        self.contactables(page, &way.contacts);
        if let Some(open) = way.open {
            page.bullet(&self.words.silent(open));
        }
        for conflict in &way.conflicts {
            page.cited_bullet(&self.conflict(conflict), conflict.cite);
        }
    }

    /// Notes that bear on this stage. Aims and learning of the whole policy are left to the document.
    pub(super) fn notes(self, page: &mut Page, guide: &Guide) {
        let near = |note: &&NoteAnswer| match note.kind {
            NoteKind::Power | NoteKind::Entry | NoteKind::Check | NoteKind::Unattributed | NoteKind::Reading => true,
            NoteKind::Principle | NoteKind::Scope | NoteKind::Pace | NoteKind::Learning => {
                guide.stage.is_some_and(|stage| note.address.split('.').any(|part| part == stage.id))
            }
            NoteKind::Silent | NoteKind::Instead | NoteKind::Conflict => false,
        };
        let notes: Vec<&NoteAnswer> = guide.pace.iter().chain(&guide.notes).filter(near).collect();
        if notes.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-notes"), &[]));
        for note in notes {
            page.cited_bullet(note.text, note.cite);
        }
    }

    /// What is left unsaid about the whole; what is left unsaid about an action or a post stands with it.
    pub(super) fn silences(self, page: &mut Page, guide: &Guide) {
        let written: Vec<&NoteAnswer> = guide.notes.iter().filter(|note| note.kind == NoteKind::Silent).collect();
        let whole = |silence: &&Silence| {
            matches!(silence, Silence::ImmediateDanger | Silence::AgencyRoute(_) | Silence::SameAgency)
        };
        let whole: Vec<&Silence> = guide.silences.iter().filter(whole).collect();
        if written.is_empty() && whole.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-silent"), &[]));
        for silence in whole {
            page.bullet(&self.words.silence(silence, guide));
        }
        for note in written {
            page.cited_bullet(&self.words.silent(note.text), note.cite);
        }
    }

    pub(super) fn forms(self, page: &mut Page, guide: &Guide) {
        if guide.forms.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-forms"), &[]));
        for form in &guide.forms {
            page.cited_bullet(form.title, form.cite);
            if let Some(subject) = form.subject {
                page.under(&self.words.phrase(key!("text-subject"), &[("subject", Arg::Policy(subject))]));
            }
            for field in form.fields {
                page.under(&self.words.phrase(key!("text-field"), &[("field", Arg::Policy(field))]));
            }
            for note in &form.notes {
                page.cited_under(&self.words.note(note.kind, note.text), note.cite);
            }
        }
    }

    pub(super) fn warnings(self, page: &mut Page, warnings: &[Warning]) {
        if warnings.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-warnings"), &[]));
        for warning in warnings {
            page.cited_bullet(&self.words.warning(warning), warning.cite.unwrap_or_default());
        }
    }

    pub(super) fn sources(self, page: &mut Page, policy: &Facts) {
        page.heading(&self.words.phrase(key!("heading-sources"), &[]));
        page.line(&match &policy.edition {
            Some(edition) => self.words.phrase(
                key!("text-policy"),
                &[("title", Arg::Policy(&policy.title)), ("edition", Arg::Policy(edition))],
            ),
            None => policy.title.clone(),
        });
        if let Some(date) = &policy.in_force_from {
            let date = self.words.partial_date(date);
            page.line(&self.words.phrase(key!("text-in-force"), &[("date", Arg::Text(&date))]));
        }
        if let Some(date) = &policy.review_due {
            let when = self.words.on_partial_date(date);
            page.line(&self.words.phrase(key!("text-review-due"), &[("when", Arg::Text(&when))]));
        }
        for region in &policy.regions {
            page.line(&self.words.region(region));
        }
        for address in [&policy.website, &policy.source].into_iter().flatten() {
            page.line(address);
        }
    }
}
