//! What the widget knows, what can happen to it, and what follows. No markup, no clock, no network.

use crate::options::Options;
use escalation::answer::{Ask, Guide, Perspective, Whole};
use escalation::document::Document;
use escalation::evaluate::conversation::conversation;
use escalation::evaluate::whole::whole;
use escalation::policy::Policy;
use escalation::say::sheet::sheet;
use escalation::say::sheet::{AnswerKind, Block, Question, Sheet};
use escalation::say::typed_date::{self, Misread, Towards};
use escalation::say::words::{Language, Words};
use escalation::situation::{Situation, begins_too_late, is_to_come};
use escalation::time::calendar::Calendar;
use escalation::time::moment::{LondonTime, Moment};
use std::rc::Rc;

/// What is open while the other ways are shown: the parameter that chooses one of them.
pub const OTHER_WAYS: &str = "other";

/// What carries a run in a link. It is no choice.
pub const RUN: &str = "run";

/// Everything the widget knows.
#[derive(Clone, Debug)]
pub struct State {
    /// What the element's attributes ask for.
    pub options: Options,
    /// The board's document, or what stands in its way.
    pub stock: Stock,
    /// What the reader, or the page, has chosen: parameter, value.
    pub chosen: Vec<(String, String)>,
    /// Values that the page asked for and the policy does not have.
    pub refused: Vec<(String, String)>,
    /// When the stage started; nothing typed means now.
    pub start: Typed,
    /// When the run that a cap covers started.
    pub began: Typed,
    /// Another moment to answer for; nothing typed means the present.
    pub other_time: Typed,
    /// The parameter whose question is open; [`OTHER_WAYS`] while these are shown.
    pub open: Option<String>,
    /// Names the run whose dates were saved, and nobody in it: what is saved again moves those. `None`: nothing was saved.
    pub run: Option<String>,
    /// Which lines are open.
    pub unfolded: Unfolded,
    /// What was taken away last.
    pub taken: Option<Taken>,
    /// Where the focus goes after a choice: how often it has moved, and to what.
    pub focus: (u32, Focus),
    /// How often the document was asked for again.
    pub attempt: u32,
    /// The present.
    pub now: LondonTime,
    /// What there is to show of the document.
    pub shown: Option<Shown>,
}

/// What there is to show of a document: worked out once for each change, and drawn from.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is laid out.
    pub sheet: Rc<Sheet>,
    /// It has dates: they can be taken into a calendar.
    pub has_dates: bool,
    /// It turns on when the run that a cap covers started.
    pub asks_when_it_began: bool,
    /// What the page around is told of the answer, once there is one.
    pub told: Option<News>,
}

/// A board's document, or what stands in its way.
#[derive(Clone, Debug)]
pub enum Stock {
    /// It was asked for.
    Waiting,
    /// It was asked for some time ago.
    Slow,
    /// It came.
    Fresh(Rc<Document>),
    /// It could not be had, or not yet; this is the last one that was, when, and what stands in the way.
    Saved(Rc<Document>, LondonTime, Option<Trouble>),
    /// It could not be had, and none was kept.
    Missing(Trouble),
}

/// Why a document could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No answer came.
    NoAnswer,
    /// There is no such board.
    NoSuchBoard,
    /// The server failed, with this status.
    Server(u16),
    /// What came is not a document: cut short, or something else.
    Unreadable,
}

/// What the page around is told: an event's name, and the names and values of its detail; an empty value is none.
pub type News = (&'static str, Vec<(String, String)>);

/// A moment as typed, and as understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// What was typed.
    pub text: String,
    /// What it means; `None`: nothing was typed.
    pub read: Option<Result<Moment, Misread>>,
}

/// A line that something is behind: the part of the guide that it stands in, what kind of line it is, and which of those.
/// What comes and goes beside it does not change that.
pub type Spot = (&'static str, &'static str, usize);

/// Which lines are open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unfolded {
    /// All are, but for those that were closed since.
    pub everything: bool,
    /// Those that are not as all others.
    but: Vec<Spot>,
}

