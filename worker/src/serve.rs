//! From a request to a reply: the route is looked up, what it needs is read, a handler answers, headers are put on.

use crate::accept::choose;
use crate::asked::Asked;
use crate::contacts::{contact_card, contact_cards, list_contacts};
use crate::content::{Cache, Content, finish, made, media_type, minute, tagged, until_next_minute};
use crate::guide::find_guide;
use crate::headers;
use crate::index::{self, File, Index};
use crate::kept::{Board, Kept};
use crate::oembed;
use crate::origin::Origin;
use crate::page::{show_front, show_missing, show_page};
use crate::params::read;
use crate::platform::Platform;
use crate::problem::Problem;
use crate::reply::{BYTES, Body, ICALENDAR, JSON, PROBLEM_JSON, Reply, VCARD};
use crate::route::{Route, Wanted, is_for_programs, route};
use crate::services::{find_service, list_directory, list_services};
use crate::timeline::{Wish, find_timeline};
use escalation::export::json;
use escalation::time::moment::LondonTime;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Method};
use serde::Serialize;
use std::rc::Rc;

const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");

/// Answers one request. `present` is the moment at which it came.
pub async fn serve(platform: &impl Platform, kept: &Kept, asked: Asked, present: LondonTime) -> Reply {
    let mut reply = match answer(platform, kept, &asked, present).await {
        Ok(reply) => reply,
        Err(failure) => failure.reply(),
    };
    headers::everywhere(&mut reply, &platform.build(), asked.is_https);
    if let Ok(waited) = HeaderValue::try_from(format!("read;dur={}", platform.waited())) {
        reply.headers_mut().insert(SERVER_TIMING, waited);
    }
    if asked.method == Method::HEAD {
        *reply.body_mut() = Body::Empty;
    }
    reply
}

/// What is answered in the program's place, should it ever stop: a problem.
pub fn stopped(build: &str) -> Reply {
    let mut reply = Failure::from(Problem::Stopped).reply();
    headers::everywhere(&mut reply, build, true);
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
        let mut reply = headers::unkept(self.problem.status());
        let headers = reply.headers_mut();
        headers.insert(CONTENT_TYPE, media_type(PROBLEM_JSON));
        if self.problem == Problem::MethodNotAllowed {
            headers.insert(ALLOW, headers::METHODS);
        }
        if let Some(board) = &self.board {
            board.origin.put_on(headers);
        }
        *reply.body_mut() = json_body(&self.problem.details(policy));
        reply
    }
}

