//! The form for one part of the outline: its fields, what stands in it, and what can be done with it.

use super::ask::{Ask, Direction, other_stages, siblings};
use super::context::Context;
use super::field::{Field, named, told};
use super::label::label;
use super::outline_address;
use super::pick::PickOne;
use super::reading::sentence;
use super::tree::{called, wrong_at};
use crate::draft::POLICY;
use crate::draft::edit::Value;
use crate::draft::names::{Named, PARTS};
use crate::read::Read;
use escalation::document::authoring::{Holds, KeyHelp, TableKind, statement_help};
use escalation::policy::first_word;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a form is given.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// What it is of.
    pub path: Vec<String>,
    /// The policy, as it stands in the file.
    pub policy: Rc<Value>,
    /// What can be chosen.
    pub context: Rc<Context>,
    /// The draft with its problems.
    pub read: Rc<Read>,
    /// Its heading: whoever chooses it is led there.
    pub heading: NodeRef,
    /// Takes what is asked.
    pub on_ask: Callback<Ask>,
}

/// What is wrong with one key: each problem as a sentence, which calls the key as its field is called.
pub fn problems_at(read: &Read, file: &str, address: &str) -> Vec<String> {
    let key = address.rsplit('.').next().unwrap_or(address);
    let say = |text: &str| match text.strip_prefix(key).filter(|rest| rest.starts_with(' ')) {
        Some(rest) => format!("“{}”{rest}", label(key)),
        None => text.to_owned(),
    };
    read.problems_at(file, address).map(|problem| sentence(&say(&problem.text))).collect()
}

/// What is wrong with a table as a whole: what stands at its own address.
pub fn problems_of_whole(read: &Read, file: &str, address: &str) -> Vec<String> {
    let problems = read.problems_of(file).filter(|problem| problem.address() == Some(address));
    problems.map(|problem| sentence(&problem.text)).collect()
}

/// The form.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let steps: Vec<&str> = props.path.iter().map(String::as_str).collect();
    let title = called(&props.policy, &props.path);
    let kind = TableKind::in_policy(&steps);
    let body = match (steps.as_slice(), kind) {
        (["pathways"], _) if props.policy.get("pathways").is_none() => {
            return html! {
                <>
                    <h3 tabindex="-1" ref={props.heading.clone()}>{ "Pathways" }</h3>
                    <p>{ TableKind::Pathway.what() }</p>
                    { children(props, &[], &pathways(&props.policy)) }
                    <AddWords around={Vec::<String>::new()} words="Title of another pathway" on_ask={props.on_ask.clone()} />
                </>
            };
        }
        ([part], _) if PARTS.contains(part) && *part != "policy" => vocabulary(props, part),
        _ if props.policy.at(&props.path).is_none() && kind != Some(TableKind::Policy) => {
            html! { <p>{ "Nothing of that name stands in the policy. Choose something in the outline." }</p> }
        }
        (_, Some(kind)) => entry(props, kind),
        (["events" | "hours", _], None) => entry_of_words(props),
        _ => html! { <p>{ "This can be changed in the text." }</p> },
    };
    html! {
        <>
            { crumbs(props) }
            <h3 tabindex="-1" ref={props.heading.clone()}>{ title }</h3>
            { body }
        </>
    }
}

/// The way from the top to what is looked at.
fn crumbs(props: &PageProps) -> Html {
    let around = (1..props.path.len()).filter_map(|end| props.path.get(..end));
    html! {
        if props.path.len() > 1 {
            <p class="outline__crumbs">
                for path in around {
                    <a href={outline_address(path)}>{ called(&props.policy, path) }</a>{ " › " }
                }
                <code>{ props.path.last() }</code>
            </p>
        }
    }
}

/// The names of a policy's pathways, in the file's order.
pub(super) fn pathways(policy: &Value) -> Vec<String> {
    let entries = policy.entries().iter().filter(|(id, value)| !PARTS.contains(&id.as_str()) && value.is_table());
    entries.map(|(id, _)| id.clone()).collect()
}

/// A part that is a list of named things.
fn vocabulary(props: &PageProps, part: &str) -> Html {
    let entries = props.policy.get(part).map(Value::entries).unwrap_or_default();
    let names: Vec<String> = entries.iter().map(|(id, _)| id.clone()).collect();
    let (what, another) = match part {
        "agencies" => ("Agencies that the board names.", "Name of another agency"),
        "posts" => {
            ("Whom people go to: a title. Whose side it is on is said where it is used.", "Title of another post")
        }
        "events" => ("Moments that start a clock.", "Another event: what happens"),
        "hours" => ("Hours in which somebody can be reached.", "Another window of hours: what it is called"),
        "questions" => ("Questions that the answer depends on.", "Another question"),
        _ => ("Forms, and messages that the document marks.", "Title of another form"),
    };
    html! {
        <>
            <p>{ what }</p>
            { children(props, &[part.to_owned()], &names) }
            <AddWords around={vec![part.to_owned()]} words={another} on_ask={props.on_ask.clone()} />
        </>
    }
}

