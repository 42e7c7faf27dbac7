//! Somebody, and how to reach them.

use super::Context;
use super::context::Wish;
use super::keep::taken;
use super::said::{line, said};
use crate::state::{Outcome, Place, Taken};
use crate::take_away::{card_name, contact_card};
use escalation::key;
use escalation::say::sheet::{Person, address};
use escalation::say::words::Arg;
use yew::prelude::*;

/// Somebody, and how to reach them.
pub(super) fn person(cx: &Context, person: &Person) -> Html {
    let reaches = !person.phones.is_empty() || !person.emails.is_empty() || leads_to_page(person);
    let place = place(person);
    let on_reach = |outcome: Outcome| cx.on_reach(Taken { place: place.clone(), outcome });
    html! {
        <div class="person">
            if !person.who.is_empty() {
                <p class="person__who">{ said(&person.who) }</p>
            }
            if reaches {
                <p class="reach">
                    for (printed, dialled) in &person.phones {
                        // In a frame other links open beside it: a number is dialled by the page around it.
                        <a class="reach__link" href={format!("tel:{dialled}")} target="_top" onclick={on_reach(Outcome::Dial(printed.clone()))}>
                            { printed.clone() }
                        </a>{ " " }
                    }
                    for email in &person.emails {
                        <a class="reach__link" href={format!("mailto:{email}")} onclick={on_reach(Outcome::Write(email.clone()))}>
                            { email.clone() }
                        </a>{ " " }
                    }
                    if let Some(website) = &person.website {
                        <a class="reach__link" href={address(website)}>{ website.clone() }</a>{ " " }
                    }
                    if let Some((words, form)) = &person.web_form {
                        <a class="reach__link" href={address(form)}>{ said(words) }</a>
                    }
                </p>
            }
            for one in &person.lines {
                <p class="person__line">{ line(cx, one) }</p>
            }
            { card(cx, person) }
        </div>
    }
}

fn leads_to_page(person: &Person) -> bool {
    person.website.is_some() || person.web_form.is_some()
}

/// Where it is said what came of reaching them, or of saving their card.
fn place(person: &Person) -> Place {
    Place::Person(card_name(person))
}

/// Their contact card, to be saved.
fn card(cx: &Context, person: &Person) -> Html {
    let is_worth_keeping = !person.phones.is_empty() || !person.emails.is_empty();
    if !is_worth_keeping || cx.listener().is_none() {
        return Html::default();
    }
    let card = contact_card(&cx.state.options.board, person);
    let place = place(person);
    let label =
        (!person.who.is_empty()).then(|| cx.label(key!("save-contact-of"), &[("post", Arg::Text(&person.who))]));
    let wish = Wish::Keep(place.clone(), card);
    html! {
        <>
            <p class="person__card">
                { cx.press("button button--small", wish, label, cx.tell(key!("save-contact"))) }
            </p>
            { taken(cx, &[place]) }
        </>
    }
}
