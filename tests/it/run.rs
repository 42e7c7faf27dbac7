//! Properties of a whole run, in every situation of every board: settled and danger are whole answers, what happened belongs
//! to every stage, words about time deny nothing, and a limit over several stages is none of a stage's own.

use crate::boards::{self, Board};
use crate::evaluation::{actions, describe, happenings, situations};
use chrono::TimeDelta;
use escalation::answer::{
    ActionAnswer, ActionTime, Deadline, Guide, Happening, Perspective, Position, RunState, Timeline, Why,
};
use escalation::evaluate::conversation::conversation;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::export::json;
use escalation::health::stage_ends;
use escalation::policy::phrase::{Quantity, Urgency};
use escalation::policy::{ActionKind, Policy};
use escalation::situation::Situation;
use escalation::time::moment::Moment;

/// A Friday afternoon before a week without holidays, and one before Christmas.
const MOMENTS: [&str; 2] = ["2026-11-20T16:30", "2026-12-23T10:00"];

/// Every situation of every board, at one of the moments by turns.
fn each_situation(mut tell: impl FnMut(&Board, Situation)) -> usize {
    let mut turn = 0;
    for board in boards::every() {
        for mut situation in situations(&board) {
            turn += 1;
            let at = Moment::parse(MOMENTS[turn % MOMENTS.len()]).expect("a moment");
            (situation.at, situation.now) = (Some(at), at.start());
            tell(&board, situation);
        }
    }
    turn
}

/// The same with everything that may have happened.
fn each_happening(mut tell: impl FnMut(&Board, Situation)) -> usize {
    let mut turn = 0;
    each_situation(|board, situation| {
        for from in happenings(board, &situation) {
            turn += 1;
            tell(board, Situation { from: Some(from), ..situation.clone() });
        }
    });
    turn
}

fn answers<'a>(board: &'a Board, situation: &Situation) -> (Guide<'a>, Timeline<'a>) {
    let guide = guide(board.policy(), board.calendar(), situation);
    (guide, timeline(board.policy(), board.calendar(), situation))
}

fn holds(broken: &[String], tried: usize) {
    assert!(broken.is_empty(), "{} broken promises:\n{}", broken.len(), broken.join("\n"));
    assert!(tried > 500, "only {tried} situations");
}

#[test]
fn a_settled_matter_is_a_whole_answer() {
    let mut broken = Vec::new();
    let tried = each_situation(|board, situation| {
        let can_tell = conversation(board.policy(), board.calendar(), &situation)
            .into_iter()
            .any(|ask| ask.starts.iter().any(|(id, _)| *id == "resolved"));
        let began = situation.at.map(|at| Moment::Day(at.day() - TimeDelta::days(40)));
        let settled = Situation { state: RunState::Settled, began, ..situation.clone() };
        let (guide, timeline) = answers(board, &settled);
        let mut wrong = unsettled(&guide, &timeline);
        if guide.is_of_a_stage() && !can_tell {
            wrong.push("nobody can tell that it is settled".to_owned());
        }
        let told = Situation { from: Some("resolved".to_owned()), state: RunState::Open, ..settled.clone() };
        let (same, _) = answers(board, &told);
        if json(&same) != json(&guide) {
            wrong.push("told of the resolution the answer is another one".to_owned());
        }
        broken.extend(wrong.into_iter().map(|problem| describe(board, &settled, &problem)));
    });
    holds(&broken, tried);
}

fn json(guide: &Guide) -> String {
    serde_json::to_string(&json::Guide::from(guide)).expect("JSON")
}

/// What an answer to a settled matter has that belongs to an open one.
fn unsettled(guide: &Guide, timeline: &Timeline) -> Vec<String> {
    let mut wrong = Vec::new();
    let goes_on = [
        (!guide.escalate_to.is_empty() || guide.none_open || !guide.also_listed.is_empty(), "somebody to go to"),
        (guide.next.is_some() || !guide.running.is_empty(), "a next stage"),
        (!guide.caps.is_empty() || !timeline.caps.is_empty(), "a limit over several stages"),
        (guide.needs.iter().any(|need| need.param == "began"), "a question when the run began"),
        (guide.stage_ends.as_ref().is_some_and(|ends| ends.due.is_some()), "an end of the stage"),
    ];
    wrong.extend(goes_on.into_iter().filter(|(is, _)| *is).map(|(_, what)| what.to_owned()));
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    for action in lists.into_iter().flatten() {
        let stays = matches!(action.kind, ActionKind::Confirm | ActionKind::Record | ActionKind::Notify);
        if action.when != ActionTime::OnResolution && !stays {
            wrong.push(format!("{} is still to be done", action.id));
        }
        // Told when it was settled, what counts from that has its date.
        let told = action.deadline.why == Some(Why::WhenResolved);
        if told {
            wrong.push(format!("{} waits for the resolution that was told", action.id));
        }
    }
    let here = timeline.stages.iter().position(|stage| stage.position == Position::Here);
    for (place, stage) in timeline.stages.iter().enumerate() {
        let later = here.is_some_and(|here| place > here);
        if (stage.position == Position::NotNeeded) != later || later && stage.why != Some(Why::Settled) {
            wrong.push(format!("{} is not said to be unneeded", stage.stage.id));
        }
        if Some(place) != here && !stage.actions.is_empty() || !stage.escalate_to.is_empty() {
            wrong.push(format!("{} has something to do", stage.stage.id));
        }
    }
    wrong
}

