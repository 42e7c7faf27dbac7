//! A board's contacts in the shape of Open Referral UK, so that directories of services can read them: one service for
//! each row of the list, with its organization, contacts, telephone numbers and hours.
//!
//! Source: Human Services Data Specification 3.0 and its UK profile, <https://openreferraluk.org>. Its fields are text
//! and never null: what a document does not say is left out. Its word for a row of the list is a service, and it
//! spells organization with a z. The profile has no place for a number at all; its readers look for numbers in each
//! contact, those of the whole specification at the service: they stand in both.

use super::documents::{ContactRow, contacts};
use super::each;
use super::schedules::{Schedule, schedules};
use super::uuid::uuid;
use crate::answer::ContactAnswer;
use crate::evaluate::who;
use crate::policy;
use crate::say::sheet::address;
use crate::say::words::{Arg, Language, Words, message};
use crate::time::moment::PartialDate;
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
    pub assured_date: Option<PartialDate>,
    /// When the list was last changed: deployed, or published since. Left out where no list is known.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "date-time")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<&'a str>,
    /// Its website, or else its form on the web, as an address.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uri")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The first of its e-mail addresses, as printed.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "email")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<&'a str>,
    /// The agency; the board, where the row is the board's own.
    pub organization: Organization,
    /// Who holds the post: one entry for each e-mail address.
    pub contacts: Vec<ServiceContact<'a>>,
    /// Its telephone numbers, which each of its contacts has too.
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
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "email")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<&'a str>,
    /// The telephone numbers of the service.
    pub phones: Vec<Phone<'a>>,
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
    /// What has to be known before it is dialled: what to choose once the call is taken, that it is for a text relay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A service in a list: whole, or no more than its name and age, where that is all that was asked for.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ListedService<'a> {
    /// All of it.
    Whole(Box<Service<'a>>),
    /// What a reader needs who has the list already.
    Key {
        /// That of the service.
        id: String,
        /// That of the service.
        #[serde(skip_serializing_if = "Option::is_none")]
        last_modified: Option<&'a str>,
    },
}

/// One shape for makers of clients: a service, of which only the id is always there.
#[cfg(feature = "authoring")]
impl schemars::JsonSchema for ListedService<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ListedService".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Service::json_schema(generator);
        schema.insert("required".to_owned(), serde_json::json!(["id"]));
        schema
            .insert("description".to_owned(), "A service; its id and age alone where `minimal` was asked for.".into());
        schema
    }
}

/// What a directory says of itself at its base.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Directory {
    /// Which standard it keeps to: `HSDS-UK-3.0`.
    pub version: &'static str,
    /// Where that standard is written down.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uri")))]
    pub profile: &'static str,
    /// Where what is below this base is described, in OpenAPI.
    #[cfg_attr(feature = "authoring", schemars(extend("format" = "uri")))]
    pub openapi_url: String,
}

impl Directory {
    /// The directory of any board, described at this address.
    pub fn new(openapi_url: String) -> Directory {
        Directory { version: "HSDS-UK-3.0", profile: "https://docs.openreferraluk.org/en/latest/", openapi_url }
    }
}

/// A page of services: the standard's frame around a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema), schemars(rename = "PageOf{T}"))]
pub struct Page<T> {
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
    pub contents: Vec<T>,
}

impl<T> Page<T> {
    /// One page of them. Pages count from 1; a page past the last is empty.
    pub fn of(services: Vec<T>, page_number: usize, per_page: usize) -> Page<T> {
        let (page_number, per_page) = (page_number.max(1), per_page.max(1));
        let total_items = services.len();
        let total_pages = total_items.div_ceil(per_page).max(1);
        let before = (page_number - 1).saturating_mul(per_page);
        let contents: Vec<T> = services.into_iter().skip(before).take(per_page).collect();
        Page {
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

/// A page of whole services.
pub type Services<'a> = Page<Service<'a>>;

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
        description: description(policy, &shown, row),
        status: ServiceStatus::Active,
        alert: alert(row),
        assured_date: row.as_of.filter(|date| date.day().is_some()),
        last_modified: None,
        url: contact.pages().next().map(address),
        email: contact.emails.first().map(String::as_str),
        organization: organization(policy, &shown),
        contacts: people(row, &shown, id),
        phones: phones(row, id),
        schedules: schedules(policy, row),
    }
}

fn description(policy: &policy::Policy, shown: &ContactRow<'_>, row: &policy::Contact) -> String {
    let words = Words::new(Language::English);
    let mut sentences = vec![format!("{}, {}.", policy.facts().title, shown.cite)];
    sentences.push(words.contact_age(shown.contact.as_of));
    sentences.extend(shown.contact.notes.iter().cloned());
    sentences.extend(words.ways(&row.ways).into_iter().map(|way| way + "."));
    // `url` has room for the first alone: what comes after a website is the form.
    sentences.extend(shown.contact.pages().skip(1).map(|form| message::way_web_form(words, form)));
    sentences.join(" ")
}

fn phones<'a>(row: &'a policy::Contact, id: impl Fn(&str) -> String) -> Vec<Phone<'a>> {
    let words = Words::new(Language::English);
    let menu = row.ways.menu.as_deref().map(|menu| message::way_menu(words, Arg::Policy(menu)));
    let voice = row.phones.iter().map(|phone| Phone {
        id: id(&phone.printed),
        number: &phone.printed,
        description: menu.clone(),
    });
    let relay = row.ways.relay.iter().map(|number| Phone {
        id: id(number),
        number,
        description: Some(message::way_relay(words, number)),
    });
    voice.chain(relay).collect()
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
fn people<'a>(
    row: &'a policy::Contact,
    shown: &ContactRow<'a>,
    id: impl Fn(&str) -> String,
) -> Vec<ServiceContact<'a>> {
    let entry = |email: Option<&'a str>| ServiceContact {
        id: id(email.unwrap_or("holder")),
        name: shown.contact.name,
        title: shown.title,
        email,
        phones: phones(row, &id),
    };
    if shown.contact.emails.is_empty() {
        return vec![entry(None)];
    }
    each(shown.contact.emails, |email| entry(Some(email)))
}
