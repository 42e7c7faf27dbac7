//! A phrase read back: what the guide takes it for, in the words that readers will see.

use super::context::{Context, example_moment};
use crate::draft::names::{Named, Pathway, Stage};
use escalation::answer::{Happening, Perspective, PostRef};
use escalation::document::authoring::{Holds, TableKind};
use escalation::policy::phrase::{
    After, Agreement, Choice, Join, Limit, People, Person, Start, Then, Window, written_date,
};
use escalation::policy::{ActionId, ActionKind, StageId};
use escalation::time::Rota;
use escalation::time::calendar::{Counted, Uncountable, count_back, count_by};
use escalation::time::moment::{Moment, at_clock};

/// What a phrase means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// This is what it means.
    Means(String),
    /// It cannot be read, and why.
    Unread(String),
    /// There is nothing to say beyond the words themselves.
    Plain,
}

/// Reads back the words of a key at a path.
pub fn reading(context: &Context, holds: Holds, path: &[String], text: &str) -> Reading {
    if text.trim().is_empty() {
        return Reading::Plain;
    }
    let read = match holds {
        Holds::Limit => limit(context, text),
        Holds::People => people(context, text),
        Holds::After => after(context, path, text),
        Holds::Then => then(context, path, text),
        Holds::Covers => covers(context, path, text),
        Holds::Agencies => agencies(context, text),
        Holds::Date => date(context, text),
        Holds::Rota => rota(context, text),
        _ => return Reading::Plain,
    };
    read.map_or_else(Reading::Unread, Reading::Means)
}

/// Reads back a window of hours.
pub fn hours(context: &Context, text: &str) -> Reading {
    match Window::parse(text) {
        Ok(Window::NotStated) => Reading::Means("The document speaks of hours and does not say which.".to_owned()),
        Ok(Window::Outside(id)) => match words_of(&context.names.hours, &id) {
            Some(inside) => Reading::Means(sentence(&context.words().hours(&format!("outside {inside}")))),
            None => Reading::Unread(format!("there are no hours \"{id}\"")),
        },
        Ok(Window::Spans { .. }) => Reading::Means(sentence(&context.words().hours(text))),
        Err(error) => Reading::Unread(format!("is {error}")),
    }
}

fn words_of<'n>(named: &'n [Named], id: &str) -> Option<&'n str> {
    named.iter().find(|named| named.id == id).map(|named| named.words.as_str())
}

/// Words as a sentence: with a capital, and a full stop where they have none.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if words.ends_with('.') { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// "2 working days: from 4:30pm on Friday 20 November 2026, that is by the end of Tuesday 24 November 2026."
fn limit(context: &Context, text: &str) -> Result<String, String> {
    let mut limit = Limit::parse(text).map_err(|error| format!("is {error}"))?;
    if let Some(event) = &limit.before {
        let words =
            words_of(&context.names.events, event.as_str()).ok_or_else(|| format!("there is no event \"{event}\""))?;
        limit.named.event = Some(words.to_owned());
    }
    if let Some(Agreement::SetBy(person)) = &limit.agreement {
        let words = words_of(&context.names.posts, person.post.as_str());
        limit.named.post = Some(words.ok_or_else(|| format!("there is no post \"{}\"", person.post))?.to_owned());
    }
    let said = context.words().limit(&limit);
    Ok(match dated(context, &limit) {
        Some(dated) => sentence(&format!("{said}: {dated}")),
        None => sentence(&said),
    })
}

/// An example with a date; `None` where the limit has no number.
fn dated(context: &Context, limit: &Limit) -> Option<String> {
    let words = context.words();
    let example = example_moment();
    let Some(calendar) = &context.calendar else { return None };
    let working = context.working_time.as_ref();
    let due = |counted: Result<Counted, Uncountable>| match counted {
        Ok(counted) => Ok(match limit.by {
            Some(minutes) => Moment::Time(at_clock(counted.due.day(), minutes)),
            None => counted.due,
        }),
        Err(Uncountable::NoWorkingHours) => Err("no date, until the document says which hours are worked".to_owned()),
        Err(Uncountable::CalendarEnds(ends)) => Err(ends.to_string()),
    };
    if let Some(quantity) = limit.quantity {
        let from = words.moment(example);
        let shortest = match due(count_by(quantity, example, calendar, working)) {
            Ok(shortest) => words.by(shortest),
            Err(why) => return Some(why),
        };
        let longest =
            limit.longest_quantity().and_then(|longest| due(count_by(longest, example, calendar, working)).ok());
        let longest = longest.map(|longest| format!(", or at the longest {}", words.by(longest))).unwrap_or_default();
        return Some(format!("from {from}, that is {shortest}{longest}"));
    }
    let ahead = due(count_back(limit.ahead?, Moment::Day(example.day()), calendar, working)).ok()?;
    Some(format!("before {}, that is {}", words.moment(Moment::Day(example.day())), words.by(ahead)))
}

