//! Tries every situation that a policy can be asked about, and lists those without an answer.

use super::findings::{agency_name, finding, words};
use super::{Finding, FindingCode};
use crate::answer::{Availability, CapAnswer, Contactable, Guide, Perspective, Silence};
use crate::evaluate::conversation::conversation;
use crate::evaluate::guide::guide;
use crate::evaluate::timeline::timeline;
use crate::policy::{Pathway, Policy, Stage};
use crate::situation::Situation;
use crate::time::calendar::Calendar;
use crate::time::moment::{LondonTime, Moment};
use chrono::{Days, TimeDelta};
use std::collections::BTreeSet;

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
    let mut open = Vec::new();
    let end = now.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(now);
    for pathway in &policy.pathways {
        for stage in &pathway.stages {
            for perspective in Perspective::ALL {
                let mut situation = Situation::at(now);
                situation.pathway = Some(pathway.id.clone());
                situation.stage = Some(stage.id.clone());
                situation.perspective = perspective;
                situation.at = Some(Moment::Time(now));
                let place = Place { policy, calendar, pathway, stage, end };
                place.branch(&mut trial, &mut open, &situation, 0);
            }
        }
    }
    trial.findings.extend(open.into_iter().map(Open::finding));
    trial
}

/// Something that a stage leaves open, and for whom: one finding for all of them.
struct Open {
    code: FindingCode,
    place: String,
    stage: String,
    cite: Option<String>,
    /// Whom it is open for: agencies that are challenged, that raise, and cases.
    cases: [Vec<String>; 3],
    /// What more there is to say: hours that overlap, the share of hours uncovered in per cent.
    details: BTreeSet<String>,
    shares: Vec<i64>,
}

impl Open {
    fn finding(self) -> Finding {
        let [agencies, own_agencies, answers] = self.cases.map(|names| names.join(", "));
        let own_agencies = if own_agencies.is_empty() { own_agencies } else { format!("raised by {own_agencies}") };
        let cases: Vec<String> =
            [agencies, own_agencies, answers].into_iter().filter(|names| !names.is_empty()).collect();
        let cases = if cases.is_empty() { String::new() } else { format!(" ({})", cases.join("; ")) };
        let says = match self.code {
            FindingCode::HoursGap => {
                let (least, most) = (self.shares.iter().min(), self.shares.iter().max());
                let share = match (least, most) {
                    (Some(least), Some(most)) if least != most => format!("{least} to {most}"),
                    _ => most.copied().unwrap_or_default().to_string(),
                };
                format!(
                    "at {share} per cent of the hours of the coming year the document names nobody who can be reached"
                )
            }
            FindingCode::HoursOverlap => {
                let details: Vec<String> = self.details.into_iter().collect();
                format!("hours of the document hold at the same time: {}", details.join("; "))
            }
            _ => "the document names nobody to go to".to_owned(),
        };
        finding(self.code, self.place, format!("{}{cases}: {says}.", self.stage), self.cite)
    }
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
    fn branch(&self, trial: &mut Trial, open: &mut Vec<Open>, situation: &Situation, depth: usize) {
        let asks = conversation(self.policy, self.calendar, situation);
        let ask = asks
            .into_iter()
            .find(|ask| ask.needed && ask.chosen.is_none() && (!ask.choices.is_empty() || !ask.other_kinds.is_empty()));
        let Some(ask) = ask.filter(|_| depth < MOST_QUESTIONS) else {
            self.try_through_the_year(trial, open, situation);
            return;
        };
        let unlisted = self.telling_kinds(&ask.other_kinds);
        for id in ask.choices.iter().map(|choice| choice.id).chain(unlisted) {
            let mut chosen = situation.clone();
            match ask.param {
                "agency" => chosen.agency = Some(id.into()),
                "own_agency" => chosen.own_agency = Some(id.into()),
                question => chosen.answers.push((question.into(), id.into())),
            }
            self.branch(trial, open, &chosen, depth + 1);
        }
    }

