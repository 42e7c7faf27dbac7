//! From a request to a reply: the route is looked up, what it needs is read, a handler answers, headers are put on.

use crate::accept::choose;
use crate::asked::{Asked, Method};
use crate::conditional::{content_tag, is_known};
use crate::contacts::{contact_cards, list_contacts};
use crate::guide::find_guide;
use crate::headers::{self, Origin};
use crate::index::{File, Index};
use crate::kept::{self, Board, Kept};
use crate::page::show_page;
use crate::platform::Platform;
use crate::problem::Problem;
use crate::reply::{BYTES, Body, Cache, Content, ICALENDAR, JSON, PROBLEM_JSON, Reply, VCARD};
use crate::route::{Route, Wanted, route};
use crate::services::{find_service, list_services};
use crate::timeline::find_timeline;
use chrono::Timelike;
use escalation::export::ics::calendar;
use escalation::export::json;
use escalation::say::words::{Language, Words};
use escalation::time::moment::LondonTime;
use serde::Serialize;
use std::rc::Rc;

/// Answers one request. `present` is the moment at which it came.
pub async fn serve(platform: &impl Platform, kept: &Kept, asked: Asked, present: LondonTime) -> Reply {
    let mut reply = match answer(platform, kept, &asked, present).await {
        Ok(reply) => reply,
        Err(failure) => failure.reply(),
    };
    headers::everywhere(&mut reply, &platform.build(), asked.is_https);
    reply.headers.push(("server-timing", format!("read;dur={}", platform.waited()).into()));
    if asked.method == Method::Head {
        reply.body = Body::Empty;
    }
    reply
}

/// A problem, and the board that was asked about.
struct Failure {
    problem: Problem,
    board: Option<Rc<Board>>,
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure { problem, board: None }
    }
}

impl Failure {
    fn reply(self) -> Reply {
        let policy = self.board.as_deref().map(|board| &board.document.policy);
        let mut reply = Reply {
            status: self.problem.status(),
            headers: vec![("content-type", PROBLEM_JSON.into()), ("cache-control", Cache::Never.header())],
            body: json_body(&self.problem.details(policy)),
        };
        if self.problem == Problem::MethodNotAllowed {
            reply.headers.push(("allow", headers::METHODS.into()));
        }
        reply.headers.extend(self.board.iter().flat_map(|board| board.origin.clone().headers()));
        reply
    }
}

async fn answer(platform: &impl Platform, kept: &Kept, asked: &Asked, present: LondonTime) -> Result<Reply, Failure> {
    asked.check_lengths()?;
    let route = route(&asked.path).ok_or(Problem::UnknownPath)?;
    match asked.method {
        Method::Get | Method::Head => {}
        Method::Options => return Ok(headers::preflight()),
        Method::Other => return Err(Problem::MethodNotAllowed.into()),
    }
    if let Route::Page(board) = route {
        return Ok(show_page(platform, kept, asked, board, present).await);
    }
    let index = kept.index(platform).await?;
    let reader = Reader { platform, kept, index: &index, asked, present };
    Ok(finish(asked, reader.content(route).await?))
}

/// Turns content into a reply, or into 304 where the reader has it already.
pub(crate) fn finish(asked: &Asked, content: Content) -> Reply {
    let mut headers = vec![("cache-control", content.cache.header())];
    let mut is_same = false;
    if let Some(tag) = content.tag {
        is_same = is_known(asked.if_none_match.as_deref(), &tag);
        headers.push(("etag", tag.into()));
    }
    if content.is_negotiated {
        headers.push(("vary", "accept".into()));
    }
    headers.extend(content.origin.into_iter().flat_map(Origin::headers));
    if is_same {
        return Reply { status: 304, headers, body: Body::Empty };
    }
    let media_type = match content.media_type {
        text if text.starts_with("text/") => format!("{text}; charset=utf-8").into(),
        other => other.into(),
    };
    headers.push(("content-type", media_type));
    // The platform compresses what says that it is compressed, and takes that back for whoever cannot read it; without being
    // asked it does so for text, and not for bytes of any kind: a document is 28 KB, and 9 KB with gzip.
    if content.media_type == BYTES {
        headers.push(("content-encoding", "gzip".into()));
    }
    Reply { status: 200, headers, body: content.body }
}

