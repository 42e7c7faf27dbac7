//! The answer to one situation: whom to go to, by when, what to do, and what comes next.

use crate::answer::{
    ActionAnswer, ActionTime, Ask, BoardRef, ByWhen, ChosenWords, Conflict, Contactable, Deadline, Emergency, Guide,
    Happening, Next, NoteAnswer, PolicyRoute, Running, Silence, SituationEcho, SkipAfter, Why,
};
use crate::evaluate::actions::{action_answer, all_actions, danger_actions, forms, is_immediate};
use crate::evaluate::case::{Case, Truth, name_agency};
use crate::evaluate::clock::{StageClock, conflict_notes};
use crate::evaluate::conversation::{asks, needs};
use crate::evaluate::course::{Course, notes_in_reach};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::notes::{add_elsewhere, add_notes, conflict_answer, elsewhere_answer};
use crate::evaluate::run::Run;
use crate::evaluate::silences::silences;
use crate::evaluate::warnings::{not_yours, warnings};
use crate::evaluate::ways::other_way;
use crate::evaluate::who::{Who, escalate_to, goes_on_to, posts};
use crate::policy::phrase::Condition;
use crate::policy::{Action, ActionKind, NoteKind, Pathway, PathwayId, Policy, Stage, StageId, Statements};
use crate::situation::Situation;
use crate::time::by_rank;
use crate::time::calendar::Calendar;
use crate::time::moment::Moment;

/// Whom to go to, by when, what to do, and what comes next, for one situation.
///
/// Always answers: what the situation lacks is asked for in `needs`, what the document does not say is said, and the
/// emergency line stands on every answer.
pub fn guide<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Guide<'a> {
    let course = Course::new(policy, calendar, situation);
    answer(&course, course.run().as_ref()).0
}

/// The answer on a course, with the clocks of its stages where it has some, and what to ask: that turns on what the answer
/// looked up.
pub(crate) fn answer<'a>(course: &Course<'a>, run: Option<&Run<'_, 'a>>) -> (Guide<'a>, Vec<Ask<'a>>) {
    let mut guide = guide_of(course, run);
    let asks = asks(course);
    guide.needs = needs(&asks);
    (guide, asks)
}

/// The answer without what it needs to be told.
fn guide_of<'a>(course: &Course<'a>, run: Option<&Run<'_, 'a>>) -> Guide<'a> {
    let Course { case, pathway, stage, .. } = course;
    let (pathway, stage) = (*pathway, *stage);
    let mut guide = empty(case, pathway, stage.filter(|_| course.other.is_none()));
    if case.is_in_danger() {
        guide.emergency = emergency_off_the_ladder(case, pathway, stage);
        guide.silences.extend(guide.emergency.policy_route.is_none().then_some(Silence::ImmediateDanger));
    } else if let Some(way) = course.other {
        guide.situation.other = Some(case.policy.way_id(way));
        guide.emergency = emergency_off_the_ladder(case, None, None);
        guide.elsewhere.push(elsewhere_answer(case, way));
        // Whatever the ladder would have asked for, where to go instead does not wait for it.
        case.do_without();
        guide.other_ways.push(other_way(case, way, true));
    } else {
        for notes in &course.beside {
            add_elsewhere(case, notes, &mut guide.elsewhere);
        }
        guide.other_ways.extend(course.ways.iter().map(|way| other_way(case, way, false)));
        match (&course.ladder, run) {
            (Some(ladder), Some(run)) => fill(case, &mut guide, ladder, run),
            _ => guide.emergency = emergency_off_the_ladder(case, pathway, stage),
        }
        for notes in notes_in_reach(case.policy, pathway, stage) {
            add_notes(case, notes, &mut guide.notes);
        }
        take_pace(&mut guide);
        if case.is_settled() {
            guide.pace.clear();
            guide.notes.retain(|note| holds_when_settled(note.kind));
        }
        if pathway.is_some() && course.not_theirs.is_some() {
            // What its stages would turn on is nothing to somebody whose procedure it is not.
            case.do_without();
        }
    }
    // In danger it matters to nobody whose procedure it is. Rule 19.
    if let Some(out) = course.not_theirs.filter(|_| !case.is_in_danger()) {
        guide.warnings.push(not_yours(&out.title));
    }
    guide.warnings.extend(warnings(case, &guide, course.ladder.as_ref()));
    guide
}

