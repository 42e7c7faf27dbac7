//! Properties of every answer: whatever is asked of whichever board, in every combination of what it turns on.

use crate::boards::{self, Board};
use chrono::TimeDelta;
use escalation::answer::{
    ActionAnswer, ActionTime, Contactable, Deadline, Guide, Happening, Perspective, Position, RunState, Timeline, Why,
};
use escalation::evaluate::conversation::conversation;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::say::words::Words;
use escalation::situation::Situation;
use escalation::time::moment::{LondonTime, Moment};

/// Moments at which counting and hours are awkward: a weekend, Christmas, Easter, both clock changes, 29 February, the
/// first and last hour of a window, and a day without a time.
const MOMENTS: [&str; 14] = [
    "2026-11-20T16:30",
    "2026-11-21T00:00",
    "2026-12-24T23:59",
    "2026-12-28T09:00",
    "2027-03-25T20:59",
    "2027-03-25T21:00",
    "2027-03-28T00:30",
    "2027-03-28T02:00",
    "2027-10-31T01:30",
    "2028-02-29T06:59",
    "2028-02-29T07:00",
    "2012-06-01T17:00",
    "2028-12-27T10:00",
    "2027-05-03",
];

#[test]
fn every_answer_keeps_its_promises() {
    let mut asked = 0_u32;
    let mut broken = Vec::new();
    for board in boards::all().into_iter().chain(boards::made_up()) {
        for situation in situations(&board) {
            for text in MOMENTS {
                let moment = Moment::parse(text).expect("a moment");
                let mut situation = situation.clone();
                situation.at = Some(moment);
                situation.now = moment.start();
                asked += 1;
                let answer = guide(board.policy(), board.calendar(), &situation);
                broken.extend(check(&answer).into_iter().map(|problem| describe(&board, &situation, &problem)));
                let whole = timeline(board.policy(), board.calendar(), &situation);
                broken.extend(order(&whole).into_iter().map(|problem| describe(&board, &situation, &problem)));
            }
            let unasked = guide(board.policy(), board.calendar(), &Situation { at: None, ..situation.clone() });
            if actions(&unasked).any(|action| action.deadline.due.is_some()) {
                broken.push(describe(&board, &situation, "a date without a start"));
            }
        }
    }
    assert!(broken.is_empty(), "{} broken promises:\n{}", broken.len(), broken.join("\n"));
    assert!(asked > 2_000, "only {asked} situations");
}

/// What else a reader may tell of: how long before `at` the run began, and how long after it the answer is asked for.
/// `None`: not told.
const BEGAN_DAYS_BEFORE: [Option<i64>; 7] = [None, Some(0), Some(1), Some(8), Some(29), Some(120), Some(-1)];
const ASKED_HOURS_AFTER: [i64; 5] = [0, 1, 26, 24 * 12, -24];

/// How many moments are tried for each thing that may have happened: by turns, so that each meets each sooner or later.
const MOMENTS_EACH: usize = 2;

