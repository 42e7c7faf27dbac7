//! What a reader tells of: what has happened, and a moment typed the way people type dates, said back as understood.

use super::Context;
use super::said::said;
use crate::state::{Action, Field, Spot};
use crate::views::Wish;
use escalation::key;
use escalation::say::sheet::{MomentField, Question};
use escalation::say::typed_date::Misread;
use escalation::say::words::{Arg, Key};
use escalation::time::moment::Moment;
use yew::prelude::*;

/// What has happened: one of these.
pub(super) fn happened(cx: &Context, spot: Spot, question: &Question) -> Html {
    let name = if cx.listener().is_some() { id(&question.param, spot) } else { question.param.clone() };
    html! {
        <fieldset class="change__group">
            <legend class="field__label">{ said(&question.words) }</legend>
            for pick in &question.picks {
                { one_of(cx, &name, pick.sets.first(), pick.is_chosen, &pick.words) }
            }
        </fieldset>
    }
}

fn one_of(cx: &Context, name: &str, sets: Option<&(String, String)>, is_chosen: bool, words: &str) -> Html {
    let Some((param, value)) = sets else { return Html::default() };
    html! {
        <label class="radio">
            <input class="radio__input" type="radio" name={name.to_owned()} value={value.clone()} checked={is_chosen}
                onchange={cx.on_select(param, value)} />
            { " " }<span>{ said(words) }</span>
        </label>
    }
}

/// The field, with its question. Nothing typed means the present.
pub(super) fn moment_field(cx: &Context, spot: Spot, asked: &MomentField) -> Html {
    let Some(field) = Field::of(asked.param) else { return Html::default() };
    let typed = cx.state.typed(field);
    let is_misread = matches!(typed.read, Some(Err(_))) || is_too_late(cx, field);
    let id = id(asked.param, spot);
    let (hint, echo) = (format!("{id}-hint"), format!("{id}-echo"));
    let described_by = format!("{hint} {echo}");
    html! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{ said(&asked.words) }</label>
            <p class="field__hint" id={hint}>{ said(&asked.hint) }</p>
            <input class={if is_misread { "field__input field__input--misread" } else { "field__input" }}
                {id} name={asked.param} type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby={described_by} aria-invalid={is_misread.then_some("true")}
                value={typed.text.clone()} oninput={cx.on_type(field)} />
            <p class={if is_misread { "field__echo field__echo--misread" } else { "field__echo" }} id={echo} role="status">
                { said_back(cx, field, typed.read) }
            </p>
            if field == Field::OtherTime && typed.read.is_some() {
                <p>{ cx.press("button button--small", Wish::Act(Action::Present), None, cx.tell(key!("back-to-now"))) }</p>
            }
        </div>
    }
}

/// One field may stand in two places: with what was counted from it, and with a limit over several stages.
fn id(param: &str, (part, row, at): Spot) -> String {
    format!("{param}-{part}-{row}-{at}")
}

/// Whether the start of a run is told to be after the stage that the reader is at.
fn is_too_late(cx: &Context, field: Field) -> bool {
    field == Field::Began && cx.state.begins_too_late()
}

fn said_back(cx: &Context, field: Field, read: Option<Result<Moment, Misread>>) -> Html {
    let now = Moment::Time(cx.state.now);
    let (key, moment) = match (read, field) {
        (Some(Err(misread)), _) => (misread_words(misread), None),
        (Some(Ok(_)), _) if is_too_late(cx, field) => (key!("misread-after-the-stage"), None),
        (Some(Ok(read)), _) if cx.state.is_ahead(field) => (key!("typed-ahead"), Some(read)),
        (Some(Ok(read)), _) => (key!("typed-read"), Some(read)),
        (None, Field::Began) => (key!("typed-none"), None),
        (None, Field::Start) => (key!("typed-now"), Some(now)),
        (None, Field::OtherTime) => (key!("typed-present"), Some(now)),
    };
    match moment {
        Some(moment) => cx.say(key, &[("moment", Arg::Text(&cx.words.moment(moment)))]),
        None => cx.tell(key),
    }
}

/// Why a moment is not understood.
pub(super) fn misread_words(misread: Misread) -> Key {
    match misread {
        Misread::Unreadable => key!("misread"),
        Misread::NoSuchDay => key!("misread-no-such-day"),
        Misread::WrongWeekday => key!("misread-wrong-weekday"),
        Misread::DateOrTime => key!("misread-date-or-time"),
        Misread::MorningOrAfternoon => key!("misread-morning-or-afternoon"),
        Misread::SkippedByClocks => key!("misread-skipped-by-clocks"),
    }
}
