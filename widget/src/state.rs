//! What the widget knows, what can happen to it, and what follows. No markup, no clock, no network.

use crate::options::Options;
use crate::typed_date::{self, Misread, Towards};
use escalation::answer::Ask;
use escalation::answer::Whole;
use escalation::answer::{Guide, Perspective, Timeline};
use escalation::document::Document;
use escalation::evaluate::whole::whole;
use escalation::policy::Audience;
use escalation::say::words::{Language, Words};
use escalation::situation::{Situation, begins_too_late};
use escalation::time::moment::{LondonTime, Moment};

/// Everything the widget knows. The document is somebody else's: answers borrow from it.
#[derive(Clone, Debug)]
pub struct State<'a> {
    /// What the element's attributes ask for.
    pub options: Options,
    /// The board's document, or what stands in its way.
    pub stock: Stock<'a>,
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
    /// The parameter whose question is open.
    pub open: Option<String>,
    /// The reader wants to see the choices, although they are made.
    pub unfolded: bool,
    /// What was taken away last.
    pub taken: Option<Taken>,
    /// Where the focus goes after a choice: how often it has moved, and to what.
    pub focus: (u32, Focus),
    /// How often the document was asked for again.
    pub attempt: u32,
    /// The present.
    pub now: LondonTime,
    /// Ready to show.
    pub answer: Option<Answer<'a>>,
}

/// An answer, with what was asked to get there.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// What to ask, in order.
    pub asks: Vec<Ask<'a>>,
    /// Whom to go to, by when.
    pub guide: Guide<'a>,
    /// The whole pathway.
    pub timeline: Timeline<'a>,
    /// Enough was chosen for the guide to be shown.
    pub settled: bool,
}

