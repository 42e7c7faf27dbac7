//! What a reader's browser fetches before the first answer, and whether it keeps within the budget.

use crate::tool::{read, tool};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Everything before the first answer, compressed with brotli as the network carries it.
pub(crate) const BUDGET_BYTES: u64 = 110 * 1024;

/// Prints raw and compressed sizes of `files`, and their sum.
///
/// # Errors
/// The sum is over the budget.
pub(crate) fn check(files: &[PathBuf]) -> Result<()> {
    let table = read(tool("node").arg("xtask/sizes.mjs").args(files))?;
    let table: Vec<(String, u64, u64, u64)> = serde_json::from_str(&table)?;
    println!("Fetched before the first answer, in bytes:");
    println!("  {:<36}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    for (name, raw, gzip, brotli) in &table {
        println!("  {name:<36}{raw:>10}{gzip:>10}{brotli:>10}");
    }
    let sum: u64 = table.iter().map(|(_, _, _, brotli)| brotli).sum();
    println!("  {:<36}{:>10}{:>10}{sum:>10}", "in all", "", "");
    if sum > BUDGET_BYTES {
        bail!("The browser fetches {sum} bytes before the first answer: make it {BUDGET_BYTES} or less");
    }
    Ok(())
}
