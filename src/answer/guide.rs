//! The answer to one situation: whom to go to, by when, what to do and what comes next.

use super::{
    ActionAnswer, Assumption, BoardRef, CapAnswer, Conflict, Contactable, Deadline, Elsewhere, Happening, Need,
    NoteAnswer, OtherWay, PostRef, RunState, Silence, SituationEcho, Unanswered, Warning, Why,
};
use crate::policy::phrase::{Join, Limit};
use crate::policy::{Audience, Facts, Note, Pathway, Stage};
use crate::time::moment::Moment;

/// The answer to a situation: whom to go to, by when, what to do, and what comes next.
#[derive(Clone, Debug)]
pub struct Guide<'a> {
    /// Whose policy it is.
    pub board: BoardRef<'a>,
    /// What the edition that the answer rests on says of itself.
    pub policy: &'a Facts,
    /// What was asked, and what was assumed.
    pub situation: SituationEcho<'a>,
    /// `None` while it is still asked for.
    pub pathway: Option<&'a Pathway>,
    /// `None` while it is still asked for.
    pub stage: Option<&'a Stage>,
    /// The entry by which the policy has the reader begin at this stage, by what was told.
    pub begins_by: Option<&'a Note>,
    /// The tool's own emergency line, then the policy's own route for immediate risk.
    pub emergency: Emergency<'a>,
    /// Whom to go to, in order: one entry for each contact row.
    pub escalate_to: Vec<Contactable<'a>>,
    /// The policy gives hours for them, and at `now` nobody can be reached by these hours.
    pub none_open: bool,
    /// Rows that the list gives an agency of the situation without a post, where it lists the stage's posts agency by agency
    /// (rule 32 of docs/rules.md).
    pub also_listed: Vec<Contactable<'a>>,
    /// By when: the limit of the action that gives *who*.
    pub by_when: Option<ByWhen<'a>>,
    /// When the stage ends if each of its actions takes its whole limit.
    pub stage_ends: Option<Deadline<'a>>,
    /// What to do, the reader's own duties first.
    pub actions: Vec<ActionAnswer<'a>>,
    /// Limits over runs of stages.
    pub caps: Vec<CapAnswer<'a>>,
    /// Whom to tell.
    pub notify: Vec<ActionAnswer<'a>>,
    /// What to write down.
    pub record: Vec<ActionAnswer<'a>>,
    /// Routes that are open at the same time.
    pub concurrent: Vec<ActionAnswer<'a>>,
    /// Where the document says two things about the stage or the policy.
    pub conflicts: Vec<Conflict<'a>>,
    /// Another procedure, or not the reader's pathway.
    pub elsewhere: Vec<Elsewhere<'a>>,
    /// What the document excludes or sends elsewhere; of one that is the whole answer, that one alone.
    pub other_ways: Vec<OtherWay<'a>>,
    /// The document's own words on pace, the nearest first: of the action that gives *who*, the stage, the pathway, the
    /// policy.
    pub pace: Vec<NoteAnswer<'a>>,
    /// What else the document says here.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Who has to be consulted before the stage is left out, where the document says so.
    pub skip: Option<SkipAfter<'a>>,
    /// What the document does not say here, worked out from what is not there.
    pub silences: Vec<Silence<'a>>,
    /// The forms that the actions ask for.
    pub forms: Vec<FormAnswer<'a>>,
    /// Duties of other stages whose clock what the reader told of has started.
    pub running: Vec<Running<'a>>,
    /// What happens if it is not resolved; `None` at the last stage, and once it is settled.
    pub next: Option<Next<'a>>,
    /// What the reader has to know before relying on this.
    pub warnings: Vec<Warning<'a>>,
    /// What the situation lacks, with its choices.
    pub needs: Vec<Need<'a>>,
}

impl<'a> Guide<'a> {
    /// Whether the answer is a stage's. Another procedure, the route for immediate danger, and a pathway that is not the
    /// reader's or is still asked for, have none.
    pub fn is_of_a_stage(&self) -> bool {
        self.stage_ends.is_some()
    }

    /// The stage's end, where a limit gives it.
    pub fn limited_end(&self) -> Option<&Deadline<'a>> {
        self.stage_ends.as_ref().filter(|ends| ends.due.is_some() && !ends.is_told_end())
    }

    /// Whether the stage's time is up. What is only a guide never is.
    pub fn is_time_up(&self) -> bool {
        self.limited_end().is_some_and(|ends| ends.overdue && ends.limit.is_some_and(|limit| !limit.guide))
    }

    /// The day that a form has for the answer: the stage's end, unless that is past already.
    pub fn answer_due(&self) -> Option<Moment> {
        self.limited_end().and_then(|ends| ends.due).filter(|due| !due.is_past(self.situation.now))
    }

    /// Whether something of the stage is done already.
    pub fn is_begun(&self) -> bool {
        [&self.actions, &self.notify, &self.record].into_iter().flatten().any(|action| action.done)
    }

    /// The step by which the matter lies with whom it was taken to, and the document has nothing more for this stage: it was
    /// raised, escalated or referred, and nobody has answered.
    pub fn lies_with(&self) -> Option<&ActionAnswer<'a>> {
        let last = self.actions.iter().filter(|action| action.done).max_by_key(|action| action.kind as u32);
        last.filter(|action| action.kind.moves_on() && !action.to.is_empty())
    }

    /// The other way that is the whole answer.
    pub fn chosen_way(&self) -> Option<&OtherWay<'a>> {
        self.other_ways.iter().find(|way| way.chosen)
    }

    /// Whether it is settled: then nobody is to be gone to, and nothing comes next.
    pub fn is_settled(&self) -> bool {
        self.situation.state == RunState::Settled
    }

    /// The other procedure that is the whole answer, or may be where the pathway is not the reader's.
    pub fn only_elsewhere(&self) -> Option<&Elsewhere<'a>> {
        self.elsewhere.first().filter(|_| !self.is_of_a_stage())
    }
}

