//! One of a list, added by a button of its own: moving through the list with the keys adds nothing.

use crate::draft::names::Named;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is offered.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddOneProps {
    /// What the list is called ("Another").
    pub(super) label: AttrValue,
    /// What its button adds, unseen: " a condition".
    #[prop_or_default]
    pub(super) adds: AttrValue,
    /// What can be added; the first is chosen until another one is.
    pub(super) choices: Vec<Named>,
    /// Takes the id of what is added.
    pub(super) on_add: Callback<String>,
}

/// A list with a button.
#[component]
pub(super) fn AddOne(props: &AddOneProps) -> Html {
    let select = use_node_ref();
    let onclick = {
        let (select, on_add) = (select.clone(), props.on_add.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                on_add.emit(select.value());
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
            <button type="button" class="button" {onclick}>{ "Add" }<span class="unseen">{ &props.adds }</span></button>
        </p>
    }
}
