//! The nearest date of an answer: what has to stand out where the action that gives *who* has no date of its own.

use crate::answer::{ActionAnswer, ActionTime, Bound, Deadline, Guide};
use crate::time::moment::Moment;

/// What the nearest date belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Nearest<'a> {
    /// Something that somebody has to do.
    Action(&'a ActionAnswer<'a>),
    /// The end of the stage.
    Stage(&'a Deadline<'a>),
}

impl Nearest<'_> {
    /// The date or time.
    pub fn due(&self) -> Option<Moment> {
        match self {
            Nearest::Action(action) => action.deadline.due,
            Nearest::Stage(deadline) => deadline.due,
        }
    }

    /// What brings it forward.
    pub fn bounded_by(&self) -> Option<&Bound<'_>> {
        match self {
            Nearest::Action(action) => action.deadline.bounded_by.as_ref(),
            Nearest::Stage(deadline) => deadline.bounded_by.as_ref(),
        }
    }
}

impl<'a> Guide<'a> {
    /// The action whose date is the end of the stage; `None` where something else ends it, or nothing does.
    pub fn ends_stage(&self) -> Option<&ActionAnswer<'a>> {
        let ends = self.stage_ends.as_ref().filter(|ends| ends.due.is_some())?;
        // The same words elsewhere, of a cap or of another action, are another limit.
        let same = |own: &Deadline| own.limit.zip(ends.limit).is_some_and(|(own, ends)| std::ptr::eq(own, ends));
        self.actions.iter().find(|action| same(&action.deadline))
    }

    /// The nearest date of the stage, if it is not that of [`Guide::by_when`].
    ///
    /// `None` as well where `by_when` asks for haste, which is nearer than any date, and where nothing has a date. What
    /// may be done, and what depends on something that only the reader can judge, gives no date. Nor does a limit over several
    /// stages: it is none of this one's.
    pub fn nearest(&self) -> Option<Nearest<'_>> {
        let first = self.by_when.as_ref();
        if first.is_some_and(|by_when| by_when.deadline.urgency().is_some()) {
            return None;
        }
        let mut dated = Vec::new();
        for action in [&self.actions, &self.notify, &self.record].into_iter().flatten() {
            if action.when == ActionTime::Now && !action.optional && action.condition_words.is_none() {
                dated.push(Nearest::Action(action));
            }
        }
        dated.extend(self.stage_ends.as_ref().map(Nearest::Stage));
        let ends = |one: &Nearest| one.due().map(|due| due.end());
        dated.retain(|one| one.due().is_some());
        // Of two that end together the first.
        let nearest = dated.into_iter().reduce(|one, next| if ends(&next) < ends(&one) { next } else { one })?;
        let own = first.and_then(|by_when| by_when.deadline.due);
        own.is_none_or(|own| ends(&nearest) < Some(own.end())).then_some(nearest)
    }
}
