//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use super::Context;
#[cfg(feature = "ssr")]
use super::context::Reader;
use super::context::Wish;
use crate::state::{Action, Place};
use escalation::key;
use escalation::say::words::Key;
use yew::prelude::*;

/// The buttons, and what came of them.
pub(super) fn keep(cx: &Context) -> Html {
    let has_dates = cx.state.shown.as_ref().is_some_and(|shown| shown.has_dates);
    let everything = if cx.state.unfolded.everything { key!("close-everything") } else { key!("show-everything") };
    let button = |key: Key, wish: Wish| cx.press("button button--small", wish, None, cx.tell(key));
    html! {
        <>
            <div class="keep">
                { button(key!("copy-record"), Wish::CopyText) }
                { button(key!("print"), Wish::Print) }
                if has_dates {
                    { calendar(cx) }
                }
                { button(key!("copy-link"), Wish::CopyLink) }
                { button(everything, Wish::Act(Action::Everything)) }
            </div>
            { taken(cx, &Place::Answer) }
        </>
    }
}

fn calendar(cx: &Context) -> Html {
    #[cfg(feature = "ssr")]
    if let Reader::Linked(links) = &cx.reader {
        let href = links.calendar.clone();
        return html! { <a class="button button--small" {href} download="">{ cx.tell(key!("save-calendar")) }</a> };
    }
    cx.press("button button--small", Wish::Calendar, None, cx.tell(key!("save-calendar")))
}

/// What came of the buttons of a place, near them. It is there before there is anything to say, so that it is read out.
pub(super) fn taken(cx: &Context, place: &Place) -> Html {
    if cx.listener().is_none() {
        return Html::default();
    }
    let taken = cx.state.taken.as_ref().filter(|taken| taken.place == *place);
    let by_hand = taken.and_then(|taken| taken.by_hand.as_ref());
    let words = if by_hand.is_some() { key!("by-hand") } else { key!("copied") };
    html! {
        <div class="taken">
            <p class="taken__words" role="status">{ taken.map(|_| cx.tell(words)) }</p>
            if let Some(text) = by_hand {
                <textarea class="taken__text" readonly={true} rows="8" aria-label={cx.label(key!("by-hand"), &[])}
                    value={text.clone()} />
            }
        </div>
    }
}
