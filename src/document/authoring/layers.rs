//! Layers: a local policy over the regional one it is based on, merged by address. Rule 3 of docs/rules.md.
//!
//! Facts never merge: each document keeps its own dates. Every statement keeps the paragraph of the document it stands
//! in: before two layers merge, paragraphs move from scopes down to the statements they hold for, and those of a lower
//! layer get its name: "2.1 (Exampleshire policy)".

use super::doubt::{Doubt, may_follow};
use super::lines::Lines;
use super::toml_file::{self, TomlFile};
use super::{CONTACTS_FILE, POLICY_FILE, Sources};
use crate::document::problem::Problem;
use crate::document::read::statement::Statement;
use serde_json::{Map, Value, json};

const VOCABULARY: [&str; 6] = ["agencies", "posts", "events", "hours", "questions", "forms"];

/// One board's files, with the layers under them merged in.
pub(super) struct Layer {
    /// The parts of a document: policy, agencies, …, pathways, contacts.
    pub(super) parts: Map<String, Value>,
    /// Where each address stands.
    pub(super) lines: Lines,
    /// What was told of already: how files were saved, what a regional policy lacks, and paragraphs that a local policy does
    /// not give.
    pub(super) told: Vec<Problem>,
    /// What is not TOML in any of the files.
    pub(super) mistakes: Vec<Problem>,
    /// What that leaves in doubt, a file each.
    doubts: Vec<Doubt>,
    /// The regional policy under it could not be taken: whatever would stand there is in doubt.
    lacks_base: bool,
}

impl Layer {
    /// Loads a board's files. `above` are the boards that are based on it.
    pub(super) fn load(
        sources: &Sources,
        board: &str,
        policy_file: &str,
        above: &mut Vec<String>,
    ) -> Result<Layer, Vec<Problem>> {
        let mut layer = Layer::files(sources, board, policy_file)?;
        let base = layer.fact("based_on");
        if !above.is_empty() || base.is_some() {
            layer.settle_cites();
        }
        let path = sources.path(board, policy_file);
        let Some(base) = base else {
            if layer.dropped().next().is_some() {
                // Whoever drops something means a region to be there.
                layer.lacks_base = true;
                layer.tell("drop", "drop has nothing to drop from; write based_on, or leave it out".to_owned(), &path);
            }
            return Ok(layer);
        };
        above.push(board.to_owned());
        let refused = if above.contains(&base) {
            Some(", which is based on this policy itself; write a board that is not".to_owned())
        } else if sources.file(&base, POLICY_FILE).is_none() {
            let mut boards = sources.boards();
            boards.retain(|other| *other != board);
            Some(format!("; write a board that has a policy: {}", boards.join(", ")))
        } else {
            None
        };
        // Whatever is wrong with the region, what is wrong with the local policy is told too.
        if let Some(refused) = refused {
            layer.lacks_base = true;
            layer.tell("based_on", format!("based_on is \"{base}\"{refused}"), &path);
            return Ok(layer);
        }
        let mut below = Layer::load(sources, &base, POLICY_FILE, above)?;
        if !below.mistakes.is_empty() || below.lacks_base {
            layer.lacks_base = true;
            layer.told.append(&mut below.told);
            below.mistakes.append(&mut layer.mistakes);
            layer.mistakes = below.mistakes;
            return Ok(layer);
        }
        below.name_cites();
        let uncited = layer.uncited(&path);
        layer.told.extend(uncited);
        let strangers = below.drop_statements(&layer);
        layer.told.extend(layer.lines.place(strangers, &path));
        Ok(below.under(layer))
    }

    /// Tells what is wrong with a fact of the policy.
    fn tell(&mut self, key: &str, text: String, path: &str) {
        let problem = Problem::at("policy", text).of(format!("policy.{key}"));
        self.told.extend(self.lines.place(vec![problem], path));
    }

