//! What a reader takes away as a file.

use crate::state::State;
use escalation::answer::Whole;
use escalation::export::ics::Saving;
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

/// Every deadline of a state's answer as a calendar; `None`: there is no date, or no run was begun.
pub fn calendar(state: &State) -> Option<Keep> {
    let run = state.run.as_deref()?;
    let saving = Saving { run, made: state.now, alarm: None, only: None };
    let keep = |whole: &Whole| {
        Some(Keep {
            name: format!("{}-deadlines.ics", whole.timeline.board.id),
            media_type: "text/calendar",
            text: ics::saved(&whole.timeline, state.words(), saving)?,
        })
    };
    state.with_whole(keep)?
}

/// Somebody's contact card, from the contact list of this board.
pub fn contact_card(board: &str, person: &Person) -> Keep {
    let uid = person.row.as_deref().map(|row| vcard::uid(board, row));
    let note = person.lines.iter().map(|line| unmarked(&line.words)).collect::<Vec<_>>().join("\n");
    let phones: Vec<&str> = person.phones.iter().map(|(_, dialled)| dialled.as_str()).collect();
    let card = vcard::Card {
        post: &person.post,
        person: person.name.as_deref(),
        agency: person.agency.as_deref(),
        phones: &phones,
        emails: &person.emails,
        website: person.website.as_deref(),
        web_form: person.web_form.as_ref().map(|(_, form)| form.as_str()),
        address: &person.address,
        relay: &person.relay,
        note: Some(note.as_str()).filter(|note| !note.is_empty()),
        uid: uid.as_deref(),
        // When the list was changed is known to whoever serves it.
        changed: None,
    };
    Keep { name: card_name(person), media_type: "text/vcard", text: card.text() }
}

/// What somebody's contact card is called.
pub fn card_name(person: &Person) -> String {
    file_name(&person.post) + ".vcf"
}

/// Small letters, digits and hyphens.
fn file_name(words: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' };
    words.chars().map(plain).collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::contact_card;
    use escalation::say::sheet::Person;

    #[test]
    fn a_card_has_where_to_write_to_and_the_number_for_a_text_relay() {
        let person = Person {
            post: "Duty Social Worker".to_owned(),
            address: vec!["Invented House".to_owned(), "ZZ9 9ZZ".to_owned()],
            relay: vec!["18001 01632 960502".to_owned()],
            row: Some("duty".to_owned()),
            ..Person::default()
        };
        let card = contact_card("exampleshire", &person);
        assert_eq!(card.name, "duty-social-worker.vcf");
        for line in [
            "TEL;TYPE=TEXTPHONE:18001 01632 960502\r\n",
            "ADR;TYPE=WORK:;;Invented House;;;ZZ9 9ZZ;\r\n",
            "UID:exampleshire.duty@escalation-guide\r\n",
        ] {
            assert!(card.text.contains(line), "{}", card.text);
        }
    }
}
