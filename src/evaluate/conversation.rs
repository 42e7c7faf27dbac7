//! What to ask a reader, in order: only what the answer turns on.

use crate::answer::{Happening, Need, NeedChoice, Perspective};
use crate::evaluate::case::Case;
use crate::evaluate::clock::happening;
use crate::evaluate::guide::evaluate;
use crate::evaluate::ladder::{Ladder, pathway_choices, stage_choices};
use crate::evaluate::run::starts_from;
use crate::evaluate::told::{Told, start_id, start_ids};
use crate::policy::phrase::{After, Start};
use crate::policy::{AGENCY_KINDS, Action, Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// What can be chosen; for `from`, [`Ask::starts`] says it.
    pub choices: Vec<NeedChoice<'a>>,
    /// For an agency: the kinds that the policy does not list, which can be chosen all the same.
    pub other_kinds: Vec<&'static str>,
    /// For `from`: what may have happened, by id.
    pub starts: Vec<(&'a str, Happening<'a>)>,
    /// What is chosen or assumed, by id. A moment has none.
    pub chosen: Option<&'a str>,
    /// It was assumed, since nothing else was possible.
    pub assumed: bool,
    /// The answer lacks it.
    pub needed: bool,
}

impl Ask<'_> {
    /// Whether there is something to choose: one thing of several, or the one that the answer lacks.
    pub fn is_choice(&self) -> bool {
        self.choices.len() > 1 || self.needed && !self.choices.is_empty()
    }
}

/// What to ask, in order, and what is chosen so far.
///
/// Always the pathway (if there are several), the challenged agency and the stage; the reader's own agency, the
/// policy's own questions and the moment only where the answer turns on them.
pub fn conversation<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Vec<Ask<'a>> {
    evaluate(policy, calendar, situation).asks
}

/// What a situation lacks.
pub(crate) fn needs<'a>(asks: &[Ask<'a>]) -> Vec<Need<'a>> {
    let need = |ask: &Ask<'a>| Need {
        param: ask.param,
        question: ask.question,
        choices: ask.choices.clone(),
        other_kinds: ask.other_kinds.clone(),
    };
    asks.iter().filter(|ask| ask.needed).map(need).collect()
}

/// What to ask. An action's or stage's own look-ups have been noted on the case.
pub(crate) fn asks<'a>(case: &Case<'a>, ladder: Option<&Ladder<'a>>) -> Vec<Ask<'a>> {
    let (policy, situation) = (case.policy, &case.situation);
    let (consulted, missing) = (case.consulted(), case.missing());
    let matters = |param: &str| consulted.contains(&param) || missing.contains(&param);
    let ask = |param: &'a str, chosen: Option<&'a str>| Ask {
        param,
        question: None,
        choices: Vec::new(),
        other_kinds: Vec::new(),
        starts: Vec::new(),
        chosen,
        assumed: case.assumed().iter().any(|(assumed, _)| *assumed == param),
        needed: missing.contains(&param),
    };
    let mut asks = Vec::new();
    if policy.pathways.len() > 1 || matters("pathway") {
        let pathway = ladder.map(|ladder| ladder.pathway).or(situation.pathway);
        let mut which = ask("pathway", pathway.map(|pathway| pathway.id.as_str()));
        which.choices = pathway_choices(case, pathway.is_some());
        asks.push(which);
    }
    for (param, agency) in [("agency", case.agency()), ("own_agency", case.own_agency())] {
        if param == "agency" || matters(param) {
            let mut which = ask(param, agency);
            which.choices = choices(policy.agencies.iter().map(|agency| (&agency.id, &agency.name)));
            let listed = |kind: &&str| policy.agencies.iter().any(|agency| agency.kind == *kind);
            which.other_kinds = AGENCY_KINDS.into_iter().filter(|kind| !listed(kind)).collect();
            asks.push(which);
        }
    }
    for question in policy.questions.iter().filter(|question| matters(&question.id)) {
        let mut own = ask(&question.id, situation.answer(&question.id));
        own.question = Some(&question.ask);
        own.choices = choices(question.choices.iter().map(|choice| (&choice.id, &choice.words)));
        asks.push(own);
    }
    if let Some(ladder) = ladder
        && let Some(stage) = ladder.stage()
    {
        let mut which = ask("stage", Some(&stage.id));
        which.choices = stage_choices(ladder);
        asks.push(which);
        let mut from = ask("from", Some(Told::of(case, ladder, stage).id));
        from.starts = starts(case, ladder, stage);
        asks.push(from);
    }
    for (param, moment) in [("at", situation.at), ("began", situation.began)] {
        if matters(param) || moment.is_some() {
            asks.push(ask(param, None));
        }
    }
    asks
}

/// Ids and words as choices.
fn choices<'a>(named: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<NeedChoice<'a>> {
    named.map(|(id, words)| NeedChoice { id, words: words.as_str().into(), condition_words: None }).collect()
}

/// What a reader may tell of at a stage: what starts it, what its clocks wait for, what those of later stages wait for, and
/// that it is settled.
fn starts<'a>(case: &Case<'a>, ladder: &Ladder<'a>, stage: &'a Stage) -> Vec<(&'a str, Happening<'a>)> {
    let mut starts: Vec<(&str, Happening)> = Vec::new();
    // What is said in the same words cannot be told apart: the first of them stands for all.
    let mut add = |stage: &'a Stage, start: &'a Start| {
        let (id, what) = (start_id(case, start), happening(case, ladder.pathway, stage, start));
        if can_be(case, stage, start) && !starts.iter().any(|(known, said)| *known == id || *said == what) {
            starts.push((id, what));
        }
    };
    let each = |after: &'a Option<After>| after.iter().flat_map(|after| &after.0);
    each(&stage.after).for_each(|start| add(stage, start));
    let has_place = |action: &&'a Action| !case.is_out(&action.when);
    let waits = |action: &&'a Action| action.limit.is_some() || case.situation.perspective == Perspective::Responding;
    for action in stage.statements.actions.iter().filter(has_place).filter(waits) {
        each(&action.after).for_each(|start| add(stage, start));
    }
    for later in ladder.stages.iter().skip(ladder.here + 1) {
        let timed = later.statements.actions.iter().filter(has_place).filter(|action| action.limit.is_some());
        let happens = |start: &&Start| matches!(start, Start::Event(_));
        let clocks = each(&later.after).chain(timed.flat_map(|action| each(&action.after)));
        clocks.filter(happens).for_each(|start| add(later, start));
    }
    add(stage, &Start::Resolved);
    if stage.after.is_none() {
        let usual = start_ids(case, ladder, stage).first().map(|id| (*id, starts_from(case, ladder, stage)));
        starts.retain(|(id, what)| usual.is_none_or(|usual| usual.0 != *id && usual.1 != *what));
        starts.splice(0..0, usual);
    }
    starts
}

/// Whether something that a clock of a stage waits for has a place in the case.
fn can_be<'a>(case: &Case<'a>, stage: &'a Stage, start: &Start) -> bool {
    match start {
        Start::NotStated => false,
        Start::Action(of, id) if of.as_ref().is_none_or(|of| *of == stage.id) => {
            let action = stage.statements.actions.iter().find(|action| action.id == *id);
            action.is_none_or(|action| !case.is_out(&action.when))
        }
        _ => true,
    }
}
