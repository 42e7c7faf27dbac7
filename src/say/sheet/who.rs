//! Who: who acts, to whom, how to reach them.

use super::essence::is_short;
use super::people::{Naming, is_reachable};
use super::{Block, Fold, Line, Row, Who, writer::Writer};
use crate::answer::{ActionAnswer, Availability, Conflict, Contactable, Perspective, Side, Silence, is_alike};
use crate::policy::phrase::Join;
use crate::policy::{ActionKind, Duty};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message, unmarked};

/// So many lines with something behind them may stand under the heading; the rest is said in the rows.
const NOTES: usize = 3;

impl<'a> Writer<'a> {
    /// Who acts at this stage, with the action that leads there.
    pub(super) fn who(&self) -> (Who, Option<&'a ActionAnswer<'a>>) {
        let guide = self.guide;
        let mut who = Who { label: self.stage_condition(), ..Who::default() };
        // That the procedure may not be for them at all comes before how it goes.
        let inside = |silence: &&Silence| matches!(silence, Silence::SameAgency | Silence::OnePerson(_));
        let inside = guide.silences.iter().filter(inside);
        who.lines.extend(inside.filter_map(|silence| self.once(Line::of(self.words.silence(silence, guide)))));
        if let Some(clause) = guide
            .stage
            .filter(|_| guide.begins_by.is_none_or(|entry| entry.short.is_none()))
            .and_then(|stage| stage.condition_words.as_deref())
            .filter(|words| !is_short(words))
        {
            let full = Line::of(message::if_clause(self.words, Arg::Policy(clause)));
            who.notes.extend(self.once(full).map(|full| {
                Fold::new(Row::Note, Line::of(message::when_this_stage(self.words)), vec![Block::Line(full)])
            }));
        }
        let Some(first) = guide.first() else {
            self.who_has_it(&mut who);
            return (who, None);
        };
        let (lead, named) = (first.step, first.named);
        let doer = self.words.posts(first.acts, first.acts_join, self.perspective);
        let is_mine = named.first().map_or_else(
            || lead.who.iter().all(|post| post.side == Some(self.own_side())),
            |entry| entry.by.iter().all(|post| post.side == Some(self.own_side())),
        );
        let naming = if doer.is_some() && is_mine { Naming::Across } else { Naming::Whole };
        let to = self.named_all(&named, naming);
        let to = to.or_else(|| self.words.posts(&lead.to, lead.join, self.perspective));
        // Where the document names nobody for it, nobody is told to do it.
        let is_unsaid = doer.is_none() && lead.who.is_empty();
        let mut heading = match to.as_deref().filter(|_| is_unsaid && lead.kind.moves_on()) {
            Some(to) if lead.optional => message::it_may_go_to(self.words, to),
            Some(to) if lead.duty == Some(Duty::Must) => message::it_must_go_to(self.words, to),
            Some(to) => message::it_goes_to(self.words, to),
            None if is_unsaid && !lead.kind.moves_on() && lead.kind != ActionKind::Consult => {
                let task = self.task(lead, to.as_deref());
                if lead.optional {
                    message::may_be_done(self.words, &task)
                } else {
                    message::to_be_done(self.words, &task)
                }
            }
            // Whoever has it already need not be asked.
            None => {
                let is_asked = is_mine && !guide.is_begun();
                self.who_does(lead, doer.as_deref(), is_asked, &self.task(lead, to.as_deref()))
            }
        };
        // Without a date the haste itself is set large.
        let is_dated = guide.first_date(Some(lead)).is_some();
        if let Some(urgency) = lead.deadline.urgency().filter(|_| lead.deadline.due.is_none() && is_dated) {
            heading = message::with_haste(self.words, &heading, &self.words.urgency(urgency));
        }
        who.heading = Line::of(heading).cited(lead.cite);
        if is_unsaid && lead.kind != ActionKind::Consult {
            who.lines.push(Line::of(message::who_not_said(self.words)));
        }
        for post in first.acts.iter().filter(|post| post.is_vacant) {
            who.lines.push(Line::of(message::post_vacant(self.words, Arg::Policy(post.post))));
        }
        let skip = guide.skip.as_ref().and_then(|skip| self.words.skip_after(skip, self.perspective));
        who.lines.extend(skip.and_then(|line| self.once(Line::of(line))));
        who.lines.extend(self.fresh(self.words.on_settling(lead, self.perspective).into_iter().map(Line::of)));
        let mut people = self.groups(first.before, lead);
        self.task_lines(lead, &mut who);
        self.reach(&named, naming, &mut who);
        if named.is_empty() {
            let on_duty = self.on_duty(&lead.available);
            who.notes.extend(on_duty.map(|line| Fold::new(Row::Step, line, Vec::new())));
        }
        people.append(&mut self.groups(first.after, lead));
        people.append(&mut who.notes);
        who.notes = people;
        self.notes_of_task(lead, &mut who);
        (who, Some(lead))
    }

