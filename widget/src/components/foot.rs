//! What the answer rests on: the policy, its edition and dates, and that what the reader chooses stays here.

use super::contact::address;
use crate::markup::el;
use crate::page::Page;
use escalation::answer::PolicyRef;
use escalation::words::Arg;
use yew::prelude::*;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(page: &Page, policy: &PolicyRef) -> Html {
    let title = el("cite", "foot__title").add(page.policy(&policy.title)).end();
    let mut rests = el("p", "").add(page.tell("rests-on")).words(" ").add(title);
    if let Some(edition) = &policy.edition {
        rests = rests.words(", ").add(page.policy(edition));
    }
    rests = rests.words(". ");
    if let Some(date) = &policy.in_force_from {
        let date = page.words.partial_date(date);
        rests = rests.add(page.say("text-in-force", &[("date", Arg::Text(&date))])).words(" ");
    }
    if let Some(date) = &policy.review_due {
        let when = page.words.on_partial_date(date);
        rests = rests.add(page.say("text-review-due", &[("when", Arg::Text(&when))])).words(" ");
    }
    if let Some(link) = policy.source.as_ref().or(policy.website.as_ref()) {
        rests = rests.add(el("a", "").attribute("href", &address(link)).add(page.tell("policy-link")).end());
    }
    let mut rules = el("p", "").add(page.tell("working-day-is"));
    if page.wishes.is_some() {
        rules = rules.words(" ").add(page.tell("private"));
    }
    el("footer", "foot").add(rests.end()).add(rules.end()).end()
}
