//! Tries every situation that a policy can be asked about, and lists those without an answer.

use super::findings::finding;
use super::{Finding, FindingCode};
use crate::answer::{Availability, Guide, Perspective, Silence};
use crate::calendar::Calendar;
use crate::conversation::conversation;
use crate::guide::guide;
use crate::moment::{LondonTime, Moment};
use crate::policy::{Pathway, Policy, Stage};
use crate::situation::Situation;
use crate::timeline::timeline;
use chrono::{Days, TimeDelta};

/// What came of trying.
pub(super) struct Trial {
    pub(super) findings: Vec<Finding>,
    pub(super) tried: u64,
    pub(super) unanswered: u64,
}

/// How many days ahead hours are tried: a year, with its leap day.
const DAYS_AHEAD: u64 = 366;

/// How many questions a situation may turn on, so that a policy whose questions circle cannot hang the trial.
const MOST_QUESTIONS: usize = 8;

pub(super) fn trial(policy: &Policy, calendar: &Calendar, now: LondonTime) -> Trial {
    let mut trial = Trial { findings: Vec::new(), tried: 0, unanswered: 0 };
    let end = now.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(now);
    for pathway in &policy.pathways {
        for stage in &pathway.stages {
            for perspective in [Perspective::Raising, Perspective::Responding] {
                let mut situation = Situation::at(now);
                situation.pathway = Some(pathway.id.clone());
                situation.stage = Some(stage.id.clone());
                situation.perspective = perspective;
                situation.at = Some(Moment::Time(now));
                let place = Place { policy, calendar, pathway, stage, end };
                place.branch(&mut trial, &situation, 0);
            }
        }
    }
    trial
}

/// A stage being tried.
struct Place<'a> {
    policy: &'a Policy,
    calendar: &'a Calendar,
    pathway: &'a Pathway,
    stage: &'a Stage,
    end: LondonTime,
}

