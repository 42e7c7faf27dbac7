//! The page that needs no script: the same answer, rendered on the server, with a plain form in place of buttons.

use super::answer::answer;
use super::foot::foot;
use super::question::{kind_words, words};
use super::widget::{at_a_glance, head, page, top};
use crate::markup::{all, el, text};
use crate::page::Page;
use crate::state::{Answer, State};
use escalation::answer::Perspective;
use escalation::conversation::Ask;
use yew::prelude::*;

/// Everything a reader without scripts sees. The form sends the choices to the address that the page has.
pub(super) fn plain(state: &State) -> Html {
    let page = &page(state, None);
    let mut parts = vec![top(page, state)];
    if let Some(ready) = &state.answer {
        parts.push(head(page, &ready.guide));
        parts.push(form(page, state, ready));
        parts.push(if ready.settled { answer(page, state, ready) } else { at_a_glance(page, ready) });
        parts.push(foot(page, &ready.guide.policy));
    }
    all(parts)
}

fn form(page: &Page, state: &State, ready: &Answer) -> Html {
    let responding = page.perspective == Perspective::Responding;
    let sides = [("raising", "side-raising", !responding), ("responding", "side-responding", responding)];
    let sides = sides.map(|(id, key, chosen)| option(id, page.tell(key), chosen)).to_vec();
    let mut form = el("form", "plain-form").attribute("method", "get");
    form = form.add(list("perspective", text(&page.words.question("perspective", None)), sides));
    form = form.each(ready.asks.iter().filter_map(|ask| asked(page, ask)));
    for param in ["at", "began"] {
        if param == "at" || ready.asks.iter().any(|ask| ask.param == param) {
            form = form.add(moment(page, param, state.value(param).unwrap_or_default()));
        }
    }
    let send = el("button", "button").attribute("type", "submit").add(page.tell("show-answer"));
    form.add(el("p", "").add(send.end()).end()).end()
}

/// A question as a list; `None` for one that has nothing to choose from.
fn asked(page: &Page, ask: &Ask) -> Option<Html> {
    let is_chosen = |id: &str| ask.chosen.as_deref() == Some(id);
    let mut options = vec![option("", page.tell("not-chosen"), ask.chosen.is_none())];
    options
        .extend(ask.choices.iter().map(|choice| option(&choice.id, page.policy(&choice.words), is_chosen(&choice.id))));
    options.extend(ask.other_kinds.iter().map(|kind| option(kind, text(&kind_words(page, kind)), is_chosen(kind))));
    options.extend(ask.starts.iter().map(|(id, what)| option(id, text(&page.words.happening(what)), is_chosen(id))));
    (options.len() > 2).then(|| list(&ask.param, words(page, ask), options))
}

fn option(id: &str, words: Html, chosen: bool) -> Html {
    let option = el("option", "").attribute("value", id);
    if chosen { option.attribute("selected", "") } else { option }.add(words).end()
}

fn list(param: &str, label: Html, options: Vec<Html>) -> Html {
    let id = format!("plain-{param}");
    let label = el("label", "field__label").attribute("for", &id).add(label).end();
    let list = el("select", "field__input").attribute("id", &id).attribute("name", param).each(options).end();
    el("p", "field").add(label).add(list).end()
}

/// A moment as browsers let people pick one; the value is what the API takes.
fn moment(page: &Page, param: &str, value: &str) -> Html {
    let id = format!("plain-{param}");
    let label = el("label", "field__label").attribute("for", &id).words(&page.words.question(param, None)).end();
    let field = html! { <input class="field__input" {id} name={param.to_owned()} type="datetime-local" value={value.to_owned()} /> };
    el("p", "field").add(label).add(field).end()
}
