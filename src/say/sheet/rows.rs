//! The rows under the answer: one line each, the rest behind it, in one order for every board.

use super::people::in_short;
use super::{AnswerKind, Block, Fold, Form, Line, Row, writer::Writer};
use crate::answer::{ActionAnswer, ActionTime, Availability, Contactable, FormAnswer, Happening, NoteAnswer, Side};
use crate::policy::{ActionKind, NoteKind};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};
use crate::time::by_rank;

/// So many words an essence may have. Source: the design of the answer, closed rows.
const ESSENCE: usize = 12;

impl<'a> Writer<'a> {
    /// Every row, `lead` being what the heading said.
    pub(super) fn rows(&self, lead: Option<&'a ActionAnswer<'a>>) -> Vec<Fold> {
        let guide = self.guide;
        let is_settled = guide.is_settled();
        let now = |action: &&ActionAnswer| is_settled || action.when != ActionTime::OnResolution;
        let dated = guide.first_date(lead);
        // What stands under "by when" needs no row, unless there is more to say of it.
        let is_plain = |action: &&ActionAnswer| action.unknown.is_none() && action.condition_words.is_none();
        let waiting = || self.waiting(lead).filter(is_plain);
        let dated = dated.map_or_else(waiting, |(_, action)| action).filter(|_| !is_settled);
        let is_lead = |action: &ActionAnswer| [lead, dated].into_iter().flatten().any(|shown| shown.is(action));
        // What leads to somebody beside the heading stands with them.
        let is_gone_by = |action: &ActionAnswer| {
            let is_plain = action.condition_words.is_none() && action.unknown.is_none() && !action.optional;
            let mut leads = guide.escalate_to.iter().filter_map(|entry| guide.action(entry.action));
            let leads_there = leads.any(|lead| lead.is(action));
            leads_there && action.deadline.limit.is_none() && (is_plain || is_said_with_people(action))
        };
        let others = |action: &&&ActionAnswer| now(action) && !is_lead(action) && (is_settled || !is_gone_by(action));
        let mut firm: Vec<&ActionAnswer> = guide.actions.iter().filter(|action| others(&action)).collect();
        let mut done = take(&mut firm, &|action| action.done);
        // Another line at another hour is no second step.
        let turns = lead.filter(|lead| lead.available.has_hours());
        let is_turn =
            |action: &ActionAnswer| turns.is_some_and(|lead| lead.kind == action.kind) && action.available.is_shut();
        let by_hour = take(&mut firm, &is_turn);
        let may = take(&mut firm, &|action| action.optional);
        let required = take(&mut firm, &|action| action.condition_words.is_some() || action.unknown.is_some());
        let mut tell: Vec<_> = guide.notify.iter().filter(|action| others(&action)).collect();
        done.append(&mut take(&mut tell, &|action| action.done));
        // The stage's own first.
        by_rank(&mut tell, &|action| {
            let is_standing = action.when == ActionTime::Standing;
            u32::from(is_standing) * 2 + u32::from(action.condition_words.is_some() || action.optional)
        });
        let mut record: Vec<_> = guide.record.iter().filter(|action| others(&action)).collect();
        done.append(&mut take(&mut record, &|action| action.done));
        let settled = if is_settled { Vec::new() } else { guide.settling() };
        let concurrent: Vec<_> = guide.concurrent.iter().filter(|action| others(&action)).collect();
        let words = self.words;
        let mut rows = Vec::new();
        rows.append(&mut self.more_on(lead));
        let from = by_hour.first().and_then(|action| words.availability(&action.available, self.now));
        rows.extend(self.row(Row::Also, capitalised(&from.unwrap_or_default()), &by_hour));
        rows.extend(self.row(Row::Also, message::row_also(words), &firm));
        rows.extend(self.row(Row::Also, message::row_done(words), &done));
        rows.extend(self.row(Row::Tell, message::row_tell(words), &tell));
        rows.extend(self.row(Row::Record, self.record_word(&record), &record));
        if let Some(mut row) = self.row(Row::Settled, message::row_settled(words), &settled) {
            row.behind.push(Block::Lead(self.pick(&[("state", "settled")], message::settled_show(words))));
            rows.push(row);
        }
        rows.extend(self.row(Row::IfRequired, message::row_if_required(words), &required));
        rows.extend(self.row(Row::May, message::row_may(words), &may));
        rows.extend(self.row(Row::Concurrent, message::row_concurrent(words), &concurrent));
        rows.extend(self.forms());
        rows.extend(self.also_listed());
        rows.extend(self.other_time());
        rows.extend(self.stages_row());
        rows.extend(self.about_stage());
        rows.append(&mut self.last_rows());
        rows
    }

