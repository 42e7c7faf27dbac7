//! People on a sheet: who is meant, and how to reach them.

use super::{Block, Fold};
use super::{Line, Person, Row, writer::Writer};
use crate::answer::{AgencyRef, Availability, Contactable, HolderState, PostRef};
use crate::policy::phrase::{Join, Side};
use crate::policy::{WELSH_WORDS, Ways};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};

/// How people in a row are named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// "your manager", "their manager".
    Whole,
    /// By shorter names, for where there is little room.
    Short,
    /// Behind somebody of the reader's own side, whose "their manager" would be: "the other agency’s manager".
    Across,
}

impl<'a> Writer<'a> {
    /// Whom an entry names: "your Head Teacher", "their Detective Inspector", "the LSCB Chair".
    pub(super) fn named(&self, entry: &Contactable) -> String {
        self.named_as(entry, entry.post, entry.agency, Naming::Whole)
    }

    fn named_as(&self, entry: &Contactable, post: &str, agency: Option<AgencyRef>, naming: Naming) -> String {
        if naming == Naming::Across && entry.side == Some(self.other_side()) {
            return message::post_across(self.words, Arg::Policy(post));
        }
        let post = PostRef { post, short: None, side: entry.side, agency, is_vacant: false, is_reader: false };
        self.words.post(&post, self.perspective)
    }

