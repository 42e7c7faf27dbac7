//! What is sent back, apart from the platform that carries it.

use std::rc::Rc;

/// A whole answer, ready to send.
pub type Reply = http::Response<Body>;

/// A body.
#[derive(Clone, Debug, Default)]
pub enum Body {
    /// None.
    #[default]
    Empty,
    /// Made for this request.
    Made(Vec<u8>),
    /// Kept for every request.
    Kept(Rc<[u8]>),
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
