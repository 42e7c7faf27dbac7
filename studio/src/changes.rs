//! What is not as it was: the draft against what was opened, and against an older edition.

use crate::given::{Given, address};
use crate::read::Read;
use crate::state::View;
use escalation::time::moment::LondonTime;
use escalation_pages::changes::{changes, changes_view};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is not as it was.
#[component]
pub fn Changes(given: &Given) -> Html {
    let from = use_state_eq(String::new);
    // Both are worked out once for each change, and not at each drawing.
    let editions = use_memo(given.read.clone(), |read| {
        let sources = read.draft.sources();
        sources.editions(&read.draft.board).into_iter().map(str::to_owned).collect::<Vec<_>>()
    });
    let told = use_memo((given.read.clone(), given.now, (*from).clone()), |(read, now, from)| told(read, *now, from));
    if given.read.document.is_none() {
        return html! {
            <p>{ "Something is wrong with what is written: see " }<a href={address(View::Checks, "")}>{ "Checks" }</a>{ ". What changed can be said once it is right." }</p>
        };
    }
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
                        for edition in editions.iter() { <option value={edition.clone()} selected={*from == *edition}>{ format!("the older edition {edition}") }</option> }
                    </select>
                </p>
            }
            { files(given) }
            { told.as_ref().clone() }
        </>
    }
}

/// What is not as it was in what was opened, or in an older edition; nothing, while something is wrong with the draft.
fn told(read: &Read, now: LondonTime, from: &str) -> Html {
    let Some(written) = &read.document else { return Html::default() };
    let before = match from {
        "" => read.opened.document(),
        edition => read.draft.sources().edition(&read.draft.board, edition),
    };
    match before {
        Ok(before) => changes_view(&changes(&before.document, &written.document, now), 3),
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
