//! The answers: a guide to one situation, and a timeline of its whole pathway.
//!
//! What a document says is borrowed from it: an answer lives as long as its policy and calendar, and copies no words.
//!
//! These are values. `Serialize` writes the JSON of the API, with the field names of its contract; where the contract
//! wants words (`why`, `assumes`, `limit`), the value here is typed and its `Display` gives English words, so that a
//! view can say the same in another language.

use crate::moment::{LondonTime, Moment};
use crate::phrase::{Agreement, Limit, Then, Urgency};
use crate::policy::{ActionKind, DecisionOption, Facts, NoteKind, Pathway, Stage};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The answer to a situation: whom to go to, by when, what to do, and what comes next.
#[derive(Clone, Debug)]
pub struct Guide<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// What the edition that the answer rests on says of itself.
    pub policy: &'a Facts,
    /// What was asked, and what was assumed.
    pub situation: SituationEcho<'a>,
    /// `None` while it is still asked for.
    pub pathway: Option<&'a Pathway>,
    /// `None` while it is still asked for.
    pub stage: Option<&'a Stage>,
    /// The tool's own emergency line, then the policy's own route for immediate risk.
    pub emergency: Emergency<'a>,
    /// Whom to go to, in order: one entry for each contact row.
    pub escalate_to: Vec<Contactable<'a>>,
    /// The policy gives hours for them, and at `now` nobody can be reached by these hours.
    pub none_open: bool,
    /// Rows listed for the agencies of the situation without a post of the pathway.
    pub also_listed: Vec<Contactable<'a>>,
    /// By when: the limit of the action that gives *who*.
    pub by_when: Option<ByWhen<'a>>,
    /// When the stage ends if each of its actions takes its whole limit.
    pub stage_ends: Option<Deadline<'a>>,
    /// What to do, the reader's own duties first.
    pub actions: Vec<ActionAnswer<'a>>,
    /// Limits over runs of stages.
    pub caps: Vec<CapAnswer<'a>>,
    /// Whom to tell.
    pub notify: Vec<ActionAnswer<'a>>,
    /// What to write down.
    pub record: Vec<ActionAnswer<'a>>,
    /// Routes that are open at the same time.
    pub concurrent: Vec<ActionAnswer<'a>>,
    /// Where the document says two things about the stage or the policy.
    pub conflicts: Vec<Conflict<'a>>,
    /// Another procedure, or not the reader's pathway.
    pub elsewhere: Vec<Elsewhere<'a>>,
    /// What else the document says here.
    pub notes: Vec<NoteAnswer<'a>>,
    /// What the document does not say here, worked out from what is not there.
    pub silences: Vec<Silence<'a>>,
    /// The forms that the actions ask for.
    pub forms: Vec<FormAnswer<'a>>,
    /// What happens if it is not resolved; `None` at the last stage.
    pub next: Option<Next<'a>>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning<'a>>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need<'a>>,
}

impl<'a> Guide<'a> {
    /// Whether the answer is a stage's. Another procedure, and a pathway that is not the reader's or is still asked for,
    /// have none.
    pub fn is_of_a_stage(&self) -> bool {
        self.stage_ends.is_some()
    }

    /// The other procedure that is the whole answer, or may be where the pathway is not the reader's.
    pub fn only_elsewhere(&self) -> Option<&Elsewhere<'a>> {
        self.elsewhere.first().filter(|_| !self.is_of_a_stage())
    }
}

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
    /// Whether a calendar of it would have anything in it.
    pub fn has_dates(&self) -> bool {
        let mut actions = self.stages.iter().flat_map(|stage| &stage.actions);
        actions.any(|action| action.deadline.due.is_some()) || self.caps.iter().any(|cap| cap.due.is_some())
    }
}

/// Where a stage stands beside the reader's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Before it: not dated.
    Before,
    /// The reader's own stage.
    Here,
    /// After it.
    After,
}

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

/// A board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
}

/// An agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgencyRef<'a> {
    /// Its id, or a kind of agency that the policy does not list.
    pub id: &'a str,
    /// The board's name for it; for a kind that the policy does not list, the kind.
    pub name: &'a str,
}

/// Whether the reader raises a disagreement or has to answer one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Perspective {
    /// The reader disagrees.
    #[default]
    Raising,
    /// A disagreement was raised with the reader.
    Responding,
}

