//! What stands on the hosted page: a board's guide, or why there is none.

use super::{Place, Sheet, is_refused, rendered};
use crate::components::{emergency, plain};
use crate::markup::{all, el, text};
use crate::page::Page;
use crate::state::State;
use crate::take_away::stage_name;
use escalation::moment::LondonTime;
use escalation::words::{Arg, Language};
use yew::prelude::*;

/// What a reader without scripts can take away, and what search engines read.
#[derive(Clone, Debug, Default)]
pub struct Take {
    /// Where every deadline is as a calendar.
    pub calendar: String,
    /// How to reach the board and its agencies, as JSON-LD; `None` for an answer, which nobody shall find by searching.
    pub contact_points: Option<String>,
}

/// A board's page: the form, and below it the answer.
pub async fn board_page(place: &Place, state: &State, take: Take) -> String {
    let page = place.page(state.now);
    let board = &state.options.board;
    let plainly = take.contact_points.is_some();
    let name = state.answer.as_ref().map(|ready| ready.guide.board.name.clone()).unwrap_or_default();
    let description = page.words.phrase("page-description", &[("board", Arg::Text(&name))]);
    let mut carried: Vec<(&str, &str)> = Vec::new();
    if place.framed {
        carried.push(("embed", "1"));
    }
    if place.language != Language::English {
        carried.push(("lang", place.language.tag()));
    }
    let sheet = Sheet {
        title: title(&page, state, &name),
        description: Some(description),
        canonical: Some(format!("{}/boards/{board}", place.origin)),
        is_found: plainly,
        data: take.contact_points,
        board: Some(board.clone()),
        content: plain(state, &carried, &take.calendar),
    };
    rendered(place, sheet).await
}

/// There is no such board; those that there are, by id and name.
pub async fn unknown_board_page(place: &Place, boards: &[(String, String)], present: LondonTime) -> String {
    let page = place.page(present);
    let boards = boards.iter().map(|(id, name)| {
        let link = el("a", "").attribute("href", &format!("/boards/{id}")).add(page.policy(name)).end();
        el("li", "").add(link).end()
    });
    let list = el("ul", "trouble__boards").each(boards).end();
    let title = page.words.phrase("page-unknown-board", &[]);
    problem_page(place, &page, title, vec![el("p", "").add(page.tell("page-boards")).end(), list]).await
}

/// The guide cannot be given at the moment.
pub async fn failed_page(place: &Place, present: LondonTime) -> String {
    let page = place.page(present);
    let again = el("p", "").add(page.tell("page-again")).end();
    problem_page(place, &page, page.words.phrase("trouble-server", &[]), vec![again]).await
}

async fn problem_page(place: &Place, page: &Page, title: String, below: Vec<Html>) -> String {
    let block = el("div", "trouble").add(page.heading(0, "head__title", text(&title))).each(below).end();
    let sheet = Sheet {
        title,
        description: None,
        canonical: None,
        is_found: false,
        data: None,
        board: None,
        content: all(vec![emergency(page, None), block]),
    };
    rendered(place, sheet).await
}

/// What is wrong first, then the stage that the answer is for.
fn title(page: &Page, state: &State, board: &str) -> String {
    let title = page.words.phrase("title", &[]);
    let mut parts = vec![title, board.to_owned()];
    let settled = state.answer.as_ref().filter(|ready| ready.settled);
    if let Some(stage) = settled.and_then(|ready| ready.guide.stage.as_ref()) {
        parts.insert(0, stage_name(stage));
    }
    if is_refused(state) {
        parts.insert(0, page.words.phrase("page-refused", &[]));
    }
    parts.join(" – ")
}
