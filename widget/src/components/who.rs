//! Whom to go to: one entry for each post, the one to go to now first and largest.

use super::contact::contact;
use super::take_away::taken;
use crate::markup::Pen;
use crate::page::Wish;
use crate::state::Place;
use crate::take_away::{contact_card, contact_text};
use escalation::answer::{Availability, Contactable, Guide, PostRef};
use escalation::key;
use escalation::policy::phrase::Join;
use escalation::say::letters::capitalised;
use escalation::say::words::Arg;

/// The card of those to go to now. With nobody to go to it says so.
pub(super) fn who(pen: &mut Pen, guide: &Guide) {
    let (now, _) = parted(guide);
    pen.open("section", "card who");
    pen.open("p", "card__eyebrow");
    if let Some(stage) = &guide.stage {
        pen.policy(&stage.full_name());
    }
    if guide.none_open {
        pen.text(" ");
        pen.leaf_told("strong", "tag tag--warning", key!("none-open"));
    }
    pen.close();
    let skip = guide.skip.as_ref().and_then(|skip| pen.words().skip_after(skip, guide.situation.perspective));
    if let Some(line) = skip {
        pen.leaf("p", "who__more", &line);
    }
    if now.is_empty() {
        pen.heading(1, "who__post");
        let key = if guide.is_settled() { key!("heading-settled") } else { key!("text-nobody") };
        pen.tell(key);
        pen.close();
    }
    for (at, rows) in now.into_iter().enumerate() {
        post(pen, guide, rows, at == 0);
    }
    pen.close();
}

/// Who else: at other hours, in somebody's absence, and those listed without a post here.
pub(super) fn who_else(pen: &mut Pen, guide: &Guide) {
    let (_, later) = parted(guide);
    pen.group();
    if !later.is_empty() {
        pen.card("card", key!("who-else"));
        for rows in later {
            post(pen, guide, rows, false);
        }
        pen.close();
    }
    if !guide.also_listed.is_empty() {
        pen.more("more more--behind", key!("heading-also-listed"));
        for rows in by_post(&guide.also_listed) {
            post(pen, guide, rows, false);
        }
        pen.close();
    }
    pen.close();
}

/// Those to show before the date, and the others: who waits for other hours or for somebody's absence comes after.
fn parted<'g, 'a>(guide: &'g Guide<'a>) -> (Vec<&'g [Contactable<'a>]>, Vec<&'g [Contactable<'a>]>) {
    let waits = |row: &Contactable| matches!(row.available, Availability::Later { .. }) || row.else_for.is_some();
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for rows in by_post(&guide.escalate_to) {
        let waits = !now.is_empty() && rows.first().is_some_and(waits);
        if waits { &mut later } else { &mut now }.push(rows);
    }
    (now, later)
}

/// Rows of one post stand together; the core has put them in order.
fn by_post<'g, 'a>(rows: &'g [Contactable<'a>]) -> Vec<&'g [Contactable<'a>]> {
    rows.chunk_by(|one, next| one.post == next.post && one.agency == next.agency && one.action == next.action).collect()
}

/// What a post is called, seen from the reader.
pub(super) fn post_words(pen: &Pen, row: &Contactable) -> String {
    let post = PostRef { post: row.post, short: row.short, side: row.side, agency: row.agency, is_reader: false };
    pen.words().post(&post, pen.page.perspective)
}

/// Posts in a row, each once, without those who stand in for them; `None` for nobody.
pub(super) fn posts_words(pen: &Pen, rows: &[Contactable]) -> Option<String> {
    let mut posts: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.else_for.is_none()) {
        let words = post_words(pen, row);
        if !posts.contains(&words) {
            posts.push(words);
        }
    }
    (!posts.is_empty()).then(|| capitalised(&posts.join(", ")))
}

fn post(pen: &mut Pen, guide: &Guide, rows: &[Contactable], leads: bool) {
    let Some(first) = rows.first() else { return };
    let words = post_words(pen, first);
    pen.open("div", "post");
    if !leads && first.join == Some(Join::Or) {
        pen.leaf_told("p", "post__join", key!("or"));
    }
    circumstances(pen, first);
    if leads {
        pen.heading(1, "who__post");
    } else {
        pen.heading(2, "post__title");
    }
    if leads && first.by.is_empty() {
        pen.leaf_told("span", "who__lead", key!("talk-to"));
        pen.text(" ");
        pen.text(&words);
    } else {
        pen.sentence(&words);
    }
    pen.close();
    pen.open("p", "post__agency");
    if let Some(known) = first.agency.as_ref().filter(|agency| agency.name != first.post) {
        pen.text(&pen.words().agency(known.name));
    }
    if first.optional {
        pen.text(" ");
        pen.leaf_told("span", "tag", key!("optional"));
    }
    pen.cite(first.cite);
    pen.close();
    if let Some(by) = pen.words().posts(&first.by, first.by_join, pen.page.perspective) {
        pen.leaf_said("p", "post__when", key!("text-contacted-by"), &[("by", Arg::Text(&by))]);
    }
    for row in rows {
        hours(pen, guide, row);
        contact(pen, &row.contact);
        take(pen, row);
    }
    pen.close();
}

/// When this is the post to go to.
fn circumstances(pen: &mut Pen, row: &Contactable) {
    let words = pen.words();
    if let Some(absent) = &row.else_for {
        pen.leaf_sentence("p", "post__when", &words.stands_in_for(absent));
    }
    if let Some(clause) = &row.condition_words {
        pen.open("p", "post__when");
        pen.condition(key!("if-clause"), clause);
        pen.close();
    }
    if let Some(unknown) = &row.unknown {
        pen.leaf("p", "post__when", &words.applies_if(unknown));
    }
}

/// Whether they can be reached at this hour, and who follows.
fn hours(pen: &mut Pen, guide: &Guide, row: &Contactable) {
    let (words, now) = (pen.words(), pen.page.now);
    let Some(said) = words.availability(&row.available, now) else { return };
    let (class, hours, until) = match &row.available {
        Availability::Now { hours, until } => ("post__hours post__hours--open", &**hours, *until),
        Availability::Later { hours, .. } => ("post__hours", &**hours, None),
        Availability::Any | Availability::NotStated => ("post__hours", "", None),
    };
    let takes_over =
        |other: &&Contactable| matches!(&other.available, Availability::Later { from, .. } if *from == until);
    let follows = until.and_then(|until| {
        guide.escalate_to.iter().find(takes_over).map(|other| words.until_then(until, now, other.post))
    });
    pen.open("p", class);
    pen.leaf_sentence("strong", "", &follows.unwrap_or(said));
    if !hours.is_empty() {
        pen.text(" ");
        pen.leaf_sentence("span", "post__window", &words.hours(hours));
    }
    pen.close();
}

/// Copy, and save as a contact: only where there is something to keep.
fn take(pen: &mut Pen, row: &Contactable) {
    if !pen.listens() || (row.contact.phones.is_empty() && row.contact.emails.is_empty()) {
        return;
    }
    let of = [("post", Arg::Policy(row.post))];
    let (copy, save) =
        (pen.words().phrase(key!("copy-contact-of"), &of), pen.words().phrase(key!("save-contact-of"), &of));
    let (text, card) = (contact_text(row), contact_card(row));
    let place = Place::Contact(text.clone());
    pen.open("div", "post__take");
    pen.button("button button--small", key!("copy-contact"), &copy, Wish::Copy(place.clone(), text));
    pen.button("button button--small", key!("save-contact"), &save, Wish::Keep(place.clone(), card));
    taken(pen, &place);
    pen.close();
}
