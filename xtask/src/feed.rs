//! The feed of editions, for whoever wants to be told when a policy changes: only where it is known where the site will be,
//! since every entry is named by its address.

use crate::data::sources;
use crate::pages::origin;
use crate::site::Folder;
use anyhow::Result;
use chrono::Utc;
use escalation::document::Document;
use escalation::document::authoring::{Sources, Written};
use escalation::time::london::London;
use escalation_pages::feed::feed;

/// Writes `feed.xml`.
///
/// # Errors
/// A file of the policies cannot be read, or the feed cannot be written.
pub(crate) fn lay_out(site: &mut Folder, documents: &[Written]) -> Result<()> {
    let Some(origin) = origin() else { return Ok(()) };
    let sources = sources()?;
    let older: Vec<Vec<Document>> =
        documents.iter().map(|written| older(&sources, written.document.policy.id())).collect();
    let boards =
        documents.iter().zip(&older).map(|(newest, older)| [&newest.document].into_iter().chain(older).collect());
    let boards: Vec<Vec<&Document>> = boards.collect();
    let now = Utc::now().with_timezone(&London);
    site.write("feed.xml", feed(&boards, &format!("{origin}/"), now).as_bytes())
}

/// A board's older editions, the newest of them first; the check has told of what is wrong with one.
fn older(sources: &Sources, board: &str) -> Vec<Document> {
    let editions = sources.editions(board).into_iter().filter_map(|edition| sources.edition(board, edition).ok());
    let mut editions: Vec<Document> = editions.map(|written| written.document).collect();
    let date = |document: &Document| document.policy.facts().in_force_from.map(|from| from.first_day());
    editions.sort_by_key(|document| std::cmp::Reverse(date(document)));
    editions
}
