//! One field of a form, whatever it holds: what it is called, what stands in it, what that means, what is wrong with it, and help.

use super::completion::{completions, windows};
use super::conditions::Conditions;
use super::context::Context;
use super::label::label;
use super::reading::{Reading, hours, reading};
use crate::draft::edit::Value;
use crate::draft::names::Named;
use escalation::document::authoring::{Holds, KeyHelp};
use escalation::policy::{AGENCY_KINDS, Audience, Duty, SilenceCounts};
use escalation::time::calendar::Division;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a field is given.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Where it stands in the file.
    pub path: Vec<String>,
    /// What it is.
    pub key_help: KeyHelp,
    /// What is written; `None`: nothing.
    pub value: Option<Value>,
    /// What is wrong with it.
    #[prop_or_default]
    pub problems: Vec<String>,
    /// What can be chosen, and what examples are counted by.
    pub context: Rc<Context>,
    /// In a cell of a table: its label is for those who do not see the head, and help stands there.
    #[prop_or_default]
    pub in_cell: bool,
    /// Whose field it is, for whoever hears its label alone: "Chair".
    #[prop_or_default]
    pub of: AttrValue,
    /// Takes what shall stand at a path.
    pub on_set: Callback<(Vec<String>, Option<Value>)>,
}

/// One field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let id = format!("at-{}", props.path.join("."));
    let key = &props.key_help;
    let name = label(key.name);
    let on_value = props.on_set.reform({
        let path = props.path.clone();
        move |value: Option<Value>| (path.clone(), value)
    });
    let described = described_by(&id, props);
    let control = match key.holds {
        Holds::True => html! {
            <Tick {id} words={name} checked={props.value == Some(Value::Bool(true))} {described} on_value={on_value} />
        },
        Holds::When => html! {
            <Conditions {id} value={props.value.clone()} context={props.context.clone()} {on_value} />
        },
        Holds::Ids => html! {
            <Ticks {id} chosen={list(props)} choices={props.context.names.posts.clone()} {on_value} />
        },
        Holds::Choices | Holds::ClosedDays => html! {
            <Pairs path={props.path.clone()} value={props.value.clone()} on_set={props.on_set.clone()} />
        },
        _ => match choices(props) {
            Some(choices) => html! {
                <Select {id} chosen={words(props)} {choices} must={key.required} {described} on_value={on_value} />
            },
            None => html! {
                <Typed {id} text={words(props)} props={props.clone()} {described} on_value={on_value} />
            },
        },
    };
    let is_group = matches!(key.holds, Holds::When | Holds::Ids | Holds::Choices | Holds::ClosedDays);
    let class = if props.in_cell { "field field--cell" } else { "field" };
    let must = if key.required && !props.in_cell { " (has to be there)" } else { "" };
    let of = if props.of.is_empty() { String::new() } else { format!(", {}", props.of) };
    let said = html! { <>{ name }<span class="unseen">{ of }</span>{ must }</> };
    let rest = html! {
        <>
            { told(&format!("at-{}", props.path.join(".")), &props.problems) }
            if !props.in_cell { { help(props, name) } }
        </>
    };
    if is_group {
        return html! {
            <fieldset class={class}>
                <legend class="field__label">{ said }</legend>
                { control }
                { rest }
            </fieldset>
        };
    }
    html! {
        <div class={class}>
            // A box to tick has its words behind it.
            if key.holds != Holds::True {
                <label class="field__label" for={format!("at-{}", props.path.join("."))}>{ said }</label>
            }
            { control }
            { rest }
        </div>
    }
}

fn words(props: &FieldProps) -> String {
    match &props.value {
        Some(Value::Words(words)) => words.clone(),
        Some(Value::Other(raw)) => raw.clone(),
        Some(Value::List(items)) => items.join("\n"),
        Some(Value::Bool(value)) => value.to_string(),
        Some(Value::Table(_)) | None => String::new(),
    }
}

fn list(props: &FieldProps) -> Vec<String> {
    props.value.as_ref().map(Value::list).unwrap_or_default().to_vec()
}

/// The ids of what describes a control.
fn described_by(id: &str, props: &FieldProps) -> String {
    let problem = if props.problems.is_empty() { String::new() } else { format!(" {id}-problem") };
    format!("{id}-reading{problem}")
}

/// What is wrong with a field.
pub fn told(id: &str, problems: &[String]) -> Html {
    html! {
        if !problems.is_empty() {
            <div class="field__problem" id={format!("{id}-problem")}>
                for problem in problems {
                    <p>{ problem }</p>
                }
            </div>
        }
    }
}

/// Help, folded.
fn help(props: &FieldProps, name: &str) -> Html {
    let key = &props.key_help;
    html! {
        <details class="field__help">
            <summary>{ "Help" }<span class="unseen">{ format!(": {name}") }</span></summary>
            <p>{ key.help }</p>
            <p>{ "In the text: " }<code>{ format!("{} = {}", key.name, key.example) }</code></p>
        </details>
    }
}

