//! What words in a policy file may look like: no markup, no "you" in a duty, sentences and clauses in shape.

use super::keys::Holds;
use crate::policy::phrase::written_date;

/// What is wrong with this text, as the end of "does …".
pub(super) fn complaint(text: &str, holds: Holds) -> Option<String> {
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
    match holds {
        Holds::Sentence | Holds::Clause | Holds::Neutral => you(text).or_else(|| shape(text, holds)),
        Holds::Date => written_date(text).err().map(|error| format!("is {error}")),
        Holds::Website => website(text),
        Holds::Emails => email(text),
        _ => None,
    }
}

/// Lower-case words, digits and hyphens: what ids and names are made of.
pub(super) fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
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
