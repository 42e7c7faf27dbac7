//! Names for contents: short ones for versions, long ones for what must not be another thing.

use ::headers::ETag;
use sha2::{Digest, Sha256};

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

/// A tag as HTTP has it.
pub fn etag(tag: &str) -> Option<ETag> {
    tag.parse().ok()
}

/// The SHA-256 of a content, in hexadecimal digits.
pub fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{content_tag, etag};

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
    fn every_tag_is_one_that_http_knows() {
        for content in [&b""[..], b"one", b"0123456789"] {
            assert!(etag(&content_tag(content)).is_some());
        }
    }
}
