//! The page that needs no script: the same answer, rendered on the server, with a plain form in place of buttons.

use super::answer::answer;
use super::conversation::{chosen_values, side};
use super::foot::foot;
use super::moment_field::moment_field;
use super::question::words;
use super::widget::{at_a_glance, head, page, top};
use crate::hosted::is_refused;
use crate::markup::Pen;
use crate::state::{Answer, Field, State};
use escalation::answer::Ask;
use escalation::answer::Perspective;
use escalation::key;
use escalation::say::letters::capitalised;
use escalation::say::words::{Arg, ENGLISH_BEGINS, Language, unmarked};
use yew::prelude::Html;

/// Everything a reader without scripts sees. The form asks the page's own address again; `carried` goes with every
/// question, and `calendar` is where the deadlines are as a file.
pub(crate) fn plain(state: &State, carried: &[(&str, &str)], calendar: &str) -> Html {
    let page = page(state, false);
    let mut pen = Pen::new(&page);
    top(&mut pen, state);
    if let Some(ready) = &state.answer {
        head(&mut pen, &ready.guide);
        for (param, value) in &state.refused {
            left_out(&mut pen, ready, param, value);
        }
        choices(&mut pen, state, ready, carried);
        pen.leaf_told("p", "choices__sent", key!("sent"));
        if ready.settled {
            answer(&mut pen, state, ready);
            take_away(&mut pen, ready, calendar);
        } else {
            at_a_glance(&mut pen, ready);
        }
        foot(&mut pen, ready.guide.policy);
    }
    pen.finish().0
}

/// A value that is none of those on offer: said in the words of its question.
fn left_out(pen: &mut Pen, ready: &Answer, param: &str, value: &str) {
    let own = ready.asks.iter().find(|ask| ask.param == param).and_then(|ask| ask.question);
    let question = pen.words().question(param, own);
    pen.leaf_said(
        "p",
        "refused",
        key!("page-left-out"),
        &[("question", Arg::Text(&question)), ("value", Arg::Text(value))],
    );
}

/// The form; behind one line once the answer is there, so that the answer comes first.
fn choices(pen: &mut Pen, state: &State, ready: &Answer, carried: &[(&str, &str)]) {
    if !ready.settled || is_refused(state) {
        pen.open("div", "choices");
    } else {
        let made: Vec<&Ask> = ready.asks.iter().filter(|ask| !ask.choices.is_empty() && state.is_made(ask)).collect();
        pen.open("details", "choices");
        pen.open("summary", "choices__line");
        chosen_values(pen, state, &made, "span", "choices__value");
        pen.leaf_told("span", "choices__change", key!("change"));
        pen.close();
    }
    form(pen, state, ready, carried);
    pen.close();
}

fn form(pen: &mut Pen, state: &State, ready: &Answer, carried: &[(&str, &str)]) {
    pen.open("form", "choices__form");
    pen.attribute("method", "get");
    pen.attribute("target", "_self");
    for (param, value) in carried {
        pen.open("input", "");
        pen.attribute("type", "hidden");
        pen.attribute("name", param);
        pen.attribute("value", value);
        pen.close();
    }
    lacking(pen, state, ready);
    sides(pen);
    for ask in ready.asks.iter().filter(|ask| ask.is_choice()) {
        choice(pen, state, ask);
    }
    moment_field(pen, state, Field::Start);
    if ready.asks.iter().any(|ask| ask.param == "began") {
        moment_field(pen, state, Field::Began);
    }
    // What else may have happened then: only once there is a stage to which it can have happened.
    if let Some(ask) = ready.asks.iter().find(|ask| ask.starts.len() > 1 && ready.settled) {
        happened(pen, state, ask);
    }
    pen.more("more", key!("other-time"));
    moment_field(pen, state, Field::OtherTime);
    pen.close();
    pen.open("p", "choices__end");
    pen.open("button", "button choices__send");
    pen.attribute("type", "submit");
    pen.tell(key!("show-answer"));
    pen.close();
    pen.close();
    pen.close();
}

