//! The phrases as regular expressions, for schemas. The phrases' own parsers decide; a test holds the two together.

use crate::document::read::keys::Holds;
use crate::policy::phrase::{Agreement, NUMBER_WORDS, Side, Urgency};

/// A day as in 2026-12-25.
pub(super) const DAY: &str = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$";

/// A day of one year or of every year.
pub(super) const CLOSED_DAY: &str = r"^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$";

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
        Holds::Rota => r"^1 week in [1-9]\d? from \d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$".to_owned(),
        Holds::Addresses => format!(r"^{NAME}(\.{NAME})+$"),
        Holds::Limit => limit(),
        Holds::People => people(),
        Holds::After => format!(r"^(not stated|{NAME}(\.{NAME})?)( or (not stated|{NAME}(\.{NAME})?))*$"),
        Holds::Then => format!(r"^(not stated|resolved|https://[^\s<>]+|{NAME}( or {NAME})*)$"),
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
            "same day",
            "same working day",
            "next working day by 12:00",
            "5 to 10 working days",
            "2 weeks",
            "48 hours",
            "4 working hours",
            "as a guide 1 working week",
            "immediately",
            "agreed between both",
            "set by POST",
            "a time that protects",
            "2 working days before EVENT",
            "before EVENT",
        ],
        Holds::People => &["own worker", "each manager", "other manager or board chair, else board vice-chair"],
        Holds::After => &["decision", "escalate", "stage-1.raise", "resolved", "not stated"],
        Holds::Then => &["stage-2", "resolved", "not stated", "https://example.org"],
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

/// Parts in their order, each perhaps, at least one. Harmless spellings are in it: whoever types them is not told off.
fn limit() -> String {
    let urgency = Urgency::ALL.map(Urgency::words).join("|");
    let urgency = format!("{urgency}|ASAP|asap|straightaway");
    let sides = Side::ALL.map(Side::word).join("|");
    let agreement = format!("{}|set by (({sides}) )?{NAME}", Agreement::WORDS.join("|"));
    let opening = "([Ww]ithin |[Ii]n |[Uu]p to |[Nn]o more than |[Nn]ot more than |[Nn]o later than |[Nn]ot later than |at least |the )*";
    let number = format!("([1-9]\\d{{0,2}}|{})", NUMBER_WORDS.join("|"));
    let unit = "(working days?|working weeks?|working hours?|business days?|office hours|days?|calendar days?|weeks?|months?|hours?|hours within working (time|hours)|hrs?|h)";
    let time = r"(([01]\d|2[0-3]):[0-5]\d|noon|midday|12 noon|\d{1,2}([.:]\d\d)? ?[ap]m)";
    let amount = format!("{number}(( to | ?- ?){number})?[ -]?{unit}");
    let quantity =
        format!("(as a guide,? )?{opening}(same day|(same|next) working day|{amount})( by {time})?( or sooner)?");
    let turned = format!("by {time} (on |of )?(the )?(same day|(same|next) working day)( or sooner)?");
    let quantity = format!("({quantity}|{turned})");
    let before = format!("(as a guide,? )?({opening}{amount} )?before {NAME}");
    let (u, a) = (format!("(({urgency}), )?"), format!("(({agreement}), )?"));
    format!("^({urgency}|{u}({agreement})|{u}{a}{quantity}|{u}{a}({quantity}, )?{before})$")
}

fn people() -> String {
    let sides = Side::ALL.map(Side::word).join("|");
    let person = format!("(({sides}) )?{NAME}");
    format!("^{person}(( and {person})*|( or {person})*)(, else {person}( or {person})*)?$")
}
