//! What the worker answers from, as static files: one document for each board, the calendars, and the list of them all.
//!
//! ```text
//! dist/site/data/
//!   index.json              what was deployed; the worker reads it first
//!   boards.HASH.json        the list of boards, as the API gives it
//!   BOARD.HASH.json         a board's document
//!   BOARD-health.HASH.json  its policy health report, as of the day of the build
//!   DIVISION.HASH.json      bank holidays
//! ```
//!
//! A name holds the start of the SHA-256 of the content, so that a file never changes and may be kept for ever.

use crate::paths::{dist, root, tools};
use crate::site::{Folder, files};
use anyhow::{Context, Result, bail};
use chrono::{SecondsFormat, Utc};
use escalation::document::Document;
use escalation::document::authoring::{Sources, Written};
use escalation::document::problem::Problem;
use escalation::export::json;
use escalation::health::health;
use escalation::time::calendar::Calendar;
use escalation::time::london::London;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the files of every board; `descriptions` are the files of the API's description, by their path. Gives the name
/// of the build, which is that of everything written and of the `program`.
///
/// # Errors
/// A calendar is wrong, or a file cannot be written.
pub(crate) fn lay_out(
    site: &mut Folder,
    documents: &[Written],
    descriptions: &[(String, Value)],
    program: &[u8],
) -> Result<String> {
    let list: Vec<json::Board<'_>> =
        documents.iter().map(|written| json::Board::from(&written.document.policy)).collect();
    let list = write(site, "boards", &serde_json::to_value(list)?)?;
    let mut boards = Map::new();
    for written in documents {
        let policy = &written.document.policy;
        let files = json!({
            "edition": policy.facts().edition,
            "contacts_as_of": json::newest(policy).map(|date| date.to_string()),
            "document": write(site, policy.id(), &written.json)?,
            "health": write(site, &format!("{}-health", policy.id()), &health_report(written)?)?,
        });
        boards.insert(policy.id().to_owned(), files);
    }
    let calendars = calendars(site)?;
    let mut described = Map::new();
    for (path, content) in descriptions {
        let name = path.trim_matches('/').trim_end_matches(".json").replace('/', "-");
        described.insert(path.clone(), write(site, &name, content)?);
    }
    let build = site.fingerprint(program)?;
    let built = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let index = json!({
        "build": build, "built": built,
        "list": list, "boards": boards, "calendars": calendars, "descriptions": described,
    });
    site.write("data/index.json", &serde_json::to_vec(&index)?)?;
    Ok(build)
}

/// Lays the boards' documents as the widget gets them beside the site, to be measured: the worker packs them itself when it
/// is asked. Gives the longest: what a reader waits for at worst.
pub(crate) fn pack(documents: &[Written]) -> Result<PathBuf> {
    let folder = dist().join("packed");
    fs::create_dir_all(&folder)?;
    let mut longest = (0, None);
    for written in documents {
        let (packed, file) = (written.document.pack(), folder.join(written.document.policy.id()));
        fs::write(&file, &packed)?;
        if packed.len() > longest.0 {
            longest = (packed.len(), Some(file));
        }
    }
    longest.1.context("There is no board")
}

/// Every file of `policies/`.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn sources() -> Result<Sources> {
    sources_in(&root().join("policies"))
}

/// Every file of a folder that is laid out like `policies/`.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn sources_in(folder: &Path) -> Result<Sources> {
    let mut texts = Vec::new();
    for file in files(folder)? {
        let text = fs::read(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        let name = file.strip_prefix(folder)?.components().map(|part| part.as_os_str().to_string_lossy());
        texts.push((format!("policies/{}", name.collect::<Vec<_>>().join("/")), text));
    }
    Ok(Sources::new(texts))
}

/// One board's document.
///
/// # Errors
/// There is no such board, or its files are wrong: every problem is listed.
pub(crate) fn document(sources: &Sources, board: &str) -> Result<Document> {
    Ok(written(sources, board)?.document)
}

/// One board's document, with its JSON.
///
/// # Errors
/// As [`document`].
pub(crate) fn written(sources: &Sources, board: &str) -> Result<Written> {
    let boards = sources.boards();
    if !boards.contains(&board) {
        bail!("There is no board \"{board}\"; write one of {}", boards.join(", "));
    }
    sources.document(board).or_else(|problems| bail!(listed(&problems)))
}

/// Every board's document.
///
/// # Errors
/// Something in `policies/` is wrong: everything that is, is listed.
pub(crate) fn documents(sources: &Sources) -> Result<Vec<Written>> {
    let mut documents = Vec::new();
    let today = Utc::now().with_timezone(&London).date_naive();
    let mut problems = sources.check_calendars();
    for board in sources.boards() {
        let mut found = sources.check(board);
        found.extend(sources.check_dates(board, today));
        if !found.is_empty() {
            problems.extend(found.into_iter().filter(|found| !problems.contains(found)).collect::<Vec<_>>());
        } else if let Ok(written) = sources.document(board) {
            documents.push(written);
        }
    }
    if !problems.is_empty() {
        bail!(listed(&problems));
    }
    Ok(documents)
}

/// Problems as an error lists them.
pub(crate) fn listed(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("{} in policies/:\n{}", counted(lines.len()), lines.join("\n"))
}

/// "1 problem", "2 problems".
pub(crate) fn counted(problems: usize) -> String {
    if problems == 1 { "1 problem".to_owned() } else { format!("{problems} problems") }
}

/// A board's policy health on the day of the build.
///
/// It tries every situation of a year, and is kept: until the day, the document or the core is another.
pub(crate) fn health_report(written: &Written) -> Result<Value> {
    let policy = &written.document.policy;
    let now = Utc::now().with_timezone(&London);
    let core = files(&root().join("src"))?.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let made_from = format!("{} {} {}", now.date_naive(), short_hash(&core.concat()), written.json);
    let made_from = short_hash(made_from.as_bytes());
    let kept = tools().join("health").join(format!("{}.{made_from}.json", policy.id()));
    if let Ok(report) = fs::read(&kept) {
        return Ok(serde_json::from_slice(&report)?);
    }
    let report =
        serde_json::to_value(json::Health::new(policy.id(), &health(policy, &written.document.calendar, now)))?;
    if let Some(folder) = kept.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&kept, serde_json::to_vec(&report)?)?;
    Ok(report)
}

fn calendars(site: &mut Folder) -> Result<Map<String, Value>> {
    let mut calendars = Map::new();
    for file in files(&root().join("policies/calendars"))? {
        let value = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{}: is not JSON", file.display()))?;
        let calendar = match Calendar::from_json(&value) {
            Ok(calendar) => calendar,
            Err(problems) => bail!("{}:\n{}", file.display(), problems.join("\n")),
        };
        let shape = serde_json::to_value(json::Calendar::from(&calendar))?;
        let division = calendar.division().id();
        calendars.insert(division.to_owned(), write(site, division, &shape)?);
    }
    Ok(calendars)
}

/// Writes a file of the folder `data`, and gives its entry in the index.
fn write(site: &mut Folder, name: &str, content: &Value) -> Result<Value> {
    let bytes = serde_json::to_vec(content)?;
    let hash = short_hash(&bytes);
    let path = format!("data/{name}.{hash}.json");
    site.write(&path, &bytes)?;
    Ok(json!({ "path": format!("/{path}"), "hash": hash }))
}

/// The first 16 hexadecimal digits of the SHA-256.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