/// Everything that a route's answer may need.
struct Reader<'a, P> {
    platform: &'a P,
    kept: &'a Kept,
    index: &'a Index,
    asked: &'a Asked,
    present: LondonTime,
}

impl<P: Platform> Reader<'_, P> {
    async fn content(&self, route: Route<'_>) -> Result<Content, Failure> {
        match route {
            Route::Boards => self.deployed(&self.index.list).await,
            Route::Document(board) => {
                let wanted = self.wanted(board)?;
                match self.kept.published(self.platform, &wanted).await? {
                    Some(board) => self.merged(&board),
                    None => self.about(&wanted, &wanted.files.document).await,
                }
            }
            Route::Packed(board) => self.packed(board).await,
            Route::Health(board) => {
                let wanted = self.wanted(board)?;
                self.about(&wanted, wanted.files.health.as_ref().ok_or(Problem::UnknownPath)?).await
            }
            Route::Contacts(board, wanted) => self.contacts(board, wanted).await,
            Route::Services(board) => self.services(board).await,
            Route::Service(board, id) => self.service(board, id).await,
            Route::Guide(board) => self.guide(board).await,
            Route::Timeline(board, wanted) => self.timeline(board, wanted).await,
            Route::Calendar(division) => {
                let calendars = &self.index.calendars;
                let unknown = || Problem::UnknownDivision { divisions: calendars.keys().cloned().collect() };
                self.deployed(calendars.get(division).ok_or_else(unknown)?).await
            }
            Route::Description(path) => {
                self.deployed(self.index.descriptions.get(path).ok_or(Problem::UnknownPath)?).await
            }
            // Answered before, by `page`.
            Route::Page(_) => Err(Problem::UnknownPath.into()),
            Route::Healthz => Ok(Content {
                cache: Cache::Never,
                tag: None,
                ..json_content(&Healthz { status: "ok", build: &self.index.build, boards: self.index.boards.len() })
            }),
        }
    }

    /// A deployed file of JSON, as it is.
    async fn deployed(&self, file: &File) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[JSON])?;
        Ok(tagged(Body::Kept(self.kept.file(self.platform, file).await?), JSON, file.tag()))
    }

    /// The same about a board.
    async fn about(&self, wanted: &kept::Wanted<'_>, file: &File) -> Result<Content, Failure> {
        let origin = Some(Origin::deployed(wanted.id, wanted.files));
        Ok(Content { origin, ..self.deployed(file).await? })
    }

    /// A board's document with contacts that were published since.
    fn merged(&self, board: &Board) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[JSON])?;
        let content = tagged(Body::Kept(Rc::clone(&board.text)), JSON, board.tag.clone());
        Ok(Content { origin: Some(board.origin.clone()), ..content })
    }

    /// A board's document as the widget reads it.
    async fn packed(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[BYTES])?;
        let board = self.board(board).await?;
        let (packed, tag) = board.packed();
        let content = tagged(Body::Kept(Rc::clone(packed)), BYTES, tag.clone());
        Ok(Content { origin: Some(board.origin.clone()), ..content })
    }

    async fn contacts(&self, board: &str, wanted: Wanted) -> Result<Content, Failure> {
        let form = self.form(wanted, VCARD)?;
        let board = self.board(board).await?;
        let rows = list_contacts(&board, &self.asked.params()).map_err(about(&board))?;
        let content = match form {
            JSON => json_content(&rows),
            form => text_content(contact_cards(board.document.policy.id(), &rows), form),
        };
        Ok(Content { is_negotiated: wanted == Wanted::Negotiated, origin: Some(board.origin.clone()), ..content })
    }

    async fn services(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[JSON])?;
        let board = self.board(board).await?;
        let services = list_services(&board.document, &self.asked.params()).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&services) })
    }

    async fn service(&self, board: &str, id: &str) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[JSON])?;
        let board = self.board(board).await?;
        let service = find_service(&board.document, id).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&service) })
    }

    async fn guide(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept.as_deref(), &[JSON])?;
        let board = self.board(board).await?;
        let question = self.asked.params();
        let guide = find_guide(&board.document, &question, minute(self.present)).map_err(about(&board))?;
        let mut shape = json::Guide::from(&guide);
        shape.contact_list = Some(contact_list(&board, guide.situation.now));
        Ok(Content { cache: self.cache(&question), origin: Some(board.origin.clone()), ..json_content(&shape) })
    }

    async fn timeline(&self, board: &str, wanted: Wanted) -> Result<Content, Failure> {
        let form = self.form(wanted, ICALENDAR)?;
        let board = self.board(board).await?;
        let question = self.asked.params();
        let timeline = find_timeline(&board.document, &question, minute(self.present)).map_err(about(&board))?;
        let now = timeline.situation.now;
        let content = match form {
            JSON => {
                let mut shape = json::Timeline::from(&timeline);
                shape.contact_list = Some(contact_list(&board, now));
                json_content(&shape)
            }
            form => text_content(calendar(&timeline, Words::new(Language::English), now), form),
        };
        let is_negotiated = wanted == Wanted::Negotiated;
        Ok(Content { cache: self.cache(&question), is_negotiated, origin: Some(board.origin.clone()), ..content })
    }

    /// The form to give: JSON or the other one.
    fn form(&self, wanted: Wanted, other: &'static str) -> Result<&'static str, Problem> {
        match wanted {
            Wanted::Negotiated => choose(self.asked.accept.as_deref(), &[JSON, other]),
            Wanted::File => choose(self.asked.accept.as_deref(), &[other]),
        }
    }

    /// A board, ready to answer.
    async fn board(&self, board: &str) -> Result<Rc<Board>, Failure> {
        Ok(self.kept.board(self.platform, &self.wanted(board)?).await?)
    }

    /// Which board is asked for.
    fn wanted<'w>(&'w self, board: &'w str) -> Result<kept::Wanted<'w>, Problem> {
        self.index.wanted(board, self.present)
    }

    /// An answer for a moment that was named holds as long as the document; one for the present until the next minute.
    fn cache(&self, question: &[(String, String)]) -> Cache {
        if question.iter().any(|(param, value)| param == "now" && !value.is_empty()) {
            return Cache::Minutes;
        }
        Cache::Seconds(until_next_minute(self.present))
    }
}

