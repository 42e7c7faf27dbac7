//! What to ask a reader, in order: only what the answer turns on.

use crate::answer::{Ask, Happening, Need, NeedChoice, Perspective};
use crate::evaluate::case::Case;
use crate::evaluate::clock::happening;
use crate::evaluate::course::Course;
use crate::evaluate::guide::answer;
use crate::evaluate::ladder::{Ladder, pathway_choices, stage_choices};
use crate::evaluate::reader::names_the_other_side;
use crate::evaluate::run::starts_from;
use crate::evaluate::told::{Told, start_id, start_ids};
use crate::evaluate::ways::way_choice;
use crate::policy::phrase::{After, Start};
use crate::policy::{AGENCY_KINDS, Action, ChoiceId, EventId, Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// What to ask, in order, and what is chosen so far.
///
/// Always the pathway (if there are several), the stage, and the challenged agency where the procedure has anybody on its
/// side; the reader's own agency, the policy's own questions and the moment only where the answer turns on them or they
/// were told. What the document sends elsewhere is offered beside the first question. Rule 10.
pub fn conversation<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Vec<Ask<'a>> {
    let course = Course::new(policy, calendar, situation);
    answer(&course, course.run().as_ref()).1
}

/// What a situation lacks.
pub(crate) fn needs<'a>(asks: &[Ask<'a>]) -> Vec<Need<'a>> {
    let need = |ask: &Ask<'a>| Need {
        param: ask.param,
        question: ask.question,
        first_stage: ask.first_stage,
        choices: ask.choices.clone(),
        other_kinds: ask.other_kinds.clone(),
    };
    asks.iter().filter(|ask| ask.needed).map(need).collect()
}

/// What to ask, once the guide is worked out: what that looked up has been noted on the case.
pub(crate) fn asks<'a>(course: &Course<'a>) -> Vec<Ask<'a>> {
    let Course { case, ways, other, .. } = course;
    let (policy, situation, ladder) = (case.policy, &case.situation, course.ladder.as_ref());
    let (consulted, missing) = (case.consulted(), case.missing());
    let matters = |param: &str| consulted.contains(&param) || missing.contains(&param);
    let ask = |param: &'a str, chosen: Option<&'a str>| Ask {
        param,
        question: None,
        first_stage: None,
        choices: Vec::new(),
        other_kinds: Vec::new(),
        starts: Vec::new(),
        chosen,
        assumed: case.assumed().iter().any(|(assumed, _)| *assumed == param),
        needed: missing.contains(&param),
        aside: false,
    };
    let mut asks = Vec::new();
    if policy.pathways.len() > 1 || matters("pathway") {
        let pathway = ladder.map(|ladder| ladder.pathway).or(situation.pathway);
        let mut which = ask("pathway", pathway.map(|pathway| pathway.id.as_str()));
        which.choices = pathway_choices(case, pathway.is_some());
        asks.push(which);
    }
    if !ways.is_empty() || other.is_some() {
        let mut which = ask("other", other.map(|way| policy.way_id(way)));
        let taken = other.filter(|way| !ways.iter().any(|known| std::ptr::eq(*known, *way)));
        which.choices = ways.iter().copied().chain(taken).map(|way| way_choice(case, way)).collect();
        which.aside = true;
        asks.push(which);
    }
    // Another way is the whole answer whosever decision it is.
    let sides = match ladder {
        Some(ladder) => names_the_other_side(policy, ladder.pathway),
        None => other.is_none(),
    };
    for (param, agency) in [("agency", case.agency()), ("own_agency", case.own_agency())] {
        if matters(param) || agency.is_some() || param == "agency" && sides {
            let mut which = ask(param, agency);
            which.choices = choices(policy.agencies.iter().map(|agency| (agency.id.as_str(), &agency.name)));
            which.other_kinds = other_kinds(policy);
            asks.push(which);
        }
    }
    for question in policy.questions.iter().filter(|question| matters(question.id.as_str())) {
        let mut own = ask(question.id.as_str(), situation.answer(&question.id).map(ChoiceId::as_str));
        own.question = Some(&question.ask);
        own.choices = choices(question.choices.iter().map(|choice| (choice.id.as_str(), &choice.words)));
        asks.push(own);
    }
    if let Some(ladder) = ladder
        && let Some(stage) = ladder.stage()
    {
        let mut which = ask("stage", Some(stage.id.as_str()));
        which.choices = stage_choices(ladder);
        asks.push(which);
        let mut from = ask("from", Some(Told::of(case, ladder, stage).id));
        from.starts = starts(case, ladder, stage);
        asks.push(from);
    }
    for (param, moment) in [("at", situation.at), ("began", situation.began)] {
        if matters(param) || moment.is_some() {
            let mut when = ask(param, None);
            when.first_stage = ladder.and_then(first_covered).filter(|_| param == "began");
            asks.push(when);
        }
    }
    asks
}

/// The first stage of those that a limit over the reader's own stage covers, where the document names them.
fn first_covered<'a>(ladder: &Ladder<'a>) -> Option<&'a str> {
    let place = |stage: &Stage| ladder.stages.iter().position(|known| known.id == stage.id);
    let covered = ladder.pathway.caps.iter().filter_map(|cap| ladder.pathway.covered(cap));
    let is_over_here = |(_, last): &(&Stage, &Stage)| place(last).is_some_and(|last| ladder.here <= last);
    covered.filter(is_over_here).map(|(first, _)| first.name()).next()
}

/// The kinds of agency of which the policy may lack the reader's: those that it does not list, and those of which it lists
/// one body under a name of its own, which need not be the reader's.
fn other_kinds(policy: &Policy) -> Vec<&'static str> {
    let is_lacking = |kind: &&str| {
        let mut of_kind = policy.agencies.iter().filter(|agency| agency.kind == *kind);
        match (of_kind.next(), of_kind.next()) {
            (Some(only), None) => only.id != *kind,
            (first, _) => first.is_none(),
        }
    };
    AGENCY_KINDS.into_iter().filter(is_lacking).collect()
}

/// Ids and words as choices.
fn choices<'a>(named: impl Iterator<Item = (&'a str, &'a String)>) -> Vec<NeedChoice<'a>> {
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
    // What a limit is counted back from, at whichever stage: it may be told while it is still to come.
    for event in
        ladder.stages.iter().flat_map(|stage| &stage.statements.actions).filter(has_place).filter_map(counted_back)
    {
        if let Some(words) = case.policy.event(event)
            && !starts.iter().any(|(known, said)| *event == *known || *said == Happening::Event(words))
        {
            starts.push((event.as_str(), Happening::Event(words)));
        }
    }
    if stage.after.is_none() {
        let usual = start_ids(case, ladder, stage).first().map(|id| (*id, starts_from(case, ladder, stage)));
        starts.retain(|(id, what)| usual.is_none_or(|usual| usual.0 != *id && usual.1 != *what));
        starts.splice(0..0, usual);
    }
    starts
}

/// The event that an action's limit is counted back from.
fn counted_back(action: &Action) -> Option<&EventId> {
    action.limit.as_ref()?.counted_back_from()
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
