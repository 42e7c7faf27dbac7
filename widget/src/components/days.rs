//! How a date was counted: a strip of days, those that count, and those that do not with the reason.

use crate::markup::el;
use crate::page::Page;
use escalation::answer::CountedDay;
use escalation::words::Arg;
use yew::prelude::*;

/// The strip. The last day that counts is the date.
pub(super) fn days(page: &Page, days: &[CountedDay]) -> Html {
    let last = days.iter().rposition(|day| day.counts);
    let mut counted = 0;
    let mut strip = el("ol", "days");
    for (at, day) in days.iter().enumerate() {
        counted += u32::from(day.counts);
        let class = match &day.why {
            _ if Some(at) == last => "days__day days__day--last",
            None => "days__day days__day--counts",
            Some(_) => "days__day days__day--skipped",
        };
        let why = match &day.why {
            Some(why) => page.words.skipped_day(why),
            None => page.words.phrase("day-counted", &[("number", Arg::Number(counted))]),
        };
        let weekday = el("span", "days__weekday").words(&page.words.short_weekday(day.date)).end();
        let cell = el("li", class).add(weekday);
        let cell = cell.words(" ").add(el("b", "days__date").words(&page.words.short_date(day.date)).end());
        strip = strip.add(cell.words(" ").add(el("span", "days__why").words(&why).end()).end());
    }
    strip.end()
}
