//! What the mistakes in a file leave in doubt: which problems are told beside them, and which may only follow from them.

use super::lines::Lines;
use crate::document::problem::Problem;
use std::collections::BTreeSet;

/// Keys that name something which stands elsewhere: in the vocabulary, or among the stages and actions.
const NAMES_VOCABULARY: [&str; 12] =
    ["who", "to", "satisfied", "skip", "after", "limit", "when", "agency", "form", "post", "via", "contact"];
const NAMES_STAGES: [&str; 4] = ["after", "then", "stages", "covers"];

/// The sections of a file, and which of them have mistakes.
#[derive(Debug)]
pub(super) struct Doubt {
    path: String,
    /// Where each section begins, and its name with the prefix of the file's addresses ("contacts.lead-day").
    sections: Vec<(usize, String)>,
    /// The sections with mistakes, by their first lines.
    mistaken: BTreeSet<usize>,
    /// A section's own line has one: what stands below it may be of any section.
    of_a_section: bool,
}

impl Doubt {
    /// The sections of a text, and those of them that have one of the mistaken lines.
    pub(super) fn new(path: &str, prefix: &str, text: &str, mistaken_lines: &[usize]) -> Doubt {
        let mut sections = vec![(0, prefix.to_owned())];
        for (number, line) in text.lines().enumerate() {
            let name = line.trim_start().strip_prefix('[').and_then(|header| header.split_once(']'));
            if let Some((name, _)) = name.filter(|(name, _)| !name.contains(['"', ',', '['])) {
                sections.push((number + 1, format!("{prefix}{}", name.trim())));
            }
        }
        let of_a_section = mistaken_lines.iter().any(|line| {
            let text = text.lines().nth(line.saturating_sub(1));
            text.is_some_and(|text| text.trim_start().starts_with('['))
        });
        let mut doubt = Doubt { path: path.to_owned(), sections, mistaken: BTreeSet::new(), of_a_section };
        doubt.mistaken = mistaken_lines.iter().map(|line| doubt.section(*line).0).collect();
        doubt
    }

    /// The section of a line: where it begins, and its name.
    fn section(&self, line: usize) -> (usize, &str) {
        let before = self.sections.iter().rev().find(|(first, _)| *first <= line);
        before.map(|(first, name)| (*first, name.as_str())).unwrap_or_default()
    }

    /// Whether what stands at a line of this file was read as its author sees it: under the section above it, which has no
    /// mistake.
    fn is_certain(&self, line: usize, address: &str) -> bool {
        let (first, name) = self.section(line);
        !self.of_a_section && !self.mistaken.contains(&first) && address.starts_with(name)
    }

    /// Whether a name may be missing because of a mistake: the vocabulary's, else a stage's or an action's.
    fn may_lack(&self, vocabulary: &[&str], of_vocabulary: bool) -> bool {
        let is_vocabulary = |name: &str| vocabulary.contains(&name.split('.').next().unwrap_or_default());
        let names = self.mistaken.iter().map(|first| self.section(*first).1);
        self.of_a_section || names.into_iter().any(|name| is_vocabulary(name) == of_vocabulary)
    }
}

/// Whether a problem may only follow from mistakes elsewhere, or from a regional policy that could not be read
/// (`lacks_base`).
///
/// Certain is what is said of a key that was read, in a section without a mistake; and of a name that leads nowhere, where
/// what it may lead to was read.
pub(super) fn may_follow(
    problem: &Problem,
    lines: &Lines,
    doubts: &[Doubt],
    vocabulary: &[&str],
    lacks_base: bool,
) -> bool {
    if doubts.is_empty() && !lacks_base {
        return false;
    }
    let Some(address) = problem.address.as_deref() else { return false };
    let Some((path, line)) = lines.exactly(address) else { return true };
    let of_file = doubts.iter().find(|doubt| doubt.path == path);
    let is_certain = of_file.is_none_or(|doubt| doubt.is_certain(line, address));
    let key = address.rsplit('.').next().unwrap_or_default();
    let may_lack = |keys: &[&str], of_vocabulary: bool| {
        let lacks = lacks_base || doubts.iter().any(|doubt| doubt.may_lack(vocabulary, of_vocabulary));
        keys.contains(&key) && lacks && (key != "limit" || problem.text.contains(" of ["))
    };
    !is_certain || lines.has_inside(address) || may_lack(&NAMES_VOCABULARY, true) || may_lack(&NAMES_STAGES, false)
}
