//! The one component: it gives the state what happens, and draws what comes of it.

use super::services::{Fetched, Services};
use super::{focus, keeping, news};
use crate::options::Options;
use crate::state::{Action, News, Outcome, Place, State, Stock, Taken, Trouble};
use crate::take_away::{Keep, calendar};
use crate::views::{Context as Drawing, Reader, Wish, widget};
use chrono::DateTime;
use escalation::document::Document;
use escalation::say::sheet;
use escalation::say::words::{Catalogue, Language};
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use std::rc::Rc;
use std::sync::OnceLock;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

const TICK_MILLISECONDS: u32 = 30_000;
const PATIENCE_MILLISECONDS: u32 = 3_000;

/// The Welsh messages, once somebody wanted them. They stay as long as the page does.
static WELSH: OnceLock<Catalogue> = OnceLock::new();

/// What the loader hands over.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Given {
    pub(super) host: HtmlElement,
    pub(super) place: Element,
    pub(super) services: Services,
    pub(super) options: Options,
}

/// What can happen.
pub(super) enum Message {
    /// A reader wants something.
    Wish(Wish),
    /// Time went on.
    Tick,
    /// The Welsh messages came, or did not: the attributes can be followed.
    Ready,
    /// The page around is printed, or has been.
    Paper(bool),
    /// The answer to a request: of those that were made, this one.
    Answered(u32, Fetched),
    /// The page has another document of its own.
    Renew,
    /// That request is taking long.
    Slow(u32),
    /// Whether text is on the clipboard, where its button stands, and the text.
    Copied(bool, Place, String),
}

/// The mounted widget.
pub(super) struct App {
    state: State,
    /// How many requests were made, and what was last asked for.
    requests: u32,
    asked_for: Option<(String, u32)>,
    /// Nobody waits for an answer any more once this is gone.
    waiting: Option<Timeout>,
    /// What the page was last told, and how often the focus was moved.
    ready: Option<News>,
    told: Option<News>,
    focused: u32,
    /// The choices, and the run, that the loader was last told.
    chosen: Vec<(String, String)>,
    /// The reader wants it printed: it is drawn for paper, then printed.
    is_printing: bool,
    /// The page around is printed, and the guide with it.
    is_on_paper: bool,
    /// The text of what was drawn last. If another stands there, a translator or an extension has put it there, or taken it away.
    drawn_text: Option<String>,
    /// How often what is drawn was found changed by somebody else.
    drawn_anew: u32,
    /// Ends with the widget.
    _ticks: Interval,
    _papers: [EventListener; 2],
}

impl Component for App {
    type Message = Message;
    type Properties = Given;

