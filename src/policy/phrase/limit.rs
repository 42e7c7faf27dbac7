//! Limits from words and back: "agreed between both, as a guide 1 working week or sooner".

use super::{Agreement, Limit, Quantity, Unreadable, Urgency, unreadable};
use std::fmt;
use std::num::NonZeroU16;

const LONGEST: u16 = 999;
const EXAMPLES: &str = "for example \"5 working days or sooner\", \"same working day\", \"48 hours\", \"as a guide 1 working week\", \"immediately\", \"agreed between both\" or \"before EVENT\"";

impl Limit {
    /// Reads a limit phrase: parts in the order urgency, agreement, quantity, `before EVENT`, each at most once, with a
    /// comma between.
    ///
    /// Whether the event exists is not known here.
    ///
    /// # Errors
    /// The part that cannot be read, and what may stand there.
    ///
    /// ```
    /// # use escalation::policy::phrase::Limit;
    /// let limit = Limit::parse("agreed between both, as a guide 1 working week or sooner")?;
    /// assert!(limit.guide && limit.or_sooner);
    /// assert_eq!(Limit::parse("0 working days").unwrap_err().to_string(), "\"0 working days\"; write 1 or more");
    /// # Ok::<(), escalation::policy::phrase::Unreadable>(())
    /// ```
    pub fn parse(text: &str) -> Result<Limit, Unreadable> {
        let mut limit = Limit::default();
        let mut last_rank = 0;
        for part in text.split(", ") {
            let rank = limit.read_part(part)?;
            if rank <= last_rank {
                return unreadable(
                    part,
                    "each kind of part once, in this order: urgency, agreement, quantity, before EVENT".to_owned(),
                );
            }
            last_rank = rank;
        }
        Ok(limit)
    }

    /// Reads one part and answers its place in the order.
    fn read_part(&mut self, part: &str) -> Result<u8, Unreadable> {
        if let Some(urgency) = Urgency::ALL.into_iter().find(|urgency| urgency.words() == part) {
            self.urgency = Some(urgency);
            return Ok(1);
        }
        if let Some(agreement) = Agreement::ALL.into_iter().find(|agreement| agreement.words() == part) {
            self.agreement = Some(agreement);
            return Ok(2);
        }
        if let Some(event) = part.strip_prefix("before ") {
            self.before = Some(event.to_owned());
            return Ok(4);
        }
        let quantity = part.strip_prefix("as a guide ");
        self.guide = quantity.is_some();
        let quantity = quantity.unwrap_or(part);
        let sooner = quantity.strip_suffix(" or sooner");
        self.or_sooner = sooner.is_some();
        self.quantity = Some(Quantity::parse(sooner.unwrap_or(quantity))?);
        Ok(3)
    }
}

impl Quantity {
    fn parse(text: &str) -> Result<Quantity, Unreadable> {
        if text == "same working day" {
            return Ok(Quantity::SameWorkingDay);
        }
        let Some((number, unit)) = text.split_once(' ') else {
            return unreadable(text, EXAMPLES.to_owned());
        };
        let singular = unit.strip_suffix('s').unwrap_or(unit);
        let make = match singular {
            "working day" => Quantity::WorkingDays,
            "working week" => Quantity::WorkingWeeks,
            "day" => Quantity::Days,
            "hour" => Quantity::Hours,
            _ => return unreadable(text, EXAMPLES.to_owned()),
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return unreadable(text, EXAMPLES.to_owned());
        }
        let Some(number) = number.parse().ok().filter(|number| *number <= LONGEST) else {
            return unreadable(text, format!("{LONGEST} or fewer"));
        };
        let Some(count) = NonZeroU16::new(number) else {
            return unreadable(text, "1 or more".to_owned());
        };
        let quantity = make(count);
        if quantity.to_string() == text { Ok(quantity) } else { unreadable(text, format!("\"{quantity}\"")) }
    }
}

impl Urgency {
    /// Every one.
    pub const ALL: [Urgency; 4] =
        [Urgency::Immediately, Urgency::WithoutDelay, Urgency::Urgently, Urgency::AsSoonAsPossible];

    /// The document's word, as a policy file writes it.
    pub fn words(self) -> &'static str {
        match self {
            Urgency::Immediately => "immediately",
            Urgency::WithoutDelay => "without delay",
            Urgency::Urgently => "urgently",
            Urgency::AsSoonAsPossible => "as soon as possible",
        }
    }
}

impl Agreement {
    /// Both.
    pub const ALL: [Agreement; 2] = [Agreement::BetweenBoth, Agreement::SetByRaiser];

    /// The words of a policy file.
    pub fn words(self) -> &'static str {
        match self {
            Agreement::BetweenBoth => "agreed between both",
            Agreement::SetByRaiser => "set by the raiser",
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (number, unit) = match self {
            Quantity::SameWorkingDay => return out.write_str("same working day"),
            Quantity::WorkingDays(number) => (number, "working day"),
            Quantity::WorkingWeeks(number) => (number, "working week"),
            Quantity::Days(number) => (number, "day"),
            Quantity::Hours(number) => (number, "hour"),
        };
        let plural = if number.get() == 1 { "" } else { "s" };
        write!(out, "{number} {unit}{plural}")
    }
}

/// The phrase of a policy file: what [`Limit::parse`] reads.
impl fmt::Display for Limit {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mut between = "";
        if let Some(urgency) = self.urgency {
            out.write_str(urgency.words())?;
            between = ", ";
        }
        if let Some(agreement) = self.agreement {
            write!(out, "{between}{}", agreement.words())?;
            between = ", ";
        }
        if let Some(quantity) = self.quantity {
            let guide = if self.guide { "as a guide " } else { "" };
            let sooner = if self.or_sooner { " or sooner" } else { "" };
            write!(out, "{between}{guide}{quantity}{sooner}")?;
            between = ", ";
        }
        if let Some(event) = &self.before {
            write!(out, "{between}before {event}")?;
        }
        Ok(())
    }
}
