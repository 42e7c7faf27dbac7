//! Whatever a page asks for of whichever board: there is an answer, or a question that leads to one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the boards are shared with other tests")]

#[path = "../../tests/it/boards.rs"]
mod boards;

use escalation::document::Document;
use escalation::policy::AGENCY_KINDS;
use escalation::say::sheet::AnswerKind;
use escalation_widget::options::Options;
use escalation_widget::state::{Action, Focus, State, Stock};
use escalation_widget::views::Still;
use std::rc::Rc;

fn asked(document: &Document, chosen: &[(&str, &str)]) -> State {
    let chosen = chosen.iter().map(|(param, value)| ((*param).to_owned(), (*value).to_owned())).collect();
    let options = Options { board: document.policy.id().to_owned(), chosen, ..Options::default() };
    State::new(options, boards::present()).after(Action::Stock(Stock::Fresh(Rc::new(document.clone()))))
}

fn choose(param: &str, value: &str) -> Action {
    Action::Choose(vec![(param.to_owned(), value.to_owned())])
}

/// The reader gives the first answer that is on offer until nothing is asked any more.
fn answered(mut state: State) -> State {
    for _ in 0..12 {
        if state.open.is_none() {
            return state;
        }
        let question = state.open_question().expect("it is asked");
        let sets = question.picks.first().expect("it can be answered").sets.clone();
        state = state.after(Action::Choose(sets));
        let focus = if state.open.is_some() { Focus::Question } else { Focus::Answer };
        assert_eq!(state.focus.1, focus, "the focus goes on: {:?}", state.chosen);
    }
    panic!("the questions never end: {:?}", state.chosen);
}

#[test]
fn every_kind_of_agency_leads_to_an_answer() {
    for board in boards::all().iter().chain(&boards::made_up()) {
        let document = board.document();
        for pathway in document.policy.pathways() {
            for stage in &pathway.stages {
                for kind in AGENCY_KINDS {
                    for param in ["agency", "own_agency"] {
                        let state = asked(
                            document,
                            &[("pathway", pathway.id.as_str()), ("stage", stage.id.as_str()), (param, kind)],
                        );
                        assert!(state.is_answered() || state.open.is_some(), "{}: {:?}", board.id(), state.chosen);
                        assert!(answered(state).is_answered(), "{}: {param} {kind}", board.id());
                    }
                }
            }
        }
    }
}

/// A document that speaks of other procedures besides still has its own stages: Suffolk's and Barnet's do.
#[tokio::test]
async fn every_stage_shows_whom_to_go_to_whatever_other_procedures_there_are() {
    let mut of_stages = 0;
    for board in boards::all().iter().chain(&boards::made_up()) {
        let document = board.document();
        for pathway in document.policy.pathways() {
            for stage in &pathway.stages {
                let state =
                    answered(asked(document, &[("pathway", pathway.id.as_str()), ("stage", stage.id.as_str())]));
                let found =
                    state.with_whole(|whole| (whole.guide.is_of_a_stage(), whole.guide.only_elsewhere().is_some()));
                let (is_of_a_stage, is_elsewhere) = found.expect("the document is there");
                let place = format!("{}.{}.{}", board.id(), pathway.id, stage.id);
                of_stages += u32::from(is_of_a_stage);
                let kind = state.shown.as_ref().and_then(|shown| Some(shown.sheet.answer.as_ref()?.kind));
                assert_eq!(kind == Some(AnswerKind::Stage), !is_elsewhere, "{place}");
                let html = Still::widget(&state).await;
                assert!(html.contains("\"who__do\""), "{place}");
            }
        }
    }
    assert!(of_stages > 60, "only {of_stages} stages");
}

/// Suffolk, Private children's home, bullet 3: the MASH tells the placing authority within 48 hours.
#[tokio::test]
async fn a_stage_at_which_somebody_has_only_to_be_told_says_by_when() {
    let boards = boards::all();
    let suffolk = boards.iter().find(|board| board.id() == "suffolk").expect("Suffolk is here");
    let state = answered(asked(suffolk.document(), &[("pathway", "home-incident"), ("stage", "mash")]));
    let html = Still::widget(&state.after(Action::Everything)).await;
    assert!(
        html.contains("48 hours") && html.contains("The MASH team is to tell the placing authority in writing"),
        "{html}"
    );
}

#[test]
fn attributes_that_mean_something_else_are_passed_over() {
    for board in boards::all() {
        let state = asked(board.document(), &[("loading", "lazy"), ("itemprop", "about"), ("stage", "no-such-stage")]);
        assert_eq!(state.refused, [("stage".to_owned(), "no-such-stage".to_owned())], "{}", board.id());
        assert_eq!(state.chosen, [], "{}", board.id());
    }
}

/// What a page says happened is what happened at the stage that is chosen first, by whatever name the API knows it.
#[test]
fn what_a_page_says_happened_waits_for_its_stage() {
    let boards = boards::all();
    let board = |id: &str| boards.iter().find(|board| board.id() == id).expect("the board is here").document();
    let suffolk = asked(board("suffolk"), &[("from", "referral-received")]);
    let suffolk = suffolk.after(choose("pathway", "home-incident"));
    let suffolk = suffolk.after(choose("stage", "mash"));
    assert_eq!((suffolk.value("from"), suffolk.refused.len()), (Some("referral-received"), 0));
    for from in ["stage-2.escalate", "stage-2", "resolved"] {
        let state = asked(board("redbridge"), &[("from", from), ("agency", "police"), ("stage", "stage-2")]);
        assert_eq!((state.value("from"), state.refused.len()), (Some(from), 0));
        let moved = state.after(choose("stage", "stage-3"));
        assert_eq!(moved.value("from"), None, "{from} was said of stage 2");
    }
}

/// What happened belongs to its stage: at another it would date everything by another moment, or nothing at all.
#[test]
fn what_happened_goes_with_its_stage() {
    let mut tried = 0;
    for board in boards::all().iter().chain(&boards::made_up()) {
        let document = board.document();
        for pathway in document.policy.pathways() {
            for (stage, next) in pathway.stages.iter().zip(pathway.stages.iter().skip(1)) {
                let (stage, next) = (stage.id.as_str(), next.id.as_str());
                let state = answered(asked(document, &[("pathway", pathway.id.as_str()), ("stage", stage)]));
                let starts = state.with_whole(|whole| {
                    whole
                        .asks
                        .iter()
                        .flat_map(|ask| &ask.starts)
                        .map(|(id, _)| (*id).to_owned())
                        .collect::<Vec<String>>()
                });
                let starts = starts.expect("the document is there");
                for start in starts {
                    let moved = state
                        .clone()
                        .after(Action::Select("from".to_owned(), start.clone()))
                        .after(choose("stage", next));
                    assert_eq!(moved.value("from"), None, "{}: {start} at {next}", board.id());
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 20, "only {tried} starts");
}
