//! The page that needs no script: each link leads to what a press leads to in the widget.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the boards are shared with other tests")]

#[path = "../../tests/it/boards.rs"]
mod boards;

use escalation::document::Document;
use escalation_widget::hosted::{self, Place, Take, board_page};
use escalation_widget::options::Options;
use escalation_widget::state::{Action, OTHER_WAYS, State};
use html5gum::{Token, Tokenizer};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The page at an address.
fn at(document: &Rc<Document>, query: &str) -> State {
    let chosen = form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned().collect();
    let options = Options { board: document.policy.id().to_owned(), heading_level: 1, chosen, ..Options::default() };
    hosted::state(options, Rc::clone(document), boards::present())
}

async fn html(state: &State) -> String {
    let place = Place { origin: "https://guide.example".to_owned(), language: Default::default(), framed: false };
    board_page(&place, state, Take::default()).await
}

/// Where the links of a page lead that stay on it.
fn links(html: &str) -> Vec<String> {
    let tags = Tokenizer::new(html).filter_map(|token| match token {
        Ok(Token::StartTag(tag)) if tag.name.as_slice() == b"a" => Some(tag),
        _ => None,
    });
    let hrefs = tags.filter_map(|tag| tag.attributes.get(b"href".as_slice()).cloned());
    hrefs.filter_map(|href| String::from_utf8(href.to_vec()).ok()).filter(|href| href.starts_with('?')).collect()
}

fn sorted(mut chosen: Vec<(String, String)>) -> Vec<(String, String)> {
    chosen.sort();
    chosen
}

#[tokio::test]
async fn a_link_leads_where_a_press_leads() {
    let mut followed = 0;
    for board in boards::all() {
        let document = Rc::new(board.document().clone());
        let mut waiting = vec![at(&document, "")];
        let mut known: BTreeSet<Vec<(String, String)>> = BTreeSet::new();
        while let Some(state) = waiting.pop() {
            let Some(question) = state.open_question() else { continue };
            let found = links(&html(&state).await);
            for pick in question.picks.iter().chain(&question.others) {
                let pressed = state.clone().after(Action::Choose(pick.sets.clone()));
                if !pick.sets.iter().all(|set| pressed.chosen.contains(set)) {
                    continue;
                }
                let wanted = sorted(pressed.chosen.clone());
                // A link that changes an answer is none that gives it.
                let choices = found.iter().filter(|link| !link.contains("show="));
                let link = choices.map(|link| at(&document, link)).find(|state| sorted(state.chosen.clone()) == wanted);
                let link = link.unwrap_or_else(|| panic!("{}: no link to {wanted:?} in {found:?}", board.id()));
                assert_eq!((link.open.as_ref(), link.refused.len()), (pressed.open.as_ref(), 0), "{wanted:?}");
                followed += 1;
                if known.len() < 60 && known.insert(wanted) {
                    waiting.push(link);
                }
            }
        }
    }
    assert!(followed > 300, "only {followed} links");
}

#[tokio::test]
async fn what_was_chosen_can_be_changed_and_stays_until_then() {
    let boards = boards::all();
    let redbridge = boards.iter().find(|board| board.id() == "redbridge").expect("Redbridge is here");
    let document = Rc::new(redbridge.document().clone());
    let asked = "?agency=police&own_agency=school&stage=stage-3&at=2026-11-19";
    let state = at(&document, asked);
    assert!(state.is_answered() && state.open.is_none());
    let answer = html(&state).await;
    let change = links(&answer).into_iter().find(|link| link.ends_with("show=agency")).expect("it can be changed");
    let changed = at(&document, &change);
    assert_eq!((changed.open.as_deref(), &changed.chosen), (Some("agency"), &state.chosen));
    assert_eq!(changed.start, state.start, "the moment stays as well");
    // It leads on, and then no question is held open any more.
    let question = html(&changed).await;
    let leads_on = |link: &&String| !link.contains("show=") && at(&document, link).chosen != state.chosen;
    assert!(links(&question).iter().filter(leads_on).count() > 3, "{question}");
    assert!(question.contains(r#"noindex"#));
    // The form sends along what it does not ask for itself.
    assert!(
        answer.contains(r#"<input value="police" type="hidden" name="agency">"#) || answer.contains(r#"name="agency""#)
    );
    let everything =
        links(&answer).into_iter().find(|link| link.ends_with("show=everything")).expect("all can be opened");
    assert!(at(&document, &everything).unfolded.everything);
}

#[test]
fn what_is_not_asked_is_not_opened() {
    let boards = boards::all();
    let document = Rc::new(boards.first().expect("a board is here").document().clone());
    let asked = at(&document, "");
    for show in ["nothing", "perspectives", ""] {
        assert_eq!(at(&document, &format!("?show={show}")).open, asked.open, "{show}");
    }
    assert_eq!(at(&document, "?show=other").open.as_deref(), Some(OTHER_WAYS));
}
