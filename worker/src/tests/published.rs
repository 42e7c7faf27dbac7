//! Contacts that were published after the deployment: used when they can be trusted, and only then.

use super::{Site, json};
use crate::kept::hex;
use crate::published::{Note, Published, Reading};
use chrono::TimeDelta;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const GUIDE: &str = "/v1/boards/redbridge/guide?stage=stage-2&agency=police";

#[test]
fn newer_contacts_are_used_everywhere_and_said_to_be() {
    let site = Site::new();
    let before = site.get("/v1/boards/redbridge");
    let site = Site::new();
    publish(&site, &list("2026-11"));
    let guide = json(&site.get(GUIDE));
    assert_eq!(guide["contact_list"], json!({"from": "published", "as_of": "2026-11", "age_days": 0}));
    let after = site.get("/v1/boards/redbridge");
    assert_ne!(before.header("etag"), after.header("etag"));
    assert_eq!(json(&after)["contacts"]["as_of"], "2026-11");
    let rows = json(&site.get("/v1/boards/redbridge/contacts"));
    assert!(rows.as_array().unwrap().iter().all(|row| row["contact"]["as_of"] == "2026-11"));
}

#[test]
fn the_deployed_contacts_stand_where_others_cannot_be_trusted() {
    let good = list("2026-11");
    let cases: Vec<(&str, Reading)> = vec![
        ("nothing is published", Reading::Nothing),
        ("it cannot be read in time", Reading::Failed),
        ("no note", Reading::Found(Published { note: None, ..good.clone() })),
        ("another board's", found(&good, |note| note.board = "suffolk".to_owned())),
        ("damaged", found(&good, |note| note.sha256 = "0".repeat(64))),
        ("garbage", Reading::Found(published("\u{0}\u{1}garbage".to_owned()))),
        ("not a list", Reading::Found(published("[]".to_owned()))),
        ("unknown keys", Reading::Found(published(r#"{"as_of":"2026-11","x":{"colour":"red"}}"#.to_owned()))),
        ("empty", Reading::Found(published("{}".to_owned()))),
        ("older", Reading::Found(list("2016"))),
        ("without a date", Reading::Found(undated())),
    ];
    for (why, reading) in cases {
        let site = Site::new();
        *site.published.borrow_mut() = reading;
        let reply = site.get(GUIDE);
        assert_eq!(reply.status, 200, "{why}");
        assert_eq!(json(&reply)["contact_list"]["from"], "deployed", "{why}");
        assert_eq!(json(&reply)["contact_list"]["as_of"], "2017-05", "{why}");
    }
}

#[test]
fn published_contacts_are_looked_for_once_a_minute() {
    let site = Site::new();
    *site.published.borrow_mut() = Reading::Nothing;
    assert_eq!(source(&site), "deployed");
    publish(&site, &list("2026-11"));
    assert_eq!(source(&site), "deployed");
    later(&site, 61);
    assert_eq!(source(&site), "published");
    // What was good stands while the store cannot be read, and goes when it is withdrawn.
    *site.published.borrow_mut() = Reading::Failed;
    later(&site, 61);
    assert_eq!(source(&site), "published");
    *site.published.borrow_mut() = Reading::Nothing;
    later(&site, 61);
    assert_eq!(source(&site), "deployed");
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

/// Redbridge's own contacts under another date.
fn list(as_of: &str) -> Published {
    let mut contacts = deployed();
    contacts["as_of"] = as_of.into();
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
    let sha256 = hex(&Sha256::digest(text.as_bytes()));
    let note = Note { board: "redbridge".to_owned(), as_of: "2026-11".to_owned(), sha256 };
    Published { text, note: Some(note) }
}

fn found(published: &Published, change: impl Fn(&mut Note)) -> Reading {
    let mut published = published.clone();
    change(published.note.as_mut().unwrap());
    Reading::Found(published)
}
