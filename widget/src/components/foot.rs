//! What the answer rests on: the policy, its edition and dates, and what happens to what the reader chooses.

use super::contact::address;
use crate::page::Page;
use escalation::answer::PolicyRef;
use escalation::words::Arg;
use yew::prelude::*;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(page: &Page, policy: &PolicyRef) -> Html {
    let in_force = policy.in_force_from.as_ref().map(|date| page.words.partial_date(date));
    let in_force = in_force.map(|date| page.say("text-in-force", &[("date", Arg::Text(&date))]));
    let review = policy.review_due.as_ref().map(|date| page.words.on_partial_date(date));
    let review = review.map(|when| page.say("text-review-due", &[("when", Arg::Text(&when))]));
    let dates = in_force.into_iter().chain(review);
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
