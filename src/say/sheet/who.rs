//! Who: who acts, to whom, how to reach them.

use super::essence::is_short;
use super::people::is_reachable;
use super::{Block, Fold, Line, Row, Who, writer::Writer};
use crate::answer::{ActionAnswer, ActionTime, Availability, Contactable};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};

/// So many lines with something behind them may stand under the heading; the rest is said in the rows.
const FEW: usize = 3;

impl<'a> Writer<'a> {
    /// Who acts at this stage, with the action that leads there.
    pub(super) fn who(&self) -> (Who, Option<&'a ActionAnswer<'a>>) {
        let guide = self.guide;
        let mut who = Who { label: self.stage_condition(), ..Who::default() };
        if let Some(clause) =
            guide.stage.and_then(|stage| stage.condition_words.as_deref()).filter(|words| !is_short(words))
        {
            let full = Line::of(message::if_clause(self.words, Arg::Policy(clause)));
            who.notes.extend(self.once(full).map(|full| {
                Fold::new(Row::Note, Line::of(message::when_this_stage(self.words)), vec![Block::Line(full)])
            }));
        }
        let first = guide.escalate_to.first();
        let lead = match first {
            Some(first) => guide.action(first.action),
            None => self.first_of_reader(),
        };
        let Some(lead) = lead else {
            who.heading = Line::of(message::nobody_here(self.words));
            return (who, None);
        };
        // Those whom the heading names: the first, and who stands beside them on the same terms.
        let (named, rest): (Vec<&Contactable>, Vec<&Contactable>) =
            guide.escalate_to.iter().partition(|entry| first.is_some_and(|first| is_alike(first, entry)));
        let to = self.heading_names(&named, lead);
        let goer = named.first().and_then(|entry| self.goer(entry));
        let doer = goer.or_else(|| if named.is_empty() { self.doer(lead) } else { None });
        let is_mine = named.first().map_or_else(
            || lead.who.iter().all(|post| post.side == Some(self.own_side())),
            |entry| entry.by.iter().all(|post| post.side == Some(self.own_side())),
        );
        let to = to.or_else(|| self.words.posts(&lead.to, lead.join, self.perspective));
        let mut heading = self.who_does(lead, doer.as_deref(), is_mine, &self.task(lead, to.as_deref()));
        // Without a date the haste itself is set large.
        let is_dated = self.first_date(Some(lead)).is_some();
        if let Some(urgency) = lead.deadline.urgency().filter(|_| lead.deadline.due.is_none() && is_dated) {
            heading = message::with_haste(self.words, &heading, &self.words.urgency(urgency));
        }
        who.heading = Line::of(heading).cited(lead.cite);
        self.task_lines(lead, &mut who);
        self.reach(&named, &mut who);
        for entry in rest {
            let mut fold = self.other_entry(entry);
            // Another action may lead there: what it asks stands with them, and in no row of its own.
            if let Some(action) = guide.action(entry.action).filter(|action| action.address != lead.address) {
                fold.behind.extend(self.asks_of(action).map(|asks| asks.behind).unwrap_or_default());
                fold.behind.extend(self.folds_of_notes(&action.notes, &action.conflicts).into_iter().flat_map(opened));
            }
            who.notes.push(fold);
        }
        self.notes_of_task(lead, &mut who);
        (who, Some(lead))
    }

    /// Whom the heading names. Where the document gives a row only as an example, the post is named and not the example.
    fn heading_names(&self, named: &[&Contactable], lead: &ActionAnswer) -> Option<String> {
        let example = named.first().filter(|entry| entry.example);
        match (example, lead.to.as_slice()) {
            (Some(entry), [post]) => {
                let post = crate::answer::PostRef { side: entry.side, agency: None, ..*post };
                Some(self.words.post(&post, self.perspective))
            }
            _ => self.named_all(named),
        }
    }

    /// Whether somebody acts for the reader's side.
    fn own_side(&self) -> crate::answer::Side {
        match self.perspective {
            crate::answer::Perspective::Raising => crate::answer::Side::Own,
            crate::answer::Perspective::Responding => crate::answer::Side::Other,
        }
    }

