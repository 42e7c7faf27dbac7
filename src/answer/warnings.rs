//! What a reader has to know before relying on an answer.

use crate::time::moment::PartialDate;
use chrono::NaiveDate;

/// Something the reader has to know before relying on the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning<'a> {
    /// Which of the closed list.
    pub code: WarningCode,
    /// What it is about, where the code alone does not say.
    pub detail: Option<Detail<'a>>,
    /// Where it rests.
    pub cite: Option<&'a str>,
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail<'a> {
    /// A post, a title or a clause, by the warning's code.
    Words(&'a str),
    /// A date as far as the document gives it.
    Date(PartialDate),
    /// The last day on which bank holidays are known.
    LastDay(NaiveDate),
}

/// The closed list of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningCode {
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

impl WarningCode {
    /// The code as the API writes it.
    pub fn id(self) -> &'static str {
        match self {
            WarningCode::PolicyReviewOverdue => "policy_review_overdue",
            WarningCode::PolicyUndated => "policy_undated",
            WarningCode::PolicySilent => "policy_silent",
            WarningCode::NotYourPathway => "not_your_pathway",
            WarningCode::ContactOld => "contact_old",
            WarningCode::ContactUndated => "contact_undated",
            WarningCode::ContactVacant => "contact_vacant",
            WarningCode::ContactUnattributed => "contact_unattributed",
            WarningCode::DocumentConflict => "document_conflict",
            WarningCode::NoTimeLimit => "no_time_limit",
            WarningCode::NoOutOfHoursRoute => "no_out_of_hours_route",
            WarningCode::CapReachedFirst => "cap_reached_first",
            WarningCode::CalendarEnds => "calendar_ends",
            WarningCode::WorkingDayUndefined => "working_day_undefined",
            WarningCode::CheckOriginal => "check_original",
        }
    }
}
