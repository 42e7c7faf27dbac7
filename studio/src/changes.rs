//! What is not as it was: the draft against what was opened.

use crate::given::Given;
use yew::prelude::*;

/// What is not as it was.
#[component]
pub fn Changes(given: &Given) -> Html {
    let (draft, opened) = (&given.read.draft, &given.read.opened);
    let changed: Vec<&String> =
        draft.files.iter().filter(|(name, text)| opened.files.get(*name) != Some(text)).map(|(name, _)| name).collect();
    html! {
        if changed.is_empty() {
            <p>{ "Nothing was changed since it was opened." }</p>
        } else {
            <p>{ "These files are not as they were when it was opened:" }</p>
            <ul>
                for name in changed {
                    <li>{ name }</li>
                }
            </ul>
        }
    }
}
