//! Who holds each post: the contact list as a table.

use crate::given::Given;
use yew::prelude::*;

/// Who holds each post: the contact list as a table.
#[component]
pub fn Contacts(given: &Given) -> Html {
    html! {
        <p>{ "The contacts are in the text, in contacts.toml of " }{ &given.read.draft.board }{ "." }</p>
    }
}
