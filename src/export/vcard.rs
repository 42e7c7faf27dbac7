//! A contact as a vCard 3.0, the version that every address book reads.

#[cfg(feature = "json")]
use crate::export::json::ContactRow;
#[cfg(feature = "json")]
use crate::policy::Policy;

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
    /// A website as printed.
    pub website: Option<&'a str>,
    /// A form on the web as printed.
    pub web_form: Option<&'a str>,
    /// Where to write to, a line for each part.
    pub address: &'a [String],
    /// Numbers for a text relay as printed.
    pub relay: &'a [String],
    /// What a reader has to know before relying on it.
    pub note: Option<&'a str>,
    /// Names the row, so that importing twice adds nothing.
    pub uid: Option<&'a str>,
    /// When the list was last changed, as UTC: `2026-11-20T16:30:00Z`.
    pub changed: Option<&'a str>,
}

/// The card of a row of a policy's contact list; `None`: nobody can be reached by it. `note` is what a reader has to know
/// before relying on it, `changed` when the list was last changed, as UTC.
#[cfg(feature = "json")]
pub fn card(policy: &Policy, row: &ContactRow<'_>, note: &str, changed: Option<&str>) -> Option<String> {
    let contact = &row.contact;
    if !contact.is_reachable() {
        return None;
    }
    let (whose, uid) = (row.whose(policy), uid(policy.id(), row.id));
    let card = Card {
        post: row.title,
        person: contact.person(),
        agency: Some(&whose),
        phones: &contact.dial,
        emails: contact.emails,
        website: contact.website,
        web_form: contact.web_form,
        address: contact.address,
        relay: contact.relay,
        note: Some(note),
        uid: Some(&uid),
        changed,
    };
    Some(card.text())
}

/// The `UID` of a row of a board's contact list: whoever takes its card twice has it once.
pub fn uid(board: &str, row: &str) -> String {
    format!("{board}.{row}@escalation-guide")
}

impl Card<'_> {
    /// The card as a file has it. Source: RFC 2426.
    pub fn text(&self) -> String {
        let person = escape(self.person.unwrap_or(self.post));
        let mut card = Lines::default();
        card.put("BEGIN", "VCARD");
        card.put("VERSION", "3.0");
        card.put("FN", &person);
        card.put("N", &self.person.map_or_else(|| [&person, ";;;;"].concat(), names));
        card.put("TITLE", &escape(self.post));
        if let Some(agency) = self.agency {
            card.put("ORG", &escape(agency));
        }
        for phone in self.phones {
            // Address books take an extension after "x"; that of an address (";ext=") they do not know.
            card.put("TEL;TYPE=WORK", &escape(&phone.replacen(";ext=", " x", 1)));
        }
        for number in self.relay {
            card.put("TEL;TYPE=TEXTPHONE", &escape(number));
        }
        for email in self.emails {
            card.put("EMAIL;TYPE=WORK", &escape(email));
        }
        if !self.address.is_empty() {
            card.put("ADR;TYPE=WORK", &address(self.address));
        }
        for url in self.website.into_iter().chain(self.web_form) {
            card.put("URL", &escape(&crate::say::sheet::address(url)));
        }
        if let Some(note) = self.note {
            card.put("NOTE", &escape(note));
        }
        if let Some(uid) = self.uid {
            card.put("UID", &escape(uid));
        }
        if let Some(changed) = self.changed {
            card.put("REV", changed);
        }
        card.put("END", "VCARD");
        card.text
    }
}

/// What stands before a name and is none.
const TITLES: [&str; 14] =
    ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lady", "Lord", "Rev", "Cllr"];

/// A person's name in the parts of `N`: family, given, further, title. The last word is the family's, with what belongs to
/// it ("van der Berg"); a single word is the family's too.
fn names(person: &str) -> String {
    let mut words: Vec<&str> = person.split_whitespace().collect();
    let titles = words.iter().take_while(|word| TITLES.contains(&word.trim_end_matches('.'))).count();
    let title = words.drain(..titles).collect::<Vec<_>>().join(" ");
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let family =
        words.iter().position(small).unwrap_or(words.len().saturating_sub(1)).max(usize::from(words.len() > 1));
    let family = words.split_off(family.min(words.len())).join(" ");
    let given = words.first().copied().unwrap_or_default();
    let further = words.get(1..).unwrap_or_default().join(" ");
    [&*family, given, &further, &title, ""].map(escape).join(";")
}

