//! What a reader takes away as a file.

use crate::state::State;
use escalation::export::{ics, vcard};
use escalation::say::sheet::Person;
use escalation::say::words::unmarked;

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

/// Every deadline of a state's answer as a calendar; `None`: there is no answer.
pub fn calendar(state: &State) -> Option<Keep> {
    state.with_whole(|whole| Keep {
        name: format!("{}-deadlines.ics", whole.timeline.board.id),
        media_type: "text/calendar",
        text: ics::calendar(&whole.timeline, state.words(), state.now),
    })
}

/// Somebody's contact card.
pub fn contact_card(person: &Person) -> Keep {
    let note = person.lines.iter().map(|line| unmarked(&line.words)).collect::<Vec<_>>().join("\n");
    let phones: Vec<&str> = person.phones.iter().map(|(_, dialled)| dialled.as_str()).collect();
    let card = vcard::Card {
        post: &person.post,
        person: person.name.as_deref(),
        agency: person.agency.as_deref(),
        phones: &phones,
        emails: &person.emails,
        website: person.website.as_deref(),
        web_form: None,
        address: &[],
        relay: &[],
        note: Some(note.as_str()).filter(|note| !note.is_empty()),
        uid: None,
        changed: None,
    };
    Keep { name: file_name(&person.post) + ".vcf", media_type: "text/vcard", text: card.text() }
}

/// Small letters, digits and hyphens.
fn file_name(words: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' };
    words.chars().map(plain).collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join("-")
}
