//! The answers: a guide to one situation, and a timeline of its whole pathway.
//!
//! These are values. `Serialize` writes the JSON of the API, with the field names of its contract; where the contract
//! wants words (`why`, `assumes`, `limit`), the value here is typed and its `Display` gives English words, so that a
//! view can say the same in another language.

use crate::moment::{LondonTime, Moment};
use crate::phrase::{Agreement, Limit, Urgency};
use crate::policy::{ActionKind, NoteKind};
use chrono::NaiveDate;

/// The answer to a situation: whom to go to, by when, what to do, and what comes next.
#[derive(Clone, Debug)]
pub struct Guide {
    /// Whose policy it is.
    pub board: BoardRef,
    /// The edition that the answer rests on.
    pub policy: PolicyRef,
    /// What was asked, and what was assumed.
    pub situation: SituationEcho,
    /// `None` while it is still asked for.
    pub pathway: Option<PathwayRef>,
    /// `None` while it is still asked for.
    pub stage: Option<StageRef>,
    /// The tool's own emergency line, then the policy's own route for immediate risk.
    pub emergency: Emergency,
    /// Whom to go to, in order: one entry for each contact row.
    pub escalate_to: Vec<Contactable>,
    /// The policy gives hours for them, and at `now` nobody can be reached by these hours.
    pub none_open: bool,
    /// Rows listed for the agencies of the situation without a post of the pathway.
    pub also_listed: Vec<Contactable>,
    /// By when: the limit of the action that gives *who*.
    pub by_when: Option<ByWhen>,
    /// When the stage ends if each of its actions takes its whole limit.
    pub stage_ends: Option<Deadline>,
    /// What to do, the reader's own duties first.
    pub actions: Vec<ActionAnswer>,
    /// Limits over runs of stages.
    pub caps: Vec<CapAnswer>,
    /// Whom to tell.
    pub notify: Vec<ActionAnswer>,
    /// What to write down.
    pub record: Vec<ActionAnswer>,
    /// Routes that are open at the same time.
    pub concurrent: Vec<ActionAnswer>,
    /// Where the document says two things about the stage or the policy.
    pub conflicts: Vec<Conflict>,
    /// Another procedure, or not the reader's pathway.
    pub elsewhere: Vec<Elsewhere>,
    /// What else the document says here.
    pub notes: Vec<NoteAnswer>,
    /// What the document does not say here, worked out from what is not there.
    pub silences: Vec<Silence>,
    /// The forms that the actions ask for.
    pub forms: Vec<FormAnswer>,
    /// What happens if it is not resolved; `None` at the last stage.
    pub next: Option<Next>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need>,
}

impl Guide {
    /// Whether the answer is a stage's: one with something to do, or with a stage that follows.
    pub fn leads_on(&self) -> bool {
        self.stage.is_some() && (!self.actions.is_empty() || self.next.is_some())
    }
}

/// Every stage of a situation with its latest dates, each stage taken to its limit.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// Whose policy it is.
    pub board: BoardRef,
    /// The edition that the answer rests on.
    pub policy: PolicyRef,
    /// What was asked, and what was assumed.
    pub situation: SituationEcho,
    /// `None` while it is still asked for.
    pub pathway: Option<PathwayRef>,
    /// The stages that apply, in order.
    pub stages: Vec<TimelineStage>,
    /// Limits over runs of stages.
    pub caps: Vec<CapAnswer>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need>,
}

/// One stage of a timeline.
#[derive(Clone, Debug)]
pub struct TimelineStage {
    /// The stage.
    pub stage: StageRef,
    /// Where it stands beside the reader's own stage.
    pub position: Position,
    /// When it starts at the latest.
    pub starts: Option<Moment>,
    /// When it ends at the latest.
    pub latest: Option<Moment>,
    /// Why there is no date.
    pub why: Option<Why>,
    /// What the dates rest on.
    pub assumes: Vec<Assumption>,
    /// The cap or conflict that brings the end forward, by its words and paragraph.
    pub bounded_by: Option<Bound>,
    /// Whom to go to at this stage.
    pub escalate_to: Vec<Contactable>,
    /// What to do at this stage.
    pub actions: Vec<ActionAnswer>,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The limit that bites.
    pub limit: Limit,
    /// Its paragraph.
    pub cite: String,
}