    /// Of the kinds of agency that the policy does not list: those that a condition names, and one for all others.
    fn telling_kinds(&self, kinds: &[&'static str]) -> Vec<&'static str> {
        let (told, untold): (Vec<&str>, Vec<&str>) = kinds.iter().copied().partition(|kind| self.is_told_of(kind));
        told.into_iter().chain(untold.first().copied()).collect()
    }

    /// Whether a condition of the policy names this agency.
    fn is_told_of(&self, id: &str) -> bool {
        let stages = self.policy.pathways.iter().flat_map(|pathway| &pathway.stages);
        let on_stages = stages.map(|stage| &stage.when);
        let on_actions = self.policy.actions().map(|action| &action.when);
        let on_pathways = self.policy.pathways.iter().map(|pathway| &pathway.when);
        on_stages
            .chain(on_actions)
            .chain(on_pathways)
            .flat_map(|when| [&when.agency, &when.own_agency])
            .flatten()
            .any(|choice| choice.ids.iter().any(|named| named == id))
    }

    fn try_through_the_year(&self, trial: &mut Trial, open: &mut Vec<Open>, situation: &Situation) {
        let mut situation = situation.clone();
        let start = situation.now;
        let answer = guide(self.policy, self.calendar, &situation);
        if answer.situation.stage != Some(self.stage.id.as_str()) {
            // The stage is not for this agency or case: its own situations are tried at the stages that are.
            return;
        }
        trial.tried += 1;
        // The run began at this stage at the latest: a cap that ends too early from here does so from wherever it began,
        // and an earlier stage without a limit hides nothing.
        let today = Some(Moment::Day(situation.now.date_naive()));
        let begun = Situation { at: today, began: today, ..situation.clone() };
        for cap in timeline(self.policy, self.calendar, &begun).caps.iter().filter(|cap| cap.bites) {
            self.add(trial, self.cap_shorter(cap));
        }
        // Where the document says who acts, the reader or somebody else, there is something to go by.
        let is_acted = || answer.first().is_some_and(|first| !first.step.who.is_empty());
        if situation.perspective == Perspective::Raising
            && answer.escalate_to.is_empty()
            && !is_acted()
            && answer.only_elsewhere().is_none()
        {
            trial.unanswered += 1;
            self.leave_open(open, FindingCode::NoAnswer, &answer);
        }
        for silence in &answer.silences {
            if let Silence::AgencyRoute(agency) = silence {
                let agency = self.agency(answer.situation.agency.unwrap_or(agency));
                let text = format!("{agency}: no stage of its own, though other agencies have one.");
                let place = self.pathway.id.to_string();
                self.add(trial, finding(FindingCode::AgencyWithoutRoute, place, text, self.cite()));
            }
        }
        let mut uncovered = TimeDelta::zero();
        let mut answer = answer;
        self.note_overlap(open, &answer);
        while let Some(next) = next_change(&answer).filter(|next| *next < self.end && *next > situation.now) {
            if answer.none_open {
                uncovered += next - situation.now;
            }
            situation.now = next;
            answer = guide(self.policy, self.calendar, &situation);
            self.note_overlap(open, &answer);
            trial.tried += 1;
            trial.unanswered += u64::from(answer.none_open);
        }
        if answer.none_open && next_change(&answer).is_some() {
            uncovered += self.end - situation.now;
        }
        if uncovered > TimeDelta::zero() {
            let (whole, part) = ((self.end - start).num_minutes().max(1), uncovered.num_minutes());
            self.leave_open(open, FindingCode::HoursGap, &answer).shares.push((part * 100 + whole / 2) / whole);
        }
    }

    fn cap_shorter(&self, cap: &CapAnswer) -> Finding {
        let name = |stage: &Stage| stage.label.clone().or_else(|| stage.title.clone()).unwrap_or_default();
        let covers = match &cap.covers {
            Some((first, last)) if first.id == last.id => format!(" over {}", name(first)),
            Some((first, last)) => format!(" over {} to {}", name(first), name(last)),
            None => String::new(),
        };
        let limit = words().limit(cap.limit);
        let text = format!(
            "{}: the whole limit{covers} ({limit}) ends before the stages that it covers, each taken to its limit.",
            self.pathway.title
        );
        finding(FindingCode::CapShorter, format!("{}.{}", self.pathway.id, cap.id), text, Some(cap.cite.to_owned()))
    }

    /// Two lines of one agency whose hours hold at this moment, each with hours of its own.
    fn note_overlap(&self, open: &mut Vec<Open>, answer: &Guide) {
        let lines: Vec<(&Contactable, &str)> = answer
            .escalate_to
            .iter()
            .filter_map(|entry| match &entry.available {
                Availability::Now { hours, .. } => Some((entry, &**hours)),
                _ => None,
            })
            .collect();
        for (place, (line, hours)) in lines.iter().enumerate() {
            let same = |other: &Contactable| (other.side, &other.agency) == (line.side, &line.agency);
            for (_, others) in lines.iter().skip(place + 1).filter(|(other, others)| same(other) && others != hours) {
                let detail = format!("{hours}, and {others}");
                self.leave_open(open, FindingCode::HoursOverlap, answer).details.insert(detail);
            }
        }
    }

    /// One finding for each kind and stage, with everybody it is open for.
    fn leave_open<'o>(&self, open: &'o mut Vec<Open>, code: FindingCode, answer: &Guide) -> &'o mut Open {
        let place = self.address();
        let known = open.iter().position(|known| known.code == code && known.place == place);
        let at = known.unwrap_or_else(|| {
            let stage = self.stage.name().to_owned();
            let (cite, details) = (self.cite(), BTreeSet::new());
            open.push(Open { code, place, stage, cite, cases: Default::default(), details, shares: Vec::new() });
            open.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
        let known = &mut open[at];
        for (names, more) in known.cases.iter_mut().zip(self.case(answer)) {
            for name in more {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        known
    }

    /// One finding for each kind and place.
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

    /// The challenged agency, the one that raises, and the answers, in words.
    fn case(&self, answer: &Guide) -> [Vec<String>; 3] {
        let agencies = |id: Option<&str>| id.iter().map(|id| self.agency(id)).collect();
        let answers = answer.situation.answers.iter().map(|(question, choice)| {
            let question = self.policy.questions.iter().find(|known| known.id == *question);
            let named = question.and_then(|question| question.choices.iter().find(|named| named.id == *choice));
            named.map_or(*choice, |named| &named.words).to_owned()
        });
        [agencies(answer.situation.agency), agencies(answer.situation.own_agency), answers.collect()]
    }

    /// An agency in words. One kind stands for all that the policy neither lists nor speaks of.
    fn agency(&self, id: &str) -> String {
        let listed = self.policy.agencies.iter().any(|agency| agency.id == id || agency.kind == id);
        if listed || self.is_told_of(id) {
            agency_name(self.policy, id)
        } else {
            "agencies that the document does not name".to_owned()
        }
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
