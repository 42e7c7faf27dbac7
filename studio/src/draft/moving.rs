//! An action goes to another stage: whatever counts from it still does, it still counts from what it did, and it rests on the
//! paragraph that it rested on. Where that cannot be, it stays where it is.

use super::asked;
use super::edit::{self, Refused, Value};
use super::field;
use super::references::in_welsh;
use super::{CASES, Draft, POLICY};
use escalation::document::authoring::{Holds, TableKind};

/// Takes an action to a stage, of its own pathway or of another. Cases that begin with it still do; what they expect is for
/// whoever wrote them.
///
/// # Errors
/// Why it has to stay: a name that is taken there, something that could not be named from there, or a file that is not TOML.
pub fn move_action(draft: &Draft, path: &[&str], stage: &[&str]) -> Result<Draft, Refused> {
    let Some((name, from)) = path.split_last().filter(|_| is_action(path)) else {
        return Err(Refused::NotThere("only an action can go to another stage".to_owned()));
    };
    if from == stage {
        return Ok(draft.clone());
    }
    let policy = Value::read(draft.text(POLICY))?;
    let moving = Moving { layers: draft.layers(), name, from, to: stage };
    moving.check_place()?;
    let mut text = draft.text(POLICY).to_owned();
    for (key, words) in moving.starts(&policy)? {
        let kind = TableKind::in_policy(&steps(key.get(..key.len().saturating_sub(1)).unwrap_or_default()));
        text = field::set(&text, &steps(&key), kind, Some(&Value::Words(words)))?;
    }
    moving.check_leads(&policy)?;
    if let Some(cite) = moving.paragraph(&policy) {
        let key: Vec<&str> = path.iter().copied().chain(["cite"]).collect();
        text = field::set(&text, &key, TableKind::in_policy(path), Some(cite))?;
    }
    let moved = draft.with(POLICY, edit::move_to(&text, path, stage)?);
    let moved = in_welsh(moved, |welsh| edit::move_to(welsh, path, stage))?;
    let moved = moving.in_cases(draft, moved)?;
    check_still_right(draft, &moved)?;
    Ok(moved)
}

fn is_action(path: &[&str]) -> bool {
    path.len() > 1
        && path.first() != Some(&"policy")
        && matches!(TableKind::in_policy(path), Some(TableKind::Action | TableKind::Decision))
}

fn steps(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}

/// An action on its way.
struct Moving<'a> {
    /// The policy and those that it is based on.
    layers: Vec<Value>,
    /// The action's name.
    name: &'a str,
    /// The table that it stands in.
    from: &'a [&'a str],
    /// The stage that it goes to.
    to: &'a [&'a str],
}

/// What starts a clock.
enum Start<'a> {
    /// Something that is the same in every pathway: an event, the resolution.
    Anywhere,
    /// A stage of the pathway.
    Stage,
    /// An action: the table that it stands in, and its name.
    Action(Vec<&'a str>, &'a str),
}

