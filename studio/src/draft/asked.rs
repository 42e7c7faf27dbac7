//! What the board's cases ask by the policy's names: a pathway, a stage, an agency, an answer, what has happened. Where such a name
//! is another, the cases ask by that. What they expect is for whoever wrote them.

use super::edit::{self, Edited, Refused, Value};
use super::names::PARTS;
use super::references::{Thing, role_questions};
use super::{CASES, Draft, POLICY};

/// Has cases ask by another name for a thing of the policy; `before` is the draft in which it has the old one.
///
/// # Errors
/// A file that is not TOML.
pub(super) fn renamed(before: &Draft, draft: Draft, thing: &Thing, name: &str) -> Result<Draft, Refused> {
    let new = || Some(name.to_owned());
    match thing {
        Thing::Pathway(id) => change(draft, "pathway", |_, asked| new().filter(|_| asked == id)),
        Thing::Agency(id) => {
            let draft = change(draft, "agency", |_, asked| new().filter(|_| asked == id))?;
            change(draft, "own_agency", |_, asked| new().filter(|_| asked == id))
        }
        Thing::Event(id) => change(draft, "from", |_, asked| new().filter(|_| asked == id)),
        Thing::Question(id) => edited(draft, |text| edit::rename_in_list(text, "case", &["ask", id], name)),
        Thing::Choice(question, id) => change(draft, question, |_, asked| new().filter(|_| asked == id)),
        Thing::Post(id) => {
            let policy = Value::read(before.text(POLICY))?;
            let questions =
                role_questions(&policy).filter(|(_, choices)| choices.iter().any(|(choice, _)| choice == id));
            questions
                .map(|(question, _)| question)
                .try_fold(draft, |draft, question| change(draft, question, |_, asked| new().filter(|_| asked == id)))
        }
        Thing::Stage(pathway, id) => {
            let layers = before.layers();
            let is_meant = |case: &Value| is_of(case, pathway, &[id], &layers);
            let draft = change(draft, "from", |case, asked| {
                let rest = asked.strip_prefix(id.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('.'))?;
                is_meant(case).then(|| format!("{name}{rest}"))
            })?;
            change(draft, "stage", |case, asked| new().filter(|_| asked == id && is_meant(case)))
        }
        Thing::Action(table, id) => match table.as_slice() {
            [pathway, stage] => action(before, draft, [pathway, stage, id], &format!("{stage}.{name}"), name),
            _ => Ok(draft),
        },
        Thing::Hours(_) | Thing::Form(_) => Ok(draft),
    }
}

/// Has cases that begin with an action of a stage begin with it where it stands now.
///
/// # Errors
/// A file that is not TOML.
pub(super) fn moved(
    before: &Draft,
    draft: Draft,
    [pathway, from, id]: [&str; 3],
    stage: &str,
) -> Result<Draft, Refused> {
    let name = format!("{stage}.{id}");
    action(before, draft, [pathway, from, id], &name, &name)
}

/// Has cases that begin with an action name it by its stage as `with_stage`, and alone, at its own stage, as `alone`.
fn action(
    before: &Draft,
    draft: Draft,
    [pathway, stage, id]: [&str; 3],
    with_stage: &str,
    alone: &str,
) -> Result<Draft, Refused> {
    let layers = before.layers();
    change(draft, "from", |case, asked| {
        let at_stage = case.at(&["ask", "stage"]).and_then(Value::words);
        let new = match (asked.split_once('.'), at_stage) {
            (Some(named), _) if named == (stage, id) => with_stage,
            (None, Some(at)) if asked == id && at == stage => alone,
            // Where a case names no stage, the only one that has such an action is meant.
            (None, None) if asked == id && is_in_one_stage(&layers, pathway, id) => with_stage,
            _ => return None,
        };
        is_of(case, pathway, &[stage, id], &layers).then(|| new.to_owned())
    })
}

/// Whether one stage of a pathway alone has an action of this name.
fn is_in_one_stage(layers: &[Value], pathway: &str, id: &str) -> bool {
    let stages = layers.iter().filter_map(|layer| layer.at(&[pathway])).flat_map(Value::entries);
    stages.filter(|(_, stage)| stage.at(&[id]).is_some()).count() == 1
}

/// Whether a case is about what stands at this path of a pathway: it names the pathway, or no other one has such a thing.
fn is_of(case: &Value, pathway: &str, path: &[&str], layers: &[Value]) -> bool {
    match case.at(&["ask", "pathway"]).and_then(Value::words) {
        Some(asked) => asked == pathway,
        None => {
            let is_other = |id: &str| id != pathway && !PARTS.contains(&id);
            let mut others = layers.iter().flat_map(Value::entries).filter(|(id, _)| is_other(id));
            !others.any(|(_, other)| other.at(path).is_some())
        }
    }
}

