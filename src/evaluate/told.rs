//! What the reader told of: something that happened, and when. It belongs to the whole run, not to one stage.

use crate::answer::{Happening, Perspective};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::clock::{happening, only_after_resolved, opens, takes_no_time};
use crate::evaluate::hours::open_at;
use crate::evaluate::ladder::Ladder;
use crate::evaluate::reader::{Whose, is_duty, whose};
use crate::policy::phrase::{Limit, Start};
use crate::policy::{Action, ActionId, ActionKind, Pathway, RESOLVED, Stage, StageId, is_of_stage, with_stage};
use crate::time::moment::Moment;

/// Something that happened, and when. Rule 42.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'a> {
    /// An event's, action's or stage's id, or `resolved`.
    pub(crate) id: &'a str,
    pub(crate) at: Option<Moment>,
    /// The reader's own stage: an action without its stage is one of this stage, the resolution is told here, and the
    /// stage's own id tells of its start where another's tells of its end.
    here: &'a StageId,
}

impl<'a> Told<'a> {
    /// As given; else, responding, what their first duty waits for, or the step that took the matter there; else the stage's start.
    /// Rule 43.
    pub(crate) fn of(case: &Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> Told<'a> {
        let told = |id| Told { id, at: case.situation.at, here: &stage.id };
        if let Some(id) = case.situation.from {
            // The start of the reader's own stage, by its name, is the event that starts it.
            return told(match stage.after.as_ref().map(|after| after.0.as_slice()) {
                Some([Start::Event(event)]) if stage.id == *id => event.as_str(),
                _ => id,
            });
        }
        let waits_for = match case.situation.perspective {
            Perspective::Raising => None,
            Perspective::Responding => first_duty(case, stage)
                .and_then(|duty| duty.after.as_ref())
                .and_then(|after| after.0.first())
                .filter(|start| !matches!(start, Start::NotStated | Start::Resolved)),
        };
        let taken = || taken_there(case, stage).filter(|_| case.situation.perspective == Perspective::Responding);
        let usual = || start_ids(case, ladder, stage).first().copied();
        told(waits_for.map(|start| start_id(case, start)).or_else(taken).or_else(usual).unwrap_or(stage.id.as_str()))
    }

    /// Whether this is what an `after` of a stage, or of one of its actions, means.
    pub(crate) fn is(&self, start: &Start, stage: &StageId) -> bool {
        match start {
            Start::Event(own) => *own == *self.id,
            Start::Stage(own) => *own == *self.id && (own == stage || own != self.here),
            Start::Action(None, action) => self.is_action(stage, action),
            Start::Action(Some(stage), action) => self.is_action(stage, action),
            Start::Resolved => self.id == RESOLVED && stage == self.here,
            Start::NotStated => false,
        }
    }

    /// Whether this is that an action of a stage was done.
    pub(crate) fn is_action(&self, stage: &StageId, action: &ActionId) -> bool {
        is_of_stage(self.id, stage, action) || *action == *self.id && stage == self.here
    }

    /// Whether the reader is at a stage.
    pub(crate) fn is_at(&self, stage: &Stage) -> bool {
        *self.here == stage.id
    }

    /// Whether this starts a stage of the run.
    pub(crate) fn starts(&self, stage: &Stage, before: Option<&Stage>) -> bool {
        let named = match &stage.after {
            Some(after) => after.0.iter().any(|start| self.is(start, &stage.id)),
            None => before.is_some_and(|before| before.id == *self.id && before.id != *self.here),
        };
        named || stage.id == *self.id && stage.id == *self.here
    }

    /// Whether this is that a stage's own first step was taken, which takes no time from the start of the stage. Rule 44.
    pub(crate) fn is_first_step_of(&self, stage: &Stage) -> bool {
        let is_it = |action: &Action| {
            (action.kind.moves_on() || action.kind == ActionKind::Consult)
                && action.after.is_none()
                && takes_no_time(action)
                && self.is_action(&stage.id, &action.id)
        };
        stage.after.is_none() && stage.statements.actions.iter().any(is_it)
    }

    /// Whether this is, or starts a clock of, something in a stage.
    pub(crate) fn is_part_of(&self, stage: &Stage) -> bool {
        stage.statements.actions.iter().any(|action| {
            let mut starts = action.after.iter().flat_map(|after| &after.0);
            self.is_action(&stage.id, &action.id) || starts.any(|start| self.is(start, &stage.id))
        })
    }