/// A board's document, or what stands in its way.
#[derive(Clone, Copy, Debug)]
pub enum Stock<'a> {
    /// It was asked for.
    Waiting,
    /// It was asked for some time ago.
    Slow,
    /// It came.
    Fresh(&'a Document),
    /// It could not be had, or not yet; this is the last one that was, when, and what stands in the way.
    Saved(&'a Document, LondonTime, Option<Trouble>),
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

/// What the page around is told: an event's name, and the names and values of its detail.
pub type News = (&'static str, Vec<(String, String)>);

/// A moment as typed, and as understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// What was typed.
    pub text: String,
    /// What it means; `None`: nothing was typed.
    pub read: Option<Result<Moment, Misread>>,
    /// It is still to come.
    pub ahead: bool,
}

/// What was taken away last, and whether that worked.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Where its button stands.
    pub place: Place,
    /// What could not be copied, saved or printed, to select; `None`: it is on the clipboard.
    pub by_hand: Option<String>,
}

/// Where something can be taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Below the answer.
    Answer,
    /// With a contact: this one, as text.
    Contact(String),
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

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action<'a> {
    /// The element's attributes changed.
    Options(Options),
    /// The document arrived, or did not.
    Stock(Stock<'a>),
    /// It is taking long; the kept one, if there is one, and when it came.
    Waited(Option<(&'a Document, LondonTime)>),
    /// The reader wants the document to be asked for again.
    Again,
    /// The reader chose a value for a parameter.
    Choose(String, String),
    /// The reader chose a value where the focus shall stay: what happened, or the perspective.
    Select(String, String),
    /// The reader wants to choose again.
    Reopen(String),
    /// The reader wants to see the choices.
    Unfold,
    /// The reader typed a moment.
    Type(Field, String),
    /// The reader wants the answer for the present again.
    Present,
    /// Something was taken away.
    Taken(Taken),
    /// Time went on.
    Tick(LondonTime),
}

impl<'a> State<'a> {
    /// Nothing known yet but the attributes.
    pub fn new(options: Options, now: LondonTime) -> State<'a> {
        State {
            chosen: options.chosen.clone(),
            options,
            stock: Stock::Waiting,
            refused: Vec::new(),
            start: Typed::default(),
            began: Typed::default(),
            other_time: Typed::default(),
            open: None,
            unfolded: false,
            taken: None,
            focus: (0, Focus::Stay),
            attempt: 0,
            now,
            answer: None,
        }
    }

    /// The document, fresh or saved.
    pub fn document(&self) -> Option<&'a Document> {
        match &self.stock {
            Stock::Fresh(document) | Stock::Saved(document, ..) => Some(document),
            Stock::Waiting | Stock::Slow | Stock::Missing(_) => None,
        }
    }

    /// Takes in what happened.
    pub fn act(&mut self, action: Action<'a>) {
        // What happens by itself takes nothing away from under the reader's hands.
        if !matches!(action, Action::Tick(_) | Action::Stock(_) | Action::Waited(_)) {
            self.taken = None;
        }
        match action {
            Action::Options(options) if options.board != self.options.board => *self = State::new(options, self.now),
            Action::Options(options) => {
                let before = std::mem::replace(&mut self.options, options);
                if before.chosen != self.options.chosen {
                    self.follow(&before.chosen);
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
            Action::Choose(param, value) => {
                self.choose_and_work_out(&param, value);
                self.unfolded = false;
                self.open_next();
                let is_settled = self.answer.as_ref().is_some_and(|answer| answer.settled);
                self.lead(match self.open {
                    Some(_) => Focus::Question,
                    None if is_settled => Focus::Answer,
                    None => Focus::Choices,
                });
            }
            Action::Select(param, value) => {
                self.choose_and_work_out(&param, value);
                self.keep_open();
            }
            Action::Reopen(param) => {
                self.open = Some(param);
                self.lead(Focus::Question);
            }
            Action::Unfold => {
                self.unfolded = true;
                self.lead(Focus::Choices);
            }
            Action::Type(field, text) => {
                let (typed, towards) = match field {
                    Field::Start => (&mut self.start, Towards::Past),
                    Field::Began => (&mut self.began, Towards::Past),
                    Field::OtherTime => (&mut self.other_time, Towards::Future),
                };
                let read = (!typed_date::is_blank(&text)).then(|| typed_date::read(&text, self.now, towards));
                let ahead = matches!(read, Some(Ok(moment)) if moment.start() > self.now);
                *typed = Typed { text, read, ahead };
                self.work_out();
            }
            Action::Present => {
                self.other_time = Typed::default();
                self.work_out();
                self.lead(Focus::Answer);
            }
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
    pub fn after(mut self, action: Action<'a>) -> State<'a> {
        self.act(action);
        self
    }

    /// Takes the document, or what stands in its way.
    fn take(&mut self, stock: Stock<'a>) {
        self.stock = stock;
        self.work_out();
        self.keep_open();
        // Whoever asked again is led to what came of it.
        if self.focus.1 == Focus::Trouble
            && let Some(answer) = &self.answer
        {
            let focus = if answer.settled { Focus::Answer } else { Focus::Question };
            self.lead(focus);
        }
    }

    /// The moment answered for: another one if the reader asked for it, else the present.
    pub fn moment(&self) -> LondonTime {
        match self.other_time.read {
            Some(Ok(moment)) => moment.start(),
            _ => self.now,
        }
    }

    /// The words of the reader's language.
    pub fn words(&self) -> Words {
        let audience = match self.stock {
            Stock::Fresh(document) | Stock::Saved(document, ..) => document.policy.facts().audience,
            Stock::Waiting | Stock::Slow | Stock::Missing(_) => Audience::default(),
        };
        Words::new(self.options.language).with_welsh(self.options.welsh).about(audience)
    }

    /// Perspective, as chosen.
    pub fn perspective(&self) -> Perspective {
        match self.value("perspective") {
            Some("responding") => Perspective::Responding,
            _ => Perspective::Raising,
        }
    }

    /// What is chosen for a parameter.
    pub fn value(&self, param: &str) -> Option<&str> {
        self.chosen.iter().find(|(name, _)| name == param).map(|(_, value)| value.as_str())
    }

    /// The board whose guide can be used: told once.
    pub fn ready(&self) -> Option<News> {
        self.answer.as_ref().map(|_| ("ready", vec![("board".to_owned(), self.options.board.clone())]))
    }

    /// What else the page around is told: ids only, an empty one for none.
    pub fn news(&self) -> Option<News> {
        let word = |name: &str, id: &str| (name.to_owned(), id.to_owned());
        let board = word("board", &self.options.board);
        match (&self.stock, &self.answer) {
            (Stock::Missing(trouble), _) => {
                let reason = match trouble {
                    Trouble::NoAnswer => "no-answer",
                    Trouble::NoSuchBoard => "no-such-board",
                    Trouble::Server(_) => "server",
                    Trouble::Unreadable => "unreadable",
                };
                Some(("error", vec![board, word("reason", reason)]))
            }
            (_, Some(answer)) if answer.settled => {
                let chosen = &answer.guide.situation;
                let own = [
                    ("pathway", chosen.pathway),
                    ("stage", chosen.stage),
                    ("agency", chosen.agency),
                    ("own_agency", chosen.own_agency),
                ];
                let mut told = vec![board];
                told.extend(own.into_iter().map(|(name, id)| word(name, id.unwrap_or_default())));
                told.push(word(
                    "perspective",
                    if chosen.perspective == Perspective::Raising { "raising" } else { "responding" },
                ));
                told.extend(chosen.answers.iter().map(|(question, choice)| word(question, choice)));
                Some(("answer", told))
            }
            (_, _) => None,
        }
    }

    /// Whether a question needs no answer any more. The first stage, taken while none is chosen, is still asked for; so is
    /// an agency of which only the kind is known, where the answer turns on which it is.
    pub fn is_made(&self, ask: &Ask) -> bool {
        self.value(ask.param).is_some() && !ask.needed || (ask.assumed && ask.param != "stage")
    }

    /// When the run that a cap covers started, as understood: not after the stage that the reader is at.
    pub fn began(&self) -> Option<Result<Moment, Misread>> {
        match (self.began.read, self.started()) {
            (Some(Ok(began)), Some(started)) if begins_too_late(began, started) => Some(Err(Misread::AfterTheStage)),
            (read, _) => read,
        }
    }
    /// When the stage started. Nothing typed: now. Typed and not understood: that is not known.
    fn started(&self) -> Option<Moment> {
        match self.start.read {
            None => Some(Moment::Time(self.now)),
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
        self.chosen.retain(|(name, _)| name != param);
        self.refused.retain(|(name, _)| name != param);
        self.chosen.push((param.to_owned(), value));
    }

    fn lead(&mut self, on: Focus) {
        self.focus = (self.focus.0.wrapping_add(1), on);
    }

    /// Works the answer out anew. What no longer fits is dropped, what still fits is kept.
    fn work_out(&mut self) {
        self.answer = None;
        let Some(document) = self.document() else { return };
        let (policy, calendar) = (document.policy_in(self.options.language == Language::Welsh), &document.calendar);
        // Each turn that does not end the loop drops a choice.
        let Whole { asks, guide, timeline } = loop {
            match Situation::from_choices(policy, &self.chosen, self.moment()) {
                Ok(situation) => {
                    let whole = whole(policy, calendar, &self.dated(situation));
                    match self.chosen.iter().position(|(param, value)| !fits(&whole.asks, param, value)) {
                        Some(stale) => self.refuse(stale, true),
                        None => break whole,
                    }
                }
                Err(bad) => self.refuse(bad.at, bad.is_param),
            }
        };
        let waits = asks.iter().any(|ask| ask.needed && !ask.choices.is_empty());
        let settled = !self.chosen.is_empty() && !waits;
        self.answer = Some(Answer { asks, guide, timeline, settled });
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
        situation.began = self.began().and_then(Result::ok);
        if let Some(Ok(moment)) = self.other_time.read {
            situation.now = moment.start();
        }
        situation
    }

    /// What is asked.
    fn asks(&self) -> &[Ask<'a>] {
        self.answer.as_ref().map(|answer| answer.asks.as_slice()).unwrap_or_default()
    }

    /// Leaves the open question open as long as it is asked.
    fn keep_open(&mut self) {
        if !self.asks().iter().any(|ask| self.open.as_deref() == Some(ask.param) && ask.is_choice()) {
            self.open_next();
        }
    }

    /// Opens the first question that is not answered yet.
    fn open_next(&mut self) {
        let waiting = self.asks().iter().find(|ask| ask.is_choice() && !self.is_made(ask));
        self.open = waiting.map(|ask| ask.param.to_owned());
    }
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
