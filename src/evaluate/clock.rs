//! When things are due: what each clock of a stage counts from, and what carries a date on.

use crate::answer::{
    Assumption, Bound, Conflict, CountedDay, CountedFrom, Deadline, DeadlineKind, Happening, Perspective, SkippedDay,
    Why,
};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::conflict::{Reading, settle};
use crate::evaluate::reader::{Whose, whose};
use crate::evaluate::told::{Told, start_id};
use crate::policy::phrase::{After, Limit, Quantity, Side, Start};
use crate::policy::{Action, ActionId, ActionKind, Note, NoteKind, Pathway, RESOLVED, Stage, StageId};
use crate::time::calendar::{Uncountable, count_back, count_by};
use crate::time::moment::{Moment, at_clock};
use chrono::TimeDelta;
use std::rc::Rc;

/// A moment in a chain, and what it rests on.
#[derive(Clone, Debug)]
pub(crate) struct Point<'a> {
    pub(crate) moment: Moment,
    /// The reader gave it, so a day means its first minute; a day that was worked out means its end.
    pub(crate) given: bool,
    pub(crate) assumes: Vec<Assumption<'a>>,
}

/// When something happens, or why that is not known.
pub(crate) type Reach<'a> = Result<Point<'a>, Why<'a>>;

/// Something that nothing covered may outlast.
#[derive(Clone, Debug)]
pub(crate) struct Ceiling<'a> {
    pub(crate) bound: Bound<'a>,
    pub(crate) due: Moment,
    pub(crate) from: CountedFrom<'a>,
    pub(crate) days: Vec<CountedDay<'a>>,
    /// What the date rests on.
    pub(crate) assumes: Vec<Assumption<'a>>,
    /// It is the stage's own: the stage ends with it, if nothing else ends it.
    pub(crate) ends_stage: bool,
}

/// The clocks of one stage.
pub(crate) struct StageClock<'c, 'a> {
    pub(crate) case: &'c Case<'a>,
    pub(crate) pathway: &'a Pathway,
    pub(crate) stage: &'a Stage,
    /// When the stage starts.
    pub(crate) start: Reach<'a>,
    /// What the reader told of; `None` where no stage is known.
    pub(crate) told: Option<Told<'a>>,
    /// What the reader told of starts the stage.
    pub(crate) is_started: bool,
    /// The clocks of the stage before it.
    pub(crate) before: Option<Rc<StageClock<'c, 'a>>>,
    /// Caps and conflicts that bound it.
    pub(crate) ceilings: Vec<Ceiling<'a>>,
}

/// How deep actions may wait for each other. A longer chain is a circle, which checking a policy refuses.
const LONGEST_CHAIN: u8 = 32;

impl<'c, 'a> StageClock<'c, 'a> {
    pub(crate) fn new(
        case: &'c Case<'a>,
        pathway: &'a Pathway,
        stage: &'a Stage,
        start: Reach<'a>,
        told: Option<Told<'a>>,
    ) -> StageClock<'c, 'a> {
        StageClock { case, pathway, stage, start, told, is_started: false, before: None, ceilings: Vec::new() }
    }

    /// A conflict's limit on a stage bounds the whole stage. Rule 53.
    pub(crate) fn add_stage_conflicts(&mut self) {
        let Ok(start) = &self.start else { return };
        let from = self.stage_start();
        for note in conflict_notes(self.case, &self.stage.statements.notes) {
            if let Some(limit) = &note.limit
                && let Some(quantity) = limit.quantity
                && let Ok(counted) = count_from(self.case, quantity, limit.by, start)
            {
                self.ceilings.push(Ceiling {
                    bound: Bound { limit, without: None, cite: &note.cite },
                    due: counted.due,
                    from,
                    days: counted.days,
                    assumes: counted.assumes,
                    ends_stage: true,
                });
            }
        }
    }

    /// By when an action has to be done, the conflicts about that, and the paragraph that rules.
    pub(crate) fn deadline(&self, action: &'a Action) -> (Deadline<'a>, Vec<Conflict<'a>>, &'a str) {
        let (deadline, conflicts, cite, _) = self.timed(action, 0);
        (deadline, conflicts, cite)
    }

