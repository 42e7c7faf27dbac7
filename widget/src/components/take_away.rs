//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use crate::markup::el;
use crate::page::{Page, Wish};
use crate::state::{Answer, State, Taken};
use std::rc::Rc;
use yew::prelude::*;

/// The buttons, and what could not be copied or saved, to select by hand.
pub(super) fn take_away(page: &Page, state: &State, answer: &Rc<Answer>) -> Html {
    if page.wishes.is_none() {
        return Html::default();
    }
    let button = |label: &str, wish: Wish| page.button("button", page.tell(label), None, wish);
    let mut block = el("div", "take-away")
        .add(button("copy-record", Wish::Record(answer.clone(), page.words)))
        .add(button("print", Wish::Print));
    if answer.timeline.stages.iter().flat_map(|stage| &stage.actions).any(|action| action.deadline.due.is_some()) {
        block = block.add(button("save-calendar", Wish::Calendar(answer.clone(), page.words, state.now)));
    }
    block = block.add(button("copy-link", Wish::Copy(state.options.page_address(&state.chosen))));
    let status = el("p", "take-away__taken").attribute("role", "status");
    match &state.taken {
        None => block.add(status.end()).end(),
        Some(Taken::Copied) => block.add(status.add(page.tell("copied")).end()).end(),
        Some(Taken::ByHand(words)) => {
            let label = page.words.phrase("by-hand", &[]);
            let area = html! {
                <textarea class="take-away__text" readonly=true rows="8" aria-label={label} value={words.clone()} />
            };
            block.add(status.add(page.tell("by-hand")).end()).add(area).end()
        }
    }
}
