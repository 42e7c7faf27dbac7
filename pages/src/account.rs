//! A policy in sentences: who does what, to whom, by when, and where the document says so.
//!
//! The words are the core's. A page that is printed or signed has no reader of one side, so that a post is named by its
//! side ("the line manager of the side that raises it") where the guide says "your" and "their".

mod step;

pub use step::Step;

use escalation::answer::{Happening, Unanswered};
use escalation::evaluate::whole::whole;
use escalation::policy::phrase::{After, Choice, Condition, Start, Then};
use escalation::policy::{
    ActionKind, Cap, ChoiceId, Note, NoteKind, Pathway, Policy, QuestionId, Stage, StageId, Statements,
};
use escalation::say::letters::capitalised;
use escalation::say::sheet::Line;
use escalation::say::words::{Arg, Language, Words, message};
use escalation::situation::Situation;
use escalation::time::calendar::Calendar;
use escalation::time::moment::LondonTime;
use std::collections::BTreeMap;

/// A policy in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What it says of itself: title, edition, dates.
    pub source: Vec<Line>,
    /// Its own routes for immediate risk, and what is done at every stage of every pathway.
    pub scope: Scope,
    /// Its procedures.
    pub pathways: Vec<PathwayAccount>,
    /// What it excludes or sends elsewhere.
    pub ways: Vec<Line>,
}

/// One procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathwayAccount {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it is taken, and by whom against whom.
    pub when: Vec<Line>,
    /// Limits over several of its stages.
    pub caps: Vec<Line>,
    /// Its rungs.
    pub stages: Vec<StageAccount>,
    /// What holds at each of them.
    pub scope: Scope,
}

/// One rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageAccount {
    /// Its id.
    pub id: String,
    /// Label and title: "Stage 3, Senior managers".
    pub name: String,
    /// The label alone, or the title.
    pub short: String,
    /// When one moves up to it: "If line managers cannot agree in time."
    pub condition: Option<String>,
    /// For whom it exists.
    pub applies: Vec<Line>,
    /// What its time is counted from, and whether it may be left out.
    pub when: Vec<Line>,
    /// What is done in it.
    pub scope: Scope,
}

/// What is done in one place of the policy, and what is said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The policy's own routes for immediate risk.
    pub danger: Vec<Step>,
    /// What is done, in the document's order.
    pub steps: Vec<Step>,
    /// What else the document says.
    pub says: Vec<Line>,
    /// What it leaves open, and where it says two things.
    pub open: Vec<Line>,
}

impl Account {
    /// A policy in sentences. `now` decides nothing that is said: an answer needs a moment.
    pub fn new(policy: &Policy, calendar: &Calendar, now: LondonTime) -> Account {
        let teller = Teller { policy, words: Words::new(Language::English).about(policy.facts().audience) };
        let mut steps = BTreeMap::new();
        for pathway in policy.pathways() {
            for stage in &pathway.stages {
                teller.collect(calendar, now, pathway, stage, &mut steps);
            }
        }
        Account {
            source: teller.source(),
            scope: teller.scope(policy.statements(), &steps, &[]),
            pathways: policy.pathways().iter().map(|pathway| teller.pathway(pathway, &steps)).collect(),
            ways: policy.other_ways().map(|way| teller.note(way)).collect(),
        }
    }

    /// Every stage with the pathway that it belongs to.
    pub fn stages(&self) -> impl Iterator<Item = (&PathwayAccount, &StageAccount)> {
        self.pathways.iter().flat_map(|pathway| pathway.stages.iter().map(move |stage| (pathway, stage)))
    }

    /// Every action of the policy that is told of.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let scopes = self
            .pathways
            .iter()
            .flat_map(|pathway| [&pathway.scope].into_iter().chain(pathway.stages.iter().map(|stage| &stage.scope)));
        [&self.scope].into_iter().chain(scopes).flat_map(|scope| scope.danger.iter().chain(&scope.steps))
    }
}

