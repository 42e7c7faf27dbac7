//! The guide, the timeline and what to ask, worked out together: for whoever shows all of them.

use crate::answer::Whole;
use crate::evaluate::course::Course;
use crate::evaluate::guide::answer;
use crate::evaluate::timeline::timeline_of;
use crate::policy::Policy;
use crate::situation::Situation;
use crate::time::calendar::Calendar;

/// What [`conversation`](crate::evaluate::conversation::conversation), [`guide`](crate::evaluate::guide::guide) and
/// [`timeline`](crate::evaluate::timeline::timeline) answer, worked out once.
pub fn whole<'a>(policy: &'a Policy, calendar: &'a Calendar, situation: &Situation) -> Whole<'a> {
    let course = Course::new(policy, calendar, situation);
    let run = course.run();
    let (guide, asks) = answer(&course, run.as_ref());
    let timeline = timeline_of(&course, run.as_ref(), &guide);
    Whole { asks, guide, timeline }
}
