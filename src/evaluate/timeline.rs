//! Every stage of a situation with its latest dates, each stage taken to its limit. Rule 63.

use crate::answer::{Guide, Position, Timeline, TimelineStage, Why};
use crate::evaluate::actions::{action_answer, is_left};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::clock::{StageClock, no_deadline};
use crate::evaluate::course::Course;
use crate::evaluate::guide::{answer, board_ref, echo};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::run::Run;
use crate::evaluate::who::{escalate_to, goes_on_to};
use crate::policy::{Action, Policy};
use crate::situation::Situation;
use crate::time::calendar::Calendar;
use std::cmp::Ordering;

/// Every stage that applies to a situation, with the latest dates if each runs to its limit.
///
/// Stages before the reader's are dated only where what the reader told of belongs to them. Where nothing carries the dates on,
/// the stages that follow say why.
pub fn timeline<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Timeline<'a> {
    let course = Course::new(policy, calendar, situation);
    let run = course.run();
    timeline_of(&course, run.as_ref(), &answer(&course, run.as_ref()).0)
}

/// The stages of a course, where it has some; what is to be known and asked is the guide's.
pub(crate) fn timeline_of<'a>(course: &Course<'a>, run: Option<&Run<'_, 'a>>, guide: &Guide<'a>) -> Timeline<'a> {
    let Course { case, ladder, .. } = course;
    let pathway = ladder.as_ref().map(|ladder| ladder.pathway);
    let stage = ladder.as_ref().and_then(Ladder::stage);
    let mut timeline = Timeline {
        board: board_ref(case.policy),
        policy: &case.policy.facts,
        situation: echo(case, pathway, stage),
        pathway,
        stages: Vec::new(),
        caps: Vec::new(),
        warnings: guide.warnings.clone(),
        needs: guide.needs.clone(),
    };
    timeline.situation.from = guide.situation.from;
    if let (Some(ladder), Some(run)) = (ladder, run) {
        fill(case, &mut timeline, ladder.here, run);
    }
    timeline
}

fn fill<'a>(case: &Case<'a>, timeline: &mut Timeline<'a>, here: usize, run: &Run<'_, 'a>) {
    for (place, timed) in run.stages.iter().enumerate() {
        let position = match place.cmp(&here) {
            Ordering::Less => Position::Before,
            Ordering::Equal => Position::Here,
            Ordering::Greater if case.is_settled() => Position::NotNeeded,
            Ordering::Greater => Position::After,
        };
        timeline.stages.push(row(case, &timed.clock, position));
    }
    timeline.caps = run.caps.iter().map(|cap| run.cap_answer(cap, here..=run.stages.len())).collect();
}

fn row<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>, position: Position) -> TimelineStage<'a> {
    let stage = clock.stage;
    let has_row = |action: &&'a Action| {
        case.truth(&action.when) != Truth::No
            && (!case.is_settled() || position == Position::Here && is_left(clock, action))
    };
    case.aside(|| {
        let end = match clock.start {
            Err(Why::Earlier) if position == Position::Before => no_deadline(Some(Why::Earlier)),
            _ => clock.end(),
        };
        let start = clock.start.as_ref().ok();
        TimelineStage {
            stage,
            position,
            unknown: case.unanswered(&stage.when),
            starts: start.map(|point| point.moment),
            latest: end.due,
            why: end.why,
            assumes: start.map(|point| point.assumes.clone()).unwrap_or_default(),
            bounded_by: end.bounded_by,
            escalate_to: match position {
                _ if case.is_settled() => Vec::new(),
                Position::After => goes_on_to(case, stage),
                _ => escalate_to(case, clock).entries,
            },
            actions: stage
                .statements
                .actions
                .iter()
                .filter(has_row)
                .map(|action| action_answer(case, clock, action, false))
                .collect(),
        }
    })
}
