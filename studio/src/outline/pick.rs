//! One of a list, taken by a button of its own: moving through the list with the keys does nothing yet.

use crate::draft::names::Named;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is offered.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PickOneProps {
    /// What the list is called ("Another").
    pub(crate) label: AttrValue,
    /// What its button does.
    #[prop_or("Add".into())]
    pub(crate) button: AttrValue,
    /// What it does that to, unseen: " a condition".
    #[prop_or_default]
    pub(crate) what: AttrValue,
    /// What can be taken; the first is chosen until another one is.
    pub(crate) choices: Vec<Named>,
    /// Takes the id of what is chosen.
    pub(crate) on_pick: Callback<String>,
}

/// A list with a button.
#[component]
pub(crate) fn PickOne(props: &PickOneProps) -> Html {
    let select = use_node_ref();
    let onclick = {
        let (select, on_pick) = (select.clone(), props.on_pick.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                on_pick.emit(select.value());
            }
        })
    };
    html! {
        <p class="outline__add">
            <label>
                { &props.label }{ " " }
                <select ref={select}>
                    for (at, choice) in props.choices.iter().enumerate() {
                        <option key={choice.id.clone()} value={choice.id.clone()} selected={at == 0}>{ &choice.words }</option>
                    }
                </select>
            </label>
            { " " }
            <button type="button" class="button" {onclick}>{ &props.button }<span class="unseen">{ &props.what }</span></button>
        </p>
    }
}
