//! Contacts that were published after the deployment: used when they can be trusted, and only then.

use super::{Said, Site, json, text};
use crate::asked::Asked;
use crate::digest::sha256;
use crate::platform::Platform;
use crate::published::{Note, Published, Reading};
use crate::serve::serve;
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

const GUIDE: &str = "/v1/boards/redbridge/guide?stage=stage-2&agency=police";

/// A question to each route that shows contacts, or rests on the document that holds them.
const ROUTES: [&str; 9] = [
    "/v1/boards/redbridge",
    "/v1/boards/redbridge/contacts",
    "/v1/boards/redbridge/contacts.vcf",
    "/v1/boards/redbridge/services",
    GUIDE,
    "/v1/boards/redbridge/guide?stage=stage-2&agency=police&now=2026-11-20",
    "/v1/boards/redbridge/timeline?stage=stage-2&agency=police",
    "/v1/boards/redbridge/timeline.ics?stage=stage-2&agency=police&at=2026-11-20",
    "/boards/redbridge",
];

#[test]
fn newer_contacts_are_used_everywhere_and_said_to_be() {
    let deployed = Site::new();
    let site = Site::new();
    publish(&site, &list("2026-11", "020 7946 0001"));
    for path in ROUTES {
        let (before, after) = (deployed.get(path), site.get(path));
        assert_eq!((before.status().as_u16(), after.status().as_u16()), (200, 200), "{path}");
        assert_eq!(before.header("escalation-contacts"), Some("deployed; as-of=\"2017-05\""), "{path}");
        assert_eq!(after.header("escalation-contacts"), Some("published; as-of=\"2026-11\""), "{path}");
        assert_ne!(before.header("escalation-policy"), after.header("escalation-policy"), "{path}");
        // The deadlines of a calendar name nobody's number.
        if !path.contains(".ics") {
            assert_ne!(before.header("etag"), after.header("etag"), "{path}");
            // A card, and what programs read in a page, have the number as it is dialled, everything else as it is printed.
            let is_dialled = path.ends_with(".vcf") || path == "/boards/redbridge";
            let number = if is_dialled { "+442079460001" } else { "020 7946 0001" };
            assert!(!text(&before).contains(number), "{path}");
            assert!(text(&after).contains(number), "{path}");
        }
    }
    let guide = json(&site.get(GUIDE));
    assert_eq!(guide["contact_list"], json!({"from": "published", "as_of": "2026-11", "age_days": 0}));
    let rows = json(&site.get("/v1/boards/redbridge/contacts"));
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["from"] == "published"));
    assert_eq!(json(&deployed.get("/v1/boards/redbridge/contacts"))[0]["from"], "deployed");
}

#[test]
fn a_problem_and_a_health_report_say_what_they_rest_on() {
    let site = Site::new();
    publish(&site, &list("2026-11", "020 7946 0001"));
    let refused = site.get("/v1/boards/redbridge/guide?agency=nobody");
    assert_eq!(refused.status(), 400);
    assert_eq!(refused.header("escalation-contacts"), Some("published; as-of=\"2026-11\""));
    assert!(refused.header("escalation-policy").is_some());
    // A report is made with a deployment, from the contacts of that deployment.
    let health = site.get("/v1/boards/redbridge/health");
    assert_eq!(health.status(), 200);
    assert_eq!(health.header("escalation-contacts"), Some("deployed; as-of=\"2017-05\""));
}

