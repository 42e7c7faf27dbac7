//! Publishes a board's contacts without a deployment: contacts change weekly, policies yearly.
//!
//! The list is checked as the build checks it, together with the board's policy, and written to the worker's store with
//! its date and a checksum. Workers take it up within about a minute; one that they cannot trust they do not use.

use crate::data::{sources, written};
use crate::paths::tools;
use crate::server;
use crate::step::step;
use crate::tool::{run, tool};
use anyhow::{Context, Result, anyhow, bail};
use chrono::Utc;
use escalation::json::{ContactList, ListSource};
use escalation::london::London;
use serde_json::{Value, json};
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
    let written = written(&sources()?, board)?;
    let contacts = written.json.get("contacts").filter(|contacts| contacts.is_object());
    let contacts = contacts.ok_or_else(|| anyhow!("policies/{board}/contacts.toml: there is none; write it"))?;
    let now = Utc::now().with_timezone(&London);
    let as_of = ContactList::new(ListSource::Deployed, &written.document.policy, now).as_of;
    let list = List::new(board, contacts, as_of)?;
    step(&format!("Publish the contacts of {board} as of {}", list.as_of), || put(&list, options))?;
    println!("Workers take them up within about a minute.");
    Ok(())
}

/// A list, ready to be stored.
struct List {
    key: String,
    text: String,
    note: Value,
    as_of: String,
}

impl List {
    /// `as_of` is the newest date of its rows.
    fn new(board: &str, contacts: &Value, as_of: Option<String>) -> Result<List> {
        let Some(as_of) = as_of else {
            bail!(
                "policies/{board}/contacts.toml: no row has a date; write as_of = \"2026-11\" in those that were checked"
            );
        };
        let text = contacts.to_string();
        let sha256: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(List {
            key: format!("contacts/{board}"),
            note: json!({ "board": board, "as_of": as_of, "sha256": sha256 }),
            text,
            as_of,
        })
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
        .args(["--metadata", &list.note.to_string()])
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
    use serde_json::json;

    #[test]
    fn a_list_is_stored_with_its_date_and_checksum() {
        let list = List::new("exampleshire", &json!({ "as_of": "2026-11" }), Some("2026-11".to_owned()));
        let (key, note) = list.map(|list| (list.key, list.note)).unwrap_or_default();
        assert_eq!(key, "contacts/exampleshire");
        // `printf '%s' '{"as_of":"2026-11"}' | sha256sum`
        let sha256 = "8a934572f79b5a050bddcdf28490d50acef164510d167a6a137855bd09384104";
        assert_eq!(note, json!({ "board": "exampleshire", "as_of": "2026-11", "sha256": sha256 }));
    }

    #[test]
    fn a_list_without_a_date_is_refused() {
        let error = List::new("exampleshire", &json!({}), None).err().map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some(
                "policies/exampleshire/contacts.toml: no row has a date; write as_of = \"2026-11\" in those that were checked"
            )
        );
    }
}
