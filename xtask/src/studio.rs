//! The studio: its program, its script, and what it can open.
//!
//! ```text
//! dist/site/studio/
//!   index.json            the boards that can be opened, and the calendars that every draft rests on
//!   boards/BOARD.json     a board's files as they stand in policies/, and those of the policies that it is based on
//! ```

use crate::build::bundle;
use crate::paths::root;
use crate::site::{Folder, files};
use crate::stamp::hash;
use crate::wasm::{Aim, Module};
use anyhow::{Context, Result};
use escalation::document::authoring::Written;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// The studio's program.
pub(crate) fn module(whole: bool) -> Module<'static> {
    Module {
        package: "escalation-studio",
        features: &["csr"],
        name: "escalation_studio",
        folder: root().join("studio/pkg"),
        aim: Aim::Size,
        restarts: false,
        keeps_names: whole,
    }
}

/// Lays the studio out; gives the names of what a browser fetches before the first draft is shown, of the longest policy.
///
/// # Errors
/// A file cannot be read or written.
pub(crate) fn lay_out(site: &mut Folder, documents: &[Written], whole: bool) -> Result<Vec<String>> {
    let program = fs::read(module(whole).wasm())?;
    let name = format!("studio.{}.wasm", hash(&[&program]));
    site.write(&name, &program)?;
    // What comes after the first draft.
    let mut later = |part: &str| -> Result<String> {
        let script = bundle(&format!("studio/loader/{part}.js"), &[], whole)?;
        let name = format!("studio.{}.{part}.js", hash(&[&script]));
        site.write(&name, &script)?;
        Ok(name)
    };
    let (editor, numbers) = (later("editor")?, later("numbers")?);
    let defined = [("PROGRAM", name.as_str()), ("EDITOR", &editor), ("NUMBERS", &numbers)];
    site.write("studio.js", &bundle("studio/loader/studio.js", &defined, whole)?)?;
    let longest = sources(site, documents)?;
    let fetched =
        ["studio.html", "studio.css", "site.css", "pages.css", "studio.js", &name, "studio/index.json", &longest];
    Ok(fetched.map(str::to_owned).into())
}

/// Lays out what can be opened; gives the name of the longest.
fn sources(site: &mut Folder, documents: &[Written]) -> Result<String> {
    let mut longest = (0, String::new());
    let mut boards = Vec::new();
    for written in documents {
        let policy = &written.document.policy;
        let id = policy.id();
        let mut beside = Map::new();
        for base in bases(documents, written) {
            beside.extend(texts(base)?.into_iter().map(|(name, text)| (format!("{base}/{name}"), text)));
        }
        let bytes = serde_json::to_vec(&json!({ "board": id, "files": texts(id)?, "beside": beside }))?;
        let name = format!("studio/boards/{id}.json");
        site.write(&name, &bytes)?;
        longest = longest.max((bytes.len(), name));
        let facts = policy.facts();
        let title = [Some(facts.title.as_str()), facts.edition.as_deref()];
        let title: Vec<&str> = title.into_iter().flatten().collect();
        boards.push(json!({ "id": id, "name": facts.board, "title": title.join(", ") }));
    }
    let index = json!({ "boards": boards, "calendars": calendars()? });
    site.write("studio/index.json", &serde_json::to_vec(&index)?)?;
    Ok(longest.1)
}

/// The files of a board's folder: name and text.
fn texts(board: &str) -> Result<Map<String, Value>> {
    texts_in(&root().join("policies").join(board))
}

fn texts_in(folder: &Path) -> Result<Map<String, Value>> {
    let mut texts = Map::new();
    for file in files(folder)? {
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        texts.insert(name, text.into());
    }
    Ok(texts)
}

/// The boards whose policies lie under that of a board, the nearest first.
fn bases<'a>(documents: &'a [Written], written: &'a Written) -> Vec<&'a str> {
    let base = |written: &'a Written| written.json.get("policy")?.get("based_on")?.as_str();
    let of = |id: &str| documents.iter().find(|written| written.document.policy.id() == id);
    std::iter::successors(base(written), |id| base(of(id)?)).collect()
}

/// Every calendar, as a draft has it: path and text.
fn calendars() -> Result<Map<String, Value>> {
    let texts = texts_in(&root().join("policies/calendars"))?;
    Ok(texts.into_iter().map(|(name, text)| (format!("calendars/{name}"), text)).collect())
}
