//! How many tests passed and failed, from what the runners print.

use std::ops::AddAssign;

/// Tests that passed and that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub(crate) passed: u32,
    /// Tests that failed; a runner that breaks down, or that runs no test, counts as one.
    pub(crate) failed: u32,
}

/// How a runner says what it did.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; …`, once for each binary.
    Cargo,
    /// `ℹ pass 3` and `ℹ fail 0`, once.
    Node,
    /// `3 passed, 1 failed`, in the last line.
    Closing,
    /// Nothing: its end is its word, and it counts as one test.
    Check,
}

impl Tally {
    /// What a runner did, from its output and from whether it ended well.
    pub(crate) fn read(format: Format, output: &str, ended_well: bool) -> Tally {
        let mut tally = match format {
            Format::Cargo => sum(output, "test result:", count_closing),
            Format::Node => Tally { passed: node(output, "pass"), failed: node(output, "fail") },
            Format::Closing => output.lines().last().map(count_closing).unwrap_or_default(),
            Format::Check => Tally { passed: u32::from(ended_well), failed: 0 },
        };
        let ran_none = tally == Tally::default();
        if tally.failed == 0 && (!ended_well || ran_none) {
            tally.failed = 1;
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn sum(output: &str, mark: &str, count: impl Fn(&str) -> Tally) -> Tally {
    let mut all = Tally::default();
    for line in output.lines().filter(|line| line.trim_start().starts_with(mark)) {
        all += count(line);
    }
    all
}

fn count_closing(line: &str) -> Tally {
    Tally { passed: before(line, " passed"), failed: before(line, " failed") }
}

/// The number that stands right before `word`; 0 if it does not occur.
fn before(line: &str, word: &str) -> u32 {
    line.split_once(word)
        .and_then(|(start, _)| start.rsplit(|sign: char| !sign.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

/// The number in Node's closing line for `word`.
fn node(output: &str, word: &str) -> u32 {
    let mark = format!("ℹ {word} ");
    let line = output.lines().rev().find_map(|line| line.trim().strip_prefix(&mark));
    line.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Format, Tally};

    #[track_caller]
    fn check(format: Format, output: &str, ended_well: bool, passed: u32, failed: u32) {
        assert_eq!(Tally::read(format, output, ended_well), Tally { passed, failed });
    }

    #[test]
    fn counts_are_read_from_each_runner() {
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured";
        check(Format::Cargo, cargo, false, 15, 2);
        check(Format::Node, "ℹ tests 5\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 0", false, 4, 1);
        check(Format::Closing, "bank holidays: as published\n6 passed, 1 failed\n", false, 6, 1);
        check(Format::Check, "", true, 1, 0);
    }

    #[test]
    fn a_runner_that_breaks_down_or_runs_nothing_has_failed() {
        check(Format::Cargo, "error: could not compile", false, 0, 1);
        check(Format::Cargo, "test result: ok. 3 passed; 0 failed;", false, 3, 1);
        check(Format::Cargo, "", true, 0, 1);
        check(Format::Node, "ℹ tests 0\nℹ pass 0\nℹ fail 0", true, 0, 1);
        check(Format::Closing, "Traceback (most recent call last):", false, 0, 1);
        check(Format::Check, "", false, 0, 1);
    }
}
