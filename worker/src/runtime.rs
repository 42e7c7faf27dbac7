//! The door to Cloudflare: reads the clock once, takes the request apart, hands it on, sends the reply.

use crate::asked::Asked;
use crate::kept::Kept;
use crate::platform::Platform;
use crate::published::{Published, Reading};
use crate::reply::{Body, Reply};
use crate::serve::serve;
use chrono::DateTime;
use escalation::london::London;
use escalation::moment::LondonTime;
use futures_util::future::{Either, select};
use serde_json::Value;
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;
use worker::js_sys::Uint8Array;
use worker::{Context, Date, Delay, Env, Result, event, web_sys};

/// How long published contacts are waited for: no longer than a reader notices.
const PATIENCE: Duration = Duration::from_millis(250);

thread_local! {
    static KEPT: Rc<Kept> = Rc::default();
}

/// Answers one request.
#[event(fetch)]
async fn fetch(request: web_sys::Request, env: Env, _context: Context) -> Result<web_sys::Response> {
    let present = present();
    let headers = request.headers();
    let asked = Asked::new(&request.method(), &request.url(), |name| headers.get(name).ok().flatten());
    let kept = KEPT.with(Rc::clone);
    let reply = serve(&Deployed { env, waited: Cell::default() }, &kept, asked, present).await;
    response(&reply)
}

/// What was deployed with this worker, and one request's waiting for it.
struct Deployed {
    env: Env,
    waited: Cell<u64>,
}

impl Deployed {
    /// Waits, and remembers how long. Here the clock moves on.
    async fn wait<T>(&self, reading: impl Future<Output = T>) -> T {
        let began = Date::now().as_millis();
        let read = reading.await;
        self.waited.set(self.waited.get() + Date::now().as_millis().saturating_sub(began));
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

    async fn list(&self, board: &str) -> Reading {
        let Ok(store) = self.env.kv("CONTACTS") else { return Reading::Unbound };
        let key = format!("contacts/{board}");
        let read = store.get(&key).text_with_metadata::<Value>();
        match select(pin!(read), pin!(Delay::from(PATIENCE))).await {
            Either::Left((Ok((Some(text), note)), _)) => {
                let note = note.and_then(|note| serde_json::from_value(note).ok());
                Reading::Found(Published { text, note })
            }
            Either::Left((Ok((None, _)), _)) => Reading::Nothing,
            Either::Left((Err(_), _)) | Either::Right(_) => Reading::Failed,
        }
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
}

/// The clock stands still while a request is answered, and is asked for once.
fn present() -> LondonTime {
    let milliseconds = Date::now().as_millis();
    let utc = i64::try_from(milliseconds).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    utc.with_timezone(&London)
}

fn response(reply: &Reply) -> Result<web_sys::Response> {
    let headers = web_sys::Headers::new()?;
    for (name, value) in &reply.headers {
        headers.append(name, value)?;
    }
    let init = web_sys::ResponseInit::new();
    init.set_status(reply.status);
    init.set_headers(&headers);
    let response = match &reply.body {
        Body::Empty => web_sys::Response::new_with_opt_str_and_init(None, &init),
        body => web_sys::Response::new_with_opt_js_u8_array_and_init(Some(&Uint8Array::from(body.bytes())), &init),
    };
    Ok(response?)
}
