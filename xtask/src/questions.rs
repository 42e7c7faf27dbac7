//! The published question set: hard questions with worked answers, from the tables of the boards whose documents are published.
//!
//! `tests/questions/README.md` says what the file holds. A question is a case of `tests/tables` without what only this
//! project's words could meet; nothing is asked of our own program, so that the answers stay those of the documents.

use crate::paths::root;
use anyhow::{Context, Error, Result, bail};
use escalation::health::cases::{Case, read};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

/// How many are published.
const PUBLISHED: usize = 300;

/// The boards whose documents anybody can read.
const BOARDS: [&str; 5] = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"];

/// A question with its worked answer: one line of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Question {
    id: String,
    board: String,
    ask: BTreeMap<String, String>,
    /// What the case is about, and the paragraph that the answer rests on.
    why: String,
    /// How the days were counted, where somebody wrote it down.
    #[serde(skip_serializing_if = "Option::is_none")]
    working: Option<String>,
    checks: Vec<Value>,
}

/// The file, from the root of the project.
fn file() -> PathBuf {
    root().join("tests/questions/questions.jsonl")
}

/// Writes the questions anew from the tables: those that are published stay as far as their cases are still there, and
/// where some are lacking, the cases that ask most take their place.
///
/// # Errors
/// A table cannot be read, or has too few cases.
pub(crate) fn write() -> Result<()> {
    let cases = cases()?;
    let published: HashSet<String> = published().unwrap_or_default().into_iter().map(|question| question.id).collect();
    let mut chosen: Vec<(usize, &Question)> = cases.iter().enumerate().collect();
    chosen.sort_by_key(|(place, question)| {
        (!published.contains(&question.id), std::cmp::Reverse(question.checks.len()), *place)
    });
    chosen.truncate(PUBLISHED);
    if chosen.len() < PUBLISHED {
        bail!("The tables have {} cases that can be asked of any program; {PUBLISHED} are wanted", chosen.len());
    }
    chosen.sort_by_key(|(place, _)| *place);
    let lines: Vec<String> =
        chosen.into_iter().map(|(_, question)| serde_json::to_string(question)).collect::<Result<_, _>>()?;
    fs::write(file(), lines.join("\n") + "\n")?;
    println!("{PUBLISHED} questions of {} cases stand in tests/questions/questions.jsonl", cases.len());
    Ok(())
}

