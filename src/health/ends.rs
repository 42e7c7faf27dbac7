//! What ends each stage, and when: what a reader of the document would have to find the same.

use super::findings::words;
use crate::answer::{ActionAnswer, ActionTime, Position, TimelineStage};
use crate::evaluate::clock::ends_stage;
use crate::evaluate::timeline::timeline;
use crate::policy::{Pathway, Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;
use crate::time::moment::{LondonTime, Moment};

/// What ends a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageEnd {
    /// The stage's address in the policy file.
    pub place: String,
    /// Each action that it is not over without, with its limit and what that counts from; empty: nothing ends it.
    pub with: Vec<String>,
    /// Each duty of the stage whose date comes after that end.
    pub after: Vec<String>,
}

/// What ends each stage of a policy, in the document's order; a stage that is counted from `now`.
pub fn stage_ends(policy: &Policy, calendar: &Calendar, now: LondonTime) -> Vec<StageEnd> {
    let each = |pathway| move |stage| stage_end(policy, calendar, now, pathway, stage);
    policy.pathways.iter().flat_map(|pathway| pathway.stages.iter().map(each(pathway))).collect()
}

fn stage_end(policy: &Policy, calendar: &Calendar, now: LondonTime, pathway: &Pathway, stage: &Stage) -> StageEnd {
    let mut situation = Situation::at(now);
    situation.pathway = Some(pathway.id.clone());
    situation.stage = Some(stage.id.clone());
    situation.at = Some(Moment::Time(now));
    let timeline = timeline(policy, calendar, &situation);
    let row = timeline.stages.iter().find(|row| row.position == Position::Here && row.stage.id == stage.id);
    let place = format!("{}.{}", pathway.id, stage.id);
    let Some(row) = row else { return StageEnd { place, with: Vec::new(), after: Vec::new() } };
    let own = |answer: &&ActionAnswer| {
        let mut actions = stage.statements.actions.iter().filter(|action| ends_stage(action));
        actions.any(|action| action.id == answer.id) && answer.when == ActionTime::Now
    };
    StageEnd {
        place,
        with: row.actions.iter().filter(own).map(said).collect(),
        after: row.actions.iter().filter(|action| comes_after(row, action)).map(said).collect(),
    }
}

/// Whether a duty of a stage is due when the stage is over.
fn comes_after(row: &TimelineStage, action: &ActionAnswer) -> bool {
    let duty = action.when == ActionTime::Now && !action.optional && action.condition_words.is_none();
    let ends = row.latest.map(|latest| latest.end());
    duty && ends.is_some() && action.deadline.due.map(|due| due.end()) > ends
}

/// "respond, 5 working days, counted from the escalation".
fn said(action: &ActionAnswer) -> String {
    let quantity = action.deadline.limit.and_then(|limit| limit.quantity);
    let from = action.deadline.from.as_ref().filter(|_| quantity.is_some());
    let from = from.map(|from| format!(", counted from {}", words().happening(&from.what))).unwrap_or_default();
    let limit = action.deadline.limit.map_or_else(|| "no limit".to_owned(), |limit| words().limit(limit));
    format!("{}, {limit}{from}", action.id)
}
