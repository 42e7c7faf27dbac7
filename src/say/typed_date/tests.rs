//! What people type, and what it means on a Wednesday in November.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use super::*;

/// Wednesday 25 November 2026, 10:14 in London.
fn present() -> LondonTime {
    London.with_ymd_and_hms(2026, 11, 25, 10, 14, 0).unwrap()
}

fn said(text: &str, towards: Towards) -> String {
    said_to(Language::English, text, towards)
}

fn said_to(language: Language, text: &str, towards: Towards) -> String {
    match read(text, present(), towards, language) {
        Ok(Moment::Day(day)) => day.to_string(),
        Ok(Moment::Time(time)) => {
            time.format("%Y-%m-%d %H:%M").to_string() + &time.format(":%S").to_string().replace(":00", "")
        }
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
        ("two weeks ago", "2026-11-11"),
        ("a fortnight ago", "2026-11-11"),
        ("30mins ago", "2026-11-25 09:44"),
        ("20 Nov 26", "2026-11-20"),
        ("31.12", "2025-12-31"),
        ("20Nov26", "2026-11-20"),
        ("Nov 20 2026", "2026-11-20"),
        ("20 Nov '26", "2026-11-20"),
        ("20 11 2026", "2026-11-20"),
        ("20/11/2026, at 16:30", "2026-11-20 16:30"),
        ("20 Nov @ 4.30pm", "2026-11-20 16:30"),
        ("20/11/2026,16.30", "2026-11-20 16:30"),
        ("Friday 20 Nov; 4:30 pm.", "2026-11-20 16:30"),
        ("4:30:42 pm on 20 Nov", "2026-11-20 16:30:42"),
        ("20/11/2026 16:30:42", "2026-11-20 16:30:42"),
        ("2026-11-20T16:30:42", "2026-11-20 16:30:42"),
        ("20 Nov 1630hrs", "2026-11-20 16:30"),
        ("20 Nov 16.30hrs", "2026-11-20 16:30"),
        ("0930hrs yesterday", "2026-11-24 09:30"),
        ("Monday 04.30 hrs", "2026-11-23 04:30"),
        ("20 Nov 1630", "2026-11-20 16:30"),
        ("yesterday 2030", "2026-11-24 20:30"),
        ("20 Nov 2026 2030", "2026-11-20 20:30"),
        ("yesterday at 9", "2026-11-24 09:00"),
        ("yesterday at 1630", "2026-11-24 16:30"),
        ("yesterday afternoon at 4.30", "2026-11-24 16:30"),
        ("4.30 in the afternoon, yesterday", "2026-11-24 16:30"),
        ("9 o’clock this morning", "2026-11-25 09:00"),
        ("9 in the morning", "2026-11-25 09:00"),
        ("this morning", "2026-11-25"),
        ("yesterday evening", "2026-11-24"),
        ("last night at 9.30", "2026-11-24 21:30"),
        ("last night 9:15pm", "2026-11-24 21:15"),
        ("Monday night", "2026-11-23"),
        ("16:30pm", "2026-11-24 16:30"),
        ("12 noon on Monday", "2026-11-23 12:00"),
        ("the day before yesterday", "2026-11-23"),
        ("Friday 20", "2026-11-20"),
        ("the 20th", "2026-11-20"),
        ("the 26th", "2026-10-26"),
        ("Friday the 20th at 4pm", "2026-11-20 16:00"),
        // The ninth of October is a Friday.
        ("Mon 9.10", "2026-11-23 09:10"),
        // Welsh words that mean nothing else in English.
        ("ddoe 4.30pm", "2026-11-24 16:30"),
        ("3 Mawrth", "2026-03-03"),
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
        ("tonight at 9", "2026-11-25 21:00"),
        ("tomorrow morning", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("the 1st", "2026-12-01"),
        ("1 Jan", "2027-01-01"),
    ] {
        assert_eq!(said(text, Towards::Future), expected, "{text:?}");
    }
}

#[test]
fn welsh_is_read_in_welsh() {
    for (text, expected) in [
        ("nawr", "2026-11-25 10:14"),
        ("rŵan", "2026-11-25 10:14"),
        ("heddiw", "2026-11-25"),
        ("ddoe", "2026-11-24"),
        ("Ddoe am 4.30pm", "2026-11-24 16:30"),
        ("ddoe am 9:30", "2026-11-24 09:30"),
        ("9.30 am ddoe", "2026-11-24 09:30"),
        ("9.30am, 20 Tachwedd", "2026-11-20 09:30"),
        ("9 am 20 Tachwedd", "2026-11-20 09:00"),
        ("20 Tachwedd am 9", "2026-11-20 09:00"),
        ("Dydd Llun am hanner dydd", "2026-11-23 12:00"),
        ("ddydd Gwener 20 Tachwedd 2026 am 16:30:42", "2026-11-20 16:30:42"),
        ("20fed o Dachwedd", "2026-11-20"),
        ("1af o Fawrth 2026", "2026-03-01"),
        ("3 Mawrth", "2026-03-03"),
        ("dydd Mawrth", "2026-11-24"),
        ("Mawrth", "2026-11-24"),
        ("nos Fawrth am 9", "2026-11-24 21:00"),
        ("dydd Mawrth 3 Mawrth 2026", "2026-03-03"),
        ("Mawrth 3 Mawrth", "2026-03-03"),
        ("Mawrth 24 Tachwedd", "2026-11-24"),
        ("24 Tachwedd, Mawrth", "2026-11-24"),
        ("5 Mai 2026", "2026-05-05"),
        ("6 o Fehefin", "2026-06-06"),
        ("Llun diwethaf", "2026-11-23"),
        ("dydd Mercher nesaf", "2026-12-02"),
        ("bore ddoe am 9", "2026-11-24 09:00"),
        ("9 o’r gloch y bore", "2026-11-25 09:00"),
        ("4.30 y prynhawn ddoe", "2026-11-24 16:30"),
        ("4.30yp ddoe", "2026-11-24 16:30"),
        ("7.15 yr hwyr ddoe", "2026-11-24 19:15"),
        ("neithiwr am 9.30", "2026-11-24 21:30"),
        ("y bore yma", "2026-11-25"),
        ("echdoe", "2026-11-23"),
        ("3 diwrnod yn ôl", "2026-11-22"),
        ("tri diwrnod yn ôl", "2026-11-22"),
        ("wythnos yn ol", "2026-11-18"),
        ("2 awr yn ôl", "2026-11-25 08:14"),
        ("ddoe 1630", "2026-11-24 16:30"),
        // English words that mean nothing else in Welsh.
        ("yesterday 4.30pm", "2026-11-24 16:30"),
        ("20 November", "2026-11-20"),
        // Tuesday the third, or the third of March.
        ("Mawrth 3", "Unreadable"),
        ("ddoe am 4", "MorningOrAfternoon"),
        ("hanner nos", "Unreadable"),
    ] {
        assert_eq!(said_to(Language::Welsh, text, Towards::Past), expected, "{text:?}");
    }
    // "Am" is "at" to the one and "in the morning" to the other.
    assert_eq!(said_to(Language::Welsh, "Tachwedd 12 am 9.30", Towards::Past), "2026-11-12 09:30");
    assert_eq!(said("Tachwedd 12 am 9.30", Towards::Past), "Unreadable");
    assert_eq!(said("Monday am", Towards::Past), "2026-11-23");
    assert_eq!(said("Monday am 9.30", Towards::Past), "2026-11-23 09:30");
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
        ("20/11/0026", "Unreadable"),
        ("20/11/00'26", "Unreadable"),
        ("last", "Unreadable"),
        ("20 Nov, perhaps", "Unreadable"),
        ("2030", "Unreadable"),
        ("yesterday 2 hours ago", "Unreadable"),
        ("9am 4pm", "Unreadable"),
        ("9am in the afternoon", "Unreadable"),
        ("midnight", "Unreadable"),
        ("yesterday at 4", "MorningOrAfternoon"),
        ("4 o'clock", "MorningOrAfternoon"),
        ("last night at 3", "Unreadable"),
        ("Friday the 21st", "WrongWeekday"),
        ("20.11", "DateOrTime"),
        ("Fri 20.11", "DateOrTime"),
        ("Fri 9.10", "DateOrTime"),
        ("20 Nov 4.30.15", "Unreadable"),
    ] {
        assert_eq!(said(text, Towards::Past), expected, "{text:?}");
    }
}

#[test]
fn of_a_time_that_comes_twice_the_earlier_is_meant() {
    let Moment::Time(time) = read("25/10/2026 01:30", present(), Towards::Past, Language::English).unwrap() else {
        panic!("a day")
    };
    assert_eq!(time.to_rfc3339(), "2026-10-25T01:30:00+01:00");
}

#[test]
fn nothing_that_is_typed_stops_it() {
    let bits =
        ["20", "/", "11", ".", "am", "pm", " ", "nov", "last", "ago", "day", "é", "2026", "-", ":", "mawrth", "0"];
    for first in bits {
        for second in bits {
            for third in bits {
                for fourth in bits {
                    let _ = said_to(Language::Welsh, &format!("{first}{second}{third}{fourth}"), Towards::Past);
                }
            }
        }
    }
}