impl Place<'_> {
    /// Answers what the situation still turns on, in every way there is, and tries each.
    fn branch(&self, trial: &mut Trial, situation: &Situation, depth: usize) {
        let asks = conversation(self.policy, self.calendar, situation);
        let open = asks
            .into_iter()
            .find(|ask| ask.needed && ask.chosen.is_none() && (!ask.choices.is_empty() || !ask.other_kinds.is_empty()));
        let Some(ask) = open.filter(|_| depth < MOST_QUESTIONS) else {
            self.try_through_the_year(trial, situation);
            return;
        };
        let unlisted = self.telling_kinds(&ask.other_kinds);
        for id in ask.choices.into_iter().map(|choice| choice.id).chain(unlisted) {
            let mut chosen = situation.clone();
            match ask.param.as_str() {
                "agency" => chosen.agency = Some(id),
                "own_agency" => chosen.own_agency = Some(id),
                question => chosen.answers.push((question.to_owned(), id)),
            }
            self.branch(trial, &chosen, depth + 1);
        }
    }

    /// Of the kinds of agency that the policy does not list: those that a condition names, and one for all others.
    fn telling_kinds(&self, kinds: &[&str]) -> Vec<String> {
        let stages = || self.policy.pathways.iter().flat_map(|pathway| &pathway.stages);
        let on_stages = stages().map(|stage| &stage.when);
        let on_actions = stages().flat_map(|stage| &stage.statements.actions).map(|action| &action.when);
        let on_pathways = self.policy.pathways.iter().map(|pathway| &pathway.when);
        let named: Vec<&String> = on_stages
            .chain(on_actions)
            .chain(on_pathways)
            .flat_map(|when| [&when.agency, &when.own_agency])
            .flatten()
            .flat_map(|choice| &choice.ids)
            .collect();
        let (told, untold): (Vec<&str>, Vec<&str>) =
            kinds.iter().copied().partition(|kind| named.iter().any(|id| id == kind));
        told.into_iter().chain(untold.first().copied()).map(str::to_owned).collect()
    }

    fn try_through_the_year(&self, trial: &mut Trial, situation: &Situation) {
        let mut situation = situation.clone();
        let start = situation.now;
        let answer = guide(self.policy, self.calendar, &situation);
        if answer.situation.stage.as_ref() != Some(&self.stage.id) {
            // The stage is not for this agency or case: its own situations are tried at the stages that are.
            return;
        }
        trial.tried += 1;
        let whole = timeline(self.policy, self.calendar, &situation);
        if let Some(cap) = whole.caps.iter().find(|cap| cap.bites) {
            let text = "The cap ends before the stages that it covers, each taken to its limit.".to_owned();
            let place = format!("{}.{}", self.pathway.id, cap.id);
            self.add(trial, finding(FindingCode::CapShorter, place, text, Some(cap.cite.clone())));
        }
        if situation.perspective == Perspective::Raising && answer.escalate_to.is_empty() && answer.elsewhere.is_empty()
        {
            trial.unanswered += 1;
            let text = format!("{}: the document names nobody to go to.", self.who(&answer));
            self.add(trial, finding(FindingCode::NoAnswer, self.address(), text, self.cite()));
        }
        for silence in &answer.silences {
            if let Silence::AgencyRoute(agency) = silence {
                let text = format!("{agency} has no stage of its own, though other agencies have.");
                let place = self.pathway.id.clone();
                self.add(trial, finding(FindingCode::AgencyWithoutRoute, place, text, self.cite()));
            }
        }
        let mut uncovered = TimeDelta::zero();
        let mut answer = answer;
        while let Some(next) = next_change(&answer).filter(|next| *next < self.end && *next > situation.now) {
            if answer.none_open {
                uncovered += next - situation.now;
            }
            situation.now = next;
            answer = guide(self.policy, self.calendar, &situation);
            trial.tried += 1;
            trial.unanswered += u64::from(answer.none_open);
        }
        if answer.none_open && next_change(&answer).is_some() {
            uncovered += self.end - situation.now;
        }
        if uncovered > TimeDelta::zero() {
            let (whole, part) = ((self.end - start).num_minutes().max(1), uncovered.num_minutes());
            let text = format!(
                "{}: at {} per cent of the hours of the coming year the document names nobody who can be reached.",
                self.who(&answer),
                (part * 100 + whole / 2) / whole,
            );
            self.add(trial, finding(FindingCode::HoursGap, self.address(), text, self.cite()));
        }
    }

    /// One finding for each kind and stage: the first situation stands for those like it.
    fn add(&self, trial: &mut Trial, found: Finding) {
        let same = |known: &Finding| {
            known.code == found.code
                && known.place == found.place
                && (found.code != FindingCode::AgencyWithoutRoute || known.text == found.text)
        };
        if !trial.findings.iter().any(same) {
            trial.findings.push(found);
        }
    }

    fn address(&self) -> String {
        format!("{}.{}", self.pathway.id, self.stage.id)
    }

    fn cite(&self) -> Option<String> {
        self.stage.statements.actions.first().map(|action| action.cite.clone())
    }

    /// The stage, the challenged agency and the answers, for a sentence.
    fn who(&self, answer: &Guide) -> String {
        let stage = crate::ladder::stage_name(self.stage);
        let agency = answer.situation.agency.as_ref();
        let agency = agency.map(|id| crate::case::name_agency(self.policy, id).name);
        let answers = answer.situation.answers.iter().map(|(question, choice)| {
            let question = self.policy.questions.iter().find(|known| known.id == *question);
            let named = question.and_then(|question| question.choices.iter().find(|named| named.id == *choice));
            named.map_or_else(|| choice.clone(), |named| named.words.clone())
        });
        let details: Vec<String> = agency.into_iter().chain(answers).collect();
        if details.is_empty() { stage.to_owned() } else { format!("{stage} ({})", details.join("; ")) }
    }
}

/// The next moment at which somebody's hours begin or end.
fn next_change(answer: &Guide) -> Option<LondonTime> {
    let changes = answer.escalate_to.iter().filter_map(|entry| match entry.available {
        Availability::Now { until, .. } => until,
        Availability::Later { from, .. } => from,
        Availability::Any | Availability::NotStated => None,
    });
    changes.min()
}
