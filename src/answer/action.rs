//! What somebody does, seen from the situation.

use super::{Availability, Conflict, Contactable, Deadline, NoteAnswer, PostRef, Side, Unanswered};
use crate::policy::{Action, ActionKind, DecisionOption, Duty, SilenceCounts};

/// An action, seen from the reader's situation.
#[derive(Clone, Debug)]
pub struct ActionAnswer<'a> {
    /// Its name in its stage; a standing action's whole address.
    pub id: &'a str,
    /// The policy's own: its address tells it from one of the same id at another stage.
    pub action: &'a Action,
    /// What kind of action.
    pub kind: ActionKind,
    /// When it is done.
    pub when: ActionTime,
    /// Who does it, ready to read; empty: the policy does not say.
    pub who: Vec<PostRef<'a>>,
    /// Who does it while they are absent.
    pub who_else: Vec<PostRef<'a>>,
    /// How several doers are joined.
    pub who_join: Option<crate::policy::phrase::Join>,
    /// Whose duty it is.
    pub side: Option<Side>,
    /// To whom.
    pub to: Vec<PostRef<'a>>,
    /// To whom while they are absent.
    pub to_else: Vec<PostRef<'a>>,
    /// How several addressees are joined.
    pub join: Option<crate::policy::phrase::Join>,
    /// The contact rows of those addressees, where the board lists any.
    pub contacts: Vec<Contactable<'a>>,
    /// What is done; `None`: the kind says it.
    pub does: Option<&'a str>,
    /// The same in at most eight words, as a clause; `{to}` stands for whom it goes to.
    pub short: Option<&'a str>,
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
    /// How firmly the document asks for it, where it says so.
    pub duty: Option<Duty>,
    /// What it counts as if nobody answers in time.
    pub silence: Option<SilenceCounts>,
    /// Who has to be satisfied for it to be settled, and how several are joined.
    pub satisfied: Vec<PostRef<'a>>,
    /// How several of these are joined.
    pub satisfied_join: Option<crate::policy::phrase::Join>,
    /// The listed outcomes of a decision.
    pub options: &'a [DecisionOption],
    /// By when.
    pub deadline: Deadline<'a>,
    /// It is done: the reader told of it, or of what came of it.
    pub done: bool,
    /// It is set aside, and leads nobody (rule 42 of docs/rules.md).
    pub is_aside: bool,
    /// It waits for something else of the stage that is not done.
    pub is_held_up: bool,
    /// Whether it can be done at `now`, where the document gives hours.
    pub available: Availability<'a>,
    /// Where the document says two things about it.
    pub conflicts: Vec<Conflict<'a>>,
    /// What else is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

impl ActionAnswer<'_> {
    /// Whether another answer is of the same action.
    pub fn is(&self, other: &ActionAnswer) -> bool {
        std::ptr::eq(self.action, other.action)
    }

    /// Whether somebody is late with it. With what only may be done nobody is: its time is over. Rule 45 of docs/rules.md.
    pub fn is_late(&self) -> bool {
        self.deadline.overdue && !self.optional
    }
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
