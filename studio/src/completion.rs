//! What can be written where somebody is in a file: the keys of the table that it is in, or the phrases that a key takes.

use crate::draft::CONTACTS;
use escalation::document::authoring::{TableKind, phrases, statement_help};

/// What is offered at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// What was typed of it already, and makes way for what is taken.
    pub typed: String,
    /// What is offered.
    pub list: Vec<Offer>,
}

/// One thing that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is written.
    pub text: String,
    /// What it is called in the list.
    pub label: String,
    /// What it is for.
    pub help: String,
}

/// What can be written in a file behind `before`, all of its text up to there.
pub fn offers(file: &str, before: &str) -> Offers {
    let line = before.rsplit('\n').next().unwrap_or_default();
    if line.trim_start().starts_with(['#', '[']) {
        return Offers::default();
    }
    let path = path(before, line);
    let Some(kind) = kind(file, &path) else { return Offers::default() };
    // What stands behind the last thing that is closed on this line.
    let part = line.rsplit(['{', ',']).next().unwrap_or_default();
    match part.split_once('=') {
        None => of_keys(kind, part.trim_start()),
        Some((key, value)) => of_phrases(kind, key.trim(), value.trim_start()),
    }
}

fn of_keys(kind: TableKind, typed: &str) -> Offers {
    let keys = kind.keys().into_iter().map(|key| Offer {
        text: format!("{} = {}", key.name, key.example),
        label: key.name.to_owned(),
        help: key.help.to_owned(),
    });
    let statements = kind.first_words().into_iter().map(|word| Offer {
        text: word.to_owned(),
        label: word.to_owned(),
        help: statement_help(word).to_owned(),
    });
    Offers { typed: typed.to_owned(), list: keys.chain(statements).collect() }
}

fn of_phrases(kind: TableKind, key: &str, value: &str) -> Offers {
    let Some(typed) = value.strip_prefix('"').filter(|typed| !typed.contains('"')) else { return Offers::default() };
    let Some(key) = kind.keys().into_iter().find(|known| known.name == key) else { return Offers::default() };
    let offer =
        |phrase: &&str| Offer { text: (*phrase).to_owned(), label: (*phrase).to_owned(), help: key.help.to_owned() };
    Offers { typed: typed.to_owned(), list: phrases(key.holds).iter().map(offer).collect() }
}

/// The table that a place is in: that of the last line in square brackets, and those that are open on its own line.
fn path(before: &str, line: &str) -> Vec<String> {
    let header = before.lines().rev().find_map(|line| line.trim_start().strip_prefix('[')?.split(']').next());
    let mut path: Vec<String> = header
        .into_iter()
        .flat_map(|header| header.split('.'))
        .map(|part| part.trim().trim_matches('"').to_owned())
        .collect();
    let mut rest = line;
    while let Some((name, inside)) = rest.split_once('{') {
        if inside.contains('}') {
            break;
        }
        let name = name.rsplit(['{', ',']).next().unwrap_or_default();
        path.extend(name.split('=').next().map(|name| name.trim().to_owned()));
        rest = inside;
    }
    path
}

fn kind(file: &str, path: &[String]) -> Option<TableKind> {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let is_of_contacts = file == CONTACTS || file.starts_with("contacts.");
    if is_of_contacts { TableKind::in_contacts(&path) } else { TableKind::in_policy(&path) }
}

#[cfg(test)]
mod tests {
    use super::offers;
    use crate::draft::{CONTACTS, POLICY};

    fn labels(file: &str, before: &str) -> Vec<String> {
        offers(file, before).list.into_iter().map(|offer| offer.label).collect()
    }

    fn has(labels: &[String], known: &str) -> bool {
        labels.iter().any(|label| label == known)
    }

    #[test]
    fn a_table_offers_its_own_keys() {
        let policy = labels(POLICY, "[policy]\n");
        assert!(has(&policy, "review_due") && has(&policy, "danger") && !has(&policy, "phones"));
        let stage = labels(POLICY, "[policy]\nboard = \"A\"\n\n[ladder.one]\nla");
        assert!(has(&stage, "label") && has(&stage, "escalate") && !has(&stage, "review_due"));
        assert_eq!(offers(POLICY, "[ladder.one]\nla").typed, "la");
        assert!(has(&labels(CONTACTS, "[chair]\n"), "phones"));
    }

    #[test]
    fn a_table_on_one_line_offers_its_own_keys_too() {
        let action = labels(POLICY, "[ladder.two]\nescalate = { who = \"each worker\", ");
        assert!(has(&action, "limit") && !has(&action, "stages"));
    }

    #[test]
    fn a_phrase_offers_examples() {
        let limits = offers(POLICY, "[ladder.one.respond]\nlimit = \"3 w");
        assert_eq!(limits.typed, "3 w");
        assert!(limits.list.iter().any(|offer| offer.text.contains("working days")));
        assert_eq!(labels(POLICY, "[ladder.one.respond]\nlimit = \"3 working days\""), Vec::<String>::new());
    }

    #[test]
    fn a_remark_and_a_heading_offer_nothing() {
        assert_eq!(labels(POLICY, "[policy]\n# la"), Vec::<String>::new());
        assert_eq!(labels(POLICY, "[pol"), Vec::<String>::new());
    }
}
