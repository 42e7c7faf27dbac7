//! The guide, the timeline and what to ask, from one evaluation: for whoever shows all of them.

use crate::answer::Whole;
use crate::evaluate::guide::evaluate;
use crate::evaluate::timeline::of_evaluation;
use crate::policy::Policy;
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// What [`conversation`](crate::evaluate::conversation::conversation), [`guide`](crate::evaluate::guide::guide) and
/// [`timeline`](crate::evaluate::timeline::timeline) answer, worked out once.
pub fn whole<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Whole<'a> {
    let evaluation = evaluate(policy, calendar, situation);
    let timeline = of_evaluation(&evaluation);
    Whole { asks: evaluation.asks, guide: evaluation.guide, timeline }
}
