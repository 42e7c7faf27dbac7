//! What was asked, and what is still lacking.

use super::Happening;
use crate::time::moment::{LondonTime, Moment};
use std::borrow::Cow;

/// Whether the reader raises a disagreement or has to answer one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Perspective {
    /// The reader disagrees.
    #[default]
    Raising,
    /// A disagreement was raised with the reader.
    Responding,
}

impl Perspective {
    /// Both.
    pub const ALL: [Perspective; 2] = [Perspective::Raising, Perspective::Responding];

    /// The word that the parameter `perspective` takes.
    pub fn id(self) -> &'static str {
        match self {
            Perspective::Raising => "raising",
            Perspective::Responding => "responding",
        }
    }

    /// The side on which the reader stands.
    pub fn side(self) -> super::Side {
        match self {
            Perspective::Raising => super::Side::Own,
            Perspective::Responding => super::Side::Other,
        }
    }
}

/// Where the matter stands. Settled and danger change the whole answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunState {
    /// It is not settled yet.
    #[default]
    Open,
    /// It is resolved: `at` is when.
    Settled,
    /// Somebody is in danger now.
    Danger,
}

impl RunState {
    /// Every state.
    pub const ALL: [RunState; 3] = [RunState::Open, RunState::Settled, RunState::Danger];

    /// The word that the parameter `state` takes.
    pub fn id(self) -> &'static str {
        match self {
            RunState::Open => "open",
            RunState::Settled => "settled",
            RunState::Danger => "danger",
        }
    }
}

/// What was asked, and what was assumed because only one value was possible.
#[derive(Clone, Debug, PartialEq)]
pub struct SituationEcho<'a> {
    /// Pathway id.
    pub pathway: Option<&'a str>,
    /// Stage id.
    pub stage: Option<&'a str>,
    /// The challenged agency's id or kind.
    pub agency: Option<&'a str>,
    /// The raising agency's id or kind.
    pub own_agency: Option<&'a str>,
    /// Answers to the policy's questions: question id, choice id.
    pub answers: Vec<(&'a str, &'a str)>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// Where the matter stands.
    pub state: RunState,
    /// What happened at `at`: an event's or an action's id.
    pub from: Option<&'a str>,
    /// The same for words, where it starts a clock.
    pub happened: Option<Happening<'a>>,
    /// When that happened.
    pub at: Option<Moment>,
    /// When the run that a cap covers started.
    pub began: Option<Moment>,
    /// The other way that is the answer, by its id.
    pub other: Option<&'a str>,
    /// The moment answered for.
    pub now: LondonTime,
    /// Values taken because nothing else was possible: parameter, value.
    pub assumed: Vec<(&'a str, &'a str)>,
    /// The agencies and the answers to the policy's questions, in words.
    pub chosen: Vec<ChosenWords<'a>>,
}

/// One choice in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenWords<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// What was chosen: the board's name for it; for a kind of agency that the policy does not list, the kind.
    pub words: &'a str,
    /// The same inside a sentence, where the policy has a shorter form ("the police").
    pub short: Option<&'a str>,
}

/// Something a situation lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// For `began`: the first stage of those that the limit covers, by its label or title, where the document names them.
    pub first_stage: Option<&'a str>,
    /// What can be chosen: id, words, and for a pathway or stage its condition.
    pub choices: Vec<NeedChoice<'a>>,
    /// For an agency: the kinds that can be chosen though the policy does not list them, or lists one body of the kind under
    /// a name of its own.
    pub other_kinds: Vec<&'static str>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedChoice<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its words.
    pub words: Cow<'a, str>,
    /// Clause: when it applies.
    pub condition_words: Option<&'a str>,
}

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The policy's own question; `None` for the parameters that every policy has.
    pub question: Option<&'a str>,
    /// For `began`: the first stage of those that the limit covers, by its label or title, where the document names them.
    pub first_stage: Option<&'a str>,
    /// What can be chosen; for `from`, [`Ask::starts`] says it.
    pub choices: Vec<NeedChoice<'a>>,
    /// For an agency: the kinds that can be chosen though the policy does not list them, or lists one body of the kind under
    /// a name of its own.
    pub other_kinds: Vec<&'static str>,
    /// For `from`: what may have happened, by id.
    pub starts: Vec<(&'a str, Happening<'a>)>,
    /// What is chosen or assumed, by id. A moment has none.
    pub chosen: Option<&'a str>,
    /// It was assumed, since nothing else was possible.
    pub assumed: bool,
    /// The answer lacks it.
    pub needed: bool,
    /// It is offered beside the first question ("None of these"), and never asked by itself.
    pub aside: bool,
}

impl Ask<'_> {
    /// Whether there is something to choose: one thing of several, or the one that the answer lacks.
    pub fn is_choice(&self) -> bool {
        let to_ask = !self.aside || self.chosen.is_some();
        to_ask && (self.choices.len() > 1 || self.needed && !self.choices.is_empty())
    }
}