/// What was taken away last, and whether that worked.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Where its button stands.
    pub place: Place,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of taking something away.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is on the clipboard.
    Copied,
    /// The dates are in a file.
    Saved,
    /// It could not be copied, saved or printed: this is to be selected.
    ByHand(String),
    /// Nobody can tell whether it was saved. If not, this is to be selected.
    PerhapsByHand(String),
    /// Nobody can tell whether a call began. If not, this is the number.
    Dial(String),
    /// Nobody can tell whether a message was begun. If not, this is the address.
    Write(String),
}

/// Where something can be taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Below the answer.
    Answer,
    /// There too: the calendar.
    Calendar,
    /// With somebody whose contact card has this name.
    Person(String),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// Nowhere: the page keeps it.
    #[default]
    Stay,
    /// To the sentence that stands while there is no answer.
    Trouble,
    /// To the open question.
    Question,
    /// To what was chosen so far.
    Choices,
    /// To the answer.
    Answer,
}

/// A moment that can be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When the stage started.
    Start,
    /// When the run that a cap covers started.
    Began,
    /// Another moment to answer for.
    OtherTime,
}

impl Field {
    /// The field of a parameter; `None`: the parameter is no moment.
    pub fn of(param: &str) -> Option<Field> {
        match param {
            "at" => Some(Field::Start),
            "began" => Some(Field::Began),
            "now" => Some(Field::OtherTime),
            _ => None,
        }
    }

    /// Which way its moment looks.
    pub(crate) fn towards(self) -> Towards {
        match self {
            Field::Start | Field::Began => Towards::Past,
            Field::OtherTime => Towards::Future,
        }
    }
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The element's attributes changed.
    Options(Options),
    /// The document arrived, or did not.
    Stock(Stock),
    /// It is taking long; the kept one, if there is one, and when it came.
    Waited(Option<(Rc<Document>, LondonTime)>),
    /// The reader wants the document to be asked for again.
    Again,
    /// The reader chose: parameters and their values.
    Choose(Vec<(String, String)>),
    /// The reader chose a value where the focus shall stay: what happened.
    Select(String, String),
    /// The reader wants to choose again, or to see the other ways.
    Reopen(String),
    /// The reader wants to see the answer again, without choosing.
    Back,
    /// A line was opened, or closed.
    Fold(Spot, bool),
    /// The reader wants to see everything at once, or no longer.
    Everything,
    /// The reader typed a moment.
    Type(Field, String),
    /// The reader wants the answer for the present again.
    Present,
    /// The dates are about to be saved, as those of this run.
    Run(String),
    /// Something was taken away.
    Taken(Taken),
    /// Time went on.
    Tick(LondonTime),
}

impl Unfolded {
    /// Whether a line is open.
    pub fn has(&self, spot: Spot) -> bool {
        self.everything != self.but.contains(&spot)
    }

    /// A line was opened or closed. The browser tells of it also where it was this program that did it.
    fn fold(&mut self, spot: Spot, is_open: bool) {
        if self.has(spot) == is_open {
            return;
        }
        match self.but.iter().position(|but| *but == spot) {
            Some(at) => drop(self.but.swap_remove(at)),
            None => self.but.push(spot),
        }
    }
}

impl State {
    /// Nothing known yet but the attributes.
    pub fn new(options: Options, now: LondonTime) -> State {
        State {
            chosen: options.chosen.clone(),
            run: options.run.clone(),
            options,
            stock: Stock::Waiting,
            refused: Vec::new(),
            start: Typed::default(),
            began: Typed::default(),
            other_time: Typed::default(),
            open: None,
            unfolded: Unfolded::default(),
            taken: None,
            focus: (0, Focus::Stay),
            attempt: 0,
            now,
            shown: None,
        }
    }

    /// The document, fresh or saved.
    pub fn document(&self) -> Option<&Rc<Document>> {
        match &self.stock {
            Stock::Fresh(document) | Stock::Saved(document, ..) => Some(document),
            Stock::Waiting | Stock::Slow | Stock::Missing(_) => None,
        }
    }

