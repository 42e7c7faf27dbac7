//! Methods, conditions, forms and headers.

use super::{Said, Site, json};

const PATHS: [&str; 11] = [
    "/v1/boards",
    "/v1/boards/redbridge",
    "/v1/boards/redbridge/packed",
    "/v1/boards/redbridge/contacts",
    "/v1/boards/redbridge/contacts.vcf",
    "/v1/boards/redbridge/services",
    "/v1/boards/redbridge/guide",
    "/v1/boards/redbridge/guide?agency=nobody",
    "/v1/boards/redbridge/timeline",
    "/v1/boards/nowhere",
    "/healthz",
];

#[test]
fn every_path_has_the_same_methods() {
    let site = Site::new();
    for path in PATHS {
        let get = site.get(path);
        let head = site.ask("HEAD", path, &[]);
        assert_eq!(head.status(), get.status(), "HEAD {path}");
        assert_eq!(head.headers(), get.headers(), "HEAD {path}");
        assert!(head.body().bytes().is_empty(), "HEAD {path}");
        let options = site.ask("OPTIONS", path, &[]);
        assert_eq!(options.status(), 204, "OPTIONS {path}");
        assert_eq!(options.header("allow"), Some("GET, HEAD, OPTIONS"));
        assert_eq!(options.header("access-control-allow-methods"), Some("GET, HEAD, OPTIONS"));
        for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", ""] {
            let refused = site.ask(method, path, &[]);
            assert_eq!(refused.status(), 405, "{method} {path}");
            assert_eq!(refused.header("allow"), Some("GET, HEAD, OPTIONS"), "{method} {path}");
        }
    }
}

#[test]
fn a_version_that_the_reader_has_is_not_sent_again() {
    let site = Site::new();
    for path in PATHS.into_iter().filter(|path| site.get(path).header("etag").is_some()) {
        let first = site.get(path);
        let tag = first.header("etag").unwrap();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag} is strong");
        for known in [tag.to_owned(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
            let again = site.ask("GET", path, &[("if-none-match", &known)]);
            assert_eq!(again.status(), 304, "{path} with {known}");
            assert!(again.body().bytes().is_empty());
            assert_eq!(again.header("etag"), Some(tag));
            assert_eq!(again.header("cache-control"), first.header("cache-control"));
            assert_eq!(again.header("vary"), first.header("vary"));
        }
        assert_eq!(site.ask("GET", path, &[("if-none-match", "\"other\"")]).status(), 200);
    }
}

#[test]
fn who_asks_for_one_version_alone_is_given_no_other() {
    let site = Site::new();
    for path in PATHS.into_iter().filter(|path| site.get(path).header("etag").is_some()) {
        let tag = site.get(path).header("etag").unwrap().to_owned();
        for wanted in [tag.clone(), format!("\"other\", {tag}"), "*".to_owned()] {
            assert_eq!(site.ask("GET", path, &[("if-match", &wanted)]).status(), 200, "{path} with {wanted}");
        }
        // The comparison is the strong one, and what cannot be read is no version.
        for other in ["\"other\"".to_owned(), format!("W/{tag}"), "other".to_owned()] {
            let refused = site.ask("GET", path, &[("if-match", &other)]);
            assert_eq!(refused.status(), 412, "{path} with {other}");
            assert_eq!(json(&refused)["type"], "/problems#other-version");
        }
        // RFC 9110, 13.2.2: If-Match is looked at first.
        let both = [("if-match", "\"other\""), ("if-none-match", tag.as_str())];
        assert_eq!(site.ask("GET", path, &both).status(), 412, "{path}");
    }
}

#[test]
fn letters_that_were_encoded_for_no_reason_are_letters() {
    let site = Site::new();
    for (encoded, plain) in [
        ("/v1/boards/%72edbridge", "/v1/boards/redbridge"),
        ("/%76%31/boards/windsor%2Dand%2dmaidenhead", "/v1/boards/windsor-and-maidenhead"),
        ("/v1/boards/redbridge/contacts%2Evcf", "/v1/boards/redbridge/contacts.vcf"),
        ("/v1/boards/redbridge/guide?st%61ge=st%61ge-2&now=2026", "/v1/boards/redbridge/guide?stage=stage-2&now=2026"),
    ] {
        let (encoded, plain) = (site.get(encoded), site.get(plain));
        assert_eq!(encoded.status(), plain.status());
        assert_eq!(encoded.body().bytes(), plain.body().bytes());
    }
    assert_eq!(site.get("/v1/boards%2fredbridge").status(), 404);
}

