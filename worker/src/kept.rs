//! What one instance of the worker has read and keeps: the list of files, their bytes, the boards ready to answer.
//!
//! A deployment is one unit, so what was read once stays right. What could not be read is not remembered: the next
//! request tries again. Published contacts are looked for once a minute.

use crate::conditional::content_tag;
use crate::index::{File, INDEX_PATH, Index};
use crate::platform::Platform;
use crate::problem::Problem;
use crate::published::{Published, Reading, merge};
use chrono::TimeDelta;
use escalation::document::Document;
use escalation::json::ListSource;
use escalation::moment::LondonTime;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// How long published contacts are taken for current.
const LOOK_AGAIN_AFTER: TimeDelta = TimeDelta::seconds(60);

/// What was read so far. No borrow of it lives across a wait.
#[derive(Default)]
pub struct Kept {
    index: RefCell<Option<Rc<Index>>>,
    files: RefCell<HashMap<String, Rc<[u8]>>>,
    deployed: RefCell<HashMap<String, Rc<Board>>>,
    lists: RefCell<HashMap<String, List>>,
}

/// A board, ready to answer.
pub struct Board {
    /// Its policy and calendar.
    pub document: Rc<Document>,
    /// The same as JSON, as it is sent.
    pub text: Rc<[u8]>,
    /// The tag of this version.
    pub tag: String,
    /// Where its contacts come from.
    pub contacts_from: ListSource,
}

/// What is known of a board's published contacts.
struct List {
    look_again: LondonTime,
    /// What was read last, and the board with it; `None`: the deployed contacts stand.
    used: Option<(Published, Rc<Board>)>,
}

impl Kept {
    /// The list of what was deployed.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn index(&self, platform: &impl Platform) -> Result<Rc<Index>, Problem> {
        if let Some(index) = self.index.borrow().as_ref() {
            return Ok(Rc::clone(index));
        }
        let bytes = platform.file(INDEX_PATH).await.ok_or(Problem::DataUnavailable)?;
        let index: Index = serde_json::from_slice(&bytes).map_err(|_| Problem::DataUnavailable)?;
        let index = Rc::new(index);
        *self.index.borrow_mut() = Some(Rc::clone(&index));
        Ok(index)
    }

    /// The bytes of a deployed file, checked against its name.
    ///
    /// # Errors
    /// It cannot be read, or it is not what was deployed.
    pub async fn file(&self, platform: &impl Platform, file: &File) -> Result<Rc<[u8]>, Problem> {
        if let Some(bytes) = self.files.borrow().get(&file.path) {
            return Ok(Rc::clone(bytes));
        }
        let bytes = platform.file(&file.path).await.ok_or(Problem::DataUnavailable)?;
        if file.hash.is_empty() || !hex(&Sha256::digest(&bytes)).starts_with(&file.hash) {
            return Err(Problem::DataUnavailable);
        }
        let bytes: Rc<[u8]> = bytes.into();
        self.files.borrow_mut().insert(file.path.clone(), Rc::clone(&bytes));
        Ok(bytes)
    }

    /// A board with the contacts that hold at `present`.
    ///
    /// # Errors
    /// Its document cannot be read.
    pub async fn board(
        &self,
        platform: &impl Platform,
        id: &str,
        file: &File,
        present: LondonTime,
    ) -> Result<Rc<Board>, Problem> {
        match self.published(platform, id, file, present).await? {
            Some(board) => Ok(board),
            None => self.deployed(platform, file).await,
        }
    }

    /// A board with the contacts that were deployed with it.
    async fn deployed(&self, platform: &impl Platform, file: &File) -> Result<Rc<Board>, Problem> {
        if let Some(board) = self.deployed.borrow().get(&file.path) {
            return Ok(Rc::clone(board));
        }
        let text = self.file(platform, file).await?;
        let json = std::str::from_utf8(&text).map_err(|_| Problem::DataUnavailable)?;
        let document = Document::from_json(json).map_err(|_| Problem::DataUnavailable)?;
        let board =
            Rc::new(Board { document: Rc::new(document), text, tag: file.tag(), contacts_from: ListSource::Deployed });
        self.deployed.borrow_mut().insert(file.path.clone(), Rc::clone(&board));
        Ok(board)
    }

    /// A board with published contacts; `None`: there are none that may be used.
    ///
    /// Looks again once a minute. Where that fails, what was read before stands: it was good, and is newer than what
    /// was deployed.
    ///
    /// # Errors
    /// Its document cannot be read.
    pub async fn published(
        &self,
        platform: &impl Platform,
        id: &str,
        file: &File,
        present: LondonTime,
    ) -> Result<Option<Rc<Board>>, Problem> {
        if let Some(list) = self.lists.borrow().get(id)
            && present < list.look_again
        {
            return Ok(list.used.as_ref().map(|(_, board)| Rc::clone(board)));
        }
        let before = self.put_off(id, present);
        let used = match platform.published(id).await {
            Reading::Unbound => return Ok(None),
            Reading::Failed => before,
            Reading::Nothing => None,
            Reading::Found(found) => match before {
                Some((published, board)) if published == found => Some((published, board)),
                _ => {
                    let deployed = self.file(platform, file).await?;
                    merge(id, &deployed, &found).ok().map(|(document, json)| {
                        let text: Rc<[u8]> = serde_json::to_vec(&json).unwrap_or_default().into();
                        let tag = content_tag(&text);
                        let contacts_from = ListSource::Published;
                        (found, Rc::new(Board { document: Rc::new(document), text, tag, contacts_from }))
                    })
                }
            },
        };
        let board = used.as_ref().map(|(_, board)| Rc::clone(board));
        self.lists.borrow_mut().insert(id.to_owned(), List { look_again: present + LOOK_AGAIN_AFTER, used });
        Ok(board)
    }

    /// Lets other requests go on with what is known while this one looks again; gives what is known.
    fn put_off(&self, id: &str, present: LondonTime) -> Option<(Published, Rc<Board>)> {
        let mut lists = self.lists.borrow_mut();
        let list = lists.get_mut(id)?;
        list.look_again = present + LOOK_AGAIN_AFTER;
        list.used.as_ref().map(|(published, board)| (published.clone(), Rc::clone(board)))
    }
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
