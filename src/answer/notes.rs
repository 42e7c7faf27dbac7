//! What else a document says, and what it does not say.

use super::{Conflict, Contactable, Unanswered};
use crate::policy::phrase::Then;
use crate::policy::{Note, NoteKind};

/// Another procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// Clause: what sends somebody there ("both sides work for the same agency").
    pub condition_words: Option<&'a str>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// What the document says.
    pub says: &'a str,
    /// A pathway, board or address; `None`: the document names none.
    pub then: Option<&'a Then>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// Another way: what the document excludes or sends elsewhere.
#[derive(Clone, Debug)]
pub struct OtherWay<'a> {
    /// Its id: what the parameter `other` takes.
    pub id: &'a str,
    /// Clause: what sends somebody there ("both sides work for the same agency").
    pub condition_words: Option<&'a str>,
    /// What the document says: where to go instead.
    pub says: &'a str,
    /// What it is called in few words.
    pub short: Option<&'a str>,
    /// A pathway, board or address; `None`: the document names none.
    pub then: Option<&'a Then>,
    /// The post to go to and how to reach it, one entry for each contact row; empty where the document names none.
    pub contacts: Vec<Contactable<'a>>,
    /// Clause: what the document leaves open about it; completes "The policy does not say …".
    pub open: Option<&'a str>,
    /// Where the document says otherwise about it.
    pub conflicts: Vec<Conflict<'a>>,
    /// Its condition is known to hold: it was not chosen, but recognised.
    pub recognised: bool,
    /// It is the whole answer, since it was chosen or recognised.
    pub chosen: bool,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A note, in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteAnswer<'a> {
    /// What kind of note.
    pub kind: NoteKind,
    /// The policy's own.
    pub note: &'a Note,
    /// It says what the document leaves open about what follows the stage.
    pub is_about_next: bool,
    /// What it says; for `silent`, a clause that completes "The policy does not say …".
    pub text: &'a str,
    /// The essence, in few words.
    pub short: Option<&'a str>,
    /// Where it leads, for an `entry`.
    pub then: Option<&'a Then>,
    /// What it depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
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
    /// It has no procedure of its own for a disagreement inside one agency, and this is one.
    SameAgency,
    /// The same, and it is not known whether this is one: the same was told of both sides, and stands for several bodies.
    MayBeSameAgency,
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
    /// How a step of both sides works where the list has one person for both: what the post is called.
    OnePerson(&'a str),
}
