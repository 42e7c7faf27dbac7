//! One question: every answer is a button, and the ways out stand beside them.

use super::Context;
use super::context::Wish;
use super::fold::details;
use super::said::{heading, said};
use crate::state::{Action, OTHER_WAYS};
use escalation::key;
use escalation::say::sheet::{Pick, Question, Sheet};
use yew::prelude::*;

/// The question, its answers, and what else may be so.
pub(super) fn question(cx: &Context, sheet: &Sheet, question: &Question) -> Html {
    let is_of_it = |pick: &&Pick| pick.sets.first().is_some_and(|(param, _)| *param == question.param);
    // Other kinds of agency answer the question too; that it is settled, or that there is danger, is something else.
    let (kinds, besides): (Vec<&Pick>, Vec<&Pick>) = question.others.iter().partition(is_of_it);
    let summary = html! { <span class="fold__says">{ cx.tell(key!("other-agencies")) }</span> };
    let is_made = cx.state.is_made(question);
    let has_ways = !sheet.ways.is_empty();
    let ways = if question.param == "stage" { key!("none-of-these") } else { key!("something-else") };
    let id = format!("question-{}", question.param);
    html! {
        <div class="ask" role="group" aria-labelledby={id.clone()}>
            { heading(cx, 1, "ask__question", html! { <span {id} tabindex="-1">{ said(&question.words) }</span> }) }
            <ul class="picks">
                for pick in &question.picks {
                    <li>{ one(cx, pick, is_made) }</li>
                }
            </ul>
            if !kinds.is_empty() {
                { details(cx, ("ask", "kinds", 0), "fold ask__kinds", summary, || html! {
                    <ul class="picks">
                        for pick in kinds {
                            <li>{ one(cx, pick, is_made) }</li>
                        }
                    </ul>
                }) }
            }
            if has_ways || !besides.is_empty() {
                <ul class="picks picks--besides">
                    for pick in besides {
                        <li>{ one(cx, pick, is_made) }</li>
                    }
                    if has_ways {
                        <li>{ cx.press("pick", Wish::Act(Action::Reopen(OTHER_WAYS.to_owned())), None, html! {
                            <b class="pick__words">{ cx.tell(ways) }</b>
                        }) }</li>
                    }
                </ul>
            }
        </div>
    }
}

/// One thing to choose. What the guide took by itself is not chosen.
fn one(cx: &Context, pick: &Pick, is_made: bool) -> Html {
    let content = html! {
        <>
            <b class="pick__words">{ said(&pick.words) }</b>
            if let Some(note) = &pick.note {
                { " " }<span class="pick__note">{ said(note) }</span>
            }
        </>
    };
    let is_chosen = pick.is_chosen && is_made;
    cx.pick_one(if is_chosen { "pick pick--chosen" } else { "pick" }, pick, is_chosen, content)
}
