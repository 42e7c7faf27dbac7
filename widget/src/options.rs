//! What the element's attributes ask for.

use crate::state::{Field, RUN};
use escalation::export::ics::is_run;
use escalation::say::words::{Catalogue, Language};

/// What the element's attributes ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Where the API answers, without a slash at its end.
    pub api: String,
    /// The board's id, as it stands in an address.
    pub board: String,
    /// Of the interface; the policy keeps its own.
    pub language: Language,
    /// The Welsh messages, where they have been fetched.
    pub welsh: Option<&'static Catalogue>,
    /// Of the widget's first heading, 1 to 6.
    pub heading_level: u8,
    /// Choices made by the page, as parameters of the API.
    pub chosen: Vec<(String, String)>,
    /// The run that a link carries on.
    pub run: Option<String>,
}

impl Options {
    /// What a page asks for. A level that no heading has counts as not given.
    pub fn new(api: String, board: String, language: &str, heading_level: u8) -> Options {
        let heading_level = if (1..=6).contains(&heading_level) { heading_level } else { 2 };
        Options { api, board, language: Language::from_tag(language), heading_level, ..Options::default() }
    }

    /// Adds a choice of the page's, or the run that its link carries. A moment is never taken from a page: it would travel in links.
    pub fn choose(&mut self, param: String, value: String) {
        if param == RUN {
            self.run = Some(value).filter(|run| is_run(run));
        } else if Field::of(&param).is_none() {
            self.chosen.push((param, value));
        }
    }

    /// Where the board's document is.
    pub fn document_address(&self) -> String {
        format!("{}/v1/boards/{}/packed", self.api, self.board)
    }

    /// The hosted page with the same language, and with the same choices, behind `#` so that no server sees them. It
    /// carries no dates.
    pub fn page_address(&self, carried: &[(String, String)]) -> String {
        let choices: Vec<String> = carried.iter().map(|(param, value)| format!("{param}={value}")).collect();
        let language = if self.language == Language::Welsh { "?lang=cy" } else { "" };
        let mark = if choices.is_empty() { "" } else { "#" };
        format!("{}/boards/{}{language}{mark}{}", self.api, self.board, choices.join("&"))
    }
}
