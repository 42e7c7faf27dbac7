//! What the page around is told: events of the element.

use crate::state::News;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Raises an event on the element if there is news since `before`. A value that is empty is `null`.
pub(super) fn tell(host: &HtmlElement, before: &mut Option<News>, news: Option<News>) -> bool {
    if *before == news {
        return false;
    }
    if let Some((name, told)) = &news {
        let detail = Object::new();
        for (name, value) in told {
            let value = if value.is_empty() { JsValue::NULL } else { JsValue::from_str(value) };
            // Nothing refuses a property of a new object.
            let _ = Reflect::set(&detail, &JsValue::from_str(name), &value);
        }
        let about = CustomEventInit::new();
        about.set_bubbles(true);
        about.set_composed(true);
        about.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(&format!("escalation-guide:{name}"), &about) {
            let _ = host.dispatch_event(&event);
        }
    }
    *before = news;
    true
}