    /// "If line managers cannot agree in time".
    fn stage_condition(&self) -> Option<Line> {
        let stage = self.guide.stage?;
        let clause = stage.condition_words.as_deref().filter(|clause| is_short(clause))?;
        let words = capitalised(&message::if_only(self.words, Arg::Policy(clause)));
        self.once(Line::of(words))
    }

    /// Where nobody is to be gone to: the first thing that the reader's side does, else the first that anybody does.
    fn first_of_reader(&self) -> Option<&'a ActionAnswer<'a>> {
        let now = self.guide.actions.iter().filter(|action| action.when == ActionTime::Now);
        let firm = |action: &&&ActionAnswer| !action.optional && action.condition_words.is_none();
        let mine = |action: &&&ActionAnswer| {
            action.who.iter().any(|post| post.is_reader || post.side == Some(self.own_side()))
        };
        let mut all: Vec<&ActionAnswer> = now.collect();
        all.sort_by_key(|action| (!mine(&action), !firm(&action)));
        all.into_iter().next()
    }

    /// What the step asks besides, in at most two lines.
    fn task_lines(&self, lead: &ActionAnswer, who: &mut Who) {
        let is_said_by_heading = lead.short.is_none() && lead.does.is_none();
        if let Some(does) = lead.does.filter(|_| !is_said_by_heading) {
            let line = Line::of(self.words.policy(does)).cited(lead.cite);
            if lead.short.is_none() && is_short(does) {
                who.lines.extend(self.once(line));
            } else if let Some(line) = self.once(line) {
                let essence = Line::of(message::what_it_asks(self.words));
                who.notes.push(Fold::new(Row::Note, essence, vec![Block::Line(line)]));
            }
        }
        if let Some(how) = lead.how {
            who.lines.extend(self.once(Line::of(self.policy_line(how) + ".")));
        }
        if let Some(form) = lead.form.and_then(|id| self.guide.forms.iter().find(|form| form.id == id)) {
            if let Some(subject) = form.subject {
                who.lines.push(Line::of(message::head_it(self.words, Arg::Policy(subject))).cited(form.cite));
            }
        }
        if let Some(clause) = lead.condition_words {
            who.lines.extend(self.once(Line::of(message::if_clause(self.words, Arg::Policy(clause)))));
        }
        if let Some(unknown) = &lead.unknown {
            let applies = Line::of(self.words.applies_if(unknown));
            who.notes.push(Fold::new(Row::Note, Line::of(message::depends(self.words)), vec![Block::Line(applies)]));
        }
    }

    /// How to reach those whom the heading names.
    fn reach(&self, named: &[&Contactable], who: &mut Who) {
        let until: Vec<Line> = named.iter().filter_map(|entry| self.on_duty(&entry.available)).collect();
        for line in self.fresh(until) {
            if who.label.is_none() { who.label = Some(line) } else { who.lines.push(line) }
        }
        let several = named.len() > 1;
        for entry in named {
            if is_reachable(entry) || entry.contact.name.is_some() {
                let mut person = self.person(entry, several);
                // Hours, age and the like are said where they are looked up: behind the lines below.
                let details = std::mem::take(&mut person.lines);
                who.people.push(person);
                who.notes.extend(self.details_of_person(entry, details));
            } else {
                who.lines.extend(self.holder(entry).and_then(|line| self.once(line)));
            }
        }
        if named.is_empty() {
            return;
        }
        let examples: Vec<String> = named.iter().filter(|entry| entry.example).map(|entry| self.named(entry)).collect();
        if !examples.is_empty() {
            let examples = self.words.list(examples.into_iter(), Some(crate::policy::phrase::Join::Or));
            who.lines.push(Line::of(message::for_example(self.words, &examples.unwrap_or_default())));
        }
    }

