//! What was asked, apart from the platform that carried it. No header is read that an answer does not need.

use crate::problem::Problem;

/// The longest address that is read, in bytes: every parameter with its longest value fits several times.
const MAX_ADDRESS_BYTES: usize = 4096;
/// The longest of the headers that are read, in bytes.
const MAX_HEADER_BYTES: usize = 8192;

/// A request, as far as an answer depends on it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What is to be done.
    pub method: Method,
    /// The site that was asked, without a slash at its end: `https://guide.example`.
    pub origin: String,
    /// The path, as sent.
    pub path: String,
    /// What follows the question mark, as sent.
    pub query: String,
    /// Whether the connection was encrypted.
    pub is_https: bool,
    /// The header `Accept`.
    pub accept: Option<String>,
    /// The header `If-None-Match`.
    pub if_none_match: Option<String>,
}

/// The methods that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Read it.
    Get,
    /// Read what would be said about it.
    Head,
    /// Ask what may be done.
    Options,
    /// Anything else: nothing can be changed here.
    Other,
}

impl Asked {
    /// Takes a request apart.
    pub fn new(method: &str, url: &str, header: impl Fn(&str) -> Option<String>) -> Asked {
        let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
        let (host, address) = rest.split_once('/').unwrap_or((rest, ""));
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Asked {
            method: Method::named(method),
            origin: format!("{scheme}://{host}"),
            path: format!("/{path}"),
            query: query.to_owned(),
            is_https: scheme == "https",
            accept: header("accept"),
            if_none_match: header("if-none-match"),
        }
    }

    /// Whether all of it is short enough to be read.
    ///
    /// # Errors
    /// The address or a header that is read is too long.
    pub fn check_lengths(&self) -> Result<(), Problem> {
        if self.origin.len() + self.path.len() + self.query.len() > MAX_ADDRESS_BYTES {
            return Err(Problem::AddressTooLong { max_bytes: MAX_ADDRESS_BYTES });
        }
        let mut headers = [&self.accept, &self.if_none_match].into_iter().flatten();
        if headers.any(|value| value.len() > MAX_HEADER_BYTES) {
            return Err(Problem::HeaderTooLong { max_bytes: MAX_HEADER_BYTES });
        }
        Ok(())
    }

    /// The parameters in the address, decoded, in their order.
    pub fn params(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query.as_bytes()).into_owned().collect()
    }
}

impl Method {
    fn named(name: &str) -> Method {
        match name {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            "OPTIONS" => Method::Options,
            _ => Method::Other,
        }
    }
}
