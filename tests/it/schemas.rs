//! The JSON Schemas that editors use: they stand in `policies/schema`, accept every file, and see the mistakes that a
//! schema can see.

use crate::boards::root;
use crate::problems::{CONTACTS, MISTAKES, Mistake, POLICY};
use boon::{Compiler, SchemaIndex, Schemas};
use escalation::document::authoring::{calendar_schema, contacts_schema, policy_schema, welsh_schema};
use serde_json::Value;
use std::fs;

/// The schemas by the name of their file.
fn schemas() -> [(&'static str, Value); 4] {
    [
        ("policy.schema.json", policy_schema()),
        ("contacts.schema.json", contacts_schema()),
        ("calendar.schema.json", calendar_schema()),
        ("welsh.schema.json", welsh_schema()),
    ]
}

/// The schemas, compiled by a validator.
struct Validator {
    schemas: Schemas,
    policy: SchemaIndex,
    contacts: SchemaIndex,
    calendar: SchemaIndex,
    welsh: SchemaIndex,
}

impl Validator {
    fn new() -> Validator {
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        let [policy, contacts, calendar, welsh] = self::schemas().map(|(name, schema)| {
            compiler.add_resource(name, schema).unwrap();
            compiler.compile(name, &mut schemas).unwrap()
        });
        Validator { schemas, policy, contacts, calendar, welsh }
    }

    /// What is wrong with a file, if anything.
    fn complaint(&self, schema: SchemaIndex, value: &Value) -> Option<String> {
        self.schemas.validate(value, schema).err().map(|error| error.to_string())
    }
}

fn toml(text: &str) -> Option<Value> {
    toml::from_str::<Value>(text).ok()
}

#[test]
fn the_schema_files_are_those_of_the_program() {
    let mut written = Vec::new();
    for (name, schema) in schemas() {
        let path = root().join("policies/schema").join(name);
        let expected = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
        if fs::read_to_string(&path).unwrap_or_default() != expected {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, expected).unwrap();
            written.push(name);
        }
    }
    assert_eq!(written, [""; 0], "these were out of date and have been written anew: look at them and commit them");
}

#[test]
fn the_schemas_accept_every_file() {
    let validator = Validator::new();
    let mut seen = 0;
    for folder in ["policies", "tests/policies"] {
        for board in fs::read_dir(root().join(folder)).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
            for file in fs::read_dir(board.path()).unwrap().flatten() {
                let name = file.file_name().into_string().unwrap();
                let text = fs::read_to_string(file.path()).unwrap();
                let (schema, value) = match name.split('.').next().unwrap() {
                    "policy" if name.ends_with(".cy.toml") => (validator.welsh, toml(&text).unwrap()),
                    "policy" if name.ends_with(".toml") => (validator.policy, toml(&text).unwrap()),
                    "contacts" if name.ends_with(".toml") => (validator.contacts, toml(&text).unwrap()),
                    _ if board.file_name() == "calendars" => (validator.calendar, serde_json::from_str(&text).unwrap()),
                    _ => continue,
                };
                assert_eq!(validator.complaint(schema, &value), None, "{}", file.path().display());
                seen += 1;
            }
        }
    }
    assert!(seen >= 15, "only {seen} files");
}

#[test]
fn the_schema_of_words_in_welsh_takes_words_alone() {
    let validator = Validator::new();
    let is_taken = |text: &str| validator.complaint(validator.welsh, &toml(text).unwrap()).is_none();
    for words in [
        "[agencies]\nhealth = \"Iechyd\"",
        "[steps.one]\nlabel = \"Cam 1\"\nsilent-who = \"pwy\"\nraise = { does = \"Dweud.\", principle = \"Gwrando.\" }",
        "[steps.one.decide]\noption-agree = \"Cytuno.\"",
        "[forms.letter]\nfields = [\"Cam\"]",
    ] {
        assert!(is_taken(words), "{words}");
    }
    for other in [
        "[policy]\ndivision = \"england-and-wales\"",
        "[steps.one]\nafter = \"decision\"",
        "[steps.one.raise]\nlimit = \"2 diwrnod\"",
        "[steps.one]\ncite = \"1\"",
        "[hours]\noffice = \"dydd Llun\"",
    ] {
        assert!(!is_taken(other), "{other}");
    }
}

/// Mistakes that a schema cannot see: names that lead nowhere, paragraphs and statements that are missing.
fn is_beyond_a_schema(problem: &str) -> bool {
    let about = [
        "cite is missing",
        "is not listed in stages",
        "which is not written",
        "of the stages",
        "a post of [posts]",
        "an event of [events]",
        "a form of [forms]",
        "of [hours]",
        "is never used",
        "write one of its fields",
        "before in_force_from",
        "2019-02-30",
        "give it another name",
        "is also the kind of",
        "only the outcome of a decision",
        "stages has \"resolved\"",
        "have no if",
        "has neither",
        "has no action",
        "says neither",
        "has \"your\"",
        "has a limit",
        "write it without spaces",
        "write own, other or each before it",
        "several only if all are stages",
        "when: ",
        "when has ",
        "a stage: one",
        "agency has \"hospitals\"",
        "the smaller number of a range first",
        "says is \"Who it is.\"",
        "stands beside the state",
        "without a side",
        "leads in a circle",
        "is \"If no reply",
        "but is read after",
        "look at the document again",
        "give it another name",
        "is also the kind of",
        "in quotation marks of its own",
        "has lost its first 0",
        "a 0 too many",
        "a curly apostrophe",
        "leave mailto: out",
    ];
    about.iter().any(|about| problem.contains(about))
}

#[test]
fn the_schemas_see_what_a_schema_can_see() {
    let validator = Validator::new();
    let mut seen = 0;
    for Mistake(right, wrong, problems) in MISTAKES {
        let files = [(validator.policy, POLICY), (validator.contacts, CONTACTS)];
        let files = files.map(|(schema, text)| (schema, toml(&text.replacen(right, wrong, 1))));
        // What is not TOML the editor tells itself.
        let [(_, Some(_)), (_, Some(_))] = &files else { continue };
        let is_seen =
            files.iter().any(|(schema, value)| validator.complaint(*schema, value.as_ref().unwrap()).is_some());
        if problems.iter().all(|problem| is_beyond_a_schema(problem)) {
            continue;
        }
        assert!(is_seen, "the schema takes {wrong}");
        seen += 1;
    }
    assert!(seen > 35, "only {seen} mistakes");
}
