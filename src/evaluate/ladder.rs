//! Which pathway and stage a situation is at.

use crate::answer::NeedChoice;
use crate::evaluate::case::{Case, Truth};
use crate::policy::phrase::{After, Condition, Start, Then};
use crate::policy::{Action, ActionId, Note, NoteKind, Pathway, Stage, StageId, is_of_stage};

/// The pathway of a case, as far as it is known.
pub(crate) enum Chosen<'a> {
    /// It is still asked for.
    Ask {
        /// The ordinary one, where it is known not to be for the agency that raises it: the ways that it names may be.
        out: Option<&'a Pathway>,
        /// Another one is known to be for them.
        another: bool,
    },
    /// Taken, but not for this reader or not against this agency. Rule 12.
    NotYours(&'a Pathway),
    /// Taken.
    Pathway(&'a Pathway),
}

/// Takes the pathway: as given; else the only one with that stage; else the only one there is; else the one without a
/// condition, unless it is not for this reader and another one may be. A condition that allows one value is assumed.
/// Rule 11.
pub(crate) fn choose_pathway<'a>(case: &mut Case<'a>) -> Chosen<'a> {
    let given = case.situation.pathway;
    let pathway = match given.or_else(|| implied_pathway(case)) {
        Some(pathway) => pathway,
        None => {
            case.consult("pathway", None);
            let is_theirs = |pathway: &'a Pathway| case.aside(|| case.truth(&pathway.when)) == Truth::Yes;
            return Chosen::Ask {
                out: ordinary(case).filter(|pathway| case.is_not_for_raiser(&pathway.when)),
                another: open_pathways(case).into_iter().any(is_theirs),
            };
        }
    };
    if given.is_none() {
        case.note_assumed("pathway", pathway.id.as_str());
    }
    case.assume(&pathway.when);
    if case.truth(&pathway.when) == Truth::No { Chosen::NotYours(pathway) } else { Chosen::Pathway(pathway) }
}

/// The pathways that the reader's stage leaves open: those that have it, if any has.
fn open_pathways<'a>(case: &Case<'a>) -> Vec<&'a Pathway> {
    let (all, stage) = (&case.policy.pathways, case.situation.stage);
    // The policy has a stage that was given, so that a pathway has it.
    let has_it = |pathway: &&Pathway| stage.is_none_or(|stage| pathway.stage(stage).is_some());
    all.iter().filter(has_it).collect()
}

/// The one that is taken where nothing else is chosen: it has no condition in words.
fn ordinary<'a>(case: &Case<'a>) -> Option<&'a Pathway> {
    open_pathways(case).into_iter().find(|pathway| pathway.condition_words.is_none())
}

fn implied_pathway<'a>(case: &Case<'a>) -> Option<&'a Pathway> {
    let open = open_pathways(case);
    if let [only] = open.as_slice() {
        return Some(only);
    }
    let is_out = |pathway: &&'a Pathway| case.is_out(&pathway.when);
    let left: Vec<&'a Pathway> = open.iter().copied().filter(|pathway| !is_out(pathway)).collect();
    match left.as_slice() {
        // Whoever chose a stage is on one of those that have it.
        [only] if case.situation.stage.is_some() => Some(only),
        [] => ordinary(case),
        _ => ordinary(case).filter(|implied| !is_out(implied)),
    }
}

/// The stages that apply, in order, and which of them the reader is at. Rule 16.
pub(crate) struct Ladder<'a> {
    pub(crate) pathway: &'a Pathway,
    /// Never empty: a pathway whose stages all fall away keeps them all.
    pub(crate) stages: Vec<&'a Stage>,
    /// The place of the reader's stage in `stages`.
    pub(crate) here: usize,
    /// The entry by which the policy has this reader begin here: no stage comes before it.
    pub(crate) begins_by: Option<&'a Note>,
    /// Where an entry of the policy sends this reader, whatever stage was chosen: a place in `stages`, and the entry.
    pub(crate) sends_to: Option<(usize, &'a Note)>,
    /// The stage was given, and is not for this reader. Rule 17.
    pub(crate) dropped: Option<&'a Stage>,
}

impl<'a> Ladder<'a> {
    pub(crate) fn new(case: &mut Case<'a>, pathway: &'a Pathway) -> Option<Ladder<'a>> {
        let given = case.situation.stage.and_then(|id| pathway.stage(id));
        if let Some(stage) = given {
            case.assume(&stage.when);
        }
        let mut stages: Vec<&Stage> = pathway.stages.iter().filter(|stage| !case.is_out(&stage.when)).collect();
        if stages.is_empty() {
            stages = pathway.stages.iter().collect();
        }
        let place = |id: &StageId| stages.iter().position(|stage| stage.id == *id);
        let given_place = given.and_then(|stage| place(&stage.id));
        let entry = || entry(case, pathway);
        // To somebody who chose a stage, where to begin is no question any more.
        let (entry, by) = if given_place.is_some() { case.aside(entry) } else { entry() }.unzip();
        let entry = entry.and_then(place);
        let usual = given_place.or(entry).unwrap_or(0);
        // The reader's own stage by its name is its start.
        let told = case.situation.from.filter(|told| stages.get(usual).is_some_and(|stage| stage.id != **told));
        let told = told.and_then(|told| match given_place {
            // What is still to come has taken it nowhere yet.
            Some(given) => taken_to(&stages, told).filter(|place| *place > given && !case.is_to_come()),
            None => place_of(&stages, told),
        });
        let here = told.unwrap_or(usual);
        if Some(here) != given_place {
            case.note_assumed("stage", stages.get(here)?.id.as_str());
        }
        let dropped = given.filter(|_| given_place.is_none());
        // What decides whether this stage and the next one are the reader's has to be asked.
        for (place, stage) in stages.iter().enumerate().skip(here) {
            if case.truth(&stage.when) == Truth::Yes && place > here {
                break;
            }
        }
        let sends_to = entry.zip(by);
        let begins_by = sends_to.filter(|(place, _)| *place == here).map(|(_, entry)| entry);
        Some(Ladder { pathway, stages, here, begins_by, sends_to, dropped })
    }

    /// Whether the policy has this reader begin here.
    pub(crate) fn begins_here(&self) -> bool {
        self.begins_by.is_some()
    }

    pub(crate) fn stage(&self) -> Option<&'a Stage> {
        self.stages.get(self.here).copied()
    }

    /// The stages of a run, as places in `stages`; stages that do not apply shorten it.
    pub(crate) fn run(&self, first: &StageId, last: &StageId) -> Option<(usize, usize)> {
        let place = |id: &StageId| self.pathway.stages.iter().position(|stage| stage.id == *id);
        let (first, last) = (place(first)?, place(last)?);
        let mut places = (0..self.stages.len()).filter(|index| {
            let here = self.stages.get(*index).and_then(|stage| place(&stage.id));
            here.is_some_and(|here| first <= here && here <= last)
        });
        let start = places.next()?;
        Some((start, places.next_back().unwrap_or(start)))
    }
}

