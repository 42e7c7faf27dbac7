//! The answer to one situation: whom to go to, by when, what to do, and what comes next.

use crate::actions::{all_actions, danger_actions, forms};
use crate::answer::{
    ActionAnswer, ActionTime, BoardRef, ByWhen, ChosenWords, Conflict, Deadline, Elsewhere, Emergency, FormAnswer,
    Guide, Next, PolicyRef, PolicyRoute, SituationEcho, Why,
};
use crate::calendar::Calendar;
use crate::caps::{CapState, caps};
use crate::case::{Case, name_agency};
use crate::clock::{Reach, StageClock, conflict_notes};
use crate::conversation::needs;
use crate::ladder::{Chosen, Ladder, choose_pathway, pathway_ref, stage_ref};
use crate::later::later_clock;
use crate::notes::{elsewhere, note_answers, whole_answer};
use crate::policy::{ActionKind, Note, Pathway, Policy, Stage};
use crate::silences::silences;
use crate::situation::Situation;
use crate::warnings::{not_yours, warnings};
use crate::who::{Who, escalate_to};

/// Whom to go to, by when, what to do, and what comes next, for one situation.
///
/// Always answers: what the situation lacks is asked for in `needs`, what the document does not say is said, and the
/// emergency line stands on every answer.
pub fn guide(policy: &Policy, calendar: &Calendar, situation: &Situation) -> Guide {
    evaluate(policy, calendar, situation).guide
}

/// An answer with what it was worked out from.
pub(crate) struct Evaluation<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) ladder: Option<Ladder<'a>>,
    pub(crate) guide: Guide,
}

pub(crate) fn evaluate<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &'a Situation) -> Evaluation<'a> {
    let mut case = Case::new(policy, calendar, situation);
    let chosen = choose_pathway(&mut case);
    let (pathway, yours) = match chosen {
        Chosen::Ask => (None, true),
        Chosen::NotYours(pathway) => (Some(pathway), false),
        Chosen::Pathway(pathway) => (Some(pathway), true),
    };
    let ladder = pathway.filter(|_| yours).and_then(|pathway| Ladder::new(&mut case, pathway));
    let stage = ladder.as_ref().and_then(Ladder::stage);
    let notes = notes_in_reach(policy, pathway, stage);
    let mut guide = empty(&case, pathway, stage);
    if let Some(whole) = notes.iter().find_map(|notes| whole_answer(&case, notes)) {
        guide.elsewhere.push(whole);
        guide.emergency = emergency_without_stage(&case);
    } else {
        guide.elsewhere = elsewheres(&case, &notes);
        match (&ladder, stage) {
            (Some(ladder), Some(stage)) => fill(&case, &mut guide, ladder, stage),
            _ => guide.emergency = emergency_without_stage(&case),
        }
        guide.notes = notes.iter().flat_map(|notes| note_answers(&case, notes)).collect();
    }
    if !yours && let Some(pathway) = pathway {
        guide.warnings.push(not_yours(&pathway.title));
    }
    guide.warnings.extend(warnings(&case, &guide, ladder.as_ref()));
    guide.needs = needs(&case, ladder.as_ref());
    Evaluation { case, ladder, guide }
}

/// The notes that hold at a stage: its own, its pathway's, the policy's.
fn notes_in_reach<'a>(policy: &'a Policy, pathway: Option<&'a Pathway>, stage: Option<&'a Stage>) -> Vec<&'a [Note]> {
    let own = stage.map(|stage| stage.statements.notes.as_slice());
    let pathways = pathway.map(|pathway| pathway.statements.notes.as_slice());
    own.into_iter().chain(pathways).chain([policy.statements.notes.as_slice()]).collect()
}

fn elsewheres(case: &Case, notes: &[&[Note]]) -> Vec<Elsewhere> {
    notes.iter().flat_map(|notes| elsewhere(case, notes)).collect()
}

