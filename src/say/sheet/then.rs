//! If it is not settled.

use super::people::Naming;
use super::{Line, Then, writer::Writer};
use crate::answer::{ActionAnswer, Contactable};
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
            let says = Line::of(message::last_stage(self.words));
            return Then { label: message::if_not_settled(self.words), says, lead: None };
        };
        if next.unknown.is_some() {
            // Which stage comes next is not known: nobody is named.
            let says = Line::of(message::depends(self.words) + ".");
            return Then { label: message::if_not_settled(self.words), says, lead: None };
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
            None => self.words.policy(&next.stage.full_name()),
        };
        if by_hour {
            says = message::said_with(self.words, &says, &message::by_the_hour(self.words));
        }
        let due = next.due.filter(|due| Some(due.day()) != shown.map(|shown| shown.day())).map(|due| {
            let late = due.is_past(self.now).then(|| self.words.relative(due, self.now));
            late.into_iter().fold(self.by_day(due), |day, late| message::said_with(self.words, &day, &late))
        });
        for more in next.limit.map(|limit| self.within(limit)).into_iter().chain(due) {
            says = message::said_with(self.words, &says, &more);
        }
        Then {
            label,
            says: Line::of(capitalised(&says)).cited(next.cite),
            lead: Some(self.pick(&[("stage", next.stage.id.as_str())], String::new())),
        }
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
        Some(Then { label, says: Line::of(says), lead: Some(pick) })
    }
}
