//! What a browser fetches before the first answer, or before the studio's first draft, and whether it keeps within the budget.

use crate::tool::{read, tool};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Everything before the first answer, compressed with brotli as the network carries it.
pub(crate) const ANSWER_BYTES: u64 = 240_000;
/// Everything before the studio shows its first draft. The aim was 700,000.
pub(crate) const DRAFT_BYTES: u64 = 712_000;

/// Files with their sizes in bytes.
pub(crate) struct Fetched {
    before: &'static str,
    files: Vec<File>,
    budget_bytes: u64,
}

/// Name, raw, gzip, brotli.
type File = (String, u64, u64, u64);

impl Fetched {
    /// Measures these files, which are all that is fetched before something.
    pub(crate) fn measure(before: &'static str, files: &[PathBuf], budget_bytes: u64) -> Result<Fetched> {
        let table = read(tool("node").arg("xtask/sizes.mjs").args(files))?;
        Ok(Fetched { before, files: serde_json::from_str(&table)?, budget_bytes })
    }

    /// Prints the sizes, and their sum.
    pub(crate) fn print(&self) {
        print!("\n{}", self.text());
    }

    /// The sizes and their sum, a line for each.
    pub(crate) fn text(&self) -> String {
        let head = format!("  {:<36}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
        let mut lines = vec![format!("Fetched before {}, in bytes:", self.before), head];
        for (name, raw, gzip, brotli) in &self.files {
            lines.push(format!("  {name:<36}{raw:>10}{gzip:>10}{brotli:>10}"));
        }
        lines.push(format!("  {:<36}{:>30} of {}", "in all", self.sum(), self.budget_bytes));
        lines.join("\n") + "\n"
    }

    /// Whether it keeps within the budget.
    ///
    /// # Errors
    /// It does not.
    pub(crate) fn check(&self) -> Result<()> {
        let (sum, before, budget) = (self.sum(), self.before, self.budget_bytes);
        if sum > budget {
            bail!("A browser fetches {sum} bytes before {before}; the budget is {budget}");
        }
        Ok(())
    }

    fn sum(&self) -> u64 {
        self.files.iter().map(|(_, _, _, brotli)| brotli).sum()
    }
}
