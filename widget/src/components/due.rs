//! By when: the nearest date as the largest thing, what it belongs to, how it was counted, and what else is said of it.

use super::days::days;
use super::nearest::nearest_date;
use super::notes::cap;
use crate::markup::{Element, all, el, text};
use crate::page::{Page, sentence};
use escalation::answer::{
    ActionAnswer, Assumption, Bound, ByWhen, Conflict, CountedDay, CountedFrom, Deadline, DeadlineKind, Guide, Why,
};
use escalation::moment::Moment;
use escalation::phrase::Limit;
use escalation::words::Arg;
use yew::prelude::*;

/// The deadline of the action that gives *who*; where another date of the stage is nearer, that one stands out.
pub(super) fn due(page: &Page, guide: &Guide) -> Html {
    match (&guide.by_when, guide.nearest()) {
        (by_when, Some(nearest)) => nearest_date(page, guide, by_when.as_ref(), nearest),
        (Some(by_when), None) => own(page, guide, by_when),
        (None, None) => Html::default(),
    }
}

fn own(page: &Page, guide: &Guide, by_when: &ByWhen) -> Html {
    let deadline = &by_when.deadline;
    let mut card = card(deadline.overdue).add(page.heading(1, "due__date", title(page, deadline))).add(marks(
        page,
        deadline.due.map(|due| (due, deadline.overdue)),
        deadline,
    ));
    if let Some(action) = guide.action(&by_when.action) {
        card = card.add(what(page, action).end());
        card = card.add(about_time(page, action));
    }
    card = card.add(rests_on(page, deadline.why.as_ref(), deadline.bounded_by.as_ref(), &deadline.assumes));
    if deadline.limit.is_none() {
        card = card.each(guide.caps.iter().map(|one| el("div", "due__cap").add(cap(page, one)).end()));
    }
    if deadline.due.is_some() {
        card = card.add(counted(page, deadline));
    }
    if let Some(ends) = guide.stage_ends.as_ref().filter(|ends| ends.due != deadline.due) {
        card = card.add(stage_end(page, guide, ends));
    }
    card.end()
}

/// When the stage should be over, and what that date rests on.
fn stage_end(page: &Page, guide: &Guide, ends: &Deadline) -> Html {
    let Some(due) = ends.due else { return Html::default() };
    let (by, far) = (page.words.by(due), page.words.relative(due, page.now));
    let words = page.say("text-stage-ends", &[("by", Arg::Text(&by)), ("when", Arg::Text(&far))]);
    let sooner = ends.or_sooner().then(|| el("p", "marks").add(or_sooner(page)).end());
    let bound = ends.bounded_by.as_ref();
    el("div", "due__end")
        .add(el("p", "due__stage").add(words).end())
        .each(sooner)
        .each(guide.ends_stage().map(|action| about_time(page, action)))
        .add(rests_on(page, None, bound, &ends.assumes))
        .add(counted(page, ends))
        .end()
}

/// What the document says elsewhere of an action's time.
pub(super) fn about_time(page: &Page, action: &ActionAnswer) -> Html {
    let about_time = action.conflicts.iter().filter(|conflict| conflict.limit.is_some());
    all(about_time.map(|conflict| disagreement(page, conflict)).collect())
}

/// The card, marked where the date is past.
pub(super) fn card(overdue: bool) -> Element {
    el("section", if overdue { "card due due--overdue" } else { "card due" })
}

/// What is to be done, with its paragraph.
pub(super) fn what(page: &Page, action: &ActionAnswer) -> Element {
    says(page, el("p", "due__what"), action)
}

/// A line with what is to be done, and its paragraph.
pub(super) fn says(page: &Page, line: Element, action: &ActionAnswer) -> Element {
    line.add(page.does(action)).add(page.cite(&action.cite))
}

