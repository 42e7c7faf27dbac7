//! The other ways that the document names: what "none of these" shows.

use super::Context;
use super::context::Wish;
use super::person::person;
use super::said::{heading, line, said};
use crate::state::{Action, OTHER_WAYS};
use escalation::key;
use escalation::say::sheet::{Sheet, Way, address};
use yew::prelude::*;

/// Every way, with where it leads.
pub(super) fn ways(cx: &Context, sheet: &Sheet) -> Html {
    html! {
        <div class="ask">
            { heading(cx, 1, "ask__question", html! { <span tabindex="-1">{ cx.tell(key!("ways-heading")) }</span> }) }
            <dl class="ways">
                for one in &sheet.ways {
                    { way(cx, one) }
                }
            </dl>
            if !cx.state.leads_back() {
                <p>{ cx.press("link", Wish::Act(Action::Back), None, cx.tell(key!("back-to-choices"))) }</p>
            }
        </div>
    }
}

fn way(cx: &Context, way: &Way) -> Html {
    let only = Wish::Act(Action::Choose(vec![(OTHER_WAYS.to_owned(), way.id.clone())]));
    let says = way.says.iter().enumerate().map(|(at, one)| {
        html! { <p class={if at == 0 { "ways__first" } else { "ways__line" }}>{ line(cx, one) }</p> }
    });
    html! {
        <div class="ways__way">
            <dt class="ways__condition">{ said(&way.condition) }</dt>
            <dd class="ways__says">
                { for says }
                { for way.people.iter().map(|one| person(cx, one)) }
                if let Some(website) = &way.website {
                    <p><a href={address(website)}>{ website.clone() }</a></p>
                }
                if let Some(lead) = &way.lead {
                    <p class="lead">{ cx.pick("link", lead, said(&lead.words)) }</p>
                } else {
                    <p class="lead">{ cx.press("link link--small", only, None, cx.tell(key!("only-this"))) }</p>
                }
            </dd>
        </div>
    }
}
