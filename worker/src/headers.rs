//! Headers that do not depend on what was asked: who may read, what a browser may do with it, which build it came from.

use crate::index::BoardFiles;
use crate::reply::{Body, Reply};
use escalation::time::moment::PartialDate;
use std::borrow::Cow;

/// The methods that exist.
pub const METHODS: &str = "GET, HEAD, OPTIONS";

/// Headers of every reply that is not a page.
const ALWAYS: [(&str, &str); 6] = [
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", "etag, escalation-build, escalation-contacts, escalation-policy, server-timing"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("timing-allow-origin", "*"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
];

/// What a browser may do with data, should it ever show it as a page: nothing.
const DATA_POLICY: [(&str, &str); 2] = [
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// What a browser may do with a page: run our files, ask us, send its form to us. Nothing inline.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/// A year; sent over encrypted connections only, as the standard asks.
const STRICT_TRANSPORT: &str = "max-age=31536000; includeSubDomains";

/// Puts on the headers that every reply carries.
pub fn everywhere(reply: &mut Reply, build: &str, is_https: bool) {
    let is_page = reply.header("content-security-policy").is_some();
    let data_policy = DATA_POLICY.iter().filter(|_| !is_page);
    reply.headers.extend(ALWAYS.iter().chain(data_policy).map(|(name, value)| (*name, (*value).into())));
    reply.headers.push(("escalation-build", build.to_owned().into()));
    if is_https {
        reply.headers.push(("strict-transport-security", STRICT_TRANSPORT.into()));
    }
}

/// Headers of a page; one that is made for frames may stand in anybody's.
pub fn page(framed: bool) -> [(&'static str, Cow<'static, str>); 2] {
    let ancestors = if framed { "*" } else { "'self'" };
    [
        ("content-security-policy", format!("{PAGE_POLICY}; frame-ancestors {ancestors}").into()),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()".into()),
    ]
}

/// The answer to OPTIONS, which a browser also asks before a request with headers of its own.
pub fn preflight() -> Reply {
    let headers = [
        ("allow", METHODS),
        ("access-control-allow-methods", METHODS),
        ("access-control-allow-headers", "*"),
        ("access-control-max-age", "86400"),
        ("cache-control", "public, max-age=86400"),
    ];
    Reply { status: 204, headers: headers.map(|(name, value)| (name, value.into())).into(), body: Body::Empty }
}

/// What an answer about a board rests on, as headers say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Board, edition and version of its document: `redbridge; edition="3rd edition"; document="0f3c…"`.
    pub policy: String,
    /// Where its contacts come from and their newest date: `deployed; as-of="2017-05"`.
    pub contacts: String,
}

impl Origin {
    /// Everything as it was deployed.
    pub fn deployed(board: &str, files: &BoardFiles) -> Origin {
        Origin {
            policy: policy(board, files, &files.document.hash),
            contacts: contacts("deployed", files.contacts_as_of.as_deref()),
        }
    }

    /// With contacts that were published since; `tag` is that of the document with them in it.
    pub fn published(board: &str, files: &BoardFiles, tag: &str, as_of: Option<PartialDate>) -> Origin {
        Origin {
            policy: policy(board, files, tag.trim_matches('"')),
            contacts: contacts("published", as_of.map(|date| date.to_string()).as_deref()),
        }
    }

    /// The headers.
    pub fn headers(self) -> [(&'static str, Cow<'static, str>); 2] {
        [("escalation-policy", self.policy.into()), ("escalation-contacts", self.contacts.into())]
    }
}

fn policy(board: &str, files: &BoardFiles, document: &str) -> String {
    match &files.edition {
        Some(edition) => format!("{board}; edition=\"{}\"; document=\"{document}\"", quotable(edition)),
        None => format!("{board}; document=\"{document}\""),
    }
}

fn contacts(from: &str, as_of: Option<&str>) -> String {
    match as_of {
        Some(as_of) => format!("{from}; as-of=\"{}\"", quotable(as_of)),
        None => from.to_owned(),
    }
}

/// A header carries plain characters only: any other becomes a question mark.
fn quotable(text: &str) -> String {
    let plain = |letter: char| matches!(letter, ' '..='~') && !matches!(letter, '"' | '\\');
    text.chars().map(|letter| if plain(letter) { letter } else { '?' }).collect()
}
