//! The API's description: OpenAPI 3.1 and JSON Schemas, made from the types that the worker writes.
//!
//! Nothing of it is in the worker's program: the build writes it, and it is served as files.

mod directory;
mod examples;
mod older;
mod readable;

pub(crate) use examples::directory as directory_example;

use escalation::document::authoring::{Written, contacts_schema, policy_schema};
use escalation::export::json::schemas;
use escalation::policy::AGENCY_KINDS;
use escalation::time::calendar::Division;
use serde_json::{Map, Value, json};

/// Where the description of the whole API is.
const OPENAPI_PATH: &str = "/openapi.json";

/// Where the same is for programs that know no 3.1.
const OLDER_PATH: &str = "/openapi-3.0.json";

/// Where the part is that is about a board's directory, as readers of that standard look for it.
const DIRECTORY_PATH: &str = "/openapi-directory.json";

/// The files of the description, by the path that they are asked for; examples are answered from the documents.
pub(crate) fn descriptions(documents: &[Written]) -> Vec<(String, Value)> {
    let mut files: Vec<(String, Value)> =
        schema_files().map(|(name, schema)| (format!("/schemas/{name}.json"), schema)).collect();
    let description = openapi(documents);
    let older = older::older(&description);
    let boards: Vec<&str> = documents.iter().map(|written| written.document.policy.id()).collect();
    files.push((DIRECTORY_PATH.to_owned(), directory::directory(&older, &boards)));
    files.push((OLDER_PATH.to_owned(), older));
    files.push((OPENAPI_PATH.to_owned(), description));
    files
}

/// The files in `/schemas`, by name.
fn schema_files() -> impl Iterator<Item = (&'static str, Value)> {
    schemas().into_iter().chain([("policy", policy_schema()), ("contact-list", contacts_schema())])
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
    /// What kind of answer it is.
    kind: Kind,
}

/// What an answer says of itself, besides its body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It has a version.
    Document,
    /// The same, and it rests on a board's policy and contacts.
    Board,
    /// The same for people: what goes wrong is a page too.
    Page,
    /// It is of this moment, and has no version.
    State,
}

const JSON: &str = "application/json";
const HTML: &str = "text/html";
const VCARD: &str = "text/vcard";
const ICALENDAR: &str = "text/calendar";
const PROBLEM_JSON: &str = "application/problem+json";

