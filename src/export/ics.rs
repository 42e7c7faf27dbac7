//! A timeline's deadlines as an iCalendar file. It holds stages and dates, and nothing about a case.

use crate::answer::Timeline;
use crate::document::is_id;
use crate::export::vcard::{Lines, escape};
use crate::say::words::{Words, message};
use crate::time::moment::{LondonTime, Moment};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike};

/// The most letters of a summary: what a calendar shows of an event in one line.
const SUMMARY_LETTERS: usize = 75;
/// The most letters that a board's name and a stage's may take of it.
const NAME_LETTERS: usize = 26;
/// The shortest that every calendar shows: of an event that ends when it begins, Outlook and Google each make their own.
const TIMED: TimeDelta = TimeDelta::minutes(15);

/// What makes a file one of a run: saved again, it moves what was saved before.
#[derive(Clone, Copy, Debug)]
pub struct Saving<'a> {
    /// Names the run, and nobody in it; see [`is_run`].
    pub run: &'a str,
    /// When the file is made. The same run's later file counts as the newer one.
    pub made: LondonTime,
    /// When to be reminded; `None`: not at all.
    pub alarm: Option<Alarm>,
    /// The address of the only deadline to save; `None`: all of them.
    pub only: Option<&'a str>,
}

/// When a calendar reminds of a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// At nine the day before, or a day before a time.
    DayBefore,
    /// At nine on the day, or an hour before a time.
    OnTheDay,
}