/// Why there is no date, what brings it forward, and what it assumes.
pub(super) fn rests_on(page: &Page, why: Option<&Why>, bound: Option<&Bound>, assumes: &[Assumption]) -> Html {
    let mut lines = Vec::new();
    lines.extend(why.map(|why| el("p", "due__why").words(&page.words.why(why)).end()));
    lines.extend(bound.map(|bound| el("p", "due__why").add(bounded(page, bound)).end()));
    let assumes = page.words.assumptions(assumes);
    lines.extend(assumes.map(|words| el("p", "due__assumes").words(&sentence(&words)).words(".").end()));
    all(lines)
}

/// "By the end of" and the day; a time and its day; else the words that stand for a date.
fn title(page: &Page, deadline: &Deadline) -> Html {
    let worded = |words: &str| {
        let lead = el("span", "due__lead").add(page.tell("heading-by-when")).end();
        vec![lead, text(" "), el("span", "due__day").words(&sentence(words)).end()]
    };
    all(match (deadline.kind, deadline.due) {
        (DeadlineKind::Now, due) => {
            let mut parts = worded(&deadline.urgency().map(|urgency| page.words.urgency(urgency)).unwrap_or_default());
            if let Some(due) = due {
                parts.push(text(" "));
                parts.push(el("span", "due__also").words(&sentence(&page.words.by(due))).end());
            }
            parts
        }
        (_, Some(due)) => dated(page, due),
        (_, None) => worded(&allowed(page, deadline)),
    })
}

/// A date as a heading: "By the end of" and the day, or "By" and the time.
pub(super) fn dated(page: &Page, due: Moment) -> Vec<Html> {
    let (lead, day) = match due {
        Moment::Day(day) => ("by-end-of", page.words.date(day)),
        Moment::Time(_) => ("by-time-lead", page.words.moment(due)),
    };
    let lead = el("span", "due__lead").add(page.tell(lead)).end();
    vec![lead, text(" "), el("span", "due__day").words(&sentence(&day)).end()]
}

/// How far off a date is, the limit in words, and the mark that nobody may miss.
pub(super) fn marks(page: &Page, due: Option<(Moment, bool)>, deadline: &Deadline) -> Html {
    if due.is_none() && !deadline.or_sooner() {
        return Html::default();
    }
    let mut marks = el("p", "marks");
    if let Some((due, overdue)) = due {
        marks = marks.add(far_off(page, due, overdue)).words(" ");
        marks = marks.add(el("span", "tag").words(&sentence(&allowed(page, deadline))).end()).words(" ");
    }
    if deadline.or_sooner() {
        marks = marks.add(or_sooner(page));
    }
    marks.end()
}

/// The mark "or sooner if the child needs it".
pub(super) fn or_sooner(page: &Page) -> Html {
    el("strong", "tag tag--sooner").add(page.tell("or-sooner")).end()
}

/// How far off a date is, or that it is past.
pub(super) fn far_off(page: &Page, due: Moment, overdue: bool) -> Html {
    let class = if overdue { "tag tag--overdue" } else { "tag" };
    el("strong", class).words(&sentence(&page.words.relative(due, page.now))).end()
}

/// The limit in words. "Or sooner" has a mark of its own.
pub(super) fn allowed(page: &Page, deadline: &Deadline) -> String {
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

/// How a deadline's date was counted, day by day, to be opened.
pub(super) fn counted(page: &Page, deadline: &Deadline) -> Html {
    // The days of a date that another limit brings forward are those of that limit, which has a start of its own.
    let from = deadline.from.as_ref().filter(|_| deadline.bounded_by.is_none());
    counted_days(page, from, &deadline.days)
}

/// The same of any date.
pub(super) fn counted_days(page: &Page, from: Option<&CountedFrom>, counted: &[CountedDay]) -> Html {
    if from.is_none() && counted.is_empty() {
        return Html::default();
    }
    let mut more = el("details", "more").add(el("summary", "").add(page.tell("heading-counted")).end());
    if let Some(from) = from {
        more = more.add(el("p", "").words(&sentence(&page.words.counted_from(from))).words(".").end());
    }
    if !counted.is_empty() {
        more = more.add(days(page, counted)).add(el("p", "").add(page.tell("working-day-is")).end());
    }
    more.end()
}
