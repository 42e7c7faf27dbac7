//! The API's description: OpenAPI 3.1 and JSON Schemas, made from the types that the worker writes.
//!
//! Nothing of it is in the worker's program: the build writes it, and it is served as files.

use escalation::authoring::{contacts_schema, policy_schema};
use escalation::json::schemas;
use escalation::policy::AGENCY_KINDS;
use serde_json::{Map, Value, json};

/// Where the description of the whole API is.
const OPENAPI_PATH: &str = "/openapi.json";

/// The files of the description, by the path that they are asked for.
pub(crate) fn descriptions() -> Vec<(String, Value)> {
    let mut files: Vec<(String, Value)> =
        schemas().into_iter().map(|(name, schema)| (format!("/schemas/{name}.json"), schema)).collect();
    files.push(("/schemas/policy.json".to_owned(), policy_schema()));
    files.push(("/schemas/contact-list.json".to_owned(), contacts_schema()));
    files.push((OPENAPI_PATH.to_owned(), openapi()));
    files
}

/// One thing that can be asked for.
struct Operation {
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    params: Vec<Value>,
    /// Media type and schema of what is given.
    gives: Vec<(&'static str, Value)>,
    /// What can go wrong besides what always can.
    problems: &'static [u16],
}

const JSON: &str = "application/json";

fn operations() -> Vec<Operation> {
    let board = || vec![parameter("Board")];
    let situation = || [board(), SITUATION.iter().map(|name| parameter(name)).collect()].concat();
    let file = |path, id, summary| Operation {
        path,
        id,
        summary,
        params: Vec::new(),
        gives: vec![(JSON, json!({ "type": "object" }))],
        problems: &[],
    };
    vec![
        Operation {
            path: "/v1/boards",
            id: "list_boards",
            summary: "Every board",
            params: Vec::new(),
            gives: vec![(JSON, schema("Boards"))],
            problems: &[406],
        },
        Operation {
            path: "/v1/boards/{board}",
            id: "find_board",
            summary: "A board's document: policy, pathways, agencies, contacts and calendar",
            params: board(),
            gives: vec![(JSON, schema("Document"))],
            problems: &[404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/packed",
            id: "find_packed_board",
            summary: "The same in the form that the widget of this very build reads; it changes from build to build",
            params: board(),
            gives: vec![("text/plain", json!({ "type": "string" }))],
            problems: &[404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/contacts",
            id: "list_contacts",
            summary: "A board's contacts; as vCards with `Accept: text/vcard`",
            params: vec![parameter("Board"), parameter("ContactsAgency")],
            gives: vec![(JSON, schema("Contacts")), ("text/vcard", text())],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/contacts.vcf",
            id: "list_contact_cards",
            summary: "A board's contacts as vCards",
            params: vec![parameter("Board"), parameter("ContactsAgency")],
            gives: vec![("text/vcard", text())],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/services",
            id: "list_services",
            summary: "A board's contacts in the shape of Open Referral UK (HSDS 3.0), for directories of services",
            params: vec![parameter("Board"), parameter("Page"), parameter("PerPage")],
            gives: vec![(JSON, schema("Services"))],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/services/{service}",
            id: "find_service",
            summary: "One of them",
            params: vec![parameter("Board"), parameter("Service")],
            gives: vec![(JSON, schema("Service"))],
            problems: &[404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/guide",
            id: "find_guide",
            summary: "The answer to a situation: whom to go to, by when, what to do, what next",
            params: situation(),
            gives: vec![(JSON, schema("Guide"))],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/timeline",
            id: "find_timeline",
            summary: "Every stage of a situation with its latest dates; as a calendar with `Accept: text/calendar`",
            params: situation(),
            gives: vec![(JSON, schema("Timeline")), ("text/calendar", text())],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/timeline.ics",
            id: "find_timeline_calendar",
            summary: "The deadlines of a situation as a calendar",
            params: situation(),
            gives: vec![("text/calendar", text())],
            problems: &[400, 404, 406],
        },
        Operation {
            path: "/v1/boards/{board}/health",
            id: "find_health",
            summary: "What a board may want to mend in its policy",
            params: board(),
            gives: vec![(JSON, schema("Health"))],
            problems: &[404, 406],
        },
        Operation {
            path: "/v1/calendars/{division}",
            id: "find_calendar",
            summary: "The bank holidays of a division, with the first and the last day on which they are known",
            params: vec![parameter("Division")],
            gives: vec![(JSON, schema("Calendar"))],
            problems: &[404, 406],
        },
        Operation {
            path: "/healthz",
            id: "check_service",
            summary: "Whether the service can answer",
            params: Vec::new(),
            gives: vec![(JSON, schema("Healthz"))],
            problems: &[406],
        },
        file(OPENAPI_PATH, "describe_api", "This description"),
    ]
}

/// The parameters of a situation, by the name of their component.
const SITUATION: [&str; 10] =
    ["Pathway", "Agency", "OwnAgency", "Stage", "Perspective", "From", "At", "Began", "Now", "Answers"];

fn openapi() -> Value {
    let mut paths = Map::new();
    for operation in operations() {
        paths.insert(operation.path.to_owned(), json!({ "get": described(operation) }));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Escalation Guide",
            "summary": "Whom to escalate a safeguarding disagreement to, and by when",
            "description": "Read-only and stateless. Nothing that is asked is kept. A parameter with an empty value counts as left out. If a child is in immediate danger, call 999.",
            "version": "1",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "parameters": parameters(),
            "headers": headers(),
            "responses": { "NotModified": { "description": "The reader has this version already", "headers": cache_headers() } },
            "schemas": components(),
        },
    })
}

fn described(operation: Operation) -> Value {
    let content: Map<String, Value> = operation
        .gives
        .into_iter()
        .map(|(media_type, schema)| (media_type.to_owned(), json!({ "schema": schema })))
        .collect();
    let mut responses = Map::new();
    responses
        .insert("200".to_owned(), json!({ "description": "Found", "headers": cache_headers(), "content": content }));
    responses.insert("304".to_owned(), json!({ "$ref": "#/components/responses/NotModified" }));
    for status in operation.problems.iter().chain(&[405, 414, 431, 500]) {
        let problem = json!({ "application/problem+json": { "schema": schema("ProblemDetails") } });
        responses.insert(status.to_string(), json!({ "description": what_went_wrong(*status), "content": problem }));
    }
    json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "parameters": operation.params,
        "responses": responses,
    })
}

