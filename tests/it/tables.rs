//! One table of cases per board, written from its document and a calendar by somebody who had not read its policy
//! file; this runs them all. The tables are `tests/tables/<board>.toml`, and `tests/tables/made-up/<board>.toml` for the
//! boards of `tests/policies`, which have the shapes that the real ones lack.

use crate::boards::{self, Board};
use escalation::answer::{
    ActionAnswer, ActionTime, Availability, Contactable, Deadline, DeadlineKind, Guide, HolderState, OtherWay,
    Position, Running, Timeline,
};
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::evaluate::whole;
use escalation::policy::WELSH_WORDS;
use escalation::policy::phrase::Then;
use escalation::say::sheet;
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::{LondonTime, Moment};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

/// What one case asks and expects; what it leaves out it is not about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    #[serde(default)]
    ask: BTreeMap<String, String>,
    /// Whom to go to, in order, as far as it goes; empty: nobody.
    who: Option<Vec<String>>,
    who_first: Option<String>,
    available: Option<String>,
    until: Option<String>,
    from: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    state: Option<String>,
    /// Each is one entry of `escalate_to` or `also_listed`, in any place, that has all of these parts.
    #[serde(default)]
    rows: Vec<Vec<String>>,
    /// What no such entry may have: somebody else's people, a number that cannot be attributed.
    #[serde(default)]
    hides: Vec<String>,
    #[serde(default)]
    due: BTreeMap<String, String>,
    /// When the longer end of a range is, by the action's id.
    #[serde(default)]
    longest: BTreeMap<String, String>,
    /// The limit that rules, in the standard form, by the action's id.
    #[serde(default)]
    limits: BTreeMap<String, String>,
    /// Parts of the answer as a person reads it.
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    says_in_welsh: Vec<String>,
    /// What it says in neither language.
    #[serde(default)]
    never_says: Vec<String>,
    by_when: Option<String>,
    stage_ends: Option<String>,
    next: Option<String>,
    /// When the next stage begins: when this one ends if it takes its full time, or when what starts it happened.
    begins: Option<String>,
    /// By when the next stage's first step has to be taken, where the policy says so.
    next_latest: Option<String>,
    /// Clocks of other stages that run already, all of them: `stage.action`, and when it is due.
    running: Option<BTreeMap<String, String>>,
    /// Every action of the answer but the routes for immediate danger, in any order.
    all_actions: Option<Vec<String>>,
    /// Where a stage of the timeline stands: `before`, `here`, `after`, `not_needed`.
    #[serde(default)]
    positions: BTreeMap<String, String>,
    /// Every date of the timeline's actions, by `stage.action`.
    timeline: Option<BTreeMap<String, String>>,
    /// What is said of the first cap once it has passed: `guide`, `silent`, both, or nothing more.
    passed: Option<String>,
    /// What is not asked for.
    #[serde(default)]
    not_needs: Vec<String>,
    #[serde(default)]
    latest: BTreeMap<String, String>,
    cap: Option<String>,
    bites: Option<bool>,
    /// When a cap ends, by its id; `not shown` for one that the answer leaves out.
    #[serde(default)]
    caps: BTreeMap<String, String>,
    /// Empty: nothing is overdue.
    overdue: Option<Vec<String>>,
    #[serde(default)]
    conflict: Vec<String>,
    #[serde(default)]
    notify: Vec<String>,
    #[serde(default)]
    warnings: Vec<String>,
    #[serde(default)]
    not_warnings: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
    /// Where the options of a decision lead, in order.
    #[serde(default)]
    options: BTreeMap<String, Vec<String>>,
    /// Parts of the forms' e-mail subjects.
    #[serde(default)]
    forms: Vec<String>,
    /// Actions of the notify list that wait for the resolution.
    #[serde(default)]
    resolved: Vec<String>,
    /// Where `elsewhere` leads.
    #[serde(default)]
    leads_to: Vec<String>,
    /// How an action's paragraph begins.
    #[serde(default)]
    cites: BTreeMap<String, String>,
    /// Who goes to each entry of `escalate_to`, in order: the beginning of a post's name; `reader`: whoever asks.
    #[serde(default)]
    by: Vec<String>,
    /// Ids of the other ways that are offered.
    #[serde(default)]
    other_ways: Vec<String>,
    /// The other way that is the whole answer; `none`: there is a ladder.
    way: Option<String>,
    /// What another way that is the whole answer has, each in one of its parts: its contacts, what it leaves open, where the
    /// document says otherwise.
    #[serde(default)]
    way_has: Vec<String>,
    /// Parameters that are taken without being asked, as `parameter=value`.
    #[serde(default)]
    assumed: Vec<String>,
    /// Parameters that are not asked for.
    /// What holders an action has, by its id: each part is in one of its contact rows.
    #[serde(default)]
    contacts: BTreeMap<String, Vec<String>>,
    /// How firmly an action is asked for, by its id: `must`, `should`, `may` or `not said`.
    #[serde(default)]
    duty: BTreeMap<String, String>,
    /// Parts of the document's own words on pace, the nearest first.
    #[serde(default)]
    pace: Vec<String>,
    elsewhere: Option<bool>,
    actions_empty: Option<bool>,
    not_yours: Option<bool>,
}

