//! Runs every test there is, and says how many passed.

use crate::runner::{Runner, Surroundings};
use crate::setup;
use crate::step::seconds;
use crate::tally::Tally;
use anyhow::{Context, Error, Result, anyhow};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
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
        let mut build = None;
        for runner in Runner::ALL.into_iter().filter(|runner| options.wants(*runner)) {
            let began = Instant::now();
            if runner == Runner::Rust && options.wants(Runner::Build) {
                build = start(Runner::Build, options, &mut surroundings);
            }
            let counted = match build.take_if(|_| runner == Runner::Build) {
                Some(started) => finish(runner, started),
                None => run(runner, options, &mut surroundings),
            };
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
    done.map_or_else(failed, |(output, ended_well)| Tally::read(runner.format(), &output, ended_well))
}

/// A runner that goes on beside others: what it will have printed, and whether it ended well.
type Started = JoinHandle<Result<(String, bool)>>;

/// Starts a runner beside those that come before it; what cannot start is left for its own turn to say. The build keeps one core
/// busy for most of its time, and so do the tests in Rust: beside each other they take half of it.
fn start(runner: Runner, options: &Options, surroundings: &mut Surroundings) -> Option<Started> {
    let mut command = runner.command(surroundings).ok()?;
    command.args(&options.arguments);
    Some(thread::spawn(move || {
        let done = command.stdin(Stdio::null()).output().context("it cannot be started")?;
        let text = [done.stdout, done.stderr].map(|printed| String::from_utf8_lossy(&printed).into_owned()).concat();
        Ok((text, done.status.success()))
    }))
}

/// Waits for a runner that was started, and says what it printed.
fn finish(runner: Runner, started: Started) -> Tally {
    println!("\n── {} ──", runner.name());
    let done = started.join().unwrap_or_else(|_| Err(anyhow!("it broke down")));
    done.map_or_else(failed, |(output, ended_well)| {
        print!("{output}");
        Tally::read(runner.format(), &output, ended_well)
    })
}

fn failed(error: Error) -> Tally {
    eprintln!("{error:#}");
    Tally { passed: 0, failed: 1 }
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
