//! Policies beside each other: the stages of each at a glance, so that a board sees how others do it.
//!
//! What changed between two editions of one policy is told by [`changes`](crate::changes); two boards' policies share no
//! addresses, and a list of differences would be all of both.

use crate::account::Account;
use crate::glance::glance;
use crate::line::heading;
use escalation::policy::Policy;
use yew::prelude::*;

/// Some policies beside each other. Headings begin at `level`.
pub fn compare(policies: &[(&Policy, &Account)], level: u8) -> Html {
    let column = |(policy, account): &(&Policy, &Account)| {
        let facts = policy.facts();
        let stages: usize = account.pathways.iter().map(|pathway| pathway.stages.len()).sum();
        html! {
            <section class="compare__policy">
                { heading(level, "part", facts.area.as_ref().unwrap_or(&facts.board)) }
                <p>{ format!("{}. {} in {}.", facts.title, counted(stages, "stage"), counted(account.pathways.len(), "procedure")) }</p>
                { glance(account) }
            </section>
        }
    };
    html! { <div class="compare">{ for policies.iter().map(column) }</div> }
}

/// "1 stage", "4 stages".
pub(crate) fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
