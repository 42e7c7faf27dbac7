//! Contacts in the shape of Open Referral UK: every board's list against a schema of the standard's own fields, and what
//! stands in them by hand.

use crate::boards::{self, root};
use crate::text::exampleshire;
use boon::{Compiler, Schemas};
use escalation::export::json::{Directory, Services, services};
use escalation::policy::Policy;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn page(policy: &Policy) -> Value {
    serde_json::to_value(Services::of(services(policy), 1, 1000)).unwrap()
}

#[test]
fn every_list_has_the_standards_fields() {
    let text = std::fs::read_to_string(root().join("tests/open-referral-uk.schema.json")).unwrap();
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("standard.json", serde_json::from_str(&text).unwrap()).unwrap();
    let standard = compiler.compile("standard.json", &mut schemas).unwrap();
    let mut ids = BTreeSet::new();
    let mut services = 0;
    for board in boards::all().into_iter().chain(boards::made_up()).chain([exampleshire()]) {
        let page = page(board.policy());
        if let Err(error) = schemas.validate(&page, standard) {
            panic!("{}: {error}", board.id());
        }
        assert_eq!(page["contents"].as_array().unwrap().len(), board.policy().contacts().len(), "{}", board.id());
        for service in page["contents"].as_array().unwrap() {
            services += 1;
            ids.insert(service["id"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(ids.len(), services, "every service has an id of its own");
}

/// The profile's own constraints, formats included; tests/readers asks the running worker for the same.
#[test]
fn every_service_keeps_to_the_uk_profile() {
    let text = std::fs::read_to_string(root().join("tests/readers/open-referral-uk.json")).unwrap();
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("profile.json", serde_json::from_str(&text).unwrap()).unwrap();
    let mut class = |name: &str| compiler.compile(&format!("profile.json#/$defs/{name}"), &mut schemas).unwrap();
    let (is_page, is_service, is_phone) = (class("page"), class("service"), class("phone"));
    let (is_base, mut phones) = (class("api_details"), 0);
    let base = serde_json::to_value(Directory::new("https://guide.example/openapi-directory.json".to_owned())).unwrap();
    assert!(schemas.validate(&base, is_base).is_ok(), "{base}");
    for board in boards::all().into_iter().chain(boards::made_up()).chain([exampleshire()]) {
        let page = page(board.policy());
        let hold = |value: &Value, class| {
            if let Err(error) = schemas.validate(value, class) {
                panic!("{}: {error}", board.id());
            }
        };
        hold(&page, is_page);
        for service in page["contents"].as_array().unwrap() {
            hold(service, is_service);
            // Where readers of the profile look for numbers, and those of the whole specification.
            for contact in service["contacts"].as_array().unwrap() {
                assert_eq!(contact["phones"], service["phones"], "{}", board.id());
            }
            for phone in service["phones"].as_array().unwrap() {
                phones += 1;
                hold(phone, is_phone);
            }
        }
    }
    assert!(phones > 20, "{phones} numbers");
}

#[test]
fn a_row_is_a_service_with_its_people_numbers_and_hours() {
    let board = exampleshire();
    let page = page(board.policy());
    let service = |name: &str| {
        let services = page["contents"].as_array().unwrap();
        services.iter().find(|service| service["name"] == name).unwrap_or_else(|| panic!("{name} is missing"))
    };
    let inspector = service("Detective Inspector, Safeguarding, Exampleshire Police");
    assert_eq!(inspector["status"], "active");
    assert_eq!(inspector["contacts"][0]["name"], "Alex Example");
    assert_eq!(inspector["contacts"][0]["title"], "Detective Inspector, Safeguarding");
    assert_eq!(inspector["contacts"][0]["email"], "alex.example@police.exampleshire.example");
    assert_eq!(inspector["phones"][0]["number"], "020 7946 0123");
    assert_eq!(inspector["organization"]["name"], "Exampleshire Police");
    assert!(inspector["description"].as_str().unwrap().contains("page 9"));
    assert!(inspector["description"].as_str().unwrap().contains("March 2023"), "{}", inspector["description"]);
    assert_eq!(inspector.get("assured_date"), None, "the document gives a month, not a day");
    // The policy sends people there from 07:00 to 21:00, and for the rest of the night to somebody else.
    assert_eq!(hours(inspector), json!([["MO,TU,WE,TH,FR,SA,SU", "07:00", "21:00", "every day 07:00 to 21:00"]]));
    let superintendent = service("Night Duty Superintendent, Exampleshire Police");
    assert_eq!(hours(superintendent), json!([[null, null, null, "outside every day 07:00 to 21:00"]]));
    let nurse = service("Named Nurse, Exampleshire Hospitals");
    assert_eq!(nurse["alert"], "Vacant until July 2023, as printed.");
    assert_eq!(nurse["contacts"][0].get("name"), None);
    let head = service("Head of Service, Exampleshire Children's Services");
    assert_eq!(head["phones"].as_array().unwrap().len(), 2);
    assert_eq!(head["schedules"], json!([]), "no hours are given");
    let chair = service("Independent Chair");
    assert_eq!(chair["organization"]["name"], board.policy().facts().board);
}

/// A service has room for one address.
#[test]
fn a_service_leads_to_its_website_and_names_its_form() {
    let policy = r#"
[policy]
board = "Smalltown Partnership"
title = "Procedure"
division = "england-and-wales"

[agencies]
police = "Smalltown Police"

[posts]
lead = "safeguarding lead"

[ladder]
title = "Ladder"
stages = ["one"]

[ladder.one]
label = "Step 1"
cite = "1"
raise = { who = "own lead", to = "other lead", limit = "2 days" }
"#;
    let service = |ways: &str| {
        let contacts = format!("[lead]\npost = \"lead\"\nagency = \"police\"\ncite = \"9\"\n{ways}\n");
        page(boards::from_texts("smalltown", policy, &contacts).policy())["contents"][0].clone()
    };
    let (website, form) = ("https://smalltown.example", "https://smalltown.example/refer");
    let both = service(&format!("website = \"{website}\"\nweb_form = \"{form}\""));
    assert_eq!(both["url"], website);
    assert!(both["description"].as_str().unwrap().ends_with(&format!("Form: {form}")), "{both}");
    let alone = service(&format!("web_form = \"{form}\""));
    assert_eq!(alone["url"], form);
    assert!(!alone["description"].as_str().unwrap().contains(form), "{alone}");
}

/// Days, opening, shutting and words of each of a service's hours.
fn hours(service: &Value) -> Value {
    let parts = ["byday", "opens_at", "closes_at", "description"];
    let row =
        |schedule: &Value| Value::from(parts.map(|part| schedule.get(part).cloned().unwrap_or_default()).to_vec());
    service["schedules"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn pages_are_counted() {
    let board = exampleshire();
    let rows = board.policy().contacts().len();
    assert_eq!(rows, 13, "the page numbers below rest on it");
    let page = |number, size| serde_json::to_value(Services::of(services(board.policy()), number, size)).unwrap();
    // Thirteen services by four: three times four, and one.
    let facts = |page: &Value| {
        let keys = ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty"];
        Value::from(keys.map(|key| page[key].clone()).to_vec())
    };
    assert_eq!(facts(&page(1, 4)), json!([13, 4, 1, 4, true, false, false]));
    assert_eq!(facts(&page(4, 4)), json!([13, 4, 4, 1, false, true, false]));
    assert_eq!(facts(&page(5, 4)), json!([13, 4, 5, 0, false, false, true]));
    assert_eq!(page(4, 4)["contents"][0]["name"], "Group Manager, Exampleshire Fire Service");
}
