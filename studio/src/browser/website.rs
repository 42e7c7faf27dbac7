//! The element's files, as this server has them, for a website of one board.

use escalation_pages::website::File;
use gloo_net::http::{Request, Response};

/// The list of them, which the build writes.
const LIST: &str = "/website.json";

/// The files; `None`: one of them could not be had.
pub(crate) async fn program() -> Option<Vec<File>> {
    let names: Vec<String> = serde_json::from_str(&fetched(LIST).await?.text().await.ok()?).ok()?;
    let mut files = Vec::new();
    for name in names {
        let bytes = fetched(&format!("/{name}")).await?.binary().await.ok()?;
        files.push((name, bytes));
    }
    Some(files)
}

async fn fetched(address: &str) -> Option<Response> {
    Request::get(address).send().await.ok().filter(Response::ok)
}
