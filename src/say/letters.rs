//! Capital and small letters of English and Welsh. Rust's own tables hold every alphabet: 20 KB of what readers load.

use crate::policy::WELSH_WORDS;
use crate::say::words::ENGLISH_BEGINS;

/// A letter's capital; what has none stays as it is.
pub fn capital(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => u8::try_from(letter).map_or(letter, |code| char::from(code - 32)),
        'ŵ' => 'Ŵ',
        'ŷ' => 'Ŷ',
        _ => letter,
    }
}

/// The letter that a capital belongs to; what is none stays as it is.
pub fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => u8::try_from(letter).map_or(letter, |code| char::from(code + 32)),
        'Ŵ' => 'ŵ',
        'Ŷ' => 'ŷ',
        _ => letter,
    }
}

/// Whether a letter is a capital.
pub fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// Words as a line begins: with a capital.
pub fn capitalised(words: &str) -> String {
    with_first(words, capital)
}

/// Words as they stand behind others: with a small letter.
pub fn uncapitalised(words: &str) -> String {
    with_first(words, small)
}

/// A mark of a language before the first letter stays where it is.
fn with_first(words: &str, change: fn(char) -> char) -> String {
    let mut letters = words.chars();
    let mut changed = String::with_capacity(words.len());
    let mut first = letters.next();
    if matches!(first, Some(ENGLISH_BEGINS | WELSH_WORDS)) {
        changed.extend(first);
        first = letters.next();
    }
    changed.extend(first.map(change));
    changed.push_str(letters.as_str());
    changed
}

#[cfg(test)]
mod tests {
    use super::{capital, capitalised, is_capital, small};

    #[test]
    fn a_line_begins_with_a_capital_behind_a_mark_of_a_language() {
        assert_eq!(capitalised("\u{e}duty team\u{f}, wedyn"), "\u{e}Duty team\u{f}, wedyn");
        assert_eq!(capitalised("ŵyl"), "Ŵyl");
        assert_eq!(capitalised(""), "");
    }

    /// Every letter that either language has, and some that only names have, against Rust's own tables.
    #[test]
    fn letters_have_the_capitals_that_unicode_gives_them() {
        let letters = ('a'..='z').chain("àáâäèéêëìíîïòóôöùúûüŵŷýçñ".chars());
        for letter in letters {
            assert_eq!(vec![capital(letter)], letter.to_uppercase().collect::<Vec<_>>());
            assert_eq!(small(capital(letter)), letter);
            assert!(is_capital(capital(letter)) && !is_capital(letter));
        }
        for other in "0-’÷×ß– ".chars() {
            assert_eq!((capital(other), small(other), is_capital(other)), (other, other, false));
        }
    }
}
