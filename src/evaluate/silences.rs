//! What a document does not say about a stage, worked out from what is not there. Rule 61.

use crate::answer::{ActionAnswer, Contactable, Guide, HolderState, Silence};
use crate::evaluate::case::{Case, Truth, match_agency, name_agency};
use crate::evaluate::ladder::Ladder;
use crate::evaluate::who::{is_one_for_both, post_short};
use crate::policy::phrase::{Condition, Side, Then, Window};
use crate::policy::{Action, ActionKind, NoteKind};

pub(crate) fn silences<'a>(case: &Case<'a>, ladder: &Ladder<'a>, guide: &Guide<'a>) -> Vec<Silence<'a>> {
    let mut found = Vec::new();
    if guide.emergency.policy_route.is_none() {
        found.push(Silence::ImmediateDanger);
    }
    if let Some(name) = agency_without_stage(case, ladder).filter(|_| !case.is_settled()) {
        found.push(Silence::AgencyRoute(name));
    }
    if !has_way_inside_one_agency(case, ladder) {
        match case.is_one_agency() {
            Truth::Yes => found.push(Silence::SameAgency),
            Truth::Unknown if case.may_be_one_agency() => found.push(Silence::MayBeSameAgency),
            Truth::Unknown | Truth::No => {}
        }
    }
    if let Some(post) = one_for_both(case, ladder).filter(|_| !case.is_settled()) {
        found.push(Silence::OnePerson(post));
    }
    let own = |action: &&ActionAnswer| action.action.id == action.id;
    for action in guide.actions.iter().chain(&guide.notify).chain(&guide.record).filter(own) {
        if action.who.is_empty() && !matches!(action.kind, ActionKind::Consult | ActionKind::Refer) {
            found.push(Silence::WhoDoes(action.id));
        }
        if action.to.is_empty() && action.kind == ActionKind::Escalate {
            found.push(Silence::ToWhom(action.id));
        }
        for option in action.options.iter().filter(|option| option.then == Some(Then::NotStated)) {
            found.push(Silence::Outcome(&option.says));
        }
    }
    if !case.is_settled() {
        add_unstated_hours(case, ladder, &mut found);
    }
    let without_details =
        |entry: &&Contactable| entry.contact.state == HolderState::PostOnly && entry.contact.depends_on.is_none();
    for entry in guide.escalate_to.iter().filter(without_details) {
        let silence = Silence::Contact(entry.post);
        // A row that says no more than the post's name is the document's own answer ("the school's head teacher").
        if entry.contact.cite.is_none() && !found.contains(&silence) {
            found.push(silence);
        }
    }
    found
}

/// What a post is called that each side has, and for which the list has one person for both sides.
fn one_for_both<'a>(case: &Case<'a>, ladder: &Ladder<'a>) -> Option<&'a str> {
    let actions = ladder.stage()?.statements.actions.iter().filter(|action| !case.is_out(&action.when));
    let persons = actions.flat_map(|action| action.who.iter().chain(&action.to)).flat_map(|people| &people.persons);
    let mut each = persons.filter(|person| person.side == Some(Side::Each));
    let one = each.find(|person| is_one_for_both(case, &person.post))?;
    post_short(case, &one.post, None).or_else(|| case.policy.post(&one.post))
}

/// Whether anything in reach is for a disagreement inside one agency.
fn has_way_inside_one_agency<'a>(case: &Case<'a>, ladder: &Ladder<'a>) -> bool {
    let stage = ladder.stage();
    let own = |when: &Condition| when.same_agency == Some(true);
    let is_for_it = own(&ladder.pathway.when) || stage.is_some_and(|stage| own(&stage.when));
    let stages = stage.map(|stage| &stage.statements);
    let scopes = [&ladder.pathway.statements, &case.policy.statements].into_iter().chain(stages);
    let mut ways = scopes.flat_map(|scope| &scope.notes).filter(|note| note.kind == NoteKind::Instead);
    is_for_it || ways.any(|way| own(&way.when))
}

/// The challenged agency, where other agencies have stages of their own and it has none.
fn agency_without_stage<'a>(case: &Case<'a>, ladder: &Ladder) -> Option<&'a str> {
    let agency = case.agency()?;
    let mut others = false;
    for choice in ladder.pathway.stages.iter().filter_map(|stage| stage.when.agency.as_ref()) {
        if !choice.negated {
            if match_agency(case.policy, agency, &choice.ids) != Truth::No {
                return None;
            }
            others = true;
        }
    }
    others.then(|| name_agency(case.policy, agency).name)
}

fn add_unstated_hours<'a>(case: &Case<'a>, ladder: &Ladder<'a>, found: &mut Vec<Silence<'a>>) {
    let Some(stage) = ladder.stage() else { return };
    for hours in case.policy.hours.iter().filter(|hours| hours.window == Window::NotStated) {
        let means_it =
            |action: &Action| action.when.hours.as_ref().is_some_and(|choice| choice.ids.contains(&hours.id));
        if stage.statements.actions.iter().any(means_it) {
            found.push(Silence::Hours(&hours.id));
        }
    }
}
