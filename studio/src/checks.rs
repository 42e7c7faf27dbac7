//! Is it right? Everything that is wrong, with a link to its line; what the document leaves open; when each stage starts and
//! ends.

mod health;
mod stages;

use crate::given::{Given, problem};
use health::Health;
use yew::prelude::*;

/// What is wrong, and what the document leaves open.
#[component]
pub fn Checks(given: &Given) -> Html {
    let read = &given.read;
    html! {
        <>
            <section aria-labelledby="wrong">
                <h3 id="wrong">{ "What is wrong" }</h3>
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
            if let Some(written) = &read.document {
                <section aria-labelledby="open">
                    <h3 id="open">{ "What the document leaves open" }</h3>
                    <Health ..given.clone() />
                </section>
                <section aria-labelledby="stages">
                    <h3 id="stages">{ "When each stage starts and ends" }</h3>
                    { stages::stages(&written.document, given.now) }
                </section>
            } else {
                <p>{ "Once nothing is wrong, this page also says what the document leaves open, and when each stage starts and ends." }</p>
            }
        </>
    }
}
