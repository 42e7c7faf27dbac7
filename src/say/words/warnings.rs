//! Warnings in words, the emergency line, and the questions that every policy has.

use super::{Arg, Words, message};
use crate::answer::{Detail, EMERGENCY_PHONE, Warning, WarningCode};
use crate::policy::Audience;

impl Words {
    /// A warning as a sentence. What the words of its detail mean depends on its code: a date (review overdue, contact
    /// old), a post (vacant, unattributed), a pathway's or stage's title (not yours), a clause (silent); with any other
    /// code it is a sentence, said behind.
    pub fn warning(self, warning: &Warning) -> String {
        use WarningCode as Code;
        let words = match warning.detail {
            None => return self.bare_warning(warning.code),
            Some(Detail::LastDay(day)) => {
                return self.phrase(key!("warning-calendar-ends"), &[("date", Arg::Text(&self.date(day)))]);
            }
            Some(Detail::Words(words)) => words,
        };
        match warning.code {
            Code::PolicyReviewOverdue => {
                self.phrase(key!("warning-policy-review-overdue"), &[("when", Arg::Text(&self.on_partial_date(words)))])
            }
            Code::PolicySilent => self.silent(words),
            Code::ContactOld => {
                self.phrase(key!("warning-contact-old"), &[("date", Arg::Text(&self.partial_date(words)))])
            }
            Code::ContactVacant => self.phrase(key!("warning-contact-vacant-post"), &[("post", Arg::Policy(words))]),
            Code::ContactUnattributed => {
                self.phrase(key!("warning-contact-unattributed-post"), &[("post", Arg::Policy(words))])
            }
            Code::NotYourPathway => {
                self.phrase(key!("warning-not-your-pathway-titled"), &[("title", Arg::Policy(words))])
            }
            code => [&self.bare_warning(code), " ", &self.policy(words)].concat(),
        }
    }

    fn bare_warning(self, code: WarningCode) -> String {
        use WarningCode as Code;
        let key = match code {
            Code::PolicyReviewOverdue => key!("warning-policy-review-overdue-undated"),
            Code::PolicyUndated => key!("warning-policy-undated"),
            Code::PolicySilent => key!("warning-policy-silent"),
            Code::NotYourPathway => key!("warning-not-your-pathway"),
            Code::ContactOld => key!("warning-contact-old-undated"),
            Code::ContactUndated => key!("warning-contact-undated"),
            Code::ContactVacant => key!("warning-contact-vacant"),
            Code::ContactUnattributed => key!("warning-contact-unattributed"),
            Code::DocumentConflict => key!("warning-document-conflict"),
            Code::NoTimeLimit => key!("warning-no-time-limit"),
            Code::NoOutOfHoursRoute => key!("warning-no-out-of-hours-route"),
            Code::CapReachedFirst => key!("warning-cap-reached-first"),
            Code::CalendarEnds => key!("warning-calendar-ends-undated"),
            Code::WorkingDayUndefined => key!("warning-working-day-undefined"),
            Code::CheckOriginal => key!("warning-check-original"),
        };
        self.phrase(key, &[])
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

    /// "The child is in danger now".
    pub fn in_danger(self, audience: Audience) -> String {
        match audience {
            Audience::Children => message::in_danger_child(self),
            Audience::Adults | Audience::Both => message::in_danger_adult(self),
        }
    }

    /// The question that asks for a parameter: the policy's own, else the one that every policy has.
    pub fn question(self, param: &str, own: Option<&str>) -> String {
        let key = match (own, param) {
            (Some(question), _) => return self.policy(question),
            (None, "perspective") => key!("ask-perspective"),
            (None, "pathway") => key!("ask-pathway"),
            (None, "agency") => key!("ask-agency"),
            (None, "own_agency") => key!("ask-own-agency"),
            (None, "other") => key!("ask-other"),
            (None, "stage") => key!("ask-stage"),
            (None, "at") => key!("ask-at"),
            (None, "began") => key!("ask-began"),
            (None, "from") => key!("ask-from"),
            (None, other) => return other.to_owned(),
        };
        self.phrase(key, &[])
    }
}