fn operations() -> Vec<Operation> {
    let board = || vec![parameter("Board")];
    let situation = || [board(), SITUATION.iter().map(|name| parameter(name)).collect()].concat();
    let file = |path, id, summary| Operation {
        path,
        id,
        summary,
        params: Vec::new(),
        gives: vec![(JSON, json!({ "type": "object" }))],
        problems: &[404, 406],
        kind: Kind::Document,
    };
    vec![
        Operation {
            path: "/v1/boards",
            id: "list_boards",
            summary: "Every board",
            params: Vec::new(),
            gives: vec![(JSON, schema("Boards"))],
            problems: &[406],
            kind: Kind::Document,
        },
        Operation {
            path: "/v1/boards/{board}",
            id: "find_board",
            summary: "A board's document: policy, pathways, agencies, contacts and calendar",
            params: board(),
            gives: vec![(JSON, schema("Document"))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/policy",
            id: "find_policy",
            summary: "The same in typed lists, for programs that make forms of their own",
            params: board(),
            gives: vec![(JSON, schema("PolicyDocument"))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/packed",
            id: "find_packed_board",
            summary: "The same in the form that the widget of this very build reads; it changes from build to build",
            params: board(),
            gives: vec![("application/octet-stream", json!({ "type": "string", "format": "binary" }))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/contacts",
            id: "list_contacts",
            summary: "A board's contacts; as vCards with `Accept: text/vcard`",
            params: vec![parameter("Board"), parameter("ContactsAgency")],
            gives: vec![(JSON, schema("Contacts")), (VCARD, text())],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/contacts.vcf",
            id: "list_contact_cards",
            summary: "A board's contacts as vCards",
            params: vec![parameter("Board"), parameter("ContactsAgency")],
            gives: vec![(VCARD, text())],
            problems: &[400, 404],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/contacts/{contact}.vcf",
            id: "find_contact_card",
            summary: "One contact as a vCard: Outlook takes one from a file, whatever follows; iOS, Android and Google take all",
            params: vec![parameter("Board"), parameter("Contact")],
            gives: vec![(VCARD, text())],
            problems: &[400, 404],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/services",
            id: "list_services",
            summary: "A board's contacts in the shape of Open Referral UK (HSDS 3.0), for directories of services",
            params: vec![parameter("Board"), parameter("Page"), parameter("PerPage")],
            gives: vec![(JSON, schema("Services"))],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/services/{service}",
            id: "find_service",
            summary: "One of them",
            params: vec![parameter("Board"), parameter("Service")],
            gives: vec![(JSON, schema("Service"))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/directory",
            id: "find_directory",
            summary: "A board's contacts as a directory of Open Referral UK: give it this address",
            params: board(),
            gives: vec![(JSON, schema("Directory"))],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/directory/services",
            id: "list_directory_services",
            summary: "The directory's services, with the parameters of that standard",
            params: ["Board", "Page", "PerPage", "Minimal", "Full", "ModifiedAfter", "OrganizationId"]
                .map(parameter)
                .to_vec(),
            gives: vec![(JSON, schema("ListedServices"))],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/directory/services/{service}",
            id: "find_directory_service",
            summary: "One of the directory's services",
            params: vec![parameter("Board"), parameter("Service")],
            gives: vec![(JSON, schema("Service"))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/guide",
            id: "find_guide",
            summary: "The answer to a situation: whom to go to, by when, what to do, what next",
            params: situation(),
            gives: vec![(JSON, schema("Guide"))],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/timeline",
            id: "find_timeline",
            summary: "Every stage of a situation with its latest dates; as a calendar with `Accept: text/calendar`",
            params: [situation(), vec![parameter("Alarm"), parameter("Deadline")]].concat(),
            gives: vec![(JSON, schema("Timeline")), (ICALENDAR, text())],
            problems: &[400, 404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/timeline.ics",
            id: "find_timeline_calendar",
            summary: "The deadlines of a situation as a calendar; give `run` to have a later file move what an earlier one saved",
            params: [situation(), vec![parameter("Alarm"), parameter("Deadline")]].concat(),
            gives: vec![(ICALENDAR, text())],
            problems: &[400, 404],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/boards/{board}/health",
            id: "find_health",
            summary: "What a board may want to mend in its policy",
            params: board(),
            gives: vec![(JSON, schema("Health"))],
            problems: &[404, 406],
            kind: Kind::Board,
        },
        Operation {
            path: "/v1/calendars/{division}",
            id: "find_calendar",
            summary: "The bank holidays of a division, with the first and the last day on which they are known",
            params: vec![parameter("Division")],
            gives: vec![(JSON, schema("Calendar"))],
            problems: &[404, 406],
            kind: Kind::Document,
        },
        Operation {
            path: "/healthz",
            id: "check_service",
            summary: "Whether the service can answer",
            params: Vec::new(),
            gives: vec![(JSON, schema("Healthz"))],
            problems: &[],
            kind: Kind::State,
        },
        Operation {
            path: "/boards/{board}",
            id: "show_board",
            summary: "The answer to a situation as a page for people, which needs no scripts and may be framed",
            params: [situation(), vec![parameter("Embed"), parameter("Lang")]].concat(),
            gives: vec![(HTML, text())],
            problems: &[400, 404],
            kind: Kind::Page,
        },
        Operation {
            params: vec![parameter("Schema")],
            ..file(
                "/schemas/{schema}.json",
                "find_schema",
                "The JSON Schema of an answer, or of a file that boards write",
            )
        },
        file(OPENAPI_PATH, "describe_api", "This description"),
        file(OLDER_PATH, "describe_api_3_0", "The same in OpenAPI 3.0, for programs that know no 3.1"),
        file(
            DIRECTORY_PATH,
            "describe_directory",
            "What of it is about directories, by paths below a directory's base",
        ),
    ]
}

/// The parameters of a situation, by the name of their component.
const SITUATION: [&str; 13] = [
    "Pathway",
    "Agency",
    "OwnAgency",
    "Stage",
    "Perspective",
    "State",
    "From",
    "At",
    "Began",
    "Other",
    "Now",
    "Answers",
    "Run",
];

/// Under which heading an operation stands.
const TAGS: [(&str, &str); 4] = [
    ("boards", "Policies, contacts and bank holidays"),
    ("answers", "Whom to go to and by when"),
    ("directories", "Contacts as directories of services read them"),
    ("service", "The service itself"),
];

fn tag(id: &str) -> &'static str {
    match id {
        "find_guide" | "find_timeline" | "find_timeline_calendar" | "show_board" => "answers",
        "list_services" | "find_service" | "find_directory" | "list_directory_services" | "find_directory_service" => {
            "directories"
        }
        "check_service" | "find_schema" | "describe_api" | "describe_api_3_0" | "describe_directory" => "service",
        _ => "boards",
    }
}

fn openapi(documents: &[Written]) -> Value {
    let mut paths = Map::new();
    let examples = examples::examples(documents);
    for mut operation in operations() {
        let path = operation.path.to_owned();
        operation.params.sort_by_key(|param| param.pointer("/$ref").map(ToString::to_string));
        let id = operation.id;
        let mut get = described(operation);
        let given = get.pointer_mut("/responses/200/content").and_then(Value::as_object_mut);
        for (form, content) in given.into_iter().flatten() {
            let example = examples.iter().find(|(of, answers, _)| (*of, *answers) == (id, form.as_str()));
            let example = match (example, documents.first()) {
                (Some((.., example)), _) => json!({ "value": example }),
                // Too long to stand here.
                (None, Some(written)) if id == "find_board" => {
                    json!({ "externalValue": format!("/v1/boards/{}", written.document.policy.id()) })
                }
                _ => continue,
            };
            set(content, "examples", json!({ "real": example }));
        }
        let head = as_head(&get);
        paths.insert(path, json!({ "get": get, "head": head }));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Escalation Guide",
            "summary": "Whom to escalate a safeguarding disagreement to, and by when",
            "description": "Read-only and stateless. Nothing that is asked is kept. A parameter with an empty value counts as left out, but where a number, a yes or no, or a UUID is wanted. If a child is in immediate danger, call 999.",
            "version": "1",
            "contact": { "name": "Escalation Guide" },
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        // Everything is public.
        "security": [],
        "tags": TAGS.map(|(name, description)| json!({ "name": name, "description": description })),
        "paths": paths,
        "components": {
            "parameters": parameters(),
            "headers": headers(),
            "schemas": readable::readable(components()),
        },
    })
}

fn described(operation: Operation) -> Value {
    let kind = operation.kind;
    let is_negotiated = operation.gives.len() > 1;
    let content = |media_type: &str, schema: Value| json!({ media_type: { "schema": schema } });
    let given: Map<String, Value> = operation
        .gives
        .into_iter()
        .map(|(media_type, schema)| (media_type.to_owned(), json!({ "schema": schema })))
        .collect();
    let mut responses = Map::new();
    let mut respond = |status: u16, description: &str, headers: Value, content: Option<Value>| {
        let mut response = json!({ "description": description, "headers": headers });
        if let (Some(content), Some(response)) = (content, response.as_object_mut()) {
            response.insert("content".to_owned(), content);
        }
        responses.insert(status.to_string(), response);
    };
    let mut found = headers_of(kind, is_negotiated);
    if given.contains_key(ICALENDAR) {
        set(&mut found, "Content-Location", json!({ "$ref": "#/components/headers/Content-Location" }));
    }
    respond(200, "Found", found, Some(Value::Object(given)));
    if kind != Kind::State {
        respond(304, "The reader has this version already", headers_of(kind, is_negotiated), None);
    }
    if kind == Kind::Page {
        respond(303, "The same question has another address, in `Location`", headers_named(&["Location"]), None);
    }
    let condition: &[u16] = if kind == Kind::State { &[] } else { &[412] };
    for status in operation.problems.iter().chain(&[405]).chain(condition).chain(&[414, 431, 500]) {
        let problem = match (kind, status) {
            (Kind::Page, 400 | 404 | 412 | 414 | 431 | 500) => content(HTML, text()),
            _ => content(PROBLEM_JSON, schema("ProblemDetails")),
        };
        let more: &[&str] = match (kind, status) {
            (_, 405) => &["Allow"],
            (Kind::Board, 400 | 404) => &["Escalation-Policy", "Escalation-Contacts"],
            (Kind::Page, 400) => &["Escalation-Policy", "Escalation-Contacts"],
            _ => &[],
        };
        respond(*status, what_went_wrong(*status), headers_named(more), Some(problem));
    }
    json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "description": format!("{}. Any origin may read it.", operation.summary),
        "tags": [tag(operation.id)],
        "parameters": operation.params,
        "responses": responses,
    })
}

/// The same without a body: what would be said about it.
fn as_head(get: &Value) -> Value {
    let mut head = get.clone();
    if let Some(id) = head.get("operationId").and_then(Value::as_str).map(|id| format!("{id}_head")) {
        set(&mut head, "operationId", json!(id));
    }
    if let Some(responses) = head.get_mut("responses").and_then(Value::as_object_mut) {
        responses.values_mut().filter_map(Value::as_object_mut).for_each(|response| {
            response.remove("content");
        });
    }
    head
}

fn what_went_wrong(status: u16) -> &'static str {
    match status {
        400 => "A parameter or a value does not exist; `choices` lists those that do",
        404 => "There is no such board, service, division or path; `choices` lists those that there are",
        405 => "Only GET, HEAD and OPTIONS are possible",
        406 => "It cannot be given in a form that is accepted; `choices` lists the forms",
        412 => "`If-Match` names other versions only",
        414 => "The address is too long",
        431 => "A header is too long",
        _ => "It cannot be answered at the moment",
    }
}

fn parameters() -> Value {
    let id_like =
        |example: &str| json!({ "type": "string", "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$", "examples": [example] });
    // A form sends what was not chosen as an empty value.
    let chosen = || json!({ "type": "string", "pattern": "^([a-z0-9]+([.-][a-z0-9]+)*)?$" });
    let moment =
        || json!({ "type": "string", "examples": ["2026-11-20", "2026-11-20T16:30", "2026-11-20T16:30:00+00:00"] });
    let yes_or_no = || json!({ "type": "boolean", "default": false });
    let count = |otherwise: u32| json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000, "default": otherwise });
    let query = |name: &str, schema: Value, description: &str| json!({ "name": name, "in": "query", "required": false, "schema": schema, "description": description });
    let kinds = AGENCY_KINDS.join(", ");
    let path = |name: &str, schema: Value, description: &str| json!({ "name": name, "in": "path", "required": true, "schema": schema, "description": description });
    json!({
        "Board": path("board", id_like("redbridge"), "The board's id, as `/v1/boards` lists it"),
        "Service": path("service", json!({ "type": "string", "format": "uuid" }), "The service's id, as the list has it"),
        "Contact": path("contact", id_like("row"), "The contact's id, as the list has it"),
        "Run": query("run", json!({ "type": "string", "pattern": "^([A-Za-z0-9-]{8,40})?$", "examples": ["3f2b6c1e-5d1f-4a8e-9a55-0b2f0f0f7c11"] }),
            "Names a run of stages, and nobody in it: draw it at random once, and give it again for every later file of that run. Only calendars depend on it"),
        "Alarm": query("alarm", json!({ "type": "string", "enum": ["day-before", "on-the-day", ""] }), "When the calendar reminds; left out: not at all"),
        "Deadline": query("deadline", chosen(), "Only this deadline, by its address (`resolution.stage-3.resolve`): Outlook opens a calendar of one event as an event, and makes a second calendar of several"),
        "Page": query("page", count(1), "Which page, from 1; a page past the last is empty"),
        "PerPage": query("per_page", count(500), "How many services stand on a page"),
        "Minimal": query("minimal", yes_or_no(), "`true`: of each service its id and age alone"),
        "Full": query("full", yes_or_no(), "Changes nothing: a service is whole in a list too"),
        "ModifiedAfter": query("modified_after", moment(), "Only services whose list changed at this moment or later"),
        "OrganizationId": query("organization_id", json!({ "type": "string", "format": "uuid" }), "Only services of this organization, by its id in any of them"),
        "Schema": path("schema", json!({ "type": "string", "enum": schema_files().map(|(name, _)| name).collect::<Vec<_>>() }), "What the schema is of"),
        "Embed": query("embed", text(), "`1`: as it stands in a frame of another site; `fragment`: the first question alone, as the embed script puts it in a page; anything else is passed over"),
        "Lang": query("lang", text(), "The language of the page: `cy` is Welsh, anything else English"),
        "Division": path("division", json!({ "type": "string", "enum": Division::ALL.map(Division::id) }),
            "A division of the United Kingdom with its own bank holidays"),
        "ContactsAgency": query("agency", chosen(), &format!("Only contacts of this agency: its id with the board, or a kind: {kinds}")),
        "Pathway": query("pathway", chosen(), "The procedure; left out where the policy has one, or one that is the ordinary one"),
        "Agency": query("agency", chosen(), &format!("The agency whose decision is challenged: its id with the board, or a kind: {kinds}")),
        "OwnAgency": query("own_agency", chosen(), "The agency that raises the disagreement, as `agency`"),
        "Stage": query("stage", chosen(), "The stage; left out: where the policy says to begin"),
        "Perspective": query("perspective", json!({ "type": "string", "enum": ["raising", "responding", ""], "default": "raising" }),
            "Whose duties come first"),
        "State": query("state", json!({ "type": "string", "enum": ["open", "settled", "danger", ""], "default": "open" }),
            "Where the matter stands; settled: `at` is when it was settled; danger: the route for it, and no date"),
        "From": query("from", chosen(), "What happened at `at`: an event, an action or a stage; left out: what starts the stage"),
        "At": query("at", moment(), "When it happened: a day or a time, Europe/London unless it has an offset"),
        "Began": query("began", moment(), "When the run of stages that a limit covers started"),
        "Other": query("other", chosen(), "The other way that is the reader's: what the policy excludes or sends elsewhere, by its id in `other_ways`"),
        "Now": query("now", moment(), "The moment to answer for; left out: the present"),
        "Answers": {
            "name": "answers", "in": "query", "required": false, "style": "form", "explode": true,
            "schema": { "type": "object", "additionalProperties": { "type": "string" } },
            "description": "Answers to the policy's own questions: each is a parameter of the question's own name (`case=open`). \
                An answer lists in `needs` the questions that matter.",
        },
    })
}

