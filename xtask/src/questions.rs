//! The published question set: hard questions with worked answers, from the tables of the boards whose documents are published.
//!
//! `tests/questions/README.md` says what the file holds. A question is a case of `tests/tables` without what only this
//! project's words could meet; nothing is asked of our own program, so that the answers stay those of the documents.

use crate::paths::root;
use anyhow::{Context, Result, bail};
use escalation::health::cases::PRESENT;
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
        let table: Table = toml::from_str(&text).context(path)?;
        let workings = text.split("[[case]]").skip(1).map(working);
        for (case, working) in table.case.into_iter().zip(workings) {
            questions.extend(case.question(board, working)?);
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

#[derive(Deserialize)]
struct Table {
    case: Vec<Case>,
}

/// What of a case any program can be asked; `src/health/cases.rs` says what each part means.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Case {
    why: String,
    ask: BTreeMap<String, String>,
    who: Option<Vec<String>>,
    who_first: Option<String>,
    available: Option<String>,
    until: Option<String>,
    from: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    state: Option<String>,
    rows: Vec<Vec<String>>,
    hides: Vec<String>,
    due: BTreeMap<String, String>,
    longest: BTreeMap<String, String>,
    by_when: Option<String>,
    stage_ends: Option<String>,
    next: Option<String>,
    begins: Option<String>,
    next_latest: Option<String>,
    running: Option<BTreeMap<String, String>>,
    positions: BTreeMap<String, String>,
    timeline: Option<BTreeMap<String, String>>,
    latest: BTreeMap<String, String>,
    cap: Option<String>,
    bites: Option<bool>,
    caps: BTreeMap<String, String>,
    overdue: Option<Vec<String>>,
    conflict: Vec<String>,
    notify: Vec<String>,
    resolved: Vec<String>,
    warnings: Vec<String>,
    not_warnings: Vec<String>,
    needs: Vec<String>,
    not_needs: Vec<String>,
    options: BTreeMap<String, Vec<String>>,
    leads_to: Vec<String>,
    way: Option<String>,
    other_ways: Vec<String>,
    duty: BTreeMap<String, String>,
    not_yours: Option<bool>,
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
}

impl Case {
    /// The question that it is for any program, if it is one.
    fn question(&self, board: &str, working: Option<String>) -> Result<Option<Question>> {
        let mut checks = Checks::default();
        self.check_people(&mut checks);
        self.check_dates(&mut checks);
        self.check_rest(&mut checks);
        if checks.0.is_empty() {
            return Ok(None);
        }
        let mut ask = self.ask.clone();
        if !ask.contains_key("now") {
            let now = ask.get("at").cloned().unwrap_or_else(|| PRESENT.to_owned());
            ask.insert("now".to_owned(), now);
        }
        let content = serde_json::to_vec(&(board, &ask, &self.why))?;
        let hash: String = Sha256::digest(content).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let id = format!("{board}-{hash}");
        Ok(Some(Question { id, board: board.to_owned(), ask, why: self.why.clone(), working, checks: checks.0 }))
    }

    fn check_people(&self, checks: &mut Checks) {
        match &self.who {
            Some(who) if who.is_empty() => checks.is("who", Value::Array(Vec::new())),
            who => {
                for (place, part) in who.iter().flatten().enumerate() {
                    checks.contains(&format!("who.{}", place + 1), part);
                }
            }
        }
        match self.who_first.as_deref() {
            Some("nobody") => checks.is("who", Value::Array(Vec::new())),
            Some(part) => checks.contains("who.1", part),
            None => {}
        }
        checks.maybe("first.available", self.available.as_ref());
        checks.maybe("first.until", self.until.as_ref());
        checks.maybe("first.from", self.from.as_ref());
        checks.maybe("first.state", self.state.as_ref());
        checks.has("first.phones", self.phone.as_slice());
        checks.has("first.emails", self.email.as_slice());
        checks.0.extend(self.rows.iter().map(|parts| json!({ "of": "rows", "one_contains": parts })));
        checks.0.extend(self.hides.iter().map(|part| json!({ "of": "rows", "none_contains": part })));
        checks.each("duty", &self.duty);
    }

    fn check_dates(&self, checks: &mut Checks) {
        checks.each("due", &self.due);
        checks.each("longest", &self.longest);
        checks.maybe("by_when", self.by_when.as_ref());
        checks.maybe("stage_ends", self.stage_ends.as_ref());
        checks.maybe("next", self.next.as_ref());
        checks.maybe("next.begins", self.begins.as_ref());
        checks.maybe("next.due", self.next_latest.as_ref());
        checks.each("latest", &self.latest);
        checks.each("position", &self.positions);
        checks.maybe("cap", self.cap.as_ref());
        for (id, due) in &self.caps {
            match due.as_str() {
                "not shown" => checks.lacks("caps", std::slice::from_ref(id)),
                due => checks.is(&format!("cap.{id}"), due),
            }
        }
        if let Some(bites) = self.bites {
            checks.is("cap.bites", bites);
        }
        for (of, dates) in [("running", &self.running), ("timeline", &self.timeline)] {
            if let Some(dates) = dates {
                checks.is(of, json!(dates));
            }
        }
        match &self.overdue {
            Some(overdue) if overdue.is_empty() => checks.is("overdue", Value::Array(Vec::new())),
            overdue => checks.has("overdue", overdue.as_deref().unwrap_or_default()),
        }
    }

    fn check_rest(&self, checks: &mut Checks) {
        checks.has("conflicts", &self.conflict);
        checks.has("notify", &self.notify);
        checks.has("notify_once_resolved", &self.resolved);
        checks.has("warnings", &self.warnings);
        checks.lacks("warnings", &self.not_warnings);
        checks.has("needs", &self.needs);
        checks.lacks("needs", &self.not_needs);
        for (id, options) in &self.options {
            checks.is(&format!("options.{id}"), options.clone());
        }
        checks.has("leads_to", &self.leads_to);
        checks.maybe("way", self.way.as_ref());
        checks.has("other_ways", &self.other_ways);
        match self.not_yours {
            Some(true) => checks.has("warnings", &["not_your_pathway".to_owned()]),
            Some(false) => checks.lacks("warnings", &["not_your_pathway".to_owned()]),
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
