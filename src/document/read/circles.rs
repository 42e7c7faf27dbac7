//! Clocks that wait for each other, so that none of them ever starts.

use super::Reader;
use super::place::Place;
use super::statement::Statement;
use crate::policy::phrase::{After, Start};
use crate::policy::{ActionId, Pathway, StageId};

/// A stage, or an action of it; an action without a stage is one of the pathway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock<'a> {
    Stage(&'a StageId),
    Action(Option<&'a StageId>, &'a ActionId),
}

/// A clock, and what may start it; `None`: something that happens does.
struct Waiting<'a> {
    clock: Clock<'a>,
    starts: Vec<Option<Clock<'a>>>,
    /// Whether the file says so, or it is what holds where the file says nothing.
    is_written: bool,
}

impl<'a> Waiting<'a> {
    /// A clock of this stage; `otherwise` starts it where the file does not say.
    fn new(
        clock: Clock<'a>,
        after: Option<&'a After>,
        stage: Option<&'a StageId>,
        otherwise: Option<Clock<'a>>,
    ) -> Waiting<'a> {
        let starts = match after {
            Some(After(starts)) => starts.iter().map(|start| start_of(start, stage)).collect(),
            None => vec![otherwise],
        };
        Waiting { clock, starts, is_written: after.is_some() }
    }
}

impl Reader<'_> {
    /// Tells of every `after` of a pathway that leads back to itself and to nothing that can happen.
    pub(super) fn check_circles(&mut self, pathway: &Pathway) {
        let waiting = waiting(pathway);
        let mut running: Vec<Clock> = Vec::new();
        loop {
            let starts = |one: &&Waiting| {
                let is_running = one.starts.iter().any(|start| start.is_none_or(|start| running.contains(&start)));
                !running.contains(&one.clock) && is_running
            };
            let Some(next) = waiting.iter().find(starts) else { break };
            running.push(next.clock);
        }
        let stopped: Vec<&Waiting> = waiting.iter().filter(|one| !running.contains(&one.clock)).collect();
        for one in stopped.iter().filter(|one| one.is_written && leads_back(one, &stopped)) {
            let top = Place::top(pathway.id.as_str());
            let place = match one.clock {
                Clock::Stage(stage) => top.table(stage.as_str()),
                Clock::Action(None, action) => top.statement(Statement::Action, action.as_str()),
                Clock::Action(Some(stage), action) => {
                    top.table(stage.as_str()).statement(Statement::Action, action.as_str())
                }
            };
            let text = "leads in a circle: what it counts from waits for it; write what comes first".to_owned();
            self.bad_key(&place, "after", text);
        }
    }
}

/// Every clock of a pathway.
fn waiting(pathway: &Pathway) -> Vec<Waiting<'_>> {
    let mut waiting = Vec::new();
    for action in &pathway.statements.actions {
        waiting.push(Waiting::new(Clock::Action(None, &action.id), action.after.as_ref(), None, None));
    }
    let mut before = None;
    for stage in &pathway.stages {
        let own = Clock::Stage(&stage.id);
        waiting.push(Waiting::new(own, stage.after.as_ref(), None, before));
        for action in &stage.statements.actions {
            let clock = Clock::Action(Some(&stage.id), &action.id);
            waiting.push(Waiting::new(clock, action.after.as_ref(), Some(&stage.id), Some(own)));
        }
        before = Some(own);
    }
    waiting
}

/// What a start waits for, seen from an action of this stage; `None`: it happens.
fn start_of<'a>(start: &'a Start, stage: Option<&'a StageId>) -> Option<Clock<'a>> {
    match start {
        Start::Event(_) | Start::Resolved | Start::NotStated => None,
        Start::Stage(id) => Some(Clock::Stage(id)),
        Start::Action(of, id) => Some(Clock::Action(of.as_ref().or(stage), id)),
    }
}

/// Whether a clock that never starts waits for itself, by way of others.
fn leads_back(one: &Waiting, stopped: &[&Waiting]) -> bool {
    let mut reached: Vec<Clock> = one.starts.iter().copied().flatten().collect();
    let mut next = 0;
    while let Some(clock) = reached.get(next).copied() {
        if clock == one.clock {
            return true;
        }
        let waits = stopped.iter().filter(|other| other.clock == clock).flat_map(|other| other.starts.iter().flatten());
        let new: Vec<Clock> = waits.copied().filter(|start| !reached.contains(start)).collect();
        reached.extend(new);
        next += 1;
    }
    false
}
