//! An Atom feed of the editions that guides rest on: what changed, for whoever wants to be told. Source: RFC 4287.

use crate::changes::changes;
use crate::line::plain;
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Link, Person, Text};
use escalation::document::Document;
use escalation::time::moment::{LondonTime, start_of_day};

/// The editions of one board, the newest first.
pub type Editions<'a> = Vec<&'a Document>;

/// The feed of some boards. `site` is where they are shown, with a slash at its end; an edition that has no date has no place
/// in an order of dates, and is left out.
pub fn feed(boards: &[Editions], site: &str, now: LondonTime) -> String {
    let mut entries: Vec<Entry> = boards.iter().flat_map(|editions| of_board(editions, site, now)).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.updated));
    let feed = Feed {
        title: Text::plain("Escalation Guide: editions of the policies"),
        id: format!("{site}feed.xml"),
        updated: entries.first().map_or_else(|| now.fixed_offset(), |entry| entry.updated),
        authors: vec![Person { name: "Escalation Guide".to_owned(), ..Person::default() }],
        links: vec![link("self", &format!("{site}feed.xml")), link("alternate", site)],
        lang: Some("en-GB".to_owned()),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

fn of_board(editions: &Editions, site: &str, now: LondonTime) -> Vec<Entry> {
    let older = editions.iter().skip(1).map(Some).chain([None]);
    editions.iter().zip(older).filter_map(|(document, older)| entry(document, older.copied(), site, now)).collect()
}

fn entry(document: &Document, older: Option<&Document>, site: &str, now: LondonTime) -> Option<Entry> {
    let facts = document.policy.facts();
    let from = facts.in_force_from?;
    let updated: FixedDateTime = start_of_day(from.first_day()).fixed_offset();
    let area = facts.area.as_ref().unwrap_or(&facts.board);
    let edition = facts.edition.as_ref().map(|edition| format!(", {edition}")).unwrap_or_default();
    let says = match older {
        Some(older) => {
            changes(older, document, now).iter().map(|change| plain(&change.says)).collect::<Vec<_>>().join("\n")
        }
        None => "The first edition that the guide has: it has none before it.".to_owned(),
    };
    let board = format!("{site}boards/{}", document.policy.id());
    Some(Entry {
        title: Text::plain(format!("{area}: {}{edition}", facts.title)),
        id: format!("{board}#{from}"),
        updated,
        links: vec![link("alternate", &board)],
        content: Some(Content { value: Some(says), content_type: Some("text".to_owned()), ..Content::default() }),
        ..Entry::default()
    })
}

fn link(rel: &str, href: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), ..Link::default() }
}
