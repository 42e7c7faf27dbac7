//! What a reader chose, and the one door from parameters to it.

use crate::answer::Perspective;
use crate::moment::{LondonTime, Moment};
use crate::policy::{AGENCY_KINDS, Policy};
use std::fmt;

/// What a reader chose: everything may be missing but the moment that the answer is for.
///
/// Ids that the policy does not have are treated as not chosen; [`Situation::from_params`] refuses them instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    /// Pathway id.
    pub pathway: Option<String>,
    /// Stage id.
    pub stage: Option<String>,
    /// Id or kind of the agency whose decision is challenged, whichever the perspective.
    pub agency: Option<String>,
    /// Id or kind of the agency that raises the disagreement, whichever the perspective.
    pub own_agency: Option<String>,
    /// Answers to the policy's questions: question id, choice id.
    pub answers: Vec<(String, String)>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// What happened at `at`: an event's, action's or stage's id, or `resolved`.
    pub from: Option<String>,
    /// When that happened.
    pub at: Option<Moment>,
    /// When the run that a cap covers started.
    pub began: Option<Moment>,
    /// The moment to answer for.
    pub now: LondonTime,
}

/// A parameter that cannot be used, and what could.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The parameter's name.
    pub param: String,
    /// What was found.
    pub found: String,
    /// What is wrong with it.
    pub problem: String,
    /// The values that exist, where they can be listed.
    pub allowed: Vec<String>,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: \"{}\" {}", self.param, self.found, self.problem)?;
        if !self.allowed.is_empty() {
            write!(f, "; write one of {}", self.allowed.join(", "))?;
        }
        Ok(())
    }
}

/// The parameters that every policy has; each of its questions is one more, by the question's name.
pub const PARAMETERS: [&str; 9] =
    ["pathway", "agency", "own_agency", "stage", "perspective", "from", "at", "began", "now"];

impl Situation {
    /// Nothing chosen yet, at this moment.
    pub fn at(now: LondonTime) -> Situation {
        Situation {
            pathway: None,
            stage: None,
            agency: None,
            own_agency: None,
            answers: Vec::new(),
            perspective: Perspective::Raising,
            from: None,
            at: None,
            began: None,
            now,
        }
    }

    /// Reads the parameters of a question to the API, of the page without scripts, of the element and of `ask`.
    ///
    /// An empty value counts as not given, since that is what a form sends for "not chosen".
    ///
    /// # Errors
    /// [`BadValue`] for a parameter that does not exist or is given twice, and for a value that does not exist; it
    /// lists those that do.
    pub fn from_params(
        policy: &Policy,
        params: &[(String, String)],
        present: LondonTime,
    ) -> Result<Situation, BadValue> {
        let situation = Situation::read(policy, params, present, Situation::set_moment)?;
        situation.check_began()?;
        Ok(situation)
    }

    /// The same where no moment is among the parameters: the widget's readers type theirs.
    ///
    /// # Errors
    /// As [`Situation::from_params`]; a moment is one of no question.
    pub fn from_choices(
        policy: &Policy,
        params: &[(String, String)],
        present: LondonTime,
    ) -> Result<Situation, BadValue> {
        Situation::read(policy, params, present, |_, _, _| Ok(false))
    }

    /// `moment` sets a parameter that is one; whether it was.
    fn read(
        policy: &Policy,
        params: &[(String, String)],
        present: LondonTime,
        moment: fn(&mut Situation, &str, &str) -> Result<bool, BadValue>,
    ) -> Result<Situation, BadValue> {
        let mut situation = Situation::at(present);
        let mut seen: Vec<&str> = Vec::new();
        for (param, value) in params {
            if seen.contains(&param.as_str()) {
                return Err(bad(param, value, "is given twice", Vec::new()));
            }
            seen.push(param);
            if !value.is_empty() && !moment(&mut situation, param, value)? {
                situation.set(policy, param, value)?;
            }
        }
        situation.check_stage(policy)?;
        situation.check_from(policy)?;
        Ok(situation)
    }

