//! Other ways: what a document excludes or sends elsewhere, offered, chosen or recognised. Rules 13 and 14.

use crate::answer::{Conflict, NeedChoice, OtherWay};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::clock::conflict_notes;
use crate::evaluate::ladder::conditional;
use crate::evaluate::notes::conflict_answer;
use crate::evaluate::who::post_rows;
use crate::policy::phrase::Then;
use crate::policy::{Note, Pathway};

/// The ways that a reader may choose, in the document's order: those of the stage, of the pathway and of the whole policy.
///
/// What was only assumed rules none of them out: choosing one is how a reader says that the assumption is wrong.
/// Rule 14.
pub(crate) fn offered<'a>(case: &Case<'a>, pathway: Option<&'a Pathway>, in_reach: &[&'a [Note]]) -> Vec<&'a Note> {
    let leads_here = |note: &Note| match (&note.then, pathway) {
        (Some(Then::Pathway(id)), Some(pathway)) => *id == pathway.id,
        _ => false,
    };
    let reaches = |note: &Note| in_reach.iter().any(|notes| notes.iter().any(|known| std::ptr::eq(known, note)));
    let ways = case.policy.other_ways();
    ways.filter(|note| reaches(note) && !leads_here(note) && !case.is_out_as_told(&note.when)).collect()
}

/// A way as an answer has it; `chosen` where it is the whole answer. Only then does it matter who holds its post.
pub(crate) fn other_way<'a>(case: &Case<'a>, note: &'a Note, chosen: bool) -> OtherWay<'a> {
    if chosen { way(case, note, true) } else { case.aside(|| way(case, note, false)) }
}

fn way<'a>(case: &Case<'a>, note: &'a Note, chosen: bool) -> OtherWay<'a> {
    let rows = || note.contact.as_ref().map(|post| post_rows(case, post)).unwrap_or_default();
    let recognised = || conditional(note) && case.truth(&note.when) == Truth::Yes;
    OtherWay {
        id: case.policy.way_id(note),
        condition_words: note.condition_words.as_deref(),
        says: &note.says,
        short: note.short.as_deref(),
        then: note.then.as_ref().filter(|then| **then != Then::NotStated),
        contacts: rows(),
        open: note.open.as_deref(),
        conflicts: conflicts(case, note),
        recognised: case.aside(recognised),
        chosen,
        cite: &note.cite,
    }
}

/// A way as a choice: in the words that say what sends somebody there.
pub(crate) fn way_choice<'a>(case: &Case<'a>, note: &'a Note) -> NeedChoice<'a> {
    let words = note.condition_words.as_deref().or(note.short.as_deref()).unwrap_or(&note.says);
    NeedChoice { id: case.policy.way_id(note), words: words.into(), condition_words: None }
}

/// Where the document says otherwise about a way: the conflicts beside it that bear its name or hold for just the same
/// readers.
fn conflicts<'a>(case: &Case<'a>, way: &'a Note) -> Vec<Conflict<'a>> {
    let about = |note: &&'a Note| note.name() == way.name() || conditional(way) && note.when == way.when;
    let found = conflict_notes(case, beside(case, way)).filter(about);
    let answer = |note: &'a Note| {
        let mut conflict = conflict_answer(case, note);
        if note.when == way.when {
            // What holds for just the same readers depends on nothing more.
            conflict.unknown = None;
        }
        conflict
    };
    found.map(answer).collect()
}

/// The notes of the scope that a way stands in.
fn beside<'a>(case: &Case<'a>, way: &Note) -> &'a [Note] {
    let mut having = case.policy.lists_of_notes().filter(|notes| notes.iter().any(|note| std::ptr::eq(note, way)));
    having.next().unwrap_or_default()
}
