//! How contacts are reached: telephone numbers and e-mail addresses, read by libraries that know them.
//!
//! What is dialled is worked out here, once, and kept beside what is printed. What cannot be dialled or mailed is told of
//! with the sign that is wrong. The document prints; nobody is rung up to see whether a number is still theirs.

use crate::document::problem::Problem;
use crate::document::read::contacts::DIAL;
use crate::document::read::signs;
use email_address::{EmailAddress, Options};
use serde_json::{Map, Value, json};

/// Numbers that are dialled as they stand: too short to have a country's code before them.
/// Source: Ofcom's National Telephone Numbering Plan, type A and B access codes; 116 numbers of social value.
const SHORT_CODES: [&str; 13] =
    ["999", "112", "101", "111", "105", "119", "159", "18000", "116000", "116006", "116111", "116117", "116123"];

/// Before a number, they bring in a relay: 18001 for whoever types, 18002 for whoever answers in text.
const RELAYS: [&str; 2] = ["18001", "18002"];

/// How numbers begin that Ofcom keeps for drama, and that the numbering plan leaves out: made-up boards use them.
const DRAMA: [&str; 5] = ["01632960", "03069990", "07700900", "08081570", "09098790"];

/// Looks a number up in the numbering plans: from `+442079460000` the same as it is dialled; `None`: no plan has it.
pub type Numbering = fn(&str) -> Option<String>;

/// Looks a number up.
#[cfg(feature = "authoring")]
pub(super) fn assigned(whole: &str) -> Option<String> {
    use phonenumber::{Mode, country};
    let read = phonenumber::parse(Some(country::GB), whole).ok().filter(phonenumber::is_valid)?;
    Some(read.format().mode(Mode::E164).to_string())
}

/// Looks nothing up: whoever has no plans at hand gives them with [`Sources::with_numbering`](super::Sources::with_numbering).
#[cfg(not(feature = "authoring"))]
pub(super) fn assigned(whole: &str) -> Option<String> {
    Some(whole.to_owned())
}

/// Gives every contact row the numbers as they are dialled, and takes out what cannot be dialled or mailed: what is wrong
/// with it is told of.
pub(super) fn settle(contacts: &mut Map<String, Value>, numbering: Numbering) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (id, row) in contacts.iter_mut().filter(|(id, _)| *id != "as_of") {
        let Some(row) = row.as_object_mut() else { continue };
        let place = format!("contacts.{id}");
        let mut bad = |key: &str, text: String| {
            problems.push(Problem::at(&place, format!("{key} {text}")).of(format!("{place}.{key}")));
        };
        if row.remove(DIAL).is_some() {
            bad(DIAL, "is worked out from phones; leave it out".to_owned());
        }
        let dial = kept(row.get_mut("phones"), |printed| dialled(printed, numbering), |text| bad("phones", text));
        if !dial.is_empty() {
            row.insert(DIAL.to_owned(), json!(dial));
        }
        kept(row.get_mut("emails"), mailed, |text| bad("emails", text));
    }
    problems
}

/// Reads each text of a list, and keeps those that can be read.
fn kept(
    list: Option<&mut Value>,
    read: impl Fn(&str) -> Result<String, String>,
    mut bad: impl FnMut(String),
) -> Vec<String> {
    let mut all = Vec::new();
    let Some(items) = list.and_then(Value::as_array_mut) else { return all };
    // A list of anything but texts is told of when the document is read.
    if !items.iter().all(Value::is_string) {
        items.retain(|item| !item.is_string());
        return all;
    }
    items.retain(|item| match read(item.as_str().unwrap_or_default()) {
        Ok(read) => {
            all.push(read);
            true
        }
        Err(text) => {
            bad(text);
            false
        }
    });
    all
}

/// What to dial for a printed number: `+442079460000;ext=12`, or a short code.
fn dialled(printed: &str, numbering: Numbering) -> Result<String, String> {
    let has = |text: String| Err(format!("has \"{}\"{text}", printed.escape_debug()));
    let in_digits = || has("; write a number in digits, like 020 7946 0000 or 020 7946 0000 x123".to_owned());
    if let Some(sign) = common_to_both(printed, "tel:") {
        return has(sign);
    }
    if [",", ";", "/", " or ", " and ", "&"].iter().any(|joint| printed.contains(joint)) {
        return has("; write each number in quotation marks of its own, with a comma between".to_owned());
    }
    let (number, extension) = printed.split_at(printed.find(char::is_alphabetic).unwrap_or(printed.len()));
    let extension = extension.trim();
    let inner = ["extension", "ext.", "ext", "x"].iter().find_map(|word| extension.strip_prefix(word));
    let inner = inner.map(str::trim_start).unwrap_or_default();
    let is_extension = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_allowed = |letter: char| letter.is_ascii_digit() || " ()-".contains(letter);
    let plain = number.strip_prefix('+').unwrap_or(number);
    if plain.is_empty() || !plain.chars().all(is_allowed) || (!extension.is_empty() && !is_extension) {
        return in_digits();
    }
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let with_extension = |dial: String| if inner.is_empty() { dial } else { format!("{dial};ext={inner}") };
    if SHORT_CODES.contains(&digits.as_str()) && !number.starts_with('+') {
        return Ok(with_extension(digits));
    }
    let relay = RELAYS.into_iter().find_map(|relay| Some((relay, digits.strip_prefix(relay)?)));
    let whole = match relay {
        Some((relay, rest)) => return dialled(rest, numbering).map(|_| with_extension(format!("{relay}{rest}"))),
        None => with_country(number, &digits, numbering).or_else(has)?,
    };
    if digits.len() == 11 && DRAMA.iter().any(|drama| digits.starts_with(drama)) {
        return Ok(with_extension(whole));
    }
    match numbering(&whole) {
        Some(assigned) => Ok(with_extension(assigned)),
        None => has(no_number(&whole)),
    }
}