    /// The same, and when the action's clock starts.
    fn timed(&self, action: &'a Action, depth: u8) -> (Deadline<'a>, Vec<Conflict<'a>>, &'a str, Reach<'a>) {
        let (start, from) = self.start_of(action, depth);
        let date = |limit: &Limit| {
            let point = start.as_ref().ok()?;
            count_from(self.case, limit.quantity?, limit.by, point).ok().map(|counted| counted.due)
        };
        let limit = action.limit.as_ref();
        let main = Reading { limit, due: limit.and_then(date), cite: &action.cite };
        let (ruling, conflicts) = settle(self.case, main, conflict_notes(self.case, &action.notes), date);
        let is_told_done = self.is_told(action) && self.is_done(action);
        let mut deadline = self.dated(ruling.limit, &start, is_told_done);
        deadline.working_time = self.case.policy.facts.working_time.as_ref();
        deadline.from = Some(from).filter(|_| action.kind != ActionKind::Danger);
        if matches!(deadline.why, Some(Why::StartUnknown(_))) && self.is_done(action) {
            deadline.why = Some(Why::Earlier);
        }
        if !is_told_done {
            self.count_ahead(&mut deadline);
        }
        if deadline.due.is_some() && action.kind != ActionKind::Danger && !self.follows_resolution(action) {
            self.bound(&mut deadline, start.as_ref().ok().map(|point| point.moment));
        }
        let is_past = deadline.due.is_some_and(|due| due.is_past(self.case.situation.now));
        // The stage before was ended by what was told of it, or by its limit: its own time may have run on.
        let rests_on_stage_before = action.after.is_none() && !self.is_started && !self.counts_back_from_told(action);
        let may_be_later = rests_on_stage_before || self.rests_on_untold(&deadline) || self.may_end_later(&deadline);
        deadline.overdue = is_past && !may_be_later;
        (deadline, conflicts, ruling.cite, start)
    }

    /// The date that an action has of its own stage, whatever limit over several stages brings it forward.
    pub(crate) fn own_due(&self, deadline: &Deadline<'a>) -> Option<Moment> {
        let bound = deadline.bounded_by.filter(|bound| {
            let mut own = self.ceilings.iter().filter(|ceiling| ceiling.ends_stage);
            !own.any(|ceiling| std::ptr::eq(ceiling.bound.limit, bound.limit))
        });
        bound.and_then(|bound| bound.without).or(deadline.due)
    }

