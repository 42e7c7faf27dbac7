//! From the files that boards write to the documents that answers are worked out from. Files are given as texts: nothing
//! here knows a file system.

mod layers;
mod lines;
mod pasted;
mod toml_file;
mod unused;

pub use pasted::{pasted, texts};

use crate::document::Document;
use crate::problem::Problem;
use layers::Layer;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const POLICY_FILE: &str = "policy.toml";
const CONTACTS_FILE: &str = "contacts.toml";
const CALENDARS: &str = "calendars";

/// The files of all boards and the calendars.
///
/// A file's last folder is its board: `policies/redbridge/policy.toml`. Beside the newest `policy.toml` stand
/// `contacts.toml`, older editions (`policy.2015.toml`) and, where their contacts were others, `contacts.2015.toml`.
/// Calendars are in the folder `calendars`, one for each division: `calendars/scotland.json`.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Path and text, by folder and file name.
    folders: BTreeMap<String, BTreeMap<String, File>>,
}

#[derive(Clone, Debug)]
struct File {
    path: String,
    text: String,
}

/// A checked document, and the same as JSON for those who read it later.
#[derive(Clone, Debug)]
pub struct Written {
    /// The document.
    pub document: Document,
    /// What [`Document::from_json`] reads.
    pub json: Value,
}

impl Sources {
    /// Takes files as path and text. Folders are separated by `/`.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Sources {
        let mut sources = Sources::default();
        for (path, text) in files {
            let mut parts = path.rsplit('/');
            let name = parts.next().unwrap_or_default().to_owned();
            let folder = parts.next().unwrap_or_default().to_owned();
            sources.folders.entry(folder).or_default().insert(name, File { path, text });
        }
        sources
    }

    /// The boards: every folder with a policy or with contacts.
    pub fn boards(&self) -> Vec<&str> {
        let is_board = |files: &BTreeMap<String, File>| files.keys().any(|name| edition_of(name).is_some());
        self.folders.iter().filter(|(_, files)| is_board(files)).map(|(board, _)| board.as_str()).collect()
    }

    /// The names of a board's older editions: `2015` for `policy.2015.toml`.
    pub fn editions(&self, board: &str) -> Vec<&str> {
        let names = self.folders.get(board).into_iter().flat_map(BTreeMap::keys);
        names.filter_map(|name| name.strip_prefix("policy.")?.strip_suffix(".toml")).collect()
    }

    /// A board's document, from its newest policy.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn document(&self, board: &str) -> Result<Written, Vec<Problem>> {
        self.read(board, POLICY_FILE)
    }

    /// A board's document, from one of its older editions.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn edition(&self, board: &str, edition: &str) -> Result<Written, Vec<Problem>> {
        self.read(board, &format!("policy.{edition}.toml"))
    }

    /// Everything that is wrong with any file of one board, older editions too; empty: nothing is.
    pub fn check(&self, board: &str) -> Vec<Problem> {
        let mut problems = self.strangers(board);
        problems.extend(self.document(board).err().unwrap_or_default());
        for edition in self.editions(board) {
            problems.extend(self.edition(board, edition).err().unwrap_or_default());
        }
        let mut once: Vec<Problem> = Vec::new();
        for problem in problems {
            if !once.contains(&problem) {
                once.push(problem);
            }
        }
        once
    }

    fn read(&self, board: &str, policy_file: &str) -> Result<Written, Vec<Problem>> {
        let layer = Layer::load(self, board, policy_file, &mut Vec::new())?;
        let mut parts = Map::from_iter([("id".to_owned(), json!(board))]);
        parts.extend(layer.parts);
        let mut problems = Vec::new();
        if let Some(calendar) = self.calendar(&parts, &mut problems) {
            parts.insert("calendar".to_owned(), calendar);
        }
        let json = Value::Object(parts);
        match Document::from_value(&json, Some(&self.boards())) {
            Ok(document) => {
                problems.extend(unused::unused(&document.policy, &layer.lines, &self.path(board, policy_file)))
            }
            // A calendar that is not there was told of with its name.
            Err(found) => {
                let told = !problems.is_empty();
                problems.extend(found.into_iter().filter(|found| !told || found.place != "calendar"));
            }
        }
        if !problems.is_empty() {
            let whole_file = self.path(board, policy_file);
            return Err(problems.into_iter().map(|problem| layer.lines.place(problem, &whole_file)).collect());
        }
        Document::from_value(&json, None).map(|document| Written { document, json })
    }

    /// The calendar of the policy's division.
    fn calendar(&self, parts: &Map<String, Value>, problems: &mut Vec<Problem>) -> Option<Value> {
        let division = parts.get("policy")?.get("division")?.as_str()?;
        let Some(file) = self.file(CALENDARS, &format!("{division}.json")) else {
            problems.push(Problem::at("calendar", format!("there is no {CALENDARS}/{division}.json; write it")));
            return None;
        };
        match serde_json::from_str(&file.text) {
            Ok(calendar) => Some(calendar),
            Err(error) => {
                problems.push(Problem::at(&file.path, format!("is not JSON: {error}")));
                None
            }
        }
    }

    /// Files of a board's folder that no name is known for.
    fn strangers(&self, board: &str) -> Vec<Problem> {
        let files = self.folders.get(board).into_iter().flatten();
        let strange = |name: &str| name.ends_with(".toml") && edition_of(name).is_none();
        let text = "is no file of a board; write policy.toml, contacts.toml, or for an older edition policy.NAME.toml and contacts.NAME.toml";
        files.filter(|(name, _)| strange(name)).map(|(_, file)| Problem::at(&file.path, text)).collect()
    }

    fn file(&self, folder: &str, name: &str) -> Option<&File> {
        self.folders.get(folder)?.get(name)
    }

    /// The path of a file of a board, for errors, whether it is there or not.
    fn path(&self, board: &str, name: &str) -> String {
        self.file(board, name).map_or_else(|| format!("{board}/{name}"), |file| file.path.clone())
    }
}

/// The edition that a file is of: `Some("")` for the newest; `None`: it is no file of a board.
fn edition_of(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".toml")?;
    let rest = stem.strip_prefix("policy").or_else(|| stem.strip_prefix("contacts"))?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix('.').filter(|edition| !edition.is_empty()) }
}
