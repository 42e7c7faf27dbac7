//! What happens if it is not resolved: the next stage, who, and the latest date.

use crate::page::{Page, sentence};
use crate::take_away::stage_name;
use escalation::answer::{Guide, PostRef};
use escalation::words::Arg;
use yew::prelude::*;

/// The next stage; at the last one it says so.
pub(super) fn next(page: &Page, guide: &Guide) -> Html {
    let heading = page.say("heading-next", &[]);
    let Some(next) = &guide.next else {
        if guide.stage.is_none() {
            return Html::default();
        }
        return html! {
            <section class="card next">{page.heading(1, "card__title", heading)}<p>{page.say("text-last-stage", &[])}</p></section>
        };
    };
    let mut posts: Vec<String> = Vec::new();
    for row in &next.escalate_to {
        let post = PostRef { post: row.post.clone(), side: row.side, agency: row.agency.clone() };
        let words = page.words.post(&post, page.perspective);
        if !posts.contains(&words) {
            posts.push(words);
        }
    }
    html! {
        <section class="card next">
            {page.heading(1, "card__title", heading)}
            <p class="next__stage">{page.policy(&stage_name(&next.stage))}{page.cite(&next.cite)}</p>
            { for next.stage.condition_words.iter().map(|clause| html! {
                <p>{page.say("if-clause", &[("clause", Arg::Text(clause))])}</p>
            }) }
            if !posts.is_empty() { <p class="next__who">{sentence(&posts.join(", "))}</p> }
            { for next.latest.map(|latest| html! {
                <p class="next__latest">{page.say("text-next-latest", &[("by", Arg::Text(&page.words.by(latest)))])}</p>
            }) }
            { for next.why.iter().map(|why| html! { <p>{page.words.why(why)}</p> }) }
            { for page.words.assumptions(&next.assumes).map(|words| html! { <p class="next__assumes">{sentence(&words)}{"."}</p> }) }
        </section>
    }
}
