//! What names what: a post in a people phrase, a stage in `then`, a question in a condition. So that a name changes
//! everywhere at once, and nothing is taken away that something else leads to.

use super::asked;
use super::edit::{self, Order, Refused, Value};
use super::{CONTACTS, Draft, POLICY, WELSH};
use escalation::document::authoring::{Holds, TableKind};
use escalation::policy::{AGENCY_KINDS, first_word};

/// Something that has a name by which it is named elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A post.
    Post(String),
    /// An agency.
    Agency(String),
    /// An event.
    Event(String),
    /// A window of hours.
    Hours(String),
    /// A question.
    Question(String),
    /// An answer to a question: the question's id, and its own.
    Choice(String, String),
    /// A form.
    Form(String),
    /// A pathway.
    Pathway(String),
    /// A stage: its pathway's id, and its own.
    Stage(String, String),
    /// An action: the path of the table it stands in, and its name.
    Action(Vec<String>, String),
}

/// A key that names something: the file, and the path in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The file.
    pub file: &'static str,
    /// The path of the key.
    pub path: Vec<String>,
    /// What it says with the new name, where one was asked for.
    with_new_name: Change,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    /// The key holds something else.
    Value(Value),
    /// The key itself is the name.
    Key,
}

impl Mention {
    /// Its path for people.
    pub fn shown(&self) -> String {
        let path = self.path.join(".");
        if self.file == CONTACTS { format!("{path} in {CONTACTS}") } else { path }
    }
}

impl Thing {
    /// What stands at a path of the policy; `None`: it has no name that is used elsewhere.
    pub fn at(path: &[&str]) -> Option<Thing> {
        let own = |text: &&str| (*text).to_owned();
        Some(match path {
            ["posts", id] => Thing::Post(own(id)),
            ["agencies", id] => Thing::Agency(own(id)),
            ["events", id] => Thing::Event(own(id)),
            ["hours", id] => Thing::Hours(own(id)),
            ["questions", id] => Thing::Question(own(id)),
            ["questions", question, "choices", id] => Thing::Choice(own(question), own(id)),
            ["forms", id] => Thing::Form(own(id)),
            [around @ .., name] => match TableKind::in_policy(path)? {
                TableKind::Pathway => Thing::Pathway(own(name)),
                TableKind::Stage => Thing::Stage(around.first().map(own)?, own(name)),
                TableKind::Action | TableKind::Decision => Thing::Action(around.iter().map(own).collect(), own(name)),
                _ => return None,
            },
            [] => return None,
        })
    }

    fn id(&self) -> &str {
        match self {
            Thing::Post(id)
            | Thing::Agency(id)
            | Thing::Event(id)
            | Thing::Hours(id)
            | Thing::Question(id)
            | Thing::Choice(_, id)
            | Thing::Form(id)
            | Thing::Pathway(id)
            | Thing::Stage(_, id)
            | Thing::Action(_, id) => id,
        }
    }
}

/// Everything that names a thing. A pathway's list of its stages is not counted.
///
/// # Errors
/// A file that is not TOML.
pub fn mentions(draft: &Draft, thing: &Thing) -> Result<Vec<Mention>, Refused> {
    let found = all_mentions(draft, thing, thing.id())?;
    Ok(found.into_iter().filter(|mention| !is_list_of_stages(mention, thing)).collect())
}

fn is_list_of_stages(mention: &Mention, thing: &Thing) -> bool {
    matches!(thing, Thing::Stage(..)) && mention.path.last().is_some_and(|key| key == "stages")
}

