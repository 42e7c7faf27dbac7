//! By when: the date as the largest thing, "or sooner", how it was counted, and what else the document says.

use super::days::days;
use crate::page::{Page, sentence};
use escalation::answer::{Conflict, Deadline, DeadlineKind, Guide};
use escalation::moment::Moment;
use escalation::phrase::Limit;
use escalation::words::Arg;
use yew::prelude::*;

/// The deadline of the action that gives *who*, with the end of the stage below.
pub(super) fn due(page: &Page, guide: &Guide) -> Html {
    let Some(by_when) = &guide.by_when else { return Html::default() };
    let deadline = &by_when.deadline;
    let action = guide.actions.iter().find(|action| action.id == by_when.action);
    let stage_end = guide.stage_ends.as_ref().and_then(|end| end.due).filter(|due| Some(*due) != deadline.due);
    html! {
        <section class={if deadline.overdue { "card due due--overdue" } else { "card due" }}>
            {page.heading(1, "due__date", title(page, deadline))}
            {marks(page, deadline)}
            { for action.map(|action| html! {
                <p class="due__what">{page.policy(&page.words.action(action, page.perspective))}{page.cite(&action.cite)}</p>
            }) }
            { for deadline.why.iter().map(|why| html! { <p class="due__why">{page.words.why(why)}</p> }) }
            { for deadline.bounded_by.iter().map(|bound| html! {
                <p class="due__why">
                    {page.say("text-brought-forward", &[("limit", Arg::Text(&page.words.limit(&bound.limit)))])}{page.cite(&bound.cite)}
                </p>
            }) }
            { for action.iter().flat_map(|action| &action.conflicts).map(|conflict| disagreement(page, conflict)) }
            { for page.words.assumptions(&deadline.assumes).map(|words| html! { <p class="due__assumes">{sentence(&words)}{"."}</p> }) }
            { for stage_end.map(|due| {
                let words = page.say("text-stage-ends", &[("by", Arg::Text(&page.words.by(due)))]);
                html! { <p class="due__stage">{words}</p> }
            }) }
            {counted(page, deadline)}
        </section>
    }
}

/// "By the end of" and the day; a time and its day; else the words that stand for a date.
fn title(page: &Page, deadline: &Deadline) -> Html {
    let (lead, large) = match (deadline.kind, deadline.due) {
        (DeadlineKind::Now, _) => (
            page.say("heading-by-when", &[]),
            deadline.urgency().map(|urgency| page.words.urgency(urgency)).unwrap_or_default(),
        ),
        (_, Some(Moment::Day(day))) => (page.say("by-end-of", &[]), page.words.date(day)),
        (_, Some(due)) => (page.say("by-time-lead", &[]), page.words.moment(due)),
        (_, None) => (page.say("heading-by-when", &[]), page.words.time_allowed(&without_sooner(deadline))),
    };
    let later = deadline.due.filter(|_| deadline.kind == DeadlineKind::Now).map(|due| page.words.by(due));
    html! {
        <>
            <span class="due__lead">{lead}</span>{" "}
            <span class="due__day">{sentence(&large)}</span>
            { for later.map(|words| html! { <>{" "}<span class="due__also">{sentence(&words)}</span></> }) }
        </>
    }
}

/// The limit in words, how far off it is, and the mark that nobody may miss.
fn marks(page: &Page, deadline: &Deadline) -> Html {
    if deadline.due.is_none() && !deadline.or_sooner() {
        return Html::default();
    }
    let far = deadline.due.map(|due| page.words.relative(due, page.now));
    html! {
        <p class="marks">
            { for far.map(|far| html! {
                <><strong class={if deadline.overdue { "tag tag--overdue" } else { "tag" }}>{sentence(&far)}</strong>{" "}</>
            }) }
            if deadline.due.is_some() { <span class="tag">{sentence(&page.words.time_allowed(&without_sooner(deadline)))}</span>{" "} }
            if deadline.or_sooner() { <strong class="tag tag--sooner">{page.say("or-sooner", &[])}</strong> }
        </p>
    }
}

/// "Or sooner" has a mark of its own.
fn without_sooner(deadline: &Deadline) -> Deadline {
    let limit = deadline.limit.clone().map(|limit| Limit { or_sooner: false, ..limit });
    Deadline { limit, ..deadline.clone() }
}

/// What the document says elsewhere; of two limits the longer one is not used, and is still said.
pub(super) fn disagreement(page: &Page, conflict: &Conflict) -> Html {
    let longer = conflict.limit.as_ref().map(|limit| {
        let limit = page.words.limit(limit);
        match conflict.due.map(|due| page.words.by(due)) {
            Some(by) => page.say("text-conflict-longer-due", &[("limit", Arg::Text(&limit)), ("by", Arg::Text(&by))]),
            None => page.say("text-conflict-longer", &[("limit", Arg::Text(&limit))]),
        }
    });
    html! {
        <p class="conflict">
            <strong>{page.say("conflict", &[])}</strong>{" "}{page.policy(&conflict.text)}
            { for longer.map(|words| html! { <>{" "}{words}</> }) }
            {page.cite(&conflict.cite)}
        </p>
    }
}

fn counted(page: &Page, deadline: &Deadline) -> Html {
    if deadline.due.is_none() {
        return Html::default();
    }
    html! {
        <details class="more">
            <summary>{page.say("heading-counted", &[])}</summary>
            { for deadline.from.iter().map(|from| html! { <p>{sentence(&page.words.counted_from(from))}{"."}</p> }) }
            if !deadline.days.is_empty() {
                {days(page, &deadline.days)}
                <p>{page.say("working-day-is", &[])}</p>
            }
        </details>
    }
}
