//! The whole widget for a state: the emergency line first, whatever else there is.

use super::answer::answer;
use super::conversation::conversation;
use super::emergency::emergency;
use super::foot::foot;
use super::glance::glance;
use super::trouble::{in_the_way, trouble};
use super::who::post_words;
use crate::markup::Pen;
use crate::page::{Page, Wish};
use crate::state::{Answer, State, Stock};
use escalation::answer::Guide;
use escalation::key;
use escalation::say::words::{Arg, Language};
use escalation::time::moment::Moment;
use yew::prelude::Html;

/// Everything a reader sees, and what a reader can ask for: an element's `data-wish` is a place in that list.
pub fn widget(state: &State) -> (Html, Vec<Wish>) {
    let page = page(state, true);
    let mut pen = Pen::new(&page);
    top(&mut pen, state);
    // Each change of it is read out. It is there from the start: what comes with its first words may be passed over.
    pen.open("p", "unseen");
    pen.attribute("role", "status");
    if let Some(ready) = state.answer.as_ref().filter(|ready| ready.settled) {
        in_short(&mut pen, &ready.guide);
    }
    pen.close();
    pen.group();
    match &state.answer {
        Some(ready) => ready_view(&mut pen, state, ready),
        None => trouble(&mut pen, &state.stock),
    }
    pen.close();
    pen.finish()
}

/// What the views of a state need.
pub(super) fn page(state: &State, listens: bool) -> Page {
    Page {
        words: state.words().marking(),
        heading_level: state.options.heading_level,
        perspective: state.perspective(),
        now: state.moment(),
        present: state.now,
        taken: state.taken.clone(),
        listens,
    }
}

/// The emergency line, and, where what follows is a saved copy, why.
pub(super) fn top(pen: &mut Pen, state: &State) {
    let route = state.answer.as_ref().and_then(|answer| answer.guide.emergency.policy_route.as_ref());
    pen.group();
    emergency(pen, route);
    pen.group();
    if let Stock::Saved(_, when, trouble) = &state.stock {
        let moment = pen.words().moment(Moment::Time(*when));
        pen.open("p", "saved");
        pen.attribute("role", "status");
        pen.tell(in_the_way(*trouble));
        pen.text(" ");
        pen.say(key!("saved-copy"), &[("moment", Arg::Text(&moment))]);
        pen.close();
    }
    pen.close();
    pen.close();
}

/// The heading, with the board's name; in Welsh, that no speaker has reviewed the words yet.
pub(super) fn head(pen: &mut Pen, guide: &Guide) {
    pen.open("div", "head");
    pen.heading(0, "head__title");
    pen.tell(key!("title"));
    pen.close();
    pen.leaf_policy("p", "head__board", guide.board.name);
    if pen.words().language() != Language::English {
        pen.leaf_told("p", "head__unreviewed", key!("unreviewed"));
    }
    pen.close();
}

/// Before anything is chosen: the stages.
pub(super) fn at_a_glance(pen: &mut Pen, ready: &Answer) {
    if ready.timeline.stages.is_empty() {
        return;
    }
    pen.open("div", "at-a-glance");
    pen.heading(1, "card__title");
    pen.tell(key!("glance-heading"));
    pen.close();
    glance(pen, &ready.timeline);
    pen.close();
}

fn ready_view(pen: &mut Pen, state: &State, ready: &Answer) {
    let guide = &ready.guide;
    head(pen, guide);
    pen.group();
    for (param, value) in &state.refused {
        pen.leaf_said("p", "refused", key!("refused"), &[("param", Arg::Text(param)), ("value", Arg::Text(value))]);
    }
    pen.close();
    conversation(pen, state, ready);
    pen.group();
    if ready.settled {
        answer(pen, state, ready);
    } else {
        at_a_glance(pen, ready);
    }
    pen.close();
    foot(pen, guide.policy);
}

/// The answer in a breath, for a screen reader.
fn in_short(pen: &mut Pen, guide: &Guide) {
    if let Some(other) = guide.only_elsewhere() {
        pen.tell(key!("heading-elsewhere"));
        pen.text(": ");
        return pen.policy(other.says);
    }
    let Some(first) = guide.escalate_to.first() else { return pen.tell(key!("text-nobody")) };
    let (words, post) = (pen.words(), post_words(pen, first));
    let own = guide.by_when.as_ref().map(|by_when| &by_when.deadline);
    let nearest =
        guide.nearest().and_then(|nearest| nearest.due()).map(|due| (key!("in-short-nearest"), words.by(due)));
    let haste = || own?.urgency().map(|urgency| (key!("in-short"), words.urgency(urgency)));
    let dated = || own?.due.map(|due| (key!("in-short"), words.by(due)));
    match nearest.or_else(haste).or_else(dated) {
        Some((key, by)) => pen.say(key, &[("post", Arg::Text(&post)), ("by", Arg::Text(&by))]),
        None => pen.say(key!("in-short-undated"), &[("post", Arg::Text(&post))]),
    }
}
