//! The draft in the browser's storage: it is there the next time, on this machine and nowhere else.

use crate::draft::Draft;
use crate::state::{Desk, Kept};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::Storage;

/// Under which name it is kept. Another shape of it gets another name.
const KEY: &str = "escalation-guide-studio:1";
/// Bank holidays are this server's, and newer the next time.
const CALENDARS: &str = "calendars/";

#[derive(Serialize, Deserialize)]
struct Saved {
    draft: Draft,
    opened: Draft,
}

/// Keeps what is on the desk; whether it will be there.
pub(super) fn keep(desk: &Desk) -> Kept {
    let saved = Saved { draft: without_calendars(&desk.draft), opened: without_calendars(&desk.opened) };
    let is_kept = serde_json::to_string(&saved).ok().and_then(|text| storage()?.set_item(KEY, &text).ok()).is_some();
    if is_kept { Kept::Kept } else { Kept::Refused }
}

/// What was on the desk the last time.
pub(super) fn recall(calendars: &BTreeMap<String, String>) -> Option<Desk> {
    let Saved { draft, opened } = serde_json::from_str(&storage()?.get_item(KEY).ok()??).ok()?;
    let [draft, opened] = [draft, opened].map(|draft| Rc::new(with_calendars(draft, calendars)));
    Some(Desk { draft, opened })
}

/// The same draft, resting on these calendars.
pub(super) fn with_calendars(mut draft: Draft, calendars: &BTreeMap<String, String>) -> Draft {
    draft.beside.extend(calendars.clone());
    draft
}

fn without_calendars(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    draft.beside.retain(|path, _| !path.starts_with(CALENDARS));
    draft
}

/// The browser's storage; a reader may refuse it.
fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok()?
}
