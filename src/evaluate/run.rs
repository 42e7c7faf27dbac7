//! The clocks of a whole run: what the reader told of starts those that count from it, in whichever stage; every other
//! stage starts when the one before it ends.

use crate::answer::{Assumption, CapAnswer, Deadline, Happening, Why};
use crate::evaluate::caps::{CapState, begin_runs, caps};
use crate::evaluate::case::Case;
use crate::evaluate::clock::{Point, Reach, StageClock, happening};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::told::{Told, before};
use crate::policy::Stage;
use crate::policy::phrase::Start;
use crate::time::moment::Moment;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// The stages of a ladder with their clocks, in order.
pub(crate) struct Run<'c, 'a> {
    pub(crate) stages: Vec<TimedStage<'c, 'a>>,
    /// The limits over several of them.
    pub(crate) caps: Vec<CapState<'a>>,
}

/// A stage's clock.
pub(crate) struct TimedStage<'c, 'a> {
    pub(crate) clock: Rc<StageClock<'c, 'a>>,
    /// When it would end without the caps.
    pub(crate) natural_end: Deadline<'a>,
}

impl<'c, 'a> Run<'c, 'a> {
    /// Dates the run. A cap whose run starts at a later stage is dated on the way. Rules 42, 49 and 55.
    ///
    /// Only look-ups for the reader's own stage count as consulted.
    pub(crate) fn new(case: &'c Case<'a>, ladder: &Ladder<'a>, here: &'a Stage) -> Run<'c, 'a> {
        let told = Told::of(case, ladder, here);
        let mut run = Run { stages: Vec::new(), caps: caps(case, ladder, here, told) };
        for place in 0..ladder.stages.len() {
            let timed = if place == ladder.here {
                run.timed(case, ladder, told, place)
            } else {
                case.aside(|| run.timed(case, ladder, told, place))
            };
            run.stages.extend(timed);
        }
        run
    }

    pub(crate) fn clock(&self, place: usize) -> Option<&StageClock<'c, 'a>> {
        self.stages.get(place).map(|timed| &*timed.clock)
    }

    /// A limit over several stages, and whether one of these stages would outlast it. Rule 56.
    pub(crate) fn cap_answer(&self, cap: &CapState<'a>, places: RangeInclusive<usize>) -> CapAnswer<'a> {
        let covered = self.stages.iter().enumerate().filter(|(place, _)| places.contains(place) && cap.covers(*place));
        let ends = |moment: Option<Moment>| moment.map(|moment| moment.end());
        let due = ends(cap.answer.due);
        let mut lasts = covered.map(|(_, timed)| ends(timed.natural_end.due));
        CapAnswer { bites: due.is_some() && lasts.any(|end| due < end), ..cap.answer.clone() }
    }

    fn timed(
        &mut self,
        case: &'c Case<'a>,
        ladder: &Ladder<'a>,
        told: Told<'a>,
        place: usize,
    ) -> Option<TimedStage<'c, 'a>> {
        let stage = ladder.stages.get(place).copied()?;
        let previous = place.checked_sub(1).and_then(|previous| self.stages.get(previous));
        let mut clock = StageClock::new(case, ladder.pathway, stage, Err(Why::Earlier), Some(told));
        clock.before = previous.map(|previous| previous.clock.clone());
        clock.is_started = starts(ladder, told, place);
        clock.start = start(ladder, told, place, &clock);
        clock.add_stage_conflicts();
        if place > ladder.here {
            begin_runs(case, ladder, &mut self.caps, place, &clock);
        }
        let natural_end = clock.end();
        clock.ceilings.extend(self.caps.iter().filter_map(|cap| cap.ceiling(place)));
        Some(TimedStage { clock: Rc::new(clock), natural_end })
    }
}

/// Whether what the reader told of starts the stage at a place of the ladder.
pub(crate) fn starts(ladder: &Ladder, told: Told, place: usize) -> bool {
    let previous = place.checked_sub(1).and_then(|previous| ladder.stages.get(previous)).copied();
    ladder.stages.get(place).is_some_and(|stage| told.starts(stage, previous))
}

/// When the stage at a place starts.
fn start<'a>(ladder: &Ladder<'a>, told: Told<'a>, place: usize, clock: &StageClock<'_, 'a>) -> Reach<'a> {
    let is_part = |place: usize| {
        starts(ladder, told, place) || ladder.stages.get(place).is_some_and(|stage| told.is_part_of(stage))
    };
    let mut earlier = 0..place;
    let mut later = place + 1..ladder.stages.len();
    match told.at {
        Some(at) if clock.is_started => Ok(Point { moment: at, given: true, assumes: Vec::new() }),
        None if clock.is_started || place == ladder.here => Err(Why::NoStart),
        _ if place > ladder.here || earlier.any(is_part) => {
            start_after(clock).map(|point| not_before_told(told, point))
        }
        // It comes before what happened, or before the reader's own stage.
        _ if place < ladder.here || !is_part(place) && later.any(is_part) && !clock.case.is_to_come() => {
            Err(Why::Earlier)
        }
        _ => Err(Why::StartUnknown(starts_from(clock.case, ladder, clock.stage))),
    }
}

/// What a stage's clock starts from, for words.
pub(crate) fn starts_from<'a>(case: &Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> Happening<'a> {
    match stage.after.as_ref().and_then(|after| after.0.first()) {
        Some(start) => happening(case, ladder.pathway, stage, start),
        None => match before(ladder, stage) {
            Some(previous) => Happening::StageEnd(previous.name()),
            None => Happening::StageStart(stage.name()),
        },
    }
}

/// No later stage starts before what the reader told of: a cap that was over by then cannot put it into the past.
/// Rule 42.
fn not_before_told<'a>(told: Told<'a>, mut point: Point<'a>) -> Point<'a> {
    if let Some(at) = told.at.filter(|at| at.is_after(point.moment)) {
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

/// When a stage starts: when the one before it ends, unless it has a start of its own; then that is asked for. Rule 49.
fn start_after<'a>(clock: &StageClock<'_, 'a>) -> Reach<'a> {
    let Some(before) = &clock.before else { return Err(Why::StartNotStated) };
    let Some(after) = &clock.stage.after else { return before.ended() };
    let mut first = None;
    for start in &after.0 {
        let reach = match start {
            Start::Stage(id) if *id == before.stage.id => before.ended(),
            Start::NotStated => Err(Why::StartNotStated),
            Start::Resolved => Err(Why::WhenResolved),
            _ => clock.reach_before(start).ok_or_else(|| Why::StartUnknown(clock.happening(start))),
        };
        if reach.is_ok() {
            return reach;
        }
        first = first.or(Some(reach));
    }
    first.unwrap_or(Err(Why::StartNotStated))
}