/// A moment to the minute: what changes with time changes on whole minutes, and an answer says for which it is.
pub(crate) fn minute(present: LondonTime) -> LondonTime {
    present.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(present)
}

/// How many seconds an answer for the present holds.
pub(crate) fn until_next_minute(present: LondonTime) -> u32 {
    60 - present.second().min(59)
}

/// Says about which board a problem is.
fn about(board: &Rc<Board>) -> impl FnOnce(Problem) -> Failure + '_ {
    move |problem| Failure { problem, board: Some(Rc::clone(board)) }
}

fn contact_list(board: &Board, now: LondonTime) -> json::ContactList {
    json::ContactList::new(board.contacts_from, &board.document.policy, now)
}

/// `GET /healthz`.
#[derive(Serialize)]
struct Healthz<'a> {
    status: &'static str,
    build: &'a str,
    boards: usize,
}

fn json_content(value: &impl Serialize) -> Content {
    made(json_body(value), JSON)
}

fn text_content(text: String, media_type: &'static str) -> Content {
    made(Body::Made(text.into_bytes()), media_type)
}

/// Content that was made for this request.
pub(crate) fn made(body: Body, media_type: &'static str) -> Content {
    let tag = content_tag(body.bytes());
    tagged(body, media_type, tag)
}

fn tagged(body: Body, media_type: &'static str, tag: String) -> Content {
    Content { body, media_type, tag: Some(tag), cache: Cache::Minutes, is_negotiated: false, origin: None }
}

/// The shapes have string keys and plain values only, so that writing them cannot fail.
fn json_body(value: &impl Serialize) -> Body {
    // Room for most guides: a body that grows is copied each time that it has doubled.
    let mut body = Vec::with_capacity(32 * 1024);
    if serde_json::to_writer(&mut body, value).is_err() {
        body.clear();
    }
    Body::Made(body)
}
