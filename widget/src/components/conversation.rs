//! The conversation: what was chosen, the question that is open, and when it started.

use super::moment_field::moment_field;
use super::question::{kind_words, question, words};
use crate::page::{Page, Wish};
use crate::state::{Action, Answer, Field, State};
use escalation::answer::Perspective;
use escalation::conversation::Ask;
use escalation::moment::Moment;
use escalation::words::Arg;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The whole conversation. Where the widget is narrow and nothing is open, it folds into one line.
pub(super) fn conversation(page: &Page, state: &State, answer: &Answer) -> Html {
    let folded = answer.settled && state.open.is_none() && !state.unfolded;
    let open = answer.asks.iter().find(|ask| state.open.as_deref() == Some(ask.param.as_str()));
    // The first stage is what the core takes while none is chosen: it is shown as chosen only once it is.
    let made = |ask: &&Ask| !ask.choices.is_empty() && (ask.assumed || state.value(&ask.param).is_some());
    let closed = answer.asks.iter().filter(made).filter(|ask| open.is_none_or(|open| open.param != ask.param));
    let chosen: Vec<(&Ask, Html)> =
        closed.filter_map(|ask| chosen_words(page, ask).map(|words| (ask, words))).collect();
    html! {
        <div class={if folded { "conversation conversation--folded" } else { "conversation" }}>
            {folded_line(page, state, &chosen)}
            <div class="conversation__body">
                {sides(page)}
                if !chosen.is_empty() {
                    <dl class="chosen">{ for chosen.iter().map(|(ask, value)| chosen_line(page, ask, value.clone())) }</dl>
                }
                { for open.map(|ask| question(page, answer, ask)) }
                if answer.settled { {start(page, state, answer)} }
            </div>
        </div>
    }
}

/// Raising or responding: always there, never in the way.
fn sides(page: &Page) -> Html {
    let side = |perspective: Perspective, id: &str, label: Html| {
        let pressed = page.perspective == perspective;
        let wishes = page.wishes.clone();
        let wish = Wish::Act(Action::Select("perspective".to_owned(), id.to_owned()));
        let onclick = Callback::from(move |_: MouseEvent| wishes.emit(wish.clone()));
        html! {
            <button type="button" class={if pressed { "sides__side sides__side--chosen" } else { "sides__side" }}
                aria-pressed={pressed.to_string()} {onclick}>{label}</button>
        }
    };
    html! {
        <div class="sides" role="group" aria-label={page.words.phrase("ask-perspective", &[])}>
            {side(Perspective::Raising, "raising", page.say("side-raising", &[]))}
            {side(Perspective::Responding, "responding", page.say("side-responding", &[]))}
        </div>
    }
}

/// What is chosen for a question, in words.
fn chosen_words(page: &Page, ask: &Ask) -> Option<Html> {
    let id = ask.chosen.as_deref()?;
    let choice = ask.choices.iter().find(|choice| choice.id == id);
    Some(choice.map_or_else(|| kind_words(page, id), |choice| page.policy(&choice.words)))
}

fn chosen_line(page: &Page, ask: &Ask, value: Html) -> Html {
    let question = page.words.question(&ask.param, ask.question.as_deref());
    let label = page.words.phrase("change-what", &[("question", Arg::Text(&question))]);
    let reopen = Wish::Act(Action::Reopen(ask.param.clone()));
    html! {
        <div class="chosen__line">
            <dt class="chosen__question">{words(page, ask)}</dt>
            <dd class="chosen__value">
                <span>{value}</span>
                if ask.choices.len() > 1 {
                    {" "}{page.button("button button--link", page.say("change", &[]), Some(label), reopen)}
                }
            </dd>
        </div>
    }
}

fn folded_line(page: &Page, state: &State, chosen: &[(&Ask, Html)]) -> Html {
    let started = match state.start.read {
        None => page.say("started-now", &[]),
        Some(Ok(moment)) => page.say("started", &[("moment", Arg::Text(&short(page, moment)))]),
        Some(Err(_)) => page.say("started-unknown", &[]),
    };
    let side = match page.perspective {
        Perspective::Raising => page.say("side-raising", &[]),
        Perspective::Responding => page.say("side-responding", &[]),
    };
    let values = std::iter::once(side)
        .chain(chosen.iter().filter(|(ask, _)| !ask.assumed).map(|(_, value)| value.clone()))
        .chain(std::iter::once(started));
    html! {
        <div class="folded">
            <ul class="folded__values">{ for values.map(|value| html! { <li>{value}</li> }) }</ul>
            {page.button("button button--link", page.say("change", &[]), None, Wish::Act(Action::Unfold))}
        </div>
    }
}

fn short(page: &Page, moment: Moment) -> String {
    match moment {
        Moment::Day(day) => page.words.short_date(day),
        Moment::Time(time) => format!("{}, {}", page.words.short_date(time.date_naive()), page.words.time(time)),
    }
}

/// When it started, what exactly that was, and when the first stage did, where a limit counts from there.
fn start(page: &Page, state: &State, answer: &Answer) -> Html {
    let from = answer.asks.iter().find(|ask| ask.param == "from" && ask.starts.len() > 1);
    let began = answer.asks.iter().any(|ask| ask.param == "began");
    let asked = |param: &str| html! { {page.words.question(param, None)} };
    html! {
        <div class="start">
            { for from.map(|ask| happened(page, ask)) }
            {moment_field(page, Field::Start, asked("at"), &state.start)}
            if began { {moment_field(page, Field::Began, asked("began"), &state.began)} }
        </div>
    }
}

/// What the reader tells of: the moment below is when that happened.
fn happened(page: &Page, ask: &Ask) -> Html {
    let wishes = page.wishes.clone();
    let param = ask.param.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            wishes.emit(Wish::Act(Action::Select(param.clone(), select.value())));
        }
    });
    html! {
        <div class="field">
            <label class="field__label" for="happened">{page.words.question(&ask.param, None)}</label>
            <select class="field__input" id="happened" {onchange}>
                { for ask.starts.iter().map(|(id, what)| html! {
                    <option value={id.clone()} selected={ask.chosen.as_ref() == Some(id)}>{page.words.happening(what)}</option>
                }) }
            </select>
        </div>
    }
}
