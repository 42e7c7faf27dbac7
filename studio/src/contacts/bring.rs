//! A spreadsheet brought in: pasted or from a file, its columns recognised or chosen, looked at, and taken in.

use super::sheet::{COLUMNS, Sheet, Taken, cells, sheet, take_in};
use crate::draft::edit::Value;
use crate::outline::context::Context;
use crate::outline::field::{Select, named};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// How many rows are shown before they are taken in.
const SHOWN: usize = 3;
/// Stands for a row's own name in a list to choose from.
const ROW: &str = "row";

/// What bringing in is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BringProps {
    /// The contacts as they are.
    pub(super) text: String,
    /// Posts and agencies that are known.
    pub(super) context: Rc<Context>,
    /// Takes the contacts as they are then, and what changed.
    pub(super) on_taken: Callback<(String, Taken)>,
}

/// A spreadsheet brought in.
#[component]
pub(super) fn Bring(props: &BringProps) -> Html {
    let found = use_state_eq(Sheet::default);
    let matching = use_state_eq(|| true);
    let cite = use_state_eq(String::new);
    let trouble = use_state_eq(|| None::<String>);
    let on_text = {
        let (found, context) = (found.clone(), props.context.clone());
        Callback::from(move |text: String| found.set(sheet(cells(&text), &context.names)))
    };
    let on_pasted = on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let on_column = |at: usize| {
        let found = found.clone();
        Callback::from(move |value: Option<Value>| {
            let key = value.as_ref().and_then(Value::words).map(|key| if key == ROW { "" } else { key });
            let column = key.and_then(|key| COLUMNS.into_iter().find(|column| column.key == key));
            let mut changed = (*found).clone();
            if let Some(old) = changed.columns.get_mut(at) {
                *old = column;
            }
            found.set(changed);
        })
    };
    let on_matching = {
        let matching = matching.clone();
        Callback::from(move |event: Event| matching.set(event.target_unchecked_into::<HtmlInputElement>().checked()))
    };
    let on_cite = {
        let cite = cite.clone();
        Callback::from(move |event: InputEvent| cite.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let on_take = {
        let (found, props, trouble, matching, cite) =
            (found.clone(), props.clone(), trouble.clone(), matching.clone(), cite.clone());
        Callback::from(move |_: MouseEvent| {
            match take_in(&props.text, &found, &props.context.names, *matching, cite.trim()) {
                Ok(taken) => props.on_taken.emit(taken),
                Err(why) => trouble.set(Some(format!("This was not done: {why}."))),
            }
        })
    };
    let choices: Vec<_> = COLUMNS
        .iter()
        .map(|column| named(if column.key.is_empty() { ROW } else { column.key }, column.title))
        .collect();
    let chosen = |at: usize| match found.columns.get(at).copied().flatten() {
        Some(column) if column.key.is_empty() => ROW.to_owned(),
        Some(column) => column.key.to_owned(),
        None => String::new(),
    };
    let rows = found.rows.len();
    html! {
        <section class="bring" aria-labelledby="bring">
            <h3 id="bring">{ "Bring in a spreadsheet" }</h3>
            <p>{ "Mark the cells in your spreadsheet, copy them, and paste them here. A first line that names the columns helps." }</p>
            <label class="field__label" for="bring-cells">{ "Cells" }</label>
            <textarea id="bring-cells" rows="5" oninput={on_pasted} />
            { file(&on_text) }
            if rows > 0 {
                <div class="bring__cells" tabindex="0" role="region" aria-label="What was brought">
                    <table>
                        <thead>
                            <tr>
                                for at in 0..found.columns.len() {
                                    <th scope="col">
                                        <Select
                                            id={format!("bring-column-{at}")}
                                            chosen={chosen(at)}
                                            choices={choices.clone()}
                                            nothing="Leave out"
                                            label={format!("Column {}", at + 1)}
                                            on_value={on_column(at)}
                                        />
                                    </th>
                                }
                            </tr>
                        </thead>
                        <tbody>
                            for row in found.rows.iter().take(SHOWN) {
                                <tr>
                                    for at in 0..found.columns.len() {
                                        <td>{ row.get(at) }</td>
                                    }
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
                <p>
                    <label class="tick">
                        <input type="checkbox" checked={*matching} onchange={on_matching} />
                        { " A row of the same post and agency changes the one that is here; an empty cell changes nothing" }
                    </label>
                </p>
                <p>
                    <label>
                        { "Where new rows stand in the document: " }
                        <input type="text" value={(*cite).clone()} placeholder="page 9" oninput={on_cite} />
                    </label>
                </p>
                <p>
                    <button type="button" class="button button--main" onclick={on_take}>
                        { if rows == 1 { "Take in 1 row".to_owned() } else { format!("Take in {rows} rows") } }
                    </button>
                </p>
            }
            <div role="alert">
                if let Some(trouble) = trouble.as_ref() {
                    <p class="trouble">{ trouble }</p>
                }
            </div>
        </section>
    }
}

/// A CSV file from the disk: read in the browser, sent nowhere.
fn file(on_text: &Callback<String>) -> Html {
    html! {
        <p>
            <label>
                { "Or a CSV file: " }
                <input type="file" accept=".csv,.tsv,.txt,text/csv" onchange={chosen_file(on_text)} />
            </label>
        </p>
    }
}

#[cfg(feature = "csr")]
fn chosen_file(on_text: &Callback<String>) -> Callback<Event> {
    let on_text = on_text.clone();
    Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let on_text = on_text.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(bytes) = gloo_file::futures::read_as_bytes(&gloo_file::Blob::from(file)).await {
                on_text.emit(escalation::document::authoring::decode(&bytes).0);
            }
        });
    })
}

/// Outside of a browser no file is chosen.
#[cfg(not(feature = "csr"))]
fn chosen_file(_on_text: &Callback<String>) -> Callback<Event> {
    Callback::noop()
}
