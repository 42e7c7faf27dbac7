//! The phrases of a policy file, each read once into a checked value.
//!
//! A policy file says "5 working days or sooner", "each manager or other chair, else board vice-chair", "working days
//! 09:00 to 17:00". Each kind of phrase is one type here; its `parse` is the only way from words to that type and says
//! what is allowed when it fails.

mod choice;
mod date;
mod limit;
mod people;
mod reference;
mod spelling;
mod window;

use super::{ActionId, AgencyId, ChoiceId, EventId, PathwayId, PostId, QuestionId, StageId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU16;

pub use crate::time::Quantity;
pub use crate::time::window::{Days, Span, Window};
pub use date::written_date;
#[cfg(feature = "drafting")]
pub(crate) use spelling::NUMBER_WORDS;

/// Words that could not be read as a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The part that could not be read: the whole phrase, or one part of it.
    pub found: String,
    /// What is allowed there.
    pub allowed: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "\"{}\"; write {}", self.found, self.allowed)
    }
}

impl std::error::Error for Unreadable {}

fn unreadable<T>(found: &str, allowed: String) -> Result<T, Unreadable> {
    Err(Unreadable { found: found.to_owned(), allowed })
}

/// How long an action may take.
///
/// Several parts may stand side by side ("agreed between both, as a guide 1 working week or sooner").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Words of haste without a number: never turned into a date.
    pub urgency: Option<Urgency>,
    /// How the document leaves the time open, where it does.
    pub agreement: Option<Agreement>,
    /// How much time, where the document gives a number; of a range ("5 to 10 working days") the shorter, which rules.
    pub quantity: Option<Quantity>,
    /// The longer number of a range.
    pub longest: Option<NonZeroU16>,
    /// By which time of the last day, in minutes after midnight ("next working day by 12:00"); `None`: by its end.
    pub by: Option<u16>,
    /// The document gives the number as a guide, not as a rule.
    pub guide: bool,
    /// "Or sooner if the child needs it".
    pub or_sooner: bool,
    /// How long before the event it has to be done ("2 working days before conference"): counted back from it.
    pub ahead: Option<Quantity>,
    /// It has to be done before this event (its id), whenever that is.
    pub before: Option<EventId>,
    /// The words of what it names by id, which reading a document fills in.
    pub named: LimitWords,
}

/// What a limit names by id, in the policy's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitWords {
    /// The event that it has to be done before.
    pub event: Option<String>,
    /// The post that sets the time.
    pub post: Option<String>,
}

/// Words of haste that a document uses instead of a number, as it has them. The more pressing come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Urgency {
    /// "immediately"
    Immediately,
    /// "at once"
    AtOnce,
    /// "straight away"
    StraightAway,
    /// "without delay"
    WithoutDelay,
    /// "without undue delay"
    WithoutUndueDelay,
    /// "urgently"
    Urgently,
    /// "promptly"
    Promptly,
    /// "as quickly as possible"
    AsQuicklyAsPossible,
    /// "as soon as possible"
    AsSoonAsPossible,
    /// "at the earliest opportunity"
    AtTheEarliestOpportunity,
    /// "as soon as practicable"
    AsSoonAsPracticable,
}

/// How a document leaves a time open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Agreement {
    /// "agreed between both"
    BetweenBoth,
    /// "set by the raiser"
    SetByRaiser,
    /// "set by board chair": a post sets it.
    SetBy(Person),
    /// "a time that protects": as short as the person needs.
    Protects,
}

/// Whose side a post is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Of whoever raises the disagreement.
    Own,
    /// Of the agency whose decision is challenged.
    Other,
    /// Both, each its own.
    Each,
    /// The board.
    Board,
}

/// A post on a side: "each manager", "board chair", "mash".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// `None`: on neither side, or the document does not say.
    pub side: Option<Side>,
    /// A post's id, or `agency` for the agency as a whole.
    pub post: PostId,
}

/// Who acts, or to whom: posts joined by all "and" or all "or", and who stands in for an absent one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// One or more posts.
    pub persons: Vec<Person>,
    /// How several posts are joined.
    pub join: Join,
    /// ", else board vice-chair": whom to go to if they are absent.
    pub stand_ins: Vec<Person>,
}

/// How several posts are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    /// All of them.
    And,
    /// Any of them.
    Or,
}

/// What starts a clock: one of several, whichever happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct After(pub Vec<Start>);

/// One thing that can start a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// An event of the policy, by id.
    Event(EventId),
    /// An action: its stage's id (`None`: the scope it is written in) and its name.
    Action(Option<StageId>, ActionId),
    /// The end of a stage, by id.
    Stage(StageId),
    /// The disagreement was resolved.
    Resolved,
    /// The document does not say.
    NotStated,
}

/// `a`, `a or b`, `not a or b`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice<Id> {
    /// None of the ids, rather than one of them.
    pub negated: bool,
    /// Ids of choices, agencies, kinds of agency or hours.
    pub ids: Vec<Id>,
}

/// What the tool can know: every part must hold. An empty condition always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The agency whose decision is challenged.
    pub agency: Option<Choice<AgencyId>>,
    /// The agency that raises the disagreement.
    pub own_agency: Option<Choice<AgencyId>>,
    /// Whether both are one agency.
    pub same_agency: Option<bool>,
    /// Ids in `[hours]`. Hours never leave anything out: they order.
    pub hours: Option<Choice<String>>,
    /// Answers to the policy's own questions, by question id.
    pub answers: Vec<(QuestionId, Choice<ChoiceId>)>,
}

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// One or more stages of the same pathway, by id.
    Stages(Vec<StageId>),
    /// Another pathway of the policy, by id.
    Pathway(PathwayId),
    /// Another board's policy, by the board's id.
    Board(String),
    /// An https address.
    Address(String),
    /// The document does not say.
    NotStated,
    /// The matter is settled.
    Resolved,
}

#[cfg(test)]
mod tests;
