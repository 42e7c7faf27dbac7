//! Is it right? Everything that is wrong, with a link to its line, and what the document leaves open.

use crate::given::{Given, problem};
use yew::prelude::*;

/// What is wrong with the draft.
#[component]
pub fn Checks(given: &Given) -> Html {
    let read = &given.read;
    html! {
        <section aria-labelledby="wrong">
            <h2 id="wrong">{ "What is wrong" }</h2>
            if read.problems.is_empty() {
                <p>{ "Nothing is wrong: a guide can be made of it." }</p>
            } else {
                <ul class="problems">
                    for found in &read.problems {
                        <li>{ problem(read, found) }</li>
                    }
                </ul>
            }
        </section>
    }
}