fn what_went_wrong(status: u16) -> &'static str {
    match status {
        400 => "A parameter or a value does not exist; `choices` lists those that do",
        404 => "There is no such board, division or path; `choices` lists those that there are",
        405 => "Only GET, HEAD and OPTIONS are possible",
        406 => "It cannot be given in a form that is accepted; `choices` lists the forms",
        414 => "The address is too long",
        431 => "A header is too long",
        _ => "It cannot be answered at the moment",
    }
}

fn parameters() -> Value {
    let id = || json!({ "type": "string", "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$" });
    // A form sends what was not chosen as an empty value.
    let chosen = || json!({ "type": "string", "pattern": "^([a-z0-9]+([.-][a-z0-9]+)*)?$" });
    let moment =
        || json!({ "type": "string", "examples": ["2026-11-20", "2026-11-20T16:30", "2026-11-20T16:30:00+00:00"] });
    let count = |otherwise: u32| json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000, "default": otherwise });
    let query = |name: &str, schema: Value, description: &str| json!({ "name": name, "in": "query", "required": false, "schema": schema, "description": description });
    let kinds = AGENCY_KINDS.join(", ");
    let path = |name: &str, schema: Value, description: &str| json!({ "name": name, "in": "path", "required": true, "schema": schema, "description": description });
    json!({
        "Board": path("board", id(), "The board's id, as `/v1/boards` lists it"),
        "Service": path("service", json!({ "type": "string", "format": "uuid" }), "The service's id, as the list has it"),
        "Page": query("page", count(1), "Which page, from 1; a page past the last is empty"),
        "PerPage": query("per_page", count(500), "How many services stand on a page"),
        "Division": path("division", json!({ "type": "string", "enum": ["england-and-wales", "scotland", "northern-ireland"] }),
            "A division of the United Kingdom with its own bank holidays"),
        "ContactsAgency": query("agency", chosen(), &format!("Only contacts of this agency: its id with the board, or a kind: {kinds}")),
        "Pathway": query("pathway", chosen(), "The procedure; left out where the policy has one, or one that is the ordinary one"),
        "Agency": query("agency", chosen(), &format!("The agency whose decision is challenged: its id with the board, or a kind: {kinds}")),
        "OwnAgency": query("own_agency", chosen(), "The agency that raises the disagreement, as `agency`"),
        "Stage": query("stage", chosen(), "The stage; left out: where the policy says to begin"),
        "Perspective": query("perspective", json!({ "type": "string", "enum": ["raising", "responding", ""], "default": "raising" }),
            "Whose duties come first"),
        "From": query("from", chosen(), "What happened at `at`: an event, an action or a stage; left out: what starts the stage"),
        "At": query("at", moment(), "When it happened: a day or a time, Europe/London unless it has an offset"),
        "Began": query("began", moment(), "When the run of stages that a limit covers started"),
        "Now": query("now", moment(), "The moment to answer for; left out: the present"),
        "Answers": {
            "name": "answers", "in": "query", "required": false, "style": "form", "explode": true,
            "schema": { "type": "object", "additionalProperties": { "type": "string" } },
            "description": "Answers to the policy's own questions: each is a parameter of the question's own name (`case=open`). \
                An answer lists in `needs` the questions that matter.",
        },
    })
}

