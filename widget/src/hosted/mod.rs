//! The hosted page as a whole document, rendered on a server: it needs no script, and may stand in a frame.

mod address;
mod document;
mod links;
mod page;

pub use address::{is_refused, one_address, state};
pub use links::{Links, SHOW};
pub use page::{Take, board_page, failed_page, first_question, unknown_board_page};

use crate::views::render;
use document::document;
use escalation::say::words::{Language, Words};
use yew::prelude::*;

/// Where the page stands.
#[derive(Clone, Debug)]
pub struct Place {
    /// The site, without a slash at its end: `https://guide.example`.
    pub origin: String,
    /// Of the interface; the policy keeps its own.
    pub language: Language,
    /// Another page shows it in a frame.
    pub framed: bool,
}

/// A page to be rendered.
#[derive(Debug)]
struct Leaf {
    /// What its tab and its history entry say.
    title: String,
    /// What a search engine says of it.
    description: Option<String>,
    /// The address under which it shall be known.
    canonical: Option<String>,
    /// Where an editor asks what to put on a page for this one's address (oEmbed).
    embed: Option<String>,
    /// Search engines may keep it.
    is_found: bool,
    /// JSON-LD.
    data: Option<String>,
    /// The board whose guide it shows.
    board: Option<String>,
    /// The address of the same in the other language.
    other_language: String,
    /// What stands inside the guide's box.
    content: Html,
}

impl Place {
    fn words(&self) -> Words {
        Words::new(self.language)
    }

    fn other_language(&self) -> Language {
        match self.language {
            Language::English => Language::Welsh,
            Language::Welsh => Language::English,
        }
    }

    /// What an address carries for a language. English goes without saying.
    fn language_param(language: Language) -> Option<(String, String)> {
        (language != Language::English).then(|| ("lang".to_owned(), language.tag().to_owned()))
    }
}

async fn rendered(place: &Place, leaf: Leaf) -> String {
    format!("<!doctype html>\n{}", render(document(place, leaf)).await)
}
