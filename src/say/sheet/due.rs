//! By when: this step's own limit large, limits over several stages as plain lines, clocks that run already.

use super::people::in_short;
use super::{Block, Day, DayMark, Due, Fold, Line, MomentField, Row, writer::Writer};
use crate::answer::{ActionAnswer, ActionTime, Assumption, CapAnswer, Deadline, Happening, SkippedDay, Why};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};
use crate::time::calendar::CountedDay;
use crate::time::moment::Moment;

impl<'a> Writer<'a> {
    /// By when, at a stage. `lead`: the action that the heading is about.
    pub(super) fn due(&self, lead: Option<&'a ActionAnswer<'a>>) -> Due {
        let mut due = match self.guide.first_date(lead) {
            Some((deadline, action)) => self.dated(deadline, action, lead),
            None => self.undated(lead),
        };
        self.running(&mut due);
        self.caps(&mut due);
        self.keep_start(&mut due);
        due
    }

    fn dated(
        &self,
        deadline: &'a Deadline<'a>,
        action: Option<&'a ActionAnswer<'a>>,
        lead: Option<&'a ActionAnswer<'a>>,
    ) -> Due {
        let is_lead = action.zip(lead).is_some_and(|(action, lead)| action.is(lead));
        let what = match action {
            Some(action) if !is_lead => Some(self.by_whom(action)),
            Some(_) => None,
            None => Some(message::stage_is_over(self.words)),
        };
        let date = deadline.due;
        let is_time = matches!(date, Some(Moment::Time(_)));
        let label = match (what, is_time) {
            (Some(what), false) => message::by_end_of_for(self.words, &capitalised(&what)),
            (Some(what), true) => message::by_for(self.words, &capitalised(&what)),
            (None, false) => message::by_end_of(self.words),
            (None, true) => message::by_time_lead(self.words),
        };
        let mut due = Due {
            label: Line::of(label),
            large: date.map(|date| self.day(date)),
            date,
            is_overdue: action.map_or(deadline.overdue, ActionAnswer::is_late),
            lines: Vec::new(),
            notes: Vec::new(),
        };
        due.lines.extend(date.and_then(|date| self.once(self.far_off(date, deadline, action))));
        // Of a range the shorter end rules; the longer one is said.
        let longest = deadline.longest.map(|longest| Line::of(message::at_most(self.words, &self.by(longest))));
        due.lines.extend(longest.and_then(|line| self.once(line)));
        // The step's own limit is said, where another one has the date.
        if let Some(lead) = lead.filter(|lead| !is_lead && !lead.done && lead.deadline.due.is_none())
            && let Some(limit) = lead.deadline.limit.filter(|limit| limit.quantity.is_some())
        {
            let words = message::labelled(self.words, &message::for_this_step(self.words), &self.words.limit(limit));
            due.lines.extend(self.once(Line::of(words).cited(lead.cite)));
            due.lines.extend(self.why_undated(&lead.deadline));
        }
        let conflicts = action.map(|action| action.conflicts.as_slice()).unwrap_or_default();
        let others = action.filter(|_| !is_lead);
        let notes = others.map(|action| action.notes.as_slice()).unwrap_or_default();
        due.notes.extend(self.folds_of_notes(notes, conflicts));
        due.notes.extend(others.and_then(|action| self.asks_of(action)));
        due.notes.extend(self.counted(deadline));
        due
    }

    /// What an action asks beside the few words that a label has for it.
    pub(super) fn asks_of(&self, action: &ActionAnswer) -> Option<Fold> {
        let says = action.does.map(|does| Line::of(self.words.policy(does)).cited(action.cite));
        let how = action.how.map(|how| Line::of(self.policy_line(how) + "."));
        let lines = self.fresh(says.into_iter().chain(how));
        let first = lines.first()?;
        let cite = first.cite.clone().unwrap_or_default();
        Some(Fold::new(Row::Step, Line::of(message::more_on_step(self.words)).cited(&cite), vec![Block::Points(lines)]))
    }

