//! What the reader has to know before relying on the answer, in plain words.

use crate::page::Page;
use escalation::answer::Guide;
use yew::prelude::*;

/// Each warning once.
pub(super) fn warnings(page: &Page, guide: &Guide) -> Html {
    let mut said: Vec<(String, &str)> = Vec::new();
    for warning in &guide.warnings {
        let line = (page.words.warning(warning), warning.cite.as_deref().unwrap_or_default());
        if !said.contains(&line) {
            said.push(line);
        }
    }
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <section class="warnings">
            {page.heading(1, "card__title", page.say("heading-warnings", &[]))}
            <ul>{ for said.into_iter().map(|(words, paragraph)| html! { <li>{words}{page.cite(paragraph)}</li> }) }</ul>
        </section>
    }
}
