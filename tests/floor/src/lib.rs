//! The least that a Yew app can be and still be measured like the guide: a line, a button, and what pressing it changes.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// Shows the app in an element.
#[wasm_bindgen]
pub fn mount(place: web_sys::Element) {
    yew::Renderer::<Floor>::with_root(place).render();
}

#[component]
fn Floor() -> Html {
    let pressed = use_state(|| 0_u32);
    let onclick = {
        let pressed = pressed.clone();
        Callback::from(move |_: MouseEvent| pressed.set(pressed.wrapping_add(1)))
    };
    html! {
        <>
            <p class="emergency">{"If a child is in immediate danger, call 999."}</p>
            <div class="question"><button class="pick" type="button" {onclick}>{"Press"}</button></div>
            <p class="answer">{*pressed}</p>
        </>
    }
}
