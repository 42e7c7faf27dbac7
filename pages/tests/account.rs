//! A policy in sentences, for every board of the project and every made-up one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

#[path = "../../tests/it/boards.rs"]
#[allow(dead_code, unreachable_pub, reason = "other tests use the rest")]
mod boards;

use escalation::policy::{Policy, Statements};
use escalation_pages::account::Account;
use std::collections::BTreeSet;

fn account(board: &boards::Board) -> Account {
    Account::new(board.policy(), board.calendar(), boards::present())
}

fn addresses(policy: &Policy) -> BTreeSet<String> {
    let own = |statements: &Statements| -> Vec<String> {
        statements.actions.iter().map(|action| action.address.clone()).collect()
    };
    let pathways = policy.pathways().iter().flat_map(|pathway| {
        let stages = pathway.stages.iter().flat_map(|stage| own(&stage.statements));
        own(&pathway.statements).into_iter().chain(stages).collect::<Vec<_>>()
    });
    own(policy.statements()).into_iter().chain(pathways).collect()
}

#[test]
fn every_action_of_every_policy_is_told() {
    for board in boards::every() {
        let account = account(&board);
        let told: BTreeSet<String> = account.steps().map(|step| step.address.clone()).collect();
        let lacking: Vec<String> = addresses(board.policy()).difference(&told).cloned().collect();
        assert!(lacking.is_empty(), "{}: nothing is said of {lacking:?}", board.id());
    }
}

#[test]
fn no_sentence_speaks_to_one_side() {
    for board in boards::every() {
        for step in account(&board).steps() {
            for words in step.who.iter().chain([&step.brief]) {
                // "Each line manager to their own senior manager" is of both sides.
                let words = words.replace("in their absence", "").replace("their own", "");
                let speaks = words.split(' ').any(|word| ["your", "Your", "their", "you,"].contains(&word));
                assert!(!speaks, "{}: {words}", step.address);
            }
        }
    }
}

/// Redbridge, 4.6 and page 6: the text allows 5 working days, the flowchart 2, which end first.
#[test]
fn a_stage_is_told_with_its_limits_and_its_contradiction() {
    let account = account(&boards::board("redbridge"));
    let step = account.steps().find(|step| step.address == "resolution.stage-3.resolve").unwrap();
    assert_eq!(step.says.words, "Try to resolve it.");
    assert_eq!(step.who.as_deref(), Some("each senior manager"));
    assert_eq!(
        step.limit.as_deref(),
        Some("2 working days, or sooner if the child needs it, counted from the escalation")
    );
    let open: Vec<&str> = step.open.iter().map(|line| line.words.as_str()).collect();
    assert_eq!(
        open,
        [
            "The text allows 5 working days, the flowchart 2. The other limit is 5 working days, or sooner if the child needs \
          it. Whichever ends first is used."
        ]
    );
}
