//! How much time a limit gives, in the unit in which it is counted.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// A number of days or hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// The day itself if it is a working day, else the next working day.
    SameWorkingDay,
    /// The first working day after the day of the event.
    NextWorkingDay,
    /// Working days; the day of the event is not counted.
    WorkingDays(NonZeroU16),
    /// Working weeks, each of 5 working days.
    WorkingWeeks(NonZeroU16),
    /// Calendar days.
    Days(NonZeroU16),
    /// Weeks, each of 7 calendar days.
    Weeks(NonZeroU16),
    /// Calendar months: the same day of a later month, or that month's last day where it has no such day.
    Months(NonZeroU16),
    /// Elapsed hours, through nights, weekends and clock changes.
    Hours(NonZeroU16),
    /// Hours of the working time that the policy defines.
    WorkingHours(NonZeroU16),
    /// The day itself, be it a working day or not.
    SameDay,
}

impl Quantity {
    /// How many of its unit; `None` where the unit says it.
    pub fn number(self) -> Option<NonZeroU16> {
        match self {
            Quantity::SameDay | Quantity::SameWorkingDay | Quantity::NextWorkingDay => None,
            Quantity::WorkingDays(number)
            | Quantity::WorkingWeeks(number)
            | Quantity::Days(number)
            | Quantity::Weeks(number)
            | Quantity::Months(number)
            | Quantity::Hours(number)
            | Quantity::WorkingHours(number) => Some(number),
        }
    }

    /// Another number of the same unit. What has no number stays what it is.
    pub fn with_number(self, number: NonZeroU16) -> Quantity {
        match self {
            Quantity::SameDay | Quantity::SameWorkingDay | Quantity::NextWorkingDay => self,
            Quantity::WorkingDays(_) => Quantity::WorkingDays(number),
            Quantity::WorkingWeeks(_) => Quantity::WorkingWeeks(number),
            Quantity::Days(_) => Quantity::Days(number),
            Quantity::Weeks(_) => Quantity::Weeks(number),
            Quantity::Months(_) => Quantity::Months(number),
            Quantity::Hours(_) => Quantity::Hours(number),
            Quantity::WorkingHours(_) => Quantity::WorkingHours(number),
        }
    }

    /// Whether it ends at a time of the day, and not with a day.
    pub fn is_hours(self) -> bool {
        matches!(self, Quantity::Hours(_) | Quantity::WorkingHours(_))
    }

    /// Whether it ends with the day on which it starts, where that is a working day.
    pub fn is_same_day(self) -> bool {
        matches!(self, Quantity::SameDay | Quantity::SameWorkingDay)
    }

    /// Whether it depends on what a working day is.
    pub fn counts_working_days(self) -> bool {
        use Quantity::{NextWorkingDay, SameWorkingDay, WorkingDays, WorkingHours, WorkingWeeks};
        matches!(self, SameWorkingDay | NextWorkingDay | WorkingDays(_) | WorkingWeeks(_) | WorkingHours(_))
    }
}