/// What was asked, and what was assumed because only one value was possible.
#[derive(Clone, Debug, PartialEq)]
pub struct SituationEcho<'a> {
    /// Pathway id.
    pub pathway: Option<&'a str>,
    /// Stage id.
    pub stage: Option<&'a str>,
    /// The challenged agency's id or kind.
    pub agency: Option<&'a str>,
    /// The raising agency's id or kind.
    pub own_agency: Option<&'a str>,
    /// Answers to the policy's questions: question id, choice id.
    pub answers: Vec<(&'a str, &'a str)>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// What happened at `at`: an event's or an action's id.
    pub from: Option<&'a str>,
    /// The same for words, where it starts a clock.
    pub happened: Option<Happening<'a>>,
    /// When that happened.
    pub at: Option<Moment>,
    /// When the run that a cap covers started.
    pub began: Option<Moment>,
    /// The moment answered for.
    pub now: LondonTime,
    /// Values taken because nothing else was possible: parameter, value.
    pub assumed: Vec<(&'a str, &'a str)>,
    /// The agencies and the answers to the policy's questions, in words.
    pub chosen: Vec<ChosenWords<'a>>,
}

/// One choice in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenWords<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// What was chosen: the board's name for it; for a kind of agency that the policy does not list, the kind.
    pub words: &'a str,
}

/// The tool's own emergency line, and the policy's own route.
#[derive(Clone, Debug)]
pub struct Emergency<'a> {
    /// The policy's own route for immediate risk; `None`: the document has none.
    pub policy_route: Option<PolicyRoute<'a>>,
}

/// The emergency line is the tool's own, the same for every board, and is shown as such.
pub const EMERGENCY_TEXT: &str = "If a child is in immediate danger, call 999.";
/// The number in [`EMERGENCY_TEXT`].
pub const EMERGENCY_PHONE: &str = "999";

/// A policy's own route for immediate risk.
#[derive(Clone, Debug)]
pub struct PolicyRoute<'a> {
    /// Clause: when it applies.
    pub condition_words: Option<&'a str>,
    /// What to do, in order.
    pub steps: Vec<ActionAnswer<'a>>,
    /// The first step's paragraph.
    pub cite: &'a str,
}

/// Whose a post is, seen from the disagreement: the same whoever reads.
pub use crate::phrase::Side;

/// A post on a side, as an action names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostRef<'a> {
    /// What the document calls the post.
    pub post: &'a str,
    /// Whose it is; `None`: neither side's, or the policy does not say.
    pub side: Option<Side>,
    /// The agency it belongs to, where known. The agency as a whole has its own name as `post`, or `agency` while it is
    /// not known which.
    pub agency: Option<AgencyRef<'a>>,
    /// The reader is meant: a post of the reader's side that nobody of that side goes to.
    pub is_reader: bool,
}

/// Somebody to go to: one contact row, or a post without one.
#[derive(Clone, Debug)]
pub struct Contactable<'a> {
    /// The id of the action that leads here.
    pub action: &'a str,
    /// What this agency calls the post.
    pub post: &'a str,
    /// Whose post it is.
    pub side: Option<Side>,
    /// The agency it belongs to, where known.
    pub agency: Option<AgencyRef<'a>>,
    /// Whether it can be reached at `now`.
    pub available: Availability<'a>,
    /// Who holds it.
    pub contact: ContactAnswer<'a>,
    /// Clause for the reader to judge.
    pub condition_words: Option<&'a str>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// May, not must.
    pub optional: bool,
    /// Who goes to them, where that is not the reader: the other side to its own post, or a third party ("the parent or
    /// carer goes to …").
    pub by: Vec<PostRef<'a>>,
    /// The post that this one stands in for when it is absent.
    pub else_for: Option<&'a str>,
    /// How it is joined to the entry before: `and`, `or`; `None` for the first.
    pub join: Option<crate::phrase::Join>,
    /// The action's paragraph.
    pub cite: &'a str,
}

/// A condition that the tool would know if it were told. Rule 2: what stands under it is shown, with the condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered<'a> {
    /// The parameter that is missing.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// The answers that it turns on, in words.
    pub choices: Vec<&'a str>,
    /// It holds for every other answer, and not for these.
    pub negated: bool,
}

