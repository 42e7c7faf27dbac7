//! The answers: a guide to one situation, and a timeline of its whole pathway.
//!
//! What a document says is borrowed from it: an answer lives as long as its policy and calendar, and copies no words.
//! These are values: `say` puts them into words, `export` into JSON.

mod action;
mod asked;
mod deadline;
mod first;
mod guide;
mod notes;
mod people;
mod timeline;
mod warnings;
mod whole;

pub use crate::time::calendar::{CountedDay, SkippedDay};
pub use action::{ActionAnswer, ActionTime};
pub use asked::{Ask, ChosenWords, Need, NeedChoice, Perspective, RunState, SituationEcho};
pub use deadline::{Assumption, Bound, CapAnswer, Conflict, CountedFrom, Deadline, DeadlineKind, Happening, Why};
pub use first::First;
pub(crate) use first::is_alike;
pub use guide::{
    ByWhen, EMERGENCY_PHONE, EMERGENCY_TEXT, Emergency, FormAnswer, Guide, Next, PolicyRoute, Running, SkipAfter,
    emergency_text,
};
pub use notes::{Elsewhere, NoteAnswer, OtherWay, Silence};
pub use people::{
    AgencyRef, Availability, BoardRef, ContactAnswer, Contactable, HolderState, PostRef, SAME_AGENCY, Side, Unanswered,
};
pub use timeline::{Position, Timeline, TimelineStage};
pub use warnings::{Detail, Warning, WarningCode};
pub use whole::Whole;
