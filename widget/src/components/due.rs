//! By when: the nearest date as the largest thing, what it belongs to, how it was counted, and what else is said of it.

use super::days::days;
use super::nearest::nearest_date;
use super::notes::cap;
use crate::markup::Pen;
use escalation::answer::{
    ActionAnswer, Assumption, Bound, ByWhen, CapAnswer, Conflict, CountedDay, CountedFrom, Deadline, DeadlineKind,
    Guide, Why,
};
use escalation::key;
use escalation::say::words::{Arg, Key};
use escalation::time::WorkingTime;
use escalation::time::moment::Moment;

/// The deadline of the action that gives *who*; where another date of the stage is nearer, that one stands out.
pub(super) fn due(pen: &mut Pen, guide: &Guide) {
    pen.group();
    match (&guide.by_when, guide.nearest()) {
        (by_when, Some(nearest)) => nearest_date(pen, guide, by_when.as_ref(), nearest),
        (Some(by_when), None) => own(pen, guide, by_when),
        (None, None) => {}
    }
    pen.close();
}

fn own(pen: &mut Pen, guide: &Guide, by_when: &ByWhen) {
    let deadline = &by_when.deadline;
    card(pen, deadline.overdue);
    pen.heading(1, "due__date");
    title(pen, deadline);
    pen.close();
    marks(pen, deadline.due.map(|due| (due, deadline.overdue)), deadline);
    if let Some(action) = guide.action(by_when.action) {
        pen.open("p", "due__what");
        says(pen, action);
        pen.close();
        about_time(pen, action);
    }
    rests_on(pen, deadline.why.as_ref(), deadline.bounded_by.as_ref(), &deadline.assumes);
    if deadline.limit.is_none() {
        for one in &guide.caps {
            pen.open("div", "due__cap");
            cap(pen, one);
            pen.close();
        }
    }
    if deadline.due.is_some() {
        counted(pen, deadline);
    }
    if let Some(ends) = guide.stage_ends.as_ref().filter(|ends| ends.due != deadline.due) {
        stage_end(pen, guide, ends);
    }
    pen.close();
}

/// When the stage should be over, and what that date rests on.
fn stage_end(pen: &mut Pen, guide: &Guide, ends: &Deadline) {
    let Some(due) = ends.due else { return };
    let words = pen.words();
    let (by, far) = (words.by(due), words.relative(due, pen.page.now));
    pen.open("div", "due__end");
    pen.leaf_said("p", "due__stage", key!("text-stage-ends"), &[("by", Arg::Text(&by)), ("when", Arg::Text(&far))]);
    if ends.or_sooner() {
        pen.open("p", "marks");
        or_sooner(pen);
        pen.close();
    }
    if let Some(action) = guide.ends_stage() {
        about_time(pen, action);
    }
    rests_on(pen, None, ends.bounded_by.as_ref(), &ends.assumes);
    counted(pen, ends);
    pen.close();
}

/// What the document says elsewhere of an action's time.
pub(super) fn about_time(pen: &mut Pen, action: &ActionAnswer) {
    for conflict in action.conflicts.iter().filter(|conflict| conflict.limit.is_some()) {
        disagreement(pen, conflict);
    }
}

/// Begins the card, marked where the date is past.
pub(super) fn card(pen: &mut Pen, overdue: bool) {
    pen.open("section", if overdue { "card due due--overdue" } else { "card due" });
}

/// What is to be done, and its paragraph.
pub(super) fn says(pen: &mut Pen, action: &ActionAnswer) {
    pen.does(action);
    pen.cite(action.cite);
}

/// Why there is no date, what brings it forward, and what it assumes.
pub(super) fn rests_on(pen: &mut Pen, why: Option<&Why>, bound: Option<&Bound>, assumes: &[Assumption]) {
    let words = pen.words();
    if let Some(why) = why {
        pen.leaf("p", "due__why", &words.why(why));
    }
    if let Some(bound) = bound {
        pen.open("p", "due__why");
        bounded(pen, bound);
        pen.close();
    }
    if let Some(assumes) = words.assumptions(assumes) {
        pen.open("p", "due__assumes");
        pen.sentence(&assumes);
        pen.text(".");
        pen.close();
    }
}

/// "By the end of" and the day; a time and its day; else the words that stand for a date.
fn title(pen: &mut Pen, deadline: &Deadline) {
    let words = pen.words();
    match (deadline.kind, deadline.due) {
        (DeadlineKind::Now, due) => {
            let haste = deadline.urgency().map(|urgency| words.urgency(urgency)).unwrap_or_default();
            lead_and_day(pen, key!("heading-by-when"), &haste);
            if let Some(due) = due {
                pen.text(" ");
                pen.leaf_sentence("span", "due__also", &words.by(due));
            }
        }
        (_, Some(due)) => dated(pen, due),
        (_, None) => lead_and_day(pen, key!("heading-by-when"), &allowed(pen, deadline)),
    }
}

