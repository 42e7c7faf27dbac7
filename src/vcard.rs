//! A contact as a vCard 3.0, the version that every address book reads.

use crate::answer::{Contactable, HolderState};

/// One contact row. The post is the title; without a person the post is the name as well.
///
/// What the document does not give is left out. Source: RFC 2426.
pub fn card(row: &Contactable) -> String {
    let contact = &row.contact;
    let person = contact.name.as_deref().filter(|_| contact.state == HolderState::Named).unwrap_or(&row.post);
    let mut card = Lines::default();
    card.put("BEGIN", "VCARD");
    card.put("VERSION", "3.0");
    card.put("FN", &escape(person));
    card.put("N", &format!("{};;;;", escape(person)));
    card.put("TITLE", &escape(&row.post));
    if let Some(agency) = &row.agency {
        card.put("ORG", &escape(&agency.name));
    }
    for phone in &contact.phones {
        card.put("TEL;TYPE=WORK", &escape(phone));
    }
    for email in &contact.emails {
        card.put("EMAIL;TYPE=WORK", &escape(email));
    }
    card.put("END", "VCARD");
    card.text
}

/// Content lines of at most 75 octets, folded, as vCard and iCalendar both have them.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) text: String,
}

impl Lines {
    pub(crate) fn put(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in format!("{name}:{value}").chars() {
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
