//! Reasons in words: why there is no date, what a date assumes, why a day does not count, what the policy leaves out.

use super::{Arg, Words};
use crate::answer::{Assumption, CountedFrom, Guide, Happening, Silence, SkippedDay, Why};
use crate::policy::phrase::{Limit, Quantity};
use crate::policy::{ActionKind, NoteKind};
use crate::time::moment::{Moment, clock_changes};
use chrono::TimeDelta;

impl Words {
    /// Why there is no date, as a sentence.
    pub fn why(self, why: &Why) -> String {
        match why {
            Why::NoStart => self.phrase(key!("why-no-start"), &[]),
            Why::StartUnknown(event) => {
                self.phrase(key!("why-start-unknown"), &[("event", Arg::Text(&self.happening(event)))])
            }
            Why::Done => self.phrase(key!("why-done"), &[]),
            Why::NothingCarriesOn { kind, .. } => {
                self.phrase(key!("why-nothing-carries-on"), &[("action", Arg::Text(&self.waits_for(*kind)))])
            }
            Why::StageHasNoEnd(stage) => self.phrase(key!("why-stage-has-no-end"), &[("stage", Arg::Policy(stage))]),
            Why::StageHasLimit { stage, limit, from, .. } => self.phrase(
                key!("why-stage-has-limit"),
                &[
                    ("stage", Arg::Policy(stage)),
                    ("limit", Arg::Text(&self.limit(limit))),
                    ("event", Arg::Text(&self.happening(from))),
                ],
            ),
            Why::WhenResolved => self.phrase(key!("why-when-resolved"), &[]),
            Why::Earlier => self.phrase(key!("why-earlier"), &[]),
            Why::RunStartUnknown => self.phrase(key!("why-run-start-unknown"), &[]),
            Why::StartNotStated => self.phrase(key!("why-start-not-stated"), &[]),
            Why::CalendarEnds(first, last) => self.phrase(
                key!("why-calendar-ends"),
                &[("first", Arg::Text(&self.date(*first))), ("last", Arg::Text(&self.date(*last)))],
            ),
            Why::Settled => self.phrase(key!("why-settled"), &[]),
            Why::InDanger => self.phrase(key!("why-in-danger"), &[]),
            Why::AnswerMissing(_) => self.phrase(key!("why-answer-missing"), &[]),
        }
    }

    /// What a date rests on: "if escalated at once", "if answered as late as Monday 23 November 2026".
    pub fn assumption(self, assumption: &Assumption) -> String {
        let from = |moment: &Moment| self.moment(*moment);
        match assumption {
            Assumption::DoneAtOnce { kind, .. } => {
                self.phrase(key!("assumes-at-once"), &[("done", Arg::Text(&self.done(*kind)))])
            }
            Assumption::AtItsLimit { kind, at: Some(at), .. } => self.phrase(
                key!("assumes-at-its-limit"),
                &[("done", Arg::Text(&self.done(*kind))), ("moment", Arg::Text(&from(at)))],
            ),
            Assumption::AtItsLimit { kind, at: None, .. } => {
                self.phrase(key!("assumes-at-its-limit-undated"), &[("done", Arg::Text(&self.done(*kind)))])
            }
            Assumption::StageAtItsLimit { label, at, .. } => self.phrase(
                key!("assumes-stage-at-its-limit"),
                &[("stage", Arg::Policy(label)), ("moment", Arg::Text(&from(at)))],
            ),
            Assumption::FromMidnight => self.phrase(key!("assumes-from-midnight"), &[]),
            Assumption::StartNotStated { at } => {
                self.phrase(key!("assumes-start-not-stated"), &[("moment", Arg::Text(&from(at)))])
            }
        }
    }

    /// Everything that a date rests on, in a row; `None` where it rests on nothing.
    pub fn assumptions(self, assumptions: &[Assumption]) -> Option<String> {
        let words: Vec<String> = assumptions.iter().map(|assumption| self.assumption(assumption)).collect();
        (!words.is_empty()).then(|| words.join("; "))
    }

    /// "counted from getting the decision, Tuesday 24 November 2026".
    pub fn counted_from(self, from: &CountedFrom) -> String {
        match from.at {
            Some(at) => self.phrase(
                key!("counted-from"),
                &[("event", Arg::Text(&self.happening(&from.what))), ("moment", Arg::Text(&self.moment(at)))],
            ),
            None => self.phrase(key!("counted-from-event"), &[("event", Arg::Text(&self.happening(&from.what)))]),
        }
    }

    /// How a date was counted where it is hours that give it: from when, and what the clocks do on the way.
    ///
    /// `None` for days, which explain themselves one by one.
    pub fn hours_counted(self, limit: Option<&Limit>, due: Option<Moment>) -> Option<String> {
        let (Quantity::Hours(hours), Moment::Time(end)) = (limit?.quantity?, due?) else { return None };
        let start = end.checked_sub_signed(TimeDelta::hours(hours.get().into()))?;
        let moment = self.moment(Moment::Time(start));
        let mut said = self.phrase(key!("counted-hours"), &[("moment", Arg::Text(&moment))]);
        for (date, forward) in clock_changes(start, end) {
            let key = if forward { key!("clocks-forward") } else { key!("clocks-back") };
            said.push(' ');
            said.push_str(&self.phrase(key, &[("date", Arg::Text(&self.date(date)))]));
        }
        Some(said)
    }