    /// The same for words, where it has a part in the run.
    pub(crate) fn happening(&self, case: &Case<'a>, ladder: &Ladder<'a>) -> Option<Happening<'a>> {
        if self.id == RESOLVED {
            return Some(Happening::Resolved);
        }
        let pathway = ladder.pathway;
        let scopes = ladder.stages.iter().flat_map(|stage| {
            let own = stage.statements.actions.iter().flat_map(|action| &action.after);
            stage.after.iter().chain(own).map(move |after| (after, *stage))
        });
        let above = pathway.statements.actions.iter().chain(&case.policy.statements.actions);
        let here = ladder.stage();
        let above = above.flat_map(|action| &action.after).filter_map(|after| Some((after, here?)));
        for (after, stage) in scopes.chain(above) {
            if let Some(start) = after.0.iter().find(|start| self.is(start, &stage.id)) {
                return Some(happening(case, pathway, stage, start));
            }
        }
        for action in ladder.stages.iter().flat_map(|stage| &stage.statements.actions) {
            let event = action.limit.as_ref().and_then(Limit::counted_back_from);
            if let Some(event) = event.filter(|event| **event == *self.id) {
                return case.policy.event(event).map(Happening::Event);
            }
        }
        for stage in &ladder.stages {
            if stage.id == *self.id && stage.id != *self.here {
                return Some(Happening::StageEnd(stage.name()));
            }
            let action = stage.statements.actions.iter().find(|action| self.is_action(&stage.id, &action.id));
            if let Some(action) = action {
                return Some(Happening::Action(action.kind));
            }
        }
        None
    }
}

/// The first thing in the stage that the reader's side has to do.
fn first_duty<'a>(case: &Case<'a>, stage: &'a Stage) -> Option<&'a Action> {
    let duties = stage
        .statements
        .actions
        .iter()
        .filter(|action| is_duty(action, case.reader()) && !only_after_resolved(action))
        .filter(|action| !case.is_out(&action.when));
    duties.min_by_key(|action| (action.optional || action.condition_words.is_some(), action.kind))
}

/// The step that took the matter to a stage, for whoever answers there: the one step of somebody else's that has a place at the
/// moment that was told, where no limit of the stage is counted from its start. Rule 43.
fn taken_there<'a>(case: &Case<'a>, stage: &'a Stage) -> Option<&'a str> {
    let actions = &stage.statements.actions;
    let counts_from_start = |action: &Action| action.after.is_none() && action.limit.as_ref().is_some_and(has_quantity);
    let has_quantity_from_start = actions.iter().filter(|action| !action.kind.moves_on()).any(counts_from_start);
    if stage.after.is_some() || has_quantity_from_start {
        return None;
    }
    // A moment tells which of several it was by the hour; a day does not.
    let at = match case.situation.at {
        Some(Moment::Time(at)) => Some(at),
        _ => None,
    };
    let may_be_it = |action: &&'a Action| {
        let is_shut = |hours| at.is_some_and(|at| open_at(case, hours, at) == Some(false));
        opens(action)
            && whose(case, action) != Whose::Mine
            && !case.is_out(&action.when)
            && !action.when.hours.as_ref().is_some_and(is_shut)
    };
    let mut steps = actions.iter().filter(may_be_it);
    let only = steps.next().filter(|_| steps.next().is_none())?;
    let is_known = case.aside(|| case.truth(&only.when)) == Truth::Yes;
    is_known.then_some(only.id.as_str())
}

fn has_quantity(limit: &Limit) -> bool {
    limit.quantity.is_some()
}

/// The ids by which a reader may name the start of a stage, the usual one first.
pub(crate) fn start_ids<'a>(case: &Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> Vec<&'a str> {
    let mut ids = Vec::new();
    match &stage.after {
        Some(after) => {
            let stated = after.0.iter().filter(|start| **start != Start::NotStated);
            ids.extend(stated.map(|start| start_id(case, start)));
        }
        None => ids.extend(before(ladder, stage).map(|previous| previous.id.as_str())),
    }
    ids.push(stage.id.as_str());
    ids
}

/// The stage that has to end for this one to start; `None` where the policy has the reader begin here.
pub(crate) fn before<'a>(ladder: &Ladder<'a>, stage: &Stage) -> Option<&'a Stage> {
    let place = ladder.stages.iter().position(|other| other.id == stage.id)?;
    if ladder.begins_here() && place == ladder.here {
        return None;
    }
    ladder.stages.get(place.checked_sub(1)?).copied()
}

/// The id by which `from` names something that starts a clock.
pub(crate) fn start_id<'a>(case: &Case<'a>, start: &'a Start) -> &'a str {
    match start {
        Start::Event(id) => id.as_str(),
        Start::Action(None, id) => id.as_str(),
        Start::Stage(id) => id.as_str(),
        // The reference leads somewhere: one of the pathways has such a stage with such an action.
        Start::Action(Some(stage), id) => {
            let find = |pathway: &'a Pathway| {
                let mut actions = pathway.stage(stage)?.statements.actions.iter();
                actions.find(|action| action.id == *id).map(|action| with_stage(pathway, action))
            };
            case.policy.pathways.iter().find_map(find).unwrap_or(id.as_str())
        }
        Start::Resolved => RESOLVED,
        Start::NotStated => "not-stated",
    }
}
