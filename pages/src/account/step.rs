//! One action of a policy in sentences.

use super::{Teller, is_open};
use escalation::answer::{ActionAnswer, ActionTime, Perspective, PostRef, Side};
use escalation::policy::phrase::{Join, People, Person, Then};
use escalation::policy::{Action, ActionKind, Duty, Pathway, Stage};
use escalation::say::letters::{capitalised, uncapitalised};
use escalation::say::sheet::Line;
use escalation::say::words::{Arg, Words, message};

/// Something that somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its address in the policy: `resolution.stage-3.resolve`.
    pub address: String,
    /// What kind of action it is.
    pub kind: ActionKind,
    /// What is done, as a sentence with its paragraph.
    pub says: Line,
    /// The same in few words: the kind and whom it goes to ("Escalate to each senior manager.").
    pub brief: String,
    /// Who does it; `None`: the document does not say.
    pub who: Option<String>,
    /// How long it may take, and from when; `None`: the document sets no limit.
    pub limit: Option<String>,
    /// Whether it is part of the way up for everybody: neither optional nor under a condition, and not only once settled.
    pub is_plain: bool,
    /// Who, to whom, by when, how, for whom: a sentence each.
    pub details: Vec<Line>,
    /// What it may come to, and where that leads.
    pub outcomes: Vec<Line>,
    /// What the document leaves open about it, and where it says two things.
    pub open: Vec<Line>,
}

/// What is said of a side where neither reads.
const OF_OWN: &str = "of the side that raises it";
const OF_OTHER: &str = "of the other side";
/// "Your" and "their" do not stand in an account: every post was named by its side before.
const NOBODYS: Perspective = Perspective::Raising;

impl Teller<'_> {
    /// An action in sentences, as an answer at this stage of this pathway has it: pathways may call their stages alike.
    pub(super) fn step(self, pathway: &Pathway, stage: &Stage, answer: &ActionAnswer) -> Step {
        let (words, action) = (self.words, answer.action);
        let lists = [&answer.who, &answer.who_else, &answer.to, &answer.to_else, &answer.satisfied];
        let names = lists.map(|posts| posts.iter().map(name).collect::<Vec<_>>());
        let [who, who_else, to, to_else, satisfied] = &names;
        let neutral = ActionAnswer {
            who: by_name(&answer.who, who),
            who_else: by_name(&answer.who_else, who_else),
            to: by_name(&answer.to, to),
            to_else: by_name(&answer.to_else, to_else),
            satisfied: by_name(&answer.satisfied, satisfied),
            ..answer.clone()
        };
        let who = words.who(&neutral, NOBODYS);
        let limit = self.limit(pathway, stage, action, &neutral);
        let mut open: Vec<Line> = neutral.conflicts.iter().map(|conflict| conflict_line(words, conflict)).collect();
        let notes =
            action.notes.iter().filter(|note| !neutral.conflicts.iter().any(|said| std::ptr::eq(said.note, *note)));
        let (left_open, says): (Vec<_>, Vec<_>) = notes.partition(|note| is_open(note.kind));
        open.extend(left_open.into_iter().map(|note| self.note(note)));
        let mut details = Vec::new();
        match &who {
            Some(who) => details.push(Line::of(message::text_who(words, who))),
            None if action.kind == ActionKind::Danger => {}
            None => details.push(Line::of(message::text_who_silent(words))),
        }
        details.extend(words.addressees(&neutral, &neutral.to, NOBODYS).map(Line::of));
        match &limit {
            Some(limit) => details.push(Line::of(format!("{limit}."))),
            None if is_without_limit(action, answer) => details.push(Line::of(message::limit_none(words))),
            None => {}
        }
        details.extend(duty(action).map(Line::of));
        details.extend(words.on_settling(&neutral, NOBODYS).into_iter().map(Line::of));
        details.extend(neutral.how.map(|how| Line::of(message::text_how(words, Arg::Policy(how)))));
        if let Some(form) = action.form.as_deref().and_then(|id| self.policy.form(id)) {
            details.push(Line::of(format!("Form: {}.", form.title)).cited(&form.cite));
        }
        details.extend(self.applies(&action.when));
        details.extend(says.into_iter().map(|note| self.note(note)));
        Step {
            address: action.address.clone(),
            kind: action.kind,
            says: Line::of(self.sentence(&neutral)).cited(neutral.cite),
            brief: words.action(&ActionAnswer { does: None, ..neutral.clone() }, NOBODYS),
            who,
            limit,
            is_plain: !action.optional
                && action.condition_words.is_none()
                && action.when == Default::default()
                && answer.when != ActionTime::OnResolution,
            details,
            outcomes: self.outcomes(pathway, action),
            open,
        }
    }

    /// Posts as they stand in the file: "the chair or the vice-chair".
    pub(crate) fn people(self, people: &People) -> Option<String> {
        let title = |person: &Person| self.policy.post(&person.post).unwrap_or(person.post.as_str()).to_owned();
        let posts: Vec<(String, Option<Side>)> = people.persons.iter().map(|one| (title(one), one.side)).collect();
        let named = posts.iter().map(|(post, side)| {
            let post = PostRef { post, short: None, side: *side, agency: None, is_vacant: false, is_reader: false };
            (name(&post), post)
        });
        let said = named.map(|(name, post)| self.words.post(&by_one_name(post, &name), NOBODYS));
        said.reduce(|first, second| match people.join {
            Join::And => message::list_and(self.words, &first, &second),
            Join::Or => message::list_or(self.words, &first, &second),
        })
    }

    fn sentence(self, action: &ActionAnswer) -> String {
        let does = self.words.action(action, NOBODYS);
        match action.condition_words {
            Some(clause) => message::text_if(self.words, Arg::Policy(clause), &uncapitalised(&does)),
            None => does,
        }
    }

    /// How long, and from when.
    fn limit(self, pathway: &Pathway, stage: &Stage, action: &Action, answer: &ActionAnswer) -> Option<String> {
        let limit = answer.deadline.limit?;
        let said = capitalised(&self.words.limit(limit));
        let counts = limit.quantity.is_some();
        let after = action.after.as_ref().or(stage.after.as_ref()).filter(|_| counts);
        Some(match after {
            Some(after) => {
                let from = message::counted_from_event(self.words, &self.after(pathway, after));
                message::said_with(self.words, &said, &from)
            }
            None => said,
        })
    }

    fn outcomes(self, pathway: &Pathway, action: &Action) -> Vec<Line> {
        let outcome = |option: &escalation::policy::DecisionOption| {
            let says = self.words.outcome(option);
            let then = option.then.as_ref().filter(|then| **then != Then::Resolved);
            Line::of(match then.and_then(|then| self.then(Some(pathway), then)) {
                Some(to) => format!("{says} It leads to {to}."),
                None => says,
            })
        };
        action.options.iter().map(outcome).collect()
    }
}

