//! Every rule-bearing sentence of the five documents is carried by an element of its policy file, and every element
//! reaches a reader.

use crate::boards::{self, Board};
use crate::evaluation::situations;
use escalation::answer::{ActionAnswer, Conflict, Contactable, Elsewhere, Guide, NoteAnswer};
use escalation::evaluate::guide::guide;
use escalation::policy::{AGENCY_KINDS, Contact, Note, Statements};
use escalation::situation::Situation;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries the coverage list has for each document.
const ENTRIES: [(&str, usize); 5] =
    [("redbridge", 74), ("suffolk", 83), ("barnet", 56), ("oxfordshire", 96), ("windsor-and-maidenhead", 46)];

#[test]
fn every_entry_of_the_coverage_list_is_carried() {
    let text = std::fs::read_to_string(boards::root().join("tests/coverage.toml")).expect("the coverage map");
    let map: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(&text).expect("tables of entries");
    let boards = boards::all();
    let mut lost = Vec::new();
    for (id, count) in ENTRIES {
        let entries = map.get(id).unwrap_or_else(|| panic!("no [{id}]"));
        assert_eq!(entries.len(), count, "entries of {id}");
        let board = boards.iter().find(|board| board.id() == id).unwrap_or_else(|| panic!("no board {id}"));
        for (entry, places) in entries {
            for place in places.split(", ") {
                if find(board.json(), place).is_none() {
                    lost.push(format!("{id}, {entry}: the policy has no {place}"));
                }
            }
        }
    }
    assert_eq!(map.len(), ENTRIES.len(), "boards of the coverage map");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

/// An element of a board's document by its address.
fn find<'d>(document: &'d Value, address: &str) -> Option<&'d Value> {
    let mut parts = address.split('.');
    let first = parts.next()?;
    let start = document.get(first).or_else(|| document.get("pathways")?.get(first))?;
    parts.try_fold(start, |table, part| table.get(part))
}