    /// What starts a clock: "getting the decision", "the end of Stage 1".
    pub fn happening(self, what: &Happening) -> String {
        match what {
            Happening::Event(words) => self.policy(words),
            Happening::Action { kind, .. } => self.waits_for(*kind),
            Happening::StageEnd(stage) => self.phrase(key!("happening-stage-end"), &[("stage", Arg::Policy(stage))]),
            Happening::StageStart(stage) => {
                self.phrase(key!("happening-stage-start"), &[("stage", Arg::Policy(stage))])
            }
            Happening::Resolved => self.phrase(key!("happening-resolved"), &[]),
            Happening::NotStated => self.phrase(key!("happening-not-stated"), &[]),
        }
    }

    /// Why a day does not count: "weekend", "Boxing Day", "the day it starts".
    pub fn skipped_day(self, why: &SkippedDay) -> String {
        match why {
            SkippedDay::Start => self.phrase(key!("day-start"), &[]),
            SkippedDay::Weekend => self.phrase(key!("day-weekend"), &[]),
            SkippedDay::BankHoliday(name) => self.phrase(key!("day-bank-holiday"), &[("name", Arg::Policy(name))]),
        }
    }

    /// What the policy leaves out, as a sentence; the guide knows what its actions say.
    pub fn silence(self, silence: &Silence, guide: &Guide) -> String {
        let does = |id: &str| match guide.action(id) {
            Some(action) => self.action(action, guide.situation.perspective),
            None => id.to_owned(),
        };
        match silence {
            Silence::ImmediateDanger => self.phrase(key!("silent-danger"), &[]),
            Silence::AgencyRoute(agency) => {
                self.phrase(key!("silent-agency-route"), &[("agency", Arg::Text(&self.agency(agency)))])
            }
            Silence::SameAgency => self.phrase(key!("silent-same-agency"), &[]),
            Silence::WhoDoes(id) => self.phrase(key!("silent-who"), &[("action", Arg::Text(&does(id)))]),
            Silence::ToWhom(id) => self.phrase(key!("silent-to-whom"), &[("action", Arg::Text(&does(id)))]),
            Silence::Outcome(outcome) => self.phrase(key!("silent-outcome"), &[("outcome", Arg::Policy(outcome))]),
            Silence::Hours(_) => self.phrase(key!("silent-hours"), &[]),
            Silence::Contact(post) => self.phrase(key!("silent-contact"), &[("post", Arg::Policy(post))]),
        }
    }

    /// A note as a sentence.
    pub fn note(self, kind: NoteKind, says: &str) -> String {
        match kind {
            NoteKind::Silent => self.silent(says),
            _ => self.policy(says),
        }
    }

    /// "The policy does not say who takes this line out of hours.": a `silent` note's clause, as a sentence.
    pub fn silent(self, clause: &str) -> String {
        self.phrase(key!("silent"), &[("clause", Arg::Policy(clause))])
    }

    /// "the answer": what a clock waits for.
    fn waits_for(self, kind: ActionKind) -> String {
        let key = match kind {
            ActionKind::Danger => key!("waits-danger"),
            ActionKind::Consult => key!("waits-consult"),
            ActionKind::Raise => key!("waits-raise"),
            ActionKind::Escalate => key!("waits-escalate"),
            ActionKind::Refer => key!("waits-refer"),
            ActionKind::Respond => key!("waits-respond"),
            ActionKind::Meet => key!("waits-meet"),
            ActionKind::Resolve => key!("waits-resolve"),
            ActionKind::Decide => key!("waits-decide"),
            ActionKind::Confirm => key!("waits-confirm"),
            ActionKind::Notify => key!("waits-notify"),
            ActionKind::Record => key!("waits-record"),
        };
        self.phrase(key, &[])
    }

    /// "escalated": what a date takes to be done.
    fn done(self, kind: ActionKind) -> String {
        let key = match kind {
            ActionKind::Danger => key!("done-danger"),
            ActionKind::Consult => key!("done-consult"),
            ActionKind::Raise => key!("done-raise"),
            ActionKind::Escalate => key!("done-escalate"),
            ActionKind::Refer => key!("done-refer"),
            ActionKind::Respond => key!("done-respond"),
            ActionKind::Meet => key!("done-meet"),
            ActionKind::Resolve => key!("done-resolve"),
            ActionKind::Decide => key!("done-decide"),
            ActionKind::Confirm => key!("done-confirm"),
            ActionKind::Notify => key!("done-notify"),
            ActionKind::Record => key!("done-record"),
        };
        self.phrase(key, &[])
    }
}
