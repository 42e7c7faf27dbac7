//! A folder of files that the build writes: what did not change is left alone, what is no longer made goes.

use crate::stamp::hash;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of one folder, being written.
pub(crate) struct Folder {
    root: PathBuf,
    written: BTreeSet<PathBuf>,
}

impl Folder {
    /// A folder to be filled anew.
    pub(crate) fn new(root: PathBuf) -> Folder {
        Folder { root, written: BTreeSet::new() }
    }

    /// Writes one file; `name` is its path inside the folder.
    pub(crate) fn write(&mut self, name: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
        let path = self.root.join(name);
        if !fs::read(&path).is_ok_and(|there| there == bytes) {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, bytes).with_context(|| format!("{}: cannot be written", path.display()))?;
        }
        self.written.insert(path);
        Ok(())
    }

    /// Copies every file below `from`, under its own path.
    pub(crate) fn copy(&mut self, from: &Path) -> Result<()> {
        for file in files(from)? {
            let name = file.strip_prefix(from)?;
            let bytes = fs::read(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
            self.write(name, &bytes)?;
        }
        Ok(())
    }

    /// Names what was written so far, together with `more`: changes when any of it does.
    pub(crate) fn fingerprint(&self, more: &[u8]) -> Result<String> {
        let contents = self.written.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
        let mut parts: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
        parts.push(more);
        Ok(hash(&parts))
    }

    /// Removes the files that were there before and are not made any more.
    pub(crate) fn finish(self) -> Result<()> {
        for file in files(&self.root)? {
            if !self.written.contains(&file) {
                fs::remove_file(&file)?;
            }
        }
        Ok(())
    }
}

/// Every file below a folder, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}: cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
