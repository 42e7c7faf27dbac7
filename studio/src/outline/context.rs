//! What fields need to know beside their own value: the names that can be chosen, and the calendar for examples.

use crate::draft::names::Names;
use crate::read::Read;
use chrono::NaiveDate;
use escalation::policy::Audience;
use escalation::say::words::{Language, Words};
use escalation::time::WorkingTime;
use escalation::time::calendar::Calendar;
use escalation::time::moment::{Moment, at_clock};
use serde_json::Value as Json;

/// What fields need to know, worked out once for each change.
#[derive(Debug)]
pub struct Context {
    /// The names of the draft.
    pub names: Names,
    /// The bank holidays of the draft's division, where they are known.
    pub calendar: Option<Calendar>,
    /// What the document says a working day is, as far as it could be read.
    pub working_time: Option<WorkingTime>,
    /// Whom the policy is about.
    audience: Audience,
}

/// Two are the same only where they are one.
impl PartialEq for Context {
    fn eq(&self, other: &Context) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Context {
    /// The context of a draft. What only a right document has is that of the last right one.
    pub fn of(read: &Read) -> Context {
        let names = Names::of(&read.draft);
        let document = read.document.as_ref().or(read.last_right.as_ref()).map(|written| &written.document);
        let calendar = document.map(|document| document.calendar.clone()).or_else(|| any_calendar(read));
        let facts = document.map(|document| document.policy.facts());
        Context {
            names,
            calendar,
            working_time: facts.and_then(|facts| facts.working_time.clone()),
            audience: facts.map(|facts| facts.audience).unwrap_or_default(),
        }
    }

    /// The words in which the guide answers.
    pub fn words(&self) -> Words {
        Words::new(Language::English).about(self.audience)
    }
}

/// The calendar of England and Wales, for a draft that says nothing yet.
fn any_calendar(read: &Read) -> Option<Calendar> {
    let text = read.draft.beside.iter().find(|(path, _)| path.ends_with("england-and-wales.json"))?.1;
    Calendar::from_json(&serde_json::from_str::<Json>(text).ok()?).ok()
}

/// The moment that examples are counted from: a Friday afternoon, so that a weekend is in the way.
pub fn example_moment() -> Moment {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
    Moment::Time(at_clock(day, 16 * 60 + 30))
}

#[cfg(test)]
impl Context {
    /// A context of names alone.
    pub(crate) fn with(names: Names) -> Context {
        Context { names, calendar: None, working_time: None, audience: Audience::Children }
    }
}
