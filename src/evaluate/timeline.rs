//! Every stage of a situation with its latest dates, each stage taken to its limit.

use crate::answer::{Position, Timeline, TimelineStage, Why};
use crate::evaluate::actions::action_answer;
use crate::evaluate::caps::caps;
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::clock::{StageClock, no_deadline};
use crate::evaluate::guide::{Evaluation, board_ref, echo, evaluate, mark_biting};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::later::later_clock;
use crate::evaluate::who::escalate_to;
use crate::policy::{Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// Every stage that applies to a situation, with the latest dates if each runs to its limit.
///
/// Stages before the reader's are not dated. Where nothing carries the dates on, the stages that follow say why.
pub fn timeline<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Timeline<'a> {
    of_evaluation(&evaluate(policy, calendar, situation))
}

pub(crate) fn of_evaluation<'a>(evaluation: &Evaluation<'a>) -> Timeline<'a> {
    let Evaluation { case, ladder, guide, .. } = evaluation;
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
    if let (Some(ladder), Some(stage), true) = (ladder, stage, guide.stage_ends.is_some()) {
        fill(case, &mut timeline, ladder, stage);
    }
    timeline
}

fn fill<'a>(case: &Case<'a>, timeline: &mut Timeline<'a>, ladder: &Ladder<'a>, stage: &'a Stage) {
    let mut clock = StageClock::here(case, ladder, stage);
    let mut caps = caps(case, ladder, &clock);
    for before in ladder.stages.iter().take(ladder.here) {
        let clock = StageClock::elsewhere(case, ladder.pathway, before, Err(Why::Earlier));
        timeline.stages.push(row(case, &clock, Position::Before));
    }
    mark_biting(&mut caps, ladder.here, &clock.end());
    clock.ceilings.extend(caps.iter().filter_map(|cap| cap.ceiling(ladder.here)));
    timeline.stages.push(row(case, &clock, Position::Here));
    for place in ladder.here + 1..ladder.stages.len() {
        let (later, natural_end) = later_clock(case, ladder, &mut caps, place, &clock);
        mark_biting(&mut caps, place, &natural_end);
        clock = later;
        timeline.stages.push(row(case, &clock, Position::After));
    }
    timeline.caps = caps.into_iter().map(|cap| cap.answer).collect();
}

fn row<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>, position: Position) -> TimelineStage<'a> {
    let end = match position {
        Position::Before => no_deadline(Some(Why::Earlier)),
        Position::Here | Position::After => clock.end(),
    };
    let (stage, start) = (clock.stage, clock.start.as_ref().ok());
    case.aside(|| TimelineStage {
        stage,
        position,
        starts: start.map(|point| point.moment),
        latest: end.due,
        why: end.why,
        assumes: start.map(|point| point.assumes.clone()).unwrap_or_default(),
        bounded_by: end.bounded_by,
        escalate_to: escalate_to(case, stage).entries,
        actions: stage
            .statements
            .actions
            .iter()
            .filter(|action| case.truth(&action.when) != Truth::No)
            .map(|action| action_answer(case, clock, action, false))
            .collect(),
    })
}
