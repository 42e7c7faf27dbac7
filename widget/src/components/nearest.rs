//! A date of the stage that is nearer than that of the first action: it stands out, with what it belongs to.

use super::due::{about_time, allowed, card, counted, dated, far_off, marks, or_sooner, rests_on, says};
use crate::markup::Pen;
use escalation::answer::Nearest;
use escalation::answer::{ActionAnswer, ByWhen, Guide};
use escalation::key;
use escalation::time::moment::Moment;

/// A date nearer than that of the first action, with what it belongs to; below, what the first action is allowed.
pub(super) fn nearest_date(pen: &mut Pen, guide: &Guide, by_when: Option<&ByWhen>, nearest: Nearest) {
    let Some(due) = nearest.due() else { return };
    let (words, overdue) = (pen.words(), due.is_past(pen.page.now));
    card(pen, overdue);
    pen.heading(1, "due__date");
    dated(pen, due);
    pen.close();
    match nearest {
        Nearest::Action(action) => {
            marks(pen, Some((due, overdue)), &action.deadline);
            pen.open("p", "due__what");
            if let Some(who) = words.who(action, pen.page.perspective) {
                pen.open("strong", "");
                pen.sentence(&who);
                pen.text(":");
                pen.close();
                pen.text(" ");
            }
            says(pen, action);
            pen.close();
            about_time(pen, action);
        }
        Nearest::Stage(deadline) => far_off_or_sooner(pen, due, overdue, deadline.or_sooner()),
    }
    if guide.stage_ends.as_ref().is_some_and(|ends| ends.due == Some(due)) {
        pen.leaf_told("p", "due__stage", key!("stage-over-then"));
    }
    let assumes = match nearest {
        Nearest::Action(ActionAnswer { deadline, .. }) | Nearest::Stage(deadline) => &deadline.assumes,
    };
    rests_on(pen, None, nearest.bounded_by(), assumes);
    if let Some((by_when, action)) = by_when.and_then(|by_when| Some((by_when, guide.action(by_when.action)?))) {
        pen.open("p", "due__what");
        says(pen, action);
        pen.text(" ");
        pen.open("strong", "");
        match &by_when.deadline.limit {
            Some(_) => {
                pen.sentence(&allowed(pen, &by_when.deadline));
                pen.text(".");
            }
            None => pen.tell(key!("no-limit-for-this")),
        }
        pen.close();
        pen.close();
    }
    match nearest {
        Nearest::Action(ActionAnswer { deadline, .. }) | Nearest::Stage(deadline) => counted(pen, deadline),
    }
    pen.close();
}

fn far_off_or_sooner(pen: &mut Pen, due: Moment, overdue: bool, sooner: bool) {
    pen.open("p", "marks");
    far_off(pen, due, overdue);
    pen.text(" ");
    if sooner {
        or_sooner(pen);
    }
    pen.close();
}
