//! Every key of a policy's files with what it is for and an example, for people: made from the tables that reading uses.

use super::schema::{examples, help};
use crate::document::read::keys::{self, Holds, Key, Shape};
use crate::document::read::statement::Statement;
use crate::policy::AGENCY_KINDS;

/// Each kind of table: how it is written, what it is, and its keys.
const TABLES: [(&str, &str, &Shape); 16] = [
    ("[policy]", "The document itself, and what holds everywhere.", &keys::POLICY),
    ("[policy.working_days]", "What the document says a working day is, where it says so.", &keys::WORKING_DAYS),
    ("[agencies]", "An id and the board's name for it, or a table with these keys.", &keys::AGENCY),
    ("[posts]", "An id and its title, or a table with these keys.", &keys::POST),
    ("[questions]", "A question that the answer depends on.", &keys::QUESTION),
    ("[forms.NAME]", "A form, or a message that the document marks.", &keys::FORM),
    ("[PATHWAY]", "One procedure. Its name is yours; its stages are tables in it.", &keys::PATHWAY),
    ("[PATHWAY.STAGE]", "A stage that the pathway lists.", &keys::STAGE),
    ("[PATHWAY.STAGE.ACTION]", "What somebody does: its name begins with its kind.", &keys::ACTION),
    ("option-…, in a decide", "An outcome: words alone, or a table with these keys.", &keys::OPTION),
    ("cap, in a pathway", "A limit over several stages.", &keys::CAP),
    ("a note", "Words alone, or a table with these keys.", &keys::NOTE),
    ("a pace note", "Words alone, or a table with these keys.", &keys::PACE),
    ("a silent note", "Words alone, or a table with these keys.", &keys::SILENT),
    ("an instead note", "Words alone, or a table with these keys.", &keys::INSTEAD),
    (
        "contacts.toml: [ROW]",
        "A row of the contact list. Its name is yours, and stays when the person changes.",
        &keys::CONTACT,
    ),
];

