//! By when: a date with what it is counted from, what it rests on, and what bounds it.

use super::{NoteAnswer, Unanswered};
use crate::policy::phrase::{Agreement, Limit, Urgency};
use crate::policy::{ActionKind, Note, Stage};
use crate::time::WorkingTime;
use crate::time::calendar::CountedDay;
use crate::time::moment::{LondonTime, Moment};
use chrono::NaiveDate;

/// What brings an end forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound<'a> {
    /// The limit that bites.
    pub limit: &'a Limit,
    /// When the end would be without it; `None` where nothing else gives one.
    pub without: Option<Moment>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// By when something has to be done.
#[derive(Clone, Debug)]
pub struct Deadline<'a> {
    /// The firmest thing the limit says.
    pub kind: DeadlineKind,
    /// The date (its end) or the time; `None` with `why`.
    pub due: Option<Moment>,
    /// The date by the longer end of a range; [`Deadline::due`] is by the shorter, which rules.
    pub longest: Option<Moment>,
    /// Why there is no date, where the limit has a quantity.
    pub why: Option<Why<'a>>,
    /// The limit itself; `None`: the policy sets none.
    pub limit: Option<&'a Limit>,
    /// The words of the event that it has to come before.
    pub before: Option<&'a str>,
    /// What the date rests on; empty when it is counted directly from `at`.
    pub assumes: Vec<Assumption<'a>>,
    /// What the date is counted from: where another limit brings it forward, what that one counts from.
    pub from: Option<CountedFrom<'a>>,
    /// What brings the date forward: a cap, or a conflict of the whole stage.
    pub bounded_by: Option<Bound<'a>>,
    /// The date is past at `now`, and somebody is late by it: it rests neither on a step that nobody told of nor on the stage
    /// before having taken its whole time. Rule 45 of docs/rules.md.
    pub overdue: bool,
    /// How it was counted, day by day; empty for hours and words.
    pub days: Vec<CountedDay<'a>>,
    /// The policy's own definition of a working day, which it was counted by.
    pub working_time: Option<&'a WorkingTime>,
}

/// The firmest thing that a limit says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineKind {
    /// By the end of a day.
    Date,
    /// By a time on a day.
    DateTime,
    /// Words of haste: at once.
    Now,
    /// A time that is agreed or set by somebody.
    Agreed,
    /// Before an event.
    Before,
    /// The policy sets no time limit.
    None,
}

/// What a clock counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedFrom<'a> {
    /// An event's, action's or stage's id, or `resolved`: what the parameter `from` takes.
    pub id: &'a str,
    /// What happened.
    pub what: Happening<'a>,
    /// When, if known.
    pub at: Option<Moment>,
}

