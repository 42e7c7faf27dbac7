//! Whether a reader has the current version already: `ETag` and `If-None-Match` of RFC 9110.

use std::hash::{DefaultHasher, Hasher};

/// The name of a version that is told by its content.
///
/// Its 64 bits tell the versions of one resource apart; nobody has to be kept from making two alike.
pub fn content_tag(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    format!("\"{:016x}\"", hasher.finish())
}

/// Whether the version `tag` is among those that the reader has.
///
/// The comparison is the weak one, since whatever compresses an answer on its way marks its tag as weak.
pub fn is_known(if_none_match: Option<&str>, tag: &str) -> bool {
    let Some(header) = if_none_match else { return false };
    header.split(',').map(str::trim).any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

#[cfg(test)]
mod tests {
    use super::{content_tag, is_known};

    #[test]
    fn a_tag_names_the_content() {
        assert_eq!(content_tag(b"one"), content_tag(b"one"));
        assert_ne!(content_tag(b"one"), content_tag(b"two"));
        assert_eq!(content_tag(b"").len(), 18);
    }

    #[test]
    fn versions_are_compared_weakly() {
        let cases = [
            (None, false),
            (Some(""), false),
            (Some("\"a\""), true),
            (Some("W/\"a\""), true),
            (Some("\"b\", W/\"a\""), true),
            (Some("*"), true),
            (Some("\"b\""), false),
            (Some("a"), false),
        ];
        for (header, expected) in cases {
            assert_eq!(is_known(header, "\"a\""), expected, "If-None-Match: {header:?}");
        }
    }
}
