//! Renders every example state into one page for each, and a page that shows them all: `gallery FOLDER`.

#![allow(unreachable_pub, reason = "the examples are shared with tests")]
#![allow(clippy::expect_used, clippy::panic, reason = "a build step that cannot go on stops")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation_widget::components::Still;
use std::fmt::Write as _;
use std::{env, fs, path::Path};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = env::args().nth(1).expect("the folder to write to");
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).expect("a folder that can be made");
    let mut index = String::new();
    for example in examples::all() {
        let (name, about, language) = (example.name, example.about, example.state.options.language.tag());
        let inner = Still::widget(example.state).await;
        let shown = format!(
            r#"<div class="still" id="{name}"><template shadowrootmode="open"><div class="guide" lang="{language}" dir="ltr">{inner}</div></template><p>{OWN}</p></div>"#
        );
        let _ = write!(
            index,
            r#"<section class="state"><h2><a href="{name}.html">{name}</a></h2><p>{about}</p>{shown}</section>"#
        );
        fs::write(folder.join(format!("{name}.html")), page(about, &shown)).expect("a page that can be written");
    }
    fs::write(folder.join("index.html"), page("Every state of the guide", &index))
        .expect("an index that can be written");
}

/// What a board puts between the tags.
const OWN: &str = r#"<a href="https://www.exampleshire-scp.example/">Read the policy on our website</a>"#;

fn page(title: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="stylesheet" href="/site.css">
<script type="module" src="/gallery.js"></script>
</head>
<body class="gallery">
<main>
<h1>{title}</h1>
<p>An example: this board and everybody in it are made up.</p>
{body}
</main>
</body>
</html>
"#
    )
}
