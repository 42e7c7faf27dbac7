//! If it is not settled.

use super::people::Naming;
use super::{Line, Pick, Then, writer::Writer};
use crate::answer::{ActionAnswer, Contactable, Next, NoteAnswer};
use crate::policy::ActionKind;
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};
use crate::time::moment::Moment;

/// A stage's condition of at most so many words stands in the line's label.
const SHORT: usize = 12;
/// So many posts are named.
const POSTS: usize = 3;

impl<'a> Writer<'a> {
    /// Whom it goes to next, and in what time; `shown`: the date that stands out, which is not said again.
    pub(super) fn then(&self, shown: Option<Moment>) -> Then {
        let Some(next) = &self.guide.next else {
            let says = Line::of(match self.silent_next() {
                Some(silent) => message::last_stage_and(self.words, &self.few_words(silent, None)),
                None => message::last_stage(self.words),
            });
            return Then { label: message::if_not_settled(self.words), says, lead: None, entries: self.entry_picks() };
        };
        if next.unknown.is_some() {
            // Which stage comes next is not known: nobody is named.
            let says = Line::of(message::depends(self.words) + ".");
            return Then { label: message::if_not_settled(self.words), says, lead: None, entries: self.entry_picks() };
        }
        // What led to this stage may lead on just so.
        let own = self.guide.stage.and_then(|stage| stage.condition_words.as_deref());
        let clause = next.stage.condition_words.as_deref().filter(|clause| own != Some(clause));
        let label = match clause.filter(|clause| clause.split_whitespace().count() <= SHORT) {
            _ if self.guide.is_time_up() => message::time_is_up(self.words),
            _ if let Some(short) = next.by.and_then(|entry| entry.short.as_deref()) => {
                capitalised(&self.words.policy(short))
            }
            Some(clause) => capitalised(&message::if_only(self.words, Arg::Policy(clause))),
            None => message::if_not_settled(self.words),
        };
        let first = next.escalate_to.first();
        // Whoever it is by the hour: when it comes to that, it may be another hour.
        let has_hours =
            |entry: &Contactable| entry.available.has_hours() && entry.condition_words.is_none() && !entry.optional;
        let is_alike = |first: &Contactable, entry: &Contactable| {
            // Whoever it is by what was not asked yet, it is one of them.
            let depends = first.unknown.is_some() && entry.unknown.is_some();
            let is_same = first.action == entry.action || has_hours(first) && has_hours(entry) || depends;
            entry.else_for.is_none() && is_same && first.by == entry.by
        };
        let alike: Vec<&Contactable> =
            next.escalate_to.iter().filter(|entry| first.is_some_and(|first| is_alike(first, entry))).collect();
        let by_hour =
            alike.iter().any(|entry| first.is_some_and(|first| first.action != entry.action && has_hours(first)));
        // A meeting may bring many together: then the stage says it shorter.
        let mut says = match self.named_all(&alike, Naming::Short).filter(|_| alike.len() <= POSTS) {
            Some(to) => match first.and_then(|entry| self.goer(entry)) {
                Some(by) => message::who_goes_to(self.words, &by, &to),
                None => to,
            },
            None => self.stage_or_doer(next),
        };
        if by_hour {
            says = message::said_with(self.words, &says, &message::by_the_hour(self.words));
        }
        if let Some(question) = self.unasked(&alike) {
            says = message::said_with(self.words, &says, &message::by_answer(self.words, Arg::Policy(question)));
        }
        if first.is_some_and(|entry| entry.optional) {
            says = message::said_with(self.words, &says, &message::as_an_option(self.words));
        }
        for more in self.next_time(next, shown) {
            says = message::said_with(self.words, &says, &more);
        }
        Then {
            label,
            says: Line::of(capitalised(&says)).cited(next.cite),
            lead: Some(self.pick(&[("stage", next.stage.id.as_str())], String::new())),
            entries: self.entry_picks(),
        }
    }

