//! The message files: what their compiler refuses, that the plural forms are CLDR's, and that every message is
//! said, in both languages.

#[path = "../../build/messages.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod compiler;

use crate::boards::root;
use escalation::key;
use escalation::say::words::{Arg, Key, Language, Plural, Words, plural};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::fs;
use std::path::Path;

#[test]
fn a_broken_message_is_refused_by_name() {
    let cases = [
        ("a = \n", "", "en.ftl, line 1: Expected a message field for \"a\""),
        ("fine = Yes\noops = { $name\n", "", "en.ftl, line 3: Expected a token starting with \"}\""),
        ("a = One\na = Two\n", "", "en.ftl, message `a`: stands there twice"),
        ("-brand = Guide\n", "", "en.ftl, message `brand`: is a term; write a message"),
        ("a = Yes\n    .title = No\n", "", "en.ftl, message `a`: has attributes; write a message of its own for each"),
        (
            "a = { NUMBER($n) }\n",
            "",
            "en.ftl, message `a`: uses more of Fluent than text, { $name } and { $name -> … }",
        ),
        (
            "a = { $n ->\n    [few] some\n   *[other] many\n}\n",
            "",
            "en.ftl, message `a`: form [few] is neither a whole number nor one of one, other",
        ),
        (
            "a = { $n ->\n   *[one] one\n    [other] many\n}\n",
            "",
            "en.ftl, message `a`: form [one] is marked as the last resort; mark *[other]",
        ),
        (
            "a = { $n ->\n   *[other] { $m ->\n       *[other] deep\n    }\n}\n",
            "",
            "en.ftl, message `a`: picks inside a form; write the whole sentence in each form",
        ),
        (
            "a = In { $days } days\n",
            "a = Mewn { $dyddiau }\n",
            "cy.ftl, message `a`: its variables are $dyddiau; en.ftl has $days",
        ),
        ("a = Yes\n", "b = Ie\n", "cy.ftl, message `b`: en.ftl has no such message"),
    ];
    for (english, welsh, expected) in cases {
        let problems = compiler::table(english, welsh).expect_err(english);
        assert_eq!(problems, [expected], "{english}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let problems = compiler::table("a = { -b }\nc = { d }\n", "e = Ie\n").unwrap_err();
    assert_eq!(problems.len(), 3, "{problems:?}");
}

#[test]
fn plural_forms_are_those_of_cldr() {
    for (language, tag) in [(Language::English, "en"), (Language::Welsh, "cy")] {
        let locale = PluralRules::get_locales(PluralRuleType::CARDINAL).into_iter().find(|locale| *locale == tag);
        let rules = PluralRules::create(locale.unwrap(), PluralRuleType::CARDINAL).unwrap();
        for number in 0..=1000 {
            let expected = match rules.select(number).unwrap() {
                PluralCategory::ZERO => Plural::Zero,
                PluralCategory::ONE => Plural::One,
                PluralCategory::TWO => Plural::Two,
                PluralCategory::FEW => Plural::Few,
                PluralCategory::MANY => Plural::Many,
                PluralCategory::OTHER => Plural::Other,
            };
            assert_eq!(plural(language, number), expected, "{tag} {number}");
        }
    }
}

#[test]
fn welsh_picks_its_six_forms() {
    let words = Words::new(Language::Welsh);
    let said = |number| words.phrase(key!("limit-working-days"), &[("number", Arg::Number(number))]);
    let forms: Vec<String> = [0, 1, 2, 3, 4, 6, 20].into_iter().map(said).collect();
    assert_eq!(
        forms,
        [
            "0 diwrnod gwaith",
            "1 diwrnod gwaith",
            "2 ddiwrnod gwaith",
            "3 diwrnod gwaith",
            "4 diwrnod gwaith",
            "6 diwrnod gwaith",
            "20 diwrnod gwaith"
        ]
    );
}

/// English would stand in for what has no Welsh, and be marked; but nothing lacks it.
#[test]
fn every_message_has_welsh() {
    let lacking: Vec<String> = english()
        .into_iter()
        .filter(|(key, message)| {
            let args: Vec<(&str, Arg<'_>)> =
                message.variables.iter().map(|name| (name.as_str(), Arg::Number(1))).collect();
            Words::new(Language::Welsh).say(Key::named(key).unwrap(), &args).language != Language::Welsh
        })
        .map(|(key, _)| key)
        .collect();
    assert!(lacking.is_empty(), "no Welsh for {lacking:?}");
}

/// What a word does to the next one's first letter, the next one does not show if it is the policy's or fills a place: so
/// none of these words stands right before a place that words fill.
#[test]
fn nothing_that_fills_a_place_in_welsh_leans_on_the_word_before() {
    const LEANED_ON: &str = "a ac â ag am ar at dan dau dros drwy dwy eich ei ein eu fy gan gyda heb hyd i mor na nac neu o pa pob \
                             rhwng sut tair tri trwy un wrth y yn yr";
    // A number, or a time: they begin with a figure or with an h.
    const FIGURES: [&str; 5] = ["available-from", "date-in-year", "date-on-day", "not-now-from", "points-on-this"];
    let (welsh, problems) = compiler::welsh(&fs::read_to_string(root().join("src/say/words/cy.ftl")).unwrap());
    assert!(problems.is_empty(), "{problems:?}");
    let mut leaning = Vec::new();
    for (key, message) in welsh.iter().filter(|(key, _)| !FIGURES.contains(&key.as_str())) {
        for (_, text) in &message.forms {
            let before = |(at, _): (usize, &str)| text[..at].strip_suffix(' ').map(|text| text.rsplit(' ').next());
            let words = text.match_indices('{').filter_map(before).flatten();
            let leans = |word: &&str| LEANED_ON.split_whitespace().any(|other| other == word.to_lowercase());
            leaning.extend(words.filter(leans).map(|word| format!("{key}: “{word}” in “{text}”")));
        }
    }
    assert!(leaning.is_empty(), "{leaning:#?}");
}

/// The compiler stops at a message that no file has, and at one that is not filled; this finds what nobody says.
#[test]
fn every_message_is_said_somewhere() {
    let mut sources = String::new();
    for folder in ["src", "widget/src", "worker/src", "xtask/src"] {
        read_into(&root().join(folder), &mut sources);
    }
    let says = |key: &str| {
        let name = format!("message::{}", key.replace('-', "_"));
        let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
        let is_called = sources.match_indices(&name).any(|(at, _)| !goes_on(&sources[at + name.len()..]));
        is_called || sources.contains(&format!("key!(\"{key}\")")) || FIRST_WORDS.contains(&key)
    };
    assert!(!says("no-such-message") && says("emergency"), "the sources are not found");
    let unsaid: Vec<String> = english().into_keys().filter(|key| !says(key)).collect();
    assert!(unsaid.is_empty(), "en.ftl: nothing says {unsaid:?}");
}

fn english() -> compiler::Messages {
    let (messages, problems) = compiler::english(&fs::read_to_string(root().join("src/say/words/en.ftl")).unwrap());
    assert!(problems.is_empty(), "{problems:?}");
    messages
}

fn read_into(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_into(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            text.lines().filter(|line| !line.trim_start().starts_with("//")).for_each(|line| {
                sources.push_str(line);
                sources.push('\n');
            });
        }
    }
}

/// What the loader says by itself, beside the emergency line.
const FIRST_WORDS: [&str; 5] = ["title", "not-loaded", "trouble-slow", "try-again", "own-page"];

/// The loader says these before any message can be there.
#[test]
fn the_first_words_of_the_loader_are_those_of_the_messages() {
    let loader = fs::read_to_string(root().join("widget/loader/first_words.js")).unwrap();
    for language in [Language::English, Language::Welsh] {
        let words = Words::new(language);
        let first = FIRST_WORDS.map(|key| words.phrase(Key::named(key).unwrap(), &[]));
        for said in first.iter().chain([&words.emergency()]) {
            assert!(loader.contains(&format!("\"{said}\"")), "the loader does not say “{said}”");
        }
    }
}
