//! What can be asked of the outline, and the draft after it: no view, no browser.

use crate::draft::edit::{self, Order, Refused, Value};
use crate::draft::field;
use crate::draft::ids::{free, id_like};
use crate::draft::moving::move_action;
use crate::draft::names::{Named, Names, PARTS};
use crate::draft::references::{self, Thing};
use crate::draft::{Draft, POLICY};
use escalation::document::authoring::TableKind;
use escalation::policy::AGENCY_KINDS;

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A key holds something else; `None`: it is left out.
    Set(Vec<String>, Option<Value>),
    /// Another entry of a part (`["posts"]`), pathway (`[]`) or stage (`["ladder"]`), with its words; another statement
    /// (`["ladder", "one"]`), with the word that says what it is.
    Add(Vec<String>, String),
    /// Another name.
    Rename(Vec<String>, String),
    /// The same once more.
    Copy(Vec<String>),
    /// Nothing in its place.
    Remove(Vec<String>),
    /// One place up in its list, or down.
    Move(Vec<String>, Direction),
    /// An action in another stage.
    MoveTo(Vec<String>, Vec<String>),
}

/// Where something moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the one before it.
    Up,
    /// Behind the one behind it.
    Down,
}

/// A draft after what was asked, and what to look at now; `None`: what was looked at before.
pub type Done = Result<(Draft, Option<Vec<String>>), Refused>;

/// Does what is asked.
///
/// # Errors
/// Why it cannot be done.
pub fn done(draft: &Draft, ask: &Ask) -> Done {
    let text = draft.text(POLICY);
    match ask {
        // What has a name of its own is not emptied but removed, if nothing leads to it.
        Ask::Set(path, None) if Thing::at(&steps(path)).is_some() => {
            Ok((references::remove(draft, &steps(path))?, None))
        }
        Ask::Set(path, Some(Value::Words(words))) if words.trim().is_empty() && Thing::at(&steps(path)).is_some() => {
            Err(Refused::BadName("it has to have words; remove it if it is not needed".to_owned()))
        }
        Ask::Set(path, value) => Ok((draft.with(POLICY, set(text, &steps(path), value.as_ref())?), None)),
        Ask::Add(around, what) => add(draft, &steps(around), what),
        Ask::Rename(path, name) => {
            let renamed = references::rename(draft, &steps(path), name)?;
            Ok((renamed, Some(with_last(path, name))))
        }
        Ask::Copy(path) => copy(draft, &steps(path)),
        Ask::Remove(path) => {
            let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
            Ok((references::remove(draft, &steps(path))?, Some(around.to_vec())))
        }
        Ask::Move(path, direction) => Ok((draft.with(POLICY, moved(text, path, *direction)?), None)),
        Ask::MoveTo(path, stage) => {
            let moved = move_action(draft, &steps(path), &steps(stage))?;
            Ok((moved, Some(stage.iter().chain(path.last()).cloned().collect())))
        }
    }
}

fn steps(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}

fn with_last(path: &[String], name: &str) -> Vec<String> {
    let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    around.iter().cloned().chain([name.to_owned()]).collect()
}

/// Writes a key of the policy; `None` and what is empty take it out.
fn set(text: &str, path: &[&str], value: Option<&Value>) -> edit::Edited {
    let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    field::set(text, path, TableKind::in_policy(around), value)
}

