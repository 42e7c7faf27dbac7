//! What can be found in a policy by reading it, without trying it.

use super::people::posts;
use super::{Finding, FindingCode};
use crate::evaluate::case::name_agency;
use crate::evaluate::who::holder;
use crate::policy::phrase::{Limit, Window};
use crate::policy::{Action, ActionKind, Contact, ContactState, Note, NoteKind, Policy, Statements};
use crate::say::words::{Language, Words};
use chrono::NaiveDate;

pub(super) fn findings(policy: &Policy, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    dates(policy, today, &mut found);
    contacts(policy, today, &mut found);
    posts(policy, &mut found);
    let stages = policy.pathways.iter().flat_map(|pathway| &pathway.stages);
    let at_stages = stages.map(|stage| (stage.name(), &stage.statements));
    let everywhere = policy.pathways.iter().map(|pathway| (pathway.title.as_str(), &pathway.statements));
    for (scope, statements) in everywhere.chain(at_stages).chain([("At every stage", &policy.statements)]) {
        for action in &statements.actions {
            without_limit(scope, action, &mut found);
        }
        counted_too_early(scope, statements, &mut found);
    }
    for note in notes(policy) {
        noted(note, &mut found);
    }
    for hours in policy.hours.iter().filter(|hours| hours.window == Window::NotStated) {
        let text = format!("The document speaks of hours (“{}”) without saying which.", hours.id.replace('-', " "));
        found.push(finding(FindingCode::HoursNotStated, format!("hours.{}", hours.id), text, None));
    }
    let counts_working_days = |action: &Action| action.limit.as_ref().is_some_and(Limit::counts_working_days);
    if policy.facts.working_time.is_none() && policy.actions().any(counts_working_days) {
        let text = "Working days are counted, and the document does not say what a working day is.".to_owned();
        found.push(finding(FindingCode::TermUndefined, "policy".to_owned(), text, None));
    }
    found
}

pub(super) fn finding(code: FindingCode, place: String, text: String, cite: Option<String>) -> Finding {
    Finding { code, place, text, cite, points: 0 }
}

fn dates(policy: &Policy, today: NaiveDate, found: &mut Vec<Finding>) {
    let facts = &policy.facts;
    match facts.review_due {
        None => {
            let text = "The document has no review date.".to_owned();
            found.push(finding(FindingCode::Undated, "policy.review_due".to_owned(), text, None));
        }
        Some(review) if review.is_past(today) => {
            let text = format!("The review was due {}.", words().on_partial_date(review));
            found.push(finding(FindingCode::ReviewOverdue, "policy.review_due".to_owned(), text, None));
        }
        Some(_) => {}
    }
    if facts.in_force_from.is_none() {
        let text = "The document does not say from when it is in force.".to_owned();
        found.push(finding(FindingCode::Undated, "policy.in_force_from".to_owned(), text, None));
    }
}

fn contacts(policy: &Policy, today: NaiveDate, found: &mut Vec<Finding>) {
    let rows: Vec<&Contact> = policy.contacts.iter().filter(|row| holder(row).0.has_details()).collect();
    let old = rows.iter().filter(|row| row.as_of.is_some_and(|as_of| as_of.is_over_a_year_old(today)));
    let counts = [
        (FindingCode::ContactOld, old.count(), "older than a year"),
        (FindingCode::ContactUndated, rows.iter().filter(|row| row.as_of.is_none()).count(), "without a date"),
    ];
    for (code, count, what) in counts {
        if count > 0 {
            let are = if rows.len() == 1 { "is" } else { "are" };
            let text = format!("{count} of {} contacts {are} {what}.", rows.len());
            found.push(finding(code, "contacts".to_owned(), text, None));
        }
    }
    for row in &policy.contacts {
        let state = match &row.state {
            Some(ContactState::Vacant { until: None }) => "the post is vacant".to_owned(),
            Some(ContactState::Vacant { until: Some(until) }) => {
                format!("the post is vacant until {}", words().partial_date(*until))
            }
            Some(ContactState::BeingUpdated) => "the contact details are being updated".to_owned(),
            None => continue,
        };
        let text = format!("{}: {state}.", row_name(policy, row));
        found.push(finding(FindingCode::PostVacant, format!("contacts.{}", row.id), text, Some(row.cite.clone())));
    }
}