/// Whether somebody can be reached at the moment asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability<'a> {
    /// The document gives no hours.
    Any,
    /// Yes; until when, if the hours ever end within the calendar.
    Now {
        /// The next moment at which that changes.
        until: Option<LondonTime>,
        /// The hours in the policy file's words.
        hours: Cow<'a, str>,
    },
    /// Not now; from when.
    Later {
        /// The next moment at which that changes.
        from: Option<LondonTime>,
        /// The hours in the policy file's words.
        hours: Cow<'a, str>,
    },
    /// The document speaks of hours without saying which.
    NotStated,
}

/// Who holds a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAnswer<'a> {
    /// What kind of detail there is.
    pub state: HolderState,
    /// The person.
    pub name: Option<&'a str>,
    /// Telephone numbers as printed.
    pub phones: &'a [String],
    /// E-mail addresses as printed.
    pub emails: &'a [String],
    /// A website.
    pub website: Option<&'a str>,
    /// The post that gives the details.
    pub via: Option<&'a str>,
    /// The parameter on which the details depend and that nobody has told: `agency` or `own_agency`.
    pub depends_on: Option<&'a str>,
    /// When a vacancy ends, as printed, even when past.
    pub until: Option<&'a str>,
    /// The date of the document it stands in; `None`: it has none.
    pub as_of: Option<&'a str>,
    /// What is said about the row, as sentences.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Where the row stands, if there is a row.
    pub cite: Option<&'a str>,
}

impl ContactAnswer<'_> {
    /// Nothing but what kind of detail there is.
    pub(crate) fn empty(state: HolderState) -> Self {
        ContactAnswer {
            state,
            name: None,
            phones: &[],
            emails: &[],
            website: None,
            via: None,
            depends_on: None,
            until: None,
            as_of: None,
            notes: Vec::new(),
            cite: None,
        }
    }
}

/// What kind of detail a contact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolderState {
    /// A person.
    Named,
    /// A number or mailbox without a person.
    Line,
    /// Nobody holds the post.
    Vacant,
    /// The details are being updated.
    BeingUpdated,
    /// The document names the post and no more.
    PostOnly,
    /// Another post gives the details.
    Ask,
}

/// By when, with the id of the action that says so.
#[derive(Clone, Debug)]
pub struct ByWhen<'a> {
    /// The action's id.
    pub action: &'a str,
    /// Its deadline.
    pub deadline: Deadline<'a>,
}

/// By when something has to be done.
#[derive(Clone, Debug)]
pub struct Deadline<'a> {
    /// The firmest thing the limit says.
    pub kind: DeadlineKind,
    /// The date (its end) or the time; `None` with `why`.
    pub due: Option<Moment>,
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
    /// The date is past at `now`.
    pub overdue: bool,
    /// How it was counted, day by day; empty for hours and words.
    pub days: Vec<CountedDay<'a>>,
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
    /// An action was done.
    Action {
        /// What kind of action.
        kind: ActionKind,
        /// What is done, as the policy file says it; `None`: the kind says it.
        does: Option<&'a str>,
    },
    /// A stage ended: its label or title.
    StageEnd(&'a str),
    /// A stage was begun, where nothing else starts its clock, or that is all that is known: its label or title.
    StageStart(&'a str),
    /// The disagreement was resolved.
    Resolved,
    /// The policy does not say what.
    NotStated,
}

/// One day of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedDay<'a> {
    /// The day.
    pub date: NaiveDate,
    /// Whether it counts.
    pub counts: bool,
    /// Why it does not.
    pub why: Option<SkippedDay<'a>>,
}

/// Why a day does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkippedDay<'a> {
    /// The day of the event itself.
    Start,
    /// Saturday or Sunday.
    Weekend,
    /// A bank holiday, by name.
    BankHoliday(&'a str),
}

