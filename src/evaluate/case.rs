//! A reader's situation held against a policy: which conditions are true, which are not known, and what was consulted.

use crate::answer::{AgencyRef, Perspective, RunState, SAME_AGENCY, Unanswered};
use crate::evaluate::clock::only_after_resolved;
use crate::evaluate::reader::roles;
use crate::policy::phrase::{Choice, Condition, Side};
use crate::policy::{
    AGENCY_KINDS, AgencyId, ChoiceId, Note, Pathway, Policy, PostId, QuestionId, RESOLVED, StageId, with_stage,
};
use crate::situation::{Situation, is_to_come};
use crate::time::calendar::Calendar;
use crate::time::moment::{LondonTime, Moment};
use std::cell::RefCell;

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    /// It holds.
    Yes,
    /// It does not: leave out what stands under it.
    No,
    /// An answer is missing: show it with its condition, and ask.
    Unknown,
}

/// A situation and the policy it is asked of.
///
/// Remembers each parameter that the answer turned on, so that what is asked is what matters and nothing else.
pub(crate) struct Case<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) calendar: &'a Calendar,
    pub(crate) situation: Known<'a>,
    agency: Option<&'a str>,
    own_agency: Option<&'a str>,
    assumed: Vec<(&'a str, &'a str)>,
    /// The posts that the reader holds.
    roles: Vec<&'a PostId>,
    /// The procedure has two sides. One in which somebody reports or complains has none across from the reader.
    has_two_sides: bool,
    consulted: RefCell<Vec<&'a str>>,
    missing: RefCell<Vec<&'a str>>,
}

/// What a reader chose, by the policy's own ids: an answer outlives the situation. What the policy does not have counts
/// as not chosen.
pub(crate) struct Known<'a> {
    pub(crate) pathway: Option<&'a Pathway>,
    pub(crate) stage: Option<&'a StageId>,
    pub(crate) answers: Vec<(&'a QuestionId, &'a ChoiceId)>,
    pub(crate) perspective: Perspective,
    pub(crate) state: RunState,
    /// What happened at `at`. Where it is settled: the resolution, or what was told of after it.
    pub(crate) from: Option<&'a str>,
    pub(crate) at: Option<Moment>,
    pub(crate) began: Option<Moment>,
    /// The other way that the reader chose.
    pub(crate) other: Option<&'a Note>,
    pub(crate) now: LondonTime,
}

impl<'a> Known<'a> {
    fn new(policy: &'a Policy, situation: &Situation) -> Known<'a> {
        let mut answers = Vec::new();
        for (question, choice) in &situation.answers {
            if let Some(question) = policy.question(question.as_str())
                && let Some(choice) = question.choices.iter().find(|known| known.id == *choice)
            {
                answers.push((&question.id, &choice.id));
            }
        }
        // Whoever tells of what follows the resolution tells that it is settled. Rule 20.
        let followed = told_after_resolution(policy, situation);
        let state = match situation.run_state() {
            RunState::Open if followed.is_some() => RunState::Settled,
            state => state,
        };
        // In danger nothing is to wait for a date, and nothing is dated. Rule 19.
        let dated = state != RunState::Danger;
        let from = match state {
            RunState::Settled => followed.or(Some(RESOLVED)),
            RunState::Open => situation.from.as_ref().and_then(|id| what_happened(policy, id)),
            RunState::Danger => None,
        };
        Known {
            pathway: situation.pathway.as_ref().and_then(|id| policy.pathway(id)),
            stage: situation.stage.as_ref().and_then(|id| policy.stage(id)).map(|stage| &stage.id),
            answers,
            perspective: situation.perspective,
            state,
            from,
            at: situation.at.filter(|_| dated),
            began: situation.began.filter(|_| dated),
            other: situation.other.as_ref().and_then(|id| policy.other_way(id)),
            now: situation.now,
        }
    }

    /// The answer to one of the policy's questions, if it was given.
    pub(crate) fn answer(&self, question: &QuestionId) -> Option<&'a ChoiceId> {
        self.answers.iter().find(|(id, _)| *id == question).map(|(_, choice)| *choice)
    }
}

