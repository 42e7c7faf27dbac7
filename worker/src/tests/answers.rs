//! What is asked for is what is given.

use super::{BUILT, Said, Site, json, text};
use ical::{IcalParser, VcardParser};
use serde_json::Value;

const SITUATION: &str = "stage=stage-2&agency=police&at=2026-11-20T16:30&now=2026-11-20T16:30";

#[test]
fn boards_are_listed_with_their_editions() {
    let boards = json(&Site::new().get("/v1/boards"));
    let ids: Vec<&str> = boards.as_array().unwrap().iter().map(|board| board["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"]);
    assert_eq!(boards[2]["policy"]["review_due"], "2019-05");
}

#[test]
fn a_document_is_given_as_it_was_deployed() {
    let site = Site::new();
    let reply = site.get("/v1/boards/redbridge");
    let deployed = site.files.borrow();
    let (_, bytes) = deployed.iter().find(|(path, _)| path.starts_with("/data/redbridge.")).unwrap();
    assert_eq!(reply.body().bytes(), bytes);
    assert_eq!(
        reply.header("escalation-policy").unwrap().split("; document").next(),
        Some("redbridge; edition=\"3rd edition\"")
    );
}

#[test]
fn a_guide_says_who_and_by_when() {
    let guide = json(&Site::new().get(&format!("/v1/boards/redbridge/guide?{SITUATION}")));
    // 4.5 of the policy: five working days; 20 November 2026 is a Friday.
    assert_eq!(guide["stage"]["id"], "stage-2");
    assert_eq!(guide["stage_ends"]["due"], "2026-11-27");
    assert_eq!(guide["emergency"]["phone"], "999");
    assert!(!guide["escalate_to"].as_array().unwrap().is_empty());
    assert_eq!(guide["contact_list"], serde_json::json!({"from": "deployed", "as_of": "2017-05", "age_days": 3460}));
}

#[test]
fn a_guide_is_for_the_present_unless_it_is_asked_for_another_moment() {
    let site = Site::new();
    let guide = json(&site.get("/v1/boards/redbridge/guide"));
    assert_eq!(guide["situation"]["now"], "2026-11-20T16:30:00+00:00");
    let guide = json(&site.get("/v1/boards/redbridge/guide?now=2027-07-01T09:00"));
    assert_eq!(guide["situation"]["now"], "2027-07-01T09:00:00+01:00");
}

#[test]
fn a_calendar_holds_every_dated_action_of_the_timeline() {
    let site = Site::new();
    let timeline = json(&site.get(&format!("/v1/boards/redbridge/timeline?{SITUATION}")));
    let calendar = text(&site.get(&format!("/v1/boards/redbridge/timeline.ics?{SITUATION}")));
    let stages = timeline["stages"].as_array().unwrap();
    let actions = stages.iter().flat_map(|stage| stage["actions"].as_array().unwrap());
    let dated = actions.filter(|action| action["deadline"]["due"] != Value::Null).count();
    let mut read = IcalParser::new(calendar.as_bytes());
    let read = read.next().expect("there is a calendar").expect("another program reads it");
    assert!(dated > 0);
    assert_eq!(read.events.len(), dated);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
}

/// Windsor and Maidenhead, 2.1: one working week for all stages together; the stages have no numbers of their own. From Monday
/// 16 November 2026: 17, 18, 19, 20, and Monday 23.
#[test]
fn a_calendar_holds_the_limits_over_several_stages() {
    let site = Site::new();
    let asked = "stage=four&agency=police&own_agency=school&at=2026-11-20T16:30&began=2026-11-16&now=2026-11-20T17:00&run=0f3c9a1e-run";
    let calendar = text(&site.get(&format!("/v1/boards/windsor-and-maidenhead/timeline.ics?{asked}")));
    let read = IcalParser::new(calendar.as_bytes()).next().expect("there is a calendar").expect("it can be read");
    assert_eq!(read.events.len(), 1, "{calendar}");
    let event = read.events.first().unwrap();
    let said = |name: &str| event.properties.iter().find(|one| one.name == name).and_then(|one| one.value.as_deref());
    assert_eq!(said("DTSTART"), Some("20261123"));
    assert_eq!(said("UID"), Some("0f3c9a1e-run.windsor-and-maidenhead.escalation.cap-week@escalation-guide"));
    let summary = said("SUMMARY").unwrap();
    assert!(summary.contains("one working week") && summary.chars().count() <= 77, "{summary}");
    assert!(said("DESCRIPTION").unwrap().contains("Limit over several stages: one working week"));
}

