//! The whole widget for a state: the emergency line first, whatever else there is.

use super::answer::answer;
use super::conversation::conversation;
use super::emergency::emergency;
use super::foot::foot;
use super::glance::glance;
use super::notes::only_elsewhere;
use super::trouble::{in_the_way, trouble};
use super::who::post_words;
use crate::markup::{all, el, text};
use crate::page::{Page, Wish};
use crate::state::{Answer, State, Stock};
use escalation::answer::Guide;
use escalation::moment::Moment;
use escalation::words::{Arg, Language, Words};
use std::rc::Rc;
use yew::prelude::*;

/// Everything a reader sees.
pub fn widget(state: &State, wishes: Callback<Wish>) -> Html {
    let page = &page(state, Some(wishes));
    let rest = match &state.answer {
        Some(ready) => ready_view(page, state, ready),
        None => trouble(page, &state.stock),
    };
    // Each change of it is read out. It is there from the start: what comes with its first words may be passed over.
    let said = state.answer.as_ref().filter(|ready| ready.settled).map(|ready| in_short(page, &ready.guide));
    let said = el("p", "unseen").attribute("role", "status").each(said).end();
    all(vec![top(page, state), said, rest])
}

/// What the views of a state need.
pub(super) fn page(state: &State, wishes: Option<Callback<Wish>>) -> Page {
    Page {
        words: Words::new(state.options.language),
        heading_level: state.options.heading_level,
        perspective: state.perspective(),
        now: state.moment(),
        present: state.now,
        taken: state.taken.clone(),
        wishes,
    }
}

/// The emergency line, and, where what follows is a saved copy, why.
pub(super) fn top(page: &Page, state: &State) -> Html {
    let route = state.answer.as_ref().and_then(|answer| answer.guide.emergency.policy_route.as_ref());
    let mut parts = vec![emergency(page, route)];
    if let Stock::Saved(_, when, trouble) = &state.stock {
        let moment = page.words.moment(Moment::Time(*when));
        let words = page.say("saved-copy", &[("moment", Arg::Text(&moment))]);
        let saved = el("p", "saved").attribute("role", "status").add(page.tell(in_the_way(*trouble)));
        parts.push(saved.words(" ").add(words).end());
    }
    all(parts)
}

/// The heading, with the board's name; in Welsh, that no speaker has reviewed the words yet.
pub(super) fn head(page: &Page, guide: &Guide) -> Html {
    let board = el("p", "head__board").add(page.policy(&guide.board.name)).end();
    let unreviewed = (page.words.language() != Language::English)
        .then(|| el("p", "head__unreviewed").add(page.tell("unreviewed")).end());
    el("div", "head").add(page.heading(0, "head__title", page.tell("title"))).add(board).each(unreviewed).end()
}

/// Before anything is chosen: the stages.
pub(super) fn at_a_glance(page: &Page, ready: &Answer) -> Html {
    if ready.timeline.stages.is_empty() {
        return Html::default();
    }
    let heading = page.heading(1, "card__title", page.tell("glance-heading"));
    el("div", "at-a-glance").add(heading).add(glance(page, &ready.timeline)).end()
}

/// Every part has its place, whether there is anything in it or not: so none is drawn anew, under the reader's hands,
/// because one before it came or went.
fn ready_view(page: &Page, state: &State, ready: &Rc<Answer>) -> Html {
    let guide = &ready.guide;
    let refused = state.refused.iter().map(|(param, value)| {
        let words = page.say("refused", &[("param", Arg::Text(param)), ("value", Arg::Text(value))]);
        el("p", "refused").add(words).end()
    });
    all(vec![
        head(page, guide),
        all(refused.collect()),
        conversation(page, state, ready),
        if ready.settled { answer(page, state, ready) } else { at_a_glance(page, ready) },
        foot(page, &guide.policy),
    ])
}

/// The answer in a breath, for a screen reader.
fn in_short(page: &Page, guide: &Guide) -> Html {
    if let Some(other) = only_elsewhere(guide) {
        return all(vec![page.tell("heading-elsewhere"), text(": "), page.policy(&other.says)]);
    }
    let Some(first) = guide.escalate_to.first() else { return page.tell("text-nobody") };
    let post = &post_words(page, first);
    let said = |key: &str, by: &str| page.say(key, &[("post", Arg::Text(post)), ("by", Arg::Text(by))]);
    if let Some(due) = guide.nearest().and_then(|nearest| nearest.due()) {
        return said("in-short-nearest", &page.words.by(due));
    }
    let own = guide.by_when.as_ref().map(|by_when| &by_when.deadline);
    let haste = own.and_then(|own| own.urgency()).map(|urgency| page.words.urgency(urgency));
    match haste.or_else(|| own?.due.map(|due| page.words.by(due))) {
        Some(by) => said("in-short", &by),
        None => page.say("in-short-undated", &[("post", Arg::Text(post))]),
    }
}
