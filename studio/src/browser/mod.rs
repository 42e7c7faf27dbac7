//! The studio in a browser: what the page's script calls, and the one place that touches clock, network, storage and files.

mod app;
mod files;
mod keeping;
mod shelf;

use app::App;
use chrono::DateTime;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws the studio in an element of the page.
#[wasm_bindgen]
pub fn mount(place: Element) {
    Renderer::<App>::with_root(place).render();
}

/// The present, in London: the only reading of the clock.
fn present() -> LondonTime {
    let milliseconds = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().with_timezone(&London)
}