/// What starts a stage: what the document names ("getting the decision"), else the end of the stage before, by its name where both
/// are for the same readers; `None`: the first stage starts with the run.
pub fn starts_with(policy: &Policy, pathway: &Pathway, stage: &Stage) -> Option<String> {
    let teller = Teller { policy, words: Words::new(Language::English).about(policy.facts().audience) };
    if let Some(after) = &stage.after {
        return Some(teller.after(pathway, after));
    }
    let place = pathway.stages.iter().position(|known| known.id == stage.id)?;
    let before = pathway.stages.get(place.checked_sub(1)?)?;
    Some(match before.when == stage.when {
        true => teller.words.happening(&Happening::StageEnd(before.name())),
        false => "the end of the stage before".to_owned(),
    })
}

/// Tells a policy in words.
#[derive(Clone, Copy)]
pub(crate) struct Teller<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) words: Words,
}

impl<'a> Teller<'a> {
    /// Every action that an answer at this stage has, by its address.
    fn collect(
        self,
        calendar: &Calendar,
        now: LondonTime,
        pathway: &Pathway,
        stage: &Stage,
        steps: &mut BTreeMap<String, Step>,
    ) {
        let mut situation = Situation::at(now);
        situation.pathway = Some(pathway.id.clone());
        situation.stage = Some(stage.id.clone());
        let whole = whole(self.policy, calendar, &situation);
        let row = whole.timeline.stages.iter().find(|row| row.stage.id == stage.id);
        let guide = &whole.guide;
        let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
        let danger = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
        let answers = lists.into_iter().flatten().chain(danger).chain(row.iter().flat_map(|row| &row.actions));
        for answer in answers.filter(|answer| !steps.contains_key(&answer.action.address)).collect::<Vec<_>>() {
            steps.insert(answer.action.address.clone(), self.step(pathway, stage, answer));
        }
    }

    fn source(self) -> Vec<Line> {
        let facts = self.policy.facts();
        let named = |name: &Option<String>| name.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
        let mut lines = vec![Line::of(format!("{}{}, {}.", facts.title, named(&facts.edition), facts.board))];
        lines.push(Line::of(match &facts.in_force_from {
            Some(from) => format!("In force from {}.", self.words.partial_date(*from)),
            None => "The document does not say from when it is in force.".to_owned(),
        }));
        lines.push(Line::of(match &facts.review_due {
            Some(due) => format!("Due for review {}.", self.words.on_partial_date(*due)),
            None => "The document gives no review date.".to_owned(),
        }));
        lines.extend(facts.regions.iter().map(|region| Line::of(self.words.region(region))));
        let working = facts.working_time.as_ref();
        lines.push(Line::of(self.words.working_day(working)));
        lines
    }

    fn pathway(self, pathway: &Pathway, steps: &BTreeMap<String, Step>) -> PathwayAccount {
        let mut when: Vec<Line> = pathway.condition_words.iter().map(|clause| Line::of(self.clause(clause))).collect();
        when.extend(self.applies(&pathway.when));
        PathwayAccount {
            id: pathway.id.to_string(),
            title: pathway.title.clone(),
            when,
            caps: pathway.caps.iter().flat_map(|cap| self.cap(pathway, cap)).collect(),
            stages: pathway.stages.iter().map(|stage| self.stage(pathway, stage, steps)).collect(),
            scope: self.scope(&pathway.statements, steps, &[]),
        }
    }

    fn stage(self, pathway: &Pathway, stage: &Stage, steps: &BTreeMap<String, Step>) -> StageAccount {
        let applies = self.applies(&stage.when);
        let mut when = Vec::new();
        if let Some(after) = &stage.after {
            when.push(Line::of(format!("Its time is counted from {}.", self.after(pathway, after))));
        }
        if let Some(skip) = &stage.skip {
            when.extend(self.people(skip).map(|who| Line::of(message::skip_after(self.words, &who))));
        }
        StageAccount {
            id: stage.id.to_string(),
            name: stage.full_name(),
            short: stage.short.as_deref().unwrap_or_else(|| stage.name()).to_owned(),
            condition: stage.condition_words.as_deref().map(|clause| self.clause(clause)),
            scope: self.scope(&stage.statements, steps, &applies),
            applies,
            when,
        }
    }

