//! Limits from words and back: "agreed between both, as a guide 1 working week or sooner".

use super::spelling::{clock, standard};
use super::{Agreement, Limit, Person, Quantity, Unreadable, Urgency, unreadable};
use crate::policy::EventId;
use std::fmt;
use std::num::NonZeroU16;

const LONGEST: u16 = 999;
const EXAMPLES: &str = "for example \"5 working days or sooner\", \"next working day by 12:00\", \"5 to 10 working days\", \"2 weeks\", \"48 hours\", \"as a guide 1 working week\", \"immediately\", \"agreed between both\", \"set by POST\", \"2 working days before EVENT\" or \"before EVENT\"";

impl Limit {
    /// Reads a limit phrase: parts in the order urgency, agreement, quantity, `[quantity] before EVENT`, each at most once,
    /// with a comma between. Harmless spellings are read as the standard form: "within 48hrs", "three working days".
    ///
    /// Whether events and posts exist is not known here.
    ///
    /// # Errors
    /// The part that cannot be read, and what may stand there.
    ///
    /// ```
    /// # use escalation::policy::phrase::Limit;
    /// let limit = Limit::parse("agreed between both, as a guide 1 working week or sooner")?;
    /// assert!(limit.guide && limit.or_sooner);
    /// assert_eq!(Limit::parse("within three working days")?.to_string(), "3 working days");
    /// assert_eq!(Limit::parse("by noon on the next working day")?.to_string(), "next working day by 12:00");
    /// assert_eq!(Limit::parse("0 working days").unwrap_err().to_string(), "\"0 working days\"; write 1 or more");
    /// # Ok::<(), escalation::policy::phrase::Unreadable>(())
    /// ```
    pub fn parse(text: &str) -> Result<Limit, Unreadable> {
        let mut limit = Limit::default();
        let mut last_rank = 0;
        // "As a guide, one working week" is one part.
        let text = text.replace("s a guide, ", "s a guide ");
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

    /// Whether working days or hours are counted for any of it.
    pub fn counts_working_days(&self) -> bool {
        [self.quantity, self.ahead].into_iter().flatten().any(Quantity::counts_working_days)
    }

    /// The event that its days or hours are counted back from, by its id.
    pub fn counted_back_from(&self) -> Option<&EventId> {
        self.before.as_ref().filter(|_| self.ahead.is_some())
    }

    /// The quantity of the longer end of a range.
    pub fn longest_quantity(&self) -> Option<Quantity> {
        Some(self.quantity?.with_number(self.longest?))
    }

    /// Reads one part and answers its place in the order.
    fn read_part(&mut self, part: &str) -> Result<u8, Unreadable> {
        let words = standard(part);
        if let Some(urgency) = Urgency::ALL.into_iter().find(|urgency| urgency.words() == words) {
            self.urgency = Some(urgency);
            return Ok(1);
        }
        if let Some(agreement) = Agreement::parse(&words)? {
            self.agreement = Some(agreement);
            return Ok(2);
        }
        let guide = words.strip_prefix("as a guide ");
        if let Some(event) = words.strip_prefix("before ") {
            self.before = Some(event_of(event, part)?);
            return Ok(4);
        }
        let quantity = guide.unwrap_or(&words);
        if let Some((ahead, event)) = quantity.split_once(" before ") {
            if guide.is_some() && self.quantity.is_some() {
                return unreadable(part, "\"as a guide\" with the first of two numbers only".to_owned());
            }
            self.guide |= guide.is_some();
            self.ahead = Some(Quantity::parse_ahead(ahead, part)?);
            self.before = Some(event_of(event, part)?);
            return Ok(4);
        }
        self.guide = guide.is_some();
        let sooner = quantity.strip_suffix(" or sooner");
        self.or_sooner = sooner.is_some();
        let (quantity, by) = by_clock(sooner.unwrap_or(quantity));
        let (first, longest) = Quantity::parse_range(quantity, part)?;
        if by.is_some() && first.is_hours() {
            return unreadable(part, "hours without \"by\", which is for days".to_owned());
        }
        (self.quantity, self.longest, self.by) = (Some(first), longest, by);
        Ok(3)
    }
}

/// The event of "before EVENT" or "before the EVENT".
fn event_of(words: &str, part: &str) -> Result<EventId, Unreadable> {
    let event = words.strip_prefix("the ").unwrap_or(words);
    if event.is_empty() || event.contains(' ') {
        return unreadable(part, "\"before\" and then one event".to_owned());
    }
    // An id is taken as it is written: it is no spelling.
    Ok(part.trim().trim_end_matches('.').rsplit(' ').next().unwrap_or(event).into())
}

/// "next working day by 12:00": what stands before the time, and the time.
fn by_clock(words: &str) -> (&str, Option<u16>) {
    match words.rsplit_once(" by ").and_then(|(quantity, time)| Some((quantity, clock(time)?))) {
        Some((quantity, minutes)) => (quantity, Some(minutes)),
        None => (words, None),
    }
}

impl Quantity {
    /// "5 to 10 working days": the shorter, and the number of the longer.
    fn parse_range(words: &str, part: &str) -> Result<(Quantity, Option<NonZeroU16>), Unreadable> {
        let Some((first, rest)) = words.split_once(" to ").filter(|(first, _)| is_number(first)) else {
            return Ok((Quantity::parse(words, part)?, None));
        };
        let longest = Quantity::parse(rest, part)?;
        let first = longest.with_number(number(first)?);
        match (first.number(), longest.number()) {
            (Some(short), Some(long)) if short < long => Ok((first, Some(long))),
            _ => unreadable(part, "the smaller number of a range first: \"5 to 10 working days\"".to_owned()),
        }
    }

