//! What the loader does for the widget: requests that start before the program is there, and printing.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The loader's services.
    #[derive(Clone, Debug, PartialEq)]
    pub type Services;

    /// Fetches a document: one request for each address, however many guides ask. It is always fulfilled.
    #[wasm_bindgen(method)]
    fn document(this: &Services, address: &str) -> Promise;

    /// Lets the next request for a document fetch it anew: what came cannot be read.
    #[wasm_bindgen(method)]
    pub(super) fn forget(this: &Services, address: &str);

    /// The Welsh messages.
    #[wasm_bindgen(method)]
    fn welsh(this: &Services) -> Promise;

    /// Prints what is drawn; whether the page allows that.
    #[wasm_bindgen(method)]
    pub(super) fn print(this: &Services) -> bool;

    /// Takes every choice and the run, as pairs of parameter and value: what another way of showing the guide goes on from, should this
    /// program stop.
    #[wasm_bindgen(method)]
    fn chosen(this: &Services, choices: &Array);

    /// Whether another page shows this one: what it forbids, it forbids in silence.
    #[wasm_bindgen(method)]
    pub(super) fn is_framed(this: &Services) -> bool;

    /// Draws the name of a run.
    #[wasm_bindgen(method)]
    pub(super) fn draw_run(this: &Services) -> String;

    /// What came of a request.
    type Answer;

    /// The HTTP status; 0 where no answer came.
    #[wasm_bindgen(method, getter)]
    fn status(this: &Answer) -> u16;

    #[wasm_bindgen(method, getter)]
    fn bytes(this: &Answer) -> Uint8Array;

    /// Whether it is a document of the page's own: nobody else's, and not to be kept.
    #[wasm_bindgen(method, getter)]
    fn is_own(this: &Answer) -> Option<bool>;
}

/// What came of a request for a document.
pub(super) struct Fetched {
    /// The HTTP status; 0 where no answer came.
    pub(super) status: u16,
    pub(super) bytes: Vec<u8>,
    /// Whether it is a document of the page's own.
    pub(super) is_own: bool,
}

impl Services {
    /// A document.
    pub(super) async fn fetched(&self, address: &str) -> Fetched {
        match JsFuture::from(self.document(address)).await {
            Ok(answer) => {
                let answer: Answer = answer.unchecked_into();
                let is_own = answer.is_own().unwrap_or_default();
                Fetched { status: answer.status(), bytes: answer.bytes().to_vec(), is_own }
            }
            Err(_) => Fetched { status: 0, bytes: Vec::new(), is_own: false },
        }
    }

    /// Tells every choice: parameter, value.
    pub(super) fn tell_choices(&self, choices: &[(String, String)]) {
        let pair = |(param, value): &(String, String)| Array::of2(&JsValue::from_str(param), &JsValue::from_str(value));
        self.chosen(&choices.iter().map(pair).collect());
    }

    /// The Welsh messages, if they can be had.
    pub(super) async fn welsh_messages(&self) -> Option<String> {
        JsFuture::from(self.welsh()).await.ok()?.as_string()
    }
}
