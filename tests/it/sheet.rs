//! The laid out answer: short, in one order, nothing twice, nothing lost.

use crate::boards::{self, Board};
use escalation::answer::{Perspective, RunState, Whole};
use escalation::evaluate::whole::whole;
use escalation::export::json;
use escalation::say::sheet::{Answer, Block, Due, Fold, Line, Sheet, Who, sheet, text};
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

/// Every sheet of every board's stages, with what it was made from.
fn for_each_sheet(mut look: impl FnMut(&str, &Whole, &Sheet, &Answer)) {
    for board in boards::all() {
        for situation in situations(&board) {
            let whole: Whole = whole(board.policy(), board.calendar(), &situation);
            let sheet = sheet(&whole, Words::new(Language::English));
            let Some(answer) = &sheet.answer else { continue };
            let (stage, agency) = (situation.stage.as_ref().unwrap(), situation.agency.as_ref().unwrap());
            let name = format!("{} {stage} {agency} {:?}", board.id(), situation.perspective);
            look(&name, &whole, &sheet, answer);
        }
    }
}

/// What is longer than one screen, and why: the document itself asks for more at once.
const LONGER: [(&str, &str); 13] = [
    ("barnet police-1 police Raising", "who it is turns on three conditions of 2.3, each with another officer"),
    ("barnet police-2 police Raising", "who it is turns on the hour and on the office hours of 2.3"),
    ("barnet school-3 school", "whom 2.3 names depends on who in the school answers"),
    ("barnet family-0 social-care", "two posts, another by the hour, and three at the child's review (2.3)"),
    ("barnet family-1 social-care Raising", "whose team manager it is turns on the case (2.3), and that is asked"),
    ("barnet health-1 health", "2.3 has a route for what is acute beside three people to go to"),
    ("redbridge stage-3 nelft", "its own named doctor and nurse may be asked besides (4.6, page 8)"),
    ("redbridge stage-3 ccg", "its own named doctor and nurse may be asked besides (4.6, page 8)"),
    ("redbridge stage-3 bhrut", "its own named doctor and nurse may be asked besides (4.6, page 8)"),
    ("redbridge stage-3 barts", "its own named doctor and nurse may be asked besides (4.6, page 8)"),
    ("redbridge stage-3 police Raising", "one word: the officer of page 9 has a long title"),
    ("redbridge stage-3 school Responding", "one word: the officer of page 9 has a long title"),
    ("windsor-and-maidenhead four", "the trusts' leads have long titles in the appendix"),
];

#[test]
fn the_answer_stands_on_one_screen() {
    let (mut all, mut long) = (0, Vec::new());
    for_each_sheet(|name, _, sheet, answer| {
        let first = first_screen(sheet, answer);
        // What the guide says below the rows, and the buttons.
        let closed = first + answer.rows.iter().map(fold).sum::<usize>() + 25;
        all += 1;
        if first > FIRST_SCREEN || closed > CLOSED {
            long.push(format!("{name}: {first} words to next, {closed} closed"));
        }
    });
    let known = |name: &str| LONGER.iter().any(|(stage, _)| name.starts_with(stage));
    let unknown: Vec<&String> = long.iter().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "longer than one screen, and not named: {unknown:#?}");
    let idle: Vec<_> = LONGER.iter().filter(|(stage, _)| !long.iter().any(|name| name.starts_with(stage))).collect();
    assert!(idle.is_empty(), "named, and stands on one screen: {idle:?}");
    assert!(long.len() * 20 < all, "{} of {all}:\n{}", long.len(), long.join("\n"));
}

/// Every line of a sheet, in order; with what is behind others.
fn lines(sheet: &Sheet, answer: &Answer) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut say = |line: &Line| said.push(format!("{} {}", line.words, line.strong.as_deref().unwrap_or_default()));
    answer.who.label.iter().for_each(&mut say);
    say(&answer.who.heading);
    answer.who.lines.iter().for_each(&mut say);
    answer.due.iter().flat_map(|due| &due.lines).for_each(&mut say);
    let folds = [&sheet.route].into_iter().chain(&answer.who.notes);
    let folds = folds.chain(answer.due.iter().flat_map(|due| &due.notes)).chain(&answer.rows);
    for fold in folds {
        say(&fold.essence);
        for block in &fold.behind {
            match block {
                Block::Line(line) => say(line),
                Block::Points(lines) => lines.iter().for_each(&mut say),
                _ => {}
            }
        }
    }
    said
}