/// An event or a window of hours: words and no keys.
fn entry_of_words(props: &PageProps) -> Html {
    let is_hours = props.path.first().is_some_and(|part| part == "hours");
    let (help, example) = match is_hours {
        true => ("When it is open, on London's clocks; or outside another window.", "\"working days 09:00 to 17:00\""),
        false => ("What happens, in words that complete “counted from …”.", "\"getting the decision\""),
    };
    let key_help = KeyHelp { name: "says", holds: Holds::Words, required: true, help, example: example.to_owned() };
    html! {
        <>
            { field(props, &props.path, key_help) }
            { own_name(props) }
            { deeds(props) }
        </>
    }
}

/// A table with keys: its fields and what stands in it.
fn entry(props: &PageProps, kind: TableKind) -> Html {
    let whole = props.path.join(".");
    let is_named = !matches!(kind, TableKind::Policy | TableKind::WorkingDays);
    html! {
        <>
            { told(&format!("whole-{whole}"), &problems_of_whole(&props.read, POLICY, &whole)) }
            <p class="field__reading">{ what(kind, props) }</p>
            { fields(props, kind, &props.path) }
            if kind == TableKind::Pathway { { stages(props) } }
            { statements(props, kind) }
            if is_named {
                { own_name(props) }
                { deeds(props) }
            }
        </>
    }
}

/// What a table is; of a statement, what its first word says.
fn what(kind: TableKind, props: &PageProps) -> String {
    let name = props.path.last().map(String::as_str).unwrap_or_default();
    let of_statement = TableKind::of_statement(name).filter(|found| *found == kind);
    let said = of_statement.map(|_| statement_help(first_word(name))).unwrap_or_default();
    if said.is_empty() { kind.what().to_owned() } else { said.to_owned() }
}

/// The fields of a table.
fn fields(props: &PageProps, kind: TableKind, path: &[String]) -> Html {
    let keys = kind.keys().into_iter().filter(|key| key.name != "stages");
    let one = |key: KeyHelp| {
        let at: Vec<String> = path.iter().cloned().chain([key.name.to_owned()]).collect();
        if key.holds == Holds::WorkingDays {
            let is_there = props.policy.at(&at).is_some();
            return html! {
                <details class="outline__group" open={is_there}>
                    <summary>{ "What the document says a working day is" }</summary>
                    <p>{ key.help }</p>
                    { fields(props, TableKind::WorkingDays, &at) }
                </details>
            };
        }
        field(props, &at, key)
    };
    html! {
        <>
            for key in keys {
                { one(key) }
            }
        </>
    }
}

fn field(props: &PageProps, path: &[String], key_help: KeyHelp) -> Html {
    let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    let steps: Vec<&str> = around.iter().map(String::as_str).collect();
    let words_key = TableKind::in_policy(&steps).and_then(TableKind::words_key);
    let alone = || props.policy.at(around).filter(|value| value.words().is_some());
    let value = props.policy.at(path).or_else(|| alone().filter(|_| words_key == Some(key_help.name)));
    let on_set = props.on_ask.reform(|(path, value)| Ask::Set(path, value));
    html! {
        <Field
            key={path.join(".")}
            path={path.to_vec()}
            problems={problems_at(&props.read, POLICY, &path.join("."))}
            value={value.cloned()}
            {key_help}
            context={props.context.clone()}
            {on_set}
        />
    }
}

/// The stages of a pathway, in their order.
fn stages(props: &PageProps) -> Html {
    let listed = props.policy.at(&props.path).and_then(|pathway| pathway.get("stages")).map(Value::list);
    let listed = listed.unwrap_or_default();
    html! {
        <section>
            <h4>{ "Stages" }</h4>
            { told(&format!("stages-{}", props.path.join(".")), &problems_at(&props.read, POLICY, &format!("{}.stages", props.path.join(".")))) }
            { children(props, &props.path, listed) }
            <AddWords around={props.path.clone()} words="Label of another stage" on_ask={props.on_ask.clone()} />
        </section>
    }
}

/// The actions, notes, caps and outcomes that stand in a table.
fn statements(props: &PageProps, kind: TableKind) -> Html {
    let offered = |word: &&str| named(word, &format!("{word} – {}", statement_help(word)));
    let words: Vec<Named> = kind.first_words().iter().map(offered).collect();
    if words.is_empty() {
        return html! {};
    }
    let path = props.path.clone();
    let add = props.on_ask.reform(move |word: String| Ask::Add(path.clone(), word));
    let entries = props.policy.at(&props.path).map(Value::entries).unwrap_or_default();
    let is_statement = |name: &str| TableKind::of_statement(name).is_some();
    let names: Vec<String> =
        entries.iter().filter(|(name, _)| is_statement(name)).map(|(name, _)| name.clone()).collect();
    html! {
        <section>
            <h4>{ "What stands in it" }</h4>
            { children(props, &props.path, &names) }
            <PickOne label="Another" choices={words} on_pick={add} />
        </section>
    }
}

