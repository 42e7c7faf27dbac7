//! Actions that go to another stage, on a small policy and on the boards' own.

use super::move_action;
use crate::draft::{CASES, CONTACTS, Draft, POLICY, WELSH};
use crate::templates::tests::{calendars, policies};
use escalation::policy::phrase::{After, Start};
use escalation::policy::{Action, Policy};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

const TEXT: &str = "[policy]
board = \"B\"
title = \"T\"
division = \"england-and-wales\"

[agencies]
police = \"Police\"

[posts]
worker = \"worker\"
lead = \"lead\"

[events]
decision = \"the decision\"

[ladder]
title = \"L\"
stages = [\"one\", \"two\", \"three\"]
cap = { limit = \"20 working days\", after = \"one.raise\", cite = \"3\" }

[ladder.one]
label = \"1\"
cite = \"1.1\"

# Why it is raised.
[ladder.one.raise] # at once
who = \"own worker\"
to = \"other worker\"
after = \"decision\"

[ladder.one.raise.silent]
says = \"how\"

[ladder.one.respond]
who = \"other worker\"
limit = \"2 working days\"
after = \"raise or decision\"

# The second stage.
[ladder.two]
label = \"2\"
cite = \"2.1\"
escalate = { who = \"each worker\", to = \"each lead\", limit = \"1 working day\" }
# What ends it.
resolve = { who = \"each lead\", limit = \"5 working days\", after = \"escalate or one.raise\" } # or not

[ladder.three]
label = \"3\"
cite = \"1.1\"
after = \"two.resolve\"
decide = { who = \"board lead\", limit = \"5 working days\", option-back = { says = \"Back.\", then = \"one\" }, option-on = \"On.\" }

[other]
title = \"O\"
if = \"it is something else\"
stages = [\"one\"]

[other.one]
label = \"1\"
cite = \"9\"
raise = { who = \"own worker\", limit = \"1 working day\" }
respond = { who = \"other worker\", limit = \"1 working day\", after = \"raise\" }
";

fn draft(text: &str) -> Draft {
    let files = [(POLICY, text), (CONTACTS, "")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    let draft = Draft { board: "b".to_owned(), files: BTreeMap::from(files), beside: calendars() };
    assert_eq!(draft.problems(), [], "what a test begins with is right");
    draft
}

fn path(path: &str) -> Vec<&str> {
    path.split('.').collect()
}

fn moved(draft: &Draft, at: &str, to: &str) -> Result<Draft, String> {
    move_action(draft, &path(at), &path(to)).map_err(|why| why.to_string())
}

/// What stands in the text in place of what, line by line; `None`: it stays.
fn changes(at: &str, to: &str) -> Option<(Vec<String>, Vec<String>)> {
    let after = moved(&draft(TEXT), at, to).ok()?;
    let only = |of: &str, others: &str| {
        let others: Vec<&str> = others.lines().collect();
        of.lines().filter(|line| !others.contains(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    Some((only(TEXT, after.text(POLICY)), only(after.text(POLICY), TEXT)))
}

#[test]
fn what_counts_from_it_still_does_and_its_comments_go_along() {
    let after = moved(&draft(TEXT), "ladder.one.raise", "ladder.two").unwrap();
    let text = after.text(POLICY);
    let tables = "# or not\n\n# Why it is raised.\n[ladder.two.raise] # at once\nwho = \"own worker\"\nto = \"other worker\"\nafter = \"decision\"\ncite = \"1.1\"\n\n[ladder.two.raise.silent]\nsays = \"how\"\n\n[ladder.three]";
    assert!(text.contains(tables), "{text}");
    let left = "cite = \"1.1\"\n\n[ladder.one.respond]\nwho = \"other worker\"\nlimit = \"2 working days\"\nafter = \"two.raise or decision\"\n\n# The second stage.";
    assert!(text.contains(left), "{text}");
    assert!(text.contains("after = \"two.raise\", cite = \"3\""), "{text}");
    assert!(text.contains("after = \"escalate or raise\" } # or not"), "what stands beside it names it alone: {text}");
    assert!(text.contains("after = \"raise\" }\n"), "the one of that name in the other pathway is another: {text}");
}

#[test]
fn a_line_goes_with_the_comment_right_above_it() {
    let after = moved(&draft(TEXT), "ladder.two.resolve", "ladder.one").unwrap();
    let text = after.text(POLICY);
    let line = "cite = \"1.1\"\n# What ends it.\nresolve = { who = \"each lead\", limit = \"5 working days\", after = \"two.escalate or raise\", cite = \"2.1\" } # or not\n\n# Why";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("limit = \"1 working day\" }\n\n[ladder.three]\n"), "{text}");
    assert!(text.contains("after = \"one.resolve\""), "{text}");
}

#[test]
fn what_it_counts_from_has_its_stage_before_it() {
    let (gone, come) = changes("ladder.one.respond", "ladder.three").unwrap();
    assert_eq!(gone, ["[ladder.one.respond]", "after = \"raise or decision\""]);
    assert_eq!(come, ["[ladder.three.respond]", "after = \"one.raise or decision\""], "both stages rest on 1.1");
}

#[test]
fn an_event_of_that_name_comes_first() {
    let text = TEXT.replace("decision = \"the decision\"\n", "decision = \"the decision\"\nraise = \"the call\"\n");
    let after = moved(&draft(&text), "ladder.one.raise", "ladder.two").unwrap();
    assert!(after.text(POLICY).contains("after = \"raise or decision\""), "that is the event, and stays");
    assert!(after.text(POLICY).contains("after = \"escalate or two.raise\""), "that is the action");
}

#[test]
fn it_stays_where_something_would_be_wrong_and_says_why() {
    let refused = |at: &str, to: &str| moved(&draft(TEXT), at, to).err().unwrap_or_default();
    assert_eq!(
        refused("ladder.one.raise", "other.one"),
        "other.one has an action called raise already; give one of them another name"
    );
    assert_eq!(
        refused("ladder.two.escalate", "other.one"),
        "ladder.two.resolve.after counts from it, and cannot once it is in other.one; change that first"
    );
    assert_eq!(
        refused("ladder.two.resolve", "other.one"),
        "it counts from escalate, and cannot in other.one; change that first"
    );
    assert_eq!(
        refused("ladder.three.decide", "other.one"),
        "ladder.three.decide.option-back.then leads to one, a stage of one pathway alone; change that first"
    );
    let waiting = draft(&TEXT.replace("\"escalate or one.raise\"", "\"escalate\""));
    assert_eq!(
        moved(&waiting, "ladder.two.escalate", "ladder.three").err().unwrap_or_default(),
        "then ladder.two.resolve.after would be wrong: after leads in a circle: what it counts from waits for it; write what comes first"
    );
    assert_eq!(
        refused("ladder.three.decide", "ladder.one"),
        "then ladder.three would be wrong: has no action; write one, or a silent or check note that says why"
    );
    assert_eq!(refused("ladder.cap", "ladder.one"), "only an action can go to another stage");
    assert_eq!(refused("ladder.one.raise", "ladder.one"), "", "it is there");
}

#[test]
fn an_action_of_another_pathway_rests_on_its_own_paragraph() {
    let text = TEXT.replace(
        "respond = { who = \"other worker\", limit = \"1 working day\", after = \"raise\" }",
        "confirm = { who = \"other worker\", after = \"decision\" }",
    );
    let after = moved(&draft(&text), "other.one.confirm", "ladder.two").unwrap();
    assert!(after.text(POLICY).contains(
        "# or not\nconfirm = { who = \"other worker\", after = \"decision\", cite = \"9\" }\n\n[ladder.three]"
    ));
}

#[test]
fn what_stands_in_the_pathway_itself_goes_to_a_stage() {
    let own = "[ladder.record]\nwho = \"own worker\"\ncite = \"7\"\n\n[ladder.notify]\nwho = \"own worker\"\nafter = \"record or two\"\ncite = \"7\"\n\n[ladder.one]";
    let draft = draft(&TEXT.replacen("[ladder.one]", own, 1));
    let after = moved(&draft, "ladder.record", "ladder.one").unwrap();
    assert!(after.text(POLICY).contains("[ladder.notify]\nwho = \"own worker\"\nafter = \"one.record or two\"\n"));
    assert_eq!(
        moved(&draft, "ladder.notify", "ladder.one").err().as_deref(),
        Some("it counts from record, and cannot in ladder.one; change that first")
    );
    let draft = moved(&after, "ladder.notify", "ladder.one").unwrap();
    assert!(draft.text(POLICY).contains("[ladder.one.notify]\nwho = \"own worker\"\nafter = \"record or two\"\n"));
    assert_eq!(
        moved(&draft, "ladder.one.notify", "ladder.two").err().as_deref(),
        Some("it counts from two, and cannot in ladder.two; change that first"),
        "what stands in a stage cannot wait for its end"
    );
}

#[test]
fn words_in_welsh_and_cases_go_along() {
    let welsh = "[ladder.one]\nlabel = \"1\"\n\n[ladder.one.raise.silent]\nsays = \"sut\"\n";
    let cases = "# Mine.\n[[case]]\nwhy = \"a Tuesday\"\nask = { stage = \"one\", from = \"raise\", at = \"2026-11-24\" }\n\n[[case]]\nwhy = \"another\"\nask = { pathway = \"ladder\", from = \"one.raise\" } # from the start\ndue = { respond = \"2026-11-26\" }\n\n[[case]]\nwhy = \"the other pathway\"\nask = { pathway = \"other\", from = \"one.raise\" }\n";
    let draft = draft(TEXT).with(WELSH, welsh.to_owned()).with(CASES, cases.to_owned());
    let after = moved(&draft, "ladder.one.raise", "ladder.two").unwrap();
    assert_eq!(after.text(WELSH), "[ladder.one]\nlabel = \"1\"\n\n[ladder.two.raise.silent]\nsays = \"sut\"\n");
    // Of a case that names no pathway nobody can tell which of two it means.
    let expected =
        cases.replace("pathway = \"ladder\", from = \"one.raise\"", "pathway = \"ladder\", from = \"two.raise\"");
    assert_eq!(after.text(CASES), expected);
    let one = draft.with(POLICY, TEXT.replace("raise = { who = \"own worker\", limit = \"1 working day\" }\nrespond = { who = \"other worker\", limit = \"1 working day\", after = \"raise\" }", "meet = { who = \"own worker\" }"));
    let after = moved(&one, "ladder.one.raise", "ladder.two").unwrap();
    assert!(after.text(CASES).contains("stage = \"one\", from = \"two.raise\""));
    let unread = moved(&draft.with(WELSH, "[ladder".to_owned()), "ladder.one.raise", "ladder.two");
    assert_eq!(unread.err().as_deref(), Some("in policy.cy.toml, the file cannot be read; mend its text first"));
}

#[test]
fn what_the_policy_under_it_says_too_stays() {
    let local = "[policy]\nboard = \"L\"\ntitle = \"T\"\ndivision = \"england-and-wales\"\nbased_on = \"b\"\n\n[ladder.one.raise]\ndoes = \"Ring.\"\ncite = \"1\"\n\n[ladder.one.record]\nwho = \"own worker\"\nafter = \"raise\"\ncite = \"2\"\n";
    let mut draft = draft(local.split("based_on").next().map(|_| TEXT).unwrap_or_default());
    draft.beside.insert("b/policy.toml".to_owned(), TEXT.to_owned());
    let draft = Draft { board: "l".to_owned(), ..draft.with(POLICY, local.to_owned()) };
    assert_eq!(draft.problems(), []);
    let refused = moved(&draft, "ladder.one.raise", "ladder.two").err();
    assert_eq!(refused.as_deref(), Some("ladder.one.raise stands in the policy that this one is based on too"));
    let after = moved(&draft, "ladder.one.record", "ladder.two").unwrap();
    assert!(
        after
            .text(POLICY)
            .ends_with("[ladder.two.record]\nwho = \"own worker\"\nafter = \"one.raise\"\ncite = \"2\"\n")
    );
}

/// The boards of this repository.
static BOARDS: LazyLock<Vec<Draft>> = LazyLock::new(|| {
    let boards = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"];
    let draft = |board: &str| {
        let files = [POLICY, CONTACTS]
            .map(|name| (name.to_owned(), fs::read_to_string(policies().join(board).join(name)).unwrap()));
        Draft { board: board.to_owned(), files: BTreeMap::from(files), beside: calendars() }
    };
    boards.map(draft).to_vec()
});

fn policy(draft: &Draft) -> Policy {
    draft.document().unwrap().document.policy
}

/// Every action with its address.
fn actions(policy: &Policy) -> impl Iterator<Item = &Action> {
    policy.pathways().iter().flat_map(|pathway| {
        let of_stages = pathway.stages.iter().flat_map(|stage| &stage.statements.actions);
        pathway.statements.actions.iter().chain(of_stages)
    })
}

/// What a clock counts from, as addresses, for the clock at an address in this pathway and table.
fn counted_from(pathway: &str, table: &str, after: Option<&After>) -> BTreeSet<String> {
    let start = |start: &Start| match start {
        Start::Event(id) => format!("event {id}"),
        Start::Action(None, id) => format!("{table}.{id}"),
        Start::Action(Some(stage), id) => format!("{pathway}.{stage}.{id}"),
        Start::Stage(id) => format!("stage {pathway}.{id}"),
        Start::Resolved => "resolved".to_owned(),
        Start::NotStated => "not stated".to_owned(),
    };
    after.into_iter().flat_map(|after| &after.0).map(start).collect()
}

/// By the address of each clock: what it counts from, and the paragraph that it rests on.
fn clocks(policy: &Policy) -> BTreeMap<String, (BTreeSet<String>, String)> {
    let mut clocks = BTreeMap::new();
    for action in actions(policy) {
        let (table, _) = action.address.rsplit_once('.').unwrap();
        let pathway = table.split('.').next().unwrap();
        clocks
            .insert(action.address.clone(), (counted_from(pathway, table, action.after.as_ref()), action.cite.clone()));
    }
    for pathway in policy.pathways() {
        for stage in &pathway.stages {
            let from = counted_from(pathway.id.as_str(), "", stage.after.as_ref());
            clocks.insert(format!("stage {}.{}", pathway.id, stage.id), (from, String::new()));
        }
        for cap in &pathway.caps {
            let from = counted_from(pathway.id.as_str(), "", cap.after.as_ref());
            clocks.insert(format!("{}.{}", pathway.id, cap.id), (from, cap.cite.clone()));
        }
    }
    clocks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Any action of any board goes to any stage: every clock counts from what it did, as the core reads it, every
    /// paragraph stays, and no line is lost. Or it stays.
    #[test]
    fn every_clock_counts_from_what_it_did(board in 0_usize..5, at in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let draft = &BOARDS[board];
        let before = policy(draft);
        let addresses: Vec<String> = actions(&before).map(|action| action.address.clone()).collect();
        let stages: Vec<String> = before.pathways().iter().flat_map(|pathway| {
            pathway.stages.iter().map(|stage| format!("{}.{}", pathway.id, stage.id))
        }).collect();
        let (address, stage) = (at.get(&addresses), to.get(&stages));
        let Ok(after) = moved(draft, address, stage) else { return Ok(()) };
        let new = format!("{stage}.{}", address.rsplit('.').next().unwrap());
        let named = |old: &String| if old == address { new.clone() } else { old.clone() };
        let expected: BTreeMap<_, _> = clocks(&before).into_iter().map(|(clock, (from, cite))| {
            (named(&clock), (from.iter().map(named).collect::<BTreeSet<_>>(), cite))
        }).collect();
        prop_assert_eq!(clocks(&policy(&after)), expected, "{} to {}", address, stage);
        let lines = |draft: &Draft| {
            let mut lines: Vec<String> = draft.text(POLICY).lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let (old, new) = (lines(draft), lines(&after));
        let comments = |lines: &[String]| lines.iter().filter(|line| line.contains('#')).count();
        prop_assert_eq!(comments(&old), comments(&new));
        prop_assert!(new.len() == old.len() || new.len() == old.len() + 1, "a line for its paragraph, and no other");
    }
}