/// "Whoever raises it reads: your line manager. Whoever answers reads: their line manager."
fn people(context: &Context, text: &str) -> Result<String, String> {
    let people = People::parse(text).map_err(|error| format!("is {error}"))?;
    if let Some(unknown) = people.everybody().find(|person| title(context, person).is_none()) {
        return Err(format!("there is no post \"{}\"", unknown.post));
    }
    let seen = |perspective: Perspective| {
        let posts = |persons: &[Person], join: Join| {
            let posts: Vec<PostRef> = persons.iter().filter_map(|person| post(context, person)).collect();
            context.words().posts(&posts, Some(join), perspective)
        };
        let main = posts(&people.persons, people.join).unwrap_or_default();
        match posts(&people.stand_ins, Join::Or) {
            Some(stand_ins) => format!("{main}; if absent, {stand_ins}"),
            None => main,
        }
    };
    let (raising, responding) = (seen(Perspective::Raising), seen(Perspective::Responding));
    if raising == responding {
        return Ok(sentence(&raising));
    }
    Ok(format!("Whoever raises it reads: {raising}. Whoever answers reads: {responding}."))
}

fn post<'c>(context: &'c Context, person: &'c Person) -> Option<PostRef<'c>> {
    Some(PostRef {
        post: title(context, person)?,
        short: None,
        side: person.side,
        agency: None,
        is_vacant: false,
        is_reader: false,
    })
}

/// What a post is called; the agency as a whole is called that.
fn title<'c>(context: &'c Context, person: &'c Person) -> Option<&'c str> {
    if person.post == "agency" { Some("agency") } else { words_of(&context.names.posts, person.post.as_str()) }
}

/// "Counts from: getting the decision, or the end of Stage 1."
fn after(context: &Context, path: &[String], text: &str) -> Result<String, String> {
    let after = After::parse(text, |name| start(context, path, name).ok_or_else(String::new))
        .map_err(|error| format!("there is no event, action or stage \"{}\"", error.found))?;
    let starts: Vec<String> = after.0.iter().map(|start| said(context, path, start)).collect();
    Ok(format!("Counts from: {}.", starts.join(", or ")))
}

/// What may start a clock by this name: an event, an action of the same scope, a stage of the pathway or an action of one.
fn start(context: &Context, path: &[String], name: &str) -> Option<Start> {
    let has = |actions: &[String], name: &str| actions.iter().any(|known| known == name);
    if words_of(&context.names.events, name).is_some() {
        return Some(Start::Event(name.into()));
    }
    if has(own_actions(context, path), name) {
        return Some(Start::Action(None, name.into()));
    }
    if stage(context, path, name).is_some() {
        return Some(Start::Stage(name.into()));
    }
    let (of, action) = name.split_once('.')?;
    stage(context, path, of).filter(|stage| has(&stage.actions, action))?;
    Some(Start::Action(Some(of.into()), action.into()))
}

/// What starts a clock, in words.
fn said(context: &Context, path: &[String], start: &Start) -> String {
    let words = context.words();
    let action = |name: &ActionId| match ActionKind::of(name.as_str()) {
        Some(kind) => words.happening(&Happening::Action(kind)),
        None => name.to_string(),
    };
    match start {
        Start::Event(id) => words_of(&context.names.events, id.as_str()).unwrap_or(id.as_str()).to_owned(),
        Start::Action(None, name) => action(name),
        Start::Action(Some(of), name) => format!("{} ({})", action(name), stage_words(context, path, of)),
        Start::Stage(id) => words.happening(&Happening::StageEnd(stage_words(context, path, id))),
        Start::Resolved => words.happening(&Happening::Resolved),
        Start::NotStated => "a moment that the document does not give".to_owned(),
    }
}

