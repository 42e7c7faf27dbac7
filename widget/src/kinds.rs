//! The kinds of agency in words, for those that a policy does not list by a name of its own.

use crate::page::Page;
use yew::prelude::*;

/// A kind's words; what is no kind is shown as it is.
pub fn kind(page: &Page, kind: &str) -> Html {
    match kind {
        "social-care" => page.say("kind-social-care", &[]),
        "early-help" => page.say("kind-early-help", &[]),
        "adult-social-care" => page.say("kind-adult-social-care", &[]),
        "reviewing" => page.say("kind-reviewing", &[]),
        "police" => page.say("kind-police", &[]),
        "health" => page.say("kind-health", &[]),
        "school" => page.say("kind-school", &[]),
        "college" => page.say("kind-college", &[]),
        "early-years" => page.say("kind-early-years", &[]),
        "probation" => page.say("kind-probation", &[]),
        "youth-justice" => page.say("kind-youth-justice", &[]),
        "housing" => page.say("kind-housing", &[]),
        "voluntary" => page.say("kind-voluntary", &[]),
        "cafcass" => page.say("kind-cafcass", &[]),
        "fire" => page.say("kind-fire", &[]),
        "ambulance" => page.say("kind-ambulance", &[]),
        "care-provider" => page.say("kind-care-provider", &[]),
        "local-authority" => page.say("kind-local-authority", &[]),
        other => html! { {other} },
    }
}
