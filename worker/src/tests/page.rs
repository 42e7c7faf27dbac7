//! The page for people, without a runtime: what is shown when something is missing, and where it says it is.

use super::{Site, run, text};
use crate::asked::Asked;
use crate::index::INDEX_PATH;
use crate::serve::serve;

#[test]
fn whoever_asks_for_a_page_is_shown_a_page() {
    for (path, status) in [
        ("/boards/redbridge", 200),
        ("/boards/redbridge/", 200),
        ("/boards/redbridge?agency=police&stage=stage-2", 200),
        ("/boards/redbridge?agency=nobody", 400),
        ("/boards/nowhere", 404),
        ("/boards/", 404),
    ] {
        let reply = Site::new().get(path);
        assert_eq!(reply.status, status, "{path}");
        assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
        assert!(text(&reply).contains("tel:999"), "{path}");
    }
}

#[test]
fn the_first_question_can_be_had_by_itself() {
    let site = Site::new();
    let reply = site.get("/boards/redbridge?embed=fragment&lang=cy");
    assert_eq!((reply.status, reply.header("access-control-allow-origin")), (200, Some("*")));
    let question = text(&reply);
    assert!(question.starts_with("<div") && !question.contains("<html") && !question.contains("<script"), "{question}");
    assert!(question.contains("tel:999") && question.contains("href=\"?agency=school&amp;lang=cy\""), "{question}");
    assert_eq!(site.get("/boards/nowhere?embed=fragment").status, 404);
}

#[test]
fn a_page_without_its_document_still_says_whom_to_call() {
    for missing in [INDEX_PATH, "/data/redbridge."] {
        let site = Site::new();
        site.files.borrow_mut().retain(|path, _| !path.starts_with(missing));
        let reply = site.get("/boards/redbridge?agency=police");
        assert_eq!(reply.status, 500, "without {missing}");
        assert!(text(&reply).contains("tel:999"), "without {missing}");
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn boards_are_named_by_their_ids_at_least() {
    let site = Site::new();
    site.files.borrow_mut().retain(|path, _| !path.starts_with("/data/boards."));
    let reply = site.get("/boards/nowhere");
    assert_eq!(reply.status, 404);
    assert!(text(&reply).contains(r#"<a href="/boards/redbridge">redbridge</a>"#));
}

#[test]
fn an_encrypted_page_stays_encrypted_and_names_its_own_address() {
    let site = Site::new();
    let asked = Asked::new("GET", "https://guide.example/boards/redbridge", |_| None);
    let reply = run(serve(&site, &site.kept, asked, site.present.get()));
    assert_eq!(reply.header("strict-transport-security"), Some("max-age=31536000; includeSubDomains"));
    assert!(text(&reply).contains(r#"<link rel="canonical" href="https://guide.example/boards/redbridge">"#));
}

#[test]
fn an_answer_holds_until_the_minute_is_over() {
    let site = Site::new();
    // It is 42 seconds past the minute.
    assert_eq!(site.get("/boards/redbridge").header("cache-control"), Some("public, max-age=18"));
    assert_eq!(site.get("/boards/redbridge?agency=police").header("cache-control"), Some("private, max-age=18"));
}

#[test]
fn data_in_the_page_cannot_end_its_script() {
    let page = text(&Site::new().get("/boards/redbridge"));
    let (_, data) = page.split_once(r#"<script type="application/ld+json">"#).unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    assert!(!data.contains('<'));
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "Organization");
}
