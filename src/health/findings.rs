//! What can be found in a policy by reading it, without trying it.

use super::{Finding, FindingCode};
use crate::moment::PartialDate;
use crate::phrase::{Quantity, Window};
use crate::policy::{Action, ActionKind, Contact, ContactState, Note, NoteKind, Policy, Statements};
use chrono::{Months, NaiveDate};

pub(super) fn findings(policy: &Policy, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    dates(policy, today, &mut found);
    contacts(policy, today, &mut found);
    posts(policy, &mut found);
    for scope in scopes(policy) {
        for action in &scope.actions {
            without_limit(action, &mut found);
        }
    }
    for note in notes(policy) {
        noted(note, &mut found);
    }
    for hours in policy.hours.iter().filter(|hours| hours.window == Window::NotStated) {
        let text = "The document speaks of these hours without saying which.".to_owned();
        found.push(finding(FindingCode::HoursNotStated, format!("hours.{}", hours.id), text, None));
    }
    if scopes(policy).iter().flat_map(|scope| &scope.actions).any(counts_working_days) {
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
    match &facts.review_due {
        None => {
            let text = "The document has no review date.".to_owned();
            found.push(finding(FindingCode::Undated, "policy.review_due".to_owned(), text, None));
        }
        Some(review) if last_day(review).is_some_and(|last| last < today) => {
            let text = format!("The review was due in {review}.");
            found.push(finding(FindingCode::ReviewOverdue, "policy.review_due".to_owned(), text, None));
        }
        Some(_) => {}
    }
    if facts.in_force_from.is_none() {
        let text = "The document does not say from when it is in force.".to_owned();
        found.push(finding(FindingCode::Undated, "policy.in_force_from".to_owned(), text, None));
    }
}

fn last_day(partial: &str) -> Option<NaiveDate> {
    PartialDate::parse(partial).ok().map(|date| date.last_day())
}

fn contacts(policy: &Policy, today: NaiveDate, found: &mut Vec<Finding>) {
    let detailed = |row: &&Contact| row.name.is_some() || !row.phones.is_empty() || !row.emails.is_empty();
    let rows: Vec<&Contact> = policy.contacts.iter().filter(detailed).collect();
    let old = rows.iter().filter(|row| {
        let last = row.as_of.as_deref().and_then(last_day);
        last.and_then(|last| last.checked_add_months(Months::new(12))).is_some_and(|year_later| year_later < today)
    });
    let counts = [
        (FindingCode::ContactOld, old.count(), "older than a year"),
        (FindingCode::ContactUndated, rows.iter().filter(|row| row.as_of.is_none()).count(), "without a date"),
    ];
    for (code, count, what) in counts {
        if count > 0 {
            let text = format!("{count} of {} contacts are {what}.", rows.len());
            found.push(finding(code, "contacts".to_owned(), text, None));
        }
    }
    for row in &policy.contacts {
        let state = match &row.state {
            Some(ContactState::Vacant { .. }) => "vacant",
            Some(ContactState::BeingUpdated) => "being updated",
            None => continue,
        };
        let post = row.title.as_deref().or(row.post.as_deref()).unwrap_or(&row.id);
        let text = format!("{post} is {state}.");
        found.push(finding(FindingCode::PostVacant, format!("contacts.{}", row.id), text, Some(row.cite.clone())));
    }
}

/// Posts that people are sent to, and for whom nobody is listed.
fn posts(policy: &Policy, found: &mut Vec<Finding>) {
    use ActionKind::{Escalate, Notify, Raise, Refer};
    for post in &policy.posts {
        let sent = scopes(policy).into_iter().flat_map(|scope| &scope.actions).find(|action| {
            matches!(action.kind, Raise | Escalate | Refer | Notify)
                && action.to.as_ref().is_some_and(|to| to.persons.iter().any(|person| person.post == post.id))
        });
        let listed = policy.contacts.iter().any(|row| row.post.as_deref() == Some(post.id.as_str()));
        if let Some(action) = sent.filter(|_| !listed) {
            let text = format!("Nobody is listed for the post “{}”.", post.words);
            let place = format!("posts.{}", post.id);
            found.push(finding(FindingCode::PostWithoutContact, place, text, Some(action.cite.clone())));
        }
    }
}

fn without_limit(action: &Action, found: &mut Vec<Finding>) {
    use ActionKind::{Consult, Danger, Notify, Record};
    if action.limit.is_none() && !action.optional && !matches!(action.kind, Consult | Danger | Notify | Record) {
        let text = "No time limit is set.".to_owned();
        found.push(finding(FindingCode::ActionWithoutLimit, action.address.clone(), text, Some(action.cite.clone())));
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

fn counts_working_days(action: &Action) -> bool {
    matches!(
        action.limit.as_ref().and_then(|limit| limit.quantity),
        Some(Quantity::SameWorkingDay | Quantity::WorkingDays(_) | Quantity::WorkingWeeks(_))
    )
}

fn scopes(policy: &Policy) -> Vec<&Statements> {
    let mut scopes = vec![&policy.statements];
    for pathway in &policy.pathways {
        scopes.push(&pathway.statements);
        scopes.extend(pathway.stages.iter().map(|stage| &stage.statements));
    }
    scopes
}

/// Every note of a policy, wherever it stands.
fn notes(policy: &Policy) -> Vec<&Note> {
    let mut notes: Vec<&Note> = Vec::new();
    for scope in scopes(policy) {
        notes.extend(&scope.notes);
        notes.extend(scope.actions.iter().flat_map(|action| &action.notes));
    }
    notes.extend(policy.pathways.iter().flat_map(|pathway| &pathway.caps).flat_map(|cap| &cap.notes));
    notes.extend(policy.forms.iter().flat_map(|form| &form.notes));
    notes.extend(policy.contacts.iter().flat_map(|contact| &contact.notes));
    notes
}
