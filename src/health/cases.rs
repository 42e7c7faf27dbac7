//! Cases: questions with their right answers, written from a board's document and a calendar by somebody who had not seen
//! what the guide says. Held against the guide, they prove a policy file.
//!
//! A table is a TOML file with `[[case]]` after `[[case]]`: why it is asked, what is asked, and what is expected. What a case
//! leaves out it is not about.

mod check;
mod found;

use crate::document::Document;
use serde::Deserialize;
use std::collections::BTreeMap;

/// When a case is asked that says neither `now` nor `at`.
const PRESENT: &str = "2026-11-20T09:00";

/// A board's cases, from the text of its table.
///
/// # Errors
/// Where the text cannot be read, and why.
///
/// ```
/// let cases = escalation::health::cases::read("[[case]]\nwhy = \"a Tuesday\"\nask = { stage = \"one\" }\ndue = { raise = \"2026-11-26\" }");
/// assert_eq!(cases.unwrap().len(), 1);
/// assert!(escalation::health::cases::read("[[case]]\nwhy = \"a day\"\ndeu = {}").unwrap_err().contains("unknown field `deu`"));
/// ```
pub fn read(text: &str) -> Result<Vec<Case>, String> {
    toml::from_str::<Table>(text).map(|table| table.case).map_err(|problem| problem.to_string())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    case: Vec<Case>,
}

/// What one case asks and expects; what it leaves out it is not about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    why: String,
    #[serde(default)]
    ask: BTreeMap<String, String>,
    /// Whom to go to, in order, as far as it goes; empty: nobody.
    pub who: Option<Vec<String>>,
    /// Whom to go to first; `nobody`.
    pub who_first: Option<String>,
    /// Whether the first can be reached: `now`, `later`, `any`, `not_stated`.
    pub available: Option<String>,
    /// Until when the first can be reached.
    pub until: Option<String>,
    /// From when the first can be reached.
    pub from: Option<String>,
    /// A number of the first, as printed.
    pub phone: Option<String>,
    /// An e-mail address of the first.
    pub email: Option<String>,
    /// What is known of the first: `named`, `line`, `vacant`, `being_updated`, `post_only`, `ask`.
    pub state: Option<String>,
    /// Each is one entry of `escalate_to` or `also_listed`, in any place, that has all of these parts.
    #[serde(default)]
    pub rows: Vec<Vec<String>>,
    /// What no such entry may have: somebody else's people, a number that cannot be attributed.
    #[serde(default)]
    pub hides: Vec<String>,
    /// By when, by the action's id: a day, a time, `now`, `agreed`, `before`, `none` or `no date`.
    #[serde(default)]
    pub due: BTreeMap<String, String>,
    /// When the longer end of a range is, by the action's id.
    #[serde(default)]
    pub longest: BTreeMap<String, String>,
    /// The limit that rules, in the standard form, by the action's id.
    #[serde(default)]
    pub limits: BTreeMap<String, String>,
    /// Parts of the answer as a person reads it.
    #[serde(default)]
    pub says: Vec<String>,
    /// The same in Welsh.
    #[serde(default)]
    pub says_in_welsh: Vec<String>,
    /// What it says in neither language.
    #[serde(default)]
    pub never_says: Vec<String>,
    /// By when the action is due that leads to whoever comes first; `nothing`.
    pub by_when: Option<String>,
    /// When the stage ends if it takes its full time.
    pub stage_ends: Option<String>,
    /// The next stage; `none`.
    pub next: Option<String>,
    /// When the next stage begins: when this one ends if it takes its full time, or when what starts it happened.
    pub begins: Option<String>,
    /// By when the next stage's first step has to be taken, where the policy says so.
    pub next_latest: Option<String>,
    /// Clocks of other stages that run already, all of them: `stage.action`, and when it is due.
    pub running: Option<BTreeMap<String, String>>,
    /// Every action of the answer but the routes for immediate danger, in any order.
    pub all_actions: Option<Vec<String>>,
    /// Where a stage of the timeline stands: `before`, `here`, `after`, `not_needed`.
    #[serde(default)]
    pub positions: BTreeMap<String, String>,
    /// Every date of the timeline's actions, by `stage.action`.
    pub timeline: Option<BTreeMap<String, String>>,
    /// What is said of the first cap once it has passed: `guide`, `silent`, both, or nothing more.
    pub passed: Option<String>,
    /// What is not asked for.
    #[serde(default)]
    pub not_needs: Vec<String>,
    /// When a stage of the timeline ends at the latest, by its id.
    #[serde(default)]
    pub latest: BTreeMap<String, String>,
    /// When the first cap ends.
    pub cap: Option<String>,
    /// Whether the first cap ends before the stage's own date.
    pub bites: Option<bool>,
    /// When a cap ends, by its id; `not shown` for one that the answer leaves out.
    #[serde(default)]
    pub caps: BTreeMap<String, String>,
    /// Actions that are overdue; empty: nothing is.
    pub overdue: Option<Vec<String>>,
    /// Actions about which the document says two things; `stage`: about the stage.
    #[serde(default)]
    pub conflict: Vec<String>,
    /// Actions that tell somebody.
    #[serde(default)]
    pub notify: Vec<String>,
    /// Codes of warnings that are there.
    #[serde(default)]
    pub warnings: Vec<String>,
    /// Codes of warnings that are not.
    #[serde(default)]
    pub not_warnings: Vec<String>,
    /// Parameters that are asked for.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Where the options of a decision lead, in order.
    #[serde(default)]
    pub options: BTreeMap<String, Vec<String>>,
    /// Parts of the forms' e-mail subjects.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Actions of the notify list that wait for the resolution.
    #[serde(default)]
    pub resolved: Vec<String>,
    /// Where `elsewhere` leads.
    #[serde(default)]
    pub leads_to: Vec<String>,
    /// How an action's paragraph begins.
    #[serde(default)]
    pub cites: BTreeMap<String, String>,
    /// Who goes to each entry of `escalate_to`, in order: the beginning of a post's name; `reader`: whoever asks.
    #[serde(default)]
    pub by: Vec<String>,
    /// Ids of the other ways that are offered.
    #[serde(default)]
    pub other_ways: Vec<String>,
    /// The other way that is the whole answer; `none`: there is a ladder.
    pub way: Option<String>,
    /// What another way that is the whole answer has, each in one of its parts: its contacts, what it leaves open, where the
    /// document says otherwise.
    #[serde(default)]
    pub way_has: Vec<String>,
    /// Parameters that are taken without being asked, as `parameter=value`.
    #[serde(default)]
    pub assumed: Vec<String>,
    /// What holders an action has, by its id: each part is in one of its contact rows.
    #[serde(default)]
    pub contacts: BTreeMap<String, Vec<String>>,
    /// How firmly an action is asked for, by its id: `must`, `should`, `may` or `not said`.
    #[serde(default)]
    pub duty: BTreeMap<String, String>,
    /// Parts of the document's own words on pace, the nearest first.
    #[serde(default)]
    pub pace: Vec<String>,
    /// Whether the document sends somebody elsewhere.
    pub elsewhere: Option<bool>,
    /// Whether there is nothing to do.
    pub actions_empty: Option<bool>,
    /// Whether it is said that the pathway or stage is for somebody else.
    pub not_yours: Option<bool>,
}