/// What an answer still lacks, once something was chosen.
fn lacking(pen: &mut Pen, state: &State, ready: &Answer) {
    let needed = ready.asks.iter().filter(|ask| ask.needed && !ask.choices.is_empty() && !state.chosen.is_empty());
    let needed: Vec<&Ask> = needed.collect();
    if needed.is_empty() {
        return;
    }
    pen.open("div", "choices__lacking");
    pen.leaf_told("p", "", key!("heading-needs"));
    pen.open("ul", "");
    for ask in needed {
        pen.open("li", "");
        words(pen, ask);
        pen.close();
    }
    pen.close();
    pen.close();
}

fn sides(pen: &mut Pen) {
    begin_group(pen, "perspective");
    for (perspective, id) in [(Perspective::Raising, "raising"), (Perspective::Responding, "responding")] {
        let key = side(perspective);
        one_of(pen, "perspective", id, &pen.words().phrase(key, &[]), pen.page.perspective == perspective);
    }
    pen.close();
}

/// What happened at the moment given. What goes without saying has no value: of another stage it would be wrong.
fn happened(pen: &mut Pen, state: &State, ask: &Ask) {
    let is_said = state.value(ask.param).is_some();
    begin_group(pen, ask.param);
    for (id, what) in &ask.starts {
        let chosen = ask.chosen.as_ref() == Some(id);
        one_of(pen, ask.param, if chosen && !is_said { "" } else { id }, &pen.words().happening(what), chosen);
    }
    pen.close();
}

/// Begins a group of buttons of which one is chosen, with the question that every policy has.
fn begin_group(pen: &mut Pen, param: &str) {
    pen.open("fieldset", "choices__group");
    pen.leaf("legend", "field__label", &pen.words().question(param, None));
}

fn one_of(pen: &mut Pen, param: &str, id: &str, words: &str, chosen: bool) {
    pen.open("label", "choices__one");
    pen.open("input", "");
    pen.attribute("type", "radio");
    pen.attribute("name", param);
    pen.attribute("value", id);
    if chosen {
        pen.attribute("checked", "");
    }
    pen.close();
    pen.text(" ");
    pen.leaf_sentence("span", "", words);
    pen.close();
}

/// A question with its choices.
fn choice(pen: &mut Pen, state: &State, ask: &Ask) {
    let made = ask.chosen.filter(|_| state.is_made(ask));
    let own = pen.words();
    let id = format!("choice-{}", ask.param);
    pen.open("p", "field");
    pen.open("label", "field__label");
    pen.attribute("for", &id);
    words(pen, ask);
    pen.close();
    pen.open("select", "field__input");
    pen.attribute("id", &id);
    pen.attribute("name", ask.param);
    option(pen, "", &own.phrase(key!("not-chosen"), &[]), made.is_none());
    for choice in &ask.choices {
        option(pen, choice.id, &own.policy(&choice.words), made == Some(choice.id));
    }
    if !ask.other_kinds.is_empty() {
        pen.open("optgroup", "");
        pen.attribute("label", &own.phrase(key!("other-agencies"), &[]));
        for kind in &ask.other_kinds {
            option(pen, kind, &own.agency(kind), made == Some(*kind));
        }
        pen.close();
    }
    pen.close();
    pen.close();
}

/// An option can hold nothing but text: it is marked itself where that is English.
fn option(pen: &mut Pen, id: &str, words: &str, chosen: bool) {
    pen.open("option", "");
    pen.attribute("value", id);
    if chosen {
        pen.attribute("selected", "");
    }
    if words.starts_with(ENGLISH_BEGINS) {
        pen.attribute("lang", Language::English.tag());
    }
    pen.text(&capitalised(&unmarked(words)));
    pen.close();
}

/// The deadlines as a file, where there are any.
fn take_away(pen: &mut Pen, ready: &Answer, calendar: &str) {
    if ready.timeline.has_dates() {
        pen.open("div", "take-away");
        pen.open("a", "button");
        pen.attribute("href", calendar);
        pen.attribute("download", "");
        pen.tell(key!("save-calendar"));
        pen.close();
        pen.close();
    }
}