    /// When the stage ends if each of its actions takes its whole limit. Rule 47.
    pub(crate) fn end(&self) -> Deadline<'a> {
        if self.case.is_settled() {
            return no_deadline(Some(Why::Settled));
        }
        let mut latest: Option<Deadline> = None;
        let mut undated: Option<Why> = None;
        let ends_it = |action: &&'a Action| ends_stage(action) && !self.follows_resolution(action);
        for action in self.stage.statements.actions.iter().filter(ends_it) {
            match self.case.truth(&action.when) {
                Truth::No => continue,
                // What may never happen does not keep the stage open.
                Truth::Unknown if action.condition_words.is_some() => continue,
                Truth::Unknown => return self.no_end(Why::AnswerMissing),
                Truth::Yes => {}
            }
            match self.ended_by(action) {
                Ok(deadline) => {
                    // Of two that a cap ends at once, the one that would have gone on longer.
                    let ends = |deadline: &Deadline| {
                        let without = deadline.bounded_by.and_then(|bound| bound.without);
                        (deadline.due.map(|due| due.end()), without.map(|without| without.end()))
                    };
                    if latest.as_ref().is_none_or(|known| ends(known) < ends(&deadline)) {
                        latest = Some(deadline);
                    }
                }
                Err(_) if action.condition_words.is_some() => {}
                Err(why) => undated = undated.or(Some(why)),
            }
        }
        match (undated, latest) {
            (None, Some(deadline)) => deadline,
            (Some(why), _) => self.no_end(self.with_limit(why)),
            (None, None) => self.no_end(self.with_limit(Why::StageHasNoEnd(self.stage.name()))),
        }
    }

    /// Words about time deny nothing: where an action of the stage has a limit, that stands instead of words which say
    /// that nothing carries the date on, or only what it counts from. Rule 48.
    fn with_limit(&self, why: Why<'a>) -> Why<'a> {
        let says_less = matches!(
            why,
            Why::StageHasNoEnd(_) | Why::StageHasLimit { .. } | Why::NothingCarriesOn { .. } | Why::StartUnknown(_)
        );
        let timed = |action: &&&Action| action.limit.as_ref().is_some_and(|limit| limit.quantity.is_some());
        let rank = |action: &&&Action| {
            (may_follow_resolution(action), action.optional || action.condition_words.is_some(), !ends_stage(action))
        };
        let actions: Vec<&'a Action> =
            self.stage.statements.actions.iter().filter(|action| self.case.truth(&action.when) != Truth::No).collect();
        let Some(first) = actions.iter().filter(timed).map(|action| rank(&action)).min().filter(|_| says_less) else {
            return why;
        };
        // Of several alike, what ends last; of those without a date, what stands last.
        let alike = actions.iter().filter(timed).filter(|action| rank(action) == first);
        let ends = |action: &&&'a Action| self.deadline(action).0.due.map(|due| due.end());
        let Some(action) = alike.max_by_key(ends) else { return why };
        let (deadline, _, _) = self.deadline(action);
        let (Some(limit), Some(from)) = (deadline.limit, deadline.from) else { return why };
        Why::StageHasLimit { stage: self.stage.name(), limit, from: from.what, due: deadline.due }
    }

    /// The end that an action gives its stage.
    fn ended_by(&self, action: &'a Action) -> Result<Deadline<'a>, Why<'a>> {
        if self.is_told(action) {
            let done = self.done(action, 0)?;
            let mut deadline = no_deadline(None);
            deadline.kind = DeadlineKind::Date;
            deadline.due = Some(done.moment);
            return Ok(deadline);
        }
        let (deadline, _, _) = self.deadline(action);
        if deadline.due.is_some() {
            return Ok(deadline);
        }
        Err(deadline.why.unwrap_or(Why::NothingCarriesOn { action: action.id.as_str(), kind: action.kind }))
    }

    /// A stage without an end of its own ends with a conflict's limit on the whole of it.
    fn no_end(&self, why: Why<'a>) -> Deadline<'a> {
        let mut deadline = no_deadline(None);
        deadline.why = Some(why);
        let ceiling = self.ceilings.iter().filter(|ceiling| ceiling.ends_stage).min_by_key(|ceiling| ceiling.due.end());
        if let Some(ceiling) = ceiling {
            deadline.kind = DeadlineKind::Date;
            deadline.why = None;
            deadline.due = Some(ceiling.due);
            deadline.limit = Some(ceiling.bound.limit);
            deadline.bounded_by = Some(ceiling.bound);
            deadline.from = Some(ceiling.from);
            deadline.days = ceiling.days.clone();
            deadline.assumes = ceiling.assumes.clone();
            deadline.working_time = self.case.policy.facts.working_time.as_ref();
            deadline.overdue = ceiling.due.is_past(self.case.situation.now) && !self.rests_on_untold(&deadline);
        }
        deadline
    }

    /// When an action is taken to be done, and what that rests on. Rules 44 and 45.
    pub(crate) fn done(&self, action: &'a Action, depth: u8) -> Reach<'a> {
        if self.is_told(action) {
            return self.at_told();
        }
        if depth > LONGEST_CHAIN {
            return Err(Why::StageHasNoEnd(self.stage.name()));
        }
        let (id, kind) = (action.id.as_str(), action.kind);
        // By another step of its kind: passed on the same day.
        let is_other_way = |own: &Action| own.kind == action.kind && opens(own) && self.is_told(own);
        if opens(action) && self.stage.statements.actions.iter().any(is_other_way) {
            let mut point = self.at_told()?;
            point.assumes.push(Assumption::DoneAtOnce { action: id, kind, at: Some(point.moment) });
            return Ok(point);
        }
        let (deadline, _, _, start) = self.timed(action, depth);
        if let Some(due) = deadline.due {
            let assumes = vec![Assumption::AtItsLimit { action: id, kind, at: Some(due) }];
            return Ok(Point { moment: due, given: false, assumes });
        }
        if let Some(why) = deadline.why {
            // It is done, and nobody told when.
            return Err(if self.is_done(action) { Why::StartUnknown(Happening::Action(kind)) } else { why });
        }
        let mut point = start?;
        if !takes_no_time(action) {
            return Err(Why::NothingCarriesOn { action: id, kind });
        }
        point.assumes.push(Assumption::DoneAtOnce { action: id, kind, at: Some(point.moment) });
        Ok(point)
    }

    /// When an action's clock starts, and what it starts from. Rule 41.
    fn start_of(&self, action: &'a Action, depth: u8) -> (Reach<'a>, CountedFrom<'a>) {
        // Danger waits for no stage. Rule 19.
        if action.kind == ActionKind::Danger && action.after.is_none() {
            let at = Moment::Time(self.case.situation.now);
            let start = Point { moment: at, given: true, assumes: Vec::new() };
            return (Ok(start), CountedFrom { id: "", what: Happening::NotStated, at: Some(at) });
        }
        let Some(After(starts)) = &action.after else {
            return (self.start.clone(), self.stage_start());
        };
        let mut first: Option<(Reach, CountedFrom)> = None;
        for start in starts {
            let reach = self.reach(start, depth);
            let at = reach.as_ref().ok().map(|point| point.moment);
            let from = CountedFrom { id: start_id(self.case, start), what: self.happening(start), at };
            if self.tells(start) {
                return (reach, from);
            }
            if first.as_ref().is_none_or(|(known, _)| known.is_err() && reach.is_ok()) {
                first = Some((reach, from));
            }
        }
        first.unwrap_or((Err(Why::StartNotStated), CountedFrom { id: "", what: Happening::NotStated, at: None }))
    }

    /// What counts from the start of the stage counts from this.
    pub(crate) fn stage_start(&self) -> CountedFrom<'a> {
        let starts = self.stage.after.as_ref().map(|after| after.0.as_slice()).unwrap_or_default();
        let told = starts.iter().find(|start| self.tells(start));
        CountedFrom {
            id: self.told.filter(|_| self.is_started).map_or(self.stage.id.as_str(), |told| told.id),
            what: match told.or_else(|| starts.first()) {
                Some(start) => self.happening(start),
                None => Happening::StageStart(self.stage.name()),
            },
            at: self.start.as_ref().ok().map(|point| point.moment),
        }
    }

    /// Whether the reader told of this.
    fn tells(&self, start: &Start) -> bool {
        self.told.is_some_and(|told| told.is(start, &self.stage.id))
    }

    /// Whether an action may lead to somebody now: it is not done, waits for no resolution, and is neither set aside nor held up.
    /// Rule 42.
    pub(crate) fn may_lead(&self, action: &'a Action) -> bool {
        self.is_open(action) && !self.follows_resolution(action) && !self.is_aside(action) && !self.is_held_up(action)
    }

    /// Whether an action is set aside, so that it leads nobody: once something of the stage is done, advice and whom to tell are,
    /// and so is what is left to a choice or a condition, unless it takes the matter on and nothing else has; and what waits under
    /// a condition for an event that nobody told of always is. Rule 42.
    pub(crate) fn is_aside(&self, action: &'a Action) -> bool {
        use ActionKind::{Consult, Notify};
        let own = || self.stage.statements.actions.iter();
        let is_begun = || own().any(|own| self.is_done(own));
        let is_taken_on = || own().any(|own| own.kind.moves_on() && self.is_done(own));
        let is_choice = action.optional || self.open_condition(action).is_some();
        if action.condition_words.is_some() && self.waits_for_untold(action) {
            return true;
        }
        match action.kind {
            Consult | Notify => is_begun(),
            kind if is_choice && kind.moves_on() => is_taken_on(),
            _ => is_choice && is_begun(),
        }
    }

    /// Whether an action waits for an event, or for the resolution, and nothing that it waits for was told or done. What waits for the
    /// end of a stage as well may go on without it.
    fn waits_for_untold(&self, action: &'a Action) -> bool {
        let is_told = |start: &Start| self.tells(start) && !self.case.is_to_come();
        let is_done = |start: &Start| match start {
            Start::Action(None, id) => self.find(id).is_some_and(|own| self.is_done(own)),
            Start::Event(_) | Start::Resolved => false,
            _ => true,
        };
        let starts = || action.after.iter().flat_map(|after| &after.0);
        starts().any(|start| matches!(start, Start::Event(_) | Start::Resolved))
            && !starts().any(|start| is_told(start) || is_done(start))
    }

    /// Whether an action waits for others of its stage that are not done: nothing that waits leads anybody once something is done,
    /// nor, where the reader told what happened, whoever has to answer.
    pub(crate) fn is_held_up(&self, action: &'a Action) -> bool {
        let is_open = |start: &'a Start| match start {
            Start::Action(None, id) => {
                let own = self.stage.statements.actions.iter().find(|own| own.id == *id);
                own.is_some_and(|own| self.is_open(own) && self.case.truth(&own.when) != Truth::No)
            }
            _ => false,
        };
        let starts = || action.after.iter().flat_map(|after| &after.0);
        let is_told = self.case.situation.from.is_some() && self.case.situation.perspective == Perspective::Responding;
        let is_begun = || self.stage.statements.actions.iter().any(|own| self.is_done(own));
        starts().next().is_some() && starts().all(is_open) && (is_told || is_begun())
    }

    /// Whether an action is neither done nor overtaken.
    fn is_open(&self, action: &'a Action) -> bool {
        !self.is_done(action) && !self.is_overtaken(action)
    }

    /// Whether an action is done by what the reader told of: it is that, or it led to it. What is still to come has done
    /// nothing yet. Rule 42.
    pub(crate) fn is_done(&self, action: &'a Action) -> bool {
        let is_told = self.is_told(action) || self.led_to_what_was_told(action);
        // What each side does is done on both only where the reader said so.
        let by_each = action.who.iter().flat_map(|who| &who.persons).any(|person| person.side == Some(Side::Each));
        is_told
            && is_in_stage(self.stage, action)
            && !self.case.is_out(&action.when)
            && !self.case.is_to_come()
            && (self.case.situation.from.is_some() || !by_each && self.case.situation.at.is_some())
    }

    /// Whether an action is not needed any more: it would take the matter to the stage, and what is done of its kind took it there
    /// too, or can only follow. Rule 42.
    pub(crate) fn is_overtaken(&self, action: &'a Action) -> bool {
        use ActionKind::{Decide, Resolve, Respond};
        // What the other side only may do stands in for nothing of the reader's.
        let is_theirs = |own: &Action| own.optional && whose(self.case, own) == Whose::Theirs;
        let is_alike = |own: &'a Action| own.kind == action.kind && !is_theirs(own);
        let supposes = |own: &'a Action| is_alike(own) || matches!(own.kind, Respond | Resolve | Decide);
        let mut own = self.stage.statements.actions.iter();
        action.kind.moves_on()
            && action.after.is_none()
            && is_in_stage(self.stage, action)
            && !self.is_done(action)
            && own.any(|own| supposes(own) && self.is_done(own))
    }

    /// The clause that an action depends on, while it is not known to hold: it speaks of the event that the action waits for. Rule 42.
    pub(crate) fn open_condition(&self, action: &'a Action) -> Option<&'a str> {
        action.condition_words.as_deref().filter(|_| !self.is_started_by_event(action))
    }

    /// Whether the reader told of an event that an action waits for, other than the start of the stage.
    fn is_started_by_event(&self, action: &Action) -> bool {
        let is_event =
            |start: &Start| matches!(start, Start::Event(_)) && self.tells(start) && !self.is_stage_start(start);
        !self.case.is_to_come() && action.after.iter().flat_map(|after| &after.0).any(is_event)
    }

    /// Whether what the reader told of came of an action: it waits for it, or for what waits for it; or it starts what else
    /// waits for that action.
    fn led_to_what_was_told(&self, action: &Action) -> bool {
        let own = &self.stage.statements.actions;
        let is_started = |action: &&Action| self.is_started_by_event(action);
        let mut told = own.iter().find(|action| self.is_told(action)).or_else(|| own.iter().find(is_started));
        for _ in 0..LONGEST_CHAIN {
            let waits_for = told.iter().flat_map(|told| &told.after).flat_map(|after| &after.0);
            let mut before = waits_for.filter_map(|start| match start {
                Start::Action(None, id) => Some(id),
                _ => None,
            });
            let is_other = |id: &&ActionId| !self.told.is_some_and(|told| told.is_action(&self.stage.id, id));
            let Some(id) = before.find(is_other) else { return false };
            if *id == action.id {
                return true;
            }
            told = own.iter().find(|own| own.id == *id);
        }
        false
    }

    /// When one of the things that can start a clock happens.
    fn reach(&self, start: &'a Start, depth: u8) -> Reach<'a> {
        if self.tells(start) {
            return self.at_told();
        }
        match start {
            Start::Action(stage, id) if stage.as_ref().is_none_or(|stage| *stage == self.stage.id) => {
                // What settled it was done when it was settled.
                let settles = self.find(id).is_some_and(|action| action.kind == ActionKind::Resolve);
                if settles && self.case.is_settled() && self.told.is_some_and(|told| told.id == RESOLVED) {
                    return self.at_told();
                }
                // An action that has no place in this case starts nothing.
                match self.find(id).filter(|action| self.case.truth(&action.when) != Truth::No) {
                    Some(action) => self.done(action, depth + 1).map_err(|why| self.asks_for_step(action, why)),
                    None => Err(Why::StartUnknown(self.happening(start))),
                }
            }
            Start::Resolved => Err(Why::WhenResolved),
            Start::NotStated => Err(Why::StartNotStated),
            Start::Stage(stage) if *stage == self.stage.id => self.start.clone(),
            Start::Event(_) if self.is_stage_start(start) => self.start.clone(),
            Start::Event(_) | Start::Action(..) | Start::Stage(_) => {
                self.reach_before(start).ok_or_else(|| Why::StartUnknown(self.happening(start)))
            }
        }
    }

    /// Of a step of the reader's own stage that takes no time it is asked when it was, and not said why its stage has no start;
    /// unless they told of such a step of another stage, which reads alike.
    fn asks_for_step(&self, action: &'a Action, why: Why<'a>) -> Why<'a> {
        let is_of_start = matches!(why, Why::StartUnknown(_) | Why::StageHasNoEnd(_) | Why::StageHasLimit { .. })
            || matches!(why, Why::NothingCarriesOn { .. }) && self.start.as_ref().err() == Some(&why);
        let is_step = takes_no_time(action);
        let of_kind = |own: &Action| own.kind == action.kind;
        let told = self.told.filter(|told| told.is_at(self.stage));
        let tells_alike = |told: Told| {
            self.pathway.stages.iter().any(|stage| {
                stage.statements.actions.iter().any(|own| of_kind(own) && told.is_action(&stage.id, &own.id))
            })
        };
        match told {
            Some(told) if is_of_start && is_step && !tells_alike(told) => {
                Why::StartUnknown(Happening::Action(action.kind))
            }
            _ => why,
        }
    }

    /// When something happens in a stage before this one, if that is known.
    pub(crate) fn reach_before(&self, start: &'a Start) -> Option<Point<'a>> {
        let (Start::Action(Some(stage), _) | Start::Stage(stage)) = start else { return None };
        let mut before = self.before.as_ref();
        while let Some(clock) = before {
            if clock.stage.id == *stage {
                return match start {
                    Start::Action(_, id) => clock.find(id).and_then(|action| clock.done(action, 0).ok()),
                    _ => clock.ended().ok(),
                };
            }
            before = clock.before.as_ref();
        }
        None
    }

    /// When what follows the stage starts: when it ended, by what the reader told of; else at its limit.
    pub(crate) fn ended(&self) -> Reach<'a> {
        let end = self.end();
        let label = self.stage.name();
        let at = end.due.ok_or(end.why.unwrap_or(Why::StageHasNoEnd(label)))?;
        if end.is_told_end() {
            return Ok(Point { moment: at, given: true, assumes: end.assumes });
        }
        let assumes = vec![Assumption::StageAtItsLimit { stage: self.stage.id.as_str(), label, at }];
        Ok(Point { moment: at, given: false, assumes })
    }

    /// Whether this and nothing else starts the stage: of several it is not known which one did. Rule 41.
    fn is_stage_start(&self, start: &Start) -> bool {
        self.stage.after.as_ref().is_some_and(|after| after.0.iter().all(|own| own == start))
    }

    fn at_told(&self) -> Reach<'a> {
        let at = self.told.and_then(|told| told.at);
        at.map(|moment| Point { moment, given: true, assumes: Vec::new() }).ok_or(Why::NoStart)
    }

    pub(crate) fn is_told(&self, action: &Action) -> bool {
        self.told.is_some_and(|told| told.is_action(&self.stage.id, &action.id)) && is_in_stage(self.stage, action)
    }

    /// Whether an action's clock is started by what the reader told of, and by nothing that rests on it.
    pub(crate) fn counts_from_told(&self, action: &Action) -> bool {
        let starts = match &action.after {
            Some(After(starts)) => starts.iter().any(|start| self.tells(start)),
            None => self.is_started,
        };
        starts || self.counts_back_from_told(action)
    }

    /// Whether an action's limit is counted back from what the reader told of.
    pub(crate) fn counts_back_from_told(&self, action: &Action) -> bool {
        let event = action.limit.as_ref().and_then(Limit::counted_back_from);
        event.zip(self.told).is_some_and(|(event, told)| *event == *told.id)
    }

    /// Whether an action is done when the disagreement is resolved: it waits for that, or for what waits for it.
    /// Rule 46.
    pub(crate) fn follows_resolution(&self, action: &'a Action) -> bool {
        let mut action = Some(action);
        for _ in 0..LONGEST_CHAIN {
            let Some(known) = action else { return false };
            if only_after_resolved(known) || self.case.is_settled() && may_follow_resolution(known) {
                return true;
            }
            action = known.after.iter().flat_map(|after| &after.0).find_map(|start| match start {
                Start::Action(None, id) => self.find(id),
                _ => None,
            });
        }
        false
    }

    fn find(&self, id: &ActionId) -> Option<&'a Action> {
        find(self.case, self.pathway, self.stage, id)
    }

    /// A thing that can start a clock, for words.
    pub(crate) fn happening(&self, start: &'a Start) -> Happening<'a> {
        happening(self.case, self.pathway, self.stage, start)
    }

    /// A limit from a start, as a deadline.
    fn dated(&self, limit: Option<&'a Limit>, start: &Reach<'a>, told: bool) -> Deadline<'a> {
        let mut deadline = no_deadline(None);
        let Some(limit) = limit else { return deadline };
        deadline.before = limit.before.as_ref().and_then(|id| self.case.policy.event(id));
        deadline.kind = kind_of(limit);
        if let Some(quantity) = limit.quantity {
            match start {
                _ if told => deadline.why = Some(Why::Done),
                Err(why) => deadline.why = Some(*why),
                Ok(point) => match count_from(self.case, quantity, limit.by, point) {
                    Ok(counted) => {
                        let longest = limit.longest_quantity();
                        let longest = longest.and_then(|longest| count_from(self.case, longest, limit.by, point).ok());
                        deadline.longest = longest.map(|counted| counted.due);
                        deadline.due = Some(counted.due);
                        deadline.days = counted.days;
                        deadline.assumes = counted.assumes;
                    }
                    Err(why) => deadline.why = Some(why),
                },
            }
            if deadline.why == Some(Why::NoStart) {
                self.case.miss("at");
            }
        }
        if told && limit.ahead.is_some() {
            deadline.why = Some(Why::Done);
        }
        deadline.limit = Some(limit);
        deadline
    }

    /// What has to be done some time before an event is counted back from it, where the reader told when that is. Of two
    /// dates the earlier rules.
    fn count_ahead(&self, deadline: &mut Deadline<'a>) {
        let Some(limit) = deadline.limit else { return };
        let (Some(quantity), Some(event)) = (limit.ahead, limit.before.as_ref()) else { return };
        let what = deadline.before.map_or(Happening::NotStated, Happening::Event);
        let counted = match self.told.filter(|told| *event == *told.id).and_then(|told| Some((told.id, told.at?))) {
            Some((id, at)) => ahead_of(self.case, quantity, at).map(|counted| (id, at, counted)),
            None => {
                self.case.consult("at", self.told.and_then(|told| told.at).map(|_| "at"));
                Err(Why::AheadOf(what))
            }
        };
        match counted {
            Ok((id, at, counted)) if deadline.due.is_none_or(|due| counted.due.end() < due.end()) => {
                deadline.due = Some(counted.due);
                deadline.why = None;
                deadline.days = counted.days;
                deadline.assumes = counted.assumes;
                deadline.from = Some(CountedFrom { id, what, at: Some(at) });
            }
            Err(why) if deadline.due.is_none() && deadline.why.is_none() => deadline.why = Some(why),
            _ => {}
        }
    }

    /// Whether a date rests on a step which nobody has told of, or on that the stage before took its whole time: it may not have
    /// been so, and nobody is late before they had it. Rule 45.
    fn rests_on_untold(&self, deadline: &Deadline<'a>) -> bool {
        deadline.assumes.iter().any(|assumption| match assumption {
            Assumption::DoneAtOnce { action, .. } | Assumption::AtItsLimit { action, .. } => {
                let own = self.stage.statements.actions.iter().find(|own| own.id == *action);
                own.is_none_or(|own| self.is_open(own))
            }
            Assumption::StageAtItsLimit { .. } => true,
            _ => false,
        })
    }

    /// Whether hours that were counted from a day's first minute may still run: they may have begun at its last.
    fn may_end_later(&self, deadline: &Deadline<'a>) -> bool {
        let from_midnight = deadline.assumes.contains(&Assumption::FromMidnight);
        let now = self.case.situation.now;
        from_midnight && deadline.due.is_some_and(|due| due.end() + TimeDelta::days(1) > now)
    }

    /// Brings a date forward to the earliest limit above it. What is only a guide brings no rule forward, and what was over
    /// before the clock started brings nothing forward: nobody is late before they were asked. Rule 56.
    fn bound(&self, deadline: &mut Deadline<'a>, start: Option<Moment>) {
        let is_guide = deadline.limit.is_some_and(|limit| limit.guide);
        let is_over = |ceiling: &Ceiling| start.is_some_and(|start| ceiling.due.end() <= start.start());
        let ceilings =
            self.ceilings.iter().filter(|ceiling| (is_guide || !ceiling.bound.limit.guide) && !is_over(ceiling));
        let ceiling = ceilings.min_by_key(|ceiling| ceiling.due.end());
        if let (Some(ceiling), Some(due)) = (ceiling, deadline.due)
            && ceiling.due.end() < due.end()
        {
            deadline.due = Some(ceiling.due);
            deadline.from = Some(ceiling.from);
            deadline.days = ceiling.days.clone();
            deadline.bounded_by = Some(Bound { without: Some(due), ..ceiling.bound });
        }
    }
}

