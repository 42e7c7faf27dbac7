//! What a reader has to know before relying on an answer.

use crate::answer::{ActionAnswer, Contactable, Guide, HolderState, NoteAnswer, Warning, WarningCode, Why};
use crate::case::Case;
use crate::ladder::{Ladder, stage_name};
use crate::moment::PartialDate;
use crate::phrase::{Limit, Quantity};
use crate::policy::NoteKind;
use chrono::{Months, NaiveDate};

/// The pathway is not for this reader: its title.
pub(crate) fn not_yours(title: &str) -> Warning {
    Warning { code: WarningCode::NotYourPathway, detail: Some(title.to_owned()), cite: None }
}

/// The warnings of an answer, each code at most once, in the order of the closed list.
pub(crate) fn warnings(case: &Case, guide: &Guide, ladder: Option<&Ladder>) -> Vec<Warning> {
    use WarningCode as Code;
    let today = case.situation.now.date_naive();
    let facts = &case.policy.facts;
    let mut found: Vec<Warning> = Vec::new();
    let mut add = |code, detail: Option<String>, cite: Option<String>| found.push(Warning { code, detail, cite });

    if let Some(review) = &facts.review_due
        && last_day(review).is_some_and(|last| last < today)
    {
        add(Code::PolicyReviewOverdue, Some(review.clone()), None);
    }
    if facts.in_force_from.is_none() {
        add(Code::PolicyUndated, None, None);
    }
    if let Some(silent) = first_note(guide, NoteKind::Silent) {
        add(Code::PolicySilent, None, Some(silent.cite.clone()));
    } else if !guide.silences.is_empty() {
        add(Code::PolicySilent, None, None);
    }
    if let Some(stage) = ladder.and_then(|ladder| ladder.dropped) {
        add(Code::NotYourPathway, Some(stage_name(stage).to_owned()), None);
    }
    contact_warnings(&mut add, guide, today);
    if let Some(cite) = first_conflict(guide) {
        add(Code::DocumentConflict, None, Some(cite));
    }
    if let Some(by_when) = &guide.by_when
        && by_when.deadline.limit.is_none()
    {
        add(Code::NoTimeLimit, None, guide.escalate_to.first().map(|entry| entry.cite.clone()));
    }
    if guide.none_open {
        add(Code::NoOutOfHoursRoute, None, guide.escalate_to.first().map(|entry| entry.cite.clone()));
    }
    if let Some(cap) = guide.caps.iter().find(|cap| cap.bites) {
        add(Code::CapReachedFirst, None, Some(cap.cite.clone()));
    }
    if let Some(last) = calendar_end(guide) {
        add(Code::CalendarEnds, Some(format!("{last}")), None);
    }
    if limits(guide).any(counts_working_days) {
        add(Code::WorkingDayUndefined, None, None);
    }
    if let Some(check) = first_note(guide, NoteKind::Check) {
        add(Code::CheckOriginal, None, Some(check.cite.clone()));
    }
    found
}

fn contact_warnings(
    add: &mut impl FnMut(WarningCode, Option<String>, Option<String>),
    guide: &Guide,
    today: NaiveDate,
) {
    use WarningCode as Code;
    let shown = || every_contact(guide);
    let detailed = |entry: &&Contactable| matches!(entry.contact.state, HolderState::Named | HolderState::Line);
    let as_of = |entry: &Contactable| entry.contact.as_of.clone();
    let old = |entry: &&Contactable| {
        let last = entry.contact.as_of.as_deref().and_then(last_day);
        last.and_then(|last| last.checked_add_months(Months::new(12))).is_some_and(|year_later| year_later < today)
    };
    if let Some(entry) = shown().filter(detailed).find(old) {
        add(Code::ContactOld, as_of(entry), entry.contact.cite.clone());
    }
    if let Some(entry) = shown().filter(detailed).find(|entry| entry.contact.as_of.is_none()) {
        add(Code::ContactUndated, None, entry.contact.cite.clone());
    }
    if let Some(entry) = shown().find(|entry| entry.contact.state == HolderState::Vacant) {
        add(Code::ContactVacant, Some(entry.post.clone()), entry.contact.cite.clone());
    }
    let left_out = |entry: &&Contactable| has(&entry.contact.notes, NoteKind::Unattributed);
    if let Some(entry) = shown().find(left_out) {
        add(Code::ContactUnattributed, Some(entry.post.clone()), entry.contact.cite.clone());
    }
}

fn last_day(partial: &str) -> Option<NaiveDate> {
    PartialDate::parse(partial).ok().map(|date| date.last_day())
}

fn has(notes: &[NoteAnswer], kind: NoteKind) -> bool {
    notes.iter().any(|note| note.kind == kind)
}

/// Every action of an answer, in whichever list it stands.
pub(crate) fn every_action(guide: &Guide) -> impl Iterator<Item = &ActionAnswer> {
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
    lists.into_iter().flatten().chain(route)
}

/// Every contact row of an answer: of those to go to, of who else is listed, and of those an action goes to.
fn every_contact(guide: &Guide) -> impl Iterator<Item = &Contactable> {
    let addressees = every_action(guide).flat_map(|action| &action.contacts);
    guide.escalate_to.iter().chain(&guide.also_listed).chain(addressees)
}

/// The first note of a kind, the nearest to the reader first: on an action, a contact, a cap, then on the stage and
/// what stands above it.
fn first_note(guide: &Guide, kind: NoteKind) -> Option<&NoteAnswer> {
    let on_actions = every_action(guide).flat_map(|action| &action.notes);
    let on_contacts = every_contact(guide).flat_map(|entry| &entry.contact.notes);
    let on_caps = guide.caps.iter().flat_map(|cap| &cap.notes);
    let on_forms = guide.forms.iter().flat_map(|form| &form.notes);
    on_actions.chain(on_contacts).chain(on_caps).chain(on_forms).chain(&guide.notes).find(|note| note.kind == kind)
}

fn first_conflict(guide: &Guide) -> Option<String> {
    let on_actions = every_action(guide).flat_map(|action| &action.conflicts);
    let on_caps = guide.caps.iter().flat_map(|cap| &cap.conflicts);
    on_actions.chain(on_caps).chain(&guide.conflicts).next().map(|conflict| conflict.cite.clone())
}

fn limits(guide: &Guide) -> impl Iterator<Item = &Limit> {
    let of_actions = every_action(guide).filter_map(|action| action.deadline.limit.as_ref());
    of_actions.chain(guide.caps.iter().map(|cap| &cap.limit))
}

fn counts_working_days(limit: &Limit) -> bool {
    matches!(limit.quantity, Some(Quantity::SameWorkingDay | Quantity::WorkingDays(_) | Quantity::WorkingWeeks(_)))
}

fn calendar_end(guide: &Guide) -> Option<crate::moment::Moment> {
    let on_actions = every_action(guide).filter_map(|action| action.deadline.why.as_ref());
    let on_caps = guide.caps.iter().filter_map(|cap| cap.why.as_ref());
    let next = guide.next.iter().filter_map(|next| next.why.as_ref());
    on_actions.chain(on_caps).chain(next).find_map(|why| match why {
        Why::CalendarEnds(_, last) => Some(crate::moment::Moment::Day(*last)),
        _ => None,
    })
}