#[test]
fn in_danger_the_route_is_the_answer_and_nothing_has_a_date() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let open = guide(board.policy(), board.calendar(), &situation);
        let danger = Situation { state: RunState::Danger, ..situation };
        let (guide, timeline) = answers(board, &danger);
        let steps = |guide: &Guide| {
            let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
            route.map(|step| step.action.address.clone()).collect::<Vec<_>>()
        };
        let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
        let wrong = [
            (actions(&guide).any(|action| action.deadline.due.is_some()), "a date"),
            (timeline.has_dates() || !timeline.stages.is_empty(), "a timeline"),
            (lists.into_iter().any(|list| !list.is_empty()), "something else to do"),
            (!guide.escalate_to.is_empty() || guide.next.is_some() || !guide.caps.is_empty(), "a ladder"),
            (guide.needs.iter().any(|need| ["at", "began"].contains(&need.param)), "a question about time"),
            (!open.is_settled() && steps(&guide) != steps(&open), "another route"),
        ];
        let wrong = wrong.into_iter().filter(|(is, _)| *is);
        broken.extend(wrong.map(|(_, what)| describe(board, &danger, what)));
    });
    holds(&broken, tried);
}

/// Every deadline that a situation's answers have, with where it stands.
fn deadlines<'g, 'a>(guide: &'g Guide<'a>, timeline: &'g Timeline<'a>) -> Vec<(String, &'g ActionAnswer<'a>)> {
    let mut found: Vec<(String, &ActionAnswer)> = Vec::new();
    found.extend(actions(guide).map(|action| (action.id.to_owned(), action)));
    found.extend(guide.running.iter().map(|running| (format!("running {}", running.action.id), &running.action)));
    for row in &timeline.stages {
        found.extend(row.actions.iter().map(|action| (format!("{}.{}", row.stage.id, action.id), action)));
    }
    found
}

#[test]
fn what_happened_belongs_to_the_run() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let (guide, timeline) = answers(board, &situation);
        let Some(happened) = guide.situation.happened.filter(|_| guide.situation.state == RunState::Open) else {
            return;
        };
        let mut wrong = Vec::new();
        let mut denies = |place: &str, why: Option<Why>| {
            // Of an action only the kind is said: another stage may wait for one of the same.
            let is_action = matches!(happened, Happening::Action(_));
            if matches!(why, Some(Why::StartUnknown(what)) if what == happened && !is_action) {
                wrong.push(format!("{place}: of what was told it says that it was not"));
            }
        };
        let all = deadlines(&guide, &timeline);
        for (place, action) in &all {
            denies(place, action.deadline.why);
        }
        for row in &timeline.stages {
            denies(row.stage.id.as_str(), row.why);
        }
        denies("next", guide.next.as_ref().and_then(|next| next.why));
        for (place, action) in &all {
            if let Some(what) = left_undated(&guide, happened, action) {
                wrong.push(format!("{place}: {what}"));
            }
        }
        for running in &guide.running {
            let same = |row: &&escalation::answer::TimelineStage| row.stage.id == running.stage.id;
            let row = timeline.stages.iter().find(same).expect("the stage is in the timeline");
            let in_row = row.actions.iter().find(|action| action.id == running.action.id);
            if in_row.is_none_or(|action| action.deadline.due != running.action.deadline.due) {
                wrong.push(format!("{}: another date in the timeline", running.action.id));
            }
        }
        broken.extend(wrong.into_iter().map(|problem| describe(board, &situation, &problem)));
    });
    holds(&broken, tried);
}

