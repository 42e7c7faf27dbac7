//! Whether a post can be reached at a moment, and when that changes.

use crate::answer::Availability;
use crate::evaluate::case::Case;
use crate::policy::Hours;
use crate::policy::phrase::{Choice, Window};
use crate::time::Rota;
use crate::time::moment::LondonTime;
use crate::time::window::{is_open, next_change};
use std::borrow::Cow;

/// Changes looked at before giving up: twice a day for a fortnight.
const MOST_CHANGES: usize = 28;

/// Whether a choice of hours is open at the case's moment. Rule 28.
pub(crate) fn available<'a>(case: &Case<'a>, hours: &Choice<String>) -> Availability<'a> {
    let now = case.situation.now;
    let Some(open) = open_at(case, hours, now) else {
        return Availability::NotStated;
    };
    let change = next_flip(case, hours, now, open);
    let words = words(case, hours);
    if open {
        Availability::Now { until: change, hours: words }
    } else {
        Availability::Later { from: change, hours: words }
    }
}

/// Whether a post can be reached in the weeks of a rota; in a week of duty, its hours say so.
pub(crate) fn in_week<'a>(case: &Case<'a>, rota: Rota, hours: Availability<'a>) -> Availability<'a> {
    let Some((on_duty, change)) = rota.at(case.situation.now) else { return hours };
    let words = Cow::Owned(rota.to_string());
    match (on_duty, hours) {
        (false, _) => Availability::Later { from: Some(change), hours: words },
        (true, Availability::Any) => Availability::Now { until: Some(change), hours: words },
        (true, Availability::Now { until, hours }) => {
            Availability::Now { until: Some(until.map_or(change, |until| until.min(change))), hours }
        }
        (true, hours) => hours,
    }
}

fn windows<'a>(case: &Case<'a>, hours: &Choice<String>) -> impl Iterator<Item = &'a Hours> {
    case.policy.hours.iter().filter(|window| hours.ids.contains(&window.id))
}

/// `None`: the document does not say which hours.
pub(crate) fn open_at(case: &Case, hours: &Choice<String>, at: LondonTime) -> Option<bool> {
    let mut any = false;
    for named in windows(case, hours) {
        any |= is_open(&named.window, &case.policy.hours, at, case.calendar, case.policy.facts.working_time.as_ref())?;
    }
    Some(any != hours.negated)
}

fn next_flip(case: &Case, hours: &Choice<String>, now: LondonTime, open: bool) -> Option<LondonTime> {
    let mut at = now;
    for _ in 0..MOST_CHANGES {
        let working = case.policy.facts.working_time.as_ref();
        let changes = windows(case, hours)
            .filter_map(|named| next_change(&named.window, &case.policy.hours, at, case.calendar, working));
        at = changes.min()?;
        if open_at(case, hours, at) != Some(open) {
            return Some(at);
        }
    }
    None
}

/// The hours in the policy file's words; "outside" another window says which.
fn words<'a>(case: &Case<'a>, hours: &Choice<String>) -> Cow<'a, str> {
    let mut windows = windows(case, hours).map(|named| match &named.window {
        Window::Outside(id) => {
            let inner = case.policy.hours_of(id).map_or(id.as_str(), |inner| &inner.words);
            Cow::Owned(["outside ", inner].concat())
        }
        _ => Cow::Borrowed(named.words.as_str()),
    });
    let mut words = windows.next().unwrap_or_default();
    for more in windows {
        words = [&words, " or ", &more].concat().into();
    }
    if hours.negated { ["not ", &words].concat().into() } else { words }
}
