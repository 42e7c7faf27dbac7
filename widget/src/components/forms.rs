//! The forms that the actions ask for: on screen what they ask, on paper with room to write.

use crate::page::Page;
use crate::take_away::stage_name;
use escalation::answer::{FormAnswer, Guide};
use escalation::policy::ActionKind;
use escalation::words::Arg;
use yew::prelude::*;

/// Every form of the answer.
pub(super) fn forms(page: &Page, guide: &Guide) -> Html {
    html! { { for guide.forms.iter().map(|form| one(page, guide, form)) } }
}

fn one(page: &Page, guide: &Guide, form: &FormAnswer) -> Html {
    // The form asks until when an answer is due; only where nobody has to answer is it the reader's own date.
    let answer = guide.actions.iter().find(|action| action.kind == ActionKind::Respond);
    let own = guide.by_when.as_ref().and_then(|by_when| by_when.deadline.due);
    let due = answer.map_or(own, |action| action.deadline.due);
    html! {
        <section class="card form">
            {page.heading(1, "card__title", page.policy(&form.title))}
            <p class="form__cite">{page.say("form-from", &[])}{page.cite(&form.cite)}</p>
            { for form.subject.iter().map(|subject| html! {
                <p>{page.say("text-subject", &[("subject", Arg::Text(subject))])}</p>
            }) }
            { for form.notes.iter().map(|note| super::notes::note(page, note)) }
            <div class="form__known">
                { for guide.stage.as_ref().map(|stage| html! { <p>{page.policy(&stage_name(stage))}</p> }) }
                { for due.map(|due| html! { <p>{page.say("form-due", &[("by", Arg::Text(&page.words.by(due)))])}</p> }) }
            </div>
            if !form.fields.is_empty() {
                <ul class="form__fields">{ for form.fields.iter().map(|field| html! { <li>{page.policy(field)}</li> }) }</ul>
            }
        </section>
    }
}
