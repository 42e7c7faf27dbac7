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

/// The sheet. `findings` are what the document leaves open; `today` stands on it.
pub fn review(policy: &Policy, account: &Account, findings: &[Finding], today: NaiveDate) -> Html {
    let facts = policy.facts();
    let date = Words::new(Language::English).date(today);
    html! {
        <article class="review">
            <h1>{ format!("Review sheet: {}", facts.title) }</h1>
            <p>{ format!("{}. What the guide says as of {date}.", facts.board) }</p>
            <p>{ "Hold each point against the document at the paragraph in brackets. Mark whether it is right, and write beside it what is not." }</p>
            <h2>{ "The document" }</h2>
            { points("says", &account.source) }
            { tick() }
            { part("Immediate risk", &account.scope.danger) }
            for pathway in &account.pathways {
                <section>
                    <h2>{ pathway.title.clone() }</h2>
                    { points("says", &pathway.when) }
                    { points("says", &pathway.caps) }
                    if !pathway.caps.is_empty() { { tick() } }
                    for stage in &pathway.stages {
                        <section class="stage">
                            <h3 class="stage__name">{ stage.name.clone() }</h3>
                            if let Some(condition) = &stage.condition { <p>{ condition.clone() }</p> }
                            { points("says", &stage.applies) }
                            { points("says", &stage.when) }
                            { scope(&stage.scope) }
                        </section>
                    }
                    { held("At every stage of this procedure", &pathway.scope) }
                </section>
            }
            { part("At every stage", &account.scope.steps) }
            { list("Not this procedure", &account.ways) }
            { list("What else the document says", &account.scope.says) }
            { list("What the document leaves open as a whole", &account.scope.open) }
            { open(findings) }
            <h2>{ "Contacts" }</h2>
            { contacts(policy, 3) }
            { tick() }
            { signatures() }
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

fn held(title: &str, held: &Scope) -> Html {
    if *held == Scope::default() {
        return Html::default();
    }
    html! { <>{ heading(3, "stage__name", title) }{ scope(held) }</> }
}

fn part(title: &str, all: &[Step]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    html! { <>{ heading(2, "part", title) }{ steps(all) }</> }
}

fn list(title: &str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <>{ heading(2, "part", title) }{ points("says", lines) }{ tick() }</> }
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
fn open(findings: &[Finding]) -> Html {
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
            <h2>{ "What the document leaves open" }</h2>
            <p>{ "These are the document's own, and no mistakes of the guide. The board may want to mend them in its next edition." }</p>
            for (meaning, lines) in kinds {
                <h3>{ meaning }</h3>
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
fn signatures() -> Html {
    html! {
        <section>
            <h2>{ "Signed" }</h2>
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
