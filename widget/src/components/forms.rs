//! The forms that the actions ask for: on screen what they ask, on paper with room to write.

use super::notes::note;
use crate::markup::Pen;
use escalation::answer::{FormAnswer, Guide};
use escalation::key;
use escalation::policy::ActionKind;
use escalation::say::words::Arg;
use escalation::time::moment::Moment;

/// Every form of the answer.
pub(super) fn forms(pen: &mut Pen, guide: &Guide) {
    pen.group();
    for form in &guide.forms {
        one(pen, guide, form);
    }
    pen.close();
}

fn one(pen: &mut Pen, guide: &Guide, form: &FormAnswer) {
    let words = pen.words();
    pen.open("section", "card form");
    pen.heading(1, "card__title");
    pen.policy(form.title);
    pen.close();
    pen.open("p", "form__cite");
    pen.tell(key!("form-from"));
    pen.cite(form.cite);
    pen.close();
    if let Some(subject) = &form.subject {
        pen.leaf_said("p", "", key!("text-subject"), &[("subject", Arg::Policy(subject))]);
    }
    for one in &form.notes {
        note(pen, one);
    }
    let stage = guide.stage.map(escalation::policy::Stage::full_name);
    let due = asked_by(guide);
    pen.open("div", "form__known");
    if let Some(stage) = stage.as_ref().filter(|_| form.stage_field.is_none()) {
        pen.leaf_policy("p", "", stage);
    }
    if let Some(due) = due.filter(|_| form.due_field.is_none()) {
        pen.leaf_said("p", "", key!("form-due"), &[("by", Arg::Text(&words.by(due)))]);
    }
    pen.close();
    pen.open("ul", "form__fields");
    for field in form.fields {
        let filled = match Some(field.as_str()) {
            name if name == form.stage_field => stage.as_ref().map(|stage| words.policy(stage)),
            name if name == form.due_field => due.map(|due| words.moment(due)),
            _ => None,
        };
        pen.open("li", if filled.is_some() { "form__field form__field--filled" } else { "form__field" });
        pen.policy(field);
        if let Some(value) = filled {
            pen.text(" ");
            pen.leaf("strong", "form__value", &value);
        }
        pen.close();
    }
    pen.close();
    pen.close();
}

/// The day by which an answer is due; only where nobody has to answer is it the reader's own date.
fn asked_by(guide: &Guide) -> Option<Moment> {
    let answer = guide.actions.iter().find(|action| action.kind == ActionKind::Respond);
    let own = guide.by_when.as_ref().and_then(|by_when| by_when.deadline.due);
    answer.map_or(own, |action| action.deadline.due)
}
