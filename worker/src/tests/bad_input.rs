//! A question that cannot be answered gets a problem that helps, never a panic.

use super::{Said, Site, json};
use serde_json::Value;

#[test]
fn a_problem_says_what_is_wrong_what_is_possible_and_whom_to_call() {
    let cases = [
        ("/v1/boards/redbridge/guide?stage=stage-9", 400, "bad-value", Some("stage-1")),
        ("/v1/boards/redbridge/guide?agency=nobody", 400, "bad-value", Some("police")),
        ("/v1/boards/redbridge/guide?colour=red", 400, "bad-value", Some("agency")),
        ("/v1/boards/redbridge/guide?stage=stage-1&stage=stage-2", 400, "bad-value", None),
        ("/v1/boards/redbridge/guide?at=soon", 400, "bad-value", None),
        // The clocks of London go forward at one o'clock that night.
        ("/v1/boards/redbridge/guide?at=2027-03-28T01:30", 400, "bad-value", None),
        ("/v1/boards/redbridge/timeline?pathway=none", 400, "bad-value", Some("resolution")),
        ("/v1/boards/redbridge/contacts?agency=nobody", 400, "bad-value", Some("police")),
        ("/v1/boards/redbridge/contacts?colour=red", 400, "bad-value", Some("agency")),
        ("/v1/boards/redbridge/services?page=0", 400, "bad-value", None),
        ("/v1/boards/redbridge/services?page=", 400, "bad-value", None),
        ("/v1/boards/redbridge/services?per_page=-1", 400, "bad-value", None),
        ("/v1/boards/redbridge/services?page=1&page=2", 400, "bad-value", Some("page")),
        ("/v1/boards/redbridge/services?agency=police", 400, "bad-value", Some("per_page")),
        ("/v1/boards/redbridge/services/nothing", 404, "unknown-service", None),
        ("/v1/boards/redbridge/services/nothing/else", 404, "unknown-path", None),
        ("/v1/boards/nowhere/services", 404, "unknown-board", Some("barnet")),
        ("/v1/boards/nowhere", 404, "unknown-board", Some("barnet")),
        ("/v1/boards/nowhere/guide", 404, "unknown-board", Some("barnet")),
        ("/v1/calendars/wales", 404, "unknown-division", None),
        ("/v1/boards/", 404, "unknown-board", Some("barnet")),
        ("/v1", 404, "unknown-path", None),
        ("/v2/boards", 404, "unknown-path", None),
        ("/v1/boards/redbridge/guide/", 404, "unknown-path", None),
        ("/schemas/none.json", 404, "unknown-path", None),
    ];
    let site = Site::new();
    for (path, status, code, choice) in cases {
        let reply = site.get(path);
        let problem = json(&reply);
        assert_eq!(reply.status().as_u16(), status, "{path}");
        assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{path}");
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(problem["type"], format!("/problems#{code}"), "{path}");
        assert!(!problem["detail"].as_str().unwrap().is_empty(), "{path}");
        assert_eq!(problem["emergency"]["phone"], "999", "{path}");
        let known = path.contains("redbridge") && (status == 400 || code == "unknown-service");
        assert_eq!(problem["board"]["policy"]["title"] == "Resolution and Escalation Policy", known, "{path}");
        let parameter = path.split_once('?').filter(|_| status == 400).and_then(|(_, query)| query.split_once('='));
        assert_eq!(problem["parameter"].as_str(), parameter.map(|(name, _)| name), "{path}");
        if status == 400 {
            assert_eq!(problem["allowed"], problem["choices"], "{path}");
        }
        if let Some(choice) = choice {
            let choices = problem["choices"].as_array().unwrap();
            assert!(choices.iter().any(|known| known == choice), "{path}: {choice} is not among {choices:?}");
        }
    }
}

#[test]
fn a_day_that_does_not_exist_is_told_so() {
    let problem = json(&Site::new().get("/v1/boards/redbridge/guide?at=2026-11-31"));
    assert_eq!(problem["parameter"], "at");
    assert_eq!(problem["detail"], "at: \"2026-11-31\" is no day of the calendar; write a day that its month has");
}

#[test]
fn oversized_questions_are_refused() {
    let site = Site::new();
    let long = "x".repeat(5000);
    assert_eq!(site.get(&format!("/v1/boards/redbridge/guide?agency={long}")).status(), 414);
    for path in [format!("/{long}"), format!("/boards/redbridge?agency={long}")] {
        let page = site.get(&path);
        assert_eq!(page.status(), 414);
        assert!(
            page.header("content-type").is_some_and(|of| of.starts_with("text/html")),
            "people read a page: {path}"
        );
    }
    let header = "\"x\",".repeat(3000);
    assert_eq!(site.ask("GET", "/v1/boards", &[("if-none-match", &header)]).status(), 431);
    assert_eq!(site.ask("GET", "/v1/boards", &[("accept", &header)]).status(), 431);
}

#[test]
fn a_date_beyond_the_calendar_is_answered_without_a_date() {
    let site = Site::new();
    let reply = site.get("/v1/boards/redbridge/guide?stage=stage-2&agency=police&at=2060-01-05&now=2060-01-05");
    let guide = json(&reply);
    assert_eq!(reply.status().as_u16(), 200);
    assert_eq!(guide["stage_ends"]["due"], Value::Null);
    let codes: Vec<&Value> = guide["warnings"].as_array().unwrap().iter().map(|warning| &warning["code"]).collect();
    assert!(codes.iter().any(|code| *code == "calendar_ends"), "{codes:?}");
}

#[test]
fn ten_thousand_different_bad_questions_are_told_so_and_the_next_is_served() {
    let site = Site::new();
    let names =
        ["agency", "own_agency", "stage", "pathway", "perspective", "from", "at", "began", "now", "%00", "case"];
    let values =
        ["", "%", "%ff%fe", "%f0%9f%92%a9", "..%2f..", "'%22<script>", "-1", "99999999999999999999", "null", "é"];
    let boards = ["redbridge", "suffolk", "barnet", "oxfordshire", "windsor-and-maidenhead"];
    for number in 0..10_000_usize {
        let (board, name) = (boards[number % 5], names[number % names.len()]);
        let value = format!("{}{number:x}{}", values[number % values.len()], values[number / 7 % values.len()]);
        let kind = ["guide", "timeline"][number % 2];
        let path = format!("/v1/boards/{board}/{kind}?{name}={value}");
        let reply = site.get(&path);
        assert_eq!(reply.status().as_u16(), 400, "{path}");
        assert_eq!(json(&reply)["status"], 400, "{path}");
    }
    assert_eq!(site.get("/v1/boards/redbridge/guide").status(), 200);
}
