//! The phrases as regular expressions, for schemas. The phrases' own parsers decide; a test holds the two together.

use crate::document::read::keys::Holds;
use crate::policy::phrase::{Agreement, Side, Urgency};

/// A day as in 2026-12-25.
pub(super) const DAY: &str = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$";

const NAME: &str = "[A-Za-z0-9][A-Za-z0-9-]*";
/// Words without markup or control characters.
const PLAIN: &str = r"[^<>\x00-\x1f]";

/// The pattern of what a key holds.
pub(super) fn pattern(holds: Holds) -> String {
    match holds {
        Holds::Sentence => format!(r"^{PLAIN}*\.$"),
        Holds::Clause => r"^([^<>\x00-\x1f]*[^<>\x00-\x1f.])$".to_owned(),
        Holds::Id | Holds::Ids => "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$".to_owned(),
        Holds::Date => r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$".to_owned(),
        Holds::Website => r"^(https?://|www\.)[^\s<>]+$".to_owned(),
        Holds::Emails => r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$".to_owned(),
        Holds::Phones => r"^\+?[0-9 ()-]*[0-9][0-9 ()-]*((x|ext\.?|extension) *[0-9]+)?$".to_owned(),
        Holds::Limit => limit(),
        Holds::People => people(),
        Holds::After => format!(r"^(not stated|{NAME}(\.{NAME})?)( or (not stated|{NAME}(\.{NAME})?))*$"),
        Holds::Then => format!(r"^(not stated|https://[^\s<>]+|{NAME}( or {NAME})*)$"),
        Holds::Covers => format!("^(not stated|{NAME}( to {NAME})?)$"),
        Holds::Agencies => format!("^{NAME}( or {NAME})*$"),
        Holds::State => r"^(vacant( until \d{4}(-\d\d(-\d\d)?)?)?|being updated)$".to_owned(),
        _ => format!("^{PLAIN}+$"),
    }
}

/// Examples of what a key holds, where a phrase has a form.
pub(in crate::document::authoring) fn examples(holds: Holds) -> &'static [&'static str] {
    match holds {
        Holds::Limit => &[
            "5 working days or sooner",
            "same working day",
            "48 hours",
            "as a guide 1 working week",
            "immediately",
            "agreed between both",
            "before EVENT",
        ],
        Holds::People => &["own worker", "each manager", "other manager or board chair, else board vice-chair"],
        Holds::After => &["decision", "escalate", "stage-1.raise", "resolved", "not stated"],
        Holds::Then => &["stage-2", "not stated", "https://example.org"],
        Holds::Covers => &["stage-1 to stage-5", "not stated"],
        Holds::State => &["vacant", "vacant until 2017-07", "being updated"],
        Holds::Date => &["2017", "2017-05", "2017-05-31"],
        _ => &[],
    }
}

/// "a", "a or b", "not a or b".
pub(super) fn choice() -> String {
    format!("^(not )?{NAME}( or {NAME})*$")
}

/// `not stated`, `outside ID`, or spans of days and times.
pub(super) fn hours() -> String {
    let day = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    let time = r"([01]\d|2[0-3]):[0-5]\d";
    let span =
        format!("(every day|working days|weekends|bank holidays|{day}( to {day})?) (all day|{time} to ({time}|24:00))");
    format!("^(not stated|outside {NAME}|{span}(, {span})*(, not bank holidays)?)$")
}

/// Parts in their order, each perhaps, at least one.
fn limit() -> String {
    let urgency = Urgency::ALL.map(Urgency::words).join("|");
    let agreement = Agreement::ALL.map(Agreement::words).join("|");
    let one = "1 (working day|working week|day|hour)";
    let more = r"([2-9]|[1-9]\d{1,2}) (working days|working weeks|days|hours)";
    let quantity = format!("(as a guide )?(same working day|{one}|{more})( or sooner)?");
    let before = format!("before {NAME}");
    let (u, a) = (format!("(({urgency}), )?"), format!("(({agreement}), )?"));
    format!("^({urgency}|{u}({agreement})|{u}{a}{quantity}|{u}{a}({quantity}, )?{before})$")
}

fn people() -> String {
    let sides = Side::ALL.map(Side::word).join("|");
    let person = format!("(({sides}) )?{NAME}");
    format!("^{person}(( and {person})*|( or {person})*)(, else {person}( or {person})*)?$")
}
