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
            parts.push(match (or_sooner, self.audience) {
                (false, _) => words,
                (true, Audience::Children) => message::limit_or_sooner(self, &words),
                (true, Audience::Adults | Audience::Both) => message::limit_or_sooner_person(self, &words),
            });
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

    /// "sooner if the child needs it": the mark beside a date.
    pub fn or_sooner(self) -> String {
        match self.audience {
            Audience::Children => message::or_sooner(self),
            Audience::Adults | Audience::Both => message::or_sooner_person(self),
        }
    }

    /// "without delay".
    pub fn urgency(self, urgency: Urgency) -> String {
        match urgency {
            Urgency::Immediately => message::limit_immediately(self),
            Urgency::AtOnce => message::limit_at_once(self),
            Urgency::StraightAway => message::limit_straight_away(self),
            Urgency::WithoutDelay => message::limit_without_delay(self),
            Urgency::WithoutUndueDelay => message::limit_without_undue_delay(self),
            Urgency::Urgently => message::limit_urgently(self),
            Urgency::Promptly => message::limit_promptly(self),
            Urgency::AsQuicklyAsPossible => message::limit_as_quickly_as_possible(self),
            Urgency::AsSoonAsPossible => message::limit_as_soon_as_possible(self),
            Urgency::AtTheEarliestOpportunity => message::limit_at_the_earliest_opportunity(self),
            Urgency::AsSoonAsPracticable => message::limit_as_soon_as_practicable(self),
        }
    }

    /// "a time agreed between both sides"; `post` is who sets it, in the policy's words.
    fn agreement(self, agreement: &Agreement, post: Option<&str>) -> String {
        match agreement {
            Agreement::BetweenBoth => message::limit_agreed_between_both(self),
            Agreement::SetByRaiser => message::limit_set_by_raiser(self),
            Agreement::Protects => message::limit_protects(self),
            Agreement::SetBy(person) => self.set_by(person, post.unwrap_or(person.post.as_str())),
        }
    }

    fn set_by(self, person: &Person, post: &str) -> String {
        let post = Arg::Policy(post);
        match person.side {
            Some(Side::Own) => message::limit_set_by_own(self, post),
            Some(Side::Other) => message::limit_set_by_other(self, post),
            Some(Side::Each | Side::Board) | None => message::limit_set_by(self, post),
        }
    }

    fn quantity(self, quantity: Quantity) -> String {
        match quantity {
            Quantity::SameDay => message::limit_same_day(self),
            Quantity::SameWorkingDay => message::limit_same_working_day(self),
            Quantity::NextWorkingDay => message::limit_next_working_day(self),
            Quantity::WorkingDays(days) => message::limit_working_days(self, days.get().into()),
            Quantity::WorkingWeeks(weeks) => message::limit_working_weeks(self, weeks.get().into()),
            Quantity::Days(days) => message::limit_days(self, days.get().into()),
            Quantity::Weeks(weeks) => message::limit_weeks(self, weeks.get().into()),
            Quantity::Months(months) => message::limit_months(self, months.get().into()),
            Quantity::Hours(hours) => message::limit_hours(self, hours.get().into()),
            Quantity::WorkingHours(hours) => message::limit_working_hours(self, hours.get().into()),
        }
    }
}
