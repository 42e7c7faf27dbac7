//! What else the document says here: silences, conflicts, caps, where else to go, and its principles.

use super::due::{cap_counted, disagreement};
use crate::markup::Pen;
use escalation::answer::{CapAnswer, Elsewhere, Guide, NoteAnswer, Silence};
use escalation::key;
use escalation::policy::NoteKind;
use escalation::policy::phrase::Then;
use escalation::say::words::Arg;

/// What the reader has to know beside the duties; principles and scope open on demand.
pub(super) fn notes(pen: &mut Pen, guide: &Guide) {
    let (behind, ahead): (Vec<&NoteAnswer>, Vec<&NoteAnswer>) = guide
        .notes
        .iter()
        .partition(|note| matches!(note.kind, NoteKind::Principle | NoteKind::Scope | NoteKind::Learning));
    let silences: Vec<&Silence> = guide.silences.iter().filter(|silence| !said_with_post(guide, silence)).collect();
    pen.group();
    if !(ahead.is_empty() && silences.is_empty() && guide.conflicts.is_empty() && guide.caps.is_empty()) {
        pen.card("card notes", key!("heading-notes"));
        for conflict in &guide.conflicts {
            disagreement(pen, conflict);
        }
        for one in &guide.caps {
            whole_cap(pen, one);
        }
        for one in ahead {
            note(pen, one);
        }
        for silence in silences {
            pen.leaf("p", "note note--silent", &pen.words().silence(silence, guide));
        }
        pen.close();
    }
    if !behind.is_empty() {
        pen.more("more more--behind", key!("background-heading"));
        for one in behind {
            note(pen, one);
        }
        pen.close();
    }
    pen.close();
}

/// Whether those to go to are shown with the words that there are no details.
fn said_with_post(guide: &Guide, silence: &Silence) -> bool {
    matches!(silence, Silence::Contact(post) if guide.escalate_to.iter().any(|row| row.post == *post))
}

/// One thing that the document says, or does not.
pub(super) fn note(pen: &mut Pen, note: &NoteAnswer) {
    if note.kind == NoteKind::Silent {
        pen.open("p", "note note--silent");
        pen.text(&pen.words().silent(note.text));
    } else {
        pen.open("p", "note");
        pen.policy(note.text);
    }
    pen.cite(note.cite);
    pen.close();
}

/// A limit over several stages, with when it ends or why that is not known.
pub(super) fn cap(pen: &mut Pen, cap: &CapAnswer) {
    let words = pen.words();
    pen.open("p", "");
    pen.leaf_said("strong", "", key!("cap"), &[("limit", Arg::Text(&words.limit(cap.limit)))]);
    if let Some(due) = cap.due {
        pen.text(" ");
        pen.sentence(&words.by(due));
        pen.text(".");
    }
    pen.cite(cap.cite);
    pen.close();
    if let Some(why) = &cap.why {
        pen.leaf("p", "", &words.why(why));
    }
}

/// The same, with what it assumes and what else is said of it.
fn whole_cap(pen: &mut Pen, one: &CapAnswer) {
    pen.open("div", if one.bites { "note note--bites" } else { "note" });
    cap(pen, one);
    if let Some(assumes) = pen.words().assumptions(&one.assumes) {
        pen.open("p", "");
        pen.sentence(&assumes);
        pen.text(".");
        pen.close();
    }
    cap_counted(pen, one);
    for conflict in &one.conflicts {
        disagreement(pen, conflict);
    }
    for one in &one.notes {
        note(pen, one);
    }
    pen.close();
}

/// Another procedure; where it is the whole answer it stands first.
pub(super) fn elsewhere(pen: &mut Pen, guide: &Guide) {
    pen.group();
    if !guide.elsewhere.is_empty() {
        pen.card("card elsewhere", key!("heading-elsewhere"));
        for other in &guide.elsewhere {
            other_procedure(pen, other);
        }
        pen.close();
    }
    pen.close();
}

fn other_procedure(pen: &mut Pen, other: &Elsewhere) {
    pen.open("p", "note");
    pen.policy(other.says);
    if let Some(Then::Address(then)) = other.then {
        pen.text(" ");
        pen.open("a", "");
        pen.attribute("href", then);
        pen.text(then);
        pen.close();
    }
    pen.cite(other.cite);
    pen.close();
}
