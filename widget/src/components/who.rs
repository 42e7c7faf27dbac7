//! Whom to go to: one entry for each post, the one to go to now first and largest.

use super::contact::contact;
use crate::page::{Page, Wish, sentence};
use crate::take_away::{contact_card, contact_text, stage_name};
use escalation::answer::{Availability, Contactable, Guide, PostRef};
use escalation::phrase::Join;
use escalation::words::Arg;
use yew::prelude::*;

/// The card. With nobody to go to it says so.
pub(super) fn who(page: &Page, guide: &Guide) -> Html {
    let posts = by_post(&guide.escalate_to);
    let (first, others) = match posts.split_first() {
        Some((first, others)) => (Some(*first), others),
        None => (None, [].as_slice()),
    };
    html! {
        <section class="card who">
            <p class="card__eyebrow">
                { for guide.stage.as_ref().map(|stage| page.policy(&stage_name(stage))) }
                if guide.none_open { {" "}<strong class="tag tag--warning">{page.say("none-open", &[])}</strong> }
            </p>
            if let Some(rows) = first {
                {post(page, guide, rows, true)}
            } else {
                {page.heading(1, "who__post", page.say("who-nobody", &[]))}
            }
            if !others.is_empty() {
                <ol class="who__others">
                    { for others.iter().map(|rows| html! { <li class="who__other">{post(page, guide, rows, false)}</li> }) }
                </ol>
            }
            if !guide.also_listed.is_empty() {
                <details class="more">
                    <summary>{page.say("heading-also-listed", &[])}</summary>
                    { for by_post(&guide.also_listed).into_iter().map(|rows| post(page, guide, rows, false)) }
                </details>
            }
        </section>
    }
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
