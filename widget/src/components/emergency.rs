//! The emergency line, the tool's own, and the policy's own route below it.

use super::duties::addressees;
use crate::markup::{all, el, text};
use crate::page::{Page, sentence};
use escalation::answer::{ActionAnswer, EMERGENCY_PHONE, PolicyRoute};
use escalation::words::{Language, Words};
use yew::prelude::*;

/// The line that always comes first. Until a speaker has reviewed the Welsh, it stands in both languages.
pub(crate) fn emergency(page: &Page, route: Option<&PolicyRoute>) -> Html {
    let mut block = el("div", "emergency").add(line(page.words));
    if page.words.language() != Language::English {
        block = block.add(line(Words::new(Language::English)));
    }
    block.each(route.map(|route| policy_route(page, route))).end()
}

fn line(words: Words) -> Html {
    let line = el("p", "emergency__line").attribute("lang", words.language().tag());
    let said = words.emergency();
    let Some((before, after)) = said.split_once(EMERGENCY_PHONE) else { return line.words(&said).end() };
    let phone = el("a", "emergency__phone").attribute("href", "tel:999").words(EMERGENCY_PHONE);
    line.words(before).add(phone.end()).words(after).end()
}

fn policy_route(page: &Page, route: &PolicyRoute) -> Html {
    let heading = match &route.condition_words {
        Some(clause) => page.condition("danger-route-if", clause),
        None => page.tell("heading-emergency-route"),
    };
    el("div", "emergency__route")
        .add(el("p", "emergency__heading").add(heading).end())
        .each(route.steps.iter().map(|step| one(page, step)))
        .end()
}

fn one(page: &Page, step: &ActionAnswer) -> Html {
    let mut line = el("p", "emergency__step");
    if let Some(who) = page.words.who(step, page.perspective) {
        line = line.words(&sentence(&who)).words(": ");
    }
    line = line.add(page.does(step));
    if step.deadline.limit.is_some() {
        let allowed = el("strong", "").words(&sentence(&page.words.time_allowed(&step.deadline)));
        line = line.add(text(" ")).add(allowed.words(".").end());
    }
    all(vec![line.add(page.cite(&step.cite)).end(), addressees(page, step, &[])])
}
