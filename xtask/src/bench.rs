//! One table for each part, every figure beside its floor or peer in the same run: `docs/measurements.md`.

mod core;
mod table;

use crate::measure;
use crate::paths::{root, tools};
use crate::step::step;
use crate::tool::{read, tool};
use anyhow::{Context, Result};
use chrono::Utc;
use std::fs;

/// A part that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Part {
    /// The rules, natively and in WebAssembly, beside numpy, date-fns and plain JavaScript
    Core,
    /// The widget on a slow phone, beside an empty Yew app
    Widget,
    /// The worker, beside a plain JavaScript one
    Worker,
    /// The published questions, beside a stage and a number of days
    Questions,
}

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only these; else all of them
    #[arg(value_enum)]
    parts: Vec<Part>,
}

/// Measures, prints, and writes each part's table into `docs/measurements.md`.
///
/// # Errors
/// Something does not build, or a program that is needed cannot be had.
pub(crate) fn bench(options: &Options) -> Result<()> {
    for part in [Part::Core, Part::Widget, Part::Worker, Part::Questions] {
        if options.parts.is_empty() || options.parts.contains(&part) {
            let figures = step(&format!("Measure: {part:?}"), || match part {
                Part::Core => core::measure(),
                Part::Widget => measure::widget_figures(),
                Part::Worker => measure::worker_figures(),
                Part::Questions => measure::question_figures(),
            })?;
            println!("\n{figures}");
            keep(part, &figures)?;
        }
    }
    Ok(())
}

/// Puts the figures between the marks of their part.
fn keep(part: Part, figures: &str) -> Result<()> {
    let file = root().join("docs/measurements.md");
    let text = fs::read_to_string(&file).context("docs/measurements.md")?;
    let name = format!("{part:?}").to_lowercase();
    let dated = format!("{}; {}\n\n{}", Utc::now().format("%-d %B %Y"), machine(), figures.trim_end());
    fs::write(&file, between(&text, &name, &dated)?)?;
    Ok(())
}

/// The text with what stands between two marks replaced.
fn between(text: &str, name: &str, with: &str) -> Result<String> {
    let (begins, ends) = (format!("<!-- made: {name} -->\n"), "<!-- end -->");
    let (before, rest) = text.split_once(&begins).with_context(|| format!("there is no {begins}"))?;
    let (_, after) = rest.split_once(ends).with_context(|| format!("{name} has no end"))?;
    Ok(format!("{before}{begins}{with}\n{ends}{after}"))
}

/// What it was measured on, as far as the machine tells.
fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let model = model.map_or("an unnamed processor", |(_, model)| model.trim()).to_owned();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown").to_owned();
    let rust = read(tool("rustc").arg("--version")).unwrap_or_default();
    let rust = rust.split(" (").next().unwrap_or_default().to_owned();
    format!("{cores} cores of {model}, {rust}; load before: {load}")
}

/// Where what is built for measuring lies.
fn folder() -> std::path::PathBuf {
    tools().join("bench")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::between;

    #[test]
    fn figures_take_the_place_of_the_last_ones() {
        let text = "# A\n<!-- made: core -->\nold\n<!-- end -->\n<!-- made: worker -->\nkept\n<!-- end -->\n";
        let made = between(text, "core", "new").unwrap();
        assert_eq!(made, "# A\n<!-- made: core -->\nnew\n<!-- end -->\n<!-- made: worker -->\nkept\n<!-- end -->\n");
        assert!(between(text, "widget", "new").is_err());
    }
}