fn add(draft: &Draft, around: &[&str], what: &str) -> Done {
    let text = draft.text(POLICY);
    let policy = Value::read(text)?;
    let free_in = |wanted: &str| free(wanted, |id| policy.at(around).is_some_and(|table| table.get(id).is_some()));
    let id = free_in(&id_like(what));
    let words = Value::from(what.trim());
    let looks_at = |id: &str| Some(around.iter().map(|step| (*step).to_owned()).chain([id.to_owned()]).collect());
    if TableKind::in_policy(around).is_some_and(|kind| kind.first_words().contains(&what)) {
        let name = free_in(what);
        return Ok((draft.with(POLICY, add_statement(text, around, &name)?), looks_at(&name)));
    }
    if id.is_empty() {
        return Err(Refused::BadName("write what it is called first".to_owned()));
    }
    let (id, text) = match around {
        [] => {
            if PARTS.contains(&id.as_str()) {
                return Err(Refused::BadName(format!("\"{id}\" has a meaning of its own; give it another name")));
            }
            let stages = Value::List(vec!["stage-1".to_owned()]);
            let text = edit::add(text, &[&id], &[("title", words), ("stages", stages)])?;
            let text = edit::add(&text, &[&id, "stage-1"], &[("label", Value::from("Stage 1"))])?;
            (id, text)
        }
        ["agencies"] => {
            // An agency of a kind that no other is of has the kind for its name.
            let kind = AGENCY_KINDS.into_iter().find(|kind| id.starts_with(kind));
            let id = free_in(kind.unwrap_or(&id));
            let entry = match kind.filter(|kind| *kind != id) {
                Some(kind) => Value::Table(vec![("name".to_owned(), words), ("kind".to_owned(), Value::from(kind))]),
                // Of an agency without a kind the check says so, at its field.
                None => words,
            };
            let text = edit::set(text, &["agencies", &id], &entry, Order::default())?;
            (id, text)
        }
        ["questions"] => {
            let choices = [("yes", "yes"), ("no", "no")].map(|(id, words)| (id.to_owned(), Value::from(words)));
            let says = [("ask", words), ("choices", Value::Table(choices.to_vec()))];
            let text = edit::add(text, &["questions", &id], &says)?;
            (id, text)
        }
        ["forms"] => {
            let text = edit::add(text, &["forms", &id], &[("title", words)])?;
            (id, text)
        }
        ["hours"] => {
            let text = edit::set(text, &["hours", &id], &Value::from("working days 09:00 to 17:00"), Order::default())?;
            (id, text)
        }
        [part] if PARTS.contains(part) => {
            let text = edit::set(text, &[part, &id], &words, Order::default())?;
            (id, text)
        }
        [pathway] => {
            let listed = policy.at(&[*pathway, "stages"]).map(Value::list).unwrap_or_default();
            let stages = Value::List(listed.iter().cloned().chain([id.clone()]).collect());
            let text = set(text, &[pathway, "stages"], Some(&stages))?;
            let text = edit::add(&text, &[pathway, &id], &[("label", words)])?;
            (id, text)
        }
        _ => return Err(Refused::Missing(around.join("."))),
    };
    let looks_at = looks_at(&id);
    Ok((draft.with(POLICY, text), looks_at))
}

/// An action is a table of its own, anything else a line of the table around it. What it says is still to be written.
fn add_statement(text: &str, around: &[&str], name: &str) -> edit::Edited {
    let path: Vec<&str> = around.iter().copied().chain([name]).collect();
    match TableKind::in_policy(&path) {
        Some(TableKind::Action | TableKind::Decision) => edit::add(text, &path, &[]),
        Some(TableKind::Cap) => {
            let cap = Value::Table(vec![("limit".to_owned(), Value::from(""))]);
            edit::set(text, &path, &cap, Order::default())
        }
        _ => edit::set(text, &path, &Value::from(""), Order::default()),
    }
}

fn copy(draft: &Draft, path: &[&str]) -> Done {
    let text = draft.text(POLICY);
    let policy = Value::read(text)?;
    let Some((name, around)) = path.split_last() else { return Err(Refused::Missing(String::new())) };
    let second = free(name, |id| policy.at(around).is_some_and(|table| table.get(id).is_some()));
    let mut text = edit::copy(text, path, &second)?;
    if let ([pathway], Some(TableKind::Stage)) = (around, TableKind::in_policy(path)) {
        let mut listed = policy.at(&[*pathway, "stages"]).map(Value::list).unwrap_or_default().to_vec();
        let at = listed.iter().position(|id| id == name).map_or(listed.len(), |at| at + 1);
        listed.insert(at, second.clone());
        text = edit::set(&text, &[pathway, "stages"], &Value::List(listed), Order::default())?;
    }
    let looks_at = around.iter().map(|step| (*step).to_owned()).chain([second]).collect();
    Ok((draft.with(POLICY, text), Some(looks_at)))
}