/// "Leads to Stage 3."
fn then(context: &Context, path: &[String], text: &str) -> Result<String, String> {
    let then = Then::parse(text, |name| Ok(destination(context, path, name))).map_err(|error| format!("is {error}"))?;
    Ok(match then {
        Then::NotStated => "The document does not say where it leads.".to_owned(),
        Then::Resolved => "Then the matter is settled.".to_owned(),
        Then::Address(_) => "Leads to this address.".to_owned(),
        Then::Stages(ids) => {
            let stages: Vec<&str> = ids.iter().map(|id| stage_words(context, path, id)).collect();
            format!("Leads to {}.", stages.join(" or "))
        }
        Then::Pathway(id) => {
            let words = context.names.pathway(id.as_str()).map_or(id.as_str(), |pathway| pathway.named.words.as_str());
            format!("Leads to {words}.")
        }
        Then::Board(id) => format!("Leads to the board “{id}”, if there is one of that name."),
    })
}

/// Where something of this name may lead: a stage of the pathway, a pathway, else a board.
fn destination(context: &Context, path: &[String], name: &str) -> Then {
    if stage(context, path, name).is_some() {
        return Then::Stages(vec![name.into()]);
    }
    match context.names.pathway(name) {
        Some(_) => Then::Pathway(name.into()),
        None => Then::Board(name.to_owned()),
    }
}

/// "From Stage 1 to Stage 3."
fn covers(context: &Context, path: &[String], text: &str) -> Result<String, String> {
    if text == "not stated" {
        return Ok("The document does not say which stages it covers.".to_owned());
    }
    let name = |id: &str| match stage(context, path, id) {
        Some(stage) => Ok(stage.named.words.as_str()),
        None => Err(format!("there is no stage \"{id}\" in it")),
    };
    match text.split_once(" to ") {
        Some((first, last)) => Ok(format!("From {} to {}.", name(first)?, name(last)?)),
        None => Ok(format!("{} alone.", name(text)?)),
    }
}

fn agencies(context: &Context, text: &str) -> Result<String, String> {
    let choice = Choice::<String>::parse(text).map_err(|error| format!("is {error}"))?;
    let known = context.names.agencies_and_kinds();
    let names = choice.ids.iter().map(|id| words_of(&known, id).ok_or_else(|| format!("there is no agency \"{id}\"")));
    Ok(sentence(&names.collect::<Result<Vec<_>, _>>()?.join(" or ")))
}

fn date(context: &Context, text: &str) -> Result<String, String> {
    let date = written_date(text).map_err(|error| format!("is {error}"))?;
    Ok(sentence(&context.words().partial_date(date)))
}

fn rota(context: &Context, text: &str) -> Result<String, String> {
    let rota = Rota::parse(text).ok_or("write \"1 week in 3 from 2026-11-23\", a day on which such a week begins")?;
    let first = context.words().date(rota.first);
    Ok(format!("One week in {}, the week from {first} among them.", rota.every))
}

/// A stage of the pathway that a key stands in.
fn stage<'c>(context: &'c Context, path: &[String], id: &str) -> Option<&'c Stage> {
    pathway(context, path)?.stages.iter().find(|stage| stage.named.id == id)
}

/// What such a stage is called; its id where it is not there.
fn stage_words<'c>(context: &'c Context, path: &[String], id: &'c StageId) -> &'c str {
    stage(context, path, id.as_str()).map_or(id.as_str(), |stage| stage.named.words.as_str())
}

/// The pathway that a key stands in.
pub(super) fn pathway<'c>(context: &'c Context, path: &[String]) -> Option<&'c Pathway> {
    context.names.pathway(path.first()?)
}

/// The actions that a key may name alone: those of its stage, or of its pathway.
pub(super) fn own_actions<'c>(context: &'c Context, path: &[String]) -> &'c [String] {
    let Some(pathway) = pathway(context, path) else { return &[] };
    let stage = path.get(1).filter(|name| TableKind::of_statement(name).is_none());
    let stage = stage.and_then(|name| pathway.stages.iter().find(|stage| stage.named.id == *name));
    stage.map_or(pathway.actions.as_slice(), |stage| stage.actions.as_slice())
}
