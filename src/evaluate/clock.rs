//! When things are due: what each clock of a stage counts from, and what carries a date on.

use crate::answer::{Assumption, Bound, Conflict, CountedDay, CountedFrom, Deadline, DeadlineKind, Happening, Why};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::conflict::{Reading, settle};
use crate::evaluate::ladder::Ladder;
use crate::policy::phrase::{After, Limit, Quantity, Start};
use crate::policy::{Action, ActionKind, Note, NoteKind, Pathway, RESOLVED, Stage, is_of_stage, with_stage};
use crate::time::calendar::count;
use crate::time::moment::Moment;

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
    /// The last stage it covers ends with it, if nothing else ends that stage.
    pub(crate) ends_stage: bool,
}

/// What the reader told of: something that happened, and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'a> {
    /// An event's, action's or stage's id, or `resolved`.
    pub(crate) id: &'a str,
    pub(crate) at: Option<Moment>,
}

/// The clocks of one stage.
pub(crate) struct StageClock<'c, 'a> {
    pub(crate) case: &'c Case<'a>,
    pub(crate) pathway: &'a Pathway,
    pub(crate) stage: &'a Stage,
    /// When the stage starts.
    pub(crate) start: Reach<'a>,
    /// What the reader told of, at the reader's own stage.
    pub(crate) told: Option<Told<'a>>,
    /// Caps and conflicts that bound it.
    pub(crate) ceilings: Vec<Ceiling<'a>>,
}

/// How deep actions may wait for each other. A longer chain is a circle, which checking a policy refuses.
const LONGEST_CHAIN: u8 = 32;

impl<'c, 'a> StageClock<'c, 'a> {
    /// The clocks of the stage the reader is at. Rule 8.
    pub(crate) fn here(case: &'c Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> StageClock<'c, 'a> {
        let told = told(case, ladder, stage);
        let starts_it = start_ids(case, ladder, stage).contains(&told.id);
        let start = match (starts_it, told.at) {
            (true, Some(at)) => Ok(Point { moment: at, given: true, assumes: Vec::new() }),
            (_, None) => Err(Why::NoStart),
            (false, Some(_)) => Err(Why::Earlier),
        };
        StageClock::new(case, ladder.pathway, stage, start, Some(told))
    }

    /// The clocks of a stage that the reader is not at.
    pub(crate) fn elsewhere(
        case: &'c Case<'a>,
        pathway: &'a Pathway,
        stage: &'a Stage,
        start: Reach<'a>,
    ) -> StageClock<'c, 'a> {
        StageClock::new(case, pathway, stage, start, None)
    }

    fn new(
        case: &'c Case<'a>,
        pathway: &'a Pathway,
        stage: &'a Stage,
        start: Reach<'a>,
        told: Option<Told<'a>>,
    ) -> StageClock<'c, 'a> {
        let mut clock = StageClock { case, pathway, stage, start, told, ceilings: Vec::new() };
        clock.add_stage_conflicts();
        clock
    }

    /// A conflict's limit on a stage bounds the whole stage. Rule 7.
    fn add_stage_conflicts(&mut self) {
        let Ok(start) = &self.start else { return };
        let from = self.stage_start();
        for note in conflict_notes(self.case, &self.stage.statements.notes) {
            if let Some(limit) = &note.limit
                && let Some(quantity) = limit.quantity
                && let Ok(counted) = count_from(self.case, quantity, start)
            {
                self.ceilings.push(Ceiling {
                    bound: Bound { limit, without: None, cite: &note.cite },
                    due: counted.due,
                    from,
                    days: counted.days,
                    ends_stage: true,
                });
            }
        }
    }