    /// The rows that every answer ends with.
    pub(super) fn last_rows(&self) -> Vec<Fold> {
        let everyone = self.everyone();
        let mut rows = Vec::new();
        rows.extend(self.open());
        rows.extend(self.not_this());
        rows.extend(everyone);
        rows.extend(self.check());
        rows
    }

    /// What belongs to the heading's action and found no room there: what it asks, its outcomes.
    fn more_on(&self, lead: Option<&ActionAnswer>) -> Vec<Fold> {
        let outcomes = self.fresh(lead.into_iter().flat_map(|lead| self.outcomes(lead)));
        let outcomes = if outcomes.is_empty() { Vec::new() } else { vec![Block::Points(outcomes)] };
        let cite = lead.map(|lead| lead.cite).unwrap_or_default();
        let fold = |essence: Line, behind| Fold::new(Row::Also, essence, behind);
        let more = [
            fold(Line::of(message::more_on_step(self.words)), self.take_aside(true)),
            fold(Line::of(message::outcomes(self.words)).cited(cite), outcomes),
        ];
        more.into_iter().filter(|fold| !fold.behind.is_empty()).collect()
    }

    /// Some actions in one row: the essence is the first one's.
    fn row(&self, row: Row, bold: String, actions: &[&ActionAnswer]) -> Option<Fold> {
        let first = actions.first()?;
        let mut essence = self.essence(row, first);
        if actions.len() > 1 {
            let more = u32::try_from(actions.len() - 1).unwrap_or(u32::MAX);
            essence = message::and_more(self.words, &essence, more);
        }
        let behind: Vec<Block> = actions.iter().flat_map(|action| self.behind_action(action)).collect();
        // "You may", "Tell" and "Record" are for the reader; of somebody else the line says it.
        let names_nobody = row == Row::Tell && first.to.is_empty();
        let bold = Some(bold).filter(|_| !self.is_said_of_others(row, first) && !names_nobody);
        let essence = if bold.is_none() { capitalised(&essence) } else { essence };
        Some(Fold { bold, ..Fold::new(row, Line::of(essence).cited(first.cite), behind) })
    }

    /// Whether a row whose bold word speaks to the reader is about what somebody else does.
    fn is_said_of_others(&self, row: Row, action: &ActionAnswer) -> bool {
        let by_each = action.who.iter().any(|post| post.side == Some(Side::Each));
        let speaks_to_reader = row == Row::May || matches!(row, Row::Tell | Row::Record) && !by_each;
        speaks_to_reader && self.doer(action).is_some()
    }

    /// Who does it, by shorter names; `None`: the reader.
    pub(super) fn doer_in_short(&self, action: &ActionAnswer) -> Option<String> {
        self.doer(action)?;
        self.words.posts(&in_short(&action.who), action.who_join, self.perspective)
    }

    /// Whom an action goes to, by shorter names.
    fn to_in_short(&self, action: &ActionAnswer) -> Option<String> {
        self.words.posts_for(action, &in_short(&action.to), self.perspective)
    }

    /// What a row says of its first action, behind its bold word.
    fn essence(&self, row: Row, action: &ActionAnswer) -> String {
        if self.is_said_of_others(row, action)
            && let Some(doer) = self.doer_in_short(action)
        {
            return self.they_do(action, &doer, &self.short_of(action));
        }
        match row {
            Row::Tell => {
                let named = action.contacts.first().and_then(|entry| entry.contact.name);
                let mut essence = match (self.to_in_short(action), named) {
                    (Some(to), Some(name)) => format!("{to}, {}", self.words.policy(name)),
                    (Some(to), None) => to,
                    (None, _) => self.short_of(action),
                };
                if let Some(clause) = action.condition_words {
                    essence = message::essence_if(self.words, &essence, Arg::Policy(clause));
                }
                essence
            }
            Row::Record => match action.short {
                Some(short) => self.words.policy(short.strip_prefix("record ").unwrap_or(short)),
                None => self.short_of(action),
            },
            Row::Settled => {
                let task = self.task_alone(action);
                let mut essence = match self.doer_in_short(action) {
                    Some(doer) => message::who_to_do(self.words, &doer, &task),
                    None => task,
                };
                if let Some(limit) = action.deadline.limit {
                    essence = message::said_with(self.words, &essence, &self.within(limit));
                }
                essence
            }
            _ => {
                let task = self.short_of(action);
                match self.doer_in_short(action) {
                    // They tried; whether they did is what the reader is asked.
                    _ if action.done && action.kind == ActionKind::Resolve => {
                        self.words.happening(&Happening::Action(action.kind))
                    }
                    Some(doer) if action.done => message::who_to_do(self.words, &doer, &task),
                    Some(doer) => self.they_do(action, &doer, &task),
                    None => task,
                }
            }
        }
    }

