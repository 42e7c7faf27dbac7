//! Headers that do not depend on what was asked: who may read, what a browser may do with it, which build it came from.

use crate::content::Cache;
use crate::reply::Reply;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY,
    REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, StatusCode};

/// The methods that exist.
pub const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, OPTIONS");

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const BUILD: HeaderName = HeaderName::from_static("escalation-build");

/// Headers of every reply.
const ALWAYS: [(HeaderName, &str); 6] = [
    (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (
        ACCESS_CONTROL_EXPOSE_HEADERS,
        "content-location, etag, escalation-build, escalation-contacts, escalation-policy, server-timing",
    ),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (HeaderName::from_static("timing-allow-origin"), "*"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
];

/// What a browser may do with data, should it ever show it as a page: nothing.
const DATA_POLICY: [(HeaderName, &str); 2] = [
    (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    (PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=()"),
];

/// What a browser may do with a page: run our files, ask us, send its form to us. Nothing inline.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/// A year; sent over encrypted connections only, as the standard asks.
const STRICT_TRANSPORT: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Puts on the headers that every reply carries.
pub fn everywhere(reply: &mut Reply, build: &str, is_https: bool) {
    let headers = reply.headers_mut();
    let is_page = headers.contains_key(CONTENT_SECURITY_POLICY);
    let data_policy = DATA_POLICY.into_iter().filter(|_| !is_page);
    headers.extend(ALWAYS.into_iter().chain(data_policy).map(|(name, value)| (name, HeaderValue::from_static(value))));
    if let Ok(build) = HeaderValue::from_str(build) {
        headers.insert(BUILD, build);
    }
    if is_https {
        headers.insert(STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
}

/// Puts on the headers of a page; one that is made for frames may stand in anybody's.
pub fn page(reply: &mut Reply, framed: bool) {
    let ancestors = if framed { "*" } else { "'self'" };
    let headers = reply.headers_mut();
    if let Ok(policy) = HeaderValue::try_from(format!("{PAGE_POLICY}; frame-ancestors {ancestors}")) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    let permissions = HeaderValue::from_static("camera=(), geolocation=(), microphone=(), browsing-topics=()");
    headers.insert(PERMISSIONS_POLICY, permissions);
}

/// The answer to OPTIONS, which a browser also asks before a request with headers of its own.
pub fn preflight() -> Reply {
    let mut reply = Reply::default();
    *reply.status_mut() = StatusCode::NO_CONTENT;
    let headers = [
        (ALLOW, METHODS),
        (ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*")),
        (ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400")),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400")),
    ];
    reply.headers_mut().extend(headers);
    reply
}

/// A reply that nobody keeps.
pub fn unkept(status: StatusCode) -> Reply {
    let mut reply = Reply::default();
    *reply.status_mut() = status;
    reply.headers_mut().insert(CACHE_CONTROL, Cache::Never.header());
    reply
}
