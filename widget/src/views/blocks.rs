//! What is behind a line.

use super::Context;
use super::field::{happened, moment_field};
use super::person::person;
use super::said::{line, said};
use crate::state::Spot;
#[cfg(feature = "ssr")]
use crate::views::Reader;
use escalation::say::sheet::{Block, Day, DayMark, Form, StageLine};
use yew::prelude::*;

/// All that is behind a line, in order. What can be changed there stands together in one form.
pub(super) fn blocks(cx: &Context, spot: Spot, all: &[Block]) -> Html {
    let is_asked = |block: &Block| matches!(block, Block::Happened(_) | Block::Field(_));
    let groups = all.chunk_by(|one, next| is_asked(one) == is_asked(next));
    let drawn = groups.map(|group| {
        let inside: Html = group.iter().map(|one| block(cx, spot, one)).collect();
        if group.first().is_some_and(is_asked) { form_around(cx, group, inside) } else { inside }
    });
    drawn.collect()
}

fn block(cx: &Context, spot: Spot, block: &Block) -> Html {
    match block {
        Block::Line(one) => html! { <p>{ line(cx, one) }</p> },
        Block::Points(points) => html! {
            <ul class="points">
                for one in points {
                    <li>{ line(cx, one) }</li>
                }
            </ul>
        },
        Block::Person(one) => person(cx, one),
        Block::Days(counted) => days(counted),
        Block::Stages(all) => stages(cx, all),
        Block::Happened(question) => happened(cx, spot, question),
        Block::Field(field) => moment_field(cx, spot, field),
        Block::Form(one) => form(cx, one),
        Block::Lead(pick) => html! { <p class="lead">{ cx.pick("link", pick, said(&pick.words)) }</p> },
    }
}

/// Where nobody listens, what is typed has to be sent: with everything else that was chosen or typed.
fn form_around(cx: &Context, group: &[Block], inside: Html) -> Html {
    #[cfg(feature = "ssr")]
    if let Reader::Linked(links) = &cx.reader {
        let asked: Vec<&str> = group.iter().filter_map(param).collect();
        return html! {
            <form class="change" method="get" target="_self">
                { links.hidden(&asked) }
                { inside }
                <p><button class="button" type="submit">{ links.send(cx, &asked) }</button></p>
            </form>
        };
    }
    let _ = (cx, group);
    html! { <div class="change">{ inside }</div> }
}

/// The parameter that a part of a form asks for.
#[cfg(feature = "ssr")]
fn param(block: &Block) -> Option<&str> {
    match block {
        Block::Happened(question) => Some(&question.param),
        Block::Field(field) => Some(field.param),
        _ => None,
    }
}

/// The counted days.
fn days(days: &[Day]) -> Html {
    let one = |day: &Day| {
        let class = match day.mark {
            DayMark::Start => "days__day",
            DayMark::Counts => "days__day days__day--counts",
            DayMark::Skipped => "days__day days__day--skipped",
            DayMark::Last => "days__day days__day--last",
        };
        html! {
            <li {class}>
                <span>{ said(&day.weekday) }</span>{ " " }
                <b>{ said(&day.day) }</b>{ " " }
                <span>{ said(&day.says) }</span>
            </li>
        }
    };
    html! { <ol class="days">{ for days.iter().map(one) }</ol> }
}

/// Every stage.
fn stages(cx: &Context, all: &[StageLine]) -> Html {
    let one = |stage: &StageLine| {
        let class = match (stage.is_here, stage.is_over) {
            (true, _) => "stages__stage stages__stage--here",
            (false, true) => "stages__stage stages__stage--over",
            (false, false) => "stages__stage",
        };
        html! {
            <li {class} aria-current={stage.is_here.then_some("step")}>
                <b>{ said(&stage.name) }</b>
                for one in &stage.lines {
                    { " " }<span class="stages__line">{ line(cx, one) }</span>
                }
            </li>
        }
    };
    html! { <ol class="stages">{ for all.iter().map(one) }</ol> }
}

/// A form that an action asks for.
fn form(cx: &Context, form: &Form) -> Html {
    html! {
        <div class="form">
            <p class="form__title">{ line(cx, &form.title) }</p>
            if let Some(subject) = &form.subject {
                <p class="form__subject">{ said(subject) }</p>
            }
            { super::said::lines(cx, "form__line", &form.lines) }
            <dl class="form__fields">
                for (name, value) in &form.fields {
                    <div class="form__field">
                        <dt>{ said(name) }</dt>
                        <dd>{ value.as_ref().map(|value| said(value)) }</dd>
                    </div>
                }
            </dl>
        </div>
    }
}
