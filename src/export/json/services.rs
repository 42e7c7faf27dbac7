//! A board's contacts in the shape of Open Referral UK, so that directories of services can read them: one service for
//! each row of the list, with its organization, contacts, telephone numbers and hours.
//!
//! Source: Human Services Data Specification 3.0 and its UK profile, <https://openreferraluk.org>. Its fields are text
//! and never null: what a document does not say is left out. Its word for a row of the list is a service, and it
//! spells organization with a z.

use super::documents::{ContactRow, contacts};
use super::each;
use super::schedules::{Schedule, schedules};
use super::uuid::uuid;
use crate::answer::ContactAnswer;
use crate::evaluate::who;
use crate::policy;
use crate::policy::phrase::written_date;
use crate::say::words::{Language, Words};
use serde::Serialize;

/// Somebody to go to. `GET /v1/boards/{board}/services` lists them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Service<'a> {
    /// Names it for ever: made from the board's id and the row's.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// The post, with its agency.
    pub name: String,
    /// Which policy names it and where, how old the details are, and what is said about them.
    pub description: String,
    /// Always `active`: that a post is vacant stands in `alert`.
    pub status: ServiceStatus,
    /// That the post is vacant, or its details are being updated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert: Option<String>,
    /// The day on which the details were last checked, where the document gives a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assured_date: Option<&'a str>,
    /// Its website.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
    /// The first of its e-mail addresses, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<&'a str>,
    /// The agency; the board, where the row is the board's own.
    pub organization: Organization,
    /// Who holds the post: one entry for each e-mail address.
    pub contacts: Vec<ServiceContact<'a>>,
    /// Its telephone numbers.
    pub phones: Vec<Phone<'a>>,
    /// The hours in which the policy sends people there; empty: it gives none.
    pub schedules: Vec<Schedule>,
}

/// The one of the standard's values that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ServiceStatus {
    /// It can be used.
    Active,
}

/// Who runs a service.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Organization {
    /// Names it for ever.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// The board's name for it.
    pub name: String,
    /// The board whose policy names it.
    pub description: String,
}

/// Somebody who holds a post.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct ServiceContact<'a> {
    /// Names the entry for ever.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// The person; left out: the document names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// The post.
    pub title: &'a str,
    /// An e-mail address, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<&'a str>,
}

/// A telephone number.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Phone<'a> {
    /// Names the entry for ever.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// The number, as printed.
    pub number: &'a str,
}

/// A page of services: the standard's frame around a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Services<'a> {
    /// How many there are in all.
    pub total_items: usize,
    /// On how many pages; at least 1.
    pub total_pages: usize,
    /// Which page this is, from 1.
    pub page_number: usize,
    /// How many stand on this page.
    pub size: usize,
    /// Whether it is the first.
    pub first_page: bool,
    /// Whether it is the last.
    pub last_page: bool,
    /// Whether nothing stands on it.
    pub empty: bool,
    /// The services.
    pub contents: Vec<Service<'a>>,
}

impl<'a> Services<'a> {
    /// One page of them. Pages count from 1; a page past the last is empty.
    pub fn page(services: Vec<Service<'a>>, page_number: usize, per_page: usize) -> Services<'a> {
        let (page_number, per_page) = (page_number.max(1), per_page.max(1));
        let total_items = services.len();
        let total_pages = total_items.div_ceil(per_page).max(1);
        let before = (page_number - 1).saturating_mul(per_page);
        let contents: Vec<Service<'a>> = services.into_iter().skip(before).take(per_page).collect();
        Services {
            total_items,
            total_pages,
            page_number,
            size: contents.len(),
            first_page: page_number == 1,
            last_page: page_number == total_pages,
            empty: contents.is_empty(),
            contents,
        }
    }
}

/// A board's contacts as services, in the file's order.
pub fn services(policy: &policy::Policy) -> Vec<Service<'_>> {
    let rows = contacts(policy).into_iter().zip(policy.contacts());
    rows.map(|(shown, row)| service(policy, shown, row)).collect()
}

fn service<'a>(policy: &'a policy::Policy, shown: ContactRow<'a>, row: &'a policy::Contact) -> Service<'a> {
    let id = |part: &str| uuid(&[policy.id(), "contact", &row.id, part]);
    let contact = &shown.contact;
    Service {
        id: id(""),
        name: match &shown.agency {
            Some(agency) => format!("{}, {}", shown.title, agency.name),
            None => shown.title.to_owned(),
        },
        description: description(policy, &shown),
        status: ServiceStatus::Active,
        alert: alert(row),
        assured_date: row
            .as_of
            .as_deref()
            .filter(|date| written_date(date).is_ok_and(|range| range.first == range.last)),
        url: contact.website,
        email: contact.emails.first().map(String::as_str),
        organization: organization(policy, &shown),
        contacts: people(&shown, id),
        phones: each(&contact.phones, |number| Phone { id: id(number), number }),
        schedules: schedules(policy, row),
    }
}

fn description(policy: &policy::Policy, shown: &ContactRow<'_>) -> String {
    let words = Words::new(Language::English);
    let mut sentences = vec![format!("{}, {}.", policy.facts().title, shown.cite)];
    sentences.push(words.contact_age(shown.contact.as_of));
    sentences.extend(shown.contact.notes.iter().cloned());
    sentences.join(" ")
}

/// What is said in place of a person, where there is none for now.
fn alert(row: &policy::Contact) -> Option<String> {
    row.state.as_ref()?;
    let (state, until) = who::holder(row);
    Words::new(Language::English).holder(&ContactAnswer { until, ..ContactAnswer::empty(state) })
}

fn organization(policy: &policy::Policy, shown: &ContactRow<'_>) -> Organization {
    let board = &policy.facts().board;
    let (id, name) = match &shown.agency {
        Some(agency) => (agency.id, agency.name),
        None => ("", board.as_str()),
    };
    Organization {
        id: uuid(&[policy.id(), "agency", id]),
        name: name.to_owned(),
        description: format!("{}, {board}", policy.facts().title),
    }
}

/// The standard gives a contact one address: whoever has two stands there twice.
fn people<'a>(shown: &ContactRow<'a>, id: impl Fn(&str) -> String) -> Vec<ServiceContact<'a>> {
    let entry = |email: Option<&'a str>| ServiceContact {
        id: id(email.unwrap_or("holder")),
        name: shown.contact.name,
        title: shown.title,
        email,
    };
    if shown.contact.emails.is_empty() {
        return vec![entry(None)];
    }
    each(shown.contact.emails, |email| entry(Some(email)))
}