#[test]
fn an_answer_is_kept_no_longer_than_it_holds() {
    let site = Site::new();
    let minutes = Some("public, max-age=300, stale-while-revalidate=86400");
    assert_eq!(site.get("/v1/boards/redbridge").header("cache-control"), minutes);
    assert_eq!(site.get("/v1/boards/redbridge/guide?now=2026-11-20").header("cache-control"), minutes);
    // It is 42 seconds past the minute.
    assert_eq!(site.get("/v1/boards/redbridge/guide").header("cache-control"), Some("public, max-age=18"));
    assert_eq!(site.get("/v1/boards/redbridge/guide?now=").header("cache-control"), Some("public, max-age=18"));
    assert_eq!(site.get("/v1/boards/nowhere").header("cache-control"), Some("no-store"));
    assert_eq!(site.get("/healthz").header("cache-control"), Some("no-store"));
}

#[test]
fn every_reply_may_be_read_from_anywhere_and_says_its_build() {
    let site = Site::new();
    for path in PATHS {
        for method in ["GET", "HEAD", "OPTIONS", "POST"] {
            let reply = site.ask(method, path, &[]);
            assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "{method} {path}");
            assert_eq!(reply.header("access-control-allow-credentials"), None, "{method} {path}");
            assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{method} {path}");
            assert_eq!(reply.header("strict-transport-security"), None, "the connection is not encrypted");
        }
        assert_eq!(site.get(path).header("escalation-build"), Some("build"), "{path}");
    }
}

#[test]
fn the_form_is_the_one_that_is_accepted() {
    let site = Site::new();
    let cases = [
        ("/v1/boards/redbridge/contacts", "text/vcard", 200, "text/vcard; charset=utf-8"),
        ("/v1/boards/redbridge/contacts", "application/json", 200, "application/json"),
        ("/v1/boards/redbridge/contacts", "text/html", 406, "application/problem+json"),
        ("/v1/boards/redbridge/contacts.vcf", "application/json", 200, "text/vcard; charset=utf-8"),
        (
            "/v1/boards/redbridge/timeline?stage=stage-2&at=2026-11-20",
            "text/calendar",
            200,
            "text/calendar; charset=utf-8",
        ),
        ("/v1/boards/redbridge/timeline.ics?stage=stage-2&at=2026-11-20", "*/*", 200, "text/calendar; charset=utf-8"),
        (
            "/v1/boards/redbridge/timeline.ics?stage=stage-2&at=2026-11-20",
            "text/html,image/png",
            200,
            "text/calendar; charset=utf-8",
        ),
        ("/v1/boards/redbridge/guide", ",,,", 200, "application/json"),
        ("/v1/boards/redbridge/guide", "", 200, "application/json"),
        ("/v1/boards/redbridge/guide", "text/calendar", 406, "application/problem+json"),
        ("/v1/boards/redbridge/packed", "*/*", 200, "application/octet-stream"),
        ("/v1/boards/redbridge/packed", "application/octet-stream", 200, "application/octet-stream"),
        ("/v1/boards/redbridge/packed", "text/plain", 406, "application/problem+json"),
        ("/v1/boards", "application/xml", 406, "application/problem+json"),
    ];
    for (path, accept, status, media_type) in cases {
        let reply = site.ask("GET", path, &[("accept", accept)]);
        assert_eq!(
            (reply.status().as_u16(), reply.header("content-type")),
            (status, Some(media_type)),
            "{path} as {accept}"
        );
    }
    assert_eq!(site.get("/v1/boards/redbridge/contacts").header("vary"), Some("accept"));
    assert_eq!(site.get("/v1/boards/redbridge/guide").header("vary"), None);
    let refused = json(&site.ask("GET", "/v1/boards/redbridge/contacts", &[("accept", "text/html")]));
    assert_eq!(refused["choices"], serde_json::json!(["application/json", "text/vcard"]));
}
