//! Signs that word processors put in place of those of a keyboard: what each is called, and what to type instead.

/// What a sign is called, and what to type for it; `None`: it is one that anybody types, or a letter.
fn known(sign: char) -> Option<(&'static str, &'static str)> {
    Some(match sign {
        '\u{a0}' | '\u{202f}' => ("a no-break space", "an ordinary space"),
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => ("a space of a special width", "an ordinary space"),
        '\u{2018}'..='\u{201b}' => ("a curly apostrophe", "'"),
        '\u{201c}'..='\u{201f}' | '«' | '»' => ("a curly quotation mark", "\""),
        '\u{ad}' => ("a soft hyphen", "nothing, or -"),
        '\u{2010}' => ("a typographer's hyphen", "-"),
        '\u{2011}' => ("a no-break hyphen", "-"),
        '\u{2012}'..='\u{2015}' => ("a dash", "-"),
        '\u{2212}' => ("a minus sign", "-"),
        '\u{2026}' => ("three dots in one sign", "..."),
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => ("a sign that cannot be seen", "nothing"),
        _ => return None,
    })
}

/// What is wrong with the first such sign of a text, and what to type: `a dash ("–"); write - for it`.
pub(crate) fn found(text: &str) -> Option<String> {
    let (sign, (name, instead)) = text.chars().find_map(|sign| Some((sign, known(sign)?)))?;
    let seen = if sign.is_whitespace() || name.contains("soft") || name.contains("seen") {
        String::new()
    } else {
        format!(" (\"{sign}\")")
    };
    Some(format!("{name}{seen}; write {instead} for it"))
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn a_sign_is_named_with_what_to_type() {
        assert_eq!(found("5\u{a0}working days").as_deref(), Some("a no-break space; write an ordinary space for it"));
        assert_eq!(found("09:00–17:00").as_deref(), Some("a dash (\"–\"); write - for it"));
        assert_eq!(found("O’Brien").as_deref(), Some("a curly apostrophe (\"’\"); write ' for it"));
        assert_eq!(found("O'Brien, 09:00 - 17:00 \"é\""), None);
    }
}
