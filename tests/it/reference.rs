//! What people read about the policy file: the reference is made from what the program reads, and the example is a policy.

use crate::boards::{from_text, present, root};
use escalation::document::authoring::{Sources, key_reference};
use escalation::evaluate::guide::guide;
use escalation::health::FindingCode;
use escalation::policy::ActionKind;
use escalation::situation::Situation;
use std::fs;

/// A part of the reference between its marks, made anew.
fn with_part(text: &str, name: &str, part: &str) -> String {
    let (begins, ends) = (format!("<!-- made: {name} -->\n"), "<!-- end -->");
    let (before, rest) = text.split_once(&begins).unwrap_or_else(|| panic!("the reference has no {begins}"));
    let (_, after) = rest.split_once(ends).expect("the part ends");
    format!("{before}{begins}{part}{ends}{after}")
}

/// Whether a stage that has only one action, with a limit, is over when that is done: asked of the program itself.
fn ends_its_stage(kind: ActionKind) -> bool {
    let policy = format!(
        r#"
[policy]
board = "Exampleshire"
title = "Procedure"
division = "england-and-wales"

[posts]
worker = "worker"

[ladder]
title = "Ladder"
stages = ["one"]
one = {{ label = "Step 1", cite = "1", {} = {{ who = "own worker", to = "other worker", limit = "2 days" }} }}
"#,
        kind.id()
    );
    let board = from_text("exampleshire", &policy);
    let params =
        [("stage", "one"), ("at", "2026-11-18T10:00")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let situation = Situation::from_params(board.policy(), &params, present()).expect("a situation");
    let answer = guide(board.policy(), board.calendar(), &situation);
    answer.stage_ends.is_some_and(|ends| ends.due.is_some())
}

#[test]
fn the_reference_is_that_of_the_program() {
    let ending: Vec<_> = ActionKind::ALL.into_iter().filter(|kind| ends_its_stage(*kind)).collect();
    assert!((1..ActionKind::ALL.len()).contains(&ending.len()), "{ending:?}");
    let ending: Vec<String> = ending.into_iter().map(|kind| format!("`{}`", kind.id())).collect();
    let ends = format!("{}.\n", ending.join(", "));
    let mut points = "| finding | each | at most | what it means |\n| --- | --- | --- | --- |\n".to_owned();
    for code in FindingCode::ALL {
        let (each, most) = code.weight();
        points.push_str(&format!("| `{}` | {each} | {most} | {} |\n", code.id(), code.meaning()));
    }
    let path = root().join("policies/REFERENCE.md");
    let written = fs::read_to_string(&path).unwrap();
    let made = with_part(&written, "ends", &ends);
    let made = with_part(&made, "points", &points);
    let made = with_part(&made, "keys", &key_reference());
    if made != written {
        fs::write(&path, &made).unwrap();
    }
    assert!(
        made == written,
        "policies/REFERENCE.md was out of date and has been written anew: look at it and commit it"
    );
}

#[test]
fn the_example_that_teaches_is_a_policy_without_problems() {
    let readme = fs::read_to_string(root().join("policies/README.md")).unwrap();
    let blocks: Vec<&str> =
        readme.split("```toml\n").skip(1).filter_map(|rest| Some(rest.split_once("\n```")?.0)).collect();
    let [policy, contacts] = blocks.as_slice() else { panic!("{} examples, not two", blocks.len()) };
    let calendar = fs::read_to_string(root().join("policies/calendars/england-and-wales.json")).unwrap();
    let files = [
        ("policies/exampleshire/policy.toml", *policy),
        ("policies/exampleshire/contacts.toml", *contacts),
        ("policies/calendars/england-and-wales.json", &calendar),
    ];
    let problems = Sources::new(files.map(|(path, text)| (path.to_owned(), text))).check("exampleshire");
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, [""; 0]);
}