    /// "In 2 days: 2 working days", with "sooner if the child needs it" after it.
    fn far_off(&self, date: Moment, deadline: &Deadline, action: Option<&ActionAnswer>) -> Line {
        if deadline.is_past_if_supposed(self.now)
            && let Some(assumed) = self.words.assumptions(&deadline.assumes)
        {
            return Line::of(message::only_if(self.words, &assumed));
        }
        if deadline.is_past_if_supposed(self.now) && !action.is_some_and(|action| action.optional) {
            let limit = deadline.ruling_limit().map(|limit| self.words.limit_without_sooner(limit)).unwrap_or_default();
            return Line::of(capitalised(&limit));
        }
        // With what only may be done nobody is late.
        let is_over = date.is_past(self.now) && action.is_some_and(|action| action.optional);
        let far_off = if is_over { message::time_is_over(self.words) } else { self.words.relative(date, self.now) };
        let mut words = capitalised(&far_off);
        if let Some(limit) = deadline.ruling_limit() {
            let limit = self.words.limit_without_sooner(limit);
            words = message::far_off(self.words, &words, &self.limit_of(deadline, limit));
        }
        // What the reader did not tell of may have been otherwise.
        let supposed = deadline.assumes.iter().find(|one| matches!(one, Assumption::StageAtItsLimit { .. }));
        if let Some(supposed) = supposed.and_then(|one| self.words.assumptions(std::slice::from_ref(one))) {
            words = message::said_with(self.words, &words, &supposed);
        }
        let cite = deadline.bounded_by.map(|bound| bound.cite).or(action.map(|action| action.cite));
        let line = Line::of(words).cited(cite.unwrap_or_default());
        if deadline.or_sooner() { line.strong(self.words.or_sooner()) } else { line }
    }

    /// A limit in words; with the stages that it covers, where it is one over several of them.
    fn limit_of(&self, deadline: &Deadline, limit: String) -> String {
        let bound = deadline.bounded_by.as_ref();
        let cap = bound.and_then(|bound| self.guide.caps.iter().find(|cap| std::ptr::eq(cap.limit, bound.limit)));
        match cap.and_then(|cap| self.covered(cap)) {
            Some(stages) => message::cap_undated(self.words, &limit, &stages),
            None => limit,
        }
    }

    /// "Each senior manager to settle it": who has to do what by a date that is not the heading's.
    fn by_whom(&self, action: &ActionAnswer) -> String {
        let task = self.task_alone(action);
        match self.words.posts(&in_short(&action.who), action.who_join, self.perspective) {
            Some(_) if action.who.iter().any(|post| post.is_reader) => task,
            Some(who) => message::who_to_do(self.words, &who, &task),
            None => task,
        }
    }

    /// No date for this step: the policy's own words on pace, or what the date waits for.
    fn undated(&self, lead: Option<&'a ActionAnswer<'a>>) -> Due {
        let guide = self.guide;
        let deadline = lead.map(|lead| &lead.deadline);
        // How soon is nothing to whoever has taken the step.
        let is_done = lead.is_none() && guide.is_begun() && guide.lies_with().is_none();
        let label = if is_done { message::no_date_of_its_own(self.words) } else { message::no_date(self.words) };
        let mut due = Due {
            label: Line::of(label),
            large: None,
            date: None,
            is_overdue: false,
            lines: Vec::new(),
            notes: Vec::new(),
        };
        if let Some(deadline) = deadline.filter(|deadline| deadline.limit.is_some()) {
            let words = self.words.time_allowed(deadline);
            due.label = Line::of(message::time_for_this(self.words));
            due.large = Some(capitalised(&words));
            if deadline.urgency().is_none() {
                due.lines.extend(self.why_undated(deadline));
            }
        } else if let Some(pace) = guide.first_pace(lead).filter(|_| !is_done) {
            due.label = Line::of(message::no_date_but_pace(self.words));
            due.large = Some(self.policy_line(pace.short.unwrap_or(pace.text)));
            if pace.short.is_none() {
                let _ = self.once(self.note_line(pace));
            }
            due.label = due.label.cited(pace.cite);
        } else if guide.caps.is_empty() && !is_done {
            due.lines.extend(self.once(Line::of(message::no_time_limit(self.words))));
        }
        let waits = self.waiting(lead);
        if let Some(action) = waits {
            let limit = self.words.time_allowed(&action.deadline);
            let words = message::labelled(self.words, &capitalised(&self.by_whom(action)), &limit);
            due.lines.extend(self.once(Line::of(words).cited(action.cite)));
            due.lines.extend(self.why_undated(&action.deadline));
            due.notes.extend(self.folds_of_notes(&action.notes, &action.conflicts));
            due.notes.extend(self.asks_of(action));
        }
        if self.asks.iter().any(|ask| ask.param == "at" && ask.needed) {
            let waiting = deadline.into_iter().chain(waits.map(|action| &action.deadline));
            let what = waiting
                .filter(|deadline| matches!(deadline.why, Some(Why::NoStart)))
                .find_map(|deadline| deadline.from);
            let words = match what.filter(|from| from.what != Happening::NotStated) {
                Some(from) => self.words.why(&Why::StartUnknown(from.what)),
                None => self.words.why(&Why::NoStart),
            };
            due.notes.push(self.start_fold(Line::of(words), message::give_a_day(self.words)));
        }
        due
    }

