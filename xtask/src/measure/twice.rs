//! Whether what is deployed is the same wherever it is built: two clones in different folders, byte for byte.

use crate::paths::{root, tools};
use crate::site::files;
use crate::step::step;
use crate::tool::{cargo, run};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What depends on the day of the build: policy health, and what names it.
const DAILY: [&str; 2] = ["-health.", "index.json"];

/// Builds the last commit in two folders, and compares what readers and the worker load.
///
/// # Errors
/// It does not build, or the two differ: the files are named.
pub(super) fn measure() -> Result<()> {
    let folders = ["once", "a-longer-name/again"].map(|name| tools().join("twice").join(name));
    let mut built = Vec::new();
    for folder in &folders {
        built.push(step(&format!("Build in {}", folder.display()), || build(folder))?);
    }
    let [one, other] = built.as_slice() else { bail!("two were wanted") };
    let names: Vec<&PathBuf> = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name))).collect();
    let differ: Vec<String> = names
        .iter()
        .filter(|name| one.get(**name) != other.get(**name))
        .map(|name| name.display().to_string())
        .collect();
    if !differ.is_empty() {
        bail!("These differ: {}", differ.join(", "));
    }
    println!("\n{} files are the same in both, the widget's and the worker's programs among them", names.len());
    Ok(())
}

/// What a clone of the last commit builds: the bytes of each file, but for what depends on the day.
fn build(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    run(Command::new("git").args(["clone", "--quiet"]).arg(root()).arg(folder))?;
    run(cargo()
        .args(["run", "--quiet", "--package", "xtask", "--", "build"])
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR"))?;
    let dist = folder.join("dist");
    let mut built = BTreeMap::new();
    for part in ["site", "worker"] {
        for file in files(&dist.join(part))? {
            let name = file.strip_prefix(&dist)?.to_owned();
            if !DAILY.iter().any(|daily| name.to_string_lossy().contains(daily)) {
                built.insert(name, fs::read(&file)?);
            }
        }
    }
    Ok(built)
}