/// A board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A policy's facts, for the answer that rests on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRef {
    /// Its title.
    pub title: String,
    /// Its edition, in the document's words.
    pub edition: Option<String>,
    /// As far as the document goes.
    pub in_force_from: Option<String>,
    /// As far as the document goes.
    pub review_due: Option<String>,
    /// A website that the document prints.
    pub website: Option<String>,
    /// Where it was published, if the document says so.
    pub source: Option<String>,
}

/// A pathway, as chosen from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathwayRef {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A stage, as chosen from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageRef {
    /// Its id.
    pub id: String,
    /// The document's own label.
    pub label: Option<String>,
    /// A title.
    pub title: Option<String>,
    /// Clause: when one moves up to it.
    pub condition_words: Option<String>,
}

/// An agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyRef {
    /// Its id, or a kind of agency that the policy does not list.
    pub id: String,
    /// The board's name for it; for a kind that the policy does not list, the kind.
    pub name: String,
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
pub struct SituationEcho {
    /// Pathway id.
    pub pathway: Option<String>,
    /// Stage id.
    pub stage: Option<String>,
    /// The challenged agency's id or kind.
    pub agency: Option<String>,
    /// The raising agency's id or kind.
    pub own_agency: Option<String>,
    /// Answers to the policy's questions: question id, choice id.
    pub answers: Vec<(String, String)>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// What happened at `at`: an event's or an action's id.
    pub from: Option<String>,
    /// When that happened.
    pub at: Option<Moment>,
    /// When the run that a cap covers started.
    pub began: Option<Moment>,
    /// The moment answered for.
    pub now: LondonTime,
    /// Values taken because nothing else was possible: parameter, value.
    pub assumed: Vec<(String, String)>,
    /// The agencies and the answers to the policy's questions, in words.
    pub chosen: Vec<ChosenWords>,
}

/// One choice in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenWords {
    /// The parameter's name.
    pub param: String,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<String>,
    /// What was chosen: the board's name for it; for a kind of agency that the policy does not list, the kind.
    pub words: String,
}

/// The tool's own emergency line, and the policy's own route.
#[derive(Clone, Debug)]
pub struct Emergency {
    /// The policy's own route for immediate risk; `None`: the document has none.
    pub policy_route: Option<PolicyRoute>,
}

/// The emergency line is the tool's own, the same for every board, and is shown as such.
pub const EMERGENCY_TEXT: &str = "If a child is in immediate danger, call 999.";
/// The number in [`EMERGENCY_TEXT`].
pub const EMERGENCY_PHONE: &str = "999";

/// A policy's own route for immediate risk.
#[derive(Clone, Debug)]
pub struct PolicyRoute {
    /// Clause: when it applies.
    pub condition_words: Option<String>,
    /// What to do, in order.
    pub steps: Vec<ActionAnswer>,
    /// The first step's paragraph.
    pub cite: String,
}

/// Whose a post is, seen from the disagreement: the same whoever reads.
pub use crate::phrase::Side;

/// A post on a side, as an action names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostRef {
    /// What the document calls the post.
    pub post: String,
    /// Whose it is; `None`: neither side's, or the policy does not say.
    pub side: Option<Side>,
    /// The agency it belongs to, where known. The agency as a whole has its own name as `post`, or `agency` while it is
    /// not known which.
    pub agency: Option<AgencyRef>,
    /// The reader is meant: a post of the reader's side that nobody of that side goes to.
    pub is_reader: bool,
}

/// Somebody to go to: one contact row, or a post without one.
#[derive(Clone, Debug)]
pub struct Contactable {
    /// The id of the action that leads here.
    pub action: String,
    /// What this agency calls the post.
    pub post: String,
    /// Whose post it is.
    pub side: Option<Side>,
    /// The agency it belongs to, where known.
    pub agency: Option<AgencyRef>,
    /// Whether it can be reached at `now`.
    pub available: Availability,
    /// Who holds it.
    pub contact: ContactAnswer,
    /// Clause for the reader to judge.
    pub condition_words: Option<String>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered>,
    /// May, not must.
    pub optional: bool,
    /// Who goes to them, where that is a third party and neither side ("the parent or carer goes to …").
    pub by: Vec<PostRef>,
    /// The post that this one stands in for when it is absent.
    pub else_for: Option<String>,
    /// How it is joined to the entry before: `and`, `or`; `None` for the first.
    pub join: Option<crate::phrase::Join>,
    /// The action's paragraph.
    pub cite: String,
}

