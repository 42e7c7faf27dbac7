//! What the element's attributes ask for.

use escalation::words::Language;
use serde_json::Value;

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
    /// What the loader hands over. What is missing or of another shape counts as not given.
    pub fn from_json(text: &str) -> Options {
        let options: Value = serde_json::from_str(text).unwrap_or_default();
        let words = |key: &str| options.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let level = options.get("heading_level").and_then(Value::as_u64).filter(|level| (1..=6).contains(level));
        let chosen = options.get("chosen").and_then(Value::as_object);
        let chosen = chosen.into_iter().flatten().filter_map(|(param, value)| Some((param, value.as_str()?)));
        Options {
            api: words("api"),
            board: words("board"),
            language: Language::from_tag(&words("language")),
            heading_level: level.and_then(|level| u8::try_from(level).ok()).unwrap_or(2),
            // A moment is never taken from a page: it would travel in links.
            chosen: chosen
                .filter(|(param, _)| !matches!(param.as_str(), "at" | "began" | "now"))
                .map(|(param, value)| (param.clone(), value.to_owned()))
                .collect(),
        }
    }

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