    /// "On duty now, until 7am".
    fn on_duty(&self, available: &Availability) -> Option<Line> {
        match available {
            Availability::Now { until: Some(until), .. } => {
                Some(Line::of(message::on_duty_until(self.words, &self.words.time_from(*until, self.now))))
            }
            Availability::Later { from: Some(from), .. } => {
                Some(Line::of(message::not_now_from(self.words, &self.words.time_from(*from, self.now))))
            }
            Availability::Later { from: None, .. } => Some(Line::of(message::not_now(self.words))),
            Availability::NotStated => Some(Line::of(message::available_hours_not_stated(self.words))),
            Availability::Now { until: None, .. } | Availability::Any => None,
        }
    }

    /// Somebody whom the heading does not name: the other side's, at another hour, under a condition, in an absence.
    fn other_entry(&self, entry: &Contactable) -> Fold {
        let label = if let Some(post) = entry.else_for {
            Some(capitalised(&self.words.stands_in_for(post)))
        } else if let Some(clause) = entry.condition_words {
            Some(capitalised(&message::if_only(self.words, Arg::Policy(clause))))
        } else if let (Some(agency), false) = (entry.agency, entry.by.is_empty()) {
            return self.person_of_agency(agency, entry);
        } else if let Some(by) = self.goer(entry) {
            Some(capitalised(&message::for_whom(self.words, &by)))
        } else if entry.optional {
            Some(message::may(self.words))
        } else {
            self.words.availability(&entry.available, self.now).map(|words| capitalised(&words))
        };
        self.person_fold(label, entry)
    }

    /// What is said about the step: the most telling lines here, the rest in the rows.
    fn notes_of_task(&self, lead: &ActionAnswer, who: &mut Who) {
        let mut notes = self.folds_of_notes(&lead.notes, &[]);
        who.notes.append(&mut notes);
        while who.notes.len() > FEW {
            let Some(fold) = who.notes.pop() else { break };
            self.set_aside(fold);
        }
    }

    /// The whole answer where the child is in danger: the policy's own route.
    pub(super) fn who_in_danger(&self) -> Who {
        let mut who = Who::default();
        let Some(route) = &self.guide.emergency.policy_route else {
            who.heading = Line::of(message::danger_now(self.words));
            who.lines.push(Line::of(message::danger_no_route(self.words)));
            return who;
        };
        who.label = route
            .condition_words
            .map(|clause| Line::of(capitalised(&message::if_only(self.words, Arg::Policy(clause)))).cited(route.cite));
        let mut steps = route.steps.iter();
        if let Some(first) = steps.next() {
            let task = self.task_to(first);
            let mut heading = capitalised(&task);
            if let Some(urgency) = first.deadline.urgency() {
                heading = message::with_haste(self.words, &heading, &self.words.urgency(urgency));
            }
            who.heading = Line::of(heading).cited(first.cite);
            self.task_lines(first, &mut who);
            who.people.extend(first.contacts.iter().map(|entry| self.person(entry, true)));
            who.notes.extend(self.folds_of_notes(&first.notes, &first.conflicts));
            // The label has said the condition.
            let condition = route.condition_words.map(|clause| message::if_clause(self.words, Arg::Policy(clause)));
            let is_new = |line: &Line| condition.as_ref() != Some(&line.words);
            who.lines.retain(is_new);
            who.people.iter_mut().for_each(|person| person.lines.retain(is_new));
        }
        for step in steps {
            who.notes.push(Fold::new(
                Row::Danger,
                Line::of(self.sentence(step)).cited(step.cite),
                self.behind_action(step),
            ));
        }
        who
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

/// A fold without its line, where the line says no more than what is behind it.
fn opened(fold: Fold) -> Vec<Block> {
    if fold.behind.is_empty() { vec![Block::Line(fold.essence)] } else { fold.behind }
}

/// Whether two entries stand side by side in one heading.
fn is_alike(first: &Contactable, entry: &Contactable) -> bool {
    let open = |entry: &Contactable| matches!(entry.available, Availability::Now { .. } | Availability::Any);
    first.action == entry.action
        && first.by == entry.by
        && entry.else_for.is_none()
        && first.condition_words == entry.condition_words
        && first.unknown == entry.unknown
        && open(first) == open(entry)
}
