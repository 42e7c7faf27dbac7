//! Searches for texts that break a door: `fuzz/README.md` says which there are.

use crate::paths::{root, tools};
use crate::step::step;
use crate::tool::{read, run, tool};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The fuzzer's own program, which a stable compiler can use as well.
const CARGO_FUZZ: &str = "0.13.2";

/// How much of what a search found is kept in the repository, in bytes for each door.
const KEPT_BYTES: u64 = 32_768;

/// The doors, and what of the project's own files each begins with besides `fuzz/seeds`.
const DOORS: [(&str, &[&str]); 7] = [
    ("policy_file", &["tests/policies", "policies/redbridge", "policies/suffolk"]),
    ("document", &["tests/it/packed"]),
    ("packed", &["tests/it/packed"]),
    ("situation", &[]),
    ("typed_date", &[]),
    ("calendar_file", &["policies/calendars"]),
    ("published_contacts", &[]),
];

/// Where to search, and for how long.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only these doors: policy_file, document, packed, situation, typed_date, calendar_file, published_contacts
    #[arg(value_name = "DOOR")]
    doors: Vec<String>,
    /// How long at each of them
    #[arg(long, default_value_t = 10)]
    minutes: u32,
    /// Keep the smallest of what was found in fuzz/seeds, which the tests read
    #[arg(long)]
    keep: bool,
}

/// Searches at each door; a text that breaks one is laid into `fuzz/seeds`, where the tests find it from then on.
///
/// # Errors
/// There is no such door, the fuzzer cannot be had, or a text broke a door.
pub(crate) fn fuzz(options: &Options) -> Result<()> {
    if let Some(unknown) = options.doors.iter().find(|name| DOORS.iter().all(|(door, _)| door != name)) {
        bail!("There is no door \"{unknown}\"; write one of {}", DOORS.map(|(door, _)| door).join(", "));
    }
    install()?;
    let mut broken = Vec::new();
    for (door, begins_with) in DOORS {
        if options.doors.is_empty() || options.doors.iter().any(|name| name == door) {
            let title = format!("Search at {door} for {} min", options.minutes);
            if step(&title, || search(door, begins_with, options.minutes)).is_err() {
                broken.push(door);
            }
            if options.keep {
                keep(door, begins_with)?;
            }
        }
    }
    match broken.as_slice() {
        [] => Ok(()),
        doors => {
            for door in doors {
                take_over(door)?;
            }
            bail!("Broken: {}; the texts stand in fuzz/seeds, where the tests read them", doors.join(", "))
        }
    }
}

fn program() -> PathBuf {
    tools().join("fuzz/bin/cargo-fuzz")
}

fn install() -> Result<()> {
    let is_there =
        || read(Command::new(program()).arg("--version")).is_ok_and(|said| said.trim().ends_with(CARGO_FUZZ));
    if is_there() {
        return Ok(());
    }
    step("Install cargo-fuzz", || {
        let folder = tools().join("fuzz");
        run(crate::tool::cargo()
            .args(["install", "cargo-fuzz", "--locked", "--quiet", "--version", CARGO_FUZZ, "--root"])
            .arg(folder))
    })
}

/// What the fuzzer is told before the folders.
fn cargo_fuzz(door: &str) -> Command {
    let mut command = tool(&program().to_string_lossy());
    // A stable compiler has no sanitizer; the core has no unsafe code that one could find something in.
    command.args(["run", "--sanitizer", "none", door]);
    command
}

/// Where a search keeps what it finds; git ignores it.
fn corpus(door: &str) -> Result<PathBuf> {
    let folder = root().join("fuzz/corpus").join(door);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn search(door: &str, begins_with: &[&str], minutes: u32) -> Result<()> {
    let words = root().join(format!("fuzz/words/{door}.dict"));
    let dictionary = words.exists().then(|| format!("-dict={}", words.display()));
    run(cargo_fuzz(door)
        .arg(corpus(door)?)
        .arg(format!("fuzz/seeds/{door}"))
        .args(begins_with)
        .args(["--", "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1", "-verbosity=1"])
        .arg(format!("-max_total_time={}", minutes * 60))
        .args(dictionary))
}

/// The smallest texts that reach most of what was reached, as far as there is room.
fn keep(door: &str, begins_with: &[&str]) -> Result<()> {
    let merged = tools().join("fuzz/merged").join(door);
    if merged.exists() {
        fs::remove_dir_all(&merged)?;
    }
    fs::create_dir_all(&merged)?;
    let seeds = root().join("fuzz/seeds").join(door);
    // What the project's own files reach already needs no text of its own.
    run(cargo_fuzz(door).arg(&merged).args(begins_with).arg(&seeds).arg(corpus(door)?).args(["--", "-merge=1"]))?;
    let mut found = files(&merged)?;
    found.retain(|(_, path)| path.file_name().is_some_and(|name| !seeds.join(name).exists()));
    found.sort();
    let mut room = KEPT_BYTES.saturating_sub(files(&seeds)?.iter().map(|(bytes, _)| bytes).sum());
    for (bytes, path) in found {
        if bytes > room {
            break;
        }
        room -= bytes;
        fs::copy(&path, seeds.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Lays what broke a door to its seeds.
fn take_over(door: &str) -> Result<()> {
    for (_, path) in files(&root().join("fuzz/artifacts").join(door))? {
        fs::copy(&path, root().join("fuzz/seeds").join(door).join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// The files of a folder with their sizes.
fn files(folder: &Path) -> Result<Vec<(u64, PathBuf)>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))?;
    entries
        .map(|entry| entry.map_err(Into::into).and_then(|entry| Ok((entry.metadata()?.len(), entry.path()))))
        .collect()
}