/// The names among which something has its place: those of its own kind in the table around it.
pub fn siblings(policy: &Value, path: &[String]) -> Vec<String> {
    let Some((_, around)) = path.split_last() else { return Vec::new() };
    let path = steps(path);
    let list = list_of(&path);
    if list == List::Stages {
        let stages = around.first().and_then(|pathway| policy.at(&[pathway, "stages"]));
        return stages.map(Value::list).unwrap_or_default().to_vec();
    }
    let is_sibling = |name: &str| {
        let other: Vec<&str> = path.iter().take(path.len() - 1).copied().chain([name]).collect();
        list_of(&other) == list
    };
    let entries = policy.at(around).map(Value::entries).unwrap_or_default();
    entries.iter().filter(|(name, _)| is_sibling(name)).map(|(name, _)| name.clone()).collect()
}

/// The stages that an action can go to: each by its address, in words. What is no action can go to none.
pub fn other_stages(names: &Names, path: &[String]) -> Vec<Named> {
    let Some((_, around)) = path.split_last() else { return Vec::new() };
    if list_of(&steps(path)) != List::Actions || around.first().is_some_and(|part| PARTS.contains(&part.as_str())) {
        return Vec::new();
    }
    let is_one = names.pathways.len() == 1;
    let stages = names.pathways.iter().flat_map(|pathway| {
        pathway.stages.iter().map(move |stage| {
            let words = &stage.named.words;
            Named {
                id: format!("{}.{}", pathway.named.id, stage.named.id),
                words: if is_one { words.clone() } else { format!("{}: {words}", pathway.named.words) },
            }
        })
    });
    stages.filter(|stage| stage.id != around.join(".")).collect()
}

/// A list of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Stages,
    Actions,
    Notes,
    Caps,
    Options,
    Entries,
    Pathways,
    None,
}

fn list_of(path: &[&str]) -> List {
    match TableKind::in_policy(path) {
        Some(TableKind::Stage) => List::Stages,
        Some(TableKind::Action | TableKind::Decision) => List::Actions,
        Some(TableKind::Note | TableKind::Pace | TableKind::Silent | TableKind::Instead) => List::Notes,
        Some(TableKind::Cap) => List::Caps,
        Some(TableKind::Option) => List::Options,
        Some(TableKind::Pathway) => List::Pathways,
        _ if path.len() == 2 && path.first().is_some_and(|part| PARTS.contains(part)) => List::Entries,
        _ => List::None,
    }
}

fn moved(text: &str, path: &[String], direction: Direction) -> edit::Edited {
    let policy = Value::read(text)?;
    let mut siblings = siblings(&policy, path);
    let name = path.last().cloned().unwrap_or_default();
    let missing = || Refused::Missing(path.join("."));
    let at = siblings.iter().position(|sibling| *sibling == name).ok_or_else(missing)?;
    let to = match direction {
        Direction::Up => at.checked_sub(1),
        Direction::Down => Some(at + 1).filter(|to| *to < siblings.len()),
    };
    let Some(to) = to else { return Ok(text.to_owned()) };
    let path = steps(path);
    if let (List::Stages, Some(pathway)) = (list_of(&path), path.first()) {
        siblings.swap(at, to);
        return edit::set(text, &[pathway, "stages"], &Value::List(siblings), Order::default());
    }
    let other = siblings.get(to).ok_or_else(missing)?;
    edit::swap(text, &path, other)
}

#[cfg(test)]
mod tests {
    use super::{Ask, Direction, done, other_stages};
    use crate::draft::edit::{Refused, Value};
    use crate::draft::names::Names;
    use crate::draft::{CONTACTS, Draft, POLICY, WELSH};
    use std::collections::BTreeMap;

