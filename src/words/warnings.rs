//! Warnings in words, the emergency line, and the questions that every policy has.

use super::{Arg, Words};
use crate::answer::{Detail, EMERGENCY_PHONE, Warning, WarningCode};

impl Words {
    /// A warning as a sentence. What the words of its detail mean depends on its code: a date (review overdue, contact
    /// old), a post (vacant, unattributed), a pathway's or stage's title (not yours), a clause (silent); with any other
    /// code it is a sentence, said behind.
    pub fn warning(self, warning: &Warning) -> String {
        use WarningCode as Code;
        let words = match warning.detail {
            None => return self.bare_warning(warning.code),
            Some(Detail::LastDay(day)) => {
                return self.phrase("warning-calendar-ends", &[("date", Arg::Text(&self.date(day)))]);
            }
            Some(Detail::Words(words)) => words,
        };
        match warning.code {
            Code::PolicyReviewOverdue => {
                self.phrase("warning-policy-review-overdue", &[("when", Arg::Text(&self.on_partial_date(words)))])
            }
            Code::PolicySilent => self.silent(words),
            Code::ContactOld => self.phrase("warning-contact-old", &[("date", Arg::Text(&self.partial_date(words)))]),
            Code::ContactVacant => self.phrase("warning-contact-vacant-post", &[("post", Arg::Text(words))]),
            Code::ContactUnattributed => {
                self.phrase("warning-contact-unattributed-post", &[("post", Arg::Text(words))])
            }
            Code::NotYourPathway => self.phrase("warning-not-your-pathway-titled", &[("title", Arg::Text(words))]),
            code => format!("{} {words}", self.bare_warning(code)),
        }
    }

    fn bare_warning(self, code: WarningCode) -> String {
        use WarningCode as Code;
        match code {
            Code::PolicyReviewOverdue => self.phrase("warning-policy-review-overdue-undated", &[]),
            Code::PolicyUndated => self.phrase("warning-policy-undated", &[]),
            Code::PolicySilent => self.phrase("warning-policy-silent", &[]),
            Code::NotYourPathway => self.phrase("warning-not-your-pathway", &[]),
            Code::ContactOld => self.phrase("warning-contact-old-undated", &[]),
            Code::ContactUndated => self.phrase("warning-contact-undated", &[]),
            Code::ContactVacant => self.phrase("warning-contact-vacant", &[]),
            Code::ContactUnattributed => self.phrase("warning-contact-unattributed", &[]),
            Code::DocumentConflict => self.phrase("warning-document-conflict", &[]),
            Code::NoTimeLimit => self.phrase("warning-no-time-limit", &[]),
            Code::NoOutOfHoursRoute => self.phrase("warning-no-out-of-hours-route", &[]),
            Code::CapReachedFirst => self.phrase("warning-cap-reached-first", &[]),
            Code::CalendarEnds => self.phrase("warning-calendar-ends-undated", &[]),
            Code::WorkingDayUndefined => self.phrase("warning-working-day-undefined", &[]),
            Code::CheckOriginal => self.phrase("warning-check-original", &[]),
        }
    }

    /// "If a child is in immediate danger, call 999.": the tool's own line, the same for every board.
    pub fn emergency(self) -> String {
        self.phrase("emergency", &[("phone", Arg::Text(EMERGENCY_PHONE))])
    }

    /// The question that asks for a parameter: the policy's own, else the one that every policy has.
    pub fn question(self, param: &str, own: Option<&str>) -> String {
        match (own, param) {
            (Some(question), _) => question.to_owned(),
            (None, "perspective") => self.phrase("ask-perspective", &[]),
            (None, "pathway") => self.phrase("ask-pathway", &[]),
            (None, "agency") => self.phrase("ask-agency", &[]),
            (None, "own_agency") => self.phrase("ask-own-agency", &[]),
            (None, "stage") => self.phrase("ask-stage", &[]),
            (None, "at") => self.phrase("ask-at", &[]),
            (None, "began") => self.phrase("ask-began", &[]),
            (None, "from") => self.phrase("ask-from", &[]),
            (None, other) => other.to_owned(),
        }
    }
}
