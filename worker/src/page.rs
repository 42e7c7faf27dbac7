//! A board's page for people: the widget's own views, rendered here, for readers without scripts and for frames.

mod contact_points;

use crate::asked::Asked;
use crate::headers;
use crate::kept::{Board, Kept};
use crate::platform::Platform;
use crate::problem::Problem;
use crate::reply::{Body, Cache, Content, HTML, Reply};
use crate::serve::{finish, made, minute, until_next_minute};
use contact_points::contact_points;
use escalation::say::words::Language;
use escalation::time::moment::LondonTime;
use escalation_widget::hosted::{
    Place, SHOW, Take, board_page, failed_page, first_question, is_refused, one_address, state, unknown_board_page,
};
use escalation_widget::options::Options;
use serde::Deserialize;
use std::rc::Rc;

/// The page of a board, whatever becomes of it: whoever asks for a page is shown a page.
pub async fn show_page(
    platform: &impl Platform,
    kept: &Kept,
    asked: &Asked,
    board: &str,
    present: LondonTime,
) -> Reply {
    let request = Request::new(asked, board, present);
    let mut reply = match request.reply(platform, kept).await {
        Ok(reply) => reply,
        Err(problem) => request.problem_page(platform, kept, &problem).await,
    };
    reply.headers.extend(headers::page(request.place.framed));
    reply
}

/// A question to the page: what is about the page itself, and what is about the situation.
struct Request<'a> {
    asked: &'a Asked,
    board: &'a str,
    place: Place,
    /// The embed script asks for the first question alone.
    is_fragment: bool,
    params: Vec<(String, String)>,
    /// When it came.
    came: LondonTime,
    /// The minute that it came in.
    present: LondonTime,
}

impl<'a> Request<'a> {
    fn new(asked: &'a Asked, board: &'a str, present: LondonTime) -> Request<'a> {
        let mut place = Place { origin: asked.origin.clone(), language: Language::English, framed: false };
        let mut is_fragment = false;
        let mut params = asked.params();
        params.retain(|(param, value)| match param.as_str() {
            "embed" if value == "1" => {
                place.framed = true;
                false
            }
            "embed" if value == "fragment" => {
                is_fragment = true;
                false
            }
            "lang" => {
                place.language = Language::from_tag(value);
                false
            }
            _ => true,
        });
        Request { asked, board, place, is_fragment, params, came: present, present: minute(present) }
    }

    async fn reply(&self, platform: &impl Platform, kept: &Kept) -> Result<Reply, Problem> {
        let index = kept.index(platform).await?;
        let board = kept.board(platform, &index.wanted(self.board, self.came)?).await?;
        let params = one_address(self.params.clone(), self.present);
        if params != self.params {
            return Ok(see_other(self.address(&params)));
        }
        let mut reply = self.guide(&board, params).await;
        reply.headers.extend(board.origin.clone().headers());
        Ok(reply)
    }

    async fn guide(&self, board: &Board, params: Vec<(String, String)>) -> Reply {
        // What is asked stands in the address: search engines shall not find it, nor anybody keep it but the browser.
        let asks_nothing = self.asked.query.is_empty();
        let take = Take {
            calendar: calendar_address(self.board, &params, self.present),
            contact_points: asks_nothing.then(|| contact_points(&board.document.policy)),
        };
        let options = Options {
            api: self.place.origin.clone(),
            board: self.board.to_owned(),
            language: self.place.language,
            welsh: None,
            heading_level: if self.is_fragment { 2 } else { 1 },
            chosen: params,
        };
        let state = state(options, Rc::clone(&board.document), self.present);
        let page = match self.is_fragment {
            true => first_question(&self.place, &state).await,
            false => board_page(&self.place, &state, take).await,
        };
        if is_refused(&state) {
            return failure(400, page);
        }
        let cache = if asks_nothing || self.is_fragment { Cache::Seconds } else { Cache::Private };
        let cache = cache(until_next_minute(self.came));
        finish(self.asked, Content { cache, ..made(Body::Made(page.into_bytes()), HTML) })
    }

    async fn problem_page(&self, platform: &impl Platform, kept: &Kept, problem: &Problem) -> Reply {
        let page = match problem {
            Problem::UnknownBoard { .. } => {
                unknown_board_page(&self.place, &list_boards(platform, kept).await, self.present).await
            }
            _ => failed_page(&self.place, self.present).await,
        };
        failure(problem.status(), page)
    }

    /// The page's own address with other choices.
    fn address(&self, params: &[(String, String)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(params);
        if self.place.framed {
            query.append_pair("embed", "1");
        }
        if self.place.language != Language::English {
            query.append_pair("lang", self.place.language.tag());
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/boards/{}{mark}{query}", self.board)
    }
}

fn failure(status: u16, page: String) -> Reply {
    let headers =
        vec![("content-type", format!("{HTML}; charset=utf-8").into()), ("cache-control", Cache::Never.header())];
    Reply { status, headers, body: Body::Made(page.into_bytes()) }
}

fn see_other(address: String) -> Reply {
    let headers = vec![("location", address.into()), ("cache-control", Cache::Never.header())];
    Reply { status: 303, headers, body: Body::Empty }
}

/// Where the same answer's deadlines are as a calendar. The page counts from the present where nothing else is said.
fn calendar_address(board: &str, params: &[(String, String)], present: LondonTime) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(params.iter().filter(|(param, _)| param != SHOW));
    if params.iter().all(|(param, _)| param != "at") {
        query.append_pair("at", &escalation::time::moment::Moment::Time(present).to_string());
    }
    format!("/v1/boards/{board}/timeline.ics?{}", query.finish())
}

/// Id and name of every board; the ids alone where the list of names cannot be read, and none without an index.
async fn list_boards(platform: &impl Platform, kept: &Kept) -> Vec<(String, String)> {
    #[derive(Deserialize)]
    struct Listed {
        id: String,
        name: String,
    }
    let Ok(index) = kept.index(platform).await else { return Vec::new() };
    let bytes = kept.file(platform, &index.list).await;
    let listed = bytes.ok().and_then(|bytes| serde_json::from_slice::<Vec<Listed>>(&bytes).ok());
    match listed {
        Some(listed) => listed.into_iter().map(|board| (board.id, board.name)).collect(),
        None => index.boards.keys().map(|id| (id.clone(), id.clone())).collect(),
    }
}