    /// "Record" before what is recorded; "Record:" before another verb.
    fn record_word(&self, record: &[&ActionAnswer]) -> String {
        let is_object =
            record.first().is_some_and(|first| first.short.is_some_and(|short| short.starts_with("record ")));
        if is_object { message::row_record(self.words) } else { message::row_record_how(self.words) }
    }

    pub(super) fn short_of(&self, action: &ActionAnswer) -> String {
        match (action.short, action.does) {
            (Some(_), _) | (None, None) => {
                let whole = self.task(action, self.to_in_short(action).as_deref());
                // An essence has at most twelve words: whom it goes to stands behind it then.
                if whole.split_whitespace().count() <= ESSENCE { whole } else { self.task_alone(action) }
            }
            (None, Some(does)) => self.first_words(does),
        }
    }

    /// An action as a sentence.
    pub(super) fn sentence(&self, action: &ActionAnswer) -> String {
        match action.condition_words {
            Some(clause) => {
                let does = crate::say::letters::uncapitalised(&self.words.action(action, self.perspective));
                message::text_if(self.words, Arg::Policy(clause), &does)
            }
            None => self.words.action(action, self.perspective),
        }
    }

    /// Everything about an action: what, who, how, by when, what else is said, whom to reach.
    pub(super) fn behind_action(&self, action: &ActionAnswer) -> Vec<Block> {
        let words = self.words;
        let mut lines = self.fresh([Line::of(self.sentence(action)).cited(action.cite)]);
        // Who, to whom and by when belong to each action, also where another one has the same.
        let who = words.who(action, self.perspective).map(|who| message::text_who(words, &who));
        let is_silent = who.is_none() && action.kind != ActionKind::Danger;
        let who = who.or(is_silent.then(|| message::text_who_silent(words)));
        let to = self.addressees(action).map(|to| to.words);
        // An option stays one, whatever else of it is said elsewhere.
        let optional = action.optional.then(|| message::text_optional(words));
        let facts: Vec<String> = who.into_iter().chain(to).chain(optional).collect();
        lines.extend((!facts.is_empty()).then(|| Line::of(facts.join(" · "))));
        lines.extend(words.on_settling(action, self.perspective).into_iter().map(Line::of));
        lines.extend(action.how.map(|how| Line::of(message::text_how(words, Arg::Policy(how)))));
        lines.extend(action.unknown.as_ref().map(|unknown| Line::of(words.applies_if(unknown))));
        match &action.available {
            Availability::Any => {}
            Availability::NotStated => {
                lines.extend(self.once(Line::of(message::available_hours_not_stated(words))));
            }
            Availability::Now { hours, .. } | Availability::Later { hours, .. } => {
                lines.push(Line::of(message::text_hours(words, &words.hours(hours))));
            }
        }
        lines.extend(self.time_lines(action));
        let notes = self.outcomes(action).into_iter();
        let notes = notes.chain(action.conflicts.iter().map(|conflict| self.conflict_line(conflict)));
        lines.append(&mut self.fresh(notes.chain(action.notes.iter().map(|note| self.note_line(note)))));
        let gone_to = &self.guide.escalate_to;
        let mut blocks = vec![Block::Points(lines)];
        for entry in action.contacts.iter().filter(|entry| !gone_to.iter().any(|other| other.contact == entry.contact))
        {
            blocks.push(Block::Person(self.person(entry, true)));
        }
        blocks
    }