/// A number with its country's code and nothing else: `+442079460000`; or what is wrong with how it begins.
fn with_country(number: &str, digits: &str, numbering: Numbering) -> Result<String, String> {
    let british = |national: &str| format!("+44{national}");
    let is_valid = |whole: &str| numbering(whole).is_some();
    let abroad = if number.starts_with('+') { Some(digits) } else { digits.strip_prefix("00") };
    if let Some(abroad) = abroad {
        return match abroad.strip_prefix("44").map(|national| (national, national.strip_prefix('0'))) {
            Some((_, Some(national))) if number.contains("(0)") => Ok(british(national)),
            Some((_, Some(_))) => Err(", with a 0 too many after 44; leave the 0 out, or write it as (0)".to_owned()),
            Some((national, None)) => Ok(british(national)),
            None if number.starts_with('+') => Ok(format!("+{digits}")),
            None => Err(", which begins with 00; write +44, or the number as it is dialled at home".to_owned()),
        };
    }
    if let Some(national) = digits.strip_prefix('0') {
        return Ok(british(national));
    }
    if digits.starts_with("44") && is_valid(&format!("+{digits}")) {
        return Err(format!(", without the + before its 44; write +{digits}"));
    }
    if is_valid(&british(digits)) {
        return Err(format!(", which has lost its first 0; write 0{}", number.trim()));
    }
    Err(", which is no number that can be dialled; write it with its area code, like 020 7946 0000".to_owned())
}

/// Why a number with its country's code is none.
fn no_number(whole: &str) -> String {
    let Some(national) = whole.strip_prefix("+44") else {
        return ", which is no number of that country; look at the document again".to_owned();
    };
    let digits = national.len() + 1;
    let count = |what: &str| {
        format!(", which has {digits} digits, {what}: British numbers have 11, a few 10; look at the document again")
    };
    match digits {
        ..=9 => count("too few"),
        12.. => count("too many"),
        10 => ", which has 10 digits, and begins like no number of 10; look at the document again whether one is lost"
            .to_owned(),
        _ => ", whose first digits are no area or service; look at the document again".to_owned(),
    }
}

/// A printed address that mail can be sent to. Source: RFC 5321, RFC 6531.
fn mailed(printed: &str) -> Result<String, String> {
    let has = |text: &str| Err(format!("has \"{}\"{text}", printed.escape_debug()));
    if let Some(sign) = common_to_both(printed, "mailto:") {
        return has(&sign);
    }
    if [",", ";", " or ", " and "].iter().any(|joint| printed.contains(joint)) {
        return has("; write each address in quotation marks of its own, with a comma between");
    }
    if printed.contains(char::is_whitespace) || printed.contains(['<', '>', '"', '(', ')']) {
        return has("; write e-mail addresses like name@example.org");
    }
    let options = Options::default().without_display_text().without_domain_literal().with_required_tld();
    match EmailAddress::parse_with_options(printed, options) {
        Ok(_) => Ok(printed.to_owned()),
        Err(error) => {
            let why = error.to_string();
            let why = why.trim_end_matches('.');
            has(&format!(" ({}); write e-mail addresses like name@example.org", why.to_lowercase()))
        }
    }
}

/// What is wrong with numbers and addresses alike: a sign of a word processor, the beginning of a link, a sentence's end.
fn common_to_both(printed: &str, scheme: &str) -> Option<String> {
    if let Some(sign) = signs::found(printed) {
        return Some(format!(", with {sign}"));
    }
    if printed.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
        return Some(format!("; leave {scheme} out"));
    }
    if printed.trim() != printed {
        return Some("; write it without spaces around it".to_owned());
    }
    let last = printed.chars().next_back().filter(|last| ".,;:".contains(*last))?;
    Some(format!(", which ends with \"{last}\"; leave that out"))
}

#[cfg(test)]
mod tests {
    use super::{assigned, mailed};
    use proptest::prelude::*;

    fn dialled(printed: &str) -> Result<String, String> {
        super::dialled(printed, assigned)
    }

