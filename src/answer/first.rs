//! What one screen shows of a stage's answer: the step that leads, who takes it, whom it names, the date that stands out.
//!
//! The sheet and the API's `first` both take it from here.

use super::{ActionAnswer, ActionTime, Availability, Contactable, Deadline, Guide, NoteAnswer, PostRef};
use crate::policy::ActionKind;
use crate::policy::phrase::Join;
use crate::time::by_rank;

/// The step that leads an answer.
#[derive(Clone, Debug)]
pub struct First<'g, 'a> {
    /// The step: what gives whom to go to; where nobody is to be gone to, the first thing that the reader's side does, else
    /// that anybody does; once it is settled, what follows first, else what is recorded, else whom to tell.
    pub step: &'g ActionAnswer<'a>,
    /// Who takes it, where that is not the reader.
    pub acts: &'g [PostRef<'a>],
    /// How several of them are joined.
    pub acts_join: Option<Join>,
    /// Whom it names: the first who is for everybody, and who stands beside them on the same terms.
    pub named: Vec<&'g Contactable<'a>>,
    /// Who stands before them in the list: gone to at once, and only under a condition.
    pub before: &'g [Contactable<'a>],
    /// Who stands after them: at another hour, under a condition, in an absence, for another side.
    pub after: Vec<&'g Contactable<'a>>,
}

impl<'a> Guide<'a> {
    /// The step that leads; `None` where the answer is no stage's, and where nothing is to be done.
    pub fn first(&self) -> Option<First<'_, 'a>> {
        if !self.is_of_a_stage() {
            return None;
        }
        if self.is_settled() {
            let rest = || self.record.iter().chain(&self.notify).filter(is_open).min_by_key(|action| !is_firm(action));
            let step = self.settling().into_iter().find(|action| is_open(action) && is_firm(action)).or_else(rest)?;
            return Some(First { named: step.contacts.iter().collect(), ..First::of(step) });
        }
        // What holds only under a condition leads in the list if it is immediate; the screen is for everybody.
        let for_all = self.escalate_to.iter().position(is_for_all);
        if let (None, Some(step)) = (for_all, self.first_of_reader().filter(|step| is_firm(step))) {
            return Some(First { before: &self.escalate_to, ..First::of(step) });
        }
        let (before, after) = self.escalate_to.split_at_checked(for_all.unwrap_or_default()).unwrap_or_default();
        let Some(first) = after.first() else { return self.first_of_reader().map(First::of) };
        let (named, after) = after.iter().partition(|entry| is_alike(first, entry));
        let step = self.action(first.action)?;
        Some(First { acts: &first.by, acts_join: first.by_join, named, before, after, ..First::of(step) })
    }

    /// The date that stands out: that of the step; else the first of what has to be done at this stage; else the stage's
    /// end, which no single action gives.
    pub fn first_date(&self, step: Option<&'a ActionAnswer<'a>>) -> Option<(&Deadline<'a>, Option<&ActionAnswer<'a>>)> {
        let firm =
            |action: &&ActionAnswer| action.when == ActionTime::Now && is_firm(action) && action.unknown.is_none();
        if let Some(step) = step.filter(|step| step.deadline.due.is_some()) {
            return Some((&step.deadline, Some(step)));
        }
        let dated = self.actions.iter().filter(firm).filter(|action| action.deadline.due.is_some());
        let first = dated.min_by_key(|action| action.deadline.due.map(|due| due.end()));
        let of_action = first.map(|action| (&action.deadline, Some(action)));
        of_action.or_else(|| self.limited_end().map(|ends| (ends, None)))
    }

    /// The document's own words on pace that hold for the step: none of those of another action, and none that depends on
    /// what is not known.
    pub fn first_pace(&self, step: Option<&ActionAnswer<'a>>) -> Option<&NoteAnswer<'a>> {
        let is_of_another = |pace: &&NoteAnswer| {
            let is_of = |action: &ActionAnswer| action.action.notes.iter().any(|own| std::ptr::eq(own, pace.note));
            !step.is_some_and(is_of) && self.actions.iter().any(is_of)
        };
        self.pace.iter().find(|pace| pace.unknown.is_none() && !is_of_another(pace))
    }

    /// What follows once it is settled, in order: what has to be, a confirmation first.
    pub fn settling(&self) -> Vec<&ActionAnswer<'a>> {
        let lists = [&self.actions, &self.notify, &self.record, &self.concurrent];
        let mut settling: Vec<_> =
            lists.into_iter().flatten().filter(|action| action.when == ActionTime::OnResolution).collect();
        by_rank(&mut settling, &|action| {
            let may_wait = u32::from(action.optional) * 200 + u32::from(action.kind != ActionKind::Confirm) * 100;
            may_wait + action.kind as u32
        });
        settling
    }

    /// Where nobody is to be gone to: the first thing that the reader's side does, else the first that anybody does; of what
    /// goes to one or the other by the hour, what holds now.
    fn first_of_reader(&self) -> Option<&ActionAnswer<'a>> {
        let side = Some(self.situation.perspective.side());
        let mine = |action: &ActionAnswer| action.who.iter().any(|post| post.is_reader || post.side == side);
        let leads = |action: &&ActionAnswer| action.when == ActionTime::Now && is_open(action) && !action.is_aside;
        let rank = |action: &&ActionAnswer| (action.is_held_up, !mine(action), !is_firm(action), shut(action));
        self.actions.iter().filter(leads).min_by_key(rank)
    }
}

impl<'g, 'a> First<'g, 'a> {
    /// A step that names nobody but those whom it is addressed to.
    fn of(step: &'g ActionAnswer<'a>) -> First<'g, 'a> {
        let is_reader = step.who.iter().any(|post| post.is_reader);
        let acts = if is_reader { &[] } else { step.who.as_slice() };
        First { step, acts, acts_join: step.who_join, named: Vec::new(), before: &[], after: Vec::new() }
    }
}

/// Whether an action is still to be done.
fn is_open(action: &&ActionAnswer) -> bool {
    !action.done
}

/// Whether an action is for everybody.
fn is_firm(action: &ActionAnswer) -> bool {
    !action.optional && action.condition_words.is_none()
}

/// Whether an action, or everybody whom it goes to, is for another hour.
fn shut(action: &ActionAnswer) -> bool {
    let rows = &action.contacts;
    action.available.is_shut() || !rows.is_empty() && rows.iter().all(|row| row.available.is_shut())
}

/// Whether somebody is to be gone to by everybody whose stage this is.
fn is_for_all(entry: &Contactable) -> bool {
    entry.condition_words.is_none() && !entry.optional && entry.else_for.is_none()
}

/// Whether two entries stand side by side on one screen.
pub(crate) fn is_alike(first: &Contactable, entry: &Contactable) -> bool {
    let open = |entry: &Contactable| matches!(entry.available, Availability::Now { .. } | Availability::Any);
    first.action == entry.action
        && first.by == entry.by
        && entry.else_for == first.else_for
        && entry.optional == first.optional
        && first.condition_words == entry.condition_words
        && first.unknown == entry.unknown
        && open(first) == open(entry)
}