impl<'a> Case<'a> {
    pub(crate) fn new(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Case<'a> {
        Case {
            policy,
            calendar,
            situation: Known::new(policy, situation),
            agency: situation.agency.as_ref().and_then(|agency| resolve(policy, agency.as_str())),
            own_agency: situation.own_agency.as_ref().and_then(|agency| resolve(policy, agency.as_str())),
            assumed: Vec::new(),
            roles: Vec::new(),
            has_two_sides: true,
            consulted: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// Takes the one value that a condition allows, where the reader gave none. Rule 9.
    pub(crate) fn assume(&mut self, condition: &'a Condition) {
        if self.agency.is_none()
            && let Some(only) = only_value(condition.agency.as_ref())
        {
            self.agency = resolve(self.policy, only).or(Some(only));
            self.note_assumed("agency", only);
        }
        if self.own_agency.is_none()
            && let Some(only) = only_value(condition.own_agency.as_ref())
        {
            self.own_agency = resolve(self.policy, only).or(Some(only));
            self.note_assumed("own_agency", only);
        }
    }

    /// Takes the posts that the reader holds in a pathway, and whether it has two sides.
    pub(crate) fn take_sides(&mut self, pathway: &'a Pathway) {
        self.roles = roles(self, pathway);
        self.has_two_sides = has_two_sides(pathway);
    }

    /// Whether the reader holds this post.
    pub(crate) fn is_role(&self, post: &PostId) -> bool {
        self.roles.contains(&post)
    }

    pub(crate) fn note_assumed(&mut self, param: &'a str, value: &'a str) {
        self.assumed.push((param, value));
    }

    pub(crate) fn assumed(&self) -> &[(&'a str, &'a str)] {
        &self.assumed
    }

    pub(crate) fn agency(&self) -> Option<&'a str> {
        self.agency
    }

    pub(crate) fn own_agency(&self) -> Option<&'a str> {
        self.own_agency
    }

    pub(crate) fn is_settled(&self) -> bool {
        self.situation.state == RunState::Settled
    }

    /// Whether what the reader told of is still to come.
    pub(crate) fn is_to_come(&self) -> bool {
        is_to_come(self.situation.at, self.situation.now)
    }

    pub(crate) fn is_in_danger(&self) -> bool {
        self.situation.state == RunState::Danger
    }

    /// The reader's own side.
    pub(crate) fn reader(&self) -> Side {
        match self.situation.perspective {
            Perspective::Raising => Side::Own,
            Perspective::Responding => Side::Other,
        }
    }

    /// The side across from the reader.
    pub(crate) fn opposite(&self) -> Side {
        match self.situation.perspective {
            Perspective::Raising => Side::Other,
            Perspective::Responding => Side::Own,
        }
    }

