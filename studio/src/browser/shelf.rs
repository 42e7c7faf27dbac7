//! What this server has to be opened: static files, the same for everybody.

use crate::draft::Draft;
use crate::opening::Shelf;
use gloo_net::http::Request;
use serde::de::DeserializeOwned;

/// The boards and the calendars; `None`: they cannot be had now.
pub(super) async fn shelf() -> Option<Shelf> {
    fetched("/studio/index.json").await
}

/// The draft of one board, without the calendars.
pub(super) async fn board(id: &str) -> Option<Draft> {
    fetched(&format!("/studio/boards/{id}.json")).await
}

async fn fetched<T: DeserializeOwned>(address: &str) -> Option<T> {
    let response = Request::get(address).send().await.ok().filter(gloo_net::http::Response::ok)?;
    serde_json::from_str(&response.text().await.ok()?).ok()
}
