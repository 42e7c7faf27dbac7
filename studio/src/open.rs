//! From files of a disk to drafts: which boards are there, what goes along, and what is left out.

use crate::draft::Draft;
use crate::draft::ids::id_like;
use escalation::document::authoring::decode;
use std::collections::{BTreeMap, BTreeSet};

/// What was found in files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// A draft for each board.
    pub drafts: Vec<Draft>,
    /// What the reader should know: which files were left out or read otherwise than they are, and why.
    pub told: Vec<String>,
}

/// Finds the boards among files: path and content. A file without a folder is of the board `name`. What they rest on is
/// `calendars`, and of each other.
pub fn found(files: Vec<(String, Vec<u8>)>, name: &str, calendars: &BTreeMap<String, String>) -> Found {
    let mut told = Vec::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in files {
        if is_of_system(&path) {
            continue;
        }
        let path = if path.contains('/') { path } else { format!("{name}/{path}") };
        match text(&bytes) {
            Some((text, None)) => drop(texts.insert(path, text)),
            Some((text, Some(complaint))) => {
                told.push(format!("{path} {complaint}: it is kept as UTF-8 here."));
                texts.insert(path, text);
            }
            None => told.push(format!("{path} is no text: it is left out.")),
        }
    }
    let folders: BTreeSet<&str> =
        texts.keys().filter(|path| is_of_board(path)).filter_map(|path| folder(path)).collect();
    let drafts: Vec<Draft> = folders.iter().map(|folder| draft(folder, &folders, &texts, calendars)).collect();
    let is_taken = |path: &str| folders.iter().any(|folder| within(path, folder).is_some());
    let strange = texts.keys().filter(|path| !is_taken(path) && !path.contains("calendars/"));
    told.extend(strange.map(|path| format!("{path} is of no board’s folder: it is left out.")));
    Found { drafts, told }
}

/// The draft of one folder.
fn draft(
    folder: &str,
    folders: &BTreeSet<&str>,
    texts: &BTreeMap<String, String>,
    calendars: &BTreeMap<String, String>,
) -> Draft {
    let mut draft = Draft { board: last(folder).to_owned(), files: BTreeMap::new(), beside: calendars.clone() };
    for (path, text) in texts {
        // The deepest folder that a file is in is its own.
        let own = folders.iter().filter(|folder| within(path, folder).is_some()).max_by_key(|folder| folder.len());
        match own {
            Some(own) if *own == folder => {
                let name = within(path, folder).unwrap_or_default();
                draft.files.insert(name.to_owned(), text.clone());
            }
            // What it may be based on.
            Some(own) if last(own) != draft.board => {
                let name = within(path, own).unwrap_or_default();
                draft.beside.insert(format!("{}/{name}", last(own)), text.clone());
            }
            _ => {}
        }
    }
    draft
}

/// A board's id as a file's name suggests it.
pub fn name_of(file: &str) -> String {
    board_id(last(file).split('.').next().unwrap_or_default())
}

/// A board's id made of words, such as the place that it is for: small letters, digits and hyphens.
pub fn board_id(words: &str) -> String {
    let id = id_like(words);
    if matches!(id.as_str(), "" | "policy" | "contacts") { "my-board".to_owned() } else { id }
}

/// The text of a file, with what is unusual about how it was saved; `None`: it is none.
fn text(bytes: &[u8]) -> Option<(String, Option<String>)> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        // To the byte as it was.
        return Some((text.to_owned(), None)).filter(|_| !bytes.contains(&0));
    }
    let (text, complaint) = decode(bytes);
    let complaint = complaint.map(|(_, text)| text.split(';').next().unwrap_or_default().to_owned());
    (!text.contains('\0')).then_some((text, complaint))
}

/// What systems lay beside people's files.
fn is_of_system(path: &str) -> bool {
    path.split('/')
        .any(|part| part == "__MACOSX" || part == ".DS_Store" || part == "Thumbs.db" || part == "desktop.ini")
}

/// Whether a file is a policy or a contact list.
fn is_of_board(path: &str) -> bool {
    let name = last(path);
    (name.starts_with("policy") || name.starts_with("contacts")) && name.ends_with(".toml")
}

fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The path inside a folder.
fn within<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{Found, board_id, found, name_of};
    use crate::archive;
    use crate::draft::POLICY;
    use crate::templates::tests::{calendars, policies};
    use std::fs;

    fn opened(files: &[(&str, &[u8])]) -> Found {
        found(
            files.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect(),
            "redbridge",
            &calendars(),
        )
    }

    /// Every board's folder, through a zip, is the same to the byte, and is a right draft.
    #[test]
    fn each_board_opened_and_packed_again_is_the_same_to_the_byte() {
        let mut boards = 0;
        for folder in fs::read_dir(policies()).unwrap().map(|entry| entry.unwrap().path()) {
            if !folder.join(POLICY).exists() {
                continue;
            }
            let board = folder.file_name().unwrap().to_str().unwrap().to_owned();
            let files: Vec<(String, Vec<u8>)> = fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .map(|file| {
                    (format!("{board}/{}", file.file_name().unwrap().to_str().unwrap()), fs::read(&file).unwrap())
                })
                .collect();
            let zip = archive::pack(files.iter().map(|(path, bytes)| (path.clone(), bytes.as_slice()))).unwrap();
            let Found { drafts, told } = found(archive::unpack(&zip).unwrap(), "else", &calendars());
            assert_eq!(told, Vec::<String>::new());
            let [draft] = drafts.try_into().unwrap();
            assert_eq!(draft.board, board);
            assert_eq!(draft.problems(), []);
            let mut again: Vec<(String, Vec<u8>)> = archive::unpack(&draft.folder().unwrap()).unwrap();
            let mut files = files;
            again.sort();
            files.sort();
            assert!(again == files, "{board}");
            boards += 1;
        }
        assert!(boards >= 5);
    }

    #[test]
    fn files_without_a_folder_are_of_the_board_that_is_named() {
        let Found { drafts, told } = opened(&[("policy.toml", b"a = 1"), ("policy.2015.toml", b"a = 2")]);
        assert_eq!(told, Vec::<String>::new());
        let [draft] = drafts.try_into().unwrap();
        assert_eq!(draft.board, "redbridge");
        assert_eq!(draft.files.keys().collect::<Vec<_>>(), ["policy.2015.toml", "policy.toml"]);
    }

    #[test]
    fn several_boards_are_several_drafts_and_may_rest_on_each_other() {
        let Found { drafts, told } = opened(&[
            ("policies/region/policy.toml", b"a = 1"),
            ("policies/town/policy.toml", b"a = 2"),
            ("policies/town/notes/minutes.txt", b"kept"),
            ("policies/README.md", b"left out"),
            ("policies/calendars/england-and-wales.json", b"{}"),
        ]);
        assert_eq!(told, ["policies/README.md is of no board’s folder: it is left out."]);
        let [region, town] = drafts.try_into().unwrap();
        assert_eq!((region.board.as_str(), town.board.as_str()), ("region", "town"));
        assert_eq!(town.files.get("notes/minutes.txt").map(String::as_str), Some("kept"));
        assert_eq!(town.beside.get("region/policy.toml").map(String::as_str), Some("a = 1"));
        assert!(!region.files.contains_key("notes/minutes.txt"));
    }

    #[test]
    fn what_is_left_out_or_read_otherwise_is_told() {
        let Found { drafts, told } = opened(&[
            ("redbridge/policy.toml", b"board = \"Caf\xe9\""),
            ("redbridge/policy.pdf", b"%PDF\0\xff\xfe"),
            ("__MACOSX/redbridge/policy.toml", b"\0"),
        ]);
        let [draft] = drafts.try_into().unwrap();
        assert_eq!(draft.text(POLICY), "board = \"Café\"");
        assert_eq!(
            told,
            [
                "redbridge/policy.toml has \"é\" in another encoding than UTF-8 (Windows-1252, it seems): it is kept as UTF-8 here.",
                "redbridge/policy.pdf is no text: it is left out.",
            ]
        );
    }

    #[test]
    fn a_files_name_suggests_the_boards() {
        assert_eq!(name_of("Exampleshire Policy (2).zip"), "exampleshire-policy-2");
        assert_eq!(name_of("C:/policy.toml"), "my-board");
        assert_eq!(board_id("St. Helens"), "st-helens");
        assert_eq!(board_id("Bath / North East Somerset"), "bath-north-east-somerset");
    }
}
