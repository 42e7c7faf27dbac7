//! Pathways, their caps and their stages.

use super::Reader;
use super::keys;
use super::names::listed_stages;
use super::place::Place;
use super::references::Scope;
use super::statement::Statement;
use super::table::Table;
use crate::policy::{Cap, Pathway, RESOLVED, Stage, StageId};
use serde_json::{Map, Value};

impl Reader<'_> {
    pub(super) fn pathways(&mut self, parts: &Map<String, Value>) -> Vec<Pathway> {
        let top = Place::top("pathways");
        let mut pathways = Vec::new();
        let Some(map) = parts.get("pathways").and_then(|value| self.map(&top, value)) else {
            self.bad(&top, "there is no pathway; write one or more".to_owned());
            return pathways;
        };
        for (id, value) in map {
            self.check_id(&top, id);
            if super::PARTS.contains(&id.as_str()) || id == RESOLVED {
                self.bad(&Place::top(id), format!("\"{id}\" has a meaning of its own; give the pathway another name"));
            }
            pathways.extend(self.pathway(Place::top(id), id, value));
        }
        let ordinary: Vec<&str> =
            map.iter().filter(|(_, value)| value.get("if").is_none()).map(|(id, _)| id.as_str()).collect();
        if ordinary.len() > 1 {
            self.bad(
                &top,
                format!(
                    "{} have no if, so nobody can tell which to take; leave it out of one at most",
                    ordinary.join(", ")
                ),
            );
        }
        pathways
    }

    fn pathway(&mut self, place: Place, id: &str, value: &Value) -> Option<Pathway> {
        let written = |name: &str, value: &Value| value.is_object() && Statement::of(name).is_none();
        let table = self.open(place, value, &keys::PATHWAY, written)?;
        let listed = listed_stages(value);
        if value.get("stages").is_some_and(Value::is_array) {
            self.check_listed(&table, &listed);
        }
        let scope = Scope { pathway: Some(value), own: Some(value), cite: table.text("cite") };
        let pathway = Pathway {
            id: id.into(),
            title: table.required("title"),
            short: table.owned("short"),
            condition_words: table.owned("if"),
            when: self.when_at_any_hour(&table),
            stages: self.stages(&table, &listed, scope),
            caps: self.caps(&table, &listed, scope),
            statements: self.statements(&table, scope),
        };
        self.check_circles(&pathway);
        Some(pathway)
    }

    /// Tells of stages that are written and not listed.
    fn check_listed(&mut self, pathway: &Table, listed: &[&str]) {
        let is_key = |name: &str| keys::PATHWAY.keys.iter().any(|key| key.name == name);
        for (name, value) in pathway.map {
            let is_stage = value.is_object() && !is_key(name) && Statement::of(name).is_none();
            if is_stage && !listed.contains(&name.as_str()) {
                let text = "is not listed in stages, so nothing leads to it; list it, or begin its name with a kind of \
                            action or note";
                self.bad(&pathway.place.table(name), text.to_owned());
            }
        }
        if listed.is_empty() {
            self.bad_key(&pathway.place, "stages", "is empty; write one or more".to_owned());
        }
    }

    fn stages(&mut self, pathway: &Table, listed: &[&str], scope: Scope) -> Vec<Stage> {
        let mut stages: Vec<Stage> = Vec::new();
        for id in listed {
            self.check_id(&pathway.place, id);
            let is_key = keys::PATHWAY.keys.iter().any(|key| key.name == *id);
            if is_key || Statement::of(id).is_some() || *id == RESOLVED {
                self.bad_key(
                    &pathway.place,
                    "stages",
                    format!("has \"{id}\", which has a meaning of its own; give the stage another name"),
                );
            } else if stages.iter().any(|stage| stage.id == *id) {
                self.bad_key(&pathway.place, "stages", format!("has \"{id}\" twice"));
            } else if let Some(value) = pathway.map.get(*id) {
                stages.extend(self.stage(pathway.place.table(id), id, value, scope));
            } else {
                self.bad_key(
                    &pathway.place,
                    "stages",
                    format!("has \"{id}\", which is not written; write [{}]", pathway.place.table(id).address),
                );
            }
        }
        stages
    }

    fn stage(&mut self, place: Place, id: &str, value: &Value, pathway: Scope) -> Option<Stage> {
        let table = self.open(place, value, &keys::STAGE, |_, _| false)?;
        let scope = Scope { own: Some(value), cite: table.text("cite").or(pathway.cite), ..pathway };
        if !table.map.contains_key("label") && !table.map.contains_key("title") {
            self.bad(&table.place, "has neither label nor title; write one".to_owned());
        }
        self.check_not_empty(&table, value);
        Some(Stage {
            id: id.into(),
            label: table.owned("label"),
            title: table.owned("title"),
            short: table.owned("short"),
            condition_words: table.owned("if"),
            after: self.after(&table, Scope { own: None, ..pathway }),
            skip: self.people(&table, "skip"),
            when: self.when_at_any_hour(&table),
            statements: self.statements(&table, scope),
        })
    }

    fn caps(&mut self, pathway: &Table, listed: &[&str], scope: Scope) -> Vec<Cap> {
        let mut caps = Vec::new();
        for (name, value) in pathway.statements(Statement::Cap) {
            let place = pathway.place.statement(Statement::Cap, name);
            let Some(table) = self.open(place, value, &keys::CAP, |_, _| false) else {
                continue;
            };
            let cite = self.cite(&table, scope);
            let inner = Scope { cite: table.text("cite").or(scope.cite), ..scope };
            let covers = self.covers(&table, listed);
            let after = self.after(&table, Scope { own: None, ..scope });
            let notes = self.notes(&table, inner);
            let Some(limit) = self.limit(&table) else {
                continue;
            };
            caps.push(Cap { id: name.to_owned(), limit, covers, after, short: table.owned("short"), cite, notes });
        }
        caps
    }

    /// First and last stage of a cap.
    fn covers(&mut self, table: &Table, listed: &[&str]) -> Option<(StageId, StageId)> {
        let text = table.text("covers").filter(|text| *text != "not stated")?;
        let (first, last) = text.split_once(" to ").unwrap_or((text, text));
        let place = |id: &str| listed.iter().position(|stage| *stage == id);
        match (place(first), place(last)) {
            (Some(from), Some(to)) if from <= to => Some((first.into(), last.into())),
            _ => {
                self.bad_key(
                    &table.place,
                    "covers",
                    format!(
                        "is \"{text}\"; write \"FIRST to LAST\" or \"not stated\", of the stages {}",
                        listed.join(", ")
                    ),
                );
                None
            }
        }
    }
}
