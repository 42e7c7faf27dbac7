//! Every key of a policy's files with what it is for and an example, for people: made from the tables that reading uses.

use super::schema::{examples, help};
use super::tables::{Holds, TableKind};
use crate::document::read::statement::Statement;
use crate::document::welsh::WORDS;
use crate::policy::AGENCY_KINDS;

/// Markdown: the tables of keys, then what statements there are, then the forms of phrases.
pub fn key_reference() -> String {
    let mut text = String::new();
    // A decision has the keys of any action.
    for kind in TableKind::ALL.into_iter().filter(|kind| *kind != TableKind::Decision) {
        let (written, what) = (kind.written(), kind.what());
        text.push_str(&format!("### `{written}`\n{what}\n\n| key | what it says | example |\n| --- | --- | --- |\n"));
        for key in kind.keys() {
            let must = if key.required { " Has to be there." } else { "" };
            text.push_str(&format!(
                "| `{}` | {}{must} | `{} = {}` |\n",
                key.name,
                cell(key.help),
                key.name,
                cell(&key.example)
            ));
        }
        let may = kind.statements();
        if !may.is_empty() {
            text.push_str(&format!("\nIn it may stand: {}.\n", may.join("s, ") + "s"));
        }
        text.push('\n');
    }
    let words: Vec<String> = WORDS.iter().map(|key| format!("`{key}`")).collect();
    text.push_str(&format!(
        "### `policy.cy.toml`\nThe policy's words in Welsh, each in the table in which policy.toml has the English. Words stand behind {}, behind the names of notes and outcomes, and behind the ids of `[agencies]`, `[posts]`, `[events]` and of a question's `choices`; what posts are called in contacts.toml stands under `[contacts.ROW]`. A list has as many texts as the policy's, in its order. Anything else is an error.\n\n",
        words.join(", ")
    ));
    text.push_str("### Names that say what a statement is\nA name begins with one of these words; a second of the same kind gets more: `escalate-night`.\n\n| first word | what it is |\n| --- | --- |\n");
    for statement in [Statement::Action, Statement::Note, Statement::Cap, Statement::Option] {
        for word in statement.first_words() {
            text.push_str(&format!("| `{word}` | {} |\n", cell(help(word))));
        }
    }
    text.push_str("\n### Phrases\n| of | for example |\n| --- | --- |\n");
    for (name, holds) in [
        ("limit", Holds::Limit),
        ("who, to", Holds::People),
        ("after", Holds::After),
        ("then", Holds::Then),
        ("covers", Holds::Covers),
        ("state", Holds::State),
        ("dates", Holds::Date),
    ] {
        let shown: Vec<String> = examples(holds).iter().map(|example| format!("`{example}`")).collect();
        text.push_str(&format!("| {name} | {} |\n", shown.join(", ")));
    }
    text.push_str("| hours | `working days 09:00 to 17:00`, `every day 21:00 to 07:00`, `Friday 09:00 to 16:30, not bank holidays`, `weekends all day`, `outside office`, `not stated` |\n");
    let kinds: Vec<String> = AGENCY_KINDS.iter().map(|kind| format!("`{kind}`")).collect();
    text.push_str(&format!("| kinds of agency | {} |\n", kinds.join(", ")));
    text
}

/// Words in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