/// The fewest cases that prove a board.
const FEWEST: usize = 25;

#[test]
fn every_board_answers_its_table() {
    answer_tables(&boards::all(), "tests/tables", FEWEST);
}

#[test]
fn every_made_up_board_answers_its_table() {
    let boards = boards::made_up();
    assert!(!boards.is_empty(), "no made-up board was found");
    answer_tables(&boards, "tests/tables/made-up", 1);
}

/// Fails with every difference between the boards' answers and their tables, or when a table has too few cases.
fn answer_tables(boards: &[Board], folder: &str, fewest: usize) {
    let mut wrong = Vec::new();
    for board in boards {
        let path = boards::root().join(folder).join(format!("{}.toml", board.id()));
        let Ok(text) = std::fs::read_to_string(&path) else {
            wrong.push(format!(
                "{}: there is no table; write {fewest} or more cases from the document and a calendar, as \
                 policies/README.md says under \"Add a board\"",
                path.display()
            ));
            continue;
        };
        let table: Table = toml::from_str(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        assert!(table.case.len() >= fewest, "{}: {} cases, wanted {fewest}", board.id(), table.case.len());
        for (place, case) in table.case.iter().enumerate() {
            assert!(case.asserts_something(), "{} case {}: asserts nothing", board.id(), place + 1);
            for problem in check(board, case) {
                wrong.push(format!("{} case {} ({}): {problem}", board.id(), place + 1, case.why));
            }
        }
    }
    assert!(wrong.is_empty(), "{} expectations failed:\n{}", wrong.len(), wrong.join("\n"));
}

impl Case {
    fn asserts_something(&self) -> bool {
        !(self.due.is_empty() && self.latest.is_empty() && self.overdue.is_none() && self.warnings.is_empty())
            || [&self.who_first, &self.by_when, &self.stage_ends, &self.next, &self.next_latest, &self.cap]
                .iter()
                .any(|expected| expected.is_some())
            || [&self.available, &self.until, &self.phone, &self.email, &self.state].iter().any(|value| value.is_some())
            || self.who.is_some()
            || !self.rows.is_empty()
            || !self.hides.is_empty()
            || !self.needs.is_empty()
            || !(self.options.is_empty() && self.forms.is_empty() && self.resolved.is_empty())
            || !(self.leads_to.is_empty() && self.cites.is_empty() && self.caps.is_empty())
            || !(self.by.is_empty() && self.other_ways.is_empty() && self.way_has.is_empty() && self.assumed.is_empty())
            || !(self.not_needs.is_empty() && self.contacts.is_empty() && self.duty.is_empty() && self.pace.is_empty())
            || self.way.is_some()
            || !self.not_warnings.is_empty()
            || !(self.longest.is_empty() && self.limits.is_empty())
            || !(self.says.is_empty() && self.says_in_welsh.is_empty() && self.never_says.is_empty())
            || self.not_yours.is_some()
            || !self.positions.is_empty()
            || [&self.running, &self.timeline].iter().any(|dates| dates.is_some())
            || self.all_actions.is_some()
            || [&self.begins, &self.passed].iter().any(|value| value.is_some())
            || self.elsewhere.is_some()
            || self.actions_empty.is_some()
    }
}

fn check(board: &Board, case: &Case) -> Vec<String> {
    let mut params: Vec<(String, String)> = case.ask.clone().into_iter().collect();
    if !case.ask.contains_key("now") {
        let now = case.ask.get("at").map_or("2026-11-20T09:00", String::as_str);
        params.push(("now".to_owned(), now.to_owned()));
    }
    let situation = match Situation::from_params(board.policy(), &params, boards::present()) {
        Ok(situation) => situation,
        Err(problem) => return vec![problem.to_string()],
    };
    let guide = guide(board.policy(), board.calendar(), &situation);
    let timeline = timeline(board.policy(), board.calendar(), &situation);
    let mut differences = Differences::default();
    check_who(&mut differences, case, &guide);
    check_rows(&mut differences, case, &guide);
    check_people(&mut differences, case, &guide);
    check_ways(&mut differences, case, &guide);
    check_dates(&mut differences, case, &guide, &timeline);
    check_rest(&mut differences, case, &guide);
    let said = [(board.policy(), Language::English), (board.document().policy_in(true), Language::Welsh)];
    let said = said.map(|(policy, language)| {
        let sheet = sheet::sheet(&whole::whole(policy, board.calendar(), &situation), Words::new(language));
        let questions: Vec<&str> = sheet.questions.iter().map(|question| question.words.as_str()).collect();
        format!("{}\n{}", sheet::text(&sheet), questions.join("\n"))
    });
    check_words(&mut differences, case, &said);
    differences.0
}

#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn compare(&mut self, what: &str, expected: &str, found: &str) {
        if expected != found {
            self.0.push(format!("{what}: expected {expected}, found {found}"));
        }
    }

    fn maybe(&mut self, what: &str, expected: Option<&String>, found: impl FnOnce() -> String) {
        if let Some(expected) = expected {
            self.compare(what, expected, &found());
        }
    }
}

