//! Whether a step is up to date: a hash of what it was made from, kept beside the tools.

use crate::paths;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What one step was made from.
pub(crate) struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    /// The stamp of the step `name`, which is made from `inputs`: bytes of files, versions, flags.
    pub(crate) fn new(name: &str, inputs: &[&[u8]]) -> Stamp {
        Stamp { file: paths::tools().join("stamps").join(name), hash: hash(inputs) }
    }

    /// Whether the step was done with just these inputs, and its `outputs` are still there.
    pub(crate) fn is_current(&self, outputs: &[&Path]) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.hash)
            && outputs.iter().all(|output| output.exists())
    }

    /// Remembers that the step is done.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, &self.hash).with_context(|| format!("{}: cannot be written", self.file.display()))
    }
}

/// A short name for these bytes: 16 hexadecimal digits.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    let hex = digest.finalize();
    hex.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
