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
mod window;

use std::fmt;
use std::num::NonZeroU16;

pub use date::{DateRange, written_date};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    /// Words of haste without a number: never turned into a date.
    pub urgency: Option<Urgency>,
    /// Whose choice the time is, where the document leaves it open.
    pub agreement: Option<Agreement>,
    /// How much time, where the document gives a number.
    pub quantity: Option<Quantity>,
    /// The document gives the quantity as a guide, not as a rule.
    pub guide: bool,
    /// "Or sooner if the child needs it".
    pub or_sooner: bool,
    /// It has to be done before this event (its id), whenever that is.
    pub before: Option<String>,
}

/// Words of haste that a document uses instead of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// "immediately"
    Immediately,
    /// "without delay"
    WithoutDelay,
    /// "urgently"
    Urgently,
    /// "as soon as possible"
    AsSoonAsPossible,
}

/// Who sets a time that the document leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// "agreed between both"
    BetweenBoth,
    /// "set by the raiser"
    SetByRaiser,
}

/// A number of days or hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The day itself if it is a working day, else the next working day.
    SameWorkingDay,
    /// Working days; the day of the event is not counted.
    WorkingDays(NonZeroU16),
    /// Working weeks, each of 5 working days.
    WorkingWeeks(NonZeroU16),
    /// Calendar days.
    Days(NonZeroU16),
    /// Elapsed hours, through nights, weekends and clock changes.
    Hours(NonZeroU16),
}

/// Whose side a post is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// `None`: on neither side, or the document does not say.
    pub side: Option<Side>,
    /// A post's id, or `agency` for the agency as a whole.
    pub post: String,
}

/// Who acts, or to whom: posts joined by all "and" or all "or", and who stands in for an absent one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// One or more posts.
    pub persons: Vec<Person>,
    /// How several posts are joined.
    pub join: Join,
    /// ", else board vice-chair": whom to go to if they are absent.
    pub stand_ins: Vec<Person>,
}

/// How several posts are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All of them.
    And,
    /// Any of them.
    Or,
}

/// What starts a clock: one of several, whichever happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After(pub Vec<Start>);

/// One thing that can start a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// An event of the policy, by id.
    Event(String),
    /// An action: its stage's id (`None`: the scope it is written in) and its name.
    Action(Option<String>, String),
    /// The end of a stage, by id.
    Stage(String),
    /// The disagreement was resolved.
    Resolved,
    /// The document does not say.
    NotStated,
}

/// `a`, `a or b`, `not a or b`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// None of the ids, rather than one of them.
    pub negated: bool,
    /// Ids of choices, agencies or kinds of agency.
    pub ids: Vec<String>,
}

/// What the tool can know: every part must hold. An empty condition always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// The agency whose decision is challenged.
    pub agency: Option<Choice>,
    /// The agency that raises the disagreement.
    pub own_agency: Option<Choice>,
    /// Ids in `[hours]`. Hours never leave anything out: they order.
    pub hours: Option<Choice>,
    /// Answers to the policy's own questions, by question id.
    pub answers: Vec<(String, Choice)>,
}

/// When a post can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window {
    /// The document names hours without saying which.
    NotStated,
    /// Outside another window, by id.
    Outside(String),
    /// The union of these spans.
    Spans {
        /// One or more.
        spans: Vec<Span>,
        /// "not bank holidays": shut on bank holidays whatever the spans say.
        not_bank_holidays: bool,
    },
}

/// Days and hours of a window: half-open, so 09:00 belongs to the span that starts then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The days on which it opens.
    pub days: Days,
    /// Minutes after midnight at which it opens, 0 to 1439.
    pub opens: u16,
    /// Minutes after midnight at which it shuts, 1 to 1440; at or before `opens`, it shuts on the next day.
    pub shuts: u16,
}

/// Days of the week, as a document names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// Every day.
    Every,
    /// Monday to Friday except bank holidays.
    Working,
    /// Saturday and Sunday.
    Weekends,
    /// Bank holidays of the policy's division.
    BankHolidays,
    /// A weekday to a weekday, both included; may run over a week's end.
    Range(chrono::Weekday, chrono::Weekday),
}

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// One or more stages of the same pathway, by id.
    Stages(Vec<String>),
    /// Another pathway of the policy, by id.
    Pathway(String),
    /// Another board's policy, by the board's id.
    Board(String),
    /// An https address.
    Address(String),
    /// The document does not say.
    NotStated,
}

#[cfg(test)]
mod tests;
