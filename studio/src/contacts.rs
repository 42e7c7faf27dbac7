//! Who holds each post: the contact list as a table, a row for each person or line.

mod bring;
mod find;
mod notes;
pub mod rows;
pub mod sheet;

use crate::draft::CONTACTS;
use crate::draft::edit::{self, Edited, Value};
use crate::draft::field;
use crate::draft::ids::free;
use crate::given::{Given, Keep, address};
use crate::outline::context::Context;
use crate::outline::field::{Field, told};
use crate::outline::form::{problems_at, problems_of_whole};
use crate::state::{Edit, View};
use bring::Bring;
use chrono::NaiveDate;
use escalation::document::authoring::{Holds, KeyHelp, TableKind};
use escalation::time::moment::PartialDate;
use find::{Find, FindRow};
use notes::Notes;
use rows::{AS_OF, List, Row};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The keys of a row that have a column; the others are one press away.
const COLUMNS: [&str; 7] = ["post", "agency", "name", "phones", "emails", "state", "as_of"];

/// Who holds each post: the contact list as a table.
#[component]
pub fn Contacts(given: &Given) -> Html {
    let read = &given.read;
    let context = use_memo(read.clone(), |read| Context::of(read));
    let list = use_memo(read.clone(), |read| List::read(read.draft.text(CONTACTS)));
    // What was done last, or why it was not.
    let said = use_state_eq(|| None::<Result<String, String>>);
    let is_bringing = use_state_eq(|| false);
    let unfolded = use_state_eq(|| None::<String>);
    let find = use_state_eq(Find::default);
    {
        // Whoever comes for one row finds it unfolded, and is led there.
        let unfolded = unfolded.clone();
        use_effect_with(given.spot.clone(), move |spot| {
            if !spot.is_empty() {
                unfolded.set(Some(spot.to_string()));
                lead_to(spot);
            }
        });
    }
    let on_edited = {
        let (on_change, said) = (given.on_change.clone(), said.clone());
        Callback::from(move |(edited, done): (Edited, String)| match edited {
            Ok(text) => {
                said.set((!done.is_empty()).then_some(Ok(done)));
                on_change.emit(vec![Edit { file: CONTACTS.to_owned(), text }]);
            }
            Err(why) => said.set(Some(Err(format!("This was not done: {why}.")))),
        })
    };
    let Ok(list) = list.as_ref() else {
        return html! {
            <p class="trouble">
                { "The contacts cannot be drawn while the text of contacts.toml cannot be read. " }
                <a href={address(View::Text, CONTACTS)}>{ "Mend it in the text" }</a>{ "." }
            </p>
        };
    };
    let today = given.now.date_naive();
    let table =
        Table { given, list, context: &context, today, on_edited: &on_edited, unfolded: &unfolded, find: &find };
    let on_csv = {
        let (list, board, on_save) = (list.clone(), read.draft.board.clone(), given.on_save.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{board}-contacts.csv");
            on_save.emit(Keep { name, media_type: "text/csv", bytes: sheet::csv(&list) });
        })
    };
    let on_bring = {
        let is_bringing = is_bringing.clone();
        Callback::from(move |_: MouseEvent| is_bringing.set(!*is_bringing))
    };
    let on_brought = {
        let is_bringing = is_bringing.clone();
        on_edited.reform(move |(text, taken): (String, sheet::Taken)| {
            is_bringing.set(false);
            (Ok(text), took(&taken))
        })
    };
    html! {
        <div class="contacts">
            <div class="contacts__list">
                { table.as_of() }
                <p class="desk__buttons">
                    { table.button("I checked the whole list today", "button button--main", move |text| rows::checked_all(&text, today), "The whole list is dated today.") }
                    { table.button("Add a row", "button", added, "A row was added at the end.") }
                    <button type="button" class="button" aria-expanded={is_bringing.to_string()} onclick={on_bring}>
                        { "Bring in a spreadsheet" }
                    </button>
                    <button type="button" class="button" onclick={on_csv}>{ "Take out as CSV" }</button>
                </p>
                <p class="told">
                    { "In the CSV file a cell that begins with =, +, - or @, as +44 does, has an apostrophe before it, so that no spreadsheet takes it for a formula. Brought in again, it goes." }
                </p>
            </div>
            if *is_bringing {
                <Bring text={read.draft.text(CONTACTS).to_owned()} context={context.clone()} on_taken={on_brought} />
            }
            <div role="status">
                if let Some(said) = said.as_ref() {
                    <p class={if said.is_ok() { "told" } else { "trouble" }}>{ said.as_ref().unwrap_or_else(|why| why) }</p>
                }
            </div>
            { table.finder() }
            { table.whole() }
        </div>
    }
}

