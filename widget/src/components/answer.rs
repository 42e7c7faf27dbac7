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
use crate::page::Page;
use crate::state::{Answer, Field, State};
use yew::prelude::*;

/// Who, by when, what to do, what next, and what it rests on.
pub(super) fn answer(page: &Page, state: &State, answer: &Answer) -> Html {
    let guide = &answer.guide;
    if guide.actions.is_empty() && !guide.elsewhere.is_empty() {
        return html! { <div class="answer">{elsewhere(page, guide)}{warnings(page, guide)}</div> };
    }
    html! {
        <div class="answer">
            {who(page, guide)}
            {due(page, guide)}
            {who_else(page, guide)}
            <details class="more more--behind">
                <summary>{page.say("other-time", &[])}</summary>
                {moment_field(page, Field::OtherTime, page.say("other-time-ask", &[]), &state.other_time)}
            </details>
            {duties(page, guide)}
            {next(page, guide)}
            {timeline(page, &answer.timeline)}
            {notes(page, guide)}
            {elsewhere(page, guide)}
            {forms(page, guide)}
            {warnings(page, guide)}
            {take_away(page, state, answer)}
        </div>
    }
}
