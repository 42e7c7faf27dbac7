//! The views, as a browser would get them: what has to stand on them stands there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop")]

#[path = "../../tests/it/boards.rs"]
#[allow(dead_code, unreachable_pub, reason = "other tests use the rest")]
mod boards;

use escalation::health;
use escalation_pages::account::Account;
use escalation_pages::chart::chart;
use escalation_pages::contacts::contacts;
use escalation_pages::poster::code;
use escalation_pages::render::render;
use escalation_pages::review::review;
use html5gum::{Token, Tokenizer};

fn account(board: &boards::Board) -> Account {
    Account::new(board.policy(), board.calendar(), boards::present())
}

/// What a reader reads, without the markup.
fn text(html: &str) -> String {
    let strings = Tokenizer::new(html).map(Result::unwrap).filter_map(|token| match token {
        Token::String(text) => Some(String::from_utf8(text.to_vec()).unwrap()),
        Token::StartTag(_) => Some(" ".to_owned()),
        _ => None,
    });
    strings.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_review_sheet_has_every_action_and_every_finding_with_room_to_mark_and_to_sign() {
    let today = boards::present().date_naive();
    for board in boards::every() {
        let account = account(&board);
        let findings = health::read(board.policy(), today);
        let html = render(review(board.policy(), &account, &findings, today, 1)).await;
        let read = text(&html);
        for step in account.steps() {
            let cite = step.says.cite.as_ref().map(|cite| format!(" ({cite})")).unwrap_or_default();
            assert!(read.contains(&plain(&format!("{}{cite}", step.says.words))), "{}: {}", board.id(), step.address);
            for line in step.details.iter().chain(&step.open).chain(&step.outcomes) {
                assert!(read.contains(&plain(&line.words)), "{}: {}", step.address, line.words);
            }
        }
        for finding in &findings {
            assert!(read.contains(&plain(&finding.text)), "{}: {}", board.id(), finding.text);
        }
        assert!(html.matches("class=\"review__tick\"").count() > account.steps().count());
        assert!(html.contains("review__signatures"));
    }
}

/// So many letters fit inside a box: what a browser would draw further would be cut off.
#[tokio::test]
async fn a_chart_has_every_stage_and_keeps_its_lines_short() {
    for board in boards::every() {
        for pathway in &account(&board).pathways {
            let html = render(chart(pathway)).await;
            let lines: Vec<&str> =
                html.split("<tspan").skip(1).map(|part| part.split(['>', '<']).nth(1).unwrap()).collect();
            let drawn = text(&lines.join(" "));
            for stage in &pathway.stages {
                let is_drawn = plain(&drawn).contains(&plain(&stage.name));
                assert!(is_drawn, "{}: {} is not drawn in {drawn}", board.id(), stage.name);
            }
            for line in lines {
                let letters = text(line).chars().count();
                assert!(letters <= 40, "{}: {letters} letters: {line}", board.id());
            }
        }
    }
}

#[tokio::test]
async fn a_contact_list_has_every_number_as_a_link_and_says_how_old_it_is() {
    for board in boards::every() {
        let html = render(contacts(board.policy(), 2)).await;
        for contact in board.policy().contacts() {
            for phone in &contact.phones {
                assert!(html.contains(&format!("href=\"tel:{}\"", phone.dial)), "{}: {}", board.id(), phone.printed);
            }
        }
        let rows = board.policy().contacts().len();
        assert_eq!(html.matches("Details from").count() + html.matches("Details without a date").count(), rows);
    }
}

/// A reader of codes that is not ours reads the address.
#[tokio::test]
async fn a_phone_reads_the_code() {
    let address = "https://board.example/safeguarding/guide/";
    let html = render(code(address)).await;
    let number = |text: &str| text.parse::<usize>().unwrap();
    let side = number(html.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap());
    let path = html.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    let dark: Vec<(usize, usize)> = path
        .split('M')
        .skip(1)
        .map(|module| {
            let (x, rest) = module.split_once(' ').unwrap();
            (number(x), number(rest.split('h').next().unwrap()))
        })
        .collect();
    // Each module four dots wide, as a screen would show it.
    let dot = |x: usize, y: usize| if dark.contains(&(x / 4, y / 4)) { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, dot);
    let grids = picture.detect_grids();
    let (_, read) = grids.first().expect("there is a code").decode().unwrap();
    assert_eq!(read, address);
}
