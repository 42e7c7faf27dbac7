//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use crate::page::{Page, Wish};
use crate::state::{Answer, State, Taken};
use crate::take_away::calendar;
use escalation::text::guide_text;
use yew::prelude::*;

/// The buttons, and what could not be copied or saved, to select by hand.
pub(super) fn take_away(page: &Page, state: &State, answer: &Answer) -> Html {
    let dated =
        answer.timeline.stages.iter().flat_map(|stage| &stage.actions).any(|action| action.deadline.due.is_some());
    let text = Wish::Copy(guide_text(&answer.guide, &page.words));
    let file = Wish::Keep(calendar(&answer.timeline, page.words, page.now));
    let address = state.options.page_address(&state.chosen);
    html! {
        <div class="take-away">
            {page.button("button", page.say("copy-record", &[]), None, text)}
            {page.button("button", page.say("print", &[]), None, Wish::Print)}
            if dated { {page.button("button", page.say("save-calendar", &[]), None, file)} }
            {page.button("button", page.say("copy-link", &[]), None, Wish::Copy(address))}
            <p class="take-away__taken" role="status">
                if state.taken == Some(Taken::Copied) { {page.say("copied", &[])} }
                if matches!(state.taken, Some(Taken::ByHand(_))) { {page.say("by-hand", &[])} }
            </p>
            if let Some(Taken::ByHand(text)) = &state.taken {
                <textarea class="take-away__text" readonly=true rows="8" aria-label={page.words.phrase("by-hand", &[])} value={text.clone()} />
            }
        </div>
    }
}
