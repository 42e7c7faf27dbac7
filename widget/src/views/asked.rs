//! What was chosen: one line, and behind it a line for each choice, to be changed.

use super::Context;
use super::context::Wish;
use super::fold::details;
use super::said::{heading, said};
use crate::state::{Action, State};
use escalation::key;
use escalation::say::sheet::{Question, Sheet};
use escalation::say::words::Arg;
use yew::prelude::*;

/// The board, and what was chosen: folded once there is an answer, a line each while something is asked.
pub(super) fn asked(cx: &Context, sheet: &Sheet, is_folded: bool) -> Html {
    let class = if is_folded { "asked" } else { "asked asked--open" };
    html! {
        <header {class}>
            { board(cx, sheet, is_folded) }
            if let Some(note) = &sheet.language_note {
                <p class="asked__unreviewed">{ said(note) }</p>
            }
            if is_folded {
                { folded(cx, sheet) }
            } else {
                { made_so_far(cx, sheet) }
            }
            <p class="asked__paper">
                if !sheet.chosen.is_empty() {
                    <span class="asked__chosen">{ said(&sheet.chosen) }{ " · " }</span>
                }
                { said(&sheet.worked_out) }
            </p>
        </header>
    }
}

/// The guide's own heading. Beside an answer it is seen as the board's name alone: what is not seen is a box of its own, before
/// which screen readers hear a blank.
fn board(cx: &Context, sheet: &Sheet, is_folded: bool) -> Html {
    let title = cx.tell(key!("title-inside"));
    let title = if is_folded {
        html! { <span class="unseen">{ " – " }{ title }</span> }
    } else {
        html! { <>{ ": " }{ title }</> }
    };
    heading(cx, 0, "asked__board", html! { <>{ said(&sheet.board) }{ title }</> })
}

fn folded(cx: &Context, sheet: &Sheet) -> Html {
    let summary = html! {
        <>
            <span class="fold__says">{ said(&sheet.chosen) }</span>{ " " }
            <span class="fold__change">{ cx.tell(key!("change")) }</span>
        </>
    };
    let rows = || {
        let made = made(cx.state, sheet);
        html! {
            <dl class="choices">
                for question in made {
                    <div class="choices__row">
                        <dt class="choices__question">{ said(&question.words) }</dt>
                        <dd class="choices__chosen">{ chosen(question) }</dd>
                        <dd class="choices__change">{ change(cx, question) }</dd>
                    </div>
                }
            </dl>
        }
    };
    details(cx, ("asked", "asked", 0), "fold asked__fold", summary, rows)
}

fn made_so_far(cx: &Context, sheet: &Sheet) -> Html {
    let made = made(cx.state, sheet).filter(|question| cx.state.open.as_deref() != Some(question.param.as_str()));
    let made: Vec<&Question> = made.collect();
    if made.is_empty() && !cx.state.leads_back() {
        return Html::default();
    }
    html! {
        <ul class="made">
            for question in made {
                <li class="made__one">
                    <span class="made__words"><span class="unseen">{ said(&question.words) }{ " " }</span>{ chosen(question) }</span>
                    { " " }{ change(cx, question) }
                </li>
            }
            if cx.state.leads_back() {
                <li class="made__one">
                    <span class="made__words"></span>
                    { cx.press("link", Wish::Act(Action::Back), None, cx.tell(key!("back-to-answer"))) }
                </li>
            }
        </ul>
    }
}

/// The questions that are answered, and of which another answer could be chosen.
fn made<'a>(state: &'a State, sheet: &'a Sheet) -> impl Iterator<Item = &'a Question> {
    sheet.questions.iter().filter(|question| !question.picks.is_empty() && state.is_made(question))
}

/// What was chosen for a question, in words.
fn chosen(question: &Question) -> Html {
    question.chosen.as_ref().map(|chosen| said(chosen)).unwrap_or_default()
}

fn change(cx: &Context, question: &Question) -> Html {
    if question.picks.len() + question.others.len() < 2 {
        return Html::default();
    }
    let label = cx.label(key!("change-what"), &[("question", Arg::Text(&question.words))]);
    let wish = Wish::Act(Action::Reopen(question.param.clone()));
    cx.press("link", wish, Some(label), cx.tell(key!("change")))
}
