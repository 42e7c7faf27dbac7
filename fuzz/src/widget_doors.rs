//! What is done with any text that a reader types where a moment is asked for.

use escalation::say::words::Language;
use escalation::time::moment::{LondonTime, Moment};
use escalation_widget::typed_date::{Towards, read};

/// A Friday afternoon, the hour that comes twice, the hour that is left out, a leap day, and the first minute of a year.
const PRESENTS: [&str; 5] =
    ["2026-11-20T16:30", "2026-10-25T01:30", "2027-03-28T00:30", "2028-02-29T12:00", "2027-01-01T00:00"];

/// A text as a moment: refused, or one that stands in an address and is read there as the same.
pub fn typed_date(text: &str) {
    for now in PRESENTS.into_iter().filter_map(present) {
        for towards in [Towards::Past, Towards::Future] {
            for language in [Language::English, Language::Welsh] {
                if let Ok(moment) = read(text, now, towards, language) {
                    assert_eq!(Moment::parse(&moment.to_string()), Ok(moment), "{text:?} at {now}");
                }
            }
        }
    }
}

fn present(text: &str) -> Option<LondonTime> {
    Moment::parse(text).ok().map(|moment| moment.start())
}
