//! People in words: whose post it is, whether it can be reached now, who holds it.

use super::{Arg, Words};
use crate::answer::{Availability, ContactAnswer, HolderState, Perspective, PostRef, Unanswered};
use crate::policy::Ways;
use crate::policy::phrase::{Join, Side};
use crate::say::letters::is_capital;
use crate::time::moment::LondonTime;

impl Words {
    /// "your own line manager", "their line manager", "each line manager", "the LSCB Chair", "Cafcass", "Police".
    pub fn post(self, post: &PostRef, perspective: Perspective) -> String {
        if post.agency.is_some_and(|agency| agency.name == post.post) {
            return self.policy(post.post);
        }
        let key = match (post.side, perspective) {
            (Some(Side::Own), Perspective::Raising) | (Some(Side::Other), Perspective::Responding) => key!("post-own"),
            (Some(Side::Other), Perspective::Raising) | (Some(Side::Own), Perspective::Responding) => {
                key!("post-other")
            }
            (Some(Side::Each), _) => key!("post-each"),
            (Some(Side::Board) | None, _) if is_a_name(post.post) => return self.policy(post.post),
            (Some(Side::Board) | None, _) => key!("post-the"),
        };
        self.phrase(key, &[("post", Arg::Policy(post.post))])
    }

    /// A kind of agency in words, where the policy has no name of its own for one; `None` for what is no kind.
    pub fn agency_kind(self, kind: &str) -> Option<String> {
        let key = match kind {
            "social-care" => key!("kind-social-care"),
            "early-help" => key!("kind-early-help"),
            "adult-social-care" => key!("kind-adult-social-care"),
            "reviewing" => key!("kind-reviewing"),
            "police" => key!("kind-police"),
            "health" => key!("kind-health"),
            "school" => key!("kind-school"),
            "college" => key!("kind-college"),
            "early-years" => key!("kind-early-years"),
            "probation" => key!("kind-probation"),
            "youth-justice" => key!("kind-youth-justice"),
            "housing" => key!("kind-housing"),
            "voluntary" => key!("kind-voluntary"),
            "cafcass" => key!("kind-cafcass"),
            "fire" => key!("kind-fire"),
            "ambulance" => key!("kind-ambulance"),
            "care-provider" => key!("kind-care-provider"),
            "local-authority" => key!("kind-local-authority"),
            _ => return None,
        };
        Some(self.phrase(key, &[]))
    }

    /// An agency by the policy's name for it, or by its kind where it has none.
    pub fn agency(self, name: &str) -> String {
        self.agency_kind(name).unwrap_or_else(|| self.policy(name))
    }

    /// Posts in a row: "your own line manager and their line manager". `None` for nobody.
    pub fn posts(self, posts: &[PostRef], join: Option<Join>, perspective: Perspective) -> Option<String> {
        self.list(posts.iter().map(|post| self.post(post, perspective)), join)
    }