    fn set_moment(&mut self, param: &str, value: &str) -> Result<bool, BadValue> {
        match param {
            "at" => self.at = Some(moment(param, value)?),
            "began" => self.began = Some(moment(param, value)?),
            "now" => {
                self.now = match moment(param, value)? {
                    Moment::Time(time) => time,
                    Moment::Day(day) => crate::moment::start_of_day(day),
                };
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn set(&mut self, policy: &Policy, param: &str, value: &str) -> Result<(), BadValue> {
        match param {
            "pathway" => {
                self.pathway = Some(one_of(param, value, policy.pathways.iter().map(|pathway| pathway.id.as_str()))?);
            }
            "agency" => self.agency = Some(agency(policy, param, value)?),
            "own_agency" => self.own_agency = Some(agency(policy, param, value)?),
            "stage" => self.stage = Some(value.to_owned()),
            "perspective" => {
                let perspective = one_of(param, value, ["raising", "responding"].into_iter())?;
                self.perspective =
                    if perspective == "raising" { Perspective::Raising } else { Perspective::Responding };
            }
            "from" => self.from = Some(value.to_owned()),
            _ => {
                let Some(question) = policy.questions.iter().find(|question| question.id == param) else {
                    let questions = policy.questions.iter().map(|question| question.id.as_str());
                    let allowed = PARAMETERS.into_iter().chain(questions).map(str::to_owned).collect();
                    return Err(bad(param, value, "answers no question of this policy", allowed));
                };
                let choice = one_of(param, value, question.choices.iter().map(|choice| choice.id.as_str()))?;
                self.answers.push((question.id.clone(), choice));
            }
        }
        Ok(())
    }

    /// A stage is checked last, since its pathway may be named after it.
    fn check_stage(&self, policy: &Policy) -> Result<(), BadValue> {
        let Some(stage) = &self.stage else {
            return Ok(());
        };
        let pathways =
            policy.pathways.iter().filter(|pathway| self.pathway.as_ref().is_none_or(|chosen| *chosen == pathway.id));
        let stages = pathways.flat_map(|pathway| pathway.stages.iter().map(|stage| stage.id.as_str()));
        one_of("stage", stage, stages).map(|_| ())
    }

    /// The run that a cap covers cannot begin after the stage that the reader is at.
    fn check_began(&self) -> Result<(), BadValue> {
        match (self.began, self.at) {
            (Some(began), Some(at)) if began.is_after(at) => {
                Err(bad("began", &began.to_string(), &format!("is later than \"at\", {at}"), Vec::new()))
            }
            _ => Ok(()),
        }
    }

    fn check_from(&self, policy: &Policy) -> Result<(), BadValue> {
        let Some(from) = &self.from else {
            return Ok(());
        };
        let mut allowed: Vec<String> = policy.events.iter().map(|event| event.id.clone()).collect();
        allowed.push("resolved".to_owned());
        for pathway in &policy.pathways {
            if self.pathway.as_ref().is_some_and(|chosen| *chosen != pathway.id) {
                continue;
            }
            for stage in &pathway.stages {
                allowed.push(stage.id.clone());
                for action in &stage.statements.actions {
                    if self.stage.as_ref().is_none_or(|chosen| *chosen == stage.id) {
                        allowed.push(action.id.clone());
                    }
                    allowed.push([stage.id.as_str(), ".", &action.id].concat());
                }
            }
        }
        allowed.dedup();
        one_of("from", from, allowed.iter().map(String::as_str)).map(|_| ())
    }

    /// The answer to one of the policy's questions, if it was given.
    pub fn answer(&self, question: &str) -> Option<&str> {
        self.answers.iter().find(|(id, _)| id == question).map(|(_, choice)| choice.as_str())
    }
}

fn bad(param: &str, found: &str, problem: &str, allowed: Vec<String>) -> BadValue {
    BadValue { param: param.to_owned(), found: found.to_owned(), problem: problem.to_owned(), allowed }
}

fn one_of<'a>(param: &str, value: &str, allowed: impl Iterator<Item = &'a str> + Clone) -> Result<String, BadValue> {
    if allowed.clone().any(|choice| choice == value) {
        Ok(value.to_owned())
    } else {
        Err(bad(param, value, "does not exist", allowed.map(str::to_owned).collect()))
    }
}

fn agency(policy: &Policy, param: &str, value: &str) -> Result<String, BadValue> {
    let known = policy.agencies.iter().map(|agency| agency.id.as_str());
    let other = AGENCY_KINDS.iter().copied().filter(|kind| policy.agencies.iter().all(|agency| agency.id != *kind));
    one_of(param, value, known.chain(other))
}

fn moment(param: &str, value: &str) -> Result<Moment, BadValue> {
    Moment::parse(value).map_err(|problem| bad(param, value, &problem.reason(), Vec::new()))
}
