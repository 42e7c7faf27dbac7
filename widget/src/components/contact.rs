//! Who holds a post and how to reach them: the person after the post, each number and address a link.

use super::notes::note;
use crate::markup::Pen;
use escalation::answer::{ContactAnswer, HolderState};

/// The person, the lines, and what the document leaves open about them.
pub(super) fn contact(pen: &mut Pen, contact: &ContactAnswer) {
    let words = pen.words();
    let has_lines = !contact.phones.is_empty() || !contact.emails.is_empty() || contact.website.is_some();
    let names_only_the_post = matches!(contact.state, HolderState::PostOnly | HolderState::Ask);
    let is_known = !names_only_the_post || contact.name.is_some() || has_lines;
    pen.open("div", "contact");
    if let Some(name) = &contact.name {
        pen.leaf("p", "contact__name", name);
    }
    if has_lines {
        pen.open("ul", "contact__lines");
        for phone in contact.phones {
            link(pen, &["tel:", &phone.dial].concat(), &phone.printed);
        }
        for email in contact.emails {
            link(pen, &["mailto:", email].concat(), email);
        }
        if let Some(website) = &contact.website {
            link(pen, &address(website), website);
        }
        pen.close();
    }
    for line in contact.ways.map(|ways| words.ways(ways)).unwrap_or_default() {
        pen.leaf("p", "contact__state", &line);
    }
    let cite = contact.cite.unwrap_or_default();
    if let Some(state) = words.holder(contact) {
        pen.open("p", "contact__state");
        pen.text(&state);
        pen.cite(if is_known { "" } else { cite });
        pen.close();
    }
    for one in &contact.notes {
        note(pen, one);
    }
    // Where there are no details, there is nothing to be old.
    if contact.cite.is_some() && is_known {
        pen.open("p", "contact__age");
        pen.text(&words.contact_age(contact.as_of));
        pen.cite(cite);
        pen.close();
    }
    pen.close();
}

fn link(pen: &mut Pen, href: &str, words: &str) {
    pen.open("li", "");
    pen.open("a", "contact__line");
    pen.attribute("href", href);
    pen.text(words);
    pen.close();
    pen.close();
}

/// A website as printed, as an address.
pub(super) fn address(printed: &str) -> String {
    let has_scheme = printed.starts_with("https://") || printed.starts_with("http://");
    let before = if has_scheme { "" } else { "https://" };
    [before, printed].concat()
}