    /// Takes in what happened.
    pub fn act(&mut self, action: Action) {
        // What happens by itself takes nothing away from under the reader's hands.
        if !matches!(action, Action::Tick(_) | Action::Stock(_) | Action::Waited(_) | Action::Fold(..)) {
            self.taken = None;
        }
        match action {
            Action::Options(options) if options.board != self.options.board => *self = State::new(options, self.now),
            Action::Options(options) => {
                let before = std::mem::replace(&mut self.options, options);
                if before.chosen != self.options.chosen {
                    self.follow(&before.chosen);
                }
                if before.run != self.options.run {
                    self.run.clone_from(&self.options.run);
                }
                self.work_out();
                self.keep_open();
            }
            Action::Stock(stock) => self.take(stock),
            Action::Waited(_) if !matches!(self.stock, Stock::Waiting) => {}
            Action::Waited(None) => self.stock = Stock::Slow,
            Action::Waited(Some((document, when))) => self.take(Stock::Saved(document, when, None)),
            Action::Again => {
                self.attempt = self.attempt.wrapping_add(1);
                self.stock = Stock::Waiting;
                self.lead(Focus::Trouble);
            }
            Action::Choose(sets) => {
                for (param, value) in sets {
                    self.choose_and_work_out(&param, value);
                }
                self.unfolded = Unfolded::default();
                self.open_next();
                self.lead_on();
            }
            Action::Select(param, value) => {
                let before = self.stage_in_words();
                self.choose_and_work_out(&param, value);
                self.keep_open();
                // That it is settled may leave nothing to date, and what happened may belong to another stage: then the focus has
                // lost its place.
                let is_elsewhere =
                    before.is_some_and(|before| self.stage_in_words().is_some_and(|after| after != before));
                if is_elsewhere || !self.asks_what_happened() {
                    self.lead_on();
                }
            }
            Action::Reopen(param) => {
                self.open = Some(param);
                self.lead(Focus::Question);
            }
            Action::Back => {
                self.open_next();
                self.lead(if self.open.is_some() { Focus::Question } else { Focus::Answer });
            }
            Action::Fold(spot, is_open) => self.unfolded.fold(spot, is_open),
            Action::Everything => {
                self.unfolded = Unfolded { everything: !self.unfolded.everything, but: Vec::new() };
            }
            Action::Type(field, text) => {
                let language = self.options.language;
                let read = || typed_date::read(&text, self.now, field.towards(), language);
                let read = (!typed_date::is_blank(&text)).then(read);
                *self.typed_mut(field) = Typed { text, read };
                self.work_out();
            }
            Action::Present => {
                self.other_time = Typed::default();
                self.work_out();
                self.lead(Focus::Answer);
            }
            Action::Run(run) => self.run = Some(run),
            Action::Taken(taken) => self.taken = Some(taken),
            Action::Tick(now) => {
                let again = u32::from(matches!(self.stock, Stock::Saved(..)));
                self.now = now;
                self.attempt = self.attempt.wrapping_add(again);
                self.work_out();
            }
        }
    }

    /// The state after something happened.
    pub fn after(mut self, action: Action) -> State {
        self.act(action);
        self
    }

    /// Takes the document, or what stands in its way.
    fn take(&mut self, stock: Stock) {
        self.stock = stock;
        self.work_out();
        self.keep_open();
        // Whoever asked again is led to what came of it.
        if self.focus.1 == Focus::Trouble && self.shown.is_some() {
            self.lead(if self.is_answered() { Focus::Answer } else { Focus::Question });
        }
    }

    /// The moment answered for: another one if the reader asked for it, else the present.
    pub fn moment(&self) -> LondonTime {
        match self.other_time.read {
            Some(Ok(moment)) => moment.start(),
            _ => self.now,
        }
    }

    /// A moment as typed.
    pub fn typed(&self, field: Field) -> &Typed {
        match field {
            Field::Start => &self.start,
            Field::Began => &self.began,
            Field::OtherTime => &self.other_time,
        }
    }

    pub(crate) fn typed_mut(&mut self, field: Field) -> &mut Typed {
        match field {
            Field::Start => &mut self.start,
            Field::Began => &mut self.began,
            Field::OtherTime => &mut self.other_time,
        }
    }

    /// Whether a moment as typed is still to come.
    pub fn is_ahead(&self, field: Field) -> bool {
        matches!(self.typed(field).read, Some(Ok(moment)) if is_to_come(Some(moment), self.now))
    }

