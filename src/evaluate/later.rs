//! The clocks of stages that the reader is not at yet: each starts when the one before it ends.

use crate::answer::{Assumption, Deadline, Why};
use crate::evaluate::caps::{CapState, begin_runs};
use crate::evaluate::case::Case;
use crate::evaluate::clock::{Point, Reach, StageClock};
use crate::evaluate::ladder::Ladder;
use crate::policy::Stage;
use crate::policy::phrase::Start;

/// The clock of the stage at a place of the ladder, after the one before it ran to its limit, and when it would end
/// without the caps. A cap whose run starts there is dated on the way. Rules 10 and 11.
pub(crate) fn later_clock<'c, 'a>(
    case: &'c Case<'a>,
    ladder: &Ladder<'a>,
    caps: &mut [CapState<'a>],
    place: usize,
    before: &StageClock<'c, 'a>,
) -> (StageClock<'c, 'a>, Deadline<'a>) {
    let stage = ladder.stages.get(place).copied().unwrap_or(before.stage);
    let start = start_after(before, stage).map(|point| not_before_told(case, point));
    let mut clock = StageClock::elsewhere(case, ladder.pathway, stage, start);
    begin_runs(case, ladder, caps, place, &clock);
    let natural_end = clock.end();
    clock.ceilings.extend(caps.iter().filter_map(|cap| cap.ceiling(place)));
    (clock, natural_end)
}

/// No later stage starts before what the reader told of: a cap that was over by then cannot put it into the past.
fn not_before_told<'a>(case: &Case<'a>, mut point: Point<'a>) -> Point<'a> {
    if let Some(at) = case.situation.at.filter(|at| at.is_after(point.moment)) {
        point.moment = at;
        point.given = true;
        for assumption in &mut point.assumes {
            if let Assumption::StageAtItsLimit { at: ended, .. } = assumption {
                *ended = at;
            }
        }
    }
    point
}

/// When a stage starts: when the one before it ends, unless it has a start of its own; then that is asked for.
fn start_after<'a>(before: &StageClock<'_, 'a>, stage: &'a Stage) -> Reach<'a> {
    let Some(after) = &stage.after else {
        return from_end(before);
    };
    let mut first = None;
    for start in &after.0 {
        let reach = match start {
            Start::Stage(id) if *id == before.stage.id => from_end(before),
            Start::Action(Some(id), name) if *id == before.stage.id => {
                let action = before.stage.statements.actions.iter().find(|action| action.id == *name);
                action.map_or(Err(Why::StartNotStated), |action| before.done(action, 0))
            }
            other => Err(Why::StartUnknown(before.happening(other))),
        };
        if reach.is_ok() {
            return reach;
        }
        first = first.or(Some(reach));
    }
    first.unwrap_or(Err(Why::StartNotStated))
}

fn from_end<'a>(before: &StageClock<'_, 'a>) -> Reach<'a> {
    let end = before.end();
    let Some(at) = end.due else {
        return Err(end.why.unwrap_or(Why::StageHasNoEnd(before.stage.name())));
    };
    let label = before.stage.name();
    let assumes = vec![Assumption::StageAtItsLimit { stage: &before.stage.id, label, at }];
    Ok(Point { moment: at, given: false, assumes })
}
