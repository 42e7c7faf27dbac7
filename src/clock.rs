//! When things are due: what each clock of a stage counts from, and what carries a date on.

use crate::answer::{Assumption, Bound, Conflict, CountedDay, CountedFrom, Deadline, DeadlineKind, Happening, Why};
use crate::calendar::count;
use crate::case::{Case, Truth};
use crate::conflict::{Reading, settle};
use crate::ladder::{Ladder, stage_name};
use crate::moment::Moment;
use crate::phrase::{After, Limit, Quantity, Start};
use crate::policy::{Action, ActionKind, Note, NoteKind, Pathway, Stage};

/// A moment in a chain, and what it rests on.
#[derive(Clone, Debug)]
pub(crate) struct Point {
    pub(crate) moment: Moment,
    /// The reader gave it, so a day means its first minute; a day that was worked out means its end.
    pub(crate) given: bool,
    pub(crate) assumes: Vec<Assumption>,
}

/// When something happens, or why that is not known.
pub(crate) type Reach = Result<Point, Why>;

/// Something that nothing covered may outlast.
#[derive(Clone, Debug)]
pub(crate) struct Ceiling {
    pub(crate) bound: Bound,
    pub(crate) due: Moment,
    pub(crate) days: Vec<CountedDay>,
    /// The last stage it covers ends with it, if nothing else ends that stage.
    pub(crate) ends_stage: bool,
}

/// What the reader told of: something that happened, and when.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// An event's, action's or stage's id, or `resolved`.
    pub(crate) id: String,
    pub(crate) at: Option<Moment>,
}

/// The clocks of one stage.
pub(crate) struct StageClock<'c, 'a> {
    pub(crate) case: &'c Case<'a>,
    pub(crate) pathway: &'a Pathway,
    pub(crate) stage: &'a Stage,
    /// When the stage starts.
    pub(crate) start: Reach,
    /// What the reader told of, at the reader's own stage.
    pub(crate) told: Option<Told>,
    /// Caps and conflicts that bound it.
    pub(crate) ceilings: Vec<Ceiling>,
}

/// How deep actions may wait for each other. A longer chain is a circle, which checking a policy refuses.
const LONGEST_CHAIN: u8 = 32;

impl<'c, 'a> StageClock<'c, 'a> {
    /// The clocks of the stage the reader is at. Rule 8.
    pub(crate) fn here(case: &'c Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> StageClock<'c, 'a> {
        let told = told(case, ladder, stage);
        let starts_it = start_ids(ladder, stage).contains(&told.id);
        let start = match (starts_it, told.at) {
            (true, Some(at)) => Ok(Point { moment: at, given: true, assumes: Vec::new() }),
            (_, None) => Err(Why::NoStart),
            (false, Some(_)) => Err(Why::Earlier),
        };
        let pathway = ladder.pathway;
        let mut clock = StageClock { case, pathway, stage, start, told: Some(told), ceilings: Vec::new() };
        clock.add_stage_conflicts();
        clock
    }

    /// The clocks of a stage that the reader is not at.
    pub(crate) fn elsewhere(
        case: &'c Case<'a>,
        pathway: &'a Pathway,
        stage: &'a Stage,
        start: Reach,
    ) -> StageClock<'c, 'a> {
        let mut clock = StageClock { case, pathway, stage, start, told: None, ceilings: Vec::new() };
        clock.add_stage_conflicts();
        clock
    }

    /// A conflict's limit on a stage bounds the whole stage. Rule 7.
    fn add_stage_conflicts(&mut self) {
        let Ok(start) = &self.start else { return };
        for note in conflict_notes(self.case, &self.stage.statements.notes) {
            if let Some(limit) = &note.limit
                && let Some(quantity) = limit.quantity
                && let Ok(counted) = self.count(quantity, start)
            {
                self.ceilings.push(Ceiling {
                    bound: Bound { limit: limit.clone(), cite: note.cite.clone() },
                    due: counted.due,
                    days: counted.days,
                    ends_stage: true,
                });
            }
        }
    }

