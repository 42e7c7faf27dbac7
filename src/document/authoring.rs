//! From the files that boards write to the documents that answers are worked out from. Files are given as texts: nothing
//! here knows a file system.

mod dates;
mod doubt;
mod editions;
mod encoding;
mod layers;
mod lines;
mod mistake;
mod pasted;
mod reached;
mod reference;
mod schema;
mod tables;
mod toml_file;
mod unused;

pub use pasted::{pasted, texts};
pub use reached::Numbering;
pub use reference::key_reference;
pub use schema::{calendar_schema, contacts_schema, policy_schema, welsh_schema};
pub use tables::{Holds, KeyHelp, TableKind, phrases, statement_help};

use crate::document::Document;
use crate::document::problem::Problem;
use crate::document::read::text::{is_id, name_like};
use crate::time::calendar::{Calendar, Division};
use chrono::NaiveDate;
use encoding::Decoded;
use layers::Layer;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const POLICY_FILE: &str = "policy.toml";
const CONTACTS_FILE: &str = "contacts.toml";
/// The policy's words in Welsh.
const WELSH_FILE: &str = "policy.cy.toml";
const WELSH: &str = "cy";
const CALENDARS: &str = "calendars";

/// The files of all boards and the calendars.
///
/// A file's last folder is its board: `policies/redbridge/policy.toml`. Beside the newest `policy.toml` stand
/// `contacts.toml`, the policy's words in Welsh (`policy.cy.toml`), older editions (`policy.2015.toml`) and, where their contacts were others, `contacts.2015.toml`.
/// Calendars are in the folder `calendars`, one for each division: `calendars/scotland.json`.
#[derive(Clone, Debug)]
pub struct Sources {
    /// By folder and file name.
    folders: BTreeMap<String, BTreeMap<String, File>>,
    /// Folders that another one has the name of: the name, and what is wrong.
    copies: Vec<(String, Problem)>,
    numbering: Numbering,
}

#[derive(Clone, Debug)]
struct File {
    path: String,
    text: String,
    /// What is wrong with how it was saved.
    badly_saved: Option<Problem>,
}

impl File {
    fn new(path: String, bytes: &[u8]) -> File {
        let Decoded { text, complaint } = encoding::decode(bytes);
        let badly_saved = complaint.map(|(line, text)| Problem::in_file(&path, line, text));
        File { path, text, badly_saved }
    }

    /// The folder it is in, with those around it.
    fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
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
    /// Takes files as path and content: bytes, for an editor may have saved them as it likes. Folders are separated by `/`.
    ///
    /// Of two folders of one name the one that lies higher counts, and the other is told of: a copy that somebody keeps
    /// must never be taken for what holds.
    pub fn new(files: impl IntoIterator<Item = (String, impl AsRef<[u8]>)>) -> Sources {
        let mut by_folder: BTreeMap<String, Vec<(String, File)>> = BTreeMap::new();
        for (path, bytes) in files {
            let file = File::new(path, bytes.as_ref());
            let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
            by_folder.entry(file.folder().to_owned()).or_default().push((name, file));
        }
        let mut whole: Vec<(String, Vec<(String, File)>)> = by_folder.into_iter().collect();
        whole.sort_by_key(|(folder, _)| folder.matches('/').count());
        let mut sources = Sources { folders: BTreeMap::new(), copies: Vec::new(), numbering: reached::assigned };
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for (folder, files) in whole {
            let board = folder.rsplit('/').next().unwrap_or_default().to_owned();
            if let Some(first) = taken.get(&board) {
                if files.iter().any(|(name, _)| is_meant(name) || board == CALENDARS) {
                    let text =
                        format!("has the name of another folder, {first}; give it another name, or take it away");
                    sources.copies.push((board, Problem::at(&folder, text)));
                }
                continue;
            }
            taken.insert(board.clone(), folder);
            sources.folders.insert(board, files.into_iter().collect());
        }
        sources
    }

    /// The same with other numbering plans.
    #[must_use]
    pub fn with_numbering(self, numbering: Numbering) -> Sources {
        Sources { numbering, ..self }
    }

    /// The boards: every folder with a policy or with contacts, or with a file that may be meant to be one
    /// (`policy.toml.txt`).
    pub fn boards(&self) -> Vec<&str> {
        let is_board = |files: &BTreeMap<String, File>| files.keys().any(|name| is_meant(name));
        self.folders.iter().filter(|(_, files)| is_board(files)).map(|(board, _)| board.as_str()).collect()
    }

    /// The names of a board's older editions: `2015` for `policy.2015.toml`. Rule 4 of docs/rules.md.
    pub fn editions(&self, board: &str) -> Vec<&str> {
        let names = self.folders.get(board).into_iter().flat_map(BTreeMap::keys);
        let editions = names.filter_map(|name| name.strip_prefix("policy.")?.strip_suffix(".toml"));
        editions.filter(|edition| *edition != WELSH).collect()
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
        self.checked(board).1
    }

