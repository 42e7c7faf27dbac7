//! The one component with a state: it gives the state what happens, has the draft read, and draws the tab that is shown.

use super::{files, present, shelf, storage};
use crate::changes::Changes;
use crate::checks::Checks;
use crate::contacts::Contacts;
use crate::draft::Draft;
use crate::given::{Given, Keep, address, not_saved};
use crate::keeping::{Keeping, Listed, MOST_KEPT, Recalled, recall};
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
    /// The browser took a file to the disk, or (with its name) did not.
    Saved(Result<(), String>),
    /// Another page of this browser has changed what is kept.
    KeptElsewhere,
    /// The page's address names another tab.
    Address,
    /// The numbering plans came, or cannot be had.
    Numbers(Numbers),
}

/// The mounted studio.
pub(super) struct App {
    state: State,
    read: Option<Rc<Read>>,
    keeping: Keeping,
    /// The drafts that can be gone on with, as of the last time that they were to be shown.
    listed: Rc<Vec<Listed>>,
    shelf: Option<Rc<Shelf>>,
    found: Option<Rc<Found>>,
    trouble: Option<AttrValue>,
    /// What can be opened is shown, whatever is open already.
    is_opening: bool,
    numbers: Numbers,
    /// The name of the file that the browser did not save, if the last one was refused.
    not_saved: Option<String>,
    /// What was told of the files that the draft was opened from.
    told: Vec<String>,
    /// The heading of what is shown: whoever goes to another tab is led there.
    heading: NodeRef,
    leads_to_heading: bool,
    on_change: Callback<Vec<Edit>>,
    on_save: Callback<Keep, bool>,
    on_wish: Callback<Wish>,
    /// End with the studio.
    _listening: [EventListener; 3],
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
        let kept_elsewhere = link.callback(|()| Message::KeptElsewhere);
        let on_saved = link.callback(Message::Saved);
        let options = EventListenerOptions::enable_prevent_default();
        App {
            state,
            read: None,
            keeping: Keeping::default(),
            listed: Rc::default(),
            shelf: None,
            found: None,
            trouble: None,
            is_opening: true,
            numbers: Numbers::NotYet,
            not_saved: None,
            told: Vec::new(),
            heading: NodeRef::default(),
            leads_to_heading: false,
            on_change: link.callback(|edits| Message::Change(Change::Text(edits))),
            on_save: Callback::from(move |file: Keep| {
                let is_saved = files::save(&file).is_some();
                on_saved.emit(if is_saved { Ok(()) } else { Err(file.name) });
                is_saved
            }),
            on_wish: link.callback(Message::Wish),
            _listening: [
                EventListener::new(&window(), "hashchange", move |_| moved.emit(())),
                // A browser tells every page of this site but the one that wrote.
                EventListener::new(&window(), "storage", move |_| kept_elsewhere.emit(())),
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
                self.list();
            }
            Message::Saved(saved) => self.not_saved = saved.err(),
            Message::KeptElsewhere => self.look_at_kept(),
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
            self.keep();
        }
    }

    /// Keeps what is on the desk, and remembers that this tab has it open.
    fn keep(&mut self) {
        let Some(desk) = &self.state.desk else { return };
        self.state.kept = match storage::local() {
            Some(store) => self.keeping.keep(&store, desk, present()),
            None => Kept::Refused,
        };
        storage::remember_open(self.keeping.key_of(desk));
    }

    /// Looks whether another page has written where this draft is kept, and which others there are. It keeps nothing: that comes
    /// with the next thing that is written here.
    fn look_at_kept(&mut self) {
        let is_changed = |desk| storage::local().is_some_and(|store| self.keeping.is_changed(&store, desk));
        if self.state.desk.as_ref().is_some_and(is_changed) {
            self.state.kept = Kept::Beside;
        }
        if self.is_opening {
            self.list();
        }
    }

    /// Looks which drafts are kept.
    fn list(&mut self) {
        self.listed = Rc::new(storage::local().map(|store| self.keeping.list(&store)).unwrap_or_default());
    }

    /// Has what is on the desk read.
    fn read(&mut self) {
        if let Some(desk) = &self.state.desk {
            let read = Read::new(desk.draft.clone(), desk.opened.clone(), present().date_naive(), self.read.as_deref());
            self.read = Some(Rc::new(read));
        }
    }

    /// The server's list came: what is kept can be read again. Where a page is loaded again, it goes on with what it had open.
    fn stock(&mut self, shelf: Option<Shelf>) {
        let Some(shelf) = shelf else {
            return self.fail("The list of boards and the bank holidays could not be fetched. Load this page again.");
        };
        self.shelf = Some(Rc::new(shelf));
        let is_on_desk = storage::open_here().is_some_and(|key| self.go_on(&key));
        self.is_opening = !is_on_desk;
        self.list();
    }

    /// Goes on with a kept draft; whether it is there.
    fn go_on(&mut self, key: &str) -> bool {
        let calendars = self.calendars();
        let found = storage::local().and_then(|store| recall(&store, key, &calendars));
        let Some(Recalled { draft, opened, text }) = found else { return false };
        self.state.act(Change::Resume { draft, opened });
        if let Some(desk) = &self.state.desk {
            self.keeping.goes_on(desk, key, text);
        }
        self.read();
        self.keep();
        true
    }

    /// Whether what is on the desk is what is kept under a key.
    fn has_open(&self, key: &str) -> bool {
        let (desk, store) = (self.state.desk.as_ref(), storage::local());
        desk.zip(store).is_some_and(|(desk, store)| self.keeping.is_of(&store, desk, key))
    }

    fn fulfil(&mut self, context: &Context<App>, wish: Wish) {
        let calendars = self.calendars();
        match wish {
            Wish::Back => self.go_back(),
            Wish::Kept(key) if self.has_open(&key) => self.go_back(),
            Wish::Kept(key) => match self.go_on(&key) {
                true => self.lead_to_desk(Vec::new()),
                false => {
                    self.fail("This draft is not kept in this browser any more.");
                    self.list();
                }
            },
            Wish::Remove(key) => {
                if let Some(store) = storage::local() {
                    self.keeping.remove(&store, &key);
                }
                self.trouble = None;
                self.keep();
                self.list();
            }
            Wish::PutBack(key) => {
                let is_back = storage::local().is_some_and(|store| self.keeping.put_back(&store, &key));
                let trouble = "There is no room left in this browser to put it back. Remove another one first.";
                self.trouble = (!is_back).then(|| trouble.into());
                self.keep();
                self.list();
            }
            Wish::Board(id) => context.link().send_future(async move {
                let draft = shelf::board(&id).await;
                Message::Board(draft.map(|draft| draft.with_calendars(&calendars)))
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
        self.lead_to_desk(told);
    }

    /// Shows what was opened, with what was told of its files.
    fn lead_to_desk(&mut self, told: Vec<String>) {
        (self.found, self.trouble, self.not_saved, self.told) = (None, None, None, told);
        self.go_back();
    }

    /// Shows what is on the desk.
    fn go_back(&mut self) {
        self.is_opening = false;
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
                <Opening shelf={self.shelf.clone()} kept={self.listed.clone()} found={self.found.clone()} trouble={self.trouble.clone()}
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
                    <p class="desk__state" role="status">{ self.kept(read) }{ " " }{ problems(read) }{ " " }{ self.numbers() }{ " " }{ self.not_saved.as_deref().map(not_saved) }</p>
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

    fn kept(&self, read: &Read) -> String {
        match self.state.kept {
            Kept::Nothing => String::new(),
            Kept::Kept => "Kept in this browser.".to_owned(),
            Kept::Beside => {
                "This draft was changed elsewhere in this browser too: what you write here is kept beside it, as a draft of its own."
                    .to_owned()
            }
            Kept::Refused => {
                "This browser does not keep the draft: take it away before you close the page.".to_owned()
            }
            Kept::Full => format!(
                "This browser has no room left for the draft of {}: as it is now, it is not kept. Remove another one under “Open another”, or take this one away before you close the page.",
                name(read)
            ),
            Kept::TooMany => format!(
                "This browser keeps {MOST_KEPT} drafts already: the draft of {} is not kept. Remove another one under “Open another”, or take this one away before you close the page.",
                name(read)
            ),
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
