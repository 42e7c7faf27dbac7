//! The list of what was deployed together with the worker. Every file in it is named after its content.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the list is among the deployed files.
pub const INDEX_PATH: &str = "/data/index.json";

/// What was deployed.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Index {
    /// Names the build: changes whenever anything that is served changes.
    pub build: String,
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

impl File {
    /// The tag of its version.
    pub fn tag(&self) -> String {
        format!("\"{}\"", self.hash)
    }
}
