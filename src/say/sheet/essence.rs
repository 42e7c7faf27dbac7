//! Few words for what the policy says in many: what an action is, as a clause; how long it may take; what a note comes to.

use super::{Line, writer::Writer};
use crate::answer::{ActionAnswer, Conflict, Deadline, NoteAnswer, PostRef, Side, Unanswered};
use crate::policy::phrase::{Join, Limit};
use crate::policy::{ActionKind, Duty, NoteKind};
use crate::say::letters::{capitalised, uncapitalised};
use crate::say::words::{Arg, message};
use crate::time::moment::Moment;

/// A sentence of at most so many words may stand as it is.
const SHORT: usize = 14;
/// So many words of a sentence may stand for a task.
const TASK: usize = 8;

impl<'a> Writer<'a> {
    /// What an action is, as a clause that "Ask your manager to …" can end with: the policy's own short form, else by its
    /// kind. `to`: whom it goes to, in words.
    pub(super) fn task(&self, action: &ActionAnswer, to: Option<&str>) -> String {
        if let Some(short) = action.short {
            return match (short.split_once("{to}"), to) {
                (Some((before, after)), Some(to)) => {
                    [self.words.policy(before.trim_end()).as_str(), " ", to, &self.words.policy(after)].concat()
                }
                // It says nothing without whom it goes to.
                (Some(_), None) => self.task_of_kind(action.kind, None),
                (None, _) => self.words.policy(short),
            };
        }
        let does = action.does.map(|does| does.trim_end_matches('.'));
        match does.filter(|does| to.is_none() && does.split_whitespace().count() <= TASK) {
            Some(does) => uncapitalised(&self.words.policy(does)),
            None => self.task_of_kind(action.kind, to),
        }
    }

    /// The same, with the addressees that the action names.
    pub(super) fn task_to(&self, action: &ActionAnswer) -> String {
        let to = self.words.posts_for(action, &action.to, self.perspective);
        self.task(action, to.as_deref())
    }

    /// The same without them, unless its short form names them in its midst.
    pub(super) fn task_alone(&self, action: &ActionAnswer) -> String {
        let names_them = action.short.is_some_and(|short| short.contains("{to}"));
        if names_them { self.task_to(action) } else { self.task(action, None) }
    }

    fn take_own(&self, posts: &mut [PostRef]) {
        for post in posts.iter_mut().filter(|post| post.side == Some(Side::Each)) {
            (post.side, post.agency) = (Some(self.own_side()), None);
        }
    }

    /// "To: your line manager".
    pub(super) fn addressees(&self, action: &ActionAnswer) -> Option<Line> {
        self.words.addressees(action, &action.to, self.perspective).map(Line::of)
    }

    /// A task as a clause for a reader who does what each side does: "tell your safeguarding lead".
    pub(super) fn task_of_reader(&self, action: &ActionAnswer) -> String {
        let mut to = action.to.clone();
        self.take_own(&mut to);
        let to = self.words.posts(&to, action.join, self.perspective);
        self.task(action, to.as_deref())
    }

    pub(super) fn task_of_kind(&self, kind: ActionKind, to: Option<&str>) -> String {
        use ActionKind as K;
        let words = self.words;
        match (kind, to) {
            (K::Danger, Some(to)) => message::task_danger_to(words, to),
            (K::Danger, None) => message::task_danger(words),
            (K::Consult, Some(to)) => message::task_consult_to(words, to),
            (K::Consult, None) => message::task_consult(words),
            (K::Raise, Some(to)) => message::task_raise_to(words, to),
            (K::Raise, None) => message::task_raise(words),
            (K::Escalate, Some(to)) => message::task_escalate_to(words, to),
            (K::Escalate, None) => message::task_escalate(words),
            (K::Refer, Some(to)) => message::task_refer_to(words, to),
            (K::Refer, None) => message::task_refer(words),
            (K::Respond, Some(to)) => message::task_respond_to(words, to),
            (K::Respond, None) => message::task_respond(words),
            (K::Meet, Some(to)) => message::task_meet_to(words, to),
            (K::Meet, None) => message::task_meet(words),
            (K::Resolve, Some(to)) => message::task_resolve_to(words, to),
            (K::Resolve, None) => message::task_resolve(words),
            (K::Decide, Some(to)) => message::task_decide_to(words, to),
            (K::Decide, None) => message::task_decide(words),
            (K::Confirm, Some(to)) => message::task_confirm_to(words, to),
            (K::Confirm, None) => message::task_confirm(words),
            (K::Notify, Some(to)) => message::task_notify_to(words, to),
            (K::Notify, None) => message::task_notify(words),
            (K::Record, Some(to)) => message::task_record_to(words, to),
            (K::Record, None) => message::task_record(words),
        }
    }

    /// Who does an action, where that is not the reader; `None`: the reader, or the policy does not say.
    pub(super) fn doer(&self, action: &ActionAnswer) -> Option<String> {
        if action.who.iter().any(|post| post.is_reader) {
            return None;
        }
        self.words.posts(&action.who, action.who_join, self.perspective)
    }

    /// The same for a reader who does what each side does: "your safeguarding lead".
    pub(super) fn doer_of_reader(&self, action: &ActionAnswer) -> Option<String> {
        if action.who.iter().any(|post| post.is_reader) {
            return None;
        }
        let mut who = action.who.clone();
        self.take_own(&mut who);
        self.words.posts(&who, action.who_join, self.perspective)
    }

