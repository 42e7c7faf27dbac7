//! The whole widget for a state: the emergency line first, whatever else there is.

use super::answer::answer;
use super::conversation::conversation;
use super::emergency::emergency;
use super::foot::foot;
use super::glance::glance;
use super::trouble::trouble;
use crate::page::{Page, Wish};
use crate::state::{Answer, State, Stock};
use escalation::answer::{Guide, PostRef};
use escalation::moment::Moment;
use escalation::words::{Arg, Words};
use yew::prelude::*;

/// Everything a reader sees.
pub fn widget(state: &State, wishes: Callback<Wish>) -> Html {
    let page = &Page {
        words: Words::new(state.options.language),
        heading_level: state.options.heading_level,
        perspective: state.perspective(),
        now: state.moment(),
        wishes,
    };
    let route = state.answer.as_ref().and_then(|answer| answer.guide.emergency.policy_route.as_ref());
    html! {
        <>
            {emergency(page, route)}
            {saved(page, &state.stock)}
            if let Some(ready) = &state.answer { {ready_view(page, state, ready)} } else { {trouble(page, &state.stock)} }
        </>
    }
}

fn ready_view(page: &Page, state: &State, ready: &Answer) -> Html {
    let guide = &ready.guide;
    html! {
        <>
            <div class="head">
                {page.heading(0, "head__title", page.say("title", &[]))}
                <p class="head__board">{page.policy(&guide.board.name)}</p>
            </div>
            { for state.refused.iter().map(|(param, value)| html! {
                <p class="refused">{page.say("refused", &[("param", Arg::Text(param)), ("value", Arg::Text(value))])}</p>
            }) }
            {conversation(page, state, ready)}
            <p class="unseen" role="status">if ready.settled && state.focus.0 > 0 { {in_short(page, guide)} }</p>
            if ready.settled {
                {answer(page, state, ready)}
            } else if !ready.timeline.stages.is_empty() {
                <div class="at-a-glance">
                    {page.heading(1, "card__title", page.say("glance-heading", &[]))}
                    {glance(page, &ready.timeline)}
                </div>
            }
            {foot(page, &guide.policy)}
        </>
    }
}

/// The answer in a breath, for a screen reader.
fn in_short(page: &Page, guide: &Guide) -> Html {
    let Some(first) = guide.escalate_to.first() else { return page.say("who-nobody", &[]) };
    let post = PostRef { post: first.post.clone(), side: first.side, agency: first.agency.clone() };
    let post = page.words.post(&post, page.perspective);
    let due = guide.by_when.as_ref().and_then(|by_when| by_when.deadline.due);
    match due {
        Some(due) => page.say("in-short", &[("post", Arg::Text(&post)), ("by", Arg::Text(&page.words.by(due)))]),
        None => page.say("in-short-undated", &[("post", Arg::Text(&post))]),
    }
}

/// That what is shown is a saved copy, and from when.
fn saved(page: &Page, stock: &Stock) -> Html {
    match stock {
        Stock::Saved(_, when) => html! {
            <p class="saved" role="status">
                {page.say("saved-copy", &[("moment", Arg::Text(&page.words.moment(Moment::Time(*when))))])}
            </p>
        },
        _ => Html::default(),
    }
}
