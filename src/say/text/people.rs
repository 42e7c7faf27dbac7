//! Whom to go to, as text.

use super::Reader;
use super::page::{Page, capital, sentence};
use crate::answer::{Availability, ContactAnswer, Contactable, Guide, HolderState, PostRef};
use crate::policy::phrase::Join;
use crate::say::words::Arg;

impl Reader<'_> {
    pub(super) fn who(self, page: &mut Page, guide: &Guide) {
        if !guide.is_of_a_stage() || guide.is_settled() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-who"), &[]));
        if guide.escalate_to.is_empty() {
            page.line(&self.words.phrase(key!("text-nobody"), &[]));
        }
        if guide.none_open {
            page.line(&self.words.phrase(key!("warning-no-out-of-hours-route"), &[]));
        }
        self.contactables(page, &guide.escalate_to);
        if !guide.also_listed.is_empty() {
            page.heading(&self.words.phrase(key!("heading-also-listed"), &[]));
            for entry in &guide.also_listed {
                page.cited_bullet(&capital(self.post(entry)), entry.cite);
                self.contact(page, &entry.contact);
            }
        }
    }

    /// People to go to, one point each.
    pub(super) fn contactables(self, page: &mut Page, entries: &[Contactable]) {
        for entry in entries {
            page.cited_bullet(&self.headline(entry), entry.cite);
            if let Some(available) = self.available(entry, entries) {
                page.under(&sentence(available));
            }
            self.circumstances(page, entry);
            self.contact(page, &entry.contact);
        }
    }

    /// "Talk to their Detective Inspector, Police"; where others go to them, the post alone.
    pub(super) fn headline(self, entry: &Contactable) -> String {
        let post = self.post(entry);
        if !entry.by.is_empty() && entry.join.is_none() {
            return capital(post);
        }
        let post = [("post", Arg::Text(&post))];
        match entry.join {
            Some(Join::Or) => self.words.phrase(key!("text-or-talk-to"), &post),
            Some(Join::And) => self.words.phrase(key!("text-and-talk-to"), &post),
            None => self.words.phrase(key!("text-talk-to"), &post),
        }
    }

    /// "their Detective Inspector, Police".
    pub(super) fn post(self, entry: &Contactable) -> String {
        let post =
            PostRef { post: entry.post, short: entry.short, side: entry.side, agency: entry.agency, is_reader: false };
        let named = self.words.post(&post, self.perspective);
        match entry.agency {
            Some(agency) if agency.name != entry.post => {
                let agency = self.words.agency(agency.name);
                self.words.phrase(key!("text-post-of"), &[("post", Arg::Text(&named)), ("agency", Arg::Text(&agency))])
            }
            _ => named,
        }
    }

    /// When and for whom it is the one to go to.
    pub(super) fn circumstances(self, page: &mut Page, entry: &Contactable) {
        if let Availability::Now { hours, .. } | Availability::Later { hours, .. } = &entry.available {
            page.under(&self.words.phrase(key!("text-hours"), &[("hours", Arg::Text(&self.words.hours(hours)))]));
        }
        if let Some(clause) = entry.condition_words {
            page.under(&self.words.phrase(key!("text-applies-if"), &[("clause", Arg::Policy(clause))]));
        }
        if let Some(unknown) = &entry.unknown {
            page.under(&self.words.applies_if(unknown));
        }
        if let Some(post) = entry.else_for {
            page.under(&sentence(self.words.stands_in_for(post)));
        }
        if let Some(who) = self.words.posts(&entry.by, None, self.perspective) {
            page.under(&self.words.phrase(key!("text-contacted-by"), &[("by", Arg::Text(&who))]));
        }
        if entry.optional {
            page.under(&self.words.phrase(key!("text-optional"), &[]));
        }
    }

    /// "until 9 pm, then the Night Duty Superintendent".
    fn available(self, entry: &Contactable, entries: &[Contactable]) -> Option<String> {
        if let Availability::Now { until: Some(until), .. } = &entry.available {
            let follows = |other: &&Contactable| matches!(&other.available, Availability::Later { from: Some(from), .. } if from == until);
            if let Some(then) = entries.iter().find(follows) {
                return Some(self.words.until_then(*until, self.now, then.post));
            }
        }
        self.words.availability(&entry.available, self.now)
    }

    /// Who holds a post and how to reach them; nothing where the board lists no row.
    pub(super) fn contact(self, page: &mut Page, contact: &ContactAnswer) {
        if let Some(name) = contact.name {
            page.under(name);
        }
        for phone in contact.phones {
            page.under(&self.words.phrase(key!("text-phone"), &[("phone", Arg::Text(phone))]));
        }
        for email in contact.emails {
            page.under(&self.words.phrase(key!("text-email"), &[("email", Arg::Text(email))]));
        }
        if let Some(website) = contact.website {
            page.under(&self.words.phrase(key!("text-website"), &[("website", Arg::Text(website))]));
        }
        let depends = contact.depends_on.map(|param| match param {
            "own_agency" => self.words.phrase(key!("contact-depends-on-own-agency"), &[]),
            _ => self.words.phrase(key!("contact-depends-on-agency"), &[]),
        });
        if let Some(state) = depends.or_else(|| self.words.holder(contact)) {
            page.under(&capital(state));
        }
        for note in &contact.notes {
            page.cited_under(&self.words.note(note.kind, note.text), note.cite);
        }
        if let Some(cite) = contact.cite.filter(|_| contact.state != HolderState::PostOnly) {
            page.cited_under(&self.words.contact_age(contact.as_of), cite);
        }
    }
}
