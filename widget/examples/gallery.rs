//! Prints every example state as JSON, drawn: what the site's gallery shows. A list of name, about, language, html.

#![allow(unreachable_pub, reason = "the examples are shared with tests")]
#![allow(clippy::expect_used, clippy::panic, reason = "a build step that cannot go on stops")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation_widget::views::Still;
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut stills = Vec::new();
    for example in examples::all() {
        let (name, about, language) = (example.name, example.about, example.state.options.language.tag());
        let html = Still::widget(&example.state).await;
        stills.push(json!({ "name": name, "about": about, "language": language, "html": html }));
    }
    println!("{}", Value::Array(stills));
}
