//! How an answer is said to people, in English and in Welsh. It decides nothing: what is true comes ready from the core.
//!
//! The messages stand in `words/en.ftl` and `words/cy.ftl`, in Fluent's syntax; `build.rs` compiles them into two
//! texts and into a function for each message ([`message`]). Without the feature `welsh`, Welsh can be brought along
//! ([`Catalogue::of`]), as a browser does when it is wanted. What a policy says is never translated: a view for readers of
//! Welsh can have it between marks ([`Words::marking`]), to say which language it is in.

mod actions;
mod dates;
mod limits;
mod people;
mod plural;
mod reasons;
mod warnings;

pub use plural::{Plural, plural};

use crate::policy::{Audience, WELSH_WORDS};
use std::borrow::Cow;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A language of the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// Welsh. No speaker has reviewed it yet.
    Welsh,
}

/// A message said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// The language they are in: English where a message has no Welsh yet.
    pub language: Language,
}

/// What fills a place in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words of the reader's language.
    Text(&'a str),
    /// The policy's own words, or its calendar's: they stay in English.
    Policy(&'a str),
    /// A whole number; the only thing that a message can pick its plural form by.
    Number(u32),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Arg::Text(words)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Arg::Text(words)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(number)
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    language: Language,
    welsh: Option<&'static Catalogue>,
    marks: bool,
    audience: Audience,
}

/// Begins English words inside words of another language, where they are marked: see [`Words::marking`].
pub const ENGLISH_BEGINS: char = '\u{e}';
/// Ends them.
pub const ENGLISH_ENDS: char = '\u{f}';

/// Words without the marks of [`Words::marking`].
pub fn unmarked(words: &str) -> String {
    words.split([ENGLISH_BEGINS, ENGLISH_ENDS]).collect()
}

/// A message: its place among those of the English file, in the order of their names. [`key!`](crate::key) gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

impl Key {
    /// The message of this name, for the compiler, which stops where there is none.
    #[expect(clippy::panic, clippy::indexing_slicing, reason = "it is the compiler that stops")]
    pub const fn of(name: &str) -> Key {
        let mut at = 0;
        while at < KEYS.len() {
            if is_same(KEYS[at].as_bytes(), name.as_bytes()) {
                return Key(at as u16);
            }
            at += 1;
        }
        panic!("no message has this name: write one of src/say/words/en.ftl")
    }

    /// The message of this name; `None` if there is none.
    pub fn named(name: &str) -> Option<Key> {
        let at = KEYS.binary_search(&name).ok()?;
        u16::try_from(at).ok().map(Key)
    }
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [same, others @ ..]) = (one, other) {
        if *first != *same {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

/// The messages of one language, as `build.rs` writes them: records in the order of the English keys; one that is empty is
/// not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// All records, one behind the other.
    text: Cow<'static, str>,
    /// Where each starts.
    starts: Vec<u16>,
}

/// What stands between the parts of a record.
const BETWEEN: char = '\u{1f}';
/// What stands before each record but the first.
const RECORD: char = '\u{1e}';

/// The Welsh messages that are part of the crate.
fn own_welsh() -> Option<&'static Catalogue> {
    #[cfg(feature = "welsh")]
    return Some(&WELSH);
    #[cfg(not(feature = "welsh"))]
    return None;
}

/// The Welsh messages as [`Catalogue::of`] takes them.
#[cfg(feature = "welsh")]
pub fn welsh_messages() -> &'static str {
    &WELSH.text
}

impl Language {
    /// The tag that marks text of this language (`lang="cy"`).
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
            Language::Welsh => "cy",
        }
    }

    /// The language that a tag asks for (`cy`, `cy-GB`): Welsh if it says so, else English.
    pub fn from_tag(tag: &str) -> Language {
        match tag.split(['-', '_']).next() {
            Some(first) if first.trim_ascii().eq_ignore_ascii_case("cy") => Language::Welsh,
            _ => Language::English,
        }
    }
}

impl Words {
    /// The words of a language, of those that are part of the crate.
    pub fn new(language: Language) -> Words {
        Words { language, welsh: own_welsh(), marks: false, audience: Audience::Children }
    }

    /// The same with Welsh messages that were brought along.
    pub fn with_welsh(self, welsh: Option<&'static Catalogue>) -> Words {
        Words { welsh: welsh.or(self.welsh), ..self }
    }

    /// The same with marks, for a view that takes them out again: inside Welsh, English words stand between
    /// [`ENGLISH_BEGINS`] and [`ENGLISH_ENDS`]. Among English words there are none.
    ///
    /// ```
    /// use escalation::say::words::{Arg, Language, Words, message};
    ///
    /// let words = Words::new(Language::Welsh).marking();
    /// let said = message::post_own(words, Arg::Policy("line manager"));
    /// assert_eq!(said, "\u{e}line manager\u{f} (eich un chi)");
    /// ```
    pub fn marking(self) -> Words {
        Words { marks: true, ..self }
    }

