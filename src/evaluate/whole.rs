//! The guide, the timeline and what to ask, from one evaluation: for whoever shows all of them.

use crate::answer::{Guide, Timeline};
use crate::evaluate::conversation::Ask;
use crate::evaluate::guide::evaluate;
use crate::evaluate::timeline::of_evaluation;
use crate::policy::Policy;
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// Everything that there is to say of a situation.
#[derive(Clone, Debug)]
pub struct Whole<'a> {
    /// What to ask, in order.
    pub asks: Vec<Ask<'a>>,
    /// Whom to go to, by when.
    pub guide: Guide<'a>,
    /// The whole pathway.
    pub timeline: Timeline<'a>,
}

/// What [`conversation`](crate::evaluate::conversation::conversation), [`guide`](crate::evaluate::guide::guide) and
/// [`timeline`](crate::evaluate::timeline::timeline) answer, worked out once.
pub fn whole<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Whole<'a> {
    let evaluation = evaluate(policy, calendar, situation);
    let timeline = of_evaluation(&evaluation);
    Whole { asks: evaluation.asks, guide: evaluation.guide, timeline }
}
