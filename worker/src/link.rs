//! Addresses as they arrive: a mail filter, a chat program or a newsletter had them in its hands.
//!
//! What stood behind `#` is for the browser alone. A program that took the `#` for a letter encodes it and sends the rest
//! along: such a choice goes back behind the `#`, and is used for nothing else.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// How often an address may have been encoded anew on its way.
const ENCODINGS: usize = 4;

/// A path with its needless encodings undone: `%65xampleshire` is `exampleshire` (RFC 3986, 2.3). What has a meaning, `%2f` or
/// `%23`, stays as it is.
pub fn unescaped(path: &str) -> String {
    let mut parts = path.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let letter = part.split_at_checked(2).and_then(|(code, rest)| {
            let byte = code.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(code)?;
            let letter = char::from(u8::from_str_radix(byte, 16).ok()?);
            let is_plain = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~');
            is_plain.then_some((letter, rest))
        });
        match letter {
            Some((letter, rest)) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// A link to a board's page, as it was before it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What stands where the board's id does.
    pub board: String,
    /// The parameters, in their order.
    pub params: Vec<(String, String)>,
    /// What stood behind `#`.
    pub behind: String,
}

impl Link {
    /// Takes apart what follows `/boards/` in a path, and a query.
    pub fn new(rest: &str, query: &str) -> Link {
        let mut link = Link::default();
        let rest = decoded(rest);
        let (rest, behind) = rest.split_once('#').unwrap_or((&rest, ""));
        link.behind = behind.to_owned();
        let (board, asked) = rest.split_once('?').unwrap_or((rest, ""));
        board.trim_end_matches('/').clone_into(&mut link.board);
        link.read(asked);
        link.read(query);
        link
    }

    fn read(&mut self, query: &str) {
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            // A whole query that was encoded once too often stands as one name.
            let again = decoded(&name);
            if value.is_empty() && again.contains('=') {
                self.read(&again);
                continue;
            }
            // `&` as HTML writes it, and taken for letters.
            let name = again.strip_prefix("amp;").unwrap_or(&again).to_owned();
            let value = decoded(&value);
            let (value, behind) = value.split_once('#').unwrap_or((&value, ""));
            if !behind.is_empty() {
                self.put_behind(behind);
            }
            if !name.is_empty() {
                self.params.push((name, value.to_owned()));
            }
        }
    }

    fn put_behind(&mut self, behind: &str) {
        if !self.behind.is_empty() {
            self.behind.push('&');
        }
        self.behind.push_str(behind);
    }

    /// What stood behind `#`, as an address may have it there.
    pub fn fragment(&self) -> String {
        let mut fragment = form_urlencoded::Serializer::new(String::new());
        for (name, value) in form_urlencoded::parse(self.behind.as_bytes()) {
            let name = name.strip_prefix("amp;").unwrap_or(&name);
            fragment.append_pair(name, &value);
        }
        fragment.finish()
    }
}

/// Text with every encoding undone, however often it was encoded.
fn decoded(text: &str) -> String {
    let mut text = Cow::from(text);
    for _ in 0..ENCODINGS {
        let again = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if again == *text {
            break;
        }
        text = again.into();
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Link, unescaped};

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn encoded_letters_are_letters() {
        for (path, plain) in [
            ("/v1/boards/%65xampleshire", "/v1/boards/exampleshire"),
            ("/%76%31/boards/a%2Db", "/v1/boards/a-b"),
            ("/a%2fb%23c%25d", "/a%2fb%23c%25d"),
            ("/a%", "/a%"),
            ("/a%7", "/a%7"),
            ("/a%zz%+1", "/a%zz%+1"),
            ("/%é", "/%é"),
        ] {
            assert_eq!(unescaped(path), plain);
            assert_eq!(unescaped(&unescaped(path)), unescaped(path), "once is enough for {path}");
        }
    }

    #[test]
    fn whatever_was_done_to_a_link_is_undone() {
        /// What came as path and query; the board, the parameters and the part behind `#` that were meant.
        type Case<'a> = (&'a str, &'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);
        let cases: [Case; 9] = [
            ("exampleshire", "stage=stage-2", "exampleshire", &[("stage", "stage-2")], ""),
            ("exampleshire/", "", "exampleshire", &[], ""),
            ("exampleshire%23stage=stage-3&agency=police", "", "exampleshire", &[], "stage=stage-3&agency=police"),
            (
                "exampleshire%2523stage%253Dstage-3",
                "utm_source=a",
                "exampleshire",
                &[("utm_source", "a")],
                "stage=stage-3",
            ),
            (
                "exampleshire%3Fstage=stage-2%23agency=police",
                "",
                "exampleshire",
                &[("stage", "stage-2")],
                "agency=police",
            ),
            (
                "exampleshire",
                "stage%3Dstage-2%26agency%3Dpolice",
                "exampleshire",
                &[("stage", "stage-2"), ("agency", "police")],
                "",
            ),
            (
                "exampleshire",
                "stage=stage-2&amp;agency=police",
                "exampleshire",
                &[("stage", "stage-2"), ("agency", "police")],
                "",
            ),
            ("exampleshire", "at=2026-11-20T16%253A30", "exampleshire", &[("at", "2026-11-20T16:30")], ""),
            ("exampleshire", "gclid=x%23stage=stage-3", "exampleshire", &[("gclid", "x")], "stage=stage-3"),
        ];
        for (rest, query, board, params, behind) in cases {
            let link = Link::new(rest, query);
            assert_eq!(link.board, board, "{rest}?{query}");
            assert_eq!(link.params, pairs(params), "{rest}?{query}");
            assert_eq!(link.fragment(), behind, "{rest}?{query}");
        }
    }

    #[test]
    fn any_text_at_all_is_taken_apart() {
        for text in
            ["", "%", "%25%25%25", "%00", "é#é", "%ff%fe", "??##&&==", "&amp;amp;=", "a%2523b%252523c%25252523d"]
        {
            let link = Link::new(text, text);
            assert!(link.fragment().is_ascii());
        }
    }
}