async fn answer(platform: &impl Platform, kept: &Kept, asked: &Asked, present: LondonTime) -> Result<Reply, Failure> {
    let checked = asked.check_lengths();
    if let Err(problem) = &checked
        && matches!(asked.method, Method::GET | Method::HEAD)
        && !is_for_programs(&asked.path)
    {
        return Ok(show_missing(platform, kept, asked, problem, present).await);
    }
    checked?;
    match asked.method {
        Method::GET | Method::HEAD => {}
        // Static files among them: what runs the program gives them itself to whoever wants to read one.
        Method::OPTIONS => return Ok(headers::preflight()),
        _ => return Err(Problem::MethodNotAllowed.into()),
    }
    let route = match route(&asked.path) {
        Some(Route::Page(rest)) => return Ok(show_page(platform, kept, asked, rest, present).await),
        Some(Route::Front) => return Ok(show_front()),
        Some(route) => route,
        None if is_for_programs(&asked.path) => return Err(Problem::UnknownPath.into()),
        None => return Ok(show_missing(platform, kept, asked, &Problem::UnknownPath, present).await),
    };
    let index = kept.index(platform).await?;
    let reader = Reader { platform, kept, index: &index, asked, present };
    Ok(finish(asked, reader.content(route).await?)?)
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
            Route::Policy(board) => self.policy(board).await,
            Route::Packed(board) => self.packed(board).await,
            Route::Health(board) => {
                let wanted = self.wanted(board)?;
                self.about(&wanted, wanted.files.health.as_ref().ok_or(Problem::UnknownPath)?).await
            }
            Route::Contacts(board, wanted) => self.contacts(board, wanted).await,
            Route::Card(board, id) => self.card(board, id).await,
            Route::Services(board) => self.services(board).await,
            Route::Service(board, id) => self.service(board, id).await,
            Route::Directory(board) => self.directory(board).await,
            Route::DirectoryServices(board) => self.directory_services(board).await,
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
            Route::Embed => self.embed().await,
            // Answered before, by `page`.
            Route::Page(_) | Route::Front => Err(Problem::UnknownPath.into()),
            Route::Healthz => Ok(Content {
                cache: Cache::Never,
                tag: None,
                ..json_content(&Healthz { status: "ok", build: &self.index.build, boards: self.index.boards.len() })
            }),
        }
    }

    /// A deployed file of JSON, as it is.
    async fn deployed(&self, file: &File) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        Ok(tagged(Body::Kept(self.kept.file(self.platform, file).await?), JSON, file.tag()))
    }

    /// The same about a board.
    async fn about(&self, wanted: &index::Wanted<'_>, file: &File) -> Result<Content, Failure> {
        let origin = Some(Origin::deployed(wanted.id, wanted.files));
        Ok(Content { origin, ..self.deployed(file).await? })
    }

    /// A board's document with contacts that were published since.
    fn merged(&self, board: &Board) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let content = tagged(Body::Kept(Rc::clone(&board.text)), JSON, board.tag.clone());
        Ok(Content { origin: Some(board.origin.clone()), ..content })
    }

    /// A board's document as the widget reads it.
    async fn packed(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[BYTES])?;
        let board = self.board(board).await?;
        let (packed, tag) = board.packed();
        let content = tagged(Body::Kept(Rc::clone(packed)), BYTES, tag.clone());
        Ok(Content { origin: Some(board.origin.clone()), ..content })
    }

    async fn policy(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let document = json::PolicyDocument::new(&board.document.policy, &board.document.calendar);
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&document) })
    }

    async fn contacts(&self, board: &str, wanted: Wanted) -> Result<Content, Failure> {
        let form = self.form(wanted, VCARD)?;
        let board = self.board(board).await?;
        let rows = list_contacts(&board, &self.asked.params()).map_err(about(&board))?;
        let content = match form {
            JSON => json_content(&rows),
            form => text_content(contact_cards(&board, &rows).map_err(about(&board))?, form),
        };
        Ok(Content { is_negotiated: wanted == Wanted::Negotiated, origin: Some(board.origin.clone()), ..content })
    }

    async fn card(&self, board: &str, id: &str) -> Result<Content, Failure> {
        let board = self.board(board).await?;
        let [] = read(&self.asked.params(), []).map_err(about(&board))?;
        let card = contact_card(&board, id).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..text_content(card, VCARD) })
    }

    async fn services(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let services = list_services(&board, &self.asked.params()).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&services) })
    }

    async fn service(&self, board: &str, id: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let service = find_service(&board, id).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&service) })
    }

    async fn directory(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let [] = read(&self.asked.params(), []).map_err(about(&board))?;
        let directory = json::Directory::new(format!("{}/openapi-directory.json", self.asked.origin));
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&directory) })
    }

    async fn directory_services(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let services = list_directory(&board, &self.asked.params()).map_err(about(&board))?;
        Ok(Content { origin: Some(board.origin.clone()), ..json_content(&services) })
    }

    /// What stands on a page where the address of a board's page was pasted.
    async fn embed(&self) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let origin = &self.asked.origin;
        let wish = oembed::Wish::read(&self.asked.params(), origin)?;
        let board = self.board(&wish.link.board).await?;
        Ok(json_content(&wish.embed(&board.document.policy, origin)))
    }

    async fn guide(&self, board: &str) -> Result<Content, Failure> {
        choose(self.asked.accept(), &[JSON])?;
        let board = self.board(board).await?;
        let mut question = self.asked.params();
        // A link names its run; an answer is the same in every run.
        Wish::take(&mut question).map_err(about(&board))?;
        let guide = find_guide(&board.document, &question, minute(self.present)).map_err(about(&board))?;
        let mut shape = json::Guide::from(&guide);
        shape.contact_list = Some(contact_list(&board, guide.situation.now));
        Ok(Content { cache: self.cache(&question), origin: Some(board.origin.clone()), ..json_content(&shape) })
    }

    async fn timeline(&self, board: &str, wanted: Wanted) -> Result<Content, Failure> {
        let form = self.form(wanted, ICALENDAR)?;
        let board = self.board(board).await?;
        let mut question = self.asked.params();
        let wish = Wish::take(&mut question).map_err(about(&board))?;
        let timeline = find_timeline(&board.document, &question, minute(self.present)).map_err(about(&board))?;
        let now = timeline.situation.now;
        let content = match form {
            JSON => {
                let mut shape = json::Timeline::from(&timeline);
                shape.contact_list = Some(contact_list(&board, now));
                Content { cache: self.cache(&question), ..json_content(&shape) }
            }
            form => {
                // A later file of the run is the newer one by the clock, unless the moment was named.
                let is_named = self.cache(&question) == Cache::Minutes;
                let made = if is_named { now } else { self.present };
                let run = wish.run.clone().unwrap_or_else(|| self.platform.fresh());
                let calendar = wish.calendar(&timeline, &run, made).map_err(about(&board))?;
                let cache = if is_named { Cache::Minutes } else { Cache::Never };
                let content = Content { cache, ..text_content(calendar, form) };
                match wish.run {
                    Some(_) => content,
                    // Two cases never share a run: without one the file is the first of its own.
                    None => Content { cache: Cache::Never, tag: None, address: Some(self.with_run(&run)), ..content },
                }
            }
        };
        let is_negotiated = wanted == Wanted::Negotiated;
        Ok(Content { is_negotiated, origin: Some(board.origin.clone()), ..content })
    }

    /// The address that was asked, with the name of a run.
    fn with_run(&self, run: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.asked.params().into_iter().filter(|(param, _)| param != "run")).append_pair("run", run);
        format!("{}?{}", self.asked.path, query.finish())
    }

    /// The form to give: JSON or the other one.
    fn form(&self, wanted: Wanted, other: &'static str) -> Result<&'static str, Problem> {
        match wanted {
            Wanted::Negotiated => choose(self.asked.accept(), &[JSON, other]),
            // Whoever writes the form into the path has said which: browsers and calendars accept by habit.
            Wanted::File => Ok(other),
        }
    }

    /// A board, ready to answer.
    async fn board(&self, board: &str) -> Result<Rc<Board>, Failure> {
        Ok(self.kept.board(self.platform, &self.wanted(board)?).await?)
    }

    /// Which board is asked for.
    fn wanted<'w>(&'w self, board: &'w str) -> Result<index::Wanted<'w>, Problem> {
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

/// The shapes have string keys and plain values only, so that writing them cannot fail.
fn json_body(value: &impl Serialize) -> Body {
    // Room for most guides: a body that grows is copied each time that it has doubled.
    let mut body = Vec::with_capacity(32 * 1024);
    if serde_json::to_writer(&mut body, value).is_err() {
        body.clear();
    }
    Body::Made(body)
}
