//! What one instance of the worker has read and keeps: the list of files, their bytes, the boards ready to answer.
//!
//! A deployment is one unit, so what was read once stays right. What could not be read is not remembered: the next
//! request tries again. Published contacts are looked for once a minute.

use crate::digest::{content_tag, sha256};
use crate::index::{File, INDEX_PATH, Index, Wanted};
use crate::origin::Origin;
use crate::platform::Platform;
use crate::problem::Problem;
use crate::published::{Deployed, Published, Reading, merge};
use chrono::TimeDelta;
use escalation::document::Document;
use escalation::export::json::{ListSource, newest};
use escalation::time::moment::LondonTime;
use std::cell::{Cell, OnceCell, RefCell};
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
    /// What came too late for the request that asked for it, by board, and when that was.
    late: RefCell<HashMap<String, (LondonTime, Reading)>>,
    /// Contacts are never published here: nobody has to look for them again.
    is_unbound: Cell<bool>,
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
    /// When they were deployed or published, to the second, as UTC.
    pub changed: String,
    /// What headers say of all of it.
    pub origin: Origin,
    /// The same as the widget reads it, with a tag of its own; made when it is first asked for.
    packed: OnceCell<(Rc<[u8]>, String)>,
}

impl Board {
    /// The document as the widget reads it, and the tag of this version.
    pub fn packed(&self) -> &(Rc<[u8]>, String) {
        self.packed.get_or_init(|| {
            let packed = self.document.pack();
            let tag = content_tag(&packed);
            (packed.into(), tag)
        })
    }
}

/// What is known of a board's published contacts.
struct List {
    look_again: LondonTime,
    /// What was read last, and the board with it; `None`: the deployed contacts stand.
    used: Option<Used>,
}

#[derive(Clone)]
struct Used {
    published: Published,
    board: Rc<Board>,
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
        if file.hash.is_empty() || !sha256(&bytes).starts_with(&file.hash) {
            return Err(Problem::DataUnavailable);
        }
        let bytes: Rc<[u8]> = bytes.into();
        self.files.borrow_mut().insert(file.path.clone(), Rc::clone(&bytes));
        Ok(bytes)
    }

    /// A board with the contacts that hold when it is asked for.
    ///
    /// # Errors
    /// Its document cannot be read.
    pub async fn board(&self, platform: &impl Platform, wanted: &Wanted<'_>) -> Result<Rc<Board>, Problem> {
        match self.published(platform, wanted).await? {
            Some(board) => Ok(board),
            None => self.deployed(platform, wanted).await,
        }
    }

    /// A board with the contacts that were deployed with it.
    async fn deployed(&self, platform: &impl Platform, wanted: &Wanted<'_>) -> Result<Rc<Board>, Problem> {
        let file = &wanted.files.document;
        if let Some(board) = self.deployed.borrow().get(&file.path) {
            return Ok(Rc::clone(board));
        }
        let text = self.file(platform, file).await?;
        let json = std::str::from_utf8(&text).map_err(|_| Problem::DataUnavailable)?;
        let document = Document::from_json(json).map_err(|_| Problem::DataUnavailable)?;
        let origin = Origin::deployed(wanted.id, wanted.files);
        let board = Rc::new(Board {
            document: Rc::new(document),
            text,
            tag: file.tag(),
            contacts_from: ListSource::Deployed,
            changed: wanted.built.to_owned(),
            origin,
            packed: OnceCell::new(),
        });
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
    pub async fn published(&self, platform: &impl Platform, wanted: &Wanted<'_>) -> Result<Option<Rc<Board>>, Problem> {
        if self.is_unbound.get() {
            return Ok(None);
        }
        let late = self.late.borrow_mut().remove(wanted.id);
        let late = late.filter(|(asked, _)| wanted.present < *asked + LOOK_AGAIN_AFTER).map(|(_, reading)| reading);
        if late.is_none() && self.is_current(wanted) {
            return Ok(self.used(wanted.id).map(|used| used.board));
        }
        self.put_off(wanted);
        let reading = match late {
            Some(reading) => reading,
            None => platform.published(wanted.id).await,
        };
        let used = match reading {
            Reading::Unbound => {
                self.is_unbound.set(true);
                None
            }
            Reading::Failed => self.used(wanted.id),
            Reading::Nothing => None,
            Reading::Found(found) => match self.used(wanted.id).filter(|used| used.published == found) {
                Some(used) => Some(used),
                None => {
                    let document = self.file(platform, &wanted.files.document).await?;
                    merged(wanted, &document, found)
                }
            },
        };
        let board = used.as_ref().map(|used| Rc::clone(&used.board));
        let list = List { look_again: wanted.present + LOOK_AGAIN_AFTER, used };
        self.lists.borrow_mut().insert(wanted.id.to_owned(), list);
        Ok(board)
    }

    /// What was read too late for the request that asked: the next one uses it.
    pub fn arrived(&self, id: &str, asked: LondonTime, reading: Reading) {
        if matches!(reading, Reading::Found(_) | Reading::Nothing) {
            self.late.borrow_mut().insert(id.to_owned(), (asked, reading));
        }
    }

    /// Whether a board's published contacts were looked for within the last minute.
    fn is_current(&self, wanted: &Wanted<'_>) -> bool {
        self.lists.borrow().get(wanted.id).is_some_and(|list| wanted.present < list.look_again)
    }

    /// The published contacts that are used now.
    fn used(&self, id: &str) -> Option<Used> {
        self.lists.borrow().get(id)?.used.clone()
    }

    /// Lets other requests go on with what is known while this one looks again. Before anything is known they look too.
    fn put_off(&self, wanted: &Wanted<'_>) {
        if let Some(list) = self.lists.borrow_mut().get_mut(wanted.id) {
            list.look_again = wanted.present + LOOK_AGAIN_AFTER;
        }
    }
}

/// A board with these contacts; `None`: they must not be used.
fn merged(wanted: &Wanted<'_>, document: &[u8], published: Published) -> Option<Used> {
    let deployed = Deployed { document, built: wanted.built };
    let (document, json) = merge(wanted.id, deployed, &published, wanted.present)?;
    let text: Rc<[u8]> = serde_json::to_vec(&json).ok()?.into();
    let tag = content_tag(&text);
    let origin = Origin::published(wanted.id, wanted.files, &tag, newest(&document.policy));
    let changed = published.note.as_ref().map(|note| note.published.clone()).unwrap_or_default();
    let board = Board {
        document: Rc::new(document),
        text,
        tag,
        contacts_from: ListSource::Published,
        changed,
        origin,
        packed: OnceCell::new(),
    };
    Some(Used { published, board: Rc::new(board) })
}