/// What one event of a calendar says, by the address of its duty.
fn event(calendar: &str, address: &str, name: &str) -> String {
    let read = IcalParser::new(calendar.as_bytes()).next().expect("there is a calendar").expect("it can be read");
    let said = |event: &ical::parser::ical::component::IcalEvent, name: &str| {
        event.properties.iter().find(|one| one.name == name).and_then(|one| one.value.clone()).unwrap_or_default()
    };
    let of_duty = |event: &&ical::parser::ical::component::IcalEvent| said(event, "UID").contains(address);
    read.events.iter().find(of_duty).map(|event| said(event, name)).unwrap_or_default()
}

#[test]
fn a_corrected_start_moves_what_was_saved() {
    let site = Site::new();
    let saved = |run: &str, at: &str| {
        text(&site.get(&format!("/v1/boards/redbridge/timeline.ics?stage=stage-2&agency=police&at={at}&run={run}")))
    };
    let first = saved("0f3c9a1e-run", "2026-11-20");
    site.present.set(site.present.get() + chrono::TimeDelta::seconds(1));
    let later = saved("0f3c9a1e-run", "2026-11-19");
    let other = saved("11111111-run", "2026-11-20");
    let said = |calendar: &str, name: &str| event(calendar, "stage-2.", name);
    assert_eq!(said(&first, "UID"), said(&later, "UID"));
    assert_ne!(said(&first, "DTSTART"), said(&later, "DTSTART"));
    let sequence = |calendar: &str| said(calendar, "SEQUENCE").parse::<i32>().unwrap();
    assert!(sequence(&later) > sequence(&first));
    assert_ne!(said(&first, "UID"), said(&other, "UID"), "two cases share nothing");
}

#[test]
fn a_calendar_without_a_run_is_the_first_of_its_own() {
    let site = Site::new();
    let path = format!("/v1/boards/redbridge/timeline.ics?{SITUATION}&run=");
    let (one, other) = (site.get(&path), site.get(&path));
    assert_ne!(one.body().bytes(), other.body().bytes());
    assert_eq!((one.header("cache-control"), one.header("etag")), (Some("no-store"), None));
    // The same run again is at the address that it says.
    let again = site.get(one.header("content-location").unwrap());
    assert_eq!(again.body().bytes(), one.body().bytes());
    assert!(again.header("etag").is_some() && again.header("content-location").is_none());
}

#[test]
fn one_deadline_can_be_saved_and_an_alarm_asked_for() {
    let site = Site::new();
    let path = format!("/v1/boards/redbridge/timeline.ics?{SITUATION}&run=0f3c9a1e-run");
    let all = text(&site.get(&path));
    assert!(!all.contains("METHOD") && !all.contains("VALARM"));
    let refused = json(&site.get(&format!("{path}&deadline=nothing")));
    let address = refused["allowed"][0].as_str().unwrap();
    let one = text(&site.get(&format!("{path}&deadline={address}&alarm=day-before")));
    assert_eq!(one.matches("BEGIN:VEVENT").count(), 1);
    // Outlook opens a single event that is published as one of the reader's own.
    assert!(one.contains("METHOD:PUBLISH\r\n") && one.contains("TRIGGER:-PT15H\r\n"), "{one}");
    assert!(text(&site.get(&format!("{path}&alarm=on-the-day"))).contains("TRIGGER:PT9H\r\n"));
    for wrong in ["alarm=never", "run=alex", "run=0f3c9a1e-run", "deadline=a&deadline=b", "deadline=%C2%84"] {
        assert_eq!(site.get(&format!("{path}&{wrong}")).status(), 400, "{wrong}");
    }
}