/// Takes the document's own words on pace out of where they stand, the nearest first. Rule 60.
fn take_pace(guide: &mut Guide) {
    let is_pace = |note: &NoteAnswer| note.kind == NoteKind::Pace;
    let leads =
        guide.escalate_to.first().map(|entry| entry.action).or(guide.by_when.as_ref().map(|by_when| by_when.action));
    if let Some(action) = guide.actions.iter_mut().find(|action| Some(action.id) == leads) {
        guide.pace.extend(action.notes.extract_if(.., |note| is_pace(note)));
    }
    guide.pace.extend(guide.notes.extract_if(.., |note| is_pace(note)));
}

fn fill<'a>(case: &Case<'a>, guide: &mut Guide<'a>, ladder: &Ladder<'a>, run: &Run<'_, 'a>) {
    let Some(timed) = run.stages.get(ladder.here) else { return };
    let (clock, natural_end) = (&*timed.clock, &timed.natural_end);
    let stage = clock.stage;
    if let Some(told) = clock.told {
        guide.situation.from = Some(told.id);
        let starts_here = clock.is_started.then(|| clock.stage_start().what);
        guide.situation.happened = starts_here.or_else(|| told.happening(case, ladder));
    }
    guide.begins_by = ladder.begins_by;
    guide.emergency = emergency(case, clock);
    guide.skip = stage.skip.as_ref().filter(|_| !case.is_settled()).map(|people| SkipAfter {
        consult: posts(case, people).into_iter().flatten().collect(),
        join: (people.persons.len() > 1).then_some(people.join),
    });
    if !case.is_settled() {
        let Who { entries, none_open, also_listed } = escalate_to(case, clock);
        guide.escalate_to = entries;
        guide.none_open = none_open;
        guide.also_listed = also_listed;
        lead_with_haste(&mut guide.escalate_to, stage);
    }
    let actions = all_actions(case, clock);
    guide.forms = forms(case, &actions);
    guide.by_when = by_when(case, guide, &actions);
    guide.stage_ends = Some(clock.end());
    for action in stage.statements.actions.iter().chain(&ladder.pathway.statements.actions) {
        add_elsewhere(case, &action.notes, &mut guide.elsewhere);
    }
    // What stands above the stage has lists of its own. Rule 58.
    for action in actions {
        let list = match (action.kind, action.when) {
            (ActionKind::Notify, _) => &mut guide.notify,
            (ActionKind::Record, _) => &mut guide.record,
            (ActionKind::Refer, ActionTime::Standing) => &mut guide.concurrent,
            _ => &mut guide.actions,
        };
        list.push(action);
    }
    guide.conflicts = scope_conflicts(case, ladder, clock, natural_end, guide);
    guide.silences = silences(case, ladder, guide);
    if !case.is_settled() {
        guide.next = next(case, ladder, run, guide.is_time_up());
        let next = guide.next.as_ref().filter(|next| guide.is_time_up() && next.unknown.is_none());
        guide.running = running(case, ladder, run, next.map(|next| next.stage));
    }
    let here = run.caps.iter().filter(|cap| cap.covers(ladder.here));
    guide.caps = here.map(|cap| run.cap_answer(cap, ladder.here..=ladder.here)).collect();
}

/// What a settled matter still has use for: what is to be learned of it, and how far the document can be relied on.
/// Rule 20.
fn holds_when_settled(kind: NoteKind) -> bool {
    matches!(kind, NoteKind::Learning | NoteKind::Silent | NoteKind::Reading | NoteKind::Check)
}

/// What the document calls immediate leads, whatever stands before it. Rule 27.
fn lead_with_haste(entries: &mut [Contactable], stage: &Stage) {
    let immediate = |id: &str| stage.statements.actions.iter().any(|action| action.id == id && is_immediate(action));
    by_rank(entries, &|entry| u32::from(!immediate(entry.action)));
}