/// What a field can hold, where that is a list.
fn choices(props: &FieldProps) -> Option<Vec<Named>> {
    let names = &props.context.names;
    let plain = |ids: &[&str]| Some(ids.iter().map(|id| named(id, &id.replace('-', " "))).collect());
    match props.key_help.holds {
        Holds::Division => plain(&Division::ALL.map(Division::id)),
        Holds::Audience => plain(&Audience::ALL.map(Audience::id)),
        Holds::Duty => plain(&Duty::ALL.map(Duty::id)),
        Holds::Silence => plain(&SilenceCounts::ALL.map(SilenceCounts::id)),
        Holds::Kind => plain(&AGENCY_KINDS),
        Holds::Id => match props.key_help.name {
            "post" | "via" | "contact" => Some(names.posts.clone()),
            "form" => Some(names.forms.clone()),
            _ => None,
        },
        _ => None,
    }
}

pub(crate) fn named(id: &str, words: &str) -> Named {
    Named { id: id.to_owned(), words: words.to_owned() }
}

/// What a typed field is given.
#[derive(Clone, PartialEq, Properties)]
struct TypedProps {
    id: String,
    text: String,
    props: FieldProps,
    described: String,
    on_value: Callback<Option<Value>>,
}

/// A field that is typed into: it completes a phrase, and reads back what it means.
#[component]
fn Typed(typed: &TypedProps) -> Html {
    let text = use_state_eq(|| typed.text.clone());
    {
        let text = text.clone();
        use_effect_with(typed.text.clone(), move |now| text.set(now.clone()));
    }
    let props = &typed.props;
    let holds = props.key_help.holds;
    let is_list = matches!(holds, Holds::List | Holds::Emails | Holds::Phones | Holds::Addresses);
    let is_long = is_list || (holds == Holds::Sentence && !props.in_cell);
    let is_wrong = !props.problems.is_empty();
    let invalid = is_wrong.then_some("true");
    if is_long {
        let on_typed = {
            let text = text.clone();
            Callback::from(move |event: InputEvent| {
                text.set(event.target_unchecked_into::<HtmlTextAreaElement>().value())
            })
        };
        let on_done = typed.on_value.reform(move |event: Event| {
            let written = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            Some(if is_list { lines(&written) } else { Value::Words(one_line(&written)) })
        });
        let rows = text.split('\n').count().max(if is_list { 1 } else { 2 }).to_string();
        return html! {
            <>
                <textarea
                    id={typed.id.clone()}
                    {rows}
                    value={(*text).clone()}
                    aria-describedby={typed.described.clone()}
                    aria-invalid={invalid}
                    oninput={on_typed}
                    onchange={on_done}
                />
                <p class="field__reading" id={format!("{}-reading", typed.id)}>
                    if is_list && !props.in_cell { { "One on each line." } }
                </p>
            </>
        };
    }
    let on_typed = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let on_done = typed.on_value.reform(|event: Event| {
        Some(Value::Words(event.target_unchecked_into::<HtmlInputElement>().value().trim().to_owned()))
    });
    let is_window = props.path.first().is_some_and(|part| part == "hours");
    let offered = match is_window {
        true => windows(&props.context),
        false if has_phrases(holds) => completions(&props.context, holds, &props.path, &text),
        false => Vec::new(),
    };
    let read = match is_window {
        true => hours(&props.context, &text),
        false => reading(&props.context, holds, &props.path, &text),
    };
    let list = (!offered.is_empty()).then(|| format!("{}-offered", typed.id));
    html! {
        <>
            <input
                type="text"
                id={typed.id.clone()}
                value={(*text).clone()}
                list={list.clone()}
                autocomplete="off"
                aria-describedby={typed.described.clone()}
                aria-invalid={invalid}
                oninput={on_typed}
                onchange={on_done}
            />
            if let Some(list) = list {
                <datalist id={list}>
                    for phrase in offered {
                        <option value={phrase} />
                    }
                </datalist>
            }
            <p class="field__reading" id={format!("{}-reading", typed.id)} aria-live="polite">
                { said(&read, *text == typed.text && is_wrong) }
            </p>
        </>
    }
}

/// Whether what it holds is a phrase with a form.
fn has_phrases(holds: Holds) -> bool {
    matches!(
        holds,
        Holds::Limit | Holds::People | Holds::After | Holds::Then | Holds::Covers | Holds::Agencies | Holds::State
    )
}

/// A reading in words; where a problem says the same beside it, that is enough.
fn said(reading: &Reading, is_told: bool) -> String {
    match reading {
        Reading::Means(words) => words.clone(),
        Reading::Unread(why) if !is_told => format!("Not understood yet: {why}."),
        Reading::Unread(_) | Reading::Plain => String::new(),
    }
}

