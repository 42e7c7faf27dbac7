//! The page that needs no script: the same answer, rendered on the server, with a plain form in place of buttons.

use super::answer::answer;
use super::conversation::chosen_values;
use super::foot::foot;
use super::moment_field::moment_field;
use super::question::{kind_words, words};
use super::widget::{at_a_glance, head, page, top};
use crate::hosted::is_refused;
use crate::markup::{all, el, text};
use crate::page::Page;
use crate::state::{Answer, Field, State};
use escalation::answer::Perspective;
use escalation::conversation::Ask;
use escalation::words::{Arg, Language, Said};
use yew::prelude::*;

/// Everything a reader without scripts sees. The form asks the page's own address again; `carried` goes with every
/// question, and `calendar` is where the deadlines are as a file.
pub(crate) fn plain(state: &State, carried: &[(&str, &str)], calendar: &str) -> Html {
    let page = &page(state, None);
    let mut parts = vec![top(page, state)];
    if let Some(ready) = &state.answer {
        parts.push(head(page, &ready.guide));
        parts.extend(state.refused.iter().map(|(param, value)| left_out(page, ready, param, value)));
        parts.push(choices(page, state, ready, carried));
        parts.push(el("p", "choices__sent").add(page.tell("sent")).end());
        if ready.settled {
            parts.push(answer(page, state, ready));
            parts.push(take_away(page, ready, calendar));
        } else {
            parts.push(at_a_glance(page, ready));
        }
        parts.push(foot(page, &ready.guide.policy));
    }
    all(parts)
}

/// A value that is none of those on offer: said in the words of its question.
fn left_out(page: &Page, ready: &Answer, param: &str, value: &str) -> Html {
    let own = ready.asks.iter().find(|ask| ask.param == param).and_then(|ask| ask.question.as_deref());
    let question = page.words.question(param, own);
    let words = page.say("page-left-out", &[("question", Arg::Text(&question)), ("value", Arg::Text(value))]);
    el("p", "refused").add(words).end()
}

/// The form; behind one line once the answer is there, so that the answer comes first.
fn choices(page: &Page, state: &State, ready: &Answer, carried: &[(&str, &str)]) -> Html {
    let form = form(page, state, ready, carried);
    if !ready.settled || is_refused(state) {
        return el("div", "choices").add(form).end();
    }
    let made: Vec<&Ask> = ready.asks.iter().filter(|ask| !ask.choices.is_empty() && state.is_made(ask)).collect();
    let mut line = el("summary", "choices__line");
    for value in chosen_values(page, state, &made) {
        line = line.add(el("span", "choices__value").add(value).end()).words(" ");
    }
    let line = line.add(el("span", "choices__change").add(page.tell("change")).end());
    el("details", "choices").add(line.end()).add(form).end()
}

fn form(page: &Page, state: &State, ready: &Answer, carried: &[(&str, &str)]) -> Html {
    let mut form = el("form", "choices__form").attribute("method", "get").attribute("target", "_self");
    for (param, value) in carried {
        let hidden = el("input", "").attribute("type", "hidden").attribute("name", param).attribute("value", value);
        form = form.add(hidden.end());
    }
    form = form
        .each(lacking(page, state, ready))
        .add(sides(page))
        .each(ready.asks.iter().filter(|ask| ask.choices.len() > 1).map(|ask| choice(page, state, ask)));
    let question = |param: &str| text(&page.words.question(param, None));
    form = form.add(moment_field(page, Field::Start, question("at"), &state.start));
    if ready.asks.iter().any(|ask| ask.param == "began") {
        form = form.add(moment_field(page, Field::Began, question("began"), &state.began));
    }
    // What else may have happened then: only once there is a stage to which it can have happened.
    let from = ready.asks.iter().find(|ask| ask.starts.len() > 1 && ready.settled);
    form = form.each(from.map(|ask| happened(page, state, ask)));
    let other_time = moment_field(page, Field::OtherTime, page.tell("other-time-ask"), &state.other_time);
    let other_time = el("details", "more").add(el("summary", "").add(page.tell("other-time")).end()).add(other_time);
    let send = el("button", "button choices__send").attribute("type", "submit").add(page.tell("show-answer")).end();
    form.add(other_time.end()).add(el("p", "choices__end").add(send).end()).end()
}