/// Something that can start a clock, for words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening<'a> {
    /// An event, in the policy's words ("getting the decision").
    Event(&'a str),
    /// An action of this kind was done.
    Action(ActionKind),
    /// A stage ended: its label or title.
    StageEnd(&'a str),
    /// A stage was begun, where nothing else starts its clock, or that is all that is known: its label or title.
    StageStart(&'a str),
    /// The disagreement was resolved.
    Resolved,
    /// The policy does not say what.
    NotStated,
}

/// What a date rests on: that something was done at once, or that everything ran to its limit (rule 45 of
/// docs/rules.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption<'a> {
    /// "if escalated at once": the action takes no time of its own.
    DoneAtOnce {
        /// The action's id, as `from` takes it.
        action: &'a str,
        /// Its kind.
        kind: ActionKind,
        /// When it is taken to be done.
        at: Option<Moment>,
    },
    /// The action was taken to be done at the end of its limit.
    AtItsLimit {
        /// The action's id, as `from` takes it.
        action: &'a str,
        /// Its kind.
        kind: ActionKind,
        /// When it is taken to be done.
        at: Option<Moment>,
    },
    /// The stage before ran to its limit.
    StageAtItsLimit {
        /// The stage's id.
        stage: &'a str,
        /// Its label or title.
        label: &'a str,
        /// When it is taken to have ended.
        at: Moment,
    },
    /// Only a day was given for a limit in hours: counted from its first minute.
    FromMidnight,
    /// The policy does not say when the clock starts: counted from this.
    StartNotStated {
        /// When it is counted from.
        at: Moment,
    },
}

/// Why there is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why<'a> {
    /// No start was given.
    NoStart,
    /// It counts from something else than what the reader told of.
    StartUnknown(Happening<'a>),
    /// It is done: it is what the reader told of.
    Done,
    /// An action before it has no limit in days or hours, so nothing carries the date on: that action's id and kind.
    NothingCarriesOn {
        /// The action's id.
        action: &'a str,
        /// Its kind.
        kind: ActionKind,
    },
    /// No action of the stage has a limit in days or hours: its label or title.
    StageHasNoEnd(&'a str),
    /// Nothing says when the stage is over, though one of its actions has a limit in days or hours.
    StageHasLimit {
        /// The stage's label or title.
        stage: &'a str,
        /// That limit.
        limit: &'a Limit,
        /// What it counts from.
        from: Happening<'a>,
        /// When it ends, where that is known.
        due: Option<Moment>,
    },
    /// Counted from the day it is resolved.
    WhenResolved,
    /// It comes before what the reader told of.
    Earlier,
    /// When the run began is not known.
    RunStartUnknown {
        /// The first stage that it covers, by its label or title; `None`: the document does not say which it covers.
        first: Option<&'a str>,
    },
    /// The policy does not say when the clock starts, and no start could be taken.
    StartNotStated,
    /// Bank holidays are known from the first of these days to the last.
    CalendarEnds(NaiveDate, NaiveDate),
    /// It is counted back from something, and when that is was not told.
    AheadOf(Happening<'a>),
    /// It counts working hours, and the policy does not say which they are.
    NoWorkingHours,
    /// An answer that decides it is missing: it is asked for.
    AnswerMissing,
    /// It is settled: the stage is not needed, or is over.
    Settled,
    /// Somebody is in danger: nothing is to wait for a date.
    InDanger,
}

/// Two statements of one document that do not agree.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// The policy's own.
    pub note: &'a Note,
    /// What the document says elsewhere.
    pub text: &'a str,
    /// The essence, in few words.
    pub short: Option<&'a str>,
    /// The other limit, if it is about time.
    pub limit: Option<&'a Limit>,
    /// The date by that other limit.
    pub due: Option<Moment>,
    /// This other limit is the shorter one and rules.
    pub rules: bool,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// Where it says so.
    pub cite: &'a str,
}

/// A limit over a run of stages, in this situation.
#[derive(Clone, Debug)]
pub struct CapAnswer<'a> {
    /// Its name in the pathway.
    pub id: &'a str,
    /// How long.
    pub limit: &'a Limit,
    /// The date it ends.
    pub due: Option<Moment>,
    /// Why there is none.
    pub why: Option<Why<'a>>,
    /// What the date rests on.
    pub assumes: Vec<Assumption<'a>>,
    /// First and last stage covered; `None`: the policy does not say.
    pub covers: Option<(&'a Stage, &'a Stage)>,
    /// The document does not say when the first of them starts.
    pub start_not_stated: bool,
    /// What kind of limit it is, in few words.
    pub short: Option<&'a str>,
    /// It ends before the stage's own date.
    pub bites: bool,
    /// The date is past at `now`, or the latest that it can be.
    pub overdue: bool,
    /// Where its start is not known and it has ended all the same: the latest day that this can have been.
    pub ended_by: Option<Moment>,
    /// The document leads somewhere once it has passed: a note of it does, or a stage that comes after those it covers.
    pub has_consequence: bool,
    /// How it was counted.
    pub days: Vec<CountedDay<'a>>,
    /// The policy's own definition of a working day, which it was counted by.
    pub working_time: Option<&'a WorkingTime>,
    /// Where the document says otherwise.
    pub conflicts: Vec<Conflict<'a>>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

impl<'a> Deadline<'a> {
    /// Words of haste, if the limit has them.
    pub fn urgency(&self) -> Option<Urgency> {
        self.limit?.urgency
    }

    /// Whose choice the time is, if the limit leaves it open.
    pub fn agreement(&self) -> Option<&'a Agreement> {
        self.limit?.agreement.as_ref()
    }

    /// Whether the date is past and nobody is late by it: it supposes what nobody told of. Rule 45 of docs/rules.md.
    pub fn is_past_if_supposed(&self, now: LondonTime) -> bool {
        !self.overdue && self.due.is_some_and(|due| due.is_past(now))
    }

    /// Whether it is the end of a stage that was ended by what the reader told of: a date that no limit gives. Nothing is due then.
    pub fn is_told_end(&self) -> bool {
        self.due.is_some() && self.limit.is_none()
    }

    /// The limit that gives the date: its own, or what brings it forward.
    pub fn ruling_limit(&self) -> Option<&'a Limit> {
        self.bounded_by.map(|bound| bound.limit).or(self.limit)
    }

    /// The document gives what rules as a guide, not as a rule: a date that is past is no breach.
    pub fn is_guide(&self) -> bool {
        self.ruling_limit().is_some_and(|limit| limit.guide)
    }

    /// "Or sooner if the child needs it".
    pub fn or_sooner(&self) -> bool {
        self.limit.is_some_and(|limit| limit.or_sooner)
    }
}
