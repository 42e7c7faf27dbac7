//! Whole numbers in figures. Rust's own way can align, sign and pad whatever it writes: 2 KB of what readers load.

/// "1000".
pub fn digits(number: u64) -> String {
    padded(number, 1)
}

/// "07": at least so many figures.
pub fn padded(number: u64, figures: usize) -> String {
    let is_last = number < 10 && figures < 2;
    let mut written = if is_last { String::new() } else { padded(number / 10, figures.saturating_sub(1)) };
    written.push(char::from(b'0' + (number % 10) as u8));
    written
}

#[cfg(test)]
mod tests {
    use super::{digits, padded};

    #[test]
    fn numbers_are_written_as_rust_writes_them() {
        for number in [0, 7, 10, 99, 100, 2026, 1_795_708_800_000, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
            assert_eq!(padded(number, 2), format!("{number:02}"));
            assert_eq!(padded(number, 4), format!("{number:04}"));
        }
    }
}
