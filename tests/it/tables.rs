//! One table of cases per board, written from its document and a calendar by somebody who had not read its policy
//! file; this runs them all. The tables are `tests/tables/<board>.toml`, and `tests/tables/made-up/<board>.toml` for the
//! boards of `tests/policies`, which have the shapes that the real ones lack. Cases that a board wrote itself, in the studio,
//! stand beside its policy: `policies/<board>/cases.toml`.

use crate::boards::{self, Board};
use escalation::health::cases;

/// The fewest cases that prove a board.
const FEWEST: usize = 25;

#[test]
fn every_board_answers_its_table() {
    answer_tables(&boards::all(), "tests/tables", FEWEST);
}

#[test]
fn every_made_up_board_answers_its_table() {
    let boards = boards::made_up();
    assert!(!boards.is_empty(), "no made-up board was found");
    answer_tables(&boards, "tests/tables/made-up", 1);
}

/// Fails with every difference between the boards' answers and their tables, or when a table has too few cases.
fn answer_tables(boards: &[Board], folder: &str, fewest: usize) {
    let mut wrong = Vec::new();
    for board in boards {
        let path = boards::root().join(folder).join(format!("{}.toml", board.id()));
        let Ok(text) = std::fs::read_to_string(&path) else {
            wrong.push(format!(
                "{}: there is no table; write {fewest} or more cases from the document and a calendar, as \
                 policies/README.md says under \"Add a board\"",
                path.display()
            ));
            continue;
        };
        let mut cases = cases::read(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        assert!(cases.len() >= fewest, "{}: {} cases, wanted {fewest}", board.id(), cases.len());
        let own = boards::root().join("policies").join(board.id()).join("cases.toml");
        if let Ok(text) = std::fs::read_to_string(&own) {
            cases.extend(cases::read(&text).unwrap_or_else(|problem| panic!("{}: {problem}", own.display())));
        }
        for (place, case) in cases.iter().enumerate() {
            assert!(case.asserts_something(), "{} case {}: asserts nothing", board.id(), place + 1);
            for problem in case.check(board.document()) {
                wrong.push(format!("{} case {} ({}): {problem}", board.id(), place + 1, case.why()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} expectations failed:\n{}", wrong.len(), wrong.join("\n"));
}
