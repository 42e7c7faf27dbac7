//! Figures as people read them, in a table of Markdown.

/// A table, row by row.
pub(super) struct Table(String);

impl Table {
    /// An empty table with these heads; the first column is words, the rest are numbers.
    pub(super) fn new(heads: &[&str]) -> Table {
        let lines = heads.iter().enumerate().map(|(place, _)| if place == 0 { "---" } else { "---:" });
        Table(format!("| {} |\n| {} |\n", heads.join(" | "), lines.collect::<Vec<_>>().join(" | ")))
    }

    /// One row.
    pub(super) fn row(&mut self, cells: &[String]) {
        self.0.push_str(&format!("| {} |\n", cells.join(" | ")));
    }

    /// The table.
    pub(super) fn text(self) -> String {
        self.0
    }
}

/// Nanoseconds in the unit in which they are short: `38 ns`, `4.2 µs`, `1.30 ms`.
pub(super) fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1_000.0 => format!("{nanoseconds:.0} ns"),
        ..100_000.0 => format!("{:.1} µs", nanoseconds / 1_000.0),
        ..1_000_000.0 => format!("{:.0} µs", nanoseconds / 1_000.0),
        _ => format!("{:.2} ms", nanoseconds / 1_000_000.0),
    }
}

/// How many times as much: `58`, `1.4`.
pub(super) fn ratio(one: f64, other: f64) -> String {
    let times = one / other;
    if times >= 10.0 { format!("{times:.0}") } else { format!("{times:.1}") }
}

#[cfg(test)]
mod tests {
    use super::{ratio, time};

    #[test]
    fn figures_are_short() {
        let times = [38.4, 4_210.0, 412_000.0, 1_300_000.0].map(time);
        assert_eq!(times, ["38 ns", "4.2 µs", "412 µs", "1.30 ms"]);
        assert_eq!([ratio(580.0, 10.0), ratio(14.0, 10.0)], ["58", "1.4"]);
    }
}
