//! What a reader chose, and the one door from parameters to it.

use crate::answer::{Perspective, RunState};
use crate::policy::{AGENCY_KINDS, AgencyId, ChoiceId, Pathway, PathwayId, Policy, QuestionId, RESOLVED, StageId};
use crate::time::moment::{LondonTime, Moment};
use std::collections::BTreeSet;
use std::fmt;

/// What a reader chose: everything may be missing but the moment that the answer is for.
///
/// Ids that the policy does not have are treated as not chosen; [`Situation::from_params`] refuses them instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    /// Pathway id.
    pub pathway: Option<PathwayId>,
    /// Stage id.
    pub stage: Option<StageId>,
    /// Id or kind of the agency whose decision is challenged, whichever the perspective.
    pub agency: Option<AgencyId>,
    /// Id or kind of the agency that raises the disagreement, whichever the perspective.
    pub own_agency: Option<AgencyId>,
    /// Answers to the policy's questions: question id, choice id.
    pub answers: Vec<(QuestionId, ChoiceId)>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// Where the matter stands; [`Situation::run_state`] is what holds.
    pub state: RunState,
    /// What happened at `at`: an event's, action's or stage's id, or `resolved`.
    pub from: Option<String>,
    /// When that happened.
    pub at: Option<Moment>,
    /// When the run that a cap covers started.
    pub began: Option<Moment>,
    /// The other way that the reader chose: what the document excludes or sends elsewhere, by its id.
    pub other: Option<String>,
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

/// A choice that cannot be used, among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadChoice {
    /// Its place among the choices.
    pub at: usize,
    /// The policy has such a parameter, and no such value; else it has no such parameter.
    pub is_param: bool,
}

/// What is wrong with a parameter: with which, by its place, and what.
type Fault = (usize, Wrong);

enum Wrong {
    Twice,
    NoSuchParam,
    NoSuchValue,
    NoMoment(String),
}

