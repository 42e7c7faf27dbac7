//! From files to a checked policy: the boards' own files, and every problem that a file can have.

use crate::boards::{root, sources};

#[test]
fn every_policy_reads_without_a_problem() {
    let sources = sources(&[root().join("policies")]);
    let boards = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"];
    assert!(boards.iter().all(|board| sources.boards().contains(board)), "{:?}", sources.boards());
    let problems: Vec<String> = sources
        .boards()
        .into_iter()
        .flat_map(|board| sources.check(board))
        .map(|problem| problem.to_string())
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_made_up_policies_read_without_a_problem() {
    let sources = sources(&[root().join("tests/policies"), root().join("policies")]);
    assert!(sources.boards().contains(&"example"));
    for board in sources.boards() {
        let problems: Vec<String> = sources.check(board).iter().map(ToString::to_string).collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}