/// What a date rests on: that something was done at once, or that everything ran to its limit.
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
    /// No action with a limit ends the stage: its label or title.
    StageHasNoEnd(&'a str),
    /// Counted from the day it is resolved.
    WhenResolved,
    /// It comes before what the reader told of.
    Earlier,
    /// When the run began is not known.
    RunStartUnknown,
    /// The policy does not say when the clock starts, and no start could be taken.
    StartNotStated,
    /// Bank holidays are known from the first of these days to the last.
    CalendarEnds(NaiveDate, NaiveDate),
    /// An answer that decides it is missing: the parameter's name.
    AnswerMissing(&'a str),
}

/// An action, seen from the reader's situation.
#[derive(Clone, Debug)]
pub struct ActionAnswer<'a> {
    /// Its name in its stage; a standing action's whole address.
    pub id: &'a str,
    /// Its whole address: `resolution.stage-3.resolve`.
    pub address: &'a str,
    /// What kind of action.
    pub kind: ActionKind,
    /// When it is done.
    pub when: ActionTime,
    /// Who does it, ready to read; empty: the policy does not say.
    pub who: Vec<PostRef<'a>>,
    /// How several doers are joined.
    pub who_join: Option<crate::phrase::Join>,
    /// Whose duty it is.
    pub side: Option<Side>,
    /// To whom.
    pub to: Vec<PostRef<'a>>,
    /// How several addressees are joined.
    pub join: Option<crate::phrase::Join>,
    /// The contact rows of those addressees, where the board lists any.
    pub contacts: Vec<Contactable<'a>>,
    /// What is done; `None`: the kind says it.
    pub does: Option<&'a str>,
    /// How, as a clause.
    pub how: Option<&'a str>,
    /// A form's id.
    pub form: Option<&'a str>,
    /// Clause for the reader to judge.
    pub condition_words: Option<&'a str>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// May, not must.
    pub optional: bool,
    /// The listed outcomes of a decision.
    pub options: &'a [DecisionOption],
    /// By when.
    pub deadline: Deadline<'a>,
    /// Whether it can be done at `now`, where the document gives hours.
    pub available: Availability<'a>,
    /// Where the document says two things about it.
    pub conflicts: Vec<Conflict<'a>>,
    /// What else is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// When an action is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionTime {
    /// At this stage.
    Now,
    /// When it is resolved.
    OnResolution,
    /// At every stage.
    Standing,
}