/// A list of parts with links, and what can be done with each.
fn children(props: &PageProps, around: &[String], names: &[String]) -> Html {
    let row = |name: &String| {
        let path: Vec<String> = around.iter().cloned().chain([name.clone()]).collect();
        let wrong = wrong_at(&props.read, &path);
        html! {
            <li key={name.clone()}>
                <a href={outline_address(&path)}>{ called(&props.policy, &path) }</a>
                if called(&props.policy, &path) != *name { { " " }<code>{ name }</code> }
                if wrong > 0 { <span class="outline__wrong">{ format!(" {wrong} wrong") }</span> }
                <span class="outline__essence">{ essence(&props.policy, &path) }</span>
                <span class="outline__buttons">{ buttons(props, &path) }</span>
            </li>
        }
    };
    html! {
        if names.is_empty() {
            <p>{ "Nothing yet." }</p>
        } else {
            <ul class="outline__list">
                for name in names {
                    { row(name) }
                }
            </ul>
        }
    }
}

/// What a statement says, in a line.
fn essence(policy: &Value, path: &[String]) -> String {
    let Some(value) = policy.at(path) else { return String::new() };
    let name = path.last().map(String::as_str).unwrap_or_default();
    if TableKind::of_statement(name).is_none() {
        return String::new();
    }
    let said = |key: &str| value.get(key).and_then(Value::words);
    let words = value.words().or_else(|| said("short")).or_else(|| said("says")).or_else(|| said("does"));
    let parts = [said("who"), said("to").filter(|_| words.is_none()), words, said("limit")];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// What can be done with something, in a list or on its own form.
fn buttons(props: &PageProps, path: &[String]) -> Html {
    let siblings = siblings(&props.policy, path);
    let at = siblings.iter().position(|name| path.last() == Some(name));
    let name = path.last().cloned().unwrap_or_default();
    let button = |words: &'static str, ask: Ask, disabled: bool| {
        let onclick = props.on_ask.reform(move |_: MouseEvent| ask.clone());
        html! {
            <button type="button" class="button" {onclick} {disabled}>
                { words }<span class="unseen">{ format!(" {name}") }</span>
            </button>
        }
    };
    html! {
        <>
            if siblings.len() > 1 {
                { button("Up", Ask::Move(path.to_vec(), Direction::Up), at == Some(0)) }
                { button("Down", Ask::Move(path.to_vec(), Direction::Down), at == Some(siblings.len() - 1)) }
            }
            { button("Copy", Ask::Copy(path.to_vec()), false) }
            { button("Remove", Ask::Remove(path.to_vec()), false) }
        </>
    }
}

fn deeds(props: &PageProps) -> Html {
    let stages = other_stages(&props.context.names, &props.path);
    let path = props.path.clone();
    let on_stage = props
        .on_ask
        .reform(move |stage: String| Ask::MoveTo(path.clone(), stage.split('.').map(str::to_owned).collect()));
    html! {
        <>
            <p class="outline__buttons">{ buttons(props, &props.path) }</p>
            if !stages.is_empty() {
                <PickOne label="Move to" button="Move" what=" to that stage" choices={stages} on_pick={on_stage} />
            }
        </>
    }
}

/// The name by which the file and links know it.
fn own_name(props: &PageProps) -> Html {
    let path = props.path.clone();
    let id = format!("name-{}", path.join("."));
    let name = path.last().cloned().unwrap_or_default();
    let on_done = props.on_ask.reform(move |event: Event| {
        let name = event.target_unchecked_into::<HtmlInputElement>().value();
        Ask::Rename(path.clone(), name.trim().to_owned())
    });
    html! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{ "Name in the file" }</label>
            <input type="text" {id} value={name} autocomplete="off" onchange={on_done} />
            <details class="field__help">
                <summary>{ "Help" }<span class="unseen">{ ": name in the file" }</span></summary>
                <p>{ "Small letters, digits and hyphens. Wherever it is named, the name changes too. Links to the guide use it: leave it as it is once the guide is in use." }</p>
            </details>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AddWordsProps {
    around: Vec<String>,
    words: AttrValue,
    on_ask: Callback<Ask>,
}

/// Adds something that is called by words.
#[component]
fn AddWords(props: &AddWordsProps) -> Html {
    let input = use_node_ref();
    let onclick = {
        let (input, around, on_ask) = (input.clone(), props.around.clone(), props.on_ask.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                on_ask.emit(Ask::Add(around.clone(), input.value()));
                input.set_value("");
            }
        })
    };
    html! {
        <p class="outline__add">
            <label>{ &props.words }{ " " }<input type="text" ref={input} autocomplete="off" /></label>
            { " " }
            <button type="button" class="button" {onclick}>{ "Add" }</button>
        </p>
    }
}
