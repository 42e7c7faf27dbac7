//! What the element's attributes ask for.

use escalation::words::Language;

/// What the element's attributes ask for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Where the API answers, without a slash at its end.
    pub api: String,
    /// The board's id.
    pub board: String,
    /// Of the interface; the policy keeps its own.
    pub language: Language,
    /// Of the widget's first heading.
    pub heading_level: u8,
    /// Choices made by the page, as parameters of the API.
    pub chosen: Vec<(String, String)>,
}

impl Options {
    /// Where the board's document is.
    pub fn document_address(&self) -> String {
        format!("{}/v1/boards/{}", self.api, self.board)
    }

    /// The hosted page with the same choices, behind `#` so that no server sees them. It carries no dates.
    pub fn page_address(&self, chosen: &[(String, String)]) -> String {
        let choices: Vec<String> = chosen.iter().map(|(param, value)| format!("{param}={value}")).collect();
        let mark = if choices.is_empty() { "" } else { "#" };
        format!("{}/boards/{}{mark}{}", self.api, self.board, choices.join("&"))
    }
}
