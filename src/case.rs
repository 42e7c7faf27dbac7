//! A reader's situation held against a policy: which conditions are true, which are not known, and what was consulted.

use crate::answer::{AgencyRef, Perspective, Unanswered};
use crate::calendar::Calendar;
use crate::phrase::{Choice, Condition, Side};
use crate::policy::{Agency, Policy};
use crate::situation::Situation;
use std::cell::RefCell;

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    /// It holds.
    Yes,
    /// It does not: leave out what stands under it.
    No,
    /// An answer is missing: show it with its condition, and ask.
    Unknown,
}

/// A situation and the policy it is asked of.
///
/// Remembers each parameter that the answer turned on, so that what is asked is what matters and nothing else.
pub(crate) struct Case<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) calendar: &'a Calendar,
    pub(crate) situation: &'a Situation,
    agency: Option<String>,
    own_agency: Option<String>,
    assumed: Vec<(String, String)>,
    consulted: RefCell<Vec<String>>,
    missing: RefCell<Vec<String>>,
}

impl<'a> Case<'a> {
    pub(crate) fn new(policy: &'a Policy, calendar: &'a Calendar, situation: &'a Situation) -> Case<'a> {
        let agency = situation.agency.as_deref().map(|agency| resolve(policy, agency));
        let own_agency = situation.own_agency.as_deref().map(|agency| resolve(policy, agency));
        Case {
            policy,
            calendar,
            situation,
            agency,
            own_agency,
            assumed: Vec::new(),
            consulted: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// Takes the one value that a condition allows, where the reader gave none. Rule 1.
    pub(crate) fn assume(&mut self, condition: &Condition) {
        if self.agency.is_none()
            && let Some(only) = only_value(condition.agency.as_ref())
        {
            self.agency = Some(resolve(self.policy, only));
            self.note_assumed("agency", only);
        }
        if self.own_agency.is_none()
            && let Some(only) = only_value(condition.own_agency.as_ref())
        {
            self.own_agency = Some(resolve(self.policy, only));
            self.note_assumed("own_agency", only);
        }
    }

    pub(crate) fn note_assumed(&mut self, param: &str, value: &str) {
        self.assumed.push((param.to_owned(), value.to_owned()));
    }

    pub(crate) fn assumed(&self) -> &[(String, String)] {
        &self.assumed
    }

    pub(crate) fn agency(&self) -> Option<&str> {
        self.agency.as_deref()
    }

    pub(crate) fn own_agency(&self) -> Option<&str> {
        self.own_agency.as_deref()
    }

    /// The reader's own side.
    pub(crate) fn reader(&self) -> Side {
        match self.situation.perspective {
            Perspective::Raising => Side::Own,
            Perspective::Responding => Side::Other,
        }
    }

    /// The side across from the reader.
    pub(crate) fn opposite(&self) -> Side {
        match self.situation.perspective {
            Perspective::Raising => Side::Other,
            Perspective::Responding => Side::Own,
        }
    }

    /// The agency on a side; looking it up counts as consulting its parameter.
    pub(crate) fn agency_of(&self, side: Side) -> Option<&str> {
        match side {
            Side::Own => self.consult("own_agency", self.own_agency.as_deref()),
            Side::Other => self.consult("agency", self.agency.as_deref()),
            Side::Each | Side::Board => None,
        }
    }

    /// An agency as an answer names it. Does not count as consulting it.
    pub(crate) fn agency_ref(&self, side: Side) -> Option<AgencyRef> {
        let id = match side {
            Side::Own => self.own_agency(),
            Side::Other => self.agency(),
            Side::Each | Side::Board => None,
        }?;
        Some(name_agency(self.policy, id))
    }

    /// Whether a condition holds. Hours are no part of it: they order, and never leave anything out. Rule 2.
    ///
    /// Stops at the first part that fails or is not known, so that only one thing is asked at a time.
    pub(crate) fn truth(&self, condition: &Condition) -> Truth {
        if let Some(choice) = &condition.agency {
            match self.agency_truth(choice, self.consult("agency", self.agency.as_deref()), "agency") {
                Truth::Yes => {}
                other => return other,
            }
        }
        if let Some(choice) = &condition.own_agency {
            match self.agency_truth(choice, self.consult("own_agency", self.own_agency.as_deref()), "own_agency") {
                Truth::Yes => {}
                other => return other,
            }
        }
        for (question, choice) in &condition.answers {
            match self.consult(question, self.situation.answer(question)) {
                None => return Truth::Unknown,
                Some(answer) if choice.ids.iter().any(|id| id == answer) == choice.negated => {
                    return Truth::No;
                }
                Some(_) => {}
            }
        }
        Truth::Yes
    }

    /// The part of a condition that makes it unknown, in the policy's words; `None` if it is known.
    pub(crate) fn unanswered(&self, condition: &Condition) -> Option<Unanswered> {
        let param = self.unknown_param(condition)?;
        let question = self.policy.questions.iter().find(|question| question.id == param);
        let choice = match param.as_str() {
            "agency" => condition.agency.as_ref(),
            "own_agency" => condition.own_agency.as_ref(),
            _ => condition.answers.iter().find(|(asked, _)| *asked == param).map(|(_, choice)| choice),
        }?;
        let words = |id: &String| match question {
            Some(question) => question.choices.iter().find(|named| named.id == *id).map(|named| named.words.clone()),
            None => Some(name_agency(self.policy, id).name),
        };
        Some(Unanswered {
            param,
            question: question.map(|question| question.ask.clone()),
            choices: choice.ids.iter().filter_map(words).collect(),
            negated: choice.negated,
        })
    }

    /// The parameter that makes a condition unknown, if one does.
    pub(crate) fn unknown_param(&self, condition: &Condition) -> Option<String> {
        if self.truth(condition) != Truth::Unknown {
            return None;
        }
        let open = |choice: &Option<Choice>, agency: Option<&str>, param| {
            choice.as_ref().is_some_and(|choice| match agency {
                None => true,
                Some(agency) => self.agency_truth(choice, Some(agency), param) == Truth::Unknown,
            })
        };
        if open(&condition.agency, self.agency(), "agency") {
            return Some("agency".to_owned());
        }
        if open(&condition.own_agency, self.own_agency(), "own_agency") {
            return Some("own_agency".to_owned());
        }
        let unanswered = condition.answers.iter().find(|(question, _)| self.situation.answer(question).is_none());
        unanswered.map(|(question, _)| question.clone())
    }

    fn agency_truth(&self, choice: &Choice, agency: Option<&str>, param: &str) -> Truth {
        let Some(agency) = agency else {
            return Truth::Unknown;
        };
        let named = match_agency(self.policy, agency, &choice.ids);
        match (named, choice.negated) {
            (Truth::Unknown, _) => {
                push_new(&self.missing, param);
                Truth::Unknown
            }
            (Truth::Yes, false) | (Truth::No, true) => Truth::Yes,
            _ => Truth::No,
        }
    }

    /// Notes that the answer turned on a parameter, and that it is missing if it is.
    pub(crate) fn consult<'v>(&self, param: &str, value: Option<&'v str>) -> Option<&'v str> {
        push_new(&self.consulted, param);
        if value.is_none() {
            push_new(&self.missing, param);
        }
        value
    }

    /// Notes that a parameter is missing.
    pub(crate) fn miss(&self, param: &str) {
        push_new(&self.missing, param);
    }

    pub(crate) fn consulted(&self) -> Vec<String> {
        self.consulted.borrow().clone()
    }

    pub(crate) fn missing(&self) -> Vec<String> {
        self.missing.borrow().clone()
    }

    /// Does something without its look-ups counting as consulted: for stages that the reader is not at.
    pub(crate) fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        let (consulted, missing) = (self.consulted(), self.missing());
        let result = work();
        self.consulted.replace(consulted);
        self.missing.replace(missing);
        result
    }
}