    /// The agency on a side; looking it up counts as consulting its parameter.
    pub(crate) fn agency_of(&self, side: Side) -> Option<&'a str> {
        match side {
            Side::Own => self.consult("own_agency", self.own_agency),
            Side::Other => self.consult("agency", self.agency),
            Side::Each | Side::Board => None,
        }
    }

    /// An agency as an answer names it. Does not count as consulting it.
    pub(crate) fn agency_ref(&self, side: Side) -> Option<AgencyRef<'a>> {
        let id = match side {
            Side::Own => self.own_agency(),
            Side::Other => self.agency(),
            Side::Each | Side::Board => None,
        }?;
        Some(name_agency(self.policy, id))
    }

    /// Whether a condition holds. Hours are no part of it: they order, and never leave anything out. Rule 5.
    ///
    /// One part that fails is enough, whatever else is not known. Of several that are not known only the first is asked for.
    /// Rule 6.
    pub(crate) fn truth(&self, condition: &'a Condition) -> Truth {
        let fails = self.parts(condition).any(|(_, truth)| truth == Truth::No);
        let mut known = Truth::Yes;
        for (param, truth) in self.parts(condition) {
            if truth == Truth::Unknown && fails {
                continue;
            }
            push_new(&self.consulted, param);
            if truth == Truth::Unknown {
                self.miss(param);
            }
            known = truth;
            if truth != Truth::Yes {
                break;
            }
        }
        let same = condition.same_agency.map_or(Truth::Yes, |wanted| match (self.is_one_agency(), wanted) {
            (Truth::Unknown, _) => Truth::Unknown,
            (Truth::Yes, true) | (Truth::No, false) => Truth::Yes,
            _ => Truth::No,
        });
        match (known, same) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
        }
    }

    /// Whether something has no place in this case by what the reader told alone, whatever was assumed besides.
    pub(crate) fn is_out_as_told(&self, condition: &'a Condition) -> bool {
        let is_assumed = |param: &str| self.assumed.iter().any(|(assumed, _)| *assumed == param);
        let fails = |(param, truth): (&str, Truth)| truth == Truth::No && !is_assumed(param);
        let agencies_told = !is_assumed("agency") && !is_assumed("own_agency");
        let same = condition
            .same_agency
            .is_some_and(|wanted| self.is_one_agency() == if wanted { Truth::No } else { Truth::Yes } && agencies_told);
        same || self.parts(condition).any(fails)
    }

    /// Whether a condition fails by the agency that raises the disagreement.
    pub(crate) fn is_not_for_raiser(&self, condition: &'a Condition) -> bool {
        self.parts(condition).any(|part| part == ("own_agency", Truth::No))
    }

    /// The parts of a condition that a reader is asked for, each by its parameter, and whether it holds.
    fn parts(&self, condition: &'a Condition) -> impl Iterator<Item = (&'a str, Truth)> {
        let sides =
            [("agency", &condition.agency, self.agency), ("own_agency", &condition.own_agency, self.own_agency)];
        let agencies = sides.into_iter().filter_map(|(param, choice, agency)| {
            choice.as_ref().map(|choice| (param, self.agency_truth(choice, agency)))
        });
        let answers = condition.answers.iter().map(|(question, choice)| {
            let truth = match self.situation.answer(question) {
                None => Truth::Unknown,
                Some(answer) if choice.allows(answer) => Truth::Yes,
                Some(_) => Truth::No,
            };
            (question.as_str(), truth)
        });
        agencies.chain(answers)
    }

    /// Whether both sides are one agency, by what the reader told of both. Two of one kind are two; whoever told only a kind
    /// may be of either, and two schools are hardly ever one. Rule 15.
    ///
    /// Does not count as consulting either: it is recognised where it is known, and not asked for.
    pub(crate) fn is_one_agency(&self) -> Truth {
        let (Some(one), Some(other)) = (self.agency, self.own_agency) else {
            return Truth::Unknown;
        };
        let is_assumed = self.assumed.iter().any(|(param, _)| matches!(*param, "agency" | "own_agency"));
        if is_assumed || !self.has_two_sides {
            return Truth::No;
        }
        let is_one_body = self.policy.agency(one).is_some() || !self.has_of_kind(one);
        if one == other && is_one_body && !self.policy.is_of_many(one) {
            return Truth::Yes;
        }
        let may_be = |kind: &str, id: &str| self.policy.agency(id).is_some_and(|agency| agency.kind == *kind);
        if one == other || may_be(one, other) || may_be(other, one) { Truth::Unknown } else { Truth::No }
    }

    /// Whether the same was told of both sides, and that stands for several bodies.
    pub(crate) fn may_be_one_agency(&self) -> bool {
        self.agency.is_some() && self.agency == self.own_agency && self.is_one_agency() == Truth::Unknown
    }

    fn has_of_kind(&self, kind: &str) -> bool {
        self.policy.agencies.iter().any(|agency| agency.kind == *kind)
    }

    /// The part of a condition that makes it unknown, in the policy's words; `None` if it is known.
    pub(crate) fn unanswered(&self, condition: &'a Condition) -> Option<Unanswered<'a>> {
        let Some(param) = self.unknown_param(condition) else {
            let unknown = self.truth(condition) == Truth::Unknown;
            return condition.same_agency.filter(|_| unknown).map(|wanted| Unanswered {
                param: SAME_AGENCY,
                question: None,
                choices: Vec::new(),
                negated: !wanted,
            });
        };
        let question = self.policy.question(param);
        let (choices, negated) = match question {
            Some(question) => {
                let (_, choice) = condition.answers.iter().find(|(asked, _)| *asked == question.id)?;
                let named = |id: &ChoiceId| question.choices.iter().find(|named| named.id == *id);
                (choice.ids.iter().filter_map(named).map(|named| named.words.as_str()).collect(), choice.negated)
            }
            None => {
                let choice = if param == "agency" { &condition.agency } else { &condition.own_agency }.as_ref()?;
                (choice.ids.iter().map(|id| name_agency(self.policy, id.as_str()).name).collect(), choice.negated)
            }
        };
        let question = question.map(|question| question.ask.as_str());
        Some(Unanswered { param, question, choices, negated })
    }

    /// The parameter that makes a condition unknown, if one does.
    pub(crate) fn unknown_param(&self, condition: &'a Condition) -> Option<&'a str> {
        if self.truth(condition) != Truth::Unknown {
            return None;
        }
        self.parts(condition).find(|(_, truth)| *truth == Truth::Unknown).map(|(param, _)| param)
    }

    fn agency_truth(&self, choice: &Choice<AgencyId>, agency: Option<&str>) -> Truth {
        let Some(agency) = agency else {
            return Truth::Unknown;
        };
        match (match_agency(self.policy, agency, &choice.ids), choice.negated) {
            (Truth::Unknown, _) => Truth::Unknown,
            (Truth::Yes, false) | (Truth::No, true) => Truth::Yes,
            _ => Truth::No,
        }
    }

    /// Notes that the answer turned on a parameter, and that it is missing if it is.
    pub(crate) fn consult(&self, param: &'a str, value: Option<&'a str>) -> Option<&'a str> {
        push_new(&self.consulted, param);
        if value.is_none() {
            push_new(&self.missing, param);
        }
        value
    }

    /// Notes that a parameter is missing.
    pub(crate) fn miss(&self, param: &'a str) {
        push_new(&self.missing, param);
    }

    /// Asks for nothing of what was missing so far: the answer does without it.
    pub(crate) fn do_without(&self) {
        self.missing.borrow_mut().clear();
    }

    pub(crate) fn consulted(&self) -> Vec<&'a str> {
        self.consulted.borrow().clone()
    }

    pub(crate) fn missing(&self) -> Vec<&'a str> {
        self.missing.borrow().clone()
    }

    /// Does something without its look-ups counting as consulted: for stages that the reader is not at.
    pub(crate) fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        // What is noted only ever stands behind what was noted before.
        let before = (self.consulted.borrow().len(), self.missing.borrow().len());
        let result = work();
        self.consulted.borrow_mut().truncate(before.0);
        self.missing.borrow_mut().truncate(before.1);
        result
    }

    /// Whether something has no place in this case, without that counting as consulted.
    pub(crate) fn is_out(&self, condition: &'a Condition) -> bool {
        self.aside(|| self.truth(condition)) == Truth::No
    }
}

