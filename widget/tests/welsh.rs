//! What readers of Welsh get: nothing in English but what says so.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the examples are shared with the gallery")]

#[path = "../../tests/it/boards.rs"]
mod boards;
#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation::document::Document;
use escalation::say::words::{Catalogue, Language, welsh_messages};
use escalation_widget::hosted::{self, Place, Take, board_page};
use escalation_widget::options::Options;
use escalation_widget::state::{Action, State, Stock};
use escalation_widget::views::Still;
use html5gum::{Token, Tokenizer};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Words that are not in the messages, and are no English either.
const NO_LANGUAGE: [&str; 6] = ["GMT", "BST", "vCard", "escalation", "guide", "exampleshire"];

#[tokio::test]
async fn every_example_marks_what_is_english() {
    let known = welsh_words();
    for example in examples::all().into_iter().filter(|example| !example.name.starts_with("sheet")) {
        let options = Options { language: Language::Welsh, ..example.state.options.clone() };
        let html = Still::widget(&example.state.after(Action::Options(options)).after(Action::Everything)).await;
        check(&known, example.name, &html);
    }
}

#[tokio::test]
async fn every_answer_of_every_board_marks_what_is_english() {
    let known = welsh_words();
    let place = Place { origin: "https://guide.example".to_owned(), language: Language::Welsh, framed: false };
    for board in boards::all().iter().chain(&boards::made_up()) {
        let known = known.iter().cloned().chain(welsh_of(board.id())).collect();
        let document = Rc::new(board.document().clone());
        let mut states = Vec::new();
        for pathway in document.policy.pathways() {
            walk(start(&document).after(choose("pathway", pathway.id.as_str())), &mut states);
        }
        assert!(states.len() > 5, "{}: only {} answers", board.id(), states.len());
        for state in states {
            let asked = format!("{} {:?}", board.id(), state.chosen);
            let options = Options { chosen: state.chosen.clone(), ..state.options.clone() };
            let plainly = hosted::state(options, Rc::clone(&document), boards::present());
            check(&known, &asked, &board_page(&place, &plainly, Take::default()).await);
            check(&known, &asked, &Still::widget(&state.after(Action::Everything)).await);
        }
    }
}

#[tokio::test]
async fn without_welsh_messages_everything_is_said_in_english_and_marked() {
    let none: &Catalogue = Box::leak(Box::new(Catalogue::of(String::new())));
    for example in examples::all().into_iter().filter(|example| !example.name.starts_with("sheet")) {
        let options = Options { language: Language::Welsh, welsh: Some(none), ..example.state.options.clone() };
        let html = Still::widget(&example.state.after(Action::Options(options)).after(Action::Everything)).await;
        check(&BTreeSet::new(), example.name, &html);
    }
}

fn start(document: &Rc<Document>) -> State {
    let options = Options { board: document.policy.id().to_owned(), language: Language::Welsh, ..Options::default() };
    State::new(options, boards::present()).after(Action::Stock(Stock::Fresh(Rc::clone(document))))
}

fn choose(param: &str, value: &str) -> Action {
    Action::Choose(vec![(param.to_owned(), value.to_owned())])
}

/// Each question as it is open, and each answer that its choices lead to.
fn walk(state: State, states: &mut Vec<State>) {
    if states.iter().any(|known| (&known.chosen, &known.open) == (&state.chosen, &state.open)) {
        return;
    }
    states.push(state.clone());
    let Some(question) = state.open_question() else {
        return states.push(state.clone().after(choose("perspective", "responding")));
    };
    // One kind of agency that the policy does not list stands for all.
    for pick in question.picks.iter().chain(question.others.iter().take(2)) {
        let chosen = state.clone().after(Action::Choose(pick.sets.clone()));
        // What does not fit is dropped: the question would stay open for ever.
        if pick.sets.iter().all(|set| chosen.chosen.contains(set)) {
            walk(chosen, states);
        }
    }
}

/// The texts that nothing around them marks as English, without names, numbers and addresses.
fn welsh_texts(html: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<(Vec<u8>, bool)> = vec![(Vec::new(), false)];
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if !VOID.contains(&tag.name.as_slice()) => {
                let has = |name: &str, values: &[&[u8]]| {
                    tag.attributes.get(name.as_bytes()).is_some_and(|value| values.contains(&value.as_slice()))
                };
                // A title can hold nothing but text.
                let apart = tag.name.as_slice() == b"title" || has("lang", &[b"en-GB"]) || has("class", &NAMES);
                let within = open.last().is_some_and(|(_, apart)| *apart);
                open.push((tag.name.to_vec(), (apart || within) && !has("lang", &[b"cy"])));
            }
            Token::EndTag(tag) => {
                let (name, _) = open.pop().expect("something is open");
                assert_eq!(name, tag.name.to_vec());
            }
            Token::String(text) if open.last().is_some_and(|(_, apart)| !apart) => {
                texts.push(String::from_utf8_lossy(&text).into_owned());
            }
            _ => {}
        }
    }
    texts
}

/// Elements that nothing ends.
const VOID: [&[u8]; 3] = [b"input", b"meta", b"link"];
/// Classes of names, numbers and addresses, and of what a page's author wrote.
const NAMES: [&[u8]; 2] = [b"reach__link", b"refused"];

/// Every word of the Welsh messages.
fn welsh_words() -> BTreeSet<String> {
    let places = |text: &str| text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    let messages: Vec<String> = welsh_messages().split('\u{1e}').map(places).collect();
    messages
        .iter()
        .flat_map(|message| words(message))
        .map(str::to_lowercase)
        .chain(NO_LANGUAGE.map(str::to_lowercase))
        .collect()
}

/// Every word that a board has put into Welsh itself.
fn welsh_of(board: &str) -> Vec<String> {
    let file = boards::root().join("tests/policies").join(board).join("policy.cy.toml");
    let texts = std::fs::read_to_string(file).unwrap_or_default();
    texts.split('"').skip(1).step_by(2).flat_map(words).map(str::to_lowercase).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic() && letter != '\'').filter(|word| !word.is_empty())
}

/// Outside of what is marked as English, and of names and addresses, there are words of the Welsh messages alone.
fn check(known: &BTreeSet<String>, state: &str, html: &str) {
    assert!(!html.contains(['\u{e}', '\u{f}']), "{state}: a mark is left\n{html}");
    let texts = welsh_texts(html);
    for text in &texts {
        let said = text.split_whitespace().filter(|word| !word.starts_with("http"));
        let unknown: Vec<&str> = said.flat_map(words).filter(|word| !known.contains(&word.to_lowercase())).collect();
        assert!(unknown.is_empty(), "{state}: {unknown:?} in “{text}”");
    }
    // Where there is Welsh, the emergency line is in it.
    assert_eq!(texts.iter().any(|text| text == "999"), !known.is_empty(), "{state}: {html}");
}
