//! Each kind of screen as HTML, pinned: a change of the markup can be read in a review.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the examples are shared with the gallery")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation_widget::views::Still;

/// The examples whose whole markup is pinned: sheets written by hand, and what is shown while there is none.
const PINNED: [&str; 9] = [
    "waiting",
    "offline",
    "no-such-board",
    "welsh-offline",
    "sheet",
    "sheet-everything",
    "sheet-choosing",
    "sheet-danger",
    "sheet-ways",
];

#[tokio::test]
async fn each_screen_says_what_it_has_to_say() {
    for name in PINNED {
        let state = examples::all().into_iter().find(|one| one.name == name).expect("the example is there").state;
        insta::assert_snapshot!(name, laid_out(&Still::widget(&state).await));
    }
}

/// A line for each block, so that a change can be read in a review.
fn laid_out(html: &str) -> String {
    const BLOCKS: [&str; 20] = [
        "div", "p", "ul", "ol", "li", "section", "details", "summary", "h3", "h4", "h5", "dl", "dt", "dd", "header",
        "button", "footer", "form", "fieldset", "label",
    ];
    let mut lines = String::new();
    let mut depth = 0_usize;
    for (at, piece) in html.split('<').enumerate() {
        if at == 0 {
            lines.push_str(piece);
            continue;
        }
        let closes = piece.starts_with('/');
        let name = piece.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
        let block = BLOCKS.contains(&name);
        if block && closes {
            depth = depth.saturating_sub(1);
        } else if block {
            lines.push('\n');
            lines.push_str(&"  ".repeat(depth));
            depth += 1;
        }
        lines.push('<');
        lines.push_str(piece);
    }
    lines.trim().to_owned()
}
