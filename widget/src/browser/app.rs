//! Clock, network, storage and focus, in the one component that has a life of its own: all else is views of its state.

use super::base64::{from_base64, to_base64};
use super::host::Host;
use crate::components::widget;
use crate::options::{BETWEEN, Options};
use crate::page::Wish;
use crate::state::{Action, Focus, News, Place, State, Stock, Taken, Trouble};
use crate::take_away::{Keep, calendar};
use chrono::DateTime;
use escalation::document::Document;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use gloo_timers::callback::{Interval, Timeout};
use std::cell::RefCell;
use yew::prelude::*;

const TICK_MILLISECONDS: u32 = 30_000;
const PATIENCE_MILLISECONDS: u32 = 3_000;

/// What the loader hands over.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Given {
    pub(super) options: Options,
    pub(super) host: Host,
}

/// What can come in from outside the views.
pub(super) enum Message {
    /// Something that changes what is shown.
    Act(Action<'static>),
    /// A reader pressed, typed into or chose from the element of this wish; what stands in it.
    Wish(usize, String),
    /// The answer to a request: of those that were made, this one; its status and bytes.
    Answered(u32, u16, Vec<u8>),
    /// That request is taking long.
    Slow(u32),
    /// Of the texts that were to be copied, this one: whether it is on the clipboard.
    Copied(u32, bool),
}

/// The mounted widget.
pub(super) struct App {
    state: State<'static>,
    /// How many requests were made, and what was last asked for.
    requests: u32,
    asked_for: Option<(String, u32)>,
    /// Nobody waits for an answer any more once this is gone.
    waiting: Option<Timeout>,
    /// How many texts were to be copied, and the last of them while nothing has come of it.
    copies: u32,
    copying: Option<Taken>,
    /// What the page was last told, and how often the focus was moved.
    ready: Option<News>,
    told: Option<News>,
    focused: u32,
    /// What the reader can ask for in what is shown.
    wishes: RefCell<Vec<Wish>>,
    /// Ends with the widget.
    _ticks: Interval,
}

impl Component for App {
    type Message = Message;
    type Properties = Given;

    fn create(context: &Context<App>) -> App {
        let tick = context.link().callback(|()| Message::Act(Action::Tick(present())));
        App {
            state: State::new(context.props().options.clone(), present()),
            requests: 0,
            asked_for: None,
            waiting: None,
            copies: 0,
            copying: None,
            ready: None,
            told: None,
            focused: 0,
            wishes: RefCell::default(),
            _ticks: Interval::new(TICK_MILLISECONDS, move || tick.emit(())),
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let host = &context.props().host;
        let action = match message {
            Message::Act(action) => action,
            Message::Wish(at, value) => {
                let wish = self.wishes.borrow().get(at).cloned();
                return wish.is_some_and(|wish| self.fulfil(context, wish, value));
            }
            Message::Slow(request) => {
                if request != self.requests || self.waiting.is_none() {
                    return false;
                }
                Action::Waited(kept(host, &self.key()))
            }
            Message::Answered(request, status, bytes) => {
                let address = self.state.options.document_address();
                let is_awaited = self.asked_for.as_ref().is_some_and(|(asked_for, _)| *asked_for == address);
                if request != self.requests || !is_awaited || self.waiting.take().is_none() {
                    return false;
                }
                Action::Stock(self.stock(host, status, &bytes))
            }
            Message::Copied(copy, is_copied) => {
                let awaited = if copy == self.copies { self.copying.take() } else { None };
                let Some(mut copied) = awaited else { return false };
                copied.by_hand = copied.by_hand.filter(|_| !is_copied);
                Action::Taken(copied)
            }
        };
        self.act(action)
    }

    fn changed(&mut self, context: &Context<App>, _before: &Given) -> bool {
        self.act(Action::Options(context.props().options.clone()))
    }

    fn view(&self, _context: &Context<App>) -> Html {
        let (view, wishes) = widget(&self.state);
        self.wishes.replace(wishes);
        view
    }

    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        let host = &context.props().host;
        let wanted = (self.state.options.document_address(), self.state.attempt);
        if self.asked_for.as_ref() != Some(&wanted) {
            self.fetch(context, &wanted.0);
            self.asked_for = Some(wanted);
        }
        if self.focused != self.state.focus.0 {
            self.focused = self.state.focus.0;
            focus(host, self.state.focus.1);
        }
        tell(host, &mut self.ready, self.state.ready());
        tell(host, &mut self.told, self.state.news());
    }
}

impl App {
    fn act(&mut self, action: Action<'static>) -> bool {
        self.state.act(action);
        true
    }

    /// Under which name a board's document is kept.
    fn key(&self) -> String {
        ["escalation-guide:", &self.state.options.document_address()].concat()
    }