fn fill(case: &Case, guide: &mut Guide, ladder: &Ladder, stage: &Stage) {
    let mut clock = StageClock::here(case, ladder, stage);
    guide.situation.from = clock.told.as_ref().map(|told| told.id.clone());
    let natural_end = clock.end();
    let mut caps = caps(case, ladder, &clock);
    mark_biting(&mut caps, ladder.here, &natural_end);
    clock.ceilings.extend(caps.iter().filter_map(|cap| cap.ceiling(ladder.here)));
    guide.emergency = emergency(case, &clock);
    let Who { entries, none_open, also_listed } = escalate_to(case, stage);
    guide.escalate_to = entries;
    guide.none_open = none_open;
    guide.also_listed = also_listed;
    let actions = all_actions(case, &clock);
    guide.forms = forms(case, actions.iter());
    guide.by_when = by_when(guide, &actions);
    guide.stage_ends = Some(clock.end());
    for action in stage.statements.actions.iter().chain(&ladder.pathway.statements.actions) {
        guide.elsewhere.extend(elsewhere(case, &action.notes));
    }
    for action in actions {
        let list = match (action.kind, action.when) {
            (ActionKind::Notify, _) => &mut guide.notify,
            (ActionKind::Record, _) => &mut guide.record,
            (ActionKind::Refer, ActionTime::Standing) => &mut guide.concurrent,
            _ => &mut guide.actions,
        };
        list.push(action);
    }
    guide.conflicts = scope_conflicts(case, ladder, stage, &clock, &natural_end, &guide.forms);
    guide.next = next(case, ladder, &caps, &clock);
    guide.silences = silences(case, ladder, guide);
    let here = caps.into_iter().filter(|cap| cap.covers(ladder.here));
    guide.caps = here.map(|cap| cap.answer).collect();
}

/// The limit of the action that gives *who*; if nobody is to be gone to, of the first action that has one. Rule 6.
fn by_when(guide: &Guide, actions: &[ActionAnswer]) -> Option<ByWhen> {
    let action = match guide.escalate_to.first() {
        Some(first) => actions.iter().find(|action| action.id == first.action),
        None => actions.iter().find(|action| action.when == ActionTime::Now && action.deadline.limit.is_some()),
    }?;
    Some(ByWhen { action: action.id.clone(), deadline: action.deadline.clone() })
}

/// A cap bites where the stage would outlast it.
pub(crate) fn mark_biting(caps: &mut [CapState], place: usize, natural_end: &Deadline) {
    for cap in caps.iter_mut().filter(|cap| cap.covers(place)) {
        let ends = natural_end.due.map(|due| due.end());
        cap.answer.bites |= cap.answer.due.map(|due| due.end()) < ends && cap.answer.due.is_some();
    }
}

/// Conflicts about the stage, the pathway, the policy as a whole, or a form that is asked for.
fn scope_conflicts(
    case: &Case,
    ladder: &Ladder,
    stage: &Stage,
    clock: &StageClock,
    natural_end: &Deadline,
    forms: &[FormAnswer],
) -> Vec<Conflict> {
    let scopes = [&stage.statements.notes, &ladder.pathway.statements.notes, &case.policy.statements.notes];
    let forms = forms.iter().filter_map(|form| case.policy.form(&form.id)).map(|form| &form.notes);
    let conflict = |note: &Note| {
        let bounds = clock.ceilings.iter().find(|ceiling| ceiling.bound.cite == note.cite);
        let bounding = natural_end.bounded_by.as_ref().is_some_and(|bound| bound.cite == note.cite);
        Conflict {
            text: note.says.clone(),
            limit: note.limit.clone(),
            due: bounds.filter(|_| note.limit.is_some()).map(|ceiling| ceiling.due),
            rules: note.limit.is_some() && bounding,
            cite: note.cite.clone(),
        }
    };
    scopes.into_iter().chain(forms).flat_map(|notes| conflict_notes(case, notes)).map(conflict).collect()
}

/// What comes after the stage, if it is not resolved.
fn next(case: &Case, ladder: &Ladder, caps: &[CapState], here: &StageClock) -> Option<Next> {
    let place = ladder.here + 1;
    let stage = ladder.stages.get(place)?;
    case.aside(|| {
        let (clock, _) = later_clock(case, ladder, &mut caps.to_vec(), place, here);
        let entries = escalate_to(case, stage).entries;
        let first =
            entries.first().and_then(|entry| stage.statements.actions.iter().find(|action| action.id == entry.action));
        let first = first.or(stage.statements.actions.first());
        let done = first.map_or(clock.start.clone(), |action| falls_due(&clock, action));
        let (latest, why, assumes) = match done {
            Ok(point) => {
                (Some(point.moment), None, clock.start.as_ref().map(|start| start.assumes.clone()).unwrap_or_default())
            }
            Err(why) => (None, Some(why), Vec::new()),
        };
        let cite = first.map(|action| action.cite.clone()).unwrap_or_default();
        let unknown = case.unanswered(&stage.when);
        Some(Next { stage: stage_ref(stage), unknown, latest, why, assumes, escalate_to: entries, cite })
    })
}

