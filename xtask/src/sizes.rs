//! What a reader's browser fetches before the first answer, and whether it keeps within the budget.

use crate::tool::{read, tool};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Everything before the first answer, compressed with brotli as the network carries it.
const BUDGET_BYTES: u64 = 215_000;

/// Files with their sizes in bytes.
pub(crate) struct Fetched {
    files: Vec<File>,
}

/// Name, raw, gzip, brotli.
type File = (String, u64, u64, u64);

impl Fetched {
    /// Measures these files.
    pub(crate) fn measure(files: &[PathBuf]) -> Result<Fetched> {
        let table = read(tool("node").arg("xtask/sizes.mjs").args(files))?;
        Ok(Fetched { files: serde_json::from_str(&table)? })
    }

    /// Prints the sizes, and their sum.
    pub(crate) fn print(&self) {
        println!("\nFetched before the first answer, in bytes:");
        println!("  {:<36}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
        for (name, raw, gzip, brotli) in &self.files {
            println!("  {name:<36}{raw:>10}{gzip:>10}{brotli:>10}");
        }
        println!("  {:<36}{:>30} of {BUDGET_BYTES}", "in all", self.sum());
    }

    /// Whether it keeps within the budget.
    ///
    /// # Errors
    /// It does not.
    pub(crate) fn check(&self) -> Result<()> {
        let sum = self.sum();
        if sum > BUDGET_BYTES {
            bail!("A browser fetches {sum} bytes before the first answer; the budget is {BUDGET_BYTES}");
        }
        Ok(())
    }

    fn sum(&self) -> u64 {
        self.files.iter().map(|(_, _, _, brotli)| brotli).sum()
    }
}
