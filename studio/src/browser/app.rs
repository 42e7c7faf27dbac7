//! The one component with a state: it gives the state what happens, has the draft read, and draws the tab that is shown.

use super::{files, keeping, present, shelf};
use crate::changes::Changes;
use crate::checks::Checks;
use crate::contacts::Contacts;
use crate::draft::Draft;
use crate::given::{Given, Keep, address};
use crate::open::{Found, board_id};
use crate::opening::{Opening, Shelf, Wish, told};
use crate::outline::Outline;
use crate::read::Read;
use crate::readers::Readers;
use crate::signoff::SignOff;
use crate::state::{Change, Edit, Kept, State, View};
use crate::take_away::TakeAway;
use crate::templates::TEMPLATES;
use crate::text::Text;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// Whether telephone numbers are looked up in the numbering plans.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// The plans are on their way.
    NotYet,
    LookedUp,
    NotToBeHad,
}

/// What can happen.
pub(super) enum Message {
    /// Something happens to the draft.
    Change(Change),
    /// The server said what it has, or did not.
    Shelf(Option<Shelf>),
    /// Somebody wants to open something.
    Wish(Wish),
    /// A board of this server came, or did not.
    Board(Option<Draft>),
    /// Files were read.
    Found(Result<Found, String>),
    /// Somebody wants to open another one.
    Open,
    /// A file goes to the disk.
    Save(Keep),
    /// The page's address names another tab.
    Address,
    /// The numbering plans came, or cannot be had.
    Numbers(Numbers),
}

/// The mounted studio.
pub(super) struct App {
    state: State,
    read: Option<Rc<Read>>,
    shelf: Option<Rc<Shelf>>,
    found: Option<Rc<Found>>,
    trouble: Option<AttrValue>,
    /// What can be opened is shown, whatever is open already.
    is_opening: bool,
    numbers: Numbers,
    /// What was told of the files that the draft was opened from.
    told: Vec<String>,
    /// The heading of what is shown: whoever goes to another tab is led there.
    heading: NodeRef,
    leads_to_heading: bool,
    on_change: Callback<Vec<Edit>>,
    on_save: Callback<Keep>,
    on_wish: Callback<Wish>,
    /// End with the studio.
    _listening: [EventListener; 2],
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<App>) -> App {
        let link = context.link();
        link.send_future(async { Message::Shelf(shelf::shelf().await) });
        let mut state = State::default();
        if let Some((view, spot)) = View::of_address(&hash()) {
            state.act(Change::Show(view, spot.to_owned()));
        }
        let moved = link.callback(|()| Message::Address);
        let pressed = link.batch_callback(undone);
        let options = EventListenerOptions::enable_prevent_default();
        App {
            state,
            read: None,
            shelf: None,
            found: None,
            trouble: None,
            is_opening: true,
            numbers: Numbers::NotYet,
            told: Vec::new(),
            heading: NodeRef::default(),
            leads_to_heading: false,
            on_change: link.callback(|edits| Message::Change(Change::Text(edits))),
            on_save: link.callback(Message::Save),
            on_wish: link.callback(Message::Wish),
            _listening: [
                EventListener::new(&window(), "hashchange", move |_| moved.emit(())),
                EventListener::new_with_options(&document(), "keydown", options, move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                        pressed.emit(event.clone());
                    }
                }),
            ],
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        match message {
            Message::Change(change) => self.act(change),
            Message::Shelf(shelf) => self.stock(shelf),
            Message::Wish(wish) => self.fulfil(context, wish),
            Message::Board(Some(draft)) => self.open(draft, Vec::new()),
            Message::Board(None) => self.fail("This board’s files could not be fetched. Try again in a moment."),
            Message::Found(Err(trouble)) => self.fail(trouble),
            Message::Found(Ok(found)) => match <[Draft; 1]>::try_from(found.drafts) {
                Ok([draft]) => self.open(draft, found.told),
                Err(drafts) => {
                    self.found = Some(Rc::new(Found { drafts, told: found.told }));
                    self.trouble = None;
                }
            },
            Message::Numbers(numbers) => {
                self.numbers = numbers;
                self.read();
            }
            Message::Open => {
                (self.is_opening, self.found, self.trouble) = (true, None, None);
                self.leads_to_heading = true;
            }
            Message::Save(file) => {
                let _ = files::save(&file);
                return false;
            }
            Message::Address => {
                let hash = hash();
                let Some((view, spot)) = View::of_address(&hash) else { return false };
                self.act(Change::Show(view, spot.to_owned()));
                // Whoever goes to a line of the text is led there by the editor.
                self.leads_to_heading = spot.is_empty();
            }
        }
        true
    }

    fn view(&self, context: &Context<App>) -> Html {
        let read = self.read.as_ref().filter(|_| !self.is_opening);
        match read {
            None => self.opening(),
            Some(read) => self.desk(context, read),
        }
    }

    fn rendered(&mut self, _context: &Context<App>, _first: bool) {
        if std::mem::take(&mut self.leads_to_heading)
            && let Some(heading) = self.heading.cast::<HtmlElement>()
        {
            let _ = heading.focus();
        }
    }
}