#[test]
fn no_sentence_stands_twice() {
    let mut twice = Vec::new();
    for_each_sheet(|name, _, sheet, answer| {
        let mut seen = Vec::new();
        // Who does something, for whom and by when belong to each action, also where another one has the same.
        let is_fact =
            |line: &String| ["Who: ", "To: ", "With: ", "By ", "In "].iter().any(|word| line.starts_with(word));
        for line in lines(sheet, answer).into_iter().filter(|line| words_of(line) > 6 && !is_fact(line)) {
            if seen.contains(&line) {
                twice.push(format!("{name}: {line}"));
            }
            seen.push(line);
        }
    });
    twice.sort();
    twice.dedup();
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// Every stage of every board, made-up ones too, open and settled; and what is asked while nothing was told.
fn for_each_whole(mut look: impl FnMut(&str, &Whole)) {
    for board in boards::every() {
        for situation in situations(&board) {
            for state in [RunState::Open, RunState::Settled] {
                let situation = Situation { state, ..situation.clone() };
                let whole: Whole = whole(board.policy(), board.calendar(), &situation);
                let (stage, agency) = (situation.stage.as_ref().unwrap(), situation.agency.as_ref().unwrap());
                look(&format!("{} {stage} {agency} {:?} {state:?}", board.id(), situation.perspective), &whole);
            }
        }
    }
}

/// Whatever an answer has to say can be found in the text of its sheet, which the widget, the page and every copy show, and
/// in what the API answers.
#[test]
fn nothing_that_is_said_is_lost() {
    let (mut lost, mut tried) = (Vec::new(), 0);
    for_each_whole(|name, whole| {
        let guide = &whole.guide;
        if !guide.is_of_a_stage() {
            return;
        }
        tried += 1;
        let said = text(&sheet(whole, Words::new(Language::English)));
        let answered = serde_json::to_string(&json::Guide::from(guide)).unwrap();
        let mut wants: Vec<&str> = Vec::new();
        for action in [&guide.actions, &guide.notify, &guide.record, &guide.concurrent].into_iter().flatten() {
            wants.extend(action.does.map(|does| does.trim_end_matches('.')));
            wants.extend(action.how);
            wants.extend(action.condition_words);
            wants.extend(action.notes.iter().map(|note| note.text.trim_end_matches('.')));
            wants.extend(action.conflicts.iter().map(|conflict| conflict.text));
            wants.extend(action.options.iter().map(|option| option.says.as_str()));
        }
        for entry in guide.escalate_to.iter().chain(&guide.also_listed) {
            wants.extend(entry.contact.name);
            wants.extend(entry.contact.emails.iter().map(String::as_str));
            wants.extend(entry.condition_words);
            wants.extend(entry.contact.notes.iter().map(|note| note.text.trim_end_matches('.')));
        }
        wants.extend(guide.notes.iter().map(|note| note.text.trim_end_matches('.')));
        wants.extend(guide.pace.iter().map(|note| note.text));
        wants.extend(guide.conflicts.iter().map(|conflict| conflict.text));
        wants.extend(guide.caps.iter().flat_map(|cap| &cap.notes).map(|note| note.text.trim_end_matches('.')));
        wants.extend(
            guide
                .other_ways
                .iter()
                .flat_map(|way| [Some(way.says.trim_end_matches('.')), way.open].into_iter().flatten()),
        );
        if guide.situation.state == RunState::Open {
            wants.extend(guide.stage.and_then(|stage| stage.condition_words.as_deref()));
        }
        wants.extend(guide.forms.iter().map(|form| form.title));
        let (said, answered) = (said.to_lowercase(), answered.to_lowercase());
        for want in wants {
            let quoted = serde_json::to_string(want).unwrap().to_lowercase();
            if !said.contains(&want.to_lowercase()) {
                lost.push(format!("{name}, text: {want}"));
            }
            if !answered.contains(quoted.trim_matches('"')) {
                lost.push(format!("{name}, JSON: {want}"));
            }
        }
    });
    assert!(tried > 500, "only {tried} answers");
    lost.sort();
    lost.dedup();
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.iter().take(40).cloned().collect::<Vec<_>>().join("\n"));
}

/// Whoever is sent elsewhere is led there: in the list of the other ways, and where the way is the whole answer.
#[test]
fn the_address_of_another_way_is_there_wherever_the_way_is() {
    let boards = boards::made_up();
    let board = boards.iter().find(|board| board.id() == "twosides").unwrap();
    let laid_out = |params: &[(&str, &str)]| {
        let situation = crate::text::asked(board, params);
        sheet(&whole(board.policy(), board.calendar(), &situation), Words::new(Language::English))
    };
    let listed = laid_out(&[]);
    let way = listed.ways.iter().find(|way| way.website.as_deref() == Some("https://conduct.example")).unwrap();
    assert!(text(&Sheet { answer: None, ..listed.clone() }).contains("  https://conduct.example\n"));
    let answer = laid_out(&[("other", &way.id)]);
    let who = &answer.answer.as_ref().unwrap().who;
    assert!(who.people.iter().any(|person| person.website.as_deref() == Some("https://conduct.example")));
    assert!(text(&answer).contains("https://conduct.example"));
}

/// A form on the web is something to follow, and not a line among others.
#[test]
fn a_form_on_the_web_is_led_to() {
    let address = "https://fictonborough.example/refer";
    let boards = boards::made_up();
    let board = boards.iter().find(|board| board.id() == "fictonborough").unwrap();
    let situation = crate::text::asked(board, &[("stage", "one"), ("agency", "health")]);
    let sheet = sheet(&whole(board.policy(), board.calendar(), &situation), Words::new(Language::English));
    let answer = sheet.answer.as_ref().unwrap();
    let blocks = answer.rows.iter().chain(&answer.who.notes).flat_map(|fold| &fold.behind);
    let behind = blocks.filter_map(|block| match block {
        Block::Person(person) => Some(person),
        _ => None,
    });
    let person = answer.who.people.iter().chain(behind).find(|person| person.web_form.is_some()).unwrap();
    let form = person.web_form.as_ref().unwrap();
    assert_eq!(person.address, ["Invented House", "1 Nowhere Street", "Fictonborough"]);
    assert_eq!((form.0.as_str(), form.1.as_str()), ("Form: https://fictonborough.example/refer", address));
    assert_eq!(text(&sheet).matches(address).count(), 1);
}
