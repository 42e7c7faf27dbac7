//! How well a policy can be followed: what its document leaves open, in a list that says what would mend it.
//!
//! A finding is the document's, never an error of the policy file: a post without a contact, an agency without a route,
//! hours that nobody covers. It lowers a score out of 100, so that a board sees what would raise it.

pub mod cases;
mod ends;
mod findings;
mod people;
mod trial;

pub use ends::{StageEnd, stage_ends};

use crate::policy::Policy;
use crate::time::by_rank;
use crate::time::calendar::Calendar;
use crate::time::moment::LondonTime;
use chrono::NaiveDate;

/// What was found in a policy, and what it would score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Out of 100: what is left when each finding has taken its points.
    pub score: u8,
    /// What was found, the heaviest first.
    pub findings: Vec<Finding>,
    /// How many situations were tried: each stage, perspective, agency, case and change of hours in 366 days.
    pub tried: u64,
    /// How many of them have nobody to go to, or nobody at that hour.
    pub unanswered: u64,
}

/// Something that a board may want to mend in its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding.
    pub code: FindingCode,
    /// The address in the policy file that it is about.
    pub place: String,
    /// It as a sentence, in the board's words.
    pub text: String,
    /// The paragraph, where there is one.
    pub cite: Option<String>,
    /// How many points of the score it takes.
    pub points: u8,
}

/// The closed list of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingCode {
    /// A situation has nobody to go to, and nobody who acts.
    NoAnswer,
    /// At some hours nobody can be reached.
    HoursGap,
    /// Two windows of hours hold at once, so that two lines answer for the same thing.
    HoursOverlap,
    /// An agency has no stage of its own, beside others that have one.
    AgencyWithoutRoute,
    /// The document says two things.
    Contradiction,
    /// The review date is past.
    ReviewOverdue,
    /// The document has no date, or no review date.
    Undated,
    /// Contacts are older than a year.
    ContactOld,
    /// Contacts have no date.
    ContactUndated,
    /// A post is vacant or its details are being updated.
    PostVacant,
    /// Nobody is listed for a post that people are sent to.
    PostWithoutContact,
    /// An action has no time limit.
    ActionWithoutLimit,
    /// The document speaks of hours without saying which.
    HoursNotStated,
    /// A cap ends before the stages that it covers.
    CapShorter,
    /// An answer is counted from the start of its stage, before what it answers was done.
    CountsFromStart,
    /// The document leaves something open.
    Silent,
    /// A term that dates rest on is not defined.
    TermUndefined,
    /// A detail could not be attributed, or the text is doubtful.
    Doubtful,
}

impl FindingCode {
    /// Every code.
    pub const ALL: [FindingCode; 18] = [
        FindingCode::NoAnswer,
        FindingCode::HoursGap,
        FindingCode::HoursOverlap,
        FindingCode::AgencyWithoutRoute,
        FindingCode::Contradiction,
        FindingCode::ReviewOverdue,
        FindingCode::Undated,
        FindingCode::ContactOld,
        FindingCode::ContactUndated,
        FindingCode::PostVacant,
        FindingCode::PostWithoutContact,
        FindingCode::ActionWithoutLimit,
        FindingCode::HoursNotStated,
        FindingCode::CapShorter,
        FindingCode::CountsFromStart,
        FindingCode::Silent,
        FindingCode::TermUndefined,
        FindingCode::Doubtful,
    ];

