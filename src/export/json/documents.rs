//! What a board's document says apart from any situation: the list of boards, contacts, calendars.

use super::{Agency, Contact, ListSource, Voice, each, schedules};
use crate::answer::Perspective;
use crate::evaluate::case::name_agency;
use crate::evaluate::who;
use crate::policy;
use crate::say::words::{Language, Words, message};
use crate::time::calendar;
use crate::time::moment::PartialDate;
use serde::Serialize;

/// One entry of `GET /v1/boards`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Board<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The place it is for.
    pub area: Option<&'a str>,
    /// The edition in use.
    pub policy: PolicySummary<'a>,
    /// A website that the document prints.
    pub website: Option<&'a str>,
}

/// Which edition a board's answers rest on. Dates go as far as the document does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicySummary<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its edition, in the document's words.
    pub edition: Option<&'a str>,
    /// In force from.
    pub in_force_from: Option<PartialDate>,
    /// Due for review.
    pub review_due: Option<PartialDate>,
}

/// One entry of `GET /v1/boards/{board}/contacts`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct ContactRow<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of the post it holds; null: listed for its agency.
    pub post: Option<&'a str>,
    /// What the post is called.
    pub title: &'a str,
    /// The first of its agencies; null: the board's own.
    pub agency: Option<Agency<'a>>,
    /// All of its agencies.
    pub agencies: Vec<Agency<'a>>,
    /// Who holds it.
    pub contact: Contact<'a>,
    /// The hours in which the policy sends people there, as the policy file's phrase; null: it gives none.
    pub hours: Option<String>,
    /// In which weeks they are on duty: `1 week in 2 from 2026-11-16`; null: in every week.
    pub rota: Option<String>,
    /// Where the row stands.
    pub cite: &'a str,
    /// Which list it is from; left out where only one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<ListSource>,
}

impl ContactRow<'_> {
    /// Whose it is, in words: all of its agencies, or the board.
    pub fn whose(&self, policy: &policy::Policy) -> String {
        let words = Words::new(Language::English);
        let names: Vec<String> = self.agencies.iter().map(|agency| words.agency(agency.name)).collect();
        if names.is_empty() { policy.facts().board.clone() } else { names.join(", ") }
    }

    /// What has to be known before it is relied on, a line each: how old it is, what is said about it, its other ways, and
    /// when the policy sends people there.
    pub fn caveats(&self) -> Vec<String> {
        let words = Words::new(Language::English);
        let mut lines = vec![words.contact_age(self.contact.as_of)];
        lines.extend(self.contact.notes.iter().cloned());
        lines.extend(self.contact.other_ways());
        let times = self.hours.iter().chain(&self.rota);
        lines.extend(times.map(|times| message::text_hours(words, &words.hours(times))));
        lines
    }
}

/// `GET /v1/calendars/{division}`: bank holidays, from the first to the last day that is known.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Calendar<'a> {
    /// `england-and-wales`, `scotland`, `northern-ireland`, `isle-of-man`, `jersey` or `guernsey`.
    pub division: &'a str,
    /// The first day on which bank holidays are known.
    pub first: String,
    /// The last.
    pub last: String,
    /// Where they were published.
    pub source: &'a str,
    /// When they were taken from there.
    pub retrieved: String,
    /// The bank holidays, in order.
    pub holidays: Vec<Holiday<'a>>,
}

/// A bank holiday.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Holiday<'a> {
    /// The day.
    pub date: String,
    /// Its name, as published.
    pub title: &'a str,
    /// Where it was published; only of a day that is not in the government's list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
}

impl<'a> From<&'a policy::Policy> for Board<'a> {
    fn from(policy: &'a policy::Policy) -> Self {
        let facts = policy.facts();
        Board {
            id: policy.id(),
            name: &facts.board,
            area: facts.area.as_deref(),
            policy: PolicySummary {
                title: &facts.title,
                edition: facts.edition.as_deref(),
                in_force_from: facts.in_force_from,
                review_due: facts.review_due,
            },
            website: facts.website.as_deref(),
        }
    }
}

impl<'a> From<&'a calendar::Calendar> for Calendar<'a> {
    fn from(calendar: &'a calendar::Calendar) -> Self {
        Calendar {
            division: calendar.division().id(),
            first: calendar.first().to_string(),
            last: calendar.last().to_string(),
            source: calendar.source(),
            retrieved: calendar.retrieved().to_string(),
            holidays: each(calendar.holidays(), |holiday| Holiday {
                date: holiday.date.to_string(),
                title: &holiday.title,
                source: holiday.source.as_deref(),
            }),
        }
    }
}

/// A board's contacts, in the file's order.
pub fn contacts(policy: &policy::Policy) -> Vec<ContactRow<'_>> {
    each(policy.contacts(), |row| contact_row(policy, row))
}

fn contact_row<'a>(policy: &'a policy::Policy, row: &'a policy::Contact) -> ContactRow<'a> {
    let agencies = each(&row.agencies, |id| {
        let named = name_agency(policy, id.as_str());
        Agency { id: named.id, name: named.name, short: named.short }
    });
    let (state, until) = who::holder(row);
    let words = Voice::new(Perspective::Raising, policy.facts().audience).words;
    ContactRow {
        id: &row.id,
        post: row.post.as_ref().map(policy::PostId::as_str),
        title: row.title.as_deref().or_else(|| row.post.as_ref().and_then(|id| policy.post(id))).unwrap_or(&row.id),
        agency: agencies.first().cloned(),
        agencies,
        contact: Contact {
            state: state.into(),
            name: row.name.as_deref(),
            phones: each(&row.phones, |phone| phone.printed.as_str()),
            dial: each(&row.phones, |phone| phone.dial.as_str()),
            emails: &row.emails,
            website: row.website.as_deref(),
            address: &row.ways.address,
            menu: row.ways.menu.as_deref(),
            web_form: row.ways.web_form.as_deref(),
            relay: &row.ways.relay,
            via: row.via.as_ref().and_then(|id| policy.post(id)),
            depends_on: None,
            unlisted: false,
            until,
            as_of: row.as_of,
            notes: each(&row.notes, |note| words.note(note.kind, &note.says)),
            cite: Some(&row.cite),
        },
        hours: schedules::hours(policy, row),
        rota: row.rota.map(|rota| rota.to_string()),
        cite: &row.cite,
        from: None,
    }
}
