//! What a reader has to know before relying on an answer. Rule 62.

use crate::answer::{Conflict, Contactable, Detail, Guide, HolderState, NoteAnswer, Warning, WarningCode, Why};
use crate::evaluate::case::Case;
use crate::evaluate::ladder::Ladder;
use crate::policy::NoteKind;
use crate::policy::phrase::Limit;
use chrono::NaiveDate;

/// The pathway is not for this reader: its title.
pub(crate) fn not_yours(title: &str) -> Warning<'_> {
    Warning { code: WarningCode::NotYourPathway, detail: Some(Detail::Words(title)), cite: None }
}

/// The warnings of an answer, each code at most once, in the order of the closed list.
pub(crate) fn warnings<'a>(case: &Case<'a>, guide: &Guide<'a>, ladder: Option<&Ladder<'a>>) -> Vec<Warning<'a>> {
    use WarningCode as Code;
    let today = case.situation.now.date_naive();
    let facts = &case.policy.facts;
    let all = Everything::of(guide);
    let mut found: Vec<Warning> = Vec::new();
    let mut add = |code, detail: Option<Detail<'a>>, cite: Option<&'a str>| found.push(Warning { code, detail, cite });

    if let Some(review) = facts.review_due.filter(|review| review.is_past(today)) {
        add(Code::PolicyReviewOverdue, Some(Detail::Date(review)), None);
    }
    if facts.in_force_from.is_none() {
        add(Code::PolicyUndated, None, None);
    }
    if let Some(silent) = all.first_note(NoteKind::Silent) {
        add(Code::PolicySilent, None, Some(silent.cite));
    } else if !guide.silences.is_empty() {
        add(Code::PolicySilent, None, None);
    }
    if let Some(stage) = ladder.and_then(|ladder| ladder.dropped) {
        add(Code::NotYourPathway, Some(Detail::Words(stage.name())), None);
    }
    contact_warnings(&mut add, &all.contacts, today);
    if let Some(conflict) = all.conflicts.first() {
        add(Code::DocumentConflict, None, Some(conflict.cite));
    }
    if let Some(by_when) = &guide.by_when
        && by_when.deadline.limit.is_none()
    {
        add(Code::NoTimeLimit, None, guide.escalate_to.first().map(|entry| entry.cite));
    }
    if guide.none_open {
        add(Code::NoOutOfHoursRoute, None, guide.escalate_to.first().map(|entry| entry.cite));
    }
    if let Some(cap) = guide.caps.iter().find(|cap| cap.bites) {
        add(Code::CapReachedFirst, None, Some(cap.cite));
    }
    if let Some(last) = all.reasons.iter().find_map(|why| calendar_end(why)) {
        found.push(Warning { code: Code::CalendarEnds, detail: Some(Detail::LastDay(last)), cite: None });
    }
    let mut add = |code, cite| found.push(Warning { code, detail: None, cite });
    if facts.working_time.is_none() && all.limits.iter().any(|limit| limit.counts_working_days()) {
        add(Code::WorkingDayUndefined, None);
    }
    if let Some(check) = all.first_note(NoteKind::Check) {
        add(Code::CheckOriginal, Some(check.cite));
    }
    found
}

fn contact_warnings<'a>(
    add: &mut dyn FnMut(WarningCode, Option<Detail<'a>>, Option<&'a str>),
    contacts: &[&Contactable<'a>],
    today: NaiveDate,
) {
    use WarningCode as Code;
    // The first row of each kind, in the order of the codes.
    let mut first: [Option<&Contactable<'a>>; 4] = [None; 4];
    for entry in contacts {
        let (contact, detailed) = (&entry.contact, entry.contact.state.has_details());
        let holds = [
            detailed && contact.as_of.is_some_and(|as_of| as_of.is_over_a_year_old(today)),
            detailed && contact.as_of.is_none(),
            contact.state == HolderState::Vacant,
            contact.notes.iter().any(|note| note.kind == NoteKind::Unattributed),
        ];
        for (first, holds) in first.iter_mut().zip(holds) {
            *first = first.or(holds.then_some(*entry));
        }
    }
    let codes = [Code::ContactOld, Code::ContactUndated, Code::ContactVacant, Code::ContactUnattributed];
    for (code, entry) in codes.into_iter().zip(first) {
        let Some(entry) = entry else { continue };
        let detail = match code {
            Code::ContactOld => entry.contact.as_of.map(Detail::Date),
            Code::ContactUndated => None,
            _ => Some(Detail::Words(entry.post)),
        };
        add(code, detail, entry.contact.cite);
    }
}

/// Everything that an answer says, in whichever of its lists it stands; of each kind the nearest to the reader first.
#[derive(Default)]
struct Everything<'g, 'a> {
    /// Those to go to, who else is listed, and those an action goes to.
    contacts: Vec<&'g Contactable<'a>>,
    /// On an action, a contact, a cap, a form, then on the stage and what stands above it.
    notes: Vec<&'g NoteAnswer<'a>>,
    /// On an action, a cap, then on the stage and what stands above it.
    conflicts: Vec<&'g Conflict<'a>>,
    limits: Vec<&'a Limit>,
    /// Why there is no date.
    reasons: Vec<&'g Why<'a>>,
}

impl<'g, 'a> Everything<'g, 'a> {
    fn of(guide: &'g Guide<'a>) -> Everything<'g, 'a> {
        let mut all = Everything::default();
        all.contacts.extend(&guide.escalate_to);
        all.contacts.extend(&guide.also_listed);
        let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
        let route = guide.emergency.policy_route.as_ref().map(|route| &route.steps);
        for action in lists.into_iter().chain(route).flatten() {
            all.contacts.extend(&action.contacts);
            all.notes.extend(&action.notes);
            all.conflicts.extend(&action.conflicts);
            all.limits.extend(action.deadline.limit);
            all.reasons.extend(&action.deadline.why);
        }
        all.contacts.iter().for_each(|entry| all.notes.extend(&entry.contact.notes));
        for cap in &guide.caps {
            all.notes.extend(&cap.notes);
            all.conflicts.extend(&cap.conflicts);
            all.limits.push(cap.limit);
            all.reasons.extend(&cap.why);
        }
        for way in &guide.other_ways {
            all.conflicts.extend(way.conflicts.iter().filter(|_| way.chosen));
            all.contacts.extend(way.contacts.iter().filter(|_| way.chosen));
        }
        guide.forms.iter().for_each(|form| all.notes.extend(&form.notes));
        all.notes.extend(&guide.notes);
        all.conflicts.extend(&guide.conflicts);
        all.reasons.extend(guide.next.as_ref().and_then(|next| next.why.as_ref()));
        all
    }

    fn first_note(&self, kind: NoteKind) -> Option<&'g NoteAnswer<'a>> {
        self.notes.iter().copied().find(|note| note.kind == kind)
    }
}

fn calendar_end(why: &Why) -> Option<NaiveDate> {
    match why {
        Why::CalendarEnds(_, last) => Some(*last),
        _ => None,
    }
}
