//! The draft's files as text.

use crate::completion::offers;
use crate::draft::{Draft, POLICY};
use crate::given::{Given, address};
use crate::state::{Edit, View};
use js_sys::{JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The draft's files as text, one at a time. The editor is the element that `studio/loader/editor.js` defines: it has the
/// text as a property, and tells of a change as any field of a page does.
#[component]
pub fn Text(given: &Given) -> Html {
    let read = &given.read;
    let (file, line) = file_and_line(&read.draft, &given.spot);
    let file = file.to_owned();
    let complete = use_memo(file.clone(), |file| completer(file.clone()));
    let onchange = {
        let (file, on_change) = (file.clone(), given.on_change.clone());
        Callback::from(move |event: Event| {
            let target = event.target_unchecked_into::<HtmlElement>();
            let text = Reflect::get(&target, &JsValue::from_str("text")).ok().and_then(|text| text.as_string());
            if let Some(text) = text {
                on_change.emit(vec![Edit { file: file.clone(), text }]);
            }
        })
    };
    let problems: Vec<Value> =
        read.problems_of(&file).map(|problem| json!({ "line": problem.line, "text": problem.text })).collect();
    let number = match problems.len() {
        0 => "Nothing is wrong in this file.".to_owned(),
        1 => "1 problem in this file: it is marked at its line.".to_owned(),
        more => format!("{more} problems in this file: each is marked at its line."),
    };
    html! {
        <>
            <ul class="files">
                for name in read.draft.files.keys() {
                    <li>
                        <a href={address(View::Text, name)} aria-current={(*name == file).then_some("true")}>{ name }</a>
                    </li>
                }
            </ul>
            <p class="field__help">
                { "Ctrl and Space list what can be written where you are. Tab moves the line: to leave the text by keyboard, press Escape, then Tab." }
            </p>
            <p role="status" class="field__help">{ number }</p>
            <studio-editor key={file.clone()} label={file.clone()} line={line.to_owned()}
                ~text={read.draft.text(&file).to_owned()} ~problems={value(&json!(problems))}
                ~complete={complete.as_ref().clone()} {onchange}>
                { "The editor is on its way." }
            </studio-editor>
        </>
    }
}

/// The file that an address names, and the line in it; a file's name may have slashes of its own.
fn file_and_line<'a>(draft: &'a Draft, spot: &'a str) -> (&'a str, &'a str) {
    let of = |name: &'a String| match spot.strip_prefix(name.as_str())? {
        "" => Some((name.as_str(), "")),
        rest => Some((name.as_str(), rest.strip_prefix('/')?)),
    };
    draft.files.keys().find_map(of).unwrap_or((POLICY, ""))
}

/// What lists, for the editor, what can be written behind a text. It stays as long as the page does.
fn completer(file: String) -> JsValue {
    let complete = move |before: String| {
        let offers = offers(&file, &before);
        let list: Vec<Value> = offers
            .list
            .into_iter()
            .map(|offer| json!({ "label": offer.label, "text": offer.text, "help": offer.help }))
            .collect();
        value(&json!({ "typed": offers.typed, "list": list }))
    };
    Closure::<dyn Fn(String) -> JsValue>::new(complete).into_js_value()
}

fn value(json: &Value) -> JsValue {
    // What was written as JSON can be read as JSON.
    JSON::parse(&json.to_string()).unwrap_or_default()
}
