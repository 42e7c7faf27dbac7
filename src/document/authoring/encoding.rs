//! What a file's bytes say, and what is wrong with how it was saved. It is read all the same, so that everything else that is
//! wrong with it is told at once.

/// A file's text, and what is wrong with how it was saved, if anything: with the line, where it is one.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) complaint: Option<(Option<usize>, String)>,
}

/// Reads bytes: UTF-8, with or without a mark at the beginning; else whatever an editor is likely to have written.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    const UTF_8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
    let bytes = bytes.strip_prefix(&UTF_8_MARK).unwrap_or(bytes);
    if let Some(units) = utf_16(bytes) {
        let text = String::from_utf16_lossy(&units);
        let text = text.trim_start_matches('\u{feff}').to_owned();
        return Decoded { text, complaint: Some((None, save_as("is saved as UTF-16 (\"Unicode\")"))) };
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Decoded { text: text.to_owned(), complaint: None },
        Err(error) => error,
    };
    let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
    let text: String = bytes.iter().copied().map(windows_1252).collect();
    let found = text.chars().nth(good.len()).unwrap_or_default();
    let seen = format!("has \"{found}\" in another encoding than UTF-8 (Windows-1252, it seems)");
    Decoded { text, complaint: Some((Some(line), save_as(&seen))) }
}

fn save_as(found: &str) -> String {
    format!("{found}; save the file as UTF-8: in Notepad \"Save as\", then \"Encoding\"")
}

/// The units of UTF-16: with its mark, or where every second byte of the beginning is empty.
fn utf_16(bytes: &[u8]) -> Option<Vec<u16>> {
    let empty = |start: usize| bytes.iter().skip(start).step_by(2).take(32).filter(|byte| **byte == 0).count();
    let is_little = match bytes {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        _ if bytes.len() > 16 && empty(1) > 12 && empty(0) == 0 => true,
        _ if bytes.len() > 16 && empty(0) > 12 && empty(1) == 0 => false,
        _ => return None,
    };
    let unit = |pair: &[u8; 2]| if is_little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    Some(bytes.as_chunks::<2>().0.iter().map(unit).collect())
}

/// A byte as Windows has it in western Europe. Source: WHATWG Encoding, windows-1252.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    place.and_then(|place| FROM_80.get(place)).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::decode;
    use proptest::prelude::*;

    #[test]
    fn a_mark_at_the_beginning_is_no_matter() {
        let decoded = decode(b"\xef\xbb\xbf[policy]");
        assert_eq!((decoded.text.as_str(), decoded.complaint), ("[policy]", None));
    }

    #[test]
    fn windows_1252_is_read_and_told_of_with_its_line() {
        let decoded = decode(b"[policy]\nboard = \"Caf\xe9 \x96 North\"\n");
        assert_eq!(decoded.text, "[policy]\nboard = \"Café – North\"\n");
        let (line, text) = decoded.complaint.unwrap_or_default();
        assert_eq!(line, Some(2));
        assert!(text.starts_with("has \"é\" in another encoding than UTF-8"), "{text}");
    }

    proptest! {
        #[test]
        fn utf_16_is_read_whatever_it_says(text in "[ -~é–\n]{17,60}", marked: bool, little: bool) {
            let mark = if marked { "\u{feff}" } else { "" };
            // Without a mark it is the Latin letters at the beginning that tell.
            let text = format!("{mark}# a policy of a board{text}");
            let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            let decoded = decode(&text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>());
            prop_assert_eq!(&decoded.text, text.trim_start_matches('\u{feff}'));
            prop_assert!(decoded.complaint.is_some_and(|(_, text)| text.contains("UTF-16")));
        }

        #[test]
        fn any_bytes_are_a_text_and_utf_8_is_never_complained_of(bytes: Vec<u8>, text: String) {
            decode(&bytes);
            if !text.contains('\0') {
                prop_assert!(decode(text.as_bytes()).complaint.is_none());
            }
        }
    }
}
