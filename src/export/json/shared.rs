//! What several answers have in common: whose policy, what was asked, notes, what is lacking.

use super::{Audience, NoteKind, Perspective, RunState, Side, Voice, each};
use crate::policy::phrase;
use crate::time::moment::PartialDate;
use crate::{answer, policy};
use serde::Serialize;
use std::collections::BTreeMap;

/// A board.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct BoardRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
}

/// The edition that an answer rests on. Dates go as far as the document does: `2017`, `2017-05`, `2017-05-31`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Policy<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its edition, in the document's words.
    pub edition: Option<&'a str>,
    /// In force from.
    pub in_force_from: Option<PartialDate>,
    /// Due for review.
    pub review_due: Option<PartialDate>,
    /// A website that the document prints.
    pub website: Option<&'a str>,
    /// Where it was published, if the document says so.
    pub source: Option<&'a str>,
    /// What it says a working day is, if it does.
    pub working_day: Option<WorkingDay<'a>>,
    /// Whom it is about.
    pub audience: Audience,
    /// The regional documents whose paragraphs it uses.
    pub regions: Vec<Region<'a>>,
}

/// A regional document under a local one.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Region<'a> {
    /// What its paragraphs are marked with.
    pub area: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its edition.
    pub edition: Option<&'a str>,
    /// In force from.
    pub in_force_from: Option<PartialDate>,
    /// Due for review.
    pub review_due: Option<PartialDate>,
}

/// A policy's own definition of a working day.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct WorkingDay<'a> {
    /// What a working day is: completes "A working day is …".
    pub says: &'a str,
    /// Its paragraph.
    pub cite: &'a str,
}

/// What was asked, and what was assumed because nothing else was possible.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Situation<'a> {
    /// Pathway id.
    pub pathway: Option<&'a str>,
    /// Stage id.
    pub stage: Option<&'a str>,
    /// The challenged agency's id or kind.
    pub agency: Option<&'a str>,
    /// The raising agency's id or kind.
    pub own_agency: Option<&'a str>,
    /// Answers to the policy's own questions, by question id.
    pub answers: BTreeMap<&'a str, &'a str>,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// Where the matter stands.
    pub state: RunState,
    /// What happened at `at`: an event's, action's or stage's id, or `resolved`.
    pub from: Option<&'a str>,
    /// When that happened.
    pub at: Option<String>,
    /// When the run of stages started.
    pub began: Option<String>,
    /// The other way that is the answer, by its id.
    pub other: Option<&'a str>,
    /// The moment answered for.
    pub now: String,
    /// Values taken because nothing else was possible.
    pub assumed: Vec<Taken<'a>>,
}

/// A value that was assumed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Taken<'a> {
    /// The parameter.
    pub param: &'a str,
    /// Its value.
    pub value: &'a str,
}

/// A pathway.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Pathway<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is about, in few words.
    pub short: Option<&'a str>,
}

/// A stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Stage<'a> {
    /// Its id.
    pub id: &'a str,
    /// The document's own label.
    pub label: Option<&'a str>,
    /// A title.
    pub title: Option<&'a str>,
    /// What it is called in one line, where label and title are long.
    pub short: Option<&'a str>,
    /// Clause: when one moves up to it.
    pub r#if: Option<&'a str>,
}

/// An agency.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Agency<'a> {
    /// Its id, or a kind of agency that the policy does not list.
    pub id: &'a str,
    /// The board's name for it.
    pub name: &'a str,
    /// Its name inside a sentence, where the policy has a shorter one.
    pub short: Option<&'a str>,
}

/// What brings an end forward.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Bound<'a> {
    /// The limit that bites, as the policy file's phrase.
    pub limit: String,
    /// When the end would be without it; null where nothing else gives one.
    pub without: Option<String>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// What else the document says, or leaves out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Note<'a> {
    /// What kind of note.
    pub kind: NoteKind,
    /// What it says, as a sentence.
    pub text: String,
    /// The essence, in few words.
    pub short: Option<&'a str>,
    /// Where it leads: a stage, pathway, board or address.
    pub then: Option<String>,
    /// What it depends on and the question did not say, as a sentence.
    pub applies: Option<String>,
    /// Its paragraph; null where it is the tool that found the document silent.
    pub cite: Option<&'a str>,
}

/// Something a situation lacks.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Need<'a> {
    /// The parameter's name.
    pub param: &'a str,
    /// The question that asks for it.
    pub question: String,
    /// What can be chosen.
    pub choices: Vec<NeedChoice<'a>>,
    /// For an agency: the ids of kinds that can be chosen though the policy does not list them, or lists one body of the kind
    /// under a name of its own.
    pub other_kinds: &'a [&'static str],
}

