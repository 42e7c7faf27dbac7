//! Names for what is new: one made of words, and the first that is free.

/// A name made of words: "LSCB Chair" gives `lscb-chair`.
pub fn id_like(words: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' };
    let words: String = words.chars().filter(|letter| !matches!(letter, '\'' | '’')).map(plain).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The first of "chair", "chair-2", "chair-3", … that is free.
pub fn free(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    [wanted.to_owned()].into_iter().chain(numbered).find(|id| !is_taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{free, id_like};

    #[test]
    fn a_name_is_made_of_words_and_is_free() {
        assert_eq!(id_like("The Chair’s office (day)"), "the-chairs-office-day");
        assert_eq!(free("as", |_| false), "as");
        assert_eq!(free("as", |id| id.len() < 4), "as-2");
    }
}
