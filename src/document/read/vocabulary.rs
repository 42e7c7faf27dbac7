//! A document's facts and its vocabulary: agencies, posts, events, hours, questions, forms.

use super::Reader;
use super::keys::{self, Holds};
use super::names::list;
use super::nearest::if_meant;
use super::place::Place;
use super::references::Scope;
use super::table::Table;
use crate::policy::phrase::{Side, Window};
use crate::policy::{AGENCY_KINDS, Agency, Audience, Facts, Form, Hours, Named, PostId, Question, Region, Statements};
use crate::time::calendar::Division;
use crate::time::moment::PartialDate;
use serde_json::{Map, Value};

/// Parameters that every policy has, of the page and of the API: no question may take their names.
const PARAMS: [&str; 21] = [
    "pathway",
    "stage",
    "agency",
    "own_agency",
    "own-agency",
    "same-agency",
    "hours",
    "perspective",
    "from",
    "began",
    "at",
    "now",
    "state",
    "other",
    "run",
    "board",
    "lang",
    "api",
    "packed",
    "heading-level",
    "needs",
];

/// Attributes that any element of a page may have: the widget's element takes a question's answer as an attribute of the
/// question's name. Source: the HTML standard, "Global attributes", with those of ARIA and of older browsers.
const ATTRIBUTES: [&str; 37] = [
    "accesskey",
    "align",
    "anchor",
    "autocapitalize",
    "autocorrect",
    "autofocus",
    "class",
    "constructor",
    "contenteditable",
    "contextmenu",
    "dir",
    "draggable",
    "enterkeyhint",
    "exportparts",
    "headingoffset",
    "headingreset",
    "hidden",
    "id",
    "inert",
    "inputmode",
    "is",
    "itemid",
    "itemprop",
    "itemref",
    "itemscope",
    "itemtype",
    "nonce",
    "part",
    "popover",
    "role",
    "slot",
    "spellcheck",
    "style",
    "tabindex",
    "title",
    "translate",
    "writingsuggestions",
];

/// Whether an element of a page gives a name a meaning of its own.
fn is_attribute(name: &str) -> bool {
    let is_family = ["aria-", "data-", "xml", "on"].iter().any(|family| {
        // "on-plan" is a question's name; "onclick" is not.
        name.strip_prefix(family).is_some_and(|rest| *family != "on" || (rest.len() > 3 && !rest.contains('-')))
    });
    is_family || ATTRIBUTES.contains(&name)
}

