//! What to do at a stage: its own actions and those that stand above it, in the order of duties.

use crate::answer::{ActionAnswer, ActionTime, Availability, FormAnswer};
use crate::evaluate::case::{Case, Truth};
use crate::evaluate::clock::{StageClock, is_in_stage};
use crate::evaluate::hours::available;
use crate::evaluate::notes::note_answers;
use crate::evaluate::reader::{Whose, whose};
use crate::evaluate::who::{listed_addressees, posts};
use crate::policy::phrase::{People, Side, Urgency};
use crate::policy::{Action, ActionKind, Note};
use crate::time::by_rank;

/// An action, seen from the reader's situation; `standing` where it stands above the stage.
pub(crate) fn action_answer<'a>(
    case: &Case<'a>,
    clock: &StageClock<'_, 'a>,
    action: &'a Action,
    standing: bool,
) -> ActionAnswer<'a> {
    let (deadline, conflicts, cite) = clock.deadline(action);
    let (who, to) = (action.who.as_ref(), action.to.as_ref());
    let named = |people: Option<&'a People>| people.map(|people| posts(case, people)).unwrap_or_default();
    let ([who_posts, who_else], [to_posts, to_else]) = (named(who), named(to));
    let join = |people: Option<&People>| people.filter(|people| people.persons.len() > 1).map(|people| people.join);
    ActionAnswer {
        id: if standing { &action.address } else { action.id.as_str() },
        action,
        kind: action.kind,
        when: match (clock.follows_resolution(action), standing) {
            (true, _) => ActionTime::OnResolution,
            (false, true) => ActionTime::Standing,
            (false, false) => ActionTime::Now,
        },
        who: who_posts,
        who_else,
        who_join: join(who),
        side: who.and_then(|who| {
            let both = who.persons.iter().any(|person| person.side == Some(Side::Each));
            if both { Some(Side::Each) } else { who.persons.first().and_then(|person| person.side) }
        }),
        to: to_posts,
        to_else,
        join: join(to),
        contacts: listed_addressees(case, action),
        does: action.does.as_deref(),
        short: action.short.as_deref(),
        how: action.how.as_deref(),
        form: action.form.as_deref(),
        condition_words: clock.open_condition(action),
        unknown: case.unanswered(&action.when),
        optional: action.optional,
        duty: action.duty,
        silence: action.silence,
        satisfied: action
            .satisfied
            .as_ref()
            .map(|people| posts(case, people))
            .into_iter()
            .flatten()
            .flatten()
            .collect(),
        satisfied_join: join(action.satisfied.as_ref()),
        options: &action.options,
        deadline,
        done: clock.is_done(action),
        is_aside: clock.is_aside(action),
        is_held_up: clock.is_held_up(action),
        available: action.when.hours.as_ref().map_or(Availability::Any, |hours| available(case, hours)),
        conflicts,
        notes: note_answers(case, &action.notes),
        cite,
    }
}

/// What an action is shown as: whether it stands above the stage.
type Shown<'a> = (&'a Action, bool);

/// The actions of a stage and of what stands above it, in the file's order: the routes for immediate danger, or all
/// others. Rules 2 and 58.
fn shown<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>, danger: bool) -> Vec<Shown<'a>> {
    let scopes = [&clock.stage.statements, &clock.pathway.statements, &case.policy.statements];
    let mut shown = Vec::new();
    for (depth, scope) in scopes.into_iter().enumerate() {
        for action in &scope.actions {
            let is_left = || is_left(clock, action) && !clock.is_overtaken(action);
            let has_place = (action.kind == ActionKind::Danger) == danger && (danger || is_left());
            if has_place && case.truth(&action.when) != Truth::No {
                shown.push((action, danger || depth > 0));
            }
        }
    }
    shown
}

/// Whether an action is still to be done: all are, until it is settled. Then it is what follows the resolution, what is
/// confirmed and recorded, and whom to tell, of the stage where that depends on nothing. Rule 20.
pub(crate) fn is_left<'a>(clock: &StageClock<'_, 'a>, action: &'a Action) -> bool {
    let stays = match action.kind {
        ActionKind::Confirm => true,
        // What somebody on neither side was to write down is nobody's here.
        ActionKind::Record => whose(clock.case, action) != Whose::Thirds,
        ActionKind::Notify => action.condition_words.is_none() || !is_in_stage(clock.stage, action),
        _ => false,
    };
    !clock.case.is_settled() || stays || clock.follows_resolution(action)
}

fn answers<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>, shown: Vec<Shown<'a>>) -> Vec<ActionAnswer<'a>> {
    shown.into_iter().map(|(action, standing)| action_answer(case, clock, action, standing)).collect()
}

/// The actions of a stage and of what stands above it, without the routes for immediate danger.
///
/// The reader's own duties come first; of these what the document calls immediate; then the order of the kinds.
/// Rule 57.
pub(crate) fn all_actions<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>) -> Vec<ActionAnswer<'a>> {
    let mut shown = shown(case, clock, false);
    let rank = |action: &Action| {
        duty_rank(case, action) * 0x200 + u32::from(!is_immediate(action)) * 0x100 + action.kind as u32
    };
    by_rank(&mut shown, &|(action, _)| rank(action));
    answers(case, clock, shown)
}

/// Whether the document calls an action immediate: by its limit, or by its word on pace, noted as `pace-immediate`.
pub(crate) fn is_immediate(action: &Action) -> bool {
    let limit = action.limit.as_ref().is_some_and(|limit| limit.urgency == Some(Urgency::Immediately));
    limit || action.notes.iter().any(Note::is_immediate)
}

/// The reader's duties and those of nobody named, then the other side's, then those of third parties.
fn duty_rank(case: &Case, action: &Action) -> u32 {
    match whose(case, action) {
        Whose::Mine | Whose::Nobodys => 0,
        Whose::Theirs => 1,
        Whose::Thirds => 2,
    }
}

/// The policy's own routes for immediate danger, in the file's order.
pub(crate) fn danger_actions<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>) -> Vec<ActionAnswer<'a>> {
    answers(case, clock, shown(case, clock, true))
}

/// The forms that some actions ask for, each once.
pub(crate) fn forms<'a>(case: &Case<'a>, actions: &[ActionAnswer<'a>]) -> Vec<FormAnswer<'a>> {
    let mut forms: Vec<FormAnswer> = Vec::new();
    for id in actions.iter().filter_map(|action| action.form) {
        if forms.iter().any(|form| form.id == id) {
            continue;
        }
        if let Some(form) = case.policy.form(id) {
            forms.push(FormAnswer {
                id: &form.id,
                title: &form.title,
                subject: form.subject.as_deref(),
                fields: &form.fields,
                stage_field: form.stage_field.as_deref(),
                due_field: form.due_field.as_deref(),
                notes: note_answers(case, &form.notes),
                cite: &form.cite,
            });
        }
    }
    forms
}
