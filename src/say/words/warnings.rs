//! Warnings in words, the emergency line, and the questions that every policy has.

use super::{Arg, Words, message};
use crate::answer::{Detail, EMERGENCY_PHONE, Warning, WarningCode};
use crate::policy::Audience;

impl Words {
    /// A warning as a sentence. What the words of its detail mean depends on its code: a post (vacant, unattributed), a
    /// pathway's or stage's title (not yours), a clause (silent); with any other code it is a sentence, said behind.
    pub fn warning(self, warning: &Warning) -> String {
        use WarningCode as Code;
        let words = match warning.detail {
            None => return self.bare_warning(warning.code),
            Some(Detail::LastDay(day)) => {
                return message::warning_calendar_ends(self, &self.date(day));
            }
            Some(Detail::Date(date)) => {
                return match warning.code {
                    Code::PolicyReviewOverdue => {
                        message::warning_policy_review_overdue(self, &self.on_partial_date(date))
                    }
                    _ => message::warning_contact_old(self, &self.partial_date(date)),
                };
            }
            Some(Detail::Words(words)) => words,
        };
        match warning.code {
            Code::PolicySilent => self.silent(words),
            Code::ContactVacant => message::warning_contact_vacant_post(self, Arg::Policy(words)),
            Code::ContactUnattributed => message::warning_contact_unattributed_post(self, Arg::Policy(words)),
            Code::NotYourPathway => message::warning_not_your_pathway_titled(self, Arg::Policy(words)),
            code => [&self.bare_warning(code), " ", &self.policy(words)].concat(),
        }
    }

    fn bare_warning(self, code: WarningCode) -> String {
        use WarningCode as Code;
        match code {
            Code::PolicyReviewOverdue => message::warning_policy_review_overdue_undated(self),
            Code::PolicyUndated => message::warning_policy_undated(self),
            Code::PolicySilent => message::warning_policy_silent(self),
            Code::NotYourPathway => message::warning_not_your_pathway(self),
            Code::ContactOld => message::warning_contact_old_undated(self),
            Code::ContactUndated => message::warning_contact_undated(self),
            Code::ContactVacant => message::warning_contact_vacant(self),
            Code::ContactUnattributed => message::warning_contact_unattributed(self),
            Code::DocumentConflict => message::warning_document_conflict(self),
            Code::NoTimeLimit => message::warning_no_time_limit(self),
            Code::NoOutOfHoursRoute => message::warning_no_out_of_hours_route(self),
            Code::CapReachedFirst => message::warning_cap_reached_first(self),
            Code::CalendarEnds => message::warning_calendar_ends_undated(self),
            Code::WorkingDayUndefined => message::warning_working_day_undefined(self),
            Code::CheckOriginal => message::warning_check_original(self),
        }
    }

    /// "If a child is in immediate danger, call 999.": the tool's own line, the same for every board whose policy is about
    /// children; of adults it says somebody.
    pub fn emergency(self) -> String {
        let key = match self.audience {
            Audience::Children => key!("emergency"),
            Audience::Adults => key!("emergency-adults"),
            Audience::Both => key!("emergency-both"),
        };
        self.phrase(key, &[("phone", Arg::Text(EMERGENCY_PHONE))])
    }

    /// The same in every language that it stands in: while no speaker has reviewed the Welsh, in English as well.
    pub fn emergency_lines(self) -> Vec<String> {
        let mut lines = vec![self.emergency()];
        if self.language() == super::Language::Welsh {
            lines.push(self.in_english().emergency());
        }
        lines
    }

    /// "The child is in danger now".
    pub fn in_danger(self, audience: Audience) -> String {
        match audience {
            Audience::Children => message::in_danger_child(self),
            Audience::Adults | Audience::Both => message::in_danger_adult(self),
        }
    }

    /// When the run began: of a limit whose stages the document names, when the first of them did.
    pub fn ask_began(self, first_stage: Option<&str>) -> String {
        match first_stage {
            Some(first) => message::ask_began_with(self, Arg::Policy(first)),
            None => message::ask_began(self),
        }
    }

    /// The question that asks for a parameter: the policy's own, else the one that every policy has. `first_stage`: the first of
    /// those that a limit covers, for when the run began.
    pub fn question(self, param: &str, own: Option<&str>, first_stage: Option<&str>) -> String {
        match (own, param) {
            (Some(question), _) => self.policy(question),
            (None, "perspective") => message::ask_perspective(self),
            (None, "pathway") => message::ask_pathway(self),
            (None, "agency") => message::ask_agency(self),
            (None, "own_agency") => message::ask_own_agency(self),
            (None, "other") => message::ask_other(self),
            (None, "stage") => message::ask_stage(self),
            (None, "at") => message::ask_at(self),
            (None, "began") => self.ask_began(first_stage),
            (None, "from") => message::ask_from(self),
            (None, other) => other.to_owned(),
        }
    }
}
