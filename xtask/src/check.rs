//! Checks what boards write: errors, which fail the build, and policy health, which never does.

use crate::data::sources;
use crate::site::files;
use anyhow::{Context, Result, bail};
use chrono::Utc;
use chrono_tz::Europe::London;
use escalation::authoring::Sources;
use escalation::health::{Health, health};
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

/// Prints every error, and for each board without one what its document leaves open.
///
/// # Errors
/// There is an error in a policy.
pub(crate) fn check(options: &Options) -> Result<()> {
    let sources = sources()?;
    let documents = match &options.against {
        Some(folder) => texts(folder)?,
        None => Vec::new(),
    };
    let mut errors = 0;
    for board in chosen(&sources, options.board.as_deref())? {
        let mut problems = sources.check(board);
        problems.extend(sources.check_against(board, &documents));
        for problem in &problems {
            println!("{problem}");
        }
        errors += problems.len();
        if let (true, Ok(written)) = (problems.is_empty(), sources.document(board)) {
            let now = Utc::now().with_timezone(&London);
            print_health(board, &health(&written.document.policy, &written.document.calendar, now));
        }
    }
    match errors {
        0 => Ok(()),
        1 => bail!("1 error in policies/"),
        errors => bail!("{errors} errors in policies/"),
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

fn print_health(board: &str, health: &Health) {
    let Health { score, findings, tried, unanswered } = health;
    println!("{board}: no errors; health {score} of 100");
    println!("  {tried} situations tried, {unanswered} of them without an answer");
    for finding in findings {
        let cite = finding.cite.as_ref().map(|cite| format!(" ({cite})")).unwrap_or_default();
        println!("  -{:<3}{}: {}{cite}", finding.points, finding.place, finding.text);
    }
}
