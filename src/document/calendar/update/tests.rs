//! What an update of the bank holidays takes over, keeps and refuses.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot read its own input has failed")]

use super::update_calendar;
use crate::time::calendar::{Calendar, Division};
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

const SOURCE: &str = "a file";
fn retrieved() -> NaiveDate {
    NaiveDate::from_ymd_opt(2030, 1, 2).unwrap()
}

fn scotland() -> Value {
    serde_json::from_str(include_str!("../../../../policies/calendars/scotland.json")).unwrap()
}

/// The government's file with these years of the calendar, moved `later` years on.
fn government(years: std::ops::RangeInclusive<i32>, later: i32) -> Value {
    let calendar = scotland();
    let events = calendar["holidays"].as_array().unwrap().iter().filter_map(|holiday| {
        let (year, day) = holiday["date"].as_str().unwrap().split_at(4);
        let year: i32 = year.parse().unwrap();
        let event =
            json!({"title": holiday["title"], "date": format!("{}{day}", year + later), "notes": "", "bunting": true});
        years.contains(&year).then_some(event)
    });
    json!({ "scotland": { "division": "scotland", "events": events.collect::<Vec<_>>() } })
}

fn update(existing: &Value, government: &Value) -> Result<Value, Vec<String>> {
    update_calendar(existing, government, Division::Scotland, SOURCE, retrieved())
}

#[test]
fn years_are_added_and_none_is_dropped() {
    let file = government(2026..=2028, 2);
    let updated = update(&scotland(), &file).unwrap();
    let (before, after) = (Calendar::from_json(&scotland()).unwrap(), Calendar::from_json(&updated).unwrap());
    assert_eq!((updated["first"].as_str(), updated["last"].as_str()), (Some("2012-01-01"), Some("2030-12-31")));
    assert_eq!((updated["source"].as_str(), updated["retrieved"].as_str()), (Some(SOURCE), Some("2030-01-02")));
    // 2028 is the file's now, everything before it is as it was, and 2029 and 2030 are new.
    let kept = before.holidays().iter().filter(|holiday| holiday.date.year() < 2028).count();
    assert_eq!(after.holidays().get(..kept), before.holidays().get(..kept));
    let added = file["scotland"]["events"].as_array().unwrap().len();
    assert_eq!(after.holidays().len(), kept + added);
}

#[test]
fn the_same_file_again_changes_nothing_but_where_it_is_from() {
    let updated = update(&scotland(), &government(2020..=2028, 0)).unwrap();
    let days = |calendar: &Value| -> Vec<Value> {
        calendar["holidays"].as_array().unwrap().iter().map(|holiday| holiday["date"].clone()).collect()
    };
    assert_eq!(days(&updated), days(&scotland()));
    assert_eq!(update(&updated, &government(2020..=2028, 0)), Ok(updated));
}

#[test]
fn a_moved_day_takes_the_place_of_the_old_one() {
    let mut file = government(2028..=2028, 0);
    let monday =
        file["scotland"]["events"].as_array_mut().unwrap().iter_mut().find(|event| event["date"] == "2028-05-01");
    monday.unwrap()["date"] = json!("2028-05-05");
    let updated = Calendar::from_json(&update(&scotland(), &file).unwrap()).unwrap();
    let is_working_day = |day: &str| updated.is_working_day(day.parse().unwrap()).unwrap();
    assert!(is_working_day("2028-05-01") && !is_working_day("2028-05-05"));
}

#[test]
fn a_new_calendar_starts_with_the_file() {
    let updated = update(&Value::Null, &government(2020..=2028, 0)).unwrap();
    assert_eq!((updated["first"].as_str(), updated["last"].as_str()), (Some("2020-01-01"), Some("2028-12-31")));
}

#[test]
fn a_file_that_is_not_whole_is_refused() {
    let refused = |government: Value| update(&scotland(), &government).unwrap_err();
    assert_eq!(refused(government(2026..=2028, 4)), ["scotland: 2029 has 0 bank holidays; a whole year has 8 or more"]);
    let no_2028 = refused(government(2026..=2027, 0));
    let start =
        "scotland: 2028 has 0 bank holidays in the file and 9 in the calendar to update; the file lacks 2028-01-03 (";
    assert!(no_2028.len() == 1 && no_2028[0].starts_with(start), "{no_2028:?}");
    let mut short = government(2028..=2028, 1);
    short["scotland"]["events"].as_array_mut().unwrap().truncate(5);
    assert_eq!(refused(short), ["scotland: 2029 has 5 bank holidays; a whole year has 8 or more"]);
    let mut one_less = government(2028..=2028, 0);
    one_less["scotland"]["events"].as_array_mut().unwrap().pop();
    assert_eq!(
        refused(one_less),
        ["scotland: 2028 has 8 bank holidays in the file and 9 in the calendar to update; the file lacks \
             2028-12-26 (Boxing Day); give a day that is one all the same a source in the calendar"]
    );
}