    /// "2 working days", as it stands before "before EVENT".
    fn parse_ahead(words: &str, part: &str) -> Result<Quantity, Unreadable> {
        match Quantity::parse(words, part)? {
            Quantity::SameDay | Quantity::SameWorkingDay | Quantity::NextWorkingDay | Quantity::WorkingHours(_) => {
                unreadable(part, "a number of hours, days, working days, weeks or months before an event".to_owned())
            }
            ahead => Ok(ahead),
        }
    }

    /// Reads words in the standard form; `part` is what stands in the file.
    fn parse(words: &str, part: &str) -> Result<Quantity, Unreadable> {
        match words {
            "same day" => return Ok(Quantity::SameDay),
            "same working day" => return Ok(Quantity::SameWorkingDay),
            "next working day" => return Ok(Quantity::NextWorkingDay),
            _ => {}
        }
        let make: fn(NonZeroU16) -> Quantity = match words.split_once(' ').map_or("", |(_, unit)| unit) {
            "working day" | "working days" => Quantity::WorkingDays,
            "working week" | "working weeks" => Quantity::WorkingWeeks,
            "working hour" | "working hours" => Quantity::WorkingHours,
            "day" | "days" => Quantity::Days,
            "week" | "weeks" => Quantity::Weeks,
            "month" | "months" => Quantity::Months,
            "hour" | "hours" => Quantity::Hours,
            _ => return unreadable(part, unsayable(part).unwrap_or(EXAMPLES).to_owned()),
        };
        let count = words.split(' ').next().unwrap_or_default();
        if !is_number(count) {
            return unreadable(part, unsayable(part).unwrap_or(EXAMPLES).to_owned());
        }
        Ok(make(number(count).map_err(|error| Unreadable { found: part.to_owned(), ..error })?))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(digits: &str) -> Result<NonZeroU16, Unreadable> {
    let Some(number) = digits.parse().ok().filter(|number| *number <= LONGEST) else {
        return unreadable(digits, format!("{LONGEST} or fewer"));
    };
    NonZeroU16::new(number).map_or_else(|| unreadable(digits, "1 or more".to_owned()), Ok)
}

/// What a limit cannot say, by a word that gives it away, and what to write instead.
const UNSAYABLE: [(&str, &str); 13] = [
    ("at least", "the longest time, not the shortest: \"at least\" can be said only of what comes before an event"),
    (
        "school",
        "no school days: no calendar here knows them; leave the limit out and give the document's words in a pace note",
    ),
    ("term", "no school terms: no calendar here knows them; leave the limit out and give the words in a pace note"),
    ("minute", "hours or days: minutes cannot be said; for haste write a word of haste, like \"at once\""),
    ("year", "12 months for a year: years cannot be said"),
    ("half", "whole numbers: halves cannot be said; write hours, or the shorter whole number and a check note"),
    (".5", "whole numbers: halves cannot be said; write hours, or the shorter whole number and a check note"),
    (
        "later of",
        "one start: the later of two events cannot be said; write after with the one that the document names first, and a check note",
    ),
    (
        "whichever",
        "one limit: of two, write the shorter here and the other as a conflict note; for \"whichever is sooner\" write \"or sooner\"",
    ),
    (
        "close of",
        "a time: \"next working day by 17:00\", if the document gives one; the close of business without a time cannot be said",
    ),
    ("end of the week", "a number of working days: the end of a week cannot be said"),
    ("timely", "nothing here, and the words in a pace note: what is no haste and no number is no limit"),
    (
        "every",
        "how long one turn may take: what comes back again and again cannot be said as a limit; write it in does",
    ),
];

fn unsayable(part: &str) -> Option<&'static str> {
    let part = part.to_lowercase();
    UNSAYABLE.into_iter().find(|(sign, _)| part.contains(sign)).map(|(_, instead)| instead)
}

impl Urgency {
    /// Every one, the most pressing first.
    pub const ALL: [Urgency; 11] = [
        Urgency::Immediately,
        Urgency::AtOnce,
        Urgency::StraightAway,
        Urgency::WithoutDelay,
        Urgency::WithoutUndueDelay,
        Urgency::Urgently,
        Urgency::Promptly,
        Urgency::AsQuicklyAsPossible,
        Urgency::AsSoonAsPossible,
        Urgency::AtTheEarliestOpportunity,
        Urgency::AsSoonAsPracticable,
    ];

