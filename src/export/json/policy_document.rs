//! A board's policy for programs that make forms of their own: every part in a list, every value typed, no phrase to be read.
//!
//! The board's document has the same as its authors write it. What depends on a situation is in neither: that is the guide's.

use super::{ActionKind, Agreement, Binding, BoardRef, Join, Policy, Side, Urgency, each};
use crate::policy::{self, phrase};
use crate::time::calendar;
use serde::Serialize;

/// `GET /v1/boards/{board}/policy`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyDocument<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// The edition.
    pub policy: Policy<'a>,
    /// The division whose bank holidays count; `/v1/calendars` has them.
    pub division: &'a str,
    /// Procedures, in the document's order.
    pub pathways: Vec<PolicyPathway<'a>>,
    /// What holds in each of them.
    pub actions: Vec<PolicyAction<'a>>,
    /// Agencies that the board names. Other kinds can be asked about too.
    pub agencies: Vec<PolicyAgency<'a>>,
    /// Kinds of agency that can be asked about, whether the board names one or not.
    pub agency_kinds: Vec<&'static str>,
    /// Questions that the answer depends on. Each is a parameter of its id.
    pub questions: Vec<PolicyQuestion<'a>>,
    /// Posts.
    pub posts: Vec<PolicyName<'a>>,
    /// Events that start clocks: what the parameter `from` can be, besides actions and stages.
    pub events: Vec<PolicyName<'a>>,
}

/// A procedure.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyPathway<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Clause: when it is the reader's; null: taken when nothing else is chosen.
    pub r#if: Option<&'a str>,
    /// When it applies, as far as a program can tell; all of them hold.
    pub when: Vec<PolicyCondition<'a>>,
    /// Its stages, in order.
    pub stages: Vec<PolicyStage<'a>>,
    /// Limits over several of them.
    pub caps: Vec<PolicyCap<'a>>,
    /// What holds at each of its stages.
    pub actions: Vec<PolicyAction<'a>>,
}

/// A stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyStage<'a> {
    /// Its id.
    pub id: &'a str,
    /// The document's own label.
    pub label: Option<&'a str>,
    /// A title.
    pub title: Option<&'a str>,
    /// Clause: when one moves up to it.
    pub r#if: Option<&'a str>,
    /// For whom it exists; all of them hold.
    pub when: Vec<PolicyCondition<'a>>,
    /// What is done in it.
    pub actions: Vec<PolicyAction<'a>>,
}

/// Something that somebody does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyAction<'a> {
    /// Its name in its stage.
    pub id: &'a str,
    /// Its whole address in the policy.
    pub address: &'a str,
    /// What kind of action.
    pub kind: ActionKind,
    /// What is done, as a sentence; null: the kind says it.
    pub does: Option<&'a str>,
    /// Who does it; empty: the policy does not say.
    pub who: Vec<PolicyPerson<'a>>,
    /// How several of them are joined.
    pub who_join: Option<Join>,
    /// To whom.
    pub to: Vec<PolicyPerson<'a>>,
    /// How several of them are joined.
    pub to_join: Option<Join>,
    /// How long it may take; null: the policy sets no limit.
    pub limit: Option<PolicyLimit<'a>>,
    /// Clause for a person to judge.
    pub r#if: Option<&'a str>,
    /// When it applies, as far as a program can tell; all of them hold.
    pub when: Vec<PolicyCondition<'a>>,
    /// May, not must.
    pub optional: bool,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A post on a side.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyPerson<'a> {
    /// The post's id, or `agency` for an agency as a whole.
    pub post: &'a str,
    /// Whose it is; null: neither side's, or the document does not say.
    pub side: Option<Side>,
    /// Stands in for the others when they are absent.
    pub stands_in: bool,
}

