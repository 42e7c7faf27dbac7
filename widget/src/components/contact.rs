//! Who holds a post and how to reach them: the person after the post, each number and address a link.

use super::notes::note;
use crate::page::Page;
use escalation::answer::ContactAnswer;
use yew::prelude::*;

/// The person, the lines, and what the document leaves open about them.
pub(super) fn contact(page: &Page, contact: &ContactAnswer) -> Html {
    let long = "contact__line contact__line--long";
    let phones = contact.phones.iter().map(|phone| ("contact__line", dial(phone), phone));
    let emails = contact.emails.iter().map(|email| (long, format!("mailto:{email}"), email));
    let websites = contact.website.iter().map(|website| (long, address(website), website));
    let lines: Vec<_> = phones.chain(emails).chain(websites).collect();
    html! {
        <div class="contact">
            { for contact.name.iter().map(|name| html! { <p class="contact__name">{name.clone()}</p> }) }
            if !lines.is_empty() {
                <ul class="contact__lines">
                    { for lines.into_iter().map(|(class, href, words)| html! { <li><a {class} {href}>{words.clone()}</a></li> }) }
                </ul>
            }
            { for page.words.holder(contact).map(|words| html! { <p class="contact__state">{words}</p> }) }
            { for contact.notes.iter().map(|one| note(page, one)) }
            { for contact.cite.iter().map(|paragraph| html! {
                <p class="contact__age">{page.words.contact_age(contact.as_of.as_deref())}{page.cite(paragraph)}</p>
            }) }
        </div>
    }
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
