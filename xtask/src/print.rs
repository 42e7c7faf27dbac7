//! Long answers on the terminal, of which a reader may want the start only: `cargo xtask check | head`.

use anyhow::Result;
use std::io::{ErrorKind, Write, stdout};

/// Prints a text and a line's end; that nobody reads on is no mistake.
///
/// # Errors
/// It cannot be written.
pub(crate) fn print(text: &str) -> Result<()> {
    written(writeln!(stdout(), "{}", text.trim_end()))
}

fn written(result: std::io::Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

#[cfg(test)]
mod tests {
    use super::written;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_reader_who_has_read_enough_is_no_mistake() {
        assert!(written(Err(Error::from(ErrorKind::BrokenPipe))).is_ok());
        assert!(written(Err(Error::from(ErrorKind::StorageFull))).is_err());
    }
}
