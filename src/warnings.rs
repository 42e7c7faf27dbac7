//! What a reader has to know before relying on an answer.

use crate::answer::{ActionAnswer, Contactable, Detail, Guide, HolderState, NoteAnswer, Warning, WarningCode, Why};
use crate::case::Case;
use crate::ladder::{Ladder, stage_name};
use crate::moment::PartialDate;
use crate::phrase::{Limit, Quantity};
use crate::policy::NoteKind;
use chrono::{Months, NaiveDate};

/// The pathway is not for this reader: its title.
pub(crate) fn not_yours(title: &str) -> Warning<'_> {
    Warning { code: WarningCode::NotYourPathway, detail: Some(Detail::Words(title)), cite: None }
}

/// The warnings of an answer, each code at most once, in the order of the closed list.
pub(crate) fn warnings<'a>(case: &Case<'a>, guide: &Guide<'a>, ladder: Option<&Ladder<'a>>) -> Vec<Warning<'a>> {
    use WarningCode as Code;
    let today = case.situation.now.date_naive();
    let facts = &case.policy.facts;
    let mut found: Vec<Warning> = Vec::new();
    let mut add = |code, detail: Option<&'a str>, cite: Option<&'a str>| {
        found.push(Warning { code, detail: detail.map(Detail::Words), cite });
    };

    if let Some(review) = &facts.review_due
        && last_day(review).is_some_and(|last| last < today)
    {
        add(Code::PolicyReviewOverdue, Some(review), None);
    }
    if facts.in_force_from.is_none() {
        add(Code::PolicyUndated, None, None);
    }
    if let Some(silent) = first_note(guide, NoteKind::Silent) {
        add(Code::PolicySilent, None, Some(silent.cite));
    } else if !guide.silences.is_empty() {
        add(Code::PolicySilent, None, None);
    }
    if let Some(stage) = ladder.and_then(|ladder| ladder.dropped) {
        add(Code::NotYourPathway, Some(stage_name(stage)), None);
    }
    contact_warnings(&mut add, guide, today);
    if let Some(cite) = first_conflict(guide) {
        add(Code::DocumentConflict, None, Some(cite));
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
    if let Some(last) = calendar_end(guide) {
        found.push(Warning { code: Code::CalendarEnds, detail: Some(Detail::LastDay(last)), cite: None });
    }
    let mut add = |code, cite| found.push(Warning { code, detail: None, cite });
    if limits(guide).any(counts_working_days) {
        add(Code::WorkingDayUndefined, None);
    }
    if let Some(check) = first_note(guide, NoteKind::Check) {
        add(Code::CheckOriginal, Some(check.cite));
    }
    found
}

fn contact_warnings<'a>(
    add: &mut dyn FnMut(WarningCode, Option<&'a str>, Option<&'a str>),
    guide: &Guide<'a>,
    today: NaiveDate,
) {
    use WarningCode as Code;
    let is_old = |as_of: &str| {
        let year_later = last_day(as_of).and_then(|last| last.checked_add_months(Months::new(12)));
        year_later.is_some_and(|year_later| year_later < today)
    };
    // The first row of each kind, in the order of the codes.
    let mut first: [Option<&Contactable>; 4] = [None; 4];
    for entry in every_contact(guide) {
        let (contact, detailed) =
            (&entry.contact, matches!(entry.contact.state, HolderState::Named | HolderState::Line));
        let holds = [
            detailed && contact.as_of.is_some_and(is_old),
            detailed && contact.as_of.is_none(),
            contact.state == HolderState::Vacant,
            contact.notes.iter().any(|note| note.kind == NoteKind::Unattributed),
        ];
        for (first, holds) in first.iter_mut().zip(holds) {
            *first = first.or(holds.then_some(entry));
        }
    }
    let codes = [Code::ContactOld, Code::ContactUndated, Code::ContactVacant, Code::ContactUnattributed];
    for (code, entry) in codes.into_iter().zip(first) {
        let Some(entry) = entry else { continue };
        let detail = match code {
            Code::ContactOld => entry.contact.as_of,
            Code::ContactUndated => None,
            _ => Some(entry.post),
        };
        add(code, detail, entry.contact.cite);
    }
}

fn last_day(partial: &str) -> Option<NaiveDate> {
    PartialDate::parse(partial).ok().map(|date| date.last_day())
}

/// Every action of an answer, in whichever list it stands.
fn every_action<'g, 'a>(guide: &'g Guide<'a>) -> impl Iterator<Item = &'g ActionAnswer<'a>> {
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
    lists.into_iter().flatten().chain(route)
}

/// Every contact row of an answer: of those to go to, of who else is listed, and of those an action goes to.
fn every_contact<'g, 'a>(guide: &'g Guide<'a>) -> impl Iterator<Item = &'g Contactable<'a>> {
    let addressees = every_action(guide).flat_map(|action| &action.contacts);
    guide.escalate_to.iter().chain(&guide.also_listed).chain(addressees)
}

/// The first note of a kind, the nearest to the reader first: on an action, a contact, a cap, then on the stage and
/// what stands above it.
fn first_note<'a>(guide: &Guide<'a>, kind: NoteKind) -> Option<NoteAnswer<'a>> {
    let on_actions = every_action(guide).flat_map(|action| &action.notes);
    let on_contacts = every_contact(guide).flat_map(|entry| &entry.contact.notes);
    let on_caps = guide.caps.iter().flat_map(|cap| &cap.notes);
    let on_forms = guide.forms.iter().flat_map(|form| &form.notes);
    on_actions
        .chain(on_contacts)
        .chain(on_caps)
        .chain(on_forms)
        .chain(&guide.notes)
        .find(|note| note.kind == kind)
        .copied()
}

fn first_conflict<'a>(guide: &Guide<'a>) -> Option<&'a str> {
    let on_actions = every_action(guide).flat_map(|action| &action.conflicts);
    let on_caps = guide.caps.iter().flat_map(|cap| &cap.conflicts);
    on_actions.chain(on_caps).chain(&guide.conflicts).next().map(|conflict| conflict.cite)
}

fn limits<'a>(guide: &Guide<'a>) -> impl Iterator<Item = &'a Limit> {
    let of_actions = every_action(guide).filter_map(|action| action.deadline.limit);
    of_actions.chain(guide.caps.iter().map(|cap| cap.limit))
}

fn counts_working_days(limit: &Limit) -> bool {
    matches!(limit.quantity, Some(Quantity::SameWorkingDay | Quantity::WorkingDays(_) | Quantity::WorkingWeeks(_)))
}

fn calendar_end(guide: &Guide) -> Option<NaiveDate> {
    let on_actions = every_action(guide).filter_map(|action| action.deadline.why.as_ref());
    let on_caps = guide.caps.iter().filter_map(|cap| cap.why.as_ref());
    let next = guide.next.iter().filter_map(|next| next.why.as_ref());
    on_actions.chain(on_caps).chain(next).find_map(|why| match why {
        Why::CalendarEnds(_, last) => Some(*last),
        _ => None,
    })
}