#[test]
fn the_deployed_contacts_stand_where_others_cannot_be_trusted() {
    let good = list("2026-11", "020 7946 0001");
    let cases: Vec<(&str, Reading)> = vec![
        ("nothing is published", Reading::Nothing),
        ("it cannot be read in time", Reading::Failed),
        ("no note", Reading::Found(Published { note: None, ..good.clone() })),
        ("another board's", found(&good, |note| note.board = "suffolk".to_owned())),
        ("damaged", found(&good, |note| note.sha256 = "0".repeat(64))),
        ("another list's date", found(&good, |note| note.as_of = "2026-10".to_owned())),
        ("no time of publishing", found(&good, |note| note.published = "soon".to_owned())),
        ("garbage", Reading::Found(published("\u{0}\u{1}garbage".to_owned()))),
        ("not a list", Reading::Found(published("[]".to_owned()))),
        ("unknown keys", Reading::Found(published(r#"{"as_of":"2026-11","x":{"colour":"red"}}"#.to_owned()))),
        ("empty", Reading::Found(published("{}".to_owned()))),
        ("older", Reading::Found(list("2016", "020 7946 0001"))),
        ("without a date", Reading::Found(undated())),
        // It is 20 November 2026.
        ("dated tomorrow", Reading::Found(list("2026-11-21", "020 7946 0001"))),
        ("dated next month", Reading::Found(list("2026-12", "020 7946 0001"))),
        ("published tomorrow", found(&good, |note| note.published = "2026-11-21T09:00:00Z".to_owned())),
    ];
    for (why, reading) in cases {
        let site = Site::new();
        *site.published.borrow_mut() = reading;
        for path in ROUTES {
            let reply = site.get(path);
            assert_eq!(reply.status().as_u16(), 200, "{why}: {path}");
            assert_eq!(reply.header("escalation-contacts"), Some("deployed; as-of=\"2017-05\""), "{why}: {path}");
            assert!(!text(&reply).contains("020 7946 0001"), "{why}: {path}");
        }
    }
}

#[test]
fn one_row_that_is_dated_tomorrow_spoils_a_list() {
    let mut contacts = deployed();
    contacts["as_of"] = "2026".into();
    let row = contacts.as_object().unwrap().keys().find(|key| *key != "as_of").unwrap().clone();
    contacts[&row]["as_of"] = "2026-11-21".into();
    let site = Site::new();
    publish(&site, &published(contacts.to_string()));
    assert_eq!(source(&site), "deployed");
    later(&site, 24 * 60 * 60);
    assert_eq!(source(&site), "published", "the day has come");
}

#[test]
fn of_two_lists_that_may_be_of_one_day_the_later_is_used() {
    // The deployment was built at noon on 19 November 2026, with contacts of May 2017.
    let cases = [
        ("2017-05", "2026-11-19T12:00:01Z", "published"),
        ("2017-05", "2026-11-19T13:00:01+01:00", "published"),
        ("2017-05", "2026-11-19T12:00:00Z", "deployed"),
        ("2017-05", "2026-11-19T11:59:59Z", "deployed"),
        ("2017-05-01", "2026-11-19T12:00:01Z", "published"),
        ("2017-05-01", "2026-11-19T11:59:59Z", "deployed"),
        ("2017", "2026-11-19T12:00:01Z", "published"),
        ("2017", "2026-11-19T11:59:59Z", "deployed"),
        // Here the dates decide, whenever it was.
        ("2017-06", "2026-11-01T00:00:00Z", "published"),
        ("2017-04", "2026-11-20T00:00:00Z", "deployed"),
    ];
    for (as_of, when, expected) in cases {
        let site = Site::new();
        *site.published.borrow_mut() = found(&list(as_of, "020 7946 0001"), |note| note.published = when.to_owned());
        assert_eq!(source(&site), expected, "a list as of {as_of}, published {when}");
    }
}

#[test]
fn published_contacts_are_looked_for_once_a_minute() {
    let site = Site::new();
    *site.published.borrow_mut() = Reading::Nothing;
    assert_eq!(source(&site), "deployed");
    publish(&site, &list("2026-11", "020 7946 0001"));
    assert_eq!(source(&site), "deployed");
    later(&site, 61);
    assert_eq!(source(&site), "published");
    assert_eq!(site.looks.get(), 2);
    // What was good stands while the store cannot be read, and goes when it is withdrawn.
    *site.published.borrow_mut() = Reading::Failed;
    later(&site, 61);
    assert_eq!(source(&site), "published");
    *site.published.borrow_mut() = Reading::Nothing;
    later(&site, 61);
    assert_eq!(source(&site), "deployed");
}

#[test]
fn one_list_follows_another_and_a_bad_one_takes_the_good_one_away() {
    let site = Site::new();
    let numbers = |site: &Site| text(&site.get("/v1/boards/redbridge/contacts"));
    publish(&site, &list("2026-10", "020 7946 0001"));
    assert!(numbers(&site).contains("020 7946 0001"));
    let first = site.get(GUIDE);
    publish(&site, &list("2026-11", "020 7946 0002"));
    later(&site, 61);
    assert!(numbers(&site).contains("020 7946 0002") && !numbers(&site).contains("020 7946 0001"));
    assert_ne!(site.get(GUIDE).header("etag"), first.header("etag"));
    // What is published last counts: a list that cannot be trusted is none, and the deployed one stands.
    *site.published.borrow_mut() = Reading::Found(published("garbage".to_owned()));
    later(&site, 61);
    assert_eq!(source(&site), "deployed");
    assert!(!numbers(&site).contains("020 7946"));
}

#[test]
fn a_list_that_comes_too_late_is_used_by_the_next_request() {
    let site = Site::new();
    *site.published.borrow_mut() = Reading::Failed;
    assert_eq!(source(&site), "deployed");
    site.kept.arrived("redbridge", site.present.get(), Reading::Found(list("2026-11", "020 7946 0001")));
    assert_eq!(source(&site), "published");
    assert_eq!(site.looks.get(), 1, "it is not asked for again");
    later(&site, 61);
    assert_eq!(source(&site), "published", "it stands while the next is waited for");
    site.kept.arrived("redbridge", site.present.get(), Reading::Failed);
    assert_eq!(source(&site), "published");
    site.kept.arrived("redbridge", site.present.get(), Reading::Nothing);
    assert_eq!(source(&site), "deployed");
}

#[test]
fn where_nothing_is_ever_published_nobody_looks_twice() {
    let site = Site::new();
    for _ in 0..3 {
        assert_eq!(source(&site), "deployed");
        assert_eq!(site.get("/v1/boards/suffolk/guide").status(), 200);
        later(&site, 61);
    }
    assert_eq!(site.looks.get(), 1);
}

#[test]
fn a_request_that_waits_in_vain_does_not_undo_what_another_read() {
    let site = Site::new();
    publish(&site, &list("2026-11", "020 7946 0001"));
    let slow = Slow { site: &site, is_over: Cell::new(false) };
    let mut waiting = pin!(serve(&slow, &site.kept, asked(GUIDE), site.present.get()));
    let mut nobody = Context::from_waker(Waker::noop());
    assert!(waiting.as_mut().poll(&mut nobody).is_pending());
    assert_eq!(source(&site), "published");
    slow.is_over.set(true);
    let Poll::Ready(reply) = waiting.as_mut().poll(&mut nobody) else { unreachable!("it waits no longer") };
    assert_eq!(reply.status().as_u16(), 200);
    assert_eq!(source(&site), "published");
    assert_eq!(site.looks.get(), 1);
}

/// The same deployment, where the store has nothing to say until the waiting is over.
struct Slow<'a> {
    site: &'a Site,
    is_over: Cell<bool>,
}

impl Platform for Slow<'_> {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.site.file(path).await
    }

    async fn published(&self, _board: &str) -> Reading {
        poll_fn(|_| if self.is_over.get() { Poll::Ready(Reading::Failed) } else { Poll::Pending }).await
    }

    fn waited(&self) -> u64 {
        0
    }

    fn fresh(&self) -> String {
        self.site.fresh()
    }

    fn build(&self) -> Rc<str> {
        self.site.build()
    }
}

