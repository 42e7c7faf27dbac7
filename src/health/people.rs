//! Posts that people are sent to, and for whom the document gives nobody.

use super::findings::{agency_name, finding, row_name};
use super::{Finding, FindingCode};
use crate::answer::HolderState;
use crate::evaluate::case::{Truth, match_agency};
use crate::evaluate::who::holder;
use crate::policy::phrase::{Choice, Condition, People, Side};
use crate::policy::{Action, ActionKind, AgencyId, Contact, Named, Policy, PostId};

/// Posts without a row, agencies without one for a post that they are asked for, and rows without a detail.
pub(super) fn posts(policy: &Policy, found: &mut Vec<Finding>) {
    let sending = sending(policy);
    for post in &policy.posts {
        let to_it: Vec<&Sending> = sending.iter().filter(|sending| sending.sides(post).next().is_some()).collect();
        let Some(first) = to_it.first() else { continue };
        let rows: Vec<&Contact> = policy
            .contacts
            .iter()
            .filter(|row| row.post.as_ref().is_some_and(|listed| policy.is_held_by(&post.id, listed)))
            .collect();
        let text = if rows.is_empty() {
            format!("Nobody is listed for the post “{}”.", post.words)
        } else {
            let without = agencies_without(policy, post, &to_it, &rows);
            if without.is_empty() {
                continue;
            }
            format!("Nobody is listed for the post “{}” of {}.", post.words, without.join(", "))
        };
        let cite = Some(first.action.cite.clone());
        found.push(finding(FindingCode::PostWithoutContact, format!("posts.{}", post.id), text, cite));
    }
    for row in policy.contacts.iter().filter(|row| holder(row).0 == HolderState::PostOnly && !is_of_many(policy, row)) {
        let text =
            format!("{}: the document gives no name, telephone number or e-mail address.", row_name(policy, row));
        let place = format!("contacts.{}", row.id);
        found.push(finding(FindingCode::PostWithoutContact, place, text, Some(row.cite.clone())));
    }
}

/// An action that sends people to somebody, and for whom it is there.
struct Sending<'a> {
    action: &'a Action,
    to: &'a People,
    conditions: Vec<&'a Condition>,
}

impl Sending<'_> {
    /// The sides on which it leads to a post.
    fn sides(&self, post: &Named<PostId>) -> impl Iterator<Item = Option<Side>> {
        self.to.everybody().filter(|person| person.post == post.id).map(|person| person.side)
    }

    /// Whether it can lead to this agency's people on a side.
    fn reaches(&self, policy: &Policy, agency: &AgencyId, side: Option<Side>) -> bool {
        let may = |of: fn(&Condition) -> Option<&Choice<AgencyId>>| {
            self.conditions
                .iter()
                .filter_map(|condition| of(condition))
                .all(|choice| (match_agency(policy, agency.as_str(), &choice.ids) == Truth::Yes) != choice.negated)
        };
        let (other, own) = (may(|condition| condition.agency.as_ref()), may(|condition| condition.own_agency.as_ref()));
        match side {
            Some(Side::Other) => other,
            Some(Side::Own) => own,
            Some(Side::Each) => other || own,
            Some(Side::Board) | None => false,
        }
    }
}

/// Every action that sends people to somebody.
fn sending(policy: &Policy) -> Vec<Sending<'_>> {
    let mut scopes = vec![(Vec::new(), &policy.statements)];
    for pathway in &policy.pathways {
        scopes.push((vec![&pathway.when], &pathway.statements));
        scopes.extend(pathway.stages.iter().map(|stage| (vec![&pathway.when, &stage.when], &stage.statements)));
    }
    let mut found = Vec::new();
    for (conditions, statements) in scopes {
        for action in &statements.actions {
            use ActionKind::{Consult, Escalate, Meet, Notify, Raise, Refer};
            if let (Consult | Escalate | Meet | Notify | Raise | Refer, Some(to)) = (action.kind, &action.to) {
                let conditions = conditions.iter().copied().chain([&action.when]).collect();
                found.push(Sending { action, to, conditions });
            }
        }
    }
    found
}

/// The agencies whose people hold a post that others are sent to, and for whom the list has no row. A row without an
/// agency is everybody's.
fn agencies_without(policy: &Policy, post: &Named<PostId>, to_it: &[&Sending], rows: &[&Contact]) -> Vec<String> {
    let has_row = |agency: &AgencyId| {
        let is_theirs = |row: &Contact| match_agency(policy, agency.as_str(), &row.agencies) == Truth::Yes;
        rows.iter().any(|row| row.agencies.is_empty() || is_theirs(row))
    };
    let asked = |agency: &AgencyId| {
        to_it.iter().any(|sending| sending.sides(post).any(|side| sending.reaches(policy, agency, side)))
    };
    let without = policy.agencies.iter().filter(|agency| !has_row(&agency.id) && asked(&agency.id));
    without.map(|agency| agency_name(policy, agency.id.as_str())).collect()
}

/// Whether a row is for many bodies: "the school's head teacher" is the document's whole answer, for each has its own.
fn is_of_many(policy: &Policy, row: &Contact) -> bool {
    !row.agencies.is_empty() && row.agencies.iter().all(|id| policy.is_of_many(id.as_str()))
}