    /// What the stage's clock starts from, for words.
    pub(crate) fn starts_from(&self, ladder: &Ladder<'a>) -> Happening {
        match self.stage.after.as_ref().and_then(|after| after.0.first()) {
            Some(start) => self.happening(start),
            None => match before(ladder, self.stage) {
                Some(previous) => Happening::StageEnd(stage_name(previous).to_owned()),
                None => Happening::StageStart(stage_name(self.stage).to_owned()),
            },
        }
    }

    /// By when an action has to be done, the conflicts about that, and the paragraph that rules.
    pub(crate) fn deadline(&self, action: &Action) -> (Deadline, Vec<Conflict>, String) {
        self.deadline_at_depth(action, 0)
    }

    fn deadline_at_depth(&self, action: &Action, depth: u8) -> (Deadline, Vec<Conflict>, String) {
        let (start, from) = self.start_of(action, depth);
        let date = |limit: &Limit| {
            let point = start.as_ref().ok()?;
            self.count(limit.quantity?, point).ok().map(|counted| counted.due)
        };
        let main = Reading {
            limit: action.limit.clone(),
            due: action.limit.as_ref().and_then(date),
            cite: action.cite.clone(),
        };
        let (ruling, conflicts) = settle(main, &conflict_notes(self.case, &action.notes), date);
        let mut deadline = self.dated(ruling.limit, &start, self.is_told(action));
        deadline.from = Some(from);
        if deadline.due.is_some() && !after_resolved(action) {
            self.bound(&mut deadline);
        }
        deadline.overdue = deadline.due.is_some_and(|due| due.is_past(self.case.situation.now));
        (deadline, conflicts, ruling.cite)
    }

    /// When the stage ends if each of its actions takes its whole limit. Rule 10.
    pub(crate) fn end(&self) -> Deadline {
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
                    let later = |known: &Deadline| known.due.map(|due| due.end()) < deadline.due.map(|due| due.end());
                    if latest.as_ref().is_none_or(later) {
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
            (None, None) => self.no_end(Why::StageHasNoEnd(stage_name(self.stage).to_owned())),
        }
    }

    /// The end that an action gives its stage.
    fn ended_by(&self, action: &Action) -> Result<Deadline, Why> {
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
        Err(deadline.why.unwrap_or(Why::NothingCarriesOn { action: action.id.clone(), kind: action.kind }))
    }

    /// A stage without an end of its own ends with whatever bounds it and ends there.
    fn no_end(&self, why: Why) -> Deadline {
        let mut deadline = no_deadline(None);
        deadline.why = Some(why);
        let ceiling = self.ceilings.iter().filter(|ceiling| ceiling.ends_stage).min_by_key(|ceiling| ceiling.due.end());
        if let Some(ceiling) = ceiling {
            deadline.kind = DeadlineKind::Date;
            deadline.why = None;
            deadline.due = Some(ceiling.due);
            deadline.limit = Some(ceiling.bound.limit.clone());
            deadline.bounded_by = Some(ceiling.bound.clone());
            deadline.days = ceiling.days.clone();
            deadline.overdue = ceiling.due.is_past(self.case.situation.now);
        }
        deadline
    }

    /// When an action is taken to be done. Rule 9.
    pub(crate) fn done(&self, action: &Action, depth: u8) -> Reach {
        if self.is_told(action) {
            return self.at_told();
        }
        if depth > LONGEST_CHAIN {
            return Err(Why::StageHasNoEnd(stage_name(self.stage).to_owned()));
        }
        let (id, kind) = (action.id.clone(), action.kind);
        let (deadline, _, _) = self.deadline_at_depth(action, depth);
        if let Some(due) = deadline.due {
            let assumes = vec![Assumption::AtItsLimit { action: id, kind, at: Some(due) }];
            return Ok(Point { moment: due, given: false, assumes });
        }
        if let Some(why) = deadline.why {
            return Err(why);
        }
        let start = self.start_of(action, depth).0?;
        let open_time = action.limit.as_ref().is_some_and(|limit| limit.agreement.is_some() || limit.before.is_some());
        if open_time || !takes_no_time(kind) {
            return Err(Why::NothingCarriesOn { action: id, kind });
        }
        let mut point = start;
        point.assumes.push(Assumption::DoneAtOnce { action: id, kind, at: Some(point.moment) });
        Ok(point)
    }

    /// When an action's clock starts.
    pub(crate) fn begins(&self, action: &Action) -> Reach {
        self.start_of(action, 0).0
    }

