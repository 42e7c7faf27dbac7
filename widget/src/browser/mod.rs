//! The widget in a browser: what the loader calls, and the one place that touches clock, network and storage.

mod host;
mod use_guide;

use crate::components::widget;
use crate::options::Options;
use host::Host;
use use_guide::use_guide;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Html, Properties, Renderer, component};

/// Mounts the widget on an element of the loader's shadow root. `options` are as [`Options::from_text`] reads them.
#[wasm_bindgen]
pub fn mount(place: web_sys::Element, options: &str, host: Host) -> Handle {
    let props = AppProps { options: Options::from_text(options), host: host.clone(), place: place.clone() };
    Handle { app: Renderer::<App>::with_root_and_props(place.clone(), props).render(), host, place }
}

/// A mounted widget.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    host: Host,
    place: web_sys::Element,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the element's attributes anew.
    pub fn update(&mut self, options: &str) {
        let options = Options::from_text(options);
        self.app.update(AppProps { options, host: self.host.clone(), place: self.place.clone() });
    }

    /// Takes the widget away and frees what it holds.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AppProps {
    options: Options,
    host: Host,
    place: web_sys::Element,
}

#[component]
fn App(props: &AppProps) -> Html {
    let (state, wishes) = use_guide(&props.options, &props.host, &props.place);
    widget(&state, wishes)
}