    #[test]
    fn what_is_printed_is_dialled_with_its_country() {
        for (printed, dial) in [
            ("020 7946 0000", "+442079460000"),
            ("(020) 7946-0000", "+442079460000"),
            ("+44 (0)20 7946 0000", "+442079460000"),
            ("+44 20 7946 0000", "+442079460000"),
            ("0044 20 7946 0000", "+442079460000"),
            ("0044 (0)20 7946 0000", "+442079460000"),
            ("0300 555 1201 x73226", "+443005551201;ext=73226"),
            ("01708 435000 ext. 6350", "+441708435000;ext=6350"),
            ("0800 1111", "+448001111"),
            ("01534 445500", "+441534445500"),
            ("01632 960001", "+441632960001"),
            ("+353 1 679 3866", "+35316793866"),
            ("999", "999"),
            ("101", "101"),
            ("111", "111"),
            ("116 123", "116123"),
            ("18001 020 7946 0000", "1800102079460000"),
        ] {
            assert_eq!(dialled(printed).as_deref(), Ok(dial), "{printed}");
        }
    }

    #[test]
    fn what_cannot_be_dialled_says_why() {
        for (printed, why) in [
            ("020\u{a0}7946 0000", ", with a no-break space; write an ordinary space for it"),
            ("020 7946\u{2011}0000", ", with a no-break hyphen (\"\u{2011}\"); write - for it"),
            ("020 7946–0000", ", with a dash (\"–\"); write - for it"),
            ("tel:02079460000", "; leave tel: out"),
            ("020 7946 0000.", ", which ends with \".\"; leave that out"),
            ("020 7946 0000,", ", which ends with \",\"; leave that out"),
            ("020 7946 0000, 020 7946 0001", "; write each number in quotation marks of its own, with a comma between"),
            ("020 7946 0000/1", "; write each number in quotation marks of its own, with a comma between"),
            ("20 7946 0000", ", which has lost its first 0; write 020 7946 0000"),
            ("44 20 7946 0000", ", without the + before its 44; write +442079460000"),
            ("+44 020 7946 0000", ", with a 0 too many after 44; leave the 0 out, or write it as (0)"),
            ("0020 7946 0000", ", which begins with 00; write +44, or the number as it is dialled at home"),
            (
                "020 7946 000",
                ", which has 10 digits, and begins like no number of 10; look at the document again whether one is lost",
            ),
            (
                "020 7946 00000",
                ", which has 12 digits, too many: British numbers have 11, a few 10; look at the document again",
            ),
            ("7946 00", ", which is no number that can be dialled; write it with its area code, like 020 7946 0000"),
            ("O20 7946 0000", "; write a number in digits, like 020 7946 0000 or 020 7946 0000 x123"),
            ("", "; write a number in digits, like 020 7946 0000 or 020 7946 0000 x123"),
        ] {
            let shown = printed.escape_debug();
            assert_eq!(dialled(printed), Err(format!("has \"{shown}\"{why}")), "{printed}");
        }
    }

    #[test]
    fn what_cannot_be_mailed_says_why() {
        for printed in
            ["name@example.org", "Anne.O'Brien+duty@example.nhs.uk", "zoë@example.org", "a_b-c@sub.example.org.uk"]
        {
            assert_eq!(mailed(printed).as_deref(), Ok(printed));
        }
        for (printed, why) in [
            ("Anne.O’Brien@example.org", ", with a curly apostrophe (\"’\"); write ' for it"),
            ("duty\u{2011}desk@example.org", ", with a no-break hyphen (\"\u{2011}\"); write - for it"),
            ("mailto:name@example.org", "; leave mailto: out"),
            ("name@example.org.", ", which ends with \".\"; leave that out"),
            ("name@example.org;", ", which ends with \";\"; leave that out"),
            (
                "a@example.org, b@example.org",
                "; write each address in quotation marks of its own, with a comma between",
            ),
            ("name @example.org", "; write e-mail addresses like name@example.org"),
            ("Name <name@example.org>", "; write e-mail addresses like name@example.org"),
        ] {
            let shown = printed.escape_debug();
            assert_eq!(mailed(printed), Err(format!("has \"{shown}\"{why}")), "{printed}");
        }
        for printed in ["name", "name@", "@example.org", "name@example", "name@@example.org", "na..me@example.org"] {
            assert!(mailed(printed).is_err(), "{printed}");
        }
    }

    proptest! {
        /// A space, a bracket or a hyphen changes nothing of what is dialled.
        #[test]
        fn how_a_number_is_spaced_does_not_matter(cuts in prop::collection::vec(1_usize..10, 0..4), gap in "[ -]") {
            let mut printed = "02079460123".to_owned();
            for cut in cuts {
                printed.insert_str(cut, &gap);
            }
            prop_assert_eq!(dialled(&printed), Ok("+442079460123".to_owned()));
        }

        /// Whatever is typed is dialled as digits or refused.
        #[test]
        fn nothing_but_digits_is_ever_dialled(printed in "\\PC{0,24}|[0-9+() x-]{0,18}") {
            if let Ok(dial) = dialled(&printed) {
                let rest = dial.trim_start_matches('+').replacen(";ext=", "", 1);
                prop_assert!(!rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()), "{}", dial);
            }
        }
    }
}
