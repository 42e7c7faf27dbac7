//! A date of the stage that is nearer than that of the first action: it stands out, with what it belongs to.

use super::due::{
    about_time, allowed, card, counted, counted_days, dated, far_off, marks, or_sooner, rests_on, says, what,
};
use super::notes::cap;
use crate::markup::{all, el};
use crate::page::{Page, sentence};
use escalation::answer::{ActionAnswer, ByWhen, Guide};
use escalation::nearest::Nearest;
use yew::prelude::*;

/// A date nearer than that of the first action, with what it belongs to; below, what the first action is allowed.
pub(super) fn nearest_date(page: &Page, guide: &Guide, by_when: Option<&ByWhen>, nearest: Nearest) -> Html {
    let Some(due) = nearest.due() else { return Html::default() };
    let overdue = due.is_past(page.now);
    let mut card = card(overdue).add(page.heading(1, "due__date", all(dated(page, due))));
    let stage_ends = guide.stage_ends.as_ref();
    card = match nearest {
        Nearest::Action(action) => {
            let mut belongs = el("p", "due__what");
            if let Some(who) = page.words.who(action, page.perspective) {
                belongs = belongs.add(el("strong", "").words(&sentence(&who)).words(":").end()).words(" ");
            }
            let marks = marks(page, Some((due, overdue)), &action.deadline);
            card.add(marks).add(says(page, belongs, action).end()).add(about_time(page, action))
        }
        Nearest::Stage(deadline) => {
            let sooner = deadline.or_sooner().then(|| or_sooner(page));
            card.add(el("p", "marks").add(far_off(page, due, overdue)).words(" ").each(sooner).end())
        }
        Nearest::Cap(one) => {
            let sooner = one.limit.or_sooner.then(|| or_sooner(page));
            card.add(el("p", "marks").add(far_off(page, due, overdue)).words(" ").each(sooner).end())
                .add(cap(page, one))
        }
    };
    if stage_ends.is_some_and(|ends| ends.due == Some(due)) {
        card = card.add(el("p", "due__stage").add(page.tell("stage-over-then")).end());
    }
    let (assumes, counted) = match nearest {
        Nearest::Action(ActionAnswer { deadline, .. }) | Nearest::Stage(deadline) => {
            (&deadline.assumes, counted(page, deadline))
        }
        Nearest::Cap(cap) => (&cap.assumes, counted_days(page, None, &cap.days)),
    };
    card = card.add(rests_on(page, None, nearest.bounded_by(), assumes));
    if let Some((by_when, action)) = by_when.and_then(|by_when| Some((by_when, guide.action(&by_when.action)?))) {
        let allowed = match &by_when.deadline.limit {
            Some(_) => el("strong", "").words(&sentence(&allowed(page, &by_when.deadline))).words("."),
            None => el("strong", "").add(page.tell("no-limit-for-this")),
        };
        card = card.add(what(page, action).words(" ").add(allowed.end()).end());
    }
    card.add(counted).end()
}
