//! How an answer is said to people, in English and in Welsh. It decides nothing: what is true comes ready from the core.
//!
//! The messages stand in `words/en.ftl` and `words/cy.ftl`, in Fluent's syntax; `build.rs` compiles them into the table
//! below. What a policy says is never translated.

mod actions;
mod dates;
mod limits;
mod people;
mod plural;
mod reasons;
mod warnings;

pub use plural::{Plural, plural};

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
    /// Words.
    Text(&'a str),
    /// A whole number; the only thing that a message can pick its plural form by.
    Number(u32),
}

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

/// One message in both languages.
struct Message {
    key: &'static str,
    english: Pattern,
    welsh: Option<Pattern>,
}

/// A text with `{name}` where an argument goes, or one text for each form of a number.
enum Pattern {
    Text(&'static str),
    ByNumber(&'static str, &'static [(Form, &'static str)]),
}

/// Which numbers a form is for. An exact number goes before a plural category.
enum Form {
    Exactly(u32),
    Like(Plural),
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
            Some(first) if first.trim().eq_ignore_ascii_case("cy") => Language::Welsh,
            _ => Language::English,
        }
    }
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Words {
        Words { language }
    }

    /// The language asked for.
    pub fn language(self) -> Language {
        self.language
    }

    /// Says a message, with its places filled in. A message without Welsh is said in English and marked as English.
    ///
    /// Every key and argument in the sources is checked against the message files by a test; were one unknown all the
    /// same, the key itself would be said.
    pub fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
        let Some(message) =
            MESSAGES.binary_search_by(|message| message.key.cmp(key)).ok().and_then(|at| MESSAGES.get(at))
        else {
            debug_assert!(false, "no message has the key {key:?}");
            return Said { text: key.to_owned(), language: Language::English };
        };
        let (pattern, language) = match (self.language, &message.welsh) {
            (Language::Welsh, Some(pattern)) => (pattern, Language::Welsh),
            _ => (&message.english, Language::English),
        };
        Said { text: fill(pattern.choose(language, args), args), language }
    }

    /// The text of a message, where the language is marked around it.
    pub fn phrase(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.say(key, args).text
    }
}

impl Pattern {
    /// The text, or the form for the number it picks by.
    fn choose(&self, language: Language, args: &[(&str, Arg<'_>)]) -> &'static str {
        let (name, forms) = match self {
            Pattern::Text(text) => return text,
            Pattern::ByNumber(name, forms) => (name, forms),
        };
        let number = args.iter().find_map(|(arg, value)| match value {
            Arg::Number(number) if arg == name => Some(*number),
            _ => None,
        });
        debug_assert!(number.is_some(), "a message picks by the number {name:?}, which was not given");
        let category = number.map_or(Plural::Other, |number| plural(language, number));
        let exact =
            forms.iter().find(|(form, _)| matches!((form, number), (Form::Exactly(of), Some(number)) if *of == number));
        let alike =
            |wanted: Plural| forms.iter().find(move |(form, _)| matches!(form, Form::Like(of) if *of == wanted));
        exact.or_else(|| alike(category)).or_else(|| alike(Plural::Other)).map_or("", |(_, text)| text)
    }
}

/// A text with its places filled in.
fn fill(text: &str, args: &[(&str, Arg<'_>)]) -> String {
    let mut said = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        match args.iter().find(|(arg, _)| *arg == name) {
            Some((_, Arg::Text(text))) => said.push_str(text),
            Some((_, Arg::Number(number))) => said.push_str(&number.to_string()),
            None => debug_assert!(false, "the argument {name:?} was not given"),
        }
        rest = after;
    }
    said.push_str(rest);
    said
}
