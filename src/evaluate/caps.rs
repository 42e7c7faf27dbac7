//! Limits over runs of stages: when they end, and which stages they bound.

use crate::answer::{Assumption, Bound, CapAnswer, CountedFrom, Happening, Why};
use crate::evaluate::case::Case;
use crate::evaluate::clock::{Ceiling, Point, StageClock, conflict_notes, count_from, happening};
use crate::evaluate::conflict::{Reading, settle};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::notes::note_answers;
use crate::evaluate::run::starts;
use crate::evaluate::told::{Told, start_id, start_ids};
use crate::policy::phrase::{Limit, Start, Then};
use crate::policy::{Cap, NoteKind, Stage};
use crate::situation::begins_too_late;
use crate::time::moment::Moment;

/// A cap in a situation, with the places of the ladder that it covers.
pub(crate) struct CapState<'a> {
    pub(crate) answer: CapAnswer<'a>,
    /// What its date is counted from.
    from: Option<CountedFrom<'a>>,
    /// First and last place; the whole ladder where the document does not say.
    pub(crate) covered: Option<(usize, usize)>,
}

impl<'a> CapState<'a> {
    pub(crate) fn covers(&self, place: usize) -> bool {
        self.covered.is_some_and(|(first, last)| first <= place && place <= last)
    }

    /// What it bounds at a place of the ladder: dates that a stage has. It is no stage's own limit, and gives none.
    /// Rule 54.
    pub(crate) fn ceiling(&self, place: usize) -> Option<Ceiling<'a>> {
        let due = self.answer.due.filter(|_| self.covers(place))?;
        Some(Ceiling {
            bound: Bound { limit: self.answer.limit, without: None, cite: self.answer.cite },
            due,
            from: self.from?,
            days: self.answer.days.clone(),
            assumes: self.answer.assumes.clone(),
            ends_stage: false,
        })
    }
}

/// When a run of stages starts, and with what; or why that is not known.
type RunStart<'a> = Result<(Point<'a>, CountedFrom<'a>), Why<'a>>;

/// The caps of a pathway. Rules 54 to 56.
pub(crate) fn caps<'a>(case: &Case<'a>, ladder: &Ladder<'a>, here: &'a Stage, told: Told<'a>) -> Vec<CapState<'a>> {
    // What is settled runs against no limit.
    if case.is_settled() {
        return Vec::new();
    }
    let state = |cap: &'a Cap| {
        let covered = match &cap.covers {
            Some((first, last)) => ladder.run(first, last),
            None => Some((0, ladder.stages.len().saturating_sub(1))),
        };
        let under_it = covered.is_some_and(|(first, last)| first <= ladder.here && ladder.here <= last);
        let start = run_start(case, ladder, (here, told), cap, covered, under_it);
        let mut state = cap_state(case, ladder, cap, covered, &start);
        if under_it && matches!(start, Err(Why::RunStartUnknown { .. })) {
            case.consult("began", None);
            state.answer.ended_by = ended_by(case, ladder, told, &state);
            state.answer.overdue = state.answer.ended_by.is_some();
        }
        state
    };
    ladder.pathway.caps.iter().map(state).collect()
}

/// Dates the caps whose run starts at a place that the reader is not at yet: they count from that stage's start.
pub(crate) fn begin_runs<'a>(
    case: &Case<'a>,
    ladder: &Ladder<'a>,
    caps: &mut [CapState<'a>],
    place: usize,
    clock: &StageClock<'_, 'a>,
) {
    for (state, cap) in caps.iter_mut().zip(&ladder.pathway.caps) {
        let starts_here = state.covered.is_some_and(|(first, _)| first == place);
        if starts_here
            && named_starts(cap).next().is_none()
            && let Ok(point) = &clock.start
        {
            *state = cap_state(case, ladder, cap, state.covered, &Ok((point.clone(), clock.stage_start())));
        }
    }
}

fn cap_state<'a>(
    case: &Case<'a>,
    ladder: &Ladder<'a>,
    cap: &'a Cap,
    covered: Option<(usize, usize)>,
    start: &RunStart<'a>,
) -> CapState<'a> {
    let date = |limit: &Limit| {
        let (point, _) = start.as_ref().ok()?;
        Some(count_from(case, limit.quantity?, limit.by, point).ok()?.due)
    };
    let main = Reading { limit: Some(&cap.limit), due: date(&cap.limit), cite: &cap.cite };
    let (ruling, conflicts) = settle(case, main, conflict_notes(case, &cap.notes), date);
    let limit = ruling.limit.unwrap_or(&cap.limit);
    let mut answer = CapAnswer {
        id: &cap.id,
        limit,
        due: None,
        why: None,
        assumes: Vec::new(),
        covers: ladder.pathway.covered(cap),
        start_not_stated: is_start_unstated(cap),
        short: cap.short.as_deref(),
        bites: false,
        overdue: false,
        ended_by: None,
        has_consequence: has_consequence(ladder, cap, covered),
        days: Vec::new(),
        working_time: case.policy.facts.working_time.as_ref(),
        conflicts,
        notes: note_answers(case, &cap.notes),
        cite: ruling.cite,
    };
    if let Some(quantity) = limit.quantity {
        match start.as_ref().map_err(|why| *why).and_then(|(point, _)| count_from(case, quantity, limit.by, point)) {
            Ok(counted) => {
                answer.due = Some(counted.due);
                answer.overdue = counted.due.is_past(case.situation.now);
                answer.days = counted.days;
                answer.assumes = counted.assumes;
            }
            Err(why) => answer.why = Some(why),
        }
    }
    CapState { answer, from: start.as_ref().ok().map(|(_, from)| *from), covered }
}

