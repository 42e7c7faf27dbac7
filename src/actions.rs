//! What to do at a stage: its own actions and those that stand above it, in the order of duties.

use crate::answer::{ActionAnswer, ActionTime, Availability, FormAnswer, OptionAnswer};
use crate::case::{Case, Truth};
use crate::clock::{StageClock, after_resolved};
use crate::hours::available;
use crate::notes::{note_answers, then_words};
use crate::order::by_key;
use crate::phrase::Side;
use crate::policy::{Action, ActionKind};
use crate::who::{is_duty, listed_addressees, posts};

/// An action, seen from the reader's situation; `standing` where it stands above the stage.
pub(crate) fn action_answer(case: &Case, clock: &StageClock, action: &Action, standing: bool) -> ActionAnswer {
    let (deadline, conflicts, cite) = clock.deadline(action);
    let who = action.who.as_ref();
    ActionAnswer {
        id: if standing { action.address.clone() } else { action.id.clone() },
        address: action.address.clone(),
        kind: action.kind,
        when: match (after_resolved(action), standing) {
            (true, _) => ActionTime::OnResolution,
            (false, true) => ActionTime::Standing,
            (false, false) => ActionTime::Now,
        },
        who: who.map(|who| posts(case, who)).unwrap_or_default(),
        who_join: who.filter(|who| who.persons.len() > 1).map(|who| who.join),
        side: who.and_then(|who| {
            let both = who.persons.iter().any(|person| person.side == Some(Side::Each));
            if both { Some(Side::Each) } else { who.persons.first().and_then(|person| person.side) }
        }),
        to: action.to.as_ref().map(|to| posts(case, to)).unwrap_or_default(),
        join: action.to.as_ref().filter(|to| to.persons.len() > 1).map(|to| to.join),
        contacts: listed_addressees(case, action),
        does: action.does.clone(),
        how: action.how.clone(),
        form: action.form.clone(),
        condition_words: action.condition_words.clone(),
        unknown: case.unanswered(&action.when),
        optional: action.optional,
        options: action
            .options
            .iter()
            .map(|option| OptionAnswer { says: option.says.clone(), then: option.then.as_ref().map(then_words) })
            .collect(),
        deadline,
        available: action.when.hours.as_ref().map_or(Availability::Any, |hours| available(case, hours)),
        conflicts,
        notes: note_answers(case, &action.notes),
        cite,
    }
}

/// The actions of a stage and of what stands above it, without the routes for immediate danger.
///
/// The reader's own duties come first; within duties, the order of the kinds.
pub(crate) fn all_actions(case: &Case, clock: &StageClock) -> Vec<ActionAnswer> {
    let own = clock.stage.statements.actions.iter().map(|action| (action, false));
    let above = clock.pathway.statements.actions.iter().chain(&case.policy.statements.actions);
    let shown: Vec<(&Action, bool)> = own
        .chain(above.map(|action| (action, true)))
        .filter(|(action, _)| action.kind != ActionKind::Danger && case.truth(&action.when) != Truth::No)
        .collect();
    let shown = by_key(shown, |(action, _)| (duty_rank(case, action), action.kind));
    shown.into_iter().map(|(action, standing)| action_answer(case, clock, action, standing)).collect()
}

/// The reader's duties and those of nobody named, then the other side's, then those of third parties.
fn duty_rank(case: &Case, action: &Action) -> u8 {
    if action.who.is_none() || is_duty(action, case.reader()) {
        0
    } else if is_duty(action, case.opposite()) {
        1
    } else {
        2
    }
}

/// The policy's own routes for immediate danger, in the file's order.
pub(crate) fn danger_actions(case: &Case, clock: &StageClock) -> Vec<ActionAnswer> {
    let above = clock.pathway.statements.actions.iter().chain(&case.policy.statements.actions);
    let own = clock.stage.statements.actions.iter();
    own.chain(above)
        .filter(|action| action.kind == ActionKind::Danger && case.truth(&action.when) != Truth::No)
        .map(|action| action_answer(case, clock, action, true))
        .collect()
}

/// The forms that some actions ask for, each once.
pub(crate) fn forms<'f>(case: &Case, actions: impl Iterator<Item = &'f ActionAnswer>) -> Vec<FormAnswer> {
    let mut forms: Vec<FormAnswer> = Vec::new();
    for id in actions.filter_map(|action| action.form.as_ref()) {
        if forms.iter().any(|form| form.id == *id) {
            continue;
        }
        if let Some(form) = case.policy.forms.iter().find(|form| form.id == *id) {
            forms.push(FormAnswer {
                id: form.id.clone(),
                title: form.title.clone(),
                subject: form.subject.clone(),
                fields: form.fields.clone(),
                stage_field: form.stage_field.clone(),
                due_field: form.due_field.clone(),
                notes: note_answers(case, &form.notes),
                cite: form.cite.clone(),
            });
        }
    }
    forms
}
