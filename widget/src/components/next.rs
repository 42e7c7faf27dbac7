//! What happens if it is not resolved: the next stage, who, and the latest date.

use super::who::posts_words;
use crate::markup::Pen;
use escalation::answer::{Guide, Next};
use escalation::key;

/// The next stage; at the last one it says so.
pub(super) fn next(pen: &mut Pen, guide: &Guide) {
    pen.group();
    if guide.is_of_a_stage() && !guide.is_settled() {
        pen.card("card next", key!("heading-next"));
        match &guide.next {
            None => pen.leaf_told("p", "", key!("text-last-stage")),
            Some(next) => next_stage(pen, guide, next),
        }
        pen.close();
    }
    pen.close();
}

fn next_stage(pen: &mut Pen, guide: &Guide, next: &Next) {
    let words = pen.words();
    pen.open("p", "next__stage");
    pen.policy(&next.stage.full_name());
    pen.cite(next.cite);
    pen.close();
    if let Some(clause) = &next.stage.condition_words {
        pen.open("p", "");
        pen.condition(key!("if-clause"), clause);
        pen.close();
    }
    if let Some(unknown) = &next.unknown {
        pen.leaf("p", "", &words.applies_if(unknown));
    }
    if let Some(posts) = posts_words(pen, &next.escalate_to) {
        pen.leaf("p", "next__who", &posts);
    }
    if let Some(begins) = words.next_begins(next, guide) {
        pen.leaf("p", "", &begins);
    }
    if let Some(due) = words.next_due(next) {
        pen.leaf("p", "next__latest", &due);
    }
    if let Some(assumes) = words.assumptions(&next.assumes) {
        pen.open("p", "next__assumes");
        pen.sentence(&assumes);
        pen.text(".");
        pen.close();
    }
}
