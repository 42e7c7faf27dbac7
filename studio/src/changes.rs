//! What is not as it was: the draft against what was opened, and against an older edition.

use crate::given::{Given, address};
use crate::state::View;
use escalation::document::Document;
use escalation_pages::changes::{changes, changes_view};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is not as it was.
#[component]
pub fn Changes(given: &Given) -> Html {
    let from = use_state(String::new);
    let Some(written) = &given.read.document else {
        return html! {
            <p>{ "Something is wrong with what is written: see " }<a href={address(View::Checks, "")}>{ "Checks" }</a>{ ". What changed can be said once it is right." }</p>
        };
    };
    let sources = given.read.draft.sources();
    let editions: Vec<String> = sources.editions(&given.read.draft.board).into_iter().map(str::to_owned).collect();
    let choose = {
        let from = from.clone();
        Callback::from(move |event: Event| from.set(event.target_unchecked_into::<HtmlSelectElement>().value()))
    };
    html! {
        <>
            if !editions.is_empty() {
                <p>
                    <label for="changes-from">{ "Held against" }</label>{ " " }
                    <select id="changes-from" onchange={choose}>
                        <option value="" selected={from.is_empty()}>{ "what was opened" }</option>
                        for edition in &editions { <option value={edition.clone()} selected={*from == *edition}>{ format!("the older edition {edition}") }</option> }
                    </select>
                </p>
            }
            { files(given) }
            { told(given, &from, &written.document) }
        </>
    }
}

fn told(given: &Given, from: &str, to: &Document) -> Html {
    let read = &given.read;
    let before = match from {
        "" => read.opened.document(),
        edition => read.draft.sources().edition(&read.draft.board, edition),
    };
    match before {
        Ok(before) => changes_view(&changes(&before.document, to, given.now), 3),
        Err(_) => html! { <p>{ "What it is held against has something wrong in it." }</p> },
    }
}

/// The files that are not as they were: a comment is a change of a file, and of nothing that the guide says.
fn files(given: &Given) -> Html {
    let (draft, opened) = (&given.read.draft, &given.read.opened);
    let is_changed = |(name, text): &(&String, &String)| opened.files.get(*name) != Some(*text);
    let changed: Vec<&str> = draft.files.iter().filter(is_changed).map(|(name, _)| name.as_str()).collect();
    match changed.is_empty() {
        true => html! { <p>{ "No file was changed since it was opened." }</p> },
        false => html! { <p>{ format!("Changed since it was opened: {}.", changed.join(", ")) }</p> },
    }
}