fn check_who(differences: &mut Differences, case: &Case, guide: &Guide) {
    let found: Vec<String> = guide.escalate_to.iter().map(name).collect();
    for (place, expected) in case.who.iter().flatten().enumerate() {
        let entry = found.get(place).map_or("nobody", String::as_str);
        if !entry.to_lowercase().contains(&expected.to_lowercase()) {
            differences.0.push(format!("who {}: expected {expected}, found {entry} (of {found:?})", place + 1));
        }
    }
    if case.who.as_ref().is_some_and(Vec::is_empty) && !found.is_empty() {
        differences.0.push(format!("who: expected nobody, found {found:?}"));
    }
    let first = guide.escalate_to.first();
    if let Some(expected) = &case.who_first {
        let entry = first.map(name).unwrap_or_else(|| "nobody".to_owned());
        if !entry.to_lowercase().contains(&expected.to_lowercase()) {
            differences.0.push(format!("first: expected {expected}, found {entry}"));
        }
    }
    differences.maybe("available", case.available.as_ref(), || {
        first.map_or("nobody", |entry| availability(&entry.available)).to_owned()
    });
    differences.maybe("until", case.until.as_ref(), || match first.map(|entry| &entry.available) {
        Some(Availability::Now { until: Some(until), .. }) => local(*until),
        other => format!("{other:?}"),
    });
    differences.maybe("from", case.from.as_ref(), || match first.map(|entry| &entry.available) {
        Some(Availability::Later { from: Some(from), .. }) => local(*from),
        other => format!("{other:?}"),
    });
    let has =
        |expected: &Option<String>, list: &[String]| expected.as_ref().is_none_or(|expected| list.contains(expected));
    let (phones, emails) = first.map(|entry| (entry.contact.phones, entry.contact.emails)).unwrap_or_default();
    let phones: Vec<String> = phones.iter().map(|phone| phone.printed.clone()).collect();
    if !has(&case.phone, &phones) || !has(&case.email, emails) {
        differences.0.push(format!("first has {:?}", first.map(|entry| &entry.contact)));
    }
    differences
        .maybe("state", case.state.as_ref(), || first.map_or("nobody", |entry| state(entry.contact.state)).to_owned());
}

