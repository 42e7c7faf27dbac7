//! The emergency line, the tool's own, and the policy's own route below it.

use super::duties::addressees;
use crate::markup::Pen;
use escalation::answer::{ActionAnswer, EMERGENCY_PHONE, PolicyRoute};
use escalation::key;
use escalation::say::words::{Language, Said};

/// The line that always comes first. Until a speaker has reviewed the Welsh, it stands in both languages.
pub(crate) fn emergency(pen: &mut Pen, route: Option<&PolicyRoute>) {
    let said = pen.words().emergency_with(PLACE_OF_NUMBER);
    pen.open("div", "emergency");
    line(pen, &said);
    if said.language != Language::English {
        line(pen, &pen.words().in_english().emergency_with(PLACE_OF_NUMBER));
    }
    pen.group();
    if let Some(route) = route {
        policy_route(pen, route);
    }
    pen.close();
    pen.close();
}

/// Stands in for the number, which is a link: in no message.
const PLACE_OF_NUMBER: &str = "\u{1f}";

fn line(pen: &mut Pen, said: &Said) {
    pen.open("p", "emergency__line");
    pen.attribute("lang", said.language.tag());
    match said.text.split_once(PLACE_OF_NUMBER) {
        None => pen.text(&said.text),
        Some((before, after)) => {
            pen.text(before);
            pen.open("a", "emergency__phone");
            pen.attribute("href", "tel:999");
            pen.text(EMERGENCY_PHONE);
            pen.close();
            pen.text(after);
        }
    }
    pen.close();
}

fn policy_route(pen: &mut Pen, route: &PolicyRoute) {
    pen.open("div", "emergency__route");
    pen.open("p", "emergency__heading");
    match &route.condition_words {
        Some(clause) => pen.condition(key!("danger-route-if"), clause),
        None => pen.tell(key!("heading-emergency-route")),
    }
    pen.close();
    for step in &route.steps {
        one(pen, step);
    }
    pen.close();
}

fn one(pen: &mut Pen, step: &ActionAnswer) {
    let words = pen.words();
    pen.open("p", "emergency__step");
    if let Some(who) = words.who(step, pen.page.perspective) {
        pen.sentence(&who);
        pen.text(": ");
    }
    pen.does(step);
    if step.deadline.limit.is_some() {
        pen.text(" ");
        pen.open("strong", "");
        pen.sentence(&words.time_allowed(&step.deadline));
        pen.text(".");
        pen.close();
    }
    pen.cite(step.cite);
    pen.close();
    addressees(pen, step, &[]);
}