/// GOV.UK's list has nothing on 15 June 2026; the Scottish Government proclaimed it.
#[test]
fn a_day_with_a_source_of_its_own_is_kept_beside_the_file_s() {
    let mut file = government(2026..=2028, 0);
    file["scotland"]["events"].as_array_mut().unwrap().retain(|event| event["date"] != "2026-06-15");
    let updated = update(&scotland(), &file).unwrap();
    assert_eq!(updated["holidays"], scotland()["holidays"]);
    let added: Vec<String> = Calendar::from_json(&updated)
        .unwrap()
        .holidays()
        .iter()
        .filter_map(|holiday| Some(format!("{} {}", holiday.date, holiday.source.as_ref()?)))
        .collect();
    assert_eq!(added, ["2026-06-15 https://www.gov.scot/news/world-cup-bank-holiday-confirmed"]);
    // Once the government's list has it, it is one of that list's.
    let listed = Calendar::from_json(&update(&scotland(), &government(2026..=2028, 0)).unwrap()).unwrap();
    assert!(listed.holidays().iter().all(|holiday| holiday.source.is_none()));
    assert!(!listed.is_working_day("2026-06-15".parse().unwrap()).unwrap());
}

#[test]
fn a_name_with_markup_or_control_characters_is_refused() {
    for (title, found) in [("<b>Christmas Day</b>", "<"), ("Christmas\u{7}Day", "\\u{7}"), ("Day\u{202e}", "\\u{202e}")]
    {
        let mut file = government(2028..=2028, 1);
        file["scotland"]["events"][0]["title"] = json!(title);
        let problems = update(&scotland(), &file).unwrap_err();
        let said = format!(
            "scotland.events[0].title, of 2029-01-03, has \"{found}\"; write plain words, without markup or control characters"
        );
        assert!(problems.contains(&said), "{problems:?}");
    }
}

#[test]
fn a_malformed_file_is_refused_with_every_problem() {
    let refused = |government: Value| update(&scotland(), &government).unwrap_err();
    assert_eq!(refused(json!([])), ["the file is a list; it has to be an object of divisions"]);
    assert_eq!(refused(json!({})), ["the file has no division \"scotland\""]);
    assert_eq!(
        refused(json!({"england": {}, "scotland": {"division": "england-and-wales", "events": "none"}})),
        [
            "the file has a division \"england\"; known are england-and-wales, scotland, northern-ireland",
            "scotland.division is \"england-and-wales\"; it has to be \"scotland\"",
            "scotland.events is a text; write a list of {\"date\", \"title\"}",
            "scotland.events has no bank holidays",
        ]
    );
    let mut file = government(2028..=2028, 1);
    let events = file["scotland"]["events"].as_array_mut().unwrap();
    events.swap(2, 3);
    events.push(events.last().unwrap().clone());
    events.push(json!({"date": "2029-12-32", "title": "Nothing"}));
    assert_eq!(
        refused(file),
        [
            "scotland.events[3].date is 2029-04-14, after 2029-05-01; write the days in order",
            "scotland.events[9].date is 2029-12-26 a second time",
            "scotland.events[10].date is \"2029-12-32\"; write a day as in 2026-12-25",
        ]
    );
}

#[test]
fn what_is_given_beside_the_file_is_checked_too() {
    let file = government(2028..=2028, 0);
    assert_eq!(
        update_calendar(&scotland(), &file, Division::Scotland, " ", retrieved()).unwrap_err(),
        ["source is empty; write some words"]
    );
    let mut other = scotland();
    other["division"] = json!(Division::NorthernIreland.id());
    assert_eq!(
        update(&other, &file).unwrap_err(),
        ["the calendar to update is of northern-ireland; it has to be of scotland"]
    );
    assert_eq!(update(&json!(1), &file).unwrap_err().len(), 1);
}

#[test]
fn a_file_has_a_bank_holiday_on_each_line() {
    for file in [
        include_str!("../../../../policies/calendars/england-and-wales.json"),
        include_str!("../../../../policies/calendars/scotland.json"),
        include_str!("../../../../policies/calendars/northern-ireland.json"),
    ] {
        assert_eq!(Calendar::from_json(&serde_json::from_str(file).unwrap()).unwrap().to_file(), file);
    }
}