/// Gives what stands at a path of the policy another name, there and wherever it is named.
///
/// # Errors
/// A name that cannot be used, a file that is not TOML, or words in Welsh or cases that cannot go along.
pub fn rename(draft: &Draft, path: &[&str], name: &str) -> Result<Draft, Refused> {
    let thing = Thing::at(path);
    if let Some(Thing::Agency(id)) = &thing
        && AGENCY_KINDS.contains(&id.as_str())
    {
        let why = format!(
            "\"{id}\" is a kind of agency, and what names it may mean every agency of that kind; write it anew in the text, with \
             a name of its own and kind = \"{id}\", and use that name where this one is meant"
        );
        return Err(Refused::BadName(why));
    }
    let old = path.last().copied().unwrap_or_default();
    if TableKind::of_statement(old).is_some() && path.len() > 1 && first_word(name) != first_word(old) {
        let why = format!("\"{name}\" says something else than what it is; begin it with {}", first_word(old));
        return Err(Refused::BadName(why));
    }
    let mut renamed = draft.clone();
    if let Some(thing) = &thing {
        for mention in all_mentions(draft, thing, name)? {
            let steps: Vec<&str> = mention.path.iter().map(String::as_str).collect();
            let text = renamed.text(mention.file);
            let text = match &mention.with_new_name {
                Change::Value(value) => edit::set(text, &steps, value, Order::default())?,
                Change::Key => edit::rename(text, &steps, name)?,
            };
            renamed = renamed.with(mention.file, text);
            if mention.file == POLICY && mention.with_new_name == Change::Key {
                renamed = in_welsh(renamed, |welsh| edit::rename(welsh, &steps, name))?;
            }
        }
    }
    let text = edit::rename(renamed.text(POLICY), path, name)?;
    let renamed = renamed.with(POLICY, text);
    let renamed = in_welsh(renamed, |welsh| edit::rename(welsh, path, name))?;
    match thing {
        Some(thing) => asked::renamed(draft, renamed, &thing, name),
        None => Ok(renamed),
    }
}

/// Takes away what stands at a path of the policy, if nothing leads to it. A stage leaves its pathway's list.
///
/// # Errors
/// What names it, a file that is not TOML, or words in Welsh that cannot go along.
pub fn remove(draft: &Draft, path: &[&str]) -> Result<Draft, Refused> {
    let mut left = draft.clone();
    let is_inside = |mention: &Mention| {
        mention.file == POLICY
            && mention.path.len() > path.len()
            && mention.path.iter().zip(path).all(|(one, other)| one == other)
    };
    let mut named: Vec<String> = Vec::new();
    for thing in things_at(draft, path)? {
        let by = mentions(draft, &thing)?.into_iter().filter(|mention| !is_inside(mention));
        for shown in by.map(|mention| mention.shown()) {
            if !named.contains(&shown) {
                named.push(shown);
            }
        }
    }
    if !named.is_empty() {
        return Err(Refused::Named(named));
    }
    if let [pathway, stage] = path
        && TableKind::in_policy(path) == Some(TableKind::Stage)
    {
        let listed = Value::read(left.text(POLICY))?;
        let list = listed.at(&[*pathway, "stages"]).map(Value::list).unwrap_or_default();
        let rest: Vec<String> = list.iter().filter(|id| id != stage).cloned().collect();
        if rest.len() < list.len() {
            let text = edit::set(left.text(POLICY), &[pathway, "stages"], &Value::List(rest), Order::default())?;
            left = left.with(POLICY, text);
        }
    }
    let text = edit::remove(left.text(POLICY), path)?;
    in_welsh(left.with(POLICY, text), |welsh| edit::remove(welsh, path))
}

/// What would go with what stands at a path: itself, and stages and actions in it.
fn things_at(draft: &Draft, path: &[&str]) -> Result<Vec<Thing>, Refused> {
    let mut things: Vec<Thing> = Thing::at(path).into_iter().collect();
    let policy = Value::read(draft.text(POLICY))?;
    let inner = policy.at(path).map(Value::entries).unwrap_or_default();
    if matches!(TableKind::in_policy(path), Some(TableKind::Pathway | TableKind::Stage)) {
        for (name, _) in inner.iter().filter(|(_, value)| value.is_table()) {
            let inside: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
            if Thing::at(&inside).is_some() {
                things.extend(things_at(draft, &inside)?);
            }
        }
    }
    Ok(things)
}

/// The words in Welsh stand at the same paths: they go along. Where there are none, nothing is to do.
///
/// # Errors
/// Why they cannot.
pub(super) fn in_welsh(draft: Draft, edit: impl Fn(&str) -> edit::Edited) -> Result<Draft, Refused> {
    match draft.files.get(WELSH).map(|text| edit(text)) {
        Some(Ok(text)) => Ok(draft.with(WELSH, text)),
        Some(Err(Refused::Missing(_))) | None => Ok(draft),
        Some(Err(why)) => Err(Refused::InFile(WELSH, Box::new(why))),
    }
}

fn all_mentions(draft: &Draft, thing: &Thing, name: &str) -> Result<Vec<Mention>, Refused> {
    let policy = Value::read(draft.text(POLICY))?;
    let contacts = Value::read(draft.text(CONTACTS))?;
    let mut search = Search { thing, name, policy: &policy, found: Vec::new() };
    search.tables(POLICY, &policy, &mut Vec::new());
    search.tables(CONTACTS, &contacts, &mut Vec::new());
    let mut found = search.found;
    // A post that is one of the answers to a question: its name is the answer's.
    if let Thing::Post(post) = thing {
        for (question, _) in role_questions(&policy).filter(|(_, choices)| choices.iter().any(|(id, _)| id == post)) {
            found.extend(all_mentions(draft, &Thing::Choice(question.clone(), post.clone()), name)?);
            let path = ["questions", question, "choices", post].map(str::to_owned).to_vec();
            found.push(Mention { file: POLICY, path, with_new_name: Change::Key });
        }
    }
    Ok(found)
}

