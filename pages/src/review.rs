//! A review sheet: every stage in sentences, to be held against the document by whoever knows it, and signed.

use crate::account::{Account, Scope, Step};
use crate::contacts::contacts;
use crate::line::{heading, line, points};
use chrono::NaiveDate;
use escalation::health::Finding;
use escalation::policy::Policy;
use escalation::say::sheet::Line;
use escalation::say::words::{Language, Words};
use yew::prelude::*;

/// The sheet. `findings` are what the document leaves open; `today` stands on it. Headings begin at `level`.
pub fn review(policy: &Policy, account: &Account, findings: &[Finding], today: NaiveDate, level: u8) -> Html {
    let facts = policy.facts();
    let date = Words::new(Language::English).date(today);
    html! {
        <article class="review">
            { heading(level, "part", &format!("Review sheet: {}", facts.title)) }
            <p>{ format!("{}. What the guide says as of {date}.", facts.board) }</p>
            <p>{ "Hold each point against the document at the paragraph in brackets. Mark whether it is right, and write beside it what is not." }</p>
            { heading(level + 1, "part", "The document") }
            { points("says", &account.source) }
            { tick() }
            { part(level + 1, "Immediate risk", &account.scope.danger) }
            for pathway in &account.pathways {
                <section>
                    { heading(level + 1, "part", &pathway.title) }
                    { points("says", &pathway.when) }
                    { points("says", &pathway.caps) }
                    if !pathway.caps.is_empty() { { tick() } }
                    for stage in &pathway.stages {
                        <section class="stage">
                            { heading(level + 2, "stage__name", &stage.name) }
                            if let Some(condition) = &stage.condition { <p>{ condition.clone() }</p> }
                            { points("says", &stage.applies) }
                            { points("says", &stage.when) }
                            { scope(&stage.scope) }
                        </section>
                    }
                    { held(level + 2, "At every stage of this procedure", &pathway.scope) }
                </section>
            }
            { part(level + 1, "At every stage", &account.scope.steps) }
            { list(level + 1, "Not this procedure", &account.ways) }
            { list(level + 1, "What else the document says", &account.scope.says) }
            { list(level + 1, "What the document leaves open as a whole", &account.scope.open) }
            { open(findings, level + 1) }
            { heading(level + 1, "part", "Contacts") }
            { contacts(policy, level + 2) }
            { tick() }
            { signatures(level + 1) }
        </article>
    }
}

fn scope(scope: &Scope) -> Html {
    html! {
        <>
            { steps(&scope.danger) }
            { steps(&scope.steps) }
            if !scope.says.is_empty() || !scope.open.is_empty() {
                { points("says", &scope.says) }
                { points("open", &scope.open) }
                { tick() }
            }
        </>
    }
}

fn held(level: u8, title: &str, held: &Scope) -> Html {
    if *held == Scope::default() {
        return Html::default();
    }
    html! { <>{ heading(level, "stage__name", title) }{ scope(held) }</> }
}

fn part(level: u8, title: &str, all: &[Step]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    html! { <>{ heading(level, "part", title) }{ steps(all) }</> }
}

fn list(level: u8, title: &str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <>{ heading(level, "part", title) }{ points("says", lines) }{ tick() }</> }
}

fn steps(steps: &[Step]) -> Html {
    let step = |step: &Step| {
        html! {
            <li class="step">
                <p class="step__does">{ line(&step.says) }</p>
                { points("step__details", &step.details) }
                { points("step__details", &step.outcomes) }
                { points("open", &step.open) }
                { tick() }
            </li>
        }
    };
    html! { <ul class="steps">{ for steps.iter().map(step) }</ul> }
}

/// What the document leaves open, by kind: what would mend it is for the board to decide.
fn open(findings: &[Finding], level: u8) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let mut kinds: Vec<(&'static str, Vec<Line>)> = Vec::new();
    for finding in findings {
        let meaning = finding.code.meaning();
        let said = Line::of(finding.text.clone()).cited(finding.cite.as_deref().unwrap_or_default());
        match kinds.iter_mut().find(|(kind, _)| *kind == meaning) {
            Some((_, lines)) => lines.push(said),
            None => kinds.push((meaning, vec![said])),
        }
    }
    html! {
        <section>
            { heading(level, "part", "What the document leaves open") }
            <p>{ "These are the document's own, and no mistakes of the guide. The board may want to mend them in its next edition." }</p>
            for (meaning, lines) in kinds {
                { heading(level + 1, "part", meaning) }
                { points("open", &lines) }
            }
        </section>
    }
}

/// Room to say whether it is right.
fn tick() -> Html {
    html! { <><p class="review__tick"><span>{ "Right" }</span><span>{ "Not right:" }</span></p><div class="review__space"></div></> }
}

/// Room to sign.
fn signatures(level: u8) -> Html {
    html! {
        <section class="review__signed">
            { heading(level, "part", "Signed") }
            <p>{ "I have held this sheet against the document. What I have marked as right says what the document says." }</p>
            <table class="review__signatures">
                <thead><tr><th scope="col">{ "Name" }</th><th scope="col">{ "Post" }</th><th scope="col">{ "Date" }</th><th scope="col">{ "Signature" }</th></tr></thead>
                <tbody>
                    for _ in 0..2 { <tr><td></td><td></td><td></td><td></td></tr> }
                </tbody>
            </table>
        </section>
    }
}