/// A date as a heading: "By the end of" and the day, or "By" and the time.
pub(super) fn dated(pen: &mut Pen, due: Moment) {
    let words = pen.words();
    match due {
        Moment::Day(day) => lead_and_day(pen, key!("by-end-of"), &words.date(day)),
        Moment::Time(_) => lead_and_day(pen, key!("by-time-lead"), &words.moment(due)),
    }
}

fn lead_and_day(pen: &mut Pen, lead: Key, day: &str) {
    pen.leaf_told("span", "due__lead", lead);
    pen.text(" ");
    pen.leaf_sentence("span", "due__day", day);
}

/// How far off a date is, the limit in words, and the mark that nobody may miss.
pub(super) fn marks(pen: &mut Pen, due: Option<(Moment, bool)>, deadline: &Deadline) {
    if due.is_none() && !deadline.or_sooner() {
        return;
    }
    pen.open("p", "marks");
    if let Some((due, overdue)) = due {
        far_off(pen, due, overdue);
        pen.text(" ");
        pen.leaf_sentence("span", "tag", &allowed(pen, deadline));
        pen.text(" ");
    }
    if deadline.or_sooner() {
        or_sooner(pen);
    }
    pen.close();
}

/// The mark "or sooner if the child needs it".
pub(super) fn or_sooner(pen: &mut Pen) {
    pen.leaf("strong", "tag tag--sooner", &pen.words().or_sooner());
}

/// How far off a date is, or that it is past.
pub(super) fn far_off(pen: &mut Pen, due: Moment, overdue: bool) {
    let class = if overdue { "tag tag--overdue" } else { "tag" };
    pen.leaf_sentence("strong", class, &pen.words().relative(due, pen.page.now));
}

/// The limit in words. "Or sooner" has a mark of its own.
pub(super) fn allowed(pen: &Pen, deadline: &Deadline) -> String {
    match &deadline.limit {
        Some(limit) if limit.or_sooner && deadline.before.is_none() => pen.words().limit_without_sooner(limit),
        _ => pen.words().time_allowed(deadline),
    }
}

/// What brings a date forward.
pub(super) fn bounded(pen: &mut Pen, bound: &Bound) {
    pen.text(&pen.words().bound(bound));
    pen.cite(bound.cite);
}

/// What the document says elsewhere; of two limits the longer one is not used, and is still said.
pub(super) fn disagreement(pen: &mut Pen, conflict: &Conflict) {
    let words = pen.words();
    pen.open("p", "conflict");
    pen.leaf_told("strong", "", key!("conflict"));
    pen.text(" ");
    pen.policy(conflict.text);
    if let Some(limit) = &conflict.limit {
        let limit = words.limit(limit);
        pen.text(" ");
        match conflict.due.map(|due| words.by(due)) {
            Some(by) => {
                pen.say(key!("text-conflict-other-due"), &[("limit", Arg::Text(&limit)), ("by", Arg::Text(&by))])
            }
            None => pen.say(key!("text-conflict-other"), &[("limit", Arg::Text(&limit))]),
        }
    }
    pen.cite(conflict.cite);
    pen.close();
}

/// How a deadline's date was counted, day by day or by the hour, to be opened.
pub(super) fn counted(pen: &mut Pen, deadline: &Deadline) {
    let hours = pen.words().hours_counted(deadline.ruling_limit(), deadline.due);
    counted_days(pen, deadline.from.as_ref(), &deadline.days, hours, deadline.working_time);
}

/// The same of a limit over several stages.
pub(super) fn cap_counted(pen: &mut Pen, cap: &CapAnswer) {
    let hours = pen.words().hours_counted(Some(cap.limit), cap.due);
    counted_days(pen, None, &cap.days, hours, cap.working_time);
}

/// The same of any date.
fn counted_days(
    pen: &mut Pen,
    from: Option<&CountedFrom>,
    counted: &[CountedDay],
    hours: Option<String>,
    defined: Option<&WorkingTime>,
) {
    if from.is_none() && counted.is_empty() && hours.is_none() {
        return;
    }
    pen.more("more", key!("heading-counted"));
    if let Some(from) = from {
        pen.open("p", "");
        pen.sentence(&pen.words().counted_from(from));
        pen.text(".");
        pen.close();
    }
    if let Some(hours) = hours {
        pen.leaf("p", "", &hours);
    } else if !counted.is_empty() {
        days(pen, counted);
        pen.leaf("p", "", &pen.words().working_day(defined));
    }
    pen.close();
}
