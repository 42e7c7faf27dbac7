//! Names that never change, in the form that other systems want: a UUID made from words.

/// The same UUID for the same words, in every build: version 8 of RFC 9562, from the 128-bit FNV-1a hash.
///
/// It tells rows of a list apart; nobody has to be kept from making two alike.
pub(super) fn uuid(parts: &[&str]) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = OFFSET;
    for part in parts {
        // The byte after each part is in no UTF-8 text: "a", "bc" and "ab", "c" differ.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }
    let version = hash & !(0xf << 76) | (0x8 << 76);
    let variant = version & !(0x3 << 62) | (0x2 << 62);
    let [a, b, c, d, e] = [(96, 32), (80, 16), (64, 16), (48, 16), (0, 48)]
        .map(|(shift, bits): (u32, u32)| (variant >> shift) & ((1 << bits) - 1));
    format!("{a:08x}-{b:04x}-{c:04x}-{d:04x}-{e:012x}")
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_uuid_names_its_words() {
        assert_eq!(uuid(&["exampleshire", "nurse"]), uuid(&["exampleshire", "nurse"]));
        assert_ne!(uuid(&["a", "bc"]), uuid(&["ab", "c"]));
        assert_ne!(uuid(&["a"]), uuid(&["a", ""]));
    }

    #[test]
    fn a_uuid_has_the_form_of_version_8() {
        // FNV-1a's offset itself, with the version and the variant set: no word was hashed.
        assert_eq!(uuid(&[]), "6c62272e-07bb-8142-a2b8-21756295c58d");
    }
}