impl Moving<'_> {
    /// Tells if the place is taken, or the action is not this policy's alone.
    fn check_place(&self) -> Result<(), Refused> {
        let dropped = self.layers.first().and_then(|own| own.at(&["policy", "drop"])).map(Value::list);
        for (at, layer) in self.layers.iter().enumerate() {
            for around in [self.to, self.from] {
                let path: Vec<&str> = around.iter().copied().chain([self.name]).collect();
                let address = path.join(".");
                let is_there = layer.at(&path).is_some() && !(at > 0 && dropped.unwrap_or_default().contains(&address));
                if is_there && at > 0 {
                    let why = format!("{address} stands in the policy that this one is based on too");
                    return Err(Refused::NotThere(why));
                }
                if is_there && around == self.to {
                    let why = format!(
                        "{} has an action called {} already; give one of them another name",
                        around.join("."),
                        self.name
                    );
                    return Err(Refused::NotThere(why));
                }
            }
        }
        Ok(())
    }

    /// Every `after` that has to say something else, by its path.
    fn starts(&self, policy: &Value) -> Result<Vec<(Vec<String>, String)>, Refused> {
        let mut changed = Vec::new();
        for (key, words) in phrases(policy, Holds::After) {
            let at = steps(&key);
            let items: Result<Vec<String>, Refused> = words.split(" or ").map(|item| self.start(&at, item)).collect();
            let new = items?.join(" or ");
            if new != words {
                changed.push((key, new));
            }
        }
        Ok(changed)
    }

    /// What a key that names one start has to name then.
    fn start(&self, key: &[&str], item: &str) -> Result<String, Refused> {
        let (pathway, scope) = (key.first().copied().unwrap_or_default(), scope(key));
        let goes_along = self.holds(key);
        let (there, scope_there) = match goes_along {
            true => (self.to.first().copied().unwrap_or_default(), Some(self.to)),
            false => (pathway, scope),
        };
        let named = match self.meant(item, pathway, scope) {
            Start::Anywhere => Some(item.to_owned()),
            // A stage is named in its own pathway alone, and what stands in it cannot wait for its end.
            Start::Stage => (there == pathway && !(goes_along && self.to == [pathway, item])).then(|| item.to_owned()),
            Start::Action(table, name) => match table == self.from && name == self.name {
                true => self.named(self.to, name, there, scope_there),
                false if goes_along => self.named(&table, name, there, scope_there),
                false => Some(item.to_owned()),
            },
        };
        let to = self.to.join(".");
        named.ok_or_else(|| match goes_along {
            true => Refused::NotThere(format!("it counts from {item}, and cannot in {to}; change that first")),
            false => Refused::NotThere(format!(
                "{} counts from it, and cannot once it is in {to}; change that first",
                key.join(".")
            )),
        })
    }

    /// What a name means in a key of this pathway, with these actions beside it.
    fn meant<'i>(&self, item: &'i str, pathway: &'i str, scope: Option<&[&'i str]>) -> Start<'i> {
        let has = |table: &[&str], name: &str| {
            let path: Vec<&str> = table.iter().copied().chain([name]).collect();
            is_action(&path) && self.layers.iter().any(|layer| layer.at(&path).is_some())
        };
        if self.is_event(item) {
            return Start::Anywhere;
        }
        if let Some(scope) = scope.filter(|scope| has(scope, item)) {
            return Start::Action(scope.to_vec(), item);
        }
        if self.is_stage(pathway, item) {
            return Start::Stage;
        }
        match item.split_once('.') {
            Some((stage, action)) => Start::Action(vec![pathway, stage], action),
            None => Start::Anywhere,
        }
    }

    /// What an action is called in a key of this pathway, with these actions beside it; `None`: it has no name there.
    fn named(&self, table: &[&str], name: &str, pathway: &str, scope: Option<&[&str]>) -> Option<String> {
        match table {
            _ if scope == Some(table) && !self.is_event(name) => Some(name.to_owned()),
            [of, stage] if *of == pathway => Some(format!("{stage}.{name}")),
            _ => None,
        }
    }

    fn is_event(&self, id: &str) -> bool {
        self.layers.iter().any(|layer| layer.at(&["events", id]).is_some())
    }

    /// Whether a pathway lists this stage: a list takes the place of the one under it.
    fn is_stage(&self, pathway: &str, id: &str) -> bool {
        let listed = self.layers.iter().find_map(|layer| layer.at(&[pathway, "stages"]));
        listed.is_some_and(|listed| listed.list().iter().any(|stage| stage == id))
    }

    /// Whether a key stands in the action.
    fn holds(&self, key: &[&str]) -> bool {
        key.strip_prefix(self.from).is_some_and(|rest| rest.len() > 1 && rest.first() == Some(&self.name))
    }

    /// Tells of an outcome or a note that would lead to another stage: a stage is named in its own pathway alone.
    fn check_leads(&self, policy: &Value) -> Result<(), Refused> {
        let (Some(from), Some(to)) = (self.from.first(), self.to.first()) else { return Ok(()) };
        for (key, words) in phrases(policy, Holds::Then) {
            let is_bound = |item: &&str| self.is_stage(from, item) || self.is_stage(to, item);
            let bound = words.split(" or ").find(is_bound).filter(|_| from != to && self.holds(&steps(&key)));
            if let Some(stage) = bound {
                let why =
                    format!("{} leads to {stage}, a stage of one pathway alone; change that first", key.join("."));
                return Err(Refused::NotThere(why));
            }
        }
        Ok(())
    }

    /// The paragraph that the action has to name, if it was that of its stage or pathway and is another there.
    fn paragraph<'v>(&self, policy: &'v Value) -> Option<&'v Value> {
        let of = |table: &[&str]| {
            (1..=table.len()).rev().find_map(|end| {
                let path: Vec<&str> = table.get(..end)?.iter().copied().chain(["cite"]).collect();
                policy.at(&path)
            })
        };
        let action: Vec<&str> = self.from.iter().copied().chain([self.name]).collect();
        let has_own = policy.at(&action).is_some_and(|action| action.get("cite").is_some());
        of(self.from).filter(|cite| !has_own && of(self.to) != Some(cite))
    }

    /// Has the board's cases begin with it where it stands then: a case begins in its own pathway.
    fn in_cases(&self, before: &Draft, draft: Draft) -> Result<Draft, Refused> {
        let ([pathway, stage], [to_pathway, to_stage]) = (self.from, self.to) else { return Ok(draft) };
        let moved = asked::moved(before, draft, [*pathway, *stage, self.name], to_stage)?;
        if pathway != to_pathway && moved.text(CASES) != before.text(CASES) {
            let why = format!("a case in {CASES} begins with it, in {pathway}; change that first");
            return Err(Refused::NotThere(why));
        }
        Ok(moved)
    }
}

/// The table whose actions a key may name alone: that around its action. A stage and a cap may name none so.
fn scope<'k>(key: &'k [&'k str]) -> Option<&'k [&'k str]> {
    let (table, around) = (key.get(..key.len().checked_sub(1)?)?, key.get(..key.len().checked_sub(2)?)?);
    is_action(table).then_some(around)
}

/// Every key of a policy that holds phrases of a kind, by its path, with what it says.
fn phrases(policy: &Value, holds: Holds) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    collect(policy, &mut Vec::new(), holds, &mut found);
    found
}

fn collect(value: &Value, path: &mut Vec<String>, holds: Holds, found: &mut Vec<(Vec<String>, String)>) {
    let keys = TableKind::in_policy(&steps(path)).map(TableKind::keys).unwrap_or_default();
    for (name, value) in value.entries() {
        path.push(name.clone());
        match (value.words(), keys.iter().any(|key| key.name == name && key.holds == holds)) {
            (Some(words), true) => found.push((path.clone(), words.to_owned())),
            _ => collect(value, path, holds, found),
        }
        path.pop();
    }
}

/// Tells of something that was right and is so no more: clocks that wait for each other, a stage with nothing in it.
fn check_still_right(before: &Draft, after: &Draft) -> Result<(), Refused> {
    let (before, after) = (before.problems(), after.problems());
    let new = after.iter().find(|found| before.iter().all(|known| known.text != found.text)).or(after.last());
    match new.filter(|_| after.len() > before.len()) {
        Some(new) => {
            let place = new.address().unwrap_or(&new.place);
            Err(Refused::NotThere(format!("then {place} would be wrong: {}", new.text)))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]
mod tests;
