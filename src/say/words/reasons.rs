//! Reasons in words: why there is no date, what a date assumes, why a day does not count, what the policy leaves out.

use super::{Arg, Words, message};
use crate::answer::{Assumption, CountedFrom, Guide, Happening, NoteAnswer, Silence, SkippedDay, Unanswered, Why};
use crate::policy::phrase::{Limit, Quantity};
use crate::policy::{ActionKind, NoteKind, Region};
use crate::time::WorkingTime;
use crate::time::moment::{Moment, clock_changes};
use chrono::TimeDelta;

impl Words {
    /// Why there is no date, as a sentence.
    pub fn why(self, why: &Why) -> String {
        match why {
            Why::NoStart => message::why_no_start(self),
            Why::StartUnknown(event) => message::why_start_unknown(self, &self.happening(event)),
            Why::Done => message::why_done(self),
            Why::NothingCarriesOn { kind, .. } => message::why_nothing_carries_on(self, &self.waits_for(*kind)),
            Why::StageHasNoEnd(stage) => message::why_stage_has_no_end(self, Arg::Policy(stage)),
            Why::StageHasLimit { stage, limit, from, .. } => {
                message::why_stage_has_limit(self, Arg::Policy(stage), &self.limit(limit), &self.happening(from))
            }
            Why::WhenResolved => message::why_when_resolved(self),
            Why::Earlier => message::why_earlier(self),
            Why::RunStartUnknown { first: Some(first) } => message::why_run_start_unknown_of(self, Arg::Policy(first)),
            Why::RunStartUnknown { first: None } => message::why_run_start_unknown(self),
            Why::StartNotStated => message::why_start_not_stated(self),
            Why::CalendarEnds(first, last) => message::why_calendar_ends(self, &self.date(*first), &self.date(*last)),
            Why::Settled => message::why_settled(self),
            Why::InDanger => message::why_in_danger(self),
            Why::AheadOf(event) => message::why_ahead_of(self, &self.happening(event)),
            Why::NoWorkingHours => message::why_no_working_hours(self),
            Why::AnswerMissing => message::why_answer_missing(self),
        }
    }

    /// What a date rests on: "if escalated at once", "if answered as late as Monday 23 November 2026".
    pub fn assumption(self, assumption: &Assumption) -> String {
        let from = |moment: &Moment| self.moment(*moment);
        match assumption {
            Assumption::DoneAtOnce { kind, .. } => message::assumes_at_once(self, &self.done(*kind)),
            Assumption::AtItsLimit { kind, at: Some(at), .. } => {
                message::assumes_at_its_limit(self, &self.done(*kind), &from(at))
            }
            Assumption::AtItsLimit { kind, at: None, .. } => {
                message::assumes_at_its_limit_undated(self, &self.done(*kind))
            }
            Assumption::StageAtItsLimit { label, at, .. } => {
                message::assumes_stage_at_its_limit(self, Arg::Policy(label), &from(at))
            }
            Assumption::FromMidnight => message::assumes_from_midnight(self),
            Assumption::StartNotStated { at } => message::assumes_start_not_stated(self, &from(at)),
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
            Some(at) => message::counted_from(self, &self.happening(&from.what), &self.moment(at)),
            None => message::counted_from_event(self, &self.happening(&from.what)),
        }
    }

    /// How a date was counted where it is hours that give it: from when, and what the clocks do on the way.
    ///
    /// `None` for days, which explain themselves one by one.
    pub fn hours_counted(self, limit: Option<&Limit>, due: Option<Moment>) -> Option<String> {
        let (limit, Moment::Time(due)) = (limit?, due?) else { return None };
        let hours = |quantity| match quantity {
            Some(Quantity::Hours(hours)) => Some(TimeDelta::hours(hours.get().into())),
            _ => None,
        };
        let counted_back = limit.quantity.is_none();
        let (start, end, mut said) = match (hours(limit.quantity), hours(limit.ahead)) {
            (Some(hours), _) => {
                let start = due.checked_sub_signed(hours)?;
                (start, due, message::counted_hours(self, &self.moment(Moment::Time(start))))
            }
            (None, Some(hours)) if counted_back => {
                let event = due.checked_add_signed(hours)?;
                (due, event, message::counted_back_hours(self, &self.moment(Moment::Time(event))))
            }
            _ => return None,
        };
        for (date, forward) in clock_changes(start, end) {
            let date = self.date(date);
            let says = match (forward, counted_back) {
                (true, false) => message::clocks_forward,
                (false, false) => message::clocks_back,
                (true, true) => message::clocks_forward_behind,
                (false, true) => message::clocks_back_behind,
            };
            said.push(' ');
            said.push_str(&says(self, &date));
        }
        Some(said)
    }

    /// What a working day is: by the policy's own definition, with its paragraph, or as the guide counts where it has none.
    pub fn working_day(self, defined: Option<&WorkingTime>) -> String {
        match defined {
            None => message::working_day_is(self),
            Some(defined) => message::working_day_defined(self, Arg::Policy(&defined.says), Arg::Policy(&defined.cite)),
        }
    }

    /// What a regional document is called whose paragraphs a local policy uses.
    pub fn region(self, region: &Region) -> String {
        let Some(edition) = &region.edition else {
            return message::region(self, Arg::Policy(&region.area), Arg::Policy(&region.title));
        };
        message::region_edition(self, Arg::Policy(&region.area), Arg::Policy(&region.title), Arg::Policy(edition))
    }

    /// What starts a clock: "getting the decision", "the end of Stage 1".
    pub fn happening(self, what: &Happening) -> String {
        match what {
            Happening::Event(words) => self.policy(words),
            Happening::Action(kind) => self.waits_for(*kind),
            Happening::StageEnd(stage) => message::happening_stage_end(self, Arg::Policy(stage)),
            Happening::StageStart(stage) => message::happening_stage_start(self, Arg::Policy(stage)),
            Happening::Resolved => message::happening_resolved(self),
            Happening::NotStated => message::happening_not_stated(self),
        }
    }

