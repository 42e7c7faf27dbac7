//! One door for building, serving, checking, testing and measuring.

mod ask;
mod bench;
mod browser;
mod build;
mod check;
mod conformance;
mod contacts;
mod data;
mod debian;
mod export;
mod feed;
mod fuzz;
mod keep;
mod measure;
mod openapi;
mod oracle;
mod packages;
mod pages;
mod paths;
mod print;
mod python;
mod questions;
mod readers;
mod runner;
mod serve;
mod server;
mod setup;
mod site;
mod sizes;
mod stamp;
mod step;
mod studio;
mod tally;
mod test;
mod tool;
mod update_calendar;
mod wasm;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Build, serve, check, test and measure the Escalation Guide
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Door {
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Subcommand)]
enum Task {
    /// Set up, build, and serve everything on the real runtime
    Serve(serve::Options),
    /// Set up, and build the policies, the widget, the worker and the site
    Build(build::Options),
    /// Keep what was built last for those whose pages hold it to its word, before a new version is deployed
    Keep,
    /// Set up, build, and run every test: core, worker, widget
    Test(test::Options),
    /// Measure speed, and print it beside a floor
    #[command(subcommand)]
    Measure(measure::Task),
    /// Check what boards write, and say what their documents leave open
    Check(check::Options),
    /// Print the answer to a situation, as the API gives it or as words
    Ask(ask::Options),
    /// Measure everything beside its floor or peer, and write docs/measurements.md
    Bench(bench::Options),
    /// Search for texts that break a door: minutes at each, for when there is time
    Fuzz(fuzz::Options),
    /// Write the published question set anew from the tables of the boards
    Questions,
    /// Write boards' guides as a website that anything can serve that serves files
    Export(export::Options),
    /// Give a board's changed contacts to the workers that run, without a deployment
    #[command(subcommand)]
    Contacts(contacts::Task),
    /// Bring policies/calendars up to date with the government's bank holidays
    UpdateCalendar(update_calendar::Options),
}

fn run() -> Result<ExitCode> {
    match Door::parse().task {
        None => Door::command().print_help()?,
        Some(Task::Serve(options)) => serve::serve(&options)?,
        Some(Task::Build(options)) => options.build()?,
        Some(Task::Keep) => keep::keep()?,
        Some(Task::Test(options)) => {
            if !test::test(&options) {
                return Ok(ExitCode::FAILURE);
            }
        }
        Some(Task::Measure(task)) => measure::measure(&task)?,
        Some(Task::Check(options)) => check::check(&options)?,
        Some(Task::Ask(options)) => ask::ask(&options)?,
        Some(Task::Bench(options)) => bench::bench(&options)?,
        Some(Task::Fuzz(options)) => fuzz::fuzz(&options)?,
        Some(Task::Questions) => questions::write()?,
        Some(Task::Export(options)) => export::export(&options)?,
        Some(Task::Contacts(task)) => contacts::contacts(&task)?,
        Some(Task::UpdateCalendar(options)) => update_calendar::update_calendars(&options)?,
    }
    Ok(ExitCode::SUCCESS)
}
