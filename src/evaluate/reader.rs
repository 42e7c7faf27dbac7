//! Who "you" are: the posts that the reader holds, and whose duty an action is.

use crate::evaluate::case::Case;
use crate::evaluate::who::AGENCY_POST;
use crate::policy::phrase::{Person, Side};
use crate::policy::{Action, ActionKind, ChoiceId, Pathway, Policy, PostId, Stage};

/// The posts that the reader holds in a pathway: the role that the reader chose, where the policy asks for one; else
/// whoever the pathway has on the reader's side at its start, and whoever is only another name for them.
///
/// Nobody else of that side is the reader: a manager, a lead or a head acts for the same agency, and is somebody else.
/// Rule 21.
pub(crate) fn roles<'a>(case: &Case<'a>, pathway: &'a Pathway) -> Vec<&'a PostId> {
    if let Some(question) = case.policy.role_question()
        && let role = case.situation.answer(&question.id).map(ChoiceId::as_str)
        && let Some(role) = case.consult(question.id.as_str(), role)
        && let Some(post) = case.policy.posts.iter().find(|post| post.id == *role)
    {
        return vec![&post.id];
    }
    case.aside(|| {
        let mut roles = at_the_start(case, pathway);
        roles.extend(other_names(case, pathway));
        roles
    })
}

/// Whoever raises it, or first does something on the reader's side; to whoever it was raised with, whom it went to.
fn at_the_start<'a>(case: &Case<'a>, pathway: &'a Pathway) -> Vec<&'a PostId> {
    let stages = pathway.stages.iter().filter(|stage| !case.is_out(&stage.when));
    for (place, stage) in stages.enumerate() {
        let mut posts = first_at(case, stage);
        if place > 0 {
            // Nobody of this side was there before: only whoever needs not be gone to was there from the start.
            posts.retain(|post| !is_gone_to(case, post));
        }
        if !posts.is_empty() {
            return posts;
        }
    }
    Vec::new()
}

fn first_at<'a>(case: &Case<'a>, stage: &'a Stage) -> Vec<&'a PostId> {
    let actions = || stage.statements.actions.iter().filter(|action| !case.is_out(&action.when));
    let doers = |action: &'a Action| -> Vec<&'a PostId> {
        let persons = action.who.iter().flat_map(|who| &who.persons);
        persons.filter(|person| is_of(person, case.reader())).map(|person| &person.post).collect()
    };
    let raised = actions().filter(|action| action.kind == ActionKind::Raise);
    let mut posts: Vec<&PostId> = match case.reader() {
        Side::Other => {
            let to = raised.flat_map(|action| &action.to).flat_map(|to| &to.persons);
            to.filter(|person| person.side == Some(Side::Other)).map(|person| &person.post).collect()
        }
        _ => raised.flat_map(doers).collect(),
    };
    if posts.is_empty() {
        posts = actions().map(doers).find(|posts| !posts.is_empty()).unwrap_or_default();
    }
    posts
}

/// Posts that each side has, that nobody goes to, and that do what everybody concerned does at any stage or hand it on to
/// their own manager: the same people by another name ("practitioner" beside "concerned professional").
fn other_names<'a>(case: &Case<'a>, pathway: &'a Pathway) -> Vec<&'a PostId> {
    let standing = pathway.statements.actions.iter().chain(&case.policy.statements.actions);
    let hands_on = |action: &&Action| action.to.iter().flat_map(|to| &to.persons).any(|to| is_of(to, case.reader()));
    let at_stages = pathway.stages.iter().flat_map(|stage| &stage.statements.actions).filter(hands_on);
    let doers = standing.chain(at_stages).flat_map(|action| &action.who).flat_map(|who| &who.persons);
    let each = doers.filter(|person| person.side == Some(Side::Each) && !is_gone_to(case, &person.post));
    each.map(|person| &person.post).collect()
}

/// Whether anybody goes to this post of their own side, anywhere in the policy: whoever is a manager on one side is one on
/// the other.
fn is_gone_to(case: &Case, post: &PostId) -> bool {
    let goes_to = |action: &Action, side: Side| {
        let same = |person: &Person| person.post == *post && is_of(person, side);
        is_duty(action, side) && action.to.as_ref().is_some_and(|to| to.everybody().any(same))
    };
    case.policy.actions().any(|action| goes_to(action, Side::Own) || goes_to(action, Side::Other))
}

/// Whether somebody is of a side: its own, or what each side has.
pub(crate) fn is_of(person: &Person, side: Side) -> bool {
    is_each(person) || person.side == Some(side)
}

/// Whether each side has somebody of this post.
pub(crate) fn is_each(person: &Person) -> bool {
    person.side == Some(Side::Each)
}

/// Whether the reader acts where somebody is named: as one of the reader's posts, or for the agency as a whole.
pub(crate) fn acts(case: &Case, person: &Person) -> bool {
    is_of(person, case.reader()) && (person.post == AGENCY_POST || case.is_role(&person.post))
}

/// Whose duty an action is, seen from the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The reader's side's, or each side's.
    Mine,
    /// The other side's.
    Theirs,
    /// Somebody's on neither side.
    Thirds,
    /// The document does not say.
    Nobodys,
}

pub(crate) fn whose(case: &Case, action: &Action) -> Whose {
    if action.who.is_none() {
        Whose::Nobodys
    } else if is_duty(action, case.reader()) {
        Whose::Mine
    } else if is_duty(action, case.opposite()) {
        Whose::Theirs
    } else {
        Whose::Thirds
    }
}

/// Whether an action is a duty of a side; what each does is a duty of both. Rule 57.
pub(crate) fn is_duty(action: &Action, side: Side) -> bool {
    action.who.as_ref().is_some_and(|who| who.persons.iter().any(|person| is_of(person, side)))
}

/// Whether a procedure has anybody on the side of the challenged agency.
pub(crate) fn names_the_other_side(policy: &Policy, pathway: &Pathway) -> bool {
    let stages = pathway.stages.iter().flat_map(|stage| &stage.statements.actions);
    let standing = pathway.statements.actions.iter().chain(&policy.statements.actions);
    let people = stages.chain(standing).flat_map(|action| action.who.iter().chain(&action.to));
    people.flat_map(|people| people.everybody()).any(|person| is_of(person, Side::Other))
}
