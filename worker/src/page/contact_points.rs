//! How to reach a board and its agencies, in the words of schema.org, for whoever reads the page by program.

use escalation::export::json::{ContactRow, contacts};
use escalation::policy::Policy;
use escalation::say::sheet::address;
use escalation::say::words::{Language, Words};
use serde_json::{Value, json};

/// The board, and each agency as one of its departments, with the contacts that have a number or an address.
pub(super) fn contact_points(policy: &Policy) -> String {
    let facts = policy.facts();
    let rows = contacts(policy);
    let own: Vec<Value> = rows.iter().filter(|row| row.agency.is_none()).filter_map(contact_point).collect();
    let agencies = policy.agencies().iter().filter_map(|agency| {
        let rows = rows.iter().filter(|row| row.agencies.iter().any(|other| agency.id == other.id));
        let points: Vec<Value> = rows.filter_map(contact_point).collect();
        (!points.is_empty()).then(|| json!({ "@type": "Organization", "name": agency.name, "contactPoint": points }))
    });
    let agencies: Vec<Value> = agencies.collect();
    let mut board = json!({ "@context": "https://schema.org", "@type": "Organization", "name": facts.board });
    if let Some(members) = board.as_object_mut() {
        if let Some(area) = &facts.area {
            members.insert("areaServed".to_owned(), json!(area));
        }
        for (name, values) in [("contactPoint", own), ("department", agencies)] {
            if !values.is_empty() {
                members.insert(name.to_owned(), Value::Array(values));
            }
        }
    }
    board.to_string()
}

/// A row that somebody can be reached by; it says how old it is.
fn contact_point(row: &ContactRow<'_>) -> Option<Value> {
    let contact = &row.contact;
    if !contact.is_reachable() {
        return None;
    }
    let mut point = json!({
        "@type": "ContactPoint",
        "contactType": row.title,
        "description": Words::new(Language::English).contact_age(contact.as_of),
    });
    let members = point.as_object_mut()?;
    if let Some(name) = contact.person() {
        members.insert("name".to_owned(), json!(name));
    }
    let numbers: Vec<&str> = contact.dial.iter().map(|dial| dial.split(';').next().unwrap_or(dial)).collect();
    let pages: Vec<String> = contact.pages().map(address).collect();
    let ways = [("telephone", json!(numbers)), ("email", json!(contact.emails)), ("url", json!(pages))];
    for (name, values) in ways {
        if values.as_array().is_some_and(|values| !values.is_empty()) {
            members.insert(name.to_owned(), values);
        }
    }
    Some(point)
}
