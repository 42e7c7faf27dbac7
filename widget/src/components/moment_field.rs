//! A moment typed the way people type dates, with what was understood said back.

use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Field, State};
use crate::typed_date::Misread;
use escalation::key;
use escalation::say::words::{Arg, Key};
use escalation::time::moment::Moment;

/// The field, with its question. Nothing typed means the present.
pub(super) fn moment_field(pen: &mut Pen, state: &State, field: Field) {
    let words = pen.words();
    let (label, typed, read) = match field {
        Field::Start => (words.question("at", None), &state.start, state.start.read),
        Field::Began => (words.question("began", None), &state.began, state.began()),
        Field::OtherTime => (words.phrase(key!("other-time-ask"), &[]), &state.other_time, state.other_time.read),
    };
    let (name, id, hint, echo) = match field {
        Field::Start => ("at", "start", "start-hint", "start-echo"),
        Field::Began => ("began", "began", "began-hint", "began-echo"),
        Field::OtherTime => ("now", "other-time", "other-time-hint", "other-time-echo"),
    };
    let misread = matches!(read, Some(Err(_)));
    pen.open("div", "field");
    pen.open("label", "field__label");
    pen.attribute("for", id);
    pen.text(&label);
    pen.close();
    pen.open("p", "field__hint");
    pen.attribute("id", hint);
    pen.tell(key!("typed-hint"));
    pen.close();
    pen.open("input", if misread { "field__input field__input--misread" } else { "field__input" });
    pen.attribute("id", id);
    pen.attribute("type", "text");
    pen.attribute("autocomplete", "off");
    pen.attribute("autocapitalize", "none");
    pen.attribute("spellcheck", "false");
    pen.attribute("aria-describedby", &[hint, echo].join(" "));
    if misread {
        pen.attribute("aria-invalid", "true");
    }
    pen.value(&typed.text);
    if pen.listens() {
        pen.wish(Wish::Type(field));
    } else {
        // Only a form sends it anywhere.
        pen.attribute("name", name);
    }
    pen.close();
    pen.open("p", if misread { "field__echo field__echo--misread" } else { "field__echo" });
    pen.attribute("id", echo);
    pen.attribute("role", "status");
    said_back(pen, field, read, typed.ahead);
    pen.close();
    pen.close();
}

fn said_back(pen: &mut Pen, field: Field, read: Option<Result<Moment, Misread>>, ahead: bool) {
    let now = Moment::Time(pen.page.present);
    let (key, moment) = match (read, field) {
        (Some(Err(misread)), _) => (misread_words(misread), None),
        (Some(Ok(read)), _) if ahead => (key!("typed-ahead"), Some(read)),
        (Some(Ok(read)), _) => (key!("typed-read"), Some(read)),
        (None, Field::Began) => (key!("typed-none"), None),
        (None, Field::Start) => (key!("typed-now"), Some(now)),
        (None, Field::OtherTime) => (key!("typed-present"), Some(now)),
    };
    match moment {
        Some(moment) => pen.say(key, &[("moment", Arg::Text(&pen.words().moment(moment)))]),
        None => pen.tell(key),
    }
}

fn misread_words(misread: Misread) -> Key {
    match misread {
        Misread::Unreadable => key!("misread"),
        Misread::NoSuchDay => key!("misread-no-such-day"),
        Misread::WrongWeekday => key!("misread-wrong-weekday"),
        Misread::DateOrTime => key!("misread-date-or-time"),
        Misread::MorningOrAfternoon => key!("misread-morning-or-afternoon"),
        Misread::SkippedByClocks => key!("misread-skipped-by-clocks"),
        Misread::AfterTheStage => key!("misread-after-the-stage"),
    }
}
