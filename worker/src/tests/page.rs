//! The page for people, without a runtime: what is shown when something is missing, and where it says it is.

use super::{Said, Site, run, text};
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
        ("/boards/redbridge/x", 404),
        ("/boards/%2e%2e%2f", 404),
        ("/nope", 404),
        ("/", 404),
    ] {
        let reply = Site::new().get(path);
        assert_eq!(reply.status().as_u16(), status, "{path}");
        assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
        assert!(text(&reply).contains("tel:999"), "{path}");
    }
}

#[test]
fn the_first_question_can_be_had_by_itself() {
    let site = Site::new();
    let reply = site.get("/boards/redbridge?embed=fragment&lang=cy");
    assert_eq!((reply.status().as_u16(), reply.header("access-control-allow-origin")), (200, Some("*")));
    let question = text(&reply);
    assert!(question.starts_with("<div") && !question.contains("<html") && !question.contains("<script"), "{question}");
    assert!(question.contains("tel:999") && question.contains("href=\"?agency=school&amp;lang=cy\""), "{question}");
    // What is pressed in it is heard where it stands, and not sent.
    assert!(question.contains("Nid yw'r hyn a ddewiswch yn gadael y dudalen hon."), "{question}");
    assert_eq!(site.get("/boards/nowhere?embed=fragment").status().as_u16(), 404);
}

#[test]
fn what_a_link_opens_is_open() {
    let site = Site::new();
    let asked = "/boards/redbridge?agency=police&stage=stage-1";
    for (show, expected) in [("stage", "question-stage"), ("other", "ways"), ("everything", "open")] {
        let reply = site.get(&format!("{asked}&show={show}"));
        assert_eq!(reply.status().as_u16(), 200, "{show}");
        assert!(text(&reply).contains(expected) && text(&reply) != text(&site.get(asked)), "{show}");
    }
}

#[test]
fn a_moment_that_nobody_understands_is_named_before_anything_is_answered() {
    let reply = Site::new().get("/boards/redbridge?at=31/11/2026");
    assert_eq!(reply.status().as_u16(), 400);
    assert!(text(&reply).contains("When was that? There is no such day."), "{}", text(&reply));
}

#[test]
fn a_page_without_its_document_still_says_whom_to_call() {
    for missing in [INDEX_PATH, "/data/redbridge."] {
        let site = Site::new();
        site.files.borrow_mut().retain(|path, _| !path.starts_with(missing));
        let reply = site.get("/boards/redbridge?agency=police");
        assert_eq!(reply.status().as_u16(), 500, "without {missing}");
        assert!(text(&reply).contains("tel:999"), "without {missing}");
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn boards_are_named_by_their_ids_at_least() {
    let site = Site::new();
    site.files.borrow_mut().retain(|path, _| !path.starts_with("/data/boards."));
    let reply = site.get("/boards/nowhere");
    assert_eq!(reply.status().as_u16(), 404);
    assert!(text(&reply).contains(r#"<a href="/boards/redbridge">redbridge</a>"#));
}

#[test]
fn the_boards_stand_on_the_front_page() {
    for path in ["/boards", "/boards/"] {
        let reply = Site::new().get(path);
        assert_eq!((reply.status().as_u16(), reply.header("location")), (303, Some("/")), "{path}");
    }
}

#[test]
fn a_link_leads_to_the_guide_whatever_was_done_to_it() {
    let site = Site::new();
    let plain = "/boards/redbridge?agency=police&stage=stage-3";
    for (path, leads_to) in [
        ("/boards/redbridge?agency=police&utm_source=news&fbclid=1&stage=stage-3", plain),
        ("/boards/redbridge?agency%3Dpolice%26stage%3Dstage-3", plain),
        ("/boards/redbridge?agency=police&amp;stage=stage-3", plain),
        ("/boards/redbridge%3Fagency=police&stage=stage-3", plain),
        ("/boards/redbridge%253Fagency%253Dpolice%2526stage=stage-3", plain),
        ("/boards/redbridge/?agency=police&stage=stage%252D3&gclid", plain),
        // What stood behind "#" stands there again, and decides nothing here.
        ("/boards/redbridge%23stage=stage-3", "/boards/redbridge#stage=stage-3"),
        ("/boards/redbridge%2523stage%253Dstage-3?utm_medium=mail", "/boards/redbridge#stage=stage-3"),
        (
            "/boards/redbridge%23agency=police%26stage=stage-3?embed=1",
            "/boards/redbridge?embed=1#agency=police&stage=stage-3",
        ),
        ("/boards/redbridge?mc_cid=x%23stage=stage-3", "/boards/redbridge#stage=stage-3"),
    ] {
        let reply = site.get(path);
        assert_eq!((reply.status().as_u16(), reply.header("location")), (303, Some(leads_to)), "{path}");
        assert!(reply.body().bytes().is_empty(), "{path}");
        let there = site.get(leads_to.split('#').next().unwrap());
        assert_eq!(there.status(), 200, "{leads_to} leads nowhere else");
    }
    // In the API the same is a mistake that is named.
    assert_eq!(site.get("/v1/boards/redbridge/guide?utm_source=news").status(), 400);
    assert_eq!(site.get("/v1/boards/redbridge%23stage=stage-3").status(), 404);
}

#[test]
fn what_a_stranger_wrote_into_an_address_is_not_said_by_the_board() {
    let site = Site::new();
    for query in ["agency=Call+0800+000000+now", "stage=nobody%20answers", "perspective=Call+0800+000000+now"] {
        let reply = site.get(&format!("/boards/redbridge?{query}"));
        assert_eq!(reply.status(), 400, "{query}");
        let page = text(&reply);
        assert!(page.contains("is no answer to"), "{query}: it is told all the same");
        assert!(!page.contains("0800") && !page.contains("nobody"), "{query}");
    }
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