/// Where to write to in the parts of `ADR`: box, further, street, place, region, postcode, country. Documents do not say
/// which line is which: all of them are the street's but a postcode at the end.
fn address(lines: &[String]) -> String {
    let (postcode, street) = match lines.split_last() {
        Some((last, street)) if is_postcode(last) => (last.as_str(), street),
        _ => ("", lines),
    };
    ["", "", &street.join(", "), "", "", postcode, ""].map(escape).join(";")
}

/// Whether a line is a postcode of the United Kingdom: `IG1 1NY`.
fn is_postcode(line: &str) -> bool {
    let Some((area, place)) = line.trim().split_once(' ') else { return false };
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    (2..=4).contains(&area.len())
        && place.len() == 3
        && is_plain(area)
        && is_plain(place)
        && area.starts_with(|letter: char| letter.is_ascii_uppercase())
        && place.starts_with(|digit: char| digit.is_ascii_digit())
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
    use super::{Card, Lines, address, escape, names};

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
    fn a_name_comes_apart() {
        for (person, parts) in [
            ("Alex Example", "Example;Alex;;;"),
            ("Dr Alex Sam Example", "Example;Alex;Sam;Dr;"),
            ("Ms. Alex van der Example", "van der Example;Alex;;Ms.;"),
            ("Example-Sample", "Example-Sample;;;;"),
            ("Mrs Example", "Example;;;Mrs;"),
            ("Alex O'Example", "O'Example;Alex;;;"),
            ("", ";;;;"),
            ("Alex, Example", "Example;Alex\\,;;;"),
        ] {
            assert_eq!(names(person), parts, "{person}");
        }
    }

    #[test]
    fn every_way_to_reach_somebody_has_its_place() {
        let card = Card {
            post: "Duty Social Worker",
            person: None,
            agency: Some("Fictonborough Council"),
            phones: &["+441632960501;ext=12"],
            emails: &["duty@fictonborough.example".to_owned()],
            website: Some("www.fictonborough.example"),
            web_form: Some("https://fictonborough.example/refer"),
            address: &["Invented House".to_owned(), "1 Nowhere Street".to_owned(), "ZZ9 9ZZ".to_owned()],
            relay: &["18001 01632 960502".to_owned()],
            note: None,
            uid: None,
            changed: None,
        };
        let text = card.text();
        let lines: Vec<&str> = text.split_terminator("\r\n").skip(6).collect();
        assert_eq!(
            lines,
            [
                "TEL;TYPE=WORK:+441632960501 x12",
                "TEL;TYPE=TEXTPHONE:18001 01632 960502",
                "EMAIL;TYPE=WORK:duty@fictonborough.example",
                "ADR;TYPE=WORK:;;Invented House\\, 1 Nowhere Street;;;ZZ9 9ZZ;",
                "URL:http://www.fictonborough.example",
                "URL:https://fictonborough.example/refer",
                "END:VCARD",
            ]
        );
    }

    #[test]
    fn a_postcode_stands_apart_from_the_street() {
        let lines = |lines: &[&str]| address(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            lines(&["Invented House", "1 Nowhere Street", "ZZ9 9ZZ"]),
            ";;Invented House\\, 1 Nowhere Street;;;ZZ9 9ZZ;"
        );
        assert_eq!(lines(&["Invented House", "Fictonborough"]), ";;Invented House\\, Fictonborough;;;;");
        assert_eq!(lines(&["Invented House", "Floor 123"]), ";;Invented House\\, Floor 123;;;;");
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escape("Nurse, Safeguarding; 1\\2\nDay"), "Nurse\\, Safeguarding\\; 1\\\\2\\nDay");
    }
}