#[test]
fn whatever_happened_and_whenever_the_run_began() {
    let mut turn = 0;
    let mut broken = Vec::new();
    for board in boards::all().into_iter().chain(boards::made_up()) {
        for situation in situations(&board) {
            let plain = guide(board.policy(), board.calendar(), &situation);
            for from in happenings(&board, &situation) {
                for _ in 0..MOMENTS_EACH {
                    turn += 1;
                    let mut situation = situation.clone();
                    take_turn(&mut situation, turn);
                    situation.from = Some(from.clone());
                    let answer = guide(board.policy(), board.calendar(), &situation);
                    broken.extend(check(&answer).into_iter().map(|problem| describe(&board, &situation, &problem)));
                    let is_done = |answer: &Guide| actions(answer).any(|action| action.done);
                    // What was told may be of another stage.
                    let is_elsewhere = answer.stage.map(|stage| &stage.id) != plain.stage.map(|stage| &stage.id);
                    // Whoever has to answer is not led by what waits for a step that was not taken.
                    let is_held_up = actions(&answer).any(|action| action.is_held_up);
                    let may_differ =
                        answer.is_settled() || is_elsewhere || is_held_up || is_done(&answer) || is_done(&plain);
                    if !may_differ && people(&answer) != people(&plain) {
                        broken.push(describe(&board, &situation, "other people to go to"));
                    }
                    let whole = timeline(board.policy(), board.calendar(), &situation);
                    broken.extend(order(&whole).into_iter().map(|problem| describe(&board, &situation, &problem)));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} broken promises:\n{}", broken.len(), broken.join("\n"));
    assert!(turn > 10_000, "only {turn} situations");
}

/// Whom an answer leads to, in some order, and what it leaves unsaid: neither turns on what happened, nor when. So health,
/// which looks for nobody to go to, need not try that as well.
fn people(answer: &Guide) -> Vec<String> {
    let entry = |entry: &Contactable| format!("{}, {}, {:?}", entry.action, entry.post, entry.contact.name);
    let mut people: Vec<String> = answer.escalate_to.iter().chain(&answer.also_listed).map(entry).collect();
    people.extend(answer.silences.iter().map(|silence| format!("{silence:?}")));
    people.sort();
    people
}

/// One of the moments, of the starts of a run and of the times of asking; each turn another.
fn take_turn(situation: &mut Situation, turn: usize) {
    let at = Moment::parse(MOMENTS[turn % MOMENTS.len()]).expect("a moment");
    let began = BEGAN_DAYS_BEFORE[turn / 2 % BEGAN_DAYS_BEFORE.len()];
    situation.at = Some(at);
    situation.began = began.map(|days| Moment::Day(at.day() - TimeDelta::days(days)));
    situation.now = at.start() + TimeDelta::hours(ASKED_HOURS_AFTER[turn / 3 % ASKED_HOURS_AFTER.len()]);
}

/// Everything that a reader may tell of at a stage: what may have started its clocks, each of its actions, the stage
/// itself, that it is resolved, and an event that has no part in it.
pub fn happenings(board: &Board, situation: &Situation) -> Vec<String> {
    let asks = conversation(board.policy(), board.calendar(), situation);
    let mut ids: Vec<String> = asks.into_iter().flat_map(|ask| ask.starts).map(|(id, _)| id.to_owned()).collect();
    let pathways = board.policy().pathways().iter().filter(|pathway| situation.pathway.as_ref() == Some(&pathway.id));
    let mut stages = pathways.flat_map(|pathway| &pathway.stages);
    if let Some(stage) = stages.find(|stage| situation.stage.as_ref() == Some(&stage.id)) {
        ids.push(stage.id.to_string());
        ids.extend(stage.statements.actions.iter().map(|action| action.id.to_string()));
    }
    ids.push("resolved".to_owned());
    ids.extend(board.policy().events().first().map(|event| event.id.to_string()));
    ids.sort();
    ids.dedup();
    ids
}

/// What is out of order in a timeline: a stage starts or ends before the one before it, or ends before it starts.
///
/// A cap may be over by the moment that the reader tells of. The date of each stage that it covers is then the cap's, and
/// past: the one date that may come before its stage's start.
fn order(timeline: &Timeline) -> Vec<String> {
    let mut broken = Vec::new();
    let (mut started, mut ended): (Option<LondonTime>, Option<LondonTime>) = (None, None);
    for row in &timeline.stages {
        let starts = row.starts.map(|starts| starts.start());
        let ends = row.latest.map(|latest| latest.end());
        let over = row.bounded_by.is_some() && ends <= timeline.situation.at.map(|at| at.start());
        if starts.is_some() && starts < started || ends.is_some() && ends < ended && !over {
            broken.push(format!("{} comes before the stage before it: {starts:?}, {ends:?}", row.stage.id));
        }
        if ends.is_some() && ends < starts && !over {
            broken.push(format!("{} ends before it starts: {starts:?}, {ends:?}", row.stage.id));
        }
        let before = ended.filter(|_| row.position == Position::After);
        if starts.is_some() && row.starts.map(|starts| starts.end()) < before {
            broken.push(format!("{} starts before the stage before it ends: {starts:?}", row.stage.id));
        }
        started = started.max(starts);
        ended = ended.max(ends);
    }
    broken
}

/// Schools raise with the lead, and everybody's answer counts from that: for others it counts from nothing.
const ONLY_SCHOOLS_RAISE: &str = r#"
[policy]
board = "Smalltown Partnership"
title = "Procedure"
division = "england-and-wales"

[agencies]
school = "schools"
police = "police"

[posts]
lead = "lead"

[events]
decision = "the decision"

[ladder]
title = "Ladder"
stages = ["one"]

[ladder.one]
label = "Stage 1"
after = "decision"
cite = "1"
raise = { who = "own lead", to = "other lead", limit = "1 working day", when = { own_agency = "school" } }
respond = { who = "other lead", to = "own lead", limit = "2 working days", after = "raise" }
"#;

#[test]
fn what_has_no_place_in_a_case_starts_no_clock() {
    let board = boards::from_text("smalltown", ONLY_SCHOOLS_RAISE);
    let respond_by = |own: &str| {
        let params = [("stage", "one"), ("agency", "police"), ("own_agency", own), ("at", "2026-11-20T16:30")];
        let answer = guide(board.policy(), board.calendar(), &crate::text::asked(&board, &params));
        let respond = answer.actions.iter().find(|action| action.id == "respond").expect("there is an answer to give");
        (respond.deadline.due, respond.deadline.why)
    };
    // Friday 20; one working day is Monday 23; two more are Wednesday 25.
    let wednesday = Moment::parse("2026-11-25").expect("a day");
    assert_eq!(respond_by("school"), (Some(wednesday), None));
    let (due, why) = respond_by("police");
    assert_eq!(due, None);
    assert!(matches!(why, Some(Why::StartUnknown(Happening::Action(_)))), "{why:?}");
}

fn check(answer: &Guide) -> Vec<String> {
    let mut broken = Vec::new();
    for action in actions(answer) {
        let deadline = &action.deadline;
        let resolved = answer.situation.from == Some("resolved");
        if action.when == ActionTime::OnResolution && deadline.due.is_some() && !resolved {
            broken.push(format!("{}: a date after a resolution that nobody told of", action.id));
        }
        if let Some(due) = deadline.due
            && is_chained(answer, deadline)
            && deadline.assumes.is_empty()
        {
            broken.push(format!("{}: {due} is chained and assumes nothing", action.id));
        }
        if deadline.due.is_some()
            && let Some(from) = &deadline.from
            && matches!(from.what, Happening::Action(_))
            && from.at != answer.situation.at
            && !actions(answer).any(|other| from.id.rsplit('.').next() == Some(other.id))
        {
            broken.push(format!("{}: a date counted from {}, which has no place in this case", action.id, from.id));
        }
        let quantity = deadline.limit.as_ref().and_then(|limit| limit.quantity.or(limit.ahead));
        if quantity.is_some() != (deadline.due.is_some() || deadline.why.is_some()) {
            broken.push(format!("{}: a limit with a number has a date or a reason, and no other has", action.id));
        }
        let hours = Words::default().hours_counted(deadline.ruling_limit(), deadline.due);
        if deadline.due.is_some() && deadline.days.is_empty() && hours.is_none() {
            broken.push(format!("{}: a date that does not say how it was counted", action.id));
        }
        if let Some(day) = deadline.days.first()
            && deadline.from.is_none_or(|from| from.at.map(|at| at.day()) != Some(day.date))
        {
            broken.push(format!("{}: the count begins on {}, and not where it says", action.id, day.date));
        }
        if let Some(Moment::Day(due)) = deadline.due
            && let Some(last) = deadline.days.last()
            && last.date != due
        {
            broken.push(format!("{}: the count ends on {}, the date is {due}", action.id, last.date));
        }
    }
    for cap in &answer.caps {
        let hours = Words::default().hours_counted(Some(cap.limit), cap.due);
        if cap.due.is_some() && cap.days.is_empty() && hours.is_none() {
            broken.push(format!("{}: a date that does not say how it was counted", cap.id));
        }
    }
    let raising = answer.situation.perspective == Perspective::Raising;
    if answer.escalate_to.is_empty() && raising && answer.situation.state == RunState::Open {
        let said = answer.warnings.iter().any(|warning| warning.code.id() == "policy_silent");
        let third_party = answer.actions.iter().any(|action| action.kind.id() == "escalate");
        let done = answer.actions.iter().chain(&answer.notify).any(|action| action.done);
        if !said && !third_party && !done && answer.elsewhere.is_empty() {
            broken.push("nobody to go to, and nothing that says so".to_owned());
        }
    }
    if answer.next.as_ref().is_some_and(|next| next.begins.is_none() == next.why.is_none()) {
        broken.push("the next stage has neither a date nor a reason, or both".to_owned());
    }
    broken
}

/// Whether a date counts from something else than what the reader gave a moment for.
fn is_chained(answer: &Guide, deadline: &Deadline) -> bool {
    let from = deadline.from.as_ref().expect("every deadline says what it counts from");
    let given = [answer.situation.at, answer.situation.began];
    !given.contains(&from.at) || matches!(from.what, Happening::NotStated) || deadline.why == Some(Why::Done)
}

pub fn actions<'g, 'a>(answer: &'g Guide<'a>) -> impl Iterator<Item = &'g ActionAnswer<'a>> {
    let lists = [&answer.actions, &answer.notify, &answer.record, &answer.concurrent];
    let route = answer.emergency.policy_route.iter().flat_map(|route| &route.steps);
    lists.into_iter().flatten().chain(route)
}

pub fn describe(board: &Board, situation: &Situation, problem: &str) -> String {
    format!("{}, {situation:?}: {problem}", board.id())
}

/// Every stage from both perspectives, with everything that its answer turns on answered in every way.
pub fn situations(board: &Board) -> Vec<Situation> {
    let mut found = Vec::new();
    for pathway in board.policy().pathways() {
        for stage in &pathway.stages {
            for perspective in [Perspective::Raising, Perspective::Responding] {
                let mut situation = Situation::at(boards::present());
                situation.pathway = Some(pathway.id.to_owned());
                situation.stage = Some(stage.id.to_owned());
                situation.perspective = perspective;
                branch(board, situation, &mut found);
            }
        }
    }
    found
}

fn branch(board: &Board, situation: Situation, found: &mut Vec<Situation>) {
    let asks = conversation(board.policy(), board.calendar(), &situation);
    let open = asks.into_iter().find(|ask| ask.needed && ask.chosen.is_none() && !ask.choices.is_empty());
    let Some(ask) = open else {
        found.push(situation);
        return;
    };
    for id in ask.choices.iter().map(|choice| choice.id).chain(ask.other_kinds.iter().copied()) {
        let mut chosen = situation.clone();
        match ask.param {
            "agency" => chosen.agency = Some(id.into()),
            "own_agency" => chosen.own_agency = Some(id.into()),
            question => chosen.answers.push((question.into(), id.into())),
        }
        branch(board, chosen, found);
    }
}
