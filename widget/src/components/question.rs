//! One question: every answer is a button, since a list that acts while it is being read through would not do.

use super::glance::glance;
use crate::markup::{all, el, text};
use crate::page::{Page, Wish};
use crate::state::{Action, Answer};
use escalation::conversation::Ask;
use yew::prelude::*;

/// The question, its answers, and for the stage a way to find out which.
pub(super) fn question(page: &Page, answer: &Answer, ask: &Ask) -> Html {
    let id = format!("question-{}", ask.param);
    let heading = el("p", "question__text").attribute("id", &id).attribute("tabindex", "-1").add(words(page, ask));
    let choices = ask.choices.iter().map(|choice| {
        let condition = choice.condition_words.as_ref().map(|clause| page.condition("if-clause", clause));
        one(page, ask, &choice.id, page.policy(&choice.words), condition)
    });
    let mut block = el("div", "question").attribute("role", "group").attribute("aria-labelledby", &id);
    block = block.add(heading.end()).add(el("ul", "question__choices").each(choices).end());
    if !ask.other_kinds.is_empty() {
        let kinds = ask.other_kinds.iter().map(|kind| one(page, ask, kind, text(&kind_words(page, kind)), None));
        let more = el("details", "more").add(el("summary", "").add(page.tell("other-agencies")).end());
        block = block.add(more.add(el("ul", "question__choices").each(kinds).end()).end());
    }
    if ask.param == "stage" {
        let more = el("details", "more").add(el("summary", "").add(page.tell("which-stage")).end());
        block = block.add(more.add(glance(page, &answer.timeline)).end());
    }
    block.end()
}

/// The policy's own question, else the one that every policy has.
pub(super) fn words(page: &Page, ask: &Ask) -> Html {
    let words = page.words.question(&ask.param, ask.question.as_deref());
    if ask.question.is_some() { page.policy(&words) } else { text(&words) }
}

/// A kind's words; what is no kind is shown as it is.
pub(super) fn kind_words(page: &Page, kind: &str) -> String {
    page.words.agency_kind(kind).unwrap_or_else(|| kind.to_owned())
}

fn one(page: &Page, ask: &Ask, id: &str, words: Html, condition: Option<Html>) -> Html {
    let chosen = ask.chosen.as_deref() == Some(id);
    let mut label = vec![el("span", "choice__words").add(words).end()];
    if let Some(words) = condition {
        label.push(text(" "));
        label.push(el("span", "choice__when").add(words).end());
    }
    let class = if chosen { "choice choice--chosen" } else { "choice" };
    let wish = Wish::Act(Action::Choose(ask.param.clone(), id.to_owned()));
    el("li", "").add(page.choice(class, all(label), chosen, wish)).end()
}