fn check_rows(differences: &mut Differences, case: &Case, guide: &Guide) {
    let entries: Vec<String> = guide.escalate_to.iter().chain(&guide.also_listed).map(whole).collect();
    for row in &case.rows {
        if !entries.iter().any(|entry| row.iter().all(|part| entry.contains(&part.to_lowercase()))) {
            differences.0.push(format!("rows: no entry has all of {row:?} in {entries:?}"));
        }
    }
    for part in &case.hides {
        if let Some(entry) = entries.iter().find(|entry| entry.contains(&part.to_lowercase())) {
            differences.0.push(format!("hides: {part} stands in {entry}"));
        }
    }
}

/// Who acts, whom an action goes to, and how firmly it is asked for.
fn check_people(differences: &mut Differences, case: &Case, guide: &Guide) {
    for (place, expected) in case.by.iter().enumerate() {
        let found =
            guide.escalate_to.get(place).map_or("nobody", |entry| entry.by.first().map_or("reader", |by| by.post));
        if !found.to_lowercase().starts_with(&expected.to_lowercase()) {
            differences.0.push(format!("by {}: expected {expected}, found {found}", place + 1));
        }
    }
    for (id, parts) in &case.contacts {
        let rows: Vec<String> = find(guide, id).iter().flat_map(|action| &action.contacts).map(whole).collect();
        for part in parts.iter().filter(|part| !rows.iter().any(|row| row.contains(&part.to_lowercase()))) {
            differences.0.push(format!("contacts of {id}: no {part} in {rows:?}"));
        }
    }
    for (id, expected) in &case.duty {
        let found = find(guide, id).map_or("no such action", |action| match (action.optional, action.duty) {
            (true, _) => "may",
            (false, Some(duty)) => duty.id(),
            (false, None) => "not said",
        });
        differences.compare(&format!("duty of {id}"), expected, found);
    }
    for (place, part) in case.pace.iter().enumerate() {
        let found = guide.pace.get(place).map_or("nothing", |note| note.text);
        if !found.contains(part.as_str()) {
            differences.0.push(format!("pace {}: expected {part}, found {found}", place + 1));
        }
    }
}

fn check_ways(differences: &mut Differences, case: &Case, guide: &Guide) {
    let found: Vec<&str> = guide.other_ways.iter().map(|way| way.id).collect();
    for id in case.other_ways.iter().filter(|id| !found.contains(&id.as_str())) {
        differences.0.push(format!("other_ways: no {id} in {found:?}"));
    }
    differences.maybe("way", case.way.as_ref(), || guide.chosen_way().map_or("none", |way| way.id).to_owned());
    let parts: Vec<String> = guide.chosen_way().map(way_parts).unwrap_or_default();
    for part in case.way_has.iter().filter(|part| !parts.iter().any(|found| found.contains(&part.to_lowercase()))) {
        differences.0.push(format!("way_has: no {part} in {parts:?}"));
    }
    let assumed: Vec<String> =
        guide.situation.assumed.iter().map(|(param, value)| format!("{param}={value}")).collect();
    for pair in case.assumed.iter().filter(|pair| !assumed.contains(pair)) {
        differences.0.push(format!("assumed: no {pair} in {assumed:?}"));
    }
    for param in case.not_needs.iter().filter(|param| guide.needs.iter().any(|need| need.param == **param)) {
        differences.0.push(format!("not_needs: {param} is asked for"));
    }
}

