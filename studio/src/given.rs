//! What every tab is given, and what it tells.

use crate::read::Read;
use crate::state::{Edit, View};
use escalation::document::problem::Problem;
use escalation::time::moment::LondonTime;
use std::rc::Rc;
use yew::prelude::*;

/// What every tab is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// The draft, and what was worked out of it.
    pub read: Rc<Read>,
    /// The present, as of the last thing that happened.
    pub now: LondonTime,
    /// What is looked at in this tab: what the page's address names behind it. `#text/policy.toml/12`: `policy.toml/12`.
    pub spot: AttrValue,
    /// Takes a file with another text.
    pub on_change: Callback<Edit>,
    /// Saves a file on the reader's disk.
    pub on_save: Callback<Keep>,
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

/// The address of a tab, and of a place in it if `spot` is not empty.
pub fn address(view: View, spot: &str) -> String {
    let slash = if spot.is_empty() { "" } else { "/" };
    format!("#{}{slash}{spot}", view.id())
}

/// A problem as a sentence, with a link to its line.
pub fn problem(read: &Read, problem: &Problem) -> Html {
    let said = format!("{}.", problem.text.trim_end_matches('.'));
    match read.file_of(problem) {
        Some(file) => {
            let line = problem.line.map_or_else(String::new, |line| format!("/{line}"));
            let shown = problem.line.map_or_else(String::new, |line| format!(", line {line}"));
            let at = problem.address().map_or_else(String::new, |at| format!(" ({at})"));
            html! {
                <><a href={address(View::Text, &format!("{file}{line}"))}>{ file }{ shown }</a>{ at }{ ": " }{ said }</>
            }
        }
        None => html! { <>{ &problem.place }{ ": " }{ said }</> },
    }
}
