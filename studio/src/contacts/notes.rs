//! The notes of a row: what the document says beside a contact, leaves open about it, or says twice.

use super::rows::Row;
use crate::draft::CONTACTS;
use crate::draft::edit::{self, Edited, Order, Value};
use crate::draft::field;
use crate::draft::ids::free;
use crate::outline::context::Context;
use crate::outline::field::{Field, named, told};
use crate::outline::form::{problems_at, problems_of_whole};
use crate::outline::pick::PickOne;
use crate::read::Read;
use escalation::document::authoring::{KeyHelp, TableKind, statement_help};
use escalation::policy::first_word;
use std::rc::Rc;
use yew::prelude::*;

/// What the notes of a row are drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NotesProps {
    /// The row.
    pub(super) row: Row,
    /// What it is called.
    pub(super) called: AttrValue,
    /// The draft with its problems.
    pub(super) read: Rc<Read>,
    /// What can be chosen.
    pub(super) context: Rc<Context>,
    /// Takes the list with a change, and what was done.
    pub(super) on_edited: Callback<(Edited, String)>,
}

/// The notes of a row, each with its fields, and another one.
#[component]
pub(super) fn Notes(props: &NotesProps) -> Html {
    let kinds = TableKind::Contact.first_words();
    let kinds = kinds.into_iter().map(|word| named(word, &format!("{word} – {}", statement_help(word))));
    let on_add = props.on_edited.reform({
        let (text, row) = (props.read.draft.text(CONTACTS).to_owned(), props.row.id.clone());
        move |word: String| (added(&text, &row, &word), "The note was added: write what it says.".to_owned())
    });
    html! {
        <section>
            <h3>{ "Notes" }<span class="unseen">{ format!(": {}", props.called) }</span></h3>
            for name in names(&props.row) {
                { note(props, name) }
            }
            <PickOne label="Another note" what=" a note" choices={kinds.collect::<Vec<_>>()} on_pick={on_add} />
        </section>
    }
}

/// The names of a row's notes, in the file's order.
pub(super) fn names(row: &Row) -> impl Iterator<Item = &str> {
    let names = row.says.entries().iter().map(|(name, _)| name.as_str());
    names.filter(|name| TableKind::of_statement(name).is_some())
}

fn note(props: &NotesProps, name: &str) -> Html {
    let kind = TableKind::of_statement(name).unwrap_or(TableKind::Note);
    let whole = format!("contacts.{}.{name}", props.row.id);
    let on_gone = props.on_edited.reform({
        let (text, path) = (props.read.draft.text(CONTACTS).to_owned(), [props.row.id.clone(), name.to_owned()]);
        move |_: MouseEvent| {
            let [row, note] = &path;
            (edit::remove(&text, &[row, note]), "The note is gone. It can be taken back.".to_owned())
        }
    });
    html! {
        <fieldset class="field" key={name.to_owned()}>
            <legend class="field__label">{ name }</legend>
            <p class="field__reading">{ statement_help(first_word(name)) }</p>
            { told(&format!("whole-{whole}"), &problems_of_whole(&props.read, CONTACTS, &whole)) }
            <div class="contacts__fields">
                for key in kind.keys() {
                    { one_field(props, name, key) }
                }
            </div>
            <p class="desk__buttons">
                <button type="button" class="button" onclick={on_gone}>
                    { "Remove" }<span class="unseen">{ format!(" {name}: {}", props.called) }</span>
                </button>
            </p>
        </fieldset>
    }
}

fn one_field(props: &NotesProps, name: &str, key: KeyHelp) -> Html {
    let key_name = key.name;
    let path = ["contacts", &props.row.id, name, key_name].map(str::to_owned);
    let on_set = props.on_edited.reform({
        let (text, row, note) = (props.read.draft.text(CONTACTS).to_owned(), props.row.id.clone(), name.to_owned());
        move |(_, value): (Vec<String>, Option<Value>)| {
            (set(&text, [&row, &note, key_name], value.as_ref()), String::new())
        }
    });
    html! {
        <Field
            key={key_name}
            problems={problems_at(&props.read, CONTACTS, &path.join("."))}
            path={path.to_vec()}
            value={said(&props.row, name, key_name).cloned()}
            key_help={key}
            context={props.context.clone()}
            of={name.to_owned()}
            {on_set}
        />
    }
}