/// When the first action of a stage falls due: by its limit; without one, when its clock starts.
fn falls_due(clock: &StageClock, action: &crate::policy::Action) -> Reach {
    match clock.done(action, 0) {
        Err(Why::NothingCarriesOn { .. }) => clock.begins(action),
        reach => reach,
    }
}

fn emergency(case: &Case, clock: &StageClock) -> Emergency {
    let steps = danger_actions(case, clock);
    let route = steps.first().map(|first| (first.condition_words.clone(), first.cite.clone()));
    Emergency { policy_route: route.map(|(condition_words, cite)| PolicyRoute { condition_words, steps, cite }) }
}

/// The policy's own route, while no stage is known: a stage of no policy stands in.
fn emergency_without_stage(case: &Case) -> Emergency {
    let (pathway, stage) = (Pathway::default(), Stage::default());
    emergency(case, &StageClock::elsewhere(case, &pathway, &stage, Err(Why::NoStart)))
}

pub(crate) fn board_ref(policy: &Policy) -> BoardRef {
    BoardRef { id: policy.id.clone(), name: policy.facts.board.clone() }
}

pub(crate) fn policy_ref(policy: &Policy) -> PolicyRef {
    let facts = &policy.facts;
    PolicyRef {
        title: facts.title.clone(),
        edition: facts.edition.clone(),
        in_force_from: facts.in_force_from.clone(),
        review_due: facts.review_due.clone(),
        website: facts.website.clone(),
        source: facts.source.clone(),
    }
}

pub(crate) fn echo(case: &Case, pathway: Option<&Pathway>, stage: Option<&Stage>) -> SituationEcho {
    let situation = case.situation;
    SituationEcho {
        pathway: pathway.map(|pathway| pathway.id.clone()),
        stage: stage.map(|stage| stage.id.clone()),
        agency: case.agency().map(str::to_owned),
        own_agency: case.own_agency().map(str::to_owned),
        answers: situation.answers.clone(),
        perspective: situation.perspective,
        from: situation.from.clone(),
        at: situation.at,
        began: situation.began,
        now: situation.now,
        assumed: case.assumed().to_vec(),
        chosen: chosen_words(case),
    }
}

fn chosen_words(case: &Case) -> Vec<ChosenWords> {
    let agencies = [("agency", case.agency()), ("own_agency", case.own_agency())];
    let agencies = agencies.into_iter().filter_map(|(param, id)| {
        let words = name_agency(case.policy, id?).name;
        Some(ChosenWords { param: param.to_owned(), question: None, words })
    });
    let answers = case.policy.questions.iter().filter_map(|question| {
        let id = case.situation.answer(&question.id)?;
        let choice = question.choices.iter().find(|choice| choice.id == id)?;
        Some(ChosenWords {
            param: question.id.clone(),
            question: Some(question.ask.clone()),
            words: choice.words.clone(),
        })
    });
    agencies.chain(answers).collect()
}

fn empty(case: &Case, pathway: Option<&Pathway>, stage: Option<&Stage>) -> Guide {
    Guide {
        board: board_ref(case.policy),
        policy: policy_ref(case.policy),
        situation: echo(case, pathway, stage),
        pathway: pathway.map(pathway_ref),
        stage: stage.map(stage_ref),
        emergency: Emergency { policy_route: None },
        escalate_to: Vec::new(),
        none_open: false,
        also_listed: Vec::new(),
        by_when: None,
        stage_ends: None,
        actions: Vec::new(),
        caps: Vec::new(),
        notify: Vec::new(),
        record: Vec::new(),
        concurrent: Vec::new(),
        conflicts: Vec::new(),
        elsewhere: Vec::new(),
        notes: Vec::new(),
        silences: Vec::new(),
        forms: Vec::new(),
        next: None,
        warnings: Vec::new(),
        needs: Vec::new(),
    }
}
