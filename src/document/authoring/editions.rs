//! Editions of one policy beside each other: which of them holds from when.

use super::{POLICY_FILE, Sources, toml_file};
use crate::document::problem::Problem;
use crate::time::moment::PartialDate;
use chrono::NaiveDate;

/// Editions that hold from one day, so that nothing tells which of them holds.
pub(super) fn of_one_day(sources: &Sources, board: &str) -> Vec<Problem> {
    let older = sources.editions(board);
    if older.is_empty() {
        return Vec::new();
    }
    let older = older.into_iter().map(|edition| format!("policy.{edition}.toml"));
    let mut seen: Vec<(NaiveDate, String)> = Vec::new();
    let mut problems = Vec::new();
    for name in std::iter::once(POLICY_FILE.to_owned()).chain(older) {
        let Some((date, problem)) = in_force_from(sources, board, &name) else { continue };
        match seen.iter().find(|(day, _)| *day == date.first_day()) {
            Some((_, other)) => {
                problems.extend(problem(format!(
                    "in_force_from is \"{date}\", from the same day as {other}; write each edition's own, or take one of them away"
                )));
            }
            None => seen.push((date.first_day(), name)),
        }
    }
    problems
}

/// From when a file says that it holds, and how to tell what is wrong with that.
fn in_force_from(
    sources: &Sources,
    board: &str,
    name: &str,
) -> Option<(PartialDate, impl Fn(String) -> Vec<Problem> + use<>)> {
    const ADDRESS: &str = "policy.in_force_from";
    let file = sources.file(board, name)?;
    let read = toml_file::read(file, "");
    let date = PartialDate::parse(read.table.get("policy")?.get("in_force_from")?.as_str()?).ok()?;
    let path = file.path.clone();
    let problem = move |text: String| read.lines.place(vec![Problem::at("policy", text).of(ADDRESS.to_owned())], &path);
    Some((date, problem))
}