    const TEXT: &str = "[policy]\nboard = \"B\"\n\n[agencies]\npolice = \"Police\"\n\n[posts]\nworker = \"worker\"\nlead = \"lead\"\nchair = \"chair\"\n\n[events]\ndecision = \"the decision\"\n\n[hours]\noffice = \"working days 09:00 to 17:00\"\nnight = \"outside office\"\n\n[questions.role]\nask = \"Who?\"\nchoices = { worker = \"a worker\", lead = \"a lead\" }\n\n[ladder]\ntitle = \"L\"\nstages = [\"one\", \"two\"]\ncap = { limit = \"20 working days\", covers = \"one to two\", cite = \"3\" }\n\n[ladder.one]\nlabel = \"1\"\nafter = \"decision\"\n\n[ladder.one.raise]\nwho = \"own worker\"\nto = \"other worker, else board chair\"\n\n[ladder.one.respond]\nwho = \"other lead\"\nafter = \"raise or decision\"\nwhen = { role = \"worker or lead\", hours = \"not night\" }\n\n[ladder.two]\nlabel = \"2\"\nresolve = { who = \"each lead\", limit = \"set by board chair, 5 working days\", after = \"one.raise\" }\n\n[other]\ntitle = \"O\"\nif = \"x\"\nstages = [\"one\"]\n\n[other.one]\nlabel = \"1\"\nentry = { says = \"Go there.\", then = \"ladder\" }\nraise = { who = \"own worker\" }\nrespond = { who = \"other worker\", after = \"raise\" }\n";
    const ROWS: &str = "[chair]\npost = \"chair\"\nwhen = { hours = \"office\" }\n";

    fn draft() -> Draft {
        let files = [(POLICY, TEXT), (CONTACTS, ROWS)].map(|(name, text)| (name.to_owned(), text.to_owned()));
        Draft { board: "b".to_owned(), files: BTreeMap::from(files), beside: BTreeMap::new() }
    }

    fn path(path: &str) -> Vec<String> {
        if path.is_empty() { Vec::new() } else { path.split('.').map(str::to_owned).collect() }
    }

    /// The lines that are not as they were.
    fn new_lines(ask: &Ask) -> Vec<String> {
        let Ok((after, _)) = done(&draft(), ask) else { return vec!["refused".to_owned()] };
        let mut new = Vec::new();
        for file in [POLICY, CONTACTS] {
            let before = draft();
            let old: Vec<&str> = before.text(file).lines().collect();
            new.extend(after.text(file).lines().filter(|line| !old.contains(line)).map(str::to_owned));
        }
        new
    }

    fn renamed(at: &str, name: &str) -> Vec<String> {
        new_lines(&Ask::Rename(path(at), name.to_owned()))
    }