impl Alarm {
    /// Every one, by its name in a question.
    pub const ALL: [(&'static str, Alarm); 2] = [("day-before", Alarm::DayBefore), ("on-the-day", Alarm::OnTheDay)];

    /// How long before (or after) its start an event reminds. An all-day event starts at midnight.
    fn trigger(self, due: Moment) -> &'static str {
        match (self, due) {
            (Alarm::DayBefore, Moment::Day(_)) => "-PT15H",
            (Alarm::OnTheDay, Moment::Day(_)) => "PT9H",
            (Alarm::DayBefore, Moment::Time(_)) => "-P1D",
            (Alarm::OnTheDay, Moment::Time(_)) => "-PT1H",
        }
    }
}

/// Whether a text can name a run: 8 to 40 letters, digits and hyphens. A name, a number or a date of birth is shorter or
/// holds more.
pub fn is_run(text: &str) -> bool {
    (8..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether a text can be the address of a deadline: ids with dots between them.
pub fn is_address(text: &str) -> bool {
    text.split('.').all(is_id)
}

/// Every deadline of a timeline, as a run of its own.
pub fn calendar(timeline: &Timeline, words: Words, now: LondonTime) -> String {
    let run = ["at-", &utc(now)].concat();
    saved(timeline, words, Saving { run: &run, made: now, alarm: None, only: None }).unwrap_or_default()
}

/// Every dated action of every stage, in order, then every limit over several stages; a day as an all-day event, a time as
/// a moment. `None`: nothing has a date, and an empty file is one that no calendar can open.
///
/// An event's `UID` is made of the run and of the duty: a start that is corrected moves what was saved. Sources: RFC 5545,
/// RFC 7986.
pub fn saved(timeline: &Timeline, words: Words, saving: Saving) -> Option<String> {
    let words = words.about(timeline.policy.audience);
    let mut events = events(timeline, words);
    events.retain(|event| saving.only.is_none_or(|only| event.address == only));
    if events.is_empty() {
        return None;
    }
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Escalation Guide//EN");
    lines.put("CALSCALE", "GREGORIAN");
    if events.len() == 1 {
        // Outlook then opens the one event, to be saved among the reader's own. Of several it makes a second calendar,
        // whatever the file says, unless they are imported.
        lines.put("METHOD", "PUBLISH");
    }
    for event in &events {
        event.write(&mut lines, timeline, saving);
    }
    lines.put("END", "VCALENDAR");
    Some(lines.text)
}

/// The addresses of the deadlines that have a date: what [`Saving::only`] can name.
pub fn dated(timeline: &Timeline, words: Words) -> Vec<String> {
    events(timeline, words).into_iter().map(|event| event.address).collect()
}

struct Event {
    /// Names the duty in the board's policy.
    address: String,
    due: Moment,
    summary: String,
    says: String,
}

fn events(timeline: &Timeline, words: Words) -> Vec<Event> {
    let mut events = Vec::new();
    let rests_on = |cite: &str| [&timeline.policy.title, ", ", cite].concat();
    let board = timeline.policy.area.as_deref().unwrap_or(timeline.board.name);
    // Board, stage and duty; a limit over several stages has no stage.
    let summary = |stage: Option<&str>, duty: &str| {
        let duty = duty.trim_end_matches('.');
        let stage = stage.map(|stage| [", ", &cut(stage, NAME_LETTERS)].concat()).unwrap_or_default();
        let names = [&*cut(board, NAME_LETTERS), &stage, ": "].concat();
        let left = SUMMARY_LETTERS.saturating_sub(names.chars().count());
        [&names, &*cut(duty, left)].concat()
    };
    for stage in &timeline.stages {
        for action in &stage.actions {
            if let Some(due) = action.deadline.due {
                let does = words.action(action, timeline.situation.perspective);
                let allowed = words.time_allowed(&action.deadline);
                // Whose it is, so that nobody keeps a date that is somebody else's.
                let who = words.who(action, timeline.situation.perspective);
                let who = who.map(|who| message::text_who(words, &who));
                let said = [Some(does.clone()), Some(words.by(due)), Some(allowed), who, Some(rests_on(action.cite))];
                let says = said.into_iter().flatten().collect::<Vec<_>>().join("\n");
                let summary = summary(Some(stage.stage.name()), &does);
                events.push(Event { address: action.action.address.clone(), due, summary, says });
            }
        }
    }
    for cap in &timeline.caps {
        if let Some(due) = cap.due {
            let limit = message::cap(words, &words.limit(cap.limit));
            let address = [timeline.situation.pathway.unwrap_or_default(), ".", cap.id].concat();
            let says = [&*limit, &words.by(due), &rests_on(cap.cite)].join("\n");
            events.push(Event { address, due, summary: summary(None, &limit), says });
        }
    }
    events
}

impl Event {
    fn write(&self, lines: &mut Lines, timeline: &Timeline, saving: Saving) {
        let made = utc(saving.made);
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &[saving.run, ".", timeline.board.id, ".", &self.address, "@escalation-guide"].concat());
        lines.put("DTSTAMP", &made);
        lines.put("LAST-MODIFIED", &made);
        lines.put("SEQUENCE", &sequence(saving.made).to_string());
        match self.due {
            Moment::Day(day) => {
                lines.put("DTSTART;VALUE=DATE", &date(day));
                lines.put("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)));
                lines.put("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
            }
            Moment::Time(time) => {
                lines.put("DTSTART", &utc(time));
                lines.put("DTEND", &utc(time + TIMED));
            }
        }
        lines.put("SUMMARY", &escape(&self.summary));
        lines.put("DESCRIPTION", &escape(&self.says));
        // It takes up nobody's time; Outlook reads that in words of its own.
        lines.put("TRANSP", "TRANSPARENT");
        lines.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        if let Some(alarm) = saving.alarm {
            lines.put("BEGIN", "VALARM");
            lines.put("ACTION", "DISPLAY");
            lines.put("TRIGGER", alarm.trigger(self.due));
            lines.put("DESCRIPTION", &escape(&self.summary));
            lines.put("END", "VALARM");
        }
        lines.put("END", "VEVENT");
    }
}

/// Grows with every second from the first of 2020, so that it fits the 31 bits that every reader has until 2088.
fn sequence(made: LondonTime) -> u64 {
    const FIRST: i64 = 1_577_836_800;
    (made.timestamp() - FIRST).clamp(0, i64::from(i32::MAX)).unsigned_abs()
}

/// As many whole words as fit, with a mark where some are missing.
fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split(' ') {
        // Its own letters, the space before it and the mark.
        if kept.chars().count() + word.chars().count() + 2 > letters {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        kept = text.chars().take(letters.saturating_sub(1)).collect();
    }
    kept.truncate(kept.trim_end_matches([',', ':', ';']).len());
    kept.push('…');
    kept
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn utc(time: LondonTime) -> String {
    let time: DateTime<chrono::Utc> = time.to_utc();
    format!("{}T{:02}{:02}{:02}Z", date(time.date_naive()), time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use super::{cut, is_run};

    #[test]
    fn a_line_is_cut_between_words() {
        assert_eq!(cut("Talk to their manager", 21), "Talk to their manager");
        assert_eq!(cut("Talk to their manager", 20), "Talk to their…");
        assert_eq!(cut("Talk to their, manager", 16), "Talk to their…");
        assert_eq!(cut("Llanfairpwllgwyngyll", 10), "Llanfairp…");
    }

    #[test]
    fn a_run_is_named_after_nobody() {
        for run in ["0f3c9a1e", "3f2b6c1e-5d1f-4a8e-9a55-0b2f0f0f7c11", "A1-b2-C3"] {
            assert!(is_run(run), "{run}");
        }
        for other in ["", "short", "0f3c 9a1e", "alex.example@example", "é2345678", &"a".repeat(41)] {
            assert!(!is_run(other), "{other}");
        }
    }
}
