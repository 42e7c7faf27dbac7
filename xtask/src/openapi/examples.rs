//! What each operation answers, for whoever reads the description: real answers for one board, with long lists cut short.

use super::{ICALENDAR, JSON, VCARD};
use chrono::TimeZone;
use escalation::document::authoring::Written;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::export::ics::{self, Saving};
use escalation::export::{json, vcard};
use escalation::health::health;
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::london::London;
use serde_json::{Value, json, to_value};

/// How many items of a list an example has.
const ITEMS: usize = 2;

/// The run of the calendar.
const RUN: &str = "3f2b6c1e-5d1f-4a8e-9a55-0b2f0f0f7c11";

/// The moment of every example.
const MOMENT: &str = "2026-11-20T16:30";

/// Example answers by the operation's id, each of its media type.
pub(super) fn examples(documents: &[Written]) -> Vec<(&'static str, &'static str, Value)> {
    let Some(written) = documents.first() else { return Vec::new() };
    let (policy, calendar) = (&written.document.policy, &written.document.calendar);
    let params = ["at", "now"].map(|name| (name.to_owned(), MOMENT.to_owned()));
    let present = London.timestamp_opt(0, 0).single();
    let situation = present.and_then(|present| Situation::from_params(policy, &params, present).ok());
    let guide = situation.as_ref().map(|asked| guide(policy, calendar, asked));
    let timeline = situation.as_ref().map(|asked| timeline(policy, calendar, asked));
    let boards: Vec<_> = documents.iter().map(|written| json::Board::from(&written.document.policy)).collect();
    let services = json::services(policy);
    let health = situation.as_ref().map(|asked| json::Health::new(policy.id(), &health(policy, calendar, asked.now)));
    let state = json!({ "status": "ok", "build": "4f2c91d8a6b37e05", "boards": documents.len() });
    let found = [
        ("list_boards", to_value(boards)),
        ("list_contacts", to_value(json::contacts(policy))),
        ("find_service", to_value(services.first())),
        ("find_directory_service", to_value(services.first())),
        ("find_directory", to_value(directory())),
        ("list_directory_services", to_value(json::Services::of(services.clone(), 1, ITEMS))),
        ("list_services", to_value(json::Services::of(services, 1, ITEMS))),
        ("find_calendar", to_value(json::Calendar::from(calendar))),
        ("find_policy", to_value(json::PolicyDocument::new(policy, calendar))),
        ("find_health", to_value(health)),
        ("check_service", Ok(state)),
        ("find_guide", to_value(guide.as_ref().map(json::Guide::from))),
        ("find_timeline", to_value(timeline.as_ref().map(json::Timeline::from))),
    ];
    let contacts = json::contacts(policy);
    let card = contacts.iter().find_map(|row| vcard::card(policy, row, &row.caveats().join("\n"), None));
    let saving = |asked: &Situation| Saving { run: RUN, made: asked.now, alarm: None, only: None };
    let calendar = timeline
        .as_ref()
        .zip(situation.as_ref().map(saving))
        .and_then(|(timeline, saving)| ics::saved(timeline, Words::new(Language::English), saving));
    let texts = [
        ("list_contacts", VCARD, &card),
        ("list_contact_cards", VCARD, &card),
        ("find_contact_card", VCARD, &card),
        ("find_timeline", ICALENDAR, &calendar),
        ("find_timeline_calendar", ICALENDAR, &calendar),
    ];
    let texts = texts.into_iter().filter_map(|(id, form, text)| Some((id, form, json!(text.as_ref()?))));
    let json = found.into_iter().filter_map(|(id, value)| Some((id, JSON, shortened(value.ok()?))));
    json.chain(texts).collect()
}

/// What any directory says of itself.
pub(crate) fn directory() -> json::Directory {
    json::Directory::new("https://guide.example/openapi-directory.json".to_owned())
}

fn shortened(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().take(ITEMS).map(shortened).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, shortened(value))).collect(),
        plain => plain,
    }
}