    /// The same about those whom a policy is about: children, until it is said.
    pub fn about(self, audience: Audience) -> Words {
        Words { audience, ..self }
    }

    /// The same in English.
    pub fn in_english(self) -> Words {
        Words { language: Language::English, ..self }
    }

    /// The language asked for.
    pub fn language(self) -> Language {
        self.language
    }

    /// Says a message, with its places filled in. A message without Welsh is said in English and marked as English.
    ///
    /// The functions of [`message`] give each argument; whoever names a message otherwise has to see to that.
    pub fn say(self, key: Key, args: &[(&str, Arg<'_>)]) -> Said {
        let welsh = self.welsh.filter(|_| self.language == Language::Welsh).map(|welsh| welsh.record(key));
        let (record, language) = match welsh {
            Some(record) if !record.is_empty() => (record, Language::Welsh),
            _ => (ENGLISH.record(key), Language::English),
        };
        Said { text: Words { language, ..self }.fill(choose(record, language, args), args), language }
    }

    /// The text of a message; one without Welsh has marks around it if these words are [marking](Words::marking).
    pub fn phrase(self, key: Key, args: &[(&str, Arg<'_>)]) -> String {
        let said = self.say(key, args);
        if said.language == self.language { said.text } else { self.policy(&unmarked(&said.text)) }
    }

    /// The policy's own words, as they stand for themselves.
    pub fn policy(self, words: &str) -> String {
        let mut said = String::new();
        self.push_policy(&mut said, words);
        said
    }

    fn push_policy(self, said: &mut String, words: &str) {
        let is_welsh = words.contains(WELSH_WORDS);
        let marked = self.marks && self.language != Language::English && !is_welsh;
        if marked {
            said.push(ENGLISH_BEGINS);
        }
        if is_welsh {
            said.extend(words.chars().filter(|letter| *letter != WELSH_WORDS));
        } else {
            said.push_str(words);
        }
        if marked {
            said.push(ENGLISH_ENDS);
        }
    }

    /// A text with its places filled in.
    fn fill(self, text: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut said = String::with_capacity(text.len() + 32);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            match args.iter().find(|(arg, _)| *arg == name) {
                Some((_, Arg::Text(text))) => said.push_str(text),
                Some((_, Arg::Policy(words))) => self.push_policy(&mut said, words),
                Some((_, Arg::Number(number))) => said.push_str(&number.to_string()),
                None => debug_assert!(false, "the argument {name:?} was not given"),
            }
            rest = after;
        }
        said.push_str(rest);
        said
    }
}

impl Catalogue {
    /// The messages that `build.rs` wrote for this version of the program. Another text says other words, or none.
    pub fn of(text: impl Into<Cow<'static, str>>) -> Catalogue {
        let text = text.into();
        let after = text.match_indices(RECORD).map(|(end, _)| end + RECORD.len_utf8());
        let starts = [0].into_iter().chain(after).filter_map(|start| u16::try_from(start).ok()).collect();
        Catalogue { text, starts }
    }

    /// What a message says; empty where it is not there.
    fn record(&self, key: Key) -> &str {
        let start = |at: usize| self.starts.get(at).map(|start| usize::from(*start));
        let at = usize::from(key.0);
        let end = start(at + 1).map_or(self.text.len(), |next| next - RECORD.len_utf8());
        start(at).and_then(|start| self.text.get(start..end)).unwrap_or_default()
    }
}

/// The text of a record, or the form for the number it picks by: an exact number goes before a plural category.
fn choose<'a>(record: &'a str, language: Language, args: &[(&str, Arg<'_>)]) -> &'a str {
    let (name, says) = record.split_once(BETWEEN).unwrap_or_default();
    if name.is_empty() {
        return says;
    }
    let number = args.iter().find_map(|(arg, value)| match value {
        Arg::Number(number) if *arg == name => Some(*number),
        _ => None,
    });
    debug_assert!(number.is_some(), "a message picks by the number {name:?}, which was not given");
    let form = |wanted: &str| {
        let mut parts = says.split(BETWEEN);
        while let (Some(form), Some(text)) = (parts.next(), parts.next()) {
            if form == wanted {
                return Some(text);
            }
        }
        None
    };
    let exact = number.and_then(|number| form(&number.to_string()));
    let alike = || form(number.map_or(Plural::Other, |number| plural(language, number)).id());
    exact.or_else(alike).or_else(|| form(Plural::Other.id())).unwrap_or_default()
}
