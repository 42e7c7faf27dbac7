//! The boards of this project, read from their files once, for every test that asks them something.

use escalation::document::Document;
use escalation::document::authoring::{Sources, Written};
use escalation::policy::Policy;
use escalation::time::calendar::Calendar;
use escalation::time::moment::{LondonTime, Moment};
use std::path::{Path, PathBuf};

/// A board whose files are free of problems.
pub struct Board(Written);

impl Board {
    pub fn id(&self) -> &str {
        self.policy().id()
    }

    pub fn document(&self) -> &Document {
        &self.0.document
    }

    pub fn policy(&self) -> &Policy {
        &self.document().policy
    }

    pub fn json(&self) -> &serde_json::Value {
        &self.0.json
    }

    pub fn calendar(&self) -> &Calendar {
        &self.document().calendar
    }
}

/// The project's folder, whichever package is tested.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().find(|folder| folder.join("policies").is_dir()).expect("the policies are there").to_path_buf()
}

/// Every board of `policies/`.
pub fn all() -> Vec<Board> {
    load(&sources(&[root().join("policies")]))
}

/// One of them.
pub fn board(id: &str) -> Board {
    all().into_iter().find(|board| board.id() == id).expect("the board is here")
}

/// Those and the made-up ones.
pub fn every() -> impl Iterator<Item = Board> {
    all().into_iter().chain(made_up())
}

/// Every board of `tests/policies`, which are made up: they have the shapes that the real boards lack.
pub fn made_up() -> Vec<Board> {
    let folder = root().join("tests/policies");
    let is_made_up = |board: &&str| folder.join(board).is_dir();
    let sources = sources(&[root().join("policies"), folder.clone()]);
    read(&sources, sources.boards().into_iter().filter(is_made_up).collect())
}

/// A board whose policy is this text.
pub fn from_text(id: &str, policy: &str) -> Board {
    from_texts(id, policy, "")
}

/// A board whose policy and contacts are these texts.
pub fn from_texts(id: &str, policy: &str, contacts: &str) -> Board {
    let mut files =
        vec![(format!("{id}/policy.toml"), policy.to_owned()), (format!("{id}/contacts.toml"), contacts.to_owned())];
    read_files(&root().join("policies/calendars"), &mut files);
    read(&Sources::new(files), vec![id]).remove(0)
}

/// Every board of some files; a problem in any of them fails the test that asked.
pub fn load(sources: &Sources) -> Vec<Board> {
    read(sources, sources.boards())
}

fn read(sources: &Sources, boards: Vec<&str>) -> Vec<Board> {
    let read = |board: &str| match sources.document(board) {
        Ok(written) => Board(written),
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{board} has problems:\n{}", lines.join("\n"));
        }
    };
    boards.into_iter().map(read).collect()
}

/// The policy files, contact files and calendars of some folders.
pub fn sources(folders: &[PathBuf]) -> Sources {
    let mut files = Vec::new();
    for folder in folders {
        for board in std::fs::read_dir(folder).expect("the folder is there").flatten() {
            if board.path().is_dir() {
                read_files(&board.path(), &mut files);
            }
        }
    }
    Sources::new(files)
}

fn read_files(folder: &Path, files: &mut Vec<(String, String)>) {
    for file in std::fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = file.path();
        if path.extension().is_some_and(|ending| ending == "toml" || ending == "json") {
            let text = std::fs::read_to_string(&path).expect("the file can be read");
            files.push((path.to_string_lossy().into_owned(), text));
        }
    }
}

/// A moment for tests that need one and are not about it.
pub fn present() -> LondonTime {
    Moment::parse("2026-11-20T09:00").expect("a moment").start()
}
