//! A document as the widget reads it: the same document comes out, and nothing else does.

use crate::boards::{root, sources};
use escalation::document::Document;
use std::fs;

/// Where the form's number and the sum stand, and where what is packed begins.
const HEAD: usize = 8;

fn documents() -> Vec<Document> {
    let folders = [root().join("policies"), root().join("tests/policies")];
    let sources = sources(&folders);
    let documents = sources.boards().into_iter().filter_map(|board| sources.document(board).ok());
    documents.map(|written| written.document).collect()
}

/// A made-up board that says everything that a document can say. It changes only together with the form.
fn everything() -> Document {
    let json = fs::read_to_string(root().join("tests/it/packed/everything.json")).unwrap();
    Document::from_json(&json).unwrap()
}

#[test]
fn what_was_packed_is_unpacked_whole() {
    let mut documents = documents();
    assert!(documents.len() > 8, "the boards and the made-up ones: {}", documents.len());
    documents.push(everything());
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
        assert_eq!(format!("{:?}", unpacked.welsh), format!("{:?}", document.welsh));
        assert_eq!(unpacked.calendar.division(), document.calendar.division());
    }
}

/// The bytes of the form stand beside this file. A type that changes gives other bytes: then `FORM` in
/// `src/document/packed.rs` has to be raised, and `WRITE_FORM=1` writes the bytes of the new number.
#[test]
fn a_form_has_one_number() {
    let bytes = everything().pack();
    let form = u16::from_le_bytes([bytes[2], bytes[3]]);
    let file = root().join(format!("tests/it/packed/form-{form}.bin"));
    if std::env::var_os("WRITE_FORM").is_some() && !file.exists() {
        fs::write(&file, &bytes).unwrap();
    }
    let kept = fs::read(&file).expect("the bytes of this form are not there: run this test once with WRITE_FORM=1");
    assert!(kept == bytes, "these are not the bytes of form {form}: raise FORM in src/document/packed.rs");
}

/// Every shape a value can have, and every field with something in it: else the test above would not see it change.
#[test]
fn the_made_up_board_says_everything() {
    const SHAPES: &str = "Danger Consult Raise Escalate Refer Respond Meet Resolve Decide Confirm Notify Record Principle \
        Scope Pace Instead Entry Power Learning Conflict Reading Silent Check Unattributed Must Should Immediately \
        WithoutDelay Urgently AsSoonAsPossible SameDay BetweenBoth SetByRaiser Own Other Each Board And Or SameWorkingDay \
        WorkingDays( WorkingWeeks( Days( Hours( Event( Action( Stage( Resolved Stages( Pathway( Board( Address( \
        NotStated Outside( Spans Every Working Weekends BankHolidays Range( BeingUpdated Vacant Both \
        NextWorkingDay Weeks( Months( WorkingHours( SetBy( Protects AtOnce StraightAway WithoutUndueDelay Promptly \
        AsQuicklyAsPossible AtTheEarliestOpportunity AsSoonAsPracticable Agreement Disagreement";
    let said = format!("{:?}", everything());
    let is_said = |shape: &&str| said.match_indices(shape).any(|(at, _)| said[..at].ends_with([' ', '(', '[']));
    let missing: Vec<&str> = SHAPES.split_whitespace().filter(|shape| !is_said(shape)).collect();
    assert_eq!(missing, [""; 0], "no value of this shape");

    let fields = said.split(['{', ',', '(', '[', ' ']).filter_map(|word| word.strip_suffix(':'));
    let is_empty = |field: &&str| {
        let label = format!(" {field}: ");
        let mut values = said.match_indices(&label).filter_map(|(at, _)| said.get(at + label.len()..));
        values.all(|value| ["None", "[]", "false"].iter().any(|nothing| value.starts_with(nothing)))
    };
    let empty: Vec<&str> = fields.filter(is_empty).collect();
    assert_eq!(empty, [""; 0], "never filled");
}

#[test]
fn what_is_cut_damaged_or_something_else_is_no_document() {
    let packed = everything().pack();
    for end in (0..packed.len()).step_by(7) {
        assert!(Document::unpack(&packed[..end]).is_none(), "cut after {end} bytes");
    }
    for at in (0..packed.len()).step_by(7) {
        let mut damaged = packed.clone();
        damaged[at] ^= 0x20;
        assert!(Document::unpack(&damaged).is_none(), "another byte at {at}");
    }
    for other in ["", "\n", "{}", "<h1>Sign in</h1>", "EG", "EG\u{1}\0\0\0\0\0"] {
        assert!(Document::unpack(other.as_bytes()).is_none(), "{other}");
    }
}

#[test]
fn what_is_of_another_form_is_not_read() {
    let mut packed = everything().pack();
    packed[2] ^= 1;
    assert!(Document::unpack(&packed).is_none());
}

/// A right sum does not make a document of bytes that are none: they are refused, or read as other words and days; but
/// nothing stops, and no length that they claim is taken for memory.
#[test]
fn bytes_with_a_right_sum_are_read_with_care() {
    let packed = everything().pack();
    let (head, body) = packed.split_at(HEAD);
    let mut refused = 0;
    for at in 0..body.len() {
        let mut other = body.to_vec();
        other[at] = 0xff;
        let sum = other.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        let bytes = [&head[..4], &sum.to_le_bytes(), &other].concat();
        refused += u32::from(Document::unpack(&bytes).is_none());
    }
    assert!(refused > 0);
}