    /// The action whose limit stands beside the step without a date: a limit of the stage that has no date yet still is one.
    pub(super) fn waiting(&self, lead: Option<&ActionAnswer>) -> Option<&'a ActionAnswer<'a>> {
        let is_waiting = |action: &&ActionAnswer| {
            action.deadline.limit.is_some_and(|limit| limit.quantity.is_some())
                && lead.is_none_or(|lead| !lead.is(action))
                && !action.optional
                && !action.done
                && action.when == ActionTime::Now
        };
        self.guide.actions.iter().find(is_waiting)
    }

    /// Why a limit has no date, unless a day is asked for below.
    fn why_undated(&self, deadline: &Deadline) -> Option<Line> {
        let why = deadline.why.as_ref().filter(|why| !matches!(why, Why::NoStart))?;
        self.once(Line::of(self.words.why(why)))
    }

    /// What has happened can be said otherwise, also where no date is counted from it: what the reader said, and what is
    /// taken until then (the first that can have happened) where nothing else beside the date asks for a day.
    fn keep_start(&self, due: &mut Due) {
        let is_counted = due.notes.iter().any(|note| note.row == Row::Counted);
        let Some(happened) = self.happened().filter(|_| !is_counted) else { return };
        let is_taken = happened.picks.first().is_some_and(|pick| pick.is_chosen);
        if is_taken && due.notes.is_empty() {
            // Nobody said so: a question, not a statement that can be changed.
            let asks = Line::of(message::has_more_happened(self.words));
            due.notes.push(self.start_fold(asks, message::say_what(self.words)));
        } else if let Some(chosen) = happened.chosen.filter(|_| !is_taken) {
            due.notes.push(self.start_fold(Line::of(chosen), message::change(self.words)));
        }
    }

    /// Clocks of other stages that run already.
    fn running(&self, due: &mut Due) {
        for running in &self.guide.running {
            let Some(date) = running.action.deadline.due else { continue };
            let what = capitalised(&self.by_whom(&running.action));
            let words = message::runs_already(self.words, &what, &self.by(date));
            let line = Line::of(words).cited(running.action.cite);
            let late = running.action.is_late().then(|| self.words.relative(date, self.now));
            due.lines.extend(self.once(late.into_iter().fold(line, Line::strong)));
        }
    }