    /// What the stage's clock starts from, for words.
    pub(crate) fn starts_from(&self, ladder: &Ladder<'a>) -> Happening<'a> {
        match self.stage.after.as_ref().and_then(|after| after.0.first()) {
            Some(start) => self.happening(start),
            None => match before(ladder, self.stage) {
                Some(previous) => Happening::StageEnd(previous.name()),
                None => Happening::StageStart(self.stage.name()),
            },
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
            count_from(self.case, limit.quantity?, point).ok().map(|counted| counted.due)
        };
        let limit = action.limit.as_ref();
        let main = Reading { limit, due: limit.and_then(date), cite: &action.cite };
        let (ruling, conflicts) = settle(main, conflict_notes(self.case, &action.notes), date);
        let mut deadline = self.dated(ruling.limit, &start, self.is_told(action));
        deadline.from = Some(from);
        if deadline.due.is_some() && !after_resolved(action) {
            self.bound(&mut deadline);
        }
        deadline.overdue = deadline.due.is_some_and(|due| due.is_past(self.case.situation.now));
        (deadline, conflicts, ruling.cite, start)
    }

    /// When the stage ends if each of its actions takes its whole limit. Rule 10.
    pub(crate) fn end(&self) -> Deadline<'a> {
        let mut latest: Option<Deadline> = None;
        let mut undated: Option<Why> = None;
        for action in self.stage.statements.actions.iter().filter(|action| ends_stage(action)) {
            match self.case.truth(&action.when) {
                Truth::No => continue,
                Truth::Unknown => {
                    let param = self.case.unknown_param(&action.when).unwrap_or_default();
                    return self.no_end(Why::AnswerMissing(param));
                }
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
                // What may never happen does not keep the stage open.
                Err(_) if action.condition_words.is_some() => {}
                Err(why) => undated = undated.or(Some(why)),
            }
        }
        match (undated, latest) {
            (None, Some(deadline)) => deadline,
            (Some(why), _) => self.no_end(why),
            (None, None) => self.no_end(Why::StageHasNoEnd(self.stage.name())),
        }
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
        Err(deadline.why.unwrap_or(Why::NothingCarriesOn { action: &action.id, kind: action.kind }))
    }

