//! What the address of the page says: choices by their ids, and moments as people type them into its form.

use super::links::{EVERYTHING, SHOW};
use crate::options::Options;
use crate::state::{Action, Field, OTHER_WAYS, State, Stock, Typed};
use chrono::{Datelike, Timelike};
use escalation::document::Document;
use escalation::say::typed_date::{Misread, Towards, read};
use escalation::say::words::Language;
use escalation::situation::PARAMETERS;
use escalation::time::moment::{LondonTime, Moment};
use std::rc::Rc;

/// The one address of a question: nothing that is empty or goes without saying, and every moment in full.
///
/// A form sends whatever it has, and people type "yesterday". Tomorrow that is another day: an address that is kept,
/// printed or sent on has to mean the same day for ever.
pub fn one_address(params: Vec<(String, String)>, present: LondonTime, language: Language) -> Vec<(String, String)> {
    let says =
        |(param, value): &(String, String)| !value.trim().is_empty() && (param != "perspective" || value != "raising");
    let full = |(param, value): (String, String)| {
        let moment = Field::of(&param).and_then(|field| understood(&value, present, field.towards(), language).ok());
        let value = moment.map_or(value, in_address);
        (param, value)
    };
    params.into_iter().filter(says).map(full).collect()
}

/// The state of the page at such an address; what it says twice, or cannot say, is refused.
pub fn state(options: Options, document: Rc<Document>, present: LondonTime) -> State {
    let mut state = State::new(Options { chosen: Vec::new(), ..options.clone() }, present);
    let language = state.options.language;
    let mut seen: Vec<String> = Vec::new();
    let mut show = None;
    for (param, value) in options.chosen.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        if param == SHOW {
            show = Some(value);
            continue;
        }
        let is_param = PARAMETERS.contains(&param.as_str()) || document.policy.question(&param).is_some();
        if !is_param || seen.contains(&param) {
            state.refused.push((param, value));
            continue;
        }
        seen.push(param.clone());
        match Field::of(&param) {
            None => {
                state.options.chosen.push((param.clone(), value.clone()));
                state.chosen.push((param, value));
            }
            Some(field) => *state.typed_mut(field) = typed(&value, present, field.towards(), language),
        }
    }
    let state = state.after(Action::Stock(Stock::Fresh(document)));
    match show {
        None => state,
        Some(show) if show == EVERYTHING => state.after(Action::Everything),
        Some(show) => shown(state, show),
    }
}

/// With a question open, or the other ways; what is not asked is not opened.
fn shown(state: State, show: String) -> State {
    let opened = state.clone().after(Action::Reopen(show));
    let is_asked = opened.open_question().is_some() || opened.open.as_deref() == Some(OTHER_WAYS);
    if is_asked { opened } else { state }
}

/// Whether the page's address asks for something that it cannot have.
pub fn is_refused(state: &State) -> bool {
    // A moment that the answer does not turn on is not asked for, and nothing is said of it.
    let asks_when_it_began = state.shown.as_ref().is_some_and(|shown| shown.asks_when_it_began);
    let is_too_late = asks_when_it_began && state.begins_too_late();
    let read = [state.start.read, state.began.read, state.other_time.read];
    !state.refused.is_empty() || is_too_late || read.into_iter().any(|read| matches!(read, Some(Err(_))))
}

fn understood(text: &str, present: LondonTime, towards: Towards, language: Language) -> Result<Moment, Misread> {
    let moment = Moment::parse(text).or_else(|_| read(text, present, towards, language))?;
    // Whatever is typed, the years are those that an address can have.
    Moment::parse(&moment.to_string()).map_err(|_| Misread::Unreadable)
}

fn typed(text: &str, present: LondonTime, towards: Towards, language: Language) -> Typed {
    let read = understood(text, present, towards, language);
    let text = read.ok().and_then(|moment| in_field(moment, present, language)).unwrap_or_else(|| text.to_owned());
    Typed { text, read: Some(read) }
}

/// `2026-11-20`, `2026-11-20T16:30`, and more only where that would be another moment.
fn in_address(moment: Moment) -> String {
    let Moment::Time(time) = moment else { return moment.to_string() };
    let short = format!("{}T{:02}:{:02}", Moment::Day(moment.day()), time.hour(), time.minute());
    if Moment::parse(&short) == Ok(moment) { short } else { moment.to_string() }
}

/// `20/11/2026`, `20/11/2026 16:30`, if that is understood as the same moment.
fn in_field(moment: Moment, present: LondonTime, language: Language) -> Option<String> {
    let day = moment.day();
    let day = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
    let text = match moment {
        Moment::Day(_) => day,
        Moment::Time(time) => format!("{day} {:02}:{:02}", time.hour(), time.minute()),
    };
    (read(&text, present, Towards::Past, language) == Ok(moment)).then_some(text)
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
