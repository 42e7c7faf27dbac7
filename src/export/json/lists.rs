//! The closed lists of the contract, as JSON writes them.

use crate::policy::phrase;
use crate::{answer, policy};
use serde::Serialize;

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident: $core:path { $($(#[$item_doc:meta])* $item:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$item_doc])* $item,)+
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                match core {
                    $(<$core>::$item => Self::$item,)+
                }
            }
        }
    };
}

closed_list! {
    /// Whose duty or post it is.
    Side: phrase::Side {
        /// Of whoever raises the disagreement.
        Own,
        /// Of the agency whose decision is challenged.
        Other,
        /// Both, each its own.
        Each,
        /// The board.
        Board,
    }
}
closed_list! {
    /// How firmly a document asks for something.
    Duty: policy::Duty {
        /// It must be done.
        Must,
        /// It should be done.
        Should,
    }
}
closed_list! {
    /// How several people are joined.
    Join: phrase::Join {
        /// All of them.
        And,
        /// Any of them.
        Or,
    }
}
closed_list! {
    /// Words of haste without a number.
    Urgency: phrase::Urgency {
        /// "immediately"
        Immediately,
        /// "without delay"
        WithoutDelay,
        /// "urgently"
        Urgently,
        /// "as soon as possible"
        AsSoonAsPossible,
    }
}
closed_list! {
    /// Who sets a time that the document leaves open.
    Agreement: phrase::Agreement {
        /// A time that suits both sides.
        BetweenBoth,
        /// A time that whoever raises it sets.
        SetByRaiser,
    }
}
closed_list! {
    /// A kind of action.
    ActionKind: policy::ActionKind {
        /// The policy's own route for immediate risk.
        Danger,
        /// Ask for advice.
        Consult,
        /// Raise the disagreement.
        Raise,
        /// Take it further up.
        Escalate,
        /// Use another route.
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
}
closed_list! {
    /// When an action is done.
    ActionTime: answer::ActionTime {
        /// At this stage.
        Now,
        /// When it is resolved.
        OnResolution,
        /// At every stage.
        Standing,
    }
}
closed_list! {
    /// What kind of contact detail there is.
    HolderState: answer::HolderState {
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
}
closed_list! {
    /// Whose duties come first.
    Perspective: answer::Perspective {
        /// The reader disagrees.
        Raising,
        /// A disagreement was raised with the reader.
        Responding,
    }
}
closed_list! {
    /// Where the matter stands.
    RunState: answer::RunState {
        /// It is not settled yet.
        Open,
        /// It is resolved.
        Settled,
        /// Somebody is in danger now.
        Danger,
    }
}
closed_list! {
    /// Where a stage stands beside the reader's own.
    Position: answer::Position {
        /// Before it: dated only where what happened belongs to it.
        Before,
        /// The reader's own stage.
        Here,
        /// After it.
        After,
        /// After it, and not needed: it is settled.
        NotNeeded,
    }
}
closed_list! {
    /// What the reader has to know before relying on the answer.
    WarningCode: answer::WarningCode {
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
}

/// The firmest thing that a limit says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum DeadlineKind {
    /// By the end of a day.
    Date,
    /// By a time on a day.
    DateTime,
    /// Words of haste: at once.
    Now,
    /// Left to the sides to agree.
    Agreed,
    /// Before an event.
    Before,
    /// The policy sets no limit.
    None,
}

/// Whether somebody can be reached at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Available {
    /// Yes, until `until`.
    Now,
    /// Not now: from `from`.
    Later,
    /// The document gives no hours.
    Any,
    /// The document speaks of hours without saying which.
    NotStated,
}

/// A kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// How people should go about it.
    Principle,
    /// What it is for, and what not.
    Scope,
    /// What a stage can or cannot order.
    Power,
    /// What follows a resolution.
    Learning,
    /// Where to begin.
    Entry,
    /// The document does not say.
    Silent,
    /// How fast it should go, in the document's words.
    Pace,
    /// What the guide itself had to decide. Never the document's words.
    Reading,
    /// The transcription is doubtful: see the original.
    Check,
    /// A detail was left out because it cannot be told whose it is.
    Unattributed,
}

/// Whether a limit is a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// It is a rule.
    Must,
    /// It is a guide.
    Guide,
}

impl From<answer::DeadlineKind> for DeadlineKind {
    fn from(kind: answer::DeadlineKind) -> Self {
        match kind {
            answer::DeadlineKind::Date => DeadlineKind::Date,
            answer::DeadlineKind::DateTime => DeadlineKind::DateTime,
            answer::DeadlineKind::Now => DeadlineKind::Now,
            answer::DeadlineKind::Agreed => DeadlineKind::Agreed,
            answer::DeadlineKind::Before => DeadlineKind::Before,
            answer::DeadlineKind::None => DeadlineKind::None,
        }
    }
}

impl NoteKind {
    /// The kind in `notes`; `None` for conflicts and other procedures, which have lists of their own.
    pub(super) fn of(kind: policy::NoteKind) -> Option<NoteKind> {
        Some(match kind {
            policy::NoteKind::Principle => NoteKind::Principle,
            policy::NoteKind::Scope => NoteKind::Scope,
            policy::NoteKind::Pace => NoteKind::Pace,
            policy::NoteKind::Reading => NoteKind::Reading,
            policy::NoteKind::Power => NoteKind::Power,
            policy::NoteKind::Learning => NoteKind::Learning,
            policy::NoteKind::Entry => NoteKind::Entry,
            policy::NoteKind::Silent => NoteKind::Silent,
            policy::NoteKind::Check => NoteKind::Check,
            policy::NoteKind::Unattributed => NoteKind::Unattributed,
            policy::NoteKind::Instead | policy::NoteKind::Conflict => return None,
        })
    }
}
