//! What readers will see: the guide itself, on the draft.

use crate::given::Given;
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// How wide the guide is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Phone,
    Desk,
}

/// The guide on the draft; while something is wrong, on what was right last.
#[component]
pub fn Readers(given: &Given) -> Html {
    let read = &given.read;
    let width = use_state(|| Width::Phone);
    let shown = read.document.as_ref().or(read.last_right.as_ref());
    // Packed once for each document, and not at each drawing: the element takes another one as a change.
    let packed = use_memo(shown.map(Rc::as_ptr), |_| {
        shown.map(|written| JsValue::from(Uint8Array::from(written.document.pack().as_slice())))
    });
    let choose = |to: Width| {
        let width = width.clone();
        Callback::from(move |_: Event| width.set(to))
    };
    html! {
        <>
            if !read.problems.is_empty() {
                <p class="note note--warning">
                    if shown.is_some() {
                        { "Something in the draft is wrong: see Checks. The guide shows what was right last." }
                    } else {
                        { "Something in the draft is wrong: see Checks. Once nothing is, the guide stands here." }
                    }
                </p>
            }
            <fieldset class="widths">
                <legend>{ "As wide as" }</legend>
                <label><input type="radio" name="width" checked={*width == Width::Phone} onchange={choose(Width::Phone)} />{ " a phone" }</label>
                <label><input type="radio" name="width" checked={*width == Width::Desk} onchange={choose(Width::Desk)} />{ " this page" }</label>
            </fieldset>
            if let Some(packed) = (*packed).clone() {
                <div class={if *width == Width::Phone { "preview preview--phone" } else { "preview" }}>
                    <escalation-guide board={read.draft.board.clone()} heading-level="3" ~document={packed} />
                </div>
            }
        </>
    }
}
