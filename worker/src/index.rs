//! The list of what was deployed together with the worker. Every file in it is named after its content.

use crate::problem::Problem;
use escalation::time::moment::LondonTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the list is among the deployed files.
pub const INDEX_PATH: &str = "/data/index.json";

/// What was deployed.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Index {
    /// Names the build: changes whenever anything that is served changes.
    pub build: String,
    /// When it was built, to the second: `2026-11-20T16:30:00Z`.
    pub built: String,
    /// The list of boards, as the API gives it.
    pub list: File,
    /// Every board, by id.
    pub boards: BTreeMap<String, BoardFiles>,
    /// Bank holidays, by division.
    pub calendars: BTreeMap<String, File>,
    /// The API's description, by the path that it is asked for.
    pub descriptions: BTreeMap<String, File>,
}

/// What was deployed for one board.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct BoardFiles {
    /// The edition of its policy, in the document's words.
    pub edition: Option<String>,
    /// The newest date of its contacts, as far as that goes.
    pub contacts_as_of: Option<String>,
    /// Its document.
    pub document: File,
    /// Its policy health report, where one was made.
    pub health: Option<File>,
}

/// A deployed file.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub struct File {
    /// Where it is.
    pub path: String,
    /// Names its content.
    pub hash: String,
}

/// A board that is asked for, and when.
pub struct Wanted<'a> {
    /// Its id.
    pub id: &'a str,
    /// What was deployed for it.
    pub files: &'a BoardFiles,
    /// When that was built.
    pub built: &'a str,
    /// The moment at which it is asked for.
    pub present: LondonTime,
}

impl Index {
    /// The board of this id, to be asked for at `present`.
    ///
    /// # Errors
    /// There is none: those that there are, are listed.
    pub fn wanted<'a>(&'a self, board: &'a str, present: LondonTime) -> Result<Wanted<'a>, Problem> {
        let unknown = || Problem::UnknownBoard { boards: self.boards.keys().cloned().collect() };
        let files = self.boards.get(board).ok_or_else(unknown)?;
        Ok(Wanted { id: board, files, built: &self.built, present })
    }
}

impl File {
    /// The tag of its version.
    pub fn tag(&self) -> String {
        format!("\"{}\"", self.hash)
    }
}
