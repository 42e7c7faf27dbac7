//! What a policy can be begun with. What is left to fill in, the core's check says.

use crate::draft::{CONTACTS, Draft, POLICY};
use std::collections::BTreeMap;

/// Something to begin with.
#[derive(Debug)]
pub struct Template {
    /// Its name in code.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// For whom it is.
    pub about: &'static str,
    policy: &'static str,
    contacts: &'static str,
}

macro_rules! template {
    ($id:literal, $title:literal, $about:literal) => {
        Template {
            id: $id,
            title: $title,
            about: $about,
            policy: include_str!(concat!("../templates/", $id, "/policy.toml")),
            contacts: include_str!(concat!("../templates/", $id, "/contacts.toml")),
        }
    };
}

/// Every template.
pub const TEMPLATES: [Template; 4] = [
    template!(
        "ladder",
        "A ladder of stages",
        "Three stages, from those who work with the child to their senior managers. Most policies are like this."
    ),
    template!(
        "reviewing-officer",
        "A reviewing officer’s ladder",
        "An independent reviewing officer challenges the service, one manager higher at each stage."
    ),
    template!("empty", "An empty policy", "Nothing but its title: you add the rest."),
    template!(
        "example",
        "A worked example",
        "A made-up board’s policy, whole and right, with a remark at each line: to be taken apart."
    ),
];

impl Template {
    /// A draft of a board of this name, which rests on these calendars.
    pub fn draft(&self, board: &str, calendars: &BTreeMap<String, String>) -> Draft {
        let files = [(POLICY, self.policy), (CONTACTS, self.contacts)];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Draft { board: board.to_owned(), files: files.into(), beside: calendars.clone() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]
pub(crate) mod tests {
    use super::{Draft, TEMPLATES, Template};
    use crate::draft::{CONTACTS, POLICY};
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::{env, fs};

    /// The folder of the boards' policies.
    pub(crate) fn policies() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../policies")
    }

    /// The calendar of England and Wales.
    pub(crate) fn calendars() -> BTreeMap<String, String> {
        let name = "calendars/england-and-wales.json";
        BTreeMap::from([(name.to_owned(), fs::read_to_string(policies().join(name)).unwrap())])
    }

    /// The worked example.
    pub(crate) fn example() -> Draft {
        named("example").draft("exampleshire", &calendars())
    }

    fn named(id: &str) -> Template {
        TEMPLATES.into_iter().find(|template| template.id == id).unwrap()
    }

    fn problems(id: &str) -> Vec<String> {
        let problems = named(id).draft("exampleshire", &calendars()).problems();
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_worked_example_is_right_and_is_the_one_of_the_policies_readme() {
        assert_eq!(example().problems(), []);
        let readme = fs::read_to_string(policies().join("README.md")).unwrap();
        for file in [POLICY, CONTACTS] {
            assert!(readme.contains(&format!("```toml\n{}```", example().text(file))), "{file} is another");
        }
    }

    #[test]
    fn what_is_wrong_with_a_template_is_what_is_left_to_fill_in() {
        let document = ["policy: board", "policy: title"];
        assert_eq!(
            empty("ladder"),
            [&document[..], &["ladder.one: cite", "ladder.two: cite", "ladder.three: cite"]].concat()
        );
        let stages =
            ["informal", "team-manager", "service-manager", "director"].map(|stage| format!("challenge.{stage}: cite"));
        assert_eq!(empty("reviewing-officer"), [document.map(str::to_owned).as_slice(), &stages].concat());
        assert_eq!(empty("empty"), document);
    }

    /// The keys that are empty, where nothing else is wrong.
    fn empty(id: &str) -> Vec<String> {
        let problems = problems(id);
        let key = |problem: &String| {
            let (_, place) = problem.split_once(", line ")?.1.split_once(", ")?;
            place.strip_suffix(" is empty; write words, or leave it out").map(str::to_owned)
        };
        let keys: Vec<String> = problems.iter().filter_map(key).collect();
        assert_eq!(keys.len(), problems.len(), "{problems:?}");
        keys
    }
}
