//! Which course a situation takes: a stage of a pathway, another way that the document names, or none yet.

use crate::evaluate::case::Case;
use crate::evaluate::ladder::{Chosen, Ladder, choose_pathway};
use crate::evaluate::notes::whole_answer;
use crate::evaluate::run::Run;
use crate::evaluate::ways::offered;
use crate::policy::{Note, Pathway, Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// What guide, timeline and questions are all worked out from.
pub(crate) struct Course<'a> {
    pub(crate) case: Case<'a>,
    /// Taken, or still asked for.
    pub(crate) pathway: Option<&'a Pathway>,
    /// The pathway, or while it is asked for the ordinary one, is known not to be for this reader.
    pub(crate) not_theirs: Option<&'a Pathway>,
    /// The stages; `None` where no stage is the answer.
    pub(crate) ladder: Option<Ladder<'a>>,
    /// The reader's stage; also where another way of it is the whole answer.
    pub(crate) stage: Option<&'a Stage>,
    /// The other way that is the whole answer.
    pub(crate) other: Option<&'a Note>,
    /// The other ways that the reader may choose.
    pub(crate) ways: Vec<&'a Note>,
    /// The notes that hold here, and may name another procedure: where the ordinary one is not theirs, also those of that one.
    pub(crate) beside: Vec<&'a [Note]>,
}

impl<'a> Course<'a> {
    pub(crate) fn new(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Course<'a> {
        let mut case = Case::new(policy, calendar, situation);
        let told = case.situation.other;
        // The pathway; that it is not theirs; and whose other ways may be theirs, where there is none.
        let (pathway, not_theirs, near) = match (told, case.situation.pathway) {
            // Whoever took another way is on no ladder, and needs none.
            (Some(_), given) => (given, None, None),
            (None, _) => match choose_pathway(&mut case) {
                // Where another one is known to be for them, nobody is told what is not.
                Chosen::Ask { out, another } => (None, out.filter(|_| !another), out),
                Chosen::NotYours(pathway) => (Some(pathway), Some(pathway), None),
                Chosen::Pathway(pathway) => (Some(pathway), None, None),
            },
        };
        if let Some(pathway) = pathway {
            case.take_sides(pathway);
        }
        let on_it = pathway.filter(|_| not_theirs.is_none() && told.is_none());
        let mut ladder = on_it.and_then(|pathway| Ladder::new(&mut case, pathway));
        let stage = ladder.as_ref().and_then(Ladder::stage);
        let beside = notes_in_reach(policy, pathway.or(near), stage);
        let ways = offered(&case, pathway, &beside);
        let recognised = || beside.iter().find_map(|notes| whole_answer(&case, notes));
        let other = told.or_else(recognised);
        if let Some(way) = other.filter(|_| told.is_none()) {
            case.note_assumed("other", policy.way_id(way));
            // At another stage it may not hold: the reader can still say which it is.
            let of_stage = stage.is_some_and(|stage| stage.statements.notes.iter().any(|note| std::ptr::eq(note, way)));
            ladder = ladder.filter(|_| of_stage);
        }
        Course { case, pathway, not_theirs, ladder, stage, other, ways, beside }
    }

    /// The clocks of all its stages, where a stage is the answer: in danger, and on another way, nothing is dated.
    pub(crate) fn run(&self) -> Option<Run<'_, 'a>> {
        let (ladder, stage) = (self.ladder.as_ref()?, self.stage?);
        let is_of_stage = self.other.is_none() && !self.case.is_in_danger();
        is_of_stage.then(|| Run::new(&self.case, ladder, stage))
    }
}

/// The notes that hold at a stage: its own, its pathway's, the policy's.
pub(crate) fn notes_in_reach<'a>(
    policy: &'a Policy,
    pathway: Option<&'a Pathway>,
    stage: Option<&'a Stage>,
) -> Vec<&'a [Note]> {
    let own = stage.map(|stage| stage.statements.notes.as_slice());
    let pathways = pathway.map(|pathway| pathway.statements.notes.as_slice());
    own.into_iter().chain(pathways).chain([policy.statements.notes.as_slice()]).collect()
}