/// A condition that the tool would know if it were told. Rule 2: what stands under it is shown, with the condition in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// The parameter that is missing.
    pub param: String,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<String>,
    /// The answers that it turns on, in words.
    pub choices: Vec<String>,
    /// It holds for every other answer, and not for these.
    pub negated: bool,
}

/// Whether somebody can be reached at the moment asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// The document gives no hours.
    Any,
    /// Yes; until when, if the hours ever end within the calendar.
    Now {
        /// The next moment at which that changes.
        until: Option<LondonTime>,
        /// The hours in the policy file's words.
        hours: String,
    },
    /// Not now; from when.
    Later {
        /// The next moment at which that changes.
        from: Option<LondonTime>,
        /// The hours in the policy file's words.
        hours: String,
    },
    /// The document speaks of hours without saying which.
    NotStated,
}

/// Who holds a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAnswer {
    /// What kind of detail there is.
    pub state: HolderState,
    /// The person.
    pub name: Option<String>,
    /// Telephone numbers as printed.
    pub phones: Vec<String>,
    /// E-mail addresses as printed.
    pub emails: Vec<String>,
    /// A website.
    pub website: Option<String>,
    /// The post that gives the details.
    pub via: Option<String>,
    /// When a vacancy ends, as printed, even when past.
    pub until: Option<String>,
    /// The date of the document it stands in; `None`: it has none.
    pub as_of: Option<String>,
    /// What is said about the row, as sentences.
    pub notes: Vec<NoteAnswer>,
    /// Where the row stands, if there is a row.
    pub cite: Option<String>,
}

impl ContactAnswer {
    /// Nothing but what kind of detail there is.
    pub(crate) fn empty(state: HolderState) -> ContactAnswer {
        ContactAnswer {
            state,
            name: None,
            phones: Vec::new(),
            emails: Vec::new(),
            website: None,
            via: None,
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
pub struct ByWhen {
    /// The action's id.
    pub action: String,
    /// Its deadline.
    pub deadline: Deadline,
}

/// By when something has to be done.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// The firmest thing the limit says.
    pub kind: DeadlineKind,
    /// The date (its end) or the time; `None` with `why`.
    pub due: Option<Moment>,
    /// Why there is no date, where the limit has a quantity.
    pub why: Option<Why>,
    /// The limit itself; `None`: the policy sets none.
    pub limit: Option<Limit>,
    /// The words of the event that it has to come before.
    pub before: Option<String>,
    /// What the date rests on; empty when it is counted directly from `at`.
    pub assumes: Vec<Assumption>,
    /// What the clock counts from.
    pub from: Option<CountedFrom>,
    /// What brings the date forward: a cap, or a conflict of the whole stage.
    pub bounded_by: Option<Bound>,
    /// The date is past at `now`.
    pub overdue: bool,
    /// How it was counted, day by day; empty for hours and words.
    pub days: Vec<CountedDay>,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedFrom {
    /// An event's, action's or stage's id, or `resolved`: what the parameter `from` takes.
    pub id: String,
    /// What happened.
    pub what: Happening,
    /// When, if known.
    pub at: Option<Moment>,
}

/// Something that can start a clock, for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An event, in the policy's words ("getting the decision").
    Event(String),
    /// An action was done.
    Action {
        /// What kind of action.
        kind: ActionKind,
        /// What is done, as the policy file says it; `None`: the kind says it.
        does: Option<String>,
    },
    /// A stage ended: its label or title.
    StageEnd(String),
    /// A stage was begun, where nothing else starts its clock: its label or title.
    StageStart(String),
    /// The disagreement was resolved.
    Resolved,
    /// The policy does not say what.
    NotStated,
}

/// One day of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedDay {
    /// The day.
    pub date: NaiveDate,
    /// Whether it counts.
    pub counts: bool,
    /// Why it does not.
    pub why: Option<SkippedDay>,
}

/// Why a day does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkippedDay {
    /// The day of the event itself.
    Start,
    /// Saturday or Sunday.
    Weekend,
    /// A bank holiday, by name.
    BankHoliday(String),
}