/// A due moment with its working.
pub(crate) struct CountedPoint<'a> {
    pub(crate) due: Moment,
    pub(crate) days: Vec<CountedDay<'a>>,
    pub(crate) assumes: Vec<Assumption<'a>>,
}

/// Counts from a point of the chain, to a time of the last day if there is one. Hours from a day that was worked out run
/// from its end. Rule 38.
pub(crate) fn count_from<'a>(
    case: &Case<'a>,
    quantity: Quantity,
    by: Option<u16>,
    point: &Point<'a>,
) -> Result<CountedPoint<'a>, Why<'a>> {
    let mut assumes = point.assumes.clone();
    let mut start = point.moment;
    let mut days = Vec::new();
    if quantity.is_hours() && matches!(start, Moment::Day(_)) {
        if point.given {
            assumes.push(Assumption::FromMidnight);
            case.miss("at");
            start = Moment::Time(start.start());
        } else {
            if quantity.counts_working_days() {
                days.push(CountedDay { date: start.day(), counts: false, why: Some(SkippedDay::AfterHours) });
            }
            start = Moment::Time(start.end());
        }
    }
    let counted =
        count_by(quantity, start, case.calendar, case.policy.facts.working_time.as_ref()).map_err(uncounted)?;
    let due = by.map_or(counted.due, |minutes| Moment::Time(at_clock(counted.due.day(), minutes)));
    days.extend(counted.days);
    Ok(CountedPoint { due, days, assumes })
}