    /// What is done and said in one place; what holds for all of it anyway (`known`) is not said of each.
    fn scope(self, statements: &Statements, steps: &BTreeMap<String, Step>, known: &[Line]) -> Scope {
        let mut scope = Scope::default();
        for step in statements.actions.iter().filter_map(|action| steps.get(&action.address)) {
            let mut step = step.clone();
            step.details.retain(|line| !known.contains(line));
            if step.kind == ActionKind::Danger { scope.danger.push(step) } else { scope.steps.push(step) }
        }
        for note in statements.notes.iter().filter(|note| note.kind != NoteKind::Instead) {
            let into = if is_open(note.kind) { &mut scope.open } else { &mut scope.says };
            into.push(self.note(note));
        }
        scope
    }

    fn cap(self, pathway: &Pathway, cap: &Cap) -> Vec<Line> {
        let mut says = message::cap(self.words, &self.words.limit(&cap.limit));
        let named = |id: &StageId| pathway.stage(id).map_or(id.as_str(), Stage::name).to_owned();
        match &cap.covers {
            Some((first, last)) if first == last => says.push_str(&format!(" It covers {}.", named(first))),
            Some((first, last)) => says.push_str(&format!(" It covers {} to {}.", named(first), named(last))),
            None => says.push_str(&format!(" {}.", message::covers_not_stated(self.words))),
        }
        if let Some(after) = &cap.after {
            says.push_str(&format!(" It is counted from {}.", self.after(pathway, after)));
        }
        let notes = cap.notes.iter().map(|note| self.note(note));
        std::iter::once(Line::of(says).cited(&cap.cite)).chain(notes).collect()
    }

    /// A note as a sentence, with for whom it is true.
    pub(crate) fn note(self, note: &Note) -> Line {
        let words = self.words;
        let mut says = match (note.kind, note.condition_words.as_deref()) {
            (NoteKind::Instead, Some(clause)) => message::if_then(words, Arg::Policy(clause), Arg::Policy(&note.says)),
            (NoteKind::Reading, _) => message::our_reading(words, Arg::Policy(&note.says)),
            (NoteKind::Pace, _) => format!("How fast it should go: {}.", words.policy(&note.says)),
            (kind, _) => words.note(kind, &note.says),
        };
        if let Some(limit) = &note.limit {
            says.push(' ');
            says.push_str(&message::conflict_other(words, &words.limit(limit)));
        }
        if let Some(then) = &note.then {
            says.push_str(&self.leads(note, then));
        }
        if let Some(post) = note.contact.as_ref().and_then(|id| self.policy.post(id)) {
            says.push_str(&format!(" Whom to go to: {}.", message::post_the(words, Arg::Policy(post))));
        }
        if let Some(open) = &note.open {
            says.push(' ');
            says.push_str(&words.silent(open));
        }
        for line in self.applies(&note.when) {
            says.push(' ');
            says.push_str(&line.words);
        }
        Line::of(says).cited(&note.cite)
    }

    fn leads(self, note: &Note, then: &Then) -> String {
        self.then(self.pathway_of(note), then).map(|to| format!(" It leads to {to}.")).unwrap_or_default()
    }

