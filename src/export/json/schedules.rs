//! Hours in the shape of Open Referral UK: weekly rules as far as they go, and the policy's own words.

use super::uuid::uuid;
use crate::evaluate::case::{Truth, match_agency};
use crate::policy::phrase::{Choice, Condition, Days, People, Span, Window};
use crate::policy::{self, Action, AgencyId, Hours, Policy};
use chrono::Weekday::{self, Fri, Mon, Sat, Sun};
use serde::Serialize;

/// Hours in which a service can be used, London time: a weekly rule, or words alone where no rule can say it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Schedule {
    /// Names the entry: its contact, and its place among the hours.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// How often the rule comes round; left out: the words alone say when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<Frequency>,
    /// The days on which it opens: `MO,TU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byday: Option<String>,
    /// When it opens, `09:00`; left out with a rule: it is open all day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    /// When it shuts; at or before `opens_at`, it shuts on the next day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    /// All of the hours in words, bank holidays too, which no rule can say.
    pub description: String,
    /// The time zone: rules of the standard know an offset only, and London has two.
    pub notes: &'static str,
}

/// How often a rule comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Frequency {
    /// Every week.
    Weekly,
}

/// The hours in which the policy sends people to a contact; none where it gives none, or not the same everywhere.
pub(super) fn schedules(policy: &Policy, row: &policy::Contact) -> Vec<Schedule> {
    let Some((windows, negated)) = windows(policy, row) else { return Vec::new() };
    let description = description(policy, &windows, negated);
    let mut schedules = Vec::new();
    for (place, span) in rules(&windows, negated).into_iter().enumerate() {
        let id = uuid(&[policy.id(), "contact", &row.id, "hours", &place.to_string()]);
        schedules.push(schedule(id, span, description.clone()));
    }
    schedules
}

/// The same in the policy's own words; `None`: it gives no hours, or not the same everywhere.
pub(super) fn hours(policy: &Policy, row: &policy::Contact) -> Option<String> {
    let (windows, negated) = windows(policy, row)?;
    Some(description(policy, &windows, negated))
}

/// The windows in which the policy sends people to a contact, and whether it does so outside of them.
fn windows<'a>(policy: &'a Policy, row: &'a policy::Contact) -> Option<(Vec<&'a Hours>, bool)> {
    let hours = row.when.hours.as_ref().or_else(|| hours_of_post(policy, row))?;
    Some((policy.hours().iter().filter(|window| hours.ids.contains(&window.id)).collect(), hours.negated))
}

fn description(policy: &Policy, windows: &[&Hours], negated: bool) -> String {
    let words = words(policy, windows);
    if negated { format!("not {words}") } else { words }
}

/// The hours of every action that may lead to the contact, where they all name the same.
fn hours_of_post<'a>(policy: &'a Policy, row: &policy::Contact) -> Option<&'a Choice<String>> {
    let post = row.post.as_ref()?;
    let names = |people: &People| people.everybody().any(|person| person.post == *post);
    let leads = |(action, conditions): &(&Action, [&Condition; 3])| {
        action.to.as_ref().is_some_and(names) && conditions.iter().all(|condition| may_concern(policy, condition, row))
    };
    let mut found = actions(policy).filter(leads).map(|(action, _)| action.when.hours.as_ref());
    let first = found.next()??;
    found.all(|hours| hours == Some(first)).then_some(first)
}

/// Whether a condition leaves in one of the contact's agencies, as far as can be told without a situation.
fn may_concern(policy: &Policy, condition: &Condition, row: &policy::Contact) -> bool {
    let Some(choice) = &condition.agency else { return true };
    let chosen = |agency: &AgencyId| {
        let named = match_agency(policy, agency.as_str(), &choice.ids);
        named == Truth::Unknown || (named == Truth::Yes) != choice.negated
    };
    row.agencies.is_empty() || row.agencies.iter().any(chosen)
}

/// Every action of the policy, with the conditions that it stands under: the pathway's, the stage's, its own.
fn actions(policy: &Policy) -> impl Iterator<Item = (&Action, [&Condition; 3])> {
    let everywhere = policy.statements().actions.iter().map(|action| (action, [&action.when; 3]));
    let pathways = policy.pathways().iter().flat_map(|pathway| {
        let outside =
            pathway.statements.actions.iter().map(|action| (action, [&pathway.when, &action.when, &action.when]));
        let inside = pathway.stages.iter().flat_map(|stage| {
            let actions = stage.statements.actions.iter();
            actions.map(|action| (action, [&pathway.when, &stage.when, &action.when]))
        });
        outside.chain(inside)
    });
    everywhere.chain(pathways)
}

/// The spans that a weekly rule can say; a single `None` where there is not one, or where the hours are the others.
fn rules(windows: &[&Hours], negated: bool) -> Vec<Option<Span>> {
    let mut spans: Vec<Span> = Vec::new();
    for hours in windows {
        match &hours.window {
            Window::Spans { spans: listed, .. } if !negated => spans.extend(listed),
            _ => return vec![None],
        }
    }
    let weekly: Vec<Option<Span>> = spans.into_iter().filter(|span| weekdays(span.days).is_some()).map(Some).collect();
    if weekly.is_empty() { vec![None] } else { weekly }
}

fn schedule(id: String, span: Option<Span>, description: String) -> Schedule {
    let timed = span.filter(|span| (span.opens, span.shuts) != (0, DAY_END));
    Schedule {
        id,
        freq: span.map(|_| Frequency::Weekly),
        byday: span.and_then(|span| weekdays(span.days)).map(byday),
        opens_at: timed.map(|span| clock(span.opens)),
        closes_at: timed.map(|span| clock(span.shuts % DAY_END)),
        description,
        notes: "Europe/London",
    }
}

const DAY_END: u16 = 24 * 60;

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The first and the last of the weekdays; `None`: bank holidays, on whatever weekday they fall.
fn weekdays(days: Days) -> Option<(Weekday, Weekday)> {
    match days {
        Days::Every => Some((Mon, Sun)),
        Days::Working => Some((Mon, Fri)),
        Days::Weekends => Some((Sat, Sun)),
        Days::Range(first, last) => Some((first, last)),
        Days::BankHolidays => None,
    }
}

/// `MO,TU`: the first two letters of each day's English name.
fn byday((first, last): (Weekday, Weekday)) -> String {
    let mut codes = vec![code(first)];
    let mut day = first;
    while day != last {
        day = day.succ();
        codes.push(code(day));
    }
    codes.join(",")
}

fn code(day: Weekday) -> String {
    day.to_string().chars().take(2).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// The hours in the policy file's words; "outside" another window says which.
fn words(policy: &Policy, windows: &[&Hours]) -> String {
    let words = windows.iter().map(|hours| match &hours.window {
        Window::Outside(id) => format!("outside {}", policy.hours_of(id).map_or(id.as_str(), |inner| &inner.words)),
        _ => hours.words.clone(),
    });
    words.collect::<Vec<_>>().join(" or ")
}