    /// The addresses of statements that do not hold in this layer.
    fn dropped(&self) -> impl Iterator<Item = &str> {
        let list = self.parts.get("policy").and_then(|policy| policy.get("drop")).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Takes away what a local policy drops, and tells of addresses that this layer does not have.
    fn drop_statements(&mut self, local: &Layer) -> Vec<Problem> {
        let mut problems = Vec::new();
        for address in local.dropped() {
            let (scope, name) = address.rsplit_once('.').unwrap_or(("", address));
            let mut keys = scope.split('.');
            let part = match keys.next() {
                Some("policy") => self.parts.get_mut("policy"),
                Some(pathway) => self.parts.get_mut("pathways").and_then(|pathways| pathways.get_mut(pathway)),
                None => None,
            };
            let table = keys.fold(part, |table, key| table?.get_mut(key)).and_then(Value::as_object_mut);
            let found = table.filter(|_| Statement::of(name).is_some()).and_then(|table| table.shift_remove(name));
            if found.is_none() {
                let text = format!("drop has \"{address}\"; write the address of a statement of the regional policy");
                problems.push(Problem::at("policy", text).of("policy.drop".to_owned()));
            }
        }
        problems
    }

    /// What the document says of itself, for those whose policy is based on it, and the same of those under it.
    fn regions(&mut self) -> Value {
        let facts = ["title", "edition", "in_force_from", "review_due"];
        let known = facts.into_iter().filter_map(|key| Some((key.to_owned(), json!(self.fact(key)?))));
        let mut region = Map::from_iter(known);
        region.insert("area".to_owned(), json!(self.fact("area").or_else(|| self.fact("board")).unwrap_or_default()));
        let mut regions = vec![Value::Object(region)];
        if let Some(Value::Array(below)) = self.parts.shift_remove("regions") {
            regions.extend(below);
        }
        Value::Array(regions)
    }

    fn files(sources: &Sources, board: &str, policy_file: &str) -> Result<Layer, Vec<Problem>> {
        let path = sources.path(board, policy_file);
        let Some(policy) = sources.file(board, policy_file) else {
            return Err(vec![Problem::at(&path, "is missing; write what the board's document says")]);
        };
        let contacts_file = policy_file.replacen("policy", "contacts", 1);
        let contacts = sources.file(board, &contacts_file).or_else(|| sources.file(board, CONTACTS_FILE));
        let badly_saved = [Some(policy), contacts].map(|file| file.and_then(|file| file.badly_saved.clone()));
        let mut policy = toml_file::read(policy, "");
        let mut contacts = contacts.map(|file| toml_file::read(file, "contacts."));
        let (mut mistakes, mut doubts) = (Vec::new(), Vec::new());
        for file in [Some(&mut policy), contacts.as_mut()].into_iter().flatten() {
            mistakes.append(&mut file.mistakes);
            doubts.extend(file.doubt.take());
        }
        let told = badly_saved.into_iter().flatten().collect();
        Ok(Layer { mistakes, doubts, told, ..Layer::of(policy, contacts) })
    }

    /// Whether everything was read, the regional policy too.
    pub(super) fn is_whole(&self) -> bool {
        self.mistakes.is_empty() && !self.lacks_base
    }

    /// Whether a problem may only follow from what could not be read.
    pub(super) fn may_follow(&self, problem: &Problem) -> bool {
        may_follow(problem, &self.lines, &self.doubts, &VOCABULARY, self.lacks_base)
    }

    /// Whether a missing paragraph was told of already.
    pub(super) fn is_told(&self, problem: &Problem) -> bool {
        let statement = problem.address.as_deref().and_then(|address| address.strip_suffix(".cite"));
        statement.is_some_and(|address| self.told.iter().any(|told| told.address.as_deref() == Some(address)))
    }

    /// Every table of the file that is not reserved is a pathway.
    fn of(policy: TomlFile, contacts: Option<TomlFile>) -> Layer {
        let mut lines = policy.lines;
        let mut parts = Map::new();
        let mut pathways = Map::new();
        for (key, value) in policy.table {
            let reserved = key == "policy" || VOCABULARY.contains(&key.as_str());
            if reserved {
                parts.insert(key, value)
            } else {
                pathways.insert(key, value)
            };
        }
        parts.insert("pathways".to_owned(), Value::Object(pathways));
        if let Some(contacts) = contacts {
            parts.insert("contacts".to_owned(), Value::Object(contacts.table));
            lines.lay_over(contacts.lines);
        }
        Layer { parts, lines, told: Vec::new(), mistakes: Vec::new(), doubts: Vec::new(), lacks_base: false }
    }

    fn fact(&self, key: &str) -> Option<String> {
        Some(self.parts.get("policy")?.get(key)?.as_str()?.to_owned())
    }

    /// Gives every statement its own paragraph and every contact its own date, so that none is taken from another layer.
    fn settle_cites(&mut self) {
        settle(self.parts.get_mut("policy"), None);
        for part in ["pathways", "forms", "contacts"] {
            for (_, table) in self.parts.get_mut(part).and_then(Value::as_object_mut).into_iter().flatten() {
                settle(Some(table), None);
            }
        }
        let contacts = self.parts.get_mut("contacts").and_then(Value::as_object_mut);
        let Some(contacts) = contacts else { return };
        let Some(as_of) = contacts.shift_remove("as_of") else {
            return;
        };
        for (_, row) in contacts.iter_mut() {
            if let Some(row) = row.as_object_mut() {
                row.entry("as_of").or_insert_with(|| as_of.clone());
            }
        }
    }

    /// Says in every paragraph of this layer which document it is of.
    fn name_cites(&mut self) {
        let area = self.fact("area").or_else(|| self.fact("board")).unwrap_or_default();
        for (_, part) in &mut self.parts {
            name(part, &format!(" ({area} policy)"));
        }
    }

    /// Statements of a local policy for which it gives no paragraph of its own.
    fn uncited(&self, whole_file: &str) -> Vec<Problem> {
        let mut addresses = Vec::new();
        for (part, value) in &self.parts {
            let prefix = if part == "pathways" { String::new() } else { format!("{part}.") };
            for (id, table) in value.as_object().into_iter().flatten() {
                let is_statement = part == "policy" && is_cited(id);
                find_uncited(table, &format!("{prefix}{id}"), is_statement, &mut addresses);
            }
        }
        let text = "cite is missing; write the paragraph of this document, here or on the table around it";
        let problem = |address: String| Problem::at(&address, text).of(address.clone());
        self.lines.place(addresses.into_iter().map(problem).collect(), whole_file)
    }

    /// Lays a layer over this one.
    fn under(mut self, local: Layer) -> Layer {
        let regions = self.regions();
        self.parts.insert("regions".to_owned(), regions);
        if let Some(policy) = self.parts.get_mut("policy").and_then(Value::as_object_mut) {
            // A definition rests on a paragraph, as a statement does.
            policy.retain(|name, _| Statement::of(name).is_some() || name == "working_days");
        }
        self.drop_stages(&local);
        merge(&mut self.parts, local.parts);
        self.lines.lay_over(local.lines);
        self.told.extend(local.told);
        self
    }

    /// Stages that the local policy does not list are not in it.
    fn drop_stages(&mut self, local: &Layer) {
        let pathways = self.parts.get_mut("pathways").and_then(Value::as_object_mut);
        for (id, pathway) in pathways.into_iter().flatten() {
            let listed = local.parts.get("pathways").and_then(|pathways| pathways.get(id)?.get("stages"));
            let (Some(listed), Some(pathway)) = (listed.and_then(Value::as_array), pathway.as_object_mut()) else {
                continue;
            };
            let before = pathway.get("stages").and_then(Value::as_array).cloned().unwrap_or_default();
            pathway.retain(|name, _| !before.contains(&json!(name)) || listed.contains(&json!(name)));
        }
    }
}

/// Whether a statement of this name rests on a paragraph.
fn is_cited(name: &str) -> bool {
    matches!(Statement::of(name), Some(Statement::Action | Statement::Note | Statement::Cap))
}

/// Moves a paragraph down to every statement it holds for.
fn settle(value: Option<&mut Value>, inherited: Option<&Value>) {
    let Some(table) = value.and_then(Value::as_object_mut) else {
        return;
    };
    let cite = table.get("cite").or(inherited).cloned();
    for (name, value) in table.iter_mut() {
        if is_cited(name) {
            if value.is_string() {
                *value = json!({ "says": value });
            }
            if let (Some(statement), Some(cite)) = (value.as_object_mut(), &cite)
                && says_something(statement)
            {
                statement.entry("cite").or_insert_with(|| cite.clone());
            }
            settle(Some(value), cite.as_ref());
        } else if Statement::of(name).is_none() && name != "when" {
            settle(Some(value), cite.as_ref());
        }
    }
}

/// Whether a statement has keys of its own, not only notes and options.
fn says_something(statement: &Map<String, Value>) -> bool {
    statement.keys().any(|name| Statement::of(name).is_none())
}

fn find_uncited(value: &Value, address: &str, is_statement: bool, found: &mut Vec<String>) {
    let Some(table) = value.as_object() else {
        return;
    };
    if is_statement && says_something(table) && !table.contains_key("cite") {
        found.push(address.to_owned());
    }
    for (name, value) in table.iter().filter(|(name, _)| *name != "when") {
        find_uncited(value, &format!("{address}.{name}"), is_cited(name), found);
    }
}

fn name(value: &mut Value, document: &str) {
    for (key, value) in value.as_object_mut().into_iter().flatten() {
        match value {
            Value::String(cite) if key == "cite" => cite.push_str(document),
            _ => name(value, document),
        }
    }
}

/// Tables merge by address; anything else is replaced.
fn merge(base: &mut Map<String, Value>, local: Map<String, Value>) {
    for (key, value) in local {
        match (base.get_mut(&key), value) {
            (Some(Value::Object(base)), Value::Object(local)) => merge(base, local),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}