    /// Limits over several stages: never this step's own. Each has one line, and one more with what is open about it.
    fn caps(&self, due: &mut Due) {
        for cap in &self.guide.caps {
            due.lines.extend(self.once(self.cap_line(cap)));
            if let Some(why @ Why::CalendarEnds(..)) = &cap.why {
                due.lines.extend(self.once(Line::of(self.words.why(why))));
            }
            let is_untold = matches!(cap.why, Some(Why::RunStartUnknown { .. }));
            let started = cap.days.first().map(|day| self.day(Moment::Day(day.date)));
            let mut behind = cap.due.map(|date| self.days(&cap.days, date, &cap.assumes)).unwrap_or_default();
            let mut lines: Vec<Line> = cap.conflicts.iter().map(|conflict| self.conflict_line(conflict)).collect();
            lines.extend(cap.notes.iter().map(|note| self.note_line(note)));
            if cap.covers.is_none() {
                lines.push(Line::of(message::covers_not_stated(self.words)).cited(cap.cite));
            }
            let lines = self.fresh(lines);
            let essence = match started {
                _ if is_untold && cap.start_not_stated => message::run_start_not_said(self.words),
                _ if is_untold => message::run_start_not_told(self.words),
                Some(started) => {
                    let words = message::counted_run(self.words, &self.words.limit_without_sooner(cap.limit), &started);
                    let is_read =
                        cap.assumes.iter().any(|assumes| matches!(assumes, Assumption::StartNotStated { .. }));
                    if is_read { message::short_reading(self.words, &capitalised(&words)) } else { capitalised(&words) }
                }
                None if lines.is_empty() => continue,
                None => message::about_this_limit(self.words),
            };
            if !lines.is_empty() {
                behind.push(Block::Points(lines));
            }
            let mut fold = Fold::new(Row::Counted, Line::of(essence), behind);
            if is_untold || cap.due.is_some() {
                fold.behind.push(Block::Field(self.began(cap)));
                let change = if is_untold { message::give_a_day(self.words) } else { message::change(self.words) };
                fold = fold.change(change);
            }
            due.notes.push(fold);
        }
    }

    /// "All stages end by Thursday 31 December: a limit, not an aim". Which stages end is said only where the document says it.
    fn cap_line(&self, cap: &CapAnswer) -> Line {
        let mut limit = capitalised(&self.words.limit_without_sooner(cap.limit));
        // Of stages that the document does not name it says what the limit is for.
        let is_for = cap.short.filter(|_| cap.covers.is_none());
        if let Some(short) = is_for {
            limit = [limit.as_str(), " ", &self.words.policy(short)].concat();
        }
        let stages = self.covered(cap);
        let limit = match &stages {
            Some(stages) => message::cap_undated(self.words, &limit, stages),
            None => limit,
        };
        let stages = stages.map(|stages| capitalised(&stages)).unwrap_or_default();
        let ended = match (cap.due, cap.ended_by) {
            (Some(date), _) if cap.overdue => Some(self.day(date)),
            (_, latest) => latest.map(|latest| message::at_the_latest(self.words, &self.day(latest))),
        };
        let mut words = match (ended, cap.due) {
            (Some(day), _) if cap.has_consequence || cap.limit.guide => message::cap_is_past(self.words, &limit, &day),
            (Some(day), _) => message::cap_is_past_silent(self.words, &limit, &day),
            (None, None) => limit,
            (None, Some(date)) if cap.covers.is_none() => {
                message::cap_of_unsaid_stages(self.words, &limit, &self.by_day(date))
            }
            (None, Some(date)) if cap.limit.guide => message::cap_guide(self.words, &stages, &self.by_day(date)),
            (None, Some(date)) => message::cap_ends(self.words, &stages, &self.by_day(date)),
        };
        if let Some(short) = cap.short.filter(|_| !cap.overdue && is_for.is_none()) {
            words = message::labelled(self.words, &words, Arg::Policy(short));
        }
        let line = Line::of(words).cited(cap.cite);
        if cap.limit.or_sooner && !cap.overdue { line.strong(self.words.or_sooner()) } else { line }
    }

    /// "all stages", "Stage 1 to Stage 3": the stages that a limit covers, where the document names them.
    fn covered(&self, cap: &CapAnswer) -> Option<String> {
        let (first, last) = cap.covers?;
        // What comes before the first stage with a label ("Stage 1") is no stage by the document's count.
        let stages = &self.timeline.stages;
        let begins = stages.iter().find(|stage| stage.stage.label.is_some()).or(stages.first());
        let ends = [begins, stages.last()].map(|stage| stage.map(|stage| &stage.stage.id));
        Some(match ends == [Some(&first.id), Some(&last.id)] {
            true => message::all_stages(self.words),
            false if first.id == last.id => self.words.policy(first.name()),
            false => message::from_to(self.words, Arg::Policy(first.name()), Arg::Policy(last.name())),
        })
    }