/// The headers of any answer that somebody may want to read; those for browsers alone are not listed.
const ALWAYS: [&str; 4] = ["Access-Control-Allow-Origin", "Cache-Control", "Escalation-Build", "Server-Timing"];

fn headers() -> Value {
    let header = |description: &str| json!({ "description": description, "schema": { "type": "string" } });
    json!({
        "Access-Control-Allow-Origin": header("Pages of any origin may read it: `*`"),
        "Allow": header("The methods that are possible"),
        "Cache-Control": header("How long it may be kept"),
        "Content-Location": header("Where a calendar was made without a run: the address at which that run goes on"),
        "ETag": header("Names this version: send it back in `If-None-Match`"),
        "Escalation-Build": header("The build that answered"),
        "Escalation-Contacts": header("Where the contacts come from, `deployed` with the policy or `published` since, and their newest date"),
        "Escalation-Policy": header("The board, the edition of its policy and the version of its document, contacts included"),
        "Location": header("The address that says the same for ever"),
        "Server-Timing": header("How long files and published contacts were waited for, in milliseconds"),
        "Vary": header("`accept`: the form was chosen by that header"),
    })
}

/// The headers of an answer that was found.
fn headers_of(kind: Kind, is_negotiated: bool) -> Value {
    let mut names = Vec::new();
    if kind != Kind::State {
        names.push("ETag");
    }
    if matches!(kind, Kind::Board | Kind::Page) {
        names.extend(["Escalation-Policy", "Escalation-Contacts"]);
    }
    if is_negotiated {
        names.push("Vary");
    }
    headers_named(&names)
}

