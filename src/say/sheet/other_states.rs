//! Who, where the answer is not a stage's: settled, in danger now, another way.

use super::notes::website;
use super::{Block, Fold, Line, Person, Row, Who, writer::Writer};
use crate::answer::ActionAnswer;
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};

impl<'a> Writer<'a> {
    /// A settled matter: who confirms what to whom.
    pub(super) fn who_settles(&self) -> (Who, Option<&'a ActionAnswer<'a>>) {
        let mut who = Who { label: Some(Line::of(message::settled_label(self.words))), ..Who::default() };
        let Some(lead) = self.guide.first().map(|first| first.step) else {
            who.heading = Line::of(message::settled_nothing(self.words));
            return (who, None);
        };
        let task = self.task_to(lead);
        let doer = self.doer(lead);
        who.heading = Line::of(self.who_does(lead, doer.as_deref(), false, &task)).cited(lead.cite);
        self.task_lines(lead, &mut who);
        who.notes.append(&mut self.folds_of_notes(&lead.notes, &lead.conflicts));
        for entry in &lead.contacts {
            who.people.push(self.person(entry, true));
        }
        (who, Some(lead))
    }

    /// The whole answer where the child is in danger: the policy's own route.
    pub(super) fn who_in_danger(&self) -> Who {
        let mut who = Who::default();
        let Some(route) = &self.guide.emergency.policy_route else {
            // That the policy names no route stands under the emergency line.
            who.heading = Line::of(message::danger_now(self.words));
            return who;
        };
        who.label = route
            .condition_words
            .map(|clause| Line::of(capitalised(&message::if_only(self.words, Arg::Policy(clause)))).cited(route.cite));
        let mut steps = route.steps.iter();
        if let Some(first) = steps.next() {
            let task = self.task_of_reader(first);
            let mut heading = capitalised(&task);
            if let Some(urgency) = first.deadline.urgency() {
                heading = message::with_haste(self.words, &heading, &self.words.urgency(urgency));
            }
            who.heading = Line::of(heading).cited(first.cite);
            self.task_lines(first, &mut who);
            who.people.extend(first.contacts.iter().map(|entry| self.person(entry, true)));
            if first.contacts.is_empty() && !first.to.is_empty() {
                who.lines.push(Line::of(message::contact_post_only(self.words)));
            }
            who.notes.extend(self.folds_of_notes(&first.notes, &first.conflicts));
            // The label has said the condition.
            let condition = route.condition_words.map(|clause| message::if_clause(self.words, Arg::Policy(clause)));
            let is_new = |line: &Line| condition.as_ref() != Some(&line.words);
            who.lines.retain(is_new);
            who.people.iter_mut().for_each(|person| person.lines.retain(is_new));
        }
        for step in steps {
            let mut behind = self.behind_action(step);
            if step.contacts.is_empty() && !step.to.is_empty() {
                behind.push(Block::Line(Line::of(message::contact_post_only(self.words))));
            }
            who.notes.push(Fold::new(Row::Danger, Line::of(self.danger_line(step)).cited(step.cite), behind));
        }
        who
    }

    /// What else is done in danger: by whom, where that is not the reader.
    fn danger_line(&self, step: &ActionAnswer) -> String {
        match self.doer_of_reader(step) {
            Some(doer) => capitalised(&self.they_do(step, &doer, &self.task_to(step))),
            None => self.sentence(step),
        }
    }

    /// Another way, or a procedure that is not the reader's.
    pub(super) fn who_elsewhere(&self) -> Who {
        let mut who = Who::default();
        let guide = self.guide;
        if let Some(way) = guide.chosen_way() {
            who.label = way.condition_words.map(|clause| Line::of(self.policy_line(clause)));
            who.heading = Line::of(self.words.policy(way.says.trim_end_matches('.'))).cited(way.cite);
            who.lines.extend(way.open.map(|open| Line::of(self.words.silent(open)).cited(way.cite)));
            who.people = way.contacts.iter().map(|entry| self.person(entry, true)).collect();
            let website = website(way).map(|website| Person { website: Some(website), ..Person::default() });
            who.people.extend(website);
            if way.contacts.is_empty() && way.then.is_none() {
                who.lines.extend(self.once(Line::of(message::contact_post_only(self.words))));
            }
            who.notes.extend(self.folds_of_notes(&[], &way.conflicts));
        } else if let Some(warning) = self.not_theirs() {
            // The first of the other ways need not be the reader's: a row has them all.
            who.heading = self.once(Line::of(self.words.warning(warning))).unwrap_or_default();
        }
        who
    }
}
