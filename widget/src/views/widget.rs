//! The whole guide for a state: the emergency line first, whatever else there is.

use super::Context;
#[cfg(feature = "ssr")]
use super::Reader;
use super::answer::answer;
use super::asked::asked;
use super::emergency::{emergency, route};
use super::field::misread_words;
use super::foot::foot;
use super::keep::keep;
use super::question::question;
use super::said::said;
use super::trouble::{saved, trouble};
use super::ways::ways;
use crate::state::{Field, Focus, OTHER_WAYS};
use escalation::key;
use escalation::say::sheet::{Answer, AnswerKind, Sheet};
use escalation::say::words::{Arg, unmarked};
use yew::prelude::*;

/// Everything a reader sees. Its first two parts stay the same elements whatever comes: somebody may be on the number, and
/// what comes together with its first words is not read out.
pub fn widget(cx: &Context) -> Html {
    let sheet = cx.state.shown.as_ref().map(|shown| shown.sheet.as_ref());
    let answer = sheet.and_then(|sheet| shown_answer(cx, sheet));
    let is_danger = answer.is_some_and(|answer| answer.kind == AnswerKind::Danger);
    let first_lines = cx.words.emergency_lines();
    html! {
        <div class={if is_danger { "sheet sheet--danger" } else { "sheet" }}>
            { emergency(cx.words.language(), sheet.map_or(first_lines.as_slice(), |sheet| &sheet.emergency)) }
            <p class="unseen" role="status">{ answer.map(|answer| in_short(cx, answer)) }</p>
            { sheet.map_or_else(|| trouble(cx), |sheet| guide(cx, sheet, answer)) }
        </div>
    }
}

/// The answer, unless something is asked or the other ways are shown.
fn shown_answer<'a>(cx: &Context, sheet: &'a Sheet) -> Option<&'a Answer> {
    sheet.answer.as_ref().filter(|_| !shows_ways(cx) && cx.state.open_question().is_none())
}

fn shows_ways(cx: &Context) -> bool {
    cx.state.open.as_deref() == Some(OTHER_WAYS)
}

fn guide(cx: &Context, sheet: &Sheet, shown: Option<&Answer>) -> Html {
    let asks = cx.state.open_question().filter(|_| !shows_ways(cx));
    let is_danger = shown.is_some_and(|answer| answer.kind == AnswerKind::Danger);
    html! {
        <>
            if !is_danger {
                { route(cx, &sheet.route) }
            }
            { saved(cx) }
            { asked(cx, sheet, shown.is_some()) }
            { refused(cx) }
            if shown.is_none() {
                { misread(cx) }
            }
            { asks.map(|one| question(cx, sheet, one)) }
            if shows_ways(cx) {
                { ways(cx, sheet) }
            }
            if let Some(one) = shown {
                { answer(cx, one) }
                { keep(cx) }
            }
            { foot(cx, sheet) }
        </>
    }
}

/// The answer in a breath, for a screen reader. Where the focus was led to the heading that is read out with it: no word
/// of that is said twice.
fn in_short(cx: &Context, answer: &Answer) -> Html {
    let is_on_heading = cx.state.focus.1 == Focus::Answer;
    let due = answer.due.as_ref();
    html! {
        <>
            if !is_on_heading {
                { said(&answer.who.heading.words) }{ ". " }
            }
            { due.map(|due| said(&due.label.words)) }{ " " }
            { due.and_then(|due| due.large.as_ref()).map(|large| said(large)) }
        </>
    }
}

/// What the page asks for in vain.
fn refused(cx: &Context) -> Html {
    let one = |(param, value): &(String, String)| {
        let question = cx.state.shown.iter().flat_map(|shown| &shown.sheet.questions).find(|one| one.param == *param);
        let param = match question {
            Some(question) => unmarked(&question.words),
            None if Field::of(param).is_some() => cx.label(key!("ask-when"), &[]),
            None => param.clone(),
        };
        html! { <p class="refused">{ refused_words(cx, &param, value) }</p> }
    };
    cx.state.refused.iter().map(one).collect()
}

/// A moment that is not understood, while its field is not there to say so.
fn misread(cx: &Context) -> Html {
    let moments = [
        (key!("ask-when"), cx.state.start.read),
        (key!("ask-began"), cx.state.began.read),
        (key!("other-time-ask"), cx.state.other_time.read),
    ];
    let misread = moments.into_iter().filter_map(|(asks, read)| Some((asks, read?.err()?)));
    let one =
        |(asks, misread)| html! { <p class="refused">{ cx.tell(asks) }{ " " }{ cx.tell(misread_words(misread)) }</p> };
    misread.map(one).collect()
}

/// No id that a page means is longer.
const LONGEST_ID: usize = 40;

fn refused_words(cx: &Context, param: &str, value: &str) -> Html {
    #[cfg(feature = "ssr")]
    if let Reader::Linked(links) = &cx.reader {
        return links.left_out(cx, param, value);
    }
    // A stranger may have written the address: what is no id is not repeated.
    let is_id =
        value.len() <= LONGEST_ID && value.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-.".contains(&sign));
    let value = if is_id { value } else { "…" };
    cx.say(key!("refused"), &[("param", Arg::Text(param)), ("value", Arg::Text(value))])
}
