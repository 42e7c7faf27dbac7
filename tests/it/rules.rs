//! The rules of evaluation, `docs/rules.md`, and the code that names them by number: neither has one that the other lacks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A rule as it is written: its title, and what stands under it.
struct Rule {
    title: String,
    text: String,
}

#[test]
fn each_rule_has_a_number_of_its_own_a_title_and_an_example() {
    let rules = rules();
    assert!(rules.len() > 60, "only {} rules", rules.len());
    let titles: BTreeSet<&str> = rules.values().map(|rule| rule.title.as_str()).collect();
    assert_eq!(titles.len(), rules.len(), "two rules have one title");
    for (number, Rule { title, text }) in &rules {
        let mut parts = text.trim().split("\n\n");
        let says = parts.next().unwrap_or_default();
        assert!(!title.is_empty() && !says.is_empty() && !says.starts_with('>'), "rule {number} says nothing");
        let example = parts.next().unwrap_or_default();
        assert!(
            example.lines().count() > 0 && example.lines().all(|line| line.starts_with("> ")),
            "{number}: no example"
        );
        assert_eq!(parts.next(), None, "{number}: more than what it says and its example");
    }
}

#[test]
fn every_number_that_is_named_is_a_rule() {
    let rules = rules();
    let mut checked = 0;
    for file in [
        "src",
        "widget/src",
        "worker/src",
        "xtask/src",
        "tests/it",
        "docs",
        "policies/README.md",
        "policies/REFERENCE.md",
    ]
    .map(files)
    .concat()
    {
        let text = fs::read_to_string(&file).unwrap();
        for number in named(&text) {
            assert!(rules.contains_key(&number), "{}: names rule {number}, which is none", file.display());
            checked += 1;
        }
    }
    assert!(checked > rules.len(), "only {checked} numbers are named");
}

#[test]
fn every_rule_is_named_where_it_is_carried_out() {
    let files = ["src", "tests/it"].map(files).concat();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    let named: BTreeSet<u16> = texts.flat_map(|text| named(&text)).collect();
    let unnamed: Vec<u16> = rules().into_keys().filter(|number| !named.contains(number)).collect();
    assert!(unnamed.is_empty(), "no code names the rules {unnamed:?}: say it where each is carried out");
}

#[test]
fn a_number_says_which_rules_it_is_of() {
    for file in files("src") {
        let text = fs::read_to_string(&file).unwrap();
        let says_where = text.contains("docs/rules.md") || file.components().any(|part| part.as_os_str() == "evaluate");
        assert!(says_where || named(&text).is_empty(), "{}: names a rule; write \"of docs/rules.md\"", file.display());
    }
}

#[test]
fn numbers_are_read_in_every_form_that_names_rules() {
    assert_eq!(named("/// Its end. Rule 47.\n/// rules 8, 10 and 11; Rules 54 to 56"), [47, 8, 10, 11, 54, 56]);
    assert!(named("12 rules, rule of 3, Rule x, overrule 7").is_empty());
}

fn rules() -> BTreeMap<u16, Rule> {
    let text = fs::read_to_string(root().join("docs/rules.md")).unwrap();
    let mut rules = BTreeMap::new();
    for part in text.split("\n### ").skip(1) {
        let (heading, text) = part.split_once('\n').unwrap();
        let (number, title) = heading.split_once(". ").unwrap_or_else(|| panic!("\"{heading}\" has no number"));
        let number = number.parse().unwrap_or_else(|_| panic!("\"{number}\" is no number"));
        // The next section's heading is none of the rule's.
        let text = text.split("\n## ").next().unwrap().to_owned();
        let same = rules.insert(number, Rule { title: title.to_owned(), text });
        assert!(same.is_none(), "two rules have the number {number}");
    }
    rules
}

/// The numbers of rules that a text names: "Rule 5", "rules 8, 10 and 11".
fn named(text: &str) -> Vec<u16> {
    let text = text.to_lowercase();
    let mut numbers = Vec::new();
    for (at, word) in text.match_indices("rule") {
        let (before, rest) = (&text[..at], &text[at + word.len()..]);
        if before.ends_with(char::is_alphanumeric) {
            continue;
        }
        let mut rest = rest.strip_prefix('s').unwrap_or(rest);
        let mut between = [" "].as_slice();
        while let Some(next) = between.iter().find_map(|between| rest.strip_prefix(between)) {
            let digits = next.find(|c: char| !c.is_ascii_digit()).unwrap_or(next.len());
            let (number, left) = next.split_at(digits);
            let Ok(number) = number.parse() else { break };
            numbers.push(number);
            (rest, between) = (left, &[", ", " and ", " to "]);
        }
    }
    numbers
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file, or every file of a folder that is code or prose. What these tests themselves say names no rule.
fn files(path: &str) -> Vec<PathBuf> {
    fn collect(path: PathBuf, found: &mut Vec<PathBuf>) {
        let kind = path.extension().and_then(|kind| kind.to_str());
        if path.is_dir() {
            let mut entries: Vec<PathBuf> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
            entries.sort();
            entries.into_iter().for_each(|entry| collect(entry, found));
        } else if matches!(kind, Some("rs" | "md")) && !path.ends_with("tests/it/rules.rs") {
            found.push(path);
        }
    }
    let mut found = Vec::new();
    collect(root().join(path), &mut found);
    assert!(!found.is_empty(), "there is nothing at {path}");
    found
}
