//! The policy as an outline: facts, vocabulary, pathways, stages, actions, notes. What is chosen in it stands beside it as a
//! form. Outline and text are one: each edit changes its own line of the file.

pub mod ask;
pub mod completion;
pub mod conditions;
pub mod context;
pub mod field;
pub mod form;
pub mod label;
pub(crate) mod pick;
pub mod reading;
mod tree;

use crate::draft::POLICY;
use crate::draft::edit::Value;
use crate::given::{Given, address};
use crate::state::{Edit, View};
use ask::{Ask, done};
use context::Context;
use form::Page;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What is looked at where nothing was chosen.
const FIRST: &str = "policy";

/// The address of a part of the outline.
pub fn outline_address(path: &[String]) -> String {
    address(View::Policy, &path.join("."))
}

/// The policy as an outline, and a form for what is chosen in it.
#[component]
pub fn Outline(given: &Given) -> Html {
    let refused = use_state_eq(|| None::<String>);
    let read = &given.read;
    let context = use_memo(read.clone(), |read| Context::of(read));
    let policy = use_memo(read.clone(), |read| Value::read(read.draft.text(POLICY)).map(Rc::new));
    let spot = if given.spot.is_empty() { FIRST } else { given.spot.as_str() };
    let path: Vec<String> = spot.split('.').filter(|step| !step.is_empty()).map(str::to_owned).collect();
    let heading = use_node_ref();
    {
        // Whoever chooses another part is led to its form, and what was refused before is past.
        let (heading, refused, is_chosen) = (heading.clone(), refused.clone(), !given.spot.is_empty());
        use_effect_with(given.spot.clone(), move |_| {
            refused.set(None);
            if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| is_chosen) {
                let _ = heading.focus();
            }
        });
    }
    let on_ask = {
        let (read, on_change, refused) = (read.clone(), given.on_change.clone(), refused.clone());
        Callback::from(move |ask: Ask| match done(&read.draft, &ask) {
            Ok((draft, looks_at)) => {
                refused.set(None);
                let changed = draft.files.into_iter().filter(|(file, text)| read.draft.text(file) != text);
                on_change.emit(changed.map(|(file, text)| Edit { file, text }).collect());
                if let Some(path) = looks_at {
                    look_at(&path);
                }
            }
            Err(why) => refused.set(Some(format!("This was not done: {why}."))),
        })
    };
    let Ok(policy) = policy.as_ref() else {
        return html! {
            <p class="trouble">
                { "The outline cannot be drawn while the text of policy.toml cannot be read. " }
                <a href={address(View::Text, POLICY)}>{ "Mend it in the text" }</a>{ "." }
            </p>
        };
    };
    html! {
        <div class="outline">
            { tree::tree(read, policy, &path) }
            <div class="outline__form">
                <div role="alert">
                    if let Some(why) = refused.as_ref() {
                        <p class="trouble">{ why }</p>
                    }
                </div>
                <Page
                    path={path.clone()}
                    policy={policy.clone()}
                    context={context.clone()}
                    read={read.clone()}
                    {heading}
                    {on_ask}
                />
            </div>
        </div>
    }
}

/// Leads to another part of the outline.
fn look_at(path: &[String]) {
    let Some(window) = web_sys::window() else { return };
    let address = if path.is_empty() { address(View::Policy, FIRST) } else { outline_address(path) };
    let _ = window.location().set_hash(&address);
}
