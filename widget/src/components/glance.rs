//! The stages at a glance: what each is called, whom one goes to, how long it may take. It helps before any choice.

use crate::page::{Page, sentence};
use crate::take_away::stage_name;
use escalation::answer::{PostRef, Timeline, TimelineStage};
use escalation::words::Arg;
use yew::prelude::*;

/// The stages, in order; nothing where the pathway is still asked for.
pub(super) fn glance(page: &Page, timeline: &Timeline) -> Html {
    if timeline.stages.is_empty() {
        return Html::default();
    }
    html! { <ol class="glance">{ for timeline.stages.iter().map(|stage| one(page, stage)) }</ol> }
}

fn one(page: &Page, stage: &TimelineStage) -> Html {
    let mut posts: Vec<String> = Vec::new();
    for row in &stage.escalate_to {
        let post = PostRef { post: row.post.clone(), side: row.side, agency: row.agency.clone() };
        let words = page.words.post(&post, page.perspective);
        if !posts.contains(&words) {
            posts.push(words);
        }
    }
    let allowed = stage.actions.iter().find(|action| action.deadline.limit.is_some());
    html! {
        <li class="glance__stage">
            <span class="glance__name">{page.policy(&stage_name(&stage.stage))}</span>
            { for stage.stage.condition_words.iter().map(|clause| html! {
                <span class="glance__when">{page.say("if-clause", &[("clause", Arg::Text(clause))])}</span>
            }) }
            if !posts.is_empty() { <span class="glance__who">{sentence(&posts.join(", "))}</span> }
            { for allowed.map(|action| html! { <span class="glance__limit">{sentence(&page.words.time_allowed(&action.deadline))}</span> }) }
        </li>
    }
}
