//! How a date was counted: a strip of days, those that count, and those that do not with the reason.

use crate::markup::Pen;
use escalation::answer::CountedDay;
use escalation::key;
use escalation::say::words::Arg;

/// The strip. The last day that counts is the date.
pub(super) fn days(pen: &mut Pen, days: &[CountedDay]) {
    let words = pen.words();
    let last = days.iter().rposition(|day| day.counts);
    let mut counted = 0;
    pen.open("ol", "days");
    for (at, day) in days.iter().enumerate() {
        counted += u32::from(day.counts);
        let class = match &day.why {
            _ if Some(at) == last => "days__day days__day--last",
            None => "days__day days__day--counts",
            Some(_) => "days__day days__day--skipped",
        };
        let why = match &day.why {
            Some(why) => words.skipped_day(why),
            None => words.phrase(key!("day-counted"), &[("number", Arg::Number(counted))]),
        };
        pen.open("li", class);
        pen.leaf("span", "days__weekday", &words.short_weekday(day.date));
        pen.text(" ");
        pen.leaf("b", "days__date", &words.short_date(day.date));
        pen.text(" ");
        pen.leaf("span", "days__why", &why);
        pen.close();
    }
    pen.close();
}
