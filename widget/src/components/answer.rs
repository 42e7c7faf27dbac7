//! The answer, in the order in which somebody under pressure needs it.

use super::due::due;
use super::duties::duties;
use super::forms::forms;
use super::moment_field::moment_field;
use super::next::next;
use super::notes::{elsewhere, notes};
use super::take_away::take_away;
use super::timeline::timeline;
use super::warnings::warnings;
use super::who::{who, who_else};
use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Action, Answer, Field, State};
use escalation::key;
use escalation::say::words::Arg;
use escalation::time::moment::Moment;

/// Who, by when, what to do, what next, and what it rests on.
pub(super) fn answer(pen: &mut Pen, state: &State, answer: &Answer) {
    let guide = &answer.guide;
    pen.open("div", "answer");
    worked_out(pen, state);
    if guide.only_elsewhere().is_some() {
        elsewhere(pen, guide);
        warnings(pen, guide);
    } else {
        who(pen, guide);
        due(pen, guide);
        who_else(pen, guide);
        other_time(pen, state);
        duties(pen, guide);
        next(pen, guide);
        timeline(pen, &answer.timeline);
        notes(pen, guide);
        elsewhere(pen, guide);
        forms(pen, guide);
        warnings(pen, guide);
        take_away(pen, state, answer);
    }
    pen.close();
}

/// The moment that the answer is for. On a screen that is the present unless the reader asked for another one: then who,
/// how far off and "overdue" are meant for that, and one press leads back.
fn worked_out(pen: &mut Pen, state: &State) {
    let is_other = matches!(state.other_time.read, Some(Ok(_)));
    let moment = pen.words().moment(Moment::Time(pen.page.now));
    pen.open("div", if is_other { "worked-out worked-out--other" } else { "worked-out" });
    pen.leaf_said("p", "", key!("text-now"), &[("moment", Arg::Text(&moment))]);
    if is_other {
        pen.button("button button--link", key!("back-to-now"), "", Wish::Act(Action::Present));
    }
    pen.close();
}

/// Who and by when at any other moment.
fn other_time(pen: &mut Pen, state: &State) {
    pen.group();
    if pen.listens() {
        pen.more("more more--behind more--ask", key!("other-time"));
        moment_field(pen, state, Field::OtherTime);
        pen.close();
    }
    pen.close();
}
