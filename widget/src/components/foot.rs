//! What the answer rests on: the policy, its edition and dates, and what happens to what the reader chooses.

use super::contact::address;
use crate::page::Page;
use escalation::answer::PolicyRef;
use escalation::words::Arg;
use yew::prelude::*;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(page: &Page, policy: &PolicyRef) -> Html {
    let dates = [("in-force-from", &policy.in_force_from), ("review-due", &policy.review_due)];
    let dates = dates.into_iter().filter_map(|(key, date)| {
        let words = page.words.partial_date(date.as_ref()?);
        Some(match key {
            "in-force-from" => page.say("in-force-from", &[("date", Arg::Text(&words))]),
            _ => page.say("review-due", &[("date", Arg::Text(&words))]),
        })
    });
    html! {
        <footer class="foot">
            <p>
                {page.say("rests-on", &[])}{" "}<cite class="foot__title">{page.policy(&policy.title)}</cite>
                { for policy.edition.iter().map(|edition| html! { <>{", "}{page.policy(edition)}</> }) }{"."}
                { for dates.map(|date| html! { <>{" "}{date}</> }) }
                { for policy.source.iter().chain(&policy.website).take(1).map(|link| html! {
                    <>{" "}<a href={address(link)}>{page.say("policy-link", &[])}</a></>
                }) }
            </p>
            <p>{page.say("working-day-is", &[])}{" "}{page.say("private", &[])}</p>
        </footer>
    }
}