fn way_parts(way: &OtherWay) -> Vec<String> {
    let conflicts = way.conflicts.iter().map(|conflict| conflict.text.to_lowercase());
    let open = way.open.iter().map(|clause| clause.to_lowercase());
    let says = [way.says.to_lowercase(), way.cite.to_lowercase()];
    way.contacts.iter().map(whole).chain(conflicts).chain(open).chain(says).collect()
}

fn check_dates(differences: &mut Differences, case: &Case, guide: &Guide, timeline: &Timeline) {
    for (id, expected) in &case.due {
        match find(guide, id) {
            Some(action) => differences.compare(&format!("due {id}"), expected, &due(&action.deadline)),
            None => differences.0.push(format!("due {id}: no such action in the answer")),
        }
    }
    for (id, expected) in &case.longest {
        let found = find(guide, id).map_or("no such action".to_owned(), |action| date(action.deadline.longest));
        differences.compare(&format!("longest {id}"), expected, &found);
    }
    for (id, expected) in &case.limits {
        let limit = find(guide, id).and_then(|action| action.deadline.limit);
        differences.compare(&format!("limits {id}"), expected, &limit.map(ToString::to_string).unwrap_or_default());
    }
    differences.maybe("by_when", case.by_when.as_ref(), || {
        guide.by_when.as_ref().map_or("nothing".to_owned(), |by_when| due(&by_when.deadline))
    });
    differences
        .maybe("stage_ends", case.stage_ends.as_ref(), || date(guide.stage_ends.as_ref().and_then(|end| end.due)));
    differences.maybe("next", case.next.as_ref(), || {
        guide.next.as_ref().map_or("none".to_owned(), |next| next.stage.id.clone())
    });
    differences.maybe("next_latest", case.next_latest.as_ref(), || date(guide.next.as_ref().and_then(|next| next.due)));
    differences.maybe("begins", case.begins.as_ref(), || date(guide.next.as_ref().and_then(|next| next.begins)));
    check_run(differences, case, guide, timeline);
    for (stage, expected) in &case.latest {
        let row = timeline.stages.iter().find(|row| row.stage.id == *stage);
        let found = row.map_or("no such stage".to_owned(), |row| date(row.latest));
        differences.compare(&format!("latest {stage}"), expected, &found);
    }
    differences.maybe("cap", case.cap.as_ref(), || date(guide.caps.first().and_then(|cap| cap.due)));
    for (id, expected) in &case.caps {
        let found = guide.caps.iter().find(|cap| cap.id == *id);
        differences.compare(
            &format!("caps {id}"),
            expected,
            &found.map_or("not shown".to_owned(), |cap| date(cap.due)),
        );
    }
    if let Some(bites) = case.bites
        && guide.caps.first().is_none_or(|cap| cap.bites != bites)
    {
        differences.0.push(format!("bites: expected {bites}"));
    }
    for id in case.overdue.iter().flatten() {
        if find(guide, id).is_none_or(|action| !action.deadline.overdue) {
            differences.0.push(format!("overdue: {id} is not"));
        }
    }
    if case.overdue.as_ref().is_some_and(Vec::is_empty)
        && let Some(action) = every_action(guide).find(|action| action.deadline.overdue)
    {
        differences.0.push(format!("overdue: {} is", action.id));
    }
}

