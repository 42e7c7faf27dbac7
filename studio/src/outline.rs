//! The policy as an outline: facts, vocabulary, pathways, stages, actions, notes.

use crate::given::Given;
use yew::prelude::*;

/// The policy as an outline: facts, vocabulary, pathways, stages, actions, notes.
#[component]
pub fn Outline(given: &Given) -> Html {
    html! {
        <p>{ "The policy is in the text, in policy.toml of " }{ &given.read.draft.board }{ "." }</p>
    }
}
