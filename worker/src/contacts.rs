//! A board's contacts, all of them or those of an agency.

use crate::kept::Board;
use crate::params::{bad, read};
use crate::problem::Problem;
use escalation::export::json::{ContactRow, contacts};
use escalation::export::vcard::Card;
use escalation::policy::{AGENCY_KINDS, Policy};
use escalation::say::words::{Language, Words};

/// A board's contacts in the list's order, each with the list that it is from; the parameter `agency` (an agency's id or
/// kind) narrows them.
///
/// # Errors
/// Another parameter, or an agency that the board does not have.
pub fn list_contacts<'a>(board: &'a Board, question: &[(String, String)]) -> Result<Vec<ContactRow<'a>>, Problem> {
    let [agency] = read(question, ["agency"])?;
    let policy = &board.document.policy;
    let mut rows = contacts(policy);
    for row in &mut rows {
        row.from = Some(board.contacts_from);
    }
    // A form sends what was not chosen as an empty value.
    if let Some(agency) = agency.filter(|agency| !agency.is_empty()) {
        let agencies = agencies(policy, agency)?;
        rows.retain(|row| row.agencies.iter().any(|agency| agencies.contains(&agency.id)));
    }
    Ok(rows)
}

/// The rows that have a number or an address, as vCards one after the other; each says how old it is.
pub fn contact_cards(board: &str, rows: &[ContactRow<'_>]) -> String {
    let words = Words::new(Language::English);
    let mut cards = String::new();
    for row in rows {
        let contact = &row.contact;
        if !contact.is_reachable() {
            continue;
        }
        let note = words.contact_age(contact.as_of);
        let uid = format!("{board}.{}@escalation-guide", row.id);
        let card = Card {
            post: row.title,
            person: contact.person(),
            agency: row.agency.as_ref().map(|agency| agency.name),
            phones: &contact.dial,
            emails: contact.emails,
            note: Some(&note),
            uid: Some(&uid),
        };
        cards.push_str(&card.text());
    }
    cards
}

/// The ids of the agencies that an id or a kind names; a kind that the board has no agency of names none.
fn agencies<'a>(policy: &'a Policy, named: &str) -> Result<Vec<&'a str>, Problem> {
    let found: Vec<&str> = policy
        .agencies()
        .iter()
        .filter(|agency| agency.id == named || agency.kind == named)
        .map(|agency| agency.id.as_str())
        .collect();
    if found.is_empty() && !AGENCY_KINDS.contains(&named) {
        let ids = policy.agencies().iter().map(|agency| agency.id.clone());
        return Err(bad("agency", named, "is no agency of this board", ids.collect()));
    }
    Ok(found)
}