/// Whether anybody in a pathway is on the other side, or on each.
fn has_two_sides(pathway: &Pathway) -> bool {
    let scopes = pathway.stages.iter().map(|stage| &stage.statements).chain([&pathway.statements]);
    let people = scopes.flat_map(|scope| &scope.actions).flat_map(|action| action.who.iter().chain(&action.to));
    people.flat_map(|people| &people.persons).any(|person| matches!(person.side, Some(Side::Other | Side::Each)))
}

#[inline(never)]
fn push_new<'a>(list: &RefCell<Vec<&'a str>>, param: &'a str) {
    let mut list = list.borrow_mut();
    if !list.contains(&param) {
        list.push(param);
    }
}

fn only_value(choice: Option<&Choice<AgencyId>>) -> Option<&str> {
    match choice {
        Some(Choice { negated: false, ids }) if ids.len() == 1 => ids.first().map(AgencyId::as_str),
        _ => None,
    }
}

/// What may start a clock, by the policy's own id for it.
fn what_happened<'a>(policy: &'a Policy, id: &str) -> Option<&'a str> {
    if id == RESOLVED {
        return Some(RESOLVED);
    }
    if let Some(event) = policy.events.iter().find(|event| event.id == id) {
        return Some(event.id.as_str());
    }
    for pathway in &policy.pathways {
        for stage in &pathway.stages {
            if stage.id == id {
                return Some(stage.id.as_str());
            }
            for action in &stage.statements.actions {
                let with_stage = with_stage(pathway, action);
                if with_stage == id {
                    return Some(with_stage);
                }
                if action.id == id {
                    return Some(action.id.as_str());
                }
            }
        }
    }
    None
}

