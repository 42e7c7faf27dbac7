//! Checks what boards write: errors, which fail the build, and policy health, which never does.

use crate::data::{counted, sources};
use crate::print::print;
use crate::site::files;
use anyhow::{Context, Result, bail};
use chrono::Utc;
use escalation::document::authoring::Sources;
use escalation::document::problem::Problem;
use escalation::health::{Health, StageEnd, health, stage_ends};
use escalation::time::london::London;
use std::fs;
use std::path::{Path, PathBuf};

/// What to check.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only this board
    board: Option<String>,
    /// A folder with the boards' own documents as text: no sentence of theirs may stand in a policy
    #[arg(long, value_name = "FOLDER")]
    against: Option<PathBuf>,
}

/// Prints every problem, and for each board without one what its document leaves open.
///
/// # Errors
/// There is a problem in a file.
pub(crate) fn check(options: &Options) -> Result<()> {
    let sources = sources()?;
    let documents = match &options.against {
        Some(folder) => texts(folder)?,
        None => Vec::new(),
    };
    let mut report = String::new();
    let mut told: Vec<Problem> = Vec::new();
    if options.board.is_none() {
        told.extend(sources.check_calendars());
    }
    tell(&mut report, &told);
    for board in chosen(&sources, options.board.as_deref())? {
        let mut problems = sources.check(board);
        problems.extend(sources.check_against(board, &documents));
        // A calendar's problems are those of every board of its division: they are told of once.
        let whole = problems.is_empty();
        problems.retain(|problem| !told.contains(problem));
        tell(&mut report, &problems);
        told.extend(problems);
        if let (true, Ok(written)) = (whole, sources.document(board)) {
            let now = Utc::now().with_timezone(&London);
            let (policy, calendar) = (&written.document.policy, &written.document.calendar);
            tell_health(&mut report, board, &health(policy, calendar, now));
            tell_ends(&mut report, &stage_ends(policy, calendar, now));
        }
    }
    print(&report)?;
    if !told.is_empty() {
        bail!("{} in policies/", counted(told.len()));
    }
    Ok(())
}

fn tell(report: &mut String, problems: &[Problem]) {
    for problem in problems {
        report.push_str(&format!("{problem}\n"));
    }
}

fn chosen<'a>(sources: &'a Sources, board: Option<&'a str>) -> Result<Vec<&'a str>> {
    let boards = sources.boards();
    match board {
        None => Ok(boards),
        Some(board) if boards.contains(&board) => Ok(vec![board]),
        Some(board) => bail!("There is no board \"{board}\"; write one of {}", boards.join(", ")),
    }
}

fn texts(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for file in files(folder)? {
        let text = fs::read_to_string(&file).with_context(|| format!("{}: is not a text", file.display()))?;
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        texts.push((name, text));
    }
    Ok(texts)
}

fn tell_health(report: &mut String, board: &str, health: &Health) {
    let Health { score, findings, tried, unanswered } = health;
    report.push_str(&format!("{board}: no problems; health {score} of 100\n"));
    report.push_str(&format!("  {tried} situations tried, {unanswered} of them without an answer\n"));
    for finding in findings {
        let cite = finding.cite.as_ref().map(|cite| format!(" ({cite})")).unwrap_or_default();
        report.push_str(&format!("  -{:<3}{}: {}{cite}\n", finding.points, finding.place, finding.text));
    }
}

/// What ends each stage, and a warning where a duty of the stage is due after that.
fn tell_ends(report: &mut String, ends: &[StageEnd]) {
    report.push_str("  What ends each stage:\n");
    for StageEnd { place, with, after } in ends {
        let with = if with.is_empty() { "nothing".to_owned() } else { with.join("; ") };
        report.push_str(&format!("    {place}: {with}\n"));
        for duty in after {
            report.push_str(&format!("      warning: due after that: {duty}; is it part of the stage?\n"));
        }
    }
}
