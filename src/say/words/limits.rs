//! Limits in words: how long something may take.

use super::{Arg, Words};
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
            None => self.phrase(key!("limit-none"), &[]),
        }
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
            let words =
                if limit.guide { self.phrase(key!("limit-guide"), &[("limit", Arg::Text(&words))]) } else { words };
            let sooner = |words| self.phrase(key!("limit-or-sooner"), &[("limit", Arg::Text(words))]);
            parts.push(if or_sooner { sooner(&words) } else { words });
        }
        if let Some(event) = before {
            parts.push(self.phrase(key!("limit-before"), &[("event", Arg::Policy(event))]));
        }
        parts.join(", ")
    }

    /// What brings an end forward, or is the only end: "Brought forward by another limit: 20 working days. By its own limit
    /// it would be due by the end of Tuesday 29 December 2026.".
    pub fn bound(self, bound: &Bound) -> String {
        let limit = self.limit(bound.limit);
        match bound.without.map(|without| self.by(without)) {
            Some(by) => {
                self.phrase(key!("text-brought-forward"), &[("limit", Arg::Text(&limit)), ("by", Arg::Text(&by))])
            }
            None => self.phrase(key!("text-ended-by"), &[("limit", Arg::Text(&limit))]),
        }
    }

    /// When the next stage begins, as a sentence: that this one is over by then, or that it has begun; or why that is not known.
    pub fn next_begins(self, next: &Next, guide: &Guide) -> Option<String> {
        let Some(begins) = next.begins else { return next.why.as_ref().map(|why| self.why(why)) };
        let has_begun = Some(begins) == guide.situation.at && next.assumes.is_empty();
        Some(if has_begun {
            self.phrase(key!("text-next-began"), &[("moment", Arg::Text(&self.moment(begins)))])
        } else {
            self.phrase(key!("text-next-begins"), &[("by", Arg::Text(&self.by(begins)))])
        })
    }

    /// By when its first step has to be taken, as a sentence; `None`: the policy sets no day or hour.
    pub fn next_due(self, next: &Next) -> Option<String> {
        let by = self.by(next.due?);
        Some(self.phrase(key!("text-next-latest"), &[("by", Arg::Text(&by))]))
    }

    /// "This limit has passed, and the policy does not say what follows.": once it has; that of a guide says so.
    pub fn passed(self, cap: &CapAnswer) -> Option<String> {
        let key = match (cap.limit.guide, cap.has_consequence) {
            (false, false) => key!("cap-passed-silent"),
            (false, true) => key!("cap-passed"),
            (true, false) => key!("cap-passed-guide-silent"),
            (true, true) => key!("cap-passed-guide"),
        };
        cap.overdue.then(|| self.phrase(key, &[]))
    }

    /// "or sooner if the child needs it": the mark beside a date.
    pub fn or_sooner(self) -> String {
        self.phrase(key!("or-sooner"), &[])
    }

    /// "without delay".
    pub fn urgency(self, urgency: Urgency) -> String {
        let key = match urgency {
            Urgency::Immediately => key!("limit-immediately"),
            Urgency::WithoutDelay => key!("limit-without-delay"),
            Urgency::Urgently => key!("limit-urgently"),
            Urgency::AsSoonAsPossible => key!("limit-as-soon-as-possible"),
        };
        self.phrase(key, &[])
    }

    /// "a time agreed between both sides".
    pub fn agreement(self, agreement: Agreement) -> String {
        let key = match agreement {
            Agreement::BetweenBoth => key!("limit-agreed-between-both"),
            Agreement::SetByRaiser => key!("limit-set-by-raiser"),
        };
        self.phrase(key, &[])
    }

    fn quantity(self, quantity: Quantity) -> String {
        let (key, number) = match quantity {
            Quantity::SameWorkingDay => return self.phrase(key!("limit-same-working-day"), &[]),
            Quantity::WorkingDays(days) => (key!("limit-working-days"), days),
            Quantity::WorkingWeeks(weeks) => (key!("limit-working-weeks"), weeks),
            Quantity::Days(days) => (key!("limit-days"), days),
            Quantity::Hours(hours) => (key!("limit-hours"), hours),
        };
        self.phrase(key, &[("number", Arg::Number(number.get().into()))])
    }
}