/// The parameters that every policy has; each of its questions is one more, by the question's name.
pub const PARAMETERS: [&str; 11] =
    ["pathway", "agency", "own_agency", "stage", "perspective", "state", "from", "at", "began", "now", "other"];

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
            state: RunState::Open,
            from: None,
            at: None,
            began: None,
            other: None,
            now,
        }
    }

    /// Reads the parameters of a question to the API and of `ask`.
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
        let mut situation = Situation::at(present);
        if let Err((at, wrong)) = situation.read(policy, params, Situation::set_moment) {
            let (param, found) = params.get(at).cloned().unwrap_or_default();
            let (problem, allowed) = match wrong {
                Wrong::Twice => ("is given twice".to_owned(), Vec::new()),
                Wrong::NoSuchParam => ("answers no question of this policy".to_owned(), params_of(policy)),
                Wrong::NoSuchValue => ("does not exist".to_owned(), situation.values_of(policy, &param)),
                Wrong::NoMoment(problem) => (problem, Vec::new()),
            };
            return Err(BadValue { param, found, problem, allowed });
        }
        situation.check_began()?;
        Ok(situation)
    }

    /// The same for the element and the page without scripts, whose readers type their moments.
    ///
    /// # Errors
    /// As [`Situation::from_params`], in fewer words; a moment is no parameter here.
    pub fn from_choices(
        policy: &Policy,
        choices: &[(String, String)],
        present: LondonTime,
    ) -> Result<Situation, BadChoice> {
        let mut situation = Situation::at(present);
        match situation.read(policy, choices, |_, _, _| Ok(false)) {
            Ok(()) => Ok(situation),
            Err((at, wrong)) => Err(BadChoice { at, is_param: !matches!(wrong, Wrong::NoSuchParam) }),
        }
    }

    /// `moment` sets a parameter that is one; whether it was.
    fn read(
        &mut self,
        policy: &Policy,
        params: &[(String, String)],
        moment: fn(&mut Situation, &str, &str) -> Result<bool, String>,
    ) -> Result<(), Fault> {
        let mut seen: Vec<&str> = Vec::new();
        for (at, (param, value)) in params.iter().enumerate() {
            if seen.contains(&param.as_str()) {
                return Err((at, Wrong::Twice));
            }
            seen.push(param);
            let is_moment =
                value.is_empty() || moment(self, param, value).map_err(|problem| (at, Wrong::NoMoment(problem)))?;
            if !is_moment {
                self.set(policy, param, value).map_err(|wrong| (at, wrong))?;
            }
        }
        // A stage is checked last, since its pathway may be named after it; and what happened belongs to both.
        for (param, exists) in [("stage", self.has_stage(policy)), ("from", self.has_start(policy))] {
            if !exists {
                return Err((seen.iter().position(|known| *known == param).unwrap_or_default(), Wrong::NoSuchValue));
            }
        }
        Ok(())
    }

    fn set_moment(&mut self, param: &str, value: &str) -> Result<bool, String> {
        let moment = || Moment::parse(value).map_err(|problem| problem.reason());
        match param {
            "at" => self.at = Some(moment()?),
            "began" => self.began = Some(moment()?),
            "now" => {
                self.now = match moment()? {
                    Moment::Time(time) => time,
                    Moment::Day(day) => crate::time::moment::start_of_day(day),
                };
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn set(&mut self, policy: &Policy, param: &str, value: &str) -> Result<(), Wrong> {
        let is_known = match param {
            "pathway" => policy.pathway(&value.into()).is_some(),
            "agency" | "own_agency" => policy.agency(value).is_some() || AGENCY_KINDS.contains(&value),
            "perspective" => Perspective::ALL.iter().any(|perspective| perspective.id() == value),
            "other" => policy.other_way(value).is_some(),
            "state" => RunState::ALL.iter().any(|state| state.id() == value),
            "stage" | "from" => true,
            _ => {
                let question = policy.question(param).ok_or(Wrong::NoSuchParam)?;
                question.choices.iter().any(|choice| choice.id == value)
            }
        };
        if !is_known {
            return Err(Wrong::NoSuchValue);
        }
        match param {
            "pathway" => self.pathway = Some(value.into()),
            "agency" => self.agency = Some(value.into()),
            "own_agency" => self.own_agency = Some(value.into()),
            "stage" => self.stage = Some(value.into()),
            "from" => self.from = Some(value.to_owned()),
            "other" => self.other = Some(value.to_owned()),
            "state" => self.state = RunState::ALL.into_iter().find(|state| state.id() == value).unwrap_or_default(),
            "perspective" => {
                let chosen = Perspective::ALL.into_iter().find(|perspective| perspective.id() == value);
                self.perspective = chosen.unwrap_or_default();
            }
            _ => self.answers.push((param.into(), value.into())),
        }
        Ok(())
    }

    fn is_open(&self, pathway: &Pathway) -> bool {
        self.pathway.as_ref().is_none_or(|chosen| *chosen == pathway.id)
    }

    fn has_stage(&self, policy: &Policy) -> bool {
        let mut open = policy.pathways.iter().filter(|pathway| self.is_open(pathway));
        self.stage.as_ref().is_none_or(|stage| open.any(|pathway| pathway.stage(stage).is_some()))
    }

    fn has_start(&self, policy: &Policy) -> bool {
        let Some(from) = &self.from else { return true };
        let mut found = false;
        self.each_start(policy, |id| found |= from == id);
        found
    }

    /// Tells of everything that can start a clock: its id, of an action also with its stage before it.
    fn each_start(&self, policy: &Policy, mut tell: impl FnMut(&str)) {
        for event in &policy.events {
            tell(event.id.as_str());
        }
        tell(RESOLVED);
        for pathway in policy.pathways.iter().filter(|pathway| self.is_open(pathway)) {
            for stage in &pathway.stages {
                tell(stage.id.as_str());
                for action in &stage.statements.actions {
                    if self.stage.as_ref().is_none_or(|chosen| *chosen == stage.id) {
                        tell(action.id.as_str());
                    }
                    tell(&format!("{}.{}", stage.id, action.id));
                }
            }
        }
    }

    /// The values that a parameter can have.
    fn values_of(&self, policy: &Policy, param: &str) -> Vec<String> {
        let mut values = Vec::new();
        match param {
            "pathway" => values.extend(policy.pathways.iter().map(|pathway| pathway.id.to_string())),
            "agency" | "own_agency" => {
                values.extend(policy.agencies.iter().map(|agency| agency.id.to_string()));
                let other = AGENCY_KINDS.into_iter().filter(|kind| policy.agency(kind).is_none());
                values.extend(other.map(str::to_owned));
            }
            "stage" => {
                let open = policy.pathways.iter().filter(|pathway| self.is_open(pathway));
                values.extend(open.flat_map(|pathway| &pathway.stages).map(|stage| stage.id.to_string()));
            }
            "other" => values.extend(policy.other_ways().map(|way| policy.way_id(way).to_owned())),
            "perspective" => values.extend(Perspective::ALL.map(|perspective| perspective.id().to_owned())),
            "state" => values.extend(RunState::ALL.map(|state| state.id().to_owned())),
            "from" => self.each_start(policy, |id| values.push(id.to_owned())),
            question => {
                let question = policy.question(question);
                values
                    .extend(question.iter().flat_map(|question| &question.choices).map(|choice| choice.id.to_string()));
            }
        }
        // What several stages share is offered once.
        let mut seen = BTreeSet::new();
        values.retain(|value| seen.insert(value.clone()));
        values
    }

    fn check_began(&self) -> Result<(), BadValue> {
        match (self.began, self.at) {
            (Some(began), Some(at)) if begins_too_late(began, at) => Err(BadValue {
                param: "began".to_owned(),
                found: began.to_string(),
                problem: format!("is later than \"at\", {at}"),
                allowed: Vec::new(),
            }),
            _ => Ok(()),
        }
    }

    /// Where the matter stands by what was chosen: whoever tells of the resolution says that it is settled. Whoever tells of
    /// what follows the resolution does too, which only the policy knows (rule 20 of docs/rules.md).
    pub fn run_state(&self) -> RunState {
        match (self.state, self.from.as_deref()) {
            (RunState::Open, Some(RESOLVED)) if !is_to_come(self.at, self.now) => RunState::Settled,
            (state, _) => state,
        }
    }

    /// The answer to one of the policy's questions, if it was given.
    pub fn answer(&self, question: &QuestionId) -> Option<&ChoiceId> {
        self.answers.iter().find(|(id, _)| id == question).map(|(_, choice)| choice)
    }
}

/// Whether what happened then is still to come.
pub fn is_to_come(at: Option<Moment>, now: LondonTime) -> bool {
    at.is_some_and(|at| at.start() > now)
}

/// Whether a run that a cap covers would begin after the stage that the reader is at: none can.
pub fn begins_too_late(began: Moment, at: Moment) -> bool {
    began.is_after(at)
}

fn params_of(policy: &Policy) -> Vec<String> {
    let questions = policy.questions.iter().map(|question| question.id.as_str());
    PARAMETERS.into_iter().chain(questions).map(str::to_owned).collect()
}
