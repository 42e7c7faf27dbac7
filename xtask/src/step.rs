//! One step of a task: says what it does before, and how long it took after.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// Does `work`, and says so.
pub(crate) fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{title} …");
    let began = Instant::now();
    let done = work().with_context(|| format!("{title}: failed"))?;
    println!("{title}: done in {}", seconds(began.elapsed()));
    Ok(done)
}

/// Says that a step has nothing to do.
pub(crate) fn up_to_date(title: &str) {
    println!("{title}: up to date");
}

/// A duration as people read it: `0.4 s`, `2 min 13 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    match duration.as_secs() {
        0..60 => format!("{:.1} s", duration.as_secs_f64()),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}
