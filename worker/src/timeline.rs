//! Every stage of a situation with its latest dates: parameters in, the core's answer out; and what a calendar takes of it.

use crate::guide::situation;
use crate::params::bad;
use crate::problem::Problem;
use escalation::answer::Timeline;
use escalation::document::Document;
use escalation::evaluate::timeline::timeline;
use escalation::export::ics::{Alarm, Saving, dated, is_address, is_run, saved};
use escalation::say::words::{Language, Words};
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

/// How a calendar is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Names the run, so that a later file of it moves what was saved.
    pub run: Option<String>,
    alarm: Option<Alarm>,
    deadline: Option<String>,
}

impl Wish {
    /// Takes what is about the calendar out of a question: `run`, `alarm` and `deadline`.
    ///
    /// # Errors
    /// One of them has a value that it cannot have, or is given twice.
    pub fn take(question: &mut Vec<(String, String)>) -> Result<Wish, Problem> {
        let mut take = |name: &str| {
            let mut values = question.extract_if(.., |(param, _)| param == name).map(|(_, value)| value);
            let value = values.next().filter(|value| !value.is_empty());
            match values.next() {
                Some(again) => Err(bad(name, &again, "is given twice", Vec::new())),
                None => Ok(value),
            }
        };
        let (run, alarm, deadline) = (take("run")?, take("alarm")?, take("deadline")?);
        if let Some(run) = run.as_deref().filter(|run| !is_run(run)) {
            return Err(bad("run", run, "names no run; write 8 to 40 letters, digits and hyphens", Vec::new()));
        }
        if let Some(deadline) = deadline.as_deref().filter(|deadline| !is_address(deadline)) {
            return Err(bad(
                "deadline",
                deadline,
                "names no deadline; write its address, such as resolution.stage-3.resolve",
                Vec::new(),
            ));
        }
        let alarm = alarm.map(|name| alarm_named(&name)).transpose()?;
        Ok(Wish { run, alarm, deadline })
    }

    /// The deadlines as a calendar; `made` is when.
    ///
    /// # Errors
    /// Nothing has a date, or not what was asked for.
    pub fn calendar(&self, timeline: &Timeline, run: &str, made: LondonTime) -> Result<String, Problem> {
        let words = Words::new(Language::English);
        let saving = Saving { run, made, alarm: self.alarm, only: self.deadline.as_deref() };
        let nothing = || {
            let dated = dated(timeline, words);
            match &self.deadline {
                Some(deadline) if !dated.is_empty() => bad("deadline", deadline, "has no date here", dated),
                _ => {
                    Problem::NothingToSave { needs: timeline.needs.iter().map(|need| need.param.to_owned()).collect() }
                }
            }
        };
        saved(timeline, words, saving).ok_or_else(nothing)
    }
}

fn alarm_named(name: &str) -> Result<Alarm, Problem> {
    let found = Alarm::ALL.into_iter().find(|(known, _)| *known == name);
    let names = || Alarm::ALL.map(|(known, _)| known.to_owned()).to_vec();
    found.map(|(_, alarm)| alarm).ok_or_else(|| bad("alarm", name, "is no alarm", names()))
}
