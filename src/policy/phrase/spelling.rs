//! Harmless spellings of limits: "within 48hrs", "three working days", "ASAP", "by noon on the next working day".
//!
//! What comes out is the standard form or what went in; whether it can be read is for the limit's own parser to say.

use super::window::minutes;

/// Numbers that may be written in words, in order from one.
pub(crate) const NUMBER_WORDS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
/// What may stand before a limit without changing it.
const OPENINGS: [&str; 12] = [
    "within ",
    "not more than ",
    "no more than ",
    "not later than ",
    "no later than ",
    "up to ",
    "at least ",
    "a maximum of ",
    "maximum ",
    "in ",
    "the ",
    "by the end of the ",
];
const NOON: u16 = 12 * 60;

/// One part of a limit in its standard form.
pub(super) fn standard(part: &str) -> String {
    let mut words = part.trim().trim_end_matches('.').to_lowercase();
    if let Some(urgent) = urgent(&words) {
        return urgent.to_owned();
    }
    let guide = words.strip_prefix("as a guide ").map(str::to_owned);
    let is_guide = guide.is_some();
    words = guide.unwrap_or(words);
    while let Some(rest) = OPENINGS.iter().find_map(|opening| words.strip_prefix(opening)) {
        // "at least" is about what comes before an event; of anything else it would turn the limit round.
        if words.starts_with("at least ") && !words.contains(" before ") {
            break;
        }
        words = rest.to_owned();
    }
    words = time_last(&words);
    let (number, rest) = split_number(&words);
    if let Some(number) = number {
        words = format!("{number} {}", units(&rest));
    }
    if is_guide { format!("as a guide {words}") } else { words }
}

fn urgent(words: &str) -> Option<&'static str> {
    match words {
        "asap" | "a.s.a.p" | "as soon as is possible" => Some("as soon as possible"),
        "straightaway" => Some("straight away"),
        "at earliest opportunity" | "at the earliest possible opportunity" => Some("at the earliest opportunity"),
        _ => protects(words),
    }
}

/// "a timescale that protects the adult": a time that protects whomever the policy is about.
fn protects(words: &str) -> Option<&'static str> {
    let whom = words.strip_prefix("a time").map(|rest| rest.strip_prefix("scale").unwrap_or(rest))?;
    let whom = whom.strip_prefix(" that protects")?;
    let is_known = ["", " the child", " the adult", " the person", " them"].contains(&whom);
    (is_known && words != "a time that protects").then_some("a time that protects")
}

/// "by 12:00 the next working day" with its time behind: "next working day by 12:00".
fn time_last(words: &str) -> String {
    if let Some(rest) = words.strip_prefix("by ") {
        for between in [" on the ", " of the ", " the ", " on ", " "] {
            if let Some((time, day)) = rest.split_once(between)
                && let Some(minutes) = clock(time)
                && !day.is_empty()
            {
                let (day, sooner) = or_sooner(day);
                return format!("{day} by {}{sooner}", shown(minutes));
            }
        }
        return rest.strip_prefix("the ").unwrap_or(rest).to_owned();
    }
    if let Some((day, rest)) = words.rsplit_once(" by ") {
        let (time, sooner) = or_sooner(rest);
        if let Some(minutes) = clock(time) {
            return format!("{day} by {}{sooner}", shown(minutes));
        }
    }
    words.to_owned()
}

/// Words without their "or sooner", and that.
fn or_sooner(words: &str) -> (&str, &'static str) {
    words.strip_suffix(" or sooner").map_or((words, ""), |words| (words, " or sooner"))
}

fn shown(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes after midnight of "12:00", "noon", "5pm", "5.30 pm"; only times within a day.
pub(super) fn clock(text: &str) -> Option<u16> {
    if matches!(text, "noon" | "midday" | "12 noon") {
        return Some(NOON);
    }
    let half = ["am", "pm"].into_iter().find_map(|half| Some((text.strip_suffix(half)?.trim_end(), half)));
    let Some((digits, half)) = half else {
        return minutes(text).filter(|minutes| *minutes < 2 * NOON);
    };
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "00"));
    let is_number = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || minute.len() != 2 || !is_number(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let after_noon = if half == "pm" { NOON } else { 0 };
    ((1..=12).contains(&hour) && minute < 60).then_some(hour % 12 * 60 + minute + after_noon)
}

/// The number that words begin with, in digits, and the rest; the second number of a range belongs to the rest.
fn split_number(words: &str) -> (Option<String>, String) {
    let end = words.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(words.len());
    let (digits, rest) = words.split_at(end);
    if !digits.is_empty() {
        let shortened = digits.trim_start_matches('0');
        let number = if shortened.is_empty() { "0" } else { shortened };
        return (Some(number.to_owned()), rest.trim_start().to_owned());
    }
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let number = NUMBER_WORDS.iter().position(|number| *number == first).map(|place| (place + 1).to_string());
    // "one (1) working day", as contracts have it.
    let again = number.as_ref().map(|number| format!("({number}) ")).unwrap_or_default();
    (number, rest.strip_prefix(&again).unwrap_or(rest).to_owned())
}

/// Units and what follows them, spelt as the standard has them; in a range the second number first.
fn units(words: &str) -> String {
    for between in ["to ", "-", "–", "—"] {
        if let Some(rest) = words.strip_prefix(between)
            && let (Some(number), rest) = split_number(rest.trim_start())
        {
            return format!("to {number} {}", units(&rest));
        }
    }
    // "24-hour".
    let words = words.strip_prefix('-').unwrap_or(words);
    let (unit, rest) = cut_unit(words);
    let unit = match unit {
        "hrs" | "hr" | "h" | "hour" | "hours" => {
            let within = ["within", "in", "of"].iter().find_map(|word| {
                let rest = rest.strip_prefix(&format!(" {word} "))?;
                ["working hours", "working time", "office hours"].iter().find_map(|time| rest.strip_prefix(time))
            });
            return within.map_or_else(|| format!("hours{rest}"), |rest| format!("working hours{rest}"));
        }
        "wd" | "business day" | "business days" | "working-day" | "working-days" | "work days" | "work day"
        | "workdays" | "weekday" | "weekdays" | "week days" => "working days",
        "office hours" | "business hours" | "office hour" => "working hours",
        "calendar day" | "calendar days" => "days",
        "calendar week" | "calendar weeks" | "wks" | "wk" => "weeks",
        "calendar month" | "calendar months" => "months",
        other => other,
    };
    format!("{unit}{rest}")
}

/// A unit, and what follows it: " by 12:00", " or sooner", " before EVENT", " within working time".
fn cut_unit(words: &str) -> (&str, &str) {
    let signs = [" by ", " or sooner", " before ", " within ", " in ", " of "];
    let end = signs.iter().filter_map(|sign| words.find(sign)).min().unwrap_or(words.len());
    words.split_at(end)
}