/// The place of the stage to which the matter was taken by what was told: an action of it, the end of the one before, or what
/// its actions wait for in place of the step that takes it there. Rule 16.
fn taken_to(stages: &[&Stage], told: &str) -> Option<usize> {
    if let Some(ended) = stages.iter().position(|stage| stage.id == *told) {
        return Some(ended + 1).filter(|next| *next < stages.len());
    }
    stages.iter().position(|stage| {
        let actions = || stage.statements.actions.iter();
        let is_step = |id: &ActionId| actions().any(|action| action.id == *id && action.kind.moves_on());
        let stands_in = |action: &Action| {
            let is_own_step = |start: &Start| matches!(start, Start::Action(None, id) if is_step(id));
            starts(&action.after).any(|start| is_event(start, told)) && starts(&action.after).any(is_own_step)
        };
        actions().any(|action| is_of_stage(told, &stage.id, &action.id) || stands_in(action))
    })
}

/// The place of the stage that what was told belongs to, where the reader chose none: to which the matter was taken by it; which
/// it alone starts; else the first that has an action of that name, or that waits for it. Rule 16.
fn place_of(stages: &[&Stage], told: &str) -> Option<usize> {
    let is_told = |start: &Start| is_event(start, told);
    let is_only_start = |stage: &&Stage| stage.after.is_some() && starts(&stage.after).all(is_told);
    let has_part = |stage: &&Stage| {
        let mut actions = stage.statements.actions.iter();
        starts(&stage.after).any(is_told)
            || actions.any(|action| action.id == *told || starts(&action.after).any(is_told))
    };
    let find = |holds: &dyn Fn(&&Stage) -> bool| stages.iter().position(holds);
    taken_to(stages, told).or_else(|| find(&is_only_start)).or_else(|| find(&has_part))
}

/// What something counts from.
fn starts(after: &Option<After>) -> impl Iterator<Item = &Start> {
    after.iter().flat_map(|after| &after.0)
}

fn is_event(start: &Start, id: &str) -> bool {
    matches!(start, Start::Event(event) if *event == *id)
}

/// Where the policy says to begin in this situation, by an entry whose condition is known to hold.
fn entry<'a>(case: &Case<'a>, pathway: &'a Pathway) -> Option<(&'a StageId, &'a Note)> {
    let policy_notes = case.policy.statements.notes.iter();
    let entries = pathway.statements.notes.iter().chain(policy_notes).filter(|note| note.kind == NoteKind::Entry);
    for entry in entries {
        if conditional(entry)
            && case.truth(&entry.when) == Truth::Yes
            && let Some(Then::Stages(stages)) = &entry.then
        {
            return stages.first().map(|stage| (stage, entry));
        }
    }
    None
}

/// Whether a note is for some readers only.
pub(crate) fn conditional(note: &Note) -> bool {
    // Hours never leave anything out, and so they never make it the whole answer either.
    let Condition { agency, own_agency, same_agency, hours: _, answers } = &note.when;
    same_agency.is_some() || agency.is_some() || own_agency.is_some() || !answers.is_empty()
}
/// Pathways as choices: while none is taken, those that the stage leaves open; then all, for a change of mind.
pub(crate) fn pathway_choices<'a>(case: &Case<'a>, taken: bool) -> Vec<NeedChoice<'a>> {
    let mut pathways: Vec<&Pathway> = if taken { case.policy.pathways.iter().collect() } else { open_pathways(case) };
    if !taken && pathways.iter().any(|pathway| !case.is_out(&pathway.when)) {
        pathways.retain(|pathway| !case.is_out(&pathway.when));
    }
    let choice = |pathway: &'a Pathway| NeedChoice {
        id: pathway.id.as_str(),
        words: pathway.title.as_str().into(),
        condition_words: pathway.condition_words.as_deref(),
    };
    pathways.into_iter().map(choice).collect()
}

/// The stages of a ladder as choices.
pub(crate) fn stage_choices<'a>(ladder: &Ladder<'a>) -> Vec<NeedChoice<'a>> {
    let choice = |stage: &&'a Stage| NeedChoice {
        id: stage.id.as_str(),
        words: match (&stage.label, &stage.title) {
            (Some(label), Some(title)) => [label, ": ", title].concat().into(),
            _ => stage.name().into(),
        },
        condition_words: stage.condition_words.as_deref(),
    };
    ladder.stages.iter().map(choice).collect()
}
