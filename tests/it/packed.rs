//! A document as the widget reads it: the same document comes out, and nothing else does.

use crate::boards::{root, sources};
use escalation::document::Document;

fn documents() -> Vec<Document> {
    let folders = [root().join("policies"), root().join("tests/policies")];
    let sources = sources(&folders);
    let documents = sources.boards().into_iter().filter_map(|board| sources.document(board).ok());
    documents.map(|written| written.document).collect()
}

#[test]
fn what_was_packed_is_unpacked_whole() {
    let documents = documents();
    assert!(documents.len() > 8, "the boards and the made-up ones: {}", documents.len());
    for document in documents {
        let unpacked = Document::unpack(&document.pack()).expect("it was packed by this program");
        assert_eq!(format!("{:?}", unpacked.policy), format!("{:?}", document.policy));
        // Where bank holidays were published is not packed: no view says it.
        let days = |document: &Document| -> Vec<_> {
            let calendar = &document.calendar;
            let days = calendar.holidays().iter().map(|holiday| (holiday.date, holiday.title.clone()));
            days.chain([calendar.first(), calendar.last(), calendar.retrieved()].map(|day| (day, String::new())))
                .collect()
        };
        assert_eq!(days(&unpacked), days(&document));
        assert_eq!(unpacked.calendar.division(), document.calendar.division());
    }
}

#[test]
fn what_is_cut_damaged_or_something_else_is_no_document() {
    let packed = documents().first().unwrap().pack();
    for (end, _) in packed.char_indices().step_by(101) {
        assert!(Document::unpack(&packed[..end]).is_none(), "cut after {end} bytes");
    }
    for (at, letter) in packed.char_indices().step_by(101) {
        let other = if letter == 'x' { 'y' } else { 'x' };
        let damaged = format!("{}{other}{}", &packed[..at], &packed[at + letter.len_utf8()..]);
        assert!(Document::unpack(&damaged).is_none(), "another letter at {at}");
    }
    for other in ["", "\n", "{}", "<h1>Sign in</h1>", "EG 0 0\n", "EG 00000000 811c9dc5\n"] {
        assert!(Document::unpack(other).is_none(), "{other}");
    }
}

#[test]
fn what_another_version_wrote_is_not_read() {
    let packed = documents().first().unwrap().pack();
    let (_, body) = packed.split_once('\n').unwrap();
    let mut head: Vec<&str> = packed.split_once('\n').unwrap().0.split(' ').collect();
    let form = format!("{:08x}", u32::from_str_radix(head[1], 16).unwrap() ^ 1);
    head[1] = &form;
    assert!(Document::unpack(&format!("{}\n{body}", head.join(" "))).is_none());
}
