//! What a document says beside its actions, as answers give it.

use crate::answer::{Elsewhere, NoteAnswer};
use crate::case::{Case, Truth};
use crate::ladder::conditional;
use crate::phrase::Then;
use crate::policy::{Note, NoteKind};

/// Notes that hold in this case; conflicts and other procedures stand elsewhere in an answer.
pub(crate) fn note_answers(case: &Case, notes: &[Note]) -> Vec<NoteAnswer> {
    let shown = notes.iter().filter(|note| !matches!(note.kind, NoteKind::Conflict | NoteKind::Instead));
    shown
        .filter(|note| case.truth(&note.when) != Truth::No)
        .map(|note| NoteAnswer {
            kind: note.kind,
            address: note.address.clone(),
            text: note.says.clone(),
            then: note.then.as_ref().map(then_words),
            cite: note.cite.clone(),
        })
        .collect()
}

/// Other procedures that may be the reader's.
pub(crate) fn elsewhere(case: &Case, notes: &[Note]) -> Vec<Elsewhere> {
    let instead = notes.iter().filter(|note| note.kind == NoteKind::Instead);
    instead.filter(|note| case.truth(&note.when) != Truth::No).map(elsewhere_answer).collect()
}

/// Another procedure whose condition is known to hold: it is the whole answer. Rule 3.
pub(crate) fn whole_answer(case: &Case, notes: &[Note]) -> Option<Elsewhere> {
    let instead = notes.iter().filter(|note| note.kind == NoteKind::Instead && conditional(note));
    instead.filter(|note| case.truth(&note.when) == Truth::Yes).map(elsewhere_answer).next()
}

fn elsewhere_answer(note: &Note) -> Elsewhere {
    let then = note.then.as_ref().filter(|then| **then != Then::NotStated).map(then_words);
    Elsewhere { says: note.says.clone(), then, cite: note.cite.clone() }
}

/// Where something leads, by id; several stages are joined by "or", as in the policy file.
pub(crate) fn then_words(then: &Then) -> String {
    match then {
        Then::Stages(stages) => stages.join(" or "),
        Then::Pathway(id) | Then::Board(id) | Then::Address(id) => id.clone(),
        Then::NotStated => "not stated".to_owned(),
    }
}