    /// When an action's clock starts, and what it starts from.
    fn start_of(&self, action: &Action, depth: u8) -> (Reach, CountedFrom) {
        let Some(After(starts)) = &action.after else {
            let from = CountedFrom {
                id: self
                    .told
                    .as_ref()
                    .filter(|_| self.start.is_ok())
                    .map_or_else(|| self.stage.id.clone(), |told| told.id.clone()),
                what: self.stage_start_happening(),
                at: self.start.as_ref().ok().map(|point| point.moment),
            };
            return (self.start.clone(), from);
        };
        let mut first: Option<(Reach, CountedFrom)> = None;
        for start in starts {
            let reach = self.reach(start, depth);
            let at = reach.as_ref().ok().map(|point| point.moment);
            let from = CountedFrom { id: start_id(start), what: self.happening(start), at };
            let told = self.told.as_ref().is_some_and(|told| is(start, &told.id, &self.stage.id));
            if told {
                return (reach, from);
            }
            if first.as_ref().is_none_or(|(known, _)| known.is_err() && reach.is_ok()) {
                first = Some((reach, from));
            }
        }
        first.unwrap_or_else(|| {
            (Err(Why::StartNotStated), CountedFrom { id: String::new(), what: Happening::NotStated, at: None })
        })
    }

    fn stage_start_happening(&self) -> Happening {
        let starts = self.stage.after.as_ref().map(|after| after.0.as_slice()).unwrap_or_default();
        let told = self.told.as_ref().and_then(|told| starts.iter().find(|start| is(start, &told.id, &self.stage.id)));
        match told.or_else(|| starts.first()) {
            Some(start) => self.happening(start),
            None => Happening::StageStart(stage_name(self.stage).to_owned()),
        }
    }

    /// When one of the things that can start a clock happens.
    fn reach(&self, start: &Start, depth: u8) -> Reach {
        if let Some(told) = &self.told
            && is(start, &told.id, &self.stage.id)
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

    fn at_told(&self) -> Reach {
        let at = self.told.as_ref().and_then(|told| told.at);
        at.map(|moment| Point { moment, given: true, assumes: Vec::new() }).ok_or(Why::NoStart)
    }

    fn is_told(&self, action: &Action) -> bool {
        let told = self.told.as_ref().map(|told| told.id.as_str());
        told.is_some_and(|id| {
            is_in_stage(self.stage, action) && is(&Start::Action(None, action.id.clone()), id, &self.stage.id)
        })
    }

    /// An action by name: in the stage, else among those that stand above it.
    fn find(&self, id: &str) -> Option<&'a Action> {
        let scopes = [&self.stage.statements, &self.pathway.statements, &self.case.policy.statements];
        scopes.into_iter().flat_map(|scope| &scope.actions).find(|action| action.id == id)
    }

    /// A thing that can start a clock, for words.
    pub(crate) fn happening(&self, start: &Start) -> Happening {
        let policy = self.case.policy;
        let done = |action: &Action| Happening::Action { kind: action.kind, does: action.does.clone() };
        let stage =
            |id: &String| policy.pathways.iter().flat_map(|pathway| &pathway.stages).find(|stage| stage.id == *id);
        let words = match start {
            Start::Event(id) => {
                policy.events.iter().find(|event| event.id == *id).map(|event| Happening::Event(event.words.clone()))
            }
            Start::Action(None, id) => self.find(id).map(done),
            Start::Action(Some(at), id) => {
                stage(at).and_then(|stage| stage.statements.actions.iter().find(|action| action.id == *id)).map(done)
            }
            Start::Stage(id) => stage(id).map(|stage| Happening::StageEnd(stage_name(stage).to_owned())),
            Start::Resolved => Some(Happening::Resolved),
            Start::NotStated => None,
        };
        words.unwrap_or(Happening::NotStated)
    }

