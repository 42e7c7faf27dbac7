//! Each card of the answer as HTML, pinned: one example for each thing that a card can say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the examples are shared with the gallery")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation_widget::components::Still;

/// Card, by its class; the example that shows it.
const CARDS: [(&str, &str); 39] = [
    ("emergency", "one-stage"),
    ("emergency", "welsh"),
    ("trouble", "waiting"),
    ("trouble", "offline"),
    ("trouble", "no-such-board"),
    ("saved", "saved"),
    ("saved", "welsh-saved"),
    ("refused", "refused"),
    ("conversation", "empty"),
    ("conversation", "one-choice"),
    ("conversation conversation--folded", "until-tonight"),
    ("conversation", "unfolded"),
    ("conversation", "reopened"),
    ("conversation conversation--folded", "other-time"),
    ("conversation conversation--folded", "start-ahead"),
    ("conversation conversation--folded", "misread"),
    ("glance", "one-choice"),
    ("worked-out worked-out--other", "other-time"),
    ("card who", "until-tonight"),
    ("card who", "managers"),
    ("card who", "vacant"),
    ("card who", "post-only"),
    ("card who", "being-updated"),
    ("card who", "ask-via"),
    ("card who", "undated-contact"),
    ("card who", "none-open"),
    ("card due", "across-christmas"),
    ("card due", "no-limit"),
    ("card due", "brought-forward"),
    ("card due", "no-calendar"),
    ("card due due--overdue", "overdue"),
    ("card duty", "responding"),
    ("card next", "one-stage"),
    ("card timeline", "until-tonight"),
    ("card form", "last-stage"),
    ("warnings", "vacant"),
    ("post__take", "copied"),
    ("take-away", "by-hand"),
    ("foot", "welsh"),
];

#[tokio::test]
async fn each_card_says_what_it_has_to_say() {
    for (class, example) in CARDS {
        let state = examples::all().into_iter().find(|one| one.name == example).expect("the example is there").state;
        let whole = Still::widget(state).await;
        let card = cut(&whole, class).unwrap_or_else(|| panic!("{example} has no {class}:\n{}", laid_out(&whole)));
        let name = format!("{}-{example}", class.replace("card ", "").replace(' ', "-"));
        insta::assert_snapshot!(name, laid_out(&without_wishes(card)));
    }
}

/// The first element of that class, whole.
fn cut<'a>(html: &'a str, class: &str) -> Option<&'a str> {
    let at = html.find(&format!(r#" class="{class}""#))?;
    let start = html.get(..at)?.rfind('<')?;
    let whole = html.get(start..)?;
    let tag = whole.get(1..)?.split([' ', '>']).next()?;
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut depth = 0;
    let mut end = 0;
    for (place, _) in whole.match_indices('<') {
        let here = whole.get(place..)?;
        if here.starts_with(&close) {
            depth -= 1;
            end = place + close.len();
        } else if here.get(open.len()..).is_some_and(|rest| here.starts_with(&open) && rest.starts_with([' ', '>'])) {
            depth += 1;
        }
        if depth == 0 && end > 0 {
            return whole.get(..end);
        }
    }
    None
}

/// Without the numbers of wishes, which change with everything before them.
fn without_wishes(html: &str) -> String {
    let mut pieces = html.split(" data-wish=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |html, piece| html + piece.split_once('"').map_or(piece, |(_, rest)| rest))
}

/// A line for each block, so that a change can be read in a review.
fn laid_out(html: &str) -> String {
    const BLOCKS: [&str; 18] = [
        "div", "p", "ul", "ol", "li", "section", "details", "summary", "h3", "h4", "h5", "dl", "dt", "dd", "tr",
        "button", "footer", "svg",
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