/// What a date rests on: that something was done at once, or that everything ran to its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// "if escalated at once": the action takes no time of its own.
    DoneAtOnce {
        /// The action's id, as `from` takes it.
        action: String,
        /// Its kind.
        kind: ActionKind,
        /// When it is taken to be done.
        at: Option<Moment>,
    },
    /// The action was taken to be done at the end of its limit.
    AtItsLimit {
        /// The action's id, as `from` takes it.
        action: String,
        /// Its kind.
        kind: ActionKind,
        /// When it is taken to be done.
        at: Option<Moment>,
    },
    /// The stage before ran to its limit.
    StageAtItsLimit {
        /// The stage's id.
        stage: String,
        /// Its label or title.
        label: String,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No start was given.
    NoStart,
    /// It counts from something else than what the reader told of.
    StartUnknown(Happening),
    /// It is done: it is what the reader told of.
    Done,
    /// An action before it has no limit in days or hours, so nothing carries the date on: that action's id and kind.
    NothingCarriesOn {
        /// The action's id.
        action: String,
        /// Its kind.
        kind: ActionKind,
    },
    /// No action with a limit ends the stage: its label or title.
    StageHasNoEnd(String),
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
    AnswerMissing(String),
}

/// An action, seen from the reader's situation.
#[derive(Clone, Debug)]
pub struct ActionAnswer {
    /// Its name in its stage; a standing action's whole address.
    pub id: String,
    /// Its whole address: `resolution.stage-3.resolve`.
    pub address: String,
    /// What kind of action.
    pub kind: ActionKind,
    /// When it is done.
    pub when: ActionTime,
    /// Who does it, ready to read; empty: the policy does not say.
    pub who: Vec<PostRef>,
    /// How several doers are joined.
    pub who_join: Option<crate::phrase::Join>,
    /// Whose duty it is.
    pub side: Option<Side>,
    /// To whom.
    pub to: Vec<PostRef>,
    /// How several addressees are joined.
    pub join: Option<crate::phrase::Join>,
    /// The contact rows of those addressees, where the board lists any.
    pub contacts: Vec<Contactable>,
    /// What is done; `None`: the kind says it.
    pub does: Option<String>,
    /// How, as a clause.
    pub how: Option<String>,
    /// A form's id.
    pub form: Option<String>,
    /// Clause for the reader to judge.
    pub condition_words: Option<String>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered>,
    /// May, not must.
    pub optional: bool,
    /// The listed outcomes of a decision.
    pub options: Vec<OptionAnswer>,
    /// By when.
    pub deadline: Deadline,
    /// Whether it can be done at `now`, where the document gives hours.
    pub available: Availability,
    /// Where the document says two things about it.
    pub conflicts: Vec<Conflict>,
    /// What else is said about it.
    pub notes: Vec<NoteAnswer>,
    /// Its paragraph.
    pub cite: String,
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

/// One listed outcome of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionAnswer {
    /// The outcome.
    pub says: String,
    /// A stage, pathway, board, address, or "not stated"; `None`: on to the next stage.
    pub then: Option<String>,
}

/// Two statements of one document that do not agree.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// What the document says elsewhere.
    pub text: String,
    /// The other limit, if it is about time.
    pub limit: Option<Limit>,
    /// The date by that other limit.
    pub due: Option<Moment>,
    /// This other limit is the shorter one and rules.
    pub rules: bool,
    /// Where it says so.
    pub cite: String,
}

/// A limit over a run of stages, in this situation.
#[derive(Clone, Debug)]
pub struct CapAnswer {
    /// Its name in the pathway.
    pub id: String,
    /// How long.
    pub limit: Limit,
    /// The date it ends.
    pub due: Option<Moment>,
    /// Why there is none.
    pub why: Option<Why>,
    /// What the date rests on.
    pub assumes: Vec<Assumption>,
    /// First and last stage covered; `None`: the policy does not say.
    pub covers: Option<(StageRef, StageRef)>,
    /// It ends before the stage's own date.
    pub bites: bool,
    /// How it was counted.
    pub days: Vec<CountedDay>,
    /// Where the document says otherwise.
    pub conflicts: Vec<Conflict>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer>,
    /// Its paragraph.
    pub cite: String,
}

