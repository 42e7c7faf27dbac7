//! What the project rests on: every package that is asked for by name stands in `docs/dependencies.md` with its reason, and none
//! wants a newer compiler than the workspace says.

use crate::boards::root;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

fn metadata(options: &[&str]) -> Value {
    let arguments = ["metadata", "--format-version", "1", "--locked"];
    let output = Command::new(env!("CARGO")).args(arguments).args(options).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> &Vec<Value> {
    metadata["packages"].as_array().unwrap()
}

/// Packages of the registry that a member of the workspace, the fuzzer or the benches ask for.
fn of_cargo() -> BTreeSet<String> {
    let metadata = metadata(&["--no-deps"]);
    let members = packages(&metadata).iter().flat_map(|package| package["dependencies"].as_array().unwrap());
    let mut names: BTreeSet<String> = members
        .filter(|uses| !uses["source"].is_null())
        .map(|uses| uses["name"].as_str().unwrap().to_owned())
        .collect();
    // Two stand outside of the workspace, so that nobody builds them who does not search or measure.
    for manifest in ["fuzz/Cargo.toml", "benches/native/Cargo.toml"] {
        let manifest: toml::Table = fs::read_to_string(root().join(manifest)).unwrap().parse().unwrap();
        let lists = ["dependencies", "dev-dependencies"].into_iter().filter_map(|list| manifest.get(list)?.as_table());
        let others = lists.flatten().filter(|(_, value)| value.get("path").is_none());
        names.extend(others.map(|(name, _)| name.clone()));
    }
    names
}

fn of_npm() -> BTreeSet<String> {
    let manifest: Value = serde_json::from_slice(&fs::read(root().join("package.json")).unwrap()).unwrap();
    assert!(manifest["dependencies"].is_null(), "what is built with stands under devDependencies");
    let lists = ["devDependencies", "optionalDependencies"].map(|list| manifest[list].as_object().unwrap());
    lists.into_iter().flat_map(|list| list.keys().cloned()).collect()
}

fn of_python() -> BTreeSet<String> {
    let folders = fs::read_dir(root().join("tests")).unwrap();
    let lists = folders.filter_map(|folder| fs::read_to_string(folder.unwrap().path().join("requirements.txt")).ok());
    lists
        .flat_map(|list| list.lines().filter_map(|line| Some(line.split_once("==")?.0.to_owned())).collect::<Vec<_>>())
        .collect()
}

/// The packages of a section, each of which has a reason.
fn written(text: &str, section: &str) -> BTreeSet<String> {
    let (_, rest) = text.split_once(&format!("\n## {section}\n")).expect("the section is there");
    let rows = rest.split("\n## ").next().unwrap_or_default().lines().filter_map(|line| line.strip_prefix("| `"));
    let mut names = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        let [name, ships, why] = cells[..] else { panic!("{row} has three cells") };
        assert!(!ships.is_empty() && why.split(' ').count() > 1, "{row}: why is it there?");
        assert!(names.insert(name.trim_end_matches('`').to_owned()), "{name} stands there twice");
    }
    names
}

#[test]
fn every_package_that_is_asked_for_has_its_reason() {
    let text = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    for (section, used) in [("Rust", of_cargo()), ("npm", of_npm()), ("Python", of_python())] {
        let written = written(&text, section);
        let missing: Vec<&String> = used.difference(&written).collect();
        let gone: Vec<&String> = written.difference(&used).collect();
        assert!(missing.is_empty(), "docs/dependencies.md, {section}: write why these are there: {missing:?}");
        assert!(gone.is_empty(), "docs/dependencies.md, {section}: these are asked for no longer: {gone:?}");
    }
}

#[test]
fn no_package_wants_a_newer_compiler_than_the_workspace_says() {
    let metadata = metadata(&[]);
    let version = |package: &Value| -> Option<Vec<u32>> {
        let numbers = package["rust_version"].as_str()?.split('.');
        let mut version: Vec<u32> = numbers.map(|number| number.parse().unwrap()).collect();
        version.resize(3, 0);
        Some(version)
    };
    let own = packages(&metadata).iter().find(|package| package["name"] == "escalation").and_then(version).unwrap();
    let newer: Vec<&Value> = packages(&metadata)
        .iter()
        .filter(|package| version(package).is_some_and(|wanted| wanted > own))
        .map(|package| &package["name"])
        .collect();
    assert!(newer.is_empty(), "these want a newer compiler than {own:?}: {newer:?}");
}