/// One thing that can be chosen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct NeedChoice<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its words.
    pub words: &'a str,
    /// Clause: when it applies.
    pub r#if: Option<&'a str>,
}

impl<'a> From<&'a answer::BoardRef<'_>> for BoardRef<'a> {
    fn from(board: &'a answer::BoardRef<'_>) -> Self {
        BoardRef { id: board.id, name: board.name }
    }
}

impl<'a> From<&'a policy::Facts> for Policy<'a> {
    fn from(policy: &'a policy::Facts) -> Self {
        Policy {
            title: &policy.title,
            edition: policy.edition.as_deref(),
            in_force_from: policy.in_force_from,
            review_due: policy.review_due,
            website: policy.website.as_deref(),
            source: policy.source.as_deref(),
            working_day: policy
                .working_time
                .as_ref()
                .map(|defined| WorkingDay { says: &defined.says, cite: &defined.cite }),
            audience: policy.audience.into(),
            regions: policy
                .regions
                .iter()
                .map(|region| Region {
                    area: &region.area,
                    title: &region.title,
                    edition: region.edition.as_deref(),
                    in_force_from: region.in_force_from,
                    review_due: region.review_due,
                })
                .collect(),
        }
    }
}

impl<'a> From<&'a answer::SituationEcho<'_>> for Situation<'a> {
    fn from(echo: &'a answer::SituationEcho<'_>) -> Self {
        Situation {
            pathway: echo.pathway,
            stage: echo.stage,
            agency: echo.agency,
            own_agency: echo.own_agency,
            answers: echo.answers.iter().copied().collect(),
            perspective: echo.perspective.into(),
            state: echo.state.into(),
            from: echo.from,
            at: echo.at.map(|at| at.to_string()),
            began: echo.began.map(|began| began.to_string()),
            other: echo.other,
            now: crate::time::moment::Moment::Time(echo.now).to_string(),
            assumed: each(&echo.assumed, |(param, value)| Taken { param, value }),
        }
    }
}

impl<'a> From<&'a policy::Pathway> for Pathway<'a> {
    fn from(pathway: &'a policy::Pathway) -> Self {
        Pathway { id: pathway.id.as_str(), title: &pathway.title, short: pathway.short.as_deref() }
    }
}

impl<'a> From<&'a policy::Stage> for Stage<'a> {
    fn from(stage: &'a policy::Stage) -> Self {
        Stage {
            id: stage.id.as_str(),
            label: stage.label.as_deref(),
            title: stage.title.as_deref(),
            short: stage.short.as_deref(),
            r#if: stage.condition_words.as_deref(),
        }
    }
}

impl<'a> From<&'a answer::AgencyRef<'_>> for Agency<'a> {
    fn from(agency: &'a answer::AgencyRef<'_>) -> Self {
        Agency { id: agency.id, name: agency.name, short: agency.short }
    }
}

impl<'a> From<&'a answer::Bound<'_>> for Bound<'a> {
    fn from(bound: &'a answer::Bound<'_>) -> Self {
        let without = bound.without.map(|moment| moment.to_string());
        Bound { limit: bound.limit.to_string(), without, cite: bound.cite }
    }
}

/// Where something leads, as the policy file says it.
pub(super) fn then(then: Option<&phrase::Then>) -> Option<String> {
    then.map(ToString::to_string)
}

impl Voice {
    pub(super) fn notes<'a>(self, notes: &'a [answer::NoteAnswer]) -> Vec<Note<'a>> {
        notes.iter().filter_map(|note| self.note(note)).collect()
    }

    pub(super) fn note<'a>(self, note: &'a answer::NoteAnswer) -> Option<Note<'a>> {
        let kind = NoteKind::of(note.kind)?;
        Some(Note {
            kind,
            text: self.words.note(note.kind, note.text),
            short: note.short,
            then: then(note.then),
            applies: note.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
            cite: Some(note.cite),
        })
    }

    pub(super) fn silence(self, silence: &answer::Silence, guide: &answer::Guide) -> Note<'static> {
        let text = self.words.silence(silence, guide);
        Note { kind: NoteKind::Silent, text, short: None, then: None, applies: None, cite: None }
    }

    pub(super) fn need<'a>(self, need: &'a answer::Need) -> Need<'a> {
        Need {
            param: need.param,
            question: self.words.question(need.param, need.question, need.first_stage),
            choices: each(&need.choices, |choice| NeedChoice {
                id: choice.id,
                words: &choice.words,
                r#if: choice.condition_words,
            }),
            other_kinds: &need.other_kinds,
        }
    }

    pub(super) fn side(side: Option<phrase::Side>) -> Option<Side> {
        side.map(Side::from)
    }
}
