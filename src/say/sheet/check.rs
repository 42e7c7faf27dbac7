//! What to check before relying on the answer.

use super::{Block, Fold, Line, Row, writer::Writer};
use crate::answer::{Detail, Warning, WarningCode};
use crate::say::words::message;

impl<'a> Writer<'a> {
    /// Review date, age of contacts, no date: in one line, the sentences behind it.
    pub(super) fn check(&self) -> Option<Fold> {
        // Whoever is sent elsewhere need not read that the stages are not theirs.
        let is_elsewhere = self.guide.chosen_way().is_some();
        let is_said = |warning: &&Warning| {
            is_to_check(warning.code) && !(is_elsewhere && warning.code == WarningCode::NotYourPathway)
        };
        let warnings: Vec<&Warning> = self.guide.warnings.iter().filter(is_said).collect();
        let mut essence: Vec<String> = Vec::new();
        for warning in &warnings {
            let words = self.essence_of_warning(warning);
            if !words.is_empty() && !essence.contains(&words) {
                essence.push(words);
            }
        }
        let lines = self.fresh(
            warnings
                .iter()
                .map(|warning| Line::of(self.words.warning(warning)).cited(warning.cite.unwrap_or_default())),
        );
        if lines.is_empty() {
            return None;
        }
        let essence: Vec<String> = essence.into_iter().take(3).collect();
        let fold = Fold::new(Row::Check, Line::of(essence.join(", ")), vec![Block::Points(lines)]);
        Some(fold.bold(message::row_check(self.words)))
    }

    fn essence_of_warning(&self, warning: &Warning) -> String {
        use WarningCode as Code;
        let words = self.words;
        match (warning.code, warning.detail) {
            (Code::PolicyReviewOverdue, Some(Detail::Date(when))) => {
                message::check_review(words, &words.partial_date(when))
            }
            (Code::PolicyReviewOverdue, _) => message::check_review_undated(words),
            (Code::PolicyUndated, _) => message::check_no_date(words),
            (Code::ContactOld, Some(Detail::Date(when))) => message::check_contacts(words, &words.partial_date(when)),
            (Code::ContactOld | Code::ContactUndated, _) => message::check_contacts_undated(words),
            (Code::NotYourPathway, _) => message::check_not_yours(words),
            (Code::CalendarEnds, _) => message::check_calendar(words),
            (Code::ContactVacant, _) => message::check_vacant(words),
            _ => String::new(),
        }
    }
}

/// What is said beside the thing it concerns is not said again.
fn is_to_check(code: WarningCode) -> bool {
    use WarningCode as Code;
    !matches!(
        code,
        Code::PolicySilent
            | Code::DocumentConflict
            | Code::NoTimeLimit
            | Code::WorkingDayUndefined
            | Code::CapReachedFirst
            | Code::NoOutOfHoursRoute
    )
}
