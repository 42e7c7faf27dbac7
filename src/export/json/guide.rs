//! The answer to one situation.

use super::{
    Action, BoardRef, Cap, Conflict, ContactList, Contactable, Deadline, Elsewhere, First, Form, Need, Next, Note,
    OtherWay, Pathway, Policy, Post, Running, Situation, Stage, Voice, Warning, each,
};
use crate::answer::{self, EMERGENCY_PHONE, emergency_text};
use crate::policy;
use serde::Serialize;

/// `GET /v1/boards/{board}/guide`: whom to go to, by when, what to do, and what comes next.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Guide<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// The edition that the answer rests on.
    pub policy: Policy<'a>,
    /// What was asked, and what was assumed.
    pub situation: Situation<'a>,
    /// Null while it is still asked for.
    pub pathway: Option<Pathway<'a>>,
    /// Null while it is still asked for.
    pub stage: Option<Stage<'a>>,
    /// Who has to be consulted before the stage is left out; empty where the policy does not say so.
    pub skip_after: Vec<Post<'a>>,
    /// The tool's own emergency line, then the policy's own route.
    pub emergency: Emergency<'a>,
    /// What one screen shows of it; null where the answer is no stage's: another way, danger, or still asked for.
    pub first: Option<First<'a>>,
    /// Whom to go to, in order: one entry for each contact row.
    pub escalate_to: Vec<Contactable<'a>>,
    /// Rows that the list gives an agency of the situation without a post, where it lists the stage's posts agency by agency
    /// (rule 32 of docs/rules.md).
    pub also_listed: Vec<Contactable<'a>>,
    /// The deadline of the action that gives whom to go to.
    pub by_when: Option<ByWhen<'a>>,
    /// When the stage ends if each of its actions takes its whole limit.
    pub stage_ends: Option<Deadline<'a>>,
    /// What to do, the reader's own duties first.
    pub actions: Vec<Action<'a>>,
    /// Limits over runs of stages.
    pub caps: Vec<Cap<'a>>,
    /// Whom to tell.
    pub notify: Vec<Action<'a>>,
    /// What to write down.
    pub record: Vec<Action<'a>>,
    /// Routes that are open at the same time.
    pub concurrent: Vec<Action<'a>>,
    /// Where the document says two things about the stage or the policy.
    pub conflicts: Vec<Conflict<'a>>,
    /// Another procedure, or not the reader's pathway.
    pub elsewhere: Vec<Elsewhere<'a>>,
    /// What the document excludes or sends elsewhere; of one that is the whole answer, that one alone.
    pub other_ways: Vec<OtherWay<'a>>,
    /// The document's own words on pace, the nearest first.
    pub pace: Vec<Note<'a>>,
    /// What else the document says here, and what it does not say.
    pub notes: Vec<Note<'a>>,
    /// The forms that the actions ask for.
    pub forms: Vec<Form<'a>>,
    /// Duties of other stages whose clock what happened has started.
    pub running: Vec<Running<'a>>,
    /// What happens if it is not resolved; null at the last stage, and once it is settled.
    pub next: Option<Next<'a>>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning<'a>>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need<'a>>,
    /// Which list the contacts come from; left out where only one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_list: Option<ContactList>,
}

/// The tool's own emergency line, and the policy's own route.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Emergency<'a> {
    /// The tool's own line, the same for every board that is about the same people.
    pub text: &'static str,
    /// The number in it.
    pub phone: &'static str,
    /// The policy's own route; null: the document has none.
    pub policy_route: Option<PolicyRoute<'a>>,
}

/// A policy's own route for immediate risk.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct PolicyRoute<'a> {
    /// Clause: when it applies.
    pub r#if: Option<&'a str>,
    /// What to do, in order.
    pub steps: Vec<Action<'a>>,
    /// The first step's paragraph.
    pub cite: &'a str,
}

/// By when, and which action says so.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct ByWhen<'a> {
    /// The action's id.
    pub action: &'a str,
    /// Its deadline.
    pub deadline: Deadline<'a>,
}

impl<'a> From<&'a answer::Guide<'_>> for Guide<'a> {
    fn from(guide: &'a answer::Guide<'_>) -> Self {
        let voice = Voice::new(guide.situation.perspective, guide.policy.audience);
        let silences = guide.silences.iter().map(|silence| voice.silence(silence, guide));
        Guide {
            board: BoardRef::from(&guide.board),
            policy: Policy::from(guide.policy),
            situation: Situation::from(&guide.situation),
            pathway: guide.pathway.map(Pathway::from),
            stage: guide.stage.map(Stage::from),
            skip_after: guide.skip.iter().flat_map(|skip| &skip.consult).map(Post::from).collect(),
            emergency: voice.emergency(&guide.emergency, guide.policy.audience),
            first: voice.first(guide),
            escalate_to: voice.contactables(&guide.escalate_to),
            also_listed: voice.contactables(&guide.also_listed),
            by_when: guide
                .by_when
                .as_ref()
                .map(|by_when| ByWhen { action: by_when.action, deadline: voice.deadline(&by_when.deadline) }),
            stage_ends: guide.stage_ends.as_ref().map(|deadline| voice.deadline(deadline)),
            actions: voice.actions(&guide.actions),
            caps: voice.caps(&guide.caps),
            notify: voice.actions(&guide.notify),
            record: voice.actions(&guide.record),
            concurrent: voice.actions(&guide.concurrent),
            conflicts: voice.conflicts(&guide.conflicts),
            elsewhere: each(&guide.elsewhere, |elsewhere| voice.elsewhere(elsewhere)),
            other_ways: each(&guide.other_ways, |way| voice.other_way(way)),
            pace: voice.notes(&guide.pace),
            notes: voice.notes(&guide.notes).into_iter().chain(silences).collect(),
            forms: each(&guide.forms, |form| voice.form(form)),
            running: voice.running(&guide.running),
            next: guide.next.as_ref().map(|next| voice.next(next)),
            warnings: voice.warnings(&guide.warnings),
            needs: each(&guide.needs, |need| voice.need(need)),
            contact_list: None,
        }
    }
}

impl Voice {
    fn emergency<'a>(self, emergency: &'a answer::Emergency, audience: policy::Audience) -> Emergency<'a> {
        Emergency {
            text: emergency_text(audience),
            phone: EMERGENCY_PHONE,
            policy_route: emergency.policy_route.as_ref().map(|route| PolicyRoute {
                r#if: route.condition_words,
                steps: self.actions(&route.steps),
                cite: route.cite,
            }),
        }
    }
}
