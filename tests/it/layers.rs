//! Files of several boards and editions: what merges, what does not, and what a folder may hold.

use escalation::document::authoring::{Sources, Written};
use escalation::policy::{Pathway, Policy};
use escalation::time::moment::PartialDate;

const CALENDAR: &str = include_str!("../../policies/calendars/england-and-wales.json");

const REGION: &str = r#"
[policy]
board = "Exampleshire Region"
area = "Exampleshire"
title = "Regional procedure"
edition = "4th"
in_force_from = "2020"
division = "england-and-wales"
danger = { who = "own worker", does = "Call for help.", cite = "1" }

[agencies]
health = "Health"

[posts]
worker = "worker"
manager = "manager"
chair = "chair"

[events]
decision = "the decision"

[ladder]
title = "Ladder"
stages = ["one", "two", "three"]
cite = "2"
cap = { limit = "10 working days", covers = "one to two" }

[ladder.one]
label = "Stage 1"
after = "decision"
raise = { who = "own worker", to = "other manager", limit = "2 working days", principle = "Speak first." }

[ladder.two]
label = "Stage 2"
cite = "2.1"
escalate = { who = "each manager", to = "board chair", silent-days = "by when" }

[ladder.three]
label = "Stage 3"
escalate = { to = "board chair", limit = "urgently" }
"#;

const REGION_CONTACTS: &str = r#"
as_of = "2019"

[chair]
post = "chair"
name = "Regional chair"
cite = "page 1"
"#;

const LOCAL: &str = r#"
[policy]
board = "Smalltown Partnership"
title = "Local procedure"
division = "england-and-wales"
based_on = "region"

[posts]
manager = "team leader"
head = "head of service"

[ladder]
stages = ["one", "two"]

[ladder.two]
cite = "7"
escalate = { to = "board head", limit = "1 working day" }
notify = { who = "own worker", to = "board chair" }
"#;

const LOCAL_CONTACTS: &str = r#"
as_of = "2024-05"

[head]
post = "head"
name = "Local head"
cite = "page 2"
"#;

