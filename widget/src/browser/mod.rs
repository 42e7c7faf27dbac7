//! The widget in a browser: what the loader calls, and the one place that touches clock, network and storage.

mod app;
mod base64;
mod host;

use crate::options::Options;
use app::{App, Given, Message};
use escalation::say::words::Catalogue;
use host::Host;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

thread_local! {
    /// The Welsh messages, once somebody wanted them. They stay as long as the page does.
    static WELSH: Cell<Option<&'static Catalogue>> = const { Cell::new(None) };
}

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Takes the Welsh messages, for every guide that is mounted or updated from now on.
#[wasm_bindgen]
pub fn learn_welsh(messages: String) {
    WELSH.set(Some(Box::leak(Box::new(Catalogue::of(messages)))));
}

fn options(text: &str) -> Options {
    Options { welsh: WELSH.get(), ..Options::from_text(text) }
}

/// Mounts the widget on an element of the loader's shadow root. `options` are as [`Options::from_text`] reads them.
#[wasm_bindgen]
pub fn mount(place: web_sys::Element, options: &str, host: Host) -> Handle {
    let props = Given { options: self::options(options), host: host.clone() };
    Handle { app: Renderer::<App>::with_root_and_props(place, props).render(), host }
}

/// A mounted widget.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    host: Host,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the element's attributes anew.
    pub fn update(&mut self, options: &str) {
        self.app.update(Given { options: self::options(options), host: self.host.clone() });
    }

    /// Takes what a reader did: pressed, typed into or chose from the element whose `data-wish` is `at`.
    pub fn wish(&self, at: usize, value: String) {
        self.app.send_message(Message::Wish(at, value));
    }

    /// Takes the answer to a request: the HTTP status, 0 where no answer came, and the body.
    pub fn answered(&self, request: u32, status: u16, bytes: Vec<u8>) {
        self.app.send_message(Message::Answered(request, status, bytes));
    }

    /// Takes whether the text of this number is on the clipboard.
    pub fn copied(&self, copy: u32, is_copied: bool) {
        self.app.send_message(Message::Copied(copy, is_copied));
    }

    /// Takes the widget away and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