impl App {
    /// Gives the state what happens; what is on the desk after that is read and kept.
    fn act(&mut self, change: Change) {
        if self.state.act(change) {
            self.read();
            self.state.kept = self.state.desk.as_ref().map_or(Kept::Nothing, keeping::keep);
        }
    }

    /// Has what is on the desk read.
    fn read(&mut self) {
        if let Some(desk) = &self.state.desk {
            let read = Read::new(desk.draft.clone(), desk.opened.clone(), present().date_naive(), self.read.as_deref());
            self.read = Some(Rc::new(read));
        }
    }

    /// The server's list came: what was open the last time can be read again.
    fn stock(&mut self, shelf: Option<Shelf>) {
        let Some(shelf) = shelf else {
            return self.fail("The list of boards and the bank holidays could not be fetched. Load this page again.");
        };
        if let Some(desk) = keeping::recall(&shelf.calendars) {
            self.is_opening = false;
            self.act(Change::Resume(desk));
        }
        self.shelf = Some(Rc::new(shelf));
    }

    fn fulfil(&mut self, context: &Context<App>, wish: Wish) {
        let calendars = self.calendars();
        match wish {
            Wish::Back => {
                self.is_opening = false;
                self.leads_to_heading = true;
            }
            Wish::Board(id) => context.link().send_future(async move {
                let draft = shelf::board(&id).await;
                Message::Board(draft.map(|draft| keeping::with_calendars(draft, &calendars)))
            }),
            Wish::Files(chosen) => {
                context.link().send_future(async move { Message::Found(files::open(chosen, &calendars).await) });
            }
            Wish::Draft(draft) => self.open(draft.as_ref().clone(), Vec::new()),
            Wish::Template(id, board) => {
                if let Some(template) = TEMPLATES.iter().find(|template| template.id == id) {
                    self.open(template.draft(&board, &calendars), Vec::new());
                }
            }
        }
    }

    fn open(&mut self, draft: Draft, told: Vec<String>) {
        self.act(Change::Open(draft));
        (self.is_opening, self.found, self.trouble, self.told) = (false, None, None, told);
        self.leads_to_heading = true;
    }

    fn fail(&mut self, trouble: impl Into<AttrValue>) {
        self.trouble = Some(trouble.into());
    }

    fn calendars(&self) -> BTreeMap<String, String> {
        self.shelf.as_ref().map(|shelf| shelf.calendars.clone()).unwrap_or_default()
    }

    /// The page to open something.
    fn opening(&self) -> Html {
        html! {
            <>
                <h2 class="unseen" tabindex="-1" ref={self.heading.clone()}>{ "Open a policy" }</h2>
                <Opening shelf={self.shelf.clone()} found={self.found.clone()} trouble={self.trouble.clone()}
                    back={self.read.as_ref().map(|read| AttrValue::from(read.draft.board.clone()))}
                    on_wish={self.on_wish.clone()} />
            </>
        }
    }

