//! Every stage of a situation with its latest dates.

use super::{
    ActionAnswer, Assumption, BoardRef, Bound, CapAnswer, Contactable, Need, SituationEcho, Unanswered, Warning, Why,
};
use crate::policy::{Facts, Pathway, Stage};
use crate::time::moment::{LondonTime, Moment};

/// Every stage of a situation with its latest dates, each stage taken to its limit.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// What the edition that the answer rests on says of itself.
    pub policy: &'a Facts,
    /// What was asked, and what was assumed.
    pub situation: SituationEcho<'a>,
    /// `None` while it is still asked for.
    pub pathway: Option<&'a Pathway>,
    /// The stages that apply, in order.
    pub stages: Vec<TimelineStage<'a>>,
    /// Limits over runs of stages.
    pub caps: Vec<CapAnswer<'a>>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning<'a>>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need<'a>>,
}

/// One stage of a timeline.
#[derive(Clone, Debug)]
pub struct TimelineStage<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// Where it stands beside the reader's own stage.
    pub position: Position,
    /// What the stage depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// When it starts at the latest.
    pub starts: Option<Moment>,
    /// When it ends at the latest.
    pub latest: Option<Moment>,
    /// Why there is no date.
    pub why: Option<Why<'a>>,
    /// What the dates rest on.
    pub assumes: Vec<Assumption<'a>>,
    /// The cap or conflict that brings the end forward, by its words and paragraph.
    pub bounded_by: Option<Bound<'a>>,
    /// Whom to go to at this stage.
    pub escalate_to: Vec<Contactable<'a>>,
    /// What to do at this stage.
    pub actions: Vec<ActionAnswer<'a>>,
}

impl Timeline<'_> {
    /// The latest end of each stage, while that can still be so: what would follow, had the stages before ended in time, cannot
    /// once that time is past.
    pub fn possible_ends(&self, now: LondonTime) -> Vec<Option<Moment>> {
        let mut is_missed = false;
        let mut ends = Vec::with_capacity(self.stages.len());
        for stage in &self.stages {
            let is_after = stage.position == Position::After;
            let mut rests_on_another = false;
            for assumption in &stage.assumes {
                if let Assumption::StageAtItsLimit { at, .. } = assumption {
                    rests_on_another = is_after;
                    is_missed |= is_after && at.is_past(now);
                }
            }
            is_missed |= rests_on_another && stage.latest.is_some_and(|latest| latest.is_past(now));
            ends.push(stage.latest.filter(|_| !(is_missed && rests_on_another)));
        }
        ends
    }

    /// Whether a calendar of it would have anything in it.
    pub fn has_dates(&self) -> bool {
        let mut actions = self.stages.iter().flat_map(|stage| &stage.actions);
        actions.any(|action| action.deadline.due.is_some()) || self.caps.iter().any(|cap| cap.due.is_some())
    }
}

impl TimelineStage<'_> {
    /// Whether something of it was due then, and somebody is late.
    pub fn is_late(&self, due: Moment) -> bool {
        self.actions.iter().any(|action| action.is_late() && action.deadline.due == Some(due))
    }
}

/// Where a stage stands beside the reader's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Before it: dated only where what the reader told of belongs to it.
    Before,
    /// The reader's own stage.
    Here,
    /// After it.
    After,
    /// After it, and not needed: it is settled.
    NotNeeded,
}