    /// Who does what: "Ask your manager to talk to theirs", "Their line manager is to confirm the outcome to you".
    pub(super) fn who_does(&self, action: &ActionAnswer, doer: Option<&str>, is_mine: bool, task: &str) -> String {
        let words = match doer {
            None if action.optional && !action.who.is_empty() => message::you_may(self.words, task),
            None => task.to_owned(),
            Some(doer) if is_mine && action.duty == Some(Duty::Must) => message::ask_who_must(self.words, doer, task),
            Some(doer) if is_mine => message::ask_to(self.words, doer, task),
            Some(doer) => self.they_do(action, doer, task),
        };
        capitalised(&words)
    }

    /// What somebody else may, should or is to do.
    pub(super) fn they_do(&self, action: &ActionAnswer, doer: &str, task: &str) -> String {
        let are_several = action.who.len() > 1 && action.who_join == Some(Join::And);
        match action.duty {
            _ if action.optional => message::they_may(self.words, doer, task),
            Some(Duty::Must) => message::they_must(self.words, doer, task),
            Some(Duty::Should) => message::they_should(self.words, doer, task),
            _ if are_several => message::they_all_are_to(self.words, doer, task),
            _ => message::they_are_to(self.words, doer, task),
        }
    }

    /// How long an action may take: "by the end of Friday 4 December", "in 2 working days", "without delay"; `None`: the
    /// policy sets no limit.
    pub(super) fn allowed(&self, deadline: &Deadline) -> Option<String> {
        match deadline.due {
            Some(due) => Some(self.by(due)),
            None => deadline.limit.map(|limit| self.within(limit)),
        }
    }

    /// "by the end of Friday 4 December", without a year that goes without saying.
    pub(super) fn by(&self, due: Moment) -> String {
        match due {
            Moment::Day(_) => message::by_day(self.words, &self.day(due)),
            Moment::Time(_) => message::by_time(self.words, &self.day(due)),
        }
    }

    /// "by Friday 4 December": in a list, where "by the end of" was said above.
    pub(super) fn by_day(&self, due: Moment) -> String {
        message::by_time(self.words, &self.day(due))
    }

    /// "Friday 4 December", "4:30pm on Friday 4 December".
    pub(super) fn day(&self, moment: Moment) -> String {
        self.words.moment_near(moment, self.now)
    }

    /// "in 2 working days", "without delay": a limit behind a task.
    pub(super) fn within(&self, limit: &Limit) -> String {
        let said = self.words.limit(limit);
        let counted = limit.quantity.is_some_and(|quantity| !quantity.is_same_day());
        let is_plain = limit.urgency.is_none() && limit.agreement.is_none() && limit.by.is_none() && !limit.guide;
        if is_plain && counted {
            return message::within(self.words, &said);
        }
        said
    }

    /// A note as a sentence with its paragraph.
    pub(super) fn note_line(&self, note: &NoteAnswer) -> Line {
        let words = match note.kind {
            NoteKind::Reading => message::our_reading(self.words, Arg::Policy(note.text)),
            NoteKind::Pace => self.policy_line(note.text) + ".",
            kind => self.words.note(kind, note.text),
        };
        Line::of(self.words.applying(words, note.unknown.as_ref())).cited(note.cite)
    }

    /// A contradiction as a sentence with its paragraph; of two limits the other one is said.
    pub(super) fn conflict_line(&self, conflict: &Conflict) -> Line {
        let mut words = self.words.policy(conflict.text);
        if let Some(limit) = conflict.limit {
            let limit = self.words.limit(limit);
            words.push(' ');
            words.push_str(&match conflict.due {
                Some(due) => message::conflict_other_due(self.words, &limit, &self.by(due)),
                // Where a date stands, this limit was not held against it: what it counts from is not known.
                None if self.guide.first_date(None).is_some() => message::conflict_undated(self.words, &limit),
                None => message::conflict_other(self.words, &limit),
            });
        }
        Line::of(self.words.applying(words, conflict.unknown.as_ref())).cited(conflict.cite)
    }

    /// The few words for a statement; "may apply" before them where that is not known.
    pub(super) fn few_words(&self, short: &str, unknown: Option<&Unanswered>) -> String {
        match unknown {
            Some(_) => message::may_apply(self.words, Arg::Policy(short)),
            None => self.policy_line(short),
        }
    }

    /// A note in one line, with the sentence behind it where the line is shorter.
    pub(super) fn essence_of(&self, short: Option<String>, full: &Line) -> (Line, Option<Line>) {
        match short {
            Some(short) => (Line { words: short, strong: None, cite: full.cite.clone() }, Some(full.clone())),
            None => (full.clone(), None),
        }
    }

    /// The first words of a sentence, as an essence: at most eight.
    pub(super) fn first_words(&self, sentence: &str) -> String {
        let sentence = sentence.trim_end_matches('.');
        let end = sentence.find([';', ':', ',']).unwrap_or(sentence.len());
        let part = sentence.get(..end).unwrap_or(sentence);
        let words: Vec<&str> = part.split_whitespace().collect();
        if words.len() <= 8 {
            return uncapitalised(&self.words.policy(part));
        }
        let few: Vec<&str> = words.into_iter().take(8).collect();
        uncapitalised(&self.words.policy(&few.join(" "))) + "…"
    }
}

/// Whether a sentence may stand on the first screen as it is.
pub(super) fn is_short(sentence: &str) -> bool {
    sentence.split_whitespace().count() <= SHORT
}
