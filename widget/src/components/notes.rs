//! What else the document says here: silences, conflicts, caps, where else to go, and its principles.

use super::due::disagreement;
use crate::page::{Page, sentence};
use escalation::answer::{CapAnswer, Guide, NoteAnswer};
use escalation::policy::NoteKind;
use escalation::words::Arg;
use yew::prelude::*;

/// What the reader has to know beside the duties; principles and scope open on demand.
pub(super) fn notes(page: &Page, guide: &Guide) -> Html {
    let background =
        |note: &&NoteAnswer| matches!(note.kind, NoteKind::Principle | NoteKind::Scope | NoteKind::Learning);
    let (behind, ahead): (Vec<&NoteAnswer>, Vec<&NoteAnswer>) = guide.notes.iter().partition(background);
    let something =
        !ahead.is_empty() || !guide.silences.is_empty() || !guide.conflicts.is_empty() || !guide.caps.is_empty();
    html! {
        <>
            if something {
                <section class="card notes">
                    {page.heading(1, "card__title", page.say("heading-notes", &[]))}
                    { for guide.conflicts.iter().map(|conflict| disagreement(page, conflict)) }
                    { for guide.caps.iter().map(|one| cap(page, one)) }
                    { for ahead.into_iter().map(|one| note(page, one)) }
                    { for guide.silences.iter().map(|silence| html! { <p class="note note--silent">{page.words.silence(silence, guide)}</p> }) }
                </section>
            }
            if !behind.is_empty() {
                <details class="more more--behind">
                    <summary>{page.say("background-heading", &[])}</summary>
                    { for behind.into_iter().map(|one| note(page, one)) }
                </details>
            }
        </>
    }
}

/// One thing that the document says, or does not.
pub(super) fn note(page: &Page, note: &NoteAnswer) -> Html {
    let (class, words) = match note.kind {
        NoteKind::Silent => ("note note--silent", html! { {page.words.silent(&note.text)} }),
        _ => ("note", page.policy(&note.text)),
    };
    html! { <p {class}>{words}{page.cite(&note.cite)}</p> }
}

/// A limit over several stages.
fn cap(page: &Page, cap: &CapAnswer) -> Html {
    let words = page.words.limit(&cap.limit);
    html! {
        <div class={if cap.bites { "note note--bites" } else { "note" }}>
            <p>
                <strong>{page.say("cap", &[("limit", Arg::Text(&words))])}</strong>
                { for cap.due.map(|due| html! { <>{" "}{sentence(&page.words.by(due))}{"."}</> }) }
                {page.cite(&cap.cite)}
            </p>
            { for cap.why.iter().map(|why| html! { <p>{page.words.why(why)}</p> }) }
            { for page.words.assumptions(&cap.assumes).map(|words| html! { <p>{sentence(&words)}{"."}</p> }) }
            { for cap.conflicts.iter().map(|conflict| disagreement(page, conflict)) }
            { for cap.notes.iter().map(|one| note(page, one)) }
        </div>
    }
}

/// Another procedure; where it is the whole answer it stands first.
pub(super) fn elsewhere(page: &Page, guide: &Guide) -> Html {
    if guide.elsewhere.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card elsewhere">
            {page.heading(1, "card__title", page.say("heading-elsewhere", &[]))}
            { for guide.elsewhere.iter().map(|other| html! {
                <p class="note">
                    {page.policy(&other.says)}
                    { for other.then.iter().filter(|then| then.starts_with("https://")).map(|then| html! {
                        <>{" "}<a href={then.clone()}>{then.clone()}</a></>
                    }) }
                    {page.cite(&other.cite)}
                </p>
            }) }
        </section>
    }
}
