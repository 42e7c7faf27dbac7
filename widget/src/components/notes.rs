//! What else the document says here: silences, conflicts, caps, where else to go, and its principles.

use super::due::disagreement;
use crate::markup::{all, el};
use crate::page::{Page, sentence};
use escalation::answer::{CapAnswer, Elsewhere, Guide, NoteAnswer, Silence};
use escalation::policy::NoteKind;
use escalation::words::Arg;
use yew::prelude::*;

/// What the reader has to know beside the duties; principles and scope open on demand.
pub(super) fn notes(page: &Page, guide: &Guide) -> Html {
    let (mut ahead, mut behind) = (Vec::new(), Vec::new());
    ahead.extend(guide.conflicts.iter().map(|conflict| disagreement(page, conflict)));
    ahead.extend(guide.caps.iter().map(|one| whole_cap(page, one)));
    for one in &guide.notes {
        let background = matches!(one.kind, NoteKind::Principle | NoteKind::Scope | NoteKind::Learning);
        if background { &mut behind } else { &mut ahead }.push(note(page, one));
    }
    for silence in guide.silences.iter().filter(|silence| !said_with_post(guide, silence)) {
        ahead.push(el("p", "note note--silent").words(&page.words.silence(silence, guide)).end());
    }
    let mut parts = Vec::new();
    if !ahead.is_empty() {
        parts.push(page.card("card notes", "heading-notes").each(ahead).end());
    }
    if !behind.is_empty() {
        let more = el("details", "more more--behind").add(el("summary", "").add(page.tell("background-heading")).end());
        parts.push(more.each(behind).end());
    }
    all(parts)
}

/// Whether those to go to are shown with the words that there are no details.
fn said_with_post(guide: &Guide, silence: &Silence) -> bool {
    matches!(silence, Silence::Contact(post) if guide.escalate_to.iter().any(|row| row.post == *post))
}

/// One thing that the document says, or does not.
pub(super) fn note(page: &Page, note: &NoteAnswer) -> Html {
    let line = match note.kind {
        NoteKind::Silent => el("p", "note note--silent").words(&page.words.silent(&note.text)),
        _ => el("p", "note").add(page.policy(&note.text)),
    };
    line.add(page.cite(&note.cite)).end()
}

/// A limit over several stages, with when it ends or why that is not known.
pub(super) fn cap(page: &Page, cap: &CapAnswer) -> Html {
    let limit = page.say("cap", &[("limit", Arg::Text(&page.words.limit(&cap.limit)))]);
    let mut line = el("p", "").add(el("strong", "").add(limit).end());
    if let Some(due) = cap.due {
        line = line.words(" ").words(&sentence(&page.words.by(due))).words(".");
    }
    let line = line.add(page.cite(&cap.cite)).end();
    let why = cap.why.as_ref().map(|why| el("p", "").words(&page.words.why(why)).end());
    all(vec![line, why.unwrap_or_default()])
}

/// The same, with what it assumes and what else is said of it.
fn whole_cap(page: &Page, one: &CapAnswer) -> Html {
    let mut block = el("div", if one.bites { "note note--bites" } else { "note" }).add(cap(page, one));
    if let Some(words) = page.words.assumptions(&one.assumes) {
        block = block.add(el("p", "").words(&sentence(&words)).words(".").end());
    }
    block
        .each(one.conflicts.iter().map(|conflict| disagreement(page, conflict)))
        .each(one.notes.iter().map(|one| note(page, one)))
        .end()
}

/// The other procedure that is the whole answer.
pub(super) fn only_elsewhere(guide: &Guide) -> Option<&Elsewhere> {
    guide.elsewhere.first().filter(|_| guide.actions.is_empty())
}

/// Another procedure; where it is the whole answer it stands first.
pub(super) fn elsewhere(page: &Page, guide: &Guide) -> Html {
    if guide.elsewhere.is_empty() {
        return Html::default();
    }
    let others = guide.elsewhere.iter().map(|other| other_procedure(page, other));
    page.card("card elsewhere", "heading-elsewhere").each(others).end()
}

fn other_procedure(page: &Page, other: &Elsewhere) -> Html {
    let mut line = el("p", "note").add(page.policy(&other.says));
    if let Some(then) = other.then.as_ref().filter(|then| then.starts_with("https://")) {
        line = line.words(" ").add(el("a", "").attribute("href", then).words(then).end());
    }
    line.add(page.cite(&other.cite)).end()
}