    /// Asks for the document. After a while the kept one is shown; what comes later replaces it.
    fn fetch(&mut self, context: &Context<App>, address: &str) {
        self.requests = self.requests.wrapping_add(1);
        let request = self.requests;
        let slow = context.link().callback(move |()| Message::Slow(request));
        self.waiting = Some(Timeout::new(PATIENCE_MILLISECONDS, move || slow.emit(())));
        context.props().host.ask(address, request);
    }

    /// What an answer brings: the document, the kept one, or why there is none.
    fn stock(&self, host: &Host, status: u16, bytes: &[u8]) -> Stock<'static> {
        let key = self.key();
        let read = document(bytes);
        let trouble = match (status, read) {
            (200, Some(document)) => {
                host.remember(&key, &[&present().timestamp_millis().to_string(), "\n", &to_base64(bytes)].concat());
                return Stock::Fresh(document);
            }
            (404, _) => return Stock::Missing(Trouble::NoSuchBoard),
            (0, _) => Trouble::NoAnswer,
            (200, None) => {
                host.forget(&self.state.options.document_address());
                Trouble::Unreadable
            }
            (status, _) => Trouble::Server(status),
        };
        match kept(host, &key) {
            Some((document, when)) => Stock::Saved(document, when, Some(trouble)),
            None => Stock::Missing(trouble),
        }
    }

    /// Does what a reader wants; whether that changes what is shown.
    fn fulfil(&mut self, context: &Context<App>, wish: Wish, value: String) -> bool {
        let host = &context.props().host;
        match wish {
            Wish::Act(action) => self.act(action),
            Wish::Type(field) => self.act(Action::Type(field, value)),
            Wish::Copy(place, text) => self.copy(host, place, text),
            Wish::Record => self.copy(host, Place::Answer, host.text()),
            Wish::Calendar => {
                let Some(answer) = &self.state.answer else { return false };
                let deadlines = calendar(&answer.timeline, self.state.words(), self.state.now);
                self.keep(host, Place::Answer, deadlines)
            }
            Wish::Keep(place, keep) => self.keep(host, place, keep),
            Wish::Print => !host.print() && self.by_hand(Place::Answer, host.text()),
        }
    }

    /// Puts text on the clipboard; what came of it is a message.
    fn copy(&mut self, host: &Host, place: Place, text: String) -> bool {
        self.copies = self.copies.wrapping_add(1);
        host.copy(&text, self.copies);
        self.copying = Some(Taken { place, by_hand: Some(text) });
        false
    }

    /// Saves a file, if the page may.
    fn keep(&mut self, host: &Host, place: Place, keep: Keep) -> bool {
        if !host.can_save() {
            return self.by_hand(place, keep.text);
        }
        host.save(&keep.name, keep.media_type, &keep.text);
        false
    }

    /// What the page refuses to do: the reader can still copy it.
    fn by_hand(&mut self, place: Place, text: String) -> bool {
        self.act(Action::Taken(Taken { place, by_hand: Some(text) }))
    }
}

/// Tells the page what is new.
fn tell(host: &Host, before: &mut Option<News>, news: Option<News>) {
    if *before == news {
        return;
    }
    if let Some((name, detail)) = &news {
        let mut parts: Vec<&str> = Vec::new();
        detail.iter().for_each(|(name, value)| parts.extend([name.as_str(), value.as_str()]));
        host.emit(name, &parts.join(&BETWEEN.to_string()));
    }
    *before = news;
}

/// The present, in London: the only reading of the clock.
fn present() -> LondonTime {
    let milliseconds = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().with_timezone(&London)
}

/// The last good document, and when it came. One that an older or newer version cannot read is as good as none.
fn kept(host: &Host, key: &str) -> Option<(&'static Document, LondonTime)> {
    let kept = host.recall(key)?;
    let (milliseconds, text) = kept.split_once('\n')?;
    let when = DateTime::from_timestamp_millis(milliseconds.parse().ok()?)?.with_timezone(&London);
    Some((document(&from_base64(text)?)?, when))
}

thread_local! {
    /// The documents that were loaded, each with its bytes: a page keeps them for as long as it lives.
    static DOCUMENTS: RefCell<Vec<(Vec<u8>, &'static Document)>> = const { RefCell::new(Vec::new()) };
}

/// The document that bytes hold. Answers borrow from it, so that it stays; the same bytes are unpacked only once.
fn document(bytes: &[u8]) -> Option<&'static Document> {
    DOCUMENTS.with_borrow_mut(|documents| {
        if let Some((_, known)) = documents.iter().find(|(known, _)| known == bytes) {
            return Some(*known);
        }
        let document: &'static Document = Box::leak(Box::new(Document::unpack(bytes)?));
        documents.push((bytes.to_owned(), document));
        Some(document)
    })
}

fn focus(host: &Host, on: Focus) {
    host.focus(match on {
        Focus::Stay => return,
        Focus::Trouble => ".trouble__words",
        Focus::Question => ".question__text",
        Focus::Choices => ".chosen button",
        Focus::Answer => ".answer [tabindex]",
    });
}
