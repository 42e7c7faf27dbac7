//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Answer, Place, State};
use escalation::key;

/// The buttons, and what came of them.
pub(super) fn take_away(pen: &mut Pen, state: &State, answer: &Answer) {
    if !pen.listens() {
        return;
    }
    pen.open("div", "take-away");
    pen.button("button", key!("copy-record"), "", Wish::Record);
    pen.button("button", key!("print"), "", Wish::Print);
    if answer.timeline.has_dates() {
        pen.button("button", key!("save-calendar"), "", Wish::Calendar);
    }
    pen.button("button", key!("copy-link"), "", Wish::Copy(Place::Answer, state.options.page_address(&state.chosen)));
    taken(pen, &Place::Answer);
    pen.close();
}

/// What came of the buttons of a place, near them. It is there before there is anything to say, so that it is read out.
pub(super) fn taken(pen: &mut Pen, place: &Place) {
    let page = pen.page;
    let taken = page.taken.as_ref().filter(|taken| taken.place == *place);
    pen.open("p", "taken");
    pen.attribute("role", "status");
    if let Some(taken) = taken {
        pen.tell(if taken.by_hand.is_some() { key!("by-hand") } else { key!("copied") });
    }
    pen.close();
    pen.group();
    if let Some(text) = taken.and_then(|taken| taken.by_hand.as_ref()) {
        pen.open("textarea", "taken__text");
        pen.attribute("readonly", "readonly");
        pen.attribute("rows", "8");
        pen.label(&pen.words().phrase(key!("by-hand"), &[]));
        pen.value(text);
        pen.close();
    }
    pen.close();
}