/// Markdown: the tables of keys, then what statements there are, then the forms of phrases.
pub fn key_reference() -> String {
    let mut text = String::new();
    for (written, what, shape) in TABLES {
        text.push_str(&format!("### `{written}`\n{what}\n\n| key | what it says | example |\n| --- | --- | --- |\n"));
        for key in shape.keys.iter().filter(|key| !is_of_conflicts(written, key)) {
            let must = if key.required { " Has to be there." } else { "" };
            text.push_str(&format!(
                "| `{}` | {}{must} | `{} = {}` |\n",
                key.name,
                cell(key.help),
                key.name,
                cell(&example(written, key))
            ));
        }
        let may: Vec<&str> = shape.statements.iter().map(|statement| statement.word()).collect();
        if !may.is_empty() {
            text.push_str(&format!("\nIn it may stand: {}.\n", may.join("s, ") + "s"));
        }
        text.push('\n');
    }
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

/// A limit is one of a conflict's keys; the other notes share its table and may not have one.
fn is_of_conflicts(written: &str, key: &Key) -> bool {
    key.name == "limit" && (written.contains("pace") || written.contains("silent"))
}

/// A key's example as it stands behind its `=`.
fn example(written: &str, key: &Key) -> String {
    let quoted = |text: &str| format!("\"{text}\"");
    let own = match key.name {
        "title" => match written {
            "[policy]" => "Resolving differences",
            "[posts]" => "line manager",
            "[forms.NAME]" => "Escalation form",
            "[PATHWAY]" => "Disagreement between agencies",
            "[PATHWAY.STAGE]" => "Line managers",
            _ => "Public Protection Sergeant",
        },
        "name" if written.starts_with("contacts") => "…",
        "short" if written == "[posts]" => "lead",
        "short" if written == "[PATHWAY.STAGE]" => "line managers",
        "board" => "Exampleshire Safeguarding Partnership",
        "area" => "Exampleshire",
        "edition" => "2nd edition",
        "website" | "source" => "https://example.org/policy",
        "based_on" => "region",
        "name" if key.holds == Holds::Words => "Exampleshire Police",
        "kind" => "police",
        "ask" => "Where do you work?",
        "label" => "Stage 2",
        "form" => "referral",
        "skip" => "own manager",
        "rota" => "1 week in 3 from 2026-11-23",
        "silence" => "agreement",
        "menu" => "option 2",
        "web_form" => "https://example.org/form",
        "says" if written.contains("working_days") => "Monday to Saturday, except bank holidays",
        "days" => "Monday to Saturday",
        "hours" => "09:00 to 17:00",
        "cut_off" => "16:00",
        "receipt" => "next working day",
        "first_day" => "counts",
        "post" | "via" | "contact" => "business-manager",
        "agency" => "police or health",
        "subject" => "Escalation",
        "stage_field" => "Stage",
        "due_field" => "Answer due",
        "how" => "in writing",
        "covers" => "stage-1 to stage-3",
        "then" => "stage-3",
        "open" => "which number to call",
        "if" if !written.contains("instead") => "the managers cannot agree",
        "after" if written == "[PATHWAY.STAGE.ACTION]" => "raise",
        "says" if written.contains("silent") => "who chairs the meeting",
        "says" if written.contains("instead") => "Follow the complaints procedure of the agency.",
        "short" if written.ends_with("note") && !written.contains("instead") => {
            "5 working days in 4.6, but 2 on page 6"
        }
        "as_of" => "2026-11",
        "in_force_from" => "2026-04",
        "review_due" => "2028-04-30",
        "does" => "Meet and go through the concern.",
        _ => "",
    };
    if !own.is_empty() {
        return quoted(own);
    }
    let is_words = matches!(
        key.holds,
        Holds::Words | Holds::Neutral | Holds::Clause | Holds::Sentence | Holds::Limit | Holds::People
    );
    if let Some(of_help) = key.help.split('"').nth(1).filter(|of_help| is_words && !of_help.contains('…')) {
        return quoted(of_help);
    }
    match key.holds {
        Holds::Choices => "{ city = \"in the city\", county = \"elsewhere\" }".to_owned(),
        Holds::When if written.contains("instead") => "{ same_agency = true }".to_owned(),
        Holds::When if written.starts_with("contacts") => "{ hours = \"office\" }".to_owned(),
        Holds::When => "{ agency = \"police or health\" }".to_owned(),
        Holds::True => "true".to_owned(),
        Holds::WorkingDays => "{ says = \"Monday to Saturday, except bank holidays\", cite = \"2.1\" }".to_owned(),
        Holds::ClosedDays => "{ \"2026-12-24\" = \"offices closed\" }".to_owned(),
        Holds::Addresses => "[\"ladder.two.notify\"]".to_owned(),
        Holds::List if key.name == "address" => "[\"1 High Street\", \"Exampleton\"]".to_owned(),
        Holds::Ids if key.name == "held_by" => "[\"chair\"]".to_owned(),
        Holds::Ids => "[\"stage-1\", \"stage-2\"]".to_owned(),
        Holds::List => "[\"Stage\", \"Answer due\"]".to_owned(),
        Holds::Phones => "[\"020 7946 0000 x12\"]".to_owned(),
        Holds::Emails => "[\"name@example.org\"]".to_owned(),
        Holds::Cite => quoted("4.2"),
        Holds::Division => quoted("england-and-wales"),
        Holds::Audience => quoted("adults"),
        Holds::Duty => quoted("must"),
        Holds::Clause => quoted("in the shortest time possible"),
        Holds::Sentence => quoted("Speak to each other first."),
        Holds::Neutral | Holds::Words => quoted("Line managers"),
        other => examples(other).first().map(|example| quoted(example)).unwrap_or_default(),
    }
}

/// Words in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{TABLES, example};
    use crate::document::read::keys::Holds;
    use crate::document::read::text::complaint;
    use crate::policy::phrase::Limit;
    use serde_json::Value;

    /// An example that its own reader refused would teach a mistake.
    #[test]
    fn every_example_is_toml_that_its_key_takes() {
        let mut seen = 0;
        for (written, _, shape) in TABLES {
            for key in shape.keys {
                let line = format!("{} = {}", key.name, example(written, key));
                let table: Value = toml::from_str(&line).unwrap_or_default();
                let value = table.get(key.name);
                assert!(value.is_some(), "{written}: {line}");
                if let Some(text) = value.and_then(Value::as_str) {
                    assert_eq!(complaint(text, key.holds), None, "{written}: {line}");
                    assert!(key.holds != Holds::Limit || Limit::parse(text).is_ok(), "{written}: {line}");
                    assert!(!matches!(key.holds, Holds::True | Holds::When), "{written}: {line}");
                }
                seen += 1;
            }
        }
        assert!(seen > 60, "only {seen} keys");
    }
}
