//! The shape that ARCHITECTURE.md draws: which package may use which, and what is absent where.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the core is made of, whatever its features.
const CORE: [&str; 4] = ["chrono", "postcard", "serde", "serde_json"];

#[test]
fn the_core_uses_nothing_of_what_is_around_it() {
    assert_eq!(dependencies("escalation", |dependency| !is_optional(dependency)), CORE);
    let members = ["escalation", "escalation-widget", "escalation-worker", "xtask"];
    let used = dependencies("escalation", |_| true);
    assert!(!used.iter().any(|name| members.contains(&name.as_str())), "the core uses {used:?}");
}

#[test]
fn nothing_uses_the_worker_or_the_build_task() {
    for package in ["escalation", "escalation-widget", "escalation-worker", "xtask"] {
        for dependency in dependencies(package, |_| true) {
            assert!(
                dependency != "escalation-worker" && dependency != "xtask",
                "{package} uses {dependency}: what both need belongs in the core"
            );
        }
    }
}

#[test]
fn the_worker_takes_of_the_widget_what_a_server_renders() {
    let metadata = metadata();
    let worker = package(&metadata, "escalation-worker");
    let widget = worker["dependencies"].as_array().unwrap().iter().find(|uses| uses["name"] == "escalation-widget");
    assert_eq!(widget.expect("decision 0004")["features"], serde_json::json!(["ssr"]));
    for file in files(&root().join("worker/src")) {
        let text = fs::read_to_string(&file).unwrap();
        for taken in text.split("escalation_widget::").skip(1) {
            let rendered = ["hosted::", "options::"].iter().any(|module| taken.starts_with(module));
            assert!(rendered, "{}: takes more of the widget than the page", file.display());
        }
    }
}

#[test]
fn the_core_has_no_files_no_network_and_no_page() {
    for file in files(&root().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        for absent in ["std::fs", "std::net", "std::env", "std::process", "std::thread", "web_sys", "js_sys"] {
            assert!(!text.contains(absent), "{}: uses {absent}; the core has values in and values out", file.display());
        }
    }
}

/// The core's folders in reading order. Each uses those above it, and none below: ARCHITECTURE.md draws them so.
const FOLDERS: [&str; 9] = ["time", "policy", "document", "answer", "situation", "say", "evaluate", "health", "export"];

#[test]
fn the_core_reads_downwards() {
    let src = root().join("src");
    let mut known: Vec<String> = fs::read_dir(&src).unwrap().map(|entry| first_part(&entry.unwrap().path())).collect();
    known.retain(|name| name != "lib");
    known.sort();
    known.dedup();
    let mut expected = FOLDERS.map(str::to_owned);
    expected.sort();
    assert_eq!(known, expected, "src/ has other folders than the order names");
    // A module's own tests may read a phrase to try what it means.
    for file in files(&src).iter().filter(|file| !file.ends_with("tests.rs")) {
        let own = first_part(Path::new(file.strip_prefix(&src).unwrap().iter().next().unwrap()));
        let Some(place) = FOLDERS.iter().position(|folder| *folder == own) else { continue };
        let text = fs::read_to_string(file).unwrap_or_default();
        for used in text.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let below = FOLDERS.iter().skip(place + 1).any(|folder| *folder == used);
            assert!(!below, "{}: uses {used}, which stands below {own}", file.display());
        }
    }
}

/// The worker's modules in reading order. Each uses those above it, and none below: nothing goes round in a circle.
const WORKER: [&str; 23] = [
    "problem",
    "accept",
    "link",
    "asked",
    "params",
    "route",
    "digest",
    "published",
    "platform",
    "index",
    "origin",
    "kept",
    "reply",
    "content",
    "headers",
    "guide",
    "timeline",
    "contacts",
    "services",
    "oembed",
    "page",
    "serve",
    "runtime",
];

#[test]
fn the_worker_reads_downwards() {
    let src = root().join("worker/src");
    for file in files(&src) {
        let own = first_part(Path::new(file.strip_prefix(&src).unwrap().iter().next().unwrap()));
        if matches!(own.as_str(), "lib" | "tests") {
            continue;
        }
        let place = WORKER.iter().position(|module| *module == own);
        let place = place.unwrap_or_else(|| panic!("{}: has no place in the order", file.display()));
        let text = fs::read_to_string(&file).unwrap();
        for used in text.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let below = WORKER.iter().skip(place + 1).any(|module| *module == used);
            assert!(!below, "{}: uses {used}, which stands below {own}", file.display());
        }
    }
}

/// No header value stands both in the program and in what starts it.
#[test]
fn what_starts_the_worker_knows_no_header() {
    let shim = fs::read_to_string(root().join("worker/shim.js")).unwrap();
    for file in ["headers.rs", "content.rs", "problem.rs"] {
        let text = fs::read_to_string(root().join("worker/src").join(file)).unwrap();
        for value in text.split('"').skip(1).step_by(2).filter(|value| value.len() > 15 && value.contains(' ')) {
            assert!(!shim.contains(value), "worker/shim.js says {value:?} too");
        }
    }
}

/// A folder's name, or that of the file beside it.
fn first_part(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn policies_are_data() {
    for file in files(&root().join("policies")) {
        let kind = file.extension().and_then(|kind| kind.to_str());
        assert!(matches!(kind, Some("toml" | "json" | "md")), "{}: a board's folder holds data only", file.display());
    }
}

#[test]
fn no_code_names_a_board() {
    let policies = root().join("policies");
    let boards = fs::read_dir(&policies).unwrap().map(|entry| entry.unwrap().path());
    let boards: Vec<PathBuf> = boards.filter(|folder| folder.join("policy.toml").exists()).collect();
    assert!(!boards.is_empty());
    let tests = |file: &PathBuf| file.components().any(|part| part.as_os_str() == "tests");
    for file in ["src", "widget/src", "worker/src"].iter().flat_map(|folder| files(&root().join(folder))) {
        // What a test asks of a board is no rule about it.
        if tests(&file.strip_prefix(root()).unwrap().to_path_buf()) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let mut ids = boards.iter().map(|board| board.file_name().unwrap().to_str().unwrap());
            let named = ids.find(|board| line.contains(board));
            assert_eq!(named, None, "{}: what is true of one board belongs in its folder", file.display());
        }
    }
}

#[test]
fn every_module_says_what_it_answers() {
    for folder in ["src", "widget/src", "worker/src", "xtask/src"] {
        for file in files(&root().join(folder)).iter().filter(|file| file.extension().is_some_and(|kind| kind == "rs"))
        {
            let text = fs::read_to_string(file).unwrap();
            assert!(text.starts_with("//!"), "{}: begins without a line that says what it answers", file.display());
        }
    }
}

/// The names of a package's normal dependencies that are wanted, sorted.
fn dependencies(name: &str, wanted: impl Fn(&Value) -> bool) -> Vec<String> {
    let metadata = metadata();
    let mut names: Vec<String> = package(&metadata, name)["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|dependency| dependency["kind"].is_null() && wanted(dependency))
        .map(|dependency| dependency["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn package<'a>(metadata: &'a Value, name: &str) -> &'a Value {
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().find(|found| found["name"] == name).expect("the package is in the workspace")
}

fn is_optional(dependency: &Value) -> bool {
    dependency["optional"] == true
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
