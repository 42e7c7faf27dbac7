//! A timeline's deadlines as an iCalendar file. It holds stages and dates, and nothing about a case.

use crate::answer::Timeline;
use crate::export::vcard::{Lines, escape};
use crate::say::words::{Words, message};
use crate::time::moment::{LondonTime, Moment};
use chrono::{DateTime, Datelike, NaiveDate, Timelike};

/// Every dated action of every stage, in order, then every limit over several stages; a day as an all-day event, a time as
/// a moment.
///
/// An event's `UID` is made of board, action or limit, and date, so that importing twice adds nothing. Source: RFC 5545.
pub fn calendar(timeline: &Timeline, words: Words, now: LondonTime) -> String {
    let words = words.about(timeline.policy.audience);
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Escalation Guide//EN");
    let rests_on = |cite: &str| [&timeline.policy.title, ", ", cite].concat();
    for stage in &timeline.stages {
        for action in &stage.actions {
            if let Some(due) = action.deadline.due {
                let summary =
                    [stage.stage.name(), ": ", &words.action(action, timeline.situation.perspective)].concat();
                let allowed = words.time_allowed(&action.deadline);
                // Whose it is, so that nobody keeps a date that is somebody else's.
                let who = words.who(action, timeline.situation.perspective);
                let who = who.map(|who| message::text_who(words, &who));
                let lines_said = [Some(words.by(due)), Some(allowed), who, Some(rests_on(action.cite))];
                let says = lines_said.into_iter().flatten().collect::<Vec<_>>().join("\n");
                event(&mut lines, &[timeline.board.id, action.address], due, &summary, &says, now);
            }
        }
    }
    for cap in &timeline.caps {
        if let Some(due) = cap.due {
            let summary = message::cap(words, &words.limit(cap.limit));
            let says = [&words.by(due), "\n", &rests_on(cap.cite)].concat();
            let pathway = timeline.situation.pathway.unwrap_or_default();
            event(&mut lines, &[timeline.board.id, pathway, cap.id], due, &summary, &says, now);
        }
    }
    lines.put("END", "VCALENDAR");
    lines.text
}

fn event(lines: &mut Lines, place: &[&str], due: Moment, summary: &str, says: &str, now: LondonTime) {
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}.{}@escalation-guide", place.join("."), due.day()));
    lines.put("DTSTAMP", &utc(now));
    match due {
        Moment::Day(day) => {
            lines.put("DTSTART;VALUE=DATE", &date(day));
            lines.put("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)));
        }
        Moment::Time(time) => lines.put("DTSTART", &utc(time)),
    }
    lines.put("SUMMARY", &escape(summary));
    lines.put("DESCRIPTION", &escape(says));
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("END", "VEVENT");
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn utc(time: LondonTime) -> String {
    let time: DateTime<chrono::Utc> = time.to_utc();
    format!("{}T{:02}{:02}{:02}Z", date(time.date_naive()), time.hour(), time.minute(), time.second())
}