/// Duties of other stages that count from what the reader told of. Moving on ends what was to settle or answer the matter at
/// a stage before; what was to be passed on, told, confirmed or recorded each time is owed all the same. `now_up`: the stage that
/// comes next, once the time of the reader's is up; what it has for it runs too, while that lasts. Rule 51.
fn running<'a>(case: &Case<'a>, ladder: &Ladder<'a>, run: &Run<'_, 'a>, now_up: Option<&'a Stage>) -> Vec<Running<'a>> {
    use ActionKind::{Confirm, Notify, Record, Refer};
    let mut running = Vec::new();
    for (place, timed) in run.stages.iter().enumerate().filter(|(place, _)| *place != ladder.here) {
        let clock = &timed.clock;
        let is_owed =
            |action: &&'a Action| place > ladder.here || matches!(action.kind, Confirm | Notify | Record | Refer);
        for action in clock.stage.statements.actions.iter().filter(is_owed) {
            // What is still to come has started nothing but what is counted back from it. Rule 42.
            let runs = match case.is_to_come() {
                true => clock.counts_back_from_told(action),
                false => clock.counts_from_told(action),
            };
            let is_next = now_up.is_some_and(|next| std::ptr::eq(next, clock.stage)) && !case.is_to_come();
            if (runs || is_next) && !case.is_out(&action.when) {
                let action = case.aside(|| action_answer(case, clock, action, false));
                let is_running = action.deadline.due.is_some_and(|due| runs || !due.is_past(case.situation.now));
                running.extend(is_running.then_some(Running { stage: clock.stage, action }));
            }
        }
    }
    running
}

/// The limit of the action that gives *who*: of the first that is for every case, if there is one. If nobody is to be gone to,
/// that of the first action that has one and is not the other side's alone; once it is settled, whoever's it is.
/// Rule 34.
fn by_when<'a>(case: &Case<'a>, guide: &Guide<'a>, actions: &[ActionAnswer<'a>]) -> Option<ByWhen<'a>> {
    let theirs = |action: &ActionAnswer| {
        !action.who.is_empty() && action.who.iter().all(|post| post.side == Some(case.opposite()))
    };
    let own = |action: &&ActionAnswer| match case.is_settled() {
        true => action.when != ActionTime::Standing && action.deadline.limit.is_some(),
        false => action.when == ActionTime::Now && action.deadline.limit.is_some() && !theirs(action) && !action.done,
    };
    let first = guide.escalate_to.iter().find(|entry| entry.condition_words.is_none());
    let action = match first.or(guide.escalate_to.first()) {
        Some(first) => actions.iter().find(|action| action.id == first.action),
        None => actions.iter().find(own),
    }?;
    Some(ByWhen { action: action.id, deadline: action.deadline.clone() })
}

/// Conflicts about the stage, the pathway, the policy as a whole, or a form that is asked for.
fn scope_conflicts<'a>(
    case: &Case<'a>,
    ladder: &Ladder<'a>,
    clock: &StageClock<'_, 'a>,
    natural_end: &Deadline<'a>,
    guide: &Guide<'a>,
) -> Vec<Conflict<'a>> {
    let scopes = [&clock.stage.statements.notes, &ladder.pathway.statements.notes, &case.policy.statements.notes];
    // How it was to be settled, and how soon, is no matter of one that is.
    let scopes = scopes.into_iter().filter(|_| !case.is_settled());
    let forms = guide.forms.iter().filter_map(|form| case.policy.form(form.id)).map(|form| &form.notes);
    let mut conflicts = Vec::new();
    for note in scopes.chain(forms).flat_map(|notes| conflict_notes(case, notes)) {
        let limit = note.limit.as_ref();
        let bounds = clock.ceilings.iter().find(|ceiling| ceiling.bound.cite == note.cite);
        let bounding = natural_end.bounded_by.is_some_and(|bound| bound.cite == note.cite);
        conflicts.push(Conflict {
            due: bounds.filter(|_| limit.is_some()).map(|ceiling| ceiling.due),
            rules: limit.is_some() && bounding,
            ..conflict_answer(case, note)
        });
    }
    conflicts
}

