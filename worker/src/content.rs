//! What a handler gives, and the reply that it becomes: whole, or 304 where the reader has it already.

use crate::asked::Asked;
use crate::digest::{content_tag, etag};
use crate::origin::Origin;
use crate::problem::Problem;
use crate::reply::{BYTES, Body, Reply};
use ::headers::HeaderMapExt;
use chrono::Timelike;
use escalation::time::moment::LondonTime;
use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LOCATION, CONTENT_TYPE, VARY};
use http::{HeaderValue, StatusCode};

/// A body and what has to be said about it.
#[derive(Clone, Debug)]
pub struct Content {
    /// The body.
    pub body: Body,
    /// Its media type.
    pub media_type: &'static str,
    /// The tag of this version; `None`: there are no versions.
    pub tag: Option<String>,
    /// How long it may be kept.
    pub cache: Cache,
    /// Whether `Accept` chose between forms.
    pub is_negotiated: bool,
    /// The address that gives this very content again, where the one that was asked does not.
    pub address: Option<String>,
    /// What it rests on, where it is about a board.
    pub origin: Option<Origin>,
}

/// How long an answer may be kept by whoever passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// It changes with a deployment or a list of contacts: for minutes, and for a day while it is fetched again.
    Minutes,
    /// It is an answer for the present: while it holds.
    Seconds(u32),
    /// The same, and only by the browser of whoever asked.
    Private(u32),
    /// Not at all.
    Never,
}

impl Cache {
    /// The header `Cache-Control`. The typed one knows no `stale-while-revalidate`.
    pub fn header(self) -> HeaderValue {
        let seconds = |scope: &str, seconds: u32| HeaderValue::try_from(format!("{scope}, max-age={seconds}")).ok();
        let never = HeaderValue::from_static("no-store");
        match self {
            Cache::Minutes => HeaderValue::from_static("public, max-age=300, stale-while-revalidate=86400"),
            Cache::Seconds(left) => seconds("public", left).unwrap_or(never),
            Cache::Private(left) => seconds("private", left).unwrap_or(never),
            Cache::Never => never,
        }
    }
}

/// Content that was made for this request.
pub fn made(body: Body, media_type: &'static str) -> Content {
    let tag = content_tag(body.bytes());
    tagged(body, media_type, tag)
}

/// Content whose version has a name.
pub fn tagged(body: Body, media_type: &'static str, tag: String) -> Content {
    Content {
        body,
        media_type,
        tag: Some(tag),
        cache: Cache::Minutes,
        is_negotiated: false,
        address: None,
        origin: None,
    }
}

/// Turns content into a reply, or into 304 where the reader has it already.
///
/// # Errors
/// The reader asks for another version only.
pub fn finish(asked: &Asked, content: Content) -> Result<Reply, Problem> {
    let tag = content.tag.as_deref().and_then(etag);
    if let Some(wanted) = asked.if_match() {
        let is_wanted = wanted.is_any() || tag.as_ref().is_some_and(|tag| wanted.precondition_passes(tag));
        if !is_wanted {
            return Err(Problem::OtherVersion);
        }
    }
    // A tag that was marked as weak on its way, by whatever compressed the answer, names the same version.
    let is_same =
        tag.as_ref().is_some_and(|tag| asked.if_none_match().is_some_and(|had| !had.precondition_passes(tag)));
    let mut reply = Reply::default();
    let headers = reply.headers_mut();
    headers.insert(CACHE_CONTROL, content.cache.header());
    if let Some(tag) = tag {
        headers.typed_insert(tag);
    }
    if content.is_negotiated {
        headers.insert(VARY, HeaderValue::from_static("accept"));
    }
    if let Some(address) = content.address.and_then(|address| HeaderValue::try_from(address).ok()) {
        headers.insert(CONTENT_LOCATION, address);
    }
    if let Some(origin) = &content.origin {
        origin.put_on(headers);
    }
    if is_same {
        *reply.status_mut() = StatusCode::NOT_MODIFIED;
        return Ok(reply);
    }
    headers.insert(CONTENT_TYPE, media_type(content.media_type));
    // The platform compresses what says that it is compressed, and takes that back for whoever cannot read it; without being
    // asked it does so for text, and not for bytes of any kind: a document is 28 KB, and 9 KB with gzip.
    if content.media_type == BYTES {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    *reply.body_mut() = content.body;
    Ok(reply)
}

/// A media type as a header has it: text says that it is in UTF-8.
pub fn media_type(media_type: &'static str) -> HeaderValue {
    let said = match media_type {
        text if text.starts_with("text/") => HeaderValue::try_from(format!("{text}; charset=utf-8")).ok(),
        _ => None,
    };
    said.unwrap_or(HeaderValue::from_static(media_type))
}

/// A moment to the minute: what changes with time changes on whole minutes, and an answer says for which it is.
pub fn minute(present: LondonTime) -> LondonTime {
    present.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(present)
}

/// How many seconds an answer for the present holds.
pub fn until_next_minute(present: LondonTime) -> u32 {
    60 - present.second().min(59)
}
