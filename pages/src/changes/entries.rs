//! A policy taken apart into what can change by itself, each with a name that people know it by.

use super::{Change, Topic};
use crate::account::{Account, Teller};
use escalation::document::Document;
use escalation::policy::phrase::{After, Condition, Limit, People, Start, Then};
use escalation::policy::{
    Action, Cap, Contact, ContactState, Note, NoteKind, Pathway, Policy, Stage, StageId, Statements,
};
use escalation::say::letters::uncapitalised;
use escalation::say::sheet::Line;
use escalation::say::words::{Language, Words};
use escalation::time::moment::{LondonTime, PartialDate};
use std::collections::BTreeMap;
use std::fmt::Debug;

/// A part of a policy.
pub(super) struct Entry {
    pub(super) address: String,
    pub(super) topic: Topic,
    pub(super) name: String,
    pub(super) cite: String,
    /// What can be said of it. The same fields in the same order for each part of one kind.
    pub(super) fields: Vec<Field>,
    /// All that belongs to it, whether there are words for it or not.
    pub(super) raw: String,
}

/// One thing that is said of a part.
pub(super) struct Field {
    /// Before its words; empty where they need none.
    pub(super) label: &'static str,
    /// Empty: nothing is said.
    pub(super) says: String,
}

impl Entry {
    /// A change of it, with its paragraph.
    pub(super) fn change(&self, says: String) -> Change {
        Change { topic: self.topic, address: self.address.clone(), says: Line::of(says).cited(&self.cite) }
    }

    /// Everything that is said of it.
    pub(super) fn whole(&self) -> String {
        let said = self.fields.iter().filter(|field| !field.says.is_empty());
        let said = said.map(|field| format!("{} {}", field.label, field.says).trim().to_owned());
        let said = said.collect::<Vec<_>>().join("; ");
        if said.is_empty() || said.ends_with('.') { said } else { format!("{said}.") }
    }
}

/// Every part of a document's policy, in the document's order.
pub(super) fn entries(document: &Document, now: LondonTime) -> Vec<Entry> {
    let policy = &document.policy;
    let words = Words::new(Language::English).about(policy.facts().audience);
    let account = Account::new(policy, &document.calendar, now);
    let briefs = account.steps().map(|step| (step.address.clone(), step.brief.trim_end_matches('.').to_owned()));
    let mut parts = Parts { teller: Teller { policy, words }, briefs: briefs.collect(), found: Vec::new() };
    parts.facts(policy);
    parts.statements("The policy", None, policy.statements());
    for pathway in policy.pathways() {
        parts.pathway(pathway);
    }
    parts.names(policy);
    for contact in policy.contacts() {
        parts.contact(policy, contact);
    }
    parts.found
}

struct Parts<'a> {
    teller: Teller<'a>,
    /// What each action is in few words, by its address.
    briefs: BTreeMap<String, String>,
    found: Vec<Entry>,
}

fn field(label: &'static str, says: impl Into<String>) -> Field {
    Field { label, says: says.into() }
}

fn maybe(label: &'static str, says: Option<&String>) -> Field {
    field(label, says.cloned().unwrap_or_default())
}

fn quoted(label: &'static str, says: Option<&String>) -> Field {
    field(label, says.map(|says| format!("“{says}”")).unwrap_or_default())
}

fn yes(label: &'static str, holds: bool) -> Field {
    field(label, if holds { "yes" } else { "no" })
}