    /// The pathway that a note stands in.
    pub(crate) fn pathway_of(self, note: &Note) -> Option<&'a Pathway> {
        self.policy.pathways().iter().find(|pathway| note.address.starts_with(&format!("{}.", pathway.id)))
    }

    /// Where something leads, by its name; `None`: the document does not say.
    pub(crate) fn then(self, pathway: Option<&Pathway>, then: &Then) -> Option<String> {
        match then {
            Then::Stages(ids) => {
                let name = |id: &StageId| {
                    let stage = pathway.and_then(|pathway| pathway.stage(id));
                    stage.map_or(id.as_str(), Stage::name).to_owned()
                };
                Some(ids.iter().map(name).collect::<Vec<_>>().join(" or "))
            }
            Then::Pathway(id) => Some(format!("“{}”", self.policy.pathway(id).map_or(id.as_str(), |to| &to.title))),
            Then::Board(id) => Some(format!("the policy of {id}")),
            Then::Address(address) => Some(address.clone()),
            Then::Resolved => Some("settled".to_owned()),
            Then::NotStated => None,
        }
    }

    /// "If line managers cannot agree in time."
    fn clause(self, clause: &str) -> String {
        capitalised(&message::if_clause(self.words, Arg::Policy(clause)))
    }

    /// What a clock is counted from: "the disagreement or getting the decision".
    pub(crate) fn after(self, pathway: &Pathway, after: &After) -> String {
        let starts = after.0.iter().map(|start| match start {
            Start::Event(id) => Happening::Event(self.policy.event(id).unwrap_or(id.as_str())),
            Start::Stage(id) => Happening::StageEnd(pathway.stage(id).map_or(id.as_str(), Stage::name)),
            Start::Action(_, name) => match ActionKind::of(name.as_str()) {
                Some(kind) => Happening::Action(kind),
                None => Happening::Event(name.as_str()),
            },
            Start::Resolved => Happening::Resolved,
            Start::NotStated => Happening::NotStated,
        });
        let said = starts.map(|start| self.words.happening(&start));
        said.reduce(|first, second| message::list_or(self.words, &first, &second)).unwrap_or_default()
    }

    /// For whom something holds, a sentence for each thing that it turns on.
    pub(crate) fn applies(self, condition: &Condition) -> Vec<Line> {
        let mut lines = Vec::new();
        let sides = [("agency", &condition.agency), ("own_agency", &condition.own_agency)];
        for (param, choice) in sides.into_iter().filter_map(|(param, choice)| Some((param, choice.as_ref()?))) {
            let choices =
                choice.ids.iter().map(|id| self.policy.agency(id.as_str()).map_or(id.as_str(), |known| &known.name));
            let unknown = Unanswered { param, question: None, choices: choices.collect(), negated: choice.negated };
            lines.push(Line::of(self.words.applies_if(&unknown)));
        }
        match condition.same_agency {
            Some(true) => lines.push(Line::of("This applies if both sides are one agency.")),
            Some(false) => lines.push(Line::of("This applies if the two sides are different agencies.")),
            None => {}
        }
        for (id, choice) in &condition.answers {
            lines.extend(self.if_answered(id, choice));
        }
        if let Some(hours) = &condition.hours {
            let windows: Vec<String> = hours.ids.iter().map(|id| self.window(id)).collect();
            let windows = windows.join("; ");
            lines.push(Line::of(match hours.negated {
                true => message::text_hours(self.words, &message::hours_outside(self.words, &windows)),
                false => message::text_hours(self.words, &windows),
            }));
        }
        lines
    }

    fn if_answered(self, id: &QuestionId, choice: &Choice<ChoiceId>) -> Option<Line> {
        let question = self.policy.question(id.as_str())?;
        let named = |id: &ChoiceId| question.choices.iter().find(|named| named.id == *id);
        let choices = choice.ids.iter().filter_map(named).map(|named| named.words.as_str()).collect();
        let unknown =
            Unanswered { param: id.as_str(), question: Some(&question.ask), choices, negated: choice.negated };
        Some(Line::of(self.words.applies_if(&unknown)))
    }

    /// A window of hours in words; one that stands outside another says the other's.
    fn window(self, id: &str) -> String {
        let Some(hours) = self.policy.hours_of(id) else { return id.to_owned() };
        match hours.words.strip_prefix("outside ") {
            Some(other) if self.policy.hours_of(other).is_some() => {
                message::hours_outside(self.words, &self.window(other))
            }
            _ if hours.words == "not stated" => "the document speaks of hours and does not say which".to_owned(),
            _ => self.words.hours(&hours.words),
        }
    }
}

/// What a document leaves open, says twice, or what the guide had to decide.
pub(crate) fn is_open(kind: NoteKind) -> bool {
    use NoteKind::{Check, Conflict, Reading, Silent, Unattributed};
    matches!(kind, Conflict | Reading | Silent | Check | Unattributed)
}
