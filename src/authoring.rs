//! From the files that boards write to the documents that answers are worked out from. Files are given as texts: nothing
//! here knows a file system.

mod layers;
mod lines;
mod pasted;
mod schema;
mod toml_file;
mod unused;

pub use pasted::{pasted, texts};
pub use schema::{calendar_schema, contacts_schema, policy_schema};

use crate::calendar::{Calendar, Division};
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

    /// Texts of a board's files with 12 or more words in a row in common with one of `documents` (name and text). Files
    /// that cannot be read are passed over: [`Sources::check`] tells of them.
    pub fn check_against(&self, board: &str, documents: &[(String, String)]) -> Vec<Problem> {
        let older = self.editions(board).into_iter().map(|edition| format!("policy.{edition}.toml"));
        let mut problems = Vec::new();
        for policy_file in std::iter::once(POLICY_FILE.to_owned()).chain(older) {
            let Ok(layer) = Layer::load(self, board, &policy_file, &mut Vec::new()) else { continue };
            let found = pasted(&texts(&layer.parts), documents);
            problems.extend(layer.lines.place(found, &self.path(board, &policy_file)));
        }
        problems
    }

    fn read(&self, board: &str, policy_file: &str) -> Result<Written, Vec<Problem>> {
        let main_file = self.path(board, policy_file);
        let layer = Layer::load(self, board, policy_file, &mut Vec::new())?;
        let mut parts = Map::from_iter([("id".to_owned(), json!(board))]);
        parts.extend(layer.parts);
        let (calendar, mut problems) = self.calendar(&parts);
        parts.extend(calendar.map(|calendar| ("calendar".to_owned(), calendar)));
        let json = Value::Object(parts);
        match Document::from_value(&json, Some(&self.boards())) {
            Ok(document) => {
                problems.extend(unused::unused(&document.policy, &layer.lines, &main_file));
                if problems.is_empty() {
                    return Ok(Written { document, json });
                }
            }
            // A calendar was told of with its file.
            Err(found) => problems.extend(found.into_iter().filter(|found| found.place != "calendar")),
        }
        Err(layer.lines.place(problems, &main_file))
    }

    /// The calendar of the policy's division, and what is wrong with its file.
    fn calendar(&self, parts: &Map<String, Value>) -> (Option<Value>, Vec<Problem>) {
        let division = parts.get("policy").and_then(|policy| policy.get("division")?.as_str());
        let Some(division) = division.and_then(Division::parse) else { return (None, Vec::new()) };
        let name = format!("{division}.json");
        let path = self.path(CALENDARS, &name);
        let Some(file) = self.file(CALENDARS, &name) else {
            return (None, vec![Problem::at(&path, "is missing; write the division's bank holidays")]);
        };
        match serde_json::from_str(&file.text) {
            Ok(calendar) => {
                let problems = Calendar::from_json(&calendar).err().unwrap_or_default();
                (Some(calendar), problems.into_iter().map(|text| Problem::at(&path, text)).collect())
            }
            Err(error) => (None, vec![Problem::at(&path, format!("is not JSON: {error}"))]),
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
