//! Whom to go to: one entry for each post, the one to go to now first and largest.

use super::contact::contact;
use crate::markup::{all, el, text};
use crate::page::{Page, Wish, sentence};
use crate::state::Place;
use crate::take_away::{contact_card, contact_text, stage_name};
use escalation::answer::{AgencyRef, Availability, Contactable, Guide, PostRef};
use escalation::phrase::Join;
use escalation::words::Arg;
use yew::prelude::*;

/// The card of those to go to now. With nobody to go to it says so.
pub(super) fn who(page: &Page, guide: &Guide) -> Html {
    let (now, _) = parted(guide);
    let mut eyebrow = el("p", "card__eyebrow").each(guide.stage.as_ref().map(|stage| page.policy(&stage_name(stage))));
    if guide.none_open {
        eyebrow = eyebrow.words(" ").add(el("strong", "tag tag--warning").add(page.tell("none-open")).end());
    }
    let mut card = el("section", "card who").add(eyebrow.end());
    if now.is_empty() {
        card = card.add(page.heading(1, "who__post", page.tell("text-nobody")));
    }
    card.each(now.into_iter().enumerate().map(|(at, rows)| post(page, guide, rows, at == 0))).end()
}

/// Who else: at other hours, in somebody's absence, and those listed without a post here.
pub(super) fn who_else(page: &Page, guide: &Guide) -> Html {
    let (_, later) = parted(guide);
    let mut parts = Vec::new();
    if !later.is_empty() {
        let card = page.card("card", "who-else");
        parts.push(card.each(later.into_iter().map(|rows| post(page, guide, rows, false))).end());
    }
    if !guide.also_listed.is_empty() {
        let more =
            el("details", "more more--behind").add(el("summary", "").add(page.tell("heading-also-listed")).end());
        parts.push(more.each(by_post(&guide.also_listed).into_iter().map(|rows| post(page, guide, rows, false))).end());
    }
    all(parts)
}

/// Those to show before the date, and the others: who waits for other hours or for somebody's absence comes after.
fn parted(guide: &Guide) -> (Vec<&[Contactable]>, Vec<&[Contactable]>) {
    let waits = |row: &Contactable| matches!(row.available, Availability::Later { .. }) || row.else_for.is_some();
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for rows in by_post(&guide.escalate_to) {
        let waits = !now.is_empty() && rows.first().is_some_and(waits);
        if waits { &mut later } else { &mut now }.push(rows);
    }
    (now, later)
}

/// Rows of one post stand together; the core has put them in order.
fn by_post(rows: &[Contactable]) -> Vec<&[Contactable]> {
    rows.chunk_by(|one, next| one.post == next.post && one.agency == next.agency && one.action == next.action).collect()
}

/// What a post is called, seen from the reader.
pub(super) fn post_words(page: &Page, row: &Contactable) -> String {
    let post = PostRef { post: row.post.clone(), side: row.side, agency: row.agency.clone(), is_reader: false };
    page.words.post(&post, page.perspective)
}

/// An agency by the board's name for it, or by its kind.
fn agency_words(page: &Page, agency: &AgencyRef) -> String {
    page.words.agency_kind(&agency.name).unwrap_or_else(|| agency.name.clone())
}

/// Posts in a row, each once, without those who stand in for them; `None` for nobody.
pub(super) fn posts_words(page: &Page, rows: &[Contactable]) -> Option<String> {
    let mut posts: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.else_for.is_none()) {
        let words = post_words(page, row);
        if !posts.contains(&words) {
            posts.push(words);
        }
    }
    (!posts.is_empty()).then(|| sentence(&posts.join(", ")))
}

fn post(page: &Page, guide: &Guide, rows: &[Contactable], leads: bool) -> Html {
    let Some(first) = rows.first() else { return Html::default() };
    let words = post_words(page, first);
    let heading = if leads {
        let lead = el("span", "who__lead").add(page.tell("talk-to")).end();
        page.heading(1, "who__post", all(vec![lead, text(" "), text(&words)]))
    } else {
        page.heading(2, "post__title", text(&sentence(&words)))
    };
    let mut block = el("div", "post");
    if !leads && first.join == Some(Join::Or) {
        block = block.add(el("p", "post__join").add(page.tell("or")).end());
    }
    let mut agency = el("p", "post__agency");
    if let Some(known) = first.agency.as_ref().filter(|agency| agency.name != first.post) {
        agency = agency.words(&agency_words(page, known));
    }
    if first.optional {
        agency = agency.words(" ").add(el("span", "tag").add(page.tell("optional")).end());
    }
    block
        .each(circumstances(page, first))
        .add(heading)
        .add(agency.add(page.cite(&first.cite)).end())
        .each(rows.iter().map(|row| all(vec![hours(page, guide, row), contact(page, &row.contact), take(page, row)])))
        .end()
}

/// When this is the post to go to, and who goes.
fn circumstances(page: &Page, row: &Contactable) -> Vec<Html> {
    let mut lines = Vec::new();
    if let Some(absent) = &row.else_for {
        lines.push(text(&sentence(&page.words.stands_in_for(absent))));
    }
    if let Some(clause) = &row.condition_words {
        lines.push(page.condition("if-clause", clause));
    }
    if let Some(unknown) = &row.unknown {
        lines.push(text(&page.words.applies_if(unknown)));
    }
    if let Some(by) = page.words.posts(&row.by, Some(Join::Or), page.perspective) {
        lines.push(page.say("who-goes", &[("by", Arg::Text(&sentence(&by)))]));
    }
    lines.into_iter().map(|words| el("p", "post__when").add(words).end()).collect()
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
    let line = el("p", class).add(el("strong", "").words(&sentence(&follows.unwrap_or(words))).end());
    if hours.is_empty() {
        return line.end();
    }
    line.words(" ").add(el("span", "post__window").add(page.policy(&sentence(&page.words.hours(hours)))).end()).end()
}

/// Copy, and save as a contact: only where there is something to keep.
fn take(page: &Page, row: &Contactable) -> Html {
    if page.wishes.is_none() || (row.contact.phones.is_empty() && row.contact.emails.is_empty()) {
        return Html::default();
    }
    let of = [("post", Arg::Text(&row.post))];
    let (copy, save) = (page.words.phrase("copy-contact-of", &of), page.words.phrase("save-contact-of", &of));
    let small = "button button--small";
    let (text, card) = (contact_text(row), contact_card(row));
    let place = Place::Contact(text.clone());
    el("div", "post__take")
        .add(page.button(small, page.tell("copy-contact"), Some(copy), Wish::Copy(place.clone(), text)))
        .add(page.button(small, page.tell("save-contact"), Some(save), Wish::Keep(place.clone(), card)))
        .add(page.taken(&place))
        .end()
}
