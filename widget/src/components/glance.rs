//! The stages at a glance: what each is called, whom one goes to, how long it may take. It helps before any choice.

use super::who::posts_words;
use crate::markup::Pen;
use escalation::answer::Timeline;
use escalation::key;

/// The stages, in order; nothing where the pathway is still asked for.
pub(super) fn glance(pen: &mut Pen, timeline: &Timeline) {
    if timeline.stages.is_empty() {
        return;
    }
    pen.open("ol", "glance");
    for stage in &timeline.stages {
        pen.open("li", "glance__stage");
        pen.leaf_policy("span", "glance__name", &stage.stage.full_name());
        if let Some(clause) = &stage.stage.condition_words {
            pen.open("span", "glance__when");
            pen.condition(key!("if-clause"), clause);
            pen.close();
        }
        if let Some(posts) = posts_words(pen, &stage.escalate_to) {
            pen.leaf("span", "glance__who", &posts);
        }
        if let Some(action) = stage.actions.iter().find(|action| action.deadline.limit.is_some()) {
            pen.leaf_sentence("span", "glance__limit", &pen.words().time_allowed(&action.deadline));
        }
        pen.close();
    }
    pen.close();
}
