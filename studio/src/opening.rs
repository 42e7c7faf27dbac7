//! What can be opened: a draft that this browser keeps, a board of this server, files from the disk, something new.

use crate::draft::Draft;
use crate::keeping::Listed;
use crate::open::{Found, board_id};
use crate::templates::TEMPLATES;
use escalation::say::words::{Language, Words};
use escalation::time::moment::Moment;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// What this server has to be opened: `studio/index.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Shelf {
    /// Its boards.
    pub boards: Vec<Board>,
    /// The calendars, path and text: what every draft rests on.
    pub calendars: BTreeMap<String, String>,
}

/// A board of this server.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Board {
    /// The name of its folder.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// The policy's title and edition.
    pub title: String,
}

/// What somebody wants to open.
#[derive(Clone, Debug)]
pub enum Wish {
    /// A board of this server, by its id.
    Board(String),
    /// Files of the disk.
    Files(Vec<File>),
    /// One of the boards that were found in files.
    Draft(Rc<Draft>),
    /// A template by its id, for a board of this name.
    Template(&'static str, String),
    /// A draft that this browser keeps, by its key.
    Kept(String),
    /// Such a draft is to be kept no more.
    Remove(String),
    /// It is to be kept again.
    PutBack(String),
    /// What was open before.
    Back,
}

/// What the page to open something shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What this server has; `None`: it has not said yet.
    pub shelf: Option<Rc<Shelf>>,
    /// The drafts that this browser keeps, and those that were removed a moment ago.
    pub kept: Rc<Vec<Listed>>,
    /// What was found in the files that were chosen.
    pub found: Option<Rc<Found>>,
    /// What went wrong with what was wanted last.
    pub trouble: Option<AttrValue>,
    /// What is open already.
    pub back: Option<AttrValue>,
    /// Takes what somebody wants to open.
    pub on_wish: Callback<Wish>,
}

/// The page to open something.
#[component]
pub fn Opening(props: &Props) -> Html {
    let Props { shelf, kept, found, trouble, back, on_wish } = props;
    html! {
        <div class="opening">
            if let Some(board) = back {
                <p><button type="button" class="button" onclick={on_wish.reform(|_| Wish::Back)}>{ "Back to " }{ board }</button></p>
            }
            <div role="status">
                if let Some(trouble) = trouble {
                    <p class="trouble">{ trouble }</p>
                }
                { found.as_ref().map(|found| chosen(found, on_wish)) }
            </div>
            // Not before the calendars are there: every draft rests on them.
            if shelf.is_some() && !kept.is_empty() {
                <section aria-labelledby="open-kept">
                    <h2 id="open-kept">{ "Kept in this browser" }</h2>
                    <p>{ "Drafts that were changed here. They are on this machine and nowhere else: take away what has to last." }</p>
                    <ul class="choices">
                        for draft in kept.iter() {
                            <li>{ kept_draft(draft, on_wish) }</li>
                        }
                    </ul>
                </section>
            }
            <section aria-labelledby="open-board">
                <h2 id="open-board">{ "Change a policy that is here" }</h2>
                { boards(shelf.as_deref(), on_wish) }
            </section>
            if shelf.is_some() {
            <section aria-labelledby="open-files">
                <h2 id="open-files">{ "Open files of yours" }</h2>
                <Files on_wish={on_wish.clone()} />
            </section>
            <section aria-labelledby="open-new">
                <h2 id="open-new">{ "Begin a new one" }</h2>
                <Templates on_wish={on_wish.clone()} />
            </section>
            }
        </div>
    }
}

/// A draft that this browser keeps. Where it was removed, the same button puts it back: whoever pressed it is still there.
fn kept_draft(draft: &Listed, on_wish: &Callback<Wish>) -> Html {
    let changed = match draft.changed {
        Some(changed) => format!("Last changed at {}", Words::new(Language::English).moment(Moment::Time(changed))),
        None => "Kept by an earlier version of this page".to_owned(),
    };
    let (words, deed) = match draft.is_removed {
        true => ("Put it back", Wish::PutBack(draft.key.clone())),
        false => ("Remove", Wish::Remove(draft.key.clone())),
    };
    let of = html! { <span class="unseen">{ format!(": {}. {changed}", draft.board) }</span> };
    html! {
        <>
            <p>
                <span class="choice__name">{ &draft.board }</span>
                <span class="choice__about">{ format!("{changed}. Folder: {}", draft.folder) }</span>
            </p>
            <p class="desk__buttons">
                <button type="button" class="button" disabled={draft.is_removed} onclick={wish(on_wish, Wish::Kept(draft.key.clone()))}>
                    { "Open" }{ of.clone() }
                </button>
                <button type="button" class="button" onclick={wish(on_wish, deed)}>{ words }{ of }</button>
            </p>
            <div role="status">
                if draft.is_removed {
                    <p class="told">{ "Removed. It can be put back until this page is closed." }</p>
                }
            </div>
        </>
    }
}

