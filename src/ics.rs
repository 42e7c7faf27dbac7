//! A timeline's deadlines as an iCalendar file. It holds stages and dates, and nothing about a case.

use crate::answer::{ActionAnswer, Timeline, TimelineStage};
use crate::digits::padded;
use crate::moment::{LondonTime, Moment};
use crate::vcard::{Lines, escape};
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, Timelike};

/// Every dated action of every stage, in order; a day as an all-day event, a time as a moment.
///
/// An event's `UID` is made of board, action and date, so that importing twice adds nothing. Source: RFC 5545.
pub fn calendar(timeline: &Timeline, words: Words, now: LondonTime) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Escalation Guide//EN");
    for stage in &timeline.stages {
        for action in &stage.actions {
            if let Some(due) = action.deadline.due {
                event(&mut lines, timeline, stage, action, due, words, now);
            }
        }
    }
    lines.put("END", "VCALENDAR");
    lines.text
}

fn event(
    lines: &mut Lines,
    timeline: &Timeline,
    stage: &TimelineStage,
    action: &ActionAnswer,
    due: Moment,
    words: Words,
    now: LondonTime,
) {
    let label = stage.stage.label.as_deref().or(stage.stage.title.as_deref()).unwrap_or(&stage.stage.id);
    let does = words.action(action, timeline.situation.perspective);
    let allowed = words.time_allowed(&action.deadline);
    let rests = [&words.by(due), "\n", &allowed, "\n", &timeline.policy.title, ", ", action.cite].concat();
    lines.put("BEGIN", "VEVENT");
    let day = date(due.day()).join("-");
    lines.put("UID", &[timeline.board.id, ".", action.address, ".", &day, "@escalation-guide"].concat());
    lines.put("DTSTAMP", &utc(now));
    match due {
        Moment::Day(day) => {
            lines.put("DTSTART;VALUE=DATE", &date(day).concat());
            lines.put("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)).concat());
        }
        Moment::Time(time) => lines.put("DTSTART", &utc(time)),
    }
    lines.put("SUMMARY", &escape(&[label, ": ", &does].concat()));
    lines.put("DESCRIPTION", &escape(&rests));
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("END", "VEVENT");
}

/// Year, month and day.
fn date(day: NaiveDate) -> [String; 3] {
    [padded(day.year_ce().1.into(), 4), padded(day.month().into(), 2), padded(day.day().into(), 2)]
}

fn utc(time: LondonTime) -> String {
    let time: DateTime<chrono::Utc> = time.to_utc();
    let clock = [time.hour(), time.minute(), time.second()].map(|part| padded(part.into(), 2));
    [&date(time.date_naive()).concat(), "T", &clock.concat(), "Z"].concat()
}
