//! What embedders hold to its word stays: the scripts that never change, and the programs they load, of builds before this one.

use crate::paths::{dist, root};
use crate::site::{Folder, files};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// The files that a script which never changes needs for ever are named by what is in them.
const NAMED_BY_CONTENT: [&str; 4] = [".js", ".wasm", ".cy.txt", ".paper.css"];

/// Where they are kept; whoever deploys decides whether it goes into a repository.
fn folder() -> PathBuf {
    root().join("www/kept")
}

/// Keeps what was built last, for every build after it.
///
/// # Errors
/// Nothing was built, or a file cannot be written.
pub(crate) fn keep() -> Result<()> {
    let site = dist().join("site");
    let names = fs::read_dir(&site).with_context(|| "Nothing is built yet; run `cargo xtask build`")?;
    let mut kept = Vec::new();
    for entry in names {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_named_by_content(&name) {
            fs::create_dir_all(folder())?;
            fs::copy(site.join(&name), folder().join(&name)).with_context(|| format!("{name}: cannot be kept"))?;
            kept.push(name);
        }
    }
    if kept.is_empty() {
        bail!("Nothing in {} is named by what is in it", site.display());
    }
    kept.sort();
    println!("Kept in www/kept, and part of every build from now on:\n  {}", kept.join("\n  "));
    Ok(())
}

/// Lays out what was kept.
///
/// # Errors
/// A file cannot be read or written.
pub(crate) fn lay_out(site: &mut Folder) -> Result<()> {
    if !folder().is_dir() {
        return Ok(());
    }
    for file in files(&folder())? {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !is_named_by_content(&name) {
            bail!("www/kept/{name} is not named by what is in it; `cargo xtask keep` puts there what is");
        }
        site.write(&name, &fs::read(&file)?)?;
    }
    Ok(())
}

/// `escalation-guide.HASH.wasm` and its like; not `escalation-guide.js`, which is another with every build.
fn is_named_by_content(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("escalation-guide.") else { return false };
    let hash = |rest: &str| rest.len() == 16 && rest.chars().all(|digit| digit.is_ascii_hexdigit());
    NAMED_BY_CONTENT.iter().any(|ending| rest.strip_suffix(ending).is_some_and(hash))
}

#[cfg(test)]
mod tests {
    use super::is_named_by_content;

    #[test]
    fn only_what_never_changes_is_kept() {
        for name in ["js", "wasm", "cy.txt", "paper.css"] {
            assert!(is_named_by_content(&format!("escalation-guide.0123456789abcdef.{name}")), "{name}");
        }
        for name in ["escalation-guide.js", "escalation-guide..js", "page.js", "escalation-guide.0123456789abcdef.zip"]
        {
            assert!(!is_named_by_content(name), "{name}");
        }
    }
}
