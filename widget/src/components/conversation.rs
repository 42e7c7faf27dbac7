//! The conversation: what was chosen, the question that is open, and when it started.

use super::moment_field::moment_field;
use super::question::{choice, question, words};
use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Action, Answer, Field, State};
use escalation::answer::Ask;
use escalation::answer::Perspective;
use escalation::key;
use escalation::say::letters::capitalised;
use escalation::say::words::{Arg, Key};
use escalation::time::moment::Moment;

/// The whole conversation. Where the widget is narrow and nothing is open, it folds into one line.
pub(super) fn conversation(pen: &mut Pen, state: &State, answer: &Answer) {
    let folded = answer.settled && state.open.is_none() && !state.unfolded;
    let open = answer.asks.iter().find(|ask| state.open.as_deref() == Some(ask.param));
    let closed =
        |ask: &&Ask| !ask.choices.is_empty() && state.is_made(ask) && open.is_none_or(|open| open.param != ask.param);
    let made: Vec<&Ask> = answer.asks.iter().filter(closed).collect();
    pen.open("div", if folded { "conversation conversation--folded" } else { "conversation" });
    folded_line(pen, state, &made);
    pen.open("div", "conversation__body");
    sides(pen);
    pen.group();
    if !made.is_empty() {
        pen.open("dl", "chosen");
        for ask in made {
            chosen_line(pen, ask);
        }
        pen.close();
    }
    pen.close();
    pen.group();
    if let Some(ask) = open {
        question(pen, answer, ask);
    }
    pen.close();
    pen.group();
    if answer.settled {
        start(pen, state, answer);
    }
    pen.close();
    pen.close();
    pen.close();
}

/// Raising or responding: always there, never in the way.
fn sides(pen: &mut Pen) {
    pen.open("div", "sides");
    pen.attribute("role", "group");
    pen.label(&pen.words().phrase(key!("ask-perspective"), &[]));
    for (perspective, id) in [(Perspective::Raising, "raising"), (Perspective::Responding, "responding")] {
        let pressed = pen.page.perspective == perspective;
        let class = if pressed { "sides__side sides__side--chosen" } else { "sides__side" };
        pen.choice(class, pressed, Wish::Act(Action::Select("perspective".to_owned(), id.to_owned())));
        pen.tell(side(perspective));
        pen.close();
    }
    pen.close();
}

/// What a side is called.
pub(super) fn side(perspective: Perspective) -> Key {
    match perspective {
        Perspective::Raising => key!("side-raising"),
        Perspective::Responding => key!("side-responding"),
    }
}

/// What is chosen for a question, in words.
fn chosen_words(pen: &mut Pen, ask: &Ask) {
    let id = ask.chosen.unwrap_or_default();
    match ask.choices.iter().find(|choice| choice.id == id) {
        Some(choice) => pen.policy(&capitalised(&choice.words)),
        None => pen.text(&pen.words().agency(id)),
    }
}

fn chosen_line(pen: &mut Pen, ask: &Ask) {
    pen.open("div", "chosen__line");
    pen.open("dt", "chosen__question");
    words(pen, ask);
    pen.close();
    pen.open("dd", "chosen__value");
    pen.open("span", "");
    chosen_words(pen, ask);
    pen.close();
    if ask.choices.len() > 1 {
        let question = pen.words().question(ask.param, ask.question);
        let label = pen.words().phrase(key!("change-what"), &[("question", Arg::Text(&question))]);
        pen.text(" ");
        pen.button("button button--link", key!("change"), &label, Wish::Act(Action::Reopen(ask.param.to_owned())));
    }
    pen.close();
    pen.close();
}

fn folded_line(pen: &mut Pen, state: &State, made: &[&Ask]) {
    pen.open("div", "folded");
    pen.open("ul", "folded__values");
    chosen_values(pen, state, made, "li", "");
    pen.close();
    pen.button("button button--link", key!("change"), "", Wish::Act(Action::Unfold));
    pen.close();
}

/// Side, choices and start, in a few words each, and each in an element of its own.
pub(super) fn chosen_values(pen: &mut Pen, state: &State, made: &[&Ask], tag: &'static str, class: &'static str) {
    pen.leaf_told(tag, class, side(pen.page.perspective));
    for ask in made.iter().filter(|ask| !ask.assumed) {
        pen.open(tag, class);
        // On a screen the few words have to do; whoever hears, prints or keeps them is told what they answer.
        pen.open("span", "question__short");
        words(pen, ask);
        pen.text(" ");
        pen.close();
        chosen_words(pen, ask);
        pen.close();
    }
    match state.start.read {
        None => pen.leaf_told(tag, class, key!("started-now")),
        Some(Ok(moment)) => {
            pen.leaf_said(tag, class, key!("started"), &[("moment", Arg::Text(&short(pen, moment)))]);
        }
        Some(Err(_)) => pen.leaf_told(tag, class, key!("started-unknown")),
    }
}

fn short(pen: &Pen, moment: Moment) -> String {
    let date = pen.words().short_date(moment.day());
    match moment {
        Moment::Day(_) => date,
        Moment::Time(time) => [date, pen.words().time(time)].join(", "),
    }
}

/// When it started, what exactly that was, and when the first stage did, where a limit counts from there.
fn start(pen: &mut Pen, state: &State, answer: &Answer) {
    pen.open("div", "start");
    pen.group();
    if let Some(ask) = answer.asks.iter().find(|ask| ask.param == "from" && ask.starts.len() > 1) {
        happened(pen, ask);
    }
    pen.close();
    moment_field(pen, state, Field::Start);
    pen.group();
    if answer.asks.iter().any(|ask| ask.param == "began") {
        moment_field(pen, state, Field::Began);
    }
    pen.close();
    pen.close();
}

/// What the reader tells of: the moment below is when that happened.
fn happened(pen: &mut Pen, ask: &Ask) {
    let words = pen.words();
    pen.open("div", "field");
    pen.attribute("role", "group");
    pen.attribute("aria-labelledby", "happened");
    pen.open("p", "field__label");
    pen.attribute("id", "happened");
    pen.text(&words.question(ask.param, None));
    pen.close();
    pen.open("ul", "question__choices");
    for (id, what) in &ask.starts {
        choice(pen, ask, Action::Select, id, &words.happening(what), None);
    }
    pen.close();
    pen.close();
}