    /// The document's word, as a policy file writes it.
    pub fn words(self) -> &'static str {
        match self {
            Urgency::Immediately => "immediately",
            Urgency::AtOnce => "at once",
            Urgency::StraightAway => "straight away",
            Urgency::WithoutDelay => "without delay",
            Urgency::WithoutUndueDelay => "without undue delay",
            Urgency::Urgently => "urgently",
            Urgency::Promptly => "promptly",
            Urgency::AsQuicklyAsPossible => "as quickly as possible",
            Urgency::AsSoonAsPossible => "as soon as possible",
            Urgency::AtTheEarliestOpportunity => "at the earliest opportunity",
            Urgency::AsSoonAsPracticable => "as soon as practicable",
        }
    }
}

impl Agreement {
    /// The words of those that name no post.
    pub const WORDS: [&str; 3] = ["agreed between both", "set by the raiser", "a time that protects"];

    /// `None`: the words are about something else.
    fn parse(words: &str) -> Result<Option<Agreement>, Unreadable> {
        let found = match words {
            "agreed between both" => Agreement::BetweenBoth,
            "set by the raiser" => Agreement::SetByRaiser,
            "a time that protects" => Agreement::Protects,
            _ => match words.strip_prefix("set by ") {
                Some(post) => Agreement::SetBy(Person::parse(post)?),
                None => return Ok(None),
            },
        };
        Ok(Some(found))
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Agreement::BetweenBoth => out.write_str("agreed between both"),
            Agreement::SetByRaiser => out.write_str("set by the raiser"),
            Agreement::Protects => out.write_str("a time that protects"),
            Agreement::SetBy(person) => {
                out.write_str("set by ")?;
                if let Some(side) = person.side {
                    write!(out, "{} ", side.word())?;
                }
                out.write_str(person.post.as_str())
            }
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let unit = match self {
            Quantity::SameDay => return out.write_str("same day"),
            Quantity::SameWorkingDay => return out.write_str("same working day"),
            Quantity::NextWorkingDay => return out.write_str("next working day"),
            Quantity::WorkingDays(_) => "working day",
            Quantity::WorkingWeeks(_) => "working week",
            Quantity::Days(_) => "day",
            Quantity::Weeks(_) => "week",
            Quantity::Months(_) => "month",
            Quantity::Hours(_) => "hour",
            Quantity::WorkingHours(_) => "working hour",
        };
        let number = self.number().map_or(1, NonZeroU16::get);
        let plural = if number == 1 { "" } else { "s" };
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
        if let Some(agreement) = &self.agreement {
            write!(out, "{between}{agreement}")?;
            between = ", ";
        }
        let guide = if self.guide { "as a guide " } else { "" };
        if let Some(quantity) = self.quantity {
            write!(out, "{between}{guide}")?;
            if let (Some(_), Some(short)) = (self.longest, quantity.number()) {
                write!(out, "{short} to ")?;
            }
            write!(out, "{}", self.longest_quantity().unwrap_or(quantity))?;
            if let Some(minutes) = self.by {
                write!(out, " by {:02}:{:02}", minutes / 60, minutes % 60)?;
            }
            out.write_str(if self.or_sooner { " or sooner" } else { "" })?;
            between = ", ";
        }
        if let Some(event) = &self.before {
            out.write_str(between)?;
            if let Some(ahead) = self.ahead {
                write!(out, "{}{ahead} ", if self.quantity.is_none() { guide } else { "" })?;
            }
            write!(out, "before {event}")?;
        }
        Ok(())
    }
}
