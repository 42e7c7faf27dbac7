//! Every stage in sentences, to be read without scripts: who, whom, by when, both sides, with the paragraph.

use crate::account::{Account, PathwayAccount, Scope, StageAccount, Step};
use crate::line::{heading, line, points};
use escalation::say::sheet::Line;
use yew::prelude::*;

/// A policy in sentences. Headings begin at `level`.
pub fn stages(account: &Account, level: u8) -> Html {
    html! {
        <div class="stages">
            { danger(&account.scope, level) }
            for pathway in &account.pathways {
                { pathway_view(pathway, level) }
            }
            { part(level, "At every stage", steps(&account.scope.steps)) }
            { part(level, "Not this procedure", points("says", &account.ways)) }
            { part(level, "What else the document says", points("says", &account.scope.says)) }
            { part(level, "What the document leaves open", points("open", &account.scope.open)) }
        </div>
    }
}

/// The policy's own routes for immediate risk, or that it has none.
fn danger(scope: &Scope, level: u8) -> Html {
    html! {
        <section class="danger">
            { heading(level, "part", "Immediate risk") }
            if scope.danger.is_empty() {
                <p>{ "The policy has no route of its own for immediate risk that holds at every stage." }</p>
            } else {
                { steps(&scope.danger) }
            }
        </section>
    }
}

fn pathway_view(pathway: &PathwayAccount, level: u8) -> Html {
    html! {
        <section class="pathway">
            { heading(level, "part", &pathway.title) }
            { lines(&pathway.when) }
            { lines(&pathway.caps) }
            <ol class="ladder">
                for stage in &pathway.stages {
                    <li class="stage" id={stage_anchor(pathway, stage)}>{ stage_view(stage, level + 1) }</li>
                }
            </ol>
            { scope(&pathway.scope, level + 1, "At every stage of this procedure") }
        </section>
    }
}

/// By which a page leads to a stage.
pub fn stage_anchor(pathway: &PathwayAccount, stage: &StageAccount) -> String {
    format!("{}--{}", pathway.id, stage.id)
}

fn stage_view(stage: &StageAccount, level: u8) -> Html {
    html! {
        <>
            { heading(level, "stage__name", &stage.name) }
            if let Some(condition) = &stage.condition {
                <p>{ condition.clone() }</p>
            }
            { lines(&stage.applies) }
            { lines(&stage.when) }
            { scope(&stage.scope, level + 1, "") }
        </>
    }
}

/// What is done and said in one place.
pub(crate) fn scope(scope: &Scope, level: u8, title: &str) -> Html {
    if *scope == Scope::default() {
        return Html::default();
    }
    html! {
        <>
            if !title.is_empty() {
                { heading(level, "stage__name", title) }
            }
            if !scope.danger.is_empty() {
                <p class="label">{ "Immediate risk" }</p>
                { steps(&scope.danger) }
            }
            { steps(&scope.steps) }
            { points("says", &scope.says) }
            { open(&scope.open) }
        </>
    }
}

/// Actions, each with who, whom, by when.
pub(crate) fn steps(steps: &[Step]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    html! { <ul class="steps">for step in steps { <li class="step" data-address={step.address.clone()}>{ step_view(step) }</li> }</ul> }
}

fn step_view(step: &Step) -> Html {
    html! {
        <>
            <p class="step__does">{ line(&step.says) }</p>
            { points("step__details", &step.details) }
            { points("step__details", &step.outcomes) }
            { open(&step.open) }
        </>
    }
}

/// What a document leaves open in one place.
fn open(lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <div class="open"><p class="label">{ "Open in the document" }</p>{ points("open__points", lines) }</div> }
}

fn lines(lines: &[Line]) -> Html {
    lines.iter().map(|one| html! { <p>{ line(one) }</p> }).collect()
}

fn part(level: u8, title: &str, content: Html) -> Html {
    if content == Html::default() {
        return Html::default();
    }
    html! { <section>{ heading(level, "part", title) }{ content }</section> }
}
