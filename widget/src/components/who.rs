//! Whom to go to: one entry for each post, the one to go to now first and largest.

use super::contact::contact;
use crate::page::{Page, Wish, sentence};
use crate::take_away::{contact_card, contact_text, stage_name};
use escalation::answer::{Availability, Contactable, Guide, PostRef};
use escalation::phrase::Join;
use escalation::words::Arg;
use yew::prelude::*;

/// The card of those to go to now. With nobody to go to it says so.
pub(super) fn who(page: &Page, guide: &Guide) -> Html {
    let (now, _) = parted(guide);
    html! {
        <section class="card who">
            <p class="card__eyebrow">
                { for guide.stage.as_ref().map(|stage| page.policy(&stage_name(stage))) }
                if guide.none_open { {" "}<strong class="tag tag--warning">{page.say("none-open", &[])}</strong> }
            </p>
            if now.is_empty() { {page.heading(1, "who__post", page.say("text-nobody", &[]))} }
            { for now.into_iter().enumerate().map(|(at, rows)| post(page, guide, rows, at == 0)) }
        </section>
    }
}

/// Who else: at other hours, in somebody's absence, and those listed without a post here.
pub(super) fn who_else(page: &Page, guide: &Guide) -> Html {
    let (_, later) = parted(guide);
    html! {
        <>
            if !later.is_empty() {
                <section class="card">
                    {page.heading(1, "card__title", page.say("who-else", &[]))}
                    { for later.into_iter().map(|rows| post(page, guide, rows, false)) }
                </section>
            }
            if !guide.also_listed.is_empty() {
                <details class="more more--behind">
                    <summary>{page.say("heading-also-listed", &[])}</summary>
                    { for by_post(&guide.also_listed).into_iter().map(|rows| post(page, guide, rows, false)) }
                </details>
            }
        </>
    }
}

/// Those to show before the date, and the others: who waits for other hours or for somebody's absence comes after.
fn parted(guide: &Guide) -> (Vec<&[Contactable]>, Vec<&[Contactable]>) {
    let waits = |row: &Contactable| matches!(row.available, Availability::Later { .. }) || row.else_for.is_some();
    let posts = by_post(&guide.escalate_to);
    let Some((first, others)) = posts.split_first() else { return (Vec::new(), Vec::new()) };
    let (later, now): (Vec<&[Contactable]>, Vec<&[Contactable]>) =
        others.iter().copied().partition(|rows| rows.first().is_some_and(waits));
    (std::iter::once(*first).chain(now).collect(), later)
}

/// Rows of one post stand together; the core has put them in order.
fn by_post(rows: &[Contactable]) -> Vec<&[Contactable]> {
    rows.chunk_by(|one, next| one.post == next.post && one.agency == next.agency && one.action == next.action).collect()
}

fn post(page: &Page, guide: &Guide, rows: &[Contactable], leads: bool) -> Html {
    let Some(first) = rows.first() else { return Html::default() };
    let reference = PostRef { post: first.post.clone(), side: first.side, agency: first.agency.clone() };
    let words = page.words.post(&reference, page.perspective);
    let heading = if leads {
        let title = html! { <><span class="who__lead">{page.say("talk-to", &[])}</span>{" "}{words}</> };
        page.heading(1, "who__post", title)
    } else {
        page.heading(2, "post__title", html! { {sentence(&words)} })
    };
    html! {
        <div class="post">
            if !leads && first.join == Some(Join::Or) { <p class="post__join">{page.say("or", &[])}</p> }
            {circumstances(page, first)}
            {heading}
            <p class="post__agency">
                { for first.agency.iter().filter(|agency| agency.name != first.post).map(|agency| agency.name.clone()) }
                if first.optional { {" "}<span class="tag">{page.say("optional", &[])}</span> }
                {page.cite(&first.cite)}
            </p>
            { for rows.iter().map(|row| html! { <>{hours(page, guide, row)}{contact(page, &row.contact)}{take(page, row)}</> }) }
        </div>
    }
}

/// When this is the post to go to, and who goes.
fn circumstances(page: &Page, row: &Contactable) -> Html {
    let absence = row.else_for.as_ref().map(|absent| sentence(&page.words.stands_in_for(absent)));
    let condition =
        row.condition_words.as_ref().map(|clause| page.words.phrase("if-clause", &[("clause", Arg::Text(clause))]));
    let goes = page.words.posts(&row.by, Some(Join::Or), page.perspective);
    let goes = goes.map(|by| sentence(&page.words.phrase("who-goes", &[("by", Arg::Text(&by))])));
    html! { { for absence.into_iter().chain(condition).chain(goes).map(|words| html! { <p class="post__when">{words}</p> }) } }
}

/// Whether they can be reached at this hour, and who follows.
fn hours(page: &Page, guide: &Guide, row: &Contactable) -> Html {
    let Some(words) = page.words.availability(&row.available, page.now) else { return Html::default() };
    let (class, hours, until) = match &row.available {
        Availability::Now { hours, until } => ("post__hours post__hours--open", hours.as_str(), *until),
        Availability::Later { hours, .. } => ("post__hours", hours.as_str(), None),
        Availability::Any | Availability::NotStated => ("post__hours", "", None),
    };
    let takes_over =
        |other: &&Contactable| matches!(&other.available, Availability::Later { from, .. } if *from == until);
    let follows = until.and_then(|until| {
        guide.escalate_to.iter().find(takes_over).map(|other| page.words.until_then(until, page.now, &other.post))
    });
    html! {
        <p {class}>
            <strong>{sentence(&follows.unwrap_or(words))}</strong>
            if !hours.is_empty() { {" "}<span class="post__window">{page.policy(&sentence(hours))}</span> }
        </p>
    }
}

/// Copy, and save as a contact: only where there is something to keep.
fn take(page: &Page, row: &Contactable) -> Html {
    if row.contact.phones.is_empty() && row.contact.emails.is_empty() {
        return Html::default();
    }
    let of = [("post", Arg::Text(&row.post))];
    let (copy, save) = (page.words.phrase("copy-contact-of", &of), page.words.phrase("save-contact-of", &of));
    html! {
        <p class="post__take">
            {page.button("button button--small", page.say("copy-contact", &[]), Some(copy), Wish::Copy(contact_text(row)))}
            {page.button("button button--small", page.say("save-contact", &[]), Some(save), Wish::Keep(contact_card(row)))}
        </p>
    }
}