/// Counts back from an event. Hours before a day run back from its first minute.
fn ahead_of<'a>(case: &Case<'a>, quantity: Quantity, event: Moment) -> Result<CountedPoint<'a>, Why<'a>> {
    let mut assumes = Vec::new();
    if quantity.is_hours() && matches!(event, Moment::Day(_)) {
        assumes.push(Assumption::FromMidnight);
        case.miss("at");
    }
    let counted = count_back(quantity, event, case.calendar, case.policy.facts.working_time.as_ref());
    counted.map(|counted| CountedPoint { due: counted.due, days: counted.days, assumes }).map_err(uncounted)
}

fn uncounted<'a>(why: Uncountable) -> Why<'a> {
    match why {
        Uncountable::CalendarEnds(ends) => Why::CalendarEnds(ends.first, ends.last),
        Uncountable::NoWorkingHours => Why::NoWorkingHours,
    }
}

/// A thing that can start a clock of a stage, for words.
pub(crate) fn happening<'a>(
    case: &Case<'a>,
    pathway: &'a Pathway,
    stage: &'a Stage,
    start: &'a Start,
) -> Happening<'a> {
    let policy = case.policy;
    let done = |action: &'a Action| Happening::Action(action.kind);
    let of = |id: &StageId| pathway.stage(id).or_else(|| policy.stage(id));
    let words = match start {
        Start::Event(id) => policy.event(id).map(Happening::Event),
        Start::Action(None, id) => find(case, pathway, stage, id).map(done),
        Start::Action(Some(at), id) => {
            of(at).and_then(|stage| stage.statements.actions.iter().find(|action| action.id == *id)).map(done)
        }
        Start::Stage(id) => of(id).map(|stage| Happening::StageEnd(stage.name())),
        Start::Resolved => Some(Happening::Resolved),
        Start::NotStated => None,
    };
    words.unwrap_or(Happening::NotStated)
}

