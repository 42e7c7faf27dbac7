//! The answer, in the order in which somebody under pressure needs it.

use super::due::due;
use super::duties::duties;
use super::forms::forms;
use super::moment_field::moment_field;
use super::next::next;
use super::notes::{elsewhere, notes, only_elsewhere};
use super::take_away::take_away;
use super::timeline::timeline;
use super::warnings::warnings;
use super::who::{who, who_else};
use crate::markup::el;
use crate::page::{Page, Wish};
use crate::state::{Action, Answer, Field, State};
use escalation::moment::Moment;
use escalation::words::Arg;
use std::rc::Rc;
use yew::prelude::*;

/// Who, by when, what to do, what next, and what it rests on.
pub(super) fn answer(page: &Page, state: &State, answer: &Rc<Answer>) -> Html {
    let guide = &answer.guide;
    let block = el("div", "answer").add(worked_out(page, state));
    if only_elsewhere(guide).is_some() {
        return block.add(elsewhere(page, guide)).add(warnings(page, guide)).end();
    }
    block
        .add(who(page, guide))
        .add(due(page, guide))
        .add(who_else(page, guide))
        .add(other_time(page, state))
        .add(duties(page, guide))
        .add(next(page, guide))
        .add(timeline(page, &answer.timeline))
        .add(notes(page, guide))
        .add(elsewhere(page, guide))
        .add(forms(page, guide))
        .add(warnings(page, guide))
        .add(take_away(page, state, answer))
        .end()
}

/// The moment that the answer is for. On a screen that is the present unless the reader asked for another one: then who,
/// how far off and "overdue" are meant for that, and one press leads back.
fn worked_out(page: &Page, state: &State) -> Html {
    let is_other = matches!(state.other_time.read, Some(Ok(_)));
    let moment = page.words.moment(Moment::Time(page.now));
    let words = el("p", "").add(page.say("text-now", &[("moment", Arg::Text(&moment))])).end();
    let block = el("div", if is_other { "worked-out worked-out--other" } else { "worked-out" }).add(words);
    if !is_other {
        return block.end();
    }
    block.add(page.button("button button--link", page.tell("back-to-now"), None, Wish::Act(Action::Present))).end()
}

/// Who and by when at any other moment.
fn other_time(page: &Page, state: &State) -> Html {
    if page.wishes.is_none() {
        return Html::default();
    }
    el("details", "more more--behind")
        .add(el("summary", "").add(page.tell("other-time")).end())
        .add(moment_field(page, Field::OtherTime, page.tell("other-time-ask"), &state.other_time))
        .end()
}