    /// A board's document, if its newest files are right, and everything that is wrong with any of its files: both of one
    /// reading, for whoever asks at every change.
    pub fn checked(&self, board: &str) -> (Option<Written>, Vec<Problem>) {
        let mut problems = self.strangers(board);
        let document = self.document(board).map_err(|found| problems.extend(found)).ok();
        for edition in self.editions(board) {
            let found = self.edition(board, edition).err().unwrap_or_default();
            let new = found.into_iter().filter(|found| !problems.contains(found)).collect::<Vec<_>>();
            problems.extend(new.into_iter().map(|problem| self.of_edition(board, edition, problem)));
        }
        problems.extend(editions::of_one_day(self, board));
        let mut once: Vec<Problem> = Vec::new();
        for problem in problems {
            if !once.contains(&problem) {
                once.push(problem);
            }
        }
        (document, once)
    }

    /// Dates of a board's contacts that are still to come on this day: a row that nobody has checked yet.
    pub fn check_dates(&self, board: &str, today: NaiveDate) -> Vec<Problem> {
        let is_contacts = |name: &&String| edition_of(name).is_some() && name.starts_with("contacts");
        let names = self.folders.get(board).into_iter().flat_map(BTreeMap::keys).filter(is_contacts);
        names.filter_map(|name| self.file(board, name)).flat_map(|file| dates::to_come(file, today)).collect()
    }

    /// What is wrong with the calendars, also those of divisions that no board is of.
    pub fn check_calendars(&self) -> Vec<Problem> {
        let files = self.folders.get(CALENDARS).into_iter().flatten();
        let names = Division::ALL.map(|division| format!("{division}.json")).join(", ");
        let copies = self.copies.iter().filter(|(folder, _)| folder == CALENDARS).map(|(_, problem)| problem.clone());
        let problems = files.flat_map(|(name, file)| match name.strip_suffix(".json").and_then(Division::parse) {
            Some(division) => calendar(division, file).err().unwrap_or_default(),
            None => vec![Problem::at(&file.path, format!("is no calendar; write {names}"))],
        });
        copies.chain(problems).collect()
    }

    /// Texts of a board's files with 12 or more words in a row in common with one of `documents` (name and text). Files
    /// that cannot be read are passed over: [`Sources::check`] tells of them.
    pub fn check_against(&self, board: &str, documents: &[(String, String)]) -> Vec<Problem> {
        let older = self.editions(board).into_iter().map(|edition| format!("policy.{edition}.toml"));
        let mut problems = Vec::new();
        for policy_file in std::iter::once(POLICY_FILE.to_owned()).chain(older) {
            let layer = Layer::load(self, board, &policy_file, &mut Vec::new());
            let Some(layer) = layer.ok().filter(Layer::is_whole) else { continue };
            let found = pasted(&texts(&layer.parts), documents);
            problems.extend(layer.lines.place(found, &self.path(board, &policy_file)));
        }
        problems
    }

    fn read(&self, board: &str, policy_file: &str) -> Result<Written, Vec<Problem>> {
        let main_file = self.path(board, policy_file);
        let mut layer = Layer::load(self, board, policy_file, &mut Vec::new())?;
        let mut parts = Map::from_iter([("id".to_owned(), json!(board))]);
        parts.extend(std::mem::take(&mut layer.parts));
        let contacts = parts.get_mut("contacts").and_then(Value::as_object_mut);
        let mut problems = contacts.map(|contacts| reached::settle(contacts, self.numbering)).unwrap_or_default();
        match self.calendar_of(&parts) {
            Some(Ok(calendar)) => parts.extend([("calendar".to_owned(), calendar)]),
            Some(Err(found)) => problems.extend(found),
            None => {}
        }
        let copies: Vec<Problem> =
            self.copies.iter().filter(|(folder, _)| folder == board).map(|(_, problem)| problem.clone()).collect();
        let welsh = self.file(board, WELSH_FILE).filter(|_| policy_file == POLICY_FILE);
        if let Some(mut words) = welsh.map(|file| toml_file::read(file, "welsh.")) {
            problems.append(&mut words.mistakes);
            parts.extend([("welsh".to_owned(), Value::Object(words.table))]);
            layer.lines.lay_over(words.lines);
        }
        let json = Value::Object(parts);
        match Document::from_value(&json, Some(&self.boards())) {
            Ok(document) => {
                if layer.is_whole() {
                    problems.extend(unused::unused(&document.policy, &layer.lines, &main_file));
                }
                let is_whole = layer.is_whole() && layer.told.is_empty() && copies.is_empty();
                if problems.is_empty() && is_whole {
                    return Ok(Written { document, json });
                }
            }
            // A calendar was told of with its file.
            Err(found) => {
                let is_new = |found: &Problem| found.address.is_some() || found.place != "calendar";
                // So was the folder's name.
                let is_new = |found: &Problem| is_new(found) && found.address.as_deref() != Some("document.id");
                problems.extend(found.into_iter().filter(is_new));
                // What is not used may be named where a file could not be read.
                if layer.is_whole() {
                    problems.extend(unused::unnamed(&json, &layer.lines, &main_file));
                }
            }
        }
        problems.retain(|problem| !layer.may_follow(problem) && !layer.is_told(problem));
        let mut told: Vec<Problem> = layer.told.clone();
        told.extend(std::mem::take(&mut layer.mistakes));
        told.extend(copies);
        told.extend(self.name(board));
        told.extend(layer.lines.place(problems, &main_file));
        Err(told)
    }

