//! The parts that stand beside the actions of an answer: caps, other procedures, forms, what comes next, warnings.

use super::first::who_acts;
use super::shared::then;
use super::{Action, Conflict, Contactable, CountedDay, Note, Post, Stage, Voice, WarningCode, each};
use crate::answer;
use serde::Serialize;

/// A limit over a run of stages.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Cap<'a> {
    /// Its name in the pathway.
    pub id: &'a str,
    /// How long, as the policy file's phrase.
    pub limit: String,
    /// The date it ends.
    pub due: Option<String>,
    /// Why there is none.
    pub why: Option<String>,
    /// What the date rests on.
    pub assumes: Option<String>,
    /// First and last stage covered ("stage-1 to stage-5"); null: the policy does not say.
    pub covers: Option<String>,
    /// It ends before the stage's own date.
    pub bites: bool,
    /// The date is past at `now`, or the latest that it can be.
    pub overdue: bool,
    /// Its start is not known, and it has ended all the same: the latest day that this can have been.
    pub ended_by: Option<String>,
    /// What is to be said of that: that it is past, whether it is a guide, whether the policy says what follows.
    pub passed: Option<String>,
    /// How it was counted.
    pub days: Vec<CountedDay>,
    /// How hours were counted, in words; null for days.
    pub explanation: Option<String>,
    /// Where the document says otherwise.
    pub conflicts: Vec<Conflict<'a>>,
    /// What is said about it.
    pub notes: Vec<Note<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// Another procedure.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Elsewhere<'a> {
    /// Clause: what sends somebody there.
    pub r#if: Option<&'a str>,
    /// What it depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// What the document says.
    pub says: &'a str,
    /// A pathway, board or address; null: the document names none.
    pub then: Option<String>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// Another way: what the document excludes or sends elsewhere.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct OtherWay<'a> {
    /// Its id: what the parameter `other` takes.
    pub id: &'a str,
    /// Clause: what sends somebody there.
    pub r#if: Option<&'a str>,
    /// Where to go instead.
    pub says: &'a str,
    /// What it is called in few words.
    pub short: Option<&'a str>,
    /// A pathway, board or address; null: the document names none.
    pub then: Option<String>,
    /// The post to go to: one entry for each contact row.
    pub contact: Vec<Contactable<'a>>,
    /// What the document leaves open about it, as a sentence.
    pub open: Option<String>,
    /// Where the document says otherwise about it.
    pub conflicts: Vec<Conflict<'a>>,
    /// Its condition is known to hold.
    pub recognised: bool,
    /// It is the whole answer, since it was chosen or recognised.
    pub chosen: bool,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A form that an action asks for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Form<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A required subject line.
    pub subject: Option<&'a str>,
    /// What it asks for.
    pub fields: &'a [String],
    /// What is said about it.
    pub notes: Vec<Note<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A duty of another stage whose clock runs already.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Running<'a> {
    /// The stage that it belongs to.
    pub stage: Stage<'a>,
    /// The duty.
    pub action: Action<'a>,
}

/// What comes after the stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Next<'a> {
    /// The next stage's id.
    pub stage: &'a str,
    /// The document's own label.
    pub label: Option<&'a str>,
    /// A title.
    pub title: Option<&'a str>,
    /// Clause: when one moves up to it.
    pub r#if: Option<&'a str>,
    /// What the stage depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// When it begins: when this stage ends if it takes its full time, or when what starts it happened.
    pub begins: Option<String>,
    /// By when its first step has to be taken, where the policy sets that step a limit in days or hours.
    pub due: Option<String>,
    /// That step's own limit, as the policy file's phrase; null: the policy sets none.
    pub limit: Option<String>,
    /// How that step is taken, as a clause; null: the policy does not say.
    pub how: Option<&'a str>,
    /// The same as `due`.
    pub latest: Option<String>,
    /// Why it is not known when it begins.
    pub why: Option<String>,
    /// What the dates rest on.
    pub assumes: Option<String>,
    /// Whom to go to then.
    pub escalate_to: Vec<Contactable<'a>>,
    /// Who takes that step, where nobody is to be gone to.
    pub who: Vec<Post<'a>>,
    /// The paragraph of its first action.
    pub cite: &'a str,
}

