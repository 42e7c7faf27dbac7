//! Taking the answer away: as text, on paper, into a calendar, as a link. No date is put into a link.

use super::Context;
#[cfg(feature = "ssr")]
use super::context::Reader;
use super::context::Wish;
use super::said::said;
use crate::state::{Action, Outcome, Place};
use escalation::key;
use escalation::say::words::{Arg, Key, unmarked};
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
            { taken(cx, &[Place::Answer, Place::Calendar]) }
        </>
    }
}

fn calendar(cx: &Context) -> Html {
    #[cfg(feature = "ssr")]
    if let Reader::Linked(links) = &cx.reader {
        let href = links.calendar.clone();
        return html! { <a class="button button--small" {href} download="">{ cx.tell(key!("save-calendar")) }</a> };
    }
    cx.press("button button--small", Wish::Calendar(false), None, cx.tell(key!("save-calendar")))
}

/// What came of the buttons of some places, near them. It is there before there is anything to say, so that it is read out.
pub(super) fn taken(cx: &Context, places: &[Place]) -> Html {
    if cx.listener().is_none() {
        return Html::default();
    }
    let taken = cx.state.taken.as_ref().filter(|taken| places.contains(&taken.place));
    let by_hand = taken.and_then(|taken| match &taken.outcome {
        Outcome::ByHand(text) | Outcome::PerhapsByHand(text) => Some((text.clone(), outcome_words(cx, &taken.outcome))),
        _ => None,
    });
    html! {
        <div class="taken">
            <p class="taken__words" role="status">{ taken.map(|taken| said(&outcome_words(cx, &taken.outcome))) }</p>
            if let Some((text, label)) = by_hand {
                <textarea class="taken__text" readonly={true} rows="8" aria-label={unmarked(&label)} value={text} />
            }
            if taken.is_some_and(|taken| taken.place == Place::Calendar) {
                <p class="taken__more">{ cx.press("link link--small", Wish::Calendar(true), None, cx.tell(key!("calendar-apart"))) }</p>
            }
        </div>
    }
}

fn outcome_words(cx: &Context, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Copied => cx.words.phrase(key!("copied"), &[]),
        Outcome::Saved => cx.words.phrase(key!("calendar-saved"), &[]),
        Outcome::ByHand(_) => cx.words.phrase(key!("by-hand"), &[]),
        Outcome::PerhapsByHand(_) => cx.words.phrase(key!("by-hand-perhaps"), &[]),
        Outcome::Dial(phone) => cx.words.phrase(key!("dial-by-hand"), &[("phone", Arg::Text(phone))]),
        Outcome::Write(email) => cx.words.phrase(key!("write-by-hand"), &[("email", Arg::Text(email))]),
    }
}
