//! An action, seen from the reader's situation.

use super::people::availability;
use super::shared::then;
use super::{ActionKind, ActionTime, Available, Contactable, Deadline, Duty, Join, Note, Post, Side, Voice, each};
use crate::answer;
use crate::policy::SilenceCounts;
use serde::Serialize;

/// Something that somebody does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Action<'a> {
    /// Its name in its stage; a standing action's whole address.
    pub id: &'a str,
    /// Its whole address in the policy.
    pub address: &'a str,
    /// What kind of action.
    pub kind: ActionKind,
    /// When it is done.
    pub when: ActionTime,
    /// Who does it, ready to read; null: the policy does not say.
    pub who: Option<String>,
    /// Whose duty it is.
    pub side: Option<Side>,
    /// Who does it while they are absent.
    pub who_else: Vec<Post<'a>>,
    /// To whom.
    pub to: Vec<Post<'a>>,
    /// To whom while they are absent.
    pub to_else: Vec<Post<'a>>,
    /// How several addressees are joined.
    pub join: Option<Join>,
    /// The contact rows of those addressees, where the board lists any.
    pub contacts: Vec<Contactable<'a>>,
    /// What is done, as a sentence.
    pub does: String,
    /// The same as a short clause; `{to}` stands for whom it goes to.
    pub short: Option<&'a str>,
    /// How, as a clause.
    pub how: Option<&'a str>,
    /// The id of a form in `forms`.
    pub form: Option<&'a str>,
    /// Clause for the reader to judge.
    pub r#if: Option<&'a str>,
    /// Parameters still missing that decide whether it applies.
    pub unknown: Vec<&'a str>,
    /// The condition of `unknown`, as a sentence.
    pub applies: Option<String>,
    /// May, not must.
    pub optional: bool,
    /// How firmly the document asks for it; null: it does not say, or `optional`.
    pub duty: Option<Duty>,
    /// What it counts as if nobody answers in time: `agreement` or `disagreement`.
    pub silence: Option<&'static str>,
    /// Who has to be satisfied for it to be settled.
    pub satisfied: Vec<Post<'a>>,
    /// The listed outcomes of a decision.
    pub options: Vec<Choice<'a>>,
    /// By when.
    pub deadline: Deadline<'a>,
    /// It is done: the reader told of it, or of what came of it. Rule 42 of docs/rules.md.
    pub done: bool,
    /// Whether it can be done at `now`.
    pub available: Available,
    /// With `now`: the next moment at which that changes.
    pub until: Option<String>,
    /// With `later`: the next moment at which that changes.
    pub from: Option<String>,
    /// The hours, as the policy file's phrase.
    pub hours: Option<&'a str>,
    /// Where the document says two things about it.
    pub conflicts: Vec<Conflict<'a>>,
    /// What else is said about it.
    pub notes: Vec<Note<'a>>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// One listed outcome of a decision.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Choice<'a> {
    /// The outcome.
    pub says: &'a str,
    /// A stage, pathway, board, address or `not stated`; null: on to the next stage.
    pub then: Option<String>,
}

/// What the document says elsewhere about the same thing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Conflict<'a> {
    /// What it says there.
    pub text: &'a str,
    /// The essence, in few words.
    pub short: Option<&'a str>,
    /// The other limit, as the policy file's phrase.
    pub limit: Option<String>,
    /// The date by that other limit.
    pub due: Option<String>,
    /// This other limit is the shorter one and rules.
    pub rules: bool,
    /// What it depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// Where it says so.
    pub cite: &'a str,
}

impl Voice {
    pub(super) fn conflicts<'a>(self, conflicts: &'a [answer::Conflict]) -> Vec<Conflict<'a>> {
        each(conflicts, |conflict| Conflict {
            text: conflict.text,
            short: conflict.short,
            limit: conflict.limit.map(ToString::to_string),
            due: conflict.due.map(|due| due.to_string()),
            rules: conflict.rules,
            applies: conflict.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            cite: conflict.cite,
        })
    }

    pub(super) fn actions<'a>(self, actions: &'a [answer::ActionAnswer]) -> Vec<Action<'a>> {
        each(actions, |action| self.action(action))
    }

    pub(super) fn action<'a>(self, action: &'a answer::ActionAnswer) -> Action<'a> {
        let (available, until, from, hours) = availability(&action.available);
        Action {
            id: action.id,
            address: &action.action.address,
            kind: action.kind.into(),
            when: action.when.into(),
            who: self.words.who(action, self.perspective),
            side: Voice::side(action.side),
            who_else: each(&action.who_else, Post::from),
            to: each(&action.to, Post::from),
            to_else: each(&action.to_else, Post::from),
            join: action.join.map(Join::from),
            contacts: self.contactables(&action.contacts),
            does: self.words.action(action, self.perspective),
            short: action.short,
            how: action.how,
            form: action.form,
            r#if: action.condition_words,
            unknown: action
                .unknown
                .iter()
                .map(|unknown| unknown.param)
                .filter(|param| *param != answer::SAME_AGENCY)
                .collect(),
            applies: action.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            optional: action.optional,
            duty: action.duty.map(Duty::from),
            silence: action.silence.map(SilenceCounts::id),
            satisfied: each(&action.satisfied, Post::from),
            options: each(action.options, |option| Choice { says: &option.says, then: then(option.then.as_ref()) }),
            deadline: self.deadline(&action.deadline),
            done: action.done,
            available,
            until,
            from,
            hours,
            conflicts: self.conflicts(&action.conflicts),
            notes: self.notes(&action.notes),
            cite: action.cite,
        }
    }
}