    /// A stage without an end of its own ends with whatever bounds it and ends there.
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
            deadline.overdue = ceiling.due.is_past(self.case.situation.now);
        }
        deadline
    }

    /// When an action is taken to be done. Rule 9.
    pub(crate) fn done(&self, action: &'a Action, depth: u8) -> Reach<'a> {
        if self.is_told(action) {
            return self.at_told();
        }
        if depth > LONGEST_CHAIN {
            return Err(Why::StageHasNoEnd(self.stage.name()));
        }
        let (id, kind) = (action.id.as_str(), action.kind);
        let (deadline, _, _, start) = self.timed(action, depth);
        if let Some(due) = deadline.due {
            let assumes = vec![Assumption::AtItsLimit { action: id, kind, at: Some(due) }];
            return Ok(Point { moment: due, given: false, assumes });
        }
        if let Some(why) = deadline.why {
            return Err(why);
        }
        let mut point = start?;
        let open_time = action.limit.as_ref().is_some_and(|limit| limit.agreement.is_some() || limit.before.is_some());
        if open_time || !takes_no_time(kind) {
            return Err(Why::NothingCarriesOn { action: id, kind });
        }
        point.assumes.push(Assumption::DoneAtOnce { action: id, kind, at: Some(point.moment) });
        Ok(point)
    }

    /// When an action's clock starts.
    pub(crate) fn begins(&self, action: &'a Action) -> Reach<'a> {
        self.start_of(action, 0).0
    }

    /// When an action's clock starts, and what it starts from.
    fn start_of(&self, action: &'a Action, depth: u8) -> (Reach<'a>, CountedFrom<'a>) {
        let Some(After(starts)) = &action.after else {
            return (self.start.clone(), self.stage_start());
        };
        let mut first: Option<(Reach, CountedFrom)> = None;
        for start in starts {
            let reach = self.reach(start, depth);
            let at = reach.as_ref().ok().map(|point| point.moment);
            let from = CountedFrom { id: start_id(self.case, start), what: self.happening(start), at };
            let told = self.told.is_some_and(|told| is(start, told.id, &self.stage.id));
            if told {
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
        let told = self.told.and_then(|told| starts.iter().find(|start| is(start, told.id, &self.stage.id)));
        CountedFrom {
            id: self.told.filter(|_| self.start.is_ok()).map_or(&self.stage.id, |told| told.id),
            what: match told.or_else(|| starts.first()) {
                Some(start) => self.happening(start),
                None => Happening::StageStart(self.stage.name()),
            },
            at: self.start.as_ref().ok().map(|point| point.moment),
        }
    }

    /// When one of the things that can start a clock happens.
    fn reach(&self, start: &'a Start, depth: u8) -> Reach<'a> {
        if let Some(told) = self.told
            && is(start, told.id, &self.stage.id)
        {
            return self.at_told();
        }
        match start {
            Start::Action(stage, id) if stage.as_ref().is_none_or(|stage| *stage == self.stage.id) => {
                // An action that has no place in this case starts nothing.
                match self.find(id).filter(|action| self.case.truth(&action.when) != Truth::No) {
                    Some(action) => self.done(action, depth + 1),
                    None => Err(Why::StartUnknown(self.happening(start))),
                }
            }
            Start::Resolved => Err(Why::WhenResolved),
            Start::NotStated => Err(Why::StartNotStated),
            Start::Stage(stage) if *stage == self.stage.id => self.start.clone(),
            Start::Event(_) if self.starts_stage(start) => self.start.clone(),
            Start::Event(_) | Start::Action(..) | Start::Stage(_) => Err(Why::StartUnknown(self.happening(start))),
        }
    }

    fn starts_stage(&self, start: &Start) -> bool {
        self.stage.after.as_ref().is_some_and(|after| after.0.contains(start))
    }

    fn at_told(&self) -> Reach<'a> {
        let at = self.told.and_then(|told| told.at);
        at.map(|moment| Point { moment, given: true, assumes: Vec::new() }).ok_or(Why::NoStart)
    }

    fn is_told(&self, action: &Action) -> bool {
        let named = |told: Told| told.id == action.id || is_of_stage(told.id, &self.stage.id, &action.id);
        self.told.is_some_and(named) && is_in_stage(self.stage, action)
    }

    /// The actions of the stage, then those that stand above it.
    fn actions(&self) -> [&'a [Action]; 3] {
        let scopes = [&self.stage.statements, &self.pathway.statements, &self.case.policy.statements];
        scopes.map(|scope| scope.actions.as_slice())
    }

    fn find(&self, id: &str) -> Option<&'a Action> {
        self.actions().into_iter().find_map(|actions| actions.iter().find(|action| action.id == id))
    }

    /// What the reader told of, where it starts the stage's clock or that of an action.
    pub(crate) fn happened(&self) -> Option<Happening<'a>> {
        if self.start.is_ok() {
            return Some(self.stage_start().what);
        }
        let told = self.told?;
        for action in self.actions().into_iter().flatten() {
            let starts = action.after.as_ref().map(|after| after.0.as_slice()).unwrap_or_default();
            if let Some(start) = starts.iter().find(|start| is(start, told.id, &self.stage.id)) {
                return Some(self.happening(start));
            }
        }
        None
    }

    /// A thing that can start a clock, for words.
    pub(crate) fn happening(&self, start: &'a Start) -> Happening<'a> {
        let policy = self.case.policy;
        let done = |action: &'a Action| Happening::Action { kind: action.kind, does: action.does.as_deref() };
        let stage = |id: &String| policy.pathways.iter().find_map(|pathway| pathway.stage(id));
        let words = match start {
            Start::Event(id) => policy.event(id).map(Happening::Event),
            Start::Action(None, id) => self.find(id).map(done),
            Start::Action(Some(at), id) => {
                stage(at).and_then(|stage| stage.statements.actions.iter().find(|action| action.id == *id)).map(done)
            }
            Start::Stage(id) => stage(id).map(|stage| Happening::StageEnd(stage.name())),
            Start::Resolved => Some(Happening::Resolved),
            Start::NotStated => None,
        };
        words.unwrap_or(Happening::NotStated)
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
                Ok(point) => match count_from(self.case, quantity, point) {
                    Ok(counted) => {
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
        deadline.limit = Some(limit);
        deadline
    }

    fn bound(&self, deadline: &mut Deadline<'a>) {
        let ceiling = self.ceilings.iter().min_by_key(|ceiling| ceiling.due.end());
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

/// Counts from a point of the chain. Hours from a day that was worked out run from its end.
pub(crate) fn count_from<'a>(
    case: &Case<'a>,
    quantity: Quantity,
    point: &Point<'a>,
) -> Result<CountedPoint<'a>, Why<'a>> {
    let mut assumes = point.assumes.clone();
    let mut start = point.moment;
    if let (Quantity::Hours(_), Moment::Day(_)) = (quantity, start) {
        if point.given {
            assumes.push(Assumption::FromMidnight);
            case.miss("at");
            start = Moment::Time(start.start());
        } else {
            start = Moment::Time(start.end());
        }
    }
    match count(quantity, start, case.calendar) {
        Ok(counted) => Ok(CountedPoint { due: counted.due, days: counted.days, assumes }),
        Err(ends) => Err(Why::CalendarEnds(ends.first, ends.last)),
    }
}

/// What the reader told of: as given; else the stage's start; else, responding, what their first duty waits for.
fn told<'a>(case: &Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> Told<'a> {
    let at = case.situation.at;
    if let Some(id) = case.situation.from {
        return Told { id, at };
    }
    let waits_for = match case.situation.perspective {
        crate::answer::Perspective::Raising => None,
        crate::answer::Perspective::Responding => first_duty(case, stage)
            .and_then(|duty| duty.after.as_ref())
            .and_then(|after| after.0.first())
            .filter(|start| !matches!(start, Start::NotStated | Start::Resolved)),
    };
    let id = waits_for.map(|start| start_id(case, start)).or_else(|| start_ids(case, ladder, stage).first().copied());
    Told { id: id.unwrap_or(&stage.id), at }
}

/// The first thing in the stage that the reader's side has to do.
fn first_duty<'a>(case: &Case<'a>, stage: &'a Stage) -> Option<&'a Action> {
    let duties = stage
        .statements
        .actions
        .iter()
        .filter(|action| crate::evaluate::reader::is_duty(action, case.reader()) && !after_resolved(action))
        .filter(|action| !case.is_out(&action.when));
    duties.min_by_key(|action| (action.optional || action.condition_words.is_some(), action.kind))
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
    ids.push(&stage.id);
    ids
}

fn before<'a>(ladder: &Ladder<'a>, stage: &Stage) -> Option<&'a Stage> {
    let place = ladder.stages.iter().position(|other| other.id == stage.id)?;
    if ladder.begins_here && place == ladder.here {
        return None;
    }
    ladder.stages.get(place.checked_sub(1)?).copied()
}

/// The id by which `from` names something that starts a clock.
pub(crate) fn start_id<'a>(case: &Case<'a>, start: &'a Start) -> &'a str {
    match start {
        Start::Event(id) | Start::Action(None, id) | Start::Stage(id) => id,
        // The reference leads somewhere: one of the pathways has such a stage with such an action.
        Start::Action(Some(stage), id) => {
            let find = |pathway: &'a Pathway| {
                let mut actions = pathway.stage(stage)?.statements.actions.iter();
                actions.find(|action| action.id == *id).map(|action| with_stage(pathway, action))
            };
            case.policy.pathways.iter().find_map(find).unwrap_or(id)
        }
        Start::Resolved => RESOLVED,
        Start::NotStated => "not-stated",
    }
}

/// Whether an id names this start; an action of the stage may be named with or without its stage.
fn is(start: &Start, id: &str, stage: &str) -> bool {
    match start {
        Start::Event(own) | Start::Stage(own) => id == own,
        Start::Action(None, action) => id == action || is_of_stage(id, stage, action),
        Start::Action(Some(stage), action) => is_of_stage(id, stage, action),
        Start::Resolved => id == RESOLVED,
        Start::NotStated => false,
    }
}

fn is_in_stage(stage: &Stage, action: &Action) -> bool {
    stage.statements.actions.iter().any(|own| own.address == action.address)
}

/// Conflicts noted on something, where they hold in this case.
pub(crate) fn conflict_notes<'a>(case: &Case<'a>, notes: &'a [Note]) -> impl Iterator<Item = &'a Note> {
    notes.iter().filter(|note| note.kind == NoteKind::Conflict && case.truth(&note.when) != Truth::No)
}

/// The action is done when the disagreement is resolved, and only then.
pub(crate) fn after_resolved(action: &Action) -> bool {
    action.after.as_ref().is_some_and(|after| after.0.contains(&Start::Resolved))
}

fn ends_stage(action: &Action) -> bool {
    use ActionKind::{Decide, Meet, Resolve, Respond};
    matches!(action.kind, Respond | Resolve | Meet | Decide) && !action.optional && !after_resolved(action)
}

/// Without a number, passing something on takes no time; answering, meeting and deciding may take any.
fn takes_no_time(kind: ActionKind) -> bool {
    use ActionKind::{Consult, Escalate, Notify, Raise, Record, Refer};
    matches!(kind, Raise | Escalate | Consult | Refer | Notify | Record)
}

/// The firmest thing a limit says. Rule 6.
fn kind_of(limit: &Limit) -> DeadlineKind {
    match (limit.quantity, limit.urgency, limit.agreement, &limit.before) {
        (Some(Quantity::Hours(_)), ..) => DeadlineKind::DateTime,
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
        why,
        limit: None,
        before: None,
        assumes: Vec::new(),
        from: None,
        bounded_by: None,
        overdue: false,
        days: Vec::new(),
    }
}
