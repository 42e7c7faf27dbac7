//! Every example as a browser reads it: what holds for the markup of any state.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the examples are shared with the gallery")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation_widget::hosted::{Place, Take, board_page};
use escalation_widget::state::{Action, State};
use escalation_widget::views::Still;
use html5gum::{Token, Tokenizer};
use std::collections::{BTreeMap, BTreeSet};

/// Elements that nothing ends.
const VOID: [&str; 5] = ["input", "meta", "link", "base", "br"];

/// An element, with what is around it.
#[derive(Clone, Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// The names of the elements around it, from the outermost.
    within: Vec<String>,
    text: String,
}

impl Element {
    fn has(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// Reads markup; each element is ended where its parent still stands.
fn read(html: &str) -> Vec<Element> {
    let utf8 = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = utf8(&tag.name);
                let attributes = tag.attributes.iter().map(|(name, value)| (utf8(name), utf8(value))).collect();
                let within = open.iter().map(|at| elements.get(*at).unwrap().name.clone()).collect();
                if !VOID.contains(&name.as_str()) {
                    open.push(elements.len());
                }
                elements.push(Element { name, attributes, within, text: String::new() });
            }
            Token::EndTag(tag) => {
                let at = open.pop().expect("something is open");
                assert_eq!(elements.get(at).unwrap().name, utf8(&tag.name), "{html}");
            }
            Token::String(text) => {
                for at in &open {
                    elements.get_mut(*at).unwrap().text.push_str(&utf8(&text));
                }
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "{html}");
    elements
}

/// Every example as it is drawn: closed, opened, and as a page without scripts.
async fn drawn() -> Vec<(String, String)> {
    let place = Place { origin: "https://guide.example".to_owned(), language: Default::default(), framed: false };
    let mut drawn = Vec::new();
    for example in examples::all() {
        let open = example.state.clone().after(Action::Everything);
        drawn.push((example.name.to_owned(), Still::widget(&example.state).await));
        drawn.push((format!("{}, opened", example.name), Still::widget(&open).await));
        drawn.push((format!("{}, hosted", example.name), page(&place, &example.state).await));
    }
    assert!(drawn.len() > 100);
    drawn
}

async fn page(place: &Place, state: &State) -> String {
    let take = Take { calendar: "/v1/boards/exampleshire/timeline.ics".to_owned(), embed: None, contact_points: None };
    board_page(place, state, take).await
}

#[tokio::test]
async fn the_markup_is_whole_and_says_nothing_that_a_page_may_refuse() {
    for (name, html) in drawn().await {
        assert!(!html.contains(['\u{e}', '\u{f}']), "{name}: a mark is left");
        for element in read(&html) {
            assert!(element.name != "style" && element.has("style").is_none(), "{name}: {element:?}");
            let listens = element.attributes.keys().find(|attribute| attribute.starts_with("on"));
            assert_eq!(listens, None, "{name}: {element:?}");
        }
    }
}

#[tokio::test]
async fn nothing_closed_holds_something_closed() {
    let mut folds = 0;
    for (name, html) in drawn().await {
        for fold in read(&html).iter().filter(|element| element.name == "details") {
            folds += 1;
            assert!(!fold.within.iter().any(|around| around == "details"), "{name}: {fold:?}");
        }
    }
    assert!(folds > 200, "only {folds} lines");
}

#[tokio::test]
async fn every_name_is_there_once_and_what_is_named_is_there() {
    for (name, html) in drawn().await {
        let elements = read(&html);
        let mut ids = BTreeSet::new();
        for id in elements.iter().filter_map(|element| element.has("id")) {
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        for reference in ["for", "aria-describedby", "aria-labelledby"] {
            for named in elements.iter().filter_map(|element| element.has(reference)) {
                assert!(named.split(' ').all(|id| ids.contains(id)), "{name}: {reference}={named}");
            }
        }
    }
}

#[tokio::test]
async fn whatever_is_pressed_has_words_and_is_a_link_where_no_script_runs() {
    for (name, html) in drawn().await {
        let is_hosted = name.ends_with("hosted");
        for element in read(&html).iter().filter(|element| ["a", "button", "summary"].contains(&element.name.as_str()))
        {
            assert!(!element.text.trim().is_empty(), "{name}: {element:?}");
            if element.name == "a" {
                assert!(element.has("href").is_some_and(|href| !href.is_empty()), "{name}: {element:?}");
            }
            // What would be dead without a program is not there.
            assert!(
                element.name != "button" || !is_hosted || element.has("type") == Some("submit"),
                "{name}: {element:?}"
            );
        }
    }
}

#[tokio::test]
async fn headings_follow_each_other_and_the_guide_is_the_first() {
    for (name, html) in drawn().await {
        let levels: Vec<u8> =
            read(&html).iter().filter_map(|element| element.name.strip_prefix('h')?.parse().ok()).collect();
        for pair in levels.windows(2) {
            let [one, next] = pair else { continue };
            assert!(*next <= one + 1, "{name}: {levels:?}");
        }
        if let Some(first) = levels.first() {
            assert!(levels.iter().all(|level| level >= first), "{name}: {levels:?}");
            assert_eq!(levels.iter().filter(|level| *level == first).count(), 1, "{name}: {levels:?}");
        }
    }
}

/// 999 is the one link of the red bar, and comes before all else that can be pressed.
#[tokio::test]
async fn the_first_thing_to_press_is_the_emergency_number() {
    for (name, html) in drawn().await {
        let elements = read(&html);
        let guide = elements.iter().skip_while(|element| element.has("class") != Some("emergency"));
        let first = guide.clone().find(|element| ["a", "button", "summary", "input"].contains(&element.name.as_str()));
        assert_eq!(first.and_then(|first| first.has("href")), Some("tel:999"), "{name}");
    }
}

#[tokio::test]
async fn what_is_behind_a_line_is_drawn_when_it_is_opened() {
    let example = |name: &str| examples::all().into_iter().find(|example| example.name == name).unwrap().state;
    let closed = Still::widget(&example("sheet")).await;
    assert!(closed.contains("every discussion") && !closed.contains("Approve and date it"), "{closed}");
    let opened = Still::widget(&example("sheet").after(Action::Fold(("rows", "record", 0), true))).await;
    assert!(opened.contains("Approve and date it") && !opened.contains("Subject line"), "{opened}");
    let place = Place { origin: String::new(), language: Default::default(), framed: false };
    let page = page(&place, &example("sheet")).await;
    assert!(page.contains("Approve and date it") && page.contains("Subject line"), "{page}");
}
