//! The studio in a browser: what the page's script calls, and the one place that touches clock, network, storage and files.

mod app;
mod files;
pub mod numbers;
mod shelf;
mod storage;
pub(crate) mod website;

use app::{App, Message, Numbers};
use chrono::DateTime;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

const MINUTE_MILLISECONDS: i64 = 60_000;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws the studio in an element of the page.
#[wasm_bindgen]
pub fn mount(place: Element) -> Studio {
    Studio { app: Renderer::<App>::with_root(place).render() }
}

/// The studio on its page.
#[wasm_bindgen]
pub struct Studio {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Studio {
    /// Takes what looks telephone numbers up: from a number with its country's code it gives the same as it is dialled, or
    /// nothing. Without it: they cannot be looked up.
    pub fn learn_numbers(&self, look_up: Option<Function>) {
        let numbers = if look_up.is_some() { Numbers::LookedUp } else { Numbers::NotToBeHad };
        look_up.into_iter().for_each(numbers::learn);
        self.app.send_message(Message::Numbers(numbers));
    }
}

/// The present, in London: the only reading of the clock. It goes by minutes, so that what was worked out of a draft holds as
/// long as both are the same.
fn present() -> LondonTime {
    let milliseconds = js_sys::Date::now() as i64;
    let of_minute = milliseconds - milliseconds.rem_euclid(MINUTE_MILLISECONDS);
    DateTime::from_timestamp_millis(of_minute).unwrap_or_default().with_timezone(&London)
}
