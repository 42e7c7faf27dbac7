//! One address for one question, whatever was typed and whenever it is opened again.

use super::*;
use chrono::TimeZone;
use escalation::time::london::London;

/// A Friday.
fn present() -> LondonTime {
    London.with_ymd_and_hms(2026, 11, 20, 16, 30, 0).unwrap()
}

fn params(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(param, value)| ((*param).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn what_is_empty_or_goes_without_saying_is_left_away() {
    let sent = [("perspective", "raising"), ("pathway", ""), ("agency", "police"), ("stage", " "), ("at", "")];
    assert_eq!(one_address(params(&sent), present(), Language::English), params(&[("agency", "police")]));
    let other = [("perspective", "responding"), ("agency", "police")];
    assert_eq!(one_address(params(&other), present(), Language::English), params(&other));
}

#[test]
fn a_moment_is_written_out_so_that_it_stays_the_same() {
    for (param, typed, written) in [
        ("at", "yesterday", "2026-11-19"),
        ("at", "now", "2026-11-20T16:30"),
        ("at", "4.30pm", "2026-11-20T16:30"),
        ("at", "9pm", "2026-11-19T21:00"),
        ("now", "9pm", "2026-11-20T21:00"),
        ("began", "Mon", "2026-11-16"),
        ("at", "2026-11-20", "2026-11-20"),
        ("at", "2026-11-20T16:30:00Z", "2026-11-20T16:30"),
        ("at", "2026-11-20T16:30:42", "2026-11-20T16:30:42+00:00"),
        // 25 October 2026: half past one comes twice, and the later one needs its offset.
        ("at", "2026-10-25T01:30+01:00", "2026-10-25T01:30"),
        ("at", "2026-10-25T01:30+00:00", "2026-10-25T01:30:00+00:00"),
        // What cannot be read, or not in these years, stays: the page says what is wrong with it.
        ("at", "soon", "soon"),
        ("at", "20/11/2150", "20/11/2150"),
        ("stage", "yesterday", "yesterday"),
    ] {
        let once = one_address(params(&[(param, typed)]), present(), Language::English);
        assert_eq!(once, params(&[(param, written)]), "{param}={typed}");
        let tomorrow = present() + chrono::TimeDelta::days(1);
        assert_eq!(
            one_address(once.clone(), tomorrow, Language::English),
            once,
            "{param}={typed} opened again a day later"
        );
    }
}

#[test]
fn the_field_shows_a_moment_as_people_write_it() {
    for (value, text) in [
        ("2026-11-20", "20/11/2026"),
        ("2026-11-20T16:30", "20/11/2026 16:30"),
        ("2026-10-25T01:30:00+00:00", "2026-10-25T01:30:00+00:00"),
        ("soon", "soon"),
    ] {
        assert_eq!(typed(value, present(), Towards::Past, Language::English).text, text);
    }
}