fn check_words(differences: &mut Differences, case: &Case, said: &[String; 2]) {
    if said.iter().any(|said| said.contains(WELSH_WORDS)) {
        differences.0.push("a mark of a language is left in the text".to_owned());
    }
    for (parts, said) in [&case.says, &case.says_in_welsh].into_iter().zip(said) {
        for part in parts.iter().filter(|part| !said.contains(part.as_str())) {
            differences.0.push(format!("says: not “{part}” in:\n{said}"));
        }
    }
    for part in &case.never_says {
        if let Some(line) = said.iter().flat_map(|said| said.lines()).find(|line| line.contains(part.as_str())) {
            differences.0.push(format!("never_says: “{part}” in “{line}”"));
        }
    }
}

/// What belongs to the run: clocks that run already, where each stage stands, every date.
fn check_run(differences: &mut Differences, case: &Case, guide: &Guide, timeline: &Timeline) {
    if let Some(expected) = &case.running {
        let named =
            |running: &Running| (format!("{}.{}", running.stage.id, running.action.id), due(&running.action.deadline));
        let found: BTreeMap<String, String> = guide.running.iter().map(named).collect();
        differences.compare("running", &format!("{expected:?}"), &format!("{found:?}"));
    }
    if let Some(expected) = &case.timeline {
        let mut found = BTreeMap::new();
        for stage in &timeline.stages {
            for action in stage.actions.iter().filter(|action| action.deadline.due.is_some()) {
                found.insert(format!("{}.{}", stage.stage.id, action.id), due(&action.deadline));
            }
        }
        differences.compare("timeline", &format!("{expected:?}"), &format!("{found:?}"));
    }
    if let Some(expected) = &case.all_actions {
        let mut expected = expected.clone();
        let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
        let mut found: Vec<String> = lists.into_iter().flatten().map(|action| action.id.to_owned()).collect();
        expected.sort();
        found.sort();
        differences.compare("all_actions", &format!("{expected:?}"), &format!("{found:?}"));
    }
    for (stage, expected) in &case.positions {
        let row = timeline.stages.iter().find(|row| row.stage.id == *stage);
        let found = row.map_or("no such stage", |row| match row.position {
            Position::Before => "before",
            Position::Here => "here",
            Position::After => "after",
            Position::NotNeeded => "not_needed",
        });
        differences.compare(&format!("position of {stage}"), expected, found);
    }
    differences.maybe("passed", case.passed.as_ref(), || {
        guide.caps.first().filter(|cap| cap.overdue).map_or("not passed".to_owned(), |cap| {
            let words = [(cap.limit.guide, "guide"), (!cap.has_consequence, "silent")];
            words.into_iter().filter(|(holds, _)| *holds).map(|(_, word)| word).collect::<Vec<_>>().join(", ")
        })
    });
}

fn check_rest(differences: &mut Differences, case: &Case, guide: &Guide) {
    for id in &case.conflict {
        let on_action = find(guide, id).is_some_and(|action| !action.conflicts.is_empty());
        if !(on_action || id == "stage" && !guide.conflicts.is_empty()) {
            differences.0.push(format!("conflict: none on {id}"));
        }
    }
    for id in &case.notify {
        if !guide.notify.iter().any(|action| action.id == *id) {
            differences.0.push(format!("notify: {id} is not there"));
        }
    }
    let codes: Vec<&str> = guide.warnings.iter().map(|warning| warning.code.id()).collect();
    for code in &case.warnings {
        if !codes.contains(&code.as_str()) {
            differences.0.push(format!("warnings: no {code} in {codes:?}"));
        }
    }
    for code in &case.not_warnings {
        if codes.contains(&code.as_str()) {
            differences.0.push(format!("warnings: {code} is there"));
        }
    }
    for param in &case.needs {
        if !guide.needs.iter().any(|need| need.param == *param) {
            differences.0.push(format!("needs: {param} is not asked for"));
        }
    }
    check_leads(differences, case, guide);
    if case.elsewhere.is_some_and(|expected| expected == guide.elsewhere.is_empty()) {
        differences.0.push(format!("elsewhere: {:?}", guide.elsewhere));
    }
    if case.actions_empty.is_some_and(|expected| expected != guide.actions.is_empty()) {
        differences.0.push("actions: not as expected".to_owned());
    }
    if case.not_yours.is_some_and(|expected| expected != codes.contains(&"not_your_pathway")) {
        differences.0.push(format!("not_yours: {codes:?}"));
    }
}

