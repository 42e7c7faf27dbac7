//! A ladder as a drawn chart: a box for each stage with who goes to whom and by when, and between them what moves it up.
//! It is there to be held against the flowchart of the document itself.
//!
//! The drawing has a list of the same beside it, for whoever does not see it. Colours are those of the page around.

use crate::account::{Account, PathwayAccount, StageAccount};
use crate::compare::counted;
use crate::glance::{clocks, leads};
use yew::prelude::*;

/// Width of the drawing, in its own units: those of a narrow phone.
const WIDTH: usize = 320;
/// Around a box, and inside it.
const MARGIN: usize = 10;
const PADDING: usize = 10;
/// Heights of a line of text, and of the room for an arrow beside its words.
const LINE: usize = 17;
const ARROW: usize = 22;
/// So many letters of the drawing's 13 units fit in a line: an average letter of a plain sans-serif is 0.52 as wide as it is
/// high, and 280 units are free inside a box. Fewer are taken, for wide letters.
const LETTERS: usize = 38;
const LETTERS_BESIDE_ARROW: usize = 40;

/// Every ladder of a policy, drawn.
pub fn charts(account: &Account, level: u8) -> Html {
    html! {
        <div class="charts">
            for pathway in &account.pathways {
                <figure class="chart">
                    <figcaption class="chart__title">{ crate::line::heading(level, "part", &pathway.title) }</figcaption>
                    { chart(pathway) }
                    <details class="chart__list"><summary>{ "The same as a list" }</summary>{ list(pathway) }</details>
                </figure>
            }
        </div>
    }
}

/// One ladder, drawn.
pub fn chart(pathway: &PathwayAccount) -> Html {
    let mut at = MARGIN;
    let mut drawn: Vec<Html> = Vec::new();
    for (place, stage) in pathway.stages.iter().enumerate() {
        if place > 0 {
            drawn.push(arrow(&mut at, stage.condition.as_deref()));
        } else if let Some(condition) = &stage.condition {
            drawn.push(words(&mut at, MARGIN, &wrapped(condition, LETTERS), "chart__condition"));
        }
        drawn.push(stage_box(&mut at, stage));
    }
    for cap in &pathway.caps {
        at += LINE / 2;
        drawn.push(words(&mut at, MARGIN, &wrapped(&crate::line::plain(cap), LETTERS_BESIDE_ARROW), "chart__cap"));
    }
    let height = at + MARGIN;
    let title = format!("{}: {}", pathway.title, counted(pathway.stages.len(), "stage"));
    let (title_id, about_id) = (format!("chart-{}-title", pathway.id), format!("chart-{}-about", pathway.id));
    html! {
        <svg class="chart__drawing" viewBox={format!("0 0 {WIDTH} {height}")} role="img"
            aria-labelledby={title_id.clone()} aria-describedby={about_id.clone()} xmlns="http://www.w3.org/2000/svg"
            font-size="13" fill="currentColor">
            <title id={title_id}>{ title }</title>
            <desc id={about_id}>{ described(pathway) }</desc>
            { for drawn }
        </svg>
    }
}

/// What a box says: the stage's name, and a paragraph for each of its lines.
fn box_lines(stage: &StageAccount) -> Vec<String> {
    let said = |step: &crate::account::Step| match (&step.limit, step.is_plain) {
        (Some(limit), true) => format!("{} {limit}.", step.brief),
        (None, true) => step.brief.clone(),
        (Some(limit), false) => format!("{} {limit}.", step.says.words),
        (None, false) => step.says.words.clone(),
    };
    let applies = stage.applies.iter().map(|line| line.words.clone());
    let outcomes = stage.scope.steps.iter().flat_map(|step| &step.outcomes).map(|line| line.words.clone());
    let steps = leads(stage).into_iter().chain(clocks(stage)).map(said);
    applies.chain(steps).chain(outcomes).collect()
}

fn stage_box(at: &mut usize, stage: &StageAccount) -> Html {
    let name = wrapped(&stage.name, LETTERS - 2);
    let paragraphs: Vec<Vec<String>> = box_lines(stage).iter().map(|line| wrapped(line, LETTERS)).collect();
    let top = *at;
    let mut inside = top + PADDING;
    let mut drawn = vec![words(&mut inside, MARGIN + PADDING, &name, "chart__name")];
    for paragraph in &paragraphs {
        inside += LINE / 3;
        drawn.push(words(&mut inside, MARGIN + PADDING, paragraph, "chart__words"));
    }
    *at = inside + PADDING;
    // A stage that is not everybody's is drawn with a broken line, and says for whom it is.
    let dashes = (!stage.applies.is_empty()).then_some("5 3");
    html! {
        <g>
            <rect x={MARGIN.to_string()} y={top.to_string()} width={(WIDTH - 2 * MARGIN).to_string()}
                height={(*at - top).to_string()} rx="5" fill="none" stroke="currentColor" stroke-dasharray={dashes} />
            { for drawn }
        </g>
    }
}

/// The way down to the next stage, with what moves it there.
fn arrow(at: &mut usize, condition: Option<&str>) -> Html {
    let lines = condition.map(|condition| wrapped(condition, LETTERS_BESIDE_ARROW)).unwrap_or_default();
    let top = *at;
    let mut beside = top + LINE / 3;
    let said = words(&mut beside, MARGIN + 24, &lines, "chart__condition");
    *at = (beside + LINE / 3).max(top + ARROW);
    let (x, end) = (MARGIN + 10, *at);
    let path = format!("M{x} {top}V{end}M{} {}L{x} {end}L{} {}", x - 5, end - 6, x + 5, end - 6);
    html! { <g><path d={path} fill="none" stroke="currentColor" />{ said }</g> }
}

/// Lines of text, the first of them one line's height below `at`, which moves on.
fn words(at: &mut usize, x: usize, lines: &[String], class: &'static str) -> Html {
    let weight = (class == "chart__name").then_some("bold");
    let style = matches!(class, "chart__condition" | "chart__cap").then_some("italic");
    let drawn: Vec<Html> = lines
        .iter()
        .map(|line| {
            *at += LINE;
            html! { <tspan x={x.to_string()} y={(*at - 4).to_string()}>{ line.clone() }</tspan> }
        })
        .collect();
    html! { <text {class} font-weight={weight} font-style={style}>{ for drawn }</text> }
}

fn wrapped(text: &str, letters: usize) -> Vec<String> {
    textwrap::wrap(text, letters).into_iter().map(String::from).collect()
}

/// The same as a list.
fn list(pathway: &PathwayAccount) -> Html {
    html! {
        <ol>
            for stage in &pathway.stages {
                <li>
                    <p><strong>{ stage.name.clone() }</strong>{ stage.condition.iter().map(|words| format!(" {words}")).collect::<String>() }</p>
                    <ul>for line in box_lines(stage) { <li>{ line }</li> }</ul>
                </li>
            }
        </ol>
    }
}

fn described(pathway: &PathwayAccount) -> String {
    let stages = pathway.stages.iter().map(|stage| {
        let condition = stage.condition.iter().map(|words| format!(" {words}")).collect::<String>();
        format!("{}.{condition} {}", stage.name, box_lines(stage).join(" "))
    });
    stages.collect::<Vec<_>>().join(" Then: ")
}
