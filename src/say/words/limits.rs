//! Limits in words: how long something may take.

use super::{Arg, Words, message};
use crate::answer::{Bound, CapAnswer, Deadline, Guide, Next};
use crate::policy::phrase::{Agreement, Limit, Quantity, Urgency};

impl Words {
    /// "5 working days, or sooner if the child needs it"; "as a guide, one working week"; "immediately".
    ///
    /// A limit's `before` is an event's id here and is left out: [`Words::time_allowed`] has its words.
    pub fn limit(self, limit: &Limit) -> String {
        self.limit_before(limit, limit.or_sooner, None)
    }

    /// The same without its "or sooner": where that has a mark of its own.
    pub fn limit_without_sooner(self, limit: &Limit) -> String {
        self.limit_before(limit, false, None)
    }

    /// The limit of a deadline, with the event that it has to come before; "The policy sets no time limit." for none.
    pub fn time_allowed(self, deadline: &Deadline) -> String {
        match deadline.limit {
            Some(limit) => self.limit_before(limit, limit.or_sooner, deadline.before),
            None => message::limit_none(self),
        }
    }

    /// A limit behind a task: "2 working days, or sooner if the child needs it".
    pub fn limit_for(self, limit: &Limit, before: Option<&str>) -> String {
        self.limit_before(limit, limit.or_sooner, before)
    }

    fn limit_before(self, limit: &Limit, or_sooner: bool, before: Option<&str>) -> String {
        let mut parts = Vec::new();
        if let Some(urgency) = limit.urgency {
            parts.push(self.urgency(urgency));
        }
        if let Some(agreement) = limit.agreement {
            parts.push(self.agreement(agreement));
        }
        if let Some(quantity) = limit.quantity {
            let words = self.quantity(quantity);
            let words = if limit.guide { message::limit_guide(self, &words) } else { words };
            let sooner = |words| message::limit_or_sooner(self, words);
            parts.push(if or_sooner { sooner(&words) } else { words });
        }
        if let Some(event) = before {
            parts.push(message::limit_before(self, Arg::Policy(event)));
        }
        parts.join(", ")
    }

    /// What brings an end forward, or is the only end: "Brought forward by another limit: 20 working days. By its own limit
    /// it would be due by the end of Tuesday 29 December 2026.".
    pub fn bound(self, bound: &Bound) -> String {
        let limit = self.limit(bound.limit);
        match bound.without.map(|without| self.by(without)) {
            Some(by) => message::text_brought_forward(self, &limit, &by),
            None => message::text_ended_by(self, &limit),
        }
    }

    /// When the next stage begins, as a sentence: that this one is over by then, or that it has begun; or why that is not known.
    pub fn next_begins(self, next: &Next, guide: &Guide) -> Option<String> {
        let Some(begins) = next.begins else { return next.why.as_ref().map(|why| self.why(why)) };
        let has_begun = Some(begins) == guide.situation.at && next.assumes.is_empty();
        Some(if has_begun {
            message::text_next_began(self, &self.moment(begins))
        } else {
            message::text_next_begins(self, &self.by(begins))
        })
    }

    /// By when its first step has to be taken, as a sentence; `None`: the policy sets no day or hour.
    pub fn next_due(self, next: &Next) -> Option<String> {
        let by = self.by(next.due?);
        Some(message::text_next_latest(self, &by))
    }

    /// "This limit has passed, and the policy does not say what follows.": once it has; that of a guide says so.
    pub fn passed(self, cap: &CapAnswer) -> Option<String> {
        cap.overdue.then(|| match (cap.limit.guide, cap.has_consequence) {
            (false, false) => message::cap_passed_silent(self),
            (false, true) => message::cap_passed(self),
            (true, false) => message::cap_passed_guide_silent(self),
            (true, true) => message::cap_passed_guide(self),
        })
    }

    /// "or sooner if the child needs it": the mark beside a date.
    pub fn or_sooner(self) -> String {
        message::or_sooner(self)
    }

    /// "without delay".
    pub fn urgency(self, urgency: Urgency) -> String {
        match urgency {
            Urgency::Immediately => message::limit_immediately(self),
            Urgency::WithoutDelay => message::limit_without_delay(self),
            Urgency::Urgently => message::limit_urgently(self),
            Urgency::AsSoonAsPossible => message::limit_as_soon_as_possible(self),
        }
    }

    /// "a time agreed between both sides".
    pub fn agreement(self, agreement: Agreement) -> String {
        match agreement {
            Agreement::BetweenBoth => message::limit_agreed_between_both(self),
            Agreement::SetByRaiser => message::limit_set_by_raiser(self),
        }
    }

    fn quantity(self, quantity: Quantity) -> String {
        match quantity {
            Quantity::SameWorkingDay => message::limit_same_working_day(self),
            Quantity::WorkingDays(days) => message::limit_working_days(self, days.get().into()),
            Quantity::WorkingWeeks(weeks) => message::limit_working_weeks(self, weeks.get().into()),
            Quantity::Days(days) => message::limit_days(self, days.get().into()),
            Quantity::Hours(hours) => message::limit_hours(self, hours.get().into()),
        }
    }
}
