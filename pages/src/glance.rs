//! The stages at a glance: for each, who goes to whom and by when, in a line or two.

use crate::account::{Account, StageAccount, Step};
use escalation::policy::ActionKind;
use yew::prelude::*;

/// What a stage asks for first: what passes it on, else a meeting, else settling it. What is not for everybody comes only
/// where there is nothing else.
pub fn leads(stage: &StageAccount) -> Vec<&Step> {
    use ActionKind::{Decide, Escalate, Meet, Raise, Refer, Resolve, Respond};
    let rounds: [&[ActionKind]; 3] = [&[Raise, Escalate, Refer], &[Meet, Resolve], &[Decide, Respond]];
    let steps = &stage.scope.steps;
    for is_plain in [true, false] {
        for kinds in rounds {
            let found: Vec<&Step> =
                steps.iter().filter(|step| kinds.contains(&step.kind) && (step.is_plain || !is_plain)).collect();
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// How long a stage's other duties may take, each with what it is: "Reply: 3 working days".
pub fn clocks(stage: &StageAccount) -> Vec<&Step> {
    let leads = leads(stage);
    let is_lead = |step: &&Step| leads.iter().any(|lead| std::ptr::eq(*lead, *step));
    let counts = |step: &&Step| step.limit.is_some() && step.is_plain && !is_lead(step);
    stage.scope.steps.iter().filter(counts).collect()
}

/// Each ladder as a short list.
pub fn glance(account: &Account) -> Html {
    html! {
        <div class="glance">
            for pathway in &account.pathways {
                <section>
                    if account.pathways.len() > 1 {
                        <h3 class="glance__title">{ pathway.title.clone() }</h3>
                    }
                    <ol class="glance__stages">
                        for stage in &pathway.stages { <li>{ stage_line(stage) }</li> }
                    </ol>
                </section>
            }
        </div>
    }
}

fn stage_line(stage: &StageAccount) -> Html {
    let said = |step: &Step| match &step.limit {
        Some(limit) => format!("{} {limit}.", step.brief),
        None => step.brief.clone(),
    };
    html! {
        <>
            <strong>{ stage.name.clone() }</strong>
            for step in leads(stage) { <span class="glance__step">{ " " }{ said(step) }</span> }
            for step in clocks(stage) { <span class="glance__step">{ " " }{ said(step) }</span> }
        </>
    }
}
