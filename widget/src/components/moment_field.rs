//! A moment typed the way people type dates, with what was understood said back.

use crate::page::{Page, Wish};
use crate::state::{Action, Field, Typed};
use crate::typed_date::Misread;
use escalation::moment::Moment;
use escalation::words::Arg;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field. `label` is the question; nothing typed means the present.
pub(super) fn moment_field(page: &Page, field: Field, label: Html, typed: &Typed) -> Html {
    let (name, id, hint, echo) = match field {
        Field::Start => ("at", "start", "start-hint", "start-echo"),
        Field::Began => ("began", "began", "began-hint", "began-echo"),
        Field::OtherTime => ("now", "other-time", "other-time-hint", "other-time-echo"),
    };
    let wishes = page.wishes.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let (Some(wishes), Some(input)) = (&wishes, event.target_dyn_into::<HtmlInputElement>()) {
            wishes.emit(Wish::Act(Action::Type(field, input.value())));
        }
    });
    // Only a form sends it anywhere.
    let name = page.wishes.is_none().then_some(name);
    let misread = matches!(typed.read, Some(Err(_)));
    html! {
        <div class="field">
            <label class="field__label" for={id}>{label}</label>
            <p class="field__hint" id={hint}>{page.say("typed-hint", &[])}</p>
            <input class={if misread { "field__input field__input--misread" } else { "field__input" }} {id} {name} type="text"
                autocomplete="off" autocapitalize="none" spellcheck="false" value={typed.text.clone()} {oninput}
                aria-describedby={format!("{hint} {echo}")} aria-invalid={misread.then_some("true")} />
            <p class={if misread { "field__echo field__echo--misread" } else { "field__echo" }} id={echo} role="status">
                {said_back(page, field, typed)}
            </p>
        </div>
    }
}

fn said_back(page: &Page, field: Field, typed: &Typed) -> Html {
    let moment = |moment: Moment| page.words.moment(moment);
    match (typed.read, field) {
        (Some(Err(misread)), _) => misread_words(page, misread),
        (Some(Ok(read)), _) if typed.ahead => page.say("typed-ahead", &[("moment", Arg::Text(&moment(read)))]),
        (Some(Ok(read)), _) => page.say("typed-read", &[("moment", Arg::Text(&moment(read)))]),
        (None, Field::Began) => page.say("typed-none", &[]),
        (None, Field::Start) => page.say("typed-now", &[("moment", Arg::Text(&moment(Moment::Time(page.present))))]),
        (None, Field::OtherTime) => {
            page.say("typed-present", &[("moment", Arg::Text(&moment(Moment::Time(page.present))))])
        }
    }
}

fn misread_words(page: &Page, misread: Misread) -> Html {
    match misread {
        Misread::Unreadable => page.say("misread", &[]),
        Misread::NoSuchDay => page.say("misread-no-such-day", &[]),
        Misread::WrongWeekday => page.say("misread-wrong-weekday", &[]),
        Misread::DateOrTime => page.say("misread-date-or-time", &[]),
        Misread::MorningOrAfternoon => page.say("misread-morning-or-afternoon", &[]),
        Misread::SkippedByClocks => page.say("misread-skipped-by-clocks", &[]),
    }
}
