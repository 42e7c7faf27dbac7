//! People: posts, and who holds them.

use super::{Agency, Available, HolderState, Join, Side, Voice, each};
use crate::answer::{self, Availability};
use crate::policy::Ways;
use crate::say::words::{Language, Words};
use crate::time::moment::{LondonTime, Moment, PartialDate};
use serde::Serialize;

/// A post on a side.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Post<'a> {
    /// What the document calls the post.
    pub post: &'a str,
    /// The same in few words, where the policy has a shorter form.
    pub short: Option<&'a str>,
    /// Whose it is; null: neither side's, or the policy does not say.
    pub side: Option<Side>,
    /// The agency it belongs to, where known.
    pub agency: Option<Agency<'a>>,
    /// The contact list shows it as vacant.
    pub vacant: bool,
}

/// Somebody to go to: one contact row, or a post without one.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Contactable<'a> {
    /// The id of the action that leads here.
    pub action: &'a str,
    /// What this agency calls the post.
    pub post: &'a str,
    /// The same in few words, where the policy has a shorter form.
    pub short: Option<&'a str>,
    /// The document gives this row as an example of who may hold the post.
    pub example: bool,
    /// Whose post it is.
    pub side: Option<Side>,
    /// The agency it belongs to, where known.
    pub agency: Option<Agency<'a>>,
    /// Whether it can be reached at `now`.
    pub available: Available,
    /// With `now`: the next moment at which that changes.
    pub until: Option<String>,
    /// With `later`: the next moment at which that changes.
    pub from: Option<String>,
    /// The hours, as the policy file's phrase.
    pub hours: Option<&'a str>,
    /// Who holds it.
    pub contact: Contact<'a>,
    /// Clause for the reader to judge.
    pub r#if: Option<&'a str>,
    /// What it depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// May, not must.
    pub optional: bool,
    /// Who goes to them, where that is not the reader: somebody else of the reader's side, the other side, a third party.
    pub by: Vec<Post<'a>>,
    /// How several of them are joined.
    pub by_join: Option<Join>,
    /// The post that this one stands in for when it is absent.
    pub else_for: Option<&'a str>,
    /// How it is joined to the entry before; null for the first.
    pub join: Option<Join>,
    /// The action's paragraph.
    pub cite: &'a str,
}

/// Who holds a post.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Contact<'a> {
    /// What kind of detail there is.
    pub state: HolderState,
    /// The person.
    pub name: Option<&'a str>,
    /// Telephone numbers as printed.
    pub phones: Vec<&'a str>,
    /// The same numbers as a link dials them after `tel:`: with the country's code, or a short code, and `;ext=` before an
    /// extension.
    pub dial: Vec<&'a str>,
    /// E-mail addresses as printed.
    pub emails: &'a [String],
    /// A website.
    pub website: Option<&'a str>,
    /// Where to write to, a line for each part.
    pub address: &'a [String],
    /// What to choose once the call is taken.
    pub menu: Option<&'a str>,
    /// A form on the web.
    pub web_form: Option<&'a str>,
    /// Numbers for a text relay.
    pub relay: &'a [String],
    /// The post that gives the details.
    pub via: Option<&'a str>,
    /// The parameter on which the details depend and that was not given: `agency` or `own_agency`.
    pub depends_on: Option<&'a str>,
    /// The contact list has details of this post for other agencies, and no row at all for this one.
    pub unlisted: bool,
    /// When a vacancy ends, as printed, even when past.
    pub until: Option<PartialDate>,
    /// The date of the document it stands in, as far as that goes; null: it has none.
    pub as_of: Option<PartialDate>,
    /// What is said about the row, as sentences.
    pub notes: Vec<String>,
    /// Where the row stands, if there is a row.
    pub cite: Option<&'a str>,
}

