//! The contact list: who holds each post.

use super::Reader;
use super::keys::{self, Holds};
use super::place::Place;
use super::references::Scope;
use super::table::Table;
use crate::policy::{Contact, ContactState, Phone, PostId, Ways};
use crate::time::Rota;
use crate::time::moment::PartialDate;
use serde_json::{Map, Value};

/// What a built document has beside `phones`: the same numbers as they are dialled. No policy file has it.
pub(crate) const DIAL: &str = "dial";

/// Digits, perhaps with a plus before and an extension behind.
fn is_dialled(dial: &str) -> bool {
    let (number, extension) = dial.split_once(";ext=").unwrap_or((dial, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(number.strip_prefix('+').unwrap_or(number)) && is_digits(extension)
}

impl Reader<'_> {
    pub(super) fn contacts(&mut self, parts: &Map<String, Value>) -> Vec<Contact> {
        let top = Place::top("contacts");
        let mut contacts = Vec::new();
        let Some(map) = parts.get("contacts").and_then(|value| self.map(&top, value)) else {
            return contacts;
        };
        let as_of = map.get("as_of").map(|value| self.words(&top, "as_of", value, Holds::Date));
        for (id, value) in map.iter().filter(|(id, _)| *id != "as_of") {
            self.check_id(&top, id);
            let Some(table) = self.open(top.table(id), value, &keys::CONTACT, |name, _| name == DIAL) else {
                continue;
            };
            contacts.push(self.contact(&table, id, as_of.as_deref()));
        }
        contacts
    }

    fn contact(&mut self, table: &Table, id: &str, as_of: Option<&str>) -> Contact {
        for key in ["post", "via"] {
            if let Some(post) = table.text(key) {
                self.post(table, key, post);
            }
        }
        if !table.map.contains_key("post") && !table.map.contains_key("title") {
            self.bad(&table.place, "has neither post nor title; write one".to_owned());
        }
        for key in ["name", "phones", "emails"].into_iter().filter(|key| table.map.contains_key(*key)) {
            if let Some(state) = table.text("state") {
                self.bad_key(
                    &table.place,
                    key,
                    format!("stands beside the state \"{state}\"; take one of them out, or write another row for who answers instead"),
                );
            }
        }
        let scope = Scope { cite: table.text("cite"), ..Scope::default() };
        Contact {
            id: id.to_owned(),
            post: table.text("post").map(PostId::from),
            agencies: self.agency_ids(table),
            title: table.owned("title"),
            example: table.map.contains_key("example"),
            name: table.owned("name"),
            phones: self.phones(table),
            emails: table.owned_list("emails"),
            website: table.owned("website"),
            ways: Ways {
                address: table.owned_list("address"),
                menu: table.owned("menu"),
                web_form: table.owned("web_form"),
                relay: table.owned_list("relay"),
            },
            rota: self.rota(table),
            state: self.state(table),
            via: table.text("via").map(PostId::from),
            when: self.when(table),
            as_of: table.text("as_of").or(as_of).and_then(|date| PartialDate::parse(date).ok()),
            cite: table.required("cite"),
            notes: self.notes(table, scope),
        }
    }

    /// The numbers as printed, each with what is dialled: that was worked out when the document was built.
    fn phones(&mut self, table: &Table) -> Vec<Phone> {
        let (printed, dial) = (table.owned_list("phones"), table.owned_list(DIAL));
        if printed.len() != dial.len() {
            let text = format!("is not the numbers of phones as they are dialled, {} of them", printed.len());
            self.bad_key(&table.place, DIAL, text);
        }
        if let Some(wrong) = dial.iter().find(|dial| !is_dialled(dial)) {
            let text = format!("has \"{}\"; write digits, as in +442079460000;ext=12 or 101", wrong.escape_debug());
            self.bad_key(&table.place, DIAL, text);
        }
        printed.into_iter().zip(dial).map(|(printed, dial)| Phone { printed, dial }).collect()
    }

    fn rota(&mut self, table: &Table) -> Option<Rota> {
        let text = table.text("rota")?;
        let rota = Rota::parse(text);
        if rota.is_none() {
            let text =
                format!("is \"{text}\"; write \"1 week in 3 from 2026-11-23\", a day on which such a week begins");
            self.bad_key(&table.place, "rota", text);
        }
        rota
    }

    fn state(&mut self, table: &Table) -> Option<ContactState> {
        let text = table.text("state")?;
        match text.strip_prefix("vacant until ").map(PartialDate::parse) {
            Some(Ok(until)) => Some(ContactState::Vacant { until: Some(until) }),
            _ if text == "vacant" => Some(ContactState::Vacant { until: None }),
            _ if text == "being updated" => Some(ContactState::BeingUpdated),
            _ => {
                self.bad_key(
                    &table.place,
                    "state",
                    format!("is \"{text}\"; write \"vacant\", \"vacant until 2017-07\" or \"being updated\""),
                );
                None
            }
        }
    }
}
