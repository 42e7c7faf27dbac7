//! Writes boards' guides as a website that any server of files can serve: the same that the studio gives as a zip.

use crate::build::{self, WEBSITE};
use crate::data::{document, sources};
use crate::paths::dist;
use crate::site::Folder;
use anyhow::{Context, Result};
use chrono::Utc;
use escalation::document::Document;
use escalation::time::london::London;
use escalation_pages::website::{File, Website, folder_address};
use std::fs;
use std::path::{Path, PathBuf};

/// What to write, and where.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The boards' ids; none: every board
    boards: Vec<String>,
    /// The folder to write to; files of other names that are in it stay
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Where it will be, such as https://board.example/guide/: posters get a code that leads there
    #[arg(long, value_name = "ADDRESS")]
    at: Option<String>,
    /// Take the element that was built last, as it is
    #[arg(long)]
    as_built: bool,
}

/// Builds the element, and writes the website.
///
/// # Errors
/// A board has no document or one with problems, the build fails, or a file cannot be written.
pub(crate) fn export(options: &Options) -> Result<()> {
    let known = |at: &str| {
        folder_address(at)
            .with_context(|| format!("\"{at}\" is no address; write one such as https://board.example/guide/"))
    };
    let address = options.at.as_deref().map(known).transpose()?;
    let sources = sources()?;
    let boards = match options.boards.is_empty() {
        true => sources.boards(),
        false => options.boards.iter().map(String::as_str).collect(),
    };
    let documents: Vec<Document> = boards.iter().map(|board| document(&sources, board)).collect::<Result<_>>()?;
    if !options.as_built {
        build::build()?;
    }
    let website = Website {
        documents: &documents,
        program: &program(&dist().join("site"))?,
        address: address.as_deref(),
        now: Utc::now().with_timezone(&London),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let made = runtime.block_on(website.files());
    let mut folder = Folder::new(options.to.clone());
    for (path, bytes) in &made {
        folder.write(path, bytes)?;
    }
    println!("{} files in {}: README.txt says what to do with them", made.len(), options.to.display());
    Ok(())
}

/// The element's files, as they were built: those that the studio packs as well.
fn program(site: &Path) -> Result<Vec<File>> {
    let list = fs::read(site.join(WEBSITE))
        .with_context(|| format!("There is no element in {}: leave out --as-built", site.display()))?;
    let names: Vec<String> = serde_json::from_slice(&list)?;
    names.into_iter().map(|name| Ok((name.clone(), fs::read(site.join(name))?))).collect()
}