    /// The deadline of an action in a row.
    fn time_lines(&self, action: &ActionAnswer) -> Vec<Line> {
        let deadline = &action.deadline;
        let quiet =
            matches!(action.kind, ActionKind::Notify | ActionKind::Record | ActionKind::Consult | ActionKind::Danger);
        let Some(allowed) = self.allowed(deadline) else {
            let said = quiet || action.optional || action.done || action.when == ActionTime::OnResolution;
            // The steps of a stage have no limit of their own where one spans several stages: that is said above.
            let is_under = said || !self.guide.caps.is_empty();
            return if is_under { Vec::new() } else { vec![Line::of(message::no_time_limit(self.words))] };
        };
        let mut lines = vec![Line::of(capitalised(&allowed) + ".")];
        if deadline.due.is_some() {
            let limit = deadline.ruling_limit().map(|limit| self.words.limit(limit)).unwrap_or_default();
            let assumed = self.words.assumptions(&deadline.assumes);
            let rests = match assumed {
                Some(assumed) => message::said_with(self.words, &limit, &assumed),
                None => limit,
            };
            lines = vec![Line::of(message::due_with_limit(self.words, &capitalised(&allowed), &rests))];
            let overdue = deadline.due.filter(|_| action.is_late()).map(|due| self.words.relative(due, self.now));
            lines.extend(overdue.map(|overdue| Line::of(capitalised(&overdue) + ".")));
        } else {
            let why = deadline.why.as_ref().filter(|_| !action.done);
            lines.extend(why.map(|why| Line::of(self.words.why(why))));
        }
        lines
    }

    /// The listed outcomes of a decision, and where they lead.
    fn outcomes(&self, action: &ActionAnswer) -> Vec<Line> {
        action.options.iter().map(|option| Line::of(self.words.outcome(option))).collect()
    }

    fn forms(&self) -> Option<Fold> {
        let forms = &self.guide.forms;
        let first = forms.first()?;
        let behind = forms.iter().map(|form| Block::Form(self.form(form))).collect();
        let essence = Line::of(self.words.policy(first.title)).cited(first.cite);
        let bold = message::row_form(self.words);
        // "Form ESC1" and "Alert Form" say themselves that they are one.
        let says_it = first.title.split_whitespace().any(|word| word == bold);
        let fold = Fold::new(Row::Forms, essence, behind);
        Some(if says_it { fold } else { fold.bold(bold) })
    }

    fn form(&self, form: &FormAnswer) -> Form {
        let filled = |field: &String| {
            if form.stage_field == Some(field.as_str()) {
                return self.guide.stage.map(|stage| self.words.policy(&stage.full_name()));
            }
            // Whoever fills it in may set an earlier day.
            let due = self.guide.answer_due().filter(|_| form.due_field == Some(field.as_str()));
            due.map(|due| message::at_the_latest(self.words, &self.words.moment(due)))
        };
        Form {
            title: Line::of(self.words.policy(form.title)).cited(form.cite),
            subject: form.subject.map(|subject| self.words.policy(subject)),
            fields: form.fields.iter().map(|field| (self.words.policy(field), filled(field))).collect(),
            lines: self.fresh(form.notes.iter().map(|note| self.note_line(note))),
        }
    }

