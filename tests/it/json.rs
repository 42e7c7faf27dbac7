//! The JSON of the API against its contract: every field of the contract is there, with the kind of value that it has.

use crate::boards::{self, Board};
use crate::text::{asked, exampleshire};
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::evaluate::whole::whole;
use escalation::export::json;
use escalation::say::sheet::{AnswerKind, sheet};
use escalation::say::words::{Language, Words};
use serde_json::{Value, json};

/// The contract's example of a guide, as far as its fields go: an array shows what each of its items has; `null` stands
/// for any value that may be null.
fn contract() -> Value {
    let agency = json!({"id": "", "name": ""});
    let deadline = json!({
        "kind": "", "due": null, "why": null, "limit": null, "urgency": null, "agreement": null, "binding": null,
        "or_sooner": true, "assumes": null, "from": null, "overdue": false,
        "days": [{"date": "", "counts": true, "why": null}]
    });
    let conflict = json!({"text": "", "limit": null, "due": null, "cite": ""});
    let action = json!({
        "id": "", "kind": "", "when": "", "who": null, "side": null,
        "to": [{"post": "", "side": null, "agency": null}], "join": null, "does": "", "how": null, "form": null,
        "if": null, "optional": false, "options": [{"says": "", "then": null}], "deadline": deadline,
        "conflicts": [conflict], "cite": ""
    });
    let contactable = json!({
        "action": "", "post": "", "side": null, "agency": agency, "available": "", "until": null, "from": null,
        "hours": null,
        "contact": {"state": "", "name": null, "phones": [""], "dial": [""], "emails": [""], "via": null, "until": null,
                    "as_of": null, "notes": [""]},
        "if": null, "optional": false, "else_for": null, "join": null, "cite": ""
    });
    json!({
        "board": agency,
        "policy": {"title": "", "edition": null, "in_force_from": null, "review_due": null, "website": null, "source": null},
        "situation": {"pathway": null, "stage": null, "agency": null, "own_agency": null, "perspective": "",
                      "from": null, "at": null, "now": "", "assumed": [{"param": "", "value": ""}]},
        "pathway": {"id": "", "title": ""},
        "stage": {"id": "", "label": null, "title": null, "if": null},
        "emergency": {"text": "", "phone": "", "policy_route": {"if": null, "steps": [action], "cite": ""}},
        "escalate_to": [contactable],
        "by_when": {"action": "", "deadline": deadline},
        "stage_ends": deadline,
        "actions": [action],
        "caps": [{"limit": "", "due": null, "why": null, "covers": null, "bites": false, "cite": ""}],
        "notify": [action], "record": [action], "concurrent": [action],
        "conflicts": [conflict],
        "elsewhere": [{"says": "", "then": null, "cite": ""}],
        "notes": [{"kind": "", "text": "", "cite": null}],
        "forms": [{"id": "", "title": "", "subject": null, "fields": [""], "cite": ""}],
        "next": {"stage": "", "label": null, "title": null, "if": null, "latest": null, "why": null, "assumes": null, "cite": ""},
        "warnings": [{"code": "", "text": "", "cite": null}],
        "needs": [{"param": "", "question": "", "choices": [{"id": "", "words": ""}]}]
    })
}

/// What a value lacks that the contract has. A whole part may be null where the answer has none.
fn lacking(place: &str, contract: &Value, value: &Value, found: &mut Vec<String>) {
    match (contract, value) {
        (Value::Null, _) => {}
        (Value::Object(_) | Value::String(_), Value::Null) if nullable(place) => {}
        (Value::Object(fields), Value::Object(values)) => {
            for (name, expected) in fields {
                match values.get(name) {
                    Some(value) => lacking(&format!("{place}.{name}"), expected, value, found),
                    None => found.push(format!("{place}.{name} is not there")),
                }
            }
        }
        (Value::Array(expected), Value::Array(values)) => {
            for value in values {
                lacking(&format!("{place}[]"), &expected[0], value, found);
            }
        }
        (Value::String(_), Value::String(_)) | (Value::Bool(_), Value::Bool(_)) => {}
        (expected, value) => found.push(format!("{place} is {value}, the contract has {expected}")),
    }
}

fn nullable(place: &str) -> bool {
    let parts = ["pathway", "stage", "policy_route", "by_when", "stage_ends", "next", "agency"];
    parts.iter().any(|part| place.ends_with(&format!(".{part}")))
}

fn value(board: &Board, params: &[(&str, &str)]) -> Value {
    let answer = guide(board.policy(), board.calendar(), &asked(board, params));
    serde_json::to_value(json::Guide::from(&answer)).unwrap()
}

