//! Which list the contacts of an answer come from: the one deployed with the policy, or a newer one published since.

use crate::policy::{Contact, Policy};
use crate::time::moment::{LondonTime, PartialDate};
use serde::Serialize;

/// The list that the contacts of an answer come from, and how old it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct ContactList {
    /// Which list.
    pub from: ListSource,
    /// Its newest date, as far as that goes; null: it has none.
    pub as_of: Option<PartialDate>,
    /// Days from the last day that `as_of` can mean to the day answered for; null: it has no date.
    pub age_days: Option<i64>,
}

/// Where a list of contacts comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListSource {
    /// It stands beside the policy, and was deployed with it.
    Deployed,
    /// It was published after the deployment.
    Published,
}

impl ContactList {
    /// The list of this policy, seen at `now`.
    pub fn new(from: ListSource, policy: &Policy, now: LondonTime) -> ContactList {
        let newest = newest(policy);
        let age = newest.map(|date| (now.date_naive() - date.last_day()).num_days().max(0));
        ContactList { from, as_of: newest, age_days: age }
    }
}

/// The newest date of a policy's contacts.
pub fn newest(policy: &Policy) -> Option<PartialDate> {
    policy.contacts().iter().filter_map(|row| row.as_of).max_by_key(PartialDate::last_day)
}

/// The contacts whose date is still to come at `now`. Of a date that is not given to the day, the first day counts.
pub fn dated_after(policy: &Policy, now: LondonTime) -> Vec<&Contact> {
    let is_to_come = |date: PartialDate| date.first_day() > now.date_naive();
    policy.contacts().iter().filter(|row| row.as_of.is_some_and(is_to_come)).collect()
}