    /// With whom the matter lies, where nothing is left to be done by the document's own steps.
    fn who_has_it(&self, who: &mut Who) {
        let guide = self.guide;
        let taken = guide.lies_with();
        let is_mine = taken.is_some_and(|action| action.to.iter().any(|post| post.is_reader));
        let to = taken.and_then(|action| self.words.posts(&action.to, action.join, self.perspective));
        who.heading = Line::of(match (to, self.perspective) {
            (Some(_), _) if is_mine => message::with_you(self.words),
            (Some(to), _) => message::lies_with(self.words, &to),
            (None, _) if guide.is_begun() => message::step_done(self.words),
            (None, Perspective::Raising) => message::nobody_here(self.words),
            (None, Perspective::Responding) => message::nothing_here(self.words),
        });
        who.lines.extend(is_mine.then(|| Line::of(message::with_you_silent(self.words))));
    }

    /// Those whom the heading does not name, one line for those on the same terms.
    fn groups<'e>(&self, entries: impl IntoIterator<Item = &'e Contactable<'a>>, lead: &ActionAnswer) -> Vec<Fold>
    where
        'a: 'e,
    {
        let mut groups: Vec<Vec<&Contactable>> = Vec::new();
        for entry in entries {
            match groups.iter_mut().find(|group| group.first().is_some_and(|first| is_alike(first, entry))) {
                Some(group) => group.push(entry),
                None => groups.push(vec![entry]),
            }
        }
        groups.into_iter().filter_map(|group| self.group(&group, lead)).collect()
    }

    fn group(&self, group: &[&Contactable], lead: &ActionAnswer) -> Option<Fold> {
        let first = group.first()?;
        let mut fold = match group {
            [only] => self.other_entry(only),
            _ => {
                let names = capitalised(&self.named_all(group, Naming::Short)?);
                let words = match self.label_of(first) {
                    Some(label) => message::labelled(self.words, &label, &names),
                    None => names,
                };
                let people = group.iter().map(|entry| Block::Person(self.person(entry, true))).collect();
                Fold::new(Row::Person, Line::of(words).cited(first.cite), people)
            }
        };
        // Another action may lead there: what it asks stands with them, and in no row of its own.
        if let Some(action) = self.guide.action(first.action).filter(|action| !action.is(lead)) {
            fold.behind.extend(self.asks_of(action).map(|asks| asks.behind).unwrap_or_default());
            fold.behind.extend(self.folds_of_notes(&action.notes, &action.conflicts).into_iter().flat_map(opened));
        }
        Some(fold)
    }

    /// The reader's side.
    pub(super) fn own_side(&self) -> Side {
        self.perspective.side()
    }

    /// The side across from the reader.
    pub(super) fn other_side(&self) -> Side {
        if self.own_side() == Side::Own { Side::Other } else { Side::Own }
    }

    /// "If line managers cannot agree in time", until something of the stage is done; of a stage at which the policy has the reader begin, why it does.
    fn stage_condition(&self) -> Option<Line> {
        let stage = self.guide.stage.filter(|_| !self.guide.is_begun())?;
        if let Some(entry) = self.guide.begins_by
            && let Some(short) = &entry.short
        {
            return self.once(Line::of(self.policy_line(short)).cited(&entry.cite));
        }
        let clause = stage.condition_words.as_deref().filter(|clause| is_short(clause))?;
        let words = capitalised(&message::if_only(self.words, Arg::Policy(clause)));
        self.once(Line::of(words))
    }

