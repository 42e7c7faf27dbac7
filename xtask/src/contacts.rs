//! Publishes a board's contacts without a deployment: contacts change weekly, policies yearly.
//!
//! The list is checked as the build checks it, together with the board's policy, and written to the worker's store with
//! its date and a checksum. Workers take it up within about a minute; one that they cannot trust they do not use.

use crate::data::{listed, sources_in, written};
use crate::paths::{root, tools};
use crate::server;
use crate::step::step;
use crate::tool::{run, tool};
use anyhow::{Context, Result, anyhow, bail};
use chrono::{DateTime, SecondsFormat, Utc};
use escalation::document::authoring::Written;
use escalation::export::json::{dated_after, newest};
use escalation::time::london::London;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// What to do with contacts.
#[derive(clap::Subcommand)]
pub(crate) enum Task {
    /// Check a board's contacts.toml and give it to the workers that run
    Publish(Options),
}

/// Whose contacts, and to which workers.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The board's id
    board: String,
    /// To the worker on this machine, not to the deployed one
    #[arg(long)]
    local: bool,
    /// The folder of the boards' files
    #[arg(long, value_name = "FOLDER", default_value_os_t = root().join("policies"))]
    policies: PathBuf,
    /// The folder in which the worker on this machine keeps what is stored
    #[arg(long, requires = "local", default_value_os_t = server::state())]
    state: PathBuf,
}

/// Does it.
///
/// # Errors
/// The board's files have problems, the list has no date, or the store cannot be reached.
pub(crate) fn contacts(task: &Task) -> Result<()> {
    let Task::Publish(options) = task;
    let board = &options.board;
    let sources = sources_in(&options.policies)?;
    let written = written(&sources, board)?;
    // What stops the build stops this too: an older edition is read with the same contacts.
    let problems = sources.check(board);
    if !problems.is_empty() {
        bail!(listed(&problems));
    }
    let list = List::new(&written, Utc::now())?;
    step(&format!("Publish the contacts of {board} as of {}", list.note.as_of), || put(&list, options))?;
    println!("Workers take them up within about a minute.");
    Ok(())
}

/// A list, ready to be stored.
#[derive(Debug)]
struct List {
    key: String,
    text: String,
    note: Note,
}

/// What is written beside it: what the worker's own `Note` reads.
#[derive(Debug, Serialize)]
struct Note {
    board: String,
    as_of: String,
    published: String,
    sha256: String,
}

impl List {
    fn new(written: &Written, now: DateTime<Utc>) -> Result<List> {
        let policy = &written.document.policy;
        let board = policy.id();
        let contacts = written.json.get("contacts").filter(|contacts| contacts.is_object());
        let contacts = contacts.ok_or_else(|| anyhow!("policies/{board}/contacts.toml: there is none; write it"))?;
        let Some(as_of) = newest(policy) else {
            bail!(
                "policies/{board}/contacts.toml: no row has a date; write as_of = \"2026-11\" in those that were checked"
            );
        };
        let now = now.with_timezone(&London);
        if let Some(row) = dated_after(policy, now).first() {
            bail!(
                "policies/{board}/contacts.toml, {}: as_of is {}, and today is {}; write when it was checked",
                row.id,
                row.as_of.map(|date| date.to_string()).unwrap_or_default(),
                now.date_naive()
            );
        }
        let text = contacts.to_string();
        let sha256: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        let published = now.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
        let note = Note { board: board.to_owned(), as_of: as_of.to_string(), published, sha256 };
        Ok(List { key: format!("contacts/{board}"), text, note })
    }
}

fn put(list: &List, options: &Options) -> Result<()> {
    fs::create_dir_all(tools())?;
    let file = tools().join("contacts.json");
    fs::write(&file, &list.text)?;
    let mut command = tool("wrangler");
    command
        .args(["kv", "key", "put", &list.key, "--path"])
        .arg(&file)
        .args(["--metadata", &serde_json::to_string(&list.note)?])
        .args(["--binding", "CONTACTS", "--config", "worker/wrangler.toml"]);
    if options.local {
        command.args(["--env", "local", "--local", "--persist-to"]).arg(&options.state);
    } else {
        command.arg("--remote");
    }
    server::quiet(&mut command);
    let stored = run(&mut command).context("Nothing was stored; worker/wrangler.toml says how to add the store");
    fs::remove_file(&file)?;
    stored
}

#[cfg(test)]
mod tests {
    use super::List;
    use crate::data::{sources, written};
    use chrono::{DateTime, Utc};
    use escalation::document::Document;
    use escalation::document::authoring::Written;
    use serde_json::{Value, json};

    fn at(time: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(time).map(|time| time.to_utc()).unwrap_or_default()
    }

    /// Redbridge's files with another date on all of its contacts, or none.
    fn dated(as_of: Option<&str>) -> Result<Written, String> {
        let written = written(&sources().map_err(|error| error.to_string())?, "redbridge");
        let mut json = written.map_err(|error| error.to_string())?.json;
        let contacts = json.get_mut("contacts").and_then(Value::as_object_mut).ok_or("no contacts")?;
        match as_of {
            Some(as_of) => contacts.insert("as_of".to_owned(), json!(as_of)),
            None => contacts.remove("as_of"),
        };
        let document = Document::from_value(&json, None).map_err(|problems| format!("{problems:?}"))?;
        Ok(Written { document, json })
    }

    #[test]
    fn a_list_is_stored_with_its_date_its_time_and_its_checksum() -> Result<(), String> {
        let list =
            List::new(&dated(Some("2026-10"))?, at("2026-11-20T16:30:42.5Z")).map_err(|error| error.to_string())?;
        assert_eq!(list.key, "contacts/redbridge");
        assert_eq!((list.note.board.as_str(), list.note.as_of.as_str()), ("redbridge", "2026-10"));
        assert_eq!(list.note.published, "2026-11-20T16:30:42Z");
        let contacts: Value = serde_json::from_str(&list.text).map_err(|error| error.to_string())?;
        assert_eq!(contacts.get("as_of"), Some(&json!("2026-10")));
        assert_eq!(list.note.sha256.len(), 64);
        Ok(())
    }

    #[test]
    fn a_list_without_a_date_or_with_one_to_come_is_refused() -> Result<(), String> {
        let why = |as_of, now| Ok::<_, String>(List::new(&dated(as_of)?, at(now)).err().map(|error| error.to_string()));
        let noon = "2026-11-20T12:00:00Z";
        assert_eq!(
            why(None, noon)?.as_deref(),
            Some(
                "policies/redbridge/contacts.toml: no row has a date; write as_of = \"2026-11\" in those that were checked"
            )
        );
        let refused = why(Some("2026-11-21"), noon)?.unwrap_or_default();
        assert!(refused.starts_with("policies/redbridge/contacts.toml, "), "{refused}");
        assert!(
            refused.ends_with(": as_of is 2026-11-21, and today is 2026-11-20; write when it was checked"),
            "{refused}"
        );
        // A month has begun when its first day has, and a day begins when it does in London.
        assert!(why(Some("2026-12"), noon)?.is_some());
        assert_eq!(why(Some("2026-11"), noon)?, None);
        assert_eq!(why(Some("2026-06-02"), "2026-06-01T23:30:00Z")?, None);
        Ok(())
    }
}
