//! How a date was counted: a strip of days, those that count, and those that do not with the reason.

use crate::page::Page;
use escalation::answer::CountedDay;
use escalation::words::Arg;
use yew::prelude::*;

/// The strip. The last day that counts is the date.
pub(super) fn days(page: &Page, days: &[CountedDay]) -> Html {
    let last = days.iter().rposition(|day| day.counts);
    let mut counted = 0;
    let cells = days.iter().enumerate().map(|(at, day)| {
        counted += u32::from(day.counts);
        let count = || page.words.phrase("day-counted", &[("number", Arg::Number(counted))]);
        let (class, why) = match &day.why {
            _ if Some(at) == last => ("days__day days__day--last", count()),
            None => ("days__day days__day--counts", count()),
            Some(why) => ("days__day days__day--skipped", page.words.skipped_day(why)),
        };
        html! {
            <li {class}>
                <span class="days__weekday">{page.words.short_weekday(day.date)}</span>{" "}
                <b class="days__date">{page.words.short_date(day.date)}</b>{" "}
                <span class="days__why">{why}</span>
            </li>
        }
    });
    html! { <ol class="days">{ for cells }</ol> }
}