/// The policy's own route for immediate risk; the tool's own line is the same on every answer.
#[derive(Clone, Debug)]
pub struct Emergency<'a> {
    /// The policy's own route for immediate risk; `None`: the document has none.
    pub policy_route: Option<PolicyRoute<'a>>,
}

/// The emergency line is the tool's own, the same for every board that is about children, and is shown as
/// such.
pub const EMERGENCY_TEXT: &str = "If a child is in immediate danger, call 999.";

/// The emergency line for a policy that is about others than children too.
pub fn emergency_text(audience: Audience) -> &'static str {
    match audience {
        Audience::Children => EMERGENCY_TEXT,
        Audience::Adults => "If somebody is in immediate danger, call 999.",
        Audience::Both => "If a child or an adult is in immediate danger, call 999.",
    }
}

/// The number in [`EMERGENCY_TEXT`].
pub const EMERGENCY_PHONE: &str = "999";

/// A stage that may be left out, but only once somebody was consulted.
#[derive(Clone, Debug)]
pub struct SkipAfter<'a> {
    /// Who.
    pub consult: Vec<PostRef<'a>>,
    /// How several are joined.
    pub join: Option<Join>,
}

/// A policy's own route for immediate risk.
#[derive(Clone, Debug)]
pub struct PolicyRoute<'a> {
    /// Clause: when it applies.
    pub condition_words: Option<&'a str>,
    /// What to do, in order.
    pub steps: Vec<ActionAnswer<'a>>,
    /// The first step's paragraph.
    pub cite: &'a str,
}

/// By when, with the id of the action that says so.
#[derive(Clone, Debug)]
pub struct ByWhen<'a> {
    /// The action's id.
    pub action: &'a str,
    /// Its deadline.
    pub deadline: Deadline<'a>,
}

/// A form that an action asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormAnswer<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A required subject line.
    pub subject: Option<&'a str>,
    /// What it asks for.
    pub fields: &'a [String],
    /// The one of its fields that takes the stage.
    pub stage_field: Option<&'a str>,
    /// The one of its fields that takes the day by which an answer is due.
    pub due_field: Option<&'a str>,
    /// What is said about it.
    pub notes: Vec<NoteAnswer<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A duty of another stage whose clock runs already.
#[derive(Clone, Debug)]
pub struct Running<'a> {
    /// The stage that it belongs to.
    pub stage: &'a Stage,
    /// The duty.
    pub action: ActionAnswer<'a>,
}

/// What comes after the stage.
#[derive(Clone, Debug)]
pub struct Next<'a> {
    /// The next stage that applies.
    pub stage: &'a Stage,
    /// What the stage depends on and nobody has told.
    pub unknown: Option<Unanswered<'a>>,
    /// When it begins: when this stage ends if it takes its full time, or when what starts it happened.
    pub begins: Option<Moment>,
    /// Why that is not known.
    pub why: Option<Why<'a>>,
    /// By when its first step has to be taken, where the policy sets that step a limit.
    pub due: Option<Moment>,
    /// That step's own limit; `None`: the policy sets none.
    pub limit: Option<&'a Limit>,
    /// The event that the limit is counted from, in the policy's words, where it has no date.
    pub counted_from: Option<Happening<'a>>,
    /// That step, where nobody is to be gone to.
    pub step: Option<ActionAnswer<'a>>,
    /// How that step is taken, as a clause.
    pub how: Option<&'a str>,
    /// What the dates rest on.
    pub assumes: Vec<Assumption<'a>>,
    /// Whom to go to then.
    pub escalate_to: Vec<Contactable<'a>>,
    /// The entry by which the policy sends this reader there, past the stages between.
    pub by: Option<&'a Note>,
    /// What the document leaves open about the whole stage, in few words.
    pub silent: Option<&'a str>,
    /// The paragraph of its first action.
    pub cite: &'a str,
}

impl<'a> Guide<'a> {
    /// An action of the answer by its id, in whichever list it stands.
    pub fn action(&self, id: &str) -> Option<&ActionAnswer<'a>> {
        let route = self.emergency.policy_route.as_ref().map(|route| &route.steps);
        let lists = [&self.actions, &self.notify, &self.record, &self.concurrent];
        lists.into_iter().chain(route).find_map(|list| list.iter().find(|action| action.id == id))
    }
}
