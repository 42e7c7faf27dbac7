//! The core, timed natively: `DOCUMENT` names a board's document. Names are `what/size`; `cargo xtask bench` reads the estimates.

use criterion::Criterion;
use escalation_measured::{Core, documents, unpacked};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

const QUESTION: &str = "stage=stage-3&agency=police&at=2026-11-24T16:30";

/// How often one thing is done for each time that is taken: short things vanish in the reading of the clock.
const MANY: u32 = 1_000;

fn main() -> Result<(), Box<dyn Error>> {
    let document = std::fs::read_to_string(std::env::var("DOCUMENT")?)?;
    let core = Core::read(&document, QUESTION).ok_or("the document or the question cannot be read")?;
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .sample_size(20)
        .without_plots()
        .configure_from_args();

    for days in [1, 2, 5, 20, 60, 250] {
        criterion.bench_function(&format!("deadline/{days}"), |bencher| bencher.iter(|| core.deadlines(MANY, days)));
    }
    for days in [1, 5, 20, 250] {
        criterion.bench_function(&format!("explained/{days}"), |bencher| bencher.iter(|| core.explained(MANY, days)));
    }
    for years in [2, 10, 40] {
        let text = with_calendar(&document, years)?;
        let core = Core::read(&text, QUESTION).ok_or("a longer calendar cannot be read")?;
        criterion.bench_function(&format!("years/{years}"), |bencher| bencher.iter(|| core.deadlines(MANY, 5)));
    }
    criterion.bench_function("guide/1", |bencher| bencher.iter(|| core.guides(1)));
    criterion.bench_function("timeline/1", |bencher| bencher.iter(|| core.timelines(1)));
    criterion.bench_function("whole/1", |bencher| bencher.iter(|| core.wholes(1)));
    criterion.bench_function("written/1", |bencher| bencher.iter(|| core.written(1)));
    criterion.bench_function("read/1", |bencher| bencher.iter(|| documents(1, black_box(&document))));
    let packed = core.packed();
    criterion.bench_function("unpack/1", |bencher| bencher.iter(|| unpacked(1, black_box(&packed))));

    for stages in [4, 10, 40] {
        let core = Core::read(&with_stages(stages, &document)?, "stage=stage-1&at=2026-11-24T16:30");
        let core = core.ok_or("a longer ladder cannot be read")?;
        criterion.bench_function(&format!("stages/{stages}"), |bencher| bencher.iter(|| core.wholes(1)));
    }
    for boards in [5, 150, 500] {
        let many: Vec<Core> = (0..boards).filter_map(|_| Core::read(&document, QUESTION)).collect();
        // Each in turn, so that what one left in the processor's memory is gone when it comes again.
        let mut next = 0;
        criterion.bench_function(&format!("boards/{boards}"), |bencher| {
            bencher.iter(|| {
                next = (next + 1) % many.len();
                many.get(next).map_or(0, |core| core.guides(1))
            });
        });
    }
    criterion.final_summary();
    Ok(())
}

/// The document with a calendar of so many years from 2026 on, eight bank holidays in each.
fn with_calendar(document: &str, years: i32) -> Result<String, Box<dyn Error>> {
    const DAYS: [&str; 8] = ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"];
    let mut document: Value = serde_json::from_str(document)?;
    let holidays: Vec<Value> = (2026..2026 + years)
        .flat_map(|year| DAYS.map(|day| json!({ "date": format!("{year}-{day}"), "title": "Bank holiday" })))
        .collect();
    let calendar = document.get_mut("calendar").and_then(Value::as_object_mut).ok_or("a document has a calendar")?;
    calendar.insert("first".to_owned(), json!("2026-01-01"));
    calendar.insert("last".to_owned(), json!(format!("{}-12-31", 2025 + years)));
    calendar.insert("holidays".to_owned(), Value::Array(holidays));
    Ok(document.to_string())
}

/// A board whose ladder has so many stages of two actions each, with the calendar of a real one.
fn with_stages(stages: usize, document: &str) -> Result<String, Box<dyn Error>> {
    let document: Value = serde_json::from_str(document)?;
    let ids: Vec<String> = (1..=stages).map(|stage| format!("stage-{stage}")).collect();
    let mut pathway = Map::new();
    pathway.insert("title".to_owned(), json!("Disagreement"));
    pathway.insert("stages".to_owned(), json!(ids));
    for (place, id) in ids.iter().enumerate() {
        let stage = json!({
            "label": format!("Stage {}", place + 1),
            "cite": "4",
            "escalate": { "who": "own worker", "to": "other manager", "limit": "same working day" },
            "resolve": { "who": "each manager", "limit": "5 working days", "after": "escalate" },
        });
        pathway.insert(id.clone(), stage);
    }
    let board = json!({
        "id": "tall",
        "policy": { "board": "Tall Board", "title": "Procedure", "division": "england-and-wales" },
        "posts": { "worker": "worker", "manager": "manager" },
        "pathways": { "ladder": pathway },
        "calendar": document.get("calendar"),
    });
    Ok(board.to_string())
}
