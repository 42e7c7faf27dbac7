//! The widget in a browser: what the loader calls, and the one place that touches clock, network and storage.

mod app;
mod focus;
mod keeping;
mod news;
mod services;

use crate::options;
use app::{App, Given, Message};
use services::Services;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What the element's attributes ask for.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Options(options::Options);

#[wasm_bindgen]
impl Options {
    /// Where the API answers, without a slash at its end; the board, as it stands in an address; the interface's language;
    /// the level of the first heading, which is 2 where it is none.
    #[wasm_bindgen(constructor)]
    pub fn new(api: String, board: String, language: &str, heading_level: u8) -> Options {
        Options(options::Options::new(api, board, language, heading_level))
    }

    /// Adds a choice of the page's: a parameter of the API and its value.
    pub fn choose(&mut self, param: String, value: String) {
        self.0.choose(param, value);
    }
}

/// Mounts the widget. `host` is the custom element: events are raised on it. `place` is an element of its shadow root,
/// already there: everything is drawn inside it.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, place: Element, options: Options, services: Services) -> Guide {
    let given = Given { host, place: place.clone(), services, options: options.0 };
    Guide { app: Renderer::<App>::with_root_and_props(place, given.clone()).render(), given }
}

/// A mounted widget.
#[wasm_bindgen]
pub struct Guide {
    app: AppHandle<App>,
    given: Given,
}

#[wasm_bindgen]
impl Guide {
    /// Takes the element's attributes anew.
    pub fn update(&mut self, options: Options) {
        self.given.options = options.0;
        self.app.update(self.given.clone());
    }

    /// Takes the document anew, where the reader is.
    pub fn renew(&self) {
        self.app.send_message(Message::Renew);
    }

    /// Takes the widget away and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
