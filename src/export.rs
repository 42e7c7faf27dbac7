//! An answer as other programs read it: the API's JSON, a calendar file, contact cards.

pub mod ics;
#[cfg(feature = "json")]
pub mod json;
pub mod vcard;