/// What counts from what the reader told of has a date, wherever it stands.
fn left_undated(guide: &Guide, happened: Happening, action: &ActionAnswer) -> Option<String> {
    let deadline: &Deadline = &action.deadline;
    let from = deadline.from?;
    let counts = from.what == happened && !matches!(from.what, Happening::Action(_));
    let quantity = deadline.limit.and_then(|limit| limit.quantity);
    let dated =
        deadline.due.is_some() || matches!(deadline.why, Some(Why::Done | Why::CalendarEnds(..) | Why::NoWorkingHours));
    let is_told = counts && quantity.is_some() && guide.situation.at.is_some();
    (is_told && !dated).then(|| format!("counts from what was told, and has no date: {:?}", deadline.why))
}

#[test]
fn words_about_time_deny_no_limit() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let (guide, timeline) = answers(board, &situation);
        let mut reasons: Vec<Why> =
            deadlines(&guide, &timeline).iter().filter_map(|(_, one)| one.deadline.why).collect();
        reasons.extend(guide.next.as_ref().and_then(|next| next.why));
        reasons.extend(guide.stage_ends.as_ref().and_then(|ends| ends.why));
        for row in &timeline.stages {
            reasons.extend(row.why);
            let limited = row.actions.iter().any(|action| has_quantity(action) && action.when == ActionTime::Now);
            let said =
                matches!(row.why, Some(Why::StageHasNoEnd(_) | Why::NothingCarriesOn { .. } | Why::StartUnknown(_)));
            if limited && row.latest.is_none() && said {
                let problem = format!("{}: its limit is not said: {:?}", row.stage.id, row.why);
                broken.push(describe(board, &situation, &problem));
            }
        }
        for why in reasons {
            if let Why::StageHasNoEnd(name) = why
                && timeline.stages.iter().any(|row| row.stage.name() == name && row.actions.iter().any(has_quantity))
            {
                broken.push(describe(board, &situation, &format!("{name} has a limit, and it is said to have none")));
            }
        }
    });
    holds(&broken, tried);
}

fn has_quantity(action: &ActionAnswer) -> bool {
    action.deadline.limit.is_some_and(|limit| limit.quantity.is_some())
}

#[test]
fn a_limit_over_several_stages_gives_no_stage_a_date() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let began = situation.at.map(|at| Moment::Day(at.day() - TimeDelta::days(3)));
        let (without, rows) = answers(board, &Situation { began: None, ..situation.clone() });
        let (with, rows_with) = answers(board, &Situation { began, ..situation.clone() });
        let ends = |guide: &Guide| guide.stage_ends.as_ref().map(|ends| ends.due.is_some());
        let by_when = |guide: &Guide| guide.by_when.as_ref().map(|by_when| by_when.deadline.due.is_some());
        let latest = |rows: &Timeline| rows.stages.iter().map(|row| row.latest.is_some()).collect::<Vec<_>>();
        let same = ends(&without) == ends(&with) && by_when(&without) == by_when(&with);
        if !same || latest(&rows) != latest(&rows_with) {
            broken.push(describe(board, &situation, "told when the run began, a stage has a date that it had not"));
        }
        for row in &rows_with.stages {
            let own = row.actions.iter().any(|action| action.deadline.due.is_some());
            let conflict = row.stage.statements.notes.iter().any(|note| note.limit.is_some());
            let told = row.position == Position::Here || row.position == Position::Before;
            if row.latest.is_some() && !own && !conflict && !told {
                broken.push(describe(board, &situation, &format!("{} ends with no limit of its own", row.stage.id)));
            }
        }
        for cap in &with.caps {
            if cap.overdue != cap.due.is_some_and(|due| due.is_past(situation.now)) {
                broken.push(describe(board, &situation, &format!("{}: passed or not", cap.id)));
            }
        }
    });
    holds(&broken, tried);
}

#[test]
fn both_sides_are_told_the_same_dates() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let seen = |perspective| {
            let (guide, timeline) = answers(board, &Situation { perspective, ..situation.clone() });
            let next = guide.next.as_ref().map(|next| (next.begins, next.due, next.cite.to_owned()));
            let rows = timeline.stages.iter().map(|row| (row.starts, row.latest)).collect::<Vec<_>>();
            (next, guide.stage_ends.and_then(|ends| ends.due), rows)
        };
        if seen(Perspective::Raising) != seen(Perspective::Responding) {
            broken.push(describe(board, &situation, "the other side has other dates"));
        }
    });
    holds(&broken, tried);
}