/// What comes after the stage, if it is not resolved. Rules 49 and 50.
///
/// Its first step is the same whoever reads, and so are its dates: when the stage begins, and by when that step has to be
/// taken, where the policy says so.
fn next<'a>(case: &Case<'a>, ladder: &Ladder<'a>, run: &Run<'_, 'a>, is_time_up: bool) -> Option<Next<'a>> {
    // Where the policy sends this reader is no further stage for others only. Rule 50.
    let by = ladder.sends_to.filter(|(place, _)| *place > ladder.here);
    let clock = run.clock(by.map_or(ladder.here + 1, |(place, _)| place))?;
    let stage = clock.stage;
    case.aside(|| {
        let escalate_to = goes_on_to(case, stage);
        // Of several steps, the one that leads to whoever is named.
        let leads = |action: &&'a Action| {
            action.kind.moves_on() && escalate_to.first().is_some_and(|entry| action.id == *entry.action)
        };
        let first = stage.statements.actions.iter().find(leads).or_else(|| first_step(case, stage));
        let deadline = first.map(|action| clock.deadline(action).0);
        let due = deadline.as_ref().and_then(|deadline| clock.own_due(deadline));
        // Past, and counted from an end of this stage that nobody told of as such: unless its time is up, it may run on.
        let is_supposed = |due: &Moment| due.is_past(case.situation.now) && !clock.is_started && !is_time_up;
        let due = due.filter(|due| !is_supposed(due));
        let (begins, why) = match &clock.start {
            Ok(point) => (Some(point.moment), None),
            Err(why) => (None, Some(*why)),
        };
        let mut assumes = clock.start.as_ref().map(|start| start.assumes.clone()).unwrap_or_default();
        for assumption in deadline.iter().flat_map(|deadline| &deadline.assumes) {
            if due.is_some() && !assumes.contains(assumption) {
                assumes.push(*assumption);
            }
        }
        let notes = stage.statements.notes.iter();
        let mut unsaid = notes.filter(|note| note.kind == NoteKind::Silent && case.truth(&note.when) == Truth::Yes);
        let silent = unsaid.find_map(|note| note.short.as_deref());
        let step = first.filter(|_| escalate_to.is_empty()).map(|first| action_answer(case, clock, first, false));
        let counted_from = deadline.as_ref().and_then(|deadline| deadline.from).map(|from| from.what);
        Some(Next {
            stage,
            unknown: case.unanswered(&stage.when),
            begins,
            why,
            due,
            limit: deadline.and_then(|deadline| deadline.limit),
            counted_from: counted_from.filter(|what| due.is_none() && matches!(what, Happening::Event(_))),
            step,
            how: first.and_then(|action| action.how.as_deref()),
            assumes,
            escalate_to,
            by: by.map(|(_, entry)| entry),
            silent,
            cite: first.map_or("", |action| &action.cite),
        })
    })
}

/// What a stage begins with: what takes the matter there, by the order of the kinds; else what is answered, met about, settled or
/// decided; else its first action. Rule 50.
fn first_step<'a>(case: &Case<'a>, stage: &'a Stage) -> Option<&'a Action> {
    use ActionKind::{Decide, Meet, Resolve, Respond};
    let actions = || stage.statements.actions.iter().filter(|action| case.truth(&action.when) != Truth::No);
    let moves_on = |action: &&Action| action.kind.moves_on();
    let settles = |action: &&Action| matches!(action.kind, Respond | Meet | Resolve | Decide);
    let depends = |action: &&Action| (action.optional || action.condition_words.is_some(), action.kind);
    let first =
        actions().filter(moves_on).min_by_key(depends).or_else(|| actions().filter(settles).min_by_key(depends));
    first.or_else(|| actions().next())
}