/// These headers, with those of any answer.
fn headers_named(names: &[&str]) -> Value {
    let reference = |name: &&str| ((*name).to_owned(), json!({ "$ref": format!("#/components/headers/{name}") }));
    Value::Object(ALWAYS.iter().chain(names).map(reference).collect())
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

/// A board's document. What is in each part stands in the policy file's own schema, without the rules for writing it.
fn document_schema() -> Value {
    let (policy, contacts) = (policy_schema(), contacts_schema());
    let part = |schema: &Value, place: &str, description: &str| {
        let mut part = plain(schema.pointer(place).unwrap_or(&Value::Null));
        set(&mut part, "description", json!(description));
        part
    };
    // Stages and statements stand in it under names of their own: a client that is not told so loses them.
    let open = |mut part: Value| {
        set(&mut part, "additionalProperties", json!(true));
        part
    };
    let by_id = |item: Value, description: &str| json!({ "type": "object", "description": description, "additionalProperties": item });
    let words = |description: &str| by_id(text(), description);
    let named = json!({ "anyOf": [text(), part(&policy, "/properties/agencies/additionalProperties", "Its name and its kind")] });
    let post = json!({ "anyOf": [text(), part(&policy, "/properties/posts/additionalProperties/anyOf/1", "Its title and its short form")] });
    let mut row = open(part(&contacts, "/additionalProperties", "A row"));
    let dial = "The numbers of phones as a link dials them after \"tel:\": worked out when the document was built";
    if let Some(keys) = row.get_mut("properties") {
        set(keys, "dial", json!({ "type": "array", "items": text(), "description": dial }));
    }
    let mut list = by_id(row, "The contact list, by row, with its date");
    set(&mut list, "properties", json!({ "as_of": described_text("The date of the list, as far as it goes") }));
    let mut pathway = open(part(&policy, "/definitions/pathway", "A procedure; its stages stand in it by their ids"));
    // A document is whole: nothing is left to a region any more.
    set(&mut pathway, "required", policy.pointer("/then/additionalProperties/required").cloned().unwrap_or_default());
    json!({
        "type": "object",
        "required": ["id", "policy", "pathways", "calendar"],
        "properties": {
            "id": described_text("The board's id"),
            "policy": open(part(&policy, "/properties/policy", "What the document says of itself, and what holds everywhere")),
            "agencies": by_id(named, "Agencies that the board names, by id: a name alone is that of the kind of the same id"),
            "posts": by_id(post, "Posts, by id: a title alone, or with its short form"),
            "events": words("Events that start clocks, by id"),
            "hours": words("Windows of hours, by id"),
            "questions": by_id(open(part(&policy, "/properties/questions/additionalProperties", "A question")), "Questions that the answer depends on, by id"),
            "forms": by_id(open(part(&policy, "/properties/forms/additionalProperties", "A form")), "Forms, by id"),
            "pathways": by_id(pathway, "Procedures, by id"),
            "contacts": list,
            "calendar": schema("Calendar"),
        },
    })
}

/// A table of the policy file as a reader meets it: the keys that hold values, each of its type; statements stand beside
/// them.
fn plain(table: &Value) -> Value {
    let keys = table.get("properties").and_then(Value::as_object).into_iter().flatten();
    let properties: Map<String, Value> =
        keys.filter_map(|(key, schema)| Some((key.clone(), kind_of(schema)?))).collect();
    let required = table.get("required").cloned().unwrap_or_else(|| json!([]));
    let mut plain = json!({ "type": "object", "properties": properties });
    // The older form has no empty list here.
    if required.as_array().is_some_and(|names| !names.is_empty()) {
        set(&mut plain, "required", required);
    }
    plain
}

/// The type and the help of a value; `None`: it is no plain value.
fn kind_of(schema: &Value) -> Option<Value> {
    let mut kind = match schema.get("type").and_then(Value::as_str) {
        Some("string") => text(),
        Some("array") => json!({ "type": "array", "items": text() }),
        Some("object") => json!({ "type": "object", "additionalProperties": text() }),
        _ => json!({ "enum": schema.get("enum")? }),
    };
    if let Some(help) = schema.get("description") {
        set(&mut kind, "description", help.clone());
    }
    Some(kind)
}

fn set(schema: &mut Value, key: &str, value: Value) {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert(key.to_owned(), value);
    }
}

