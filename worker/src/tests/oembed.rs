//! What an editor is given for the address of a board's page.

use super::{Said, Site, json, text};

const SITE: &str = "http://guide.test";

/// The answer's HTML.
fn html(query: &str) -> String {
    let reply = Site::new().get(&format!("/oembed?{query}"));
    assert_eq!(reply.status().as_u16(), 200, "{query}: {}", text(&reply));
    json(&reply)["html"].as_str().unwrap().to_owned()
}

#[test]
fn an_address_becomes_the_emergency_line_a_link_and_the_guide() {
    let reply =
        Site::new().get(&format!("/oembed?url={SITE}/boards/redbridge&format=json&maxwidth=600&maxheight=900&dnt=1"));
    let answer = json(&reply);
    assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
    assert_eq!((&answer["width"], &answer["height"]), (&600.into(), &900.into()));
    assert_eq!(reply.header("content-type"), Some("application/json"));
    let html = answer["html"].as_str().unwrap();
    let expected = format!(
        "<blockquote class=\"wp-embedded-content\">If a child is in immediate danger, call <a href=\"tel:999\">999</a>. \
         <a href=\"{SITE}/boards/redbridge\">Resolution and Escalation Policy (Redbridge Local Safeguarding Children Board)</a></blockquote>\
         <iframe class=\"wp-embedded-content\" src=\"{SITE}/boards/redbridge?embed=1\" \
         title=\"Resolution and Escalation Policy (Redbridge Local Safeguarding Children Board)\" width=\"600\" height=\"900\" \
         style=\"border:0\" allow=\"clipboard-write\"></iframe>"
    );
    assert_eq!(html, expected);
}

#[test]
fn what_was_chosen_in_an_address_stands_where_no_server_sees_it() {
    let asked = "url=http%3A%2F%2Fguide.test%2Fboards%2Fredbridge%3Fagency%3Dpolice%26lang%3Dcy%26embed%3D1%23own_agency%3Dschool";
    let html = html(asked);
    assert!(
        html.contains(&format!(
            "src=\"{SITE}/boards/redbridge?embed=1&amp;lang=cy#agency=police&amp;own_agency=school\""
        )),
        "{html}"
    );
    assert!(
        html.contains(&format!("href=\"{SITE}/boards/redbridge?lang=cy#agency=police&amp;own_agency=school\"")),
        "{html}"
    );
}

#[test]
fn nothing_in_an_address_can_leave_its_place() {
    let html = html("url=http://guide.test/boards/redbridge%3Fagency%3D%2522%253E%253Cscript%253E%23x%3D%22%3E%3Cb%3E");
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    assert_eq!(html.matches('<').count(), 8, "{html}");
}

#[test]
fn an_encrypted_address_is_this_site_too() {
    assert!(html("url=https://guide.test/boards/redbridge/").contains("/boards/redbridge?embed=1"));
}

#[test]
fn what_cannot_be_embedded_is_told_as_a_problem() {
    for (query, status) in [
        ("", 400),
        ("url=", 400),
        ("url=http://guide.test/", 400),
        ("url=http://guide.test/boards/", 400),
        ("url=http://guide.test/boards/redbridge/x", 400),
        ("url=http://guide.test.example/boards/redbridge", 400),
        ("url=http://other.test/boards/redbridge", 400),
        ("url=http://guide.test/boards/redbridge&format=xml", 400),
        ("url=http://guide.test/boards/nowhere", 404),
    ] {
        let reply = Site::new().get(&format!("/oembed?{query}"));
        assert_eq!(reply.status().as_u16(), status, "{query}");
        assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{query}");
    }
}

#[test]
fn the_page_leads_editors_there() {
    for path in ["/boards/redbridge", "/boards/redbridge?embed=1"] {
        let page = text(&Site::new().get(path));
        let href = "href=\"http://guide.test/oembed?url=http%3A%2F%2Fguide.test%2Fboards%2Fredbridge&amp;format=json\"";
        assert!(page.contains("type=\"application/json+oembed\"") && page.contains(href), "{path}");
    }
}
