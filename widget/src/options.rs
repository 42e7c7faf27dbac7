//! What the element's attributes ask for.

use escalation::say::words::{Catalogue, Language};

/// What stands between the parts of what goes to and from the loader: in no attribute, word or id.
pub const BETWEEN: char = '\u{1f}';

/// What the element's attributes ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Where the API answers, without a slash at its end.
    pub api: String,
    /// The board's id.
    pub board: String,
    /// Of the interface; the policy keeps its own.
    pub language: Language,
    /// The Welsh messages, where the loader has fetched them.
    pub welsh: Option<&'static Catalogue>,
    /// Of the widget's first heading.
    pub heading_level: u8,
    /// Choices made by the page, as parameters of the API.
    pub chosen: Vec<(String, String)>,
}

impl Options {
    /// What the loader hands over: the API's address, the board, the language, the heading's level, then each
    /// parameter and its value, all with [`BETWEEN`] between. What is missing or of another shape counts as not given.
    pub fn from_text(text: &str) -> Options {
        let mut parts = text.split(BETWEEN).map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        let (api, board, language, level) = (part(), part(), Language::from_tag(&part()), part().parse().ok());
        let mut chosen = Vec::new();
        while let (Some(param), Some(value)) = (parts.next(), parts.next()) {
            // A moment is never taken from a page: it would travel in links.
            if !matches!(param.as_str(), "at" | "began" | "now") {
                chosen.push((param, value));
            }
        }
        let heading_level = level.filter(|level| (1..=6).contains(level)).unwrap_or(2);
        Options { api, board, language, welsh: None, heading_level, chosen }
    }

    /// Where the board's document is.
    pub fn document_address(&self) -> String {
        [&self.api, "/v1/boards/", &self.board, "/packed"].concat()
    }

    /// The hosted page with the same language, and with the same choices, behind `#` so that no server sees them. It
    /// carries no dates.
    pub fn page_address(&self, chosen: &[(String, String)]) -> String {
        let choices: Vec<String> = chosen.iter().map(|(param, value)| [param, "=", value].concat()).collect();
        let language = if self.language == Language::Welsh { "?lang=cy" } else { "" };
        let mark = if choices.is_empty() { "" } else { "#" };
        [&self.api, "/boards/", &self.board, language, mark, &choices.join("&")].concat()
    }
}
