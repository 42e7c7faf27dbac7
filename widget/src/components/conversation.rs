//! The conversation: what was chosen, the question that is open, and when it started.

use super::moment_field::moment_field;
use super::question::{kind_words, question, words};
use crate::markup::{el, text};
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
    let closed =
        |ask: &&Ask| !ask.choices.is_empty() && state.is_made(ask) && open.is_none_or(|open| open.param != ask.param);
    let made: Vec<&Ask> = answer.asks.iter().filter(closed).collect();
    // What is not there leaves its place to nothing: a field that moved up would be another one, without the focus.
    let mut chosen = Html::default();
    if !made.is_empty() {
        chosen = el("dl", "chosen").each(made.iter().map(|ask| chosen_line(page, ask))).end();
    }
    let body = el("div", "conversation__body")
        .add(sides(page))
        .add(chosen)
        .add(open.map(|ask| question(page, answer, ask)).unwrap_or_default())
        .add(if answer.settled { start(page, state, answer) } else { Html::default() });
    el("div", if folded { "conversation conversation--folded" } else { "conversation" })
        .add(folded_line(page, state, &made))
        .add(body.end())
        .end()
}

/// Raising or responding: always there, never in the way.
fn sides(page: &Page) -> Html {
    let side = |perspective: Perspective, id: &str, label: &str| {
        let pressed = page.perspective == perspective;
        let class = if pressed { "sides__side sides__side--chosen" } else { "sides__side" };
        let wish = Wish::Act(Action::Select("perspective".to_owned(), id.to_owned()));
        page.choice(class, page.tell(label), pressed, wish)
    };
    el("div", "sides")
        .attribute("role", "group")
        .attribute("aria-label", &page.words.phrase("ask-perspective", &[]))
        .add(side(Perspective::Raising, "raising", "side-raising"))
        .add(side(Perspective::Responding, "responding", "side-responding"))
        .end()
}

/// What is chosen for a question, in words.
fn chosen_words(page: &Page, ask: &Ask) -> Html {
    let id = ask.chosen.as_deref().unwrap_or_default();
    match ask.choices.iter().find(|choice| choice.id == id) {
        Some(choice) => page.policy(&choice.words),
        None => text(&kind_words(page, id)),
    }
}

fn chosen_line(page: &Page, ask: &Ask) -> Html {
    let mut value = el("dd", "chosen__value").add(el("span", "").add(chosen_words(page, ask)).end());
    if ask.choices.len() > 1 {
        let question = page.words.question(&ask.param, ask.question.as_deref());
        let label = page.words.phrase("change-what", &[("question", Arg::Text(&question))]);
        let reopen = Wish::Act(Action::Reopen(ask.param.clone()));
        value = value.words(" ").add(page.button("button button--link", page.tell("change"), Some(label), reopen));
    }
    let question = el("dt", "chosen__question").add(words(page, ask)).end();
    el("div", "chosen__line").add(question).add(value.end()).end()
}

fn folded_line(page: &Page, state: &State, made: &[&Ask]) -> Html {
    let values = chosen_values(page, state, made).into_iter().map(|value| el("li", "").add(value).end());
    el("div", "folded")
        .add(el("ul", "folded__values").each(values).end())
        .add(page.button("button button--link", page.tell("change"), None, Wish::Act(Action::Unfold)))
        .end()
}

/// Side, choices and start, in a few words each.
pub(super) fn chosen_values(page: &Page, state: &State, made: &[&Ask]) -> Vec<Html> {
    let side = match page.perspective {
        Perspective::Raising => "side-raising",
        Perspective::Responding => "side-responding",
    };
    let started = match state.start.read {
        None => page.tell("started-now"),
        Some(Ok(moment)) => page.say("started", &[("moment", Arg::Text(&short(page, moment)))]),
        Some(Err(_)) => page.tell("started-unknown"),
    };
    let mut values = vec![page.tell(side)];
    values.extend(made.iter().filter(|ask| !ask.assumed).map(|ask| chosen_words(page, ask)));
    values.push(started);
    values
}

fn short(page: &Page, moment: Moment) -> String {
    let date = page.words.short_date(moment.day());
    match moment {
        Moment::Day(_) => date,
        Moment::Time(time) => format!("{date}, {}", page.words.time(time)),
    }
}

/// When it started, what exactly that was, and when the first stage did, where a limit counts from there.
fn start(page: &Page, state: &State, answer: &Answer) -> Html {
    let from = answer.asks.iter().find(|ask| ask.param == "from" && ask.starts.len() > 1);
    let asked = |param: &str| text(&page.words.question(param, None));
    let mut block = el("div", "start").add(from.map(|ask| happened(page, ask)).unwrap_or_default());
    block = block.add(moment_field(page, Field::Start, asked("at"), &state.start));
    if answer.asks.iter().any(|ask| ask.param == "began") {
        block = block.add(moment_field(page, Field::Began, asked("began"), &state.began));
    }
    block.end()
}

/// What the reader tells of: the moment below is when that happened.
fn happened(page: &Page, ask: &Ask) -> Html {
    let (wishes, param) = (page.wishes.clone(), ask.param.clone());
    let onchange = Callback::from(move |event: Event| {
        if let (Some(wishes), Some(select)) = (&wishes, event.target_dyn_into::<HtmlSelectElement>()) {
            wishes.emit(Wish::Act(Action::Select(param.clone(), select.value())));
        }
    });
    let option = |id: &String, words: String| {
        let option = el("option", "").attribute("value", id);
        if ask.chosen.as_ref() == Some(id) { option.attribute("selected", "") } else { option }.words(&words).end()
    };
    html! {
        <div class="field">
            <label class="field__label" for="happened">{page.words.question(&ask.param, None)}</label>
            <select class="field__input" id="happened" {onchange}>
                { for ask.starts.iter().map(|(id, what)| option(id, page.words.happening(what))) }
            </select>
        </div>
    }
}