/// How long something may take.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyLimit<'a> {
    /// All of it as the policy file's phrase.
    pub text: String,
    /// How many units; null: it is given without a number.
    pub count: Option<u16>,
    /// Of what.
    pub unit: Option<LimitUnit>,
    /// Words of haste.
    pub urgency: Option<Urgency>,
    /// Whose choice the time is.
    pub agreement: Option<Agreement>,
    /// The id of the event that it has to come before.
    pub before: Option<&'a str>,
    /// Whether it is a rule or a guide.
    pub binding: Binding,
    /// "Or sooner if the child needs it".
    pub or_sooner: bool,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// Days that are neither at a weekend nor bank holidays.
    WorkingDays,
    /// Five of them each.
    WorkingWeeks,
    /// The rest of the day, be it a working day or not.
    SameDay,
    /// The rest of a working day.
    SameWorkingDay,
    /// The first working day after the day of the event.
    NextWorkingDay,
    /// Days of the calendar.
    Days,
    /// Weeks of the calendar.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Hours of the working time that the policy defines.
    WorkingHours,
    /// Hours of the clock.
    Hours,
}

/// A limit over a run of stages.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyCap<'a> {
    /// Its name in the pathway.
    pub id: &'a str,
    /// How long.
    pub limit: PolicyLimit<'a>,
    /// The first stage that it covers; null: the document does not say.
    pub first_stage: Option<&'a str>,
    /// The last.
    pub last_stage: Option<&'a str>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// One thing on which something depends.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyCondition<'a> {
    /// A parameter's name, `hours`, or `same_agency`.
    pub param: &'a str,
    /// Ids, of which the value has to be one; of `same_agency` `true` or `false`.
    pub any_of: Vec<&'a str>,
    /// It has to be none of them instead.
    pub negated: bool,
}

/// An agency.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyAgency<'a> {
    /// Its id with the board.
    pub id: &'a str,
    /// The board's name for it.
    pub name: &'a str,
    /// One of `agency_kinds`.
    pub kind: &'a str,
}

/// A question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyQuestion<'a> {
    /// Its id, and the name of its parameter.
    pub id: &'a str,
    /// The question.
    pub question: &'a str,
    /// What can be answered.
    pub choices: Vec<PolicyName<'a>>,
}

/// An id and its words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyName<'a> {
    /// The id.
    pub id: &'a str,
    /// What it is called.
    pub words: &'a str,
}

impl<'a> PolicyDocument<'a> {
    /// A board's policy.
    pub fn new(policy: &'a policy::Policy, calendar: &'a calendar::Calendar) -> PolicyDocument<'a> {
        let facts = policy.facts();
        PolicyDocument {
            board: BoardRef { id: policy.id(), name: &facts.board },
            policy: Policy::from(facts),
            division: calendar.division().id(),
            pathways: each(policy.pathways(), pathway),
            actions: each(&policy.statements().actions, action),
            agencies: each(policy.agencies(), |agency| PolicyAgency {
                id: agency.id.as_str(),
                name: &agency.name,
                kind: agency.kind.as_str(),
            }),
            agency_kinds: policy::AGENCY_KINDS.to_vec(),
            questions: each(policy.questions(), |question| PolicyQuestion {
                id: question.id.as_str(),
                question: &question.ask,
                choices: each(&question.choices, name),
            }),
            posts: each(policy.posts(), name),
            events: each(policy.events(), name),
        }
    }
}

fn name<Id: AsRef<str>>(named: &policy::Named<Id>) -> PolicyName<'_> {
    PolicyName { id: named.id.as_ref(), words: &named.words }
}

fn pathway(pathway: &policy::Pathway) -> PolicyPathway<'_> {
    PolicyPathway {
        id: pathway.id.as_str(),
        title: &pathway.title,
        r#if: pathway.condition_words.as_deref(),
        when: conditions(&pathway.when),
        stages: each(&pathway.stages, stage),
        caps: each(&pathway.caps, |cap| PolicyCap {
            id: &cap.id,
            limit: limit(&cap.limit),
            first_stage: cap.covers.as_ref().map(|(first, _)| first.as_str()),
            last_stage: cap.covers.as_ref().map(|(_, last)| last.as_str()),
            cite: &cap.cite,
        }),
        actions: each(&pathway.statements.actions, action),
    }
}

fn stage(stage: &policy::Stage) -> PolicyStage<'_> {
    PolicyStage {
        id: stage.id.as_str(),
        label: stage.label.as_deref(),
        title: stage.title.as_deref(),
        r#if: stage.condition_words.as_deref(),
        when: conditions(&stage.when),
        actions: each(&stage.statements.actions, action),
    }
}