    /// The calendar of the policy's division, or what is wrong with its file; `None`: the division is not known.
    fn calendar_of(&self, parts: &Map<String, Value>) -> Option<Result<Value, Vec<Problem>>> {
        let division = Division::parse(parts.get("policy")?.get("division")?.as_str()?)?;
        let name = format!("{division}.json");
        let missing = || Problem::at(&self.path(CALENDARS, &name), "is missing; write the division's bank holidays");
        Some(self.file(CALENDARS, &name).ok_or_else(|| vec![missing()]).and_then(|file| calendar(division, file)))
    }

    /// What is wrong with the name of a board's folder.
    fn name(&self, board: &str) -> Option<Problem> {
        let folder = self.folders.get(board)?.values().next()?.folder().to_owned();
        (!is_id(board)).then(|| {
            let meant = name_like(board);
            let meant = if meant.is_empty() { String::new() } else { format!(": {meant}") };
            let text = format!("\"{board}\" is no name for a folder; write small letters, digits and hyphens{meant}");
            Problem::at(&folder, text)
        })
    }

    /// Files of a board's folder that no name is known for, and contacts of an edition that is not there.
    fn strangers(&self, board: &str) -> Vec<Problem> {
        let strange = |(name, file): (&String, &File)| {
            let text = match edition_of(name) {
                None if is_meant(name) => "is no file of a board; write policy.toml, contacts.toml, or for an older edition policy.NAME.toml and contacts.NAME.toml".to_owned(),
                Some(WELSH) if name == "contacts.cy.toml" => {
                    "is not read; write what posts are called in Welsh under [contacts] of policy.cy.toml".to_owned()
                }
                Some(edition) if !edition.is_empty() && self.file(board, &format!("policy.{edition}.toml")).is_none() => {
                    format!("is of no edition; write policy.{edition}.toml beside it, or take it away")
                }
                _ => return None,
            };
            Some(Problem::in_file(&file.path, None, text))
        };
        self.folders.get(board).into_iter().flatten().filter_map(strange).collect()
    }

    /// A problem of an older edition: what is wrong with contacts that it shares with the newest says so.
    fn of_edition(&self, board: &str, edition: &str, problem: Problem) -> Problem {
        let (shared, own) = (self.path(board, CONTACTS_FILE), format!("contacts.{edition}.toml"));
        if self.file(board, &own).is_some() || !problem.place.starts_with(&shared) {
            return problem;
        }
        let more = format!(
            "; this is for the older edition policy.{edition}.toml: if its contacts were others, write them in {own}"
        );
        Problem { text: problem.text + &more, ..problem }
    }

    fn file(&self, folder: &str, name: &str) -> Option<&File> {
        self.folders.get(folder)?.get(name)
    }

    /// The path of a file of a board, for errors, whether it is there or not.
    fn path(&self, board: &str, name: &str) -> String {
        self.file(board, name).map_or_else(|| format!("{board}/{name}"), |file| file.path.clone())
    }
}

/// What a file's bytes say, and what is wrong with how it was saved, if anything: with the line, where it is one.
pub fn decode(bytes: &[u8]) -> (String, Option<(Option<usize>, String)>) {
    let Decoded { text, complaint } = encoding::decode(bytes);
    (text, complaint)
}

/// A calendar's file as JSON, if it is a calendar of this division.
fn calendar(division: Division, file: &File) -> Result<Value, Vec<Problem>> {
    let problem = |text: String| Problem::at(&file.path, text);
    let value = serde_json::from_str(&file.text).map_err(|error| vec![problem(format!("is not JSON: {error}"))])?;
    match Calendar::from_json(&value) {
        Ok(calendar) if calendar.division() == division => Ok(value),
        Ok(calendar) => Err(vec![problem(format!(
            "division is \"{}\"; write that of the file's name, {division}",
            calendar.division()
        ))]),
        Err(problems) => Err(problems.into_iter().map(problem).collect()),
    }
}

/// Whether a file of this name is one of a board's, or may be meant to be: `Policy.toml`, `policy.toml.txt`.
fn is_meant(name: &str) -> bool {
    let name = name.to_lowercase();
    let is_text = name.ends_with(".txt") && (name.starts_with("policy") || name.starts_with("contacts"));
    name.contains(".toml") || is_text
}

/// The edition that a file is of: `Some("")` for the newest; `None`: it is no file of a board.
fn edition_of(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".toml")?;
    let rest = stem.strip_prefix("policy").or_else(|| stem.strip_prefix("contacts"))?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix('.').filter(|edition| !edition.is_empty()) }
}