/// The day on which a cap has ended at the latest, if that is past: whenever its run started, it was no later than what was told
/// of in it.
/// Rule 56.
fn ended_by<'a>(case: &Case<'a>, ladder: &Ladder<'a>, told: Told<'a>, cap: &CapState<'a>) -> Option<Moment> {
    let (at, limit) = (told.at?, cap.answer.limit);
    let is_of =
        |(place, stage): (usize, &&Stage)| cap.covers(place) && (starts(ladder, told, place) || told.is_part_of(stage));
    let point = Point { moment: at, given: true, assumes: Vec::new() };
    let is_in_run = ladder.stages.iter().enumerate().any(is_of);
    let due = is_in_run.then(|| count_from(case, limit.quantity?, limit.by, &point).ok())??.due;
    due.is_past(case.situation.now).then_some(due)
}

/// Whether the document leads somewhere once a cap has passed: an entry or another note of it does, or a stage after those that
/// it covers.
/// Rule 56.
fn has_consequence(ladder: &Ladder, cap: &Cap, covered: Option<(usize, usize)>) -> bool {
    let leads = cap
        .notes
        .iter()
        .any(|note| note.kind == NoteKind::Entry || note.then.as_ref().is_some_and(|then| *then != Then::NotStated));
    let last = covered.filter(|_| cap.covers.is_some()).map(|(_, last)| last);
    leads || last.is_some_and(|last| last + 1 < ladder.stages.len())
}

/// Whether the document does not say when the run starts.
fn is_start_unstated(cap: &Cap) -> bool {
    cap.after.iter().any(|after| after.0.contains(&Start::NotStated))
}

/// What a cap counts from by its own `after`, where that names something.
fn named_starts(cap: &Cap) -> impl Iterator<Item = &Start> {
    cap.after.iter().flat_map(|after| &after.0).filter(|start| **start != Start::NotStated)
}

/// When a cap starts: by its own `after`; else when the run began, which the reader can only say of the run they are in;
/// else what the reader gave, if that starts the first covered stage, or the one at which the policy has this reader
/// begin. A later stage's moment would give a date too late. Rule 55.
fn run_start<'a>(
    case: &Case<'a>,
    ladder: &Ladder<'a>,
    (here, told): (&'a Stage, Told<'a>),
    cap: &'a Cap,
    covered: Option<(usize, usize)>,
    under_it: bool,
) -> RunStart<'a> {
    let given = |moment| Point { moment, given: true, assumes: Vec::new() };
    let what = |start| happening(case, ladder.pathway, here, start);
    if let Some(first) = named_starts(cap).next() {
        return match (named_starts(cap).find(|start| told.is(start, &here.id)), told.at) {
            (Some(start), Some(at)) => {
                Ok((given(at), CountedFrom { id: start_id(case, start), what: what(start), at: Some(at) }))
            }
            _ => Err(Why::StartUnknown(what(first))),
        };
    }
    let first = covered.map(|(first, _)| first);
    let stage_at = |place: usize| ladder.stages.get(place).copied();
    let begins_here = (first == Some(ladder.here) || under_it && ladder.begins_here())
        && (start_ids(case, ladder, here).contains(&told.id) || told.is_first_step_of(here));
    // What the reader told of may have started the run before the reader's own stage.
    let is_begun =
        |place: usize| starts(ladder, told, place) || stage_at(place).is_some_and(|stage| told.is_first_step_of(stage));
    let earlier = first.filter(|first| *first < ladder.here && is_begun(*first));
    let begins = if begins_here { Some(ladder.here) } else { earlier };
    let in_time = |began: &Moment| case.situation.at.is_none_or(|at| !begins_too_late(*began, at));
    let began = case.situation.began.filter(in_time).filter(|_| under_it);
    let (mut point, from) = match (began, begins.and_then(stage_at), told.at) {
        (Some(moment), ..) => {
            // Of what started the run the reader gave no more than when.
            let stage = first.filter(|_| !ladder.begins_here()).and_then(stage_at).unwrap_or(here);
            let what = Happening::StageStart(stage.name());
            (given(moment), CountedFrom { id: stage.id.as_str(), what, at: Some(moment) })
        }
        (None, Some(stage), Some(at)) => {
            let mut clock = StageClock::new(case, ladder.pathway, stage, Ok(given(at)), Some(told));
            clock.is_started = true;
            (given(at), clock.stage_start())
        }
        (None, Some(_), None) => {
            case.miss("at");
            return Err(Why::NoStart);
        }
        (None, None, _) => {
            let covered = ladder.pathway.covered(cap);
            return Err(Why::RunStartUnknown { first: covered.map(|(first, _)| first.name()) });
        }
    };
    if is_start_unstated(cap) {
        point.assumes.push(Assumption::StartNotStated { at: point.moment });
    }
    Ok((point, from))
}