#[test]
fn the_next_step_has_a_date_only_where_the_policy_sets_one() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let (guide, _) = answers(board, &situation);
        let Some(next) = guide.next else { return };
        let quantity = next.limit.and_then(|limit| limit.quantity);
        let mut wrong = Vec::new();
        if next.due.is_some() && quantity.is_none() {
            wrong.push("a date that the policy does not set");
        }
        // What may still come until the end of a day is not late on that day, unless the policy itself says "the same day".
        if let (Some(due), Some(begins @ Moment::Day(day))) = (next.due, next.begins)
            && !quantity.is_some_and(Quantity::is_same_day)
            && Some(begins) != situation.at
            && due.day() <= day
        {
            wrong.push("due while the answer may still come");
        }
        if next.due.zip(next.begins).is_some_and(|(due, begins)| due.end() < begins.start()) {
            wrong.push("due before it begins");
        }
        broken.extend(wrong.into_iter().map(|problem| describe(board, &situation, problem)));
    });
    holds(&broken, tried);
}

#[test]
fn what_is_immediate_leads() {
    let mut broken = Vec::new();
    let mut leading = 0;
    let tried = each_situation(|board, situation| {
        let (guide, _) = answers(board, &situation);
        let immediate = |id: &str| {
            let action = guide.action(id);
            let pace =
                |action: &ActionAnswer| action.notes.iter().any(|note| note.note.address.ends_with(".pace-immediate"));
            let limit = |action: &ActionAnswer| action.deadline.urgency() == Some(Urgency::Immediately);
            action.is_some_and(|action| limit(action) || pace(action))
        };
        let order: Vec<bool> = guide.escalate_to.iter().map(|entry| immediate(entry.action)).collect();
        leading += usize::from(order.first() == Some(&true));
        if order.iter().skip_while(|leads| **leads).any(|leads| *leads) {
            broken.push(describe(board, &situation, "something stands before what is immediate"));
        }
    });
    holds(&broken, tried);
    assert!(leading > 0, "nothing is immediate anywhere");
}

#[test]
fn a_stage_is_not_over_before_a_confirmation_that_is_due_in_it() {
    let mut broken = Vec::new();
    let mut confirmed = 0;
    let tried = each_happening(|board, situation| {
        let (_, timeline) = answers(board, &situation);
        for row in &timeline.stages {
            let due = row.actions.iter().filter(|action| {
                action.kind == ActionKind::Confirm && action.when == ActionTime::Now && !action.optional
            });
            for due in due.filter_map(|action| action.deadline.due) {
                confirmed += 1;
                if row.latest.is_some_and(|latest| latest.end() < due.end()) {
                    broken.push(describe(board, &situation, &format!("{} is over before {due}", row.stage.id)));
                }
            }
        }
    });
    holds(&broken, tried);
    assert!(confirmed > 0, "no confirmation has a date");
}

#[test]
fn the_states_are_read_by_their_words() {
    let board = boards::every().next().expect("a board");
    let read = |params: &[(&str, &str)]| -> Result<RunState, Vec<String>> {
        let policy: &Policy = board.policy();
        let params: Vec<_> = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let situation = Situation::from_params(policy, &params, boards::present()).map_err(|bad| bad.allowed)?;
        Ok(situation.run_state())
    };
    assert_eq!(read(&[]), Ok(RunState::Open));
    assert_eq!(read(&[("state", "open")]), Ok(RunState::Open));
    assert_eq!(read(&[("state", "settled")]), Ok(RunState::Settled));
    assert_eq!(read(&[("state", "danger")]), Ok(RunState::Danger));
    assert_eq!(read(&[("from", "resolved")]), Ok(RunState::Settled));
    assert_eq!(read(&[("from", "resolved"), ("state", "danger")]), Ok(RunState::Danger));
    assert_eq!(read(&[("state", "over")]), Err(["open", "settled", "danger"].map(str::to_owned).to_vec()));
}

/// An answer, a letter that confirms it whatever it is, and a copy that nothing waits for.
const CONFIRMS: &str = r#"
[policy]
board = "Smalltown Partnership"
title = "Procedure"
division = "england-and-wales"

[posts]
lead = "lead"
chair = "chair"

[events]
decision = "the decision"

[ladder]
title = "Ladder"
stages = ["one", "two"]

[ladder.one]
label = "Stage 1"
after = "decision"
cite = "1"
respond = { who = "other lead", to = "own lead", limit = "2 working days" }
confirm = { who = "other lead", to = "own lead", how = "by letter", limit = "3 working days", after = "respond" }
confirm-resolved = { who = "other lead", to = "own lead", limit = "10 working days", after = "resolved" }
notify = { who = "own lead", to = "board chair", limit = "10 working days" }

[ladder.two]
label = "Stage 2"
cite = "2"
escalate = { who = "own lead", to = "board chair", limit = "1 working day" }
"#;