    /// Entries in a row, each post once: "your manager or your safeguarding lead". Of several with titles of their own, and of
    /// an example, the post that the step names.
    pub(super) fn named_all(&self, entries: &[&Contactable], naming: Naming) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        let mut join = None;
        for entry in entries {
            let is_other =
                |other: &&Contactable| (other.of, other.side) == (entry.of, entry.side) && other.post != entry.post;
            let name = match entry.short {
                _ if entry.example || entries.iter().any(is_other) => self.named_as(entry, entry.of, None, naming),
                Some(short) if naming == Naming::Short => self.named_as(entry, short, entry.agency, naming),
                _ => self.named_as(entry, entry.post, entry.agency, naming),
            };
            if !names.contains(&name) {
                names.push(name);
                join = join.or(entry.join.filter(|_| names.len() > 1));
            }
        }
        self.words.list(names.into_iter(), join.or(Some(Join::Or)))
    }

    /// Who goes, where that is not the reader.
    pub(super) fn goer(&self, entry: &Contactable) -> Option<String> {
        self.words.posts(&in_short(&entry.by), entry.by_join, self.perspective)
    }

    /// Somebody with every way to reach them. `with_post`: the post is not said by what stands above.
    pub(super) fn person(&self, entry: &Contactable, with_post: bool) -> Person {
        let contact = &entry.contact;
        let mut who: Vec<String> = Vec::new();
        if with_post {
            who.push(self.words.policy(entry.post));
        }
        who.extend(contact.name.map(|name| self.words.policy(name)));
        let is_of_a_side = matches!(entry.side, Some(Side::Own | Side::Other));
        if let Some(agency) = entry.agency.filter(|agency| with_post && !is_of_a_side && agency.name != entry.post) {
            who.push(self.words.agency(agency.name));
        }
        let mut lines: Vec<Line> = Vec::new();
        if let Some(by) = self.goer(entry) {
            lines.push(Line::of(message::for_them(self.words, &by)));
        }
        if let Some(hours) = self.hours(&entry.available) {
            lines.push(hours);
        }
        if let Some(clause) = entry.condition_words {
            lines.push(Line::of(message::if_clause(self.words, Arg::Policy(clause))));
        }
        lines.extend(entry.unknown.as_ref().map(|unknown| Line::of(self.words.applies_if(unknown))));
        // An absence is no option.
        if entry.optional && entry.else_for.is_none() {
            lines.push(Line::of(message::text_optional(self.words)));
        }
        if entry.example {
            lines.push(Line::of(message::an_example(self.words)));
        }
        lines.extend(self.holder(entry));
        lines.extend(contact.ways.map(|ways| self.words.ways(ways)).unwrap_or_default().into_iter().map(Line::of));
        // Vacant, and of whom is open: both are said.
        if contact.depends_on.is_some() && contact.state == HolderState::Vacant {
            lines.extend(self.words.holder(contact).map(Line::of));
        }
        // Where there are no details they have no age.
        if contact.cite.is_some() && contact.state != HolderState::PostOnly {
            lines.push(Line::of(self.words.contact_age(contact.as_of)).cited(contact.cite.unwrap_or_default()));
        }
        lines.extend(contact.notes.iter().map(|note| self.note_line(note)));
        Person {
            who: capitalised(&who.join(", ")),
            phones: contact.phones.iter().map(|phone| (phone.printed.clone(), phone.dial.clone())).collect(),
            emails: contact.emails.to_vec(),
            website: contact.website.map(str::to_owned),
            web_form: contact
                .ways
                .and_then(|ways| ways.web_form.as_ref())
                .map(|form| (message::way_web_form(self.words, form), form.clone())),
            lines,
            address: contact.ways.map(|ways| ways.address.clone()).unwrap_or_default(),
            relay: contact.ways.map(|ways| ways.relay.clone()).unwrap_or_default(),
            row: contact.row.map(str::to_owned),
            post: plain(entry.post),
            name: contact.name.map(plain),
            agency: entry.agency.map(|agency| plain(agency.name)),
        }
    }

    /// What stands in the place of missing details; `None` where there is a number, a mailbox or a website.
    pub(super) fn holder(&self, entry: &Contactable) -> Option<Line> {
        let contact = &entry.contact;
        if let Some(param) = contact.depends_on {
            let situation = &self.guide.situation;
            let (told, words) = match param {
                "agency" => (situation.agency, message::contact_depends_on_agency(self.words)),
                _ => (situation.own_agency, message::contact_depends_on_own_agency(self.words)),
            };
            // Where a kind was chosen, which of its bodies it is is still open.
            let words = if told.is_some() { message::contact_depends_on_which(self.words) } else { words };
            return Some(Line::of(words));
        }
        if contact.is_unlisted
            && let Some(agency) = entry.agency
        {
            let agency = agency.short.map_or_else(|| self.words.agency(agency.name), |short| self.words.policy(short));
            return Some(Line::of(message::contact_unlisted(self.words, &agency)));
        }
        if let Some(via) = contact.via.filter(|_| !is_reachable(entry) && contact.state != HolderState::Vacant) {
            return Some(Line::of(message::contact_ask(self.words, Arg::Policy(via))));
        }
        if contact.state == HolderState::PostOnly || contact.state == HolderState::Named && !is_reachable(entry) {
            return Some(Line::of(message::contact_post_only(self.words)));
        }
        self.words.holder(contact).map(Line::of)
    }

    /// The hours of somebody, where the document gives any.
    fn hours(&self, available: &Availability) -> Option<Line> {
        let hours = match available {
            Availability::Any => return None,
            Availability::NotStated => return Some(Line::of(message::available_hours_not_stated(self.words))),
            Availability::Now { hours, .. } | Availability::Later { hours, .. } => self.words.hours(hours),
        };
        Some(Line::of(message::text_hours(self.words, &hours)))
    }

    /// An agency by its shorter name, at the beginning of a line: "The police".
    pub(super) fn agency_in_short(&self, agency: AgencyRef) -> String {
        match agency.short {
            Some(short) => capitalised(&self.words.policy(short)),
            None => self.words.agency(agency.name),
        }
    }

    /// Somebody of an agency in one line: "Police: Detective Inspector, Kevin Jeffery".
    pub(super) fn person_of_agency(&self, agency: AgencyRef, entry: &Contactable) -> Fold {
        let agency = self.agency_in_short(agency);
        let mut who = self.words.policy(entry.short.unwrap_or(entry.post));
        if let Some(name) = entry.contact.name {
            who = format!("{who}, {}", self.words.policy(name));
        }
        let words = message::labelled(self.words, &agency, &who);
        let essence = Line::of(words).cited(entry.contact.cite.unwrap_or(entry.cite));
        // A post of the other side without a name or number is worth a line only where there is room.
        let is_known = entry.contact.name.is_some() || is_reachable(entry);
        Fold::new(
            if is_known { Row::Person } else { Row::Step },
            essence,
            vec![Block::Person(self.person(entry, false))],
        )
    }

    /// One line for somebody who is not gone to first, with the details behind it.
    pub(super) fn person_fold(&self, label: Option<String>, entry: &Contactable) -> Fold {
        let mut words = match entry.contact.name {
            Some(name) => format!("{}, {}", self.named(entry), self.words.policy(name)),
            None => self.named(entry),
        };
        if let Some(label) = label {
            words = message::labelled(self.words, &label, &words);
        }
        let essence = Line::of(capitalised(&words)).cited(entry.contact.cite.unwrap_or(entry.cite));
        Fold::new(Row::Person, essence, vec![Block::Person(self.person(entry, false))])
    }
}

/// Posts by their shorter names: a row has no room for more, and what is behind it has the whole.
pub(super) fn in_short<'a>(posts: &[PostRef<'a>]) -> Vec<PostRef<'a>> {
    posts.iter().map(|post| PostRef { post: post.short.unwrap_or(post.post), ..*post }).collect()
}

/// The policy's words without the mark of their language: for a file.
fn plain(words: &str) -> String {
    words.replace(WELSH_WORDS, "")
}

/// Whether there is any way to reach somebody.
pub(super) fn is_reachable(entry: &Contactable) -> bool {
    let contact = &entry.contact;
    let by_other_ways = |ways: &Ways| !ways.relay.is_empty() || ways.web_form.is_some() || !ways.address.is_empty();
    !contact.phones.is_empty()
        || !contact.emails.is_empty()
        || contact.website.is_some()
        || contact.ways.is_some_and(by_other_ways)
}
