//! The browser's storage: what stands in it is there the next time, on this machine and nowhere else.

use crate::keeping::Store;
use web_sys::Storage;

/// Under which name a tab remembers what it has open.
const OPEN: &str = "escalation-guide-studio:open";

/// What this browser keeps from visit to visit.
pub(super) struct Local(Storage);

impl Store for Local {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok()?
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.0.set_item(key, text).is_ok()
    }

    fn remove(&self, key: &str) {
        let _ = self.0.remove_item(key);
    }

    fn keys(&self) -> Vec<String> {
        let number = self.0.length().unwrap_or_default();
        (0..number).filter_map(|at| self.0.key(at).ok()?).collect()
    }
}

/// What this browser keeps; `None`: a reader refuses it.
pub(super) fn local() -> Option<Local> {
    gloo_utils::window().local_storage().ok()?.map(Local)
}

/// The key of the kept draft that this tab had open before its page was loaded again.
pub(super) fn open_here() -> Option<String> {
    of_tab()?.get_item(OPEN).ok()?
}

/// Remembers which kept draft this tab has open; `None`: none that is kept.
pub(super) fn remember_open(key: Option<&str>) {
    let Some(storage) = of_tab() else { return };
    // Where it is refused, whoever loads the page again finds the draft in the list.
    let _ = match key {
        Some(key) => storage.set_item(OPEN, key),
        None => storage.remove_item(OPEN),
    };
}

/// What a tab keeps as long as it is open.
fn of_tab() -> Option<Storage> {
    gloo_utils::window().session_storage().ok()?
}