/// Questions whose every answer is a post, with their answers.
pub(super) fn role_questions(policy: &Value) -> impl Iterator<Item = (&String, &[(String, Value)])> {
    let posts = policy.get("posts");
    let questions = policy.get("questions").map(Value::entries).unwrap_or_default().iter();
    let with_choices =
        questions.map(|(id, question)| (id, question.get("choices").map(Value::entries).unwrap_or_default()));
    with_choices.filter(move |(_, choices)| {
        !choices.is_empty() && choices.iter().all(|(id, _)| posts.is_some_and(|posts| posts.get(id).is_some()))
    })
}

struct Search<'a> {
    thing: &'a Thing,
    name: &'a str,
    policy: &'a Value,
    found: Vec<Mention>,
}

impl Search<'_> {
    fn tables(&mut self, file: &'static str, value: &Value, path: &mut Vec<String>) {
        let steps: Vec<&str> = path.iter().map(String::as_str).collect();
        let kind = if file == CONTACTS { TableKind::in_contacts(&steps) } else { TableKind::in_policy(&steps) };
        let keys = kind.map(TableKind::keys).unwrap_or_default();
        let is_window = matches!(steps.as_slice(), ["hours"]);
        for (name, value) in value.entries() {
            path.push(name.clone());
            match keys.iter().find(|key| key.name == name) {
                Some(key) => self.key(file, key.holds, value, path),
                None if is_window => self.window(file, value, path),
                None if value.is_table() => self.tables(file, value, path),
                None => {}
            }
            path.pop();
        }
    }

    fn window(&mut self, file: &'static str, value: &Value, path: &[String]) {
        if let (Thing::Hours(id), Some(words)) = (self.thing, value.words())
            && words.strip_prefix("outside ") == Some(id)
        {
            self.note(file, path, Value::Words(format!("outside {}", self.name)));
        }
    }

    /// One key of a table, by what it holds.
    fn key(&mut self, file: &'static str, holds: Holds, value: &Value, path: &mut Vec<String>) {
        match (holds, value) {
            (Holds::When, Value::Table(conditions)) => {
                for (asked, choice) in conditions {
                    path.push(asked.clone());
                    self.condition(file, asked, choice, path);
                    path.pop();
                }
            }
            (Holds::Ids, Value::List(items)) if items.iter().any(|item| self.is_listed(item, path)) => {
                let new = items.iter().map(|item| if self.is_listed(item, path) { self.name } else { item.as_str() });
                self.note(file, path, Value::List(new.map(str::to_owned).collect()));
            }
            (_, Value::Words(words)) => {
                if let Some(new) = self.phrase(holds, words, path) {
                    self.note(file, path, Value::Words(new));
                }
            }
            _ => {}
        }
    }

    /// Whether an id of a list is the thing: of `held_by` and of a pathway's `stages`.
    fn is_listed(&self, item: &str, path: &[String]) -> bool {
        let key = path.last().map(String::as_str);
        match self.thing {
            Thing::Post(id) => key == Some("held_by") && item == id,
            Thing::Stage(pathway, id) => key == Some("stages") && path.first() == Some(pathway) && item == id,
            _ => false,
        }
    }

    /// One line of a condition: what is asked, and what the answer has to be.
    fn condition(&mut self, file: &'static str, asked: &str, choice: &Value, path: &[String]) {
        if matches!(self.thing, Thing::Question(id) if id == asked) {
            self.found.push(Mention { file, path: path.to_vec(), with_new_name: Change::Key });
        }
        let is_its = match self.thing {
            Thing::Agency(_) => matches!(asked, "agency" | "own_agency"),
            Thing::Hours(_) => asked == "hours",
            Thing::Choice(question, _) => question == asked,
            _ => false,
        };
        if let (true, Some(new)) = (is_its, choice.words().and_then(|words| self.with_name(words))) {
            self.note(file, path, Value::Words(new));
        }
    }

    /// A phrase with the new name, if it has the thing in it.
    fn phrase(&self, holds: Holds, words: &str, path: &[String]) -> Option<String> {
        let key = path.last().map(String::as_str).unwrap_or_default();
        match (self.thing, holds) {
            (Thing::Post(_), Holds::People) => self.with_name(words),
            (Thing::Post(id), Holds::Id) if key != "form" && key != "based_on" => {
                (words == id).then(|| self.name.to_owned())
            }
            (Thing::Form(id), Holds::Id) => (key == "form" && words == id).then(|| self.name.to_owned()),
            (Thing::Post(_), Holds::Limit) => self.behind(words, "set by "),
            (Thing::Event(_), Holds::Limit) => self.behind(words, "before "),
            (Thing::Agency(_), Holds::Agencies) => self.with_name(words),
            (Thing::Stage(pathway, _), Holds::Covers) => {
                self.with_name(words).filter(|_| path.first() == Some(pathway))
            }
            (Thing::Stage(pathway, _), Holds::Then) => {
                let is_here = path.first() == Some(pathway) && !words.starts_with("https://");
                self.each(words, |item| (is_here && item == self.thing.id()).then(|| self.name.to_owned()))
            }
            (Thing::Pathway(_), Holds::Then) => {
                // A stage of the same name goes before.
                let own = path.first().and_then(|own| self.policy.get(own)).and_then(|own| own.get("stages"));
                let is_stage = own.map(Value::list).unwrap_or_default().iter().any(|stage| stage == self.thing.id());
                (words == self.thing.id() && !is_stage).then(|| self.name.to_owned())
            }
            (_, Holds::After) => self.each(words, |item| self.start(item, path)),
            _ => None,
        }
    }

    /// One of the things that start a clock, with the new name: an event, an action beside it, a stage or an action of one.
    fn start(&self, item: &str, path: &[String]) -> Option<String> {
        let is_event = self.policy.at(&["events", item]).is_some();
        let (pathway, own) = (path.first()?, scope(path));
        match self.thing {
            Thing::Event(id) => (item == id).then(|| self.name.to_owned()),
            _ if is_event => None,
            Thing::Stage(of, id) if of == pathway => match item.split_once('.') {
                Some((stage, action)) if stage == id => Some(format!("{}.{action}", self.name)),
                None if item == id => Some(self.name.to_owned()),
                _ => None,
            },
            Thing::Action(of, id) => match (item.split_once('.'), of.as_slice()) {
                (Some((stage, action)), [of_pathway, of_stage]) => {
                    let is_its = of_pathway == pathway && of_stage == stage && action == id;
                    is_its.then(|| format!("{stage}.{}", self.name))
                }
                (None, of) => (of == own && item == id).then(|| self.name.to_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Words joined by "or", each changed for itself; `None` if none was.
    fn each(&self, words: &str, change: impl Fn(&str) -> Option<String>) -> Option<String> {
        let items: Vec<(&str, Option<String>)> = words.split(" or ").map(|item| (item, change(item))).collect();
        items.iter().any(|(_, new)| new.is_some()).then(|| {
            let items: Vec<String> =
                items.into_iter().map(|(item, new)| new.unwrap_or_else(|| item.to_owned())).collect();
            items.join(" or ")
        })
    }

    /// The id that stands behind these words in a limit.
    fn behind(&self, words: &str, lead: &str) -> Option<String> {
        let at = words.find(lead)? + lead.len();
        let (before, rest) = words.split_at_checked(at)?;
        let end = rest.find(',').unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end)?;
        Some(format!("{before}{}{after}", self.with_name(name)?))
    }

    /// Words with the new name wherever the old one stands as a whole; `None` if it does not.
    fn with_name(&self, words: &str) -> Option<String> {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let (mut new, mut found, mut rest) = (String::new(), false, words);
        while !rest.is_empty() {
            let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
            let (token, after) = rest.split_at_checked(end)?;
            found |= token == self.thing.id();
            new.push_str(if token == self.thing.id() { self.name } else { token });
            let next = after.find(is_part).unwrap_or(after.len());
            let (between, tail) = after.split_at_checked(next)?;
            new.push_str(between);
            rest = tail;
        }
        found.then_some(new)
    }

    fn note(&mut self, file: &'static str, path: &[String], value: Value) {
        self.found.push(Mention { file, path: path.to_vec(), with_new_name: Change::Value(value) });
    }
}

/// The table whose actions a key may name alone: the nearest around it that is no statement.
fn scope(path: &[String]) -> &[String] {
    let mut around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    while let Some((name, outer)) = around.split_last() {
        if TableKind::of_statement(name).is_none() {
            break;
        }
        around = outer;
    }
    around
}
