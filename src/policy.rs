//! A board's policy, checked: what one document says, in the shape that answers are computed from.

mod accessors;
mod ids;
mod kinds;
pub mod phrase;
mod start;
mod ways;

use crate::time::calendar::Division;
use crate::time::moment::PartialDate;
use crate::time::{Rota, WorkingTime};
use phrase::{After, Condition, Limit, People, Then};
use serde::{Deserialize, Serialize};

pub use crate::time::window::Hours;
pub use ids::{ActionId, AgencyId, ChoiceId, EventId, PathwayId, PostId, QuestionId, StageId};
pub use kinds::AGENCY_KINDS;
pub use kinds::first_word;
pub(crate) use start::{RESOLVED, is_of_stage, with_stage};

/// Begins words of a policy that are Welsh, where it was read with its words in that language. What begins without it is
/// the document's own, in English.
pub const WELSH_WORDS: char = '\u{e0c7}';

/// A board's policy, checked.
///
/// Holding one proves: every reference leads somewhere, every phrase could be read, every statement has a paragraph in
/// reach. Reading a document is the only way to get one; what was packed was read before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Policy {
    pub(crate) id: String,
    pub(crate) facts: Facts,
    pub(crate) agencies: Vec<Agency>,
    pub(crate) posts: Vec<Named<PostId>>,
    pub(crate) events: Vec<Named<EventId>>,
    pub(crate) hours: Vec<Hours>,
    pub(crate) questions: Vec<Question>,
    pub(crate) forms: Vec<Form>,
    pub(crate) statements: Statements,
    pub(crate) pathways: Vec<Pathway>,
    pub(crate) contacts: Vec<Contact>,
}

/// What a document says of itself. A missing fact is the document's silence.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// The body that publishes the policy.
    pub board: String,
    /// The policy's title.
    pub title: String,
    /// Whose bank holidays count.
    pub division: Division,
    /// Whom it is about.
    pub audience: Audience,
    /// What it says a working day is.
    pub working_time: Option<WorkingTime>,
    /// The place it is for.
    pub area: Option<String>,
    /// Its edition, in the document's words.
    pub edition: Option<String>,
    /// `2017`, `2017-05` or `2017-05-31`, as far as the document goes.
    pub in_force_from: Option<PartialDate>,
    /// The same; a month runs to its end.
    pub review_due: Option<PartialDate>,
    /// A website that the document prints.
    pub website: Option<String>,
    /// Where the document was published, if it says so.
    pub source: Option<String>,
    /// The regional policy under this local one: its board's id.
    pub based_on: Option<String>,
    /// What that document says of itself, and those under it: the paragraphs of each are marked with its area.
    pub regions: Vec<Region>,
}

/// A regional document whose paragraphs a local policy uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its area, or its board: what its paragraphs are marked with.
    pub area: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Option<String>,
    /// In force from.
    pub in_force_from: Option<PartialDate>,
    /// Due for review.
    pub review_due: Option<PartialDate>,
}

/// Whom a policy is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Children and young people.
    #[default]
    Children,
    /// Adults at risk.
    Adults,
    /// Both.
    Both,
}

/// An agency: the board's own name for it, and its kind on the list that all boards share.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agency {
    /// Its id in the policy.
    pub id: AgencyId,
    /// One of the closed list of kinds.
    pub kind: AgencyId,
    /// The board's name for it.
    pub name: String,
    /// Its name inside a sentence, where that is shorter ("the police").
    pub short: Option<String>,
}

/// An id and its words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Named<Id> {
    /// The id.
    pub id: Id,
    /// What it is called.
    pub words: String,
    /// The same in few words, where that is shorter; of posts only.
    pub short: Option<String>,
    /// Of a post: the posts whose holders hold this one too, by id ("adviser": whoever is nurse or doctor).
    pub held_by: Vec<PostId>,
}

/// A question that the policy's answer depends on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Its id, and the name of its parameter.
    pub id: QuestionId,
    /// The question in words.
    pub ask: String,
    /// Its answers, in the document's order.
    pub choices: Vec<Named<ChoiceId>>,
}

/// A form or a marked message that an action asks for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Form {
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
    /// Its paragraph.
    pub cite: String,
    /// What else is said of it.
    pub notes: Vec<Note>,
}

