//! What the pages say of a board: its policy in words, and what may be asked of it.

use escalation::export::json::newest;
use escalation::policy::Policy;
use escalation::say::sheet::address;
use escalation::say::words::{Language, Words};
use escalation::time::moment::PartialDate;
use escalation_pages::contacts::has_cards;
use serde::Serialize;
use serde_json::Value;

/// A board, as the pages name it.
#[derive(Serialize)]
pub(super) struct Board {
    pub(super) id: String,
    pub(super) name: String,
    /// The line that stands above it.
    pub(super) emergency: Value,
    area: Option<String>,
    title: String,
    edition: Option<String>,
    /// "May 2017".
    in_force_from: Option<String>,
    review: Review,
    /// Only one that the document prints.
    website: Option<Website>,
    /// How new the newest of its contacts is: "3 May 2019".
    contacts_as_of: Option<String>,
    /// Whether one of its contacts can be reached, so that an address book takes it.
    has_cards: bool,
    /// Every choice that a page may make for its readers.
    pathways: Vec<Pathway>,
    agencies: Vec<Choice>,
    questions: Vec<Question>,
}

/// Whether the policy is due for review. A date that has passed stays passed, however old the page is.
#[derive(Serialize)]
struct Review {
    /// "in May 2019".
    when: Option<String>,
    is_past: bool,
}

#[derive(Serialize)]
struct Website {
    address: String,
    printed: String,
}

#[derive(Serialize)]
struct Pathway {
    id: String,
    title: String,
    stages: Vec<Choice>,
}

#[derive(Serialize)]
struct Question {
    id: String,
    ask: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    words: String,
}

impl Board {
    pub(super) fn new(policy: &Policy) -> Board {
        let facts = policy.facts();
        let words = Words::new(Language::English);
        Board {
            id: policy.id().to_owned(),
            name: facts.board.clone(),
            emergency: super::emergency(facts.audience),
            area: facts.area.clone(),
            title: facts.title.clone(),
            edition: facts.edition.clone(),
            in_force_from: facts.in_force_from.map(|date| words.partial_date(date)),
            review: Review {
                when: facts.review_due.map(|date| words.on_partial_date(date)),
                is_past: facts.review_due.is_some_and(is_past),
            },
            website: facts.source.as_ref().or(facts.website.as_ref()).map(|printed| Website::new(printed)),
            contacts_as_of: newest(policy).map(|date| words.partial_date(date)),
            has_cards: has_cards(policy),
            pathways: policy.pathways().iter().map(Pathway::new).collect(),
            agencies: policy.agencies().iter().map(|agency| choice(agency.id.as_str(), &agency.name)).collect(),
            questions: policy.questions().iter().map(Question::new).collect(),
        }
    }
}

impl Website {
    fn new(printed: &str) -> Website {
        Website { address: address(printed), printed: printed.to_owned() }
    }
}

impl Pathway {
    fn new(pathway: &escalation::policy::Pathway) -> Pathway {
        let stages = pathway.stages.iter().map(|stage| {
            let named: Vec<&str> = [&stage.label, &stage.title].into_iter().flatten().map(String::as_str).collect();
            choice(stage.id.as_str(), &named.join(": "))
        });
        Pathway { id: pathway.id.to_string(), title: pathway.title.clone(), stages: stages.collect() }
    }
}

impl Question {
    fn new(question: &escalation::policy::Question) -> Question {
        let choices = question.choices.iter().map(|answer| choice(answer.id.as_str(), &answer.words));
        Question { id: question.id.to_string(), ask: question.ask.clone(), choices: choices.collect() }
    }
}

fn choice(id: &str, words: &str) -> Choice {
    Choice { id: id.to_owned(), words: words.to_owned() }
}

fn is_past(date: PartialDate) -> bool {
    let today = chrono::Utc::now().with_timezone(&escalation::time::london::London).date_naive();
    date.is_past(today)
}
