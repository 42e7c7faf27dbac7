//! How much time a limit gives, in the unit in which it is counted.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// A number of days or hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// The day itself if it is a working day, else the next working day.
    SameWorkingDay,
    /// Working days; the day of the event is not counted.
    WorkingDays(NonZeroU16),
    /// Working weeks, each of 5 working days.
    WorkingWeeks(NonZeroU16),
    /// Calendar days.
    Days(NonZeroU16),
    /// Elapsed hours, through nights, weekends and clock changes.
    Hours(NonZeroU16),
}
