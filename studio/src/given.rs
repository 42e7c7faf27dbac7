//! What every tab is given, and what it tells.

use crate::draft::edit::Value;
use crate::draft::{CONTACTS, Draft, POLICY};
use crate::read::Read;
use crate::state::{Edit, View};
use escalation::document::authoring::TableKind;
use escalation::document::problem::Problem;
use escalation::time::moment::LondonTime;
use std::rc::Rc;
use yew::prelude::*;

/// What every tab is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// The draft, and what was worked out of it.
    pub read: Rc<Read>,
    /// The present, as of the last thing that happened: its minute.
    pub now: LondonTime,
    /// What is looked at in this tab: what the page's address names behind it. `#text/policy.toml/12`: `policy.toml/12`.
    pub spot: AttrValue,
    /// Takes files with another text: one change, which is taken back as one.
    pub on_change: Callback<Vec<Edit>>,
    /// Saves a file on the reader's disk; whether the browser took it. If not, the page says so.
    pub on_save: Callback<Keep, bool>,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Its name.
    pub name: String,
    /// What kind of file it is: `application/zip`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// That a file was not saved, and what can be done.
pub fn not_saved(name: &str) -> Html {
    html! {
        <span class="outline__wrong">
            { format!("{name} was not saved: this browser refused it. Copy what you need from the ") }
            <a href={address(View::Text, "")}>{ "text" }</a>{ " instead, each file into one of its own name." }
        </span>
    }
}

/// The address of a tab, and of a place in it if `spot` is not empty.
pub fn address(view: View, spot: &str) -> String {
    let slash = if spot.is_empty() { "" } else { "/" };
    format!("#{}{slash}{spot}", view.id())
}

/// The address of the field that something at an address in the document is written in; `None`: only the text has it.
pub fn field_address(draft: &Draft, file: &str, at: &str) -> Option<String> {
    let path: Vec<&str> = at.split('.').collect();
    match (file, path.as_slice()) {
        (CONTACTS, ["contacts", row, ..]) if *row != "as_of" => Some(address(View::Contacts, row)),
        (CONTACTS, ["contacts", ..]) => Some(address(View::Contacts, "")),
        (POLICY, _) => {
            // The key's table, or the nearest around it that is there.
            let policy = Value::read(draft.text(POLICY)).ok()?;
            let is_form = |path: &&[&str]| {
                let is_entry = matches!(path, ["events" | "hours", _]) || TableKind::in_policy(path).is_some();
                is_entry && policy.at(path).is_some()
            };
            let found = (1..=path.len()).rev().filter_map(|end| path.get(..end)).find(is_form);
            found.map(|path| address(View::Policy, &path.join(".")))
        }
        _ => None,
    }
}

/// A problem as a sentence, with links to its line and to its field.
pub fn problem(read: &Read, problem: &Problem) -> Html {
    let said = format!("{}.", problem.text.trim_end_matches('.'));
    match read.file_of(problem) {
        Some(file) => {
            let line = problem.line.map_or_else(String::new, |line| format!("/{line}"));
            let shown = problem.line.map_or_else(String::new, |line| format!(", line {line}"));
            let at = problem.address().map(|at| match field_address(&read.draft, file, at) {
                Some(field) => html! { <>{ " (" }<a href={field}>{ at }</a>{ ")" }</> },
                None => html! { <>{ format!(" ({at})") }</> },
            });
            html! {
                <><a href={address(View::Text, &format!("{file}{line}"))}>{ file }{ shown }</a>{ at }{ ": " }{ said }</>
            }
        }
        None => html! { <>{ &problem.place }{ ": " }{ said }</> },
    }
}

#[cfg(test)]
mod tests {
    use super::field_address;
    use crate::draft::{CONTACTS, POLICY};
    use crate::templates::tests::example;

    #[test]
    fn a_problem_leads_to_the_field_it_is_in() {
        let leads = |file: &str, at: &str| field_address(&example(), file, at).unwrap_or_default();
        assert_eq!(leads(CONTACTS, "contacts.chair.phones"), "#contacts/chair");
        assert_eq!(leads(CONTACTS, "contacts.as_of"), "#contacts");
        assert_eq!(leads(POLICY, "ladder.one.respond.limit"), "#policy/ladder.one.respond");
        assert_eq!(leads(POLICY, "ladder.one.respond.conflict.limit"), "#policy/ladder.one.respond.conflict");
        assert_eq!(leads(POLICY, "policy.title"), "#policy/policy");
        assert_eq!(leads(POLICY, "posts.chair"), "#policy/posts.chair");
        assert_eq!(leads("policy.2015.toml", "ladder"), "");
    }
}