/// Something to know before relying on the answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Warning<'a> {
    /// Which of the closed list.
    pub code: WarningCode,
    /// The same as a sentence.
    pub text: String,
    /// Where it rests.
    pub cite: Option<&'a str>,
}

impl Voice {
    pub(super) fn elsewhere<'a>(self, elsewhere: &'a answer::Elsewhere) -> Elsewhere<'a> {
        Elsewhere {
            r#if: elsewhere.condition_words,
            applies: elsewhere.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            says: elsewhere.says,
            then: then(elsewhere.then),
            cite: elsewhere.cite,
        }
    }

    pub(super) fn other_way<'a>(self, way: &'a answer::OtherWay) -> OtherWay<'a> {
        OtherWay {
            id: way.id,
            r#if: way.condition_words,
            says: way.says,
            short: way.short,
            then: then(way.then),
            contact: self.contactables(&way.contacts),
            open: way.open.map(|clause| self.words.silent(clause)),
            conflicts: self.conflicts(&way.conflicts),
            recognised: way.recognised,
            chosen: way.chosen,
            cite: way.cite,
        }
    }

    pub(super) fn caps<'a>(self, caps: &'a [answer::CapAnswer]) -> Vec<Cap<'a>> {
        each(caps, |cap| Cap {
            id: cap.id,
            limit: cap.limit.to_string(),
            due: cap.due.map(|due| due.to_string()),
            why: cap.why.as_ref().map(|why| self.words.why(why)),
            assumes: self.words.assumptions(&cap.assumes),
            covers: cap.covers.as_ref().map(|(first, last)| format!("{} to {}", first.id, last.id)),
            bites: cap.bites,
            overdue: cap.overdue,
            ended_by: cap.ended_by.map(|day| day.to_string()),
            passed: self.words.passed(cap),
            days: self.days(&cap.days),
            explanation: self.words.hours_counted(Some(cap.limit), cap.due),
            conflicts: self.conflicts(&cap.conflicts),
            notes: self.notes(&cap.notes),
            cite: cap.cite,
        })
    }

    pub(super) fn form<'a>(self, form: &'a answer::FormAnswer) -> Form<'a> {
        Form {
            id: form.id,
            title: form.title,
            subject: form.subject,
            fields: form.fields,
            notes: self.notes(&form.notes),
            cite: form.cite,
        }
    }

    pub(super) fn running<'a>(self, running: &'a [answer::Running]) -> Vec<Running<'a>> {
        each(running, |one| Running { stage: Stage::from(one.stage), action: self.action(&one.action) })
    }

    pub(super) fn next<'a>(self, next: &'a answer::Next) -> Next<'a> {
        Next {
            stage: next.stage.id.as_str(),
            label: next.stage.label.as_deref(),
            title: next.stage.title.as_deref(),
            r#if: next.stage.condition_words.as_deref(),
            applies: next.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            begins: next.begins.map(|begins| begins.to_string()),
            due: next.due.map(|due| due.to_string()),
            limit: next.limit.map(ToString::to_string),
            how: next.how,
            latest: next.due.map(|due| due.to_string()),
            why: next.why.as_ref().map(|why| self.words.why(why)),
            assumes: self.words.assumptions(&next.assumes),
            escalate_to: self.contactables(&next.escalate_to),
            who: who_acts(next.step.as_ref()),
            cite: next.cite,
        }
    }

    pub(super) fn warnings<'a>(self, warnings: &'a [answer::Warning]) -> Vec<Warning<'a>> {
        each(warnings, |warning| Warning {
            code: warning.code.into(),
            text: self.words.warning(warning),
            cite: warning.cite,
        })
    }
}
