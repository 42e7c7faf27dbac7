//! Reasons in words: why there is no date, what a date assumes, why a day does not count, what the policy leaves out.

use super::{Arg, Words};
use crate::answer::{Assumption, CountedFrom, Guide, Happening, Silence, SkippedDay, Why};
use crate::moment::Moment;
use crate::phrase::{Limit, Quantity};
use crate::policy::{ActionKind, NoteKind};
use chrono::{Offset, TimeDelta};

impl Words {
    /// Why there is no date, as a sentence.
    pub fn why(self, why: &Why) -> String {
        match why {
            Why::NoStart => self.phrase("why-no-start", &[]),
            Why::StartUnknown(event) => {
                self.phrase("why-start-unknown", &[("event", Arg::Text(&self.happening(event)))])
            }
            Why::Done => self.phrase("why-done", &[]),
            Why::NothingCarriesOn { kind, .. } => {
                self.phrase("why-nothing-carries-on", &[("action", Arg::Text(&self.waits_for(*kind)))])
            }
            Why::StageHasNoEnd(stage) => self.phrase("why-stage-has-no-end", &[("stage", Arg::Text(stage))]),
            Why::WhenResolved => self.phrase("why-when-resolved", &[]),
            Why::Earlier => self.phrase("why-earlier", &[]),
            Why::RunStartUnknown => self.phrase("why-run-start-unknown", &[]),
            Why::StartNotStated => self.phrase("why-start-not-stated", &[]),
            Why::CalendarEnds(first, last) => self.phrase(
                "why-calendar-ends",
                &[("first", Arg::Text(&self.date(*first))), ("last", Arg::Text(&self.date(*last)))],
            ),
            Why::AnswerMissing(_) => self.phrase("why-answer-missing", &[]),
        }
    }

    /// What a date rests on: "if escalated at once", "if answered as late as Monday 23 November 2026".
    pub fn assumption(self, assumption: &Assumption) -> String {
        let from = |moment: &Moment| self.moment(*moment);
        match assumption {
            Assumption::DoneAtOnce { kind, .. } => {
                self.phrase("assumes-at-once", &[("done", Arg::Text(&self.done(*kind)))])
            }
            Assumption::AtItsLimit { kind, at: Some(at), .. } => self.phrase(
                "assumes-at-its-limit",
                &[("done", Arg::Text(&self.done(*kind))), ("moment", Arg::Text(&from(at)))],
            ),
            Assumption::AtItsLimit { kind, at: None, .. } => {
                self.phrase("assumes-at-its-limit-undated", &[("done", Arg::Text(&self.done(*kind)))])
            }
            Assumption::StageAtItsLimit { label, at, .. } => self
                .phrase("assumes-stage-at-its-limit", &[("stage", Arg::Text(label)), ("moment", Arg::Text(&from(at)))]),
            Assumption::FromMidnight => self.phrase("assumes-from-midnight", &[]),
            Assumption::StartNotStated { at } => {
                self.phrase("assumes-start-not-stated", &[("moment", Arg::Text(&from(at)))])
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
                "counted-from",
                &[("event", Arg::Text(&self.happening(&from.what))), ("moment", Arg::Text(&self.moment(at)))],
            ),
            None => self.phrase("counted-from-event", &[("event", Arg::Text(&self.happening(&from.what)))]),
        }
    }

    /// How a date was counted where it is hours that give it: from when, and what the clocks do on the way.
    ///
    /// `None` for days, which explain themselves one by one.
    pub fn hours_counted(self, limit: Option<&Limit>, due: Option<Moment>) -> Option<String> {
        let (Quantity::Hours(hours), Moment::Time(end)) = (limit?.quantity?, due?) else { return None };
        let start = end.checked_sub_signed(TimeDelta::hours(hours.get().into()))?;
        let moment = self.moment(Moment::Time(start));
        let mut said = self.phrase("counted-hours", &[("moment", Arg::Text(&moment))]);
        let mut from = start;
        while from < end {
            let to = Moment::Day(from.date_naive()).end().min(end);
            let [before, after] = [from, to].map(|time| time.offset().fix().local_minus_utc());
            if before != after {
                let date = self.date(from.date_naive());
                let date = [("date", Arg::Text(&date))];
                said.push(' ');
                said.push_str(&match before < after {
                    true => self.phrase("clocks-forward", &date),
                    false => self.phrase("clocks-back", &date),
                });
            }
            from = to;
        }
        Some(said)
    }

