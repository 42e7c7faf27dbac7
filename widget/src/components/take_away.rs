//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use crate::markup::el;
use crate::page::{Page, Wish};
use crate::state::{Answer, Place, State};
use std::rc::Rc;
use yew::prelude::*;

/// The buttons, and what came of them.
pub(super) fn take_away(page: &Page, state: &State, answer: &Rc<Answer>) -> Html {
    if page.wishes.is_none() {
        return Html::default();
    }
    let button = |label: &str, wish: Wish| page.button("button", page.tell(label), None, wish);
    let mut block = el("div", "take-away")
        .add(button("copy-record", Wish::Record(answer.clone(), page.words)))
        .add(button("print", Wish::Print(answer.clone(), page.words)));
    if answer.timeline.stages.iter().flat_map(|stage| &stage.actions).any(|action| action.deadline.due.is_some()) {
        block = block.add(button("save-calendar", Wish::Calendar(answer.clone(), page.words, state.now)));
    }
    let link = Wish::Copy(Place::Answer, state.options.page_address(&state.chosen));
    block.add(button("copy-link", link)).add(page.taken(&Place::Answer)).end()
}
