//! What one screen shows of an answer, for programs that have room for no more. What is behind it stands in the lists.

use super::{DeadlineKind, HolderState, Join, Note, Post, Side, Stage, Urgency, Voice, each};
use crate::answer::{self, Guide};
use serde::Serialize;

/// Who acts, to whom, how to reach them, by when, and what comes next: the same as the widget's first screen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct First<'a> {
    /// The address of the action that leads; it stands in one of the lists.
    pub action: &'a str,
    /// Who takes it; empty: the reader, or the policy does not say.
    pub acts: Vec<Post<'a>>,
    /// How several of them are joined.
    pub acts_join: Option<Join>,
    /// To whom: each post once.
    pub to: Vec<Post<'a>>,
    /// How several of them are joined.
    pub to_join: Option<Join>,
    /// How to reach them, one entry for each contact row; what else is known of each stands in the lists.
    pub reach: Vec<Reach<'a>>,
    /// By when: the date that stands out, or the time that the step may take; null: the policy sets none.
    pub limit: Option<FirstLimit<'a>>,
    /// The document's own words on pace, where it sets the step no limit.
    pub pace: Option<Note<'a>>,
    /// Limits over several stages: none of them is the step's own.
    pub overall: Vec<Overall<'a>>,
    /// Clocks of other stages that run already.
    pub running: Vec<RunningClock<'a>>,
    /// What comes next if it is not settled; null at the last stage, and once it is settled.
    pub next: Option<NextStep<'a>>,
}

/// How to reach somebody.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Reach<'a> {
    /// What this agency calls the post.
    pub post: &'a str,
    /// The person.
    pub name: Option<&'a str>,
    /// What kind of detail there is.
    pub state: HolderState,
    /// Telephone numbers as printed.
    pub phones: Vec<&'a str>,
    /// The same numbers as a link dials them after `tel:`.
    pub dial: Vec<&'a str>,
    /// E-mail addresses as printed.
    pub emails: &'a [String],
    /// A form on the web.
    pub web_form: Option<&'a str>,
}

/// By when.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct FirstLimit<'a> {
    /// The address of the action whose limit it is: not always that of the step. Null: the stage's end.
    pub action: Option<&'a str>,
    /// The firmest thing that the limit says.
    pub kind: DeadlineKind,
    /// The day (by its end) or the time; null with `why`.
    pub due: Option<String>,
    /// Why there is no date.
    pub why: Option<String>,
    /// The limit that gives the date, as the policy file's phrase; null: nothing but the stage's end gives it.
    pub limit: Option<String>,
    /// Words of haste, if the limit has them.
    pub urgency: Option<Urgency>,
    /// "Or sooner if the child needs it".
    pub or_sooner: bool,
    /// The date is past at `now`, and somebody is late by it: it rests neither on a step that nobody told of nor on the stage
    /// before having taken its whole time. Rule 45 of docs/rules.md.
    pub overdue: bool,
    /// The paragraph that says so.
    pub cite: Option<&'a str>,
}

/// A limit over several stages.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct Overall<'a> {
    /// Its name among the caps.
    pub id: &'a str,
    /// How long, as the policy file's phrase.
    pub limit: String,
    /// The date it ends; null: its start is not known.
    pub due: Option<String>,
    /// The date is past at `now`, or the latest that it can be.
    pub overdue: bool,
    /// Its start is not known, and it has ended all the same: the latest day that this can have been.
    pub ended_by: Option<String>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// A clock of another stage that runs already.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct RunningClock<'a> {
    /// The stage.
    pub stage: Stage<'a>,
    /// The action's address; it stands in `running`.
    pub action: &'a str,
    /// Whose duty it is.
    pub side: Option<Side>,
    /// When it ends.
    pub due: Option<String>,
    /// Its paragraph.
    pub cite: &'a str,
}

/// The next step in short.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
pub struct NextStep<'a> {
    /// The stage.
    pub stage: Stage<'a>,
    /// On what it depends that nobody has told, as a sentence: then nobody is named.
    pub applies: Option<String>,
    /// To whom it goes then: each post once.
    pub to: Vec<Post<'a>>,
    /// Who takes its first step, where it goes to nobody.
    pub who: Vec<Post<'a>>,
    /// When it begins if this stage takes its full time.
    pub begins: Option<String>,
    /// By when its first step has to be taken; null: the policy sets it no limit, or it has no date yet.
    pub due: Option<String>,
    /// That step's own limit, as the policy file's phrase.
    pub limit: Option<String>,
    /// The paragraph of its first action.
    pub cite: &'a str,
}

