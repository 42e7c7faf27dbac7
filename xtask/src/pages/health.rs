//! The boards' health reports in words: the findings in groups, each with the points that it takes.

use super::board::Board;
use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::Value;

/// One board's report.
#[derive(Serialize)]
pub(super) struct Report<'a> {
    board: &'a Board,
    score: u64,
    tried: String,
    unanswered: String,
    groups: Vec<Group>,
}

/// Findings of one kind.
#[derive(Serialize)]
struct Group {
    heading: &'static str,
    points: u64,
    /// As the API gives them.
    findings: Vec<Value>,
}

/// Every board's report, from what the API gives.
///
/// # Errors
/// A report is of another shape, or has a kind of finding that has no words here.
pub(super) fn reports<'a>(boards: &'a [Board], reports: &[Value]) -> Result<Vec<Report<'a>>> {
    boards.iter().zip(reports).map(|(board, report)| Report::new(board, report)).collect()
}

impl Report<'_> {
    fn new<'a>(board: &'a Board, report: &Value) -> Result<Report<'a>> {
        let number = |key: &str| report.get(key).and_then(Value::as_u64).with_context(|| format!("no {key}"));
        let mut groups: Vec<Group> = Vec::new();
        for finding in report.get("findings").and_then(Value::as_array).context("no findings")? {
            let code = finding.get("code").and_then(Value::as_str).context("no code")?;
            let heading = heading(code).with_context(|| format!("no words for the finding \"{code}\""))?;
            let points = finding.get("points").and_then(Value::as_u64).context("no points")?;
            match groups.iter_mut().find(|group| group.heading == heading) {
                Some(group) => {
                    group.points += points;
                    group.findings.push(finding.clone());
                }
                None => groups.push(Group { heading, points, findings: vec![finding.clone()] }),
            }
        }
        Ok(Report {
            board,
            score: number("score")?,
            tried: thousands(number("tried")?),
            unanswered: thousands(number("unanswered")?),
            groups,
        })
    }
}

fn heading(code: &str) -> Option<&'static str> {
    Some(match code {
        "no_answer" => "Situations with nobody to go to",
        "hours_gap" => "Hours at which nobody can be reached",
        "hours_overlap" => "Hours that overlap",
        "agency_without_route" => "Agencies without a stage of their own",
        "contradiction" => "Places where the document says two things",
        "review_overdue" => "A review that is overdue",
        "undated" => "Dates that the document does not give",
        "contact_old" => "Contacts older than a year",
        "contact_undated" => "Contacts without a date",
        "post_vacant" => "Posts that are vacant or being updated",
        "post_without_contact" => "Posts that nobody is listed for",
        "action_without_limit" => "Duties without a time limit",
        "hours_not_stated" => "Hours that are mentioned and not given",
        "counts_from_start" => "An answer counted from before what it answers",
        "cap_shorter" => "A limit that ends before the stages that it covers",
        "silent" => "What the document leaves open",
        "term_undefined" => "Terms that are not defined",
        "doubtful" => "Details that could not be attributed, or are in doubt",
        _ => return None,
    })
}

/// 1234567 as "1,234,567".
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_set_apart() {
        let shown = [0, 999, 1000, 1_234_567].map(thousands);
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }
}
