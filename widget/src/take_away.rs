//! What a reader takes away: text for the clipboard, and files.

use escalation::answer::{Contactable, Timeline};
use escalation::export::{ics, vcard};
use escalation::say::words::Words;
use escalation::time::moment::LondonTime;

/// A file to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// A contact as lines of text.
pub fn contact_text(row: &Contactable) -> String {
    let contact = &row.contact;
    let mut lines = vec![row.post];
    lines.extend(contact.name);
    lines.extend(row.agency.map(|agency| agency.name).filter(|name| *name != row.post));
    lines.extend(contact.phones.iter().map(|phone| phone.printed.as_str()));
    lines.extend(contact.emails.iter().map(String::as_str));
    lines.join("\n")
}

/// A contact as a vCard.
pub fn contact_card(row: &Contactable) -> Keep {
    Keep { name: file_name(row.post) + ".vcf", media_type: "text/vcard", text: vcard::card(row) }
}

/// Every deadline of a timeline as a calendar.
pub fn calendar(timeline: &Timeline, words: Words, now: LondonTime) -> Keep {
    Keep {
        name: [timeline.board.id, "-deadlines.ics"].concat(),
        media_type: "text/calendar",
        text: ics::calendar(timeline, words, now),
    }
}

/// Small letters, digits and hyphens.
fn file_name(words: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' };
    words.chars().map(plain).collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join("-")
}
