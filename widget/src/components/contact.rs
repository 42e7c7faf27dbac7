//! Who holds a post and how to reach them: the person after the post, each number and address a link.

use super::notes::note;
use crate::markup::el;
use crate::page::Page;
use escalation::answer::{ContactAnswer, HolderState};
use yew::prelude::*;

/// The person, the lines, and what the document leaves open about them.
pub(super) fn contact(page: &Page, contact: &ContactAnswer) -> Html {
    let mut lines: Vec<Html> = contact.phones.iter().map(|phone| link(&dial(phone), phone)).collect();
    lines.extend(contact.emails.iter().map(|email| link(&format!("mailto:{email}"), email)));
    lines.extend(contact.website.iter().map(|website| link(&address(website), website)));
    let mut block = el("div", "contact");
    if let Some(name) = &contact.name {
        block = block.add(el("p", "contact__name").words(name).end());
    }
    let names_only_the_post = matches!(contact.state, HolderState::PostOnly | HolderState::Ask);
    let is_known = !names_only_the_post || contact.name.is_some() || !lines.is_empty();
    if !lines.is_empty() {
        block = block.add(el("ul", "contact__lines").each(lines).end());
    }
    if let Some(words) = page.words.holder(contact) {
        let state = el("p", "contact__state").words(&words);
        let cite = contact.cite.as_deref().filter(|_| !is_known).unwrap_or_default();
        block = block.add(state.add(page.cite(cite)).end());
    }
    block = block.each(contact.notes.iter().map(|one| note(page, one)));
    // Where there are no details, there is nothing to be old.
    if let Some(paragraph) = contact.cite.as_ref().filter(|_| is_known) {
        let age = el("p", "contact__age").words(&page.words.contact_age(contact.as_of.as_deref()));
        block = block.add(age.add(page.cite(paragraph)).end());
    }
    block.end()
}

fn link(href: &str, words: &str) -> Html {
    el("li", "").add(el("a", "contact__line").attribute("href", href).words(words).end()).end()
}

/// A number as a link dials it: digits, a leading plus, and what follows "x" as an extension.
fn dial(printed: &str) -> String {
    let (number, extension) = printed.split_once(['x', 'X']).unwrap_or((printed, ""));
    let digits =
        |text: &str| text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect::<String>();
    let (number, extension) = (digits(number), digits(extension));
    if extension.is_empty() { format!("tel:{number}") } else { format!("tel:{number};ext={extension}") }
}

/// A website as printed, as an address.
pub(super) fn address(printed: &str) -> String {
    if printed.contains("://") { printed.to_owned() } else { format!("https://{printed}") }
}

#[cfg(test)]
mod tests {
    use super::dial;

    #[test]
    fn a_link_dials_what_is_printed() {
        assert_eq!(dial("020 7946 0123"), "tel:02079460123");
        assert_eq!(dial("+44 (20) 7946-0123"), "tel:+442079460123");
        assert_eq!(dial("0300 555 1201 x73226"), "tel:03005551201;ext=73226");
    }
}
