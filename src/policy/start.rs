//! By what name a reader tells of something that starts a clock.

use super::{Action, ActionId, Pathway, StageId};

/// By what a reader tells that it was resolved.
pub(crate) const RESOLVED: &str = "resolved";

/// An action of a stage as another stage names it: `stage-3.resolve`, the end of its address.
pub(crate) fn with_stage<'a>(pathway: &Pathway, action: &'a Action) -> &'a str {
    let rest = action.address.strip_prefix(pathway.id.as_str()).and_then(|rest| rest.strip_prefix('.'));
    rest.unwrap_or(&action.address)
}

/// Whether an id names an action with its stage.
pub(crate) fn is_of_stage(id: &str, stage: &StageId, action: &ActionId) -> bool {
    id.strip_prefix(stage.as_str()).and_then(|rest| rest.strip_prefix('.')) == Some(action.as_str())
}