    /// From when a date is counted, with the days and the way to change it.
    fn counted(&self, deadline: &Deadline) -> Option<Fold> {
        let from = deadline.from.as_ref()?;
        let date = deadline.due?;
        let words = match from.at {
            Some(at) if at == Moment::Time(self.now) => {
                message::counted_from_now(self.words, &self.words.moment_short(at))
            }
            Some(at) => {
                message::counted_from_that(self.words, &self.words.happening(&from.what), &self.words.moment_short(at))
            }
            None => self.words.counted_from(from),
        };
        let mut fold = self.start_fold(Line::of(words), message::change(self.words));
        let mut behind = self.days(&deadline.days, date, &deadline.assumes);
        if let Some(hours) = self.words.hours_counted(deadline.ruling_limit(), deadline.due) {
            behind.push(Block::Line(Line::of(hours)));
        }
        if let Some(bound) = &deadline.bounded_by {
            behind.push(Block::Line(Line::of(self.words.bound(bound)).cited(bound.cite)));
        }
        behind.append(&mut fold.behind);
        Some(Fold { behind, ..fold })
    }

    /// Behind a line: what has happened, and when.
    fn start_fold(&self, essence: Line, change: String) -> Fold {
        let mut behind = Vec::new();
        behind.extend(self.happened().map(Block::Happened));
        behind.push(Block::Field(self.field("at")));
        Fold::new(Row::Counted, essence, behind).change(change)
    }

    pub(super) fn field(&self, param: &'static str) -> MomentField {
        let words = self.words;
        let (asks, hint) = match param {
            "now" => (message::other_time_ask(words), message::typed_hint(words)),
            _ => (message::ask_when(words), message::typed_hint_now(words)),
        };
        MomentField { param, words: asks, hint }
    }

    /// When the run of stages began that a limit covers.
    fn began(&self, cap: &CapAnswer) -> MomentField {
        let asks = self.words.ask_began(cap.covers.map(|(first, _)| first.name()));
        MomentField { param: "began", words: asks, hint: message::typed_hint(self.words) }
    }

    /// The counted days, and what the count rests on.
    fn days(&self, days: &[CountedDay], date: Moment, assumes: &[Assumption]) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !days.is_empty() {
            let mut number = 0;
            let strip = days.iter().map(|day| self.counted_day(day, date, &mut number)).collect();
            blocks.push(Block::Days(strip));
        }
        let assumed = self.words.assumptions(assumes);
        blocks.extend(assumed.map(|words| Block::Line(Line::of(capitalised(&words) + "."))));
        if days.iter().any(|day| matches!(day.why, Some(SkippedDay::Weekend | SkippedDay::BankHoliday(_)))) {
            let line = self.once(Line::of(self.words.working_day(self.guide.policy.working_time.as_ref())));
            blocks.extend(line.map(Block::Line));
        }
        blocks
    }

    fn counted_day(&self, day: &CountedDay, last: Moment, number: &mut u32) -> Day {
        let mark = match (day.counts, &day.why) {
            _ if day.date == last.day() => DayMark::Last,
            (true, _) => DayMark::Counts,
            (false, Some(SkippedDay::Start)) => DayMark::Start,
            (false, _) => DayMark::Skipped,
        };
        let says = match &day.why {
            Some(why) => self.words.skipped_day(why),
            None => {
                *number += 1;
                message::day_counted(self.words, *number)
            }
        };
        let (weekday, shown) = (self.words.short_weekday(day.date), self.words.short_date(day.date));
        Day { date: day.date, weekday, day: shown, says, mark }
    }

    /// The clock of a settled matter.
    pub(super) fn due_of_settled(&self, lead: &'a ActionAnswer<'a>) -> Due {
        let mut due = match lead.deadline.due {
            Some(_) => self.dated(&lead.deadline, Some(lead), Some(lead)),
            None => self.undated(Some(lead)),
        };
        self.keep_start(&mut due);
        due
    }
}