impl Case {
    /// Why it is asked: the count, in a few words.
    pub fn why(&self) -> &str {
        &self.why
    }

    /// What is asked: parameters and their values.
    pub fn ask(&self) -> &BTreeMap<String, String> {
        &self.ask
    }

    /// The same with the moment at which it is asked. Without a `now` that is its `at`, else 20 November 2026 at nine: a case
    /// has to hold on every day.
    pub fn asked(&self) -> BTreeMap<String, String> {
        let mut asked = self.ask.clone();
        if !asked.contains_key("now") {
            let now = asked.get("at").map_or(PRESENT, String::as_str).to_owned();
            asked.insert("now".to_owned(), now);
        }
        asked
    }

    /// Everything in which the guide's answer is not what is expected; empty: it is right.
    pub fn check(&self, document: &Document) -> Vec<String> {
        check::check(document, self)
    }

    /// Whether it expects anything: one that does not proves nothing.
    pub fn asserts_something(&self) -> bool {
        !(self.due.is_empty() && self.latest.is_empty() && self.overdue.is_none() && self.warnings.is_empty())
            || [&self.who_first, &self.by_when, &self.stage_ends, &self.next, &self.next_latest, &self.cap]
                .iter()
                .any(|expected| expected.is_some())
            || [&self.available, &self.until, &self.from].iter().any(|value| value.is_some())
            || [&self.phone, &self.email, &self.state].iter().any(|value| value.is_some())
            || !(self.conflict.is_empty() && self.notify.is_empty())
            || self.bites.is_some()
            || self.who.is_some()
            || !self.rows.is_empty()
            || !self.hides.is_empty()
            || !self.needs.is_empty()
            || !(self.options.is_empty() && self.forms.is_empty() && self.resolved.is_empty())
            || !(self.leads_to.is_empty() && self.cites.is_empty() && self.caps.is_empty())
            || !(self.by.is_empty() && self.other_ways.is_empty() && self.way_has.is_empty() && self.assumed.is_empty())
            || !(self.not_needs.is_empty() && self.contacts.is_empty() && self.duty.is_empty() && self.pace.is_empty())
            || self.way.is_some()
            || !self.not_warnings.is_empty()
            || !(self.longest.is_empty() && self.limits.is_empty())
            || !(self.says.is_empty() && self.says_in_welsh.is_empty() && self.never_says.is_empty())
            || self.not_yours.is_some()
            || !self.positions.is_empty()
            || [&self.running, &self.timeline].iter().any(|dates| dates.is_some())
            || self.all_actions.is_some()
            || [&self.begins, &self.passed].iter().any(|value| value.is_some())
            || self.elsewhere.is_some()
            || self.actions_empty.is_some()
    }
}
