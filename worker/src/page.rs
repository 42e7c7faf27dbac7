//! A board's page for people: the widget's own views, rendered here, for readers without scripts and for frames.

mod contact_points;

use crate::asked::Asked;
use crate::content::{Cache, Content, finish, made, media_type, minute, until_next_minute};
use crate::headers;
use crate::kept::{Board, Kept};
use crate::link::Link;
use crate::oembed::discovery;
use crate::platform::Platform;
use crate::problem::Problem;
use crate::reply::{Body, HTML, Reply};
use contact_points::contact_points;
use escalation::policy::Policy;
use escalation::say::words::Language;
use escalation::situation::PARAMETERS;
use escalation::time::moment::LondonTime;
use escalation_widget::hosted::{
    Place, SHOW, Take, board_page, failed_page, first_question, is_refused, one_address, state, unknown_board_page,
};
use escalation_widget::options::Options;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderValue, StatusCode};
use serde::Deserialize;
use std::rc::Rc;

/// Where the site's own page stands that says that nothing is there.
const MISSING_PAGE: &str = "/not-found";

/// The page of a board, whatever becomes of it: whoever asks for a page is shown a page. `rest` follows `/boards/`.
pub async fn show_page(platform: &impl Platform, kept: &Kept, asked: &Asked, rest: &str, present: LondonTime) -> Reply {
    let request = Request::new(asked, rest, present);
    let mut reply = match request.reply(platform, kept).await {
        Ok(reply) => reply,
        Err(problem) => request.problem_page(platform, kept, &problem).await,
    };
    headers::page(&mut reply, request.place.framed);
    reply
}

/// Leads to the page that has every board.
pub fn show_front() -> Reply {
    let mut reply = see_other("/");
    headers::page(&mut reply, false);
    reply
}

/// Says to people that nothing is at an address, or that it is too long to be one, and where the boards are.
pub async fn show_missing(
    platform: &impl Platform,
    kept: &Kept,
    asked: &Asked,
    problem: &Problem,
    present: LondonTime,
) -> Reply {
    let request = Request::new(asked, "", present);
    let mut reply = request.problem_page(platform, kept, problem).await;
    headers::page(&mut reply, request.place.framed);
    reply
}

/// What stands in a page's place, should the program ever stop. Whoever frames the guide frames that.
pub async fn stopped_page(build: &str, present: LondonTime) -> Reply {
    let place = Place { origin: String::new(), language: Language::English, framed: true };
    let mut reply = failure(Problem::Stopped.status(), failed_page(&place, present).await);
    headers::page(&mut reply, true);
    headers::everywhere(&mut reply, build, true);
    reply
}

/// A question to the page: what is about the page itself, and what is about the situation.
struct Request<'a> {
    asked: &'a Asked,
    link: Link,
    place: Place,
    /// The embed script asks for the first question alone.
    is_fragment: bool,
    /// When it came.
    came: LondonTime,
    /// The minute that it came in.
    present: LondonTime,
}

impl<'a> Request<'a> {
    fn new(asked: &'a Asked, rest: &str, present: LondonTime) -> Request<'a> {
        let link = Link::new(rest, &asked.query);
        let mut place = Place { origin: asked.origin.clone(), language: Language::English, framed: false };
        let mut is_fragment = false;
        for (param, value) in &link.params {
            match param.as_str() {
                "embed" if value == "fragment" => is_fragment = true,
                "embed" => place.framed |= value == "1",
                "lang" => place.language = Language::from_tag(value),
                _ => {}
            }
        }
        Request { asked, link, place, is_fragment, came: present, present: minute(present) }
    }

    async fn reply(&self, platform: &impl Platform, kept: &Kept) -> Result<Reply, Problem> {
        if self.link.board.contains('/') {
            return Err(Problem::UnknownPath);
        }
        let index = kept.index(platform).await?;
        let board = kept.board(platform, &index.wanted(&self.link.board, self.came)?).await?;
        let params = one_address(self.choices(&board.document.policy), self.present, self.place.language);
        let address = self.address(&params);
        if !self.is_at(&address) {
            return Ok(see_other(&address));
        }
        let mut reply = self.guide(&board, params).await?;
        board.origin.put_on(reply.headers_mut());
        Ok(reply)
    }

    /// What the link chooses. What else stands in it is somebody's mark, and passed over.
    fn choices(&self, policy: &Policy) -> Vec<(String, String)> {
        let is_choice = |param: &str| {
            // What is open on the page is chosen by a link as well.
            param == SHOW || PARAMETERS.contains(&param) || policy.question(param).is_some()
        };
        self.link.params.iter().filter(|(param, _)| is_choice(param)).cloned().collect()
    }

    /// Whether the request was made at this address, however its letters were written.
    fn is_at(&self, address: &str) -> bool {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let asked = self.asked.path.strip_suffix('/').unwrap_or(&self.asked.path);
        let sent = |query: &str| form_urlencoded::parse(query.as_bytes()).into_owned().collect::<Vec<_>>();
        let about_page = |(param, _): &(String, String)| !matches!(param.as_str(), "embed" | "lang");
        let (here, there) = (self.asked.params(), sent(query));
        let is_same = here.iter().filter(|param| about_page(param)).eq(there.iter().filter(|param| about_page(param)));
        self.link.behind.is_empty() && asked == path && is_same
    }

    async fn guide(&self, board: &Board, params: Vec<(String, String)>) -> Result<Reply, Problem> {
        // What is asked stands in the address: search engines shall not find it, nor anybody keep it but the browser.
        let asks_nothing = self.asked.query.is_empty();
        let take = Take {
            calendar: calendar_address(&self.link.board, &params, self.present),
            embed: Some(discovery(&self.place.origin, &self.link.board)),
            contact_points: asks_nothing.then(|| contact_points(&board.document.policy)),
        };
        let options = Options {
            api: self.place.origin.clone(),
            board: self.link.board.clone(),
            language: self.place.language,
            welsh: None,
            heading_level: if self.is_fragment { 2 } else { 1 },
            chosen: params,
            run: None,
        };
        let mut state = state(options, Rc::clone(&board.document), self.present);
        // A stranger may have written the link: what cannot be chosen is told of, and not repeated.
        state.refused.iter_mut().for_each(|(_, value)| "…".clone_into(value));
        let page = match self.is_fragment {
            true => first_question(&self.place, &state).await,
            false => board_page(&self.place, &state, take).await,
        };
        if is_refused(&state) {
            return Ok(failure(StatusCode::BAD_REQUEST, page));
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
            Problem::UnknownPath | Problem::AddressTooLong { .. } => {
                match platform.file(MISSING_PAGE).await.map(String::from_utf8) {
                    Some(Ok(page)) => page,
                    _ => unknown_board_page(&self.place, &list_boards(platform, kept).await, self.present).await,
                }
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
        let fragment = self.link.fragment();
        let behind = if fragment.is_empty() { "" } else { "#" };
        format!("/boards/{}{mark}{query}{behind}{fragment}", self.link.board)
    }
}

fn failure(status: StatusCode, page: String) -> Reply {
    let mut reply = headers::unkept(status);
    reply.headers_mut().insert(CONTENT_TYPE, media_type(HTML));
    *reply.body_mut() = Body::Made(page.into_bytes());
    reply
}

fn see_other(address: &str) -> Reply {
    let mut reply = headers::unkept(StatusCode::SEE_OTHER);
    if let Ok(address) = HeaderValue::from_str(address) {
        reply.headers_mut().insert(LOCATION, address);
    }
    reply
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
