//! The page of the API: each operation as its own description has it, with a call and the answer that the core gives.

use super::Contents;
use crate::openapi::directory_example;
use anyhow::{Context, Result, bail};
use chrono::TimeZone;
use escalation::document::Document;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::export::json;
use escalation::export::{ics, vcard};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::london::London;
use serde::Serialize;
use serde_json::{Value, to_value};

const BOARD: &str = "redbridge";
/// The situation of the examples, and the moment that it is answered for.
const QUESTION: [(&str, &str); 4] =
    [("stage", "stage-3"), ("agency", "police"), ("at", "2026-11-24T16:30"), ("now", "2026-11-24T16:30")];
/// Longer lists are cut off here.
const ITEMS_SHOWN: usize = 1;

/// One thing that can be asked for.
#[derive(Serialize)]
pub(super) struct Operation {
    id: String,
    path: String,
    summary: String,
    parameters: Vec<Parameter>,
    /// Media types.
    gives: Vec<String>,
    /// HTTP statuses besides 200.
    statuses: Vec<String>,
    call: String,
    /// `None`: it is a file that says itself what it is, or a page.
    answer: Option<String>,
}

#[derive(Serialize)]
struct Parameter {
    name: String,
    is_required: bool,
    description: String,
}

/// Every operation, in the description's order.
///
/// # Errors
/// The description is of another shape, or the board of the examples is not there.
pub(super) fn operations(contents: &Contents<'_>, reports: &[Value]) -> Result<Vec<Operation>> {
    let (_, description) =
        contents.descriptions.iter().find(|(path, _)| path == "/openapi.json").context("no description of the API")?;
    let at = contents.documents.iter().position(|written| written.document.policy.id() == BOARD);
    let at = at.with_context(|| format!("the examples are of {BOARD}, which is not there"))?;
    let (written, report) = contents.documents.get(at).zip(reports.get(at)).context("a board without a report")?;
    let examples = Examples { contents, document: &written.document, json: &written.json, report };
    let paths = description.get("paths").and_then(Value::as_object).context("no paths")?;
    paths.iter().map(|(path, item)| Operation::new(path, item, description, &examples)).collect()
}

impl Operation {
    fn new(path: &str, item: &Value, description: &Value, examples: &Examples<'_>) -> Result<Operation> {
        let operation = item.get("get").context("nothing to read")?;
        let id = said(operation, "operationId");
        let references = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let parameters = references.filter_map(|reference| {
            let parameter = description.pointer(reference.get("$ref")?.as_str()?.trim_start_matches('#'))?;
            Some(Parameter::new(parameter))
        });
        let keys = |value: Option<&Value>| -> Vec<String> {
            value.and_then(Value::as_object).into_iter().flat_map(|map| map.keys().cloned()).collect()
        };
        let asks_situation = matches!(id.as_str(), "find_guide" | "find_timeline" | "find_timeline_calendar");
        let query: Vec<String> = QUESTION.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let query = if asks_situation { format!("?{}", query.join("&")) } else { String::new() };
        let service = json::services(&examples.document.policy).into_iter().next().map(|service| service.id);
        // A card is of somebody who can be reached.
        let contact = json::contacts(&examples.document.policy).into_iter().find(|row| row.contact.is_reachable());
        let call = path
            .replace("{board}", BOARD)
            .replace("{service}", service.as_deref().unwrap_or_default())
            .replace("{contact}", contact.as_ref().map_or("", |row| row.id))
            .replace("{division}", "england-and-wales")
            .replace("{schema}", "guide")
            + &query;
        Ok(Operation {
            path: path.to_owned(),
            summary: said(operation, "summary"),
            parameters: parameters.collect(),
            gives: keys(operation.pointer("/responses/200/content")),
            statuses: keys(operation.get("responses")).into_iter().filter(|status| status != "200").collect(),
            call,
            answer: examples.answer(&id)?,
            id,
        })
    }
}

impl Parameter {
    fn new(parameter: &Value) -> Parameter {
        Parameter {
            name: said(parameter, "name"),
            is_required: parameter.get("required").and_then(Value::as_bool).unwrap_or_default(),
            description: said(parameter, "description"),
        }
    }
}

/// What the examples are answered from.
struct Examples<'a> {
    contents: &'a Contents<'a>,
    document: &'a Document,
    json: &'a Value,
    report: &'a Value,
}

impl Examples<'_> {
    fn answer(&self, operation: &str) -> Result<Option<String>> {
        let Document { policy, calendar, .. } = self.document;
        let words = Words::new(Language::English);
        let answer = match operation {
            "list_boards" => {
                let policies = self.contents.documents.iter().map(|written| &written.document.policy);
                to_value(policies.map(json::Board::from).collect::<Vec<_>>())?
            }
            "find_board" => outline(self.json, 2),
            "list_contacts" => to_value(json::contacts(policy))?,
            "find_policy" => outline(&to_value(json::PolicyDocument::new(policy, calendar))?, 4),
            "list_contact_cards" | "find_contact_card" => {
                let rows = json::contacts(policy);
                let card = |row: &json::ContactRow<'_>| vcard::card(policy, row, &row.caveats().join("\n"), None);
                return Ok(rows.iter().find_map(card));
            }
            "find_directory" => to_value(directory_example())?,
            "list_services" | "list_directory_services" => {
                let services = json::services(policy);
                let whole = services.len();
                to_value(json::Services::of(services, 1, whole))?
            }
            "find_service" | "find_directory_service" => to_value(json::services(policy).into_iter().next())?,
            "find_guide" => to_value(json::Guide::from(&guide(policy, calendar, &self.situation()?)))?,
            "find_timeline" => to_value(json::Timeline::from(&timeline(policy, calendar, &self.situation()?)))?,
            "find_timeline_calendar" => {
                let situation = self.situation()?;
                return Ok(Some(ics::calendar(&timeline(policy, calendar, &situation), words, situation.now)));
            }
            "find_health" => self.report.clone(),
            "find_calendar" => to_value(json::Calendar::from(calendar))?,
            // Nothing that people would read, or a page of its own.
            "find_packed_board" | "check_service" | "describe_api" | "describe_api_3_0" | "describe_directory"
            | "find_schema" | "show_board" => return Ok(None),
            unknown => bail!("the page of the API has no example for {unknown}"),
        };
        Ok(Some(serde_json::to_string_pretty(&shortened(answer))?))
    }

    fn situation(&self) -> Result<Situation> {
        let params = QUESTION.map(|(name, value)| (name.to_owned(), value.to_owned()));
        // `now` among the parameters takes its place.
        let present = London.timestamp_opt(0, 0).single().context("no present")?;
        Situation::from_params(&self.document.policy, &params, present).map_err(|bad| anyhow::anyhow!("{bad}"))
    }
}

/// Only the upper levels; what is below is left out.
fn outline(value: &Value, levels: usize) -> Value {
    match value {
        Value::Object(_) | Value::Array(_) if levels == 0 => Value::String("…".to_owned()),
        Value::Array(items) => items.iter().map(|item| outline(item, levels - 1)).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), outline(value, levels - 1))).collect(),
        plain => plain.clone(),
    }
}

/// Long lists cut short, with a line that says so.
fn shortened(value: Value) -> Value {
    match value {
        Value::Array(items) => {
            let more = items.len().saturating_sub(ITEMS_SHOWN);
            let rest = (more > 0).then(|| Value::String(format!("… and {more} more")));
            items.into_iter().take(ITEMS_SHOWN).map(shortened).chain(rest).collect()
        }
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, shortened(value))).collect(),
        plain => plain,
    }
}

fn said(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
