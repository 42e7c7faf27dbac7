//! What stands on the hosted page: a board's guide, or why there is none.

use super::{Place, Sheet, is_refused, rendered};
use crate::components::{emergency, plain};
use crate::markup::Pen;
use crate::page::Page;
use crate::state::State;
use escalation::key;
use escalation::policy::Audience;
use escalation::say::words::{Arg, Key, Language};
use escalation::time::moment::LondonTime;
use yew::prelude::Html;

/// What a reader without scripts can take away, and what search engines read.
#[derive(Clone, Debug, Default)]
pub struct Take {
    /// Where every deadline is as a calendar.
    pub calendar: String,
    /// How to reach the board and its agencies, as JSON-LD; `None` for an answer, which nobody shall find by searching.
    pub contact_points: Option<String>,
}

/// A board's page: the form, and below it the answer.
pub async fn board_page(place: &Place, state: &State<'_>, take: Take) -> String {
    let audience = state.answer.as_ref().map(|ready| ready.guide.policy.audience).unwrap_or_default();
    let page = place.page(state.now);
    let page = Page { words: page.words.about(audience), ..page };
    let board = &state.options.board;
    let plainly = take.contact_points.is_some();
    let name = state.answer.as_ref().map(|ready| ready.guide.board.name).unwrap_or_default();
    let key = match audience {
        Audience::Children => key!("page-description"),
        Audience::Adults | Audience::Both => key!("page-description-person"),
    };
    let description = place.words().phrase(key, &[("board", Arg::Text(name))]);
    let mut carried: Vec<(&str, &str)> = Vec::new();
    if place.framed {
        carried.push(("embed", "1"));
    }
    if place.language != Language::English {
        carried.push(("lang", place.language.tag()));
    }
    let sheet = Sheet {
        title: title(place, state, name),
        description: Some(description),
        canonical: Some(format!("{}/boards/{board}", place.origin)),
        is_found: plainly,
        data: take.contact_points,
        board: Some(board.clone()),
        content: plain(state, &carried, &take.calendar),
    };
    rendered(place, &page, sheet).await
}

/// There is no such board; those that there are, by id and name.
pub async fn unknown_board_page(place: &Place, boards: &[(String, String)], present: LondonTime) -> String {
    let page = place.page(present);
    let title = key!("page-unknown-board");
    let content = problem(&page, title, |pen| {
        pen.leaf_told("p", "", key!("page-boards"));
        pen.open("ul", "trouble__boards");
        for (id, name) in boards {
            pen.open("li", "");
            pen.open("a", "");
            pen.attribute("href", &format!("/boards/{id}"));
            pen.policy(name);
            pen.close();
            pen.close();
        }
        pen.close();
    });
    problem_page(place, &page, title, content).await
}

/// The guide cannot be given at the moment.
pub async fn failed_page(place: &Place, present: LondonTime) -> String {
    let page = place.page(present);
    let title = key!("trouble-server");
    let content = problem(&page, title, |pen| pen.leaf_told("p", "", key!("page-again")));
    problem_page(place, &page, title, content).await
}

/// The emergency line, what is wrong, and what to do instead.
fn problem(page: &Page, title: Key, below: impl Fn(&mut Pen)) -> Html {
    let mut pen = Pen::new(page);
    emergency(&mut pen, None);
    pen.open("div", "trouble");
    pen.heading(0, "head__title");
    pen.tell(title);
    pen.close();
    below(&mut pen);
    pen.close();
    pen.finish().0
}

async fn problem_page(place: &Place, page: &Page, key: Key, content: Html) -> String {
    let title = place.words().phrase(key, &[]);
    let sheet = Sheet { title, description: None, canonical: None, is_found: false, data: None, board: None, content };
    rendered(place, page, sheet).await
}

/// What is wrong first, then the stage that the answer is for.
fn title(place: &Place, state: &State, board: &str) -> String {
    let title = place.words().phrase(key!("title"), &[]);
    let mut parts = vec![title, board.to_owned()];
    let settled = state.answer.as_ref().filter(|ready| ready.settled);
    if let Some(stage) = settled.and_then(|ready| ready.guide.stage.as_ref()) {
        parts.insert(0, stage.full_name());
    }
    if is_refused(state) {
        parts.insert(0, place.words().phrase(key!("page-refused"), &[]));
    }
    parts.join(" – ")
}
