//! Clock, network, storage and focus, in one hook at the top of the widget.

use super::host::{Answered, Host};
use crate::options::Options;
use crate::page::Wish;
use crate::state::{Action, Focus, Place, State, Stock, Taken, Trouble};
use crate::take_away::calendar;
use chrono::DateTime;
use chrono_tz::Europe::London;
use escalation::document::Document;
use escalation::moment::LondonTime;
use escalation::text::guide_text;
use gloo_timers::callback::{Interval, Timeout};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

const TICK_MILLISECONDS: u32 = 30_000;
const PATIENCE_MILLISECONDS: u32 = 3_000;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

/// The state, kept up to date, and where wishes go.
#[hook]
pub(super) fn use_guide(options: &Options, host: &Host, place: &Element) -> (UseReducerHandle<State>, Callback<Wish>) {
    let state = {
        let options = options.clone();
        use_reducer(move || State::new(options, present()))
    };
    {
        let dispatcher = state.dispatcher();
        use_effect_with(options.clone(), move |options| dispatcher.dispatch(Action::Options(options.clone())));
    }
    {
        let (dispatcher, host) = (state.dispatcher(), host.clone());
        use_effect_with((options.document_address(), state.attempt), move |(address, _)| {
            fetch(address, host, dispatcher)
        });
    }
    {
        let dispatcher = state.dispatcher();
        use_effect_with((), move |()| {
            let ticks = Interval::new(TICK_MILLISECONDS, move || dispatcher.dispatch(Action::Tick(present())));
            move || drop(ticks)
        });
    }
    {
        let place = place.clone();
        use_effect_with(state.focus, move |(_, on)| focus(&place, *on));
    }
    {
        let host = host.clone();
        use_effect_with(state.ready(), move |ready| {
            if let Some(detail) = ready {
                host.emit("ready", detail);
            }
        });
    }
    {
        let host = host.clone();
        use_effect_with(state.news(), move |news| {
            if let Some((name, detail)) = news {
                host.emit(name, detail);
            }
        });
    }
    let wishes = {
        let (dispatcher, host) = (state.dispatcher(), host.clone());
        use_callback((), move |wish: Wish, ()| fulfil(wish, &host, dispatcher.clone()))
    };
    (state, wishes)
}

/// The present, in London: the only reading of the clock.
fn present() -> LondonTime {
    let milliseconds = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().with_timezone(&London)
}

/// Asks for the document. After a while the kept one is shown; what comes later replaces it.
fn fetch(address: &str, host: Host, dispatcher: UseReducerDispatcher<State>) -> impl FnOnce() + use<> {
    let key = format!("escalation-guide:{address}");
    let slow = {
        let (host, key, dispatcher) = (host.clone(), key.clone(), dispatcher.clone());
        Timeout::new(PATIENCE_MILLISECONDS, move || dispatcher.dispatch(Action::Waited(kept(&host, &key).map(Rc::new))))
    };
    // Taken by the answer, or by whatever makes this request one that nobody waits for any more.
    let pending = Rc::new(Cell::new(Some(slow)));
    let waited_for = pending.clone();
    let answer = JsFuture::from(host.ask(address));
    let address = address.to_owned();
    spawn_local(async move {
        let answered: Answered = match answer.await {
            Ok(answered) => answered.unchecked_into(),
            Err(_) => return,
        };
        if waited_for.take().is_none() {
            return;
        }
        let text = answered.text();
        let read = Document::from_json(&text);
        if read.is_err() {
            host.forget(&address);
        }
        let stock = match (answered.status(), read) {
            (200, Ok(document)) => {
                host.remember(&key, &format!("{}\n{text}", present().timestamp_millis()));
                Stock::Fresh(Rc::new(document))
            }
            (404, _) => Stock::Missing(Trouble::NoSuchBoard),
            (status, _) => {
                let trouble = match status {
                    0 => Trouble::NoAnswer,
                    200 => Trouble::Unreadable,
                    status => Trouble::Server(status),
                };
                match kept(&host, &key) {
                    Some((document, when)) => Stock::Saved(Rc::new(document), when, Some(trouble)),
                    None => Stock::Missing(trouble),
                }
            }
        };
        dispatcher.dispatch(Action::Stock(stock));
    });
    move || drop(pending.take())
}

/// The last good document, and when it came. One that an older or newer version cannot read is as good as none.
fn kept(host: &Host, key: &str) -> Option<(Document, LondonTime)> {
    let kept = host.recall(key)?;
    let (milliseconds, text) = kept.split_once('\n')?;
    let when = DateTime::from_timestamp_millis(milliseconds.parse().ok()?)?.with_timezone(&London);
    Some((Document::from_json(text).ok()?, when))
}

fn focus(place: &Element, on: Focus) {
    let wanted = match on {
        Focus::Stay => return,
        Focus::Trouble => ".trouble__words",
        Focus::Question => ".question__text",
        Focus::Choices => ".chosen button",
        Focus::Answer => ".answer [tabindex]",
    };
    if let Ok(Some(found)) = place.query_selector(wanted) {
        let _ = found.unchecked_into::<HtmlElement>().focus();
    }
}

fn fulfil(wish: Wish, host: &Host, dispatcher: UseReducerDispatcher<State>) {
    let by_hand = |place: Place, text: String| Action::Taken(Taken { place, by_hand: Some(text) });
    match wish {
        Wish::Act(action) => dispatcher.dispatch(action),
        Wish::Copy(place, text) => {
            let copied = JsFuture::from(host.copy(&text));
            spawn_local(async move {
                let copied = copied.await.is_ok_and(|copied| copied.is_truthy());
                let by_hand = (!copied).then_some(text);
                dispatcher.dispatch(Action::Taken(Taken { place, by_hand }));
            });
        }
        Wish::Record(answer, words) => {
            fulfil(Wish::Copy(Place::Answer, guide_text(&answer.guide, &words)), host, dispatcher);
        }
        Wish::Calendar(answer, words, now) => {
            fulfil(Wish::Keep(Place::Answer, calendar(&answer.timeline, words, now)), host, dispatcher);
        }
        Wish::Keep(_, keep) if host.can_save() => host.save(&keep.name, keep.media_type, &keep.text),
        Wish::Keep(place, keep) => dispatcher.dispatch(by_hand(place, keep.text)),
        Wish::Print(..) if host.print() => {}
        Wish::Print(answer, words) => dispatcher.dispatch(by_hand(Place::Answer, guide_text(&answer.guide, &words))),
    }
}