    /// Words in a row, the last one joined by "and" or "or". `None` for none.
    pub(crate) fn list(self, words: impl DoubleEndedIterator<Item = String>, join: Option<Join>) -> Option<String> {
        let mut before = words;
        let last = before.next_back()?;
        let first = before.reduce(|first, second| {
            self.phrase(key!("list-comma"), &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))])
        });
        let Some(first) = first else {
            return Some(last);
        };
        let key = match join {
            Some(Join::Or) => key!("list-or"),
            Some(Join::And) | None => key!("list-and"),
        };
        Some(self.phrase(key, &[("first", Arg::Text(&first)), ("second", Arg::Text(&last))]))
    }

    /// Other ways to reach somebody, a line each: "Once connected: option 2".
    pub fn ways(self, ways: &Ways) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(menu) = &ways.menu {
            lines.push(self.phrase(key!("way-menu"), &[("menu", Arg::Policy(menu))]));
        }
        for phone in &ways.relay {
            lines.push(self.phrase(key!("way-relay"), &[("phone", Arg::Text(phone))]));
        }
        if let Some(form) = &ways.web_form {
            lines.push(self.phrase(key!("way-web-form"), &[("form", Arg::Text(form))]));
        }
        if !ways.address.is_empty() {
            let address = ways.address.join(", ");
            lines.push(self.phrase(key!("way-address"), &[("address", Arg::Text(&address))]));
        }
        lines
    }

    /// "if the line manager is absent": why somebody stands in.
    pub fn stands_in_for(self, post: &str) -> String {
        self.phrase(key!("else-for"), &[("post", Arg::Policy(post))])
    }

    /// "until 9 pm", "from 7 am on Tuesday 24 November"; `None` where the document gives no hours.
    pub fn availability(self, available: &Availability, now: LondonTime) -> Option<String> {
        let time = |time: &LondonTime| self.time_from(*time, now);
        Some(match available {
            Availability::Any => return None,
            Availability::Now { until: Some(until), .. } => {
                self.phrase(key!("available-until"), &[("until", Arg::Text(&time(until)))])
            }
            Availability::Now { until: None, .. } => self.phrase(key!("available-now"), &[]),
            Availability::Later { from: Some(from), .. } => {
                self.phrase(key!("available-from"), &[("from", Arg::Text(&time(from)))])
            }
            Availability::Later { from: None, .. } => self.phrase(key!("available-later"), &[]),
            Availability::NotStated => self.phrase(key!("available-hours-not-stated"), &[]),
        })
    }

    /// On what something depends that nobody has told: "This applies if the answer to “…” is yes.".
    pub fn applies_if(self, unknown: &Unanswered) -> String {
        let named = unknown.choices.iter().map(|words| match unknown.question {
            Some(_) => self.policy(words),
            None => self.agency(words),
        });
        let choices = named.reduce(|first, second| {
            self.phrase(key!("list-or"), &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))])
        });
        let choices = choices.unwrap_or_default();
        if let Some(question) = unknown.question {
            let key = if unknown.negated { key!("applies-unless-answer") } else { key!("applies-if-answer") };
            return self.phrase(key, &[("question", Arg::Policy(question)), ("choices", Arg::Text(&choices))]);
        }
        let key = match (unknown.param, unknown.negated) {
            ("agency", false) => key!("applies-if-agency"),
            ("agency", true) => key!("applies-unless-agency"),
            (_, false) => key!("applies-if-own-agency"),
            (_, true) => key!("applies-unless-own-agency"),
        };
        self.phrase(key, &[("choices", Arg::Text(&choices))])
    }

    /// Hours in the policy file's words: "every day 07:00 to 21:00", "outside working days 09:00 to 17:00".
    pub fn hours(self, phrase: &str) -> String {
        match phrase.strip_prefix("outside ") {
            Some(hours) => self.phrase(key!("hours-outside"), &[("hours", Arg::Policy(hours))]),
            None => self.policy(phrase),
        }
    }

    /// "until 9 pm, then the Night Duty Superintendent".
    pub fn until_then(self, until: LondonTime, now: LondonTime, then: &str) -> String {
        let until = self.time_from(until, now);
        self.phrase(key!("available-until-then"), &[("until", Arg::Text(&until)), ("post", Arg::Policy(then))])
    }

    /// What stands where details are missing: "Vacant until July 2017, as printed."; `None` where somebody is named.
    pub fn holder(self, contact: &ContactAnswer) -> Option<String> {
        Some(match (contact.state, contact.until, contact.via) {
            (HolderState::Named | HolderState::Line, ..) => return None,
            (HolderState::Vacant, Some(until), _) => {
                self.phrase(key!("contact-vacant-until"), &[("until", Arg::Text(&self.partial_date(until)))])
            }
            (HolderState::Vacant, None, _) => self.phrase(key!("contact-vacant"), &[]),
            (HolderState::BeingUpdated, ..) => self.phrase(key!("contact-being-updated"), &[]),
            (HolderState::Ask, _, Some(via)) => self.phrase(key!("contact-ask"), &[("post", Arg::Policy(via))]),
            (HolderState::PostOnly | HolderState::Ask, ..) => self.phrase(key!("contact-post-only"), &[]),
        })
    }

    /// "Details from May 2017.", or that they have no date.
    pub fn contact_age(self, as_of: Option<&str>) -> String {
        match as_of {
            Some(as_of) => self.phrase(key!("contact-as-of"), &[("date", Arg::Text(&self.partial_date(as_of)))]),
            None => self.phrase(key!("contact-undated"), &[]),
        }
    }
}

/// One capitalised word stands without an article: "Cafcass", but "the LSCB Chair", "the duty team".
fn is_a_name(post: &str) -> bool {
    post.starts_with("the ") || (post.starts_with(is_capital) && !post.contains(' '))
}
