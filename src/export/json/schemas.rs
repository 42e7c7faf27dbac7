//! The JSON Schema of each shape, for the API's description.

use super::{
    Board, Calendar, ContactRow, Directory, Guide, Health, ListedService, Page, PolicyDocument, ProblemDetails,
    Service, Services, Timeline,
};
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of each response, by name.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("guide", schema::<Guide<'_>>()),
        ("timeline", schema::<Timeline<'_>>()),
        ("boards", schema::<Vec<Board<'_>>>()),
        ("contacts", schema::<Vec<ContactRow<'_>>>()),
        ("services", schema::<Services<'_>>()),
        ("service", schema::<Service<'_>>()),
        ("directory", schema::<Directory>()),
        ("listedServices", schema::<Page<ListedService<'_>>>()),
        ("health", schema::<Health>()),
        ("policyDocument", schema::<PolicyDocument<'_>>()),
        ("calendar", schema::<Calendar<'_>>()),
        ("problem", schema::<ProblemDetails<'_>>()),
    ]
}

/// Fields that may be null are still there: what we write, not what we would accept.
fn schema<T: schemars::JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}
