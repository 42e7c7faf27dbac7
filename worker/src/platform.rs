//! What answering needs from whatever runs it. The worker's runtime is one platform, a test's table of files another.

use crate::published::Reading;
use std::rc::Rc;

/// Reads what was deployed and what was published since.
pub trait Platform {
    /// The bytes of a deployed file; `None`: it cannot be read now.
    fn file(&self, path: &str) -> impl Future<Output = Option<Vec<u8>>>;

    /// The contacts that were published for a board; never waits long.
    fn published(&self, board: &str) -> impl Future<Output = Reading>;

    /// How long this request has waited for files and published contacts, in milliseconds.
    fn waited(&self) -> u64;

    /// A name that nothing had before: letters, digits and hyphens, drawn at random.
    fn fresh(&self) -> String;

    /// Names the build that runs, before anything of it was read.
    fn build(&self) -> Rc<str>;
}
