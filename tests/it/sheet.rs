//! The laid out answer: short, in one order, nothing twice, nothing lost.

use crate::boards::{self, Board};
use escalation::answer::{Perspective, Whole};
use escalation::evaluate::whole::whole;
use escalation::say::sheet::{Answer, Block, Due, Fold, Line, Sheet, Who, sheet};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::{LondonTime, Moment};

/// So many words at most to the end of "if not settled", and before anything is opened.
const FIRST_SCREEN: usize = 120;
const CLOSED: usize = 250;

/// A Monday, in the afternoon.
fn now() -> LondonTime {
    match Moment::parse("2026-11-30T15:38").unwrap() {
        Moment::Time(time) => time,
        Moment::Day(_) => unreachable!("a time was parsed"),
    }
}

/// Every stage of a board from both sides, against each agency that has it, as a reader of a school or the like.
fn situations(board: &Board) -> Vec<Situation> {
    let policy = board.policy();
    let mut all = Vec::new();
    for pathway in policy.pathways() {
        for stage in &pathway.stages {
            for perspective in [Perspective::Raising, Perspective::Responding] {
                for agency in policy.agencies() {
                    let mut situation = Situation::at(now());
                    situation.pathway = Some(pathway.id.clone());
                    situation.stage = Some(stage.id.clone());
                    situation.perspective = perspective;
                    situation.agency = Some(agency.id.clone());
                    situation.own_agency = Some(if agency.id == "school" { "police".into() } else { "school".into() });
                    situation.at = Some(Moment::Time(now()));
                    all.push(situation);
                }
            }
        }
    }
    all
}

fn words_of(text: &str) -> usize {
    text.split_whitespace().count()
}

fn line(line: &Line) -> usize {
    words_of(&line.words) + line.strong.as_deref().map_or(0, words_of) + line.cite.as_deref().map_or(0, words_of)
}

fn fold(fold: &Fold) -> usize {
    fold.bold.as_deref().map_or(0, words_of) + line(&fold.essence) + fold.change.as_deref().map_or(0, words_of)
}

fn first_screen(sheet: &Sheet, answer: &Answer) -> usize {
    let Who { label, heading, lines, people, notes } = &answer.who;
    let mut count = sheet.emergency.iter().map(|words| words_of(words)).sum::<usize>();
    count += fold(&sheet.route) + words_of(&sheet.board) + words_of(&sheet.chosen) + 1;
    count += label.as_ref().map_or(0, line) + line(heading) + lines.iter().map(line).sum::<usize>();
    for person in people {
        count += words_of(&person.who) + person.emails.len();
        count += person.phones.iter().map(|(printed, _)| words_of(printed)).sum::<usize>();
    }
    count += notes.iter().map(fold).sum::<usize>();
    if let Some(Due { label, large, lines, notes, .. }) = &answer.due {
        count += line(label) + large.as_deref().map_or(0, words_of);
        count += lines.iter().map(line).sum::<usize>() + notes.iter().map(fold).sum::<usize>();
    }
    count + answer.then.as_ref().map_or(0, |then| words_of(&then.label) + line(&then.says))
}

#[test]
fn measure() {
    let (mut long, mut all, mut closed_long) = (0, 0, 0);
    for board in boards::all() {
        let mut worst: Vec<(usize, usize, String)> = Vec::new();
        for situation in situations(&board) {
            let whole: Whole = whole(board.policy(), board.calendar(), &situation);
            let sheet = sheet(&whole, Words::new(Language::English));
            let Some(answer) = &sheet.answer else { continue };
            let first = first_screen(&sheet, answer);
            let closed = first + answer.rows.iter().map(fold).sum::<usize>() + 25;
            all += 1;
            long += usize::from(first > FIRST_SCREEN);
            closed_long += usize::from(closed > CLOSED);
            let name = format!(
                "{:?} {:?} {:?} {:?}",
                situation.pathway, situation.stage, situation.agency, situation.perspective
            );
            worst.push((first, closed, name));
        }
        worst.sort();
        worst.reverse();
        for (first, closed, name) in worst.iter().take(8) {
            println!("{} {first} {closed} {name}", board.id());
        }
    }
    println!("{long} of {all} over {FIRST_SCREEN}; {closed_long} over {CLOSED}");
    let _ = |block: &Block| matches!(block, Block::Line(_));
}