    /// What is open, at the tab that is shown.
    fn desk(&self, context: &Context<App>, read: &Rc<Read>) -> Html {
        let link = context.link();
        let view = self.state.view;
        html! {
            <>
                <div class="desk">
                    <p class="desk__board">{ name(read) }</p>
                    <p class="desk__buttons">
                        <button type="button" class="button" disabled={!self.state.can_undo()}
                            onclick={link.callback(|_| Message::Change(Change::Undo))}>{ "Undo" }</button>
                        <button type="button" class="button" disabled={!self.state.can_redo()}
                            onclick={link.callback(|_| Message::Change(Change::Redo))}>{ "Redo" }</button>
                        <button type="button" class="button" onclick={link.callback(|_| Message::Open)}>{ "Open another" }</button>
                    </p>
                    <p class="desk__state" role="status">{ self.kept() }{ " " }{ problems(read) }{ " " }{ self.numbers() }</p>
                    { self.folder(context, read) }
                    { told(&self.told) }
                </div>
                <nav class="tabs" aria-label="Parts of the studio">
                    <ul>
                        for tab in View::ALL {
                            <li>
                                <a href={address(tab, "")} aria-current={(tab == view).then_some("page")}>{ tab.title() }</a>
                            </li>
                        }
                    </ul>
                </nav>
                <section class="view" aria-labelledby="view">
                    <h2 id="view" tabindex="-1" ref={self.heading.clone()}>{ view.title() }</h2>
                    { self.tab(read) }
                </section>
            </>
        }
    }

    /// The name of the board's folder, which is its id in every address.
    fn folder(&self, context: &Context<App>, read: &Read) -> Html {
        let onchange = context.link().callback(|event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let name = board_id(&input.value());
            input.set_value(&name);
            Message::Change(Change::Name(name))
        });
        html! {
            <details class="desk__folder">
                <summary>{ "Folder: " }{ &read.draft.board }</summary>
                <label class="field__label" for="folder-name">{ "Name of the board’s folder" }</label>
                <input id="folder-name" type="text" value={read.draft.board.clone()} {onchange} autocomplete="off" aria-describedby="folder-help" />
                <span class="field__help" id="folder-help">{ "Small letters, digits and hyphens. It is the board’s id in every address: where a guide is in use already, leave it." }</span>
            </details>
        }
    }

    fn tab(&self, read: &Rc<Read>) -> Html {
        let given = Given {
            read: read.clone(),
            now: present(),
            spot: AttrValue::from(self.state.spot.clone()),
            on_change: self.on_change.clone(),
            on_save: self.on_save.clone(),
        };
        match self.state.view {
            View::Contacts => html! { <Contacts ..given /> },
            View::Policy => html! { <Outline ..given /> },
            View::Text => html! { <Text ..given /> },
            View::Readers => html! { <Readers ..given /> },
            View::Checks => html! { <Checks ..given /> },
            View::SignOff => html! { <SignOff ..given /> },
            View::Changes => html! { <Changes ..given /> },
            View::TakeAway => html! { <TakeAway ..given /> },
        }
    }

    fn numbers(&self) -> &'static str {
        match self.numbers {
            Numbers::NotYet => "Telephone numbers are being looked up.",
            Numbers::LookedUp => "",
            Numbers::NotToBeHad => "Telephone numbers could not be looked up: load this page again.",
        }
    }

    fn kept(&self) -> &'static str {
        match self.state.kept {
            Kept::Nothing => "",
            Kept::Kept => "Kept in this browser.",
            Kept::Refused => "This browser does not keep the draft: take it away before you close the page.",
        }
    }
}

/// The board's name, as far as it can be read; else that of its folder.
fn name(read: &Read) -> String {
    let facts = read.document.as_ref().or(read.last_right.as_ref()).map(|written| written.document.policy.facts());
    facts.map_or_else(|| read.draft.board.clone(), |facts| facts.board.clone())
}

fn problems(read: &Read) -> Html {
    let number = match read.problems.len() {
        0 => return html! { { "Nothing is wrong." } },
        1 => "1 problem".to_owned(),
        more => format!("{more} problems"),
    };
    html! { <a href={address(View::Checks, "")}>{ number }</a> }
}

/// What the page's address says from `#` on: a file's name may have a blank in it, which the browser writes in another way.
fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    js_sys::decode_uri_component(&hash).map_or(hash, String::from)
}

/// Ctrl+Z and its like, outside of what has an undoing of its own.
fn undone(event: KeyboardEvent) -> Option<Message> {
    let is_asked = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    let typed = "input, textarea, select, studio-editor, escalation-guide, [contenteditable]";
    let is_typed = event
        .target()
        .and_then(|on| on.dyn_into::<Element>().ok())
        .is_some_and(|on| on.closest(typed).is_ok_and(|found| found.is_some()));
    if !is_asked || is_typed {
        return None;
    }
    let change = match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Change::Undo,
        ("z", true) | ("y", false) => Change::Redo,
        _ => return None,
    };
    event.prevent_default();
    Some(Message::Change(change))
}
