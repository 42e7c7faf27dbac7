//! Files of the reader's disk, in and out.

use crate::archive;
use crate::given::Keep;
use crate::open::{Found, found, name_of};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long a file's address is kept: some browsers ask first what to do with it.
const FILE_MILLISECONDS: u32 = 60_000;

/// Reads what was chosen: files, and those inside zips.
///
/// # Errors
/// Why one of them cannot be read, as a sentence.
pub(super) async fn open(chosen: Vec<File>, calendars: &BTreeMap<String, String>) -> Result<Found, String> {
    let mut files = Vec::new();
    let mut name = name_of("");
    for file in chosen {
        let file = gloo_file::File::from(file);
        let bytes =
            gloo_file::futures::read_as_bytes(&file).await.map_err(|_| format!("{} cannot be read.", file.name()))?;
        if bytes.starts_with(b"PK") {
            name = name_of(&file.name());
            let packed = archive::unpack(&bytes).map_err(|trouble| format!("{}: {}", file.name(), trouble.words()))?;
            files.extend(packed);
        } else {
            files.push((file.name(), bytes));
        }
    }
    Ok(found(files, &name, calendars))
}

/// Saves a file.
pub(super) fn save(file: &Keep) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(file.media_type);
    let bytes = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&bytes, &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = gloo_utils::document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    Timeout::new(FILE_MILLISECONDS, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}
