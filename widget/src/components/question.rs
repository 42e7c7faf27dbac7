//! One question: every answer is a button, since a list that acts while it is being read through would not do.

use super::glance::glance;
use crate::page::{Page, Wish};
use crate::state::{Action, Answer};
use escalation::conversation::Ask;
use escalation::words::Arg;
use yew::prelude::*;

/// The question, its answers, and for the stage a way to find out which.
pub(super) fn question(page: &Page, answer: &Answer, ask: &Ask) -> Html {
    let id = format!("question-{}", ask.param);
    html! {
        <div class="question" role="group" aria-labelledby={id.clone()}>
            <p class="question__text" {id} tabindex="-1">{words(page, ask)}</p>
            <ul class="question__choices">
                { for ask.choices.iter().map(|choice| {
                    let condition = choice.condition_words.as_ref().map(|clause| page.say("if-clause", &[("clause", Arg::Text(clause))]));
                    one(page, ask, &choice.id, page.policy(&choice.words), condition)
                }) }
            </ul>
            if !ask.other_kinds.is_empty() {
                <details class="more">
                    <summary>{page.say("other-agencies", &[])}</summary>
                    <ul class="question__choices">
                        { for ask.other_kinds.iter().map(|kind| one(page, ask, kind, kind_words(page, kind), None)) }
                    </ul>
                </details>
            }
            if ask.param == "stage" {
                <details class="more">
                    <summary>{page.say("which-stage", &[])}</summary>
                    {glance(page, &answer.timeline)}
                </details>
            }
        </div>
    }
}

/// The policy's own question, else the one that every policy has.
pub(super) fn words(page: &Page, ask: &Ask) -> Html {
    let text = page.words.question(&ask.param, ask.question.as_deref());
    if ask.question.is_some() {
        page.policy(&text)
    } else {
        html! { {text} }
    }
}

/// A kind's words; what is no kind is shown as it is.
pub(super) fn kind_words(page: &Page, kind: &str) -> Html {
    html! { {page.words.agency_kind(kind).unwrap_or_else(|| kind.to_owned())} }
}

fn one(page: &Page, ask: &Ask, id: &str, words: Html, condition: Option<Html>) -> Html {
    let wishes = page.wishes.clone();
    let wish = Wish::Act(Action::Choose(ask.param.clone(), id.to_owned()));
    let onclick = Callback::from(move |_: MouseEvent| wishes.emit(wish.clone()));
    let chosen = ask.chosen.as_deref() == Some(id);
    html! {
        <li>
            <button type="button" class={if chosen { "choice choice--chosen" } else { "choice" }} aria-pressed={chosen.to_string()} {onclick}>
                <span class="choice__words">{words}</span>
                { for condition.map(|words| html! { <>{" "}<span class="choice__when">{words}</span></> }) }
            </button>
        </li>
    }
}
