//! A contact as a vCard 3.0, the version that every address book reads.

use crate::answer::{Contactable, HolderState};

/// What a card says. What the document does not give is left out.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// The post; without a person it is the name as well.
    pub post: &'a str,
    /// The person who holds it.
    pub person: Option<&'a str>,
    /// The agency it belongs to.
    pub agency: Option<&'a str>,
    /// Telephone numbers as they are dialled ([`crate::policy::Phone::dial`]).
    pub phones: &'a [&'a str],
    /// E-mail addresses as printed.
    pub emails: &'a [String],
    /// What a reader has to know before relying on it.
    pub note: Option<&'a str>,
    /// Names the row, so that importing twice adds nothing.
    pub uid: Option<&'a str>,
}

/// One contact row.
pub fn card(row: &Contactable) -> String {
    let contact = &row.contact;
    let phones: Vec<&str> = contact.phones.iter().map(|phone| phone.dial.as_str()).collect();
    let card = Card {
        post: row.post,
        person: contact.name.filter(|_| contact.state == HolderState::Named),
        agency: row.agency.map(|agency| agency.name),
        phones: &phones,
        emails: contact.emails,
        note: None,
        uid: None,
    };
    card.text()
}

impl Card<'_> {
    /// The card as a file has it. Source: RFC 2426.
    pub fn text(&self) -> String {
        let person = escape(self.person.unwrap_or(self.post));
        let mut card = Lines::default();
        card.put("BEGIN", "VCARD");
        card.put("VERSION", "3.0");
        card.put("FN", &person);
        card.put("N", &[&person, ";;;;"].concat());
        card.put("TITLE", &escape(self.post));
        if let Some(agency) = self.agency {
            card.put("ORG", &escape(agency));
        }
        for phone in self.phones {
            // Address books take an extension after "x"; that of an address (";ext=") they do not know.
            card.put("TEL;TYPE=WORK", &escape(&phone.replacen(";ext=", " x", 1)));
        }
        for email in self.emails {
            card.put("EMAIL;TYPE=WORK", &escape(email));
        }
        if let Some(note) = self.note {
            card.put("NOTE", &escape(note));
        }
        if let Some(uid) = self.uid {
            card.put("UID", &escape(uid));
        }
        card.put("END", "VCARD");
        card.text
    }
}

/// Content lines of at most 75 octets, folded, as vCard and iCalendar both have them.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) text: String,
}

impl Lines {
    pub(crate) fn put(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in [name, ":", value].concat().chars() {
            octets += letter.len_utf8();
            if octets > 75 {
                self.text.push_str("\r\n ");
                octets = 1 + letter.len_utf8();
            }
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}

/// Text as a value: a backslash before what would end it.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{Lines, escape};

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut lines = Lines::default();
        lines.put("NOTE", &"é".repeat(60));
        let folded: Vec<&str> = lines.text.split_terminator("\r\n").collect();
        assert!(folded.iter().all(|line| line.len() <= 75), "{folded:?}");
        assert!(folded.iter().skip(1).all(|line| line.starts_with(' ')));
        assert_eq!(lines.text.replace("\r\n ", ""), format!("NOTE:{}\r\n", "é".repeat(60)));
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escape("Nurse, Safeguarding; 1\\2\nDay"), "Nurse\\, Safeguarding\\; 1\\\\2\\nDay");
    }
}
