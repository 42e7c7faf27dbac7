//! What the fuzz targets do, done with the boards' own files: whole, cut short, and with lines lost, doubled and swapped.

#[path = "../../fuzz/src/core_doors.rs"]
mod targets;

use crate::boards::{self, root};
use std::fs;

/// In how many places a file is damaged.
const PLACES: usize = 9;

fn damaged(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut texts = vec![text.to_owned()];
    for at in (0..PLACES).map(|place| lines.len() * place / PLACES) {
        let with = |change: &dyn Fn(&mut Vec<&str>)| {
            let mut lines = lines.clone();
            change(&mut lines);
            lines.join("\n")
        };
        texts.push(with(&|lines| lines.truncate(at)));
        texts.push(with(&|lines| _ = lines.remove(at)));
        texts.push(with(&|lines| lines.insert(at, lines[at])));
        texts.push(with(&|lines| lines.swap(at, at / 2)));
    }
    // A cut inside a line, and inside a letter that takes two bytes.
    texts.extend((1..6).filter_map(|part| text.get(..text.len() * part / 6 + 1)).map(str::to_owned));
    texts
}

#[test]
fn damaged_policy_files_are_refused_or_answered() {
    for board in boards::all() {
        let policy = fs::read_to_string(root().join("policies").join(board.id()).join("policy.toml")).unwrap();
        damaged(&policy).iter().for_each(|text| targets::policy_file(text));
    }
}

#[test]
fn damaged_documents_are_refused_or_answered() {
    for board in boards::all() {
        damaged(&format!("{:#}", board.json())).iter().for_each(|text| targets::document(text));
    }
}

#[test]
fn damaged_packed_documents_are_refused() {
    for board in boards::all() {
        let packed = board.document().pack();
        targets::packed(&packed);
        (1..PLACES).for_each(|place| targets::packed(&packed[..packed.len() * place / PLACES]));
    }
}

#[test]
fn damaged_calendars_are_refused_or_counted_with() {
    for division in ["england-and-wales", "scotland", "northern-ireland", "isle-of-man", "jersey", "guernsey"] {
        let file = root().join(format!("policies/calendars/{division}.json"));
        damaged(&fs::read_to_string(file).unwrap()).iter().for_each(|text| targets::calendar_file(text));
    }
}

#[test]
fn odd_questions_are_refused_or_answered() {
    let values =
        ["", "x", "stage-3", "2026-11-20", "now", "9999-12-31T23:59", "-1", "\u{202e}", "é", "2026-10-25T01:30"];
    for board in boards::all() {
        for param in escalation::situation::PARAMETERS {
            for value in values {
                targets::situation(&format!("{}?{param}={value}&at={value}&{value}={param}", board.id()));
            }
        }
    }
}

/// What is done with a text.
type Door = fn(&str);

#[test]
fn what_the_fuzzer_kept_is_refused_or_answered() {
    let doors: [(&str, Door); 5] = [
        ("policy_file", targets::policy_file),
        ("document", targets::document),
        ("situation", targets::situation),
        ("calendar_file", targets::calendar_file),
        ("typed_date", targets::typed_date),
    ];
    for (door, through) in doors {
        for text in seeds(door).into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()) {
            through(&text);
        }
    }
    seeds("packed").iter().for_each(|bytes| targets::packed(bytes));
}

/// The texts of a door that `cargo xtask fuzz --keep` left in the repository.
fn seeds(door: &str) -> Vec<Vec<u8>> {
    let folder = root().join("fuzz/seeds").join(door);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let seeds: Vec<Vec<u8>> = files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(!seeds.is_empty(), "{door} has seeds");
    seeds
}