    /// Where else the document has this reader go on from this very stage, in few words.
    fn entry_picks(&self) -> Vec<Pick> {
        let own = self.guide.stage.map(|stage| stage.statements.notes.as_slice()).unwrap_or_default();
        let is_own = |note: &&NoteAnswer<'a>| own.iter().any(|own| std::ptr::eq(own, note.note));
        let pick = |note: &NoteAnswer<'a>| {
            let (short, stage) = (note.short?, self.entry_stage(note)?);
            Some(self.pick(&[("stage", stage)], capitalised(&self.words.policy(short))))
        };
        self.entries().filter(|note| note.unknown.is_none()).filter(is_own).filter_map(pick).collect()
    }

    /// What the document leaves open about what follows the stage, in few words: its `silent-next` note.
    fn silent_next(&self) -> Option<&'a str> {
        let is_it = |note: &&NoteAnswer| note.is_about_next && note.unknown.is_none();
        self.guide.notes.iter().find(is_it).and_then(|note| note.short)
    }

    /// The policy's question that decides which of several named people it is, where it is not asked here.
    fn unasked<'e>(&self, alike: &[&'e Contactable<'a>]) -> Option<&'a str> {
        let unknown = alike.first()?.unknown.as_ref().filter(|_| (2..=POSTS).contains(&alike.len()))?;
        let is_asked = self.asks.iter().any(|ask| ask.needed && ask.param == unknown.param);
        unknown.question.filter(|_| !is_asked)
    }

    /// A next stage that leads to nobody: who acts there, else its name and what the document leaves open about it.
    fn stage_or_doer(&self, next: &Next) -> String {
        let doer = next.step.as_ref().and_then(|step| Some((self.doer_in_short(step)?, self.short_of(step))));
        match (doer, next.silent) {
            (Some((doer, task)), _) => message::who_to_do(self.words, &doer, &task),
            (None, Some(silent)) if next.escalate_to.is_empty() => {
                message::labelled(self.words, Arg::Policy(next.stage.name()), &self.policy_line(silent))
            }
            (None, _) => self.words.policy(&next.stage.full_name()),
        }
    }

    /// In what time the next step is taken, and by when: a limit, with what it is counted from while that is not known; a date.
    /// Where the time of this stage is up, that it is due now.
    fn next_time(&self, next: &Next, shown: Option<Moment>) -> Vec<String> {
        let is_past = |due: &Moment| due.is_past(self.now);
        if let Some(due) = next.due.filter(is_past).filter(|_| self.guide.is_time_up()) {
            return vec![message::due_now(self.words, &self.by_day(due))];
        }
        let limit = next.limit.map(|limit| match &next.counted_from {
            Some(from) => {
                let from = message::counted_from_event(self.words, &self.words.happening(from));
                message::said_with(self.words, &self.within(limit), &from)
            }
            None => self.within(limit),
        });
        let due = next.due.filter(|due| Some(due.day()) != shown.map(|shown| shown.day())).map(|due| {
            let late = is_past(&due).then(|| self.words.relative(due, self.now));
            late.into_iter().fold(self.by_day(due), |day, late| message::said_with(self.words, &day, &late))
        });
        limit.into_iter().chain(due).collect()
    }

    /// What follows where the matter was called settled and is not.
    pub(super) fn then_settled(&self) -> Option<Then> {
        let stage = self.guide.stage?;
        let words = message::not_settled_after_all(self.words);
        let is_theirs =
            |first: &ActionAnswer| first.who.iter().all(|post| !post.is_reader && post.side != Some(self.own_side()));
        let first = self.guide.settling().first().copied();
        let is_awaited = |first: &ActionAnswer| first.kind == ActionKind::Confirm && is_theirs(first) && !first.done;
        let awaits_confirmation = first.is_some_and(is_awaited);
        let mut pick = self.pick(&[("state", "open"), ("from", ""), ("at", "")], words);
        pick.note = Some(self.words.policy(stage.name()));
        let (label, says) = match awaits_confirmation {
            true => (message::if_no_confirmation(self.words), message::not_said_what_then(self.words)),
            // The ladder goes on where it was.
            false => (message::if_not_settled_after_all(self.words), self.words.policy(stage.name())),
        };
        Some(Then { label, says: Line::of(says), lead: Some(pick), entries: Vec::new() })
    }
}
