//! Where moments lie on a drawn line of time: parts of its width, and nothing about what they mean.

use escalation::time::moment::{LondonTime, Moment};

/// A line of time from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    first: i64,
    last: i64,
}

impl Scale {
    /// From the earliest to the latest end of these spans; `None` where there is no width to draw.
    pub fn over(spans: impl Iterator<Item = (Moment, Moment)>) -> Option<Scale> {
        let seconds = spans.map(|(starts, ends)| (starts.start().timestamp(), ends.end().timestamp()));
        let (first, last) = seconds.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        (last > first).then_some(Scale { first, last })
    }

    /// Left edge and width of a span, in per cent of the line. A span is never thinner than can be seen.
    pub fn span(self, starts: Moment, ends: Moment) -> (String, String) {
        let (left, right) = (self.part(starts.start().timestamp()), self.part(ends.end().timestamp()));
        let left = left.min(98);
        (per_cent(left), per_cent((right - left).max(2)))
    }

    /// Where a time lies, in per cent; `None` off the line.
    pub fn point(self, time: LondonTime) -> Option<String> {
        let seconds = time.timestamp();
        (self.first..=self.last).contains(&seconds).then(|| per_cent(self.part(seconds)))
    }

    fn part(self, seconds: i64) -> i64 {
        ((seconds - self.first) * 100 / (self.last - self.first)).clamp(0, 100)
    }
}

fn per_cent(part: i64) -> String {
    format!("{}%", part.unsigned_abs())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn spans_lie_end_to_end() {
        let day = |text: &str| Moment::parse(text).unwrap();
        let (first, second) = ((day("2026-11-23"), day("2026-11-24")), (day("2026-11-25"), day("2026-11-26")));
        let scale = Scale::over([first, second].into_iter()).unwrap();
        assert_eq!(scale.span(first.0, first.1), ("0%".to_owned(), "50%".to_owned()));
        assert_eq!(scale.span(second.0, second.1), ("50%".to_owned(), "50%".to_owned()));
        assert_eq!(scale.point(day("2026-11-24").start()), Some("25%".to_owned()));
        assert_eq!(scale.point(day("2026-12-24").start()), None);
    }
}
