//! The actions and notes of a scope.

use super::Reader;
use super::keys;
use super::names::{actions, list};
use super::place::Place;
use super::references::Scope;
use super::statement::Statement;
use super::table::Table;
use crate::policy::phrase::Then;
use crate::policy::{Action, ActionKind, DecisionOption, Duty, Note, NoteKind, PostId, SilenceCounts, Statements};
use serde_json::{Map, Value};

impl Reader<'_> {
    /// Everything that a policy, pathway or stage says itself.
    pub(super) fn statements(&mut self, table: &Table, scope: Scope) -> Statements {
        let mut actions = Vec::new();
        for (name, value) in table.statements(Statement::Action) {
            let place = table.place.statement(Statement::Action, name);
            actions.extend(self.action(place, name, value, scope));
        }
        Statements { actions, notes: self.notes(table, scope) }
    }

    fn action(&mut self, place: Place, name: &str, value: &Value, scope: Scope) -> Option<Action> {
        let kind = ActionKind::of(name)?;
        let shape = if kind == ActionKind::Decide { keys::DECISION } else { keys::ACTION };
        let table = self.open(place, value, &shape, |_, _| false)?;
        let cite = self.cite(&table, scope);
        let inner = Scope { cite: table.text("cite").or(scope.cite), ..scope };
        let said = ["who", "to", "does"].iter().any(|key| table.map.contains_key(*key));
        if !said && !is_admitted(table.map) {
            self.bad(&table.place, "says neither who, to nor does; write one, or a silent or check note".to_owned());
        }
        Some(Action {
            id: name.into(),
            address: table.place.address.clone(),
            kind,
            who: self.people(&table, "who"),
            to: self.people(&table, "to"),
            does: table.owned("does"),
            short: table.owned("short"),
            how: table.owned("how"),
            form: self.form(&table),
            limit: self.limit(&table),
            after: self.after(&table, scope),
            condition_words: table.owned("if"),
            when: self.when(&table),
            optional: table.map.contains_key("optional"),
            duty: self.duty(&table),
            silence: self.silence(&table),
            satisfied: self.people(&table, "satisfied"),
            options: self.options(&table, inner),
            cite,
            notes: self.notes(&table, inner),
        })
    }

    fn options(&mut self, table: &Table, scope: Scope) -> Vec<DecisionOption> {
        let mut options = Vec::new();
        for (name, value) in table.statements(Statement::Option) {
            let place = table.place.statement(Statement::Option, name);
            let value = worded(value);
            let Some(option) = self.open(place, &value, &keys::OPTION, |_, _| false) else {
                continue;
            };
            options.push(DecisionOption { says: option.required("says"), then: self.then(&option, scope) });
        }
        options
    }

    /// The notes on something.
    pub(super) fn notes(&mut self, table: &Table, scope: Scope) -> Vec<Note> {
        let mut notes = Vec::new();
        for (name, value) in table.statements(Statement::Note) {
            let place = table.place.statement(Statement::Note, name);
            notes.extend(self.note(place, name, value, scope));
        }
        notes
    }

    fn note(&mut self, place: Place, name: &str, value: &Value, scope: Scope) -> Option<Note> {
        let kind = NoteKind::of(name)?;
        let value = worded(value);
        let shape = match kind {
            NoteKind::Silent => keys::SILENT,
            NoteKind::Pace => keys::PACE,
            NoteKind::Instead => keys::INSTEAD,
            _ => keys::NOTE,
        };
        let table = self.open(place, &value, &shape, |_, _| false)?;
        if let Some(post) = table.text("contact") {
            self.post(&table, "contact", post);
        }
        let then = self.then(&table, scope);
        if then == Some(Then::Resolved) {
            self.bad_key(
                &table.place,
                "then",
                "is \"resolved\", which only the outcome of a decision may lead to".to_owned(),
            );
        }
        if kind != NoteKind::Conflict && table.map.contains_key("limit") {
            self.bad(&table.place, "has a limit, which only a conflict may have".to_owned());
        }
        Some(Note {
            kind,
            address: table.place.address.clone(),
            says: table.required("says"),
            short: table.owned("short"),
            cite: self.cite(&table, scope),
            when: self.when_at_any_hour(&table),
            then,
            limit: self.limit(&table),
            condition_words: table.owned("if"),
            contact: table.text("contact").map(PostId::from),
            open: table.owned("open"),
        })
    }

    /// How firmly an action is asked for; what is optional is not.
    fn duty(&mut self, table: &Table) -> Option<Duty> {
        let text = table.text("duty")?;
        let duty = self.one_of(table, "duty", text, Duty::ALL, Duty::id);
        if duty.is_some() && table.map.contains_key("optional") {
            self.bad_key(&table.place, "duty", format!("is \"{text}\", and optional is true; leave one of them out"));
        }
        duty
    }

    fn silence(&mut self, table: &Table) -> Option<SilenceCounts> {
        let text = table.text("silence")?;
        self.one_of(table, "silence", text, SilenceCounts::ALL, SilenceCounts::id)
    }

    /// One of a closed list, by its word.
    pub(super) fn one_of<T: Copy, const N: usize>(
        &mut self,
        table: &Table,
        key: &str,
        text: &str,
        all: [T; N],
        word: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.into_iter().find(|value| word(*value) == text);
        if found.is_none() {
            self.bad_key(&table.place, key, format!("is \"{text}\"; write {}", list(all.into_iter().map(word))));
        }
        found
    }

    /// The paragraph of a statement: its own, else the nearest above. Rule 2 of docs/rules.md.
    pub(super) fn cite(&mut self, table: &Table, scope: Scope) -> String {
        if let Some(cite) = table.text("cite").or(scope.cite) {
            return cite.to_owned();
        }
        if !table.map.contains_key("cite") {
            self.bad_key(
                &table.place,
                "cite",
                "is missing; write the paragraph here or on the table around it".to_owned(),
            );
        }
        String::new()
    }

    /// Tells if a stage has nobody to go to, and no note that says so.
    pub(super) fn check_not_empty(&mut self, table: &Table, value: &Value) {
        if actions(value).next().is_none() && !is_admitted(table.map) {
            self.bad(&table.place, "has no action; write one, or a silent or check note that says why".to_owned());
        }
    }
}

/// Whether a note says that the document is silent or doubtful here.
pub(super) fn is_admitted(map: &Map<String, Value>) -> bool {
    map.keys().any(|name| matches!(NoteKind::of(name), Some(NoteKind::Silent | NoteKind::Check)))
}

/// Words stand for a table of words.
fn worded(value: &Value) -> Value {
    match value {
        Value::String(_) => Value::Object(Map::from_iter([("says".to_owned(), value.clone())])),
        _ => value.clone(),
    }
}