    /// A limit from a start, as a deadline.
    fn dated(&self, limit: Option<Limit>, start: &Reach, told: bool) -> Deadline {
        let Some(limit) = limit else {
            return no_deadline(None);
        };
        let mut deadline = no_deadline(None);
        deadline.before = limit.before.as_ref().and_then(|id| {
            self.case.policy.events.iter().find(|event| event.id == *id).map(|event| event.words.clone())
        });
        deadline.kind = kind_of(&limit);
        if let Some(quantity) = limit.quantity {
            match start {
                _ if told => deadline.why = Some(Why::Done),
                Err(why) => deadline.why = Some(why.clone()),
                Ok(point) => match self.count(quantity, point) {
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

    fn bound(&self, deadline: &mut Deadline) {
        let ceiling = self.ceilings.iter().min_by_key(|ceiling| ceiling.due.end());
        if let (Some(ceiling), Some(due)) = (ceiling, deadline.due)
            && ceiling.due.end() < due.end()
        {
            deadline.due = Some(ceiling.due);
            deadline.days = ceiling.days.clone();
            deadline.bounded_by = Some(ceiling.bound.clone());
        }
    }

    /// Counts from a point of the chain. Hours from a day that was worked out run from its end.
    fn count(&self, quantity: Quantity, point: &Point) -> Result<CountedPoint, Why> {
        count_from(self.case, quantity, point)
    }
}

/// A due moment with its working.
pub(crate) struct CountedPoint {
    pub(crate) due: Moment,
    pub(crate) days: Vec<CountedDay>,
    pub(crate) assumes: Vec<Assumption>,
}

pub(crate) fn count_from(case: &Case, quantity: Quantity, point: &Point) -> Result<CountedPoint, Why> {
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
fn told(case: &Case, ladder: &Ladder, stage: &Stage) -> Told {
    let at = case.situation.at;
    if let Some(id) = &case.situation.from {
        return Told { id: id.clone(), at };
    }
    let waits_for = match case.situation.perspective {
        crate::answer::Perspective::Raising => None,
        crate::answer::Perspective::Responding => first_duty(case, stage)
            .and_then(|duty| duty.after.as_ref())
            .and_then(|after| after.0.first())
            .filter(|start| !matches!(start, Start::NotStated | Start::Resolved)),
    };
    let id = waits_for.map(start_id).or_else(|| start_ids(ladder, stage).into_iter().next());
    Told { id: id.unwrap_or_else(|| stage.id.clone()), at }
}

/// The first thing in the stage that the reader's side has to do.
fn first_duty<'a>(case: &Case, stage: &'a Stage) -> Option<&'a Action> {
    let duties = stage
        .statements
        .actions
        .iter()
        .filter(|action| crate::who::is_duty(action, case.reader()) && !after_resolved(action))
        .filter(|action| case.aside(|| case.truth(&action.when)) != Truth::No);
    duties.min_by_key(|action| (action.optional || action.condition_words.is_some(), action.kind))
}

/// The ids by which a reader may name the start of a stage, the usual one first.
pub(crate) fn start_ids(ladder: &Ladder, stage: &Stage) -> Vec<String> {
    let mut ids: Vec<String> = match &stage.after {
        Some(after) => after.0.iter().filter(|start| **start != Start::NotStated).map(start_id).collect(),
        None => before(ladder, stage).map(|previous| previous.id.clone()).into_iter().collect(),
    };
    ids.push(stage.id.clone());
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
pub(crate) fn start_id(start: &Start) -> String {
    match start {
        Start::Event(id) | Start::Action(None, id) | Start::Stage(id) => id.clone(),
        Start::Action(Some(stage), id) => format!("{stage}.{id}"),
        Start::Resolved => "resolved".to_owned(),
        Start::NotStated => "not-stated".to_owned(),
    }
}

/// Whether an id names this start; an action of the stage may be named with or without its stage.
fn is(start: &Start, id: &str, stage: &str) -> bool {
    match start {
        Start::Action(None, action) => {
            id == action || id.strip_prefix(stage).and_then(|rest| rest.strip_prefix('.')) == Some(action.as_str())
        }
        _ => start_id(start) == id,
    }
}

fn is_in_stage(stage: &Stage, action: &Action) -> bool {
    stage.statements.actions.iter().any(|own| own.address == action.address)
}

/// Conflicts noted on something, where they hold in this case.
pub(crate) fn conflict_notes<'n>(case: &Case, notes: &'n [Note]) -> Vec<&'n Note> {
    notes.iter().filter(|note| note.kind == NoteKind::Conflict && case.truth(&note.when) != Truth::No).collect()
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