/// What a note says at a key; words alone are said at the one that they stand for.
fn said<'r>(row: &'r Row, name: &str, key: &str) -> Option<&'r Value> {
    let note = row.says.get(name)?;
    let words_key = TableKind::of_statement(name).and_then(TableKind::words_key);
    note.get(key).or(Some(note).filter(|note| note.words().is_some() && words_key == Some(key)))
}

/// Another note of a kind: what it says is still to be written.
fn added(text: &str, row: &str, word: &str) -> Edited {
    let list = Value::read(text)?;
    let name = free(word, |name| list.at(&[row, name]).is_some());
    edit::set(text, &[row, &name], &Value::from(""), Order::default())
}

/// Writes a key of a note.
fn set(text: &str, [row, note, key]: [&str; 3], value: Option<&Value>) -> Edited {
    field::set(text, &[row, note, key], TableKind::of_statement(note), value)
}

#[cfg(test)]
mod tests {
    use super::{added, names, said, set};
    use crate::contacts::rows::List;
    use crate::draft::edit::{self, Value};
    use crate::templates::tests::policies;
    use escalation::document::authoring::TableKind;
    use proptest::prelude::*;
    use std::fs;

    const LIST: &str = "[lead]\npost = \"lead\" # who leads\nsilent = \"who stands in\"\nreading = { says = \"Taken to be one.\", cite = \"2\" }\ncite = \"page 9\"\n";

    #[test]
    fn a_note_is_read_by_its_keys_whichever_way_it_is_written() {
        let list = List::read(LIST).unwrap_or_default();
        let says = |name: &str, key: &str| list.row("lead").and_then(|row| said(row, name, key)).and_then(Value::words);
        assert_eq!(list.row("lead").map(|row| names(row).collect::<Vec<_>>()), Some(vec!["silent", "reading"]));
        assert_eq!([says("silent", "says"), says("silent", "cite")], [Some("who stands in"), None]);
        assert_eq!([says("reading", "says"), says("reading", "cite")], [Some("Taken to be one."), Some("2")]);
    }

    #[test]
    fn a_note_changes_its_own_line() {
        let set = |note: &str, key: &str, words: &str| {
            set(LIST, ["lead", note, key], Some(&Value::from(words))).unwrap_or_default()
        };
        assert_eq!(set("silent", "says", "who else"), LIST.replace("who stands in", "who else"));
        let more = LIST.replace("\"who stands in\"", "{ says = \"who stands in\", cite = \"3\" }");
        assert_eq!(set("silent", "cite", "3"), more);
        assert_eq!(set("reading", "cite", ""), LIST.replace(", cite = \"2\" }", " }"));
        assert_eq!(added(LIST, "lead", "silent"), Ok(format!("{LIST}silent-2 = \"\"\n")));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

        /// Any row of any board gets a note of any kind with any words, and loses it again.
        #[test]
        fn a_note_is_added_written_and_taken_away(board in 0_usize..5, at in any::<prop::sample::Index>(), kind in any::<prop::sample::Index>(), words in "[a-z\"'#= é]{1,30}") {
            let board = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"].get(board).copied().unwrap_or_default();
            let text = fs::read_to_string(policies().join(board).join("contacts.toml")).unwrap_or_default();
            let list = List::read(&text).unwrap_or_default();
            let row = at.get(&list.rows);
            let kinds = TableKind::Contact.first_words();
            let kind: &&str = kind.get(&kinds);
            let with = added(&text, &row.id, kind).unwrap_or_default();
            let after = List::read(&with).unwrap_or_default();
            let new = after.row(&row.id).and_then(|row| names(row).last()).unwrap_or_default();
            let words = format!("x{words}");
            let written = set(&with, [&row.id, new, "says"], Some(&Value::from(words.as_str()))).unwrap_or_default();
            let said = List::read(&written).ok().and_then(|list| said(list.row(&row.id)?, new, "says").cloned());
            prop_assert_eq!(said, Some(Value::Words(words)));
            prop_assert_eq!(edit::remove(&written, &[&row.id, new]), Ok(text));
        }
    }
}