/// Leads to a row: to what is pressed for the rest of it.
fn lead_to(row: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let row = document.and_then(|document| document.get_element_by_id(&format!("row-{row}")));
    let button = row.and_then(|row| row.query_selector("button[aria-expanded]").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// What a spreadsheet changed, in a sentence.
fn took(taken: &sheet::Taken) -> String {
    let rows = |number: usize| if number == 1 { "1 row".to_owned() } else { format!("{number} rows") };
    format!("{} added, {} changed, {} as before.", rows(taken.added.len()), rows(taken.changed.len()), rows(taken.same))
}

/// An empty row: what it is for has to be chosen.
fn added(text: String) -> Edited {
    let id = List::read(&text)?.free_id("", "");
    rows::add(&text, &id, &[("cite", Value::from(""))])
}

/// What every part of the table is drawn from.
struct Table<'a> {
    given: &'a Given,
    list: &'a List,
    context: &'a Rc<Context>,
    today: NaiveDate,
    on_edited: &'a Callback<(Edited, String)>,
    /// The row whose other fields are shown.
    unfolded: &'a UseStateHandle<Option<String>>,
    /// Which rows are looked for.
    find: &'a UseStateHandle<Find>,
}

impl Table<'_> {
    /// A button that changes the list.
    fn button(
        &self,
        words: &str,
        class: &'static str,
        edit: impl Fn(String) -> Edited + 'static,
        done: &'static str,
    ) -> Html {
        self.button_of(words, "", class, edit, done)
    }

    /// The same in a row: whose it is stands in its name.
    fn button_of(
        &self,
        words: &str,
        of: &str,
        class: &'static str,
        edit: impl Fn(String) -> Edited + 'static,
        done: &'static str,
    ) -> Html {
        let text = self.given.read.draft.text(CONTACTS).to_owned();
        let onclick = self.on_edited.reform(move |_: MouseEvent| (edit(text.clone()), done.to_owned()));
        let of = if of.is_empty() { String::new() } else { format!(": {of}") };
        html! {
            <button type="button" {class} {onclick}>{ words }<span class="unseen">{ of }</span></button>
        }
    }

    /// The date of the whole list.
    fn as_of(&self) -> Html {
        let text = self.given.read.draft.text(CONTACTS).to_owned();
        let on_set = self.on_edited.reform(move |(_, value): (Vec<String>, Option<Value>)| {
            let value = value.filter(|value| value.words().is_some_and(|words| !words.is_empty()));
            let edited = match value {
                Some(value) => edit::set(&text, &[AS_OF], &value, edit::Order { keys: &[AS_OF], words: None }),
                None => edit::remove(&text, &[AS_OF]),
            };
            (edited, String::new())
        });
        let key_help = KeyHelp {
            name: AS_OF,
            holds: Holds::Date,
            required: false,
            help: "The date of the whole list: 2017, 2017-05 or 2017-05-31. A row that was checked on another day has its own.",
            example: "\"2026-11\"".to_owned(),
        };
        html! {
            <Field
                path={vec!["contacts".to_owned(), AS_OF.to_owned()]}
                {key_help}
                value={self.list.as_of.clone().map(Value::Words)}
                problems={problems_at(&self.given.read, CONTACTS, "contacts.as_of")}
                context={self.context.clone()}
                of="the whole list"
                {on_set}
            />
        }
    }

    /// The rows that are shown.
    fn shown(&self) -> impl Iterator<Item = &Row> {
        self.list.rows.iter().filter(|row| self.find.shows(&row.id, &self.given.spot))
    }

    /// What finds a row.
    fn finder(&self) -> Html {
        let on_wanted = {
            let (find, list, context) = (self.find.clone(), self.list.clone(), self.context.clone());
            let spot = self.given.spot.clone();
            Callback::from(move |wanted: String| find.set(Find::new(&wanted, &list, &context.names, &spot)))
        };
        html! {
            if !self.list.rows.is_empty() {
                <FindRow find={(**self.find).clone()} shown={self.shown().count()} rows={self.list.rows.len()} {on_wanted} />
            }
        }
    }

    /// The whole table.
    fn whole(&self) -> Html {
        let keys = TableKind::Contact.keys();
        let heads = COLUMNS.iter().filter_map(|name| keys.iter().find(|key| key.name == *name));
        html! {
            if self.list.rows.is_empty() {
                <p>{ "No contacts yet. Add a row, or bring in a spreadsheet." }</p>
            } else {
                <table class="contacts__table">
                    <caption class="unseen">{ "Contacts" }</caption>
                    <thead>
                        <tr>
                            for key in heads {
                                <th scope="col">
                                    { crate::outline::label::label(key.name) }
                                    <details class="field__help">
                                        <summary>{ "Help" }<span class="unseen">{ format!(": {}", crate::outline::label::label(key.name)) }</span></summary>
                                        <p>{ key.help }</p>
                                    </details>
                                </th>
                            }
                            <th scope="col">{ "More" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for row in self.shown() {
                            { self.row(row, &keys) }
                        }
                    </tbody>
                </table>
            }
        }
    }

    fn row(&self, row: &Row, keys: &[KeyHelp]) -> Html {
        let is_unfolded = self.unfolded.as_ref() == Some(&row.id);
        let rest = format!("rest-{}", row.id);
        let on_fold = {
            let (unfolded, id) = (self.unfolded.clone(), row.id.clone());
            Callback::from(move |_: MouseEvent| unfolded.set((!is_unfolded).then(|| id.clone())))
        };
        let called = self.called(row);
        let columns = COLUMNS.iter().filter_map(|name| keys.iter().find(|key| key.name == *name));
        let whole = problems_of_whole(&self.given.read, CONTACTS, &format!("contacts.{}", row.id));
        let elsewhere = self.problems_elsewhere(row, keys);
        let notes = notes::names(row).count();
        html! {
            <>
                <tr key={row.id.clone()} id={format!("row-{}", row.id)}>
                    for key in columns {
                        <td>
                            { self.field(row, key, true, &called) }
                            // A row may have no post, and be known by what its agency calls it.
                            if key.name == "post" && !row.words("title").is_empty() {
                                <p class="field__reading">{ row.words("title") }</p>
                            }
                            if key.name == AS_OF { { self.checked(row, &called) } }
                        </td>
                    }
                    <td>
                        <button type="button" class="button" aria-expanded={is_unfolded.to_string()} aria-controls={rest.clone()} onclick={on_fold}>
                            { if is_unfolded { "Less" } else { "More" } }<span class="unseen">{ format!(": {called}") }</span>
                        </button>
                        { told(&format!("whole-{}", row.id), &whole) }
                        if notes > 0 && !is_unfolded {
                            <p class="field__reading">{ if notes == 1 { "1 note".to_owned() } else { format!("{notes} notes") } }</p>
                        }
                        if elsewhere > 0 && !is_unfolded {
                            <p class="outline__wrong">{ format!("{elsewhere} wrong under More") }</p>
                        }
                    </td>
                </tr>
                if is_unfolded {
                    <tr class="contacts__rest" id={rest}>
                        <td colspan={(COLUMNS.len() + 1).to_string()}>
                            <div class="contacts__fields">
                                for key in keys.iter().filter(|key| !COLUMNS.contains(&key.name)) {
                                    { self.field(row, key, false, "") }
                                }
                            </div>
                            <Notes
                                row={row.clone()}
                                called={called.clone()}
                                read={self.given.read.clone()}
                                context={self.context.clone()}
                                on_edited={self.on_edited.clone()}
                            />
                            <p class="told">{ "In the file: " }<code>{ format!("[{}]", row.id) }</code>{ "." }</p>
                            <p class="desk__buttons">{ self.deeds(row, &called) }</p>
                        </td>
                    </tr>
                }
            </>
        }
    }

    /// What a row is called: the person, else the post in words.
    fn called(&self, row: &Row) -> String {
        let post = self.context.names.posts.iter().find(|post| post.id == row.words("post"));
        let person = Some(row.words("name")).filter(|name| !name.is_empty());
        person.or(post.map(|post| post.words.as_str())).unwrap_or(row.called()).to_owned()
    }

    /// How much is wrong in fields that have no column.
    fn problems_elsewhere(&self, row: &Row, keys: &[KeyHelp]) -> usize {
        let others = keys.iter().map(|key| key.name).filter(|name| !COLUMNS.contains(name)).chain(notes::names(row));
        others.map(|name| self.given.read.problems_at(CONTACTS, &format!("contacts.{}.{name}", row.id)).count()).sum()
    }

    fn field(&self, row: &Row, key: &KeyHelp, in_cell: bool, of: &str) -> Html {
        let (text, id) = (self.given.read.draft.text(CONTACTS).to_owned(), row.id.clone());
        let name = key.name;
        let on_set = self.on_edited.reform(move |(_, value): (Vec<String>, Option<Value>)| {
            (field::set(&text, &[&id, name], Some(TableKind::Contact), value.as_ref()), String::new())
        });
        html! {
            <Field
                key={format!("{}.{name}", row.id)}
                path={vec!["contacts".to_owned(), row.id.clone(), name.to_owned()]}
                key_help={key.clone()}
                value={row.says.get(name).cloned()}
                problems={problems_at(&self.given.read, CONTACTS, &format!("contacts.{}.{name}", row.id))}
                context={self.context.clone()}
                {in_cell}
                of={of.to_owned()}
                {on_set}
            />
        }
    }

    /// When a row was checked, and that it was today.
    fn checked(&self, row: &Row, called: &str) -> Html {
        let own = row.words(AS_OF);
        let of_list = self.list.as_of.as_deref().filter(|_| own.is_empty());
        let date = if own.is_empty() { of_list.unwrap_or_default() } else { own };
        let (id, today) = (row.id.clone(), self.today);
        html! {
            <>
                if let Some(of_list) = of_list.and_then(|date| PartialDate::parse(date).ok()) {
                    <p class="field__reading">{ format!("as the list: {}", self.context.words().partial_date(of_list)) }</p>
                }
                if date != today.to_string() {
                    { self.button_of("Checked today", called, "button", move |text| rows::checked(&text, &id, today), "This row is dated today.") }
                }
            </>
        }
    }

    /// What can be done with a row.
    fn deeds(&self, row: &Row, called: &str) -> Html {
        let at = self.list.rows.iter().position(|other| other.id == row.id).unwrap_or_default();
        let neighbour = |at: Option<usize>| at.and_then(|at| self.list.rows.get(at)).map(|row| row.id.clone());
        let moved = |words: &'static str, other: Option<String>| {
            let id = row.id.clone();
            let Some(other) = other else { return html! {} };
            self.button_of(words, called, "button", move |text| edit::swap(&text, &[&id], &other), "The row has moved.")
        };
        let (copied, gone) = (row.id.clone(), row.id.clone());
        let second = free(&row.id, |id| self.list.row(id).is_some());
        html! {
            <>
                { moved("Up", neighbour(at.checked_sub(1))) }
                { moved("Down", neighbour(Some(at + 1))) }
                { self.button_of("Copy", called, "button", move |text| edit::copy(&text, &[&copied], &second), "The row stands twice now.") }
                { self.button_of("Remove", called, "button", move |text| edit::remove(&text, &[&gone]), "The row is gone. It can be taken back.") }
            </>
        }
    }
}
