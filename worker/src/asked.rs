//! What was asked, apart from the platform that carried it. No header is read that an answer does not need.

use crate::link::unescaped;
use crate::problem::Problem;
use ::headers::{Header, IfMatch, IfNoneMatch};
use http::Method;

/// The longest address that is read, in bytes: every parameter with its longest value fits several times.
const MAX_ADDRESS_BYTES: usize = 4096;
/// The longest of the headers that are read, in bytes.
const MAX_HEADER_BYTES: usize = 8192;

/// The headers that are read, in the order in which the platform gives them.
pub const READ: [&str; 3] = ["accept", "if-match", "if-none-match"];

/// A request, as far as an answer depends on it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What is to be done.
    pub method: Method,
    /// The site that was asked, without a slash at its end: `https://guide.example`.
    pub origin: String,
    /// The path; letters that were percent-encoded for no reason are letters.
    pub path: String,
    /// What follows the question mark, as sent.
    pub query: String,
    /// Whether the connection was encrypted.
    pub is_https: bool,
    /// The headers of [`READ`], as sent.
    headers: [Option<String>; READ.len()],
}

impl Asked {
    /// Takes a request apart; `header` gives the value of each of [`READ`].
    pub fn new(method: &str, url: &str, header: impl Fn(&str) -> Option<String>) -> Asked {
        let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
        let (host, address) = rest.split_once('/').unwrap_or((rest, ""));
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Asked {
            // A name that is no method is a method that nothing here has.
            method: Method::from_bytes(method.as_bytes()).unwrap_or(Method::TRACE),
            origin: format!("{scheme}://{host}"),
            path: unescaped(&format!("/{path}")),
            query: query.to_owned(),
            is_https: scheme == "https",
            headers: READ.map(header),
        }
    }

    /// The header `Accept`.
    pub fn accept(&self) -> Option<&str> {
        self.header(0)
    }

    /// The header `If-Match`, if it can be read.
    pub fn if_match(&self) -> Option<IfMatch> {
        typed(self.header(1)?)
    }

    /// The header `If-None-Match`, if it can be read.
    pub fn if_none_match(&self) -> Option<IfNoneMatch> {
        typed(self.header(2)?)
    }

    fn header(&self, place: usize) -> Option<&str> {
        self.headers.get(place)?.as_deref()
    }

    /// Whether all of it is short enough to be read.
    ///
    /// # Errors
    /// The address or a header that is read is too long.
    pub fn check_lengths(&self) -> Result<(), Problem> {
        if self.origin.len() + self.path.len() + self.query.len() > MAX_ADDRESS_BYTES {
            return Err(Problem::AddressTooLong { max_bytes: MAX_ADDRESS_BYTES });
        }
        if self.headers.iter().flatten().any(|value| value.len() > MAX_HEADER_BYTES) {
            return Err(Problem::HeaderTooLong { max_bytes: MAX_HEADER_BYTES });
        }
        Ok(())
    }

    /// The parameters in the address, decoded, in their order.
    pub fn params(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query.as_bytes()).into_owned().collect()
    }
}

fn typed<H: Header>(value: &str) -> Option<H> {
    let value = http::HeaderValue::from_str(value).ok()?;
    H::decode(&mut std::iter::once(&value)).ok()
}