impl Reader<'_> {
    pub(super) fn facts(&mut self, value: &Value, regions: Option<&Value>) -> Option<(Facts, Statements)> {
        let regions = regions.and_then(Value::as_array).into_iter().flatten();
        let place = Place::top("policy");
        let table = self.open(place, value, &keys::POLICY, |_, _| false)?;
        let division = self.division(&table);
        // What is no date was told of when the table was opened.
        let date = |key| table.text(key).and_then(|text| PartialDate::parse(text).ok());
        let (in_force_from, review_due) = (date("in_force_from"), date("review_due"));
        if let (Some(start), Some(review)) = (in_force_from, review_due)
            && review.is_past(start.first_day())
        {
            self.bad_key(
                &table.place,
                "review_due",
                format!("is \"{review}\", before in_force_from; write a date after {start}"),
            );
        }
        let scope = Scope { own: Some(value), ..Scope::default() };
        let statements = self.statements(&table, scope);
        let facts = Facts {
            board: table.required("board"),
            title: table.required("title"),
            division: division?,
            audience: self.audience(&table),
            working_time: self.working_time(&table),
            area: table.owned("area"),
            edition: table.owned("edition"),
            in_force_from,
            review_due,
            website: table.owned("website"),
            source: table.owned("source"),
            based_on: table.owned("based_on"),
            regions: regions.map(region).collect(),
        };
        Some((facts, statements))
    }

    fn audience(&mut self, table: &Table) -> Audience {
        let text = table.text("about");
        text.and_then(|text| self.one_of(table, "about", text, Audience::ALL, Audience::id)).unwrap_or_default()
    }

    /// A division; any, if there is a problem, so that reading goes on.
    fn division(&mut self, table: &Table) -> Option<Division> {
        let Some(text) = table.text("division") else {
            return Some(Division::EnglandAndWales);
        };
        let division = Division::parse(text);
        if division.is_none() {
            self.bad_key(
                &table.place,
                "division",
                format!("is \"{text}\"; write {}", list(Division::ALL.iter().map(|division| division.id()))),
            );
        }
        division.or(Some(Division::EnglandAndWales))
    }

    pub(super) fn agencies(&mut self, parts: &Map<String, Value>) -> Vec<Agency> {
        let mut agencies = Vec::new();
        for (place, id, value) in self.entries(parts, "agencies") {
            let (name, short, kind) = if value.is_object() {
                let Some(table) = self.open(place.clone(), value, &keys::AGENCY, |_, _| false) else {
                    continue;
                };
                (table.required("name"), table.owned("short"), table.owned("kind").unwrap_or_else(|| id.to_owned()))
            } else {
                (self.words(&place, "", value, Holds::Words), None, id.to_owned())
            };
            if !AGENCY_KINDS.contains(&kind.as_str()) {
                self.bad_key(
                    &place,
                    "kind",
                    format!(
                        "is \"{kind}\"; write {}{}",
                        if_meant(&kind, AGENCY_KINDS.into_iter()),
                        list(AGENCY_KINDS.into_iter())
                    ),
                );
            } else if kind != id && AGENCY_KINDS.contains(&id) {
                self.bad(
                    &place,
                    format!("\"{id}\" is a kind of agency, but its kind is \"{kind}\"; give it another name"),
                );
            }
            agencies.push(Agency { id: id.into(), kind: kind.into(), name, short });
        }
        self.no_agency_stands_for_its_kind(parts, &agencies);
        agencies
    }

    /// What is said of an agency whose id is its kind holds for every agency of that kind: of several, none may have that id.
    fn no_agency_stands_for_its_kind(&mut self, parts: &Map<String, Value>, agencies: &[Agency]) {
        for (place, id, _) in self.entries(parts, "agencies") {
            if let Some(other) = agencies.iter().find(|other| other.kind == id && other.id != id) {
                let text = format!(
                    "\"{id}\" is also the kind of \"{}\", so that what is said of the one would hold for the other; give it an id of \
                     its own and write kind = \"{id}\"",
                    other.id
                );
                self.bad(&place, text);
            }
        }
    }

    /// Posts or events: ids and their words.
    pub(super) fn named<Id: From<String>>(&mut self, parts: &Map<String, Value>, part: &str) -> Vec<Named<Id>> {
        let reserved: &[&str] = if part == "posts" { &["agency"] } else { &["resolved"] };
        let mut named = Vec::new();
        for (place, id, value) in self.entries(parts, part) {
            let side = part == "posts" && Side::ALL.iter().any(|side| side.word() == id);
            if side || reserved.contains(&id) {
                self.bad(&place, format!("\"{id}\" has a meaning of its own in phrases; give it another name"));
            }
            let (words, short, held_by) = if part == "posts" && value.is_object() {
                let Some(table) = self.open(place, value, &keys::POST, |_, _| false) else {
                    continue;
                };
                let held_by = table.list("held_by");
                for post in &held_by {
                    self.post(&table, "held_by", post);
                }
                (table.required("title"), table.owned("short"), held_by.into_iter().map(PostId::from).collect())
            } else {
                (self.words(&place, "", value, Holds::Neutral), None, Vec::new())
            };
            named.push(Named { id: id.to_owned().into(), words, short, held_by });
        }
        named
    }

    pub(super) fn hours(&mut self, parts: &Map<String, Value>) -> Vec<Hours> {
        let mut hours = Vec::new();
        for (place, id, value) in self.entries(parts, "hours") {
            let words = self.words(&place, "", value, Holds::Words);
            let Some(window) = self.phrase(&place, "", &words, Window::parse(&words)) else {
                continue;
            };
            if let Window::Outside(other) = &window {
                self.outside(&place, other, parts);
            }
            hours.push(Hours { id: id.to_owned(), words, window });
        }
        hours
    }

    /// "outside ID": of a window that is there and is not itself the outside of one.
    fn outside(&mut self, place: &Place, other: &str, parts: &Map<String, Value>) {
        let windows = parts.get("hours").and_then(Value::as_object).into_iter().flatten();
        let is_inside = |value: &Value| value.as_str().is_some_and(|words| !words.starts_with("outside "));
        let inside: Vec<&str> = windows.filter(|(_, value)| is_inside(value)).map(|(id, _)| id.as_str()).collect();
        if !inside.contains(&other) {
            self.bad_key(
                place,
                "",
                format!(
                    "has \"outside {other}\"; write hours of [hours] that are not outside others: {}",
                    list(inside.into_iter())
                ),
            );
        }
    }

    pub(super) fn questions(&mut self, parts: &Map<String, Value>) -> Vec<Question> {
        let mut questions = Vec::new();
        for (place, id, value) in self.entries(parts, "questions") {
            if PARAMS.contains(&id) {
                self.bad(&place, format!("\"{id}\" is asked in every policy; give it another name"));
            } else if is_attribute(id) {
                let text = "has a meaning of its own on every element of a page; give it another name";
                self.bad(&place, format!("\"{id}\" {text}"));
            }
            let Some(table) = self.open(place.clone(), value, &keys::QUESTION, |_, _| false) else {
                continue;
            };
            let mut choices = Vec::new();
            for (choice, words) in value.get("choices").and_then(Value::as_object).into_iter().flatten() {
                self.check_id(&place, choice);
                let key = format!("choices: {choice}");
                let words = self.words(&place, &key, words, Holds::Words);
                choices.push(Named { id: choice.as_str().into(), words, short: None, held_by: Vec::new() });
            }
            if choices.len() < 2 {
                self.bad_key(&place, "choices", "has fewer than two; write two or more, or no question".to_owned());
            }
            questions.push(Question { id: id.into(), ask: table.required("ask"), choices });
        }
        questions
    }

    pub(super) fn forms(&mut self, parts: &Map<String, Value>) -> Vec<Form> {
        let mut forms = Vec::new();
        for (place, id, value) in self.entries(parts, "forms") {
            let Some(table) = self.open(place, value, &keys::FORM, |_, _| false) else {
                continue;
            };
            for key in ["stage_field", "due_field"] {
                self.check_field(&table, key);
            }
            let cite = table.text("cite");
            forms.push(Form {
                id: id.to_owned(),
                title: table.required("title"),
                subject: table.owned("subject"),
                fields: table.owned_list("fields"),
                stage_field: table.owned("stage_field"),
                due_field: table.owned("due_field"),
                cite: table.required("cite"),
                notes: self.notes(&table, Scope { cite, ..Scope::default() }),
            });
        }
        forms
    }

    /// A field that is filled in is one of the form's own.
    fn check_field(&mut self, table: &Table, key: &str) {
        let fields = table.owned_list("fields");
        if let Some(field) = table.text(key).filter(|field| !fields.iter().any(|known| known == field)) {
            self.bad_key(&table.place, key, format!("is \"{field}\"; write one of its fields: {}", fields.join(", ")));
        }
    }

    /// The entries of a part that is a table of named things, each name checked.
    pub(super) fn entries<'v>(
        &mut self,
        parts: &'v Map<String, Value>,
        part: &str,
    ) -> Vec<(Place, &'v str, &'v Value)> {
        let top = Place::top(part);
        let Some(map) = parts.get(part).and_then(|value| self.map(&top, value)) else {
            return Vec::new();
        };
        for id in map.keys() {
            self.check_id(&top, id);
        }
        map.iter().map(|(id, value)| (top.table(id), id.as_str(), value)).collect()
    }
}

/// What a regional document says of itself; layers are laid over each other only after it was checked for itself.
fn region(value: &Value) -> Region {
    let fact = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let date = |key: &str| PartialDate::parse(value.get(key)?.as_str()?).ok();
    Region {
        area: fact("area").unwrap_or_default(),
        title: fact("title").unwrap_or_default(),
        edition: fact("edition"),
        in_force_from: date("in_force_from"),
        review_due: date("review_due"),
    }
}
