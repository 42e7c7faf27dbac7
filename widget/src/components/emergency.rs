//! The emergency line, the tool's own, and the policy's own route below it.

use super::duties::addressees;
use crate::page::{Page, sentence};
use escalation::answer::{EMERGENCY_PHONE, PolicyRoute};
use escalation::words::{Arg, Language, Words};
use yew::prelude::*;

/// The line that always comes first. Until a speaker has reviewed the Welsh, it stands in both languages.
pub(super) fn emergency(page: &Page, route: Option<&PolicyRoute>) -> Html {
    let english = Words::new(Language::English);
    html! {
        <div class="emergency">
            <p class="emergency__line">{line(page.words)}</p>
            if page.words != english {
                <p class="emergency__line" lang={Language::English.tag()}>{line(english)}</p>
            }
            { for route.map(|route| policy_route(page, route)) }
        </div>
    }
}

fn line(words: Words) -> Html {
    let text = words.emergency();
    match text.split_once(EMERGENCY_PHONE) {
        Some((before, after)) => html! {
            <>{before}<a class="emergency__phone" href={format!("tel:{EMERGENCY_PHONE}")}>{EMERGENCY_PHONE}</a>{after}</>
        },
        None => html! { {text} },
    }
}

fn policy_route(page: &Page, route: &PolicyRoute) -> Html {
    let heading = match &route.condition_words {
        Some(clause) => page.say("danger-route-if", &[("clause", Arg::Text(clause))]),
        None => page.say("heading-emergency-route", &[]),
    };
    html! {
        <div class="emergency__route">
            <p class="emergency__heading">{heading}</p>
            { for route.steps.iter().map(|step| html! {
                <>
                    <p class="emergency__step">
                        {page.policy(&page.words.action(step, page.perspective))}
                        if step.deadline.limit.is_some() {
                            {" "}<strong>{sentence(&page.words.time_allowed(&step.deadline))}{"."}</strong>
                        }
                        {page.cite(&step.cite)}
                    </p>
                    {addressees(page, step, &[])}
                </>
            }) }
        </div>
    }
}