/// The actions and notes of one scope, in the file's order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Statements {
    /// What somebody does.
    pub actions: Vec<Action>,
    /// What is said about it.
    pub notes: Vec<Note>,
}

/// One procedure, for one kind of disagreement.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pathway {
    /// Its id.
    pub id: PathwayId,
    /// Its title.
    pub title: String,
    /// What it is about, in few words for one line ("a refused referral").
    pub short: Option<String>,
    /// Clause: when it is the reader's. `None`: taken when nothing else is chosen.
    pub condition_words: Option<String>,
    /// Who may use it, against whom.
    pub when: Condition,
    /// Its rungs, in order.
    pub stages: Vec<Stage>,
    /// Limits over runs of its stages.
    pub caps: Vec<Cap>,
    /// What holds at each of its stages.
    pub statements: Statements,
}

/// A limit over a run of stages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cap {
    /// Its name within the pathway.
    pub id: String,
    /// How long.
    pub limit: Limit,
    /// First and last stage covered, by id; `None`: the document does not say.
    pub covers: Option<(StageId, StageId)>,
    /// What starts it; `None`: the start of the run.
    pub after: Option<After>,
    /// What kind of limit it is, in few words ("a limit, not an aim").
    pub short: Option<String>,
    /// Its paragraph.
    pub cite: String,
    /// What is said about it.
    pub notes: Vec<Note>,
}

/// One rung of a pathway.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// The document's own label.
    pub label: Option<String>,
    /// A title.
    pub title: Option<String>,
    /// What it is called in one line, where label and title are long.
    pub short: Option<String>,
    /// Clause: when one moves up to it.
    pub condition_words: Option<String>,
    /// What starts its clock; `None`: the end of the stage before.
    pub after: Option<After>,
    /// Who has to be consulted before it is left out.
    pub skip: Option<People>,
    /// For whom it exists.
    pub when: Condition,
    /// What is done in it, and what is said about it.
    pub statements: Statements,
}

/// Something that somebody does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Action {
    /// Its name in its scope: the kind, perhaps with more words behind it.
    pub id: ActionId,
    /// Its whole address: `resolution.stage-3.resolve`.
    pub address: String,
    /// What kind of action it is.
    pub kind: ActionKind,
    /// Who acts; `None`: the document does not say.
    pub who: Option<People>,
    /// To whom, or whom a meeting brings together.
    pub to: Option<People>,
    /// What is done, as a sentence; `None`: the kind says it.
    pub does: Option<String>,
    /// The same in at most eight words, as a clause; `{to}` stands for whom it goes to ("go over the referral with {to}").
    pub short: Option<String>,
    /// How, as a clause.
    pub how: Option<String>,
    /// A form's id.
    pub form: Option<String>,
    /// How long; `None`: the policy sets no limit.
    pub limit: Option<Limit>,
    /// What starts the clock; `None`: the stage's start.
    pub after: Option<After>,
    /// Clause for the reader to judge. Rule 7 of docs/rules.md.
    pub condition_words: Option<String>,
    /// Condition that the tool can know.
    pub when: Condition,
    /// May, not must.
    pub optional: bool,
    /// How firmly the document asks for it, where it says so.
    pub duty: Option<Duty>,
    /// What it counts as if nobody answers in time.
    pub silence: Option<SilenceCounts>,
    /// Who has to be satisfied for it to be settled.
    pub satisfied: Option<People>,
    /// The listed outcomes of a decision.
    pub options: Vec<DecisionOption>,
    /// Its paragraph.
    pub cite: String,
    /// What is said about it.
    pub notes: Vec<Note>,
}

/// What a document takes silence for, where nobody answers in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SilenceCounts {
    /// Agreement.
    Agreement,
    /// Disagreement.
    Disagreement,
}

/// How firmly a document asks for something. What it only allows is [`Action::optional`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Duty {
    /// It must be done.
    Must,
    /// It should be done.
    Should,
}

/// A kind of action. The order is the order in which actions are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActionKind {
    /// The policy's own route for immediate risk.
    Danger,
    /// Ask for advice.
    Consult,
    /// Raise the disagreement.
    Raise,
    /// Take it further up.
    Escalate,
    /// Use another route, perhaps at the same time.
    Refer,
    /// Answer.
    Respond,
    /// Meet.
    Meet,
    /// Settle it.
    Resolve,
    /// Decide.
    Decide,
    /// Confirm the outcome.
    Confirm,
    /// Tell somebody.
    Notify,
    /// Write it down.
    Record,
}

