//! What each kind of statement is for, as an editor shows it.

use crate::document::read::statement::Statement;

/// The definition that a statement of this first word follows.
pub(super) fn definition(statement: Statement, first_word: &str) -> &'static str {
    match (statement, first_word) {
        (Statement::Action, "decide") => "decision",
        (Statement::Action, _) => "action",
        (Statement::Note, "silent") => "silent",
        (Statement::Note, "pace") => "pace",
        (Statement::Note, "instead") => "instead",
        (Statement::Note, _) => "note",
        (Statement::Cap, _) => "cap",
        (Statement::Option, _) => "option",
    }
}

/// What a statement of this first word says.
pub(in crate::document::authoring) fn help(first_word: &str) -> &'static str {
    match first_word {
        "danger" => "Action: the policy's own route when somebody is in immediate danger.",
        "consult" => "Action: ask for advice.",
        "raise" => "Action: raise the disagreement.",
        "escalate" => "Action: take it further up.",
        "refer" => "Action: use another route, perhaps at the same time.",
        "respond" => "Action: answer.",
        "meet" => "Action: meet.",
        "resolve" => "Action: settle it.",
        "decide" => "Action: decide. It may list its outcomes as option-….",
        "confirm" => "Action: confirm the outcome.",
        "notify" => "Action: tell somebody.",
        "record" => "Action: write it down.",
        "principle" => "Note: how people should go about it.",
        "scope" => "Note: what it is for, and what not.",
        "pace" => "Note: how fast it should go, in the document's words. A part of a sentence.",
        "instead" => "Note: another way, which the document excludes or sends elsewhere.",
        "entry" => "Note: where to begin.",
        "power" => "Note: what a stage can or cannot order.",
        "learning" => "Note: what follows a resolution.",
        "conflict" => "Note: the document says two things. It may carry the other limit.",
        "reading" => "Note: what the guide had to decide. It is shown as our reading, never as the document's.",
        "silent" => "Note: the document does not say. A part of a sentence.",
        "check" => "Note: the transcription is doubtful, see the original.",
        "unattributed" => "Note: a detail was left out because it cannot be told whose it is.",
        "cap" => "A limit over a run of stages.",
        "option" => "An outcome of the decision.",
        _ => "",
    }
}
