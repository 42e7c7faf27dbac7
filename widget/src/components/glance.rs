//! The stages at a glance: what each is called, whom one goes to, how long it may take. It helps before any choice.

use super::who::posts_words;
use crate::markup::el;
use crate::page::{Page, sentence};
use crate::take_away::stage_name;
use escalation::answer::{Timeline, TimelineStage};
use yew::prelude::*;

/// The stages, in order; nothing where the pathway is still asked for.
pub(super) fn glance(page: &Page, timeline: &Timeline) -> Html {
    if timeline.stages.is_empty() {
        return Html::default();
    }
    el("ol", "glance").each(timeline.stages.iter().map(|stage| one(page, stage))).end()
}

fn one(page: &Page, stage: &TimelineStage) -> Html {
    let mut item = el("li", "glance__stage");
    item = item.add(el("span", "glance__name").add(page.policy(&stage_name(&stage.stage))).end());
    if let Some(clause) = &stage.stage.condition_words {
        item = item.add(el("span", "glance__when").add(page.condition("if-clause", clause)).end());
    }
    if let Some(posts) = posts_words(page, &stage.escalate_to) {
        item = item.add(el("span", "glance__who").words(&posts).end());
    }
    if let Some(action) = stage.actions.iter().find(|action| action.deadline.limit.is_some()) {
        let allowed = sentence(&page.words.time_allowed(&action.deadline));
        item = item.add(el("span", "glance__limit").words(&allowed).end());
    }
    item.end()
}
