//! The answer: who, by when, if not settled; then the rows.

use super::Context;
use super::fold::{NOTE, ROW, folds, group_heading};
use super::person::person;
use super::said::{cite, heading, line, lines, said};
use escalation::key;
use escalation::say::sheet::{Answer, Due, Line, Then, Who};
use yew::prelude::*;

/// What stands on one screen, then the rows.
pub(super) fn answer(cx: &Context, answer: &Answer) -> Html {
    let class = if answer.due.is_some() { "answer" } else { "answer answer--one" };
    html! {
        <>
            <div {class}>
                { who(cx, &answer.who) }
                { answer.due.as_ref().map(|one| due(cx, one)) }
                { answer.then.as_ref().map(|one| then(cx, one)) }
            </div>
            if !answer.rows.is_empty() {
                <div class="rows">
                    { group_heading(cx) }
                    { folds(cx, "rows", ROW, &answer.rows) }
                </div>
            }
        </>
    }
}

/// Who acts, to whom, how to reach them.
fn who(cx: &Context, who: &Who) -> Html {
    html! {
        <section class="who">
            { label(cx, who.label.as_ref()) }
            { heading(cx, 1, "who__do", html! { <span tabindex="-1">{ line(cx, &who.heading) }</span> }) }
            { lines(cx, "who__line", &who.lines) }
            { for who.people.iter().map(|one| person(cx, one)) }
            { folds(cx, "who", NOTE, &who.notes) }
        </section>
    }
}

/// By when.
fn due(cx: &Context, due: &Due) -> Html {
    let class = match (due.date.is_some(), due.is_overdue) {
        (true, true) => "due__large due__large--day due__large--overdue",
        (true, false) => "due__large due__large--day",
        (false, _) => "due__large",
    };
    html! {
        <section class="due">
            { heading(cx, 1, "unseen", cx.tell(key!("heading-by-when"))) }
            { label(cx, Some(&due.label)) }
            if let Some(large) = &due.large {
                <p {class}>
                    { said(large) }
                    if due.is_overdue {
                        { " " }<span class="due__overdue">{ cx.tell(key!("overdue-mark")) }</span>
                    }
                </p>
            }
            { lines(cx, "due__line", &due.lines) }
            { folds(cx, "due", NOTE, &due.notes) }
        </section>
    }
}

/// What comes if it is not settled.
fn then(cx: &Context, then: &Then) -> Html {
    // The paragraph is pressed with the words: a button of several lines would push it below itself.
    let says = match &then.lead {
        Some(lead) => cx.pick(
            "then__lead",
            lead,
            html! { <><span class="then__words">{ words(&then.says) }</span>{ cite(cx, &then.says) }</> },
        ),
        None => line(cx, &then.says),
    };
    html! {
        <section class="then">
            <p class="label">{ said(&then.label) }</p>
            { heading(cx, 1, "then__do", says) }
            for entry in &then.entries {
                <p>{ cx.pick("link", entry, said(&entry.words)) }</p>
            }
        </section>
    }
}

fn words(line: &Line) -> Html {
    let strong = line.strong.as_ref().map(|strong| html! { <>{ " " }{ said(strong) }</> });
    html! { <>{ said(&line.words) }{ strong }</> }
}

fn label(cx: &Context, label: Option<&Line>) -> Html {
    label.map(|label| html! { <p class="label">{ line(cx, label) }</p> }).unwrap_or_default()
}
