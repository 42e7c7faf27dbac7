//! A row found by what stands in it: the others make way, so that whoever goes through the table by keys has few to pass.

use super::rows::{List, Row};
use crate::draft::edit::Value;
use crate::draft::names::{Named, Names};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Find {
    /// What was typed.
    pub(super) wanted: AttrValue,
    /// The rows that did not have it then. Whoever changes a row that was found does not lose it.
    others: Vec<String>,
    /// The row that the address named then.
    spot: AttrValue,
}

impl Find {
    /// Looks for rows in which all of these words stand.
    pub(super) fn new(wanted: &str, list: &List, names: &Names, spot: &AttrValue) -> Find {
        let others = list.rows.iter().filter(|row| !has(row, wanted, names)).map(|row| row.id.clone());
        Find { wanted: AttrValue::from(wanted.to_owned()), others: others.collect(), spot: spot.clone() }
    }

    /// Whether a row is shown. One to which an address leads is, whatever was looked for before.
    pub(super) fn shows(&self, row: &str, spot: &str) -> bool {
        self.others.iter().all(|other| other != row) || (row == spot && *spot != *self.spot)
    }

    /// How many of so many rows are shown, in words; nothing where none is looked for.
    fn said(&self, shown: usize, rows: usize) -> String {
        match shown {
            _ if self.wanted.trim().is_empty() => String::new(),
            0 => "No row has that.".to_owned(),
            shown => format!("{shown} of {rows} rows."),
        }
    }
}

/// Whether all of these words stand in a row, in what it says or in the words for it; a number may have other blanks.
fn has(row: &Row, wanted: &str, names: &Names) -> bool {
    let mut text = row.id.to_lowercase();
    collect(&row.says, &mut text);
    let (post, agency) = (row.words("post"), row.words("agency"));
    let is_named = |named: &&Named| named.id == post || agency.split(" or ").any(|id| named.id == id);
    for named in names.posts.iter().chain(&names.agencies).filter(is_named) {
        add(&mut text, &named.words);
    }
    let wanted = wanted.to_lowercase();
    let closed = |text: &str| text.split_whitespace().collect::<String>();
    wanted.split_whitespace().all(|word| text.contains(word))
        || text.lines().any(|line| closed(line).contains(&closed(&wanted)))
}

/// Everything that a value says.
fn collect(value: &Value, text: &mut String) {
    match value {
        Value::Words(words) | Value::Other(words) => add(text, words),
        Value::List(items) => items.iter().for_each(|item| add(text, item)),
        Value::Table(entries) => entries.iter().for_each(|(_, value)| collect(value, text)),
        Value::Bool(_) => {}
    }
}

fn add(text: &mut String, words: &str) {
    text.push('\n');
    text.push_str(&words.to_lowercase());
}

/// What the field is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FindRowProps {
    /// What is looked for.
    pub(super) find: Find,
    /// How many rows are shown.
    pub(super) shown: usize,
    /// How many there are.
    pub(super) rows: usize,
    /// Takes what is typed.
    pub(super) on_wanted: Callback<String>,
}

/// The field in which somebody says which row.
#[component]
pub(super) fn FindRow(props: &FindRowProps) -> Html {
    let oninput = props.on_wanted.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <p class="outline__add">
            <label>
                { "Find a row " }
                <input type="search" value={props.find.wanted.clone()} autocomplete="off" {oninput} />
            </label>
            { " " }
            <span role="status">{ props.find.said(props.shown, props.rows) }</span>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::Find;
    use crate::contacts::rows::List;
    use crate::draft::names::{Named, Names};
    use yew::AttrValue;

    const LIST: &str = "[chair]\npost = \"chair\"\nname = \"Ann Lee\"\nphones = [\"020 7946 0123\"]\n\n[lead-police]\npost = \"lead\"\nagency = \"police\"\nname = \"Bob Edwards\"\nsilent = \"who stands in\"\n\n[lead-health]\npost = \"lead\"\nagency = \"police-2 or health\"\nemails = [\"Lead@Health.example\"]\n";

    fn named(id: &str, words: &str) -> Named {
        Named { id: id.to_owned(), words: words.to_owned() }
    }

    fn shown(wanted: &str) -> Vec<String> {
        let posts = vec![named("chair", "Independent Chair"), named("lead", "safeguarding lead")];
        let names = Names { posts, agencies: vec![named("police", "The Constabulary")], ..Names::default() };
        let list = List::read(LIST).unwrap_or_default();
        let find = Find::new(wanted, &list, &names, &AttrValue::default());
        list.rows.into_iter().map(|row| row.id).filter(|row| find.shows(row, "")).collect()
    }

    #[test]
    fn a_row_is_found_by_anything_that_stands_in_it() {
        let all = ["chair", "lead-police", "lead-health"];
        assert_eq!([shown(""), shown("  ")], [all, all]);
        assert_eq!([shown("bob"), shown("edwards BOB"), shown("constab"), shown("stands in")], [["lead-police"]; 4]);
        assert_eq!([shown("02079460123"), shown("7946 01"), shown("independent"), shown("lee")], [["chair"]; 4]);
        assert_eq!(shown("safeguarding lead"), ["lead-police", "lead-health"]);
        assert_eq!(shown("health.example"), ["lead-health"]);
        assert_eq!(shown("bob lee"), [""; 0], "all of it in one row");
        assert_eq!(shown("rc"), [""; 0], "two words of a row are no word");
    }

    #[test]
    fn what_was_found_stays_while_it_is_changed_and_an_address_leads_to_any_row() {
        let list = List::read(LIST).unwrap_or_default();
        let find = Find::new("bob", &list, &Names::default(), &AttrValue::from("chair"));
        assert!(find.shows("lead-police", "chair") && find.shows("new", "chair"), "a new row is shown");
        assert!(!find.shows("chair", "chair") && !find.shows("lead-health", "chair"));
        assert!(find.shows("lead-health", "lead-health"), "somebody follows a link to it");
        assert_eq!(find.said(1, 3), "1 of 3 rows.");
        assert_eq!([find.said(0, 3), Find::default().said(3, 3)], ["No row has that.", ""]);
    }
}
