//! Who holds each post, with the age of what is known and whatever has to be kept in mind.

use crate::line::{heading, line};
use escalation::export::json::{ContactRow, contacts as rows};
use escalation::policy::{Contact, ContactState, Policy};
use escalation::say::sheet::{Line, address};
use escalation::say::words::{Arg, Language, Words, message};
use yew::prelude::*;

/// Whether any contact of a policy can be reached, so that an address book takes it.
pub fn has_cards(policy: &Policy) -> bool {
    rows(policy).iter().any(|row| row.contact.is_reachable())
}

/// A policy's contact list, by agency in the file's order. Headings begin at `level`.
pub fn contacts(policy: &Policy, level: u8) -> Html {
    let mut groups: Vec<(String, Vec<(ContactRow, &Contact)>)> = Vec::new();
    for (row, contact) in rows(policy).into_iter().zip(policy.contacts()) {
        let whose = row.whose(policy);
        match groups.iter_mut().find(|(name, _)| *name == whose) {
            Some((_, rows)) => rows.push((row, contact)),
            None => groups.push((whose, vec![(row, contact)])),
        }
    }
    if groups.is_empty() {
        return html! { <p class="contacts__none">{ "The document lists no contacts." }</p> };
    }
    html! {
        <div class="contacts">
            for (whose, rows) in groups {
                <section>
                    { heading(level, "contacts__agency", &whose) }
                    <ul class="contacts__rows">
                        for (row, contact) in rows { <li class="contact">{ person(policy, &row, contact) }</li> }
                    </ul>
                </section>
            }
        </div>
    }
}

fn person(policy: &Policy, row: &ContactRow, contact: &Contact) -> Html {
    let words = Words::new(Language::English);
    let dialled = row.contact.phones.iter().zip(&row.contact.dial);
    html! {
        <>
            <p class="contact__post">
                <strong>{ row.title.to_owned() }</strong>
                if let Some(name) = row.contact.person() { { ", " }{ name.to_owned() } }
            </p>
            if row.contact.is_reachable() {
                <p class="contact__reach">
                    for (printed, dial) in dialled {
                        <a href={format!("tel:{dial}")}>{ (*printed).to_owned() }</a>{ " " }
                    }
                    for email in row.contact.emails {
                        <a href={format!("mailto:{email}")}>{ email.clone() }</a>{ " " }
                    }
                    if let Some(website) = row.contact.website {
                        <a href={address(website)}>{ website.to_owned() }</a>{ " " }
                    }
                    if let Some(form) = row.contact.web_form {
                        <a href={address(form)}>{ message::way_web_form(words, form) }</a>
                    }
                </p>
            }
            for one in caveats(policy, row, contact) { <p class="contact__line">{ line(&one) }</p> }
        </>
    }
}

/// What has to be known before a row is relied on: who gives the details, hours, age, doubts.
pub(crate) fn caveats(policy: &Policy, row: &ContactRow, contact: &Contact) -> Vec<Line> {
    let words = Words::new(Language::English);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(state(words, row, contact));
    if contact.example {
        lines.push(message::an_example(words));
    }
    lines.extend(words.ways(&contact.ways));
    let teller = crate::account::Teller { policy, words };
    lines.extend(teller.applies(&contact.when).into_iter().map(|line| line.words));
    if let Some(rota) = contact.rota {
        lines.push(format!("On duty one week in {}, from {}.", rota.every, words.date(rota.first)));
    }
    lines.extend(row.contact.notes.iter().cloned());
    let age = Line::of(words.contact_age(row.contact.as_of)).cited(row.cite);
    lines.into_iter().map(Line::of).chain([age]).collect()
}

/// What stands where details are missing.
fn state(words: Words, row: &ContactRow, contact: &Contact) -> Option<String> {
    let until = row.contact.until.map(|until| words.partial_date(until));
    match (&contact.state, row.contact.via) {
        (Some(ContactState::Vacant { .. }), _) => Some(match until {
            Some(until) => message::contact_vacant_until(words, &until),
            None => message::contact_vacant(words),
        }),
        (Some(ContactState::BeingUpdated), _) => Some(message::contact_being_updated(words)),
        (None, Some(via)) => Some(message::contact_ask(words, Arg::Policy(via))),
        (None, None) if row.contact.is_reachable() => None,
        (None, None) => words.ways(&contact.ways).is_empty().then(|| message::contact_post_only(words)),
    }
}