    /// What has happened, as it is chosen: "Stage 2 has ended", "it was raised"; an event in the policy's words.
    pub fn happened(self, what: &Happening) -> String {
        use ActionKind as K;
        match what {
            Happening::Event(words) => self.policy(words),
            Happening::StageEnd(stage) => message::happened_stage_end(self, Arg::Policy(stage)),
            Happening::StageStart(stage) => message::happened_stage_start(self, Arg::Policy(stage)),
            Happening::Resolved => message::happened_resolved(self),
            Happening::NotStated => message::happening_not_stated(self),
            Happening::Action(kind) => match kind {
                K::Danger => message::waits_danger(self),
                K::Consult => message::happened_consult(self),
                K::Raise => message::happened_raise(self),
                K::Escalate => message::happened_escalate(self),
                K::Refer => message::happened_refer(self),
                K::Respond => message::happened_respond(self),
                K::Meet => message::happened_meet(self),
                K::Resolve => message::happened_resolve(self),
                K::Decide => message::happened_decide(self),
                K::Confirm => message::happened_confirm(self),
                K::Notify => message::happened_notify(self),
                K::Record => message::happened_record(self),
            },
        }
    }

    /// Why a day does not count: "weekend", "Boxing Day", "the day it starts".
    pub fn skipped_day(self, why: &SkippedDay) -> String {
        match why {
            SkippedDay::Start => message::day_start(self),
            SkippedDay::AfterHours => message::day_after_hours(self),
            SkippedDay::CountsAsStart => message::day_counts_as_start(self),
            SkippedDay::Closed(name) => message::day_closed(self, Arg::Policy(name)),
            SkippedDay::Weekend => message::day_weekend(self),
            SkippedDay::BankHoliday(name) => self.bank_holiday(name),
        }
    }

    /// A bank holiday, which the calendar names in English.
    fn bank_holiday(self, name: &str) -> String {
        match name {
            "New Year’s Day" => message::holiday_new_year(self),
            "Good Friday" => message::holiday_good_friday(self),
            "Easter Monday" => message::holiday_easter_monday(self),
            "Early May bank holiday" => message::holiday_early_may(self),
            "Spring bank holiday" => message::holiday_spring(self),
            "Summer bank holiday" => message::holiday_summer(self),
            "Christmas Day" => message::holiday_christmas(self),
            "Boxing Day" => message::holiday_boxing_day(self),
            once => self.policy(once),
        }
    }

    /// What the policy leaves out, as a sentence; the guide knows what its actions say.
    pub fn silence(self, silence: &Silence, guide: &Guide) -> String {
        let does = |id: &str| match guide.action(id) {
            Some(action) => self.action(action, guide.situation.perspective),
            None => id.to_owned(),
        };
        match silence {
            Silence::ImmediateDanger => message::danger_no_route(self),
            Silence::AgencyRoute(agency) => message::silent_agency_route(self, &self.agency(agency)),
            Silence::SameAgency => message::silent_same_agency(self),
            Silence::MayBeSameAgency => message::silent_may_be_same_agency(self),
            Silence::WhoDoes(id) => message::silent_who(self, &does(id)),
            Silence::ToWhom(id) => message::silent_to_whom(self, &does(id)),
            Silence::Outcome(outcome) => message::silent_outcome(self, Arg::Policy(outcome)),
            Silence::Hours(_) => message::available_hours_not_stated(self),
            Silence::Contact(post) => message::silent_contact(self, Arg::Policy(post)),
            Silence::OnePerson(post) => message::silent_one_person(self, Arg::Policy(post)),
        }
    }

    /// A note of an answer as a sentence, with what it depends on and nobody has told.
    pub fn noted(self, note: &NoteAnswer) -> String {
        self.applying(self.note(note.kind, note.text), note.unknown.as_ref())
    }

    /// What is said, and on what it depends that nobody has told.
    pub fn applying(self, said: String, unknown: Option<&Unanswered>) -> String {
        match unknown {
            Some(unknown) => [said, self.applies_if(unknown)].join(" "),
            None => said,
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
        message::silent(self, Arg::Policy(clause))
    }

    /// "the answer": what a clock waits for.
    fn waits_for(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => message::waits_danger(self),
            ActionKind::Consult => message::waits_consult(self),
            ActionKind::Raise => message::waits_raise(self),
            ActionKind::Escalate => message::waits_escalate(self),
            ActionKind::Refer => message::waits_refer(self),
            ActionKind::Respond => message::waits_respond(self),
            ActionKind::Meet => message::waits_meet(self),
            ActionKind::Resolve => message::waits_resolve(self),
            ActionKind::Decide => message::waits_decide(self),
            ActionKind::Confirm => message::waits_confirm(self),
            ActionKind::Notify => message::waits_notify(self),
            ActionKind::Record => message::waits_record(self),
        }
    }

    /// "escalated": what a date takes to be done.
    fn done(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => message::done_danger(self),
            ActionKind::Consult => message::done_consult(self),
            ActionKind::Raise => message::done_raise(self),
            ActionKind::Escalate => message::done_escalate(self),
            ActionKind::Refer => message::done_refer(self),
            ActionKind::Respond => message::done_respond(self),
            ActionKind::Meet => message::done_meet(self),
            ActionKind::Resolve => message::done_resolve(self),
            ActionKind::Decide => message::done_decide(self),
            ActionKind::Confirm => message::done_confirm(self),
            ActionKind::Notify => message::done_notify(self),
            ActionKind::Record => message::done_record(self),
        }
    }
}