    fn create(context: &Context<App>) -> App {
        let tick = context.link().callback(|()| Message::Tick);
        App {
            state: State::new(in_its_language(context.props().options.clone()), present()),
            requests: 0,
            asked_for: None,
            waiting: None,
            ready: None,
            told: None,
            focused: 0,
            chosen: Vec::new(),
            is_printing: false,
            is_on_paper: false,
            drawn_text: None,
            drawn_anew: 0,
            _ticks: Interval::new(TICK_MILLISECONDS, move || tick.emit(())),
            _papers: [("beforeprint", true), ("afterprint", false)].map(|(event, is_printed)| {
                let paper = context.link().callback(move |()| Message::Paper(is_printed));
                EventListener::new(&gloo_utils::window(), event, move |_| paper.emit(()))
            }),
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let changes = match message {
            Message::Wish(wish) => self.fulfil(context, wish),
            Message::Tick => self.act(Action::Tick(present())),
            Message::Ready => self.act(Action::Options(in_its_language(context.props().options.clone()))),
            Message::Paper(is_printed) => {
                self.is_on_paper = is_printed;
                true
            }
            Message::Slow(request) if request == self.requests && self.waiting.is_some() => {
                let kept = keeping::recall(&self.state.options.document_address());
                self.act(Action::Waited(kept.map(|(document, when)| (Rc::new(document), when))))
            }
            Message::Slow(_) => false,
            Message::Renew => {
                self.asked_for = None;
                true
            }
            Message::Answered(request, fetched) => {
                let address = self.state.options.document_address();
                let is_awaited = self.asked_for.as_ref().is_some_and(|(asked_for, _)| *asked_for == address);
                if request != self.requests || !is_awaited || self.waiting.take().is_none() {
                    return false;
                }
                let stock = stock(&context.props().services, &address, &fetched);
                self.act(Action::Stock(stock))
            }
            Message::Copied(is_copied, place, text) => {
                let outcome = if is_copied { Outcome::Copied } else { Outcome::ByHand(text) };
                self.act(Action::Taken(Taken { place, outcome }))
            }
        };
        if changes && self.drawn_text.is_some() && self.drawn_text != context.props().place.text_content() {
            self.drawn_anew = self.drawn_anew.wrapping_add(1);
        }
        changes
    }

    fn changed(&mut self, context: &Context<App>, _before: &Given) -> bool {
        let Given { options, services, .. } = context.props().clone();
        if !lacks_welsh(&options) {
            return self.act(Action::Options(in_its_language(options)));
        }
        context.link().send_future(async move {
            learn_welsh(&services).await;
            Message::Ready
        });
        false
    }

    fn view(&self, context: &Context<App>) -> Html {
        let reader = Reader::Listening(context.link().callback(Message::Wish));
        let drawing = Drawing { is_printed: self.is_printing || self.is_on_paper, ..Drawing::new(&self.state, reader) };
        // Where somebody else's nodes are in the place of ours, all is drawn anew: nothing of ours is looked for.
        html! { <div class="drawn" key={self.drawn_anew.to_string()}>{ widget(&drawing) }</div> }
    }

    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        let Given { host, place, services, .. } = context.props();
        self.drawn_text = place.text_content();
        let wanted = (self.state.options.document_address(), self.state.attempt);
        if self.asked_for.as_ref() != Some(&wanted) {
            self.fetch(context, wanted.0.clone());
            self.asked_for = Some(wanted);
        }
        if self.focused != self.state.focus.0 {
            self.focused = self.state.focus.0;
            focus::lead(host, place, self.state.focus.1);
        }
        let carried = self.state.in_link();
        if self.chosen != carried {
            services.tell_choices(&carried);
            self.chosen = carried;
        }
        if news::tell(host, &mut self.ready, self.state.ready()) && self.ready.is_some() {
            focus::keep(host, place);
        }
        news::tell(host, &mut self.told, self.state.news());
        if self.is_printing {
            self.is_printing = false;
            let by_hand = if services.print() { None } else { self.text() };
            let wish = |text| Message::Copied(false, Place::Answer, text);
            context.link().send_message(by_hand.map_or(Message::Tick, wish));
        }
    }
}

impl App {
    fn act(&mut self, action: Action) -> bool {
        // The browser tells of each line that is opened: by the reader, by this program, for paper. Only the first is news.
        if let Action::Fold(spot, is_open) = action
            && (self.is_on_paper || self.state.unfolded.has(spot) == is_open)
        {
            return false;
        }
        self.state.act(action);
        true
    }

    /// Asks for the document, and for the Welsh messages if they are needed. After a while the kept document is shown; what
    /// comes later replaces it.
    fn fetch(&mut self, context: &Context<App>, address: String) {
        self.requests = self.requests.wrapping_add(1);
        let request = self.requests;
        let slow = context.link().callback(move |()| Message::Slow(request));
        self.waiting = Some(Timeout::new(PATIENCE_MILLISECONDS, move || slow.emit(())));
        let (services, options, link) =
            (context.props().services.clone(), context.props().options.clone(), context.link().clone());
        context.link().send_future(async move {
            if lacks_welsh(&options) {
                learn_welsh(&services).await;
                link.send_message(Message::Ready);
            }
            Message::Answered(request, services.fetched(&address).await)
        });
    }

