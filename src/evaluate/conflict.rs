//! When a document gives two limits for one thing: the shorter one rules, and both are shown.

use crate::answer::Conflict;
use crate::evaluate::case::Case;
use crate::evaluate::notes::conflict_answer;
use crate::policy::Note;
use crate::policy::phrase::{Limit, Quantity, Urgency};
use crate::time::moment::Moment;

/// One reading of how long something may take.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) limit: Option<&'a Limit>,
    pub(crate) due: Option<Moment>,
    pub(crate) cite: &'a str,
}

/// Settles a limit and the conflicts noted on it: gives the reading that rules, and all conflicts to show. Rule 52.
pub(crate) fn settle<'a>(
    case: &Case<'a>,
    main: Reading<'a>,
    notes: impl Iterator<Item = &'a Note>,
    date: impl Fn(&Limit) -> Option<Moment>,
) -> (Reading<'a>, Vec<Conflict<'a>>) {
    let mut ruling = main;
    let mut conflicts = Vec::new();
    for note in notes {
        let mut other =
            Reading { limit: note.limit.as_ref(), due: note.limit.as_ref().and_then(&date), cite: &note.cite };
        let rules = is_shorter(&other, &ruling);
        if rules {
            std::mem::swap(&mut other, &mut ruling);
        }
        conflicts.push(Conflict {
            limit: other.limit,
            due: other.due,
            rules,
            cite: other.cite,
            ..conflict_answer(case, note)
        });
    }
    (ruling, conflicts)
}

/// Words of haste rule over any number; any number over none; of two dates the earlier.
fn is_shorter(other: &Reading, ruling: &Reading) -> bool {
    if let (Some(other), Some(ruling)) = (other.due, ruling.due) {
        return other.end() < ruling.end();
    }
    let length = |reading: &Reading| reading.limit.and_then(rough_length);
    match (length(other), length(ruling)) {
        (Some(other), Some(ruling)) => other < ruling,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// About how many minutes a limit gives, only to order two limits while neither has a date. Of two words of haste the more
/// pressing is the shorter.
fn rough_length(limit: &Limit) -> Option<u32> {
    if let Some(urgency) = limit.urgency {
        return Urgency::ALL.into_iter().position(|other| other == urgency).and_then(|rank| u32::try_from(rank).ok());
    }
    let quantity = limit.quantity?;
    let number = quantity.number().map_or(1, |number| u32::from(number.get()));
    let minutes = match quantity {
        Quantity::Hours(_) => 60,
        // What is left of a day.
        Quantity::SameDay | Quantity::SameWorkingDay => 12 * 60,
        Quantity::Days(_) => 24 * 60,
        // Five working days take a week, of 40 working hours.
        Quantity::WorkingDays(_) | Quantity::NextWorkingDay => 24 * 60 * 7 / 5,
        Quantity::WorkingHours(_) => 24 * 60 * 7 / 40,
        Quantity::WorkingWeeks(_) | Quantity::Weeks(_) => 24 * 60 * 7,
        Quantity::Months(_) => 24 * 60 * 30,
    };
    Some(number * minutes)
}
