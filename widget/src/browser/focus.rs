//! Where the focus goes. Whoever has gone on to elsewhere on the page is left there.

use crate::state::Focus;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

/// Leads the focus to a part of the guide.
pub(super) fn lead(host: &HtmlElement, place: &Element, to: Focus) {
    let selector = match to {
        Focus::Stay => return,
        Focus::Trouble => ".trouble__words",
        Focus::Question => ".ask__question [tabindex]",
        Focus::Choices => ".asked button, .asked summary",
        Focus::Answer => ".who__do [tabindex]",
    };
    let is_elsewhere = focused(host).is_some_and(|on| !host.contains(Some(&on)));
    if !is_elsewhere {
        focus(place, selector);
    }
}

/// The page's own link has just made room for the guide: whoever was on it is led to the guide's first part.
pub(super) fn keep(host: &HtmlElement, place: &Element) {
    let is_on_own = focused(host).is_some_and(|on| !host.is_same_node(Some(&on)) && host.contains(Some(&on)));
    if is_on_own {
        focus(place, "[tabindex]");
    }
}

fn focus(place: &Element, selector: &str) {
    if let Ok(Some(part)) = place.query_selector(selector)
        && let Ok(part) = part.dyn_into::<HtmlElement>()
    {
        let _ = part.focus();
    }
}

/// What has the focus, of the tree that the element stands in; nothing, where that is the whole page.
fn focused(host: &HtmlElement) -> Option<Node> {
    let tree = host.get_root_node();
    let active = Reflect::get(&tree, &JsValue::from_str("activeElement")).ok()?;
    active.dyn_into::<Element>().ok().filter(|active| active.tag_name() != "BODY").map(Node::from)
}
