//! Every stage of a situation with its latest dates: parameters in, the core's answer out.

use crate::guide::situation;
use crate::problem::Problem;
use escalation::answer::Timeline;
use escalation::document::Document;
use escalation::evaluate::timeline::timeline;
use escalation::time::moment::LondonTime;

/// Every stage with its latest dates, for the situation that the parameters tell.
///
/// # Errors
/// A parameter or a value does not exist; the problem lists those that do.
pub fn find_timeline<'a>(
    document: &'a Document,
    question: &[(String, String)],
    present: LondonTime,
) -> Result<Timeline<'a>, Problem> {
    let situation = situation(document, question, present)?;
    Ok(timeline(&document.policy, &document.calendar, &situation))
}
