//! What stands out as the date of an answer, where the first thing to do has none.

use crate::boards;
use escalation::answer::Nearest;
use escalation::evaluate::guide::guide;
use escalation::situation::Situation;
use escalation::time::moment::Moment;

/// What the nearest date belongs to, and its day; `None`: that of the first action is the nearest, or there is none.
fn nearest(board: &str, params: &[(&str, &str)]) -> Option<(String, String)> {
    let board = boards::all().into_iter().find(|one| one.id() == board).expect("the board is there");
    let params: Vec<_> = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let now = Moment::parse("2026-11-18T10:00").expect("a moment").start();
    let situation = Situation::from_params(board.policy(), &params, now).expect("a situation");
    let guide = guide(board.policy(), board.calendar(), &situation);
    let nearest = guide.nearest()?;
    let belongs = match nearest {
        Nearest::Action(action) => action.id.to_owned(),
        Nearest::Stage(_) => "the stage".to_owned(),
    };
    Some((belongs, nearest.due().expect("a date").to_string()))
}

fn is(belongs: &str, day: &str) -> Option<(String, String)> {
    Some((belongs.to_owned(), day.to_owned()))
}

// Oxfordshire, section 5: nothing for escalating, 5 working days for the answer. Thursday 19, 20, 23, 24, Wednesday 25.
const OXFORDSHIRE: [(&str, &str); 3] = [("topic", "other"), ("stage", "stage-2"), ("at", "2026-11-18T10:00")];

#[test]
fn an_action_with_a_limit_stands_out_where_the_first_has_none() {
    assert_eq!(nearest("oxfordshire", &OXFORDSHIRE), is("respond", "2026-11-25"));
}

#[test]
fn a_limit_over_several_stages_brings_it_forward() {
    // Section 3. From Monday 26 October: 27-30, 2-6, 9-13, 16-20 are nineteen, Monday 23 November is the twentieth.
    let began = [&OXFORDSHIRE[..], &[("began", "2026-10-26")]].concat();
    assert_eq!(nearest("oxfordshire", &began), is("respond", "2026-11-23"));
}

#[test]
fn a_limit_over_several_stages_is_no_stages_own() {
    // Windsor and Maidenhead, 2.1: one working week, on no stage in particular; 2.5, Stage Four, has no limit.
    let four = [("agency", "police"), ("own_agency", "school"), ("stage", "four"), ("at", "2026-11-06")];
    assert_eq!(nearest("windsor-and-maidenhead", &four), None);
    let began = [&four[..], &[("began", "2026-11-02")]].concat();
    assert_eq!(nearest("windsor-and-maidenhead", &began), None);
}

#[test]
fn without_delay_is_nearer_than_any_date() {
    // Redbridge, 4.6: senior managers without delay; the stage itself has days.
    let three = [("agency", "police"), ("own_agency", "school"), ("stage", "stage-3"), ("at", "2026-11-18T10:00")];
    assert_eq!(nearest("redbridge", &three), None);
}

#[test]
fn the_first_action_keeps_the_date_that_is_its_own() {
    let pathway = [("pathway", "referral"), ("agency", "social-care"), ("stage", "practitioners")];
    let started = [&pathway[..], &[("at", "2026-11-18T10:00")]].concat();
    assert_eq!(nearest("suffolk", &started), None);
}
