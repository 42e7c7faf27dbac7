//! The door to Cloudflare: reads the clock once, takes the request apart, hands it on, sends the reply.
//!
//! It is opened by `shim.js`, which answers in its place should the program ever stop.

use crate::asked::Asked;
use crate::kept::Kept;
use crate::page::stopped_page;
use crate::platform::Platform;
use crate::published::{Published, Reading};
use crate::reply::{Body, Reply};
use crate::serve::{serve, stopped};
use chrono::DateTime;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use futures_util::future::{Either, select};
use http::{HeaderName, HeaderValue};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::panic;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use worker::js_sys::futures::{JsFuture, future_to_promise};
use worker::js_sys::{Array, Date, Promise};
use worker::kv::KvStore;
use worker::{Env, console_error, worker_sys};

/// How long published contacts are waited for, in milliseconds: no longer than a reader notices.
const PATIENCE: u32 = 250;

thread_local! {
    static KEPT: Rc<Kept> = Rc::default();
    static BUILD: RefCell<Rc<str>> = RefCell::new(Rc::from(""));
}

#[wasm_bindgen(inline_js = r#"
/** A response; `lines` are its headers, name and value in turn. The body is copied: the program's memory moves on. */
export function respond(status, lines, body) {
  const parts = lines.split("\n");
  const headers = [];
  for (let at = 0; at + 1 < parts.length; at += 2) headers.push([parts[at], parts[at + 1]]);
  return new Response(body ? body.slice() : null, { status, headers });
}

export const fresh = () => crypto.randomUUID();
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
"#)]
extern "C" {
    fn respond(status: u16, lines: &str, body: Option<&[u8]>) -> JsValue;
    fn pause(milliseconds: u32) -> Promise;
    fn fresh() -> String;
}

/// Makes the program ready; `build` names the build that it is part of.
#[wasm_bindgen]
pub fn begin(build: &str) {
    BUILD.set(Rc::from(build));
    // In place of the runtime's own, which prints the message: that could quote what somebody asked.
    panic::set_hook(Box::new(|stop| match stop.location() {
        Some(place) => console_error!("The program stopped at {place}"),
        None => console_error!("The program stopped"),
    }));
}

/// Answers one request: with a response where nothing has to be waited for, else with the promise of one.
#[wasm_bindgen]
pub fn answer(
    method: &str,
    url: &str,
    accept: Option<String>,
    if_match: Option<String>,
    if_none_match: Option<String>,
    env: Env,
    context: worker_sys::Context,
) -> JsValue {
    let present = present();
    let asked = Asked::new(method, url, |name| match name {
        "accept" => accept.clone(),
        "if-match" => if_match.clone(),
        "if-none-match" => if_none_match.clone(),
        _ => None,
    });
    let kept = KEPT.with(Rc::clone);
    let context = worker::Context::new(context);
    let mut reply = Box::pin(async move {
        let platform = Deployed { env, context, kept: Rc::clone(&kept), waited: Cell::default() };
        response(&serve(&platform, &kept, asked, present).await)
    });
    // Whatever it waits for takes the waker of the last time that it was asked: nobody is to be woken by this one.
    match reply.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response,
        Poll::Pending => future_to_promise(panic::AssertUnwindSafe(async { Ok(reply.await) })).into(),
    }
}

/// What is answered in the program's place, should it ever stop: to programs or to people, as headers and body.
///
/// It is asked for while all is well: afterwards nobody knows what is in the memory.
#[wasm_bindgen]
pub fn in_its_place(for_people: bool) -> Array {
    let build = BUILD.with_borrow(Rc::clone);
    let mut page = Box::pin(stopped_page(&build, present()));
    let reply = match page.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(page) if for_people => page,
        _ => stopped(&build),
    };
    let pair = |(name, value): (&HeaderName, &HeaderValue)| {
        let parts = [name.as_str(), value.to_str().unwrap_or_default()];
        JsValue::from(parts.into_iter().map(JsValue::from).collect::<Array>())
    };
    let headers: Array = reply.headers().iter().map(pair).collect();
    let body = String::from_utf8_lossy(reply.body().bytes()).into_owned();
    [JsValue::from(headers), JsValue::from(body)].into_iter().collect()
}

/// What was deployed with this worker, and one request's waiting for it.
struct Deployed {
    env: Env,
    context: worker::Context,
    kept: Rc<Kept>,
    waited: Cell<u64>,
}

impl Deployed {
    /// Waits, and remembers how long. Here the clock moves on.
    async fn wait<T>(&self, reading: impl Future<Output = T>) -> T {
        let began = Date::now();
        let read = reading.await;
        // Whole milliseconds, and never fewer than none.
        self.waited.set(self.waited.get() + (Date::now() - began) as u64);
        read
    }

    async fn asset(&self, path: &str) -> Option<Vec<u8>> {
        // Only the path counts: the binding leads to the files, whatever the host.
        let address = format!("https://assets.invalid{path}");
        let mut response = self.env.assets("ASSETS").ok()?.fetch(address, None).await.ok()?;
        if response.status_code() != 200 {
            return None;
        }
        response.bytes().await.ok()
    }

    /// The list, if it comes soon; one that comes later is kept for the requests after this one.
    async fn list(&self, board: &str) -> Reading {
        let Ok(store) = self.env.kv("CONTACTS") else { return Reading::Unbound };
        let read = Box::pin(read(store, board.to_owned()));
        match select(read, JsFuture::from(pause(PATIENCE))).await {
            Either::Left((reading, _)) => reading,
            Either::Right((_, read)) => {
                let (kept, board) = (Rc::clone(&self.kept), board.to_owned());
                let asked = present();
                self.context.wait_until(async move { kept.arrived(&board, asked, read.await) });
                Reading::Failed
            }
        }
    }
}

/// What the store has for a board.
async fn read(store: KvStore, board: String) -> Reading {
    match store.get(&format!("contacts/{board}")).text_with_metadata::<Value>().await {
        Ok((Some(text), note)) => {
            let note = note.and_then(|note| serde_json::from_value(note).ok());
            Reading::Found(Published { text, note })
        }
        Ok((None, _)) => Reading::Nothing,
        Err(_) => Reading::Failed,
    }
}

impl Platform for Deployed {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.wait(self.asset(path)).await
    }

    async fn published(&self, board: &str) -> Reading {
        self.wait(self.list(board)).await
    }

    fn waited(&self) -> u64 {
        self.waited.get()
    }

    fn fresh(&self) -> String {
        fresh()
    }

    fn build(&self) -> Rc<str> {
        BUILD.with_borrow(Rc::clone)
    }
}

/// The clock stands still while a request is answered, and is asked for once.
fn present() -> LondonTime {
    DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default().with_timezone(&London)
}

/// In one piece: a call for each header would take longer than the answer.
fn response(reply: &Reply) -> JsValue {
    let mut lines = String::with_capacity(1024);
    for (name, value) in reply.headers() {
        for part in [name.as_str(), value.to_str().unwrap_or_default()] {
            lines.push_str(part);
            lines.push('\n');
        }
    }
    let body = match reply.body() {
        Body::Empty => None,
        body => Some(body.bytes()),
    };
    respond(reply.status().as_u16(), &lines, body)
}
