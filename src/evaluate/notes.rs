//! What a document says beside its actions, as answers give it.

use crate::answer::{Conflict, Elsewhere, NoteAnswer};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::ladder::conditional;
use crate::policy::phrase::Then;
use crate::policy::{Note, NoteKind};

/// Notes that hold in this case; conflicts and other procedures stand elsewhere in an answer. Rule 60.
pub(crate) fn note_answers<'a>(case: &Case<'a>, notes: &'a [Note]) -> Vec<NoteAnswer<'a>> {
    let mut answers = Vec::new();
    add_notes(case, notes, &mut answers);
    answers
}

/// Adds such notes.
pub(crate) fn add_notes<'a>(case: &Case<'a>, notes: &'a [Note], to: &mut Vec<NoteAnswer<'a>>) {
    for note in notes {
        if !matches!(note.kind, NoteKind::Conflict | NoteKind::Instead) && case.truth(&note.when) != Truth::No {
            to.push(note_answer(case, note));
        }
    }
}

fn note_answer<'a>(case: &Case<'a>, note: &'a Note) -> NoteAnswer<'a> {
    NoteAnswer {
        kind: note.kind,
        note,
        is_about_next: note.is_about_next(),
        text: &note.says,
        short: note.short.as_deref(),
        then: note.then.as_ref(),
        unknown: case.unanswered(&note.when),
        cite: &note.cite,
    }
}

/// A contradiction as an answer has it, where no limit of it counts. Rule 52.
pub(crate) fn conflict_answer<'a>(case: &Case<'a>, note: &'a Note) -> Conflict<'a> {
    Conflict {
        note,
        text: &note.says,
        short: note.short.as_deref(),
        limit: note.limit.as_ref(),
        due: None,
        rules: false,
        unknown: case.unanswered(&note.when),
        cite: &note.cite,
    }
}

/// Adds other procedures that may be the reader's.
pub(crate) fn add_elsewhere<'a>(case: &Case<'a>, notes: &'a [Note], to: &mut Vec<Elsewhere<'a>>) {
    for note in notes {
        if note.kind == NoteKind::Instead && case.truth(&note.when) != Truth::No {
            to.push(elsewhere_answer(case, note));
        }
    }
}

/// Another procedure whose condition is known to hold: it is the whole answer. Rule 13.
pub(crate) fn whole_answer<'a>(case: &Case<'a>, notes: &'a [Note]) -> Option<&'a Note> {
    let is_whole =
        |note: &&'a Note| note.kind == NoteKind::Instead && conditional(note) && case.truth(&note.when) == Truth::Yes;
    notes.iter().find(is_whole)
}

pub(crate) fn elsewhere_answer<'a>(case: &Case<'a>, note: &'a Note) -> Elsewhere<'a> {
    Elsewhere {
        condition_words: note.condition_words.as_deref(),
        unknown: case.unanswered(&note.when),
        says: &note.says,
        then: note.then.as_ref().filter(|then| **then != Then::NotStated),
        cite: &note.cite,
    }
}