#[test]
fn nothing_to_save_is_a_problem() {
    let site = Site::new();
    let reply = site.get("/v1/boards/redbridge/timeline.ics?stage=stage-2");
    let problem = json(&reply);
    assert_eq!((reply.status().as_u16(), &problem["type"]), (404, &Value::from("/problems#nothing-to-save")));
    assert!(problem["choices"].as_array().unwrap().iter().any(|need| need == "at"), "{problem}");
    let accepts = [("accept", "text/calendar")];
    assert_eq!(site.ask("GET", "/v1/boards/redbridge/timeline?stage=stage-2", &accepts).status(), 404);
}

/// Every line that a calendar shows is short, and names the board, the stage and the duty.
#[test]
fn a_summary_fits_one_line() {
    let site = Site::new();
    for board in ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"] {
        let timeline = json(&site.get(&format!("/v1/boards/{board}/timeline?at=2026-11-20T16:30")));
        for stage in timeline["stages"].as_array().unwrap() {
            let stage = stage["id"].as_str().unwrap();
            let path = format!("/v1/boards/{board}/timeline.ics?stage={stage}&at=2026-11-20T16:30&run=0f3c9a1e-run");
            let reply = site.get(&path);
            if reply.status() == 404 {
                continue;
            }
            let calendar = text(&reply).replace("\r\n ", "");
            for line in calendar.lines().filter_map(|line| line.strip_prefix("SUMMARY:")) {
                let line = line.replace('\\', "");
                assert!(line.chars().count() <= 75 && line.contains(": "), "{board}: {line}");
            }
        }
    }
}

#[test]
fn contacts_are_given_whole_or_by_agency() {
    let site = Site::new();
    let all = json(&site.get("/v1/boards/redbridge/contacts"));
    let police = json(&site.get("/v1/boards/redbridge/contacts?agency=police"));
    let fire = json(&site.get("/v1/boards/redbridge/contacts?agency=fire"));
    let (all, police) = (all.as_array().unwrap(), police.as_array().unwrap());
    assert!(!police.is_empty() && police.len() < all.len());
    assert!(police.iter().all(|row| row["agency"]["id"] == "police"));
    assert_eq!(fire.as_array().unwrap().len(), 0, "the board names no fire service");
    assert_eq!(site.get("/v1/boards/redbridge/contacts?agency=").status(), 200);
}

#[test]
fn contact_cards_are_read_by_others_and_say_how_old_they_are() {
    let site = Site::new();
    for board in ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"] {
        let rows = json(&site.get(&format!("/v1/boards/{board}/contacts")));
        let reachable = rows.as_array().unwrap().iter().filter(|row| {
            let has = |key: &str| !row["contact"][key].as_array().unwrap().is_empty();
            has("phones") || has("emails")
        });
        let reply = site.get(&format!("/v1/boards/{board}/contacts.vcf"));
        if reachable.clone().count() == 0 {
            assert_eq!(reply.status(), 404, "{board} has nothing to save");
            continue;
        }
        assert_eq!(reply.header("content-type"), Some("text/vcard; charset=utf-8"));
        let cards = text(&reply);
        let read: Vec<_> =
            VcardParser::new(cards.as_bytes()).map(|card| card.expect("another program reads it")).collect();
        assert_eq!(read.len(), reachable.count(), "{board}");
        for card in read {
            for name in ["FN", "N", "ORG", "TITLE", "NOTE", "UID", "REV"] {
                assert!(card.properties.iter().any(|property| property.name == name), "{board}: {name} is missing");
            }
        }
    }
}

#[test]
fn a_card_names_every_agency_of_its_row() {
    let card = text(&Site::new().get("/v1/boards/redbridge/contacts/nelft-director.vcf")).replace("\r\n ", "");
    let whose = "LBR Adult Social Care and Health Services\\, North East London NHS Foundation Trust";
    assert!(card.contains(&format!("\r\nORG:{whose}\r\n")), "{card}");
}

