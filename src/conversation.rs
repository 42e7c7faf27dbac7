//! What to ask a reader, in order: only what the answer turns on.

use crate::answer::{Happening, Need, NeedChoice, Perspective};
use crate::calendar::Calendar;
use crate::case::{Case, Truth};
use crate::clock::{StageClock, start_id, start_ids};
use crate::guide::{Evaluation, evaluate};
use crate::ladder::{Ladder, pathway_choices, stage_choices};
use crate::phrase::Start;
use crate::policy::{AGENCY_KINDS, Action, Policy};
use crate::situation::Situation;

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The parameter's name.
    pub param: String,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<String>,
    /// What can be chosen; for `from`, [`Ask::starts`] says it.
    pub choices: Vec<NeedChoice>,
    /// For an agency: the kinds that the policy does not list, which can be chosen all the same.
    pub other_kinds: Vec<&'static str>,
    /// For `from`: what may have happened, by id.
    pub starts: Vec<(String, Happening)>,
    /// What is chosen or assumed.
    pub chosen: Option<String>,
    /// It was assumed, since nothing else was possible.
    pub assumed: bool,
    /// The answer lacks it.
    pub needed: bool,
}

/// What to ask, in order, and what is chosen so far.
///
/// Always the pathway (if there are several), the challenged agency and the stage; the reader's own agency, the
/// policy's own questions and the moment only where the answer turns on them.
pub fn conversation(policy: &Policy, calendar: &Calendar, situation: &Situation) -> Vec<Ask> {
    let Evaluation { case, ladder, .. } = evaluate(policy, calendar, situation);
    asks(&case, ladder.as_ref())
}

/// What a situation lacks. An action's or stage's own look-ups have been noted on the case.
pub(crate) fn needs(case: &Case, ladder: Option<&Ladder>) -> Vec<Need> {
    asks(case, ladder)
        .into_iter()
        .filter(|ask| ask.needed)
        .map(|ask| Need {
            param: ask.param,
            question: ask.question,
            choices: ask.choices,
            other_kinds: ask.other_kinds,
        })
        .collect()
}

fn asks(case: &Case, ladder: Option<&Ladder>) -> Vec<Ask> {
    let (policy, situation) = (case.policy, case.situation);
    let (consulted, missing) = (case.consulted(), case.missing());
    let matters = |param: &str| consulted.iter().chain(&missing).any(|known| known == param);
    let ask = |param: &str, chosen: Option<&str>| Ask {
        param: param.to_owned(),
        question: None,
        choices: Vec::new(),
        other_kinds: Vec::new(),
        starts: Vec::new(),
        chosen: chosen.map(str::to_owned),
        assumed: case.assumed().iter().any(|(assumed, _)| assumed == param),
        needed: missing.iter().any(|known| known == param),
    };
    let mut asks = Vec::new();
    if policy.pathways.len() > 1 || matters("pathway") {
        let pathway = ladder.map(|ladder| ladder.pathway.id.as_str()).or(situation.pathway.as_deref());
        asks.push(Ask { choices: pathway_choices(case, pathway.is_some()), ..ask("pathway", pathway) });
    }
    asks.push(Ask {
        choices: agency_choices(policy),
        other_kinds: other_kinds(policy),
        ..ask("agency", case.agency())
    });
    if matters("own_agency") {
        let own = ask("own_agency", case.own_agency());
        asks.push(Ask { choices: agency_choices(policy), other_kinds: other_kinds(policy), ..own });
    }
    for question in policy.questions.iter().filter(|question| matters(&question.id)) {
        let choice = |choice: &crate::policy::Named| NeedChoice {
            id: choice.id.clone(),
            words: choice.words.clone(),
            condition_words: None,
        };
        asks.push(Ask {
            question: Some(question.ask.clone()),
            choices: question.choices.iter().map(choice).collect(),
            ..ask(&question.id, situation.answer(&question.id))
        });
    }
    if let Some(ladder) = ladder
        && let Some(stage) = ladder.stage()
    {
        asks.push(Ask { choices: stage_choices(ladder), ..ask("stage", Some(&stage.id)) });
        let starts = starts(case, ladder);
        let told = situation.from.clone().or_else(|| StageClock::here(case, ladder, stage).told.map(|told| told.id));
        asks.push(Ask { starts, ..ask("from", told.as_deref()) });
    }
    for (param, moment) in [("at", situation.at), ("began", situation.began)] {
        if matters(param) || moment.is_some() {
            asks.push(ask(param, moment.map(|moment| moment.to_string()).as_deref()));
        }
    }
    asks
}

fn agency_choices(policy: &Policy) -> Vec<NeedChoice> {
    let agencies = policy.agencies.iter();
    agencies
        .map(|agency| NeedChoice { id: agency.id.clone(), words: agency.name.clone(), condition_words: None })
        .collect()
}

fn other_kinds(policy: &Policy) -> Vec<&'static str> {
    let listed = |kind: &&str| policy.agencies.iter().any(|agency| agency.kind == *kind);
    AGENCY_KINDS.iter().copied().filter(|kind| !listed(kind)).collect()
}

/// What a reader may tell of at a stage: what starts it, and what its clocks wait for.
fn starts(case: &Case, ladder: &Ladder) -> Vec<(String, Happening)> {
    let Some(stage) = ladder.stage() else {
        return Vec::new();
    };
    let clock = StageClock::here(case, ladder, stage);
    let mut starts: Vec<(String, Happening)> = match &stage.after {
        Some(after) => {
            let stated = after.0.iter().filter(|start| **start != Start::NotStated);
            stated.map(|start| (start_id(start), clock.happening(start))).collect()
        }
        None => start_ids(ladder, stage).into_iter().take(1).map(|id| (id, clock.starts_from(ladder))).collect(),
    };
    let has_place = |action: &&Action| case.aside(|| case.truth(&action.when)) != Truth::No;
    let mut waited: Vec<&Start> = Vec::new();
    for action in stage.statements.actions.iter().filter(has_place) {
        if action.limit.is_some() || case.situation.perspective == Perspective::Responding {
            waited.extend(action.after.iter().flat_map(|after| &after.0));
        }
    }
    let can_be = |start: &&Start| match start {
        Start::NotStated => false,
        Start::Action(of, id) if of.as_ref().is_none_or(|of| *of == stage.id) => {
            stage.statements.actions.iter().find(|action| action.id == *id).is_none_or(|action| has_place(&action))
        }
        _ => true,
    };
    for start in waited.into_iter().filter(can_be) {
        let (id, what) = (start_id(start), clock.happening(start));
        // What is said in the same words cannot be told apart: the first of them stands for all.
        if !starts.iter().any(|(known, said)| *known == id || *said == what) {
            starts.push((id, what));
        }
    }
    starts
}