    /// What the step asks besides, in at most two lines.
    pub(super) fn task_lines(&self, lead: &ActionAnswer, who: &mut Who) {
        let says_more =
            |does: &str| !does.trim_end_matches('.').eq_ignore_ascii_case(&self.task_of_kind(lead.kind, None));
        let heading = unmarked(&who.heading.words);
        let is_heading = |does: &str| does.trim_end_matches('.').eq_ignore_ascii_case(&heading);
        let is_said_by_heading =
            lead.short.is_none() && !lead.does.is_some_and(says_more) || lead.does.is_some_and(is_heading);
        if let Some(does) = lead.does.filter(|_| !is_said_by_heading) {
            let line = Line::of(self.words.policy(does)).cited(lead.cite);
            if lead.short.is_none() && is_short(does) {
                who.lines.extend(self.once(line));
            } else if let Some(line) = self.once(line) {
                let essence = Line::of(message::more_on_step(self.words));
                let names_them = lead.short.is_none_or(|short| short.contains("{to}"));
                let to = self.addressees(lead).filter(|_| !names_them);
                let asks = vec![Block::Points([line].into_iter().chain(to).collect())];
                who.notes.push(Fold::new(Row::Step, essence, asks));
            }
        }
        // Of every other step the heading says that it may be done.
        if lead.optional && lead.who.is_empty() && lead.kind == ActionKind::Consult {
            who.lines.extend(self.once(Line::of(message::text_optional(self.words))));
        }
        if let Some(how) = lead.how {
            who.lines.extend(self.once(Line::of(self.policy_line(how) + ".")));
        }
        if let Some(form) = lead.form.and_then(|id| self.guide.forms.iter().find(|form| form.id == id))
            && let Some(subject) = form.subject
        {
            who.lines.push(Line::of(message::head_it(self.words, Arg::Policy(subject))).cited(form.cite));
        }
        if let Some(clause) = lead.condition_words {
            who.lines.extend(self.once(Line::of(message::if_clause(self.words, Arg::Policy(clause)))));
        }
        if let Some(unknown) = &lead.unknown {
            let line = match unknown.question {
                Some(question) => message::depends_on(self.words, Arg::Policy(question)),
                None => message::depends(self.words),
            };
            who.lines.push(Line::of(line));
            let applies = Line::of(self.words.applies_if(unknown));
            who.notes.push(Fold::new(
                Row::Step,
                Line::of(message::more_on_step(self.words)),
                vec![Block::Line(applies)],
            ));
        }
    }