fn asked(path: &str) -> Asked {
    Asked::new("GET", &format!("http://guide.test{path}"), |_| None)
}

fn source(site: &Site) -> String {
    json(&site.get(GUIDE))["contact_list"]["from"].as_str().unwrap().to_owned()
}

fn later(site: &Site, seconds: i64) {
    site.present.set(site.present.get() + TimeDelta::seconds(seconds));
}

fn publish(site: &Site, published: &Published) {
    *site.published.borrow_mut() = Reading::Found(published.clone());
}

/// Redbridge's own contacts under another date, with this number beside each address.
fn list(as_of: &str, phone: &str) -> Published {
    let mut contacts = deployed();
    contacts["as_of"] = as_of.into();
    for row in contacts.as_object_mut().unwrap().values_mut().filter(|row| row.get("emails").is_some()) {
        row["phones"] = json!([phone]);
        row["dial"] = json!(["+442079460001"]);
    }
    published(contacts.to_string())
}

fn undated() -> Published {
    let mut contacts = deployed();
    contacts.as_object_mut().unwrap().remove("as_of");
    published(contacts.to_string())
}

fn deployed() -> Value {
    json(&Site::new().get("/v1/boards/redbridge"))["contacts"].clone()
}

fn published(text: String) -> Published {
    let sha256 = sha256(text.as_bytes());
    let as_of = serde_json::from_str::<Value>(&text).ok().and_then(|list| Some(list["as_of"].as_str()?.to_owned()));
    let note = Note {
        board: "redbridge".to_owned(),
        as_of: as_of.unwrap_or_default(),
        published: "2026-11-20T09:00:00Z".to_owned(),
        sha256,
    };
    Published { text, note: Some(note) }
}

fn found(published: &Published, change: impl Fn(&mut Note)) -> Reading {
    let mut published = published.clone();
    change(published.note.as_mut().unwrap());
    Reading::Found(published)
}
