//! What is shown of a policy beside the guide, as HTML: the views of the crate `pages`.

use anyhow::Result;
use chrono::Utc;
use escalation::document::Document;
use escalation::document::authoring::{Sources, Written};
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use escalation_pages::account::Account;
use escalation_pages::changes::{changes, changes_view};
use escalation_pages::chart::charts;
use escalation_pages::compare::compare;
use escalation_pages::contacts::contacts;
use escalation_pages::poster::poster;
use escalation_pages::render::render;
use escalation_pages::stages::stages;
use serde::Serialize;

/// Headings on a board's page stand below those of its parts.
const LEVEL: u8 = 3;

/// One board's policy, shown.
#[derive(Serialize)]
pub(super) struct Shown {
    stages: String,
    charts: String,
    contacts: String,
    poster: String,
    /// What each edition changed, the newest first; none: the site holds one edition alone.
    changes: Vec<Changed>,
}

/// What one edition changed.
#[derive(Serialize)]
struct Changed {
    edition: String,
    html: String,
}

/// Draws views where nothing has to be waited for.
struct Drawn {
    runtime: tokio::runtime::Runtime,
    now: LondonTime,
}

/// Every board's policy, shown; and all of them beside each other. `origin` is where the site will be, if that is known.
///
/// # Errors
/// An older edition cannot be read.
pub(super) fn shown(documents: &[Written], sources: &Sources, origin: Option<&str>) -> Result<(Vec<Shown>, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let drawn = Drawn { runtime, now: Utc::now().with_timezone(&London) };
    let accounts: Vec<Account> = documents.iter().map(|written| drawn.account(&written.document)).collect();
    let pairs = || documents.iter().map(|written| &written.document).zip(&accounts);
    let shown =
        pairs().map(|(document, account)| drawn.shown(document, account, sources, origin)).collect::<Result<_>>()?;
    let beside: Vec<_> = pairs().map(|(document, account)| (&document.policy, account)).collect();
    Ok((shown, drawn.runtime.block_on(render(compare(&beside, 2)))))
}

impl Drawn {
    fn account(&self, document: &Document) -> Account {
        Account::new(&document.policy, &document.calendar, self.now)
    }

    fn shown(&self, document: &Document, account: &Account, sources: &Sources, origin: Option<&str>) -> Result<Shown> {
        let policy = &document.policy;
        let html = |view| self.runtime.block_on(render(view));
        let guide = origin.map(|origin| format!("{origin}/boards/{}", policy.id()));
        Ok(Shown {
            stages: html(stages(account, LEVEL)),
            charts: html(charts(account, LEVEL)),
            contacts: html(contacts(policy, LEVEL)),
            poster: html(poster(policy, account, guide.as_deref())),
            changes: self.changes(document, sources)?,
        })
    }

    /// From each edition to the next, the newest first.
    fn changes(&self, newest: &Document, sources: &Sources) -> Result<Vec<Changed>> {
        let board = newest.policy.id();
        let older = sources.editions(board).into_iter().map(|edition| {
            sources.edition(board, edition).map_err(|problems| anyhow::anyhow!(crate::data::listed(&problems)))
        });
        let mut older = older.collect::<Result<Vec<_>>>()?;
        // They come in the order of their names.
        older.sort_by_key(|written| written.document.policy.facts().in_force_from.map(|from| from.first_day()));
        let editions: Vec<&Document> = older.iter().map(|written| &written.document).chain([newest]).collect();
        let steps = editions.iter().zip(editions.iter().skip(1)).rev();
        Ok(steps
            .map(|(from, to)| Changed {
                edition: to.policy.facts().edition.clone().unwrap_or_default(),
                html: self.runtime.block_on(render(changes_view(&changes(from, to, self.now), LEVEL + 1))),
            })
            .collect())
    }
}