/// Two statements of one document that do not agree.
#[derive(Clone, Copy, Debug)]
pub struct Conflict<'a> {
    /// What the document says elsewhere.
    pub text: &'a str,
    /// The other limit, if it is about time.
    pub limit: Option<&'a Limit>,
    /// The date by that other limit.
    pub due: Option<Moment>,
    /// This other limit is the shorter one and rules.
    pub rules: bool,
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
    /// It ends before the stage's own date.
    pub bites: bool,
    /// How it was counted.
    pub days: Vec<CountedDay<'a>>,
    /// Where the document says otherwise.
    pub conflicts: Vec<Conflict<'a>>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// Another procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// What the document says.
    pub says: &'a str,
    /// A pathway, board or address; `None`: the document names none.
    pub then: Option<&'a Then>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A note, in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteAnswer<'a> {
    /// What kind of note.
    pub kind: NoteKind,
    /// Its whole address.
    pub address: &'a str,
    /// What it says; for `silent`, a clause that completes "The policy does not say …".
    pub text: &'a str,
    /// Where it leads, for an `entry`.
    pub then: Option<&'a Then>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// Something that the document does not say, worked out from what is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence<'a> {
    /// It has no route of its own for immediate danger.
    ImmediateDanger,
    /// It gives this agency (its name) no stage of its own, beside others that have one.
    AgencyRoute(&'a str),
    /// Who does an action: the action's id.
    WhoDoes(&'a str),
    /// To whom an action goes: the action's id.
    ToWhom(&'a str),
    /// What follows an outcome: the outcome's words.
    Outcome(&'a str),
    /// Which hours it means: the window's id.
    Hours(&'a str),
    /// Who holds a post, or how to reach it: what the post is called.
    Contact(&'a str),
}

/// A form that an action asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormAnswer<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A required subject line.
    pub subject: Option<&'a str>,
    /// What it asks for.
    pub fields: &'a [String],
    /// The one of its fields that takes the stage.
    pub stage_field: Option<&'a str>,
    /// The one of its fields that takes the day by which an answer is due.
    pub due_field: Option<&'a str>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// What comes after the stage.
#[derive(Clone, Debug)]
pub struct Next<'a> {
    /// The next stage that applies.
    pub stage: &'a Stage,
    /// What the stage depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// The last day on which the next stage's first action falls due if this stage runs to its limit.
    pub latest: Option<Moment>,
    /// Why there is none.
    pub why: Option<Why<'a>>,
    /// What the date rests on.
    pub assumes: Vec<Assumption<'a>>,
    /// Whom to go to then.
    pub escalate_to: Vec<Contactable<'a>>,
    /// The paragraph of its first action.
    pub cite: &'a str,
}

/// Something the reader has to know before relying on the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning<'a> {
    /// Which of the closed list.
    pub code: WarningCode,
    /// What it is about, where the code alone does not say.
    pub detail: Option<Detail<'a>>,
    /// Where it rests.
    pub cite: Option<&'a str>,
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail<'a> {
    /// A date as the document gives it, a post, a title or a clause, by the warning's code.
    Words(&'a str),
    /// The last day on which bank holidays are known.
    LastDay(NaiveDate),
}

/// The closed list of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningCode {
    /// The review date is past.
    PolicyReviewOverdue,
    /// The document has no date.
    PolicyUndated,
    /// The policy does not say something.
    PolicySilent,
    /// The pathway or stage is not for this reader.
    NotYourPathway,
    /// A contact is older than a year.
    ContactOld,
    /// A contact has no date.
    ContactUndated,
    /// A post is vacant.
    ContactVacant,
    /// A contact's detail was left out.
    ContactUnattributed,
    /// The document says two things.
    DocumentConflict,
    /// No time limit here.
    NoTimeLimit,
    /// Nobody can be reached by the document's hours at this moment.
    NoOutOfHoursRoute,
    /// A cap ends before the stage's own date.
    CapReachedFirst,
    /// Bank holidays are not known so far ahead.
    CalendarEnds,
    /// The document does not say what a working day is.
    WorkingDayUndefined,
    /// The transcription is doubtful.
    CheckOriginal,
}

/// Something a situation lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// What can be chosen: id, words, and for a pathway or stage its condition.
    pub choices: Vec<NeedChoice<'a>>,
    /// For an agency: the kinds that the policy does not list, which can be chosen all the same.
    pub other_kinds: Vec<&'static str>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedChoice<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its words.
    pub words: Cow<'a, str>,
    /// Clause: when it applies.
    pub condition_words: Option<&'a str>,
}

impl WarningCode {
    /// The code as the API writes it.
    pub fn id(self) -> &'static str {
        match self {
            WarningCode::PolicyReviewOverdue => "policy_review_overdue",
            WarningCode::PolicyUndated => "policy_undated",
            WarningCode::PolicySilent => "policy_silent",
            WarningCode::NotYourPathway => "not_your_pathway",
            WarningCode::ContactOld => "contact_old",
            WarningCode::ContactUndated => "contact_undated",
            WarningCode::ContactVacant => "contact_vacant",
            WarningCode::ContactUnattributed => "contact_unattributed",
            WarningCode::DocumentConflict => "document_conflict",
            WarningCode::NoTimeLimit => "no_time_limit",
            WarningCode::NoOutOfHoursRoute => "no_out_of_hours_route",
            WarningCode::CapReachedFirst => "cap_reached_first",
            WarningCode::CalendarEnds => "calendar_ends",
            WarningCode::WorkingDayUndefined => "working_day_undefined",
            WarningCode::CheckOriginal => "check_original",
        }
    }
}

impl<'a> Guide<'a> {
    /// An action of the answer by its id, in whichever list it stands.
    pub fn action(&self, id: &str) -> Option<&ActionAnswer<'a>> {
        let route = self.emergency.policy_route.as_ref().map(|route| &route.steps);
        let lists = [&self.actions, &self.notify, &self.record, &self.concurrent];
        lists.into_iter().chain(route).find_map(|list| list.iter().find(|action| action.id == id))
    }
}

impl<'a> Deadline<'a> {
    /// Words of haste, if the limit has them.
    pub fn urgency(&self) -> Option<Urgency> {
        self.limit?.urgency
    }

    /// Whose choice the time is, if the limit leaves it open.
    pub fn agreement(&self) -> Option<Agreement> {
        self.limit?.agreement
    }

    /// The limit that gives the date: its own, or what brings it forward.
    pub fn ruling_limit(&self) -> Option<&'a Limit> {
        self.bounded_by.map(|bound| bound.limit).or(self.limit)
    }

    /// "Or sooner if the child needs it".
    pub fn or_sooner(&self) -> bool {
        self.limit.is_some_and(|limit| limit.or_sooner)
    }
}
