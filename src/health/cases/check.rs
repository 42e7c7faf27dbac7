//! What an answer has, held against what a case expects.

use super::Case;
use super::found::{availability, date, due, every_action, find, local, name, state, whole};
use crate::answer::{ActionTime, Availability, Guide, OtherWay, Position, Running, Timeline};
use crate::document::Document;
use crate::evaluate::guide::guide;
use crate::evaluate::timeline::timeline;
use crate::evaluate::whole;
use crate::policy::WELSH_WORDS;
use crate::policy::phrase::Then;
use crate::say::sheet;
use crate::say::words::{Language, Words};
use crate::situation::Situation;
use crate::time::london::London;
use chrono::DateTime;
use std::collections::BTreeMap;

pub(super) fn check(document: &Document, case: &Case) -> Vec<String> {
    let (policy, calendar) = (&document.policy, &document.calendar);
    let params: Vec<(String, String)> = case.asked().into_iter().collect();
    // `now` among the parameters takes its place.
    let present = DateTime::UNIX_EPOCH.with_timezone(&London);
    let situation = match Situation::from_params(policy, &params, present) {
        Ok(situation) => situation,
        Err(problem) => return vec![problem.to_string()],
    };
    let guide = guide(policy, calendar, &situation);
    let timeline = timeline(policy, calendar, &situation);
    let mut differences = Differences::default();
    check_who(&mut differences, case, &guide);
    check_rows(&mut differences, case, &guide);
    check_people(&mut differences, case, &guide);
    check_ways(&mut differences, case, &guide);
    check_dates(&mut differences, case, &guide, &timeline);
    check_rest(&mut differences, case, &guide);
    let said = [(policy, Language::English), (document.policy_in(true), Language::Welsh)];
    let said = said.map(|(policy, language)| {
        let sheet = sheet::sheet(&whole::whole(policy, calendar, &situation), Words::new(language));
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
        guide.next.as_ref().map_or("none".to_owned(), |next| next.stage.id.to_string())
    });
    differences.maybe("next_latest", case.next_latest.as_ref(), || date(guide.next.as_ref().and_then(|next| next.due)));
    differences.maybe("begins", case.begins.as_ref(), || date(guide.next.as_ref().and_then(|next| next.begins)));
    check_run(differences, case, guide, timeline);
    for (stage, expected) in &case.latest {
        let row = timeline.stages.iter().find(|row| row.stage.id == **stage);
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
        let row = timeline.stages.iter().find(|row| row.stage.id == **stage);
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
