//! What the reader has to know before relying on the answer, in plain words.

use crate::markup::el;
use crate::page::Page;
use escalation::answer::Guide;
use yew::prelude::*;

/// Each warning once.
pub(super) fn warnings(page: &Page, guide: &Guide) -> Html {
    if guide.warnings.is_empty() {
        return Html::default();
    }
    let mut said: Vec<String> = Vec::new();
    let mut list = el("ul", "");
    for warning in &guide.warnings {
        let words = page.words.warning(warning);
        if !said.contains(&words) {
            let cite = page.cite(warning.cite.as_deref().unwrap_or_default());
            list = list.add(el("li", "").words(&words).add(cite).end());
            said.push(words);
        }
    }
    page.card("warnings", "heading-warnings").add(list.end()).end()
}
