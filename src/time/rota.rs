//! A rota by week: who is on duty in every so many weeks.

use crate::time::moment::{LondonTime, start_of_day};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One week in so many, from the day on which such a week begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rota {
    /// The first day of a week of duty.
    #[serde(with = "crate::time::number::day_number")]
    pub first: NaiveDate,
    /// One week in this many; more than one.
    pub every: u16,
}

impl Rota {
    /// Whether a moment is in a week of duty, and when the next change is: the end of that week, or the start of the next
    /// one. `None`: a day too far off to be written down.
    ///
    /// Weeks are counted in both directions, so a moment before the first day has its place in the rota too.
    pub fn at(self, now: LondonTime) -> Option<(bool, LondonTime)> {
        let round = 7 * i64::from(self.every.max(1));
        let into = (now.date_naive() - self.first).num_days().rem_euclid(round);
        let on_duty = into < 7;
        let left = if on_duty { 7 - into } else { round - into };
        let change = now.date_naive().checked_add_days(Days::new(u64::try_from(left).ok()?))?;
        Some((on_duty, start_of_day(change)))
    }

    /// Reads "1 week in 3 from 2026-11-23".
    pub fn parse(text: &str) -> Option<Rota> {
        let (every, first) = text.strip_prefix("1 week in ")?.split_once(" from ")?;
        let is_number = !every.is_empty() && every.len() < 3 && every.bytes().all(|byte| byte.is_ascii_digit());
        let every = every.parse().ok().filter(|every| is_number && *every > 1)?;
        Some(Rota { first: crate::time::moment::day(first)?, every })
    }
}

impl fmt::Display for Rota {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "1 week in {} from {}", self.every, self.first)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

    use super::Rota;
    use crate::time::moment::Moment;

    #[test]
    fn a_week_in_three_comes_round() {
        let rota = Rota::parse("1 week in 3 from 2026-11-23").unwrap();
        assert_eq!(rota.to_string(), "1 week in 3 from 2026-11-23");
        let at = |text: &str| {
            let (on_duty, change) = rota.at(Moment::parse(text).unwrap().start()).unwrap();
            (on_duty, change.date_naive().to_string())
        };
        assert_eq!(at("2026-11-23T00:00"), (true, "2026-11-30".to_owned()));
        assert_eq!(at("2026-11-29T23:59"), (true, "2026-11-30".to_owned()));
        assert_eq!(at("2026-11-30T00:00"), (false, "2026-12-14".to_owned()));
        assert_eq!(at("2026-12-14T09:00"), (true, "2026-12-21".to_owned()));
        // Before its first day, and over the change of the clocks.
        assert_eq!(at("2026-11-22T12:00"), (false, "2026-11-23".to_owned()));
        assert_eq!(at("2026-10-25T12:00"), (false, "2026-11-02".to_owned()));
    }

    #[test]
    fn other_words_are_no_rota() {
        for text in [
            "",
            "1 week in 1 from 2026-11-23",
            "2 weeks in 3 from 2026-11-23",
            "1 week in 3",
            "1 week in 3 from Monday",
        ] {
            assert_eq!(Rota::parse(text), None, "{text}");
        }
    }
}
