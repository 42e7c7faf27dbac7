//! Whom to go to, and how to reach them.

use super::NoteAnswer;
use crate::policy::{Phone, Ways};
use crate::time::moment::{LondonTime, PartialDate};
use std::borrow::Cow;

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
    /// Its name inside a sentence, where the policy has a shorter one ("the police").
    pub short: Option<&'a str>,
}

/// Whose a post is, seen from the disagreement: the same whoever reads.
pub use crate::policy::phrase::Side;

/// A post on a side, as an action names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostRef<'a> {
    /// What the document calls the post.
    pub post: &'a str,
    /// The same in few words, where the policy has a shorter form.
    pub short: Option<&'a str>,
    /// Whose it is; `None`: neither side's, or the policy does not say.
    pub side: Option<Side>,
    /// The agency it belongs to, where known. The agency as a whole has its own name as `post`, or `agency` while it is
    /// not known which.
    pub agency: Option<AgencyRef<'a>>,
    /// The list shows the post as vacant.
    pub is_vacant: bool,
    /// The reader is meant: whoever the pathway has on the reader's side at its start, or the role that the reader chose.
    pub is_reader: bool,
}

/// Somebody to go to: one contact row, or a post without one.
#[derive(Clone, Debug)]
pub struct Contactable<'a> {
    /// The id of the action that leads here.
    pub action: &'a str,
    /// What this agency calls the post.
    pub post: &'a str,
    /// What the policy calls the post; `post` may be a title of the row's own.
    pub of: &'a str,
    /// The same in few words, where the policy has a shorter form; a title of the row's own has none.
    pub short: Option<&'a str>,
    /// The document gives this row as an example of who may hold the post.
    pub example: bool,
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
    /// Who goes to them, where that is not the reader: somebody else of the reader's own side (their manager), the other
    /// side, or a third party ("the parent or carer goes to …").
    pub by: Vec<PostRef<'a>>,
    /// How several of them are joined.
    pub by_join: Option<crate::policy::phrase::Join>,
    /// The post that this one stands in for when it is absent.
    pub else_for: Option<&'a str>,
    /// How it is joined to the entry before: `and`, `or`; `None` for the first, and for whoever stands in for somebody: an
    /// absence is no option.
    pub join: Option<crate::policy::phrase::Join>,
    /// The action's paragraph.
    pub cite: &'a str,
}

/// Whether both sides are one agency: no parameter, for it is recognised and never asked for.
pub const SAME_AGENCY: &str = "same_agency";

/// A condition that the tool would know if it were told. What stands under it is
/// shown, with the condition in words: rule 5 of docs/rules.md.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered<'a> {
    /// The parameter that is missing; [`SAME_AGENCY`] where it is both sides that decide.
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

impl Availability<'_> {
    /// Whether it turns on the hour, by hours that are stated.
    pub fn has_hours(&self) -> bool {
        matches!(self, Availability::Now { .. } | Availability::Later { .. })
    }

    /// Whether the hours say that nobody can be reached now.
    pub fn is_shut(&self) -> bool {
        matches!(self, Availability::Later { .. })
    }
}

/// Who holds a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAnswer<'a> {
    /// The row of the contact list, by its id; `None`: there is no row.
    pub row: Option<&'a str>,
    /// What kind of detail there is.
    pub state: HolderState,
    /// The person.
    pub name: Option<&'a str>,
    /// Telephone numbers.
    pub phones: &'a [Phone],
    /// E-mail addresses as printed.
    pub emails: &'a [String],
    /// A website.
    pub website: Option<&'a str>,
    /// Other ways to reach whoever it is; `None` where there is no row.
    pub ways: Option<&'a Ways>,
    /// The post that gives the details.
    pub via: Option<&'a str>,
    /// The parameter on which the details depend and that nobody has told: `agency` or `own_agency`.
    pub depends_on: Option<&'a str>,
    /// The list has details of this post for other agencies, and no row at all for this one.
    pub is_unlisted: bool,
    /// When a vacancy ends, as printed, even when past.
    pub until: Option<PartialDate>,
    /// The date of the document it stands in; `None`: it has none.
    pub as_of: Option<PartialDate>,
    /// What is said about the row, as sentences.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Where the row stands, if there is a row.
    pub cite: Option<&'a str>,
}

impl ContactAnswer<'_> {
    /// Nothing but what kind of detail there is.
    pub(crate) fn empty(state: HolderState) -> Self {
        ContactAnswer {
            row: None,
            state,
            name: None,
            phones: &[],
            emails: &[],
            website: None,
            ways: None,
            via: None,
            depends_on: None,
            is_unlisted: false,
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

impl HolderState {
    /// Whether there is a name, a number or a mailbox, which may be out of date.
    pub fn has_details(self) -> bool {
        matches!(self, HolderState::Named | HolderState::Line)
    }
}