#[test]
fn a_card_can_be_had_alone_and_a_list_without_one_is_a_problem() {
    let site = Site::new();
    let all = text(&site.get("/v1/boards/redbridge/contacts.vcf"));
    let rows = json(&site.get("/v1/boards/redbridge/contacts"));
    let alone: String = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| site.get(&format!("/v1/boards/redbridge/contacts/{}.vcf", row["id"].as_str().unwrap())))
        .filter(|reply| reply.status() == 200)
        .map(|reply| text(&reply))
        .collect();
    assert_eq!(alone, all);
    for (path, code) in [
        ("/v1/boards/redbridge/contacts.vcf?agency=fire", "nothing-to-save"),
        ("/v1/boards/redbridge/contacts/nobody.vcf", "unknown-contact"),
        ("/v1/boards/redbridge/contacts/nobody", "unknown-path"),
    ] {
        let reply = site.get(path);
        assert_eq!(reply.status(), 404, "{path}");
        assert_eq!(json(&reply)["type"], format!("/problems#{code}"), "{path}");
    }
}

#[test]
fn contacts_are_services_for_directories_by_page_and_by_id() {
    let site = Site::new();
    let rows = json(&site.get("/v1/boards/redbridge/contacts"));
    let whole = json(&site.get("/v1/boards/redbridge/services"));
    let services = whole["contents"].as_array().unwrap();
    assert_eq!(services.len(), rows.as_array().unwrap().len());
    assert_eq!(whole["total_pages"], 1);
    let third = json(&site.get("/v1/boards/redbridge/services?per_page=1&page=3"));
    assert_eq!(third["contents"], serde_json::json!([services[2]]));
    assert_eq!(third["total_pages"], services.len());
    let id = services[2]["id"].as_str().unwrap();
    assert_eq!(&json(&site.get(&format!("/v1/boards/redbridge/services/{id}"))), &services[2]);
}

#[test]
fn a_directory_has_its_base_and_the_standards_parameters() {
    let site = Site::new();
    for base in ["/v1/boards/redbridge/directory", "/v1/boards/redbridge/directory/"] {
        let told = json(&site.get(base));
        assert_eq!(told["version"], "HSDS-UK-3.0");
        assert!(told["openapi_url"].as_str().unwrap().ends_with("/openapi-directory.json"), "{told}");
    }
    let whole = json(&site.get("/v1/boards/redbridge/directory/services?full=true"));
    assert_eq!(whole, json(&site.get("/v1/boards/redbridge/services")));
    let services = whole["contents"].as_array().unwrap();
    let keys = json(&site.get("/v1/boards/redbridge/directory/services?minimal=true"));
    let first = keys["contents"][0].as_object().unwrap();
    assert_eq!(first.keys().collect::<Vec<_>>(), ["id", "last_modified"]);
    assert_eq!(first["last_modified"], BUILT);
    assert_eq!(keys["contents"].as_array().unwrap().len(), services.len());
    // The deployment was built at noon on 19 November 2026.
    for (since, count) in [
        ("2026-11-19", services.len()),
        ("2026-11-19T12:00:00Z", services.len()),
        ("2026-11-19T12:00:00.000Z", services.len()),
        ("2026-11-19T12:01:00Z", 0),
        ("2026-11-20", 0),
    ] {
        let changed = json(&site.get(&format!("/v1/boards/redbridge/directory/services?modified_after={since}")));
        assert_eq!(changed["contents"].as_array().unwrap().len(), count, "{since}");
        assert_eq!(changed["empty"], count == 0, "{since}");
    }
    let police = services.iter().find(|service| service["organization"]["name"] == "Police").unwrap();
    let organization = police["organization"]["id"].as_str().unwrap();
    let theirs = json(&site.get(&format!("/v1/boards/redbridge/directory/services?organization_id={organization}")));
    let expected: Vec<_> = services.iter().filter(|service| service["organization"]["id"] == organization).collect();
    assert_eq!(theirs["contents"].as_array().unwrap().iter().collect::<Vec<_>>(), expected);
    let id = police["id"].as_str().unwrap();
    assert_eq!(&json(&site.get(&format!("/v1/boards/redbridge/directory/services/{id}"))), police);
    for wrong in [
        "search=anything",
        "minimal=maybe",
        "minimal=",
        "organization_id=",
        "modified_after=soon",
        "organization_id=nobody",
        "postcode=ZZ9",
        "page=0",
    ] {
        let refused = site.get(&format!("/v1/boards/redbridge/directory/services?{wrong}"));
        assert_eq!(refused.status(), 400, "{wrong}");
        let parameter = wrong.split('=').next().unwrap();
        assert_eq!(json(&refused)["parameter"], parameter, "{wrong}");
    }
}