fn headers() -> Value {
    let header = |description: &str| json!({ "description": description, "schema": { "type": "string" } });
    json!({
        "ETag": header("Names this version: send it back in `If-None-Match`"),
        "CacheControl": header("How long it may be kept"),
        "Build": header("The build that answered"),
        "Policy": header("The board, the edition of its policy and the version of its document"),
    })
}

fn cache_headers() -> Value {
    let header = |name: &str| json!({ "$ref": format!("#/components/headers/{name}") });
    json!({
        "ETag": header("ETag"),
        "Cache-Control": header("CacheControl"),
        "Escalation-Build": header("Build"),
        "Escalation-Policy": header("Policy"),
    })
}

/// The schemas of all shapes, each under its own name.
fn components() -> Map<String, Value> {
    let mut components = Map::new();
    for (name, mut schema) in schemas() {
        let parts = schema.as_object_mut().and_then(|schema| schema.remove("$defs"));
        for (part, schema) in parts.as_ref().and_then(Value::as_object).into_iter().flatten() {
            components.insert(part.clone(), pointed(schema.clone()));
        }
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("$schema");
        }
        components.insert(component_name(name), pointed(schema));
    }
    components.insert("Document".to_owned(), document_schema());
    components.insert(
        "Healthz".to_owned(),
        json!({
            "type": "object",
            "required": ["status", "build", "boards"],
            "properties": {
                "status": { "const": "ok" },
                "build": { "type": "string", "description": "Names the build" },
                "boards": { "type": "integer", "minimum": 0, "description": "How many boards it knows" },
            },
        }),
    );
    components
}

/// A board's document as far as every board has the same parts; inside they follow the policy file.
fn document_schema() -> Value {
    let part = |description: &str| json!({ "type": "object", "description": description });
    json!({
        "type": "object",
        "required": ["id", "policy", "pathways", "calendar"],
        "properties": {
            "id": { "type": "string", "description": "The board's id" },
            "policy": part("What the document says of itself, and what holds everywhere"),
            "agencies": part("Agencies that the board names, by id"),
            "posts": part("Posts, by id"),
            "events": part("Events that start clocks, by id"),
            "hours": part("Windows of hours, by id"),
            "questions": part("Questions that the answer depends on, by id"),
            "forms": part("Forms, by id"),
            "pathways": part("Procedures, by id"),
            "contacts": part("The contact list, by row, with its date"),
            "calendar": schema("Calendar"),
        },
    })
}

/// `problem` is `ProblemDetails`, `guide` is `Guide`: the names of the types.
fn component_name(name: &str) -> String {
    if name == "problem" {
        return "ProblemDetails".to_owned();
    }
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// The schema with its references pointing into the description.
fn pointed(schema: Value) -> Value {
    match schema {
        Value::String(text) => match text.strip_prefix("#/$defs/") {
            Some(name) => Value::String(format!("#/components/schemas/{name}")),
            None => Value::String(text),
        },
        Value::Array(items) => Value::Array(items.into_iter().map(pointed).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, value)| (key, pointed(value))).collect()),
        other => other,
    }
}

fn parameter(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn text() -> Value {
    json!({ "type": "string" })
}

#[cfg(test)]
mod tests {
    use super::{descriptions, openapi};
    use serde_json::Value;

    #[test]
    fn every_reference_leads_somewhere() {
        let document = openapi();
        let mut references = Vec::new();
        collect(&document, &mut references);
        assert!(references.len() > 100, "{} references", references.len());
        for reference in references {
            assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
        }
    }

    #[test]
    fn schemas_and_the_description_are_files() {
        let paths: Vec<String> = descriptions().into_iter().map(|(path, _)| path).collect();
        for path in ["/openapi.json", "/schemas/guide.json", "/schemas/problem.json", "/schemas/policy.json"] {
            assert!(paths.iter().any(|known| known == path), "{path} is not among {paths:?}");
        }
    }

    fn collect(value: &Value, references: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get("$ref") {
                    references.push(reference.clone());
                }
                fields.values().for_each(|value| collect(value, references));
            }
            Value::Array(items) => items.iter().for_each(|value| collect(value, references)),
            _ => {}
        }
    }
}