/// Changes the value of a parameter in each case for which there is another one.
fn change(draft: Draft, param: &str, new: impl Fn(&Value, &str) -> Option<String>) -> Result<Draft, Refused> {
    let path = ["ask", param];
    let new = |case: &Value| new(case, case.at(&path)?.words()?).map(Value::Words);
    edited(draft, |text| edit::set_in_list(text, "case", &path, new))
}

fn edited(draft: Draft, edit: impl FnOnce(&str) -> Edited) -> Result<Draft, Refused> {
    match draft.files.get(CASES).map(|text| edit(text)) {
        Some(Ok(text)) => Ok(draft.with(CASES, text)),
        Some(Err(why)) => Err(Refused::InFile(CASES, Box::new(why))),
        None => Ok(draft),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use crate::draft::references::rename;
    use crate::draft::{CASES, Draft};
    use crate::templates::tests::example;

    const TABLE: &str = "# Mine.\n[[case]]\nwhy = \"a Tuesday\" # one\nask = { stage = \"one\", agency = \"police\", own_agency = \"school\", from = \"raise\" }\nwho_first = \"worker\"\n\n[[case]]\nwhy = \"another\"\nask = { pathway = \"ladder\", agency = \"social-care\", from = \"one.raise\", role = \"lead\" }\ndue = { raise = \"2026-11-26\" }\n\n[[case]]\nwhy = \"what happened\"\nask = { from = \"decision\" }\nby_when = \"2026-11-26\"\n\n[[case]]\nwhy = \"no stage\"\nask = { from = \"raise\", agency = \"police\" }\n";

    /// The lines of the cases that are others once what stands at a path has another name.
    fn changed(draft: &Draft, path: &[&str], name: &str) -> Vec<String> {
        let after = rename(draft, path, name).unwrap();
        let lines = after.text(CASES).lines().filter(|line| !draft.text(CASES).lines().any(|old| old == *line));
        lines.map(str::to_owned).collect()
    }

    fn draft() -> Draft {
        let question = "\n[questions.role]\nask = \"Who?\"\nchoices = { worker = \"a worker\", lead = \"a lead\" }\n";
        let draft = example().with(CASES, TABLE.to_owned());
        let policy = format!("{}{question}", draft.text("policy.toml"));
        draft.with("policy.toml", policy)
    }

    #[test]
    fn cases_ask_by_the_new_name() {
        let draft = draft();
        let first = "ask = { stage = \"one\", agency = \"police\", own_agency = \"school\", from = \"raise\" }";
        let second = "ask = { pathway = \"ladder\", agency = \"social-care\", from = \"one.raise\", role = \"lead\" }";
        for (path, name, expected) in [
            ("ladder", "steps", vec![second.replace("\"ladder\"", "\"steps\"")]),
            (
                "ladder.one",
                "first",
                vec![first.replace("\"one\"", "\"first\""), second.replace("\"one.raise\"", "\"first.raise\"")],
            ),
            (
                "ladder.one.raise",
                "raise-it",
                vec![
                    first.replace("\"raise\"", "\"raise-it\""),
                    second.replace("\"one.raise\"", "\"one.raise-it\""),
                    "ask = { from = \"one.raise-it\", agency = \"police\" }".to_owned(),
                ],
            ),
            ("events.decision", "refusal", vec!["ask = { from = \"refusal\" }".to_owned()]),
            ("questions.role", "reader", vec![second.replace("role", "reader")]),
            ("questions.role.choices.lead", "head", vec![second.replace("\"lead\"", "\"head\"")]),
            ("posts.lead", "head", vec![second.replace("\"lead\"", "\"head\"")]),
            ("posts.chair", "head", vec![]),
            ("ladder.two", "second", vec![]),
            ("hours.office", "day", vec![]),
        ] {
            assert_eq!(changed(&draft, &path.split('.').collect::<Vec<_>>(), name), expected, "{path} as {name}");
        }
    }

    #[test]
    fn a_case_of_another_pathway_or_of_one_that_cannot_be_told_stays() {
        let draft = draft();
        let other = "\n[other]\ntitle = \"O\"\nif = \"it is another\"\nstages = [\"one\"]\n\n[other.one]\nlabel = \"1\"\nraise = { who = \"own worker\", cite = \"1\" }\n";
        let both = draft.with("policy.toml", format!("{}{other}", draft.text("policy.toml")));
        assert_eq!(
            changed(&both, &["ladder", "one"], "first"),
            ["ask = { pathway = \"ladder\", agency = \"social-care\", from = \"first.raise\", role = \"lead\" }"]
        );
        assert_eq!(changed(&both, &["other", "one", "raise"], "raise-it"), [""; 0]);
        let unread = draft.with(CASES, "[[case".to_owned());
        let refused = rename(&unread, &["ladder", "one"], "first").err().map(|why| why.to_string());
        assert_eq!(refused.as_deref(), Some("in cases.toml, the file cannot be read; mend its text first"));
    }
}
