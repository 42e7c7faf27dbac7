//! What a date says that it is counted from: its own start, or that of the limit that brings it forward.

use crate::boards::{self, Board};
use escalation::evaluate::guide::guide;
use escalation::say::words::Words;
use escalation::situation::Situation;
use escalation::time::moment::Moment;

/// A date with its count: when it is, how many days count, which day begins the count, and what that is said to be.
#[derive(Debug, PartialEq, Eq)]
struct Counted {
    due: String,
    days: usize,
    begins: String,
    from: String,
    said: String,
}

fn counted(board: &Board, params: &[(&str, &str)], action: &str) -> Counted {
    let params: Vec<_> = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    // On the day of what was told: a date that rests on an untold step is given until it is past (rule 45).
    let at = params.iter().find(|(name, _)| name == "at").map_or("2026-11-18T10:00", |(_, at)| at);
    let now = Moment::parse(at).expect("a moment").start();
    let situation = Situation::from_params(board.policy(), &params, now).expect("a situation");
    let answer = guide(board.policy(), board.calendar(), &situation);
    let deadline = &answer.action(action).expect("the action is there").deadline;
    let from = deadline.from.expect("something to count from");
    Counted {
        due: deadline.due.expect("a date").to_string(),
        days: deadline.days.iter().filter(|day| day.counts).count(),
        begins: deadline.days.first().expect("a day").date.to_string(),
        from: from.id.to_owned(),
        said: Words::default().counted_from(&from),
    }
}

fn is(due: &str, days: usize, begins: &str, from: &str, said: &str) -> Counted {
    let [due, begins, from, said] = [due, begins, from, said].map(str::to_owned);
    Counted { due, days, begins, from, said }
}

fn oxfordshire(params: &[(&str, &str)]) -> Counted {
    let board = boards::all().into_iter().find(|board| board.id() == "oxfordshire").expect("the board is there");
    let stage = [("topic", "other"), ("stage", "stage-2"), ("at", "2026-11-18T10:00")];
    counted(&board, &[&stage, params].concat(), "respond")
}

#[test]
fn its_own_date_counts_from_its_own_start() {
    // Section 5: 5 working days. From Wednesday 18 November: 19, 20, 23, 24, Wednesday 25.
    let said = "counted from the escalation, 10am on Wednesday 18 November 2026";
    assert_eq!(oxfordshire(&[]), is("2026-11-25", 5, "2026-11-18", "escalate", said));
}

#[test]
fn a_cap_counts_from_when_its_run_began() {
    // Section 3: 20 working days over Stages 1 to 5. From Monday 26 October: 27-30 are four, 2-6 nine, 9-13 fourteen,
    // 16-20 nineteen, Monday 23 November the twentieth.
    let said = "counted from the start of Stage 1, Monday 26 October 2026";
    assert_eq!(oxfordshire(&[("began", "2026-10-26")]), is("2026-11-23", 20, "2026-10-26", "stage-1", said));
}

const CONFERENCE: [(&str, &str); 5] =
    [("area", "county"), ("priority", "low"), ("agency", "police"), ("from", "conference"), ("at", "2026-11-02T10:00")];

#[test]
fn a_cap_counts_from_what_the_reader_told_of_at_the_first_stage() {
    // 72 hours from Monday 2 November 10:00 are Thursday 5; a working week from there is Thursday 12. The cap of 5 working
    // days is earlier: 3, 4, 5, 6, Monday 9.
    let board = boards::made_up().into_iter().find(|board| board.id() == "example").expect("the board is there");
    let said = "counted from the conference, 10am on Monday 2 November 2026";
    let expected = is("2026-11-09", 5, "2026-11-02", "conference", said);
    assert_eq!(counted(&board, &CONFERENCE, "respond-low"), expected);
}

#[test]
fn a_conflict_over_a_stage_counts_from_the_start_of_the_stage() {
    // The same, and a chart with 2 working days for the whole stage: 3, Wednesday 4.
    let policy = std::fs::read_to_string(boards::root().join("tests/policies/example/policy.toml")).expect("a policy");
    let chart = "label = \"Step 1\"\n\
                 conflict-chart = { says = \"The chart has 2 days.\", limit = \"2 working days\", cite = \"chart\" }";
    let board = boards::from_text("example", &policy.replace("label = \"Step 1\"", chart));
    let said = "counted from the conference, 10am on Monday 2 November 2026";
    let expected = is("2026-11-04", 2, "2026-11-02", "conference", said);
    assert_eq!(counted(&board, &CONFERENCE, "respond-low"), expected);
}