/// One listed outcome of a decision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DecisionOption {
    /// The outcome, as a sentence.
    pub says: String,
    /// Where it leads; `None`: on to the next stage, if that stage's condition holds. Rule 59 of docs/rules.md.
    pub then: Option<Then>,
}

/// Something that is said about a policy, pathway, stage, action, cap, form or contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What kind of note it is.
    pub kind: NoteKind,
    /// Its whole address.
    pub address: String,
    /// What it says: a sentence; for `silent`, a clause that completes "The policy does not say …".
    pub says: String,
    /// The essence, in few words.
    pub short: Option<String>,
    /// Its paragraph.
    pub cite: String,
    /// For whom it is true.
    pub when: Condition,
    /// Where it leads.
    pub then: Option<Then>,
    /// The other limit of a conflict.
    pub limit: Option<Limit>,
    /// Of another way: clause, what sends somebody there ("both sides work for the same agency").
    pub condition_words: Option<String>,
    /// Of another way: the post to go to, by id.
    pub contact: Option<PostId>,
    /// Of another way: clause, what the document leaves open about it; completes "The policy does not say …".
    pub open: Option<String>,
}

/// A kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    /// How people should go about it.
    Principle,
    /// What it is for, and what not.
    Scope,
    /// How fast it should go, in the document's words, where it gives no number.
    Pace,
    /// Another way: what the document excludes or sends elsewhere.
    Instead,
    /// Where to begin.
    Entry,
    /// What a stage can or cannot order.
    Power,
    /// What follows a resolution.
    Learning,
    /// The document says two things.
    Conflict,
    /// What the guide itself had to decide, where the document leaves it open or says it loosely. Never the document's.
    Reading,
    /// The document does not say.
    Silent,
    /// The transcription is doubtful: see the original.
    Check,
    /// A detail was left out because it cannot be told whose it is.
    Unattributed,
}

/// A row of a board's contact list: post first, person second.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// The post it holds, by id; `None`: listed for its agency.
    pub post: Option<PostId>,
    /// Ids or kinds of agency; empty: no agency (the board's own).
    pub agencies: Vec<AgencyId>,
    /// What this agency calls the post.
    pub title: Option<String>,
    /// The document gives it as an example of who may hold the post.
    pub example: bool,
    /// The person.
    pub name: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// E-mail addresses as printed.
    pub emails: Vec<String>,
    /// A website.
    pub website: Option<String>,
    /// Vacant or under repair; `None`: worked out from what the row has.
    pub state: Option<ContactState>,
    /// The post that gives the details, by id.
    pub via: Option<PostId>,
    /// Other ways to reach whoever it is.
    pub ways: Ways,
    /// In which weeks they are on duty.
    pub rota: Option<Rota>,
    /// When this row is the right one.
    pub when: Condition,
    /// The date of the document it stands in, as far as that goes.
    pub as_of: Option<PartialDate>,
    /// Its paragraph.
    pub cite: String,
    /// What is said about it.
    pub notes: Vec<Note>,
}

/// A telephone number: as the document prints it, and as it is dialled.
///
/// What is dialled was worked out when the document was built, by a library that knows the numbering plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As printed: `+44 (0)20 7946 0000 x12`.
    pub printed: String,
    /// As a link dials it after `tel:` (RFC 3966): `+442079460000;ext=12`, or a short code such as `101`.
    pub dial: String,
}

/// Ways to reach somebody beside a telephone, an e-mail address and a website.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    /// Where to write to, a line for each part.
    pub address: Vec<String>,
    /// What to choose once the call is taken: "option 2".
    pub menu: Option<String>,
    /// A form on the web.
    pub web_form: Option<String>,
    /// Numbers for a text relay.
    pub relay: Vec<String>,
}

/// What a contact row says of its holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactState {
    /// Nobody holds the post; `until` as printed, even when it is past.
    Vacant {
        /// `2017-07`, or `None` where the document gives no end.
        until: Option<PartialDate>,
    },
    /// The details are being updated.
    BeingUpdated,
}