impl Voice {
    pub(super) fn first<'a>(self, guide: &'a Guide) -> Option<First<'a>> {
        let first = guide.first()?;
        let step = first.step;
        let named = posts(first.named.iter().copied());
        let is_named = !named.is_empty();
        let join = first.named.iter().find_map(|entry| entry.join);
        Some(First {
            action: &step.action.address,
            acts: each(first.acts, Post::from),
            acts_join: first.acts_join.filter(|_| first.acts.len() > 1).map(Join::from),
            to_join: if is_named { join.filter(|_| named.len() > 1) } else { step.join }.map(Join::from),
            to: if is_named { named } else { each(&step.to, Post::from) },
            reach: first.named.iter().map(|entry| Reach::of(entry)).collect(),
            limit: self.first_limit(guide, step),
            pace: guide
                .first_pace(Some(step))
                .filter(|_| step.deadline.limit.is_none())
                .and_then(|pace| self.note(pace)),
            overall: each(&guide.caps, |cap| Overall {
                id: cap.id,
                limit: cap.limit.to_string(),
                due: cap.due.map(|due| due.to_string()),
                overdue: cap.overdue,
                ended_by: cap.ended_by.map(|day| day.to_string()),
                cite: cap.cite,
            }),
            running: each(&guide.running, |one| RunningClock {
                stage: Stage::from(one.stage),
                action: &one.action.action.address,
                side: Voice::side(one.action.side),
                due: one.action.deadline.due.map(|due| due.to_string()),
                cite: one.action.cite,
            }),
            next: guide.next.as_ref().map(|next| NextStep {
                stage: Stage::from(next.stage),
                applies: next.unknown.as_ref().map(|unknown| self.words.applies_if(unknown)),
                to: if next.unknown.is_some() { Vec::new() } else { posts(next.escalate_to.iter()) },
                who: who_acts(next.step.as_ref().filter(|_| next.unknown.is_none())),
                begins: next.begins.map(|begins| begins.to_string()),
                due: next.due.map(|due| due.to_string()),
                limit: next.limit.map(ToString::to_string),
                cite: next.cite,
            }),
        })
    }

    fn first_limit<'a>(self, guide: &'a Guide, step: &'a answer::ActionAnswer) -> Option<FirstLimit<'a>> {
        let own = || step.deadline.limit.map(|_| (&step.deadline, Some(step)));
        let (deadline, action) = guide.first_date(Some(step)).or_else(own)?;
        let bound = deadline.bounded_by.map(|bound| bound.cite);
        Some(FirstLimit {
            action: action.map(|action| action.action.address.as_str()),
            kind: deadline.kind.into(),
            due: deadline.due.map(|due| due.to_string()),
            why: deadline.why.as_ref().map(|why| self.words.why(why)),
            limit: deadline.ruling_limit().map(ToString::to_string),
            urgency: deadline.urgency().map(Urgency::from),
            or_sooner: deadline.or_sooner(),
            overdue: deadline.overdue,
            cite: bound.or(action.map(|action| action.cite)),
        })
    }
}

impl<'a> Reach<'a> {
    fn of(entry: &'a answer::Contactable) -> Reach<'a> {
        let contact = &entry.contact;
        Reach {
            post: entry.post,
            name: contact.name,
            state: contact.state.into(),
            phones: each(contact.phones, |phone| phone.printed.as_str()),
            dial: each(contact.phones, |phone| phone.dial.as_str()),
            emails: contact.emails,
            web_form: contact.ways.and_then(|ways| ways.web_form.as_deref()),
        }
    }
}

/// Who takes a step.
pub(super) fn who_acts<'a>(step: Option<&'a answer::ActionAnswer>) -> Vec<Post<'a>> {
    step.map(|step| each(&step.who, Post::from)).unwrap_or_default()
}

/// The posts of some entries, each once.
fn posts<'a>(entries: impl Iterator<Item = &'a answer::Contactable<'a>>) -> Vec<Post<'a>> {
    let mut posts: Vec<Post<'a>> = Vec::new();
    for entry in entries {
        let is_known = |post: &Post| {
            (post.post, post.side) == (entry.post, Voice::side(entry.side))
                && post.agency.as_ref().map(|agency| agency.id) == entry.agency.map(|agency| agency.id)
        };
        if !posts.iter().any(is_known) {
            posts.push(Post {
                post: entry.post,
                short: entry.short,
                side: Voice::side(entry.side),
                agency: entry.agency.as_ref().map(super::Agency::from),
                vacant: entry.contact.state == answer::HolderState::Vacant,
            });
        }
    }
    posts
}