#[test]
fn a_letter_that_is_due_whatever_the_outcome_is_part_of_its_stage() {
    let board = boards::from_text("smalltown", CONFIRMS);
    let params = [("stage", "one"), ("at", "2026-11-20T16:30")];
    let guide = guide(board.policy(), board.calendar(), &crate::text::asked(&board, &params));
    let day = |text| Some(Moment::parse(text).expect("a day"));
    // Friday 20: 2 = Tue 24; 3 more are Fri 27. The next step has one day from there, Mon 30.
    assert_eq!(guide.stage_ends.and_then(|ends| ends.due), day("2026-11-27"));
    assert_eq!(guide.next.map(|next| (next.begins, next.due)), Some((day("2026-11-27"), day("2026-11-30"))));
    let ends = stage_ends(board.policy(), board.calendar(), boards::present());
    let [one, two] = ends.as_slice() else { panic!("{ends:?}") };
    assert_eq!(one.place, "ladder.one");
    let respond = "respond, 2 working days, counted from the decision";
    assert_eq!(one.with, [respond, "confirm, 3 working days, counted from the answer"]);
    assert_eq!(one.after, ["notify, 10 working days, counted from the decision"]);
    assert_eq!((&two.with, &two.after), (&Vec::new(), &Vec::new()));
}

/// A stage that either of two events starts: what counts from one of them is not dated from the other.
#[test]
fn what_counts_from_one_event_is_not_dated_from_another_that_starts_the_stage() {
    let policy = CONFIRMS
        .replace("[events]", "[events]\nconference = \"the conference\"")
        .replace("after = \"decision\"", "after = \"conference or decision\"")
        .replace(", limit = \"2 working days\" }", ", limit = \"2 working days\", after = \"decision\" }");
    let board = boards::from_text("smalltown", &policy);
    let due = |from| {
        let params = [("stage", "one"), ("from", from), ("at", "2026-11-20T16:30")];
        let guide = guide(board.policy(), board.calendar(), &crate::text::asked(&board, &params));
        guide.actions.iter().find(|action| action.id == "respond").expect("an answer").deadline.due
    };
    // Friday 20: 2 = Tue 24, from the decision alone.
    assert_eq!(due("decision"), Some(Moment::parse("2026-11-24").expect("a day")));
    assert_eq!(due("conference"), None);
}

/// Whatever route for danger a stage shows, whoever says that somebody is in danger is shown the same.
#[test]
fn the_route_for_danger_stands_in_danger_too() {
    let (mut broken, mut of_stages) = (Vec::new(), 0);
    let tried = each_situation(|board, situation| {
        let open = guide(board.policy(), board.calendar(), &situation);
        let danger = Situation { state: RunState::Danger, ..situation.clone() };
        let danger = guide(board.policy(), board.calendar(), &danger);
        let steps = |guide: &Guide| -> Vec<String> {
            let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
            route.map(|step| step.action.address.clone()).collect()
        };
        of_stages += usize::from(steps(&open).iter().any(|address| !address.starts_with("policy.")));
        if steps(&open) != steps(&danger) {
            broken.push(describe(board, &situation, &format!("{:?} and {:?}", steps(&open), steps(&danger))));
        }
    });
    holds(&broken, tried);
    assert!(of_stages > 0, "no board has a route of a stage's own");
}

/// Rule 50: whoever reads, the matter goes on to the same people.
#[test]
fn the_next_step_is_the_same_from_both_sides() {
    let mut broken = Vec::new();
    let tried = each_situation(|board, situation| {
        let posts = |perspective: Perspective| {
            let (guide, _) = answers(board, &Situation { perspective, ..situation.clone() });
            let next = guide.next.into_iter().flat_map(|next| next.escalate_to);
            let mut posts: Vec<(&str, &str)> = next.map(|entry| (entry.action, entry.post)).collect();
            posts.sort_unstable();
            posts
        };
        let (raising, responding) = (posts(Perspective::Raising), posts(Perspective::Responding));
        if raising != responding {
            broken.push(describe(board, &situation, &format!("{raising:?} is not {responding:?}")));
        }
    });
    holds(&broken, tried);
}

/// Rule 42: what the reader said is done is asked of nobody, at the head of the answer or in the list of whom to go to.
#[test]
fn what_is_done_leads_nowhere() {
    let mut broken = Vec::new();
    let tried = each_happening(|board, situation| {
        let (guide, _) = answers(board, &situation);
        let mut leads = guide.escalate_to.iter().map(|entry| entry.action);
        let is_done = |id: &str| guide.action(id).is_some_and(|action| action.done);
        if leads.any(is_done) || guide.first().is_some_and(|first| first.step.done) && !guide.is_settled() {
            broken.push(describe(board, &situation, "what is done leads"));
        }
    });
    holds(&broken, tried);
}
