//! What is sent back: status, headers and body, apart from the platform that carries it.

use crate::headers::Origin;
use std::borrow::Cow;
use std::rc::Rc;

/// JSON.
pub const JSON: &str = "application/json";
/// vCards.
pub const VCARD: &str = "text/vcard";
/// A document as the widget reads it.
pub const BYTES: &str = "application/octet-stream";
/// A calendar.
pub const ICALENDAR: &str = "text/calendar";
/// A page.
pub const HTML: &str = "text/html";
/// Problem details.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// A whole answer, ready to send.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, Cow<'static, str>)>,
    /// What is sent.
    pub body: Body,
}

/// A body.
#[derive(Clone, Debug)]
pub enum Body {
    /// None.
    Empty,
    /// Made for this request.
    Made(Vec<u8>),
    /// Kept for every request.
    Kept(Rc<[u8]>),
}

/// What a handler gives: a body and what has to be said about it.
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
    /// The header `Cache-Control`.
    pub fn header(self) -> Cow<'static, str> {
        match self {
            Cache::Minutes => "public, max-age=300, stale-while-revalidate=86400".into(),
            Cache::Seconds(seconds) => format!("public, max-age={seconds}").into(),
            Cache::Private(seconds) => format!("private, max-age={seconds}").into(),
            Cache::Never => "no-store".into(),
        }
    }
}

impl Body {
    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Body::Empty => &[],
            Body::Made(bytes) => bytes,
            Body::Kept(bytes) => bytes,
        }
    }
}

impl Reply {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_ref())
    }
}
