//! What to do, whom to tell, what to record, what else is open, and what follows a resolution.

use super::contact::contact;
use super::due::disagreement;
use super::notes::note;
use crate::page::{Page, sentence};
use escalation::answer::{ActionAnswer, ActionTime, Contactable, Guide, HolderState};
use escalation::words::Arg;
use yew::prelude::*;

/// The groups that have anything in them.
pub(super) fn duties(page: &Page, guide: &Guide) -> Html {
    let here = |actions| of(actions, |action| action.when != ActionTime::OnResolution);
    // What has to be done stands before what may be, and the action that the date belongs to before both.
    let mut to_do = here(&guide.actions);
    let leads = guide.by_when.as_ref().map(|by_when| &by_when.action);
    to_do.sort_by_key(|action| (leads != Some(&action.id), action.optional));
    let every = guide.actions.iter().chain(&guide.notify).chain(&guide.record);
    let resolved: Vec<&ActionAnswer> = every.filter(|action| action.when == ActionTime::OnResolution).collect();
    html! {
        <>
            <div class="duties">
                {group(page, guide, page.say("heading-do", &[]), &to_do)}
                {group(page, guide, page.say("heading-tell", &[]), &here(&guide.notify))}
                {group(page, guide, page.say("heading-record", &[]), &here(&guide.record))}
                {group(page, guide, page.say("heading-concurrent", &[]), &of(&guide.concurrent, |_| true))}
                {group(page, guide, page.say("heading-resolved", &[]), &resolved)}
            </div>
        </>
    }
}

fn of(actions: &[ActionAnswer], wanted: fn(&ActionAnswer) -> bool) -> Vec<&ActionAnswer> {
    actions.iter().filter(|action| wanted(action)).collect()
}

fn group(page: &Page, guide: &Guide, heading: Html, actions: &[&ActionAnswer]) -> Html {
    if actions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card duty">
            {page.heading(1, "card__title", heading)}
            <ul class="duty__list">{ for actions.iter().map(|action| duty(page, guide, action)) }</ul>
        </section>
    }
}

fn duty(page: &Page, guide: &Guide, action: &ActionAnswer) -> Html {
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
            {addressees(page, action, &guide.escalate_to)}
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

/// To whom, where the sentence does not say it, and how to reach them unless that is `said` elsewhere.
pub(super) fn addressees(page: &Page, action: &ActionAnswer, said: &[Contactable]) -> Html {
    let told = |row: &&Contactable| said.iter().any(|other| other.contact == row.contact);
    let listed: Vec<&Contactable> = action.contacts.iter().filter(|row| !told(row) && reachable(row)).collect();
    let named = action.to.iter().all(|post| listed.iter().any(|row| row.post == post.post));
    let to = if named { None } else { page.words.addressees(action, page.perspective) };
    html! {
        <>
            { for to.map(|to| html! { <p class="duty__to">{to}</p> }) }
            { for listed.into_iter().map(|row| html! {
                <div class="duty__contact"><p class="duty__post">{sentence(&row.post)}</p>{contact(page, &row.contact)}</div>
            }) }
        </>
    }
}

/// Whether there is more to say of a contact than that the policy lists none.
fn reachable(row: &Contactable) -> bool {
    row.contact.state != HolderState::PostOnly
}

/// By when, in a line; nothing where the policy sets no limit.
fn limit(page: &Page, action: &ActionAnswer) -> Html {
    let deadline = &action.deadline;
    let mut parts: Vec<String> = Vec::new();
    if deadline.limit.is_some() {
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
            { for deadline.due.map(|due| html! { <><b class="duty__due">{sentence(&page.words.by(due))}</b>{". "}</> }) }
            {sentence(&parts.join("; "))}
            { for deadline.why.iter().map(|why| html! { <>{". "}{page.words.why(why)}</> }) }
        </p>
    }
}
