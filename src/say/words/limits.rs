//! Limits in words: how long something may take.

use super::{Arg, Words, message};
use crate::answer::{Bound, CapAnswer, Deadline};
use crate::policy::Audience;
use crate::policy::phrase::{Agreement, Limit, Person, Quantity, Side, Urgency};

impl Words {
    /// "5 working days, or sooner if the child needs it"; "as a guide, one working week"; "immediately".
    ///
    /// Where it names an event or a post, in the policy's words.
    pub fn limit(self, limit: &Limit) -> String {
        self.limit_with(limit, limit.or_sooner)
    }

    /// The same without its "or sooner": where that has a mark of its own.
    pub fn limit_without_sooner(self, limit: &Limit) -> String {
        self.limit_with(limit, false)
    }

    /// The limit of a deadline; "The policy sets no time limit." for none.
    pub fn time_allowed(self, deadline: &Deadline) -> String {
        match deadline.limit {
            Some(limit) => self.limit(limit),
            None => message::limit_none(self),
        }
    }

    fn limit_with(self, limit: &Limit, or_sooner: bool) -> String {
        let mut parts = Vec::new();
        if let Some(urgency) = limit.urgency {
            parts.push(self.urgency(urgency));
        }
        if let Some(agreement) = &limit.agreement {
            parts.push(self.agreement(agreement, limit.named.post.as_deref()));
        }
        let guided = |words: String| match limit.guide {
            true => message::limit_guide(self, &words),
            false => words,
        };
        if let Some(quantity) = limit.quantity {
            let words = guided(self.amount(limit, quantity));
            let key = if self.audience == Audience::Children {
                key!("limit-or-sooner")
            } else {
                key!("limit-or-sooner-person")
            };
            let sooner = |words| self.phrase(key, &[("limit", Arg::Text(words))]);
            parts.push(if or_sooner { sooner(&words) } else { words });
        }
        let event = limit.before.as_ref().and(limit.named.event.as_deref());
        match (event, limit.ahead) {
            (Some(event), Some(ahead)) => {
                let words = self.quantity(ahead);
                let words = if limit.quantity.is_none() { guided(words) } else { words };
                parts.push(message::limit_ahead(self, &words, Arg::Policy(event)));
            }
            (Some(event), None) => parts.push(message::limit_before(self, Arg::Policy(event))),
            (None, _) => {}
        }
        parts.join(", ")
    }

    /// "5 to 10 working days", "the next working day by midday".
    fn amount(self, limit: &Limit, quantity: Quantity) -> String {
        let words = match (quantity.number(), limit.longest_quantity()) {
            (Some(shortest), Some(longest)) => {
                let (shortest, longest) = (u32::from(shortest.get()), self.quantity(longest));
                message::limit_range(self, shortest, &longest)
            }
            _ => self.quantity(quantity),
        };
        let Some(minutes) = limit.by else { return words };
        let time = self.clock(minutes);
        message::limit_by_clock(self, &words, &time)
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
        let key = match self.audience {
            Audience::Children => key!("or-sooner"),
            Audience::Adults | Audience::Both => key!("or-sooner-person"),
        };
        self.phrase(key, &[])
    }

    /// "without delay".
    pub fn urgency(self, urgency: Urgency) -> String {
        let key = match urgency {
            Urgency::Immediately => key!("limit-immediately"),
            Urgency::AtOnce => key!("limit-at-once"),
            Urgency::StraightAway => key!("limit-straight-away"),
            Urgency::WithoutDelay => key!("limit-without-delay"),
            Urgency::WithoutUndueDelay => key!("limit-without-undue-delay"),
            Urgency::Urgently => key!("limit-urgently"),
            Urgency::Promptly => key!("limit-promptly"),
            Urgency::AsQuicklyAsPossible => key!("limit-as-quickly-as-possible"),
            Urgency::AsSoonAsPossible => key!("limit-as-soon-as-possible"),
            Urgency::AtTheEarliestOpportunity => key!("limit-at-the-earliest-opportunity"),
            Urgency::AsSoonAsPracticable => key!("limit-as-soon-as-practicable"),
        };
        self.phrase(key, &[])
    }

    /// "a time agreed between both sides"; `post` is who sets it, in the policy's words.
    fn agreement(self, agreement: &Agreement, post: Option<&str>) -> String {
        let key = match agreement {
            Agreement::BetweenBoth => key!("limit-agreed-between-both"),
            Agreement::SetByRaiser => key!("limit-set-by-raiser"),
            Agreement::Protects => key!("limit-protects"),
            Agreement::SetBy(person) => return self.set_by(person, post.unwrap_or(&person.post)),
        };
        self.phrase(key, &[])
    }

    fn set_by(self, person: &Person, post: &str) -> String {
        let key = match person.side {
            Some(Side::Own) => key!("limit-set-by-own"),
            Some(Side::Other) => key!("limit-set-by-other"),
            Some(Side::Each | Side::Board) | None => key!("limit-set-by"),
        };
        self.phrase(key, &[("post", Arg::Policy(post))])
    }

    fn quantity(self, quantity: Quantity) -> String {
        let (key, number) = match quantity {
            Quantity::SameWorkingDay => return message::limit_same_working_day(self),
            Quantity::NextWorkingDay => return message::limit_next_working_day(self),
            Quantity::WorkingDays(days) => (key!("limit-working-days"), days),
            Quantity::WorkingWeeks(weeks) => (key!("limit-working-weeks"), weeks),
            Quantity::Days(days) => (key!("limit-days"), days),
            Quantity::Weeks(weeks) => (key!("limit-weeks"), weeks),
            Quantity::Months(months) => (key!("limit-months"), months),
            Quantity::Hours(hours) => (key!("limit-hours"), hours),
            Quantity::WorkingHours(hours) => (key!("limit-working-hours"), hours),
        };
        self.phrase(key, &[("number", Arg::Number(number.get().into()))])
    }
}
