//! What to do, whom to tell, what to record, what else is open, and what follows a resolution.

use super::due::disagreement;
use super::notes::note;
use crate::page::{Page, sentence};
use escalation::answer::{ActionAnswer, ActionTime, Guide};
use escalation::words::Arg;
use yew::prelude::*;

/// The groups that have anything in them.
pub(super) fn duties(page: &Page, guide: &Guide) -> Html {
    let here = |actions| of(actions, |action| action.when != ActionTime::OnResolution);
    let every = guide.actions.iter().chain(&guide.notify).chain(&guide.record);
    let resolved: Vec<&ActionAnswer> = every.filter(|action| action.when == ActionTime::OnResolution).collect();
    html! {
        <>
            <div class="duties">
                {group(page, page.say("heading-do", &[]), &here(&guide.actions))}
                {group(page, page.say("heading-tell", &[]), &here(&guide.notify))}
                {group(page, page.say("heading-record", &[]), &here(&guide.record))}
                {group(page, page.say("heading-concurrent", &[]), &of(&guide.concurrent, |_| true))}
                {group(page, page.say("heading-resolved", &[]), &resolved)}
            </div>
        </>
    }
}

fn of(actions: &[ActionAnswer], wanted: fn(&ActionAnswer) -> bool) -> Vec<&ActionAnswer> {
    actions.iter().filter(|action| wanted(action)).collect()
}

fn group(page: &Page, heading: Html, actions: &[&ActionAnswer]) -> Html {
    if actions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card duty">
            {page.heading(1, "card__title", heading)}
            <ul class="duty__list">{ for actions.iter().map(|action| duty(page, action)) }</ul>
        </section>
    }
}

fn duty(page: &Page, action: &ActionAnswer) -> Html {
    html! {
        <li class="duty__item">
            { for page.words.who(action, page.perspective).map(|who| html! { <p class="duty__who">{sentence(&who)}</p> }) }
            <p class="duty__does">
                { for action.condition_words.iter().map(|clause| html! {
                    <>{page.say("if-clause-then", &[("clause", Arg::Text(clause))])}{" "}</>
                }) }
                {page.policy(&page.words.action(action, page.perspective))}
                { for action.how.iter().map(|how| html! { <>{" "}{page.policy(&sentence(how))}{"."}</> }) }
                if action.optional { {" "}<span class="tag">{page.say("optional", &[])}</span> }
                {page.cite(&action.cite)}
            </p>
            {limit(page, action)}
            if !action.options.is_empty() {
                <ul class="duty__options">
                    { for action.options.iter().map(|option| html! { <li>{page.policy(&option.says)}</li> }) }
                </ul>
            }
            { for action.conflicts.iter().map(|conflict| disagreement(page, conflict)) }
            { for action.notes.iter().map(|one| note(page, one)) }
        </li>
    }
}

/// By when, in a line; nothing where the policy sets no limit.
fn limit(page: &Page, action: &ActionAnswer) -> Html {
    let deadline = &action.deadline;
    let mut parts: Vec<String> = Vec::new();
    if deadline.limit.is_some() {
        parts.extend(deadline.due.map(|due| page.words.by(due)));
        parts.push(page.words.time_allowed(deadline));
        parts.extend(page.words.assumptions(&deadline.assumes));
    }
    parts.extend(page.words.availability(&action.available, page.now));
    if parts.is_empty() && deadline.why.is_none() {
        return Html::default();
    }
    html! {
        <p class="duty__limit">
            if deadline.overdue { <strong class="tag tag--overdue">{page.say("overdue-mark", &[])}</strong>{" "} }
            {sentence(&parts.join("; "))}
            { for deadline.why.iter().map(|why| html! { <>{". "}{page.words.why(why)}</> }) }
        </p>
    }
}
