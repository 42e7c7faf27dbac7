//! What is not TOML in a file, in plain words: what the line has, and what to type.
//!
//! The parser knows where a line stops being TOML. What its author meant is seen from the line itself.

use crate::document::read::signs;
use crate::document::read::text::{name_like, no_such_day};

/// What is wrong with a line that is not TOML, as the end of "line 5: …"; `None`: nothing that is known here.
pub(super) fn plain_words(line: &str) -> Option<String> {
    let line = line.trim_matches(|letter: char| letter.is_ascii_whitespace());
    // Words in straight quotation marks may have any sign; what delimits them and stands outside them may not.
    if let Some(sign) = signs::found(&outside_quotes(line)) {
        return Some(format!("has {sign}"));
    }
    if let Some(header) = line.strip_prefix('[').filter(|header| !header.starts_with('[')) {
        return table_name(header);
    }
    let (key, value) = match line.split_once('=') {
        Some((key, value)) => (key.trim(), value.trim()),
        None => return without_equals(line),
    };
    if !key.contains(['"', '\'']) && key.split('.').any(|part| !is_plain_name(part.trim())) {
        return Some(format!("\"{key}\" is no name; write small letters, digits and hyphens: {} = …", name_like(key)));
    }
    unquoted(key, value)
}

/// A line with what stands in straight quotation marks taken out; a mark without its partner stays, with all behind it.
fn outside_quotes(line: &str) -> String {
    let mut outside = String::new();
    let mut rest = line;
    while let Some(open) = rest.find(['"', '\'', '#']) {
        let (before, from) = rest.split_at(open);
        outside.push_str(before);
        let mark = from.chars().next().unwrap_or_default();
        if mark == '#' {
            return outside;
        }
        let inner = from.get(1..).unwrap_or_default();
        match inner.find(mark) {
            Some(end) => rest = inner.get(end + 1..).unwrap_or_default(),
            None => {
                outside.push_str(inner);
                return outside;
            }
        }
    }
    outside.push_str(rest);
    outside
}

fn is_plain_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// "[ladder.Stage One]".
fn table_name(header: &str) -> Option<String> {
    let Some((name, _)) = header.split_once(']') else {
        return Some(format!("a ] is missing; write [{}]", header.trim()));
    };
    let is_known = name.split('.').all(|part| is_plain_name(part.trim()));
    if is_known || name.contains('"') {
        return None;
    }
    let meant: Vec<String> = name.split('.').map(name_like).collect();
    Some(format!("\"{name}\" is no name; write small letters, digits and hyphens: [{}]", meant.join(".")))
}

/// "title "Resolving differences"", "title: …".
fn without_equals(line: &str) -> Option<String> {
    let (key, value) = line.split_once([':', ' '])?;
    let value = value.trim();
    let is_value = is_plain_name(key) && (value.starts_with(['"', '[', '{']) || line.contains(':'));
    is_value.then(|| format!("an = is missing after {key}; write {key} = {}", in_quotes(value)))
}

/// "2019-05", "72 hours", "020 7946 0000", "True".
fn unquoted(key: &str, value: &str) -> Option<String> {
    let written = value.split('#').next().unwrap_or_default().trim();
    if written.eq_ignore_ascii_case("true") {
        return Some(format!("{key} is {written}; write true in small letters"));
    }
    if let Some(items) = written.strip_prefix('[') {
        let items = items.trim_end_matches(']').split(',').map(str::trim).filter(|item| !item.is_empty());
        let bare: Vec<&str> = items.filter(|item| !item.starts_with(['"', '\'', '{', '['])).collect();
        let first = bare.first().filter(|item| !item.contains('"'))?;
        return Some(format!("{key} has {first} without quotation marks; write \"{first}\""));
    }
    if written.is_empty() {
        return Some(format!("{key} has nothing after its =; write words in quotation marks, or leave it out"));
    }
    let marks = written.matches('"').count();
    if marks % 2 == 1 {
        return Some(format!("{key} has a quotation mark without its partner; write words between two: \"…\""));
    }
    if written.starts_with('"') && marks > 2 && !written.contains(',') {
        return Some(format!("{key} has quotation marks inside its words; write ' for those inside"));
    }
    if let Some(impossible) = no_such_day(written) {
        return Some(format!("{key} is {written}{impossible}"));
    }
    let is_bare = !written.starts_with(['"', '\'', '{', '[']);
    is_bare.then(|| format!("{key} is {written} without quotation marks; write {key} = {}", in_quotes(written)))
}

fn in_quotes(value: &str) -> String {
    if value.starts_with(['"', '\'', '[', '{']) { value.to_owned() } else { format!("\"{value}\"") }
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn what_was_meant_is_seen_from_the_line() {
        for (line, words) in [
            ("title = “Resolving differences”", "has a curly quotation mark (\"“\"); write \" for it"),
            ("title = \"Resolving differences”", "has a curly quotation mark (\"”\"); write \" for it"),
            ("title =\u{a0}\"Resolving\"", "has a no-break space; write an ordinary space for it"),
            ("– title = \"x\"", "has a dash (\"–\"); write - for it"),
            (
                "[ladder.Stage One]",
                "\"ladder.Stage One\" is no name; write small letters, digits and hyphens: [ladder.stage-one]",
            ),
            ("[ladder", "a ] is missing; write [ladder]"),
            (
                "line manager = \"x\"",
                "\"line manager\" is no name; write small letters, digits and hyphens: line-manager = …",
            ),
            ("title \"x\"", "an = is missing after title; write title = \"x\""),
            ("title: x", "an = is missing after title; write title = \"x\""),
            ("review_due = 2019-05", "review_due is 2019-05 without quotation marks; write review_due = \"2019-05\""),
            (
                "limit = 3 working days",
                "limit is 3 working days without quotation marks; write limit = \"3 working days\"",
            ),
            ("phones = [020 7946 0000]", "phones has 020 7946 0000 without quotation marks; write \"020 7946 0000\""),
            (
                "phones = [02079460000, \"999\"]",
                "phones has 02079460000 without quotation marks; write \"02079460000\"",
            ),
            (
                "review_due = 2019-02-30",
                "review_due is 2019-02-30, a day that does not exist: that month has 28; look at the document again",
            ),
            ("optional = True", "optional is True; write true in small letters"),
            ("title = \"x", "title has a quotation mark without its partner; write words between two: \"…\""),
            ("title = say \"x", "title has a quotation mark without its partner; write words between two: \"…\""),
            ("title = \"say \"this\" now\"", "title has quotation marks inside its words; write ' for those inside"),
            ("title = ", "title has nothing after its =; write words in quotation marks, or leave it out"),
        ] {
            assert_eq!(plain_words(line).as_deref(), Some(words), "{line}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_to_the_parser() {
        for line in ["", "# – a remark", "[ladder]", "title = \"O’Brien\"", "a = { b = \"c\", d = \"e\""] {
            assert_eq!(plain_words(line), None, "{line}");
        }
    }
}
