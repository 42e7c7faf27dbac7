//! The answer to a situation: parameters in, the core's answer out.

use crate::problem::Problem;
use escalation::answer::Guide;
use escalation::document::Document;
use escalation::evaluate::guide::guide;
use escalation::situation::Situation;
use escalation::time::moment::LondonTime;

/// Whom to go to, by when and what to do, for the situation that the parameters tell.
///
/// # Errors
/// A parameter or a value does not exist; the problem lists those that do.
pub fn find_guide<'a>(
    document: &'a Document,
    question: &[(String, String)],
    present: LondonTime,
) -> Result<Guide<'a>, Problem> {
    let situation = situation(document, question, present)?;
    Ok(guide(&document.policy, &document.calendar, &situation))
}

/// The situation that the parameters tell.
///
/// # Errors
/// A parameter or a value does not exist.
pub(crate) fn situation(
    document: &Document,
    question: &[(String, String)],
    present: LondonTime,
) -> Result<Situation, Problem> {
    Situation::from_params(&document.policy, question, present).map_err(Problem::BadValue)
}
