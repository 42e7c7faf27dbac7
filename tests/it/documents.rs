//! A board's document as readers load it: the same door checks it, and nothing that comes through the wire breaks it.

use crate::boards::{root, sources};
use escalation::document::Document;
use serde_json::{Value, json};

fn redbridge() -> Value {
    sources(&[root().join("policies")]).document("redbridge").unwrap().json
}

fn problems(value: &Value) -> Vec<String> {
    let problems = Document::from_json(&value.to_string()).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_board_reads_back_as_it_was_written() {
    let sources = sources(&[root().join("policies")]);
    for board in sources.boards() {
        let written = sources.document(board).unwrap();
        let read = Document::from_json(&written.json.to_string()).unwrap();
        assert_eq!(format!("{:?}", read.policy), format!("{:?}", written.document.policy), "{board}");
        assert_eq!(read.calendar, written.document.calendar, "{board}");
        assert_eq!(read.policy.id(), board);
    }
}

#[test]
fn a_document_that_is_cut_off_is_a_problem_and_no_panic() {
    let whole = redbridge().to_string();
    let ends: Vec<usize> = whole.char_indices().map(|(end, _)| end).step_by(97).collect();
    for end in ends {
        let problems = Document::from_json(whole.get(..end).unwrap()).unwrap_err();
        assert_eq!(problems.len(), 1);
        let problem = problems.first().unwrap().to_string();
        assert!(problem.starts_with("document: is not JSON: "), "{problem}");
    }
}

#[test]
fn a_document_that_is_something_else_is_told_so() {
    for wrong in [json!(null), json!([]), json!("redbridge"), json!(7)] {
        assert_eq!(problems(&wrong), ["document: is not an object", "calendar: is missing"]);
    }
    assert_eq!(
        problems(&json!({ "id": 3 })),
        [
            "document: id is \"\"; write small letters, digits and hyphens",
            "document: [policy] is missing",
            "pathways: there is no pathway; write one or more",
            "calendar: is missing"
        ]
    );
}

/// Whatever is taken out of a document, or put in its place, it is read or refused.
#[test]
fn no_value_in_a_document_can_break_the_reader() {
    let whole = redbridge();
    let mut pointers = Vec::new();
    collect(&whole, String::new(), &mut pointers);
    let mut refused = 0;
    for pointer in pointers.iter().step_by(13) {
        for other in [json!(null), json!(0), json!(""), json!("a or b, else c"), json!([]), json!({}), json!([[1]])] {
            let mut broken = whole.clone();
            *broken.pointer_mut(pointer).unwrap() = other;
            refused += usize::from(Document::from_value(&broken, None).is_err());
        }
    }
    assert!(refused > pointers.len() / 4, "{refused} of {}", pointers.len());
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        // The calendar's own tests look into it.
        Value::Object(map) => map.iter().filter(|(key, _)| *key != "holidays").for_each(|(key, value)| {
            collect(value, format!("{pointer}/{key}"), pointers);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| collect(value, format!("{pointer}/{index}"), pointers));
        }
        _ => {}
    }
    pointers.push(pointer);
}

#[test]
fn the_calendar_has_to_be_that_of_the_policy() {
    let mut document = redbridge();
    document["calendar"]["division"] = json!("scotland");
    assert_eq!(
        problems(&document),
        ["calendar: division is \"scotland\"; write that of the policy, england-and-wales"]
    );
    document["calendar"]["last"] = json!("never");
    assert_eq!(problems(&document), ["calendar: last is \"never\"; write a day as in 2026-12-25"]);
}

#[test]
fn a_document_in_the_browser_may_lead_to_boards_that_it_does_not_know() {
    let mut document = redbridge();
    document["policy"]["instead-city"] = json!({ "says": "See there.", "then": "the-city", "cite": "1" });
    assert!(Document::from_json(&document.to_string()).is_ok());
    document["policy"]["instead-city"]["then"] = json!("The City");
    assert_eq!(problems(&document).len(), 1);
}
