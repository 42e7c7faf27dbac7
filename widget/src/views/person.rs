//! Somebody, and how to reach them.

use super::Context;
use super::context::Wish;
use super::keep::taken;
use super::said::{line, said};
use crate::state::Place;
use crate::take_away::contact_card;
use escalation::key;
use escalation::say::sheet::{Person, address};
use escalation::say::words::Arg;
use yew::prelude::*;

/// Somebody, and how to reach them.
pub(super) fn person(cx: &Context, person: &Person) -> Html {
    let reaches = !person.phones.is_empty() || !person.emails.is_empty() || person.website.is_some();
    html! {
        <div class="person">
            if !person.who.is_empty() {
                <p class="person__who">{ said(&person.who) }</p>
            }
            if reaches {
                <p class="reach">
                    for (printed, dialled) in &person.phones {
                        <a class="reach__link" href={format!("tel:{dialled}")}>{ printed.clone() }</a>{ " " }
                    }
                    for email in &person.emails {
                        <a class="reach__link" href={format!("mailto:{email}")}>{ email.clone() }</a>{ " " }
                    }
                    if let Some(website) = &person.website {
                        <a class="reach__link" href={address(website)}>{ website.clone() }</a>
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

/// Their contact card, to be saved.
fn card(cx: &Context, person: &Person) -> Html {
    let is_worth_keeping = !person.phones.is_empty() || !person.emails.is_empty();
    if !is_worth_keeping || cx.listener().is_none() {
        return Html::default();
    }
    let card = contact_card(person);
    let place = Place::Person(card.name.clone());
    let label =
        (!person.who.is_empty()).then(|| cx.label(key!("save-contact-of"), &[("post", Arg::Text(&person.who))]));
    let wish = Wish::Keep(place.clone(), card);
    html! {
        <>
            <p class="person__card">
                { cx.press("button button--small", wish, label, cx.tell(key!("save-contact"))) }
            </p>
            { taken(cx, &place) }
        </>
    }
}
