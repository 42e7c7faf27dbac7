//! A website of one board and of several: every address inside it leads to a file of it, and no words of a policy can do
//! anything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

#[path = "../../tests/it/boards.rs"]
#[allow(dead_code, unreachable_pub, reason = "other tests use the rest")]
mod boards;

use escalation::document::Document;
use escalation::policy::Policy;
use escalation_pages::website::{File, Website};
use html5gum::{Token, Tokenizer};
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands for the element's files: only their names matter here.
fn program() -> Vec<File> {
    ["escalation-guide.js", "page.js", "escalation-guide.0a1b.wasm"].map(|name| (name.to_owned(), Vec::new())).to_vec()
}

async fn files(documents: &[Document]) -> BTreeMap<String, Vec<u8>> {
    let website =
        Website { documents, program: &program(), address: Some("https://guide.example/"), now: boards::present() };
    let made = website.files().await;
    let count = made.len();
    let files: BTreeMap<String, Vec<u8>> = made.into_iter().collect();
    assert_eq!(files.len(), count, "no file is written twice");
    files
}

fn documents() -> Vec<Document> {
    boards::every().map(|board| board.document().clone()).collect()
}

/// Every start tag of the pages: the page's path, the tag's name, its attributes.
fn tags(files: &BTreeMap<String, Vec<u8>>) -> Vec<(String, String, BTreeMap<String, String>)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let tags = pages.flat_map(|(path, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        Tokenizer::new(text).map(Result::unwrap).filter_map(move |token| match token {
            Token::StartTag(tag) => {
                let named = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                let attributes = tag.attributes.iter().map(|(name, value)| (named(name), named(value)));
                Some((path.clone(), named(&tag.name), attributes.collect()))
            }
            _ => None,
        })
    });
    tags.collect()
}

/// The file that a relative address leads to from a page.
fn target(page: &str, address: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    let path = address.split('#').next().unwrap();
    for part in path.split('/') {
        match part {
            ".." => {
                folders.pop().expect("no address leads out of the website");
            }
            "." => {}
            part => folders.push(part),
        }
    }
    if path.ends_with('/') || path.is_empty() {
        folders.retain(|part| !part.is_empty());
        folders.push("index.html");
    }
    folders.join("/")
}

#[tokio::test]
async fn every_address_inside_leads_to_a_file() {
    let all = documents();
    for documents in [&all[..1], &all[..]] {
        let files = files(documents).await;
        let mut followed = 0;
        for (page, tag, attributes) in tags(&files) {
            let addresses = ["href", "src"].iter().filter_map(|name| attributes.get(*name));
            for address in addresses {
                let is_away = ["http:", "https:", "tel:", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
                if !is_away {
                    assert!(!address.starts_with('/'), "{page}, {tag}: {address} is not relative");
                    let target = target(&page, address);
                    assert!(
                        files.contains_key(&target),
                        "{page}, {tag}: {address} leads to {target}, which is not there"
                    );
                    followed += 1;
                }
            }
        }
        assert!(followed > 10, "{followed} addresses");
        for document in documents {
            let id = document.policy.id();
            let packed = files.get(&format!("v1/boards/{id}/packed")).unwrap();
            assert_eq!(Document::unpack(packed).unwrap().policy.id(), id);
        }
    }
}

#[tokio::test]
async fn a_page_has_one_heading_its_own_policy_and_the_emergency_line() {
    let files = files(&documents()).await;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert!(page.contains("tel:999"), "{path}");
        let policy = page.find("Content-Security-Policy").expect(path);
        let first = ["<script", "<link", "<style"].iter().filter_map(|tag| page.find(tag)).min().unwrap();
        assert!(policy < first, "{path}: what loads before the policy is not bound by it");
        for inline in ["<style", " style=", " onclick=", "<script>"] {
            assert!(!page.contains(inline), "{path}: {inline} is refused by the page's own policy");
        }
    }
}

/// Everything that a policy file could say, replaced: checking a document refuses markup, and a view must not rely on it.
fn hostile(policy: &Policy, words: &str) -> Policy {
    let mut value = serde_json::to_value(policy).unwrap();
    let id = value["id"].clone();
    poison(&mut value, words);
    value["id"] = id;
    serde_json::from_value(value).expect("words are words")
}

/// Ids, kinds and dates are read again as such; all other words are replaced.
fn poison(value: &mut Value, words: &str) {
    const KEPT: [&str; 29] = [
        "id",
        "kind",
        "address",
        "division",
        "audience",
        "post",
        "posts",
        "stages",
        "window",
        "state",
        "days",
        "when",
        "then",
        "covers",
        "after",
        "limit",
        "who",
        "to",
        "duty",
        "silence",
        "satisfied",
        "skip",
        "form",
        "agencies",
        "held_by",
        "as_of",
        "until",
        "in_force_from",
        "review_due",
    ];
    match value {
        Value::String(text) => words.clone_into(text),
        Value::Array(values) => values.iter_mut().for_each(|value| poison(value, words)),
        Value::Object(members) => {
            for (name, value) in members.iter_mut() {
                // A pathway's stages are things, an answer's are ids; what starts a clock has no words, also where it names several.
                let is_kept = KEPT.contains(&name.as_str()) && (name == "after" || !value[0].is_object());
                if !is_kept {
                    poison(value, words);
                }
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn no_words_of_a_policy_run_or_reach_out() {
    let attacks = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "</title><script src=//evil.example/x.js></script>",
        "-->",
    ];
    for attack in attacks {
        let documents: Vec<Document> = ["redbridge", "barnet"]
            .iter()
            .map(|id| {
                let document = boards::board(id).document().clone();
                Document { policy: hostile(&document.policy, attack), ..document }
            })
            .collect();
        let files = files(&documents).await;
        let said = files.values().any(|bytes| String::from_utf8_lossy(bytes).contains("alert(1)"));
        assert!(
            said || attack == "-->" || attack.contains("evil"),
            "{attack} stands nowhere, so that nothing was tried"
        );
        for (page, tag, attributes) in tags(&files) {
            let known_script = attributes
                .get("src")
                .is_some_and(|src| src.ends_with("escalation-guide.js") || src.ends_with("page.js"));
            assert!(tag != "script" || known_script, "{page}: {attributes:?}");
            assert!(!["img", "iframe", "object", "embed", "style", "form"].contains(&tag.as_str()), "{page}: {tag}");
            for (name, value) in &attributes {
                assert!(!name.starts_with("on"), "{page}, {tag}: {name}");
                let leads = ["href", "src", "action", "xlink:href"].contains(&name.as_str());
                let value = value.trim().to_lowercase();
                let runs = ["javascript:", "data:", "vbscript:", "//"].iter().any(|start| value.starts_with(start));
                assert!(!(leads && runs), "{page}, {tag}: {value}");
            }
        }
    }
}