fn boards(shelf: Option<&Shelf>, on_wish: &Callback<Wish>) -> Html {
    let Some(shelf) = shelf else { return html! { <p>{ "The list of boards is on its way." }</p> } };
    html! {
        <ul class="choices">
            for board in &shelf.boards {
                <li>
                    <button type="button" class="choice" onclick={ wish(on_wish, Wish::Board(board.id.clone())) }>
                        <span class="choice__name">{ &board.name }</span>
                        <span class="choice__about">{ &board.title }</span>
                    </button>
                </li>
            }
        </ul>
    }
}

/// What was found in files, where that is not one board and nothing else.
fn chosen(found: &Found, on_wish: &Callback<Wish>) -> Html {
    html! {
        <>
            if found.drafts.is_empty() {
                <p class="trouble">{ "There is no policy.toml and no contacts.toml in it." }</p>
            }
            if found.drafts.len() > 1 {
                <p>{ "There is more than one board in it. Which one do you want to change?" }</p>
                <ul class="choices">
                    for draft in &found.drafts {
                        <li>
                            <button type="button" class="choice" onclick={ wish(on_wish, Wish::Draft(Rc::new(draft.clone()))) }>
                                <span class="choice__name">{ &draft.board }</span>
                            </button>
                        </li>
                    }
                </ul>
            }
            { told(&found.told) }
        </>
    }
}

/// What the reader should know of files that were opened.
pub fn told(told: &[String]) -> Html {
    html! {
        if !told.is_empty() {
            <ul class="told">
                for line in told {
                    <li>{ line }</li>
                }
            </ul>
        }
    }
}

fn wish(on_wish: &Callback<Wish>, wish: Wish) -> Callback<MouseEvent> {
    on_wish.reform(move |_| wish.clone())
}

#[derive(Clone, PartialEq, Properties)]
struct OfWish {
    on_wish: Callback<Wish>,
}

#[component]
fn Files(OfWish { on_wish }: &OfWish) -> Html {
    let onchange = on_wish.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let list = input.files();
        let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|number| list.get(number))).collect();
        // The same file may be chosen again.
        input.set_value("");
        Wish::Files(files)
    });
    html! {
        <>
            <p id="files-help">
                { "The board’s folder as a zip, or its files: policy.toml, contacts.toml and, where there are any, older editions. They are read on this page and sent nowhere." }
            </p>
            <p>
                <label class="field__label" for="files">{ "A zip, or files" }</label>
                <input id="files" type="file" multiple=true accept=".zip,.toml,.txt" aria-describedby="files-help" {onchange} />
            </p>
        </>
    }
}

#[component]
fn Templates(OfWish { on_wish }: &OfWish) -> Html {
    let name = use_state(String::new);
    let oninput = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            name.set(input.value());
        })
    };
    let id = board_id(&name);
    html! {
        <>
            <p>
                <label class="field__label" for="new-name">{ "The place your board is for" }</label>
                <input id="new-name" type="text" value={(*name).clone()} {oninput} autocomplete="off" aria-describedby="new-help" />
                <span class="field__help" id="new-help">{ "Its folder will be called " }<code>{ &id }</code>{ ". You can change that later." }</span>
            </p>
            <ul class="choices">
                for template in &TEMPLATES {
                    <li>
                        <button type="button" class="choice" onclick={ wish(on_wish, Wish::Template(template.id, id.clone())) }>
                            <span class="choice__name">{ template.title }</span>
                            <span class="choice__about">{ template.about }</span>
                        </button>
                    </li>
                }
            </ul>
        </>
    }
}