fn action(action: &policy::Action) -> PolicyAction<'_> {
    PolicyAction {
        id: action.id.as_str(),
        address: &action.address,
        kind: action.kind.into(),
        does: action.does.as_deref(),
        who: people(action.who.as_ref()),
        who_join: join(action.who.as_ref()),
        to: people(action.to.as_ref()),
        to_join: join(action.to.as_ref()),
        limit: action.limit.as_ref().map(limit),
        r#if: action.condition_words.as_deref(),
        when: conditions(&action.when),
        optional: action.optional,
        cite: &action.cite,
    }
}

fn people(people: Option<&phrase::People>) -> Vec<PolicyPerson<'_>> {
    let Some(people) = people else { return Vec::new() };
    let persons = people.persons.iter().map(|person| (person, false));
    let stand_ins = people.stand_ins.iter().map(|person| (person, true));
    let all = persons.chain(stand_ins);
    all.map(|(person, stands_in)| PolicyPerson {
        post: person.post.as_str(),
        side: person.side.map(Side::from),
        stands_in,
    })
    .collect()
}

fn join(people: Option<&phrase::People>) -> Option<Join> {
    people.filter(|people| people.persons.len() > 1).map(|people| people.join.into())
}

fn limit(limit: &phrase::Limit) -> PolicyLimit<'_> {
    let (count, unit) = match limit.quantity {
        None => (None, None),
        Some(phrase::Quantity::SameDay) => (None, Some(LimitUnit::SameDay)),
        Some(phrase::Quantity::SameWorkingDay) => (None, Some(LimitUnit::SameWorkingDay)),
        Some(phrase::Quantity::NextWorkingDay) => (None, Some(LimitUnit::NextWorkingDay)),
        Some(phrase::Quantity::WorkingDays(count)) => (Some(count), Some(LimitUnit::WorkingDays)),
        Some(phrase::Quantity::WorkingWeeks(count)) => (Some(count), Some(LimitUnit::WorkingWeeks)),
        Some(phrase::Quantity::Days(count)) => (Some(count), Some(LimitUnit::Days)),
        Some(phrase::Quantity::Weeks(count)) => (Some(count), Some(LimitUnit::Weeks)),
        Some(phrase::Quantity::Months(count)) => (Some(count), Some(LimitUnit::Months)),
        Some(phrase::Quantity::WorkingHours(count)) => (Some(count), Some(LimitUnit::WorkingHours)),
        Some(phrase::Quantity::Hours(count)) => (Some(count), Some(LimitUnit::Hours)),
    };
    PolicyLimit {
        text: limit.to_string(),
        count: count.map(u16::from),
        unit,
        urgency: limit.urgency.map(Urgency::from),
        agreement: limit.agreement.as_ref().map(Agreement::from),
        before: limit.before.as_ref().map(policy::EventId::as_str),
        binding: if limit.guide { Binding::Guide } else { Binding::Must },
        or_sooner: limit.or_sooner,
    }
}

fn conditions(condition: &phrase::Condition) -> Vec<PolicyCondition<'_>> {
    let mut found = Vec::new();
    found.extend(condition.agency.as_ref().map(|choice| choice_of("agency", choice)));
    found.extend(condition.own_agency.as_ref().map(|choice| choice_of("own_agency", choice)));
    found.extend(condition.same_agency.map(|same| PolicyCondition {
        param: "same_agency",
        any_of: vec![if same { "true" } else { "false" }],
        negated: false,
    }));
    found.extend(condition.hours.as_ref().map(|choice| choice_of("hours", choice)));
    found.extend(condition.answers.iter().map(|(question, choice)| choice_of(question.as_str(), choice)));
    found
}

fn choice_of<'a, Id: AsRef<str>>(param: &'a str, choice: &'a phrase::Choice<Id>) -> PolicyCondition<'a> {
    PolicyCondition { param, any_of: choice.ids.iter().map(Id::as_ref).collect(), negated: choice.negated }
}
