//! The forms that the actions ask for: on screen what they ask, on paper with room to write.

use super::notes::note;
use crate::markup::{all, el, text};
use crate::page::Page;
use crate::take_away::stage_name;
use escalation::answer::{FormAnswer, Guide};
use escalation::moment::Moment;
use escalation::policy::ActionKind;
use escalation::words::Arg;
use yew::prelude::*;

/// Every form of the answer.
pub(super) fn forms(page: &Page, guide: &Guide) -> Html {
    all(guide.forms.iter().map(|form| one(page, guide, form)).collect())
}

fn one(page: &Page, guide: &Guide, form: &FormAnswer) -> Html {
    let mut card = el("section", "card form").add(page.heading(1, "card__title", page.policy(&form.title)));
    card = card.add(el("p", "form__cite").add(page.tell("form-from")).add(page.cite(&form.cite)).end());
    if let Some(subject) = &form.subject {
        card = card.add(el("p", "").add(page.say("text-subject", &[("subject", Arg::Text(subject))])).end());
    }
    card = card.each(form.notes.iter().map(|one| note(page, one)));
    let stage = guide.stage.as_ref().map(|stage| page.policy(&stage_name(stage)));
    let due = asked_by(guide);
    let mut known = el("div", "form__known");
    if form.stage_field.is_none() {
        known = known.each(stage.clone().map(|stage| el("p", "").add(stage).end()));
    }
    if let Some(due) = due.filter(|_| form.due_field.is_none()) {
        known = known.add(el("p", "").add(page.say("form-due", &[("by", Arg::Text(&page.words.by(due)))])).end());
    }
    let fields = form.fields.iter().map(|field| {
        let filled = match Some(field) {
            name if name == form.stage_field.as_ref() => stage.clone(),
            name if name == form.due_field.as_ref() => due.map(|due| text(&page.words.moment(due))),
            _ => None,
        };
        let line = el("li", if filled.is_some() { "form__field form__field--filled" } else { "form__field" });
        let line = line.add(page.policy(field));
        line.each(filled.map(|value| all(vec![text(" "), el("strong", "form__value").add(value).end()]))).end()
    });
    card.add(known.end()).add(el("ul", "form__fields").each(fields).end()).end()
}

/// The day by which an answer is due; only where nobody has to answer is it the reader's own date.
fn asked_by(guide: &Guide) -> Option<Moment> {
    let answer = guide.actions.iter().find(|action| action.kind == ActionKind::Respond);
    let own = guide.by_when.as_ref().and_then(|by_when| by_when.deadline.due);
    answer.map_or(own, |action| action.deadline.due)
}
