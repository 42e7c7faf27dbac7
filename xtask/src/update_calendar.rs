//! Brings the bank holidays up to date from the government's file: of every division that it has.

use crate::paths::root;
use crate::tool::{read, tool};
use anyhow::{Context, Result, bail};
use chrono::{NaiveDate, Utc};
use escalation::document::update_calendar;
use escalation::time::calendar::{Calendar, Division};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// Where the government publishes the bank holidays of all divisions.
const SOURCE: &str = "https://www.gov.uk/bank-holidays.json";

/// What to read.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// GOV.UK's file of bank holidays: an address, or a file fetched before
    #[arg(value_name = "FILE-or-URL", default_value = SOURCE)]
    from: String,
    /// The day on which the file was fetched, if not today
    #[arg(long, value_name = "DATE")]
    retrieved: Option<NaiveDate>,
}

/// Updates `policies/calendars/`: all divisions of the file, or none. The islands are not in it.
///
/// # Errors
/// The file cannot be had or read, or says less than is known already: every problem is listed.
pub(crate) fn update_calendars(options: &Options) -> Result<()> {
    let government: Value =
        serde_json::from_str(&fetch(&options.from)?).with_context(|| format!("{}: is not JSON", options.from))?;
    let retrieved = options.retrieved.unwrap_or_else(|| Utc::now().date_naive());
    let source = if options.from.contains("://") { &options.from } else { SOURCE };
    let mut updated = Vec::new();
    let mut problems = Vec::new();
    for division in Division::PUBLISHED {
        let file = calendar_file(division);
        match update_calendar(&existing(&file)?, &government, division, source, retrieved)
            .and_then(|updated| Calendar::from_json(&updated))
        {
            Ok(calendar) => updated.push((file, calendar)),
            Err(found) => {
                problems.extend(found.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>())
            }
        }
    }
    if !problems.is_empty() {
        bail!("Nothing is changed:\n{}", problems.join("\n"));
    }
    for (file, calendar) in updated {
        let text = calendar.to_file();
        let same = fs::read_to_string(&file).is_ok_and(|there| there == text);
        fs::write(&file, text)?;
        println!("{}: {}, up to {}", file.display(), if same { "unchanged" } else { "updated" }, calendar.last());
        for holiday in calendar.holidays() {
            if let Some(source) = &holiday.source {
                println!("  kept {}, {}, which the file lacks (from {source})", holiday.date, holiday.title);
            }
        }
    }
    Ok(())
}

fn calendar_file(division: Division) -> PathBuf {
    root().join("policies/calendars").join(format!("{division}.json"))
}

fn existing(file: &PathBuf) -> Result<Value> {
    if !file.exists() {
        return Ok(Value::Null);
    }
    serde_json::from_str(&fs::read_to_string(file)?).with_context(|| format!("{}: is not JSON", file.display()))
}

/// The text of a file or of an address; Node fetches, for it is here anyway.
fn fetch(from: &str) -> Result<String> {
    const FETCH: &str = "const answer = await fetch(process.argv[1]); \
        if (!answer.ok) { console.error(`status ${answer.status}`); process.exit(1); } \
        process.stdout.write(await answer.text());";
    if from.contains("://") {
        return read(tool("node").args(["--input-type=module", "--eval", FETCH, from]))
            .with_context(|| format!("{from}: cannot be fetched"));
    }
    fs::read_to_string(from).with_context(|| format!("{from}: cannot be read"))
}