    /// What starts a clock: "getting the decision", "the end of Stage 1".
    pub fn happening(self, what: &Happening) -> String {
        match what {
            Happening::Event(words) => (*words).to_owned(),
            Happening::Action { kind, .. } => self.waits_for(*kind),
            Happening::StageEnd(stage) => self.phrase("happening-stage-end", &[("stage", Arg::Text(stage))]),
            Happening::StageStart(stage) => self.phrase("happening-stage-start", &[("stage", Arg::Text(stage))]),
            Happening::Resolved => self.phrase("happening-resolved", &[]),
            Happening::NotStated => self.phrase("happening-not-stated", &[]),
        }
    }

    /// Why a day does not count: "weekend", "Boxing Day", "the day it starts".
    pub fn skipped_day(self, why: &SkippedDay) -> String {
        match why {
            SkippedDay::Start => self.phrase("day-start", &[]),
            SkippedDay::Weekend => self.phrase("day-weekend", &[]),
            SkippedDay::BankHoliday(name) => self.phrase("day-bank-holiday", &[("name", Arg::Text(name))]),
        }
    }

    /// What the policy leaves out, as a sentence; the guide knows what its actions say.
    pub fn silence(self, silence: &Silence, guide: &Guide) -> String {
        let does = |id: &str| match guide.action(id) {
            Some(action) => self.action(action, guide.situation.perspective),
            None => id.to_owned(),
        };
        match silence {
            Silence::ImmediateDanger => self.phrase("silent-danger", &[]),
            Silence::AgencyRoute(agency) => self.phrase("silent-agency-route", &[("agency", Arg::Text(agency))]),
            Silence::WhoDoes(id) => self.phrase("silent-who", &[("action", Arg::Text(&does(id)))]),
            Silence::ToWhom(id) => self.phrase("silent-to-whom", &[("action", Arg::Text(&does(id)))]),
            Silence::Outcome(outcome) => self.phrase("silent-outcome", &[("outcome", Arg::Text(outcome))]),
            Silence::Hours(_) => self.phrase("silent-hours", &[]),
            Silence::Contact(post) => self.phrase("silent-contact", &[("post", Arg::Text(post))]),
        }
    }

    /// A note as a sentence.
    pub fn note(self, kind: NoteKind, says: &str) -> String {
        match kind {
            NoteKind::Silent => self.silent(says),
            _ => says.to_owned(),
        }
    }

    /// "The policy does not say who takes this line out of hours.": a `silent` note's clause, as a sentence.
    pub fn silent(self, clause: &str) -> String {
        self.phrase("silent", &[("clause", Arg::Text(clause))])
    }

    /// "the answer": what a clock waits for.
    fn waits_for(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => self.phrase("waits-danger", &[]),
            ActionKind::Consult => self.phrase("waits-consult", &[]),
            ActionKind::Raise => self.phrase("waits-raise", &[]),
            ActionKind::Escalate => self.phrase("waits-escalate", &[]),
            ActionKind::Refer => self.phrase("waits-refer", &[]),
            ActionKind::Respond => self.phrase("waits-respond", &[]),
            ActionKind::Meet => self.phrase("waits-meet", &[]),
            ActionKind::Resolve => self.phrase("waits-resolve", &[]),
            ActionKind::Decide => self.phrase("waits-decide", &[]),
            ActionKind::Confirm => self.phrase("waits-confirm", &[]),
            ActionKind::Notify => self.phrase("waits-notify", &[]),
            ActionKind::Record => self.phrase("waits-record", &[]),
        }
    }

    /// "escalated": what a date takes to be done.
    fn done(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => self.phrase("done-danger", &[]),
            ActionKind::Consult => self.phrase("done-consult", &[]),
            ActionKind::Raise => self.phrase("done-raise", &[]),
            ActionKind::Escalate => self.phrase("done-escalate", &[]),
            ActionKind::Refer => self.phrase("done-refer", &[]),
            ActionKind::Respond => self.phrase("done-respond", &[]),
            ActionKind::Meet => self.phrase("done-meet", &[]),
            ActionKind::Resolve => self.phrase("done-resolve", &[]),
            ActionKind::Decide => self.phrase("done-decide", &[]),
            ActionKind::Confirm => self.phrase("done-confirm", &[]),
            ActionKind::Notify => self.phrase("done-notify", &[]),
            ActionKind::Record => self.phrase("done-record", &[]),
        }
    }
}
