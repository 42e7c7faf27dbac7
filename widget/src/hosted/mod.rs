//! The hosted page as a whole document, rendered on a server: it needs no script, and may stand in a frame.

mod address;
mod document;
mod page;

pub use address::{is_refused, one_address, state};
pub use page::{Take, board_page, failed_page, unknown_board_page};

use crate::components::render;
use crate::page::Page;
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
struct Sheet {
    /// What its tab and its history entry say.
    title: String,
    /// What a search engine says of it.
    description: Option<String>,
    /// The address under which it shall be known.
    canonical: Option<String>,
    /// Search engines may keep it.
    is_found: bool,
    /// JSON-LD.
    data: Option<String>,
    /// The board whose guide it shows.
    board: Option<String>,
    /// What stands inside the guide's box.
    content: Html,
}

impl Place {
    /// What views without scripts need.
    fn page(&self, now: escalation::time::moment::LondonTime) -> Page {
        Page {
            words: self.words().marking(),
            heading_level: 1,
            perspective: escalation::answer::Perspective::Raising,
            now,
            present: now,
            taken: None,
            listens: false,
        }
    }

    fn words(&self) -> Words {
        Words::new(self.language)
    }
}

async fn rendered(place: &Place, page: &Page, sheet: Sheet) -> String {
    format!("<!doctype html>\n{}", render(document(place, page, sheet)).await)
}
