//! What else a document says, and what it does not say.

use crate::policy::NoteKind;
use crate::policy::phrase::Then;

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
