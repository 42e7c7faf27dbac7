//! People in words: whose post it is, whether it can be reached now, who holds it.

use super::{Arg, Words, message};
use crate::answer::{
    AgencyRef, Availability, ContactAnswer, HolderState, Perspective, PostRef, SAME_AGENCY, Unanswered,
};
use crate::policy::Ways;
use crate::policy::phrase::{Days, Join, Side, Span, Window};
use crate::say::letters::is_capital;
use crate::time::moment::{LondonTime, PartialDate};

impl Words {
    /// "your line manager", "their line manager", "each line manager", "the LSCB Chair", "Cafcass", "Police".
    pub fn post(self, post: &PostRef, perspective: Perspective) -> String {
        let is_whole = |agency: &AgencyRef| agency.name == post.post || agency.short == Some(post.post);
        if let Some(agency) = post.agency.filter(is_whole) {
            return agency.short.map_or_else(|| self.agency(agency.name), |short| self.policy(short));
        }
        if post.is_reader {
            return message::post_you(self);
        }
        let named = Arg::Policy(post.post);
        match (post.side, perspective) {
            (Some(Side::Own), Perspective::Raising) | (Some(Side::Other), Perspective::Responding) => {
                message::post_own(self, named)
            }
            (Some(Side::Other), Perspective::Raising) | (Some(Side::Own), Perspective::Responding) => {
                message::post_other(self, named)
            }
            (Some(Side::Each), _) => message::post_each(self, named),
            (Some(Side::Board) | None, _) if is_a_name(post.post) => self.policy(post.post),
            (Some(Side::Board) | None, _) => message::post_the(self, named),
        }
    }

    /// A kind of agency in words, where the policy has no name of its own for one; `None` for what is no kind.
    pub fn agency_kind(self, kind: &str) -> Option<String> {
        Some(match kind {
            "social-care" => message::kind_social_care(self),
            "early-help" => message::kind_early_help(self),
            "adult-social-care" => message::kind_adult_social_care(self),
            "reviewing" => message::kind_reviewing(self),
            "police" => message::kind_police(self),
            "health" => message::kind_health(self),
            "school" => message::kind_school(self),
            "college" => message::kind_college(self),
            "early-years" => message::kind_early_years(self),
            "probation" => message::kind_probation(self),
            "youth-justice" => message::kind_youth_justice(self),
            "housing" => message::kind_housing(self),
            "voluntary" => message::kind_voluntary(self),
            "cafcass" => message::kind_cafcass(self),
            "fire" => message::kind_fire(self),
            "ambulance" => message::kind_ambulance(self),
            "care-provider" => message::kind_care_provider(self),
            "local-authority" => message::kind_local_authority(self),
            _ => return None,
        })
    }

    /// An agency by the policy's name for it, or by its kind where it has none.
    pub fn agency(self, name: &str) -> String {
        self.agency_kind(name).unwrap_or_else(|| self.policy(name))
    }

    /// Posts in a row: "your line manager and their line manager". `None` for nobody.
    pub fn posts(self, posts: &[PostRef], join: Option<Join>, perspective: Perspective) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for name in posts.iter().map(|post| self.post(post, perspective)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        self.list(names.into_iter(), join)
    }

    /// Words in a row, the last one joined by "and" or "or". `None` for none.
    pub(crate) fn list(self, words: impl DoubleEndedIterator<Item = String>, join: Option<Join>) -> Option<String> {
        let mut before = words;
        let last = before.next_back()?;
        let first = before.reduce(|first, second| message::list_comma(self, &first, &second));
        let Some(first) = first else {
            return Some(last);
        };
        Some(match join {
            Some(Join::Or) => message::list_or(self, &first, &last),
            Some(Join::And) | None => message::list_and(self, &first, &last),
        })
    }