/// What a row is called: the post, and whose it is.
pub(super) fn row_name(policy: &Policy, row: &Contact) -> String {
    let named = row.post.as_ref().and_then(|id| policy.post(id));
    let post = row.title.as_deref().or(named).unwrap_or_default();
    let agencies = row.agencies.iter().map(|id| agency_name(policy, id.as_str()));
    std::iter::once(post.to_owned()).chain(agencies).collect::<Vec<_>>().join(", ")
}

/// An agency by the board's name for it, else by its kind in words.
pub(super) fn agency_name(policy: &Policy, id: &str) -> String {
    let kind = || words().agency_kind(id);
    let is_listed = policy.agency(id).is_some();
    if is_listed { None } else { kind() }.unwrap_or_else(|| name_agency(policy, id).name.to_owned())
}

/// The language of the report.
pub(super) fn words() -> Words {
    Words::new(Language::English)
}

fn without_limit(scope: &str, action: &Action, found: &mut Vec<Finding>) {
    use ActionKind::{Consult, Danger, Notify, Record};
    if action.limit.is_none() && !action.optional && !matches!(action.kind, Consult | Danger | Notify | Record) {
        let text = format!("{scope}: “{}” has no time limit.", action.kind.id());
        found.push(finding(FindingCode::ActionWithoutLimit, action.address.clone(), text, Some(action.cite.clone())));
    }
}

/// What answers another action of its stage and is counted from the stage's start: the stage's first step may still be open
/// then. A document may mean that, and a file that forgets its `after` looks the same.
fn counted_too_early(scope: &str, statements: &Statements, found: &mut Vec<Finding>) {
    use ActionKind::{Confirm, Decide, Escalate, Meet, Raise, Resolve, Respond};
    let first =
        |action: &&Action| matches!(action.kind, Raise | Escalate | Meet) && !action.optional && action.after.is_none();
    let Some(first) = statements.actions.iter().find(first) else { return };
    for action in statements.actions.iter().filter(|action| action.id != first.id && action.after.is_none()) {
        let is_answer = matches!(action.kind, Respond | Resolve | Decide | Confirm);
        if is_answer && action.limit.as_ref().is_some_and(|limit| limit.quantity.is_some()) {
            let text = format!(
                "{scope}: “{}” is counted from the start of the stage, when “{}” may still be open.",
                action.kind.id(),
                first.kind.id()
            );
            found.push(finding(FindingCode::CountsFromStart, action.address.clone(), text, Some(action.cite.clone())));
        }
    }
}

fn noted(note: &Note, found: &mut Vec<Finding>) {
    let (code, text) = match note.kind {
        NoteKind::Conflict => (FindingCode::Contradiction, note.says.clone()),
        NoteKind::Silent => (FindingCode::Silent, format!("The policy does not say {}.", note.says)),
        NoteKind::Check | NoteKind::Unattributed => (FindingCode::Doubtful, note.says.clone()),
        _ => return,
    };
    found.push(finding(code, note.address.clone(), text, Some(note.cite.clone())));
}

/// Every note of a policy, wherever it stands.
fn notes(policy: &Policy) -> Vec<&Note> {
    let mut notes: Vec<&Note> = policy.lists_of_notes().flatten().collect();
    notes.extend(policy.pathways.iter().flat_map(|pathway| &pathway.caps).flat_map(|cap| &cap.notes));
    notes.extend(policy.forms.iter().flat_map(|form| &form.notes));
    notes.extend(policy.contacts.iter().flat_map(|contact| &contact.notes));
    notes
}