#[test]
fn every_element_of_a_policy_reaches_a_reader() {
    let mut unseen = Vec::new();
    for board in boards::all() {
        let shown = shown(&board);
        for address in elements(&board) {
            if !shown.contains(&address) {
                unseen.push(format!("{}: no answer shows {address}", board.id()));
            }
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

/// What every action, note, decision's outcome, cap, form and contact row is called that a guide can show.
fn elements(board: &Board) -> Vec<String> {
    let mut addresses = Vec::new();
    for scope in scopes(board) {
        addresses.extend(scope.actions.iter().map(|action| action.address.clone()));
    }
    addresses.extend(notes(board).into_iter().map(|note| note.address.clone()));
    let actions = scopes(board).into_iter().flat_map(|scope| &scope.actions);
    addresses
        .extend(actions.flat_map(|action| action.options.iter().map(|option| outcome(&action.address, &option.says))));
    for pathway in board.policy().pathways() {
        addresses.extend(pathway.caps.iter().map(|cap| format!("{}.{}", pathway.id, cap.id)));
    }
    addresses.extend(board.policy().forms().iter().map(|form| format!("forms.{}", form.id)));
    addresses.extend(board.policy().contacts().iter().map(|row| format!("contacts.{}", row.id)));
    addresses
}

/// An outcome of a decision: it has no address of its own in an answer.
fn outcome(action: &str, says: &str) -> String {
    format!("{action}, option \"{says}\"")
}

fn scopes(board: &Board) -> Vec<&Statements> {
    let mut scopes = vec![board.policy().statements()];
    for pathway in board.policy().pathways() {
        scopes.push(&pathway.statements);
        scopes.extend(pathway.stages.iter().map(|stage| &stage.statements));
    }
    scopes
}

/// Every note of a policy file.
fn notes(board: &Board) -> Vec<&Note> {
    let mut notes: Vec<&Note> = Vec::new();
    for scope in scopes(board) {
        notes.extend(&scope.notes);
        notes.extend(scope.actions.iter().flat_map(|action| &action.notes));
    }
    let caps = board.policy().pathways().iter().flat_map(|pathway| &pathway.caps);
    notes.extend(caps.flat_map(|cap| &cap.notes));
    notes.extend(board.policy().forms().iter().flat_map(|form| &form.notes));
    notes.extend(board.policy().contacts().iter().flat_map(|row| &row.notes));
    notes
}

fn shown(board: &Board) -> BTreeSet<String> {
    let rows = board.policy().contacts();
    let mut shown = Shown { rows, addresses: BTreeSet::new(), said: BTreeMap::new() };
    for note in notes(board) {
        shown.said.entry((note.says.clone(), note.cite.clone())).or_default().push(note.address.clone());
    }
    for situation in situations(board).iter().chain(&told_otherwise(board)) {
        shown.add(&guide(board.policy(), board.calendar(), situation));
    }
    shown.addresses
}

/// Every two agencies in every pathway: what a pathway takes as given may be told otherwise.
fn told_otherwise(board: &Board) -> Vec<Situation> {
    let listed = board.policy().agencies().iter().map(|agency| agency.id.as_str());
    let agencies: BTreeSet<&str> = listed.chain(AGENCY_KINDS).collect();
    let mut found = Vec::new();
    for pathway in board.policy().pathways() {
        for (agency, own_agency) in agencies.iter().flat_map(|one| agencies.iter().map(move |other| (*one, *other))) {
            let mut situation = Situation::at(boards::present());
            situation.pathway = Some(pathway.id.clone());
            (situation.agency, situation.own_agency) = (Some(agency.into()), Some(own_agency.into()));
            found.push(situation);
        }
    }
    found
}

struct Shown<'b> {
    rows: &'b [Contact],
    addresses: BTreeSet<String>,
    /// Addresses by what a note says and its paragraph: conflicts and other procedures are shown by these.
    said: BTreeMap<(String, String), Vec<String>>,
}

impl Shown<'_> {
    fn add(&mut self, guide: &Guide) {
        let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
        let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
        for action in lists.into_iter().flatten().chain(route) {
            self.action(action);
        }
        self.notes(&guide.notes);
        self.notes(&guide.pace);
        self.conflicts(&guide.conflicts);
        for cap in &guide.caps {
            let pathway = guide.pathway.as_ref().expect("a cap is a pathway's");
            self.addresses.insert(format!("{}.{}", pathway.id, cap.id));
            self.notes(&cap.notes);
            self.conflicts(&cap.conflicts);
        }
        for entry in guide.escalate_to.iter().chain(&guide.also_listed) {
            self.contact(entry);
        }
        for form in &guide.forms {
            self.addresses.insert(format!("forms.{}", form.id));
            self.notes(&form.notes);
        }
        for Elsewhere { says, cite, .. } in &guide.elsewhere {
            self.text(says, cite);
        }
        for way in &guide.other_ways {
            self.text(way.says, way.cite);
            self.conflicts(&way.conflicts);
            way.contacts.iter().for_each(|entry| self.contact(entry));
        }
    }

    fn action(&mut self, action: &ActionAnswer) {
        self.addresses.insert(action.action.address.clone());
        self.addresses.extend(action.options.iter().map(|option| outcome(&action.action.address, &option.says)));
        for entry in &action.contacts {
            self.contact(entry);
        }
        self.notes(&action.notes);
        self.conflicts(&action.conflicts);
    }

    /// The row that an entry is made from: an answer gives what it says, not its id.
    fn contact(&mut self, entry: &Contactable) {
        let said = &entry.contact;
        let is_it = |row: &&Contact| {
            row.title.as_ref().is_none_or(|title| *title == entry.post)
                && said.cite == Some(&row.cite)
                && row.name.as_deref() == said.name
                && (row.phones.as_slice(), row.emails.as_slice()) == (said.phones, said.emails)
        };
        let rows: Vec<&Contact> = self.rows.iter().filter(is_it).collect();
        self.addresses.extend(rows.iter().map(|row| format!("contacts.{}", row.id)));
        self.notes(&said.notes);
    }

    fn notes(&mut self, notes: &[NoteAnswer]) {
        self.addresses.extend(notes.iter().map(|note| note.note.address.clone()));
    }

    fn conflicts(&mut self, conflicts: &[Conflict]) {
        for Conflict { text, .. } in conflicts {
            // Where a conflict's own limit rules, the paragraph beside it is the other statement's.
            let same: Vec<String> =
                self.said.iter().filter(|((says, _), _)| says == text).flat_map(|(_, at)| at.clone()).collect();
            self.addresses.extend(same);
        }
    }

    fn text(&mut self, says: &str, cite: &str) {
        let key = (says.to_owned(), cite.to_owned());
        self.addresses.extend(self.said.get(&key).into_iter().flatten().cloned());
    }
}