fn push_new(list: &RefCell<Vec<String>>, param: &str) {
    let mut list = list.borrow_mut();
    if !list.iter().any(|known| known == param) {
        list.push(param.to_owned());
    }
}

fn only_value(choice: Option<&Choice>) -> Option<&str> {
    match choice {
        Some(Choice { negated: false, ids }) if ids.len() == 1 => ids.first().map(String::as_str),
        _ => None,
    }
}

fn find<'p>(policy: &'p Policy, id: &str) -> Option<&'p Agency> {
    policy.agencies.iter().find(|agency| agency.id == id)
}

/// A kind that only one agency of the policy has is that agency.
fn resolve(policy: &Policy, id_or_kind: &str) -> String {
    if find(policy, id_or_kind).is_some() {
        return id_or_kind.to_owned();
    }
    let mut of_kind = policy.agencies.iter().filter(|agency| agency.kind == id_or_kind);
    match (of_kind.next(), of_kind.next()) {
        (Some(only), None) => only.id.clone(),
        _ => id_or_kind.to_owned(),
    }
}

/// An agency as an answer names it; a kind that the policy does not list keeps its own name.
pub(crate) fn name_agency(policy: &Policy, id: &str) -> AgencyRef {
    let name = find(policy, id).map_or_else(|| id.to_owned(), |agency| agency.name.clone());
    AgencyRef { id: id.to_owned(), name }
}

/// Whether an agency (id or kind) is one of some ids or kinds.
///
/// Unknown where a kind was chosen and one of its several agencies is asked about.
pub(crate) fn match_agency(policy: &Policy, agency: &str, ids: &[String]) -> Truth {
    let kind = find(policy, agency).map(|agency| agency.kind.as_str());
    if ids.iter().any(|id| id == agency || kind == Some(id.as_str())) {
        return Truth::Yes;
    }
    let one_of_kind = |id: &String| find(policy, id).is_some_and(|candidate| candidate.kind == agency);
    if kind.is_none() && ids.iter().any(one_of_kind) { Truth::Unknown } else { Truth::No }
}