    /// Whether there is an answer, and not only questions.
    pub fn is_answered(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.sheet.answer.is_some())
    }

    /// The words of the reader's language.
    pub fn words(&self) -> Words {
        Words::new(self.options.language).with_welsh(self.options.welsh)
    }

    /// What is chosen for a parameter.
    pub fn value(&self, param: &str) -> Option<&str> {
        self.chosen.iter().find(|(name, _)| name == param).map(|(_, value)| value.as_str())
    }

    /// What a link to this carries: every choice, and the run. No moment does.
    pub fn in_link(&self) -> Vec<(String, String)> {
        let run = self.run.iter().map(|run| word(RUN, run));
        self.chosen.iter().cloned().chain(run).collect()
    }

    /// What is chosen once these parameters have these values, without laying anything out.
    pub fn chosen_after(&self, sets: &[(String, String)]) -> Vec<(String, String)> {
        let mut state = self.clone();
        if let Some(document) = self.document() {
            for (param, value) in sets {
                state.choose(param, value.clone());
                state.fitted(document, conversation, |asks| asks);
            }
        }
        state.chosen
    }

    /// The board whose guide can be used: told once.
    pub fn ready(&self) -> Option<News> {
        self.shown.as_ref().map(|_| ("ready", vec![("board".to_owned(), self.options.board.clone())]))
    }

    /// What else the page around is told: ids only.
    pub fn news(&self) -> Option<News> {
        let Stock::Missing(trouble) = &self.stock else {
            // While something is still asked for, no answer is shown.
            let shown = self.shown.as_ref().filter(|_| self.waiting().is_none());
            return shown.and_then(|shown| shown.told.clone());
        };
        let reason = match trouble {
            Trouble::NoAnswer => "no-answer",
            Trouble::NoSuchBoard => "no-such-board",
            Trouble::Server(_) => "server",
            Trouble::Unreadable => "unreadable",
        };
        Some(("error", vec![word("board", &self.options.board), word("reason", reason)]))
    }

    /// Whether a question needs no answer any more. The first stage, taken while none is chosen, is still asked for; so is
    /// an agency of which only the kind is known, where the answer turns on which it is.
    pub fn is_made(&self, question: &Question) -> bool {
        self.value(&question.param).is_some() && !question.needed || (question.assumed && question.param != "stage")
    }

    /// Whether an answer is there behind what is open, to go back to.
    pub fn leads_back(&self) -> bool {
        self.is_answered() && self.waiting().is_none()
    }

    /// The question that is open.
    pub fn open_question(&self) -> Option<&Question> {
        self.questions().iter().find(|question| self.open.as_deref() == Some(question.param.as_str()))
    }

    /// When the run that a cap covers started; `None` also where that cannot be.
    pub fn began(&self) -> Option<Moment> {
        self.began.read?.ok().filter(|_| !self.begins_too_late())
    }

    /// Whether the run that a cap covers would have started after the stage that the reader is at.
    pub fn begins_too_late(&self) -> bool {
        let began = self.began.read.and_then(Result::ok);
        began.zip(self.started()).is_some_and(|(began, started)| begins_too_late(began, started))
    }

    /// When the stage started. Nothing typed: now, and no later than the moment answered for. Typed and not understood: that is
    /// not known.
    fn started(&self) -> Option<Moment> {
        match self.start.read {
            None => Some(Moment::Time(self.now.min(self.moment()))),
            Some(read) => read.ok(),
        }
    }

    /// A choice of the reader's. What it leaves no place for goes quietly: only what a page asks for in vain is told of.
    fn choose_and_work_out(&mut self, param: &str, value: String) {
        self.choose(param, value);
        let told = self.refused.len();
        self.work_out();
        self.refused.truncate(told);
    }

    /// Takes over what the page asks for now and did not `before`; whatever else the reader chose stays.
    fn follow(&mut self, before: &[(String, String)]) {
        let wishes = self.options.chosen.clone();
        self.chosen.retain(|choice| !before.contains(choice) || wishes.contains(choice));
        // What was refused, and is still asked for, may fit now.
        let refused = std::mem::take(&mut self.refused);
        let (starts, others): (Vec<_>, Vec<_>) = wishes.into_iter().partition(is_start);
        for wish in others.into_iter().chain(starts) {
            let is_new = !before.contains(&wish);
            if is_new && self.open.as_ref() == Some(&wish.0) {
                self.open = None;
            }
            if is_new || refused.contains(&wish) {
                self.choose(&wish.0, wish.1);
            }
        }
    }

    /// What happened belongs to its stage: at another one it would mean another moment. Only what the page says of the
    /// first stage chosen is said of that one.
    fn choose(&mut self, param: &str, value: String) {
        if matches!(param, "stage" | "pathway") && self.value(param) != Some(&value) {
            let is_first = self.value(param).is_none();
            let wishes = &self.options.chosen;
            self.chosen.retain(|choice| !is_start(choice) || is_first && wishes.contains(choice));
        }
        // Another side, agency or kind of disagreement is another run: its dates move nothing that was saved of this one.
        let is_change = self.value(param).map_or(param == "perspective", |before| before != value);
        if is_change && !matches!(param, "stage" | "state" | "from" | OTHER_WAYS) {
            self.run = None;
        }
        // A stage, how the run stands and another way leave no place for each other.
        if matches!(param, "stage" | "pathway" | "state" | OTHER_WAYS) {
            let ends = |name: &str| name == OTHER_WAYS || name == "state" && param != "state";
            self.chosen.retain(|(name, _)| !ends(name));
        }
        self.chosen.retain(|(name, _)| name != param);
        self.refused.retain(|(name, _)| name != param);
        // Nothing in its place: what was typed goes as well.
        match Field::of(param) {
            _ if !value.is_empty() => self.chosen.push((param.to_owned(), value)),
            Some(field) => *self.typed_mut(field) = Typed::default(),
            None => {}
        }
    }

    fn lead(&mut self, on: Focus) {
        self.focus = (self.focus.0.wrapping_add(1), on);
    }

    /// Leads the focus to what follows from a choice.
    fn lead_on(&mut self) {
        self.lead(match self.open {
            Some(_) => Focus::Question,
            None if self.is_answered() => Focus::Answer,
            None => Focus::Choices,
        });
    }

    /// What was chosen, in words, while the answer is a stage's.
    fn stage_in_words(&self) -> Option<String> {
        let sheet = &self.shown.as_ref()?.sheet;
        let is_of_stage = sheet.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::Stage);
        is_of_stage.then(|| sheet.chosen.clone())
    }

    /// Whether what has happened can be said beside the date.
    fn asks_what_happened(&self) -> bool {
        let answer = self.shown.as_ref().and_then(|shown| shown.sheet.answer.as_ref());
        let due = answer.and_then(|answer| answer.due.as_ref());
        due.is_some_and(|due| {
            due.notes.iter().flat_map(|note| &note.behind).any(|block| matches!(block, Block::Happened(_)))
        })
    }

    /// Works out what there is to show. What no longer fits is dropped, what still fits is kept.
    fn work_out(&mut self) {
        self.shown = None;
        let Some(document) = self.document().map(Rc::clone) else { return };
        let whole = self.fitted(&document, whole, |whole| &whole.asks);
        let mut sheet = sheet(&whole, self.words().marking());
        // What a policy alone would answer is no answer to somebody who has said nothing yet.
        if self.chosen.is_empty() {
            sheet.answer = None;
        }
        let told = sheet.answer.as_ref().map(|_| ("answer", told(&self.options.board, &whole.guide)));
        self.shown = Some(Shown {
            sheet: Rc::new(sheet),
            has_dates: whole.timeline.has_dates(),
            asks_when_it_began: whole.asks.iter().any(|ask| ask.param == "began"),
            told,
        });
    }

    /// What is worked out of the choices that fit: the others are dropped.
    fn fitted<'d, T>(
        &mut self,
        document: &'d Document,
        work_out: impl Fn(&'d Policy, &'d Calendar, &Situation) -> T,
        asks: impl Fn(&T) -> &[Ask<'d>],
    ) -> T {
        let policy = document.policy_in(self.options.language == Language::Welsh);
        // Each turn that does not end the loop drops a choice.
        loop {
            match Situation::from_choices(policy, &self.chosen, self.moment()) {
                Ok(situation) => {
                    let worked_out = work_out(policy, &document.calendar, &self.dated(situation));
                    match self.chosen.iter().position(|(param, value)| !fits(asks(&worked_out), param, value)) {
                        Some(stale) => self.refuse(stale, true),
                        None => return worked_out,
                    }
                }
                Err(bad) => self.refuse(bad.at, bad.is_param),
            }
        }
    }

    /// Works out once more what is shown, for what is not laid out: the calendar, and the text for a record.
    pub fn with_whole<T>(&self, take: impl FnOnce(&Whole) -> T) -> Option<T> {
        let document = self.document()?;
        let policy = document.policy_in(self.options.language == Language::Welsh);
        let situation = Situation::from_choices(policy, &self.chosen, self.moment()).ok()?;
        Some(take(&whole(policy, &document.calendar, &self.dated(situation))))
    }

    /// Drops a choice that does not fit. One that the page itself asked for is told of, unless it is no parameter of this
    /// policy: pages have attributes of their own.
    fn refuse(&mut self, at: usize, is_param: bool) {
        let refused = self.chosen.remove(at);
        if is_param && self.options.chosen.contains(&refused) && !self.refused.contains(&refused) {
            self.refused.push(refused);
        }
    }

    /// Adds the moments.
    fn dated(&self, mut situation: Situation) -> Situation {
        situation.at = self.started();
        situation.began = self.began();
        if let Some(Ok(moment)) = self.other_time.read {
            situation.now = moment.start();
        }
        situation
    }

    /// What is asked.
    fn questions(&self) -> &[Question] {
        self.shown.as_ref().map(|shown| shown.sheet.questions.as_slice()).unwrap_or_default()
    }

    /// Leaves the open question open as long as it is asked.
    fn keep_open(&mut self) {
        let is_ways = self.open.as_deref() == Some(OTHER_WAYS) && self.shown.is_some();
        if !is_ways && !self.open_question().is_some_and(is_choice) {
            self.open_next();
        }
    }

    /// Opens the first question that is not answered yet.
    fn open_next(&mut self) {
        self.open = self.waiting().map(|question| question.param.clone());
    }

    /// The first question that is not answered yet. Where the whole answer is another one, none is asked.
    fn waiting(&self) -> Option<&Question> {
        let answer = self.shown.as_ref().and_then(|shown| shown.sheet.answer.as_ref());
        let asks = answer.is_none_or(|answer| answer.kind == AnswerKind::Stage);
        let waits = |question: &&Question| is_choice(question) && !self.is_made(question);
        // Nobody has to choose another way: it stands beside each question.
        self.questions().iter().filter(|question| question.param != OTHER_WAYS).find(waits).filter(|_| asks)
    }
}