    #[test]
    fn a_new_name_is_everywhere() {
        assert_eq!(
            renamed("posts.chair", "head"),
            [
                "head = \"chair\"",
                "to = \"other worker, else board head\"",
                "resolve = { who = \"each lead\", limit = \"set by board head, 5 working days\", after = \"one.raise\" }",
                "post = \"head\""
            ]
        );
        assert_eq!(
            renamed("posts.lead", "head"),
            [
                "head = \"lead\"",
                "choices = { worker = \"a worker\", head = \"a lead\" }",
                "who = \"other head\"",
                "when = { role = \"worker or head\", hours = \"not night\" }",
                "resolve = { who = \"each head\", limit = \"set by board chair, 5 working days\", after = \"one.raise\" }"
            ]
        );
        assert_eq!(
            renamed("events.decision", "refusal"),
            ["refusal = \"the decision\"", "after = \"refusal\"", "after = \"raise or refusal\""]
        );
        assert_eq!(
            renamed("hours.office", "day"),
            ["day = \"working days 09:00 to 17:00\"", "night = \"outside day\"", "when = { hours = \"day\" }"]
        );
        assert_eq!(
            renamed("questions.role", "reader"),
            ["[questions.reader]", "when = { reader = \"worker or lead\", hours = \"not night\" }"]
        );
        assert_eq!(
            renamed("ladder.one", "first"),
            [
                "stages = [\"first\", \"two\"]",
                "cap = { limit = \"20 working days\", covers = \"first to two\", cite = \"3\" }",
                "[ladder.first]",
                "[ladder.first.raise]",
                "[ladder.first.respond]",
                "resolve = { who = \"each lead\", limit = \"set by board chair, 5 working days\", after = \"first.raise\" }"
            ]
        );
        assert_eq!(
            renamed("ladder.one.raise", "raise-first"),
            [
                "[ladder.one.raise-first]",
                "after = \"raise-first or decision\"",
                "resolve = { who = \"each lead\", limit = \"set by board chair, 5 working days\", after = \"one.raise-first\" }"
            ],
            "and not the action of that name in the other pathway"
        );
        assert_eq!(
            renamed("ladder", "steps").last().map(String::as_str),
            Some("entry = { says = \"Go there.\", then = \"steps\" }")
        );
    }

    #[test]
    fn words_in_welsh_go_along_or_nothing_is_done() {
        let renamed = |welsh: &str| {
            let draft = draft().with(WELSH, welsh.to_owned());
            let done = done(&draft, &Ask::Rename(path("ladder.one"), "first".to_owned()));
            done.map(|(draft, _)| draft.text(WELSH).to_owned()).map_err(|why| why.to_string())
        };
        assert_eq!(renamed("[ladder.one]\nlabel = \"1\"\n").as_deref(), Ok("[ladder.first]\nlabel = \"1\"\n"));
        assert_eq!(renamed("[posts]\n").as_deref(), Ok("[posts]\n"), "it has no words for that");
        let refused = "in policy.cy.toml, the file cannot be read; mend its text first";
        assert_eq!(renamed("[ladder"), Err(refused.to_owned()));
    }

    #[test]
    fn a_name_that_cannot_be_is_refused() {
        for (at, name) in [
            ("posts.chair", "lead"),
            ("posts.chair", "The Chair"),
            ("agencies.police", "met"),
            ("ladder.one.raise", "respond-first"),
        ] {
            assert_eq!(renamed(at, name), ["refused"], "{at} as {name}");
        }
    }

    #[test]
    fn what_is_named_elsewhere_stays_and_says_by_what() {
        let refused = |at: &str| done(&draft(), &Ask::Remove(path(at))).err().map(|why| why.to_string());
        assert_eq!(
            refused("ladder.one").as_deref(),
            Some("it is named by ladder.cap.covers, ladder.two.resolve.after; change that first")
        );
        assert_eq!(
            refused("posts.chair").as_deref(),
            Some(
                "it is named by ladder.one.raise.to, ladder.two.resolve.limit, chair.post in contacts.toml; change that first"
            )
        );
        assert_eq!(refused("ladder").as_deref(), Some("it is named by other.one.entry.then; change that first"));
        assert_eq!(refused("other"), None, "what names only itself may go");
        assert_eq!(refused("ladder.one.respond"), None);
        let emptied = |at: &str, value: Option<Value>| done(&draft(), &Ask::Set(path(at), value)).is_err();
        assert!(emptied("events.decision", Some(Value::from(" "))) && emptied("questions.role.choices.lead", None));
    }

    #[test]
    fn a_stage_that_goes_leaves_the_list() {
        let refused = |why: Refused| why.to_string();
        let covers = Ask::Set(path("ladder.cap.covers"), Some(Value::from("one")));
        let free = done(&draft(), &covers)
            .map_err(refused)
            .and_then(|(draft, _)| done(&draft, &Ask::Remove(path("ladder.two"))).map_err(refused));
        let text = free.map(|(draft, looks_at)| (draft.text(POLICY).to_owned(), looks_at));
        let (text, looks_at) = text.unwrap_or_default();
        assert!(text.contains("stages = [\"one\"]\ncap") && !text.contains("ladder.two"), "{text}");
        assert_eq!(looks_at, Some(path("ladder")));
    }