/// A list from lines.
fn lines(text: &str) -> Value {
    Value::List(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

/// Words on one line: a file's words have none between.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a list to choose from is given.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SelectProps {
    pub(crate) id: String,
    pub(crate) chosen: String,
    pub(crate) choices: Vec<Named>,
    /// What stands for nothing chosen; `None`: something always is.
    #[prop_or(Some("(not said)".into()))]
    pub(crate) nothing: Option<AttrValue>,
    /// What it is called, where no label stands beside it.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) must: bool,
    #[prop_or_default]
    pub(crate) described: Option<String>,
    pub(crate) on_value: Callback<Option<Value>>,
}

/// A list to choose from. What is written and is none of it stands in it too: it is told of as what it is.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        // What was chosen by hand keeps its mark whatever the markup says; the value decides.
        let node = node.clone();
        use_effect_with((props.chosen.clone(), props.choices.clone()), move |(chosen, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
            }
        });
    }
    let on_done = props.on_value.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        (!chosen.is_empty()).then_some(Value::Words(chosen))
    });
    let is_known = props.chosen.is_empty() || props.choices.iter().any(|choice| choice.id == props.chosen);
    html! {
        <>
            <select
                ref={node}
                id={props.id.clone()}
                aria-label={props.label.clone()}
                aria-describedby={props.described.clone()}
                required={props.must}
                onchange={on_done}
            >
                if let Some(nothing) = &props.nothing {
                    <option value="">{ nothing }</option>
                }
                if !is_known {
                    <option value={props.chosen.clone()}>{ format!("{} (unknown)", props.chosen) }</option>
                }
                for choice in &props.choices {
                    <option value={choice.id.clone()}>{ &choice.words }</option>
                }
            </select>
            if props.described.is_some() {
                <p class="field__reading" id={format!("{}-reading", props.id)} />
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TickProps {
    id: String,
    words: AttrValue,
    checked: bool,
    described: String,
    on_value: Callback<Option<Value>>,
}

/// A box to tick.
#[component]
fn Tick(props: &TickProps) -> Html {
    let on_done = props.on_value.reform(|event: Event| {
        event.target_unchecked_into::<HtmlInputElement>().checked().then_some(Value::Bool(true))
    });
    html! {
        <>
            <label class="tick" for={props.id.clone()}>
                <input
                    type="checkbox"
                    id={props.id.clone()}
                    checked={props.checked}
                    aria-describedby={props.described.clone()}
                    onchange={on_done}
                />
                { " " }{ &props.words }
            </label>
            <p class="field__reading" id={format!("{}-reading", props.id)} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TicksProps {
    id: String,
    chosen: Vec<String>,
    choices: Vec<Named>,
    on_value: Callback<Option<Value>>,
}

/// Boxes to tick, of which several may be.
#[component]
fn Ticks(props: &TicksProps) -> Html {
    let on_tick = |choice: &Named| {
        let (id, chosen) = (choice.id.clone(), props.chosen.clone());
        props.on_value.reform(move |event: Event| {
            let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let others = chosen.iter().filter(|other| **other != id).cloned();
            Some(Value::List(others.chain(is_on.then(|| id.clone())).collect()))
        })
    };
    html! {
        <ul class="ticks">
            for choice in &props.choices {
                <li>
                    <label class="tick">
                        <input
                            type="checkbox"
                            checked={props.chosen.contains(&choice.id)}
                            onchange={on_tick(choice)}
                        />
                        { " " }{ &choice.words }
                    </label>
                </li>
            }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PairsProps {
    path: Vec<String>,
    value: Option<Value>,
    on_set: Callback<(Vec<String>, Option<Value>)>,
}

/// Names with words: the answers to a question, days off with what they are called.
#[component]
fn Pairs(props: &PairsProps) -> Html {
    let name = use_node_ref();
    let inner = |id: &str| props.path.iter().cloned().chain([id.to_owned()]).collect::<Vec<String>>();
    let on_words = |id: &str| {
        let path = inner(id);
        props.on_set.reform(move |event: Event| {
            let words = event.target_unchecked_into::<HtmlInputElement>().value();
            (path.clone(), Some(Value::Words(one_line(&words))))
        })
    };
    let on_gone = |id: &str| {
        let path = inner(id);
        props.on_set.reform(move |_: MouseEvent| (path.clone(), None))
    };
    let on_more = {
        let (name, path, on_set) = (name.clone(), props.path.clone(), props.on_set.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(input) = name.cast::<HtmlInputElement>() else { return };
            let id = input.value().trim().to_owned();
            if !id.is_empty() {
                input.set_value("");
                let path = path.iter().cloned().chain([id.clone()]).collect();
                on_set.emit((path, Some(Value::Words(id.replace('-', " ")))));
            }
        })
    };
    let entries = props.value.as_ref().map(Value::entries).unwrap_or_default();
    html! {
        <>
            <ul class="pairs">
                for (id, words) in entries {
                    <li>
                        <label>
                            <code>{ id }</code>{ " " }
                            <input type="text" value={words.words().unwrap_or_default().to_owned()} onchange={on_words(id)} />
                        </label>
                        { " " }
                        <button type="button" class="button" onclick={on_gone(id)}>
                            { "Remove" }<span class="unseen">{ format!(" {id}") }</span>
                        </button>
                    </li>
                }
            </ul>
            <p class="pairs__more">
                <label>{ "Another, by its name: " }<input type="text" ref={name} autocomplete="off" /></label>
                { " " }
                <button type="button" class="button" onclick={on_more}>{ "Add" }</button>
            </p>
        </>
    }
}