/// Sources of files with the calendar of England and Wales.
fn sources(files: &[(&str, &str)]) -> Sources {
    let calendar = ("policies/calendars/england-and-wales.json", CALENDAR);
    let files = files.iter().chain([&calendar]);
    Sources::new(files.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

fn region_and(local: &str) -> Sources {
    sources(&[
        ("policies/region/policy.toml", REGION),
        ("policies/region/contacts.toml", REGION_CONTACTS),
        ("policies/smalltown/policy.toml", local),
        ("policies/smalltown/contacts.toml", LOCAL_CONTACTS),
    ])
}

fn local(sources: &Sources) -> Written {
    sources.document("smalltown").unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn problems(sources: &Sources, board: &str) -> Vec<String> {
    sources.check(board).iter().map(ToString::to_string).collect()
}

fn ladder(policy: &Policy) -> &Pathway {
    policy.pathway(&"ladder".into()).unwrap()
}

/// Address, doers and paragraph of every action of the ladder.
fn actions(policy: &Policy) -> Vec<String> {
    let actions = ladder(policy).stages.iter().flat_map(|stage| &stage.statements.actions);
    let posts = |people: &Option<escalation::policy::phrase::People>| {
        let people = people.iter().flat_map(|people| people.everybody());
        people.map(|person| person.post.clone()).collect::<Vec<_>>().join(" ")
    };
    let limit =
        |action: &escalation::policy::Action| action.limit.as_ref().map(ToString::to_string).unwrap_or_default();
    actions
        .map(|action| format!("{} to {}, {} [{}]", action.address, posts(&action.to), limit(action), action.cite))
        .collect()
}

#[test]
fn facts_stay_with_their_document() {
    let policy = local(&region_and(LOCAL)).document.policy;
    let facts = policy.facts();
    assert_eq!(facts.board, "Smalltown Partnership");
    assert_eq!((&facts.edition, &facts.in_force_from, &facts.area), (&None, &None, &None));
    assert_eq!(facts.based_on.as_deref(), Some("region"));
}

#[test]
fn statements_merge_by_address_and_each_keeps_the_paragraph_of_its_document() {
    let policy = local(&region_and(LOCAL)).document.policy;
    assert_eq!(
        actions(&policy),
        [
            "ladder.one.raise to manager, 2 working days [2 (Exampleshire policy)]",
            "ladder.two.escalate to head, 1 working day [7]",
            "ladder.two.notify to chair,  [7]",
        ]
    );
    let cites = |notes: &[escalation::policy::Note]| notes.iter().map(|note| note.cite.clone()).collect::<Vec<_>>();
    let notes =
        ladder(&policy).stages.iter().flat_map(|stage| &stage.statements.actions).flat_map(|action| &action.notes);
    let notes: Vec<_> = notes.cloned().collect();
    assert_eq!(cites(&notes), ["2 (Exampleshire policy)", "2.1 (Exampleshire policy)"]);
    assert_eq!(policy.statements().actions.first().unwrap().cite, "1 (Exampleshire policy)");
    assert_eq!(ladder(&policy).caps.first().unwrap().cite, "2 (Exampleshire policy)");
    assert_eq!(policy.post(&"manager".into()), Some("team leader"));
    assert_eq!(policy.post(&"worker".into()), Some("worker"));
}

#[test]
fn only_the_stages_that_the_local_policy_lists_are_in_it() {
    let policy = local(&region_and(LOCAL)).document.policy;
    let stages: Vec<_> = ladder(&policy).stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(stages, ["one", "two"]);
}

#[test]
fn contacts_keep_the_date_of_their_list() {
    let policy = local(&region_and(LOCAL)).document.policy;
    let contacts: Vec<_> =
        policy.contacts().iter().map(|row| (row.id.as_str(), row.as_of, row.cite.as_str())).collect();
    let date = |text| PartialDate::parse(text).ok();
    assert_eq!(
        contacts,
        [("chair", date("2019"), "page 1 (Exampleshire policy)"), ("head", date("2024-05"), "page 2")]
    );
}

#[test]
fn a_region_answers_for_itself() {
    let sources = region_and(LOCAL);
    let policy = sources.document("region").unwrap().document.policy;
    assert_eq!(
        actions(&policy),
        [
            "ladder.one.raise to manager, 2 working days [2]",
            "ladder.two.escalate to chair,  [2.1]",
            "ladder.three.escalate to chair, urgently [2]",
        ]
    );
}

#[test]
fn a_local_statement_needs_a_paragraph_of_the_local_document() {
    let uncited = LOCAL.replace("cite = \"7\"\n", "");
    assert_eq!(
        problems(&region_and(&uncited), "smalltown"),
        [
            "policies/smalltown/policy.toml, line 16, ladder.two.escalate: cite is missing; write the paragraph of this document, here or on the table around it",
            "policies/smalltown/policy.toml, line 17, ladder.two.notify: cite is missing; write the paragraph of this document, here or on the table around it",
        ]
    );
}

#[test]
fn problems_of_a_layer_name_the_file_they_are_in() {
    let shorter =
        LOCAL.replace("stages = [\"one\", \"two\"]", "stages = [\"one\"]").replace("[ladder.two]", "[ladder.one]");
    assert_eq!(
        problems(&region_and(&shorter), "smalltown"),
        [
            "policies/region/policy.toml, line 26, ladder, cap \"cap\": covers is \"one to two\"; write \"FIRST to LAST\" or \"not stated\", of the stages one"
        ]
    );
}

#[test]
fn a_layer_has_to_be_there_and_cannot_be_its_own() {
    let lost = LOCAL.replace("based_on = \"region\"", "based_on = \"county\"");
    assert_eq!(
        problems(&region_and(&lost), "smalltown"),
        [
            "policies/smalltown/policy.toml, line 6, policy: based_on is \"county\"; write a board that has a policy: region"
        ]
    );
    // What else is wrong with the local policy is told beside it; what its region may have is not called missing.
    let more =
        lost.replace("limit = \"1 working day\"", "limit = \"1 wroking day\"").replace("cite = \"7\"", "citte = \"7\"");
    let found = problems(&region_and(&more), "smalltown");
    let parts = ["based_on is \"county\"", "\"citte\" is unknown here; did you mean \"cite\"?", "1 wroking day"];
    assert!(parts.iter().all(|part| found.iter().any(|text| text.contains(part))), "{found:#?}");
    assert_eq!(found.len(), 3, "{found:#?}");
    let circle = REGION.replace("edition = \"4th\"", "based_on = \"smalltown\"");
    let files = [("policies/region/policy.toml", circle.as_str()), ("policies/smalltown/policy.toml", LOCAL)];
    assert_eq!(
        problems(&sources(&files), "smalltown"),
        [
            "policies/region/policy.toml, line 6, policy: based_on is \"smalltown\", which is based on this policy itself; write a board that is not"
        ]
    );
}

#[test]
fn an_older_edition_stands_beside_the_newest() {
    let older = REGION
        .replace("edition = \"4th\"", "edition = \"3rd\"")
        .replace("chair = \"chair\"\n", "chair = \"chairman\"\n")
        .replace("in_force_from = \"2020\"", "in_force_from = \"2015\"");
    let oldest = older.replace("in_force_from = \"2015\"", "in_force_from = \"2010\"");
    let contacts = "[chair]\npost = \"chair\"\nname = \"Earlier chair\"\ncite = \"page 9\"\n";
    let sources = sources(&[
        ("region/policy.toml", REGION),
        ("region/contacts.toml", REGION_CONTACTS),
        ("region/policy.2015.toml", &older),
        ("region/contacts.2015.toml", contacts),
        ("region/policy.2010.toml", &oldest),
    ]);
    assert_eq!(sources.editions("region"), ["2010", "2015"]);
    assert_eq!(problems(&sources, "region"), [""; 0]);
    let read = |edition: &str| {
        let policy = sources.edition("region", edition).unwrap().document.policy;
        let name = policy.contacts().first().and_then(|row| row.name.clone());
        (policy.facts().edition.clone().unwrap(), policy.post(&"chair".into()).unwrap().to_owned(), name.unwrap())
    };
    assert_eq!(read("2015"), ("3rd".into(), "chairman".into(), "Earlier chair".into()));
    // Without contacts of its own an older edition has those of today.
    assert_eq!(read("2010"), ("3rd".into(), "chairman".into(), "Regional chair".into()));
}

#[test]
fn a_folder_holds_a_policy_its_contacts_and_nothing_like_them() {
    let files = [
        ("a/policy.toml", REGION),
        ("a/policy-2015.toml", REGION),
        ("b/contacts.toml", REGION_CONTACTS),
        ("c/notes.md", ""),
    ];
    let sources = sources(&files);
    assert_eq!(sources.boards(), ["a", "b"]);
    assert_eq!(
        problems(&sources, "a"),
        [
            "a/policy-2015.toml: is no file of a board; write policy.toml, contacts.toml, or for an older edition policy.NAME.toml and contacts.NAME.toml"
        ]
    );
    assert_eq!(problems(&sources, "b"), ["b/policy.toml: is missing; write what the board's document says"]);
}

#[test]
fn a_board_is_named_by_its_folder_in_small_letters() {
    let sources = sources(&[("policies/Red Bridge/policy.toml", REGION)]);
    assert_eq!(
        problems(&sources, "Red Bridge"),
        [
            "policies/Red Bridge: \"Red Bridge\" is no name for a folder; write small letters, digits and hyphens: red-bridge"
        ]
    );
}

#[test]
fn a_policy_may_lead_to_another_board_that_is_there() {
    let leads = |board: &str| {
        let instead = format!(
            "danger = {{ who = \"own worker\", does = \"Call for help.\", cite = \"1\" }}\ninstead = {{ says = \"See there.\", then = \"{board}\", cite = \"1\" }}"
        );
        let policy =
            REGION.replace("danger = { who = \"own worker\", does = \"Call for help.\", cite = \"1\" }", &instead);
        problems(&sources(&[("region/policy.toml", policy.as_str()), ("town/policy.toml", LOCAL)]), "region")
    };
    assert_eq!(leads("town"), [""; 0]);
    assert_eq!(
        leads("city"),
        [
            "region/policy.toml, line 10, policy, note \"instead\": then is \"city\"; write \"not stated\", an https address, a pathway: ladder, or a board: region, town"
        ]
    );
}

#[test]
fn a_calendar_has_to_be_there_and_sound() {
    let problems = |calendar: Option<&str>| {
        let files =
            [Some(("region/policy.toml", REGION)), calendar.map(|text| ("calendars/england-and-wales.json", text))];
        let files = files.into_iter().flatten().map(|(path, text)| (path.to_owned(), text.to_owned()));
        problems(&Sources::new(files), "region")
    };
    assert_eq!(problems(None), ["calendars/england-and-wales.json: is missing; write the division's bank holidays"]);
    assert_eq!(
        problems(Some("{")),
        ["calendars/england-and-wales.json: is not JSON: EOF while parsing an object at line 1 column 1"]
    );
    let wrong = CALENDAR.replace("\"first\": \"2012-01-01\"", "\"first\": \"soon\"");
    assert_eq!(
        problems(Some(&wrong)),
        ["calendars/england-and-wales.json: first is \"soon\"; write a day as in 2026-12-25"]
    );
}

#[test]
fn a_pasted_sentence_is_told_with_its_line() {
    let says = "Speak to the other worker first, by telephone or in person, on the same day.";
    let policy = REGION.replace("Speak first.", says);
    let sources = sources(&[("region/policy.toml", policy.as_str())]);
    let against = |document: &str| {
        let problems = sources.check_against("region", &[("policy.txt".to_owned(), document.to_owned())]);
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        against("1.2 Speak to the other\nworker first - by telephone, or in person - on that day"),
        [
            "region/policy.toml, line 31, ladder.one.raise.principle: has 12 words in a row in common with policy.txt: \"speak to the other worker first by telephone or in person on\"; say it in other words"
        ]
    );
    assert_eq!(against("1.2 Speak to the other worker first by telephone or in person"), [""; 0]);
}

#[test]
fn words_in_welsh_are_checked_against_the_policy() {
    let words = r#"
[posts]
manager = "rheolwr"
driver = "gyrrwr"

[ladder]
stages = ["un"]

[ladder.one]
label = "Cam 1"
raise = { limit = "2 ddiwrnod gwaith", does = "Dweud" }
"#;
    let files = [
        ("region/policy.toml", REGION),
        ("region/contacts.toml", REGION_CONTACTS),
        ("region/policy.cy.toml", words),
        ("region/contacts.cy.toml", ""),
        ("calendars/england-and-wales.json", CALENDAR),
    ];
    let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
    assert_eq!(sources.editions("region"), [""; 0]);
    let problems: Vec<String> = sources.check("region").iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "region/contacts.cy.toml: is not read; write what posts are called in Welsh under [contacts] of policy.cy.toml",
            "region/policy.cy.toml, line 4, welsh.posts.driver: is not in the policy; write words only, at an address of policy.toml",
            "region/policy.cy.toml, line 7, welsh.ladder.stages: holds no words; leave it to policy.toml, which holds for both languages",
            "region/policy.cy.toml, line 11, welsh.ladder.one.raise.limit: holds no words; leave it to policy.toml, which holds for both languages",
            "region/policy.cy.toml, line 11, welsh.ladder.one.raise.does: is not in the policy; write words only, at an address of policy.toml",
        ]
    );
}

#[test]
fn what_a_local_policy_drops_is_a_statement_of_its_region() {
    let local =
        |drop: &str| LOCAL.replacen("based_on = \"region\"", &format!("based_on = \"region\"\ndrop = {drop}"), 1);
    let check = |local: &str| {
        let files = [
            ("region/policy.toml", REGION),
            ("region/contacts.toml", REGION_CONTACTS),
            ("local/policy.toml", local),
            ("local/contacts.toml", LOCAL_CONTACTS),
            ("calendars/england-and-wales.json", CALENDAR),
        ];
        let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
        sources.document("local").map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let dropped =
        check(&local(r#"["ladder.one.raise.principle", "policy.danger", "ladder.cap"]"#)).unwrap().document.policy;
    let stage = dropped.pathways().first().unwrap().stages.first().unwrap();
    assert!(stage.statements.actions.iter().all(|action| action.notes.is_empty()));
    assert!(dropped.statements().actions.is_empty() && dropped.pathways().first().unwrap().caps.is_empty());
    let region = dropped.facts().regions.first().unwrap();
    assert_eq!((region.title.as_str(), region.edition.as_deref()), ("Regional procedure", Some("4th")));
    assert_eq!(
        check(&local(r#"["ladder.one", "ladder.one.meet"]"#)).unwrap_err(),
        ["ladder.one", "ladder.one.meet"].map(|address| format!(
            "local/policy.toml, line 7, policy: drop has \"{address}\"; write the address of a statement of the regional policy"
        ))
    );
    let alone = LOCAL.replacen("based_on = \"region\"", "drop = [\"ladder.two.notify\"]", 1);
    let found = check(&alone).unwrap_err();
    assert_eq!(
        found,
        ["local/policy.toml, line 6, policy: drop has nothing to drop from; write based_on, or leave it out"]
    );
}
