//! Bytes as text, as a browser's storage takes them; the browser itself knows how.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Text of codes up to 255 as base64.
    fn btoa(text: &str) -> String;

    /// The same back.
    #[wasm_bindgen(catch)]
    fn atob(base64: &str) -> Result<String, JsValue>;
}

pub(super) fn to_base64(bytes: &[u8]) -> String {
    btoa(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>())
}

/// `None`: it is no base64.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    atob(text).ok()?.chars().map(|letter| u8::try_from(letter).ok()).collect()
}
