//! Runs every test there is, and says how many passed.

use crate::runner::{Runner, Surroundings};
use crate::setup;
use crate::step::seconds;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Which tests to run.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only the runners whose name begins so: format, lint, rust, oracle, build, worker, conformance, readers, browser
    #[arg(value_name = "RUNNER")]
    filters: Vec<String>,
    /// Handed to each of them as they are
    #[arg(last = true, value_name = "ARGUMENT")]
    arguments: Vec<String>,
}

/// Runs the tests; whether all passed. The last line is `N passed, N failed`.
pub(crate) fn test(options: &Options) -> bool {
    let mut tally = Tally::default();
    let mut table = Vec::new();
    if let Err(error) = setup::set_up() {
        eprintln!("{error:#}");
        tally.failed += 1;
    } else {
        let mut surroundings = Surroundings::default();
        for runner in Runner::ALL.into_iter().filter(|runner| options.wants(*runner)) {
            let began = Instant::now();
            let counted = run(runner, options, &mut surroundings);
            table.push((runner.name(), counted, seconds(began.elapsed())));
            tally += counted;
        }
    }
    println!();
    for (name, Tally { passed, failed }, time) in table {
        println!("{name:<12}{passed:>6} passed {failed:>4} failed   {time}");
    }
    let good = tally.failed == 0 && tally.passed > 0;
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    good
}

impl Options {
    fn wants(&self, runner: Runner) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| runner.name().starts_with(filter.as_str()))
    }
}

/// Runs one, and repeats what it prints; one that cannot start has failed.
fn run(runner: Runner, options: &Options, surroundings: &mut Surroundings) -> Tally {
    println!("\n── {} ──", runner.name());
    let done = runner
        .command(surroundings)
        .and_then(|mut command| listen(command.args(&options.arguments).args(runner.files())));
    match done {
        Ok((output, ended_well)) => Tally::read(runner.format(), &output, ended_well),
        Err(error) => {
            eprintln!("{error:#}");
            Tally { passed: 0, failed: 1 }
        }
    }
}

/// What a command prints, repeated at once, and whether it ended well.
fn listen(command: &mut Command) -> Result<(String, bool)> {
    let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("it cannot be started")?;
    let output = process.stdout.take().context("it has no output")?;
    let mut text = String::new();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        text.push_str(&line);
        text.push('\n');
    }
    Ok((text, process.wait()?.success()))
}