fn conflict_line(words: Words, conflict: &escalation::answer::Conflict) -> Line {
    let mut says = words.policy(conflict.text);
    if let Some(limit) = conflict.limit {
        says.push(' ');
        says.push_str(&message::conflict_other(words, &words.limit(limit)));
    }
    Line::of(says).cited(conflict.cite)
}

/// Whether it is worth saying that the document sets no limit: of what goes without one by its kind it is not.
fn is_without_limit(action: &Action, answer: &ActionAnswer) -> bool {
    use ActionKind::{Consult, Danger, Notify, Record};
    let is_quiet = matches!(action.kind, Consult | Danger | Notify | Record) || action.optional;
    !is_quiet && answer.when != ActionTime::OnResolution
}

/// How firmly the document asks for it.
fn duty(action: &Action) -> Option<&'static str> {
    match (action.optional, action.duty) {
        (true, _) => Some("This may be done, and need not be."),
        (false, Some(Duty::Must)) => Some("The document says that this must be done."),
        (false, Some(Duty::Should)) => Some("The document says that this should be done."),
        (false, None) => None,
    }
}

/// What a post is called where neither side reads.
fn name(post: &PostRef) -> String {
    let is_whole_agency = post.agency.is_some_and(|agency| agency.name == post.post);
    match post.side {
        Some(Side::Own) if !is_whole_agency => format!("{} {OF_OWN}", post.post),
        Some(Side::Other) if !is_whole_agency => format!("{} {OF_OTHER}", post.post),
        _ => post.post.to_owned(),
    }
}

fn by_name<'n>(posts: &[PostRef<'n>], names: &'n [String]) -> Vec<PostRef<'n>> {
    posts.iter().zip(names).map(|(post, name)| by_one_name(*post, name)).collect()
}

/// The same post by that name, on no side that somebody reads from.
fn by_one_name<'n>(post: PostRef<'n>, name: &'n str) -> PostRef<'n> {
    let side = post.side.filter(|side| !matches!(side, Side::Own | Side::Other));
    PostRef { post: name, side, is_reader: false, ..post }
}