/// An action of a stage by its id; else one that stands above it.
fn find<'a>(case: &Case<'a>, pathway: &'a Pathway, stage: &'a Stage, id: &ActionId) -> Option<&'a Action> {
    let scopes = [&stage.statements, &pathway.statements, &case.policy.statements];
    scopes.into_iter().find_map(|scope| scope.actions.iter().find(|action| action.id == *id))
}

pub(crate) fn is_in_stage(stage: &Stage, action: &Action) -> bool {
    stage.statements.actions.iter().any(|own| std::ptr::eq(own, action))
}

/// Conflicts noted on something, where they hold in this case.
pub(crate) fn conflict_notes<'a>(case: &Case<'a>, notes: &'a [Note]) -> impl Iterator<Item = &'a Note> {
    notes.iter().filter(|note| note.kind == NoteKind::Conflict && case.truth(&note.when) != Truth::No)
}

/// Whether an action takes the matter to its stage, for everybody.
pub(crate) fn opens(action: &Action) -> bool {
    action.kind.moves_on() && action.after.is_none() && action.condition_words.is_none() && !action.optional
}

/// The action may wait for the disagreement to be resolved.
fn may_follow_resolution(action: &Action) -> bool {
    action.after.as_ref().is_some_and(|after| after.0.contains(&Start::Resolved))
}