/// Another procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What the document says.
    pub says: String,
    /// A pathway, board or address; `None`: the document names none.
    pub then: Option<String>,
    /// Its paragraph.
    pub cite: String,
}

/// A note, in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteAnswer {
    /// What kind of note.
    pub kind: NoteKind,
    /// Its whole address.
    pub address: String,
    /// What it says; for `silent`, a clause that completes "The policy does not say …".
    pub text: String,
    /// Where it leads, for an `entry`.
    pub then: Option<String>,
    /// Its paragraph.
    pub cite: String,
}

/// Something that the document does not say, worked out from what is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It has no route of its own for immediate danger.
    ImmediateDanger,
    /// It gives this agency (its name) no stage of its own, beside others that have one.
    AgencyRoute(String),
    /// Who does an action: the action's id.
    WhoDoes(String),
    /// To whom an action goes: the action's id.
    ToWhom(String),
    /// What follows an outcome: the outcome's words.
    Outcome(String),
    /// Which hours it means: the window's id.
    Hours(String),
    /// Who holds a post, or how to reach it: what the post is called.
    Contact(String),
}

/// A form that an action asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormAnswer {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A required subject line.
    pub subject: Option<String>,
    /// What it asks for.
    pub fields: Vec<String>,
    /// The one of its fields that takes the stage.
    pub stage_field: Option<String>,
    /// The one of its fields that takes the day by which an answer is due.
    pub due_field: Option<String>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer>,
    /// Its paragraph.
    pub cite: String,
}

/// What comes after the stage.
#[derive(Clone, Debug)]
pub struct Next {
    /// The next stage that applies.
    pub stage: StageRef,
    /// What the stage depends on and nobody has told.
    pub unknown: Option<Unanswered>,
    /// The last day on which the next stage's first action falls due if this stage runs to its limit.
    pub latest: Option<Moment>,
    /// Why there is none.
    pub why: Option<Why>,
    /// What the date rests on.
    pub assumes: Vec<Assumption>,
    /// Whom to go to then.
    pub escalate_to: Vec<Contactable>,
    /// The paragraph of its first action.
    pub cite: String,
}

/// Something the reader has to know before relying on the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Which of the closed list.
    pub code: WarningCode,
    /// What it is about, where the code alone does not say.
    pub detail: Option<String>,
    /// Where it rests.
    pub cite: Option<String>,
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
    /// The pathway is not for this reader.
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
pub struct Need {
    /// The parameter's name.
    pub param: String,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<String>,
    /// What can be chosen: id, words, and for a pathway or stage its condition.
    pub choices: Vec<NeedChoice>,
    /// For an agency: the kinds that the policy does not list, which can be chosen all the same.
    pub other_kinds: Vec<&'static str>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedChoice {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
    /// Clause: when it applies.
    pub condition_words: Option<String>,
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

impl Guide {
    /// An action of the answer by its id, in whichever list it stands.
    pub fn action(&self, id: &str) -> Option<&ActionAnswer> {
        let route = self.emergency.policy_route.iter().flat_map(|route| &route.steps);
        let lists = [&self.actions, &self.notify, &self.record, &self.concurrent];
        lists.into_iter().flatten().chain(route).find(|action| action.id == id)
    }
}

impl Deadline {
    /// Words of haste, if the limit has them.
    pub fn urgency(&self) -> Option<Urgency> {
        self.limit.as_ref().and_then(|limit| limit.urgency)
    }

    /// Whose choice the time is, if the limit leaves it open.
    pub fn agreement(&self) -> Option<Agreement> {
        self.limit.as_ref().and_then(|limit| limit.agreement)
    }

    /// The limit that gives the date: its own, or what brings it forward.
    pub fn ruling_limit(&self) -> Option<&Limit> {
        self.bounded_by.as_ref().map(|bound| &bound.limit).or(self.limit.as_ref())
    }

    /// "Or sooner if the child needs it".
    pub fn or_sooner(&self) -> bool {
        self.limit.as_ref().is_some_and(|limit| limit.or_sooner)
    }

    /// The document gives the limit as a guide, not as a rule.
    pub fn is_guide(&self) -> bool {
        self.limit.as_ref().is_some_and(|limit| limit.guide)
    }
}
