//! What the fuzz target of the published contacts does: with the deployed ones, whole and damaged, and what the fuzzer kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, reason = "the door is shared with the fuzzer")]

#[path = "../../fuzz/src/worker_doors.rs"]
mod doors;

use std::fs;
use std::path::Path;

#[test]
fn damaged_contacts_are_never_used_as_if_they_were_whole() {
    let whole = doors::deployed_contacts();
    doors::published_contacts(&whole);
    let cuts = (1..40).map(|part| whole.len() * part / 40);
    cuts.filter_map(|at| whole.get(..at)).for_each(doors::published_contacts);
}

#[test]
fn what_the_fuzzer_kept_is_refused_or_used() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/published_contacts");
    let texts: Vec<String> =
        fs::read_dir(folder).unwrap().filter_map(|file| fs::read_to_string(file.unwrap().path()).ok()).collect();
    assert!(!texts.is_empty());
    texts.iter().for_each(|text| doors::published_contacts(text));
}