    /// How to reach those whom the heading names.
    fn reach(&self, named: &[&Contactable], naming: Naming, who: &mut Who) {
        let until: Vec<Line> = named.iter().filter_map(|entry| self.on_duty(&entry.available)).collect();
        for line in self.fresh(until) {
            if who.label.is_none() { who.label = Some(line) } else { who.lines.push(line) }
        }
        let several = named.len() > 1;
        let heading = unmarked(&who.heading.words).to_ascii_lowercase();
        for entry in named {
            // The heading may name a post that this one is an example of.
            let is_said = entry
                .short
                .into_iter()
                .chain([entry.post])
                .any(|post| heading.contains(&unmarked(post).to_ascii_lowercase()));
            if is_reachable(entry) || entry.contact.name.is_some() {
                let mut person = self.person(entry, several || !is_said);
                // Behind somebody of the reader's own side it is said whose these are.
                if let Some(agency) =
                    entry.agency.filter(|_| naming == Naming::Across && entry.side == Some(self.other_side()))
                {
                    let agency = self.agency_in_short(agency);
                    person.who = match person.who.is_empty() {
                        true => agency,
                        false => message::labelled(self.words, &agency, &person.who),
                    };
                }
                if entry.contact.depends_on.is_some() {
                    who.lines.extend(self.holder(entry).and_then(|line| self.once(line)));
                }
                // Of those who are joined by "or" not both are to be gone to.
                if several && entry.join == Some(Join::Or) && !person.who.is_empty() && !who.people.is_empty() {
                    person.who = message::or_somebody(self.words, &person.who);
                }
                // Hours, age and the like are said where they are looked up: behind the lines below.
                let details = std::mem::take(&mut person.lines);
                who.people.push(person);
                who.notes.extend(self.details_of_person(entry, details));
            } else {
                // What is missing of whom the heading names stands right under it.
                if let Some(mut line) = self.holder(entry) {
                    // Whoever the agency's own list calls by a title of its own is named.
                    if !is_said && !several && !entry.example && entry.post != entry.of {
                        line.words = message::labelled(self.words, &capitalised(&self.named(entry)), &line.words);
                    }
                    who.lines.splice(0..0, self.once(line));
                }
                let notes = entry.contact.notes.iter().map(|note| self.note_line(note)).collect();
                who.notes.extend(self.details_of_person(entry, notes));
            }
        }
        if named.is_empty() {
            return;
        }
        let examples: Vec<String> = named.iter().filter(|entry| entry.example).map(|entry| self.named(entry)).collect();
        if !examples.is_empty() {
            let examples = self.words.list(examples.into_iter(), Some(Join::Or));
            let line = Line::of(message::for_example(self.words, &examples.unwrap_or_default()));
            who.notes.insert(0, Fold::new(Row::Step, line, Vec::new()));
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
            Availability::Now { until: None, hours } => Some(Line::of(capitalised(&self.words.hours(hours)))),
            Availability::Any => None,
        }
    }

    /// Somebody whom the heading does not name: the other side's, at another hour, under a condition, in an absence.
    fn other_entry(&self, entry: &Contactable) -> Fold {
        match (entry.agency, self.label_of(entry)) {
            (Some(agency), None) if !entry.by.is_empty() => self.person_of_agency(agency, entry),
            (_, None) if !entry.by.is_empty() => {
                let by = self.goer(entry).unwrap_or_default();
                self.person_fold(Some(capitalised(&message::for_whom(self.words, &by))), entry)
            }
            (_, label) => self.person_fold(label, entry),
        }
    }

    /// Why somebody stands apart: an absence, a condition, a choice, another hour.
    fn label_of(&self, entry: &Contactable) -> Option<String> {
        if let Some(post) = entry.else_for {
            Some(capitalised(&self.words.stands_in_for(post)))
        } else if let Some(clause) = entry.condition_words {
            Some(capitalised(&message::if_only(self.words, Arg::Policy(clause))))
        } else if entry.optional && entry.by.is_empty() {
            Some(message::may(self.words))
        } else if !entry.by.is_empty() {
            None
        } else {
            self.words.availability(&entry.available, self.now).map(|words| capitalised(&words))
        }
    }

    /// What is said about the step: the most telling lines here, the rest in the rows.
    fn notes_of_task(&self, lead: &ActionAnswer, who: &mut Who) {
        // A contradiction about a limit stands beside its date.
        let is_dated = self.guide.first_date(Some(lead)).and_then(|(_, action)| action);
        let is_dated = is_dated.is_some_and(|action| action.is(lead));
        let conflicts: &[Conflict] = if is_dated { &[] } else { &lead.conflicts };
        who.notes.append(&mut self.folds_of_notes(&lead.notes, conflicts));
        while who.notes.len() > NOTES {
            let Some(at) = first_to_wait(&who.notes) else { break };
            let fold = who.notes.remove(at);
            self.set_aside(fold);
        }
    }
}

/// Which of some folds is set aside first: the last of what is more of the step; else the last of what is left open.
pub(super) fn first_to_wait(folds: &[Fold]) -> Option<usize> {
    let of_step = folds.iter().rposition(|fold| fold.row == Row::Step);
    of_step.or_else(|| folds.iter().rposition(Fold::can_wait))
}

/// A fold without its line, where the line says no more than what is behind it.
fn opened(fold: Fold) -> Vec<Block> {
    if fold.behind.is_empty() { vec![Block::Line(fold.essence)] } else { fold.behind }
}