    /// Does what a reader wants; whether that changes what is shown.
    fn fulfil(&mut self, context: &Context<App>, wish: Wish) -> bool {
        match wish {
            Wish::Act(action) => self.act(action),
            Wish::CopyLink => {
                let address = self.state.options.page_address(&self.state.in_link());
                copy(context, address)
            }
            Wish::CopyText => self.text().is_some_and(|text| copy(context, text)),
            Wish::Calendar(is_apart) => {
                let services = &context.props().services;
                if is_apart || self.state.run.is_none() {
                    self.act(Action::Run(services.draw_run()));
                }
                calendar(&self.state).is_some_and(|file| self.keep(services, Place::Calendar, file))
            }
            Wish::Keep(place, file) => self.keep(&context.props().services, place, file),
            // Elsewhere a browser says itself that nothing can be called from here.
            Wish::Reach(taken) => context.props().services.is_framed() && self.act(Action::Taken(taken)),
            Wish::Print => {
                self.is_printing = true;
                true
            }
        }
    }

    /// The answer as text, for a record.
    fn text(&self) -> Option<String> {
        self.state.with_whole(|whole| sheet::text(&sheet::sheet(whole, self.state.words())))
    }

    /// Saves a file; where the page refuses to, or may in silence, the reader can still copy it.
    fn keep(&mut self, services: &Services, place: Place, file: Keep) -> bool {
        let outcome = match keeping::save(&file) {
            None => Outcome::ByHand(file.text),
            Some(()) if services.is_framed() => Outcome::PerhapsByHand(file.text),
            Some(()) if place == Place::Calendar => Outcome::Saved,
            Some(()) => return false,
        };
        self.act(Action::Taken(Taken { place, outcome }))
    }
}

/// Puts text on the clipboard; what came of it is a message.
fn copy(context: &Context<App>, text: String) -> bool {
    context.link().send_future(async move {
        let is_copied = keeping::copy(&text).await;
        Message::Copied(is_copied, Place::Answer, text)
    });
    false
}

/// What an answer brings: the document, the kept one, or why there is none.
fn stock(services: &Services, address: &str, fetched: &Fetched) -> Stock {
    let Fetched { status, bytes, is_own } = fetched;
    let trouble = match (*status, Document::unpack(bytes)) {
        // A page's own is nobody else's: it is not kept, and no kept one stands in for it.
        (_, Some(document)) if *is_own => return Stock::Fresh(Rc::new(document)),
        (_, None) if *is_own => return Stock::Missing(Trouble::Unreadable),
        (200, Some(document)) => {
            keeping::remember(address, bytes, present());
            return Stock::Fresh(Rc::new(document));
        }
        (404, _) => return Stock::Missing(Trouble::NoSuchBoard),
        (0, _) => Trouble::NoAnswer,
        (200, None) => {
            services.forget(address);
            Trouble::Unreadable
        }
        (status, _) => Trouble::Server(status),
    };
    match keeping::recall(address) {
        Some((document, when)) => Stock::Saved(Rc::new(document), when, Some(trouble)),
        None => Stock::Missing(trouble),
    }
}

/// Whether the Welsh messages are wanted and not there.
fn lacks_welsh(options: &Options) -> bool {
    options.language == Language::Welsh && WELSH.get().is_none()
}

/// Fetches the Welsh messages. Without them the guide speaks English, and marks it so.
async fn learn_welsh(services: &Services) {
    if let Some(messages) = services.welsh_messages().await {
        WELSH.get_or_init(|| Catalogue::of(messages));
    }
}

/// Options with the Welsh messages, as far as they are there.
fn in_its_language(options: Options) -> Options {
    Options { welsh: WELSH.get(), ..options }
}

/// The present, in London: the only reading of the clock.
fn present() -> LondonTime {
    let milliseconds = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().with_timezone(&London)
}
