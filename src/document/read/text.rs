//! What words in a policy file may look like: no markup, no "you" in a duty, sentences and clauses in shape.

use super::keys::Holds;
use super::signs;
use crate::policy::phrase::written_date;
use chrono::NaiveDate;

/// What is wrong with this text, as the end of "does …".
pub(crate) fn complaint(text: &str, holds: Holds) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty; write words, or leave it out".to_owned());
    }
    if text.trim() != text {
        return Some(format!("is \"{}\"; write it without spaces around it", text.escape_debug()));
    }
    if let Some(found) = hidden_or_markup(text) {
        return Some(format!(
            "has \"{}\"; write plain words, without markup or control characters",
            found.escape_default()
        ));
    }
    if is_phrase(holds)
        && let Some(sign) = signs::found(text)
    {
        return Some(format!("has {sign}"));
    }
    match holds {
        Holds::Sentence | Holds::Clause | Holds::Neutral => you(text).or_else(|| shape(text, holds)),
        Holds::Date => date(text),
        Holds::Website => website(text),
        Holds::Emails => email(text),
        _ => None,
    }
}

/// Whether it is read by the guide and not only shown: there, a sign of a word processor is never meant.
fn is_phrase(holds: Holds) -> bool {
    let is_shown =
        matches!(holds, Holds::Words | Holds::Neutral | Holds::Sentence | Holds::Clause | Holds::Cite | Holds::List);
    !is_shown && !matches!(holds, Holds::Emails | Holds::Phones)
}

/// Lower-case words, digits and hyphens: what ids and names are made of.
pub(crate) fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
}

/// A name made of other words: "Stage One" gives `stage-one`.
pub(crate) fn name_like(text: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let text: String = text.chars().map(plain).filter(char::is_ascii).collect();
    text.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// What is wrong with a date, as the end of "review_due …".
fn date(text: &str) -> Option<String> {
    let error = written_date(text).err()?;
    if let Some(impossible) = no_such_day(text) {
        return Some(format!("is \"{text}\"{impossible}"));
    }
    match other_date(text) {
        Some(meant) => Some(format!("is \"{text}\"; write {meant}")),
        None => Some(format!("is {error}")),
    }
}

/// A day or a month in the right form that does not exist, as the end of a sentence about it.
pub(crate) fn no_such_day(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next());
    let has_form =
        year.len() == 4 && month.len() == 2 && day.is_none_or(|day| day.len() == 2) && parts.next().is_none();
    let (year, month): (i32, u32) = (year.parse().ok()?, month.parse().ok()?);
    let day: u32 = day.unwrap_or("1").parse().ok()?;
    if !has_form || NaiveDate::from_ymd_opt(year, month, day).is_some() {
        return None;
    }
    if !(1..=12).contains(&month) {
        return Some(format!(", but there is no month {month}; look at the document again"));
    }
    let last = (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some())?;
    Some(format!(", a day that does not exist: that month has {last}; look at the document again"))
}

/// A date that is written in another way, as it is written here: "31 May 2017", "31/05/2017", "May 2017".
fn other_date(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let parts: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let number = |part: &str| {
        let end = ["st", "nd", "rd", "th"].iter().find_map(|end| part.strip_suffix(end));
        end.unwrap_or(part).parse::<u32>().ok()
    };
    let month_of = |part: &str| {
        let named = MONTHS.iter().position(|month| part.len() >= 3 && part.starts_with(month));
        named.and_then(|place| u32::try_from(place + 1).ok()).or_else(|| number(part))
    };
    let (day, month, year) = match parts.as_slice() {
        [month, year] => (None, month_of(month)?, year),
        [day, month, year] => (Some(number(day)?), month_of(month)?, year),
        _ => return None,
    };
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1))?;
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    Some(format!("{year}-{month:02}{day}"))
}

/// The first character of a text that is markup or cannot be seen.
pub(crate) fn hidden_or_markup(text: &str) -> Option<char> {
    text.chars().find(|found| is_markup(*found))
}

/// Angle brackets, control characters, and those that turn the direction of text around or cannot be seen.
fn is_markup(found: char) -> bool {
    let hidden =
        matches!(found, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    matches!(found, '<' | '>') || found.is_control() || hidden
}

fn you(text: &str) -> Option<String> {
    let is_you = |word: &&str| ["you", "your", "yours"].iter().any(|you| word.eq_ignore_ascii_case(you));
    let found = text.split(|letter: char| !letter.is_alphanumeric()).find(is_you)?;
    Some(format!("has \"{found}\"; write it so that it reads the same from both sides"))
}

fn shape(text: &str, holds: Holds) -> Option<String> {
    let ends = text.ends_with('.');
    match holds {
        Holds::Sentence if !ends => Some(format!("is \"{text}\"; write a sentence, with a full stop")),
        Holds::Clause if ends || is_capitalised(text) => {
            Some(format!("is \"{text}\"; write a part of a sentence: a small first letter, no full stop"))
        }
        _ => None,
    }
}

/// A clause that begins with what the guide itself puts before it.
pub(super) fn said_twice(key: &str, text: &str) -> Option<String> {
    let (said, before): (&[&str], &str) = match key {
        "if" => (&["if ", "when ", "where ", "unless ", "whenever "], "If …"),
        "open" => (&["the policy does not say ", "the document does not say "], "The policy does not say …"),
        _ => return None,
    };
    let small = text.to_lowercase();
    let start = said.iter().find(|start| small.starts_with(*start))?;
    let start = text.get(..start.trim_end().len())?;
    Some(format!("begins with \"{start}\", but is read after \"{before}\"; write it so that it goes on from there"))
}

/// "The manager", but not "MASH decides" or "A manager".
fn is_capitalised(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn website(text: &str) -> Option<String> {
    let known = ["https://", "http://", "www."].iter().any(|start| text.starts_with(start));
    let whole = known && !text.contains(char::is_whitespace);
    (!whole).then(|| format!("is \"{text}\"; write an address that begins with https://, http:// or www."))
}

fn email(text: &str) -> Option<String> {
    let whole = !text.contains(char::is_whitespace)
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    (!whole).then(|| format!("has \"{text}\"; write e-mail addresses like name@example.org"))
}