    /// Other ways to reach somebody, a line each: "Once connected: option 2".
    pub fn ways(self, ways: &Ways) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(menu) = &ways.menu {
            lines.push(message::way_menu(self, Arg::Policy(menu)));
        }
        for phone in &ways.relay {
            lines.push(message::way_relay(self, phone));
        }
        if !ways.address.is_empty() {
            let address = ways.address.join(", ");
            lines.push(message::way_address(self, Arg::Policy(&address)));
        }
        lines
    }

    /// "if the line manager is absent": why somebody stands in.
    pub fn stands_in_for(self, post: &str) -> String {
        message::else_for(self, Arg::Policy(post))
    }

    /// "until 9pm", "from 7am on Tuesday 24 November"; `None` where the document gives no hours.
    pub fn availability(self, available: &Availability, now: LondonTime) -> Option<String> {
        let time = |time: &LondonTime| self.time_from(*time, now);
        Some(match available {
            Availability::Any => return None,
            Availability::Now { until: Some(until), .. } => message::available_until(self, &time(until)),
            Availability::Now { until: None, .. } => message::available_now(self),
            Availability::Later { from: Some(from), .. } => message::available_from(self, &time(from)),
            Availability::Later { from: None, .. } => message::available_later(self),
            Availability::NotStated => message::available_hours_not_stated(self),
        })
    }

    /// On what something depends that nobody has told: "This applies if the answer to “…” is yes.".
    pub fn applies_if(self, unknown: &Unanswered) -> String {
        let named = unknown.choices.iter().map(|words| match unknown.question {
            Some(_) => self.policy(words),
            None => self.agency(words),
        });
        let choices = named.reduce(|first, second| message::choices(self, &first, &second));
        let choices = choices.unwrap_or_default();
        if let Some(question) = unknown.question {
            let question = Arg::Policy(question);
            return match unknown.negated {
                true => message::applies_unless_answer(self, question, &choices),
                false => message::applies_if_answer(self, question, &choices),
            };
        }
        match (unknown.param, unknown.negated) {
            (SAME_AGENCY, false) => message::applies_if_same_agency(self),
            (SAME_AGENCY, true) => message::applies_unless_same_agency(self),
            ("agency", false) => message::applies_if_agency(self, &choices),
            ("agency", true) => message::applies_unless_agency(self, &choices),
            (_, false) => message::applies_if_own_agency(self, &choices),
            (_, true) => message::applies_unless_own_agency(self, &choices),
        }
    }

    /// Hours of the policy file in words: "every day, 7am to 9pm", "at all hours but working days, 9am to 5pm".
    pub fn hours(self, phrase: &str) -> String {
        if let Some(hours) = phrase.strip_prefix("outside ") {
            return message::hours_outside(self, &self.hours(hours));
        }
        match Window::parse(phrase) {
            Ok(Window::Spans { spans, not_bank_holidays }) => {
                let spans: Vec<String> = spans.iter().map(|span| self.span(span)).collect();
                let hours = spans.join("; ");
                if not_bank_holidays { message::hours_not_bank_holidays(self, &hours) } else { hours }
            }
            Ok(Window::Outside(_) | Window::NotStated) | Err(_) => self.policy(phrase),
        }
    }

    fn span(self, span: &Span) -> String {
        let days = match span.days {
            Days::Every => message::hours_every_day(self),
            Days::Working => message::hours_working_days(self),
            Days::Weekends => message::hours_weekends(self),
            Days::BankHolidays => message::hours_bank_holidays(self),
            Days::Range(first, last) if first == last => self.weekday(first),
            Days::Range(first, last) => message::hours_days(self, &self.weekday(first), &self.weekday(last)),
        };
        if span.is_all_day() {
            return message::hours_all_day(self, &days);
        }
        message::hours_span(self, &days, &self.clock(span.opens), &self.clock(span.shuts))
    }

    /// What stands where details are missing: "Vacant until July 2017, as printed."; `None` where somebody is named.
    pub fn holder(self, contact: &ContactAnswer) -> Option<String> {
        Some(match (contact.state, contact.until, contact.via) {
            (HolderState::Named | HolderState::Line, ..) => return None,
            (HolderState::Vacant, Some(until), None) => message::contact_vacant_until(self, &self.partial_date(until)),
            (HolderState::Vacant, None, Some(via)) => message::contact_vacant_via(self, Arg::Policy(via)),
            (HolderState::Vacant, Some(until), Some(via)) => {
                let until = message::contact_vacant_until(self, &self.partial_date(until));
                [until, message::contact_go_through(self, Arg::Policy(via))].join(" ")
            }
            (HolderState::Vacant, None, _) => message::contact_vacant(self),
            (HolderState::BeingUpdated, ..) => message::contact_being_updated(self),
            (HolderState::Ask, _, Some(via)) => message::contact_ask(self, Arg::Policy(via)),
            (HolderState::PostOnly | HolderState::Ask, ..) => message::contact_post_only(self),
        })
    }

    /// "Details from May 2017.", or that they have no date.
    pub fn contact_age(self, as_of: Option<PartialDate>) -> String {
        match as_of {
            Some(as_of) => message::contact_as_of(self, &self.partial_date(as_of)),
            None => message::contact_undated(self),
        }
    }
}

/// One capitalised word stands without an article: "Cafcass", but "the LSCB Chair", "the duty team", "the LSCB".
fn is_a_name(post: &str) -> bool {
    let is_of_initials = post.chars().all(|letter| letter.is_ascii_uppercase());
    post.starts_with("the ") || (post.starts_with(is_capital) && !post.contains(' ') && !is_of_initials)
}
