//! The whole guide for a state: the emergency line first, whatever else there is.

use super::Context;
use super::answer::answer;
use super::asked::asked;
use super::emergency::{emergency, route};
use super::foot::foot;
use super::keep::keep;
use super::question::question;
use super::said::said;
use super::trouble::{saved, trouble};
use super::ways::ways;
use crate::state::OTHER_WAYS;
use escalation::key;
use escalation::say::sheet::{AnswerKind, Sheet};
use escalation::say::words::{Arg, Language, Words, unmarked};
use yew::prelude::*;

/// Everything a reader sees.
pub fn widget(cx: &Context) -> Html {
    match cx.state.shown.as_ref() {
        Some(shown) => guide(cx, &shown.sheet),
        None => html! {
            <div class="sheet">
                { emergency(cx.words.language(), &emergency_lines(cx.words)) }
                { status(Html::default()) }
                { trouble(cx) }
            </div>
        },
    }
}

/// The emergency line before there is a sheet to say it.
pub(crate) fn emergency_lines(words: Words) -> Vec<String> {
    let mut lines = vec![words.emergency()];
    if words.language() != Language::English {
        lines.push(Words::new(Language::English).emergency());
    }
    lines
}

fn guide(cx: &Context, sheet: &Sheet) -> Html {
    let shows_ways = cx.state.open.as_deref() == Some(OTHER_WAYS);
    let asks = cx.state.open_question().filter(|_| !shows_ways);
    let answers = sheet.answer.as_ref().filter(|_| asks.is_none() && !shows_ways);
    let is_danger = answers.is_some_and(|answer| answer.kind == AnswerKind::Danger);
    html! {
        <div class={if is_danger { "sheet sheet--danger" } else { "sheet" }}>
            { emergency(cx.words.language(), &sheet.emergency) }
            if !is_danger {
                { route(cx, &sheet.route) }
            }
            { saved(cx) }
            { asked(cx, sheet, answers.is_some()) }
            { status(answers.map(|_| in_short(cx, sheet)).unwrap_or_default()) }
            { refused(cx) }
            { asks.map(|one| question(cx, sheet, one)) }
            if shows_ways {
                { ways(cx, sheet) }
            }
            if let Some(one) = answers {
                { answer(cx, one) }
                { keep(cx) }
            }
            { foot(cx, sheet) }
        </div>
    }
}

/// What is read out when it changes. It is there from the start: what comes with its first words may be passed over.
fn status(words: Html) -> Html {
    html! { <p class="unseen" role="status">{ words }</p> }
}

/// The answer in a breath, for a screen reader.
fn in_short(cx: &Context, sheet: &Sheet) -> Html {
    let Some(answer) = &sheet.answer else { return Html::default() };
    let due = answer.due.as_ref();
    let large = due.and_then(|due| due.large.as_ref());
    let _ = cx;
    html! {
        <>
            { said(&answer.who.heading.words) }{ ". " }
            { due.map(|due| said(&due.label.words)) }{ " " }
            { large.map(|large| said(large)) }
        </>
    }
}

/// What the page asks for in vain.
fn refused(cx: &Context) -> Html {
    #[cfg(feature = "ssr")]
    let (key, name) =
        if cx.listener().is_some() { (key!("refused"), "param") } else { (key!("page-left-out"), "question") };
    #[cfg(not(feature = "ssr"))]
    let (key, name) = (key!("refused"), "param");
    let one = |(param, value): &(String, String)| {
        let question = cx.state.shown.iter().flat_map(|shown| &shown.sheet.questions).find(|one| one.param == *param);
        let param = question.map_or_else(|| param.clone(), |question| unmarked(&question.words));
        html! {
            <p class="refused">
                { cx.say(key, &[(name, Arg::Text(&param)), ("value", Arg::Text(value))]) }
            </p>
        }
    };
    cx.state.refused.iter().map(one).collect()
}