    #[test]
    fn stages_move_and_are_copied_in_their_list() {
        assert_eq!(new_lines(&Ask::Move(path("ladder.two"), Direction::Up)), ["stages = [\"two\", \"one\"]"]);
        assert_eq!(new_lines(&Ask::Move(path("ladder.two"), Direction::Down)), [""; 0]);
        let copied = new_lines(&Ask::Copy(path("ladder.one")));
        assert_eq!(
            copied,
            [
                "stages = [\"one\", \"one-2\", \"two\"]",
                "[ladder.one-2]",
                "[ladder.one-2.raise]",
                "[ladder.one-2.respond]"
            ]
        );
    }

    #[test]
    fn an_action_goes_to_another_stage_and_is_looked_at_there() {
        let offered = |at: &str| {
            let stages = other_stages(&Names::of(&draft()), &path(at)).into_iter();
            stages.map(|stage| format!("{} = {}", stage.id, stage.words)).collect::<Vec<_>>()
        };
        assert_eq!(offered("ladder.one.respond"), ["ladder.two = L: 2", "other.one = O: 1"]);
        assert_eq!([offered("ladder.cap"), offered("ladder.one"), offered("policy.danger")], [[""; 0]; 3]);
        let move_to = Ask::MoveTo(path("ladder.one.respond"), path("ladder.two"));
        assert_eq!(new_lines(&move_to), ["[ladder.two.respond]", "after = \"one.raise or decision\""]);
        assert_eq!(done(&draft(), &move_to).ok().and_then(|(_, looks_at)| looks_at), Some(path("ladder.two.respond")));
    }

    #[test]
    fn what_is_added_is_what_was_asked_for() {
        let added = |around: &str, what: &str| new_lines(&Ask::Add(path(around), what.to_owned()));
        assert_eq!(added("posts", "Duty Officer"), ["duty-officer = \"Duty Officer\""]);
        assert_eq!(added("agencies", "Health trusts"), ["health = \"Health trusts\""]);
        assert_eq!(
            added("agencies", "Police of the railways"),
            ["police-2 = { name = \"Police of the railways\", kind = \"police\" }"]
        );
        assert_eq!(
            added("ladder", "Stage 3"),
            ["stages = [\"one\", \"two\", \"stage-3\"]", "[ladder.stage-3]", "label = \"Stage 3\""]
        );
        assert_eq!(added("ladder.one", "raise"), ["[ladder.one.raise-2]"]);
        assert_eq!(added("ladder.one", "silent"), ["silent = \"\""]);
        assert_eq!(
            added("", "Complaints"),
            [
                "[complaints]",
                "title = \"Complaints\"",
                "stages = [\"stage-1\"]",
                "[complaints.stage-1]",
                "label = \"Stage 1\""
            ]
        );
        assert_eq!(added("", " "), ["refused"]);
    }

    #[test]
    fn words_alone_become_a_table_when_more_is_said() {
        let set = |at: &str, words: &str| new_lines(&Ask::Set(path(at), Some(Value::from(words))));
        assert_eq!(set("posts.chair.short", "C"), ["chair = { title = \"chair\", short = \"C\" }"]);
        assert_eq!(set("posts.chair.title", "the Chair"), ["chair = \"the Chair\""]);
        assert_eq!(set("ladder.one.raise.limit", "2 days"), ["limit = \"2 days\""]);
        assert_eq!(
            set("ladder.two.resolve.limit", "2 days"),
            ["resolve = { who = \"each lead\", limit = \"2 days\", after = \"one.raise\" }"]
        );
        assert_eq!(
            done(&draft(), &Ask::Move(path("ladder.one.none"), Direction::Up)),
            Err(Refused::Missing("ladder.one.none".to_owned()))
        );
    }
}
