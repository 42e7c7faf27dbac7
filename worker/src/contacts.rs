//! A board's contacts, all of them or those of an agency.

use crate::problem::Problem;
use escalation::document::Document;
use escalation::json::{ContactRow, contacts};
use escalation::policy::{AGENCY_KINDS, Policy};
use escalation::situation::BadValue;

/// A board's contacts in the list's order; the parameter `agency` (an agency's id or kind) narrows them.
///
/// # Errors
/// Another parameter, or an agency that the board does not have.
pub fn list_contacts<'a>(
    document: &'a Document,
    question: &[(String, String)],
) -> Result<Vec<ContactRow<'a>>, Problem> {
    let policy = &document.policy;
    let mut rows = contacts(policy);
    let mut narrowed = false;
    for (param, value) in question {
        if param != "agency" || narrowed {
            let problem = if narrowed { "is given twice" } else { "is no parameter here" };
            return Err(bad(param, value, problem, vec!["agency".to_owned()]));
        }
        narrowed = true;
        if !value.is_empty() {
            let agencies = agencies(policy, value)?;
            rows.retain(|row| row.agencies.iter().any(|agency| agencies.contains(&agency.id)));
        }
    }
    Ok(rows)
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

fn bad(param: &str, found: &str, problem: &str, allowed: Vec<String>) -> Problem {
    Problem::BadValue(BadValue {
        param: param.to_owned(),
        found: found.to_owned(),
        problem: problem.to_owned(),
        allowed,
    })
}
