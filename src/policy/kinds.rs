//! The closed lists that every board shares, by the words that policy files use for them.

use super::{ActionKind, Audience, Duty, NoteKind, Policy, SilenceCounts};

/// Kinds of agency, the same across boards. An agency's kind is its own id unless the policy says otherwise.
pub const AGENCY_KINDS: [&str; 18] = [
    "social-care",
    "early-help",
    "adult-social-care",
    "reviewing",
    "police",
    "health",
    "school",
    "college",
    "early-years",
    "probation",
    "youth-justice",
    "housing",
    "voluntary",
    "cafcass",
    "fire",
    "ambulance",
    "care-provider",
    "local-authority",
];

/// Kinds of which an area has many bodies: two of one such kind are hardly ever the same one.
const KINDS_OF_MANY: [&str; 8] =
    ["health", "school", "college", "early-years", "housing", "voluntary", "care-provider", "local-authority"];

impl Policy {
    /// Whether an agency, by its id or kind, stands for many bodies of its kind ("Schools", "health") and not for one that the
    /// policy lists under a name of its own.
    pub(crate) fn is_of_many(&self, agency: &str) -> bool {
        let kind = self.agency(agency).map_or(agency, |listed| listed.kind.as_str());
        kind == agency && KINDS_OF_MANY.contains(&kind)
    }
}

impl SilenceCounts {
    /// Both.
    pub const ALL: [SilenceCounts; 2] = [SilenceCounts::Agreement, SilenceCounts::Disagreement];

    /// The word of a policy file.
    pub fn id(self) -> &'static str {
        match self {
            SilenceCounts::Agreement => "agreement",
            SilenceCounts::Disagreement => "disagreement",
        }
    }
}

impl ActionKind {
    /// Every kind, in the order in which actions are shown.
    pub const ALL: [ActionKind; 12] = [
        ActionKind::Danger,
        ActionKind::Consult,
        ActionKind::Raise,
        ActionKind::Escalate,
        ActionKind::Refer,
        ActionKind::Respond,
        ActionKind::Meet,
        ActionKind::Resolve,
        ActionKind::Decide,
        ActionKind::Confirm,
        ActionKind::Notify,
        ActionKind::Record,
    ];

    /// Those that take the matter on to somebody.
    pub const MOVING_ON: [ActionKind; 3] = [ActionKind::Raise, ActionKind::Escalate, ActionKind::Refer];

    /// Whether it takes the matter on to somebody.
    pub fn moves_on(self) -> bool {
        ActionKind::MOVING_ON.contains(&self)
    }

    /// The word that an action's name begins with.
    pub fn id(self) -> &'static str {
        match self {
            ActionKind::Danger => "danger",
            ActionKind::Consult => "consult",
            ActionKind::Raise => "raise",
            ActionKind::Escalate => "escalate",
            ActionKind::Refer => "refer",
            ActionKind::Respond => "respond",
            ActionKind::Meet => "meet",
            ActionKind::Resolve => "resolve",
            ActionKind::Decide => "decide",
            ActionKind::Confirm => "confirm",
            ActionKind::Notify => "notify",
            ActionKind::Record => "record",
        }
    }

    /// The kind of the action of this name: `escalate-night` is an escalate.
    pub fn of(name: &str) -> Option<ActionKind> {
        let word = first_word(name);
        ActionKind::ALL.into_iter().find(|kind| kind.id() == word)
    }
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [NoteKind; 12] = [
        NoteKind::Principle,
        NoteKind::Scope,
        NoteKind::Pace,
        NoteKind::Instead,
        NoteKind::Entry,
        NoteKind::Power,
        NoteKind::Learning,
        NoteKind::Conflict,
        NoteKind::Reading,
        NoteKind::Silent,
        NoteKind::Check,
        NoteKind::Unattributed,
    ];

    /// The word that a note's name begins with.
    pub fn id(self) -> &'static str {
        match self {
            NoteKind::Principle => "principle",
            NoteKind::Scope => "scope",
            NoteKind::Pace => "pace",
            NoteKind::Instead => "instead",
            NoteKind::Entry => "entry",
            NoteKind::Power => "power",
            NoteKind::Learning => "learning",
            NoteKind::Conflict => "conflict",
            NoteKind::Reading => "reading",
            NoteKind::Silent => "silent",
            NoteKind::Check => "check",
            NoteKind::Unattributed => "unattributed",
        }
    }

    /// The kind of the note of this name: `conflict-flowchart` is a conflict.
    pub fn of(name: &str) -> Option<NoteKind> {
        let word = first_word(name);
        NoteKind::ALL.into_iter().find(|kind| kind.id() == word)
    }
}

impl Audience {
    /// Every audience.
    pub const ALL: [Audience; 3] = [Audience::Children, Audience::Adults, Audience::Both];

    /// The word of a policy file.
    pub fn id(self) -> &'static str {
        match self {
            Audience::Children => "children",
            Audience::Adults => "adults",
            Audience::Both => "both",
        }
    }
}

impl Duty {
    /// Every duty.
    pub const ALL: [Duty; 2] = [Duty::Must, Duty::Should];

    /// The word of a policy file.
    pub fn id(self) -> &'static str {
        match self {
            Duty::Must => "must",
            Duty::Should => "should",
        }
    }
}

/// The word by which a statement's name says what it is: `escalate` for `escalate-night`.
pub fn first_word(name: &str) -> &str {
    name.split('-').next().unwrap_or(name)
}