impl Parts<'_> {
    fn add(&mut self, at: (Topic, &str), name: String, cite: &str, fields: Vec<Field>, raw: &impl Debug) {
        let (topic, address) = at;
        let (address, cite, raw) = (address.to_owned(), cite.to_owned(), format!("{raw:?}"));
        self.found.push(Entry { address, topic, name, cite, fields, raw });
    }

    fn facts(&mut self, policy: &Policy) {
        let facts = policy.facts();
        let words = self.teller.words;
        let date = |date: Option<PartialDate>| date.map(|date| words.partial_date(date));
        let regions = facts.regions.iter().map(|region| words.region(region)).collect::<Vec<_>>().join(" ");
        let fields = vec![
            field("board", facts.board.clone()),
            field("title", facts.title.clone()),
            maybe("edition", facts.edition.as_ref()),
            maybe("in force from", date(facts.in_force_from).as_ref()),
            maybe("due for review", date(facts.review_due).as_ref()),
            field("it is about", facts.audience.id()),
            field("bank holidays of", facts.division.to_string()),
            maybe("area", facts.area.as_ref()),
            maybe("website", facts.website.as_ref()),
            maybe("published at", facts.source.as_ref()),
            maybe("based on the policy of", facts.based_on.as_ref()),
            field("", regions),
            field("", facts.working_time.as_ref().map(|time| words.working_day(Some(time))).unwrap_or_default()),
        ];
        self.add((Topic::Document, "policy"), "The document".to_owned(), "", fields, facts);
    }

    fn pathway(&mut self, pathway: &Pathway) {
        let stages = pathway.stages.iter().map(Stage::name).collect::<Vec<_>>().join(", ");
        let fields = vec![
            field("title", pathway.title.clone()),
            quoted("in short", pathway.short.as_ref()),
            quoted("taken if", pathway.condition_words.as_ref()),
            self.condition(&pathway.when),
            field("stages", stages),
        ];
        let ids: Vec<&str> = pathway.stages.iter().map(|stage| stage.id.as_str()).collect();
        let raw = (&pathway.title, &pathway.short, &pathway.condition_words, &pathway.when, ids);
        self.add((Topic::Stages, pathway.id.as_str()), pathway.title.clone(), "", fields, &raw);
        for cap in &pathway.caps {
            self.cap(pathway, cap);
        }
        self.statements(&pathway.title, Some(pathway), &pathway.statements);
        for stage in &pathway.stages {
            self.stage(pathway, stage);
        }
    }

    fn cap(&mut self, pathway: &Pathway, cap: &Cap) {
        let name = |id: &StageId| pathway.stage(id).map_or(id.as_str(), Stage::name).to_owned();
        let covers = cap.covers.as_ref().map(|(first, last)| format!("{} to {}", name(first), name(last)));
        let fields = vec![
            self.limit(Some(&cap.limit)),
            maybe("covers", covers.as_ref()),
            self.after(Some(pathway), cap.after.as_ref()),
            quoted("in short", cap.short.as_ref()),
            field("paragraph", cap.cite.clone()),
        ];
        let address = format!("{}.{}", pathway.id, cap.id);
        let called = format!("{}, limit over several stages", pathway.title);
        let raw = (&cap.limit, &cap.covers, &cap.after, &cap.short, &cap.cite);
        self.add((Topic::Stages, &address), called.clone(), &cap.cite, fields, &raw);
        self.notes(&called, &cap.notes);
    }

    fn stage(&mut self, pathway: &Pathway, stage: &Stage) {
        let fields = vec![
            maybe("label", stage.label.as_ref()),
            maybe("title", stage.title.as_ref()),
            quoted("in short", stage.short.as_ref()),
            quoted("reached if", stage.condition_words.as_ref()),
            self.after(Some(pathway), stage.after.as_ref()),
            self.people("left out only after asking", stage.skip.as_ref()),
            self.condition(&stage.when),
        ];
        let raw = (
            (&stage.label, &stage.title, &stage.short, &stage.condition_words),
            (&stage.after, &stage.skip, &stage.when),
        );
        let address = format!("{}.{}", pathway.id, stage.id);
        self.add((Topic::Stages, &address), stage.full_name(), "", fields, &raw);
        self.statements(&stage.full_name(), Some(pathway), &stage.statements);
    }

    fn statements(&mut self, scope: &str, pathway: Option<&Pathway>, statements: &Statements) {
        for action in &statements.actions {
            self.action(scope, pathway, action);
        }
        self.notes(scope, &statements.notes);
    }

    fn action(&mut self, scope: &str, pathway: Option<&Pathway>, action: &Action) {
        let brief = self.briefs.get(&action.address).map_or(action.id.as_str(), String::as_str);
        let name = format!("{scope}, {}", uncapitalised(brief));
        let silence = action.silence.map(|silence| silence.id().to_owned());
        let duty = match (action.optional, action.duty) {
            (true, _) => "may",
            (false, Some(duty)) => duty.id(),
            (false, None) => "",
        };
        let options = action.options.iter().map(|option| {
            let to = match &option.then {
                Some(Then::Resolved) => ", and it is settled".to_owned(),
                Some(then) => format!(", to {}", self.then(pathway, then)),
                None => String::new(),
            };
            format!("“{}”{to}", option.says)
        });
        let form = action.form.as_deref().and_then(|id| self.teller.policy.form(id)).map(|form| form.title.clone());
        let fields = vec![
            self.limit(action.limit.as_ref()),
            self.people("done by", action.who.as_ref()),
            self.people("goes to", action.to.as_ref()),
            self.after(pathway, action.after.as_ref()),
            quoted("what is done:", action.does.as_ref()),
            quoted("in short", action.short.as_ref()),
            quoted("how:", action.how.as_ref()),
            quoted("done if", action.condition_words.as_ref()),
            self.condition(&action.when),
            field("the document says it", duty),
            maybe("silence counts as", silence.as_ref()),
            self.people("has to satisfy", action.satisfied.as_ref()),
            field("outcomes", options.collect::<Vec<_>>().join("; ")),
            maybe("form", form.as_ref()),
            field("paragraph", action.cite.clone()),
        ];
        let raw = Action { notes: Vec::new(), ..action.clone() };
        self.add((Topic::Stages, &action.address), name.clone(), &action.cite, fields, &raw);
        self.notes(&name, &action.notes);
    }

    fn notes(&mut self, scope: &str, notes: &[Note]) {
        for note in notes {
            let post = note.contact.as_ref().and_then(|id| self.teller.policy.post(id)).map(str::to_owned);
            let pathway = self.teller.pathway_of(note);
            let fields = vec![
                quoted("", Some(&note.says)),
                quoted("in short", note.short.as_ref()),
                self.limit(note.limit.as_ref()),
                quoted("if", note.condition_words.as_ref()),
                self.condition(&note.when),
                maybe("leads to", note.then.as_ref().map(|then| self.then(pathway, then)).as_ref()),
                maybe("goes to", post.as_ref()),
                quoted("left open:", note.open.as_ref()),
                field("paragraph", note.cite.clone()),
            ];
            self.add((Topic::Notes, &note.address), format!("{scope}, {}", what(note.kind)), &note.cite, fields, note);
        }
    }

    /// What the policy calls things by.
    fn names(&mut self, policy: &Policy) {
        for agency in policy.agencies() {
            let kind = self.teller.words.agency_kind(agency.kind.as_str()).unwrap_or_else(|| agency.kind.to_string());
            let fields = vec![
                field("called", agency.name.clone()),
                quoted("in short", agency.short.as_ref()),
                field("kind", kind),
            ];
            let at = format!("agencies.{}", agency.id);
            self.add((Topic::Names, &at), format!("Agency “{}”", agency.name), "", fields, agency);
        }
        for post in policy.posts() {
            let held =
                post.held_by.iter().map(|id| policy.post(id).unwrap_or(id.as_str())).collect::<Vec<_>>().join(", ");
            let fields = vec![
                field("called", post.words.clone()),
                quoted("in short", post.short.as_ref()),
                field("also held by", held),
            ];
            self.add((Topic::Names, &format!("posts.{}", post.id)), format!("Post “{}”", post.words), "", fields, post);
        }
        for event in policy.events() {
            let fields = vec![field("called", event.words.clone())];
            let name = format!("What starts a clock: “{}”", event.words);
            self.add((Topic::Names, &format!("events.{}", event.id)), name, "", fields, event);
        }
        for hours in policy.hours() {
            let fields = vec![field("", hours.words.clone())];
            let name = format!("Hours “{}”", hours.id.replace('-', " "));
            self.add((Topic::Names, &format!("hours.{}", hours.id)), name, "", fields, hours);
        }
        for question in policy.questions() {
            let choices = question.choices.iter().map(|choice| choice.words.as_str()).collect::<Vec<_>>().join(", ");
            let fields = vec![quoted("", Some(&question.ask)), field("answers", choices)];
            let name = format!("Question “{}”", question.ask);
            self.add((Topic::Names, &format!("questions.{}", question.id)), name, "", fields, question);
        }
        for form in policy.forms() {
            let fields = vec![
                field("title", form.title.clone()),
                quoted("subject", form.subject.as_ref()),
                field("asks for", form.fields.join(", ")),
                maybe("field for the stage", form.stage_field.as_ref()),
                maybe("field for the day", form.due_field.as_ref()),
                field("paragraph", form.cite.clone()),
            ];
            let raw = escalation::policy::Form { notes: Vec::new(), ..form.clone() };
            let name = format!("Form “{}”", form.title);
            self.add((Topic::Names, &format!("forms.{}", form.id)), name.clone(), &form.cite, fields, &raw);
            self.notes(&name, &form.notes);
        }
    }

    fn contact(&mut self, policy: &Policy, contact: &Contact) {
        let words = self.teller.words;
        let post = contact.title.as_deref().or_else(|| policy.post(contact.post.as_ref()?)).unwrap_or(&contact.id);
        let agencies: Vec<String> = contact
            .agencies
            .iter()
            .map(|id| words.agency(policy.agency(id.as_str()).map_or(id.as_str(), |agency| &agency.name)))
            .collect();
        let name = [&[post.to_owned()], agencies.as_slice()].concat().join(", ");
        let phones: Vec<&str> = contact.phones.iter().map(|phone| phone.printed.as_str()).collect();
        let state = match &contact.state {
            Some(ContactState::Vacant { until: Some(until) }) => format!("vacant until {}", words.partial_date(*until)),
            Some(ContactState::Vacant { until: None }) => "vacant".to_owned(),
            Some(ContactState::BeingUpdated) => "being updated".to_owned(),
            None => String::new(),
        };
        let held = contact.post.as_ref().and_then(|id| policy.post(id)).map(str::to_owned);
        let rota = contact.rota.map(|rota| format!("one week in {}, from {}", rota.every, words.date(rota.first)));
        let via = contact.via.as_ref().and_then(|id| policy.post(id)).map(str::to_owned);
        let fields = vec![
            maybe("name", contact.name.as_ref()),
            field("telephone", phones.join(", ")),
            field("e-mail", contact.emails.join(", ")),
            maybe("website", contact.website.as_ref()),
            field("", state),
            maybe("holds the post", held.as_ref()),
            maybe("called", contact.title.as_ref()),
            field("of", agencies.join(", ")),
            maybe("details from the", via.as_ref()),
            field("", words.ways(&contact.ways).join(", ")),
            maybe("on duty", rota.as_ref()),
            self.condition(&contact.when),
            maybe("checked", contact.as_of.map(|date| words.partial_date(date)).as_ref()),
            yes("given as an example:", contact.example),
            field("paragraph", contact.cite.clone()),
        ];
        let raw = Contact { notes: Vec::new(), ..contact.clone() };
        let at = format!("contacts.{}", contact.id);
        self.add((Topic::Contacts, &at), name.clone(), &contact.cite, fields, &raw);
        self.notes(&name, &contact.notes);
    }

    fn limit(&self, limit: Option<&Limit>) -> Field {
        field("", limit.map(|limit| self.teller.words.limit(limit)).unwrap_or_default())
    }

    fn people(&self, label: &'static str, people: Option<&People>) -> Field {
        let said = people.and_then(|people| {
            let posts = self.teller.people(people)?;
            let stand_ins = People { persons: people.stand_ins.clone(), stand_ins: Vec::new(), join: people.join };
            match self.teller.people(&stand_ins) {
                Some(absent) => Some(format!("{posts}, in their absence {absent}")),
                None => Some(posts),
            }
        });
        field(label, said.unwrap_or_default())
    }

    /// What a clock counts from; an action by its name as well, since a stage may have two of one kind.
    fn after(&self, pathway: Option<&Pathway>, after: Option<&After>) -> Field {
        let said = after.map(|after| {
            let words = match pathway {
                Some(pathway) => self.teller.after(pathway, after),
                None => self.teller.after(&Pathway::default(), after),
            };
            let names = after.0.iter().filter_map(|start| match start {
                Start::Action(Some(stage), name) => Some(format!("{stage}, {name}")),
                Start::Action(None, name) if name.as_str().contains('-') => Some(name.to_string()),
                _ => None,
            });
            let names: Vec<String> = names.collect();
            if names.is_empty() { words } else { format!("{words} ({})", names.join("; ")) }
        });
        field("counted from", said.unwrap_or_default())
    }

    fn condition(&self, condition: &Condition) -> Field {
        let lines = self.teller.applies(condition).into_iter().map(|line| line.words);
        field("", lines.collect::<Vec<_>>().join(" "))
    }

    fn then(&self, pathway: Option<&Pathway>, then: &Then) -> String {
        self.teller.then(pathway, then).unwrap_or_else(|| "nothing that the document says".to_owned())
    }
}

/// What a note is, where it is told of.
fn what(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Principle => "how people should go about it",
        NoteKind::Scope => "what it is for",
        NoteKind::Pace => "how fast it should go",
        NoteKind::Instead => "another way",
        NoteKind::Entry => "where to begin",
        NoteKind::Power => "what can be ordered",
        NoteKind::Learning => "what follows",
        NoteKind::Conflict => "where the document says two things",
        NoteKind::Reading => "our reading",
        NoteKind::Silent => "what the document leaves open",
        NoteKind::Check => "what is doubtful",
        NoteKind::Unattributed => "a detail that is left out",
    }
}
