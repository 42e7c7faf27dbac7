//! What happens if it is not resolved: the next stage, who, and the latest date.

use super::who::posts_words;
use crate::markup::el;
use crate::page::{Page, sentence};
use crate::take_away::stage_name;
use escalation::answer::Guide;
use escalation::words::Arg;
use yew::prelude::*;

/// The next stage; at the last one it says so.
pub(super) fn next(page: &Page, guide: &Guide) -> Html {
    if !guide.leads_on() {
        return Html::default();
    }
    let card = page.card("card next", "heading-next");
    let Some(next) = &guide.next else { return card.add(el("p", "").add(page.tell("text-last-stage")).end()).end() };
    let stage = el("p", "next__stage").add(page.policy(&stage_name(&next.stage))).add(page.cite(&next.cite));
    let mut card = card.add(stage.end());
    if let Some(clause) = &next.stage.condition_words {
        card = card.add(el("p", "").add(page.condition("if-clause", clause)).end());
    }
    if let Some(unknown) = &next.unknown {
        card = card.add(el("p", "").words(&page.words.applies_if(unknown)).end());
    }
    if let Some(posts) = posts_words(page, &next.escalate_to) {
        card = card.add(el("p", "next__who").words(&posts).end());
    }
    if let Some(latest) = next.latest {
        let words = page.say("text-next-latest", &[("by", Arg::Text(&page.words.by(latest)))]);
        card = card.add(el("p", "next__latest").add(words).end());
    }
    if let Some(why) = &next.why {
        card = card.add(el("p", "").words(&page.words.why(why)).end());
    }
    if let Some(words) = page.words.assumptions(&next.assumes) {
        card = card.add(el("p", "next__assumes").words(&sentence(&words)).words(".").end());
    }
    card.end()
}
