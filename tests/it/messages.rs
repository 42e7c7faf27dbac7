//! The message files: what their compiler refuses, that the plural forms are CLDR's, and that the sources say every
//! message, no other, with the arguments that it needs.

#[path = "../../build/messages.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod compiler;

use crate::boards::root;
use escalation::key;
use escalation::say::words::{Arg, Key, Language, Plural, Words, plural};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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

/// English stands in for what has no Welsh yet, and is marked; the core's own messages all have Welsh.
#[test]
fn the_core_speaks_welsh_throughout() {
    let english = fs::read_to_string(root().join("src/say/words/en.ftl")).unwrap();
    let core = english.split("## Widget").next().unwrap();
    let lacking: Vec<String> = compiler::english(core)
        .0
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

/// One place in the sources that says a message.
struct Call {
    place: String,
    key: String,
    /// Argument names, and whether each is a number.
    args: BTreeMap<String, bool>,
}

#[test]
fn the_sources_say_every_message_and_no_other() {
    let (messages, problems) = compiler::english(&fs::read_to_string(root().join("src/say/words/en.ftl")).unwrap());
    assert!(problems.is_empty(), "{problems:?}");
    let mut wrong = Vec::new();
    let (mut said, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for file in sources() {
        let text = without_comments(&fs::read_to_string(&file).unwrap());
        let place = file.strip_prefix(root()).unwrap().display().to_string();
        if !NOT_IN_BROWSERS.iter().any(|part| place.contains(part)) {
            shown.extend(handed_on(&text, &messages));
        }
        if place.starts_with("widget") {
            said.extend(handed_on(&text, &messages));
        }
        for call in calls(&place, &text, &mut wrong) {
            let Some(message) = messages.get(&call.key) else {
                wrong.push(format!("{}: no message `{}`", call.place, call.key));
                continue;
            };
            said.insert(call.key.clone());
            let given: BTreeSet<String> = call.args.keys().cloned().collect();
            if given != message.variables {
                wrong.push(format!(
                    "{}: message `{}` takes {:?}, not {given:?}",
                    call.place, call.key, message.variables
                ));
            }
            if let Some(selector) = &message.selector
                && call.args.get(selector) != Some(&true)
            {
                wrong.push(format!("{}: message `{}` picks by ${selector}: give a number", call.place, call.key));
            }
        }
    }
    said.extend(FIRST_WORDS.map(str::to_owned));
    for (key, message) in &messages {
        if message.not_in_browsers == shown.contains(key) {
            let says = if message.not_in_browsers { "something" } else { "nothing" };
            wrong.push(format!("en.ftl, message `{key}`: {says} in a browser says it; put it into the other group"));
        }
    }
    let unsaid = messages.keys().filter(|key| !said.contains(*key));
    wrong.extend(unsaid.map(|key| format!("en.ftl: nothing says message `{key}`")));
    assert!(said.len() > 100, "the sources are no longer found: {} messages said", said.len());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["src", "widget/src", "worker/src", "xtask/src"] {
        collect(&root().join(folder), &mut files);
    }
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            // Reading a policy file has a `phrase` of its own.
            if !path.ends_with("src/document/read") {
                collect(&path, files);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n")
}

/// The calls of `.say(`, `.phrase(` and `.tell(` (which takes no arguments) in a file. A key has to be written out: in the
/// call, or where `key` was chosen just before; a `key` that is passed on is a call of another place.
fn calls(file: &str, text: &str, wrong: &mut Vec<String>) -> Vec<Call> {
    let mut calls = Vec::new();
    for (at, name) in [".say(", ".phrase(", ".tell("].into_iter().flat_map(|name| text.match_indices(name)) {
        let place = format!("{file}:{}", text[..at].matches('\n').count() + 1);
        let inside = balanced(&text[at + name.len() - 1..]);
        let inside = inside.trim_start();
        let (keys, rest) = if inside == "key" || inside.starts_with("key, ") {
            // The tests that render a view stop at an argument that is not given.
            let keys = if file.starts_with("widget") { Vec::new() } else { chosen_before(&text[..at]) };
            (keys, &inside["key".len()..])
        } else if let Some((key, rest)) = inside.strip_prefix("key!(\"").and_then(|rest| rest.split_once("\")")) {
            (vec![key], rest)
        } else {
            if name != ".tell(" {
                wrong.push(format!("{place}: write the message's key out: {inside}"));
            }
            continue;
        };
        if keys.is_empty() {
            continue;
        }
        let given =
            rest.trim_start_matches([',', ' ', '\n']).trim_start_matches('&').trim_end_matches([',', ' ', '\n']);
        let list = if given.is_empty() || given.starts_with('[') {
            balanced(given)
        } else {
            let named = format!("let {given} = [");
            match text[..at].rfind(&named) {
                Some(from) => balanced(&text[from + named.len() - 1..]),
                None => {
                    wrong.push(format!("{place}: write the arguments out, or name them just before: {given}"));
                    continue;
                }
            }
        };
        for key in keys {
            calls.push(Call { place: place.clone(), key: key.to_owned(), args: args(list) });
        }
    }
    calls
}

/// The keys that `let key = …` or `let (key, …) = …` chooses from, where a function's text has that before a call.
fn chosen_before(text: &str) -> Vec<&str> {
    let function = text.rfind("fn ").map_or(text, |from| &text[from..]);
    let Some(from) = function.rfind("let key = ").max(function.rfind("let (key, ")) else { return Vec::new() };
    let chosen = &function[from..];
    let starts = chosen.match_indices("key!(\"").filter(|(at, _)| !chosen[..*at].ends_with(".phrase("));
    starts.filter_map(|(at, start)| Some(chosen[at + start.len()..].split_once("\")")?.0)).collect()
}

/// Keys that a file hands on with `key!("…")`: the compiler knows that they exist; the tests that render them stop at an
/// argument that is not given.
fn handed_on(text: &str, messages: &compiler::Messages) -> Vec<String> {
    messages.keys().filter(|key| text.contains(&format!("key!(\"{key}\")"))).cloned().collect()
}

/// `("days", Arg::Number(…)), ("name", Arg::Text(…))`.
fn args(list: &str) -> BTreeMap<String, bool> {
    let before = |at: usize| list[..at].trim_end().strip_suffix(',').and_then(|text| text.trim_end().strip_suffix('"'));
    let name = |at: usize| before(at).and_then(|text| text.rsplit_once('"')).map(|(_, name)| name.to_owned());
    list.match_indices("Arg::").filter_map(|(at, _)| Some((name(at)?, list[at..].starts_with("Arg::Number")))).collect()
}

/// What stands between the bracket that a text begins with and the one that closes it.
fn balanced(text: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = quoted,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[1..at];
        }
    }
    text
}

/// Where the sources are of what no browser's program has.
const NOT_IN_BROWSERS: [&str; 7] = [
    "src/say/text",
    "src/export/json",
    "widget/src/hosted",
    "components/plain.rs",
    "components/still.rs",
    "worker/",
    "xtask/",
];

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
