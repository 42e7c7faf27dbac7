//! By when: the date as the largest thing, "or sooner", how it was counted, and what else the document says.

use super::days::days;
use crate::markup::{all, el, text};
use crate::page::{Page, sentence};
use escalation::answer::{Bound, Conflict, Deadline, DeadlineKind, Guide};
use escalation::moment::Moment;
use escalation::phrase::Limit;
use escalation::words::Arg;
use yew::prelude::*;

/// The deadline of the action that gives *who*, with the end of the stage below.
pub(super) fn due(page: &Page, guide: &Guide) -> Html {
    let Some(by_when) = &guide.by_when else { return Html::default() };
    let deadline = &by_when.deadline;
    let action = guide.actions.iter().find(|action| action.id == by_when.action);
    let class = if deadline.overdue { "card due due--overdue" } else { "card due" };
    let mut card =
        el("section", class).add(page.heading(1, "due__date", title(page, deadline))).add(marks(page, deadline));
    if let Some(action) = action {
        let what = el("p", "due__what").add(page.policy(&page.words.action(action, page.perspective)));
        card = card.add(what.add(page.cite(&action.cite)).end());
    }
    if let Some(why) = &deadline.why {
        card = card.add(el("p", "due__why").words(&page.words.why(why)).end());
    }
    if let Some(bound) = &deadline.bounded_by {
        card = card.add(el("p", "due__why").add(bounded(page, bound)).end());
    }
    card = card.each(action.iter().flat_map(|action| &action.conflicts).map(|conflict| disagreement(page, conflict)));
    if let Some(words) = page.words.assumptions(&deadline.assumes) {
        card = card.add(el("p", "due__assumes").words(&sentence(&words)).words(".").end());
    }
    let stage_end = guide.stage_ends.as_ref().and_then(|end| end.due).filter(|due| Some(*due) != deadline.due);
    if let Some(due) = stage_end {
        let (by, far) = (page.words.by(due), page.words.relative(due, page.now));
        let words = page.say("text-stage-ends", &[("by", Arg::Text(&by)), ("when", Arg::Text(&far))]);
        card = card.add(el("p", "due__stage").add(words).end());
    }
    card.add(counted(page, deadline)).end()
}

/// "By the end of" and the day; a time and its day; else the words that stand for a date.
fn title(page: &Page, deadline: &Deadline) -> Html {
    let (lead, large) = match (deadline.kind, deadline.due) {
        (DeadlineKind::Now, _) => {
            ("heading-by-when", deadline.urgency().map(|urgency| page.words.urgency(urgency)).unwrap_or_default())
        }
        (_, Some(Moment::Day(day))) => ("by-end-of", page.words.date(day)),
        (_, Some(due)) => ("by-time-lead", page.words.moment(due)),
        (_, None) => ("heading-by-when", allowed(page, deadline)),
    };
    let mut parts = vec![el("span", "due__lead").add(page.tell(lead)).end(), text(" ")];
    parts.push(el("span", "due__day").words(&sentence(&large)).end());
    if let (DeadlineKind::Now, Some(due)) = (deadline.kind, deadline.due) {
        parts.push(text(" "));
        parts.push(el("span", "due__also").words(&sentence(&page.words.by(due))).end());
    }
    all(parts)
}

/// The limit in words, how far off it is, and the mark that nobody may miss.
fn marks(page: &Page, deadline: &Deadline) -> Html {
    if deadline.due.is_none() && !deadline.or_sooner() {
        return Html::default();
    }
    let mut marks = el("p", "marks");
    if let Some(due) = deadline.due {
        let class = if deadline.overdue { "tag tag--overdue" } else { "tag" };
        marks = marks.add(el("strong", class).words(&sentence(&page.words.relative(due, page.now))).end()).words(" ");
        marks = marks.add(el("span", "tag").words(&sentence(&allowed(page, deadline))).end()).words(" ");
    }
    if deadline.or_sooner() {
        marks = marks.add(el("strong", "tag tag--sooner").add(page.tell("or-sooner")).end());
    }
    marks.end()
}

/// The limit in words. "Or sooner" has a mark of its own.
fn allowed(page: &Page, deadline: &Deadline) -> String {
    match &deadline.limit {
        Some(limit) if limit.or_sooner && deadline.before.is_none() => {
            page.words.limit(&Limit { or_sooner: false, ..limit.clone() })
        }
        _ => page.words.time_allowed(deadline),
    }
}

/// What brings a date forward.
pub(super) fn bounded(page: &Page, bound: &Bound) -> Html {
    let limit = page.words.limit(&bound.limit);
    all(vec![page.say("text-brought-forward", &[("limit", Arg::Text(&limit))]), page.cite(&bound.cite)])
}

/// What the document says elsewhere; of two limits the longer one is not used, and is still said.
pub(super) fn disagreement(page: &Page, conflict: &Conflict) -> Html {
    let lead = el("strong", "").add(page.tell("conflict")).end();
    let mut line = el("p", "conflict").add(lead).words(" ").add(page.policy(&conflict.text));
    if let Some(limit) = &conflict.limit {
        let limit = page.words.limit(limit);
        line = line.words(" ").add(match conflict.due.map(|due| page.words.by(due)) {
            Some(by) => page.say("text-conflict-other-due", &[("limit", Arg::Text(&limit)), ("by", Arg::Text(&by))]),
            None => page.say("text-conflict-other", &[("limit", Arg::Text(&limit))]),
        });
    }
    line.add(page.cite(&conflict.cite)).end()
}

fn counted(page: &Page, deadline: &Deadline) -> Html {
    if deadline.due.is_none() {
        return Html::default();
    }
    let mut more = el("details", "more").add(el("summary", "").add(page.tell("heading-counted")).end());
    if let Some(from) = &deadline.from {
        more = more.add(el("p", "").words(&sentence(&page.words.counted_from(from))).words(".").end());
    }
    if !deadline.days.is_empty() {
        more = more.add(days(page, &deadline.days)).add(el("p", "").add(page.tell("working-day-is")).end());
    }
    more.end()
}