/// The policy's own route for immediate danger, which stands first. Rule 18.
fn emergency<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>) -> Emergency<'a> {
    let steps = danger_actions(case, clock);
    let first = steps.first().map(|first| (first.condition_words, first.cite));
    Emergency { policy_route: first.map(|(condition_words, cite)| PolicyRoute { condition_words, steps, cite }) }
}

/// The policy's own route, while no stage is known: a stage of no policy stands in.
fn emergency_off_the_ladder<'a>(
    case: &Case<'a>,
    pathway: Option<&'a Pathway>,
    stage: Option<&'a Stage>,
) -> Emergency<'a> {
    let why = if case.is_in_danger() { Why::InDanger } else { Why::NoStart };
    let (pathway, stage) = (pathway.unwrap_or(&NO_PATHWAY), stage.unwrap_or(&NO_STAGE));
    emergency(case, &StageClock::new(case, pathway, stage, Err(why), None))
}

const NOTHING_SAID: Statements = Statements { actions: Vec::new(), notes: Vec::new() };
const ALWAYS: Condition =
    Condition { agency: None, own_agency: None, same_agency: None, hours: None, answers: Vec::new() };

static NO_PATHWAY: Pathway = Pathway {
    id: PathwayId::NONE,
    title: String::new(),
    short: None,
    condition_words: None,
    when: ALWAYS,
    stages: Vec::new(),
    caps: Vec::new(),
    statements: NOTHING_SAID,
};

static NO_STAGE: Stage = Stage {
    id: StageId::NONE,
    label: None,
    title: None,
    short: None,
    condition_words: None,
    after: None,
    skip: None,
    when: ALWAYS,
    statements: NOTHING_SAID,
};

pub(crate) fn board_ref(policy: &Policy) -> BoardRef<'_> {
    BoardRef { id: &policy.id, name: &policy.facts.board }
}

pub(crate) fn echo<'a>(case: &Case<'a>, pathway: Option<&'a Pathway>, stage: Option<&'a Stage>) -> SituationEcho<'a> {
    let situation = &case.situation;
    SituationEcho {
        pathway: pathway.map(|pathway| pathway.id.as_str()),
        stage: stage.map(|stage| stage.id.as_str()),
        agency: case.agency(),
        own_agency: case.own_agency(),
        answers: situation.answers.iter().map(|(question, choice)| (question.as_str(), choice.as_str())).collect(),
        perspective: situation.perspective,
        state: situation.state,
        from: situation.from,
        happened: None,
        at: situation.at,
        began: situation.began,
        other: None,
        now: situation.now,
        assumed: case.assumed().to_vec(),
        chosen: chosen_words(case),
    }
}

fn chosen_words<'a>(case: &Case<'a>) -> Vec<ChosenWords<'a>> {
    let mut chosen = Vec::new();
    for (param, id) in [("agency", case.agency()), ("own_agency", case.own_agency())] {
        if let Some(id) = id {
            let named = name_agency(case.policy, id);
            chosen.push(ChosenWords { param, question: None, words: named.name, short: named.short });
        }
    }
    for question in &case.policy.questions {
        let param = question.id.as_str();
        let id = case.situation.answer(&question.id);
        if let Some(choice) = question.choices.iter().find(|choice| Some(&choice.id) == id) {
            let (question, words) = (Some(question.ask.as_str()), choice.words.as_str());
            chosen.push(ChosenWords { param, question, words, short: None });
        }
    }
    chosen
}

fn empty<'a>(case: &Case<'a>, pathway: Option<&'a Pathway>, stage: Option<&'a Stage>) -> Guide<'a> {
    Guide {
        board: board_ref(case.policy),
        policy: &case.policy.facts,
        situation: echo(case, pathway, stage),
        pathway,
        stage,
        begins_by: None,
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
        other_ways: Vec::new(),
        pace: Vec::new(),
        notes: Vec::new(),
        skip: None,
        silences: Vec::new(),
        forms: Vec::new(),
        running: Vec::new(),
        next: None,
        warnings: Vec::new(),
        needs: Vec::new(),
    }
}