/// The action is done when the disagreement is resolved, and only then.
pub(crate) fn only_after_resolved(action: &Action) -> bool {
    action.after.as_ref().is_some_and(|after| after.0.iter().all(|start| *start == Start::Resolved))
}

/// Whether a stage is not over before an action is done. A confirmation that is due whatever the outcome is part of its
/// stage. Rule 47.
pub(crate) fn ends_stage(action: &Action) -> bool {
    use ActionKind::{Confirm, Decide, Meet, Resolve, Respond};
    let of_stage = match action.kind {
        Respond | Resolve | Meet | Decide => true,
        Confirm => action.limit.as_ref().is_some_and(|limit| limit.quantity.is_some()),
        _ => false,
    };
    of_stage && !action.optional && !may_follow_resolution(action)
}

/// Without a number, passing something on takes no time; answering, meeting and deciding may take any, and so may what is only
/// to be agreed, or done before an event. Rule 44.
pub(crate) fn takes_no_time(action: &Action) -> bool {
    use ActionKind::{Consult, Escalate, Notify, Raise, Record, Refer};
    let is_open = |limit: &Limit| limit.quantity.is_some() || limit.agreement.is_some() || limit.before.is_some();
    matches!(action.kind, Raise | Escalate | Consult | Refer | Notify | Record)
        && !action.limit.as_ref().is_some_and(is_open)
}

/// The firmest thing a limit says. Rule 35.
fn kind_of(limit: &Limit) -> DeadlineKind {
    match (limit.quantity.or(limit.ahead), limit.urgency, &limit.agreement, &limit.before) {
        (Some(quantity), ..) if quantity.is_hours() || limit.by.is_some() => DeadlineKind::DateTime,
        (Some(_), ..) => DeadlineKind::Date,
        (None, Some(_), ..) => DeadlineKind::Now,
        (None, None, Some(_), _) => DeadlineKind::Agreed,
        (None, None, None, Some(_)) => DeadlineKind::Before,
        (None, None, None, None) => DeadlineKind::None,
    }
}

pub(crate) fn no_deadline(why: Option<Why>) -> Deadline {
    Deadline {
        kind: DeadlineKind::None,
        due: None,
        longest: None,
        why,
        limit: None,
        before: None,
        assumes: Vec::new(),
        from: None,
        bounded_by: None,
        overdue: false,
        days: Vec::new(),
        working_time: None,
    }
}
