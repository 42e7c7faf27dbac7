//! What outlives a visit or leaves the page: the saved copy of a document, the clipboard, files.

use crate::take_away::Keep;
use chrono::DateTime;
use escalation::document::Document;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, Url, window};

/// How long a file's address is kept: some browsers ask first what to do with it.
const FILE_MILLISECONDS: u32 = 60_000;

/// Keeps a document for the next visit, with the moment at which it came. Where storage is refused or full, the next visit
/// asks the network again.
pub(super) fn remember(address: &str, bytes: &[u8], came: LondonTime) {
    let characters: String = bytes.iter().copied().map(char::from).collect();
    let Some(text) = window().and_then(|window| window.btoa(&characters).ok()) else { return };
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(address), &format!("{}\n{text}", came.timestamp_millis()));
    }
}

/// The last good document, and when it came. One that another version of the program wrote is as good as none.
pub(super) fn recall(address: &str) -> Option<(Document, LondonTime)> {
    let kept = storage()?.get_item(&key(address)).ok()??;
    let (milliseconds, text) = kept.split_once('\n')?;
    let when = DateTime::from_timestamp_millis(milliseconds.parse().ok()?)?.with_timezone(&London);
    let characters = window()?.atob(text).ok()?;
    let bytes: Vec<u8> = characters.chars().filter_map(|character| u8::try_from(character).ok()).collect();
    Some((Document::unpack(&bytes)?, when))
}

/// Under which name a document is kept.
fn key(address: &str) -> String {
    format!("escalation-guide:{address}")
}

/// The browser's storage; a page or a reader may refuse it.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Puts text on the clipboard; whether it is there. On an insecure page there is none.
pub(super) async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    let has_clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|it| !it.is_undefined());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Saves a file; `None`: it cannot. In a frame a browser may drop it without a word.
pub(super) fn save(file: &Keep) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(file.media_type);
    let text = Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&text, &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    Timeout::new(FILE_MILLISECONDS, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}
