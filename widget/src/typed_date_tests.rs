//! What people type, and what it means on a Wednesday in November.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use super::*;

/// Wednesday 25 November 2026, 10:14 in London.
fn present() -> LondonTime {
    London.with_ymd_and_hms(2026, 11, 25, 10, 14, 0).unwrap()
}

fn said(text: &str, towards: Towards) -> String {
    match read(text, present(), towards) {
        Ok(Moment::Day(day)) => day.to_string(),
        Ok(Moment::Time(time)) => time.format("%Y-%m-%d %H:%M").to_string(),
        Err(misread) => format!("{misread:?}"),
    }
}

#[test]
fn what_started_is_looked_for_in_the_past() {
    for (text, expected) in [
        ("now", "2026-11-25 10:14"),
        ("today", "2026-11-25"),
        ("Yesterday", "2026-11-24"),
        ("yesterday 4.30pm", "2026-11-24 16:30"),
        ("yesterday at 4:30 PM", "2026-11-24 16:30"),
        ("20/11/2026", "2026-11-20"),
        ("20/11/26", "2026-11-20"),
        ("20-11-2026", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T16:30", "2026-11-20 16:30"),
        ("20/11", "2026-11-20"),
        ("20 Nov", "2026-11-20"),
        ("20th of November", "2026-11-20"),
        ("Nov 20", "2026-11-20"),
        ("Fri 20 Nov 2026, 16.30", "2026-11-20 16:30"),
        ("20 Tachwedd 2026", "2026-11-20"),
        ("ddoe", "2026-11-24"),
        ("26 Nov", "2025-11-26"),
        ("29 Feb", "2024-02-29"),
        ("Monday", "2026-11-23"),
        ("Wednesday", "2026-11-25"),
        ("last Wednesday", "2026-11-18"),
        ("next Monday", "2026-11-30"),
        ("20-Nov-2026", "2026-11-20"),
        ("20/Nov", "2026-11-20"),
        ("20 Nov. 4.30 p.m.", "2026-11-20 16:30"),
        ("4.30p.m.", "2026-11-24 16:30"),
        ("20 Nov 16:30 hrs", "2026-11-20 16:30"),
        ("20 Nov 1630 hrs", "2026-11-20 16:30"),
        ("4.30pm", "2026-11-24 16:30"),
        ("9.30am", "2026-11-25 09:30"),
        ("09:30", "2026-11-25 09:30"),
        ("9:30", "2026-11-25 09:30"),
        ("16:30", "2026-11-24 16:30"),
        ("12am", "2026-11-25 00:00"),
        ("noon yesterday", "2026-11-24 12:00"),
        ("3 days ago", "2026-11-22"),
        ("a week ago", "2026-11-18"),
        ("2 hours ago", "2026-11-25 08:14"),
    ] {
        assert_eq!(said(text, Towards::Past), expected, "{text:?}");
    }
}

#[test]
fn a_moment_to_plan_for_is_looked_for_ahead() {
    for (text, expected) in [
        ("tomorrow 9pm", "2026-11-26 21:00"),
        ("9pm", "2026-11-25 21:00"),
        ("9am", "2026-11-26 09:00"),
        ("Saturday", "2026-11-28"),
        ("next Wednesday", "2026-12-02"),
        ("last Saturday", "2026-11-21"),
        ("25 Dec", "2026-12-25"),
        ("1 Jan", "2027-01-01"),
    ] {
        assert_eq!(said(text, Towards::Future), expected, "{text:?}");
    }
}

#[test]
fn spaces_of_any_width_are_spaces() {
    assert_eq!(said("20\u{a0}Nov\u{2009}2026 10:30\u{202f}am", Towards::Past), "2026-11-20 10:30");
    assert!(is_blank(" \u{a0}\u{2007}") && !is_blank(" 9pm"));
}

#[test]
fn two_meanings_or_none_are_asked_back() {
    for (text, expected) in [
        ("", "Unreadable"),
        ("soon", "Unreadable"),
        ("20", "Unreadable"),
        ("Nov", "Unreadable"),
        ("20 Nov 21 Nov", "Unreadable"),
        ("now yesterday", "Unreadable"),
        ("13pm", "Unreadable"),
        ("25:00", "Unreadable"),
        ("1630", "Unreadable"),
        ("next 20 Nov", "Unreadable"),
        ("last next Monday", "Unreadable"),
        ("2530 hrs", "Unreadable"),
        ("3 hrs", "Unreadable"),
        ("31 Nov", "NoSuchDay"),
        ("29/02/2026", "NoSuchDay"),
        ("31/13/2026", "NoSuchDay"),
        ("Monday 20 Nov 2026", "WrongWeekday"),
        ("4.12", "DateOrTime"),
        ("4:30", "MorningOrAfternoon"),
        ("yesterday 4.30", "MorningOrAfternoon"),
        ("29 March 2026 01:30", "SkippedByClocks"),
        ("20/11/20261", "Unreadable"),
        ("last", "Unreadable"),
    ] {
        assert_eq!(said(text, Towards::Past), expected, "{text:?}");
    }
}

#[test]
fn of_a_time_that_comes_twice_the_earlier_is_meant() {
    let Moment::Time(time) = read("25/10/2026 01:30", present(), Towards::Past).unwrap() else { panic!("a day") };
    assert_eq!(time.to_rfc3339(), "2026-10-25T01:30:00+01:00");
}

#[test]
fn nothing_that_is_typed_stops_it() {
    let bits = ["20", "/", "11", ".", "am", "pm", " ", "nov", "last", "ago", "t", "é", "2026", "-", ":", "30", "0"];
    for first in bits {
        for second in bits {
            for third in bits {
                for fourth in bits {
                    let _ = read(&format!("{first}{second}{third}{fourth}"), present(), Towards::Past);
                }
            }
        }
    }
}