const SITUATIONS: [&[(&str, &str)]; 6] = [
    &[],
    &[("pathway", "resolution"), ("agency", "police"), ("stage", "three"), ("at", "2026-11-25T09:00")],
    &[
        ("pathway", "resolution"),
        ("agency", "hospital"),
        ("stage", "three"),
        ("began", "2026-11-02"),
        ("at", "2026-11-25"),
    ],
    &[("pathway", "resolution"), ("agency", "social-care"), ("stage", "four"), ("at", "2026-11-25T09:00")],
    &[("pathway", "referral"), ("agency", "police"), ("case", "open")],
    &[
        ("pathway", "resolution"),
        ("agency", "school"),
        ("stage", "one"),
        ("perspective", "responding"),
        ("at", "2026-11-25"),
    ],
];

#[test]
fn a_guide_has_every_field_of_the_contract() {
    let board = exampleshire();
    let mut found = Vec::new();
    for params in SITUATIONS {
        lacking("guide", &contract(), &value(&board, params), &mut found);
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn so_has_every_guide_of_the_boards() {
    let mut found = Vec::new();
    for board in boards::all() {
        for agency in board.policy().agencies() {
            for pathway in board.policy().pathways() {
                for stage in &pathway.stages {
                    let params = [
                        ("pathway", pathway.id.as_str()),
                        ("agency", agency.id.as_str()),
                        ("stage", stage.id.as_str()),
                        ("at", "2026-11-25T09:00"),
                    ];
                    lacking(board.id(), &contract(), &value(&board, &params), &mut found);
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn whom_to_go_to_is_said_with_hours_and_contact() {
    let guide = value(&exampleshire(), SITUATIONS[1]);
    insta::assert_snapshot!(pretty(&guide["escalate_to"][0]), @r#"
    {
      "action": "escalate-day",
      "post": "Detective Inspector, Safeguarding",
      "short": null,
      "example": false,
      "side": "other",
      "agency": {
        "id": "police",
        "name": "Exampleshire Police",
        "short": null
      },
      "available": "now",
      "until": "2026-11-25T21:00:00+00:00",
      "from": null,
      "hours": "every day 07:00 to 21:00",
      "contact": {
        "state": "named",
        "name": "Alex Example",
        "phones": [
          "020 7946 0123"
        ],
        "dial": [
          "+442079460123"
        ],
        "emails": [
          "alex.example@police.exampleshire.example"
        ],
        "website": null,
        "address": [],
        "menu": null,
        "web_form": null,
        "relay": [],
        "via": null,
        "depends_on": null,
        "unlisted": false,
        "until": null,
        "as_of": "2023-03",
        "notes": [],
        "cite": "page 9"
      },
      "if": null,
      "applies": null,
      "optional": false,
      "by": [
        {
          "post": "line manager",
          "short": null,
          "side": "own",
          "agency": null,
          "vacant": false
        }
      ],
      "by_join": null,
      "else_for": null,
      "join": null,
      "cite": "4.3"
    }
    "#);
}

#[test]
fn an_action_carries_its_deadline_and_the_longer_limit() {
    let guide = value(&exampleshire(), SITUATIONS[1]);
    let resolve = guide["actions"].as_array().unwrap().iter().find(|action| action["id"] == "resolve").unwrap();
    insta::assert_snapshot!(pretty(resolve), @r#"
    {
      "id": "resolve",
      "address": "resolution.three.resolve",
      "kind": "resolve",
      "when": "now",
      "who": "each senior manager",
      "side": "each",
      "who_else": [],
      "to": [],
      "to_else": [],
      "join": null,
      "contacts": [
        {
          "action": "resolve",
          "post": "Detective Inspector, Safeguarding",
          "short": null,
          "example": false,
          "side": "other",
          "agency": {
            "id": "police",
            "name": "Exampleshire Police",
            "short": null
          },
          "available": "any",
          "until": null,
          "from": null,
          "hours": null,
          "contact": {
            "state": "named",
            "name": "Alex Example",
            "phones": [
              "020 7946 0123"
            ],
            "dial": [
              "+442079460123"
            ],
            "emails": [
              "alex.example@police.exampleshire.example"
            ],
            "website": null,
            "address": [],
            "menu": null,
            "web_form": null,
            "relay": [],
            "via": null,
            "depends_on": null,
            "unlisted": false,
            "until": null,
            "as_of": "2023-03",
            "notes": [],
            "cite": "page 9"
          },
          "if": null,
          "applies": null,
          "optional": false,
          "by": [
            {
              "post": "senior manager",
              "short": null,
              "side": "own",
              "agency": null,
              "vacant": false
            }
          ],
          "by_join": null,
          "else_for": null,
          "join": null,
          "cite": "4.3"
        }
      ],
      "does": "Review the records together and settle the matter.",
      "short": null,
      "how": null,
      "form": null,
      "if": null,
      "unknown": [],
      "applies": null,
      "optional": false,
      "duty": null,
      "silence": null,
      "satisfied": [],
      "options": [],
      "deadline": {
        "kind": "date",
        "due": "2026-11-30",
        "longest": null,
        "why": null,
        "limit": "2 working days or sooner",
        "urgency": null,
        "agreement": null,
        "set_by": null,
        "before": null,
        "binding": "must",
        "or_sooner": true,
        "assumes": "if escalated as late as Thursday 26 November 2026",
        "from": {
          "id": "escalate-day",
          "event": "the escalation",
          "at": "2026-11-26"
        },
        "bounded_by": null,
        "overdue": false,
        "guide": false,
        "days": [
          {
            "date": "2026-11-26",
            "counts": false,
            "why": "the start, not counted"
          },
          {
            "date": "2026-11-27",
            "counts": true,
            "why": null
          },
          {
            "date": "2026-11-28",
            "counts": false,
            "why": "weekend"
          },
          {
            "date": "2026-11-29",
            "counts": false,
            "why": "weekend"
          },
          {
            "date": "2026-11-30",
            "counts": true,
            "why": null
          }
        ],
        "explanation": null
      },
      "done": false,
      "available": "any",
      "until": null,
      "from": null,
      "hours": null,
      "conflicts": [
        {
          "text": "The flowchart allows 2 working days.",
          "short": null,
          "limit": "5 working days or sooner",
          "due": "2026-12-03",
          "rules": true,
          "applies": null,
          "cite": "4.3"
        }
      ],
      "notes": [],
      "cite": "flowchart, page 4"
    }
    "#);
}

#[test]
fn the_situation_says_what_was_asked_and_assumed() {
    let mut guide = value(&exampleshire(), SITUATIONS[2]);
    assert_eq!(guide["caps"][0]["days"].as_array().unwrap().iter().filter(|day| day["counts"] == true).count(), 15);
    guide["caps"][0]["days"] = json!([]);
    insta::assert_snapshot!(pretty(&json!({
        "situation": guide["situation"], "caps": guide["caps"], "next": guide["next"], "warnings": guide["warnings"]
    })), @r#"
    {
      "situation": {
        "pathway": "resolution",
        "stage": "three",
        "agency": "hospital",
        "own_agency": null,
        "answers": {},
        "perspective": "raising",
        "state": "open",
        "from": "two",
        "at": "2026-11-25",
        "began": "2026-11-02",
        "other": null,
        "now": "2026-11-25T10:14:00+00:00",
        "assumed": []
      },
      "caps": [
        {
          "id": "cap",
          "limit": "15 working days",
          "due": "2026-11-23",
          "why": null,
          "assumes": null,
          "covers": "one to four",
          "bites": true,
          "overdue": true,
          "ended_by": null,
          "passed": "This limit has passed, and the policy does not say what follows.",
          "days": [],
          "explanation": null,
          "conflicts": [],
          "notes": [],
          "cite": "3.1"
        }
      ],
      "next": {
        "stage": "four",
        "label": "Stage 4",
        "title": "Independent chair",
        "if": "the senior managers cannot agree",
        "applies": null,
        "begins": "2026-11-27",
        "due": "2026-11-27",
        "limit": "same working day",
        "how": null,
        "latest": "2026-11-27",
        "why": null,
        "assumes": "if Stage 3 takes until Friday 27 November 2026",
        "escalate_to": [
          {
            "action": "escalate",
            "post": "Independent Chair",
            "short": null,
            "example": false,
            "side": "board",
            "agency": null,
            "available": "any",
            "until": null,
            "from": null,
            "hours": null,
            "contact": {
              "state": "line",
              "name": null,
              "phones": [],
              "dial": [],
              "emails": [
                "chair@exampleshire-scp.example"
              ],
              "website": null,
              "address": [],
              "menu": null,
              "web_form": null,
              "relay": [],
              "via": null,
              "depends_on": null,
              "unlisted": false,
              "until": null,
              "as_of": "2023-03",
              "notes": [],
              "cite": "page 10"
            },
            "if": null,
            "applies": null,
            "optional": false,
            "by": [
              {
                "post": "senior manager",
                "short": null,
                "side": "own",
                "agency": null,
                "vacant": false
              }
            ],
            "by_join": null,
            "else_for": null,
            "join": null,
            "cite": "4.6"
          }
        ],
        "who": [],
        "cite": "4.6"
      },
      "warnings": [
        {
          "code": "policy_review_overdue",
          "text": "This policy was due for review in March 2025. Check that it is still in force.",
          "cite": null
        },
        {
          "code": "contact_old",
          "text": "Contact details are from March 2023. Check before you rely on them.",
          "cite": "page 8"
        },
        {
          "code": "contact_vacant",
          "text": "The list shows a post as vacant: Named Nurse.",
          "cite": "page 8"
        },
        {
          "code": "document_conflict",
          "text": "The policy says two different things. Both are shown.",
          "cite": "4.3"
        },
        {
          "code": "no_time_limit",
          "text": "The policy sets no time limit here.",
          "cite": "4.3"
        },
        {
          "code": "cap_reached_first",
          "text": "A limit that covers several stages ends before this stage would.",
          "cite": "3.1"
        },
        {
          "code": "working_day_undefined",
          "text": "A working day here is Monday to Friday, except bank holidays: the policy does not say.",
          "cite": null
        }
      ]
    }
    "#);
}

#[test]
fn a_timeline_says_every_stage() {
    let board = exampleshire();
    let situation = asked(&board, SITUATIONS[3]);
    let answer = timeline(board.policy(), board.calendar(), &situation);
    let timeline = serde_json::to_value(json::Timeline::from(&answer)).unwrap();
    let fields: Vec<&String> = timeline.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["board", "policy", "situation", "pathway", "stages", "caps", "warnings", "needs"]);
    let mut stage = timeline["stages"][3].clone();
    stage["escalate_to"] = json!([]);
    stage["actions"] = json!([]);
    insta::assert_snapshot!(pretty(&stage), @r#"
    {
      "id": "four",
      "label": "Stage 4",
      "title": "Independent chair",
      "if": "the senior managers cannot agree",
      "applies": null,
      "position": "here",
      "starts": "2026-11-25T09:00:00+00:00",
      "latest": null,
      "why": "No date for the end of “Stage 4”: it has a limit of the same working day, counted from the start of Stage 4.",
      "assumes": null,
      "bounded_by": null,
      "escalate_to": [],
      "actions": []
    }
    "#);
}

#[test]
fn boards_contacts_and_calendars_have_the_contract_s_fields() {
    let board = exampleshire();
    let entry = serde_json::to_value(json::Board::from(board.policy())).unwrap();
    insta::assert_snapshot!(pretty(&entry), @r#"
    {
      "id": "exampleshire",
      "name": "Exampleshire Safeguarding Children Partnership",
      "area": "Exampleshire",
      "policy": {
        "title": "Resolving professional disagreements",
        "edition": "2nd edition",
        "in_force_from": "2023-03",
        "review_due": "2025-03"
      },
      "website": "www.exampleshire-scp.example"
    }
    "#);
    let contacts = serde_json::to_value(json::contacts(board.policy())).unwrap();
    let vacant = contacts.as_array().unwrap().iter().find(|row| row["id"] == "hospital-nurse").unwrap();
    insta::assert_snapshot!(pretty(vacant), @r#"
    {
      "id": "hospital-nurse",
      "post": "nurse",
      "title": "Named Nurse",
      "agency": {
        "id": "hospital",
        "name": "Exampleshire Hospitals",
        "short": null
      },
      "agencies": [
        {
          "id": "hospital",
          "name": "Exampleshire Hospitals",
          "short": null
        }
      ],
      "contact": {
        "state": "vacant",
        "name": null,
        "phones": [],
        "dial": [],
        "emails": [],
        "website": null,
        "address": [],
        "menu": null,
        "web_form": null,
        "relay": [],
        "via": null,
        "depends_on": null,
        "unlisted": false,
        "until": "2023-07",
        "as_of": "2023-03",
        "notes": [],
        "cite": "page 8"
      },
      "hours": null,
      "rota": null,
      "cite": "page 8"
    }
    "#);
    let calendar = serde_json::to_value(json::Calendar::from(board.calendar())).unwrap();
    assert_eq!(calendar["division"], "england-and-wales");
    assert_eq!(calendar["holidays"][0], board.calendar().to_json()["holidays"][0]);
    assert_eq!(calendar, board.calendar().to_json());
}

#[test]
fn a_problem_has_choices_only_where_a_value_was_wrong() {
    let mut problem = json::ProblemDetails {
        r#type: "about:blank".to_owned(),
        title: "Not found".to_owned(),
        status: 404,
        detail: "there is no such board".to_owned(),
        parameter: None,
        allowed: Vec::new(),
        choices: Vec::new(),
        emergency: json::EmergencyLine::default(),
        board: None,
    };
    let keys = |problem: &json::ProblemDetails<'_>| {
        let value = serde_json::to_value(problem).unwrap();
        value.as_object().unwrap().keys().cloned().collect::<Vec<String>>()
    };
    assert_eq!(keys(&problem), ["type", "title", "status", "detail", "emergency", "board"]);
    problem.choices = vec!["redbridge".to_owned()];
    assert_eq!(keys(&problem), ["type", "title", "status", "detail", "choices", "emergency", "board"]);
}

/// What one screen shows is what the sheet shows: the same step, the same people, the same date, the same paragraphs.
#[test]
fn the_first_screen_is_the_sheets() {
    let english = Words::new(Language::English);
    let mut dated = 0;
    let mut asked_of = 0;
    for board in boards::all().into_iter().chain([exampleshire()]) {
        let policy = board.policy();
        for (pathway, stage) in
            policy.pathways().iter().flat_map(|one| one.stages.iter().map(move |stage| (one, stage)))
        {
            for (perspective, state) in [("raising", "open"), ("responding", "open"), ("raising", "settled")] {
                let params = [
                    ("pathway", pathway.id.as_str()),
                    ("stage", stage.id.as_str()),
                    ("perspective", perspective),
                    ("state", state),
                    ("at", "2026-11-25T09:00"),
                ];
                let whole = whole(policy, board.calendar(), &asked(&board, &params));
                let value = serde_json::to_value(json::Guide::from(&whole.guide)).unwrap();
                let sheet = sheet(&whole, english);
                let place = format!("{} {params:?}", board.id());
                let answer = sheet.answer.unwrap_or_else(|| panic!("{place}: no answer"));
                let first = &value["first"];
                let shown = answer.who.heading.cite;
                if first.is_null() {
                    assert!(shown.is_none() || answer.kind == AnswerKind::Elsewhere, "{place}: {shown:?}");
                    continue;
                }
                asked_of += 1;
                let lists = ["actions", "notify", "record", "concurrent"].map(|list| value[list].as_array().unwrap());
                let step = lists.into_iter().flatten().find(|action| action["address"] == first["action"]);
                assert_eq!(step.map(|step| step["cite"].as_str()), Some(shown.as_deref()), "{place}");
                let printed: Vec<_> = answer.who.people.iter().flat_map(|person| &person.phones).collect();
                let reach: Vec<&Value> = first["reach"].as_array().unwrap().iter().collect();
                let numbers = |key| reach.iter().flat_map(|one| one[key].as_array().unwrap()).collect::<Vec<_>>();
                assert_eq!(
                    numbers("phones"),
                    printed.iter().map(|(printed, _)| printed).collect::<Vec<_>>(),
                    "{place}"
                );
                assert_eq!(numbers("dial"), printed.iter().map(|(_, dial)| dial).collect::<Vec<_>>(), "{place}");
                let Some(due) = answer.due else { continue };
                let date = due.date.map(|date| date.to_string());
                assert_eq!(first["limit"]["due"].as_str(), date.as_deref(), "{place}");
                dated += usize::from(date.is_some());
                let caps = first["overall"].as_array().unwrap().len();
                assert_eq!(caps, whole.guide.caps.len(), "{place}");
                assert_eq!(first["next"]["stage"]["id"], value["next"]["stage"], "{place}");
            }
        }
    }
    assert!(dated > 30 && asked_of > 100, "{dated} dates, {asked_of} answers");
}

/// A schema that says less than what is written would let a client miss a field; one that says more, wait for it.
#[test]
fn the_schemas_require_what_is_written() {
    let schemas = json::schemas();
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "guide",
            "timeline",
            "boards",
            "contacts",
            "services",
            "service",
            "directory",
            "listedServices",
            "health",
            "policyDocument",
            "calendar",
            "problem"
        ]
    );
    let (_, schema) = &schemas[0];
    let written = value(&exampleshire(), SITUATIONS[1]);
    let required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let keys: Vec<&str> = written.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(required, keys);
    let action = &schema["$defs"]["Action"];
    let written = written["actions"][0].as_object().unwrap();
    assert_eq!(action["required"].as_array().unwrap().len(), written.len());
    assert_eq!(action["properties"]["kind"]["$ref"], "#/$defs/ActionKind");
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}