    /// What it means, for people.
    pub fn meaning(self) -> &'static str {
        match self {
            FindingCode::NoAnswer => "A situation has nobody to go to, and nobody who acts.",
            FindingCode::HoursGap => "At some hours nobody can be reached.",
            FindingCode::HoursOverlap => {
                "Two windows of hours hold at once, so that two lines answer for the same thing."
            }
            FindingCode::AgencyWithoutRoute => "An agency has no stage of its own, beside others that have one.",
            FindingCode::Contradiction => "The document says two things.",
            FindingCode::ReviewOverdue => "The review date is past.",
            FindingCode::Undated => "The document has no date, or no review date.",
            FindingCode::ContactOld => "Contacts are older than a year.",
            FindingCode::ContactUndated => "Contacts have no date.",
            FindingCode::PostVacant => "A post is vacant or its details are being updated.",
            FindingCode::PostWithoutContact => "Nobody is listed for a post that people are sent to.",
            FindingCode::ActionWithoutLimit => "An action has no time limit.",
            FindingCode::HoursNotStated => "The document speaks of hours without saying which.",
            FindingCode::CapShorter => "A cap ends before the stages that it covers.",
            FindingCode::CountsFromStart => {
                "An answer is counted from the start of its stage, before what it answers was done."
            }
            FindingCode::Silent => "The document leaves something open.",
            FindingCode::TermUndefined => "A term that dates rest on is not defined.",
            FindingCode::Doubtful => "A detail could not be attributed, or the text is doubtful.",
        }
    }

    /// The code as the API writes it.
    pub fn id(self) -> &'static str {
        match self {
            FindingCode::NoAnswer => "no_answer",
            FindingCode::HoursGap => "hours_gap",
            FindingCode::HoursOverlap => "hours_overlap",
            FindingCode::AgencyWithoutRoute => "agency_without_route",
            FindingCode::Contradiction => "contradiction",
            FindingCode::ReviewOverdue => "review_overdue",
            FindingCode::Undated => "undated",
            FindingCode::ContactOld => "contact_old",
            FindingCode::ContactUndated => "contact_undated",
            FindingCode::PostVacant => "post_vacant",
            FindingCode::PostWithoutContact => "post_without_contact",
            FindingCode::ActionWithoutLimit => "action_without_limit",
            FindingCode::HoursNotStated => "hours_not_stated",
            FindingCode::CapShorter => "cap_shorter",
            FindingCode::CountsFromStart => "counts_from_start",
            FindingCode::Silent => "silent",
            FindingCode::TermUndefined => "term_undefined",
            FindingCode::Doubtful => "doubtful",
        }
    }

    /// What one finding takes, and the most that all of its kind take together.
    ///
    /// What leaves a person without an answer weighs most; what only has to be said weighs least.
    pub fn weight(self) -> (u8, u8) {
        match self {
            FindingCode::NoAnswer => (4, 16),
            FindingCode::HoursGap => (3, 12),
            FindingCode::Contradiction => (2, 10),
            FindingCode::ReviewOverdue | FindingCode::ContactOld => (8, 8),
            FindingCode::AgencyWithoutRoute => (3, 6),
            FindingCode::Undated | FindingCode::ContactUndated => (4, 8),
            FindingCode::HoursOverlap | FindingCode::HoursNotStated | FindingCode::CapShorter => (2, 4),
            FindingCode::TermUndefined => (2, 2),
            FindingCode::PostWithoutContact | FindingCode::ActionWithoutLimit | FindingCode::Silent => (1, 8),
            FindingCode::PostVacant | FindingCode::CountsFromStart | FindingCode::Doubtful => (1, 4),
        }
    }
}

/// What is found by reading a policy, without trying it: at once, the heaviest first, and without points, which
/// [`health`] gives.
pub fn read(policy: &Policy, today: NaiveDate) -> Vec<Finding> {
    let mut found = findings::findings(policy, today);
    by_rank(&mut found, &|finding| finding.code as u32);
    found
}

/// Checks a policy as a board would want it checked, on the day of `now`.
///
/// Tries every stage from both perspectives for every agency and answer that it turns on, and at every change of hours
/// in the 366 days from `now` (bank holidays and clock changes included), and lists what has no answer.
pub fn health(policy: &Policy, calendar: &Calendar, now: LondonTime) -> Health {
    let mut found = findings::findings(policy, now.date_naive());
    let trial = trial::trial(policy, calendar, now);
    found.extend(trial.findings);
    by_rank(&mut found, &|finding| finding.code as u32);
    let mut taken: u32 = 0;
    let mut of_code: Option<(FindingCode, u8)> = None;
    for finding in &mut found {
        let (each, most) = finding.code.weight();
        let so_far = of_code.filter(|(code, _)| *code == finding.code).map_or(0, |(_, points)| points);
        finding.points = each.min(most - so_far);
        of_code = Some((finding.code, so_far + finding.points));
        taken += u32::from(finding.points);
    }
    by_rank(&mut found, &|finding| u32::MAX - u32::from(finding.points));
    let score = u8::try_from(100_u32.saturating_sub(taken)).unwrap_or(0);
    Health { score, findings: found, tried: trial.tried, unanswered: trial.unanswered }
}
