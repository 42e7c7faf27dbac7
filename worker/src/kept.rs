//! What one instance of the worker has read and keeps: the list of files, their bytes, the boards ready to answer.
//!
//! A deployment is one unit, so what was read once stays right. What could not be read is not remembered: the next
//! request tries again.

use crate::index::{File, INDEX_PATH, Index};
use crate::platform::Platform;
use crate::problem::Problem;
use escalation::document::Document;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// What was read so far. No borrow of it lives across a wait.
#[derive(Default)]
pub struct Kept {
    index: RefCell<Option<Rc<Index>>>,
    files: RefCell<HashMap<String, Rc<[u8]>>>,
    boards: RefCell<HashMap<String, Rc<Document>>>,
}

impl Kept {
    /// The list of what was deployed, if it was read before.
    pub fn known_index(&self) -> Option<Rc<Index>> {
        self.index.borrow().clone()
    }

    /// The list of what was deployed.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn index(&self, platform: &impl Platform) -> Result<Rc<Index>, Problem> {
        if let Some(index) = self.known_index() {
            return Ok(index);
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
        if !hex(&Sha256::digest(&bytes)).starts_with(&file.hash) {
            return Err(Problem::DataUnavailable);
        }
        let bytes: Rc<[u8]> = bytes.into();
        self.files.borrow_mut().insert(file.path.clone(), Rc::clone(&bytes));
        Ok(bytes)
    }

    /// A board's document, ready to answer.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn document(&self, platform: &impl Platform, file: &File) -> Result<Rc<Document>, Problem> {
        if let Some(document) = self.boards.borrow().get(&file.path) {
            return Ok(Rc::clone(document));
        }
        let bytes = self.file(platform, file).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Problem::DataUnavailable)?;
        let document = Rc::new(Document::from_json(text).map_err(|_| Problem::DataUnavailable)?);
        self.boards.borrow_mut().insert(file.path.clone(), Rc::clone(&document));
        Ok(document)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
