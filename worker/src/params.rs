//! The parameters of what is not a situation: known by name, each given at most once.

use crate::problem::Problem;
use escalation::situation::BadValue;

/// The values of these parameters, in this order; `None`: left out.
///
/// # Errors
/// A parameter of another name, or one that is given twice.
pub(crate) fn read<'q, const N: usize>(
    question: &'q [(String, String)],
    names: [&str; N],
) -> Result<[Option<&'q str>; N], Problem> {
    let known = || names.map(str::to_owned).to_vec();
    for (place, (param, value)) in question.iter().enumerate() {
        if !names.contains(&param.as_str()) {
            return Err(bad(param, value, "is no parameter here", known()));
        }
        if question.iter().take(place).any(|(before, _)| before == param) {
            return Err(bad(param, value, "is given twice", known()));
        }
    }
    let value = |name: &str| question.iter().find(|(param, _)| param == name).map(|(_, value)| value.as_str());
    Ok(names.map(value))
}

/// A value that cannot be used, and what can.
pub(crate) fn bad(param: &str, found: &str, problem: &str, allowed: Vec<String>) -> Problem {
    Problem::BadValue(BadValue {
        param: param.to_owned(),
        found: found.to_owned(),
        problem: problem.to_owned(),
        allowed,
    })
}
