//! What the loader does for the widget: the few things that only a page can do.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader's services.
    #[derive(Clone, PartialEq)]
    pub type Host;

    /// Fetches a document; [`Handle::answered`](super::Handle::answered) is called for this request, whatever comes of it.
    #[wasm_bindgen(method)]
    pub fn ask(this: &Host, address: &str, request: u32);

    /// Lets the next [`Host::ask`] fetch anew: what came cannot be read.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Host, address: &str);

    /// Raises `escalation-guide:{name}` with this detail: names and values, with [`BETWEEN`](crate::options::BETWEEN)
    /// between; a value that is empty is none.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Host, name: &str, detail: &str);

    /// Leads the focus to what a selector finds in the guide; whoever has gone on to elsewhere on the page is left there.
    #[wasm_bindgen(method)]
    pub fn focus(this: &Host, selector: &str);

    /// The answer as text.
    #[wasm_bindgen(method)]
    pub fn text(this: &Host) -> String;

    /// Puts text on the clipboard; [`Handle::copied`](super::Handle::copied) is told whether it is there, by this number.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str, copy: u32);

    /// Whether this page may save files.
    #[wasm_bindgen(method)]
    pub fn can_save(this: &Host) -> bool;

    /// Saves a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, name: &str, media_type: &str, text: &str);

    /// Prints the answer; whether the page allows that.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host) -> bool;

    /// Keeps text in the browser, if it may.
    #[wasm_bindgen(method)]
    pub fn remember(this: &Host, key: &str, text: &str);

    /// The text that was kept.
    #[wasm_bindgen(method)]
    pub fn recall(this: &Host, key: &str) -> Option<String>;
}
