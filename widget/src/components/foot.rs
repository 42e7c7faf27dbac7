//! What the answer rests on: the policy, its edition and dates, and that what the reader chooses stays here.

use super::contact::address;
use crate::markup::Pen;
use escalation::key;
use escalation::policy::Facts;
use escalation::say::words::Arg;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(pen: &mut Pen, policy: &Facts) {
    let words = pen.words();
    pen.open("footer", "foot");
    pen.open("p", "");
    pen.tell(key!("rests-on"));
    pen.text(" ");
    pen.leaf_policy("cite", "foot__title", &policy.title);
    if let Some(edition) = &policy.edition {
        pen.text(", ");
        pen.policy(edition);
    }
    pen.text(". ");
    if let Some(date) = &policy.in_force_from {
        pen.say(key!("text-in-force"), &[("date", Arg::Text(&words.partial_date(date)))]);
        pen.text(" ");
    }
    if let Some(date) = &policy.review_due {
        pen.say(key!("text-review-due"), &[("when", Arg::Text(&words.on_partial_date(date)))]);
        pen.text(" ");
    }
    if let Some(link) = policy.source.as_ref().or(policy.website.as_ref()) {
        pen.open("a", "");
        pen.attribute("href", &address(link));
        pen.tell(key!("policy-link"));
        pen.close();
    }
    pen.close();
    for region in &policy.regions {
        pen.leaf("p", "", &pen.words().region(region));
    }
    pen.open("p", "");
    pen.text(&pen.words().working_day(policy.working_time.as_ref()));
    if pen.listens() {
        pen.text(" ");
        pen.tell(key!("private"));
    }
    pen.close();
    pen.close();
}