    fn also_listed(&self) -> Option<Fold> {
        let listed = &self.guide.also_listed;
        let first = listed.first()?;
        // Their side is not said, and so their agency is.
        let person = |entry: &Contactable<'a>| {
            let mut person = self.person(entry, true);
            if let Some(agency) = entry.agency.filter(|_| entry.side.is_some()) {
                person.who = [&person.who, ", ", &self.words.agency(agency.name)].concat();
            }
            person
        };
        let behind = listed.iter().map(|entry| Block::Person(person(entry))).collect();
        let essence = first.contact.name.unwrap_or(first.post);
        let essence = Line::of(self.words.policy(essence)).cited(first.contact.cite.unwrap_or_default());
        Some(Fold::new(Row::AlsoListed, essence, behind).bold(message::row_also_listed(self.words)))
    }

    /// Who at another time: where hours say who it is.
    fn other_time(&self) -> Option<Fold> {
        self.guide.escalate_to.iter().find(|entry| entry.available.has_hours())?;
        let essence = Line::of(message::other_time(self.words));
        Some(Fold::new(Row::OtherTime, essence, vec![Block::Field(self.field("now"))]))
    }

    /// What the document says about this stage besides.
    fn about_stage(&self) -> Option<Fold> {
        let stage = self.guide.stage?;
        let near = |note: &&NoteAnswer| {
            matches!(
                note.kind,
                NoteKind::Principle | NoteKind::Scope | NoteKind::Power | NoteKind::Learning | NoteKind::Entry
            ) && stage.statements.notes.iter().any(|own| std::ptr::eq(own, note.note))
        };
        let notes = self.guide.notes.iter().filter(near);
        let mut fresh = notes.filter_map(|note| Some((note, self.once(self.note_line(note))?)));
        let (note, first) = fresh.next()?;
        let words = note.short.map_or_else(|| self.first_words(note.text), |short| self.words.policy(short));
        let essence = Line { words, strong: None, cite: first.cite.clone() };
        let lines = [first].into_iter().chain(fresh.map(|(_, line)| line)).collect();
        Some(Fold::new(Row::About, essence, vec![Block::Points(lines)]).bold(message::row_about(self.words)))
    }

    /// What the policy asks of everyone, or says of itself.
    fn everyone(&self) -> Option<Fold> {
        let told = |note: &&NoteAnswer| {
            matches!(
                note.kind,
                NoteKind::Principle
                    | NoteKind::Scope
                    | NoteKind::Power
                    | NoteKind::Learning
                    | NoteKind::Entry
                    | NoteKind::Pace
            )
        };
        let notes = self.guide.pace.iter().chain(self.guide.notes.iter().filter(told));
        let lines = self.fresh(notes.map(|note| self.note_line(note)));
        if lines.is_empty() {
            return None;
        }
        let is_number = |cite: &&str| cite.starts_with(|first: char| first.is_ascii_digit());
        let cites = lines.iter().filter_map(|line| line.cite.as_deref());
        let numbers: Vec<&str> = cites.flat_map(|cite| cite.split(", ").take_while(is_number)).collect();
        let cite = match (numbers.iter().min_by_key(place), numbers.iter().max_by_key(place)) {
            (Some(first), Some(last)) if first != last => message::from_to(self.words, *first, *last),
            (Some(only), _) => (*only).to_owned(),
            _ => String::new(),
        };
        let essence = Line::default().cited(&cite);
        Some(Fold::new(Row::Everyone, essence, vec![Block::Points(lines)]).bold(message::row_everyone(self.words)))
    }

    /// The policy's own danger route in one line.
    pub(super) fn route(&self, kind: Option<AnswerKind>) -> Fold {
        let Some(route) = &self.guide.emergency.policy_route else {
            return Fold::new(Row::Danger, Line::of(message::danger_no_route(self.words)), Vec::new());
        };
        let first = route.steps.first();
        let task = first.map(|step| {
            let task = self.task_of_reader(step);
            match step.deadline.urgency() {
                Some(urgency) => message::with_haste(self.words, &task, &self.words.urgency(urgency)),
                None => task,
            }
        });
        let essence = match (route.condition_words, task) {
            (Some(_), Some(task)) => Line::of(message::danger_route(self.words)).strong(task),
            (_, task) => Line::of(capitalised(&task.unwrap_or_default())),
        };
        let mut fold = Fold::new(Row::Danger, essence.cited(route.cite), Vec::new());
        // In danger it is the answer, and all of it stands there.
        if kind != Some(AnswerKind::Danger) {
            fold.behind = route.steps.iter().flat_map(|step| self.behind_action(step)).collect();
            fold.behind.push(Block::Lead(self.pick(&[("state", "danger")], message::danger_show(self.words))));
        }
        fold
    }
}

/// Takes those actions out of a list for which something holds.
fn take<'l, 'a>(
    actions: &mut Vec<&'l ActionAnswer<'a>>,
    holds: &dyn Fn(&ActionAnswer) -> bool,
) -> Vec<&'l ActionAnswer<'a>> {
    actions.extract_if(.., |action| holds(action)).collect()
}

/// Whether all that an action says is whom it goes to, and when: somebody's own lines say that.
fn is_said_with_people(action: &ActionAnswer) -> bool {
    action.does.is_none()
        && action.how.is_none()
        && action.form.is_none()
        && action.notes.is_empty()
        && action.conflicts.is_empty()
        && action.options.is_empty()
}

/// Where a numbered paragraph stands in its document: "4.6" before "4.10".
fn place(paragraph: &&&str) -> (u32, u32) {
    let mut numbers = paragraph.split(|other: char| !other.is_ascii_digit()).map(|one| one.parse().unwrap_or_default());
    (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default())
}
