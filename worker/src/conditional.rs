//! Whether a reader has the current version already: `ETag` and `If-None-Match` of RFC 9110.

/// The name of a version that is told by its content.
///
/// Its 64 bits tell the versions of one resource apart; nobody has to be kept from making two alike. Eight bytes are taken
/// at a time (the hash that rustc uses for its tables): the standard library's would take as long as writing the answer.
pub fn content_tag(content: &[u8]) -> String {
    let (words, rest) = content.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
    let words = words.iter().map(|word| u64::from_le_bytes(*word)).chain([u64::from_le_bytes(last)]);
    // The length tells apart what only zeros at the end would.
    let hash = words.fold(content.len() as u64, mix);
    format!("\"{:016x}\"", hash ^ (hash >> 32))
}

/// Each step can be undone, so that two contents that differ in one word never have the same name.
fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95)
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
        assert_ne!(content_tag(b"one"), content_tag(b"one\0"));
        assert_ne!(content_tag(b"0123456789"), content_tag(b"0123456788"));
        assert_eq!(content_tag(b"").len(), 18);
        // Versions 0 to 9999 of a long text that differs in one number.
        let versions = (0..10_000).map(|number| content_tag(format!("{:>300}{number:08}", "").as_bytes()));
        assert_eq!(versions.collect::<std::collections::HashSet<_>>().len(), 10_000);
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