/// What an answer still lacks, once something was chosen.
fn lacking(page: &Page, state: &State, ready: &Answer) -> Option<Html> {
    let needed = ready.asks.iter().filter(|ask| ask.needed && !ask.choices.is_empty() && !state.chosen.is_empty());
    let needed: Vec<Html> = needed.map(|ask| el("li", "").add(words(page, ask)).end()).collect();
    let heading = el("p", "").add(page.tell("heading-needs")).end();
    (!needed.is_empty()).then(|| el("div", "choices__lacking").add(heading).add(el("ul", "").each(needed).end()).end())
}

fn sides(page: &Page) -> Html {
    let responding = page.perspective == Perspective::Responding;
    let sides = [("raising", "side-raising", !responding), ("responding", "side-responding", responding)];
    let sides = sides.map(|(id, key, chosen)| {
        let radio = el("input", "").attribute("type", "radio").attribute("name", "perspective").attribute("value", id);
        let radio = if chosen { radio.attribute("checked", "") } else { radio };
        el("label", "choices__side").add(radio.end()).words(" ").add(page.tell(key)).end()
    });
    let question = el("legend", "field__label").words(&page.words.question("perspective", None)).end();
    el("fieldset", "choices__sides").add(question).each(sides).end()
}

/// A question with its choices.
fn choice(page: &Page, state: &State, ask: &Ask) -> Html {
    let made = ask.chosen.as_deref().filter(|_| state.is_made(ask));
    let own = page.words.language();
    let one = |id: &str, text: &str, language: Language| {
        option(page, id, &Said { text: text.to_owned(), language }, made == Some(id))
    };
    let mut options = vec![option(page, "", &page.words.say("not-chosen", &[]), made.is_none())];
    options.extend(ask.choices.iter().map(|choice| one(&choice.id, &choice.words, Language::English)));
    if !ask.other_kinds.is_empty() {
        let label = page.words.phrase("other-agencies", &[]);
        let others = ask.other_kinds.iter().map(|kind| one(kind, &kind_words(page, kind), own));
        options.push(el("optgroup", "").attribute("label", &label).each(others).end());
    }
    list(page, ask, options)
}

/// What happened at the moment given. What goes without saying has no value: of another stage it would be wrong.
fn happened(page: &Page, state: &State, ask: &Ask) -> Html {
    let is_said = state.value(&ask.param).is_some();
    let options = ask.starts.iter().map(|(id, what)| {
        let chosen = ask.chosen.as_ref() == Some(id);
        let said = Said { text: page.words.happening(what), language: page.words.language() };
        option(page, if chosen && !is_said { "" } else { id }, &said, chosen)
    });
    list(page, ask, options.collect())
}

fn list(page: &Page, ask: &Ask, options: Vec<Html>) -> Html {
    let id = format!("choice-{}", ask.param);
    let label = el("label", "field__label").attribute("for", &id).add(words(page, ask)).end();
    let list = el("select", "field__input").attribute("id", &id).attribute("name", &ask.param).each(options).end();
    el("p", "field").add(label).add(list).end()
}

/// An option holds text alone: its language is marked on itself.
fn option(page: &Page, id: &str, said: &Said, chosen: bool) -> Html {
    let mut option = el("option", "").attribute("value", id);
    if said.language != page.words.language() {
        option = option.attribute("lang", said.language.tag());
    }
    if chosen { option.attribute("selected", "") } else { option }.words(&said.text).end()
}

/// The deadlines as a file, where there are any.
fn take_away(page: &Page, ready: &Answer, calendar: &str) -> Html {
    let mut actions = ready.timeline.stages.iter().flat_map(|stage| &stage.actions);
    if !actions.any(|action| action.deadline.due.is_some()) {
        return Html::default();
    }
    let file = el("a", "button").attribute("href", calendar).attribute("download", "");
    el("div", "take-away").add(file.add(page.tell("save-calendar")).end()).end()
}
