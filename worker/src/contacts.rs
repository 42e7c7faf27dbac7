//! A board's contacts, all of them or those of an agency.

use crate::kept::Board;
use crate::params::{bad, read};
use crate::problem::Problem;
use escalation::export::json::{ContactRow, contacts};
use escalation::export::vcard::card;
use escalation::policy::{AGENCY_KINDS, Policy};

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

/// The rows that somebody can be reached by, as vCards one after the other; each says how old it is, when the policy sends
/// people there, and what else has to be known.
///
/// # Errors
/// There is no such row.
pub fn contact_cards(board: &Board, rows: &[ContactRow<'_>]) -> Result<String, Problem> {
    let policy = &board.document.policy;
    let of_row = |row: &ContactRow<'_>| card(policy, row, &row.caveats().join("\n"), Some(&board.changed));
    let cards: String = rows.iter().filter_map(of_row).collect();
    if cards.is_empty() {
        return Err(Problem::NothingToSave { needs: Vec::new() });
    }
    Ok(cards)
}

/// The card of one row, by its id: Outlook takes one card from a file, whatever follows.
///
/// # Errors
/// There is no such row, or nobody can be reached by it.
pub fn contact_card(board: &Board, id: &str) -> Result<String, Problem> {
    let rows = contacts(&board.document.policy);
    match rows.iter().find(|row| row.id == id) {
        Some(row) => contact_cards(board, std::slice::from_ref(row)),
        None => {
            let reachable = rows.iter().filter(|row| row.contact.is_reachable());
            Err(Problem::UnknownContact { contacts: reachable.map(|row| row.id.to_owned()).collect() })
        }
    }
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
        let ids = policy.agencies().iter().map(|agency| agency.id.to_string());
        return Err(bad("agency", named, "is no agency of this board", ids.collect()));
    }
    Ok(found)
}
