//! What comes next and who is missing, on a made-up board: whom a stage that comes next is about, in what time, and what is said
//! where nobody acts, nobody is listed or a post is vacant.

use crate::boards::{self, Board};
use crate::text::text;

/// Practitioners, then managers, then a panel that decides; the board's manager is only told of it.
const POLICY: &str = r#"
[policy]
board = "Smalltown Partnership"
title = "Procedure"
division = "england-and-wales"

[agencies]
police = { name = "Police", short = "the police" }
school = "Schools"
social-care = { name = "Children's Services", short = "the council" }
early-help = { name = "Early Help", short = "early help" }

[posts]
worker = "worker"
manager = "manager"
panel = "Panel"
board-manager = "Board Manager"

[events]
concern = "the concern"
minutes = "getting the minutes"

[ladder]
title = "Ladder"
stages = ["one", "two", "three"]

[ladder.one]
label = "Stage 1"
after = "concern"
cite = "1"
raise = { who = "own worker", to = "other worker", limit = "1 working day" }
respond = { who = "other worker", to = "own worker", limit = "2 working days", after = "raise" }

[ladder.two]
label = "Stage 2"
cite = "2"
escalate = { who = "own worker", to = "own manager", limit = "1 working day" }
resolve = { who = "each manager", limit = "3 working days", after = "escalate", duty = "must" }

[ladder.three]
label = "Stage 3"
cite = "3"
notify = { who = "board panel", to = "board board-manager", limit = "1 working day", after = "resolved" }
confirm = { who = "board panel", to = "own worker", limit = "2 working days", after = "decide" }
silent-next = { says = "what follows if it is not settled at Stage 3", short = "what follows is not said" }

[ladder.three.decide]
who = "board panel"
limit = "10 working days"
after = "minutes"
cite = "3"
option-ends = { says = "Uphold the decision.", then = "resolved" }
option-on = { says = "Ask for more.", then = "not stated" }
"#;

const CONTACTS: &str = r#"
[document]
title = "Contacts"
cite = "list"

[one-council]
post = "manager"
agency = "social-care or early-help"
name = "Rae Example"
phones = ["020 7946 0001"]
cite = "list"

[one-police]
post = "manager"
agency = "police"
name = "Pat Example"
phones = ["020 7946 0002"]
cite = "list"

[one-panel]
post = "panel"
state = "vacant"
cite = "list"
"#;

fn smalltown() -> Board {
    boards::from_texts("smalltown", POLICY, CONTACTS)
}

fn said(params: &[(&str, &str)]) -> String {
    let sides = [("agency", "police"), ("own_agency", "social-care")];
    let is_given = |name: &str| params.iter().any(|(given, _)| *given == name);
    let sides = sides.into_iter().filter(|(name, _)| !is_given(name));
    text(&smalltown(), &params.iter().copied().chain(sides).collect::<Vec<_>>())
}

#[track_caller]
fn assert_says(text: &str, words: &str) {
    assert!(text.contains(words), "not “{words}” in:\n{text}");
}

#[track_caller]
fn assert_silent(text: &str, words: &str) {
    assert!(!text.contains(words), "“{words}” in:\n{text}");
}

/// The panel decides; the board's manager is told when it is settled, and is nobody to go to.
#[test]
fn whoever_decides_comes_next_and_nobody_whom_it_is_only_told_to() {
    let said = said(&[("stage", "two")]);
    assert_says(&said, "If not settled\nPanel to decide, in 10 working days, counted from getting the minutes (3)");
}

/// Friday 20: raised at the latest on Monday 23, answered on Wednesday 25, to the manager by Thursday 26.
#[test]
fn a_date_that_rests_on_what_nobody_told_of_is_left_out_once_it_is_past() {
    let at = |at| said(&[("stage", "one"), ("from", "concern"), ("at", at)]);
    assert_says(&at("2026-11-20"), "Your manager, in 1 working day, by Thursday 26 November (2)");
    // Two weeks before that the whole of it would be past, and nothing was raised: nobody is late at Stage 2.
    let long_ago = at("2026-11-06");
    assert_says(&long_ago, "Your manager, in 1 working day (2)");
    assert_silent(&long_ago, "Thursday 12 November, overdue");
}

/// Raised on Monday 16: answered by Wednesday 18, to the manager by Thursday 19; today is Wednesday 25.
#[test]
fn where_the_time_is_up_the_next_step_is_due_now() {
    let said = said(&[("stage", "one"), ("from", "raise"), ("at", "2026-11-16")]);
    assert_says(&said, "Time is up: if not settled\nYour manager, now: it was due by Thursday 19 November (2)");
}

/// The answer came on Tuesday 24: Stage 2 begins then, which is a fact and no supposition.
#[test]
fn what_ended_a_stage_starts_the_next_one() {
    let said = said(&[("stage", "one"), ("from", "respond"), ("at", "2026-11-24")]);
    assert_says(&said, "Your manager, in 1 working day, by Wednesday 25 November (2)");
    let there =
        text(&smalltown(), &[("stage", "two"), ("from", "one.respond"), ("at", "2026-11-24"), ("agency", "police")]);
    assert_says(&there, "Wednesday 25 November");
    assert_silent(&there, "Only if");
}

/// Whoever answers at a stage where they have no step: told a moment, it was taken there at that moment.
#[test]
fn for_whoever_answers_what_was_taken_there_is_done() {
    let said = said(&[("stage", "two"), ("perspective", "responding"), ("at", "2026-11-24")]);
    assert_says(&said, "Done: their worker to go to their manager");
}

#[test]
fn the_last_stage_says_what_the_document_leaves_open_about_what_follows() {
    assert_says(&said(&[("stage", "three")]), "This is the last stage: What follows is not said");
}

#[test]
fn an_outcome_may_end_the_matter() {
    let said = said(&[("stage", "three")]);
    assert_says(&said, "Possible outcome: Uphold the decision. Then it is settled.");
    assert_says(&said, "Possible outcome: Ask for more. The policy does not say what follows.");
}

#[test]
fn whoever_acts_and_is_vacant_is_said_to_be() {
    assert_says(&said(&[("stage", "three")]), "Vacant: Panel.");
}

#[test]
fn who_is_not_listed_is_not_said_to_have_no_details() {
    let said = said(&[("stage", "two"), ("own_agency", "school")]);
    assert_says(&said, "Nobody is listed for Schools.");
    assert_silent(&said, "No contact details");
}

/// The council and early help have one manager: nobody is told to talk to herself without a word.
#[test]
fn one_person_for_both_sides_is_said() {
    let words = "how this works where the list has one person for both sides: manager";
    assert_says(&said(&[("stage", "two"), ("agency", "early-help")]), words);
    assert_silent(&said(&[("stage", "two")]), words);
}

/// What has to be done is said as the document says it.
#[test]
fn a_must_is_said() {
    let said = said(&[("stage", "two"), ("perspective", "responding"), ("at", "2026-11-24")]);
    assert_says(&said, "Your manager must settle it with the other agency’s manager");
}