fn published() -> Result<Vec<Question>> {
    let text = fs::read_to_string(file())?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// Every case that asks something of any program, board by board.
fn cases() -> Result<Vec<Question>> {
    let mut questions = Vec::new();
    for board in BOARDS {
        let path = format!("tests/tables/{board}.toml");
        let text = fs::read_to_string(root().join(&path)).context(path.clone())?;
        let read = read(&text).map_err(Error::msg).context(path)?;
        let workings = text.split("[[case]]").skip(1).map(working);
        for (case, working) in read.iter().zip(workings) {
            questions.extend(question(case, board, working)?);
        }
    }
    // Two cases may ask the same and expect different things; the same twice would be one question.
    let mut seen = HashMap::new();
    for question in &questions {
        if let Some(other) = seen.insert(&question.id, &question.why) {
            bail!("{}: “{}” and “{other}” are the same question", question.board, question.why);
        }
    }
    Ok(questions)
}

/// The comments of a case, which say how its days were counted.
fn working(case: &str) -> Option<String> {
    let lines = case.trim_start().lines().take_while(|line| !line.trim().is_empty());
    let comments: Vec<&str> = lines.filter_map(|line| line.strip_prefix('#')).map(str::trim).collect();
    (!comments.is_empty()).then(|| comments.join(" "))
}

/// The question that a case is for any program, if it is one. What only this project's words could meet is left out.
fn question(case: &Case, board: &str, working: Option<String>) -> Result<Option<Question>> {
    let mut checks = Checks::default();
    checks.people(case);
    checks.dates(case);
    checks.rest(case);
    if checks.0.is_empty() {
        return Ok(None);
    }
    let (ask, why) = (case.asked(), case.why().to_owned());
    let content = serde_json::to_vec(&(board, &ask, &why))?;
    let hash: String = Sha256::digest(content).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let id = format!("{board}-{hash}");
    Ok(Some(Question { id, board: board.to_owned(), ask, why, working, checks: checks.0 }))
}

/// What is asked, check by check.
#[derive(Default)]
struct Checks(Vec<Value>);

impl Checks {
    /// The fact is exactly this.
    fn is(&mut self, of: &str, value: impl Into<Value>) {
        self.0.push(json!({ "of": of, "is": value.into() }));
    }

    fn maybe(&mut self, of: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.is(of, value.as_str());
        }
    }

    fn each(&mut self, of: &str, values: &BTreeMap<String, String>) {
        for (id, value) in values {
            self.is(&format!("{of}.{id}"), value.as_str());
        }
    }

    /// The fact is a text with this part, in letters of any size.
    fn contains(&mut self, of: &str, part: &str) {
        self.0.push(json!({ "of": of, "contains": part }));
    }

    /// The fact is a list, and these are on it.
    fn has(&mut self, of: &str, values: &[String]) {
        self.0.extend(values.iter().map(|value| json!({ "of": of, "has": value })));
    }

    /// The fact is a list, and these are not on it.
    fn lacks(&mut self, of: &str, values: &[String]) {
        self.0.extend(values.iter().map(|value| json!({ "of": of, "lacks": value })));
    }

    fn people(&mut self, case: &Case) {
        match &case.who {
            Some(who) if who.is_empty() => self.is("who", Value::Array(Vec::new())),
            who => {
                for (place, part) in who.iter().flatten().enumerate() {
                    self.contains(&format!("who.{}", place + 1), part);
                }
            }
        }
        match case.who_first.as_deref() {
            Some("nobody") => self.is("who", Value::Array(Vec::new())),
            Some(part) => self.contains("who.1", part),
            None => {}
        }
        self.maybe("first.available", case.available.as_ref());
        self.maybe("first.until", case.until.as_ref());
        self.maybe("first.from", case.from.as_ref());
        self.maybe("first.state", case.state.as_ref());
        self.has("first.phones", case.phone.as_slice());
        self.has("first.emails", case.email.as_slice());
        self.0.extend(case.rows.iter().map(|parts| json!({ "of": "rows", "one_contains": parts })));
        self.0.extend(case.hides.iter().map(|part| json!({ "of": "rows", "none_contains": part })));
        self.each("duty", &case.duty);
    }

    fn dates(&mut self, case: &Case) {
        self.each("due", &case.due);
        self.each("longest", &case.longest);
        self.maybe("by_when", case.by_when.as_ref());
        self.maybe("stage_ends", case.stage_ends.as_ref());
        self.maybe("next", case.next.as_ref());
        self.maybe("next.begins", case.begins.as_ref());
        self.maybe("next.due", case.next_latest.as_ref());
        self.each("latest", &case.latest);
        self.each("position", &case.positions);
        self.maybe("cap", case.cap.as_ref());
        for (id, due) in &case.caps {
            match due.as_str() {
                "not shown" => self.lacks("caps", std::slice::from_ref(id)),
                due => self.is(&format!("cap.{id}"), due),
            }
        }
        if let Some(bites) = case.bites {
            self.is("cap.bites", bites);
        }
        for (of, dates) in [("running", &case.running), ("timeline", &case.timeline)] {
            if let Some(dates) = dates {
                self.is(of, json!(dates));
            }
        }
        match &case.overdue {
            Some(overdue) if overdue.is_empty() => self.is("overdue", Value::Array(Vec::new())),
            overdue => self.has("overdue", overdue.as_deref().unwrap_or_default()),
        }
    }

    fn rest(&mut self, case: &Case) {
        self.has("conflicts", &case.conflict);
        self.has("notify", &case.notify);
        self.has("notify_once_resolved", &case.resolved);
        self.has("warnings", &case.warnings);
        self.lacks("warnings", &case.not_warnings);
        self.has("needs", &case.needs);
        self.lacks("needs", &case.not_needs);
        for (id, options) in &case.options {
            self.is(&format!("options.{id}"), options.clone());
        }
        self.has("leads_to", &case.leads_to);
        self.maybe("way", case.way.as_ref());
        self.has("other_ways", &case.other_ways);
        match case.not_yours {
            Some(true) => self.has("warnings", &["not_your_pathway".to_owned()]),
            Some(false) => self.lacks("warnings", &["not_your_pathway".to_owned()]),
            None => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{PUBLISHED, cases, published};
    use std::collections::HashSet;

    #[test]
    fn every_published_question_is_a_case_as_it_stands_now() {
        let (cases, published) = (cases().unwrap(), published().unwrap());
        let ids: HashSet<&str> = published.iter().map(|question| question.id.as_str()).collect();
        assert_eq!((published.len(), ids.len()), (PUBLISHED, PUBLISHED));
        let differ = published.iter().filter(|question| !cases.contains(question)).map(|question| question.id.as_str());
        let differ: Vec<&str> = differ.collect();
        assert!(differ.is_empty(), "run `cargo xtask questions`, for the tables say otherwise now: {differ:?}");
    }
}
