//! What stands on the hosted page: a board's guide, or why there is none.

use super::{Leaf, Links, Place, is_refused, rendered};
use crate::options::Options;
use crate::state::State;
use crate::views::{Context, Reader, emergency, heading, render, said, widget};
use escalation::key;
use escalation::policy::Audience;
use escalation::say::words::{Key, Language, message};
use escalation::time::moment::LondonTime;
use yew::prelude::*;

/// What a reader without scripts can take away, and what search engines read.
#[derive(Clone, Debug, Default)]
pub struct Take {
    /// Where every deadline is as a calendar.
    pub calendar: String,
    /// Where an editor asks what to put on a page for the board's address (oEmbed).
    pub embed: Option<String>,
    /// How to reach the board and its agencies, as JSON-LD; `None` for an answer, which nobody shall find by searching.
    pub contact_points: Option<String>,
}

/// A board's page: what is asked, or the answer.
pub async fn board_page(place: &Place, state: &State, take: Take) -> String {
    let board = &state.options.board;
    let is_plain = take.contact_points.is_some();
    let name = state.document().map(|document| document.policy.facts().board.clone()).unwrap_or_default();
    let audience = state.document().map(|document| document.policy.facts().audience).unwrap_or_default();
    let description = match audience {
        Audience::Children => message::page_description(place.words(), &name),
        Audience::Adults | Audience::Both => message::page_description_person(place.words(), &name),
    };
    let cx = linked(place, state, take.calendar, true);
    let other_language = match &cx.reader {
        Reader::Linked(links) => {
            format!("/boards/{board}{}", links.in_language(place.other_language()).trim_end_matches('?'))
        }
        Reader::Listening(_) => String::new(),
    };
    let leaf = Leaf {
        title: title(place, state, &name),
        description: Some(description),
        canonical: Some(format!("{}/boards/{board}", place.origin)),
        embed: take.embed,
        is_found: is_plain,
        data: take.contact_points,
        board: Some(board.clone()),
        other_language,
        content: widget(&cx),
    };
    rendered(place, leaf).await
}

/// What stands inside the guide's box, by itself: the embed script shows it until the program draws the same, and hears what is
/// pressed by the addresses that it leads to.
pub async fn first_question(place: &Place, state: &State) -> String {
    render(widget(&linked(place, state, String::new(), false))).await
}

/// What the views are given where every press is a link, which is followed and sends what was chosen, or is only heard.
fn linked<'a>(place: &Place, state: &'a State, calendar: String, sends: bool) -> Context<'a> {
    let mut carried = Vec::new();
    if place.framed {
        carried.push(("embed".to_owned(), "1".to_owned()));
    }
    carried.extend(Place::language_param(place.language));
    Context::new(state, Reader::Linked(Box::new(Links::new(state, carried, calendar, sends))))
}

/// There is no such board; those that there are, by id and name.
pub async fn unknown_board_page(place: &Place, boards: &[(String, String)], present: LondonTime) -> String {
    let language = language_query(place.language);
    let below = html! {
        <>
            <p>{ said(&place.words().marking().phrase(key!("page-boards"), &[])) }</p>
            <ul class="trouble__boards">
                for (id, name) in boards {
                    <li><a href={format!("/boards/{id}{}", language.trim_end_matches('?'))}>{ said(&place.words().marking().policy(name)) }</a></li>
                }
            </ul>
        </>
    };
    problem_page(place, key!("page-unknown-board"), present, below).await
}

/// The guide cannot be given at the moment.
pub async fn failed_page(place: &Place, present: LondonTime) -> String {
    let below = html! { <p>{ said(&place.words().marking().phrase(key!("page-again"), &[])) }</p> };
    problem_page(place, key!("trouble-server"), present, below).await
}

/// A query that asks for a language and nothing else.
fn language_query(language: Language) -> &'static str {
    match language {
        Language::English => "?",
        Language::Welsh => "?lang=cy",
    }
}

/// The emergency line, what is wrong, and what to do instead.
async fn problem_page(place: &Place, what: Key, present: LondonTime, below: Html) -> String {
    let options = Options { language: place.language, heading_level: 1, ..Options::default() };
    let state = State::new(options, present);
    let cx = Context::new(&state, Reader::Listening(Callback::noop()));
    let content = html! {
        <div class="sheet">
            { emergency(place.language, &cx.words.emergency_lines()) }
            <div class="trouble">
                { heading(&cx, 0, "trouble__title", cx.tell(what)) }
                { below }
            </div>
        </div>
    };
    let title = cx.label(what, &[]);
    // The same path, whatever it is.
    let other_language = language_query(place.other_language()).to_owned();
    let leaf = Leaf {
        title,
        description: None,
        canonical: None,
        embed: None,
        is_found: false,
        data: None,
        board: None,
        other_language,
        content,
    };
    rendered(place, leaf).await
}

/// What is wrong first, then what the answer is for.
fn title(place: &Place, state: &State, board: &str) -> String {
    let title = place.words().phrase(key!("title"), &[]);
    let mut parts = vec![title, board.to_owned()];
    if state.is_answered()
        && let Some(shown) = &state.shown
    {
        parts.insert(0, escalation::say::words::unmarked(&shown.sheet.chosen));
    }
    if is_refused(state) {
        parts.insert(0, place.words().phrase(key!("page-refused"), &[]));
    }
    parts.join(" – ")
}
