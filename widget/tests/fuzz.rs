//! What the fuzz target of the typed date does, done with what the fuzzer kept.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, reason = "the door is shared with the fuzzer")]

#[path = "../../fuzz/src/widget_doors.rs"]
mod doors;

use std::fs;
use std::path::Path;

#[test]
fn what_the_fuzzer_kept_is_refused_or_a_moment() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/typed_date");
    let texts: Vec<String> =
        fs::read_dir(folder).unwrap().filter_map(|file| fs::read_to_string(file.unwrap().path()).ok()).collect();
    assert!(!texts.is_empty());
    texts.iter().for_each(|text| doors::typed_date(text));
}
