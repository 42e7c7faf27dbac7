//! Files that are missing or damaged: said so, remembered by nobody, and mended by the next read.

use super::{Site, json};
use crate::index::INDEX_PATH;

const GUIDE: &str = "/v1/boards/redbridge/guide";

#[test]
fn what_cannot_be_read_is_said_without_internals_and_read_again() {
    for (missing, path) in
        [(INDEX_PATH, GUIDE), ("/data/redbridge.", GUIDE), ("/data/redbridge.", "/v1/boards/redbridge")]
    {
        for damage in [None, Some(0), Some(200)] {
            let site = Site::new();
            let whole = damaged(&site, missing, damage);
            for _ in 0..3 {
                let reply = site.get(path);
                assert_eq!(reply.status().as_u16(), 500, "{path} without {missing}");
                let problem = json(&reply);
                assert_eq!(problem["type"], "/problems#data-unavailable");
                assert_eq!(problem["emergency"]["phone"], "999");
                assert!(!problem.to_string().contains("/data/"), "no internals: {problem}");
            }
            site.files.borrow_mut().extend(whole);
            assert_eq!(site.get(path).status(), 200, "{path} with {missing} back");
        }
    }
}

#[test]
fn one_board_that_cannot_be_read_leaves_the_others_alone() {
    let site = Site::new();
    damaged(&site, "/data/redbridge.", Some(100));
    assert_eq!(site.get(GUIDE).status(), 500);
    assert_eq!(site.get("/v1/boards/suffolk/guide").status(), 200);
    assert_eq!(site.get("/v1/boards").status(), 200);
    assert_eq!(site.get("/healthz").status(), 200);
}

#[test]
fn a_document_that_is_whole_but_not_the_one_deployed_is_refused() {
    let site = Site::new();
    let other = site.files.borrow().iter().find(|(path, _)| path.starts_with("/data/suffolk.")).unwrap().1.clone();
    for (path, bytes) in site.files.borrow_mut().iter_mut() {
        if path.starts_with("/data/redbridge.") {
            bytes.clone_from(&other);
        }
    }
    assert_eq!(site.get(GUIDE).status(), 500);
}

#[test]
fn a_document_is_read_once() {
    let site = Site::new();
    for _ in 0..10 {
        assert_eq!(site.get(GUIDE).status(), 200);
        assert_eq!(site.get("/v1/boards/redbridge").status(), 200);
    }
    assert_eq!(site.reads.get(), 2, "the index and one document");
}

/// Removes or shortens a file; gives what it was.
fn damaged(site: &Site, start: &str, keep: Option<usize>) -> Vec<(String, Vec<u8>)> {
    let mut files = site.files.borrow_mut();
    let path = files.keys().find(|path| path.starts_with(start)).unwrap().clone();
    let bytes = files.remove(&path).unwrap();
    if let Some(keep) = keep {
        files.insert(path.clone(), bytes[..keep].to_vec());
    }
    vec![(path, bytes)]
}
