//! What a document does not say about a stage, worked out from what is not there.

use crate::answer::{ActionAnswer, Guide, HolderState, Silence};
use crate::case::{Case, Truth, match_agency, name_agency};
use crate::ladder::Ladder;
use crate::phrase::Window;
use crate::policy::ActionKind;

pub(crate) fn silences(case: &Case, ladder: &Ladder, guide: &Guide) -> Vec<Silence> {
    let mut found = Vec::new();
    if guide.emergency.policy_route.is_none() {
        found.push(Silence::ImmediateDanger);
    }
    if let Some(name) = agency_without_stage(case, ladder) {
        found.push(Silence::AgencyRoute(name));
    }
    let own = |action: &&ActionAnswer| action.id != action.address;
    for action in guide.actions.iter().filter(own) {
        if action.who.is_empty() && !matches!(action.kind, ActionKind::Consult | ActionKind::Refer) {
            found.push(Silence::WhoDoes(action.id.clone()));
        }
        if action.to.is_empty() && action.kind == ActionKind::Escalate {
            found.push(Silence::ToWhom(action.id.clone()));
        }
        for option in action.options.iter().filter(|option| option.then.as_deref() == Some("not stated")) {
            found.push(Silence::Outcome(option.says.clone()));
        }
    }
    found.extend(unstated_hours(case, ladder).into_iter().map(Silence::Hours));
    for entry in guide.escalate_to.iter().filter(|entry| entry.contact.state == HolderState::PostOnly) {
        let silence = Silence::Contact(entry.post.clone());
        // A row that says no more than the post's name is the document's own answer ("the school's head teacher").
        if entry.contact.cite.is_none() && !found.contains(&silence) {
            found.push(silence);
        }
    }
    found
}

/// The challenged agency, where other agencies have stages of their own and it has none.
fn agency_without_stage(case: &Case, ladder: &Ladder) -> Option<String> {
    let agency = case.agency()?;
    let mut own = ladder
        .pathway
        .stages
        .iter()
        .filter_map(|stage| stage.when.agency.as_ref())
        .filter(|choice| !choice.negated)
        .map(|choice| match_agency(case.policy, agency, &choice.ids))
        .peekable();
    own.peek()?;
    let has_one = own.any(|truth| truth != Truth::No);
    (!has_one).then(|| name_agency(case.policy, agency).name)
}

fn unstated_hours(case: &Case, ladder: &Ladder) -> Vec<String> {
    let Some(stage) = ladder.stage() else {
        return Vec::new();
    };
    let used = stage.statements.actions.iter().filter_map(|action| action.when.hours.as_ref());
    let used: Vec<&String> = used.flat_map(|choice| &choice.ids).collect();
    let unstated = case.policy.hours.iter().filter(|hours| hours.window == Window::NotStated);
    unstated.filter(|hours| used.contains(&&hours.id)).map(|hours| hours.id.clone()).collect()
}
