//! By when: a deadline with everything that stands behind it.

use super::{Agreement, Binding, Bound, DeadlineKind, Urgency, Voice, each};
use crate::answer;
use serde::Serialize;

/// By when something has to be done.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Deadline<'a> {
    /// The firmest thing the limit says.
    pub kind: DeadlineKind,
    /// The day (by its end) or the time; null with `why`.
    pub due: Option<String>,
    /// The day or time by the longer end of a range; `due` is by the shorter.
    pub longest: Option<String>,
    /// Why there is no date.
    pub why: Option<String>,
    /// The limit, as the policy file's phrase; null: the policy sets none.
    pub limit: Option<String>,
    /// Words of haste, if the limit has them.
    pub urgency: Option<Urgency>,
    /// How the time is left open, if the limit does so.
    pub agreement: Option<Agreement>,
    /// The post that sets it.
    pub set_by: Option<&'a str>,
    /// The words of the event that it has to come before.
    pub before: Option<&'a str>,
    /// Whether the limit is a rule or a guide; null without a limit.
    pub binding: Option<Binding>,
    /// "Or sooner if the child needs it".
    pub or_sooner: bool,
    /// What the date rests on; null when it is counted directly from `at`.
    pub assumes: Option<String>,
    /// What the date is counted from: where another limit brings it forward, what that one counts from.
    pub from: Option<Start<'a>>,
    /// What brings the date forward.
    pub bounded_by: Option<Bound<'a>>,
    /// The date is past at `now`, and somebody is late by it: it rests neither on a step that nobody told of nor on the stage
    /// before having taken its whole time. Rule 45 of docs/rules.md.
    pub overdue: bool,
    /// The limit that gives the date is a guide: a date that is past is no breach.
    pub guide: bool,
    /// How it was counted, day by day; empty for hours and words.
    pub days: Vec<CountedDay>,
    /// How hours were counted, in words; null for days and words.
    pub explanation: Option<String>,
}

/// What a clock counts from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Start<'a> {
    /// What the parameter `from` takes.
    pub id: &'a str,
    /// What happened, in words.
    pub event: String,
    /// When, if known.
    pub at: Option<String>,
}

/// One day of a count.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct CountedDay {
    /// The day.
    pub date: String,
    /// Whether it counts.
    pub counts: bool,
    /// Why it does not.
    pub why: Option<String>,
}

impl Voice {
    pub(super) fn deadline<'a>(self, deadline: &'a answer::Deadline) -> Deadline<'a> {
        let binding = |limit: &crate::policy::phrase::Limit| {
            if limit.guide { Binding::Guide } else { Binding::Must }
        };
        Deadline {
            kind: deadline.kind.into(),
            due: deadline.due.map(|due| due.to_string()),
            longest: deadline.longest.map(|longest| longest.to_string()),
            why: deadline.why.as_ref().map(|why| self.words.why(why)),
            limit: deadline.limit.map(ToString::to_string),
            urgency: deadline.urgency().map(Urgency::from),
            agreement: deadline.agreement().map(Agreement::from),
            set_by: deadline.limit.and_then(|limit| limit.named.post.as_deref()),
            before: deadline.before,
            binding: deadline.limit.map(binding),
            or_sooner: deadline.or_sooner(),
            assumes: self.words.assumptions(&deadline.assumes),
            from: deadline.from.as_ref().map(|from| Start {
                id: from.id,
                event: self.words.happening(&from.what),
                at: from.at.map(|at| at.to_string()),
            }),
            bounded_by: deadline.bounded_by.as_ref().map(Bound::from),
            overdue: deadline.overdue,
            guide: deadline.is_guide(),
            days: self.days(&deadline.days),
            explanation: self.words.hours_counted(deadline.ruling_limit(), deadline.due),
        }
    }

    pub(super) fn days(self, days: &[answer::CountedDay]) -> Vec<CountedDay> {
        each(days, |day| CountedDay {
            date: day.date.to_string(),
            counts: day.counts,
            why: day.why.as_ref().map(|why| self.words.skipped_day(why)),
        })
    }
}
