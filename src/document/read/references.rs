//! Phrases that name something: each name has to lead somewhere.

use super::Reader;
use super::names::{actions, list, listed_stages};
use super::nearest::if_meant;
use super::statements::is_admitted;
use super::table::Table;
use super::text::is_id;
use crate::policy::AgencyId;
use crate::policy::phrase::{After, Agreement, Choice, Condition, Limit, People, Side, Start, Then, Unreadable};
use serde_json::Value;

/// Where a statement stands: what its references may name, and the paragraph that holds for it.
#[derive(Clone, Copy, Default)]
pub(super) struct Scope<'a> {
    /// The pathway around it.
    pub(super) pathway: Option<&'a Value>,
    /// The table whose actions it may name alone.
    pub(super) own: Option<&'a Value>,
    /// The nearest paragraph.
    pub(super) cite: Option<&'a str>,
}

impl Reader<'_> {
    pub(super) fn limit(&mut self, table: &Table) -> Option<Limit> {
        let text = table.text("limit")?;
        let mut limit = self.phrase(&table.place, "limit", text, Limit::parse(text))?;
        if let Some(event) = &limit.before
            && !self.names.has("events", event.as_str())
        {
            self.bad_key(
                &table.place,
                "limit",
                format!(
                    "has \"before {event}\"; write {}an event of [events]: {}",
                    if_meant(event.as_str(), self.names.ids("events")),
                    list(self.names.ids("events"))
                ),
            );
        }
        if let Some(Agreement::SetBy(person)) = &limit.agreement {
            self.post(table, "limit", person.post.as_str());
            limit.named.post = self.names.words("posts", person.post.as_str());
        }
        limit.named.event = limit.before.as_ref().and_then(|event| self.names.words("events", event.as_str()));
        Some(limit)
    }

    pub(super) fn people(&mut self, table: &Table, key: &str) -> Option<People> {
        let text = table.text(key)?;
        let people = self.phrase(&table.place, key, text, People::parse(text))?;
        for person in people.everybody() {
            if person.post == "agency" {
                if matches!(person.side, None | Some(Side::Board)) {
                    self.bad_key(&table.place, key, "has \"agency\"; write own, other or each before it".to_owned());
                }
            } else {
                self.post(table, key, person.post.as_str());
                if person.side.is_none() && self.on_both_sides.contains(person.post.as_str()) && !is_admitted(table.map)
                {
                    self.bad_key(
                        &table.place,
                        key,
                        format!(
                            "has \"{}\" without a side, and each side has one; write own, other or each before it, or a silent note if the document does not say whose",
                            person.post
                        ),
                    );
                }
            }
        }
        Some(people)
    }

    /// Tells if there is no such post.
    pub(super) fn post(&mut self, table: &Table, key: &str, post: &str) {
        if !self.names.has("posts", post) {
            let verb = if table.text(key) == Some(post) { "is" } else { "has" };
            self.bad_key(
                &table.place,
                key,
                format!(
                    "{verb} \"{post}\"; write {}a post of [posts]: {}",
                    if_meant(post, self.names.ids("posts")),
                    list(self.names.ids("posts"))
                ),
            );
        }
    }

    /// A form's id that leads somewhere.
    pub(super) fn form(&mut self, table: &Table) -> Option<String> {
        let form = table.owned("form")?;
        if !self.names.has("forms", &form) {
            self.bad_key(
                &table.place,
                "form",
                format!(
                    "is \"{form}\"; write {}a form of [forms]: {}",
                    if_meant(&form, self.names.ids("forms")),
                    list(self.names.ids("forms"))
                ),
            );
        }
        Some(form)
    }

    pub(super) fn after(&mut self, table: &Table, scope: Scope) -> Option<After> {
        let text = table.text("after")?;
        let read = After::parse(text, |name| self.start(name, scope));
        self.phrase(&table.place, "after", text, read)
    }

    /// What may start a clock: an event, an action of the same scope, a stage of the pathway or an action of one.
    fn start(&self, name: &str, scope: Scope) -> Result<Start, String> {
        if self.names.has("events", name) {
            return Ok(Start::Event(name.into()));
        }
        let has_action =
            |table: Option<&Value>, id: &str| table.is_some_and(|table| actions(table).any(|action| action == id));
        if has_action(scope.own, name) {
            return Ok(Start::Action(None, name.into()));
        }
        let stages = scope.pathway.map(listed_stages).unwrap_or_default();
        if stages.contains(&name) {
            return Ok(Start::Stage(name.into()));
        }
        if let Some((stage, action)) = name.split_once('.')
            && stages.contains(&stage)
            && has_action(scope.pathway.and_then(|pathway| pathway.get(stage)), action)
        {
            return Ok(Start::Action(Some(stage.into()), action.into()));
        }
        let known = self.names.ids("events").chain(scope.own.into_iter().flat_map(actions)).chain(stages);
        Err(if_meant(name, known) + &self.starts(scope))
    }

    /// What may start a clock, for an error.
    fn starts(&self, scope: Scope) -> String {
        let stages = scope.pathway.map(listed_stages).unwrap_or_default();
        let events = list(self.names.ids("events"));
        let mut allowed = format!("\"resolved\", \"not stated\" or an event of [events]: {events}");
        if let Some(own) = scope.own.filter(|own| actions(own).next().is_some()) {
            allowed.push_str(&format!("; an action beside it: {}", list(actions(own))));
        }
        if !stages.is_empty() {
            allowed.push_str(&format!("; a stage, or stage.action: {}", stages.join(", ")));
        }
        allowed
    }

    pub(super) fn then(&mut self, table: &Table, scope: Scope) -> Option<Then> {
        let text = table.text("then")?;
        let read = Then::parse(text, |name| self.destination(name, scope));
        self.phrase(&table.place, "then", text, read)
    }

    /// Where something may lead: a stage of the pathway, a pathway, a board.
    fn destination(&self, name: &str, scope: Scope) -> Result<Then, String> {
        let stages = scope.pathway.map(listed_stages).unwrap_or_default();
        if stages.contains(&name) {
            return Ok(Then::Stages(vec![name.into()]));
        }
        if self.names.has("pathways", name) {
            return Ok(Then::Pathway(name.into()));
        }
        let boards = self.names.boards();
        if boards.map_or(is_id(name), |boards| boards.contains(&name)) {
            return Ok(Then::Board(name.to_owned()));
        }
        let known = stages.into_iter().chain(self.names.ids("pathways")).chain(boards.into_iter().flatten().copied());
        Err(if_meant(name, known) + &self.destinations(scope))
    }

    /// Where something may lead, for an error.
    fn destinations(&self, scope: Scope) -> String {
        let stages = scope.pathway.map(listed_stages).unwrap_or_default();
        let boards = self.names.boards();
        let mut allowed = String::from("\"not stated\", an https address");
        if !stages.is_empty() {
            allowed.push_str(&format!(", a stage: {}", stages.join(", ")));
        }
        allowed.push_str(&format!(", a pathway: {}", list(self.names.ids("pathways"))));
        allowed.push_str(&format!(", or a board: {}", list(boards.into_iter().flatten().copied())));
        allowed
    }

    /// The `when` of a table; an empty condition if it has none.
    pub(super) fn when(&mut self, table: &Table) -> Condition {
        let mut condition = Condition::default();
        for (key, value) in table.map.get("when").and_then(Value::as_object).into_iter().flatten() {
            if key == "same_agency" {
                condition.same_agency = value.as_bool();
                if condition.same_agency.is_none() {
                    self.bad(&table.place, format!("when: same_agency is {value}; write true or false"));
                }
                continue;
            }
            let Some(text) = value.as_str() else {
                self.bad(&table.place, format!("when: {key} is {value}; write \"a\", \"a or b\" or \"not a or b\""));
                continue;
            };
            let Some(allowed) = self.values(key) else {
                self.bad_key(
                    &table.place,
                    "when",
                    format!(
                        "has \"{key}\"; write {}agency, own_agency, same_agency, hours or a question: {}",
                        if_meant(key, self.names.ids("questions")),
                        list(self.names.ids("questions"))
                    ),
                );
                continue;
            };
            let (place, key_shown) = (&table.place, format!("when: {key}"));
            match key.as_str() {
                "agency" => condition.agency = self.phrase(place, &key_shown, text, choice(text, &allowed)),
                "own_agency" => condition.own_agency = self.phrase(place, &key_shown, text, choice(text, &allowed)),
                "hours" => condition.hours = self.phrase(place, &key_shown, text, choice(text, &allowed)),
                question => {
                    let choice = self.phrase(place, &key_shown, text, choice(text, &allowed));
                    condition.answers.extend(choice.map(|choice| (question.into(), choice)));
                }
            }
        }
        condition
    }

    /// The `when` of what hours cannot put in order: a pathway, a stage, a note.
    pub(super) fn when_at_any_hour(&mut self, table: &Table) -> Condition {
        let condition = self.when(table);
        if condition.hours.is_some() {
            let problem = "has hours, which put actions and contacts in order and say nothing here; write them there";
            self.bad_key(&table.place, "when", problem.to_owned());
        }
        condition
    }

    /// What the key of a `when` may be; `None`: there is no such key.
    fn values(&self, key: &str) -> Option<Vec<&str>> {
        match key {
            "agency" | "own_agency" => Some(self.names.agencies().collect()),
            "hours" => Some(self.names.ids("hours").collect()),
            _ if self.names.has("questions", key) => Some(self.names.choices(key).collect()),
            _ => None,
        }
    }

    /// Ids or kinds of agency, joined by `or`.
    pub(super) fn agency_ids(&mut self, table: &Table) -> Vec<AgencyId> {
        let Some(text) = table.text("agency") else {
            return Vec::new();
        };
        let allowed: Vec<&str> = self.names.agencies().collect();
        let read = choice(text, &allowed);
        let choice: Option<Choice<AgencyId>> = self.phrase(&table.place, "agency", text, read);
        if choice.as_ref().is_some_and(|choice| choice.negated) {
            self.bad_key(&table.place, "agency", format!("is \"{text}\"; write it without not"));
        }
        choice.map(|choice| choice.ids).unwrap_or_default()
    }
}

/// A choice among these ids.
fn choice<Id: From<String> + AsRef<str>>(text: &str, allowed: &[&str]) -> Result<Choice<Id>, Unreadable> {
    let choice = Choice::<Id>::parse(text)?;
    match choice.ids.iter().map(Id::as_ref).find(|id| !allowed.contains(id)) {
        Some(id) => {
            let names = allowed.iter().copied();
            let allowed = if_meant(id, names.clone()) + &list(names);
            Err(Unreadable { found: id.to_owned(), allowed })
        }
        None => Ok(choice),
    }
}