/// The action that was told of, where it waits for the resolution and nothing else, and is not still to come.
fn told_after_resolution<'a>(policy: &'a Policy, situation: &Situation) -> Option<&'a str> {
    let from = situation.from.as_deref().filter(|_| !is_to_come(situation.at, situation.now))?;
    let is_chosen = |pathway: &&Pathway| situation.pathway.as_ref().is_none_or(|chosen| *chosen == pathway.id);
    let pathways = policy.pathways.iter().filter(is_chosen);
    let stages = pathways.flat_map(|pathway| pathway.stages.iter().map(move |stage| (pathway, stage)));
    for (pathway, stage) in stages {
        let is_here = situation.stage.as_ref().is_none_or(|own| *own == stage.id);
        for action in &stage.statements.actions {
            let with_stage = with_stage(pathway, action);
            let told = [Some(with_stage), is_here.then_some(action.id.as_str())].into_iter().flatten();
            if let Some(id) = told.into_iter().find(|id| *id == from) {
                return only_after_resolved(action).then_some(id);
            }
        }
    }
    None
}

/// An agency by its id, else a kind as such. Rule 8.
///
/// A kind is never taken for a body that the policy lists under a name of its own: whoever is of that kind need not be
/// that body (a local authority is not every "Placing authority"). Where it matters which it is, that is asked.
fn resolve<'a>(policy: &'a Policy, id_or_kind: &str) -> Option<&'a str> {
    let listed = policy.agency(id_or_kind).map(|agency| agency.id.as_str());
    listed.or_else(|| AGENCY_KINDS.into_iter().find(|kind| *kind == id_or_kind))
}

/// An agency as an answer names it; a kind that the policy does not list keeps its own name.
pub(crate) fn name_agency<'a>(policy: &'a Policy, id: &'a str) -> AgencyRef<'a> {
    let listed = policy.agency(id);
    AgencyRef {
        id,
        name: listed.map_or(id, |agency| &agency.name),
        short: listed.and_then(|agency| agency.short.as_deref()),
    }
}

/// Whether an agency (id or kind) is one of some ids or kinds.
///
/// Unknown where a kind was chosen and one of its several agencies is asked about.
pub(crate) fn match_agency(policy: &Policy, agency: &str, ids: &[AgencyId]) -> Truth {
    let kind = policy.agency(agency).map(|agency| &agency.kind);
    if ids.iter().any(|id| *id == *agency || kind == Some(id)) {
        return Truth::Yes;
    }
    let one_of_kind = |id: &AgencyId| policy.agency(id.as_str()).is_some_and(|candidate| candidate.kind == *agency);
    if kind.is_none() && ids.iter().any(one_of_kind) { Truth::Unknown } else { Truth::No }
}