impl<'a> Contact<'a> {
    /// The person who holds the post now.
    pub fn person(&self) -> Option<&'a str> {
        self.name.filter(|_| self.state == HolderState::Named)
    }

    /// Whether there is any way to reach whoever it is: a number, a mailbox, a form, an address, a website.
    pub fn is_reachable(&self) -> bool {
        let lists = [self.phones.is_empty(), self.emails.is_empty(), self.relay.is_empty(), self.address.is_empty()];
        lists.contains(&false) || self.pages().next().is_some()
    }

    /// Its pages on the web as printed: the website, then the form. Who has room for one takes the first: a website leads to
    /// its form, and a form to nothing else.
    pub fn pages(&self) -> impl Iterator<Item = &'a str> {
        self.website.into_iter().chain(self.web_form)
    }

    /// The other ways to reach whoever it is, as a line each.
    pub fn other_ways(&self) -> Vec<String> {
        Words::new(Language::English).ways(&Ways {
            address: self.address.to_vec(),
            menu: self.menu.map(str::to_owned),
            web_form: self.web_form.map(str::to_owned),
            relay: self.relay.to_vec(),
        })
    }
}

/// An availability as JSON spreads it out: whether, until, from, hours.
pub(super) fn availability<'a>(
    available: &'a Availability<'_>,
) -> (Available, Option<String>, Option<String>, Option<&'a str>) {
    let iso = |time: &Option<LondonTime>| time.map(|time| Moment::Time(time).to_string());
    match available {
        Availability::Any => (Available::Any, None, None, None),
        Availability::Now { until, hours } => (Available::Now, iso(until), None, Some(hours)),
        Availability::Later { from, hours } => (Available::Later, None, iso(from), Some(hours)),
        Availability::NotStated => (Available::NotStated, None, None, None),
    }
}

impl<'a> From<&'a answer::PostRef<'_>> for Post<'a> {
    fn from(post: &'a answer::PostRef<'_>) -> Self {
        Post {
            post: post.post,
            short: post.short,
            side: Voice::side(post.side),
            agency: post.agency.as_ref().map(Agency::from),
            vacant: post.is_vacant,
        }
    }
}

impl Voice {
    pub(super) fn contactables<'a>(self, entries: &'a [answer::Contactable]) -> Vec<Contactable<'a>> {
        each(entries, |entry| self.contactable(entry))
    }

    fn contactable<'a>(self, entry: &'a answer::Contactable) -> Contactable<'a> {
        let (available, until, from, hours) = availability(&entry.available);
        Contactable {
            action: entry.action,
            post: entry.post,
            short: entry.short,
            example: entry.example,
            side: Voice::side(entry.side),
            agency: entry.agency.as_ref().map(Agency::from),
            available,
            until,
            from,
            hours,
            contact: self.contact(&entry.contact),
            r#if: entry.condition_words,
            applies: entry.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            optional: entry.optional,
            by: each(&entry.by, Post::from),
            by_join: entry.by_join.map(Join::from),
            else_for: entry.else_for,
            join: entry.join.map(Join::from),
            cite: entry.cite,
        }
    }

    pub(super) fn contact<'a>(self, contact: &'a answer::ContactAnswer) -> Contact<'a> {
        Contact {
            state: contact.state.into(),
            name: contact.name,
            phones: each(contact.phones, |phone| phone.printed.as_str()),
            dial: each(contact.phones, |phone| phone.dial.as_str()),
            emails: contact.emails,
            website: contact.website,
            address: contact.ways.map(|ways| ways.address.as_slice()).unwrap_or_default(),
            menu: contact.ways.and_then(|ways| ways.menu.as_deref()),
            web_form: contact.ways.and_then(|ways| ways.web_form.as_deref()),
            relay: contact.ways.map(|ways| ways.relay.as_slice()).unwrap_or_default(),
            via: contact.via,
            depends_on: contact.depends_on,
            unlisted: contact.is_unlisted,
            until: contact.until,
            as_of: contact.as_of,
            notes: each(&contact.notes, |note| self.words.noted(note)),
            cite: contact.cite,
        }
    }
}