/// Whether there is something to choose: one thing of several, or the one that the answer lacks.
fn is_choice(question: &Question) -> bool {
    question.picks.len() > 1 || question.needed && !question.picks.is_empty()
}

/// What the page is told of an answer.
fn told(board: &str, guide: &Guide) -> Vec<(String, String)> {
    let chosen = &guide.situation;
    let own = [
        ("pathway", chosen.pathway),
        ("stage", chosen.stage),
        ("agency", chosen.agency),
        ("own_agency", chosen.own_agency),
    ];
    let mut told = vec![word("board", board)];
    told.extend(own.into_iter().map(|(name, id)| word(name, id.unwrap_or_default())));
    let is_raising = chosen.perspective == Perspective::Raising;
    told.push(word("perspective", if is_raising { "raising" } else { "responding" }));
    told.extend(chosen.answers.iter().map(|(question, choice)| word(question, choice)));
    told
}

fn word(name: &str, id: &str) -> (String, String) {
    (name.to_owned(), id.to_owned())
}

/// Whether a choice is what happened.
fn is_start((param, _): &(String, String)) -> bool {
    param == "from"
}

/// Whether a choice is one of those that are asked for. What is not asked is kept: it may be asked again.
fn fits(asks: &[Ask], param: &str, value: &str) -> bool {
    let asked = asks.iter().find(|ask| ask.param == param && !ask.choices.is_empty());
    asked.is_none_or(|ask| {
        ask.choices.iter().any(|choice| choice.id == value)
            || ask.other_kinds.contains(&value)
            || param == "agency"
            || param == "own_agency"
    })
}
