//! Every stage of a situation with its latest dates.

use super::{
    Action, BoardRef, Bound, Cap, ContactList, Contactable, Need, Pathway, Policy, Position, Situation, Voice, Warning,
    each,
};
use crate::answer;
use serde::Serialize;

/// `GET /v1/boards/{board}/timeline`: every stage, each taken to its limit.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Timeline<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// The edition that the answer rests on.
    pub policy: Policy<'a>,
    /// What was asked, and what was assumed.
    pub situation: Situation<'a>,
    /// Null while it is still asked for.
    pub pathway: Option<Pathway<'a>>,
    /// The stages that apply, in order.
    pub stages: Vec<TimelineStage<'a>>,
    /// Limits over runs of stages.
    pub caps: Vec<Cap<'a>>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning<'a>>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need<'a>>,
    /// Which list the contacts come from; left out where only one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_list: Option<ContactList>,
}

/// One stage of a timeline.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct TimelineStage<'a> {
    /// Its id.
    pub id: &'a str,
    /// The document's own label.
    pub label: Option<&'a str>,
    /// A title.
    pub title: Option<&'a str>,
    /// Clause: when one moves up to it.
    pub r#if: Option<&'a str>,
    /// What the stage depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// Where it stands beside the reader's own stage.
    pub position: Position,
    /// When it starts at the latest.
    pub starts: Option<String>,
    /// When it ends at the latest.
    pub latest: Option<String>,
    /// Why there is no date.
    pub why: Option<String>,
    /// What the dates rest on.
    pub assumes: Option<String>,
    /// The cap or conflict that brings the end forward.
    pub bounded_by: Option<Bound<'a>>,
    /// Whom to go to at this stage.
    pub escalate_to: Vec<Contactable<'a>>,
    /// What to do at this stage.
    pub actions: Vec<Action<'a>>,
}

impl<'a> From<&'a answer::Timeline<'_>> for Timeline<'a> {
    fn from(timeline: &'a answer::Timeline<'_>) -> Self {
        let voice = Voice::new(timeline.situation.perspective, timeline.policy.audience);
        Timeline {
            board: BoardRef::from(&timeline.board),
            policy: Policy::from(timeline.policy),
            situation: Situation::from(&timeline.situation),
            pathway: timeline.pathway.map(Pathway::from),
            stages: each(&timeline.stages, |stage| voice.timeline_stage(stage)),
            caps: voice.caps(&timeline.caps),
            warnings: voice.warnings(&timeline.warnings),
            needs: each(&timeline.needs, |need| voice.need(need)),
            contact_list: None,
        }
    }
}

impl Voice {
    fn timeline_stage<'a>(self, row: &'a answer::TimelineStage) -> TimelineStage<'a> {
        TimelineStage {
            id: row.stage.id.as_str(),
            label: row.stage.label.as_deref(),
            title: row.stage.title.as_deref(),
            r#if: row.stage.condition_words.as_deref(),
            applies: row.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            position: row.position.into(),
            starts: row.starts.map(|starts| starts.to_string()),
            latest: row.latest.map(|latest| latest.to_string()),
            why: row.why.as_ref().map(|why| self.words.why(why)),
            assumes: self.words.assumptions(&row.assumes),
            bounded_by: row.bounded_by.as_ref().map(Bound::from),
            escalate_to: self.contactables(&row.escalate_to),
            actions: self.actions(&row.actions),
        }
    }
}