fn check_leads(differences: &mut Differences, case: &Case, guide: &Guide) {
    for (id, expected) in &case.options {
        let options = find(guide, id).map(|action| action.options).unwrap_or_default();
        let then = |then: &Option<Then>| then.as_ref().map_or("nowhere".to_owned(), ToString::to_string);
        let found: Vec<String> = options.iter().map(|option| then(&option.then)).collect();
        if found != *expected {
            differences.0.push(format!("options of {id}: expected {expected:?}, found {found:?}"));
        }
    }
    for part in &case.forms {
        if !guide.forms.iter().any(|form| form.subject.is_some_and(|subject| subject.contains(part))) {
            differences.0.push(format!("forms: none is marked {part} in {:?}", guide.forms));
        }
    }
    for id in &case.resolved {
        if !guide.notify.iter().any(|action| action.id == *id && action.when == ActionTime::OnResolution) {
            differences.0.push(format!("resolved: {id} does not wait for the resolution"));
        }
    }
    for place in &case.leads_to {
        if !guide.elsewhere.iter().any(|other| other.then.is_some_and(|then| then.to_string() == *place)) {
            differences.0.push(format!("leads_to: not {place} in {:?}", guide.elsewhere));
        }
    }
    for (id, expected) in &case.cites {
        let found = find(guide, id).map_or("no such action", |action| action.cite);
        if !found.starts_with(expected) {
            differences.0.push(format!("cites {id}: expected {expected}, found {found}"));
        }
    }
}

/// An action of an answer by its id, in whichever list it stands.
fn find<'g, 'a>(guide: &'g Guide<'a>, id: &str) -> Option<&'g ActionAnswer<'a>> {
    every_action(guide).find(|action| action.id == id)
}

fn every_action<'g, 'a>(guide: &'g Guide<'a>) -> impl Iterator<Item = &'g ActionAnswer<'a>> {
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
    lists.into_iter().flatten().chain(route)
}

fn name(entry: &Contactable) -> String {
    let person = entry.contact.name.unwrap_or("");
    format!("{} {person}", entry.post)
}

/// All that an entry says of its post and its holder, in small letters.
fn whole(entry: &Contactable) -> String {
    format!("{} {:?}", name(entry), entry.contact).to_lowercase()
}

fn due(deadline: &Deadline) -> String {
    match deadline.kind {
        DeadlineKind::Date | DeadlineKind::DateTime => date(deadline.due),
        DeadlineKind::Now => "now".to_owned(),
        DeadlineKind::Agreed => "agreed".to_owned(),
        DeadlineKind::Before => "before".to_owned(),
        DeadlineKind::None => "none".to_owned(),
    }
}

fn date(moment: Option<Moment>) -> String {
    match moment {
        None => "no date".to_owned(),
        Some(Moment::Day(day)) => Moment::Day(day).to_string(),
        Some(Moment::Time(time)) => local(time),
    }
}

/// `2026-11-20T21:00`, as London's clocks show it.
fn local(time: LondonTime) -> String {
    Moment::Time(time).to_string().chars().take(16).collect()
}

fn availability(available: &Availability) -> &'static str {
    match available {
        Availability::Any => "any",
        Availability::Now { .. } => "now",
        Availability::Later { .. } => "later",
        Availability::NotStated => "not_stated",
    }
}

fn state(state: HolderState) -> &'static str {
    match state {
        HolderState::Named => "named",
        HolderState::Line => "line",
        HolderState::Vacant => "vacant",
        HolderState::BeingUpdated => "being_updated",
        HolderState::PostOnly => "post_only",
        HolderState::Ask => "ask",
    }
}