fn described_text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
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
    use super::{descriptions, openapi as made};
    use escalation::situation::PARAMETERS;
    use serde_json::Value;
    use std::collections::BTreeSet;

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
    fn a_document_has_the_facts_that_every_policy_has() {
        let document = super::document_schema();
        let at = |place: &str| document.pointer(place).cloned().unwrap_or_default();
        assert_eq!(at("/properties/policy/properties/title/type"), "string");
        assert_eq!(at("/properties/policy/properties/review_due/type"), "string");
        let required = at("/properties/policy/required");
        for key in ["board", "title"] {
            assert!(required.as_array().is_some_and(|keys| keys.iter().any(|known| known == key)), "{key}: {required}");
        }
        assert_eq!(at("/properties/pathways/additionalProperties/properties/stages/type"), "array");
        let required = at("/properties/pathways/additionalProperties/required");
        assert!(required.as_array().is_some_and(|keys| keys.iter().any(|known| known == "title")), "{required}");
        assert_eq!(at("/properties/contacts/additionalProperties/properties/phones/type"), "array");
    }

    #[test]
    fn what_has_no_version_is_not_said_to_have_one() {
        let document = openapi();
        let responses = document.pointer("/paths/~1healthz/get/responses").cloned().unwrap_or_default();
        assert!(responses.get("304").is_none());
        assert!(responses.pointer("/200/headers/ETag").is_none());
        assert!(responses.pointer("/200/headers/Escalation-Policy").is_none());
        assert!(responses.pointer("/200/headers/Escalation-Build").is_some());
    }

    #[test]
    fn every_path_has_a_get_and_the_same_without_a_body() {
        let document = openapi();
        let paths = document.get("paths").and_then(Value::as_object).cloned().unwrap_or_default();
        assert!(paths.contains_key("/boards/{board}") && paths.contains_key("/schemas/{schema}.json"));
        for (path, operations) in paths {
            assert!(operations.pointer("/get/responses/200/content").is_some(), "GET {path}");
            assert!(operations.pointer("/head/responses/200/headers").is_some(), "HEAD {path}");
            assert!(operations.pointer("/head/responses/200/content").is_none(), "HEAD {path}");
        }
    }

    /// The contract in words names every path that is described, with every parameter of its own, and no other.
    #[test]
    fn the_contract_in_words_has_the_paths_that_are_served() {
        let contract = std::fs::read_to_string(crate::paths::root().join("docs/api.md")).unwrap_or_default();
        let rows = contract.lines().filter_map(|line| line.strip_prefix("| `GET ")?.split('`').next());
        let mut written: Vec<&str> = rows.collect();
        written.sort_unstable();
        let document = openapi();
        let described = document.get("paths").and_then(Value::as_object);
        let mut described: Vec<&str> =
            described.into_iter().flat_map(|paths| paths.keys()).map(String::as_str).collect();
        described.sort_unstable();
        assert_eq!(written, described);
        for name in PARAMETERS.into_iter().chain(["run", "alarm", "deadline"]) {
            assert!(contract.contains(&format!("| `{name}` |")), "docs/api.md does not explain {name}");
        }
    }

    /// The contract in words has every shape with every one of its fields, and every closed list with its values, and no other.
    #[test]
    fn the_contract_in_words_has_every_field_that_is_served() {
        let contract = std::fs::read_to_string(crate::paths::root().join("docs/api.md")).unwrap_or_default();
        let named = |name: &str| -> Option<BTreeSet<String>> {
            let row = contract.lines().find_map(|line| line.strip_prefix(&format!("| {name} | ")))?;
            let cell = row.split(" |").next()?;
            Some(cell.split(", ").map(|field| field.trim_matches('`').to_owned()).collect())
        };
        let mut shapes: Vec<(String, Value)> = Vec::new();
        for (name, schema) in super::schemas() {
            let parts = schema.get("$defs").and_then(Value::as_object).cloned().unwrap_or_default();
            shapes.extend(parts);
            shapes.push((super::component_name(name), schema));
        }
        let mut found = 0;
        for (name, schema) in shapes {
            let values = |list: Option<&Value>| -> Vec<String> {
                let list = list.and_then(Value::as_array).into_iter().flatten();
                list.filter_map(|one| one.get("const").unwrap_or(one).as_str().map(str::to_owned)).collect()
            };
            let fields: BTreeSet<String> = match schema.get("properties").and_then(Value::as_object) {
                Some(properties) => properties.keys().cloned().collect(),
                None => values(schema.get("oneOf").or(schema.get("enum"))).into_iter().collect(),
            };
            // A list of boards or contacts has no fields of its own.
            if !fields.is_empty() {
                assert_eq!(named(&name), Some(fields), "docs/api.md on {name}");
                found += 1;
            }
        }
        assert!(found > 80, "{found} shapes and lists");
    }

    #[test]
    fn a_directory_is_described_by_itself() {
        let files = descriptions(&[]);
        let part = files.iter().find(|(path, _)| path == super::DIRECTORY_PATH).map(|(_, part)| part.clone());
        let part = part.unwrap_or_default();
        let paths: Vec<&str> = part
            .get("paths")
            .and_then(Value::as_object)
            .into_iter()
            .flat_map(|paths| paths.keys())
            .map(String::as_str)
            .collect();
        assert_eq!(paths, ["/", "/services", "/services/{id}"]);
        let mut references = Vec::new();
        collect(&part, &mut references);
        for reference in references {
            assert!(part.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
        }
        let schemas = part.pointer("/components/schemas").and_then(Value::as_object).map_or(0, |schemas| schemas.len());
        assert!((5..20).contains(&schemas), "{schemas} shapes: what is about other answers is left out");
    }

    #[test]
    fn schemas_and_the_description_are_files() {
        let paths: Vec<String> = descriptions(&[]).into_iter().map(|(path, _)| path).collect();
        for path in [
            "/openapi.json",
            "/openapi-3.0.json",
            "/openapi-directory.json",
            "/schemas/guide.json",
            "/schemas/problem.json",
            "/schemas/policy.json",
        ] {
            assert!(paths.iter().any(|known| known == path), "{path} is not among {paths:?}");
        }
    }

    fn openapi() -> Value {
        made(&[])
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
