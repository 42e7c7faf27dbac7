//! What a board signs: the review sheet, and cases to try.

use crate::given::Given;
use yew::prelude::*;

/// What a board signs.
#[component]
pub fn SignOff(given: &Given) -> Html {
    html! {
        <p>
            if given.read.problems.is_empty() {
                { "Nothing is wrong with what is written. Read it as text, beside your document, before it is signed." }
            } else {
                { "Something is wrong with what is written: see Checks. It cannot be signed yet." }
            }
        </p>
    }
}
